/// Takes the cards of a table (RFC 4180) with or without the header lines of Anki's text files.
///
/// Without a header the first field is the question and the second the answer; fields are parted by tabs if the first
/// row has one, else by semicolons, else by commas.
public func importedTable(_ text: String) -> ImportedDeck {
  var deck = ImportedDeck()
  let (header, body, firstLine) = TableHeader.parse(text)
  deck.title = header.deck
  let separator = header.separator ?? guessedSeparator(body)
  var reader = RowReader(body, separator: separator, line: firstLine)
  while let row = reader.next() {
    if row.isOpen { deck.refuse(row.line, .openQuotation) }
    if row.isOpen || row.fields == [""] { continue }
    deck.take(note(row.fields, header), line: row.line)
  }
  return deck
}

private func note(_ fields: [String], _ header: TableHeader) -> ImportedDeck.Note {
  var media = 0
  let plain = fields.map { field in
    if field.first == "'", isFormula(field.dropFirst()) { return String(field.dropFirst()) }
    guard header.isHTML else { return field }
    let (text, left) = plainText(ofHTML: field)
    media += left
    return text
  }
  let guid = header.guidColumn.flatMap { plain.indices.contains($0) ? plain[$0] : nil }
  let content = plain.indices.filter { !header.specialColumns.contains($0) }.map { plain[$0] }
  return ImportedDeck.Note(
    guid: guid.flatMap { $0.isEmpty ? nil : $0 }, front: content.first ?? "",
    back: content.count > 1 ? content[1] : "", commentary: content.count > 2 ? content[2] : "",
    isCloze: header.noteType?.lowercased().contains("cloze") ?? false, media: media)
}

private func guessedSeparator(_ body: Substring) -> UInt8 {
  let line = body.utf8.prefix { $0 != UInt8(ascii: "\n") }
  return [UInt8(ascii: "\t"), UInt8(ascii: ";")].first { line.contains($0) } ?? UInt8(ascii: ",")
}

/// The lines `#key:value` at the start of Anki's text files.
private struct TableHeader {
  var separator: UInt8?
  var isHTML = false
  var deck: String?
  var noteType: String?
  /// From 0.
  var guidColumn: Int?
  /// Columns that are no field of the note.
  var specialColumns: Set<Int> = []

  static func parse(_ text: String) -> (header: TableHeader, body: Substring, firstLine: Int) {
    var header = TableHeader()
    var rest = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    var line = 1
    while rest.first == "#" {
      let end = rest.firstIndex { $0.isNewline } ?? rest.endIndex
      header.take(rest.dropFirst()[..<end])
      rest = end == rest.endIndex ? "" : rest[rest.index(after: end)...]
      line += 1
    }
    return (header, rest, line)
  }

  private mutating func take(_ line: Substring) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = String(line[line.index(after: colon)...])
    switch line[..<colon].lowercased() {
    case "separator": separator = Self.separator(value)
    case "html": isHTML = value.lowercased() == "true"
    case "deck": deck = value
    case "notetype": noteType = value
    case "guid column":
      guidColumn = Int(value).map { $0 - 1 }
      special(value)
    case "tags column", "deck column", "notetype column": special(value)
    default: break
    }
  }

  private mutating func special(_ value: String) {
    if let column = Int(value), column > 0 { specialColumns.insert(column - 1) }
  }

  private static func separator(_ value: String) -> UInt8? {
    switch value.lowercased() {
    case "comma": UInt8(ascii: ",")
    case "semicolon": UInt8(ascii: ";")
    case "tab": UInt8(ascii: "\t")
    case "space": UInt8(ascii: " ")
    case "pipe": UInt8(ascii: "|")
    case "colon": UInt8(ascii: ":")
    default: value.utf8.count == 1 ? value.utf8.first : nil
    }
  }
}

/// Rows of RFC 4180, byte by byte: linear, whatever stands in them.
private struct RowReader {
  struct Row {
    let fields: [String]
    /// Where it starts.
    let line: Int
    /// Whether it ends inside a quotation.
    let isOpen: Bool
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line: Int

  init(_ text: Substring, separator: UInt8, line: Int) {
    bytes = Array(text.utf8)
    self.separator = separator
    self.line = line
  }

  mutating func next() -> Row? {
    skipComments()
    guard index < bytes.count else { return nil }
    let start = line
    var fields: [String] = []
    while true {
      let (field, isOpen) = field()
      fields.append(field)
      if isOpen { return Row(fields: fields, line: start, isOpen: true) }
      guard index < bytes.count, bytes[index] == separator else { break }
      index += 1
    }
    if index < bytes.count {
      index += 1
      line += 1
    }
    return Row(fields: fields, line: start, isOpen: false)
  }

  /// A row that begins with `#`, unquoted, is a remark.
  private mutating func skipComments() {
    while index < bytes.count, bytes[index] == UInt8(ascii: "#") {
      while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      index = min(index + 1, bytes.count)
      line += 1
    }
  }

  /// Leaves the index at a separator, a line feed, or the end.
  private mutating func field() -> (String, isOpen: Bool) {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return (plainField(), false) }
    index += 1
    var content: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte != UInt8(ascii: "\"") {
        content.append(byte)
      } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        content.append(byte)
        index += 1
      } else {
        let rest = plainField()
        return (String(decoding: content, as: UTF8.self) + rest, false)
      }
    }
    return (String(decoding: content, as: UTF8.self), true)
  }

  private mutating func plainField() -> String {
    let start = index
    while index < bytes.count, bytes[index] != separator, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    let end = index > start && bytes[index - 1] == UInt8(ascii: "\r") ? index - 1 : index
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

import Documents

/// Reads the paragraphs and tables of `word/document.xml`, and of the files with its notes.
struct WordBodyReader {
  let styles: WordStyles
  private var numbering: WordNumbering
  private let links: [String: String]
  var builder = DocumentBuilder()

  private var line = MarkedText()
  private var breaks = 0
  private var role: WordStyles.Role?
  private var isItem = false
  private var list: String?
  private var depth = 0
  /// Inside text that is deleted, a field's code or a drawing.
  private var skips = 0
  private var readsText = false
  /// What the run that is being read has opened; `nil` outside runs.
  private var run: Set<MarkedText.Style>?
  private var tables = 0
  private var cells: [MarkedText] = []
  private var rows: [MarkedText] = []
  /// The notes in the order in which the text refers to them: a footnote 2 and an endnote 2 are two.
  private var notes: [String: Int] = [:]
  /// The sign of the note that begins.
  private var sign: String?
  private var isInNotes = false

  init(styles: WordStyles, numbering: WordNumbering = WordNumbering([]), links: [String: String] = [:]) {
    self.styles = styles
    self.numbering = numbering
    self.links = links
  }

  /// Whether `bytes` are the body of such a document.
  mutating func read(_ bytes: [UInt8]) -> Bool {
    guard var markup = MarkupReader(xml: bytes) else { return false }
    var isDocument = false
    while let event = markup.next() {
      switch event {
      case .open(let name):
        isDocument = isDocument || name == "document"
        open(name) { markup.attribute($0) }
      case .close(let name): close(name)
      case .text(let text): if readsText, skips == 0 { line.append(text) }
      }
    }
    return isDocument && !markup.isBroken
  }

  /// Adds the notes that the text refers to, behind it.
  mutating func readNotes(_ bytes: [UInt8]) {
    isInNotes = true
    _ = read(bytes)
  }

  private mutating func open(_ name: String, attribute: (String) -> String?) {
    switch name {
    case "pStyle": role = attribute("val").flatMap { styles.role(ofStyle: $0) }
    case "outlineLvl":
      if let level = attribute("val").flatMap({ Int($0) }), 0..<9 ~= level { role = role ?? .heading(level + 1) }
    case "numPr": isItem = true
    case "numId":
      list = attribute("val")
      if list == "0" { isItem = false }
    case "ilvl": depth = attribute("val").flatMap { Int($0) } ?? 0
    case "tbl": tables += 1
    case "del", "instrText", "drawing", "pict", "Fallback": skips += 1
    case "footnote", "endnote": beginNote(name, attribute)
    default: openInline(name, attribute)
    }
  }

  private mutating func openInline(_ name: String, _ attribute: (String) -> String?) {
    switch name {
    case "r": run = []
    case "b": set(.strong, attribute)
    case "i": set(.emphasis, attribute)
    case "rStyle": if let id = attribute("val"), let style = styles.role(ofStyle: id)?.style { set(style) { _ in nil } }
    case "t": readsText = true
    case "tab": if skips == 0, run != nil { line.append("\t") }
    case "br", "cr": if skips == 0 { addBreak() }
    case "hyperlink":
      line.open(.link, target: attribute("anchor").map { "#" + $0 } ?? attribute("id").flatMap { links[$0] })
    case "bookmarkStart": if let name = attribute("name") { builder.addAnchor("#" + name) }
    case "footnoteReference", "endnoteReference": if skips == 0 { addNoteSign(name, attribute) }
    default: break
    }
  }

  /// Opens a style for the run that is being read, if it says nothing else.
  private mutating func set(_ style: MarkedText.Style, _ attribute: (String) -> String?) {
    guard run?.contains(style) == false, !["0", "false", "off"].contains(attribute("val") ?? "") else { return }
    run?.insert(style)
    line.open(style)
  }

  private mutating func addNoteSign(_ name: String, _ attribute: (String) -> String?) {
    guard let id = attribute("id") else { return }
    let key = Self.key(String(name.dropLast("Reference".count)), id)
    let number = notes[key] ?? notes.count + 1
    notes[key] = number
    line.setNote("[\(number)]", from: line.count, target: key)
  }

  private mutating func beginNote(_ name: String, _ attribute: (String) -> String?) {
    guard isInNotes, let id = attribute("id") else { return }
    let key = Self.key(name, id)
    sign = notes[key].map { "[\($0)] " }
    // The line above the notes and others that the text does not refer to.
    if sign == nil { skips += 1 } else { builder.addAnchor(key) }
  }

  /// The name of a note's anchor.
  private static func key(_ name: String, _ id: String) -> String { "\(name) \(id)" }

  private mutating func close(_ name: String) {
    switch name {
    case "t": readsText = false
    case "r":
      for style in MarkedText.Style.allCases where run?.contains(style) == true { line.close(style) }
      run = nil
    case "p": endParagraph()
    case "hyperlink": line.close(.link)
    case "del", "instrText", "drawing", "pict", "Fallback": skips -= 1
    case "footnote", "endnote":
      if isInNotes, sign == nil, skips > 0 { skips -= 1 }
      sign = nil
    case "tc": cells.append(line.take().collapsed)
    case "tr":
      rows.append(cells.filter { !$0.isEmpty }.joined(separator: " | "))
      cells = []
    case "tbl": endTable()
    default: break
    }
  }

  private mutating func endTable() {
    tables -= 1
    guard tables == 0 else { return }
    builder.add(.preformatted, rows.filter { !$0.isEmpty }.joined(separator: "\n"))
    rows = []
  }

  private mutating func endParagraph() {
    defer {
      role = nil
      isItem = false
      list = nil
      depth = 0
      breaks = 0
    }
    if tables > 0 { return line.append(" ") }
    let text = line.take()
    guard !Whitespace.isBlank(text.text) else { return }
    if isInNotes { return addNote(text) }
    switch role {
    case .heading(let level): builder.add(.heading(level: level), text)
    case .title: builder.add(.heading(level: 0), text)
    case .quotation: builder.add(.quotation, text)
    case .list(let isNumbered): addItem(text, isNumbered: isNumbered)
    case nil, .emphasis, .strong:
      isItem ? addItem(text, isNumbered: false) : builder.add(breaks > 1 ? .verse : .paragraph, text)
    }
  }

  private mutating func addNote(_ text: MarkedText) {
    builder.add(.paragraph, (sign ?? "") + text)
    // Further paragraphs of the note have no sign; an empty one is not the lack of one.
    if sign != nil { sign = "" }
  }

  private mutating func addBreak() {
    line.append(Whitespace.lineBreak)
    breaks += 1
  }

  private mutating func addItem(_ text: MarkedText, isNumbered: Bool) {
    let depth = min(max(depth, 0), 8)
    let marker = numbering.marker(list: list, depth: depth, isNumbered: isNumbered)
    builder.add(.listItem(depth: depth), marker + text)
  }
}

extension WordStyles.Role {
  /// What a style of characters is drawn as.
  fileprivate var style: MarkedText.Style? {
    switch self {
    case .emphasis: .emphasis
    case .strong: .strong
    case .heading, .title, .quotation, .list: nil
    }
  }
}

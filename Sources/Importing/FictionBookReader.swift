import Documents

/// Lays out a book in FictionBook 2.
struct FictionBookReader {
  private var builder = DocumentBuilder()
  private var open: [String] = []
  private var line = MarkedText()
  private var title: [MarkedText] = []
  private var stanza: [MarkedText] = []
  private var cells: [MarkedText] = []
  private var rows: [MarkedText] = []
  /// Inside the body that holds the notes, whose sections have signs for titles.
  private var isInNotes = false
  /// The sign of the note that begins.
  private var sign: String?
  /// Where the link that is open began, if it leads to a note.
  private var noteStart: Int?

  /// `nil` if `bytes` are no book of this format.
  static func document(of bytes: [UInt8], name: String?) -> Document? {
    guard var markup = MarkupReader(xml: bytes) else { return nil }
    var reader = FictionBookReader()
    var isBook = false
    while let event = markup.next() {
      switch event {
      case .open(let name):
        isBook = isBook || name == "FictionBook"
        reader.begin(name) { markup.attribute($0) }
      case .close(let name): reader.end(name)
      case .text(let text): if !Self.binaries.contains(reader.open.last ?? "") { reader.line.append(text) }
      }
    }
    guard isBook, !markup.isBroken else { return nil }
    return reader.builder.document(title: name)
  }

  private mutating func begin(_ name: String, attribute: (String) -> String?) {
    if Self.blocks.contains(name) { _ = line.take() }
    if name == "body" { isInNotes = attribute("name") == "notes" || attribute("name") == "comments" }
    if Self.anchored.contains(name), let id = attribute("id") { builder.addAnchor("#" + id) }
    if let style = Self.styles[name] { line.open(style) }
    if name == "a" { openLink(attribute) }
    open.append(name)
  }

  private mutating func openLink(_ attribute: (String) -> String?) {
    let target = attribute("href").flatMap(LinkText.kept)
    line.open(.link, target: target)
    noteStart = attribute("type") == "note" && target != nil ? line.count : nil
  }

  private mutating func end(_ name: String) {
    open.removeLast()
    if name == "a" { endLink() }
    if let style = Self.styles[name] { line.close(style) }
    if open.contains("description") {
      endField(name)
    } else if Self.blocks.contains(name) {
      endBlock(name)
    }
  }

  /// Sets the sign of a note in brackets, so that it does not run into the word before it.
  private mutating func endLink() {
    if let start = noteStart, let target = line.openTarget, start < line.count {
      let sign = (String(line.text.utf8.dropFirst(start)) ?? "").filter { !"[]() ".contains($0) }
      line.setNote("[\(sign)]", from: start, target: target)
    }
    noteStart = nil
    line.close(.link)
  }

  private mutating func endField(_ name: String) {
    let text = Whitespace.line(line.take().text)
    guard open.contains("title-info"), !text.isEmpty else { return }
    switch name {
    case "book-title": builder.title = builder.title ?? text
    case "lang": builder.language = builder.language ?? text
    case "first-name", "middle-name", "last-name":
      if open.last == "author", !open.contains("translator") {
        builder.author = (builder.author.map { $0 + " " } ?? "") + text
      }
    default: break
    }
  }

  private mutating func endBlock(_ name: String) {
    let text = line.take()
    let level = open.count { $0 == "section" }
    switch name {
    case "p" where open.contains("title"): title.append(text)
    case "title": endTitle(level: level)
    case "subtitle": builder.add(.heading(level: level + 2), text)
    case "v": stanza.append(text)
    case "stanza":
      builder.add(.verse, stanza.joined(separator: Whitespace.lineBreak))
      stanza = []
    case "text-author": builder.add(.quotation, text)
    case "td", "th": cells.append(text.collapsed)
    case "tr":
      rows.append(cells.filter { !$0.isEmpty }.joined(separator: " | "))
      cells = []
    case "table":
      builder.add(.preformatted, rows.filter { !$0.isEmpty }.joined(separator: "\n"))
      rows = []
    default: addParagraph(text)
    }
  }

  private mutating func endTitle(level: Int) {
    let title = title.joined(separator: " ")
    self.title = []
    if isInNotes, level > 0 {
      sign = Whitespace.line(title.text)
    } else {
      builder.add(.heading(level: level + 1), title)
    }
  }

  private mutating func addParagraph(_ text: MarkedText) {
    guard !Whitespace.isBlank(text.text) else { return }
    let lead = sign.map { "[\($0.filter { !"[]()".contains($0) })] " } ?? ""
    sign = nil
    builder.add(open.contains("cite") || open.contains("epigraph") ? .quotation : .paragraph, lead + text)
  }

  private static let blocks: Set<String> = [
    "p", "v", "stanza", "title", "subtitle", "text-author", "tr", "td", "th", "table",
  ]
  private static let styles: [String: MarkedText.Style] = ["emphasis": .emphasis, "strong": .strong, "code": .code]
  /// What links lead to.
  private static let anchored: Set<String> = ["section", "p", "title", "subtitle", "poem", "cite", "v"]
  /// Pictures written out, and where they stand.
  private static let binaries: Set<String> = ["binary"]
}

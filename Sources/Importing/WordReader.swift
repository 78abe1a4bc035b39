import Documents

/// Lays out a text document of Word (Office Open XML, ECMA-376, part 1, section 17).
struct WordReader {
  let archive: Archive

  func document(name: String?) throws(PackageFailure) -> Document {
    let body = "word/document.xml"
    let parts: [String: [UInt8]]
    do {
      parts = try archive.parts([body, "word/styles.xml", "docProps/core.xml"])
    } catch {
      throw .archive(error)
    }
    guard let text = parts[body] else { throw .part(body) }
    var reader = WordBodyReader(styles: parts["word/styles.xml"].map(WordStyles.init) ?? WordStyles([]))
    guard reader.read(text) else { throw .part(body) }
    if let properties = parts["docProps/core.xml"] { Self.readProperties(properties, into: &reader.builder) }
    guard !reader.builder.isEmpty else { throw .noText }
    return reader.builder.document(title: name)
  }

  private static func readProperties(_ bytes: [UInt8], into builder: inout DocumentBuilder) {
    guard var markup = MarkupReader(xml: bytes) else { return }
    var value = ""
    while let event = markup.next() {
      switch event {
      case .open: value = ""
      case .text(let text): value += text
      case .close("title") where !value.isEmpty: builder.title = builder.title ?? value
      case .close("creator") where !value.isEmpty: builder.author = value
      case .close("language") where !value.isEmpty: builder.language = value
      case .close: value = ""
      }
    }
  }
}

/// What the styles of a Word document are for.
struct WordStyles {
  enum Role: Equatable {
    case heading(Int)
    case title, quotation, list
  }

  /// By the style's id, which changes with the language of the program that wrote it; its name does not.
  private(set) var roles: [String: Role] = [:]

  init(_ bytes: [UInt8]) {
    guard !bytes.isEmpty, var markup = MarkupReader(xml: bytes) else { return }
    var id: String?
    while let event = markup.next() {
      switch event {
      case .open("style"): id = markup.attribute("styleId")
      case .open("name"): if let id, let name = markup.attribute("val") { roles[id] = Self.role(of: name) }
      case .open("outlineLvl"):
        if let id, roles[id] == nil, let level = markup.attribute("val").flatMap({ Int($0) }), level < 9 {
          roles[id] = .heading(level + 1)
        }
      case .close("style"): id = nil
      case .open, .close, .text: break
      }
    }
  }

  /// The role of a style by its name in English, or by an id like it.
  static func role(of name: String) -> Role? {
    let name = name.lowercased()
    if name == "title" { return .title }
    if name.hasPrefix("heading"), let level = Int(name.drop { !$0.isNumber }), 1...9 ~= level { return .heading(level) }
    if name.contains("quote") { return .quotation }
    return name.hasPrefix("list") ? .list : nil
  }

  func role(ofStyle id: String) -> Role? { roles[id] ?? Self.role(of: id) }
}

/// Reads the paragraphs and tables of `word/document.xml`.
struct WordBodyReader {
  let styles: WordStyles
  var builder = DocumentBuilder()
  private var line = ""
  private var breaks = 0
  private var role: WordStyles.Role?
  private var isItem = false
  private var depth = 0
  /// Inside text that is deleted, a field's code or a drawing.
  private var skips = 0
  private var readsText = false
  private var tables = 0
  private var cells: [String] = []
  private var rows: [String] = []

  init(styles: WordStyles) { self.styles = styles }

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
      case .text(let text): if readsText, skips == 0 { line += text }
      }
    }
    return isDocument && !markup.isBroken
  }

  private mutating func open(_ name: String, attribute: (String) -> String?) {
    switch name {
    case "p": if tables == 0 { line = "" }
    case "pStyle": role = attribute("val").flatMap { styles.role(ofStyle: $0) }
    case "outlineLvl":
      if let level = attribute("val").flatMap({ Int($0) }), level < 9 { role = role ?? .heading(level + 1) }
    case "numPr": isItem = true
    case "ilvl": depth = attribute("val").flatMap { Int($0) } ?? 0
    case "t": readsText = true
    case "tab": if skips == 0 { line += "\t" }
    case "br", "cr": if skips == 0 { addBreak() }
    case "del", "instrText", "drawing", "pict", "Fallback": skips += 1
    case "tbl": tables += 1
    default: break
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "t": readsText = false
    case "p": endParagraph()
    case "del", "instrText", "drawing", "pict", "Fallback": skips -= 1
    case "tc":
      cells.append(Whitespace.line(line))
      line = ""
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
      depth = 0
      breaks = 0
    }
    if tables > 0 { return line += " " }
    switch role {
    case .heading(let level): builder.add(.heading(level: level), line)
    case .title: builder.add(.heading(level: 0), line)
    case .quotation: builder.add(.quotation, line)
    case .list: addItem()
    case nil: isItem ? addItem() : builder.add(breaks > 1 ? .verse : .paragraph, line)
    }
    line = ""
  }

  private mutating func addBreak() {
    line += Whitespace.lineBreak
    breaks += 1
  }

  private mutating func addItem() {
    guard !Whitespace.isBlank(line) else { return }
    builder.add(.listItem(depth: min(max(depth, 0), 8)), "- " + line)
  }
}

import Documents

/// Lays out a book in FictionBook 2.
struct FictionBookReader {
  private var builder = DocumentBuilder()
  private var open: [String] = []
  private var line = ""
  private var title: [String] = []
  private var stanza: [String] = []

  /// `nil` if `bytes` are no book of this format.
  static func document(of bytes: [UInt8], name: String?) -> Document? {
    guard var markup = MarkupReader(xml: bytes) else { return nil }
    var reader = FictionBookReader()
    var isBook = false
    while let event = markup.next() {
      switch event {
      case .open(let name):
        isBook = isBook || name == "FictionBook"
        reader.begin(name)
      case .close(let name): reader.end(name)
      case .text(let text): reader.line += text
      }
    }
    guard isBook, !markup.isBroken else { return nil }
    return reader.builder.document(title: name)
  }

  private mutating func begin(_ name: String) {
    if Self.blocks.contains(name) { line = "" }
    open.append(name)
  }

  private mutating func end(_ name: String) {
    open.removeLast()
    if open.contains("description") {
      endField(name)
    } else if Self.blocks.contains(name) {
      endBlock(name)
    }
  }

  private mutating func endField(_ name: String) {
    let text = Whitespace.line(line)
    line = ""
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
    defer { line = "" }
    let level = open.count { $0 == "section" }
    switch name {
    case "p" where open.contains("title"): title.append(line)
    case "title":
      builder.add(.heading(level: level + 1), title.joined(separator: " "))
      title = []
    case "subtitle": builder.add(.heading(level: level + 2), line)
    case "v": stanza.append(line)
    case "stanza":
      builder.add(.verse, stanza.joined(separator: Whitespace.lineBreak))
      stanza = []
    case "text-author": builder.add(.quotation, line)
    case "tr": builder.add(.preformatted, line)
    default: builder.add(open.contains("cite") || open.contains("epigraph") ? .quotation : .paragraph, line)
    }
  }

  private static let blocks: Set<String> = ["p", "v", "stanza", "title", "subtitle", "text-author", "tr"]
}

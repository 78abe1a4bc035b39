import CMarkup
import Documents

/// Lays out Markdown as its readers see it, after CommonMark with GitHub's tables and foot-notes.
struct MarkdownReader {
  private var builder = DocumentBuilder()
  private var line = MarkedText()
  private var breaks = 0
  /// What the innermost list, quotation and table are doing.
  private var lists: [Int?] = []
  private var quotations = 0
  private var marker: String?
  private var level: Int?
  /// How many foot-notes have begun; cmark-gfm gives them in the order in which the text refers to them.
  private var notes = 0
  private var table: [MarkedText]?
  private var cells: [MarkedText] = []

  /// The document that `text` describes; `nil` if cmark-gfm is not installed.
  static func document(of text: String, name: String?) -> Document? {
    var text = text
    var reader = MarkdownReader()
    reader.takeFrontMatter(from: &text)
    let status = withUnsafeMutablePointer(to: &reader) { pointer in
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          guard let start = characters.baseAddress else { return Int32(0) }
          return lectern_markdown_parse(start, characters.count, pointer) { context, event in
            context?.assumingMemoryBound(to: MarkdownReader.self).pointee.take(event.pointee)
          }
        }
      }
    }
    return status == 0 ? reader.builder.document(title: name) : nil
  }

  /// Takes the YAML between `---` lines at the start out of the text.
  private mutating func takeFrontMatter(from text: inout String) {
    guard text.utf8.starts(with: "---\n".utf8) || text.utf8.starts(with: "---\r\n".utf8) else { return }
    let lines = text.split(maxSplits: 60, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let last = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." }), last < 60 else { return }
    for line in lines[1..<last] {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = Self.unquoted(line[line.index(after: colon)...])
      switch line[..<colon] {
      case "title": builder.title = value
      case "author": builder.author = value
      case "lang", "language": builder.language = value
      default: break
      }
    }
    text = String(text[lines[last].endIndex...])
  }

  private static func unquoted(_ value: Substring) -> String? {
    let bare = value.drop { $0 == " " }.filter { !$0.isNewline && $0 != "\"" }
    return bare.isEmpty || bare.unicodeScalars.contains { $0.value < 32 || $0.value == 127 } ? nil : bare
  }

  private mutating func take(_ event: lectern_markdown_event) {
    switch event.kind {
    case lectern_markdown_text: if event.enters != 0 { line.append(Self.string(event.text)) }
    case lectern_markdown_code: if event.enters != 0 { addSpan(Self.string(event.text)) }
    case lectern_markdown_emphasis: set(.emphasis, event)
    case lectern_markdown_strong: set(.strong, event)
    case lectern_markdown_link: set(.link, event)
    case lectern_markdown_soft_break: line.append(" ")
    case lectern_markdown_line_break:
      line.append(Whitespace.lineBreak)
      breaks += 1
    case lectern_markdown_footnote_reference: if event.enters != 0 { addNoteSign(Self.string(event.text)) }
    case lectern_markdown_code_block where event.enters != 0: addCode(Self.string(event.text))
    default: event.enters != 0 ? begin(event) : end(event)
    }
  }

  private mutating func set(_ style: MarkedText.Style, _ event: lectern_markdown_event) {
    guard event.enters != 0 else { return line.close(style) }
    line.open(style, target: style == .link ? LinkText.kept(Self.string(event.text)) : nil)
  }

  /// Adds code that stands in a line.
  private mutating func addSpan(_ code: String) {
    line.open(.code)
    line.append(code)
    line.close(.code)
  }

  private mutating func addNoteSign(_ number: String) {
    line.setNote("[\(number)]", from: line.count, target: Self.note(number))
  }

  /// The name of a note's anchor. A link cannot have it: its target holds no space.
  private static func note(_ number: String) -> String { "note \(number)" }

  private static func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }

  private mutating func begin(_ event: lectern_markdown_event) {
    switch event.kind {
    case lectern_markdown_heading: level = Int(event.number)
    case lectern_markdown_list: lists.append(event.number >= 0 ? Int(event.number) : nil)
    case lectern_markdown_item: beginItem()
    case lectern_markdown_block_quote: quotations += 1
    case lectern_markdown_footnote:
      notes += 1
      builder.addAnchor(Self.note("\(notes)"))
      line = MarkedText("[\(notes)] ")
    case lectern_markdown_table: table = []
    case lectern_markdown_table_row: cells = []
    case lectern_markdown_table_cell: line = MarkedText()
    default: break
    }
  }

  private mutating func beginItem() {
    guard let number = lists.last else { return }
    marker = number.map { "\($0). " } ?? "- "
    if let number { lists[lists.count - 1] = number + 1 }
  }

  private mutating func end(_ event: lectern_markdown_event) {
    switch event.kind {
    case lectern_markdown_heading:
      builder.addAnchor("#" + LinkText.slug(line.text))
      add(.heading(level: level ?? 1))
      level = nil
    case lectern_markdown_paragraph: endParagraph()
    case lectern_markdown_list: lists.removeLast()
    case lectern_markdown_block_quote: quotations -= 1
    case lectern_markdown_table_cell: cells.append(line.take())
    case lectern_markdown_table_row: table?.append(cells.joined(separator: " | "))
    case lectern_markdown_table:
      builder.add(.preformatted, (table ?? []).joined(separator: "\n"))
      table = nil
      line = MarkedText()
    default: break
    }
  }

  private mutating func endParagraph() {
    if !lists.isEmpty {
      line = (marker ?? "") + line
      add(marker == nil ? .paragraph : .listItem(depth: min(lists.count - 1, 8)))
      marker = nil
    } else if quotations > 0 {
      add(.quotation)
    } else {
      add(breaks > 0 ? .verse : .paragraph)
    }
  }

  private mutating func add(_ kind: Block.Kind) {
    builder.add(kind, line.take())
    breaks = 0
  }

  private mutating func addCode(_ code: String) {
    builder.add(.preformatted, code)
  }
}

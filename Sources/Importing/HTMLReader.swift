import Documents

/// Lays out HTML as blocks: what is read stays; what surrounds it in a saved page (menus, scripts, forms) does not.
struct HTMLReader {
  /// A block, and where in the page it stood.
  struct Piece {
    let kind: Block.Kind
    let text: String
    /// Inside `<main>` or `<article>`.
    let isMain: Bool
    /// Nearly all of it is links.
    let isLinks: Bool
  }

  /// An open element that is set as a block.
  private struct Element {
    let name: String
    let isSkipped: Bool
    /// Of an ordered list.
    var nextNumber: Int?
  }

  /// A book has no menus: everything in it is read.
  let isBook: Bool
  private(set) var pieces: [Piece] = []
  private(set) var title: String?
  private(set) var author: String?
  private(set) var language: String?

  private var elements: [Element] = []
  /// How many elements of each kind are open.
  private var depth: [String: Int] = [:]
  private var skips = 0
  private var line = ""
  /// Line breaks in ``line``.
  private var breaks = 0
  /// Bytes of ``line`` inside links.
  private var linked = 0
  private var marker: String?
  private var noteStart: Int?
  private var rows: [[String]] = []

  private init(isBook: Bool) { self.isBook = isBook }

  /// Reads `bytes`, which are UTF-8 unless they tell their `encoding`.
  init(_ bytes: [UInt8], encoding: String? = nil, isBook: Bool) {
    self.init(isBook: isBook)
    guard var markup = MarkupReader(html: Self.withoutGiantTags(bytes), encoding: encoding) else { return }
    while let event = markup.next() {
      switch event {
      case .open(let name): open(name.lowercased()) { markup.attribute($0) }
      case .close(let name): close(name.lowercased())
      case .text(let text): take(text)
      }
    }
    flush()
  }

  /// Blanks tags with thousands of attributes: the time that the parser takes for a tag grows with their square.
  private static func withoutGiantTags(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    var start: Int?
    for offset in bytes.indices where bytes[offset] == 0x3C || bytes[offset] == 0x3E {
      if let start, offset - start > 32768, bytes[start..<offset].count(where: { $0 == 0x3D }) > 1000 {
        for blank in start...(bytes[offset] == 0x3E ? offset : offset - 1) { bytes[blank] = 0x20 }
      }
      start = bytes[offset] == 0x3C ? offset : nil
    }
    return bytes
  }

  private func isIn(_ name: String) -> Bool { depth[name, default: 0] > 0 }

  private mutating func take(_ text: String) {
    if isIn("title"), !isIn("svg") { title = (title ?? "") + text }
    guard skips == 0, !isIn("head") else { return }
    line += text
    if isIn("a") { linked += text.utf8.count }
  }

  // MARK: Elements

  private mutating func open(_ name: String, attribute: (String) -> String?) {
    readMetadata(name, attribute)
    if name == "br", skips == 0 {
      line += Whitespace.lineBreak
      breaks += 1
    }
    if name == "sup", skips == 0 { noteStart = line.utf8.count }
    guard !Self.voids.contains(name) else { return }
    let isSkipped = HTMLBoilerplate.skips(name, isBook: isBook, attribute: attribute)
    let isBlock = isSkipped || Self.blocks.contains(name)
    if isBlock, skips == 0 { flush() }
    depth[name, default: 0] += 1
    guard isBlock else { return }
    if isSkipped { skips += 1 }
    let start = name == "ol" ? attribute("start").flatMap { Int($0) } ?? 1 : nil
    elements.append(Element(name: name, isSkipped: isSkipped, nextNumber: start))
    if name == "li", skips == 0 { marker = nextMarker() }
    if name == "tr", skips == 0 { rows.append([]) }
  }

  /// What stands before the item that opens: a number of its list, or a dash.
  private mutating func nextMarker() -> String {
    guard let list = elements.lastIndex(where: { $0.name == "ol" || $0.name == "ul" }),
      let number = elements[list].nextNumber
    else { return "- " }
    elements[list].nextNumber = number &+ 1
    return "\(number). "
  }

  private mutating func close(_ name: String) {
    guard !Self.voids.contains(name) else { return }
    if name == "sup" { endNoteMark() }
    if let last = elements.last, last.name == name {
      if skips == 0 { endBlock(name) }
      elements.removeLast()
      if last.isSkipped { skips -= 1 }
    }
    depth[name, default: 1] -= 1
  }

  private mutating func endBlock(_ name: String) {
    switch name {
    case "td", "th", "caption": endCell(name)
    case "table" where depth["table"] == 1: endTable()
    default: flush()
    }
    if name == "li" { marker = nil }
  }

  /// Sets a raised number that is a link in brackets, so that it does not run into the word before it.
  private mutating func endNoteMark() {
    guard let start = noteStart, skips == 0, start < line.utf8.count, linked > 0 else { return }
    noteStart = nil
    let cut = line.utf8.index(line.utf8.startIndex, offsetBy: start)
    let mark = line[cut...].filter { !$0.isWhitespace }
    if mark.allSatisfy({ $0.isNumber || $0 == "*" }) { line.replaceSubrange(cut..., with: "[\(mark)]") }
  }

  private mutating func readMetadata(_ name: String, _ attribute: (String) -> String?) {
    if name == "html" { language = language ?? attribute("lang") }
    if name == "meta", author == nil, attribute("name")?.lowercased() == "author" { author = attribute("content") }
  }

  // MARK: Blocks

  /// Ends the block that is being read; inside a table, where it is a part of a cell, a space does.
  private mutating func flush() {
    if isIn("table") {
      if !line.isEmpty { line += " " }
      return
    }
    defer {
      line = ""
      breaks = 0
      linked = 0
    }
    guard !Whitespace.isBlank(line) else { return }
    add(kind, (marker ?? "") + line)
    marker = nil
  }

  private var kind: Block.Kind {
    if isIn("pre") { return .preformatted }
    for level in 1...6 where isIn("h\(level)") { return .heading(level: level) }
    if marker != nil { return .listItem(depth: min(max(depth["ul", default: 0] + depth["ol", default: 0] - 1, 0), 8)) }
    if isIn("blockquote") { return .quotation }
    return breaks > 1 ? .verse : .paragraph
  }

  private mutating func add(_ kind: Block.Kind, _ text: String) {
    let isLinks = linked * 10 >= line.utf8.count { $0 > 32 } * 8
    pieces.append(Piece(kind: kind, text: text, isMain: isIn("main") || isIn("article"), isLinks: isLinks))
  }

  private mutating func endCell(_ name: String) {
    let cell = Whitespace.line(line)
    line = ""
    if rows.isEmpty || name == "caption" { rows.append([]) }
    if !cell.isEmpty { rows[rows.count - 1].append(cell) }
  }

  /// Adds a table as lines; one that only lays out a page, as paragraphs.
  private mutating func endTable() {
    let rows = rows.filter { !$0.isEmpty }
    self.rows = []
    let rest = line
    line = ""
    if rows.contains(where: { $0.contains { $0.utf8.count > 300 } }) {
      for cell in rows.joined() { add(.paragraph, cell) }
    } else if !rows.isEmpty {
      add(.preformatted, rows.map { $0.joined(separator: " | ") }.joined(separator: "\n"))
    }
    if !Whitespace.isBlank(rest) { add(.paragraph, rest) }
    linked = 0
  }

  private static let voids: Set<String> = [
    "br", "img", "hr", "meta", "link", "input", "area", "base", "col", "embed", "source", "track", "wbr", "param",
  ]

  private static let blocks: Set<String> = Set(
    """
    html head title body p div section article main header footer aside nav h1 h2 h3 h4 h5 h6 hgroup ul ol li dl dt \
    dd blockquote pre table caption thead tbody tfoot tr td th figure figcaption address form fieldset legend center \
    details summary menu dir
    """.split(separator: " ").map(String.init))
}

import Documents

/// Lays out HTML as blocks: what is read stays; what surrounds it in a saved page (menus, scripts, forms) does not.
struct HTMLReader {
  /// A block, and where in the page it stood.
  struct Piece {
    let kind: Block.Kind
    let content: MarkedText
    /// What links call the place where it begins.
    let anchors: [String]
    /// Inside `<main>` or `<article>`.
    let isMain: Bool
    /// Nearly all of it is links.
    let isLinks: Bool

    var text: String { content.text }
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
  /// The path of the file in its book.
  private let path: String
  private(set) var pieces: [Piece] = []
  private(set) var title: String?
  private(set) var author: String?
  private(set) var language: String?

  private var elements: [Element] = []
  /// How many elements of each kind are open.
  private var depth: [String: Int] = [:]
  private var skips = 0
  private var line = MarkedText()
  /// Line breaks in ``line``.
  private var breaks = 0
  /// Bytes of ``line`` inside links.
  private var linked = 0
  private var marker: String?
  /// Where the sign of a note began, and whether a link in it has said that it is one.
  private var noteStart: Int?
  private var noteTarget: String?
  private var rows: [[MarkedText]] = []
  /// Those that have come since the last piece.
  private var anchors: [String] = []

  private init(isBook: Bool, path: String) {
    self.isBook = isBook
    self.path = path
  }

  /// Reads `bytes`, which are UTF-8 unless they tell their `encoding`. `path` is that of a file in a book.
  init(_ bytes: [UInt8], encoding: String? = nil, isBook: Bool, path: String = "") {
    self.init(isBook: isBook, path: path)
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
    line.append(text)
    if isIn("a") { linked += text.utf8.count }
  }

  // MARK: Elements

  private mutating func open(_ name: String, attribute: (String) -> String?) {
    readMetadata(name, attribute)
    if name == "br", skips == 0 {
      line.append(Whitespace.lineBreak)
      breaks += 1
    }
    guard !Self.voids.contains(name) else { return }
    let isSkipped = HTMLBoilerplate.skips(name, isBook: isBook, attribute: attribute)
    let isBlock = isSkipped || Self.blocks.contains(name)
    if isBlock, skips == 0 { flush() }
    depth[name, default: 0] += 1
    if skips == 0, !isSkipped, let anchor = attribute("id") ?? (name == "a" ? attribute("name") : nil) {
      anchors.append(path + "#" + anchor)
    }
    guard isBlock else { return openInline(name, attribute) }
    if isSkipped { skips += 1 }
    let start = name == "ol" ? attribute("start").flatMap { Int($0) } ?? 1 : nil
    elements.append(Element(name: name, isSkipped: isSkipped, nextNumber: start))
    if name == "li", skips == 0 { marker = nextMarker() }
    if name == "tr", skips == 0 { rows.append([]) }
  }

  private mutating func openInline(_ name: String, _ attribute: (String) -> String?) {
    if name == "sup", skips == 0 { noteStart = line.count }
    guard let style = Self.styles[name] else { return }
    guard style == .link else { return line.open(style) }
    let target = attribute("href").flatMap(target)
    line.open(.link, target: target)
    let type = attribute("epub:type") ?? attribute("type") ?? attribute("role")
    if skips == 0, let type, type.contains("noteref") {
      noteStart = noteStart ?? line.count
      noteTarget = target ?? ""
    }
  }

  /// What a link leads to: the name of an anchor of this page or book, or an address; `nil` for what is to be no link.
  private func target(_ reference: String) -> String? {
    if reference.hasPrefix("#") { return LinkText.kept(path + reference) }
    guard isBook, !reference.contains(":") else { return LinkText.kept(reference) }
    let fragment = reference.drop { $0 != "#" }
    return ArchivePath.resolved(reference, folder: ArchivePath.folder(of: path)).flatMap {
      LinkText.kept($0 + (fragment.isEmpty ? "#" : fragment))
    }
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
    if name == "sup" || name == "a" && noteTarget != nil { endNoteMark() }
    if let style = Self.styles[name] { line.close(style) }
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

  /// Sets a number that is raised and a link, or that says it is the sign of a note, in brackets, so that it does not
  /// run into the word before it.
  private mutating func endNoteMark() {
    defer {
      noteStart = nil
      noteTarget = nil
    }
    guard let start = noteStart, skips == 0, start < line.count else { return }
    guard let target = noteTarget ?? line.linkTarget(from: start) else { return }
    let sign = (String(line.text.utf8.dropFirst(start)) ?? "").filter { !$0.isWhitespace && !"[]()".contains($0) }
    guard !sign.isEmpty, sign.utf8.count < 12, sign.allSatisfy({ $0.isNumber || "*†‡§".contains($0) }) else { return }
    line.setNote("[\(sign)]", from: start, target: target)
  }

  private mutating func readMetadata(_ name: String, _ attribute: (String) -> String?) {
    if name == "html" { language = language ?? attribute("lang") }
    if name == "meta", author == nil, attribute("name")?.lowercased() == "author" { author = attribute("content") }
  }

  // MARK: Blocks

  /// Ends the block that is being read; inside a table, where it is a part of a cell, a space does.
  private mutating func flush() {
    if isIn("table") {
      if !line.isEmpty { line.append(" ") }
      return
    }
    noteStart = nil
    let text = line.take()
    defer {
      breaks = 0
      linked = 0
    }
    guard !Whitespace.isBlank(text.text) else { return }
    add(kind, (marker ?? "") + text)
    marker = nil
  }

  private var kind: Block.Kind {
    if isIn("pre") { return .preformatted }
    for level in 1...6 where isIn("h\(level)") { return .heading(level: level) }
    if marker != nil { return .listItem(depth: min(max(depth["ul", default: 0] + depth["ol", default: 0] - 1, 0), 8)) }
    if isIn("blockquote") { return .quotation }
    return breaks > 1 ? .verse : .paragraph
  }

  private mutating func add(_ kind: Block.Kind, _ content: MarkedText) {
    let isLinks = linked > 0 && linked * 10 >= content.text.utf8.count { $0 > 32 } * 8
    let isMain = isIn("main") || isIn("article")
    pieces.append(Piece(kind: kind, content: content, anchors: anchors, isMain: isMain, isLinks: isLinks))
    anchors = []
  }

  private mutating func endCell(_ name: String) {
    let cell = line.take().collapsed
    if rows.isEmpty || name == "caption" { rows.append([]) }
    if !cell.isEmpty { rows[rows.count - 1].append(cell) }
  }

  /// Adds a table as lines; one that only lays out a page, as paragraphs.
  private mutating func endTable() {
    let rows = rows.filter { !$0.isEmpty }
    self.rows = []
    let rest = line.take()
    if rows.contains(where: { $0.contains { $0.count > 300 } }) {
      for cell in rows.joined() { add(.paragraph, cell) }
    } else if !rows.isEmpty {
      add(.preformatted, rows.map { $0.joined(separator: " | ") }.joined(separator: "\n"))
    }
    if !Whitespace.isBlank(rest.text) { add(.paragraph, rest) }
    linked = 0
  }

  private static let styles: [String: MarkedText.Style] = [
    "em": .emphasis, "i": .emphasis, "cite": .emphasis, "dfn": .emphasis, "var": .emphasis, "strong": .strong,
    "b": .strong, "code": .code, "kbd": .code, "samp": .code, "tt": .code, "a": .link,
  ]

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

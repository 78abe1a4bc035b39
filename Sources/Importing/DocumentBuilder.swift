import Documents

/// Sets blocks one after another into a text, and makes a document of it.
///
/// A blank line parts the blocks; the items of a list follow each other line by line. White space is collapsed but
/// in preformatted blocks, the line breaks of verse stay, and controls become U+FFFD.
struct DocumentBuilder {
  var title: String?
  var author: String?
  var language: String?
  private var text: [UInt8] = []
  private var blocks: [Block] = []
  private var headings: [(block: Int, title: String)] = []
  private var orders: [Int] = []
  private var marks: [MarkedText.Mark] = []
  /// By name, the number of the block that an anchor stands in or before.
  private var anchors: [String: Int] = [:]

  var isEmpty: Bool { blocks.isEmpty }
  /// In UTF-8 bytes.
  var count: Int { text.count }

  var lastIsHeading: Bool { headings.last?.block == blocks.count - 1 && !blocks.isEmpty }

  /// Adds a block, if there is anything in it to see. The level of a heading counts as the file counts it, from 1.
  mutating func add(_ kind: Block.Kind, _ content: MarkedText) {
    let (bytes, marks) = kind == .preformatted ? content.preformatted() : content.laidOut(keepsLines: kind == .verse)
    guard !bytes.isEmpty else { return }
    if !text.isEmpty { text += isItem(kind) && blocks.last.map { isItem($0.kind) } == true ? [10] : [10, 10] }
    let range = text.count..<text.count + bytes.count
    text += bytes
    for mark in marks {
      let place = mark.range.lowerBound + range.lowerBound..<mark.range.upperBound + range.lowerBound
      self.marks.append(MarkedText.Mark(kind: mark.kind, range: place))
    }
    if case .heading(let level) = kind {
      headings.append((blocks.count, String(decoding: bytes, as: UTF8.self)))
      blocks.append(Block(kind: .heading(level: push(level)), range: range))
    } else {
      blocks.append(Block(kind: kind, range: range))
    }
  }

  mutating func add(_ kind: Block.Kind, _ content: String) { add(kind, MarkedText(content)) }

  /// Lets links and notes find the next block that is added under this name; of two the first counts.
  mutating func addAnchor(_ name: String) {
    if anchors[name] == nil { anchors[name] = blocks.count }
  }

  private func isItem(_ kind: Block.Kind) -> Bool { if case .listItem = kind { true } else { false } }

  /// The level in the tree: one below the last heading of a lower order.
  private mutating func push(_ order: Int) -> Int {
    while let last = orders.last, last >= order { orders.removeLast() }
    orders.append(order)
    return orders.count
  }

  func document(title name: String?) -> Document {
    let title = self.title ?? onlyTopHeading ?? name ?? headings.first?.title ?? ""
    var text = text
    if !text.isEmpty { text.append(10) }
    return Document(
      title: title, author: author, language: language, text: String(decoding: text, as: UTF8.self),
      sections: sections(end: text.count), blocks: blocks, inlineMarks: marks.map(resolved))
  }

  private func resolved(_ mark: MarkedText.Mark) -> InlineMark {
    switch mark.kind {
    case .emphasis: InlineMark(.emphasis, mark.range)
    case .strong: InlineMark(.strong, mark.range)
    case .code: InlineMark(.code, mark.range)
    case .link(let target): InlineMark(.link(place(of: target).map { .place($0) } ?? .address(target)), mark.range)
    case .note(let target): InlineMark(.note(at: place(of: target)), mark.range)
    }
  }

  private func place(of anchor: String) -> Int? {
    guard let block = anchors[anchor], block < blocks.count else { return nil }
    return blocks[block].range.lowerBound
  }

  /// The first heading, if no other stands beside it.
  private var onlyTopHeading: String? {
    guard let first = headings.first, first.block == 0 else { return nil }
    return headings.count { blocks[$0.block].kind == .heading(level: 1) } == 1 ? first.title : nil
  }

  private func sections(end: Int) -> [Section] {
    var sections: [Section] = []
    if headings.first?.block != 0 {
      let next = headings.first?.block ?? blocks.count
      let range = 0..<(headings.isEmpty ? end : blocks[next].range.lowerBound)
      sections.append(Section(id: "s0", title: "", level: 1, range: range, heading: nil, blocks: 0..<next))
    }
    for (index, heading) in headings.enumerated() {
      guard case .heading(let level) = blocks[heading.block].kind else { continue }
      let next = index + 1 < headings.count ? headings[index + 1].block : blocks.count
      let range = blocks[heading.block].range
      sections.append(
        Section(
          id: "s\(index + 1)", title: heading.title, level: level,
          range: range.lowerBound..<(next < blocks.count ? blocks[next].range.lowerBound : end), heading: range,
          blocks: heading.block..<next))
    }
    return sections
  }
}

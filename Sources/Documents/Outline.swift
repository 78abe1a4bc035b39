/// Blocks and sections made of judged pieces.
struct Outline {
  private(set) var blocks: [Block] = []
  private(set) var sections: [Section] = []
  /// The text's own title, where its first lines are sure to be one.
  private(set) var ownTitle: String?

  init(text: UTF8Text, pieces: [Piece]) {
    var levels = LevelStack()
    var open: (start: Int, title: String, level: Int, heading: ByteRange?, firstBlock: Int) = (0, "", 1, nil, 0)
    for piece in pieces {
      if let style = piece.style {
        let start = piece.range.lowerBound
        if open.heading != nil || blocks.count > open.firstBlock { close(open, at: start) }
        let level = levels.push(style.order)
        let isFirst = sections.isEmpty
        open = (isFirst ? 0 : start, text.title(piece.title), level, piece.range, blocks.count)
        blocks.append(Block(kind: .heading(level: level), range: piece.range))
      } else if let kind = piece.blockKind {
        blocks.append(Block(kind: kind, range: piece.range))
      }
    }
    close(open, at: text.count)
    if let first = sections.first, first.heading != nil { ownTitle = first.title }
  }

  private mutating func close(
    _ open: (start: Int, title: String, level: Int, heading: ByteRange?, firstBlock: Int), at end: Int
  ) {
    let number = open.heading == nil ? 0 : (sections.first?.heading == nil ? sections.count : sections.count + 1)
    sections.append(
      Section(
        id: "s\(number)", title: open.title, level: open.level, range: open.start..<end, heading: open.heading,
        blocks: open.firstBlock..<blocks.count))
  }
}

/// Gives each heading a level one below the last heading of a lower order.
struct LevelStack {
  private var orders: [Int] = []

  mutating func push(_ order: Int) -> Int {
    while let last = orders.last, last >= order { orders.removeLast() }
    orders.append(order)
    return orders.count
  }
}

extension Piece {
  fileprivate var blockKind: Block.Kind? {
    switch kind {
    case .paragraph: .paragraph
    case .quotation: .quotation
    case .verse: .verse
    case .preformatted: .preformatted
    case .listItem(let depth): .listItem(depth: depth)
    case .heading, .separator: nil
    }
  }
}

extension [UInt8] {
  /// The words of `range` with one space between them.
  func title(_ range: ByteRange) -> String {
    var words: [UInt8] = []
    for offset in range {
      let byte = self[offset]
      if byte > 32 { words.append(byte) } else if words.last != 32, !words.isEmpty { words.append(32) }
    }
    return String(decoding: words, as: UTF8.self)
  }
}

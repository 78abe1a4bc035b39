/// Blocks and sections made of judged pieces.
struct Outline {
  private(set) var blocks: [Block] = []
  private(set) var sections: [Section] = []
  /// The text's own title, where its first lines are sure to be one.
  private(set) var ownTitle: String?

  init(text: UTF8Text, pieces: [Piece], ownTitle: String?) {
    var levels = LevelStack()
    let orders = HeadingOrders(text, pieces)
    let title = Self.titlePiece(text, pieces, ownTitle: ownTitle)
    var open: (start: Int, title: String, level: Int, heading: ByteRange?, firstBlock: Int) = (0, "", 1, nil, 0)
    for (index, piece) in pieces.enumerated() {
      if piece.style != nil {
        let start = piece.range.lowerBound
        if open.heading != nil || blocks.count > open.firstBlock { close(open, at: start) }
        let level = levels.push(index == title ? 0 : orders[piece])
        let isFirst = sections.isEmpty
        open = (isFirst ? 0 : start, text.title(piece.title), level, piece.range, blocks.count)
        blocks.append(Block(kind: .heading(level: level), range: piece.range))
      } else if let kind = piece.blockKind {
        blocks.append(Block(kind: kind, range: piece.range))
      }
    }
    close(open, at: text.count)
    if let title { self.ownTitle = text.title(pieces[title].title) }
  }

  /// The index of the heading that names the whole text: the first one, if it is not the head of a first part.
  private static func titlePiece(_ text: UTF8Text, _ pieces: [Piece], ownTitle: String?) -> Int? {
    if let ownTitle {
      let key = Array(ownTitle.utf8).key(0..<ownTitle.utf8.count)
      return pieces.firstIndex { $0.style != nil && text.key($0.title).hasPrefix(key) }
    }
    guard let first = pieces.firstIndex(where: { $0.kind != .separator && $0.kind != .preformatted }),
      let style = pieces[first].style
    else { return nil }
    let key = text.key(pieces[first].title)
    if PartNames.contains(key) || ContentsTable.names.contains(key) { return nil }
    let others = pieces[(first + 1)...].lazy.filter { !PartNames.contains(text.key($0.title)) }.compactMap(\.style)
    switch style {
    case .marked(let level): return level == 1 && !others.contains(style) ? first : nil
    case .capitals, .titled:
      return !others.contains(style) || isFollowedAsTitle(first, text, pieces) ? first : nil
    case .label, .roman, .numbered, .question: return nil
    }
  }

  /// Whether what follows the first line shows that it is a title: another heading, a short line such as "By …", or a
  /// paragraph that begins with the same words, as in an encyclopedia.
  private static func isFollowedAsTitle(_ index: Int, _ text: UTF8Text, _ pieces: [Piece]) -> Bool {
    guard let next = pieces[(index + 1)...].first(where: { $0.kind != .separator }) else { return true }
    if next.style != nil || next.range.count < 60 { return true }
    let key = text.key(pieces[index].title)
    return text.key(next.range.prefix(LineShape.longest + key.utf8.count)).hasPrefix(key)
  }

  private mutating func close(
    _ open: (start: Int, title: String, level: Int, heading: ByteRange?, firstBlock: Int), at end: Int
  ) {
    let number = open.heading == nil ? 0 : sections.count + (sections.first.map { $0.heading != nil } ?? true ? 1 : 0)
    sections.append(
      Section(
        id: "s\(number)", title: open.title, level: open.level, range: open.start..<end, heading: open.heading,
        blocks: open.firstBlock..<blocks.count))
  }
}

/// How deep the headings of a text lie: as ``HeadingStyle/order`` says, but bare lines above lines in capitals, where
/// they come first and are fewer, and what is called as parts always are ("Summary") as high as any unmarked heading.
struct HeadingOrders {
  private let text: UTF8Text
  private let swaps: Bool
  private let highest: Int

  init(_ text: UTF8Text, _ pieces: [Piece]) {
    let titled = pieces.indices.filter { pieces[$0].style == .titled }
    let capitals = pieces.indices.filter { pieces[$0].style == .capitals }
    self.text = text
    swaps = titled.count >= 2 && titled.count < capitals.count && titled[1] < capitals[0]
    highest = pieces.lazy.compactMap { $0.style?.isCertain == false ? $0.style?.order : nil }.min() ?? 0
  }

  subscript(piece: Piece) -> Int {
    guard let style = piece.style, !style.isCertain else { return piece.style?.order ?? 0 }
    if style == .titled, PartNames.contains(text.key(piece.title)) { return highest }
    return swaps && style == .titled ? HeadingStyle.capitals.order - 1 : style.order
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

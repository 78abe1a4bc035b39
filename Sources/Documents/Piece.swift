/// A block to be, before it is known which lines are headings.
struct Piece {
  enum Kind: Hashable {
    case paragraph, quotation, verse, preformatted
    case listItem(depth: Int)
    case heading(HeadingStyle)
    /// A row of asterisks, a page number: parts the text and is no block.
    case separator
  }

  var kind: Kind
  var range: ByteRange
  /// What a heading is called; `range` for most.
  var title: ByteRange
  /// Blank lines before it.
  var gap: Int
  /// A line of its own, not joined with its neighbours.
  var isLine: Bool
  /// A heading whatever surrounds it.
  var isSure = false

  init(_ kind: Kind, _ range: ByteRange, title: ByteRange? = nil, gap: Int, isLine: Bool = false) {
    self.kind = kind
    self.range = range
    self.title = title ?? range
    self.gap = gap
    self.isLine = isLine
    if case .heading(let style) = kind { isSure = style.isCertain }
  }

  var style: HeadingStyle? {
    if case .heading(let style) = kind { style } else { nil }
  }

  /// The piece is no heading after all.
  mutating func drop() {
    switch kind {
    case .heading(.numbered): kind = .listItem(depth: 0)
    case .heading: kind = .paragraph
    default: break
    }
  }
}

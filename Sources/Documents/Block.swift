/// A paragraph, heading, list item or the like: what is set as one piece.
public struct Block: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case heading(level: Int)
    case paragraph
    case quotation
    /// Depth from 0.
    case listItem(depth: Int)
    /// Line breaks are kept.
    case verse
    /// Line breaks and runs of spaces are kept.
    case preformatted
  }

  public let kind: Kind
  /// Without the white space around the block. A hard-wrapped paragraph keeps its line feeds.
  public let range: ByteRange

  public init(kind: Kind, range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}

/// A heading and the text under it, up to the next heading of any level.
public struct Section: Hashable, Sendable, Identifiable {
  /// "s0" for the text before the first heading, then "s1", "s2" … in reading order.
  public let id: String
  public let title: String
  /// From 1, outermost. Never more than one deeper than the section before it.
  public let level: Int
  /// From the start of the heading to the start of the next one.
  public let range: ByteRange
  /// Where the heading stands; `nil` for the text before the first one.
  public let heading: ByteRange?
  /// Indices into ``Document/blocks``, the heading's own block among them.
  public let blocks: Range<Int>

  public init(id: String, title: String, level: Int, range: ByteRange, heading: ByteRange?, blocks: Range<Int>) {
    self.id = id
    self.title = title
    self.level = level
    self.range = range
    self.heading = heading
    self.blocks = blocks
  }
}

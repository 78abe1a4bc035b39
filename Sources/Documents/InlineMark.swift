/// A stretch of text that its file sets apart inside a block.
public struct InlineMark: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case emphasis, strong, code
    case link(LinkTarget)
    /// The sign of a note, such as "[1]", and where the note begins; `nil` if the text has none for it.
    case note(at: Int?)
  }

  public let kind: Kind
  /// Not empty.
  public let range: ByteRange

  public init(_ kind: Kind, _ range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}

/// Where a link leads.
public enum LinkTarget: Hashable, Sendable {
  /// The offset of a block of the same text.
  case place(Int)
  /// As the file has it: text from outside, which nothing in this program opens.
  case address(String)
}

extension Document {
  /// The marks that have a byte in `range`, in the order of ``inlineMarks``.
  public func inlineMarks(in range: ByteRange) -> [InlineMark] {
    guard !inlineMarks.isEmpty, !range.isEmpty else { return [] }
    // A mark lies in one block: none that began before the block reaches into the range.
    let block = blocks.partitioningIndex { $0.range.upperBound > range.lowerBound }
    let start = block < blocks.count ? min(blocks[block].range.lowerBound, range.lowerBound) : range.lowerBound
    let first = inlineMarks.partitioningIndex { $0.range.lowerBound >= start }
    return inlineMarks[first...].prefix { $0.range.lowerBound < range.upperBound }.filter { $0.range.overlaps(range) }
  }
}

/// What was found in a document.
public struct Annotations: Hashable, Sendable {
  /// In reading order, every one inside a block.
  public let sentences: [Sentence]
  /// In order of kind, then of first mention.
  public let entities: [Entity]
  public let quotations: [Quotation]
  /// One tree a sentence, in the order of ``sentences``; empty where no parser ran.
  public let trees: [DependencyTree]
  /// Every mention by name, in reading order; no two overlap.
  public let marks: [Mark]

  public init(
    sentences: [Sentence] = [], entities: [Entity] = [], quotations: [Quotation] = [], trees: [DependencyTree] = []
  ) {
    precondition(trees.isEmpty || trees.count == sentences.count, "a tree for each sentence or none at all")
    self.sentences = sentences
    self.entities = entities
    self.quotations = quotations
    self.trees = trees
    self.marks = entities.enumerated().flatMap { index, entity in
      entity.mentions.filter { $0.form == .name }.map { Mark(range: $0.range, kind: entity.kind, entity: index) }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The marks that touch `range`, in reading order.
  public func marks(in range: ByteRange) -> ArraySlice<Mark> {
    let first = marks.partitioningIndex { $0.range.upperBound > range.lowerBound }
    let last = marks[first...].partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return marks[first..<last]
  }
}

/// A mention by name as the reader sees it.
public struct Mark: Hashable, Sendable {
  public let range: ByteRange
  public let kind: EntityKind
  /// Index into ``Annotations/entities``.
  public let entity: Int

  public init(range: ByteRange, kind: EntityKind, entity: Int) {
    self.range = range
    self.kind = kind
    self.entity = entity
  }
}

/// Words that somebody is quoted with.
public struct Quotation: Hashable, Codable, Sendable {
  /// From the opening to the closing mark, both included.
  public let range: ByteRange
  /// The id of the entity that says or writes it, where the text tells.
  public let speaker: String?

  public init(range: ByteRange, speaker: String?) {
    self.range = range
    self.speaker = speaker
  }
}

extension RandomAccessCollection {
  /// The first index whose element satisfies `belongs`, where all before it do not and all after it do.
  public func partitioningIndex(where belongs: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongs(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}

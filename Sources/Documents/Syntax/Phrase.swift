/// A word of a sentence with what depends on it.
///
/// Token positions count from the start of the sentence; commas, dashes and stops at the edges are left off.
public struct Phrase: Hashable, Sendable {
  /// The index of the word that all others depend on.
  public let head: Int
  /// The relation of the head to its own head ("nsubj:pass").
  public let relation: String
  /// From the first token of the phrase to the last. Where ``isContiguous`` is false, others stand in between.
  public let tokens: Range<Int>
  /// The same without relative and participial clauses, appositions and parentheses about the head.
  public let core: Range<Int>
  /// Where ``tokens`` stand in the document.
  public let bytes: ByteRange
  /// Whether every token of ``tokens`` belongs to the phrase.
  public let isContiguous: Bool

  public init(
    head: Int, relation: String, tokens: Range<Int>, core: Range<Int>, bytes: ByteRange, isContiguous: Bool
  ) {
    self.head = head
    self.relation = relation
    self.tokens = tokens
    self.core = core
    self.bytes = bytes
    self.isContiguous = isContiguous
  }
}

/// A phrase that a preposition, or none, ties to a verb: "in 1648", "by the guild", "last winter".
public struct Oblique: Hashable, Sendable {
  /// The whole with its prepositions.
  public let phrase: Phrase
  /// Token indices of the prepositions, in reading order ("out", "of").
  public let prepositions: [Int]
  /// The tokens after the prepositions at its start.
  public let object: Range<Int>

  public init(phrase: Phrase, prepositions: [Int], object: Range<Int>) {
    self.phrase = phrase
    self.prepositions = prepositions
    self.object = object
  }
}

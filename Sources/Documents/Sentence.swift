/// A sentence of a block, with its tokens.
public struct Sentence: Hashable, Sendable {
  /// Without the white space around the sentence.
  public let range: ByteRange
  /// Index into ``Document/blocks``.
  public let block: Int
  /// In reading order, without the signs of notes ("[3]") that stand behind words.
  public let tokens: [Token]

  public init(range: ByteRange, block: Int, tokens: [Token]) {
    self.range = range
    self.block = block
    self.tokens = tokens
  }
}

/// A word, number or punctuation mark, split as the Penn Treebank and Universal Dependencies split English
/// ("Anna's" is two tokens, "don't" is two, a hyphenated word is one).
public struct Token: Hashable, Sendable {
  public let range: ByteRange

  public init(range: ByteRange) { self.range = range }
}

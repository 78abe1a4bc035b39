/// The syntax of one sentence after Universal Dependencies: parallel arrays, one element a token.
public struct DependencyTree: Hashable, Sendable {
  /// Universal part of speech.
  public enum Tag: String, CaseIterable, Hashable, Sendable {
    case adj = "ADJ", adp = "ADP", adv = "ADV", aux = "AUX", cconj = "CCONJ", det = "DET", intj = "INTJ",
      noun = "NOUN", num = "NUM", part = "PART", pron = "PRON", propn = "PROPN", punct = "PUNCT", sconj = "SCONJ",
      sym = "SYM", verb = "VERB", x = "X"
  }

  public let tags: [Tag]
  /// Penn Treebank tags ("VBD", "NNS").
  public let xpos: [String]
  public let lemmas: [String]
  /// The index of each token's head; -1 for the root.
  public let heads: [Int]
  /// The relation to the head ("nsubj", "nsubj:pass", "obl").
  public let relations: [String]
  /// The chance in percent that each token's head and relation are right; 100 in a tree that was not guessed.
  public let confidences: [UInt8]

  /// - Parameter confidences: as many as there are tokens, or none where nothing is in doubt.
  public init(
    tags: [Tag], xpos: [String], lemmas: [String], heads: [Int], relations: [String], confidences: [UInt8] = []
  ) {
    precondition([xpos.count, lemmas.count, heads.count, relations.count].allSatisfy { $0 == tags.count })
    precondition(confidences.isEmpty || confidences.count == tags.count)
    self.tags = tags
    self.xpos = xpos
    self.lemmas = lemmas
    self.heads = heads
    self.relations = relations
    self.confidences = confidences.isEmpty ? [UInt8](repeating: 100, count: tags.count) : confidences
  }

  /// The share of tokens, 0 to 1, whose head and relation are expected to be right; 1 for no tokens.
  public var confidence: Double {
    guard !confidences.isEmpty else { return 1 }
    return Double(confidences.reduce(0) { $0 + Int($1) }) / Double(100 * confidences.count)
  }

  /// The chance, 0 to 1, that the least certain of some tokens hangs where it should; 1 for no tokens.
  public func confidence(of tokens: some Sequence<Int>) -> Double {
    Double(tokens.map { confidences[$0] }.min() ?? 100) / 100
  }
}

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

  public init(tags: [Tag], xpos: [String], lemmas: [String], heads: [Int], relations: [String]) {
    precondition([xpos.count, lemmas.count, heads.count, relations.count].allSatisfy { $0 == tags.count })
    self.tags = tags
    self.xpos = xpos
    self.lemmas = lemmas
    self.heads = heads
    self.relations = relations
  }
}

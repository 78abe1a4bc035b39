import Documents

/// How far predicted trees agree with gold ones, as counts of words.
public struct SyntaxScore: Hashable, Sendable {
  public var words = 0
  public var universal = 0, tags = 0, lemmas = 0
  /// Words with the right head, and those with the right relation as well.
  public var heads = 0, relations = 0

  public init() {}

  /// Subtypes of relations count.
  public mutating func add(gold: DependencyTree, predicted: DependencyTree) {
    for index in gold.heads.indices {
      words += 1
      universal += gold.tags[index] == predicted.tags[index] ? 1 : 0
      tags += gold.xpos[index] == predicted.xpos[index] ? 1 : 0
      lemmas += gold.lemmas[index] == predicted.lemmas[index] ? 1 : 0
      guard gold.heads[index] == predicted.heads[index] else { continue }
      heads += 1
      relations += gold.relations[index] == predicted.relations[index] ? 1 : 0
    }
  }
}

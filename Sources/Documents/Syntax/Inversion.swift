/// A verb group taken apart for a question: "was founded" for "When *was* the town *founded*?".
public struct Inversion: Hashable, Sendable {
  /// The word before the subject ("was", "did", "had").
  public let auxiliary: String
  /// What is left behind the subject ("founded", "found", "been founded"); "" after a lone copula.
  public let remainder: String

  public init(auxiliary: String, remainder: String) {
    self.auxiliary = auxiliary
    self.remainder = remainder
  }
}

extension VerbGroup {
  /// The group with its first auxiliary split off, with "do" where there is none.
  ///
  /// - Parameters:
  ///   - words: the tokens of the sentence as they are written.
  ///   - lemmas: their lemmas.
  /// - Returns: `nil` where the group is not finite.
  public func inversion(words: [String], lemmas: [String]) -> Inversion? {
    guard isFinite else { return nil }
    let tokens = self.tokens
    if let first = auxiliaries.first {
      let rest = tokens.filter { $0 != first }.map { Self.spelledOut(words[$0].lowercased()) }
      return Inversion(
        auxiliary: Self.spelledOut(words[first].lowercased(), lemma: lemmas[first]),
        remainder: rest.joined(separator: " "))
    }
    guard let verb else { return nil }
    let base = lemmas[verb].lowercased()
    if base == "be" {
      return Inversion(auxiliary: words[verb].lowercased(), remainder: rest(of: tokens, words, verb, nil))
    }
    return Inversion(
      auxiliary: doing(words[verb].lowercased(), base: base), remainder: rest(of: tokens, words, verb, base))
  }

  private func rest(of tokens: [Int], _ words: [String], _ verb: Int, _ base: String?) -> String {
    tokens.compactMap { $0 == verb ? base : words[$0].lowercased() }.joined(separator: " ")
  }

  private func doing(_ form: String, base: String) -> String {
    if tense == .past { return "did" }
    return form == Morphology.inflect(base, as: .thirdPerson) ? "does" : "do"
  }

  /// "'d" and "n't" as whole words: they cannot stand apart from what they lean on.
  private static func spelledOut(_ word: String, lemma: String = "") -> String {
    switch String(word.map { $0 == "’" ? "'" : $0 }) {
    case "n't": "not"
    case "'ll": "will"
    case "'ve": "have"
    case "'re": "are"
    case "'m": "am"
    case "'d": lemma == "have" ? "had" : "would"
    case "'s": lemma == "have" ? "has" : "is"
    case "ca": "can"
    case "wo": "will"
    case "sha": "shall"
    default: word
    }
  }
}

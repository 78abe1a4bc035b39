/// A clause of a sentence: who did what, to whom, where and when.
///
/// All indices are token positions in the sentence.
public struct Clause: Hashable, Sendable {
  /// How the clause hangs in the sentence.
  public enum Kind: Hashable, Sendable {
    /// The root of the sentence.
    case main
    /// Joined to the clause whose head is `first`, the first of its chain.
    case coordinate(first: Int)
    /// "…, who ruled for ten years": about the noun `antecedent`.
    case relative(antecedent: Int)
    /// "the fort built in 1704", "the plan to retreat": about the noun `antecedent`.
    case adnominal(antecedent: Int)
    /// "He said *that it rained*": an argument of the word `head`.
    case complement(head: Int)
    /// "*That it rained* is true".
    case subject(head: Int)
    /// "*When it rained*, they left".
    case adverbial(head: Int)
    /// "The town, *he wrote*, was empty".
    case parenthetical(head: Int)
  }

  /// The verb, or the predicate of a copular clause.
  public let head: Int
  public let kind: Kind
  public let verbs: VerbGroup
  /// The subject; for a coordinate clause without one, that of the clause it is joined to.
  public let subject: Phrase?
  /// Whether ``subject`` stands in an earlier clause of the chain.
  public let sharesSubject: Bool
  /// The direct object.
  public let object: Phrase?
  /// "They sent *her* a letter".
  public let indirectObject: Phrase?
  /// In reading order, the agent of a passive among them.
  public let obliques: [Oblique]
  /// Adverbs, in reading order, without the negation.
  public let adverbs: [Phrase]
  /// In a copular clause what is said of the subject: "was *the first mayor of the town*".
  public let predicate: Phrase?
  /// Clausal and predicative complements ("said *that …*", "elected him *mayor*"), in reading order.
  public let complements: [Phrase]
  /// The index of "that", "when", "although" and so on.
  public let marker: Int?
  /// The index of "there" or "it" where it stands for no subject.
  public let expletive: Int?
  /// The heads of the clauses joined to this one, in reading order.
  public let conjuncts: [Int]
  /// The whole clause with all that depends on it, clauses joined to it included.
  public let phrase: Phrase
  /// The chance, 0 to 1, that the least certain of the clause's head, verbs, subject, object and predicate is read right.
  ///
  /// Obliques, adverbs and complements have their own: that of their heads in the tree.
  public let confidence: Double

  /// The agent of a passive ("by the guild").
  public var agent: Oblique? { obliques.first { $0.phrase.relation == "obl:agent" } }
}

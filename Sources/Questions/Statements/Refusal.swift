/// Why nothing is asked about a sentence, or about one reading of it.
public enum Refusal: Hashable, Sendable {
  /// A heading, a list, a quotation that runs on, or no full sentence.
  case noStatement
  /// Too few words to say which event is meant, or too many to ask about.
  case length(words: Int)
  /// Something new with no name near it: "A wave of strikes …".
  case vague
  /// A pronoun that nothing before it explains.
  case pronoun
  /// Two dates beside each other, of which one was put in.
  case doubleDate
  case noFiniteVerb
  /// Begins with its verb: something that stood before it is missing.
  case inverted
  /// A definite phrase, a pronoun or a word that leans on what went before.
  case unresolved(String)
  /// Left over from layout and citation.
  case debris(String)
  /// Whether it says something that can be asked: hedged, or without a name or date.
  case notWorthAsking

  /// Whether it leans on what went before, and might stand behind that.
  var isOfReference: Bool {
    switch self {
    case .pronoun, .unresolved: true
    case .noStatement, .length, .vague, .doubleDate, .noFiniteVerb, .inverted, .debris, .notWorthAsking: false
    }
  }
}

/// What was made of one sentence: a reading of it, with why it was refused or with the items tried on it.
public struct SentenceAccount: Hashable, Sendable {
  public struct Reading: Hashable, Sendable {
    public let text: String
    public let refusal: Refusal?
  }

  public struct Trial: Hashable, Sendable {
    public let question: Question
    public let defects: [Defect]
  }

  public let sentence: String
  public let readings: [Reading]
  public let trials: [Trial]
}

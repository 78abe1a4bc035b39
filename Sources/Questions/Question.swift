import Documents
import Scheduling

/// An item: what is asked, what is right, and the sentence that says so.
public struct Question: Hashable, Sendable, Identifiable {
  /// 16 hexadecimal digits: a hash of what is asked (type, fact, key), not of its wording.
  public let id: String
  /// Names the fact behind the item; items of one fact are siblings.
  public let fact: String
  public let form: Form
  public let stem: String
  public let key: String
  /// Other forms of the key that are right.
  public let accepted: [String]
  public let answerKind: AnswerKind
  /// The id of the entity that is the key, where it is one.
  public let entity: String?
  /// The id of the section in which the source stands.
  public let section: String
  /// The sentence that states the fact.
  public let source: ByteRange
  public let explanation: String
  /// 0, easiest, to 1: estimated before any answer.
  public let difficulty: Double
  public let basis: Basis

  public init(
    id: String, fact: String, form: Form, stem: String, key: String, accepted: [String], answerKind: AnswerKind,
    entity: String?, section: String, source: ByteRange, explanation: String, difficulty: Double, basis: Basis = .stated
  ) {
    self.id = id
    self.fact = fact
    self.form = form
    self.stem = stem
    self.key = key
    self.accepted = accepted
    self.answerKind = answerKind
    self.entity = entity
    self.section = section
    self.source = source
    self.explanation = explanation
    self.difficulty = difficulty
    self.basis = basis
  }

  public var card: CardID { CardID(rawValue: id) }
}

/// How an item asks.
public enum Form: Hashable, Sendable {
  /// The stem holds one `____`.
  case cloze
  case short
  /// Multiple choice; the key stands among the options, in the order shown.
  case choice(options: [String])
}

/// The name of a form on the command line and in JSON.
public enum QuestionType: String, CaseIterable, Hashable, Sendable {
  case cloze, short, mcq
}

extension Question {
  public var type: QuestionType {
    switch form {
    case .cloze: .cloze
    case .short: .short
    case .choice: .mcq
    }
  }

  /// The options in the order shown; empty but for multiple choice.
  public var options: [String] {
    switch form {
    case .choice(let options): options
    case .cloze, .short: []
    }
  }
}

/// What kind of thing the key is.
public enum AnswerKind: String, CaseIterable, Hashable, Sendable {
  case person, date, organization, place, work, event, quantity
}

/// Whether the text says the key or it follows by a rule.
public enum Basis: Hashable, Sendable {
  case stated
  /// The rule in words, such as "25 December 1922 + 10 days".
  case computed(rule: String)
}

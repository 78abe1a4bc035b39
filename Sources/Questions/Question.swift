import Documents
import Scheduling

/// An item: what is asked, what is right, and the sentence that says so.
public struct Question: Hashable, Codable, Sendable, Identifiable {
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
  /// The sentence at the head of the stem that explains what the rest of it leans on.
  var premise: String?

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
public enum Form: Hashable, Codable, Sendable {
  /// The stem holds one `____`; the answer is typed.
  case cloze
  /// A question; the answer is typed.
  case short
  /// Multiple choice; the key stands among the options, in the order shown.
  case choice(options: [String])
  /// A statement; the key is "True" or "False".
  case truth(Bool)
  /// Words in quotation marks; who said or wrote them is typed.
  case quote
  /// An acronym to expand, or an expansion to abbreviate; typed.
  case acronym
  /// A number, typed; the stem names the unit.
  case numeric
  /// Things to put in order: `items` as shown, `order` their indices from first to last.
  case ordering(items: [String], order: [Int])
  /// Each prompt belongs to one option: `pairs[i]` is the index of the option that prompt `i` takes.
  case matching(prompts: [String], options: [String], pairs: [Int])
}

extension Form {
  var isChoice: Bool { if case .choice = self { true } else { false } }
}

/// The name of a form on the command line and in JSON.
public enum QuestionType: String, CaseIterable, Hashable, Sendable {
  case cloze, short, mcq, tf, quote, acronym, numeric, ordering, matching
}

extension Question {
  public var type: QuestionType {
    switch form {
    case .cloze: .cloze
    case .short: .short
    case .choice: .mcq
    case .truth: .tf
    case .quote: .quote
    case .acronym: .acronym
    case .numeric: .numeric
    case .ordering: .ordering
    case .matching: .matching
    }
  }

  /// What is shown to choose from or to arrange, in the order shown; empty for typed answers.
  public var options: [String] {
    switch form {
    case .choice(let options), .matching(_, let options, _): options
    case .truth: ["True", "False"]
    case .ordering(let items, _): items
    case .cloze, .short, .quote, .acronym, .numeric: []
    }
  }

  /// Whether the learner types the answer.
  public var isTyped: Bool {
    switch form {
    case .cloze, .short, .quote, .acronym, .numeric: true
    case .choice, .truth, .ordering, .matching: false
    }
  }
}

/// What kind of thing the key is.
public enum AnswerKind: String, CaseIterable, Hashable, Codable, Sendable {
  case person, date, organization, place, work, event, quantity
  /// A word or phrase that the text defines.
  case term
  /// "True" or "False".
  case truth
  /// The things of an ordering or matching item, as the key lists them.
  case arrangement
}

/// Whether the text says the key or it follows by a rule.
public enum Basis: Hashable, Codable, Sendable {
  case stated
  /// The rule in words, such as "25 December 1922 + 10 days".
  case computed(rule: String)
}

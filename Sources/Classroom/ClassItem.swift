import Documents
import Questions

/// An item of a class with its key, as the server keeps it and as it is revealed.
///
/// A ``Question`` as plain values that can be written down.
public struct ClassItem: Hashable, Codable, Sendable, Identifiable {
  public let id: String
  public let fact: String
  public let type: String
  public let stem: String
  public let key: String
  public let accepted: [String]
  public let answerKind: String
  public let section: String
  /// The passage that states the fact: UTF-8 bytes of the text.
  public let start: Int
  public let end: Int
  public let explanation: String
  public let difficulty: Double
  /// What is shown to choose from or to arrange, in the order shown; empty for typed answers.
  public let options: [String]
  /// Matching: the left side.
  public let prompts: [String]
  /// Ordering: the options from first to last. Matching: the option of each prompt.
  public let arrangement: [Int]

  public init(_ question: Question) {
    id = question.id
    fact = question.fact
    type = question.type.rawValue
    stem = question.stem
    key = question.key
    accepted = question.accepted
    answerKind = question.answerKind.rawValue
    section = question.section
    (start, end) = (question.source.lowerBound, question.source.upperBound)
    explanation = question.explanation
    difficulty = question.difficulty
    options = question.options
    switch question.form {
    case .ordering(_, let order): (prompts, arrangement) = ([], order)
    case .matching(let prompts, _, let pairs): (self.prompts, arrangement) = (prompts, pairs)
    case .cloze, .short, .choice, .truth, .quote, .acronym, .numeric: (prompts, arrangement) = ([], [])
    }
  }

  /// The item again; `nil` if the values do not make one.
  public var question: Question? {
    guard let form, let kind = AnswerKind(rawValue: answerKind), start >= 0, start <= end else { return nil }
    return Question(
      id: id, fact: fact, form: form, stem: stem, key: key, accepted: accepted, answerKind: kind, entity: nil,
      section: section, source: start..<end, explanation: explanation, difficulty: difficulty)
  }

  private var form: Form? {
    switch QuestionType(rawValue: type) {
    case .cloze: .cloze
    case .short: .short
    case .mcq: .choice(options: options)
    case .tf: .truth(key == "True")
    case .quote: .quote
    case .acronym: .acronym
    case .numeric: .numeric
    case .ordering:
      options.indices.sorted() == arrangement.sorted() ? .ordering(items: options, order: arrangement) : nil
    case .matching:
      arrangement.count == prompts.count && arrangement.allSatisfy(options.indices.contains)
        ? .matching(prompts: prompts, options: options, pairs: arrangement) : nil
    case nil: nil
    }
  }
}

/// An item as it is asked: it has no field for the key, so that none can be sent.
public struct AskedItem: Hashable, Codable, Sendable {
  /// From 0 in its round.
  public let index: Int
  public let type: String
  public let stem: String
  public let options: [String]
  public let prompts: [String]

  init(_ item: ClassItem, index: Int) {
    self.index = index
    type = item.type
    stem = item.stem
    options = item.options
    prompts = item.prompts
  }

  /// The item with an empty key, for drawing it and for taking an answer.
  public var question: Question? {
    let form: Form? =
      switch QuestionType(rawValue: type) {
      case .cloze: .cloze
      case .short: .short
      case .mcq: .choice(options: options)
      case .tf: .truth(true)
      case .quote: .quote
      case .acronym: .acronym
      case .numeric: .numeric
      case .ordering: .ordering(items: options, order: Array(options.indices))
      case .matching: .matching(prompts: prompts, options: options, pairs: prompts.map { _ in 0 })
      case nil: nil
      }
    return form.map {
      Question(
        id: "", fact: "", form: $0, stem: stem, key: "", accepted: [], answerKind: .term, entity: nil, section: "",
        source: 0..<0, explanation: "", difficulty: 0.5)
    }
  }
}

/// What somebody answers.
public enum ClassAnswer: Hashable, Codable, Sendable {
  case typed(String)
  /// The number of an option, from 0.
  case choice(Int)
  /// Ordering: the options from first to last. Matching: the option of each prompt, -1 for none.
  case arrangement([Int])

  /// As a line; `nil` if it cannot be an answer to the item.
  func given(for item: ClassItem) -> String? {
    switch self {
    case .typed(let text):
      return item.options.isEmpty && text.utf8.count <= Limits.answerBytes ? text : nil
    case .choice(let index):
      guard item.prompts.isEmpty, item.arrangement.isEmpty else { return nil }
      return item.options.indices.contains(index) ? item.options[index] : nil
    case .arrangement(let order):
      guard order.count == item.arrangement.count, !order.isEmpty else { return nil }
      guard order.allSatisfy({ $0 == -1 || item.options.indices.contains($0) }) else { return nil }
      let names = order.map { $0 < 0 ? "?" : item.options[$0] }
      if item.prompts.isEmpty { return names.joined(separator: "; ") }
      return zip(item.prompts, names).map { "\($0): \($1)" }.joined(separator: "; ")
    }
  }
}

/// Grades by the item's own rules.
public struct ClassGrader: Hashable, Sendable {
  private let grader: AnswerGrader

  /// - Parameter confusable: names of the text that an answer might mean.
  public init(confusable: [String]) { grader = AnswerGrader(confusable: confusable) }

  func isRight(_ answer: ClassAnswer, for item: ClassItem) -> Bool {
    guard let question = item.question else { return false }
    switch answer {
    case .typed(let text): return grader.grade(text, for: question).isRight
    case .choice(let index): return item.options.indices.contains(index) && item.options[index] == item.key
    case .arrangement(let order): return order == item.arrangement
    }
  }
}

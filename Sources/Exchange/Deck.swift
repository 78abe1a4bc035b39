import Documents
import Questions

/// The items of one text, as they leave for other programs.
public struct Deck: Hashable, Sendable {
  public struct Item: Hashable, Sendable {
    public let question: Question
    /// The title of the section in which the source stands.
    public let section: String
    /// The sentence that states the fact.
    public let passage: String

    public init(question: Question, section: String, passage: String) {
      self.question = question
      self.section = section
      self.passage = passage
    }
  }

  public let title: String
  public let items: [Item]

  public init(title: String, items: [Item]) {
    self.title = title
    self.items = items
  }
}

extension Deck.Item {
  /// What the learner is asked, options and lines included, for formats that know a front and a back only.
  var front: String {
    switch question.form {
    case .cloze, .short, .quote, .acronym, .numeric: question.stem
    case .truth: question.stem + "\nTrue or false?"
    case .choice(let options): ([question.stem] + lettered(options)).joined(separator: "\n")
    case .ordering(let items, _): ([question.stem] + lettered(items)).joined(separator: "\n")
    case .matching(let prompts, let options, _):
      ([question.stem] + numbered(prompts) + lettered(options)).joined(separator: "\n")
    }
  }

  /// What is right.
  var back: String {
    switch question.form {
    case .cloze, .short, .quote, .acronym, .numeric, .truth, .choice: question.key
    case .ordering(let items, let order): numbered(order.map { items[$0] }).joined(separator: "\n")
    case .matching(let prompts, let options, let pairs):
      zip(prompts, pairs).map { "\($0): \(options[$1])" }.joined(separator: "\n")
    }
  }

  /// What is told after the answer: the explanation, and the sentence where the explanation does not hold it already.
  var commentary: String {
    if question.explanation.isEmpty { return passage }
    return question.explanation.contains(passage) ? question.explanation : question.explanation + "\n" + passage
  }
}

/// "A) first", "B) second" …
func lettered(_ lines: [String]) -> [String] {
  zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", lines).map { "\($0)) \($1)" }
}

/// "1. first", "2. second" …
func numbered(_ lines: [String]) -> [String] {
  lines.enumerated().map { "\($0 + 1). \($1)" }
}

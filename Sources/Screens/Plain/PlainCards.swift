import Questions
import Scheduling

/// The cards that are due, asked line by line.
struct PlainCards: Hashable, Sendable {
  var session: ReviewSession
  let items: [CardID: ReviewItem]
  var isRevealed = false

  /// The text that is studied; `nil` for all of them.
  let text: TextID?

  init(_ material: ReviewMaterial, at now: Timestamp) {
    text = material.text
    session = material.session
    items = material.items
    session.refresh(at: now)
  }

  var item: ReviewItem? { session.current.flatMap { items[$0.id] } }

  var prompt: String {
    guard item != nil else { return "Enter goes back: " }
    return isRevealed ? "1 again, 2 hard, 3 good, 4 easy: " : "Your answer, or Enter to see it: "
  }
}

extension PlainProgram {
  mutating func sayCard() {
    guard case .cards(let cards) = mode else { return }
    guard let item = cards.item else {
      let done = cards.session.answered
      say(done == 0 ? "No card is due." : "Done for now: \(done) answered, \(cards.session.correct) of them recalled.")
      return
    }
    say("\n\(cards.session.remaining.total) left. \(item.question.spoken)")
  }

  mutating func takeInCards(_ typed: String) -> [Effect] {
    guard case .cards(var cards) = mode else { return [] }
    cards.session.refresh(at: now)
    guard cards.item != nil, typed != "q" else { return leave() }
    let effects: [Effect]
    switch typed {
    case "u": effects = undo(&cards)
    case "-": effects = record(cards.session.bury(at: now), &cards)
    case "s":
      say(cards.item?.passage.excerpt ?? "")
      return []
    case "?":
      say("u takes the last answer back, s reads the passage, - puts the card off until tomorrow, q goes back.")
      return []
    default: effects = cards.isRevealed ? grade(typed, &cards) : reveal(typed, &cards)
    }
    mode = .cards(cards)
    if !cards.isRevealed { sayCard() }
    return effects
  }

  private mutating func reveal(_ typed: String, _ cards: inout PlainCards) -> [Effect] {
    guard let question = cards.item?.question else { return [] }
    if !typed.isEmpty, question.isTyped {
      let verdict = AnswerGrader().grade(typed, for: question)
      say(verdict.isRight ? "Right." : "Not as it stands here.")
    }
    say("The answer: \(question.shownKey)")
    if !question.explanation.isEmpty { say(question.explanation) }
    // Practice has no intervals: it leaves the calendar alone.
    if let outcomes = cards.session.outcomes { say(Self.spoken(outcomes)) }
    cards.isRevealed = true
    return []
  }

  private static func spoken(_ outcomes: Outcomes) -> String {
    "1 again, in \(outcomes.again.interval.short). 2 hard, in \(outcomes.hard.interval.short). "
      + "3 good, in \(outcomes.good.interval.short). 4 easy, in \(outcomes.easy.interval.short)."
  }

  private mutating func grade(_ typed: String, _ cards: inout PlainCards) -> [Effect] {
    let ratings: [String: Rating] = ["1": .again, "2": .hard, "3": .good, "4": .easy]
    guard let rating = ratings[typed] else {
      say("1, 2, 3 or 4. ? tells more.")
      return []
    }
    return record(cards.session.answer(rating, at: now), &cards)
  }

  private mutating func record(_ change: SessionChange?, _ cards: inout PlainCards) -> [Effect] {
    cards.isRevealed = false
    return change.map { [.record($0)] } ?? []
  }

  private mutating func undo(_ cards: inout PlainCards) -> [Effect] {
    guard let change = cards.session.undo(at: now) else {
      return [.undoEarlier(cards.text, cards.session.options.mode)]
    }
    cards.isRevealed = false
    say("Taken back.")
    return [.unrecord(change)]
  }
}

extension Question {
  /// Whether a statement is already led in by the question whether it is true.
  var saysWhatToDecide: Bool { stem.hasPrefix("True or false") }

  /// The question with what there is to choose from.
  var spoken: String {
    switch form {
    case .cloze, .short, .quote, .acronym, .numeric: stem
    case .truth: saysWhatToDecide ? stem : "True or false? \(stem)"
    case .choice(let options): stem + "\n" + Self.numbered(options)
    case .ordering(let items, _): stem + "\n" + Self.numbered(items)
    case .matching(let prompts, let options, _):
      stem + "\n" + prompts.joined(separator: "; ") + "\n" + Self.numbered(options)
    }
  }

  private static func numbered(_ lines: [String]) -> String {
    lines.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
  }
}

import Documents
import Grid
import Questions
import Scheduling

/// Flashcards: the question, then the answer, then a grade that says when the card comes back.
struct CardsScreen: ScreenState {
  enum Face: Hashable, Sendable {
    case question, answer
    /// A reason is asked why the item is bad.
    case reasons
  }

  private let title: String
  private let items: [CardID: ReviewItem]
  private var session: ReviewSession
  private var face = Face.question
  /// What was recorded, the last one last; an item that was marked bad is remembered with it.
  private var changes: [Recorded] = []

  private struct Recorded: Hashable, Sendable {
    let change: SessionChange
    let marksBad: Bool
  }

  init(_ material: ReviewMaterial) {
    title = material.title
    items = material.items
    session = material.session
  }

  var context: Context { .cards }
  var isTyping: Bool { face == .reasons }
  func title(_ app: AppState) -> String { "Cards \(app.glyphs.dot) \(title)" }

  func status(_ app: AppState) -> String {
    let left = session.remaining
    guard left.total > 0 else { return "" }
    let parts = [(left.new, "new"), (left.learning, "learning"), (left.reviews, "to review")].filter { $0.0 > 0 }
    return "\(left.total) left: " + parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  func hints(_ app: AppState) -> [Command] {
    guard session.current != nil else { return session.canUndo ? [.undo, .back] : [.back] }
    let undo: [Command] = session.canUndo ? [.undo] : []
    switch face {
    case .question: return [.reveal] + undo + [.source, .bury, .suspendCard, .markBad, .back]
    // The grades stand above, with their intervals.
    case .answer: return [.source] + undo + [.markBad, .edit, .bury, .back]
    case .reasons: return []
    }
  }

  private var item: ReviewItem? { session.current.flatMap { items[$0.id] } }

  // MARK: Update

  mutating func layOut(app: AppState) { session.refresh(at: app.now) }

  mutating func update(_ command: Command, count: Int?, app: AppState) -> [Step] {
    session.refresh(at: app.now)
    switch command {
    case .back: return [.back]
    case .reveal: return reveal(app)
    case .gradeAgain: return grade(.again, app)
    case .gradeHard: return grade(.hard, app)
    case .gradeGood: return grade(.good, app)
    case .gradeEasy: return grade(.easy, app)
    case .undo: return undo(app)
    case .bury: return keep(session.bury(at: app.now), "Not again today.")
    case .suspendCard: return keep(session.suspend(at: app.now), "Suspended: not asked until you take it up again.")
    case .markBad: if session.current != nil { face = .reasons }
    case .edit: return session.current.map { [.effect(.editCard($0.id))] } ?? []
    case .source: return item.map { [.visit($0.text, $0.question.source)] } ?? []
    default: break
    }
    return []
  }

  private mutating func reveal(_ app: AppState) -> [Step] {
    guard session.current != nil else { return [] }
    if face == .question {
      face = .answer
      return []
    }
    return [.say("1 forgotten, 2 with trouble, 3 recalled, 4 at once")]
  }

  private mutating func grade(_ rating: Rating, _ app: AppState) -> [Step] {
    guard session.current != nil else { return [] }
    guard face == .answer else { return [.say("Show the answer first.")] }
    return keep(session.answer(rating, at: app.now), nil)
  }

  private mutating func keep(_ change: SessionChange?, _ message: String?, marksBad: Bool = false) -> [Step] {
    guard let change else { return [] }
    changes.append(Recorded(change: change, marksBad: marksBad))
    face = .question
    var steps: [Step] = [.effect(.record(change))]
    if case .answered(_, leech: true) = change {
      steps.append(.say("You forget this one often. Change it with e, or set it aside with !"))
    } else if let message {
      steps.append(.say(message))
    }
    return steps
  }

  private mutating func undo(_ app: AppState) -> [Step] {
    guard let change = session.undo(at: app.now), let last = changes.popLast() else {
      return [.say("There is nothing to take back.")]
    }
    face = .question
    let unmark: [Step] = last.marksBad ? change.card.map { [.effect(.unmarkBad($0))] } ?? [] : []
    return [.effect(.unrecord(change))] + unmark + [.say("Taken back.")]
  }

  /// What was recorded could not be kept: the card is asked again.
  mutating func takeBack(_ change: SessionChange, at now: Timestamp) {
    guard changes.last?.change == change else { return }
    changes.removeLast()
    _ = session.undo(at: now)
    face = .answer
  }

  mutating func type(_ key: Key, app: AppState) -> [Step] {
    face = .question
    guard let digit = key.digit, let card = session.current?.id, BadItemReason.allCases.indices.contains(digit - 1)
    else { return [] }
    let reason = BadItemReason.allCases[digit - 1]
    return [.effect(.markBad(card, reason))]
      + keep(session.suspend(at: app.now), "Thank you. It is not asked again; u takes that back.", marksBad: true)
  }

  // MARK: View

  func draw(on grid: inout CellGrid, app: AppState) {
    let wide = app.size.columns >= 120
    let columns = min(72, (wide ? app.size.columns / 2 : app.size.columns) - 4)
    let left = wide ? 3 : max(2, (app.size.columns - columns) / 2)
    var block = TextBlock(Rect(row: 2, column: left, rows: max(0, app.bodyRows - 3), columns: columns))
    switch session.turn {
    case .finished: drawEnd(&block, on: &grid, app)
    case .waiting(let until): drawWaiting(until, &block, on: &grid, app)
    case .card:
      guard let item else {
        return block.write(
          "The question of this card is gone. - leaves it out today, ! for good.", role: .notice, on: &grid)
      }
      draw(item, &block, on: &grid, app, passageAt: wide ? left + columns + 4 : nil)
    }
  }

  private func drawEnd(_ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState) {
    guard session.answered > 0 else {
      return block.write("Nothing is due. Read on; new cards come from what you read.", role: .text, on: &grid)
    }
    block.write("\(app.glyphs.right) Done for today.", role: .right, on: &grid)
    block.skip()
    let share = session.correct * 100 / session.answered
    block.write("\(session.answered) answers, \(session.correct) recalled (\(share)%).", role: .text, on: &grid)
  }

  private func drawWaiting(_ until: Timestamp, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState) {
    let minutes = max(1, (until.milliseconds(since: app.now) + 59_999) / 60_000)
    block.write("The next card is due in \(minutes) min.", role: .text, on: &grid)
    block.skip()
    block.write("Space looks again; q goes back, and nothing is lost.", role: .textDim, on: &grid)
  }

  private func draw(
    _ item: ReviewItem, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState, passageAt side: Int?
  ) {
    if block.rect.rows >= 12 {
      let place = item.passage.section.isEmpty ? item.passage.title : item.passage.section
      block.write("\(place) \(app.glyphs.dot) \(item.question.type.label)", role: .textDim, on: &grid)
      block.skip()
    }
    block.writeStem(item.question, on: &grid)
    block.writeOptions(item.question, showsKey: face == .answer, app.glyphs, on: &grid)
    grid.cursor = Position(row: min(block.row, app.size.rows - 1), column: block.rect.column)
    if face == .reasons { return block.askForReason(on: &grid) }
    guard face == .answer else { return }
    drawAnswer(item.question, &block, on: &grid, app)
    if !item.question.explanation.isEmpty {
      block.skip()
      block.write(item.question.explanation, role: .text, on: &grid)
    }
    if let side {
      var passage = TextBlock(
        Rect(row: 2, column: side, rows: max(0, app.bodyRows - 2), columns: min(72, app.size.columns - side - 2)))
      drawPassage(item.passage, &passage, on: &grid)
    } else if !item.question.explanation.contains(item.passage.source) {
      block.skip()
      drawPassage(item.passage, &block, on: &grid)
    }
    drawGrades(on: &grid, column: block.rect.column, app)
  }

  /// The key, above the question where there is no room below it.
  private func drawAnswer(
    _ question: Question, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState
  ) {
    let comesFirst = block.rowsLeft < 2
    if comesFirst { block.clear(on: &grid) } else { block.skip() }
    grid.cursor = Position(row: min(block.row, app.size.rows - 1), column: block.rect.column)
    block.write(question.shownKey, role: .right, indent: 2, lead: app.glyphs.right, leadRole: .right, on: &grid)
    guard comesFirst else { return }
    block.skip()
    block.writeStem(question, on: &grid)
  }

  private func drawPassage(_ passage: Passage, _ block: inout TextBlock, on grid: inout CellGrid) {
    block.write(
      passage.excerpt, role: .textDim, marks: [RoleRun(range: passage.highlight, role: .textQuotation)], on: &grid)
  }

  private func drawGrades(on grid: inout CellGrid, column: Int, _ app: AppState) {
    let row = app.size.rows - 3
    let isNarrow = app.size.columns < 60
    var column = column
    for rating in Rating.allCases {
      column += grid.write("\(rating.rawValue) ", row: row, column: column, role: .key)
      if !isNarrow { column += grid.write(rating.label + " ", row: row, column: column, role: .text) }
      let interval = session.outcomes?[rating].interval.short ?? ""
      column += grid.write(interval, row: row, column: column, role: .textDim) + (isNarrow ? 2 : 3)
    }
  }
}

extension Rating {
  var label: String {
    switch self {
    case .again: "again"
    case .hard: "hard"
    case .good: "good"
    case .easy: "easy"
    }
  }
}

extension SessionChange {
  var card: CardID? {
    switch self {
    case .answered(let review, _): review.card
    case .setAside(let card, _), .flagged(let card, _): card
    }
  }
}

extension Question {
  /// The key as a line.
  var shownKey: String {
    switch form {
    case .ordering(let items, let order):
      order.filter(items.indices.contains).enumerated().map { "\($0 + 1). \(items[$1])" }.joined(separator: "  ")
    case .matching(let prompts, let options, let pairs):
      zip(prompts, pairs).filter { options.indices.contains($1) }.map { "\($0): \(options[$1])" }.joined(
        separator: "; ")
    case .cloze, .short, .choice, .truth, .quote, .acronym, .numeric: key
    }
  }
}

extension TextBlock {
  mutating func writeStem(_ question: Question, on grid: inout CellGrid) {
    var marks: [RoleRun] = []
    if case .cloze = question.form, let gap = question.stem.firstRange(of: "____") {
      let start = question.stem.utf8.distance(from: question.stem.startIndex, to: gap.lowerBound)
      marks = [RoleRun(range: start..<start + 4, role: .input)]
    }
    write(question.stem, role: .textStrong, marks: marks, on: &grid)
  }

  /// What there is to choose from, the key marked where it is shown.
  mutating func writeOptions(_ question: Question, showsKey: Bool, _ glyphs: Glyphs, on grid: inout CellGrid) {
    switch question.form {
    case .choice(let options):
      skip()
      for (index, option) in options.enumerated() {
        let isKey = showsKey && option == question.key
        write(
          option, role: isKey ? .right : .text, indent: 4,
          lead: isKey ? "\(index + 1) \(glyphs.right)" : "\(index + 1)",
          on: &grid)
      }
    case .truth:
      skip()
      write("True or false?", role: .text, on: &grid)
    case .ordering(let items, _):
      skip()
      for item in items { write(item, role: .text, indent: 3, lead: glyphs.dot, leadRole: .textDim, on: &grid) }
    case .matching(let prompts, let options, _):
      skip()
      write(prompts.joined(separator: "; "), role: .text, on: &grid)
      write(options.joined(separator: "; "), role: .textDim, on: &grid)
    case .cloze, .short, .quote, .acronym, .numeric: break
    }
  }
}

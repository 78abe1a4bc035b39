import Grid
import Questions
import Scheduling

extension CardsScreen {
  /// Where a card stands on the screen, and its passage if that has a place of its own.
  private struct Layout {
    let card: Rect
    let passage: Rect?

    init(_ app: AppState) {
      let size = app.size
      let isWide = size.columns >= 120
      let columns = min(72, (isWide ? size.columns / 2 : size.columns) - 4)
      let left = isWide ? 3 : max(2, (size.columns - columns) / 2)
      card = Rect(row: 2, column: left, rows: max(0, app.bodyRows - 3), columns: columns)
      let side = left + columns + 4
      passage =
        isWide
        ? Rect(row: 2, column: side, rows: max(0, app.bodyRows - 2), columns: min(72, size.columns - side - 2)) : nil
    }
  }

  func draw(on grid: inout CellGrid, app: AppState) {
    let layout = Layout(app)
    var block = TextBlock(layout.card, top: min(top, deepest(app)))
    switch session.turn {
    case .finished: drawEnd(&block, on: &grid, app)
    case .waiting(let until): drawWaiting(until, &block, on: &grid, app)
    case .card:
      guard let item else {
        return block.write(
          "The question of this card is gone. - leaves it out today, ! for good.", role: .notice, on: &grid)
      }
      draw(item, &block, on: &grid, app, hasSide: layout.passage != nil)
      if face == .question { drawReveal(on: &grid, column: layout.card.column, app) }
      guard face == .answer else { return }
      if let rect = layout.passage {
        var passage = TextBlock(rect)
        drawPassage(item.passage, &passage, on: &grid)
      }
      drawGrades(on: &grid, column: layout.card.column, app)
    }
  }

  /// How far the card that is asked can be scrolled.
  func deepest(_ app: AppState) -> Int {
    guard let item else { return 0 }
    let layout = Layout(app)
    var (block, scratch) = (TextBlock(layout.card), CellGrid(size: app.size))
    draw(item, &block, on: &scratch, app, hasSide: layout.passage != nil)
    return max(0, block.height - layout.card.rows)
  }

  func hasMore(_ app: AppState) -> Bool { deepest(app) > 0 }

  private func drawEnd(_ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState) {
    guard session.answered > 0 else {
      block.write("Nothing is due. Read on; new cards come from what you read.", role: .text, on: &grid)
      block.skip()
      return block.write(
        "O reviews ahead, crams or raises today's limits.", role: .textDim, on: &grid)
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
    _ item: ReviewItem, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState, hasSide: Bool
  ) {
    if block.rect.rows >= 12 {
      let place = item.passage.section.isEmpty ? item.passage.title : item.passage.section
      block.write("\(place) \(app.glyphs.dot) \(item.question.type.label)", role: .textDim, on: &grid)
      block.skip()
    }
    block.writeStem(item.question, on: &grid)
    block.writeOptions(item.question, showsKey: face == .answer, app.glyphs, on: &grid)
    place(&grid, at: block, app)
    switch face {
    case .question: return
    case .typing(let editor): return draw(editor, &block, on: &grid, app)
    case .reasons: return block.askForReason(on: &grid)
    case .answer: break
    }
    drawAnswer(item.question, &block, on: &grid, app)
    let explanation = Self.explanation(of: item.question)
    if !explanation.isEmpty {
      block.skip()
      block.write(explanation, role: .text, on: &grid)
    }
    if !hasSide, !item.question.explanation.contains(item.passage.source) {
      block.skip()
      drawPassage(item.passage, &block, on: &grid)
    }
  }

  private func place(_ grid: inout CellGrid, at block: TextBlock, _ app: AppState) {
    grid.cursor = Position(row: min(max(0, block.row), app.size.rows - 1), column: block.rect.column)
  }

  private func draw(_ editor: LineEditor, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState) {
    block.skip()
    QuizResponse.typed(editor).draw(&block, on: &grid, app.glyphs)
    if let remark {
      block.skip()
      block.write(remark.text, role: .near, on: &grid)
    }
    drawFoot("Enter answers (empty: I do not know)  Esc for the keys", role: .textDim, on: &grid)
  }

  /// The key, above the question where there is no room below it.
  private func drawAnswer(_ question: Question, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState) {
    let comesFirst = block.rect.rows - block.height < 2
    if comesFirst { block.clear(on: &grid) } else { block.skip() }
    place(&grid, at: block, app)
    if let typed { draw(typed, question, &block, on: &grid, app) }
    for line in question.shownKeyLines {
      block.write(line, role: .right, indent: 2, lead: app.glyphs.right, leadRole: .right, on: &grid)
    }
    guard comesFirst else { return }
    block.skip()
    block.writeStem(question, on: &grid)
  }

  private func draw(
    _ typed: TypedAnswer, _ question: Question, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState
  ) {
    let (mark, role): (String, Role) = typed.verdict.isRight ? (app.glyphs.right, .right) : (app.glyphs.wrong, .wrong)
    let (line, marks) = grader.marked(typed.given, against: question, isRight: typed.verdict.isRight)
    block.write(
      typed.given.isEmpty ? "(nothing)" : line, role: .text, marks: marks, indent: 2, lead: mark, leadRole: role,
      on: &grid)
    if let remark = typed.verdict.remark { block.write(remark, role: .near, indent: 2, on: &grid) }
  }

  private func drawPassage(_ passage: Passage, _ block: inout TextBlock, on grid: inout CellGrid) {
    block.write(
      passage.excerpt, role: .textDim, marks: [RoleRun(range: passage.highlight, role: .textQuotation)], on: &grid)
  }

  /// Without the key at its beginning: that stands above it.
  private static func explanation(of question: Question) -> String {
    let (explanation, lead) = (question.explanation, question.shownKey + ". ")
    return explanation.hasPrefix(lead) ? String(explanation.dropFirst(lead.count)) : explanation
  }

  private func drawReveal(on grid: inout CellGrid, column: Int, _ app: AppState) {
    guard let key = app.keys.keys(of: .reveal, in: context).first else { return }
    let row = app.size.rows - 3
    let end = column + grid.write(key.name, row: row, column: column, role: .key)
    grid.write(" " + Command.reveal.definition.hint, row: row, column: end, role: .textDim)
  }

  private func drawGrades(on grid: inout CellGrid, column: Int, _ app: AppState) {
    let row = app.size.rows - 3
    let isNarrow = app.size.columns < 60
    var column = column
    for (number, rating) in buttons.enumerated() {
      let isProposed = typed.map { manners.rating($0.proposal) } == rating
      if isProposed { column += grid.write(app.glyphs.pointer + " ", row: row, column: column, role: .key) }
      column += grid.write("\(number + 1) ", row: row, column: column, role: .key)
      let label = manners.hasTwoButtons ? (rating == .again ? "fail" : "pass") : rating.label
      if !isNarrow {
        column += grid.write(label + " ", row: row, column: column, role: isProposed ? .selection : .text)
      }
      let interval = session.outcomes?[rating].interval.short ?? ""
      column += grid.write(interval, row: row, column: column, role: .text) + (isNarrow ? 2 : 3)
    }
    if typed != nil, !isNarrow { grid.write("Enter takes it", row: row, column: column, role: .textDim) }
  }

  private var buttons: [Rating] { manners.hasTwoButtons ? [.again, .good] : Rating.allCases }
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

extension AnswerGrader {
  /// A typed answer with what is too much in it in brackets and what is missing in braces, where the two are alike
  /// enough for that to say something.
  func marked(_ given: String, against question: Question, isRight: Bool) -> (line: String, marks: [RoleRun]) {
    let key = question.key
    guard isRight || given.count <= 2 * key.count + 8 else { return (given, []) }
    let pieces = difference(given, from: key)
    let same = pieces.reduce(0) { sum, piece in if case .same(let text) = piece { sum + text.count } else { sum } }
    guard same * 2 >= key.count else { return (given, []) }
    var line = ""
    var marks: [RoleRun] = []
    for piece in pieces {
      let start = line.utf8.count
      switch piece {
      case .same(let text): line += text
      case .extra(let text):
        line += "[\(text)]"
        marks.append(RoleRun(range: start..<line.utf8.count, role: .wrong))
      case .missing(let text):
        line += "{\(text)}"
        marks.append(RoleRun(range: start..<line.utf8.count, role: .near))
      }
    }
    return (line, marks)
  }
}

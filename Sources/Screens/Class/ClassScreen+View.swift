import Classroom
import Documents
import Grid
import Questions
import Scheduling

extension ClassScreen {
  // MARK: A student's page

  func drawSeat(_ seat: ClassSeat, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState) {
    if !seat.welcome.isGraded {
      block.write("Everybody sits on one account here, so nothing is graded.", role: .textDim, on: &grid)
      block.skip()
    }
    guard let round = seat.round else {
      let words =
        seat.follows
        ? "You follow \(seat.welcome.teacher) through the text." : "You read by yourself; F follows the teacher."
      block.write(words, role: .text, on: &grid)
      return drawReplies(seat, &block, on: &grid)
    }
    if round.isRevealed {
      drawRevealed(round, &block, on: &grid, app)
    } else if let next = round.next, !round.isClosed, let item = next.question {
      drawAsked(round, next, item, &block, on: &grid, app)
    } else {
      drawSent(round, &block, on: &grid, app)
    }
    drawReplies(seat, &block, on: &grid)
  }

  private func drawAsked(
    _ round: SeatRound, _ next: AskedItem, _ item: Question, _ block: inout TextBlock, on grid: inout CellGrid,
    _ app: AppState
  ) {
    if round.head.items > 1 {
      block.write("Question \(next.index + 1) of \(round.head.items)", role: .textDim, on: &grid)
    }
    block.writeStem(item, on: &grid)
    block.skip()
    (round.response ?? QuizResponse(to: item)).draw(&block, on: &grid, app.glyphs)
  }

  private func drawSent(_ round: SeatRound, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState) {
    let count = round.received.count
    if count > 0 {
      block.write(
        "Received: \(count) of \(round.head.items) \(round.head.items == 1 ? "answer" : "answers").", role: .right,
        indent: 2, lead: app.glyphs.right, leadRole: .right, on: &grid)
    }
    let waiting = round.sent.subtracting(round.received).filter { round.refused[$0] == nil }
    if !waiting.isEmpty { block.write("Sending \(app.glyphs.ellipsis)", role: .near, on: &grid) }
    for item in round.refused.keys.sorted() {
      block.write("Question \(item + 1): \(round.refused[item]?.words ?? "")", role: .wrong, on: &grid)
    }
    let words =
      round.isClosed ? "The round is closed. The teacher shows what was right." : "Wait for the others, or read on."
    block.write(words, role: .textDim, on: &grid)
  }

  private func drawReplies(_ seat: ClassSeat, _ block: inout TextBlock, on grid: inout CellGrid) {
    for reply in seat.replies.suffix(3) {
      block.skip()
      block.write(reply.question.words, role: .textQuotation, indent: 3, lead: "?", on: &grid)
      block.write(reply.words, role: .text, indent: 3, on: &grid)
    }
  }

  // MARK: After a round

  func drawRevealed(_ round: SeatRound, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState) {
    let index = min(selectedItem, max(0, round.shown.count - 1))
    guard let shown = round.shown[index], let question = shown.item.question else { return }
    if round.head.items > 1 { block.write("Question \(index + 1) of \(round.head.items)", role: .textDim, on: &grid) }
    block.writeStem(question, on: &grid)
    block.skip()
    drawTally(shown, mine: round.results[index]?.given, &block, on: &grid, app)
    block.skip()
    if let result = round.results[index] {
      let words =
        result.given == nil ? "You gave no answer." : result.isRight ? "You were right." : "You were not right."
      block.write(
        words, role: result.isRight ? .right : .wrong, indent: 2,
        lead: result.isRight ? app.glyphs.right : app.glyphs.wrong, leadRole: result.isRight ? .right : .wrong,
        on: &grid)
    }
    block.write(question.shownKey, role: .right, indent: 13, lead: "The answer", leadRole: .textDim, on: &grid)
    if !shown.item.explanation.isEmpty { block.write(shown.item.explanation, role: .text, on: &grid) }
    drawSource(question, &block, on: &grid, app)
    drawBoard(round, &block, on: &grid)
  }

  /// What was answered how often; the right one is marked by a sign as well as by its colour.
  private func drawTally(
    _ shown: RevealedItem, mine: String?, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState
  ) {
    var tally = shown.tally
    let isOptional = shown.item.arrangement.isEmpty
    let given = Set(tally.map(\.given))
    if isOptional {
      tally += shown.item.options.filter { !given.contains($0) }
        .map { Tally(given: $0, count: 0, isRight: $0 == shown.item.key) }
    }
    let label = min(32, block.rect.columns / 2)
    let most = max(1, tally.map(\.count).max() ?? 1)
    let room = max(0, block.rect.columns - label - 10)
    for line in tally where !block.isFull {
      let column = block.rect.column
      grid.write(line.isRight ? app.glyphs.right : " ", row: block.row, column: column, role: .right)
      let name = shortened(line.given, columns: label - 4, ellipsis: app.glyphs.ellipsis)
      grid.write(name, row: block.row, column: column + 2, role: line.given == mine ? .textStrong : .text)
      let bar = line.count * room / most
      grid.write(
        String(repeating: app.glyphs.full, count: bar), row: block.row, column: column + label,
        role: line.isRight ? .right : .chart1)
      grid.write("\(line.count)", row: block.row, column: column + label + bar + 1, role: .textDim)
      block.skip()
    }
    block.write("\(shown.right) right of \(shown.answers)", role: .textDim, on: &grid)
  }

  private func drawSource(
    _ question: Question, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState
  ) {
    guard let document = app.text?.document, app.text?.id == app.seat?.text else { return }
    let words = document.words(in: question.source)
    guard !question.explanation.contains(words) else { return }
    block.skip()
    block.write(words, role: .textQuotation, on: &grid)
  }

  private func drawBoard(_ round: SeatRound, _ block: inout TextBlock, on grid: inout CellGrid) {
    guard !round.board.isEmpty else { return }
    block.skip()
    for score in round.board {
      let role: Role = score == round.mine ? .textStrong : .text
      block.write("\(score.name): \(score.points)", role: role, indent: 4, lead: "\(score.rank).", on: &grid)
    }
    if let mine = round.mine, !round.board.contains(mine) {
      block.write("\(mine.name): \(mine.points)", role: .textStrong, indent: 4, lead: "\(mine.rank).", on: &grid)
    }
  }

  // MARK: The teacher's dashboard

  func drawDashboard(_ seat: ClassSeat, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState) {
    if let dashboard = seat.dashboard, dashboard.known > 0 {
      drawClass(dashboard, seat, &block, on: &grid, app)
    } else {
      block.write(
        "Nobody has come yet. Students type: lectern class join \(seat.welcome.name)", role: .text, on: &grid)
      block.skip()
    }
    if let round = seat.round { drawRound(round, &block, on: &grid, app) }
    drawQuestions(seat, &block, on: &grid, app)
  }

  private func drawClass(
    _ dashboard: Dashboard, _ seat: ClassSeat, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState
  ) {
    let count = dashboard.present.count
    block.write(
      "\(count) of \(dashboard.known) here, \(dashboard.following) following", role: .textStrong, on: &grid)
    block.write(dashboard.present.joined(separator: ", "), role: .textDim, on: &grid)
    if !dashboard.crowded.isEmpty {
      block.write(
        "In many places at once: \(dashboard.crowded.joined(separator: ", ")). If students share an account, start the "
          + "class with --shared, which grades nobody.", role: .notice, on: &grid)
    }
    block.skip()
    drawAlongText(dashboard, seat, &block, on: &grid, app)
    drawMostMarked(dashboard, seat, &block, on: &grid, app)
  }

  /// The text from left to right: where marks gather, and how far the class has read.
  private func drawAlongText(
    _ dashboard: Dashboard, _ seat: ClassSeat, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState
  ) {
    let glyphs: ChartGlyphs = app.glyphs == .unicode ? .unicode : .ascii
    let room = block.rect.columns - 10
    let column = block.rect.column + 10
    for (name, values, role) in [("Unclear", dashboard.marks, Role.chart2), ("Read", dashboard.reading, Role.chart1)]
    where !block.isFull {
      grid.write(name, row: block.row, column: block.rect.column, role: .textDim)
      let shown = resampled(values, to: max(1, min(room, values.count)))
      grid.sparkline(
        shown.map(Double.init), row: block.row, column: column, columns: room, role: role, glyphs: glyphs)
      block.skip()
    }
    let width = max(1, min(room, Dashboard.parts))
    let place = min(width - 1, seat.offset * width / max(1, seat.welcome.text.bytes))
    grid.write("You", row: block.row, column: block.rect.column, role: .textDim)
    if !block.isFull { grid.write("^", row: block.row, column: column + place, role: .key) }
    block.skip(2)
  }

  /// The passage that most have marked, in its own words.
  private func drawMostMarked(
    _ dashboard: Dashboard, _ seat: ClassSeat, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState
  ) {
    guard let most = dashboard.mostMarked, let document = app.text?.document, app.text?.id == seat.text,
      most.passage.range.upperBound <= document.text.utf8.count
    else { return }
    let title = document.section(at: most.passage.start).title
    let words = shortened(
      document.words(in: most.passage.range), columns: max(12, block.rect.columns), ellipsis: app.glyphs.ellipsis)
    block.write("Most marks: \(most.marks), in “\(title)”", role: .text, on: &grid)
    block.write(words, role: .textQuotation, on: &grid)
    block.skip()
  }

  private func drawRound(_ round: SeatRound, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState) {
    if round.isRevealed { return drawRevealed(round, &block, on: &grid, app) }
    for item in round.asked.keys.sorted().prefix(6) {
      block.write(round.asked[item]?.stem ?? "", role: .text, indent: 4, lead: "\(item + 1).", on: &grid)
    }
    block.write("\(round.answered) of \(round.people) have answered", role: .textStrong, on: &grid)
    drawBar(
      round.people > 0 ? Double(round.answered) / Double(round.people) : 0, row: block.row, column: block.rect.column,
      columns: min(40, block.rect.columns), on: &grid, app.glyphs)
    block.skip(2)
  }

  private func drawQuestions(_ seat: ClassSeat, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState) {
    let answered = selectedQuestion(seat)
    if !seat.questions.isEmpty { block.skip() }
    for question in seat.questions {
      let isSelected = question == answered
      block.write(
        "\(question.name ?? ""): \(question.words)", role: isSelected ? .selection : .text, indent: 3,
        lead: isSelected ? app.glyphs.pointer : "?", on: &grid)
    }
  }
}

/// Values joined to fewer, each the largest of those it stands for.
private func resampled(_ values: [Int], to count: Int) -> [Int] {
  guard count < values.count else { return values }
  return (0..<count).map { index in
    values[index * values.count / count..<max(index * values.count / count + 1, (index + 1) * values.count / count)]
      .max() ?? 0
  }
}

extension NotTaken {
  var words: String {
    switch self {
    case .late: "too late; the time was over."
    case .alreadyAnswered: "answered before; the first answer counts."
    case .noSuchRound: "this round is not there any more."
    case .notAnAnswer: "this is no answer to it."
    case .tooMany: "too many questions are still open."
    case .tooLong: "too long."
    }
  }
}

extension ClassSeat {
  /// What is left of an open round.
  func roundStatus(at now: Timestamp) -> String {
    guard let round, !round.isClosed else { return "" }
    let seconds = max(0, Int((round.deadline.milliseconds(since: now) + 999) / 1000))
    if seconds >= 7200 { return "\(seconds / 3600) h left" }
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest) left"
  }
}

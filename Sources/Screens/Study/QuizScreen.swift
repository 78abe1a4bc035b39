import Documents
import Grid
import Questions
import Scheduling

/// A drill or an exam: what to ask, the questions one by one, and a report that leads back to the passages.
struct QuizScreen: ScreenState {
  enum Phase: Hashable, Sendable {
    case setup
    case asking(QuizRun)
    /// After an answer; it stands last in the run.
    case verdict(QuizRun)
    case report(QuizRun, ListWindow)
    /// A reason is asked why the last item is bad.
    case reasons(QuizRun)
  }

  private let text: TextID
  private let grader: AnswerGrader
  private var setup: QuizSetup
  private var phase = Phase.setup
  /// How many rows of a verdict are scrolled away.
  private var top = 0

  init(_ material: StudyMaterial, section: Section, title: String, onlySection: Bool = true) {
    text = material.text
    setup = QuizSetup(material.questions, section: section, sectionTitle: title, onlySection: onlySection)
    grader = AnswerGrader(confusable: material.annotations.confusable)
  }

  var context: Context {
    switch phase {
    case .setup: .quizSetup
    case .asking(let run):
      switch run.response {
      case .typed, .choice: .choice
      case .ordering, .matching: .arrangement
      }
    case .verdict, .reasons: .verdict
    case .report: .report
    }
  }

  var isTyping: Bool {
    switch phase {
    case .asking(let run): run.response.isTyped
    case .reasons: true
    case .setup, .verdict, .report: false
    }
  }

  var holdsBack: Bool { phase != .setup }

  func hints(_ app: AppState) -> [Command] {
    switch phase {
    case .setup: [.open, .down, .right, .back]
    case .asking(let run):
      switch run.response {
      case .typed: []
      case .choice: [.choose, .down, .up, .open, .back]
      case .ordering: [.moveDown, .moveUp, .down, .open, .back]
      case .matching: [.choose, .right, .down, .open, .back]
      }
    case .verdict: [.next, .overrule] + (deepest(app) > 0 ? [.down] : []) + [.source, .markBad, .back]
    case .report: [.open, .down, .missedOnly, .again, .back]
    case .reasons: []
    }
  }

  func hint(for command: Command) -> String? {
    switch (phase, command) {
    case (.setup, .open): "start or change"
    case (.setup, .left): "less"
    case (.setup, .right), (.asking, .right): "change"
    case (.asking, .open): "answer"
    case (.asking, .back), (.verdict, .back): "stop"
    case (.verdict, .down): "more"
    case (.report, .open): "passage"
    case (.report, .again): "all again"
    default: nil
    }
  }

  func title(_ app: AppState) -> String {
    switch phase {
    case .setup: "Quiz"
    case .asking(let run):
      "\(run.isExam ? "Exam" : "Quiz") \(app.glyphs.dot) question \(run.answered.count + 1) of \(run.questions.count)"
    case .verdict(let run), .reasons(let run):
      "Quiz \(app.glyphs.dot) question \(run.answered.count) of \(run.questions.count)"
    case .report: "Quiz \(app.glyphs.dot) report"
    }
  }

  func status(_ app: AppState) -> String {
    switch phase {
    case .setup, .report: ""
    case .asking(let run) where run.deadline != nil: run.timeLeft(at: app.now)
    case .asking(let run), .verdict(let run), .reasons(let run):
      run.isExam || run.answered.isEmpty ? "" : "\(run.right) right of \(run.answered.count)"
    }
  }

  // MARK: Update

  mutating func update(_ command: Command, count: Int?, app: AppState) -> [Step] {
    switch phase {
    case .setup: return updateSetup(command, count: count, app)
    case .asking(let run): return updateAsking(run, command, count: count, app)
    case .verdict(let run): return updateVerdict(run, command, app)
    case .report(let run, let window): return updateReport(run, window, command, count: count, app)
    case .reasons: return []
    }
  }

  private mutating func updateSetup(_ command: Command, count: Int?, _ app: AppState) -> [Step] {
    if command == .back { return [.back] }
    guard setup.update(command, count: count, rows: app.bodyRows - 2) else { return [] }
    let questions = setup.choose(seed: UInt64(bitPattern: app.now.milliseconds))
    return start(questions, app)
  }

  private mutating func start(_ questions: [Question], _ app: AppState) -> [Step] {
    guard !questions.isEmpty else { return [.say("No question fits. Take in more types, or the whole text.")] }
    phase = .asking(QuizRun(questions, isExam: setup.isExam, minutes: setup.isExam ? setup.minutes : nil, at: app.now))
    return []
  }

  private mutating func updateAsking(
    _ asked: QuizRun, _ command: Command, count: Int?, _ app: AppState
  ) -> [Step] {
    var run = asked
    if run.isTimeOver(at: app.now) { return close(run) }
    switch command {
    case .back: return stop(run)
    case .open: return submit(run, app)
    case .answerTrue, .answerFalse:
      guard case .choice(_, let options) = run.response,
        let index = options.firstIndex(of: command == .answerTrue ? "True" : "False")
      else { return [] }
      run.update(.choose, count: index + 1)
      return submit(run, app)
    case .choose:
      run.update(command, count: count)
      if case .choice(let index, _) = run.response, index + 1 == count { return submit(run, app) }
    default: run.update(command, count: count)
    }
    phase = .asking(run)
    return []
  }

  mutating func type(_ key: Key, app: AppState) -> [Step] {
    switch phase {
    case .asking(var run):
      if run.isTimeOver(at: app.now) { return close(run) }
      if key == .escape { return stop(run) }
      if key == .enter { return submit(run, app) }
      _ = run.take(key)
      phase = .asking(run)
    case .reasons(let run):
      phase = .verdict(run)
      guard let digit = key.digit, BadItemReason.allCases.indices.contains(digit - 1), let last = run.answered.last
      else { return [] }
      let reason = BadItemReason.allCases[digit - 1]
      return [.effect(.markBad(last.question.card, reason)), .say("Thank you. It is not asked again.")]
    case .setup, .verdict, .report: break
    }
    return []
  }

  private mutating func submit(_ asked: QuizRun, _ app: AppState) -> [Step] {
    var run = asked
    guard let answer = run.submit(grader, at: app.now) else {
      phase = .asking(run)
      return []
    }
    phase = .verdict(run)
    top = 0
    if run.isExam { goOn(run, app) }
    return [.effect(.recordQuizAnswer(answer))]
  }

  /// The time of an exam is over: what was not answered counts as missed.
  private mutating func close(_ asked: QuizRun) -> [Step] {
    var run = asked
    let left = run.questions.count - run.answered.count
    run.giveUp()
    phase = .report(run, ListWindow(selected: run.answered.firstIndex { !$0.isRight } ?? 0))
    return [.say("The time is over; \(left) question\(left == 1 ? " was" : "s were") not answered.")]
  }

  private mutating func goOn(_ answered: QuizRun, _ app: AppState) {
    var run = answered
    if run.isOver {
      phase = .report(run, ListWindow(selected: run.answered.firstIndex { !$0.isRight } ?? 0))
    } else {
      run.advance(at: app.now)
      phase = .asking(run)
    }
  }

  /// Leaves a sitting: what was answered is reported.
  private mutating func stop(_ run: QuizRun) -> [Step] {
    phase = run.answered.isEmpty ? .setup : .report(run, ListWindow())
    return run.answered.isEmpty
      ? [] : [.say("Stopped after \(run.answered.count) of \(run.questions.count) questions.")]
  }

  private mutating func updateVerdict(_ answered: QuizRun, _ command: Command, _ app: AppState) -> [Step] {
    var run = answered
    switch command {
    case .next, .open, .pageDown: goOn(run, app)
    case .overrule:
      guard let answer = run.overrule(at: app.now) else { return [] }
      phase = .verdict(run)
      return [.effect(.recordQuizAnswer(answer))]
    case .source: return run.answered.last.map { [.visit(text, $0.question.source)] } ?? []
    case .markBad: phase = .reasons(run)
    case .down: top = min(top + 1, deepest(app))
    case .up: top = max(0, top - 1)
    case .back: return stop(run)
    default: break
    }
    return []
  }

  private mutating func updateReport(
    _ run: QuizRun, _ old: ListWindow, _ command: Command, count: Int?, _ app: AppState
  ) -> [Step] {
    var window = old
    if window.take(command, times: count ?? 1, count: run.answered.count, rows: reportRows(app)) {
      phase = .report(run, window)
      return []
    }
    switch command {
    case .open, .source, .right:
      guard run.answered.indices.contains(window.selected) else { return [] }
      return [.visit(text, run.answered[window.selected].question.source)]
    case .missedOnly:
      return run.missed.isEmpty ? [.say("You missed none.")] : start(run.missed, app)
    case .again: return start(run.answered.map(\.question), app)
    case .markBad:
      guard run.answered.indices.contains(window.selected) else { return [] }
      return [.effect(.markBad(run.answered[window.selected].question.card, .other)), .say("It is not asked again.")]
    case .back: phase = .setup
    default: break
    }
    return []
  }

  // MARK: View

  private func reportRows(_ app: AppState) -> Int { max(1, (app.bodyRows - 4) / 2) }

  func draw(on grid: inout CellGrid, app: AppState) {
    let rect = rect(app)
    var block = TextBlock(rect, top: min(top, deepest(app)))
    switch phase {
    case .setup: setup.draw(on: &grid, app)
    case .asking(let run): drawAsking(run, in: rect, on: &grid, app)
    case .verdict(let run): drawVerdict(run, &block, on: &grid, app)
    case .reasons(let run): drawReasons(run, &block, on: &grid)
    case .report(let run, let window): drawReport(run, window, &block, on: &grid, app)
    }
  }

  private func rect(_ app: AppState) -> Rect {
    let wide = app.size.columns >= 120
    let columns = min(72, (wide ? app.size.columns / 2 : app.size.columns) - 4)
    let left = wide ? 3 : max(2, (app.size.columns - columns) / 2)
    return Rect(row: 2, column: left, rows: max(0, app.bodyRows - 2), columns: columns)
  }

  /// How far a verdict can be scrolled.
  private func deepest(_ app: AppState) -> Int {
    guard case .verdict(let run) = phase else { return 0 }
    var (block, scratch) = (TextBlock(rect(app)), CellGrid(size: app.size))
    drawVerdict(run, &block, on: &scratch, app)
    return max(0, block.height - block.rect.rows)
  }

  private func drawAsking(_ run: QuizRun, in rect: Rect, on grid: inout CellGrid, _ app: AppState) {
    func draw(_ block: inout TextBlock, _ grid: inout CellGrid, compact: Bool) {
      block.writeStem(run.current, on: &grid)
      block.skip()
      run.response.draw(&block, on: &grid, app.glyphs, compact: compact)
      guard let remark = run.remark else { return }
      let start = block.height
      block.skip()
      block.write(remark, role: .near, on: &grid)
      block.focus(from: start)
    }
    var (probe, scratch) = (TextBlock(rect), grid)
    draw(&probe, &scratch, compact: false)
    let isTooLong = probe.height > rect.rows
    rect.following(on: &grid) { draw(&$0, &$1, compact: isTooLong) }
    if run.response.isTyped { drawFoot("Enter answers (empty: I do not know)  Esc stops", role: .textDim, on: &grid) }
  }

  private func drawVerdict(_ run: QuizRun, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState) {
    guard let last = run.answered.last else { return }
    block.writeStem(last.question, on: &grid)
    block.skip()
    block.write(
      last.isRight ? "Right" : "Not right", role: last.isRight ? .right : .wrong, indent: 2,
      lead: last.isRight ? app.glyphs.right : app.glyphs.wrong, leadRole: last.isRight ? .right : .wrong, on: &grid)
    grid.cursor = Position(row: min(block.row, app.size.rows - 1), column: block.rect.column)
    block.skip()
    // What explains an arrangement is the right one, with its reasons.
    drawAnswers(last, &block, on: &grid, showsKey: !last.question.isArranged || last.question.explanation.isEmpty)
    if let remark = last.verdict.remark { block.write(remark, role: .near, on: &grid) }
    if !last.question.explanation.isEmpty {
      block.skip()
      block.write(last.question.explanation, role: .text, on: &grid)
    }
    guard let document = app.text?.document, app.text?.id == text else { return }
    if app.size.columns >= 120 {
      return drawPassage(
        last.question.source, document, column: block.rect.column + block.rect.columns + 4, on: &grid, app)
    }
    let sentence = document.words(in: last.question.source)
    guard !last.question.explanation.contains(sentence) else { return }
    block.skip()
    block.write(sentence, role: .textQuotation, on: &grid)
  }

  /// The paragraph around the source, the source marked in it.
  private func drawPassage(
    _ source: ByteRange, _ document: Document, column: Int, on grid: inout CellGrid, _ app: AppState
  ) {
    var block = TextBlock(
      Rect(row: 2, column: column, rows: max(0, app.bodyRows - 2), columns: min(72, app.size.columns - column - 2)))
    let after = document.blocks.partitioningIndex { $0.range.lowerBound > source.lowerBound }
    guard after > 0 else { return }
    // A paragraph without end is shown around the source.
    let paragraph = document.blocks[after - 1].range
    let range =
      max(
        paragraph.lowerBound, source.lowerBound - 2000)..<max(
        source.upperBound, min(paragraph.upperBound, source.upperBound + 2000))
    let lead = document.words(in: range.lowerBound..<source.lowerBound).utf8.count
    let words = document.words(in: source)
    let rest = document.words(in: source.upperBound..<range.upperBound)
    block.write(
      document.words(in: range.lowerBound..<source.lowerBound) + words + rest, role: .textDim,
      marks: [RoleRun(range: lead..<lead + words.utf8.count, role: .textQuotation)], on: &grid)
  }

  private func drawAnswers(
    _ answered: QuizRun.Answered, _ block: inout TextBlock, on grid: inout CellGrid, showsKey: Bool = true
  ) {
    let given = answered.given.isEmpty ? "nothing" : answered.given
    if answered.question.isTyped, !answered.given.isEmpty, answered.given != answered.question.key {
      let (line, marks) = grader.marked(answered.given, against: answered.question, isRight: answered.isRight)
      block.write(line, role: .text, marks: marks, indent: 13, lead: "Your answer", leadRole: .textDim, on: &grid)
    } else {
      let lines = answered.given.isEmpty ? [given] : answered.givenLines
      for (index, line) in lines.enumerated() {
        block.write(
          line, role: .text, indent: 13, lead: index == 0 ? "Your answer" : "", leadRole: .textDim, on: &grid)
      }
    }
    let isSame = answered.question.isTyped ? given == answered.question.key : answered.verdict.isRight
    if showsKey, !isSame {
      for (index, line) in answered.question.shownKeyLines.enumerated() {
        block.write(
          line, role: .right, indent: 13, lead: index == 0 ? "The answer" : "", leadRole: .textDim, on: &grid)
      }
    }
  }

  private func drawReasons(_ run: QuizRun, _ block: inout TextBlock, on grid: inout CellGrid) {
    if let last = run.answered.last { block.writeStem(last.question, on: &grid) }
    block.askForReason(on: &grid)
  }

  private func drawReport(
    _ run: QuizRun, _ window: ListWindow, _ block: inout TextBlock, on grid: inout CellGrid, _ app: AppState
  ) {
    let share = run.answered.isEmpty ? 0 : run.right * 100 / run.answered.count
    let took = (run.milliseconds + 59_999) / 60_000
    block.write(
      "\(run.right) of \(run.answered.count) right (\(share)%), \(took) min", role: .textStrong, on: &grid)
    block.skip()
    let columns = block.rect.columns
    for index in window.visible(count: run.answered.count, rows: reportRows(app)) {
      let answered = run.answered[index]
      let isSelected = index == window.selected
      let role: Role = isSelected ? .selection : .text
      if isSelected {
        grid.fill(Rect(row: block.row, column: block.rect.column, rows: 1, columns: columns), role: role)
        grid.cursor = Position(row: block.row, column: block.rect.column)
      }
      let mark = answered.isRight ? app.glyphs.right : app.glyphs.wrong
      grid.write(mark, row: block.row, column: block.rect.column, role: answered.isRight ? .right : .wrong)
      grid.write(
        shortened(answered.question.stem, columns: columns - 3, ellipsis: app.glyphs.ellipsis), row: block.row,
        column: block.rect.column + 2, role: role)
      block.skip()
    }
    guard run.answered.indices.contains(window.selected) else { return }
    block.skip()
    let selected = run.answered[window.selected]
    var (whole, scratch) = (block, grid)
    whole.write(selected.question.stem, role: .textStrong, on: &scratch)
    drawAnswers(selected, &whole, on: &scratch)
    // On a low screen the line above has to do for the question.
    if whole.height > whole.rect.rows { drawAnswers(selected, &block, on: &grid) } else { grid = scratch }
  }
}

extension Question {
  /// Whether its answer is an order or a set of pairs.
  fileprivate var isArranged: Bool {
    switch form {
    case .ordering, .matching: true
    case .cloze, .short, .choice, .truth, .quote, .acronym, .numeric: false
    }
  }
}

extension Annotations {
  /// Every name that an answer might mean.
  public var confusable: [String] {
    entities.flatMap { entity -> [String] in
      switch entity.kind {
      case .person, .organization, .place, .work, .event: [entity.canonical] + entity.aliases
      case .date, .quantity: []
      }
    }
  }
}

import Classroom
import Documents
import Grid
import Questions

/// The class: for a student what is asked and what came of it, for the teacher how the class stands.
struct ClassScreen: ScreenState {
  enum Phase: Hashable, Sendable {
    case page
    /// The teacher puts a round together.
    case choosing(ClassOrder)
    /// The teacher answers a question, by its number; to all or to the one who asked.
    case replying(LineEditor, question: Int, toAll: Bool)
    /// Whether the class is to end.
    case ending
  }

  private var phase = Phase.page
  /// Teacher: the question that is selected. After a round: the item on view.
  private var window = ListWindow()

  init() {}

  var selectedItem: Int { window.selected }

  /// What a student's keys mean while something is asked.
  private(set) var asks: Asking = .nothing

  enum Asking: Hashable, Sendable { case nothing, typed, choice, arrangement }

  var context: Context {
    switch asks {
    case .nothing, .typed: .classroom
    case .choice: .choice
    case .arrangement: .arrangement
    }
  }

  var isTyping: Bool {
    if case .replying = phase { return true }
    return phase == .ending || asks == .typed
  }

  var holdsBack: Bool { phase != .page }

  func hints(_ app: AppState) -> [Command] {
    guard let seat = app.seat else { return [.back] }
    switch (phase, asks) {
    case (.choosing, _): return [.open, .beginRound, .drawItem, .right, .practice, .scoreboard, .back]
    case (_, .choice): return [.open, .choose, .down, .back]
    case (_, .arrangement): return [.open, .moveDown, .right, .down, .back]
    default: break
    }
    guard seat.isTeacher else { return seat.round?.isRevealed == true ? [.down, .source, .back] : [.back] }
    guard let round = seat.round, !round.isRevealed else { return [.chooseRound, .reply, .source, .endClass, .back] }
    return round.isClosed ? [.revealRound, .chooseRound, .back] : [.closeRound, .revealRound, .reply, .back]
  }

  func hint(for command: Command) -> String? {
    switch (phase, asks, command) {
    case (_, .choice, .open), (_, .arrangement, .open): "answer"
    case (_, .choice, .back), (_, .arrangement, .back), (.page, _, .back): "to the text"
    case (.choosing, _, .open): "take"
    case (.choosing, _, .right): "longer"
    default: nil
    }
  }

  func title(_ app: AppState) -> String {
    guard let seat = app.seat else { return "Class" }
    return
      "Class \(seat.welcome.name) \(app.glyphs.dot) \(seat.isTeacher ? "you teach" : "taught by \(seat.welcome.teacher)")"
  }

  func status(_ app: AppState) -> String { app.seat?.roundStatus(at: app.now) ?? "" }

  // MARK: Update

  mutating func layOut(app: AppState) { lookAtRound(app.seat) }

  /// Which keys hold follows from what is asked.
  private mutating func lookAtRound(_ seat: ClassSeat?) {
    guard let seat, seat.isAsked, let item = seat.round?.next?.question else { return asks = .nothing }
    switch seat.round?.response ?? QuizResponse(to: item) {
    case .typed: asks = .typed
    case .choice: asks = .choice
    case .ordering, .matching: asks = .arrangement
    }
  }

  mutating func update(_ command: Command, count: Int?, app: AppState) -> [Step] {
    guard let seat = app.seat else { return command == .back ? [.back] : [] }
    if seat.isAsked, phase == .page { return answer(command, count: count, seat) }
    switch phase {
    case .page: return seat.isTeacher ? teach(command, seat, app) : attend(command, count: count, seat, app)
    case .choosing(var order):
      let result = order.update(command, count: count, seat.stock, rows: orderRows(app), seed: app.now)
      phase = .choosing(order)
      switch result {
      case .stay: return []
      case .leave: phase = .page
      case .begin(let request):
        phase = .page
        return [.effect(.tell(request))]
      case .say(let words): return [.say(words)]
      }
    case .replying, .ending: break
    }
    return []
  }

  private func orderRows(_ app: AppState) -> Int { max(1, app.bodyRows - 4) }

  mutating func type(_ key: Key, app: AppState) -> [Step] {
    guard let seat = app.seat else { return [] }
    switch phase {
    case .replying(var editor, let number, let toAll):
      if key == .escape {
        phase = .page
      } else if key == .tab {
        phase = .replying(editor, question: number, toAll: !toAll)
      } else if key == .enter {
        guard seat.isConnected else { return [.complain(ClassSeat.unheard)] }
        phase = .page
        guard !editor.string.isEmpty else { return [] }
        return [.effect(.tell(.reply(question: number, words: editor.string, toAll: toAll))), .say("Answered.")]
      } else {
        _ = editor.take(key)
        phase = .replying(editor, question: number, toAll: toAll)
      }
    case .ending:
      phase = .page
      if key == "y" { return [.effect(.tell(.end))] }
    case .page, .choosing:
      guard asks == .typed, let round = seat.round, let next = round.next, let item = next.question else { return [] }
      if key == .escape { return [.back] }
      guard case .typed(var editor) = round.response ?? QuizResponse(to: item) else { return [] }
      if key == .enter {
        guard !editor.string.isEmpty else { return [.say("Type an answer first; Esc goes back to the text.")] }
        return [
          .effect(
            .answerInClass(round: round.head.round, item: next.index, round.key(for: next.index), .typed(editor.string))
          )
        ]
      }
      _ = editor.take(key)
      return [.respond(.typed(editor))]
    }
    return []
  }

  /// A student's answer in the making.
  private mutating func answer(_ command: Command, count: Int?, _ seat: ClassSeat) -> [Step] {
    guard let round = seat.round, let next = round.next, let item = next.question else { return [] }
    var response = round.response ?? QuizResponse(to: item)
    switch command {
    case .back: return [.back]
    case .open:
      return [
        .effect(
          .answerInClass(round: round.head.round, item: next.index, round.key(for: next.index), response.classAnswer))
      ]
    case .answerTrue, .answerFalse:
      guard case .choice(_, let options) = response,
        let index = options.firstIndex(of: command == .answerTrue ? "True" : "False")
      else { return [] }
      response.update(.choose, count: index + 1)
    default: response.update(command, count: count)
    }
    return [.respond(response)]
  }

  private mutating func attend(_ command: Command, count: Int?, _ seat: ClassSeat, _ app: AppState) -> [Step] {
    let items = seat.round?.shown.count ?? 0
    if window.take(command, times: count ?? 1, count: items, rows: 1) { return [] }
    switch command {
    case .back: return [.back]
    case .source, .open: return source(seat)
    default: return []
    }
  }

  private func source(_ seat: ClassSeat) -> [Step] {
    guard let round = seat.round, let shown = round.shown[window.selected] else { return [] }
    return [.visit(seat.text, shown.item.start..<shown.item.end)]
  }

  private mutating func teach(_ command: Command, _ seat: ClassSeat, _ app: AppState) -> [Step] {
    let isShowing = seat.round?.isRevealed ?? false
    if window.take(
      command, count: isShowing ? seat.round?.shown.count ?? 0 : seat.questions.count, rows: max(1, app.bodyRows / 3))
    {
      return []
    }
    switch command {
    case .back: return [.back]
    case .chooseRound:
      guard seat.round?.isClosed ?? true else { return [.say("A round is open. Close it first.")] }
      guard !seat.stock.isEmpty else { return [.say("This class has no questions to ask.")] }
      phase = .choosing(ClassOrder(seat.stock, section: app.text.map { $0.document.section(at: $0.place).id }))
    case .closeRound: return [.effect(.tell(.close))]
    case .revealRound: return [.effect(.tell(.reveal))]
    case .reply:
      guard let question = selectedQuestion(seat) else { return [.say("Nobody has asked anything.")] }
      phase = .replying(LineEditor(), question: question.number, toAll: true)
    case .source, .open:
      if isShowing { return source(seat) }
      return selectedQuestion(seat).map { [.visit(seat.text, $0.passage.range)] } ?? []
    case .endClass: phase = .ending
    default: break
    }
    return []
  }

  /// The question that is answered next: after a round, whose items the cursor goes through, the oldest one.
  func selectedQuestion(_ seat: ClassSeat) -> OpenQuestion? {
    guard seat.round?.isRevealed != true else { return seat.questions.first }
    return seat.questions.indices.contains(window.selected) ? seat.questions[window.selected] : seat.questions.first
  }

  // MARK: View

  func draw(on grid: inout CellGrid, app: AppState) {
    let columns = min(100, app.size.columns - 4)
    var block = TextBlock(
      Rect(row: 2, column: max(2, (app.size.columns - columns) / 2), rows: max(0, app.bodyRows - 2), columns: columns))
    guard let seat = app.seat else {
      return block.write("You are in no class.", role: .notice, on: &grid)
    }
    switch phase {
    case .choosing(let order): return order.draw(&block, seat.stock, rows: orderRows(app), on: &grid, app)
    case .page, .replying, .ending: break
    }
    if !seat.isConnected {
      block.write("The class cannot be reached. It is tried again by itself.", role: .error, on: &grid)
    }
    if seat.isEnded { block.write("The class has ended.", role: .notice, on: &grid) }
    if seat.isTeacher { drawDashboard(seat, &block, on: &grid, app) } else { drawSeat(seat, &block, on: &grid, app) }
    drawLine(seat, on: &grid, app)
  }

  private func drawLine(_ seat: ClassSeat, on grid: inout CellGrid, _ app: AppState) {
    switch phase {
    case .replying(let editor, _, let toAll):
      drawEditor(
        editor, label: toAll ? "To all (Tab: to one): " : "To the one who asks (Tab: to all): ", on: &grid, app)
    case .ending: drawFoot("End the class for everybody? y ends it; any other key goes on.", role: .notice, on: &grid)
    case .page, .choosing: break
    }
    guard asks == .typed, phase == .page else { return }
    drawFoot("Enter answers; the first answer counts  Esc to the text", role: .textDim, on: &grid)
  }
}

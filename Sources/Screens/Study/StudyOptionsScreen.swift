import Documents
import Grid
import Scheduling

/// What to study today, how much of it, and what is set for the text.
struct StudyOptionsScreen: ScreenState {
  private enum Line: Hashable, Sendable {
    case start, mode, newToday, reviewsToday, newPerDay, reviewsPerDay, retention, typing, buttons
    case buried, suspended, reschedule
  }

  private(set) var options: StudyOptions
  private var mode = SessionMode.scheduled
  private var window = ListWindow()

  init(_ options: StudyOptions) { self.options = options }

  var context: Context { .studyOptions }
  func hints(_ app: AppState) -> [Command] { [.open, .down, .right, .left, .back] }
  func title(_ app: AppState) -> String { "What to study \(app.glyphs.dot) \(options.title)" }

  func hint(for command: Command) -> String? {
    switch command {
    case .open: line == .start ? "start" : "change"
    case .left: "less"
    case .right: "more"
    default: nil
    }
  }

  private var lines: [Line] {
    let own: [Line] = options.text == nil ? [] : [.newPerDay, .reviewsPerDay, .retention]
    let left = [
      options.counts.buried > 0 ? Line.buried : nil, options.counts.suspended > 0 ? .suspended : nil,
      options.rescheduling == nil ? nil : .reschedule,
    ]
    return [.start, .mode, .newToday, .reviewsToday] + own + [.typing, .buttons] + left.compactMap { $0 }
  }

  private var line: Line { lines[min(window.selected, lines.count - 1)] }

  // MARK: Update

  /// What the settings are now that they are kept.
  mutating func take(_ options: StudyOptions) { self.options = options }

  mutating func update(_ command: Command, count: Int?, app: AppState) -> [Step] {
    if window.take(command, times: count ?? 1, count: lines.count, rows: rows(app)) { return [] }
    switch command {
    case .back: return [.back]
    case .open: return choose()
    case .right: return change(by: 1)
    case .left: return change(by: -1)
    default: return []
    }
  }

  mutating func press(_ position: Position, app: AppState) -> [Step] {
    let isAgain = window.press(position.row - 2, count: lines.count, rows: rows(app))
    return isAgain == true ? choose() : []
  }

  private mutating func choose() -> [Step] {
    switch line {
    case .start: [.effect(.startSession(options.text, mode))]
    case .buried: [.effect(.takeUp(options.text, .buried))]
    case .suspended: [.effect(.takeUp(options.text, .suspended))]
    case .reschedule: [.effect(.reschedule(options.text))]
    case .mode, .newToday, .reviewsToday, .newPerDay, .reviewsPerDay, .retention, .typing, .buttons: change(by: 1)
    }
  }

  private mutating func change(by step: Int) -> [Step] {
    switch line {
    case .start, .buried, .suspended, .reschedule: return []
    case .mode:
      mode = Self.modes[min(max(0, (Self.modes.firstIndex(of: mode) ?? 0) + step), Self.modes.count - 1)]
      return []
    case .newToday: options.newToday = Self.limit(options.newToday, by: step, from: newUsually)
    case .reviewsToday: options.reviewsToday = Self.limit(options.reviewsToday, by: step, from: reviewsUsually)
    case .newPerDay: options.newPerDay = Self.limit(options.newPerDay, by: step, from: options.general.new)
    case .reviewsPerDay:
      options.reviewsPerDay = Self.limit(options.reviewsPerDay, by: step, from: options.general.reviews)
    case .retention: options.desiredRetention = retention(by: step)
    case .typing: options.manners.typesAnswers.toggle()
    case .buttons: options.manners.hasTwoButtons.toggle()
    }
    return [.effect(.saveStudyOptions(options))]
  }

  private var newUsually: Int { options.newPerDay ?? options.general.new }
  private var reviewsUsually: Int { options.reviewsPerDay ?? options.general.reviews }

  private static let modes: [SessionMode] =
    [.scheduled] + [1, 2, 3, 7, 14, 30].map { .ahead(days: $0) } + [.cram, .exam]
  private static let limits = [0, 5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 300, 500, 1000, 9999]

  /// The next limit up or down; the usual one is the same as none of one's own.
  private static func limit(_ value: Int?, by step: Int, from usual: Int) -> Int? {
    let value = value ?? usual
    let next = step > 0 ? limits.first { $0 > value } : limits.last { $0 < value }
    return next == usual ? nil : next ?? value
  }

  /// A hundredth more or less, in its range; the general one is the same as none of one's own.
  private func retention(by step: Int) -> Double? {
    let percent = Int(((options.desiredRetention ?? options.generalRetention) * 100).rounded()) + step
    let value = Double(min(max(percent, 70), 99)) / 100
    return value == options.generalRetention ? nil : value
  }

  // MARK: View

  private func rows(_ app: AppState) -> Int { max(1, app.bodyRows - 5) }

  func draw(on grid: inout CellGrid, app: AppState) {
    let columns = min(72, app.size.columns - 2)
    for (offset, index) in window.visible(count: lines.count, rows: rows(app)).enumerated() {
      let isSelected = index == window.selected
      let role: Role = isSelected ? .selection : .text
      let row = offset + 2
      if isSelected {
        grid.fill(Rect(row: row, column: 1, rows: 1, columns: columns), role: role)
        grid.write(app.glyphs.pointer, row: row, column: 1, role: role)
        grid.cursor = Position(row: row, column: 1)
      }
      let column = min(27, columns / 2)
      grid.write(label(lines[index]), row: row, column: 3, role: role, columns: column - 4)
      grid.write(
        shortened(value(lines[index], app.glyphs), columns: columns + 1 - column, ellipsis: app.glyphs.ellipsis),
        row: row, column: column, role: role)
    }
    var block = TextBlock(Rect(row: max(2, app.size.rows - 4), column: 3, rows: 2, columns: columns - 3))
    block.write(remark(line), role: .textDim, on: &grid)
  }

  private func label(_ line: Line) -> String {
    switch line {
    case .start: "Start"
    case .mode: "Ask"
    case .newToday: "New cards, today only"
    case .reviewsToday: "Reviews, today only"
    case .newPerDay: "New cards a day"
    case .reviewsPerDay: "Reviews a day"
    case .retention: "Desired retention"
    case .typing: "Type the answers"
    case .buttons: "Grades"
    case .buried: "Put off till tomorrow"
    case .suspended: "Set aside"
    case .reschedule: "Reschedule"
    }
  }

  private func value(_ line: Line, _ glyphs: Glyphs) -> String {
    switch line {
    case .start: "\(options.counts.due) due, \(options.counts.new) new"
    case .mode: mode.choice
    case .newToday: options.newToday.map { "\($0)" } ?? "as usual (\(newUsually))"
    case .reviewsToday: options.reviewsToday.map { "\($0)" } ?? "as usual (\(reviewsUsually))"
    case .newPerDay: options.newPerDay.map { "\($0)" } ?? "as for every text (\(options.general.new))"
    case .reviewsPerDay: options.reviewsPerDay.map { "\($0)" } ?? "as for every text (\(options.general.reviews))"
    case .retention:
      options.desiredRetention.map(percent) ?? "as for every text (\(percent(options.generalRetention)))"
    case .typing: options.manners.typesAnswers ? "yes" : "no"
    case .buttons: options.manners.hasTwoButtons ? "two: fail, pass" : "four: again, hard, good, easy"
    case .buried: "\(counted(options.counts.buried, "card")): Enter takes them up today"
    case .suspended: "\(counted(options.counts.suspended, "card")): Enter takes them up again"
    case .reschedule: options.rescheduling.map { "would move \(counted($0.cards, "card"))" } ?? ""
    }
  }

  private func remark(_ line: Line) -> String {
    switch line {
    case .start: "A session that was cut off goes on where it was."
    case .mode: mode.remark
    case .newToday, .reviewsToday: "Holds until the study day ends; then the usual limit holds again."
    case .newPerDay, .reviewsPerDay: "Holds for this text."
    case .retention: "How many of the cards you want to know when they come back. More costs more reviews."
    case .typing: "The answer typed proposes the grade; you have the last word."
    case .buttons: "Pass is graded as good."
    case .buried, .suspended: ""
    case .reschedule:
      options.rescheduling.map {
        "Every card keeps its day unless you want this: due by today would be \($0.dueAfter) instead of \($0.dueBefore)."
      } ?? ""
    }
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}

extension SessionMode {
  fileprivate var choice: String {
    switch self {
    case .scheduled: "what is due, and new cards"
    case .ahead(let days): "also what comes due in \(counted(days, "day"))"
    case .cram: "all, the weakest first, until each was known"
    case .exam: "all, each once, in random order"
    }
  }

  fileprivate var remark: String {
    switch self {
    case .scheduled: "By the calendar: steps of today, reviews, then new cards."
    case .ahead: "Counts: what you review early gets a smaller step forward."
    case .cram, .exam: "Leaves the calendar alone: no card's day is changed by it."
    }
  }
}

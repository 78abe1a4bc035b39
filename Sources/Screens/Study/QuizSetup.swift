import Documents
import Grid
import Questions
import Scheduling

/// What a quiz is to ask.
struct QuizSetup: Hashable, Sendable {
  enum Line: Hashable, Sendable {
    case start, place, number, feedback, time
    case type(QuestionType)
  }

  let questions: [Question]
  /// The section that was read, and how it is called.
  let section: Section
  let sectionTitle: String
  private(set) var onlySection: Bool
  private(set) var number = 10
  /// Nothing is told until the end.
  private(set) var isExam = false
  /// How long an exam takes at most; `nil` for as long as it takes.
  private(set) var minutes: Int?
  private(set) var leftOut: Set<QuestionType> = []
  private(set) var window = ListWindow()

  /// - Parameter onlySection: whether the section alone is asked about at first, where there is something to ask.
  init(_ questions: [Question], section: Section, sectionTitle: String, onlySection isNarrow: Bool = true) {
    self.questions = questions
    self.section = section
    self.sectionTitle = sectionTitle
    onlySection = isNarrow && questions.contains { $0.section == section.id }
  }

  var lines: [Line] {
    [.start, .place, .number, .feedback] + (isExam ? [.time] : [])
      + QuestionType.allCases.filter { type in questions.contains { $0.type == type } }.map { .type($0) }
  }

  private func isAllowed(_ question: Question) -> Bool {
    !leftOut.contains(question.type) && isInPlace(question)
  }

  /// How many questions a sitting may have at most, one a sentence.
  var available: Int { Set(questions.filter(isAllowed).map(\.source)).count }

  private func isInPlace(_ question: Question) -> Bool { !onlySection || question.section == section.id }

  /// The items of a sitting in random order, of which none gives another away.
  func choose(seed: UInt64) -> [Question] {
    var generator = SplitMix64(seed: seed)
    return Sitting.chosen(from: questions.filter(isAllowed).shuffled(using: &generator), count: number)
  }

  /// Takes a command; returns whether the quiz is to start.
  mutating func update(_ command: Command, count: Int?, rows: Int) -> Bool {
    let lines = lines
    if window.take(command, times: count ?? 1, count: lines.count, rows: rows) { return false }
    let line = lines[min(window.selected, lines.count - 1)]
    switch (command, line) {
    case (.open, .start): return true
    case (.left, _): change(line, by: -1)
    case (.right, _), (.open, _): change(line, by: 1)
    default: break
    }
    return false
  }

  private mutating func change(_ line: Line, by step: Int) {
    switch line {
    case .start: break
    case .place: if questions.contains(where: { $0.section == section.id }) { onlySection.toggle() }
    case .number:
      let numbers = [5, 10, 15, 20, 30, 50, 100]
      number = numbers[min(max(0, (numbers.firstIndex(of: number) ?? 1) + step), numbers.count - 1)]
    case .feedback: isExam.toggle()
    case .time:
      let steps = [nil, 5, 10, 15, 20, 30, 45, 60, 90]
      minutes = steps[min(max(0, (steps.firstIndex(of: minutes) ?? 0) + step), steps.count - 1)]
    case .type(let type): if leftOut.remove(type) == nil { leftOut.insert(type) }
    }
  }

  func draw(on grid: inout CellGrid, _ app: AppState) {
    let lines = lines
    let rows = max(0, app.bodyRows - 2)
    for (offset, index) in window.visible(count: lines.count, rows: rows).enumerated() {
      let isSelected = index == window.selected
      let role: Role = isSelected ? .selection : .text
      let row = offset + 2
      let columns = min(72, app.size.columns - 2)
      if isSelected {
        grid.fill(Rect(row: row, column: 1, rows: 1, columns: columns), role: role)
        grid.write(app.glyphs.pointer, row: row, column: 1, role: role)
        grid.cursor = Position(row: row, column: 1)
      }
      grid.write(label(lines[index]), row: row, column: 3, role: role, columns: columns - 3)
      let value = value(lines[index], app.glyphs)
      let column = min(24, columns / 2)
      grid.write(
        shortened(value, columns: columns + 1 - column, ellipsis: app.glyphs.ellipsis), row: row, column: column,
        role: role)
    }
  }

  private func label(_ line: Line) -> String {
    switch line {
    case .start: "Start"
    case .place: "From"
    case .number: "Questions"
    case .feedback: "Tell me"
    case .time: "Time"
    case .type(let type): type.label
    }
  }

  private func value(_ line: Line, _ glyphs: Glyphs) -> String {
    switch line {
    case .start:
      available == 0
        ? "no question fits" : "\(min(number, available)) of \(counted(available, "question"))"
    case .place: onlySection ? "this section: \(sectionTitle)" : "the whole text"
    case .number: "\(number)"
    case .feedback: isExam ? "at the end (exam)" : "after each answer"
    case .time: minutes.map { "\($0) minutes" } ?? "as long as it takes"
    case .type(let type):
      "\(leftOut.contains(type) ? "no " : "yes")  (\(questions.count { $0.type == type && isInPlace($0) }))"
    }
  }
}

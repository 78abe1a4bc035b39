import Grid

/// What can be had otherwise, changed at once.
struct SettingsScreen: ScreenState {
  private enum Line: CaseIterable { case measure, edge, marks, glyphs, theme }
  private var window = ListWindow()

  init() {}

  var context: Context { .settings }
  func hints(_ app: AppState) -> [Command] { [.down, .right, .left, .back] }
  func hint(for command: Command) -> String? { command == .left ? "less" : command == .right ? "change" : nil }
  func title(_ app: AppState) -> String { "Settings" }

  mutating func update(_ command: Command, count: Int?, app: AppState) -> [Step] {
    if window.take(command, times: count ?? 1, count: Line.allCases.count, rows: app.bodyRows) { return [] }
    switch command {
    case .left: return change(-1, app)
    case .right, .open: return change(1, app)
    case .back: return [.back]
    default: return []
    }
  }

  mutating func press(_ position: Position, app: AppState) -> [Step] {
    let isAgain = window.press(position.row - 2, count: Line.allCases.count, rows: app.bodyRows)
    return isAgain == true ? change(1, app) : []
  }

  private func change(_ direction: Int, _ app: AppState) -> [Step] {
    switch Line.allCases[window.selected] {
    case .measure:
      return [.effect(.saveSetting(.measure(min(120, max(40, app.settings.measure + 4 * direction)))))]
    case .edge: return [.effect(.saveSetting(.justified(!app.settings.justified)))]
    case .marks: return [.effect(.saveSetting(.entityMarks(!app.settings.entityMarks)))]
    case .glyphs: return [.effect(.saveSetting(.glyphs(app.glyphs == .unicode ? .ascii : .unicode)))]
    case .theme: return [.run(.themes)]
    }
  }

  func draw(on grid: inout CellGrid, app: AppState) {
    for (index, line) in Line.allCases.enumerated() {
      let role: Role = index == window.selected ? .selection : .text
      let row = index + 2
      grid.fill(Rect(row: row, column: 1, rows: 1, columns: app.size.columns - 2), role: role)
      if index == window.selected { grid.write(app.glyphs.pointer, row: row, column: 1, role: role) }
      grid.write(label(line), row: row, column: 3, role: role, columns: app.size.columns - 16)
      grid.write(value(line, app), row: row, column: min(40, app.size.columns - 12), role: role, columns: 30)
      if index == window.selected { grid.cursor = Position(row: row, column: 2) }
    }
  }

  private func label(_ line: Line) -> String {
    switch line {
    case .measure: "Longest line of text, in columns"
    case .edge: "Straight right edge of the text"
    case .marks: "Mark names and dates in the text"
    case .glyphs: "Signs beside the text"
    case .theme: "Colours"
    }
  }

  private func value(_ line: Line, _ app: AppState) -> String {
    switch line {
    case .measure: String(app.settings.measure)
    case .edge: app.settings.justified ? "yes" : "no"
    case .marks: app.settings.entityMarks ? "yes" : "no"
    case .glyphs: app.glyphs == .unicode ? "Unicode" : "ASCII only"
    case .theme: app.theme
    }
  }
}

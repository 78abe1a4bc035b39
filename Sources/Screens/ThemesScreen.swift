import Grid

/// The themes, each shown as soon as it is selected; going back without choosing restores the one before.
struct ThemesScreen: ScreenState {
  private let before: String
  private var window: ListWindow

  init(_ app: AppState) {
    before = app.theme
    window = ListWindow(selected: app.themes.firstIndex { $0.id == app.theme } ?? 0)
  }

  var context: Context { .themes }
  func hints(_ app: AppState) -> [Command] { [.down, .open, .back] }
  func hint(for command: Command) -> String? { command == .open ? "choose" : nil }
  func title(_ app: AppState) -> String { "Themes" }

  mutating func layOut(app: AppState) {
    window.select(window.selected, count: app.themes.count, rows: app.bodyRows - 1)
  }

  mutating func update(_ command: Command, count: Int?, app: AppState) -> [Step] {
    if window.take(command, times: count ?? 1, count: app.themes.count, rows: app.bodyRows - 1) {
      guard app.themes.indices.contains(window.selected) else { return [] }
      let name = app.themes[window.selected].id
      return name == app.theme ? [] : [.effect(.setTheme(name))]
    }
    switch command {
    case .open: return [.effect(.saveSetting(.theme(app.theme))), .back]
    case .back: return before == app.theme ? [.back] : [.effect(.setTheme(before)), .back]
    default: return []
    }
  }

  mutating func press(_ position: Position, app: AppState) -> [Step] {
    let rows = app.bodyRows - 1
    guard let isAgain = window.press(position.row - 2, count: app.themes.count, rows: rows) else { return [] }
    return isAgain ? update(.open, count: nil, app: app) : [.effect(.setTheme(app.themes[window.selected].id))]
  }

  func draw(on grid: inout CellGrid, app: AppState) {
    let split = app.size.columns >= 70
    let columns = split ? app.size.columns / 2 : app.size.columns
    let widest = min(20, app.themes.map { displayWidth($0.id) }.max() ?? 0)
    for (line, index) in window.visible(count: app.themes.count, rows: app.bodyRows - 1).enumerated() {
      let theme = app.themes[index]
      let role: Role = index == window.selected ? .selection : .text
      let row = line + 2
      grid.fill(Rect(row: row, column: 1, rows: 1, columns: columns - 2), role: role)
      let name = shortened(theme.id, columns: widest, ellipsis: app.glyphs.ellipsis)
      grid.write(name, row: row, column: 3, role: role)
      grid.write(
        shortened(theme.description, columns: columns - 7 - widest, ellipsis: app.glyphs.ellipsis), row: row,
        column: 5 + widest, role: role)
      if index == window.selected {
        grid.write(app.glyphs.pointer, row: row, column: 1, role: role)
        grid.cursor = Position(row: row, column: 1)
      }
    }
    if split { drawSample(on: &grid, column: columns + 2) }
  }

  /// Something of everything, to judge a theme by.
  private func drawSample(on grid: inout CellGrid, column: Int) {
    let sample: [[(String, Role)]] = [
      [("A heading", .textHeading)],
      [
        ("In ", .text), ("1854", .date), (" ", .text), ("Mary Seacole", .person), (" left ", .text), ("London", .place),
      ],
      [("for the ", .text), ("War Office", .organization), (" would not send her.", .text)],
      [("“A quotation stands like this.”", .textQuotation)],
      [("found", .searchHit), (" and ", .text), ("found here", .searchCurrent)],
      [("selected", .selection), (" ", .text), ("selected elsewhere", .selectionUnfocused)],
      [("right", .right), (" ", .text), ("nearly", .near), (" ", .text), ("wrong", .wrong)],
      [("A notice. ", .notice), ("An error.", .error)],
      [("12 due ", .due), ("read", .progress), (" unread", .progressLeft)],
    ]
    for (row, line) in sample.enumerated() {
      var at = column
      for (text, role) in line { at += grid.write(text, row: row + 2, column: at, role: role) }
    }
  }
}

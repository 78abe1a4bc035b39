import Grid

/// Commands by their names: the ones that have a meaning on the screen below.
struct Palette: Hashable, Sendable {
  var editor = LineEditor()
  var window = ListWindow()

  /// Those that hold what is typed, the ones that begin with it first.
  func matches(_ app: AppState) -> [Command] {
    let wanted = editor.string.lowercased()
    let commands = app.keys.commands(in: app.top.state.context).filter { $0 != .palette && $0 != .choose }
    let named = commands.filter { $0.definition.name.hasPrefix(wanted) }
    let described = commands.filter {
      !$0.definition.name.hasPrefix(wanted) && ($0.definition.name + " " + $0.definition.help).contains(wanted)
    }
    return named + described
  }

  static func rows(_ app: AppState) -> Int { min(8, max(0, app.size.rows - 3)) }

  func draw(on grid: inout CellGrid, app: AppState) {
    let row = app.size.rows - 1
    grid.fill(Rect(row: row, column: 0, rows: 1, columns: app.size.columns))
    let matches = matches(app)
    let rows = min(Self.rows(app), max(1, matches.count))
    let first = row - rows
    grid.fill(Rect(row: first - 1, column: 0, rows: rows + 1, columns: app.size.columns))
    grid.horizontalLine(
      row: first - 1, column: 0, columns: app.size.columns, character: Character(app.glyphs.horizontal),
      role: .borderFocused)
    for (line, index) in window.visible(count: matches.count, rows: rows).enumerated() {
      let definition = matches[index].definition
      let role: Role = index == window.selected ? .selection : .text
      grid.fill(Rect(row: first + line, column: 0, rows: 1, columns: app.size.columns), role: role)
      grid.write(definition.name, row: first + line, column: 2, role: role, columns: 20)
      let key = app.keys.keys(of: matches[index], in: app.top.state.context).first?.name ?? ""
      grid.write(key, row: first + line, column: 23, role: role == .selection ? role : .key, columns: 9)
      grid.write(definition.help, row: first + line, column: 33, role: role, columns: app.size.columns - 34)
    }
    if matches.isEmpty { grid.write("No command of this screen is called so.", row: first, column: 2, role: .notice) }
    grid.write(":", row: row, column: 1, role: .key)
    editor.draw(on: &grid, row: row, column: 2, columns: app.size.columns - 3)
  }
}

extension AppState {
  mutating func typeIntoPalette(_ key: Key) -> [Step] {
    guard var palette else { return [] }
    let matches = palette.matches(self)
    switch key {
    case .escape:
      self.palette = nil
      return []
    case .enter:
      self.palette = nil
      guard matches.indices.contains(palette.window.selected) else {
        return [.complain("No command of this screen is called “\(palette.editor.string)”.")]
      }
      return [.run(matches[palette.window.selected])]
    case .up, .down:
      let step = key == .up ? -1 : 1
      palette.window.select(palette.window.selected + step, count: matches.count, rows: Palette.rows(self))
    case .tab:
      guard matches.indices.contains(palette.window.selected) else { return [] }
      palette.editor = LineEditor(matches[palette.window.selected].definition.name)
      palette.window = ListWindow()
    default:
      if palette.editor.take(key) { palette.window = ListWindow() }
    }
    self.palette = palette
    return []
  }
}

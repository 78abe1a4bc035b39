import Grid

/// Commands by their names: the ones that have a meaning on the screen below.
struct Palette: Hashable, Sendable {
  var editor = LineEditor()
  var window = ListWindow()

  /// Those that hold what is typed, the ones that begin with it first.
  func matches(_ app: AppState) -> [Command] {
    // What follows the name of a command is its argument.
    let typed = editor.string.lowercased()
    let wanted = argument(app) == nil ? typed : String(typed.prefix { $0 != " " })
    let commands = app.keys.commands(in: app.top.state.context).filter { $0 != .palette && $0 != .choose }
    let named = commands.filter { $0.definition.name.hasPrefix(wanted) }
    let described = commands.filter {
      !$0.definition.name.hasPrefix(wanted) && ($0.definition.name + " " + $0.definition.help).contains(wanted)
    }
    return named + described
  }

  /// A command that takes words after its name, and these; `nil` where the line is no such thing.
  func argument(_ app: AppState) -> (command: Command, words: String)? {
    let parts = editor.string.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true).map(String.init)
    guard parts.count == 2, let command = Command(name: parts[0]), Self.takingWords.contains(command),
      command.definition.contexts.contains(app.top.state.context)
    else { return nil }
    return (command, parts[1].trimmingBlanks)
  }

  private static let takingWords: Set<Command> = [.themes, .addText, .search, .lookUp, .filter]

  /// The names of themes that begin with what is typed after `themes`.
  private func completion(_ app: AppState) -> String? {
    guard let (command, words) = argument(app), command == .themes else { return nil }
    return app.themes.map(\.id).first { $0.hasPrefix(words) && $0 != words }.map { "themes \($0)" }
  }

  /// What Tab makes of the line.
  func completed(_ app: AppState) -> String? {
    if let completion = completion(app) { return completion }
    let matches = matches(app)
    return matches.indices.contains(window.selected) ? matches[window.selected].definition.name : nil
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
      if let (command, words) = palette.argument(self) { return run(command, on: words) }
      guard matches.indices.contains(palette.window.selected) else {
        return [.complain("No command of this screen is called “\(palette.editor.string)”.")]
      }
      return [.run(matches[palette.window.selected])]
    case .up, .down:
      let step = key == .up ? -1 : 1
      palette.window.select(palette.window.selected + step, count: matches.count, rows: Palette.rows(self))
    case .tab:
      guard let completed = palette.completed(self) else { return [] }
      palette.editor = LineEditor(completed)
      palette.window = ListWindow()
    default:
      if palette.editor.take(key) { palette.window = ListWindow() }
    }
    self.palette = palette
    return []
  }
}

extension AppState {
  /// A command with what was typed after its name.
  private mutating func run(_ command: Command, on words: String) -> [Step] {
    switch command {
    case .themes:
      guard themes.contains(where: { $0.id == words }) else {
        return [.complain("There is no theme “\(words)”. There are: \(themes.map(\.id).joined(separator: ", ")).")]
      }
      return [.effect(.setTheme(words)), .effect(.saveSetting(.theme(words)))]
    case .addText: return [.effect(.addText(path: words))]
    case .lookUp: return [.effect(.lookUp(words))]
    default:
      // Commands that open a line to type in: as if it had been typed there.
      let app = self
      let screen = screens.count - 1
      var steps = screens[screen].modify { $0.update(command, count: nil, app: app) }
      for key in words.map(Key.character) + [.enter] {
        let app = self
        steps += screens[screen].modify { $0.type(key, app: app) }
      }
      return steps
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String { split(separator: " ").joined(separator: " ") }
}

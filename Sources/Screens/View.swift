import Grid

/// The screen of a state.
public func view(_ state: AppState) -> CellGrid {
  var grid = CellGrid(size: state.size)
  guard state.size.columns >= 20, state.size.rows >= 6 else {
    drawTooSmall(on: &grid)
    return grid
  }
  let screen = state.top.state
  if case .help(let page) = state.top, page.isPopUp(state) {
    var below = state
    below.screens.removeLast()
    below.message = nil
    drawTitle(of: below.top.state, below, on: &grid)
    below.top.state.draw(on: &grid, app: below)
  } else {
    drawTitle(of: screen, state, on: &grid)
  }
  screen.draw(on: &grid, app: state)
  if let palette = state.palette {
    palette.draw(on: &grid, app: state)
  } else if let message = state.message {
    let row = screen.isTyping ? state.size.rows - 2 : state.size.rows - 1
    drawMessage(message.text, upTo: row, role: message.isError ? .error : .notice, on: &grid)
  } else if let count = state.count {
    drawFoot(String(count), role: .input, on: &grid)
  } else if !screen.isTyping {
    drawHints(screen.hints(state), state, on: &grid)
  }
  return grid
}

private func drawTooSmall(on grid: inout CellGrid) {
  var block = TextBlock(Rect(row: 0, column: 0, rows: grid.size.rows, columns: grid.size.columns))
  block.write("Too small for Lectern: 20 columns and 6 rows are the least.", role: .notice, on: &grid)
}

private func drawTitle(of screen: any ScreenState, _ state: AppState, on grid: inout CellGrid) {
  let status = screen.status(state)
  let width = displayWidth(status)
  let columns = grid.size.columns
  let room = width > 0 && width + 12 <= columns ? columns - width - 3 : columns - 2
  grid.write(
    shortened(screen.title(state), columns: room, ellipsis: state.glyphs.ellipsis), row: 0, column: 1, role: .title)
  if room < columns - 2 { grid.write(status, row: 0, column: columns - width - 1, role: .status) }
}

func drawFoot(_ text: String, role: Role, on grid: inout CellGrid) {
  drawLine(text, row: grid.size.rows - 1, role: role, on: &grid)
}

/// A message over as many rows as it needs, three at most; `row` is the last one.
private func drawMessage(_ text: String, upTo row: Int, role: Role, on grid: inout CellGrid) {
  let columns = grid.size.columns - 2
  let rows = min(3, max(1, wrap(text, columns: columns).count))
  let top = row - rows + 1
  grid.fill(Rect(row: top, column: 0, rows: rows, columns: grid.size.columns))
  var block = TextBlock(Rect(row: top, column: 1, rows: rows, columns: columns))
  block.write(text, role: role, on: &grid)
}

private func drawLine(_ text: String, row: Int, role: Role, on grid: inout CellGrid) {
  grid.fill(Rect(row: row, column: 0, rows: 1, columns: grid.size.columns))
  grid.write(shortened(text, columns: grid.size.columns - 2), row: row, column: 1, role: role)
}

/// The keys of some commands, as many as fit; those for going back and for help always, at the end.
private func drawHints(_ commands: [Command], _ state: AppState, on grid: inout CellGrid) {
  let row = grid.size.rows - 1
  let context = state.top.state.context
  let others = commands.filter { $0 != .back }
  let last: [Command] = (commands.contains(.back) ? [.back] : []) + (context == .help ? [] : [.help])
  // Nothing need follow the last one but the edge.
  let reserve = last.reduce(-1) { $0 + hintWidth($1, state) }
  var column = 1
  for (index, command) in (others + last).enumerated() {
    guard let key = state.keys.keys(of: command, in: state.top.state.context).first else { continue }
    let needed = index < others.count ? hintWidth(command, state) + reserve : hintWidth(command, state) - 2
    guard column + needed <= grid.size.columns else { continue }
    column += grid.write(key.name, row: row, column: column, role: .key)
    // The blank belongs to the word: one change of the rendition fewer.
    column += grid.write(" " + hint(for: command, state), row: row, column: column, role: .textDim) + 2
  }
}

private func hintWidth(_ command: Command, _ state: AppState) -> Int {
  guard let key = state.keys.keys(of: command, in: state.top.state.context).first else { return 0 }
  return displayWidth(key.name) + displayWidth(hint(for: command, state)) + 3
}

private func hint(for command: Command, _ state: AppState) -> String {
  if command == .back, state.screens.count == 1, !state.top.state.holdsBack { return "quit" }
  return state.top.state.hint(for: command) ?? command.definition.hint
}

import Grid

/// The keys of a screen, from the same table that dispatches them; or a text to read through.
struct HelpScreen: ScreenState {
  enum Page: Hashable, Sendable {
    case keys(Context)
    case text(title: String, body: String)
  }

  let page: Page
  /// The first line on view.
  private var top = 0
  private var filter = ""
  private var editor: LineEditor?

  init(page: Page) { self.page = page }

  var context: Context { .help }
  var isTyping: Bool { editor != nil }
  func hints(_ app: AppState) -> [Command] { [.down, .pageDown, .search, .back] }

  func title(_ app: AppState) -> String {
    switch page {
    case .keys(let context): "Keys: \(context.title)"
    case .text(let title, _): title
    }
  }

  // MARK: Place

  /// The frame of a text that stands over the screen below; `nil` where the page has the screen to itself.
  private func frame(_ app: AppState) -> Rect? {
    guard case .text(_, let body) = page, app.screens.count > 1, app.size.columns >= 50, app.size.rows >= 12 else {
      return nil
    }
    let columns = min(app.size.columns - 8, min(app.settings.measure, 64) + 4)
    let rows = min(app.bodyRows - 2, Self.lines(body, columns: columns - 4).count + 2)
    return Rect(
      row: isBelowPointer(app) ? 1 : app.bodyRows - rows + 1, column: (app.size.columns - columns) / 2, rows: rows,
      columns: columns)
  }

  /// Whether the reading line below stands in the lower half: the frame leaves it to be seen.
  private func isBelowPointer(_ app: AppState) -> Bool {
    guard case .reader(let reader) = app.screens[app.screens.count - 2] else { return false }
    return reader.pane.cursor >= app.bodyRows / 2
  }

  /// Where the lines stand.
  private func area(_ app: AppState) -> Rect {
    guard let frame = frame(app) else {
      return Rect(row: 1, column: 2, rows: app.bodyRows, columns: max(1, app.size.columns - 4))
    }
    return Rect(row: frame.row + 1, column: frame.column + 2, rows: frame.rows - 2, columns: frame.columns - 4)
  }

  /// Whether the screen below is to be seen around this one.
  func isPopUp(_ app: AppState) -> Bool { frame(app) != nil }

  mutating func update(_ command: Command, count: Int?, app: AppState) -> [Step] {
    let lines = lines(app).count
    switch command {
    case .back: return [.back]
    case .search: editor = LineEditor(filter)
    case .down, .up:
      scroll(to: top + (command == .down ? 1 : -1) * (count ?? 1), lines, app)
    case .pageDown: scroll(to: top + area(app).rows - 1, lines, app)
    case .pageUp: scroll(to: top - area(app).rows + 1, lines, app)
    case .halfPageDown: scroll(to: top + area(app).rows / 2, lines, app)
    case .halfPageUp: scroll(to: top - area(app).rows / 2, lines, app)
    case .top: scroll(to: 0, lines, app)
    case .bottom: scroll(to: lines, lines, app)
    default: break
    }
    return []
  }

  mutating func type(_ key: Key, app: AppState) -> [Step] {
    switch key {
    case .enter: editor = nil
    case .escape:
      editor = nil
      filter = ""
    default:
      if editor?.take(key) == true { filter = editor?.string ?? "" }
    }
    top = 0
    return []
  }

  private mutating func scroll(to line: Int, _ lines: Int, _ app: AppState) {
    top = min(max(0, line), max(0, lines - area(app).rows))
  }

  // MARK: Lines

  /// What keys a line lists, and what it says of them.
  struct Line: Hashable, Sendable {
    let keys: String
    let text: String
  }

  func lines(_ app: AppState) -> [Line] {
    switch page {
    case .keys(let context): Self.lines(context, app.keys).filter { matches($0) }
    case .text(_, let body): Self.lines(body, columns: min(area(app).columns, app.settings.measure))
    }
  }

  private func matches(_ line: Line) -> Bool {
    filter.isEmpty || (line.keys + " " + line.text).lowercased().contains(filter.lowercased())
  }

  private static func lines(_ context: Context, _ keys: KeyTable) -> [Line] {
    keys.commands(in: context).map { command in
      Line(keys: keys.keys(of: command, in: context).map(\.name).joined(separator: ", "), text: command.definition.help)
    }
  }

  private static func lines(_ body: String, columns: Int) -> [Line] {
    wrappedLines(body, columns: columns, keepsBreaks: true).map { Line(keys: "", text: $0) }
  }

  func draw(on grid: inout CellGrid, app: AppState) {
    let lines = lines(app)
    let area = area(app)
    drawFrame(on: &grid, app)
    let widest = min(lines.map { displayWidth($0.keys) }.max() ?? 0, area.columns / 2)
    let indent = widest > 0 ? widest + 2 : 0
    for (row, index) in lines.indices.dropFirst(top).prefix(area.rows).enumerated() {
      grid.write(lines[index].keys, row: area.row + row, column: area.column, role: .key, columns: widest)
      grid.write(
        lines[index].text, row: area.row + row, column: area.column + indent, role: .text,
        columns: area.columns - indent)
    }
    if lines.isEmpty {
      grid.write("No key of this screen has “\(filter)” in its description.", row: 1, column: 2, role: .notice)
    }
    guard let editor else { return }
    let row = app.size.rows - 1
    grid.write("/", row: row, column: 1, role: .key)
    editor.draw(on: &grid, row: row, column: 2, columns: app.size.columns - 3)
  }

  private func drawFrame(on grid: inout CellGrid, _ app: AppState) {
    guard let frame = frame(app) else { return }
    grid.fill(frame)
    grid.box(frame, style: app.glyphs == .unicode ? .unicode : .ascii, role: .borderFocused)
    let name = shortened(title(app), columns: frame.columns - 6, ellipsis: app.glyphs.ellipsis)
    grid.write(" \(name) ", row: frame.row, column: frame.column + 2, role: .title)
    grid.cursor = Position(row: frame.row + 1, column: frame.column + 2)
  }
}

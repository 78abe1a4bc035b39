import Grid

/// The texts, how far each is read, and what is due today.
struct LibraryScreen: ScreenState {
  private var window = ListWindow()
  private var typing: Typing?
  private var filter = ""

  private struct Typing: Hashable, Sendable {
    enum Purpose: Hashable, Sendable { case add, filter }
    let purpose: Purpose
    var editor: LineEditor
  }

  init() {}

  var context: Context { .library }
  var isTyping: Bool { typing != nil }
  func hints(_ app: AppState) -> [Command] {
    app.offers.isEmpty
      ? [.open, .down, .cards, .addText, .search, .statistics, .back]
      : [.classroom, .open, .down, .cards, .addText, .search, .statistics, .back]
  }
  func title(_ app: AppState) -> String { "Lectern" }

  func status(_ app: AppState) -> String {
    let due = app.library.reduce(0) { $0 + $1.due }
    return due > 0 ? "\(due) due today" : ""
  }

  func texts(_ app: AppState) -> [TextSummary] {
    guard !filter.isEmpty else { return app.library }
    return app.library.filter { ($0.title + " " + ($0.author ?? "")).lowercased().contains(filter.lowercased()) }
  }

  private func rows(_ app: AppState) -> Int { max(0, app.bodyRows - 2) }

  mutating func layOut(app: AppState) {
    window.select(window.selected, count: texts(app).count, rows: rows(app))
  }

  mutating func update(_ command: Command, count: Int?, app: AppState) -> [Step] {
    let texts = texts(app)
    if window.take(command, times: count ?? 1, count: texts.count, rows: rows(app)) { return [] }
    let selected = texts.indices.contains(window.selected) ? texts[window.selected] : nil
    switch command {
    case .open, .right: return selected.map { [.effect(.openText($0.id))] } ?? []
    case .resume: return app.library.first.map { [.effect(.openText($0.id))] } ?? []
    case .cards: return [.effect(.startReview(nil))]
    case .statistics: return [.effect(.showStatistics(nil))]
    case .studyOptions: return [.effect(.openStudyOptions(nil))]
    case .classroom:
      return app.offers.first.map { [.effect(.joinClass($0))] } ?? [.effect(.lookForClasses)]
    case .settings: return [.push(.settings(SettingsScreen()))]
    case .addText: typing = Typing(purpose: .add, editor: LineEditor())
    case .search: typing = Typing(purpose: .filter, editor: LineEditor(filter))
    case .removeText:
      guard let selected else { return [] }
      return [
        .effect(.removeText(selected.id)), .say("“\(selected.title)” is off the list; what you learned is kept."),
      ]
    case .back: return [.back]
    default: break
    }
    return []
  }

  mutating func press(_ position: Position, app: AppState) -> [Step] {
    guard let isAgain = window.press(position.row - 2, count: texts(app).count, rows: rows(app)) else { return [] }
    return isAgain ? update(.open, count: nil, app: app) : []
  }

  mutating func type(_ key: Key, app: AppState) -> [Step] {
    guard var typing else { return [] }
    switch (key, typing.purpose) {
    case (.escape, .add): self.typing = nil
    case (.escape, .filter):
      self.typing = nil
      filter = ""
    case (.enter, .filter): self.typing = nil
    case (.enter, .add):
      self.typing = nil
      let path = typing.editor.string
      return path.isEmpty ? [] : [.effect(.addText(path: path))]
    default:
      guard typing.editor.take(key) else { return [] }
      if typing.purpose == .filter { filter = typing.editor.string }
      self.typing = typing
    }
    layOut(app: app)
    return []
  }

  // MARK: Drawing

  func draw(on grid: inout CellGrid, app: AppState) {
    let texts = texts(app)
    if texts.isEmpty { drawEmpty(on: &grid, app) }
    for (line, index) in window.visible(count: texts.count, rows: rows(app)).enumerated() {
      draw(texts[index], isSelected: index == window.selected, row: line + 2, on: &grid, app)
    }
    drawOffer(on: &grid, app)
    drawTyping(on: &grid, app)
  }

  private func drawOffer(on grid: inout CellGrid, _ app: AppState) {
    guard let offer = app.offers.first else { return }
    let words = "The class “\(offer.name)” of \(offer.teacher) is running: L joins it."
    grid.write(words, row: 1, column: 3, role: .notice, columns: app.size.columns - 4)
  }

  private func drawEmpty(on grid: inout CellGrid, _ app: AppState) {
    let text =
      filter.isEmpty ? "No text here yet. Press a and type the path of one." : "No text has “\(filter)” in its title."
    grid.write(text, row: 2, column: 2, role: .notice)
  }

  private func draw(
    _ text: TextSummary, isSelected: Bool, row: Int, on grid: inout CellGrid, _ app: AppState
  ) {
    let columns = app.size.columns
    let role: Role = isSelected ? .selection : .text
    if isSelected {
      grid.fill(Rect(row: row, column: 1, rows: 1, columns: columns - 2), role: .selection)
      grid.cursor = Position(row: row, column: 1)
      grid.write(app.glyphs.pointer, row: row, column: 1, role: .selection)
    }
    let figures = columns >= 60 ? 34 : 14
    let title = text.author.map { "\(text.title) \(app.glyphs.dash) \($0)" } ?? text.title
    let room = max(4, columns - figures - 5)
    grid.write(shortened(title, columns: room, ellipsis: app.glyphs.ellipsis), row: row, column: 3, role: role)
    var column = columns - figures
    if columns >= 60 {
      drawBar(text.progress, row: row, column: column, columns: 10, on: &grid, app.glyphs)
      column += 11
    }
    let percent = "\(Int((text.progress * 100).rounded(.down)))%"
    grid.write(percent, row: row, column: column + 4 - percent.count, role: role)
    column += 6
    let due = text.due > 0 ? "\(text.due) due" : ""
    grid.write(due, row: row, column: column, role: isSelected ? .selection : .due, columns: 8)
    if columns >= 60, text.new > 0 {
      grid.write("\(text.new) new", row: row, column: column + 9, role: role, columns: 8)
    }
  }

  private func drawTyping(on grid: inout CellGrid, _ app: AppState) {
    guard let typing else { return }
    let row = app.size.rows - 1
    let label = typing.purpose == .add ? "Path of a text to add: " : "/"
    let width = grid.write(label, row: row, column: 1, role: .key)
    typing.editor.draw(on: &grid, row: row, column: 1 + width, columns: app.size.columns - width - 2)
  }
}

/// A bar that is filled up to a share, 0 to 1.
func drawBar(_ share: Double, row: Int, column: Int, columns: Int, on grid: inout CellGrid, _ glyphs: Glyphs) {
  let done = Int((min(1, max(0, share)) * Double(columns)).rounded())
  grid.write(String(repeating: glyphs.full, count: done), row: row, column: column, role: .progress)
  grid.write(
    String(repeating: glyphs.empty, count: columns - done), row: row, column: column + done, role: .progressLeft)
}

import Documents
import Grid

extension ReaderScreen {
  func draw(on grid: inout CellGrid, app: AppState) {
    guard let text = app.text else { return }
    let geometry = geometry(app)
    if let rect = geometry.navigator {
      navigator.draw(on: &grid, rect, text, hasFocus: focus == .navigator, app.glyphs)
      if geometry.text != nil { drawBorder(after: rect, on: &grid, app) }
    }
    if let rect = geometry.text { drawText(on: &grid, rect, text, app) }
    if let rect = geometry.side { drawNames(on: &grid, rect, text, app) }
    drawTyping(on: &grid, app)
  }

  private func drawBorder(after rect: Rect, on grid: inout CellGrid, _ app: AppState) {
    grid.verticalLine(
      row: rect.row, column: rect.column + rect.columns, rows: rect.rows, character: Character(app.glyphs.vertical),
      role: focus == .navigator ? .borderFocused : .border)
  }

  // MARK: Text

  private func drawText(on grid: inout CellGrid, _ rect: Rect, _ text: StudiedText, _ app: AppState) {
    if pane.rows.isEmpty { grid.write("This text is empty.", row: rect.row, column: rect.column, role: .notice) }
    for (index, row) in pane.rows.enumerated() {
      guard let line = row.line else { continue }
      draw(line, on: &grid, row: rect.row + index, rect, text, app)
      if index == pane.cursor { drawPointer(on: &grid, row: rect.row + index, rect, line, app) }
    }
  }

  private func drawPointer(on grid: inout CellGrid, row: Int, _ rect: Rect, _ line: TextLine, _ app: AppState) {
    grid.write(
      app.glyphs.pointer, row: row, column: rect.column - Self.pointerColumn, role: focus == .text ? .key : .textDim)
    guard focus == .text else { return }
    if let cursor, let text = app.text {
      let column = rect.column + self.column(of: cursor.caret, in: line, text, justified: app.settings.justified)
      grid.cursor = Position(row: row, column: min(column, grid.size.columns - 1))
      return
    }
    var column = rect.column + line.indent
    if let text = app.text, let name = markedName(text), line.range.contains(name.lowerBound) {
      column = rect.column + self.column(of: name.lowerBound, in: line, text, justified: app.settings.justified)
    }
    grid.cursor = Position(row: row, column: min(column, grid.size.columns - 1))
  }

  private static let pointerColumn = 3

  private func draw(
    _ line: TextLine, on grid: inout CellGrid, row: Int, _ rect: Rect, _ text: StudiedText, _ app: AppState
  ) {
    if text.bookmarks.contains(where: { line.holds($0.offset) }) {
      grid.write(app.glyphs.bookmark, row: row, column: rect.column - 2, role: .notice)
    } else if line.opensNote(text.notes) {
      grid.write(app.glyphs.note, row: row, column: rect.column - 2, role: .notice)
    }
    if case .quotation = line.kind {
      grid.write(app.glyphs.quotationBar, row: row, column: rect.column + 1, role: .textDim)
    }
    drawListMarker(line, on: &grid, row: row, rect, text, app)
    let runs = runs(in: line, text, app)
    if app.settings.justified, let spread = LineSpread(line, in: pane.layout) {
      return draw(spread, line, runs, on: &grid, row: row, rect, text)
    }
    grid.write(
      text.document.text, in: line.range, row: row, column: rect.column + line.indent, role: line.role,
      marks: runs, columns: rect.columns - line.indent)
  }

  private func draw(
    _ spread: LineSpread, _ line: TextLine, _ runs: [RoleRun], on grid: inout CellGrid, row: Int, _ rect: Rect,
    _ text: StudiedText
  ) {
    let left = rect.column + line.indent
    for (index, word) in spread.words.enumerated() {
      let column = left + word.column
      let used = grid.write(
        text.document.text, in: word.range, row: row, column: column, role: line.role, marks: runs,
        columns: rect.column + rect.columns - column)
      guard index + 1 < spread.words.count else { return }
      // A mark over two words goes on between them.
      let gap = word.range.upperBound
      let role = runs.last { $0.range.contains(gap) }?.role ?? line.role
      let columns = left + spread.words[index + 1].column - column - used
      grid.fill(Rect(row: row, column: column + used, rows: 1, columns: columns), role: role)
    }
  }

  private func drawListMarker(
    _ line: TextLine, on grid: inout CellGrid, row: Int, _ rect: Rect, _ text: StudiedText, _ app: AppState
  ) {
    guard case .listItem = line.kind, let marker = line.marker, line.opensBlock else { return }
    let sign = text.document[marker].prefix { !$0.isWhitespace }
    let shown = sign.first?.isNumber == true ? String(sign) : app.glyphs.bullet
    let column = rect.column + line.indent - displayWidth(shown) - 1
    grid.write(shown, row: row, column: max(rect.column, column), role: .textDim)
  }

  /// What has a role of its own on a line: names, then notes, then what was searched for.
  private func runs(in line: TextLine, _ text: StudiedText, _ app: AppState) -> [RoleRun] {
    var runs: [RoleRun] = []
    for note in text.notes where note.range.overlaps(line.range) {
      runs.append(RoleRun(range: note.range.clamped(to: line.range), role: .textHighlight))
    }
    for (range, role) in app.seat?.runs(in: text.id) ?? [] where range.overlaps(line.range) {
      runs.append(RoleRun(range: range.clamped(to: line.range), role: role))
    }
    if let visited, visited.overlaps(line.range) {
      runs.append(RoleRun(range: visited.clamped(to: line.range), role: .searchHit))
    }
    if app.settings.entityMarks, let annotations = text.annotations {
      for mark in annotations.marks(in: line.range) {
        runs.append(RoleRun(range: mark.range, role: mark.kind.role))
        // What is no more than a name would not be seen below it.
        for note in text.notes
        where mark.range.contains(note.range.lowerBound) && note.range.upperBound <= mark.range.upperBound {
          runs.append(RoleRun(range: note.range, role: .textHighlight))
        }
      }
    }
    runs = inlineRuns(in: line, text.document, below: runs) + runs
    if let name = markedName(text), name.overlaps(line.range) { runs.append(RoleRun(range: name, role: .selection)) }
    if let chosen = cursor?.range(in: text.document), chosen.overlaps(line.range) {
      runs.append(RoleRun(range: chosen.clamped(to: line.range), role: .selection))
    }
    if let search {
      for index in search.indices(in: line.range) {
        runs.append(RoleRun(range: search.hits[index], role: index == search.current ? .searchCurrent : .searchHit))
      }
    }
    return runs.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }

  /// Emphasis, links and the signs of notes: what else is marked stands above them, also where it began before.
  private func inlineRuns(in line: TextLine, _ document: Document, below others: [RoleRun]) -> [RoleRun] {
    document.inlineMarks(in: line.range).compactMap { mark in
      guard let role = mark.kind.role(in: line.kind) else { return nil }
      var range = mark.range.clamped(to: line.range)
      for other in others where other.range.contains(range.lowerBound) && other.range.lowerBound < range.lowerBound {
        range = min(other.range.upperBound, range.upperBound)..<range.upperBound
      }
      return range.isEmpty ? nil : RoleRun(range: range, role: role)
    }
  }

  // MARK: Beside and below

  /// The names that stand in what is on view, each once.
  private func drawNames(on grid: inout CellGrid, _ rect: Rect, _ text: StudiedText, _ app: AppState) {
    guard let annotations = text.annotations else { return }
    grid.verticalLine(
      row: rect.row, column: rect.column - 2, rows: rect.rows, character: Character(app.glyphs.vertical))
    grid.write("In this passage", row: rect.row, column: rect.column, role: .textStrong, columns: rect.columns)
    var seen: Set<Int> = []
    let marks = annotations.marks(in: pane.visible).filter { seen.insert($0.entity).inserted }
    for (index, mark) in marks.prefix(max(0, rect.rows - 2)).enumerated() {
      let entity = annotations.entities[mark.entity]
      let count = "\(entity.mentions.count)"
      let row = rect.row + 2 + index
      grid.write(
        shortened(entity.canonical, columns: rect.columns - count.count - 2, ellipsis: app.glyphs.ellipsis), row: row,
        column: rect.column, role: mark.kind.role)
      grid.write(count, row: row, column: rect.column + rect.columns - count.count, role: .textDim)
    }
  }

  /// What a search has come to while it is typed; before that, how to have it otherwise.
  private var searchTally: String {
    guard let search else { return searchKind == .words ? "Tab: expression" : "Tab: words" }
    if search.failure != nil { return "incomplete" }
    return search.current.map { "\($0 + 1) of \(search.hits.count)" } ?? "not found"
  }

  private func drawTyping(on grid: inout CellGrid, _ app: AppState) {
    guard let typing else { return }
    let row = app.size.rows - 1
    switch typing {
    case .search(let editor, _):
      let tally = searchTally
      let width = displayWidth(tally)
      let label = searchKind == .words ? "/" : "Expression: "
      let used = grid.write(label, row: row, column: 1, role: .key)
      grid.write(tally, row: row, column: app.size.columns - width - 1, role: .status)
      editor.draw(on: &grid, row: row, column: 1 + used, columns: app.size.columns - width - used - 3)
    case .note(let editor, _): drawEditor(editor, label: "Note: ", on: &grid, app)
    case .ask(let editor, _): drawEditor(editor, label: "Ask the teacher: ", on: &grid, app)
    case .lookUp(let editor): drawEditor(editor, label: "Look up: ", on: &grid, app)
    case .card(let editor, _): drawEditor(editor, label: "Question: ", on: &grid, app)
    case .sections(let editor): drawEditor(editor, label: "Section: ", on: &grid, app)
    case .setBookmark: drawFoot("Set a bookmark: press a letter or digit.", role: .notice, on: &grid)
    case .goToBookmark:
      let names = (app.text?.bookmarks ?? []).map { String($0.name) }.sorted().joined(separator: " ")
      drawFoot("Go to a bookmark: \(names)", role: .notice, on: &grid)
    }
  }
}

/// Draws a line to type in at the foot of the screen.
func drawEditor(_ editor: LineEditor, label: String, on grid: inout CellGrid, _ app: AppState) {
  let row = app.size.rows - 1
  grid.fill(Rect(row: row, column: 0, rows: 1, columns: app.size.columns))
  let width = grid.write(label, row: row, column: 1, role: .key)
  editor.draw(on: &grid, row: row, column: 1 + width, columns: app.size.columns - width - 2)
}

extension TextLine {
  var role: Role {
    switch kind {
    case .heading: .textHeading
    case .quotation, .verse: .textQuotation
    case .paragraph, .listItem, .preformatted: .text
    }
  }

  func opensNote(_ notes: [Note]) -> Bool { notes.contains { holds($0.range.lowerBound) } }
}

extension InlineMark.Kind {
  /// A heading stands out as it is.
  func role(in block: Block.Kind) -> Role? {
    if case .heading = block, self == .emphasis || self == .strong { return nil }
    return switch self {
    case .emphasis: .textEmphasis
    case .strong: .textStrong
    case .code: .textCode
    case .link: .textLink
    case .note: .textLink
    }
  }
}

extension EntityKind {
  var role: Role {
    switch self {
    case .person: .person
    case .date: .date
    case .organization: .organization
    case .place: .place
    case .work: .work
    case .event: .event
    case .quantity: .quantity
    }
  }
}

import Grid

/// Writes paragraphs below one another in a column of the screen, the first rows of which may be scrolled away.
struct TextBlock {
  let rect: Rect
  private let top: Int
  /// The next row that is free; outside ``rect`` for what is scrolled away or does not fit.
  private(set) var row: Int
  /// The rows of the line that is selected, counted from the first one written.
  private(set) var focus: Range<Int>?

  /// - Parameter top: how many rows are scrolled away.
  init(_ rect: Rect, top: Int = 0) {
    self.rect = rect
    self.top = top
    row = rect.row - top
  }

  var isFull: Bool { row >= rect.row + rect.rows }

  /// Rows taken so far, those out of sight among them.
  var height: Int { row - rect.row + top }

  mutating func skip(_ rows: Int = 1) { row += rows }

  /// Rows that are free.
  var rowsLeft: Int { max(0, rect.row + rect.rows - row) }

  /// Whether a row lies in what is on view.
  func shows(_ row: Int) -> Bool { rect.rowRange.contains(row) }

  /// Takes the rows from `start` on, as ``height`` counted them, for the selected line.
  mutating func focus(from start: Int) { focus = start..<height }

  /// Begins again at the top, over what was written.
  mutating func clear(on grid: inout CellGrid) {
    grid.fill(rect)
    self = TextBlock(rect, top: top)
  }

  /// A paragraph, broken where the column ends; what is below the column is left out, and a sign says so.
  mutating func write(
    _ text: String, role: Role, marks: [RoleRun] = [], indent: Int = 0, lead: String = "", leadRole: Role = .key,
    on grid: inout CellGrid
  ) {
    let columns = max(1, rect.columns - indent)
    let lines = wrap(text, columns: columns)
    for (index, range) in lines.enumerated() {
      defer { row += 1 }
      guard shows(row) else { continue }
      if index == 0 { grid.write(lead, row: row, column: rect.column, role: leadRole, columns: indent) }
      let used = grid.write(
        text, in: range, row: row, column: rect.column + indent, role: role, marks: marks, columns: columns)
      if row + 1 == rect.row + rect.rows, index + 1 < lines.count {
        grid.write("…", row: row, column: rect.column + indent + min(used, columns - 1), role: role)
      }
    }
  }
}

extension Rect {
  /// Writes what `draw` writes, scrolled so far that the selected line is on view.
  ///
  /// - Parameter draw: is called twice; the first time to see how long it gets.
  func following(on grid: inout CellGrid, _ draw: (inout TextBlock, inout CellGrid) -> Void) {
    var probe = TextBlock(self)
    var scratch = grid
    draw(&probe, &scratch)
    guard probe.height > rows, let focus = probe.focus else {
      grid = scratch
      return
    }
    // The stem stays as long as the line and the one after it fit below it.
    let least = focus.upperBound + 1 - rows
    let top = Swift.min(Swift.max(0, least), focus.lowerBound, probe.height - rows)
    var block = TextBlock(self, top: Swift.max(0, top))
    draw(&block, &grid)
  }
}

extension TextBlock {
  /// Asks why an item is bad; over what was written before, where there is no room below it.
  mutating func askForReason(on grid: inout CellGrid) {
    skip()
    if rect.row + rect.rows - row < BadItemReason.allCases.count + 3 {
      clear(on: &grid)
    }
    write("What is wrong with this question?", role: .notice, on: &grid)
    for (index, reason) in BadItemReason.allCases.enumerated() {
      write(reason.label, role: .text, indent: 3, lead: "\(index + 1)", on: &grid)
    }
    skip()
    write("Any other key leaves it as it is.", role: .textDim, on: &grid)
  }
}

import Grid

/// Writes paragraphs below one another in a column of the screen.
struct TextBlock {
  let rect: Rect
  /// The next row that is free.
  private(set) var row: Int

  init(_ rect: Rect) {
    self.rect = rect
    row = rect.row
  }

  var isFull: Bool { row >= rect.row + rect.rows }

  mutating func skip(_ rows: Int = 1) { row += rows }

  /// Rows that are free.
  var rowsLeft: Int { max(0, rect.row + rect.rows - row) }

  /// Begins again at the top, over what was written.
  mutating func clear(on grid: inout CellGrid) {
    grid.fill(rect)
    self = TextBlock(rect)
  }

  /// A paragraph, broken where the column ends; what is below the column is left out, and a sign says so.
  mutating func write(
    _ text: String, role: Role, marks: [RoleRun] = [], indent: Int = 0, lead: String = "", leadRole: Role = .key,
    on grid: inout CellGrid
  ) {
    let columns = max(1, rect.columns - indent)
    let lines = wrap(text, columns: columns)
    for (index, range) in lines.enumerated() where !isFull {
      if index == 0 { grid.write(lead, row: row, column: rect.column, role: leadRole, columns: indent) }
      let used = grid.write(
        text, in: range, row: row, column: rect.column + indent, role: role, marks: marks, columns: columns)
      row += 1
      if isFull, index + 1 < lines.count {
        grid.write("…", row: row - 1, column: rect.column + indent + min(used, columns - 1), role: role)
      }
    }
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

/// Neighbouring cells of one row that a screen must show anew.
public struct Change: Hashable, Sendable {
  public let row: Int
  /// Where the first of the cells stands. Never in the middle of a wide character.
  public let column: Int
  public let cells: ArraySlice<Cell>
}

extension CellGrid {
  /// What turns `old` into this grid, row by row and from left to right; all of it if the sizes differ.
  public func changes(since old: CellGrid) -> [Change] {
    guard old.size == size else {
      return size.columns == 0 ? [] : (0..<size.rows).map { Change(row: $0, column: 0, cells: row($0)) }
    }
    return (0..<size.rows).flatMap { changes(inRow: $0, since: old) }
  }

  private func changes(inRow row: Int, since old: CellGrid) -> [Change] {
    let (new, old) = (self.row(row), old.row(row))
    guard new != old else { return [] }
    var changes: [Change] = []
    var index = new.startIndex
    while index < new.endIndex {
      guard new[index] != old[index] else {
        index += 1
        continue
      }
      // A half of a wide character never travels alone.
      let start = new[index] == .trailing ? index - 1 : index
      index += 1
      while index < new.endIndex, new[index] != old[index] || new[index] == .trailing { index += 1 }
      changes.append(Change(row: row, column: start - new.startIndex, cells: new[start..<index]))
    }
    return changes
  }

  /// Takes over the cells of a change.
  ///
  /// - Precondition: they lie inside the grid.
  public mutating func apply(_ change: Change) {
    var column = change.column
    for (index, cell) in zip(change.cells.indices, change.cells) {
      if case .glyph(let character, let role) = cell {
        let wide = index + 1 < change.cells.endIndex && change.cells[index + 1] == .trailing
        put(character, width: wide ? 2 : 1, role: role, row: change.row, column: column)
      }
      column += 1
    }
  }
}

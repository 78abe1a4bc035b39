/// A rectangle of cells. It may reach beyond a grid: drawing clips.
public struct Rect: Hashable, Sendable {
  public var row: Int
  public var column: Int
  public var rows: Int
  public var columns: Int

  /// Negative extents count as none.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// All of a screen.
  public init(_ size: Size) { self.init(row: 0, column: 0, rows: size.rows, columns: size.columns) }

  public var rowRange: Range<Int> { row..<row + rows }
  public var columnRange: Range<Int> { column..<column + columns }
  public var isEmpty: Bool { rows == 0 || columns == 0 }
  public var size: Size { Size(rows: rows, columns: columns) }

  /// What is left when a margin goes off each side.
  public func inset(rows margin: Int = 0, columns side: Int = 0) -> Rect {
    Rect(row: row + margin, column: column + side, rows: rows - 2 * margin, columns: columns - 2 * side)
  }

  /// The part that lies inside a screen.
  func clipped(to size: Size) -> Rect {
    let rows = rowRange.clamped(to: 0..<size.rows)
    let columns = columnRange.clamped(to: 0..<size.columns)
    return Rect(row: rows.lowerBound, column: columns.lowerBound, rows: rows.count, columns: columns.count)
  }
}

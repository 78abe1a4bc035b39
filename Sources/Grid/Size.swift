/// The size of a screen in cells.
public struct Size: Hashable, Sendable {
  public let rows: Int
  public let columns: Int

  /// - Precondition: neither is negative.
  public init(rows: Int, columns: Int) {
    precondition(rows >= 0 && columns >= 0)
    self.rows = rows
    self.columns = columns
  }
}

/// A cell's place, both counted from 0 at the top left.
public struct Position: Hashable, Sendable {
  public let row: Int
  public let column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

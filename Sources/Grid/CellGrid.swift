/// A screen as cells, row by row.
public struct CellGrid: Hashable, Sendable {
  public let size: Size
  /// Where the hardware cursor stands; `nil` hides it.
  public var cursor: Position?
  private var cells: [Cell]

  /// A blank screen.
  public init(size: Size, role: Role = .text) {
    self.size = size
    cells = Array(repeating: .glyph(" ", role: role), count: size.rows * size.columns)
  }

  /// - Precondition: the cell lies inside the grid.
  public subscript(row: Int, column: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// Writes the characters of `text` from a cell to the right, through the sanitiser.
  ///
  /// What does not fit in `columns` (or before the edge) is left out; a wide character is never cut in half.
  /// - Returns: how many columns were used.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, row: Int, column: Int, role: Role, columns: Int = .max
  ) -> Int {
    guard (0..<size.rows).contains(row), column >= 0, column < size.columns else { return 0 }
    var used = 0
    let room = min(columns, size.columns - column)
    for character in sanitized(text) {
      let width = displayWidth(character)
      guard width > 0 else { continue }
      guard used + width <= room else { break }
      cells[row * size.columns + column + used] = .glyph(character, role: role)
      if width == 2 { cells[row * size.columns + column + used + 1] = .trailing }
      used += width
    }
    return used
  }

  /// The characters, a line a row, without the blanks at line ends.
  public var text: String {
    (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns {
        if case .glyph(let character, _) = self[row, column] { line.append(character) }
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}

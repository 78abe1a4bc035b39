/// A screen as cells, row by row.
///
/// A wide character and its trailing half always stand side by side: whatever overwrites one half blanks the other.
/// Drawing clips at the edges, so that every call is safe on a screen of any size, 0×0 included.
public struct CellGrid: Hashable, Sendable {
  public let size: Size
  /// Where the hardware cursor stands; `nil` hides it. There is none outside the grid.
  public var cursor: Position? {
    didSet {
      guard let place = cursor else { return }
      let isInside = (0..<size.rows).contains(place.row) && (0..<size.columns).contains(place.column)
      if !isInside { cursor = nil }
    }
  }
  private var cells: [Cell]

  /// A blank screen.
  public init(size: Size, role: Role = .text) {
    self.size = size
    cells = Array(repeating: .glyph(" ", role: role), count: size.rows * size.columns)
  }

  /// - Precondition: the cell lies inside the grid.
  public subscript(row: Int, column: Int) -> Cell {
    precondition((0..<size.rows).contains(row) && (0..<size.columns).contains(column))
    return cells[row * size.columns + column]
  }

  /// The cells of a row, from left to right.
  ///
  /// - Precondition: the row lies inside the grid.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    precondition((0..<size.rows).contains(row))
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Puts a glyph that fits into the row, and keeps wide characters whole around it.
  ///
  /// - Precondition: its cells lie inside the grid.
  mutating func put(_ character: Character, width: Int, role: Role, row: Int, column: Int) {
    let index = row * size.columns + column
    blankHalf(leftOf: index, column: column)
    blankHalf(rightOf: index + width - 1, column: column + width - 1)
    cells[index] = .glyph(character, role: role)
    if width == 2 { cells[index + 1] = .trailing }
  }

  /// The first half of a wide character whose trailing half is about to go.
  private mutating func blankHalf(leftOf index: Int, column: Int) {
    guard cells[index] == .trailing, column > 0, case .glyph(_, let role) = cells[index - 1] else { return }
    cells[index - 1] = .glyph(" ", role: role)
  }

  /// The trailing half of a wide character whose first half is about to go.
  private mutating func blankHalf(rightOf index: Int, column: Int) {
    guard column + 1 < size.columns, cells[index + 1] == .trailing else { return }
    cells[index + 1] = .glyph(" ", role: role(at: index))
  }

  private func role(at index: Int) -> Role {
    if case .glyph(_, let role) = cells[index] { return role }
    if case .glyph(_, let role) = cells[index - 1] { return role }
    return .text
  }

  /// Blanks a part of the screen, or fills it with a character of one column.
  public mutating func fill(_ rect: Rect, with character: Character = " ", role: Role = .text) {
    let rect = rect.clipped(to: size)
    let character = oneColumn(character)
    for row in rect.rowRange {
      for column in rect.columnRange { put(character, width: 1, role: role, row: row, column: column) }
    }
  }

  /// Gives a part of the screen another role; a wide character changes with its first half.
  public mutating func restyle(_ rect: Rect, role: Role) {
    let rect = rect.clipped(to: size)
    for row in rect.rowRange {
      for index in row * size.columns + rect.column..<row * size.columns + rect.column + rect.columns {
        if case .glyph(let character, _) = cells[index] { cells[index] = .glyph(character, role: role) }
      }
    }
  }

  /// Copies another grid into this one, its top left corner at a cell; what does not fit is left out.
  ///
  /// A cursor in the other grid comes along.
  public mutating func blit(_ other: CellGrid, row: Int, column: Int) {
    let target = Rect(row: row, column: column, rows: other.size.rows, columns: other.size.columns).clipped(to: size)
    for row_ in target.rowRange {
      for column_ in target.columnRange {
        guard case .glyph(let character, let role) = other[row_ - row, column_ - column] else { continue }
        let wide = other.isWide(row: row_ - row, column: column_ - column)
        let fits = !wide || column_ + 1 < target.columnRange.upperBound
        put(fits ? character : " ", width: wide && fits ? 2 : 1, role: role, row: row_, column: column_)
      }
    }
    if let cursor = other.cursor { self.cursor = Position(row: cursor.row + row, column: cursor.column + column) }
  }

  /// A part of the screen as a grid of its own; a wide character cut by its edge is blank there.
  public func part(_ rect: Rect) -> CellGrid {
    let rect = rect.clipped(to: size)
    var part = CellGrid(size: rect.size)
    part.blit(self, row: -rect.row, column: -rect.column)
    part.cursor = nil
    return part
  }

  /// Whether the glyph in a cell has a trailing half.
  public func isWide(row: Int, column: Int) -> Bool {
    column + 1 < size.columns && self[row, column] != .trailing && self[row, column + 1] == .trailing
  }
}

/// `character` sanitised, if it then takes one column; U+FFFD otherwise.
func oneColumn(_ character: Character) -> Character {
  let text = sanitized(String(character))
  return text.count == 1 && displayWidth(text) == 1 ? Character(text) : "\u{FFFD}"
}

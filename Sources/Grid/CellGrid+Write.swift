/// A stretch of a text that has a role of its own.
public struct RoleRun: Hashable, Sendable {
  /// UTF-8 bytes of the text that is written.
  public let range: Range<Int>
  public let role: Role

  public init(range: Range<Int>, role: Role) {
    self.range = range
    self.role = role
  }
}

extension CellGrid {
  /// Writes the characters of `text` from a cell to the right, through the sanitiser.
  ///
  /// What does not fit in `columns` (or before the edge) is left out; a wide character is never cut in half.
  /// - Returns: how many columns were used.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, row: Int, column: Int, role: Role, columns: Int = .max
  ) -> Int {
    withUTF8(text) { bytes in
      write(bytes, in: 0..<bytes.count, row: row, column: column, role: role, marks: [], columns: columns)
    }
  }

  /// Writes a line of a longer text, such as ``wrap(_:in:columns:firstIndent:indent:)`` gives, with the roles of what
  /// is marked in it.
  ///
  /// - Parameters:
  ///   - marks: ascending by where they begin. Where two overlap, the later one shows; elsewhere `role` does.
  /// - Precondition: `range` lies in the text, on character boundaries.
  /// - Returns: how many columns were used.
  @discardableResult
  public mutating func write(
    _ text: String, in range: Range<Int>, row: Int, column: Int, role: Role, marks: some Collection<RoleRun>,
    columns: Int = .max
  ) -> Int {
    let marks = Array(marks)
    return withUTF8(text) { bytes in
      write(bytes, in: range, row: row, column: column, role: role, marks: marks, columns: columns)
    }
  }

  private mutating func write(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, row: Int, column: Int, role: Role, marks: [RoleRun],
    columns: Int
  ) -> Int {
    guard (0..<size.rows).contains(row), column >= 0, column < size.columns else { return 0 }
    let room = min(columns, size.columns - column)
    var reader = GlyphReader(bytes, in: range)
    var roles = RoleCursor(marks, base: role)
    var used = 0
    while used < room, let glyph = reader.next(), used + glyph.width <= room {
      let role = roles.role(at: glyph.range.lowerBound)
      put(glyph.character, width: glyph.width, role: role, row: row, column: column + used)
      used += glyph.width
    }
    return used
  }

  /// Draws a line of one-column characters to the right.
  public mutating func horizontalLine(
    row: Int, column: Int, columns: Int, character: Character = "─", role: Role = .border
  ) {
    fill(Rect(row: row, column: column, rows: 1, columns: columns), with: character, role: role)
  }

  /// Draws a line of one-column characters downwards.
  public mutating func verticalLine(
    row: Int, column: Int, rows: Int, character: Character = "│", role: Role = .border
  ) {
    fill(Rect(row: row, column: column, rows: rows, columns: 1), with: character, role: role)
  }

  /// Draws the outline of a rectangle along its inner edge; nothing if it has less than two rows or columns.
  public mutating func box(_ rect: Rect, style: BoxStyle = .unicode, role: Role = .border) {
    guard rect.rows >= 2, rect.columns >= 2 else { return }
    let (bottom, right) = (rect.row + rect.rows - 1, rect.column + rect.columns - 1)
    for row in [rect.row, bottom] {
      horizontalLine(row: row, column: rect.column, columns: rect.columns, character: style.horizontal, role: role)
    }
    for column in [rect.column, right] {
      verticalLine(row: rect.row, column: column, rows: rect.rows, character: style.vertical, role: role)
    }
    let corners = [(rect.row, rect.column), (rect.row, right), (bottom, rect.column), (bottom, right)]
    for ((row, column), character) in zip(corners, style.corners) {
      fill(Rect(row: row, column: column, rows: 1, columns: 1), with: character, role: role)
    }
  }
}

/// The characters of a box.
public struct BoxStyle: Hashable, Sendable {
  let horizontal: Character
  let vertical: Character
  /// Top left, top right, bottom left, bottom right.
  let corners: [Character]

  public static let unicode = BoxStyle(horizontal: "─", vertical: "│", corners: ["┌", "┐", "└", "┘"])
  public static let ascii = BoxStyle(horizontal: "-", vertical: "|", corners: ["+", "+", "+", "+"])
}

/// Tells the role at ascending offsets.
private struct RoleCursor {
  private let marks: [RoleRun]
  private let base: Role
  private var next = 0
  /// The marks that have begun and may not be over, the latest last.
  private var open: [RoleRun] = []

  init(_ marks: [RoleRun], base: Role) {
    self.marks = marks
    self.base = base
  }

  mutating func role(at offset: Int) -> Role {
    if next == marks.count && open.isEmpty { return base }
    while next < marks.count, marks[next].range.lowerBound <= offset {
      open.append(marks[next])
      next += 1
    }
    while let last = open.last, last.range.upperBound <= offset { open.removeLast() }
    return open.last?.role ?? base
  }
}

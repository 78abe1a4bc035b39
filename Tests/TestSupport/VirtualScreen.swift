import Grid

/// A terminal's screen in memory: what a user would see of the bytes that a program writes.
///
/// Knows what curses sends to terminals of the xterm family, and no more; what it does not know is counted in
/// ``unknown``, so that a test can insist on nothing strange.
public struct VirtualScreen: Sendable {
  /// A place on the screen.
  public struct VirtualCell: Hashable, Sendable {
    /// Empty for the right half of a wide character.
    public var text: String
    public var style: VirtualStyle
  }

  public private(set) var size: Size
  public internal(set) var row = 0
  public internal(set) var column = 0
  public internal(set) var isCursorVisible = true
  public internal(set) var isAlternate = false
  /// Sequences that are not known, as they came.
  public internal(set) var unknown: [String] = []
  /// Whether presses and the wheel are to be told to the program.
  public internal(set) var reportsMouse = false
  /// Whether the program has asked for the colour of the background.
  public internal(set) var asksBackground = false
  /// How often the program has asked for the status (DSR 5).
  public internal(set) var statusQuestions = 0
  /// What was put on the clipboard (OSC 52), in base 64.
  public internal(set) var clipboard: String?

  var style = VirtualStyle()
  var lines: [[VirtualCell]]
  var top = 0
  var bottom: Int
  var inserts = false
  var wraps = true
  /// The cursor stands behind the last column: the next character begins a new line.
  var isWrapPending = false
  var saved = SavedCursor()
  /// Where the last character went.
  private var written: Position?
  private var primary: [[VirtualCell]] = []
  private var parser = SequenceParser()

  struct SavedCursor: Sendable {
    var row = 0
    var column = 0
    var style = VirtualStyle()
  }

  public init(size: Size) {
    self.size = size
    bottom = size.rows - 1
    lines = Self.blank(size)
  }

  /// Takes in what a program has written; a sequence may be cut anywhere.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      guard let token = parser.next(byte) else { continue }
      perform(token)
    }
  }

  /// The characters, a line a row, without the blanks at line ends.
  public var text: String {
    lines.map { line in
      var text = line.map(\.text).joined()
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }

  /// A row's characters, without the blanks at its end.
  public func line(_ row: Int) -> String {
    var text = lines[row].map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// - Precondition: the cell lies on the screen.
  public subscript(row: Int, column: Int) -> VirtualCell { lines[row][column] }

  /// The style of the first place where `text` stands; `nil` if it stands nowhere.
  public func style(of text: String) -> VirtualStyle? {
    for line in lines {
      for start in line.indices where line[start...].map(\.text).joined().hasPrefix(text) { return line[start].style }
    }
    return nil
  }

  /// As a terminal does when its window changes: lines are cut or filled up, nothing flows anew.
  public mutating func resize(_ size: Size) {
    self.size = size
    lines = Self.fitted(lines, to: size)
    primary = primary.isEmpty ? [] : Self.fitted(primary, to: size)
    (top, bottom) = (0, size.rows - 1)
    moveTo(row: row, column: column)
  }

  private static func fitted(_ lines: [[VirtualCell]], to size: Size) -> [[VirtualCell]] {
    let blank = VirtualCell(text: " ", style: VirtualStyle())
    var lines = lines.prefix(size.rows).map { line in
      Array(line.prefix(size.columns)) + Array(repeating: blank, count: max(0, size.columns - line.count))
    }
    while lines.count < size.rows { lines.append(Array(repeating: blank, count: size.columns)) }
    return lines
  }

  private static func blank(_ size: Size) -> [[VirtualCell]] { fitted([], to: size) }

  mutating func moveTo(row: Int, column: Int) {
    self.row = min(max(0, row), size.rows - 1)
    self.column = min(max(0, column), size.columns - 1)
    isWrapPending = false
  }

  mutating func useAlternate(_ on: Bool) {
    guard on != isAlternate else { return }
    isAlternate = on
    if on {
      saved = SavedCursor(row: row, column: column, style: style)
      primary = lines
      lines = Self.blank(size)
    } else {
      lines = primary
      moveTo(row: saved.row, column: saved.column)
    }
  }

  var blankCell: VirtualCell { VirtualCell(text: " ", style: VirtualStyle(background: style.background)) }

  mutating func scrollUp(_ count: Int, from first: Int) {
    guard first <= bottom else { return }
    for _ in 0..<min(count, bottom - first + 1) {
      lines.remove(at: first)
      lines.insert(Array(repeating: blankCell, count: size.columns), at: bottom)
    }
  }

  mutating func scrollDown(_ count: Int, from first: Int) {
    guard first <= bottom else { return }
    for _ in 0..<min(count, bottom - first + 1) {
      lines.remove(at: bottom)
      lines.insert(Array(repeating: blankCell, count: size.columns), at: first)
    }
  }

  mutating func lineFeed() {
    if row == bottom { scrollUp(1, from: top) } else if row + 1 < size.rows { row += 1 }
    isWrapPending = false
  }

  mutating func reverseLineFeed() {
    if row == top { scrollDown(1, from: top) } else if row > 0 { row -= 1 }
    isWrapPending = false
  }

  mutating func put(_ scalar: Unicode.Scalar) {
    let width = displayWidth(Character(scalar))
    if scalar.properties.isGraphemeExtend { return join(scalar) }
    guard width > 0, width <= size.columns else { return }
    if isWrapPending || column + width > size.columns {
      if wraps {
        column = 0
        lineFeed()
      } else {
        column = size.columns - width
      }
    }
    if inserts { insertBlanks(width) }
    clearHalves(width: width)
    lines[row][column] = VirtualCell(text: String(scalar), style: style)
    written = Position(row: row, column: column)
    if width == 2 { lines[row][column + 1] = VirtualCell(text: "", style: style) }
    column += width
    if column >= size.columns {
      column = size.columns - 1
      isWrapPending = wraps
    }
  }

  /// A combining mark belongs to the character that was written last.
  private mutating func join(_ scalar: Unicode.Scalar) {
    guard let place = written, place.row < size.rows, place.column < size.columns else { return }
    lines[place.row][place.column].text.unicodeScalars.append(scalar)
  }

  /// Half a wide character does not stay behind.
  private mutating func clearHalves(width: Int) {
    if lines[row][column].text.isEmpty, column > 0 { lines[row][column - 1].text = " " }
    let next = column + width
    if next < size.columns, lines[row][next].text.isEmpty { lines[row][next].text = " " }
  }

  mutating func insertBlanks(_ count: Int) {
    let count = min(count, size.columns - column)
    lines[row].insert(contentsOf: Array(repeating: blankCell, count: count), at: column)
    lines[row].removeLast(count)
  }

  mutating func deleteCells(_ count: Int) {
    let count = min(count, size.columns - column)
    lines[row].removeSubrange(column..<column + count)
    lines[row].append(contentsOf: Array(repeating: blankCell, count: count))
  }

  mutating func erase(row: Int, columns: Range<Int>) {
    for column in columns.clamped(to: 0..<size.columns) { lines[row][column] = blankCell }
  }
}

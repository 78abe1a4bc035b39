import CNcurses
import Glibc
import Grid

/// The one screen that curses draws, in memory: cells in, bytes for the terminal out.
///
/// For one thread, and one at a time.
final class CursesScreen {
  let isUTF8: Bool
  let depth: ColorDepth
  private(set) var size: Size
  private var looks: [Role: CellLook] = [:]
  /// Where wrapping cannot be left off, curses fills the bottom right corner by shifting its line, and loses what it
  /// puts there after a wide character.
  private let fillsCornerByShifting: Bool
  /// `nil` for terminals whose sequences are not the standard's.
  private var compactor: FrameCompactor?
  /// What the next bytes will have shown; `nil` if that is unknown.
  private var shown: CellGrid?

  private struct CellLook {
    let attributes: Int32
    let pair: Int32
  }

  /// - Parameter depth: `nil` asks the terminal database and the environment.
  init(type: String, size: Size, depth: ColorDepth? = nil, environment: Environment) throws(TerminalError) {
    switch lectern_screen_open(type, Int32(size.rows), Int32(size.columns)) {
    case LECTERN_OPENED: break
    case LECTERN_UNKNOWN_TERMINAL: throw .unknownType(type)
    case LECTERN_DUMB_TERMINAL: throw .dumb(type)
    default: throw .system(errno: errno)
    }
    self.size = size
    isUTF8 = lectern_is_utf8() != 0
    let possible = environment.depth(colors: Int(lectern_screen_colors()))
    let compactor = Self.speaksECMA48 ? FrameCompactor() : nil
    let most = compactor == nil ? min(possible, .indexed) : possible
    self.depth = min(depth ?? most, most)
    self.compactor = compactor
    fillsCornerByShifting = lectern_screen_capability("rmam") == nil
  }

  deinit { lectern_screen_close() }

  func use(_ theme: Theme) {
    if depth != .none { lectern_screen_reset_pairs() }
    let looks = Looks(theme, depth: depth)
    var pairs: [[Int]: Int32] = [[-1, -1]: 0]
    self.looks = looks.byRole.mapValues { look in
      CellLook(attributes: look.attributes.curses, pair: pair(look.foreground, look.background, among: &pairs))
    }
    compactor?.colors = looks.trueColors
    shown = nil
  }

  private func pair(_ foreground: Int, _ background: Int, among pairs: inout [[Int]: Int32]) -> Int32 {
    if let known = pairs[[foreground, background]] { return known }
    let pair = lectern_screen_make_pair(Int32(pairs.count), Int32(foreground), Int32(background))
    pairs[[foreground, background]] = max(pair, 0)
    return max(pair, 0)
  }

  func resize(_ size: Size) {
    self.size = size
    lectern_screen_resize(Int32(size.rows), Int32(size.columns))
    compactor?.forget()
    shown = nil
  }

  /// Has the next frame draw everything.
  func touch() {
    lectern_screen_touch()
    compactor?.forget()
    shown = nil
  }

  /// Gives `body` the bytes that turn what was shown last into `grid`.
  func draw(_ grid: CellGrid, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let old = shown ?? CellGrid(size: Size(rows: 0, columns: 0))
    if grid.size == size, let plan = ScrollPlan(from: old, to: grid) {
      lectern_screen_scroll(Int32(plan.top), Int32(plan.bottom), Int32(plan.lines))
    }
    for change in grid.changes(since: old) where change.row < size.rows { put(change) }
    if let cursor = grid.cursor, cursor.row < size.rows, cursor.column < size.columns {
      lectern_screen_cursor(Int32(cursor.row), Int32(cursor.column))
    } else {
      lectern_screen_cursor(-1, 0)
    }
    shown = grid
    let bytes = taken(lectern_screen_render)
    guard let compact = compactor?.compact(bytes) else { return body(bytes) }
    compact.withUnsafeBufferPointer(body)
  }

  /// Gives `body` the bytes that leave the screen; the next frame takes it up again.
  func leave(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    shown = nil
    let bytes = taken(lectern_screen_leave)
    guard let compact = compactor?.compact(bytes) else { return body(bytes) }
    let rest = compactor?.settled() ?? []
    compactor?.forget()
    (compact + rest).withUnsafeBufferPointer(body)
  }

  /// The bytes with which a crash leaves the screen.
  var parting: [UInt8] {
    let bytes = taken(lectern_screen_parting)
    guard compactor != nil else { return Array(bytes) }
    var fresh = FrameCompactor()
    return fresh.settled() + fresh.compact(bytes)
  }

  /// Whether this terminal switches attributes and colours off as ECMA-48 has it.
  private static var speaksECMA48: Bool {
    func capability(_ name: String) -> String? { lectern_screen_capability(name).map { String(cString: $0) } }
    return capability("op") == "\u{1B}[39;49m" && capability("rmul") == "\u{1B}[24m"
  }

  /// A string of the terminal database.
  func capability(_ name: String) -> [UInt8]? {
    lectern_screen_capability(name).map { Array(String(cString: $0).utf8) }
  }

  private func put(_ change: Change) {
    var column = change.column
    for index in change.cells.indices {
      guard column < size.columns else { return }
      if case .glyph(let character, let role) = change.cells[index] {
        let wide = index + 1 < change.cells.endIndex && change.cells[index + 1] == .trailing
        put(character, width: wide ? 2 : 1, role: role, row: change.row, column: column)
      }
      column += 1
    }
  }

  private func put(_ character: Character, width: Int, role: Role, row: Int, column: Int) {
    guard column + width <= size.columns else { return }
    // Curses would look at the cell before the corner's, and on one column that lies outside its memory.
    if fillsCornerByShifting, size.columns == 1, row == size.rows - 1 { return }
    if width == 2, fillsCornerByShifting, row == size.rows - 1, column == size.columns - 3 {
      put("\u{FFFD}", width: 1, role: role, row: row, column: column)
      return put("\u{FFFD}", width: 1, role: role, row: row, column: column + 1)
    }
    let look = looks[role] ?? CellLook(attributes: 0, pair: 0)
    var cell = LecternCell()
    cell.attributes = look.attributes
    cell.pair = look.pair
    let scalars = isUTF8 ? Array(character.unicodeScalars.prefix(5)) : [asciiStandIn(for: character)]
    withUnsafeMutableBytes(of: &cell.scalars) { bytes in
      let values = bytes.bindMemory(to: UInt32.self)
      for (index, scalar) in scalars.enumerated() { values[index] = scalar.value }
    }
    lectern_screen_put(Int32(row), Int32(column), &cell, Int32(isUTF8 ? width : 1))
    if !isUTF8, width == 2 { lectern_screen_put(Int32(row), Int32(column + 1), &cell, 1) }
  }

  private func taken(
    _ take: (UnsafeMutablePointer<UnsafePointer<CChar>?>) -> Int
  ) -> UnsafeBufferPointer<UInt8> {
    var start: UnsafePointer<CChar>?
    let count = take(&start)
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(start)?.assumingMemoryBound(to: UInt8.self), count: start == nil ? 0 : count)
  }
}

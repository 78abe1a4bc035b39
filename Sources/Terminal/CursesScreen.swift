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
    self.depth = depth.map { min($0, possible) } ?? possible
  }

  deinit { lectern_screen_close() }

  func use(_ theme: Theme) {
    if depth != .none { lectern_screen_reset_pairs() }
    looks = [:]
    var pairs: [Look: Int32] = [:]
    let page = theme[.text]
    for role in Role.allCases {
      let look = Look(theme[role], page: page, depth: depth)
      looks[role] = CellLook(attributes: look.attributes, pair: pair(for: look, among: &pairs))
    }
    shown = nil
  }

  private func pair(for look: Look, among pairs: inout [Look: Int32]) -> Int32 {
    guard look.foreground >= 0 || look.background >= 0 else { return 0 }
    let colors = Look(colorsOf: look)
    if let known = pairs[colors] { return known }
    let pair = lectern_screen_make_pair(Int32(pairs.count + 1), look.foreground, look.background)
    pairs[colors] = max(pair, 0)
    return max(pair, 0)
  }

  func resize(_ size: Size) {
    self.size = size
    lectern_screen_resize(Int32(size.rows), Int32(size.columns))
    shown = nil
  }

  /// Has the next frame draw everything.
  func touch() {
    lectern_screen_touch()
    shown = nil
  }

  /// Gives `body` the bytes that turn what was shown last into `grid`.
  func draw(_ grid: CellGrid, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let old = shown ?? CellGrid(size: Size(rows: 0, columns: 0))
    for change in grid.changes(since: old) where change.row < size.rows { put(change) }
    if let cursor = grid.cursor, cursor.row < size.rows, cursor.column < size.columns {
      lectern_screen_cursor(Int32(cursor.row), Int32(cursor.column))
    } else {
      lectern_screen_cursor(-1, 0)
    }
    shown = grid
    body(taken(lectern_screen_render))
  }

  /// Gives `body` the bytes that leave the screen; the next frame takes it up again.
  func leave(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    shown = nil
    body(taken(lectern_screen_leave))
  }

  /// The bytes with which a crash leaves the screen.
  var parting: [UInt8] { Array(taken(lectern_screen_parting)) }

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

extension Look {
  /// Only the colours of another look.
  fileprivate init(colorsOf other: Look) { self.init(0, other.foreground, other.background) }

  private init(_ attributes: Int32, _ foreground: Int32, _ background: Int32) {
    self.attributes = attributes
    self.foreground = foreground
    self.background = background
  }
}

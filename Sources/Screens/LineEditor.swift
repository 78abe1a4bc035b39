import Grid

/// A line of text being typed.
struct LineEditor: Hashable, Sendable {
  private(set) var text: [Character]
  /// Before which character the next one goes in; ``text``'s count at the end.
  private(set) var caret: Int

  init(_ text: String = "") {
    self.text = Array(text)
    caret = self.text.count
  }

  var string: String { String(text) }

  /// Takes a key that edits; `false` if it does not.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character):
      guard text.count < 1000 else { return true }
      text.insert(character, at: caret)
      caret += 1
    case .backspace, .control("h"):
      guard caret > 0 else { return true }
      caret -= 1
      text.remove(at: caret)
    case .delete, .control("d"): if caret < text.count { text.remove(at: caret) }
    case .left, .control("b"): caret = max(0, caret - 1)
    case .right, .control("f"): caret = min(text.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = text.count
    case .control("u"): cut(from: 0)
    case .control("w"): cut(from: startOfWord)
    case .control("k"): text.removeSubrange(caret...)
    case .control, .alt, .enter, .tab, .backTab, .escape, .insert, .up, .down, .pageUp, .pageDown, .function:
      return false
    }
    return true
  }

  private var startOfWord: Int {
    let end = text[..<caret].lastIndex { $0 != " " } ?? 0
    return text[..<end].lastIndex(of: " ").map { $0 + 1 } ?? 0
  }

  private mutating func cut(from start: Int) {
    text.removeSubrange(start..<caret)
    caret = start
  }

  /// Draws the end of the text that fits, and the hardware cursor at the caret.
  func draw(on grid: inout CellGrid, row: Int, column: Int, columns: Int, role: Role = .input) {
    guard columns > 0, (0..<grid.size.rows).contains(row), column < grid.size.columns else { return }
    var start = 0
    var before = text[..<caret].map { displayWidth($0) }
    var width = before.reduce(0, +)
    while width >= columns, start < caret {
      width -= before[start]
      start += 1
    }
    before.removeAll()
    grid.fill(Rect(row: row, column: column, rows: 1, columns: columns), role: role)
    grid.write(String(text[start...]), row: row, column: column, role: role, columns: columns)
    grid.cursor = Position(row: row, column: min(column + width, grid.size.columns - 1))
  }
}

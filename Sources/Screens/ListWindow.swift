/// Which of many lines is selected, and which of them are on view.
struct ListWindow: Hashable, Sendable {
  /// From 0; 0 in an empty list.
  private(set) var selected = 0
  /// The first line on view.
  private(set) var top = 0

  init(selected: Int = 0) { self.selected = max(0, selected) }

  /// Selects a line and keeps it on view with a line or two around it.
  mutating func select(_ index: Int, count: Int, rows: Int) {
    selected = min(max(0, index), max(0, count - 1))
    let margin = rows >= 8 ? 1 : 0
    if selected < top + margin { top = selected - margin }
    if selected >= top + rows - margin { top = selected - rows + 1 + margin }
    top = max(0, min(top, count - rows))
  }

  /// Takes a command that moves in lists; `false` if it does not.
  mutating func take(_ command: Command, times: Int = 1, count: Int, rows: Int) -> Bool {
    let page = max(1, rows - 1)
    let target: Int
    switch command {
    case .up: target = selected - times
    case .down: target = selected + times
    case .pageUp: target = selected - page
    case .pageDown: target = selected + page
    case .halfPageUp: target = selected - max(1, page / 2)
    case .halfPageDown: target = selected + max(1, page / 2)
    case .top: target = 0
    case .bottom: target = count - 1
    default: return false
    }
    select(target, count: count, rows: rows)
    return true
  }

  /// A press on a row of the list, from 0 at its top, selects the line there.
  ///
  /// - Returns: whether it was selected already; `nil` if no line stands there.
  mutating func press(_ row: Int, count: Int, rows: Int) -> Bool? {
    let lines = visible(count: count, rows: rows)
    guard row >= 0, lines.contains(lines.lowerBound + row) else { return nil }
    defer { selected = lines.lowerBound + row }
    return selected == lines.lowerBound + row
  }

  func visible(count: Int, rows: Int) -> Range<Int> {
    let start = min(max(0, top), max(0, count))
    return start..<min(count, start + max(0, rows))
  }
}

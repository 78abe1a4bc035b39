import Grid

/// Lines that a terminal can move by itself, so that fewer cells must be sent.
///
/// Curses finds such lines only where they are alike in their whole width. A pane beside a navigator scrolls in a part
/// of it; then it may still pay to scroll all and to repair the navigator.
struct ScrollPlan: Hashable {
  /// The lines of the region, first and last.
  let top: Int
  let bottom: Int
  /// How far the lines move up; down if negative.
  let lines: Int

  init(top: Int, bottom: Int, lines: Int) {
    self.top = top
    self.bottom = bottom
    self.lines = lines
  }

  /// The plan that saves most on the way from one screen to another of the same size; `nil` if none is worth its own
  /// bytes.
  init?(from old: CellGrid, to new: CellGrid) {
    guard old.size == new.size, new.size.rows > 2, let lines = Self.shift(from: old, to: new) else { return nil }
    let rows = new.size.rows
    if Self.movesWholeLines(from: old, to: new, by: lines) { return nil }
    // For each line, how many cells fewer must be sent if it has moved.
    let gains = (0..<rows).map { row -> Int in
      let source = row + lines
      let moved = (0..<rows).contains(source) ? Self.differences(new.row(row), old.row(source)) : Self.ink(new.row(row))
      return Self.differences(new.row(row), old.row(row)) - moved
    }
    guard let (top, bottom, gain) = Self.bestRegion(gains, lines: lines, old: old, new: new), gain > Self.overhead
    else {
      return nil
    }
    self.init(top: top, bottom: bottom, lines: lines)
  }

  /// What setting the region and scrolling costs, and moving the cursor for each line that is repaired.
  private static let overhead = 60

  /// The distance by which the parts of lines that have changed were moved, if two lines of three agree on it.
  private static func shift(from old: CellGrid, to new: CellGrid) -> Int? {
    var votes: [Int: Int] = [:]
    let rows = new.size.rows
    for row in [rows / 4, rows / 2, rows * 3 / 4] {
      guard let columns = changedColumns(new.row(row), old.row(row)), columns.count > 8 else { continue }
      let part = new.row(row)[offset: columns]
      func isMoved(_ distance: Int) -> Bool {
        (0..<rows).contains(row + distance) && old.row(row + distance)[offset: columns].elementsEqual(part)
      }
      if let far = (1..<rows).first(where: { isMoved($0) || isMoved(-$0) }) {
        votes[isMoved(far) ? far : -far, default: 0] += 1
      }
    }
    return votes.max { $0.value < $1.value }.flatMap { $0.value >= 2 ? $0.key : nil }
  }

  /// Whether most lines have moved in their whole width: curses sees that by itself.
  private static func movesWholeLines(from old: CellGrid, to new: CellGrid, by lines: Int) -> Bool {
    let pairs = (0..<new.size.rows).filter { (0..<new.size.rows).contains($0 + lines) }
    return pairs.count { old.row($0 + lines) == new.row($0) } * 2 > pairs.count
  }

  private static func changedColumns(_ new: ArraySlice<Cell>, _ old: ArraySlice<Cell>) -> Range<Int>? {
    let offsets = 0..<min(new.count, old.count)
    func isChanged(_ offset: Int) -> Bool { new[new.startIndex + offset] != old[old.startIndex + offset] }
    guard let first = offsets.first(where: isChanged), let last = offsets.last(where: isChanged) else { return nil }
    return first..<last + 1
  }

  private static func differences(_ one: ArraySlice<Cell>, _ other: ArraySlice<Cell>) -> Int {
    zip(one, other).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
  }

  /// What a line costs that starts out blank.
  private static func ink(_ line: ArraySlice<Cell>) -> Int {
    line.reduce(0) { if case .glyph(" ", _) = $1 { $0 } else { $0 + 1 } }
  }

  /// The region in which scrolling gains most: the lines that it leaves blank are in it, too.
  private static func bestRegion(
    _ gains: [Int], lines: Int, old: CellGrid, new: CellGrid
  ) -> (top: Int, bottom: Int, gain: Int)? {
    let rows = gains.count
    let blank = abs(lines)
    let blankCost = (0..<rows).map { ink(new.row($0)) - differences(new.row($0), old.row($0)) }
    var best: (top: Int, bottom: Int, gain: Int)?
    for top in 0..<rows - blank {
      var sum = 0
      for last in top..<rows - blank {
        // Lines that move up fill top...last and leave blank what follows; down, the other way round.
        sum += lines > 0 ? gains[last] : gains[last + blank]
        let blanks = lines > 0 ? last + 1..<last + 1 + blank : top..<top + blank
        let gain = sum - blankCost[blanks].reduce(0, +)
        if gain > best?.gain ?? 0 { best = (top, last + blank, gain) }
      }
    }
    return best
  }
}

extension ArraySlice {
  /// A part by offsets from the slice's beginning.
  fileprivate subscript(offset range: Range<Int>) -> ArraySlice {
    self[startIndex + range.lowerBound..<startIndex + range.upperBound]
  }
}

import Documents
import Grid

/// The text as it stands in the reading pane, and the reading line in it.
///
/// Moving the reading line leaves the text where it is until the line comes near an edge; then the text jumps by most
/// of the pane. So a line down costs a terminal a few bytes, and the eye finds the text where it was.
struct ReadingPane: Hashable, Sendable {
  enum Row: Hashable, Sendable {
    case blank
    case line(TextLine)

    var line: TextLine? {
      switch self {
      case .blank: nil
      case .line(let line): line
      }
    }
  }

  /// The byte at which the reading line begins; a place to come back to.
  private(set) var place: Int
  /// What is on view, from the top; fewer than ``height`` at the end of a short text only.
  private(set) var rows: [Row] = []
  /// The reading line: an index into ``rows``.
  private(set) var cursor = 0
  private(set) var height = 0
  private(set) var layout: TextLayout
  private var showsStart = true
  private(set) var showsEnd = true

  /// Where the reading line first stands, as a share of the height from the top.
  private let openingShare: Double

  init(document: Document, place: Int, openingShare: Double = 0) {
    self.openingShare = openingShare
    self.place = min(max(0, place), document.text.utf8.count)
    layout = TextLayout(document: document, columns: 1)
  }

  /// Lays the text out anew, keeping the place; the line stays in the same part of the pane.
  mutating func layOut(document: Document, columns: Int, height: Int) {
    let share = self.height > 1 ? Double(cursor) / Double(self.height) : openingShare
    layout = TextLayout(document: document, columns: columns)
    self.height = height
    place = min(place, document.text.utf8.count)
    guard let walker = LineWalker(layout, at: place) else {
      rows = []
      cursor = 0
      return
    }
    show(walker, atRow: Int((share * Double(height)).rounded()), keepingPlace: place)
  }

  /// Takes a place in the text that is to be laid out next.
  mutating func move(to place: Int) { self.place = max(0, place) }

  /// What the reading line shows; `nil` for an empty text or pane.
  var line: TextLine? { rows.indices.contains(cursor) ? rows[cursor].line : nil }

  /// The bytes on view.
  var visible: ByteRange {
    let lines = rows.lazy.compactMap(\.line)
    guard let first = lines.first, let last = rows.last(where: { $0.line != nil })?.line else { return place..<place }
    return first.range.lowerBound..<last.range.upperBound
  }

  var isAtEnd: Bool { showsEnd && cursor == rows.lastIndex { $0.line != nil } ?? 0 }

  // MARK: Moving

  private static let mostLines = 100_000

  mutating func moveLines(_ count: Int) {
    guard var walker else { return }
    var left = min(abs(count), Self.mostLines)
    while left > 0, count > 0 ? walker.forward() : walker.backward() { left -= 1 }
    reveal(walker, forward: count > 0)
  }

  mutating func pageDown() {
    guard let last = rows.last(where: { $0.line != nil })?.line, !showsEnd else { return moveToEdge(last: true) }
    var next = LineWalker(layout, at: last)
    let fits = next.forward()
    precondition(fits, "a pane that does not show the end has a line after its last one")
    let overlap = min(2, height - 1)
    show(next, atRow: max(0, overlap), keepingPlace: nil)
  }

  mutating func pageUp() {
    guard let first = rows.first?.line, !showsStart else { return moveToEdge(last: false) }
    let overlap = min(2, height - 1)
    show(LineWalker(layout, at: first), atRow: max(0, height - overlap), keepingPlace: nil)
    moveToEdge(last: false)
  }

  mutating func halfPage(down: Bool) {
    let half = max(1, height / 2)
    guard down ? !showsEnd : !showsStart else { return moveToEdge(last: down) }
    let row = cursor
    guard var walker else { return }
    var left = half
    while left > 0, down ? walker.forward() : walker.backward() { left -= 1 + walker.gapBefore }
    show(walker, atRow: row, keepingPlace: nil)
  }

  /// Goes to a byte; where it is out of sight, its line comes to `row`.
  mutating func go(to offset: Int, row: Int) {
    place = min(max(0, offset), layout.document.text.utf8.count)
    guard let target = LineWalker(layout, at: place) else { return }
    if let index = index(of: target.line), index >= min(1, cursor) || showsStart {
      cursor = index
      place = max(place, target.line.range.lowerBound)
    } else {
      show(target, atRow: row, keepingPlace: place)
    }
  }

  /// Shows a section from its beginning: its first line comes to the top, unless the end of the text is near.
  mutating func show(section offset: Int) {
    guard let target = LineWalker(layout, at: offset) else { return }
    show(target.starting(from: offset), atRow: 0, keepingPlace: nil)
  }

  mutating func goToEnd() { go(to: layout.document.text.utf8.count, row: max(0, height - 1)) }

  private var walker: LineWalker? { line.map { LineWalker(layout, at: $0) } ?? LineWalker(layout, at: place) }

  private mutating func moveToEdge(last: Bool) {
    guard let index = last ? rows.lastIndex(where: { $0.line != nil }) : rows.firstIndex(where: { $0.line != nil })
    else { return }
    setCursor(index)
  }

  /// Rows at the edges into which the reading line does not go while there is more text behind.
  private var margin: Int { height >= 8 ? 1 : 0 }

  private mutating func reveal(_ target: LineWalker, forward: Bool) {
    if let index = index(of: target.line), showsStart || index >= margin, showsEnd || index < height - margin {
      setCursor(index)
    } else {
      show(target, atRow: forward ? margin : height - 1 - margin, keepingPlace: nil)
    }
  }

  private func index(of line: TextLine) -> Int? {
    rows.firstIndex { $0.line?.piece == line.piece && $0.line?.index == line.index }
  }

  private mutating func setCursor(_ index: Int) {
    cursor = index
    if let line = rows[index].line { place = line.range.lowerBound }
  }

  /// Brings a line to a row, or as near as the ends of the text allow, and the reading line to it.
  private mutating func show(_ target: LineWalker, atRow row: Int, keepingPlace kept: Int?) {
    guard height > 0 else {
      place = kept ?? target.line.range.lowerBound
      rows = []
      return
    }
    var top = target.top(rowsAbove: min(max(0, row), height - 1))
    fill(from: top)
    if rows.count < height {
      top = top.top(rowsAbove: height - rows.count)
      fill(from: top)
    }
    setCursor(index(of: target.line) ?? 0)
    if let kept { place = kept }
  }

  private mutating func fill(from top: LineWalker) {
    var walker = top
    rows = [.line(top.line)]
    showsStart = top.line.opensBlock && top.line.piece.block == 0
    while rows.count < height {
      guard walker.forward() else {
        showsEnd = true
        return
      }
      if walker.gapBefore > 0 { rows.append(.blank) }
      if rows.count < height { rows.append(.line(walker.line)) }
    }
    showsEnd = rows.last == .line(walker.line) && !walker.forward()
  }
}

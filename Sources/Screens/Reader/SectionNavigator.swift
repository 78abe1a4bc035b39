import Documents
import Grid

/// The tree of sections beside the text: what is folded, what is selected.
struct SectionNavigator: Hashable, Sendable {
  private(set) var window = ListWindow()
  private var folded: Set<Int> = []
  /// Indices of the sections that no folded one hides, in order.
  private(set) var shown: [Int] = []
  /// Only sections with this in their titles are shown, and those that they belong to; empty for all.
  private(set) var filter = ""
  /// Whether there is anything to fold.
  private var isTree = false

  init(_ document: Document) { list(document) }

  /// The index of the section that is selected.
  var selected: Int { shown.indices.contains(window.selected) ? shown[window.selected] : 0 }

  mutating func take(_ command: Command, times: Int, rows: Int) -> Bool {
    window.take(command, times: times, count: shown.count, rows: rows)
  }

  /// Selects a section, or the one that it is folded into.
  mutating func select(_ section: Int, rows: Int) {
    window.select(shown.partitioningIndex { $0 > section } - 1, count: shown.count, rows: rows)
  }

  /// Shows what holds `words` in its title, and selects the first of them.
  mutating func filter(_ words: String, _ text: StudiedText, rows: Int) {
    let before = selected
    filter = words
    list(text.document)
    let first = words.isEmpty ? before : shown.first { Self.holds(words, text.title(of: text.document.sections[$0])) }
    select(first ?? 0, rows: rows)
  }

  private static func holds(_ words: String, _ title: String) -> Bool {
    title.lowercased().contains(words.lowercased())
  }

  /// Folds the selected branch; where there is nothing to fold, selects what it belongs to.
  mutating func fold(_ document: Document, rows: Int) {
    let section = selected
    if hasChildren(section, document), !folded.contains(section) {
      folded.insert(section)
      list(document)
    } else if let parent = document.sections[..<section].lastIndex(where: {
      $0.level < document.sections[section].level
    }) {
      select(parent, rows: rows)
    }
  }

  /// Unfolds the selected branch; `false` if there is nothing to unfold.
  mutating func unfold(_ document: Document) -> Bool {
    guard folded.remove(selected) != nil else { return false }
    list(document)
    return true
  }

  mutating func refresh(_ document: Document) { list(document) }

  private func hasChildren(_ section: Int, _ document: Document) -> Bool {
    section + 1 < document.sections.count && document.sections[section + 1].level > document.sections[section].level
  }

  private mutating func list(_ document: Document) {
    isTree = document.sections.indices.contains { hasChildren($0, document) }
    if !filter.isEmpty { return shown = matches(document) }
    var hiddenBelow: Int?
    shown = document.sections.indices.filter { index in
      let level = document.sections[index].level
      if let limit = hiddenBelow, level > limit { return false }
      hiddenBelow = folded.contains(index) ? level : nil
      return true
    }
  }

  /// The sections whose titles fit the filter, with those above them in the tree.
  private func matches(_ document: Document) -> [Int] {
    var kept: Set<Int> = []
    var path: [Int] = []
    for (index, section) in document.sections.enumerated() {
      while let last = path.last, document.sections[last].level >= section.level { path.removeLast() }
      path.append(index)
      if Self.holds(filter, section.title) { kept.formUnion(path) }
    }
    return kept.sorted()
  }

  // MARK: Drawing

  func draw(on grid: inout CellGrid, _ rect: Rect, _ text: StudiedText, hasFocus: Bool, _ glyphs: Glyphs) {
    let heights = heights(rect, text)
    var row = rect.row
    for (line, index) in window.visible(count: shown.count, rows: rect.rows).enumerated() {
      let place = Rect(row: row, column: rect.column, rows: heights?[line] ?? 1, columns: rect.columns)
      row += place.rows
      var role: Role?
      if index == window.selected {
        role = hasFocus ? .selection : .selectionUnfocused
        grid.fill(place, role: role ?? .text)
        if hasFocus { grid.cursor = Position(row: place.row, column: place.column) }
      }
      draw(shown[index], on: &grid, place, text, role: role, glyphs)
    }
  }

  /// The section whose title stands in a row, from 0 at the top.
  func section(atRow row: Int, _ rect: Rect, _ text: StudiedText) -> Int? {
    let heights = heights(rect, text)
    var end = 0
    for (line, index) in window.visible(count: shown.count, rows: rect.rows).enumerated() {
      end += heights?[line] ?? 1
      if row < end { return row >= 0 ? shown[index] : nil }
    }
    return nil
  }

  /// Rows that each title takes, three or two at most, where all of them find room so; else `nil`: one each.
  private func heights(_ rect: Rect, _ text: StudiedText) -> [Int]? {
    guard shown.count <= rect.rows else { return nil }
    let needed = shown.map { max(1, titleLines($0, rect, text).count) }
    for most in [3, 2] {
      let heights = needed.map { min($0, most) }
      if heights.reduce(0, +) <= rect.rows { return heights }
    }
    return nil
  }

  private func titleLines(_ index: Int, _ rect: Rect, _ text: StudiedText) -> [Range<Int>] {
    wrap(
      text.title(of: text.document.sections[index]), columns: max(1, titleRoom(index, rect, text)),
      firstIndent: figuresRoom(index, text), indent: Self.hang)
  }

  /// Columns that the further rows of a title are set in, so that one sees where the next title begins.
  private static let hang = 1

  /// Columns left of a title: for its level and the sign of a branch.
  private func indent(_ index: Int, _ rect: Rect, _ text: StudiedText) -> Int {
    min(2 * (text.document.sections[index].level - 1), rect.columns / 3) + (isTree ? 2 : 0)
  }

  private func titleRoom(_ index: Int, _ rect: Rect, _ text: StudiedText) -> Int {
    rect.columns - indent(index, rect, text) - 2
  }

  /// Columns that the first row of a title leaves to its figures.
  private func figuresRoom(_ index: Int, _ text: StudiedText) -> Int {
    let figures = figures(index, text)
    return figures.isEmpty ? 0 : figures.count + 1
  }

  private func figures(_ index: Int, _ text: StudiedText) -> String {
    let due = due(index, text)
    return due > 0 ? String(min(due, 999)) : ""
  }

  /// Cards due in a section, those of the sections that it hides among them.
  private func due(_ index: Int, _ text: StudiedText) -> Int {
    let sections = text.document.sections
    let own = text.due[sections[index].id] ?? 0
    guard folded.contains(index) else { return own }
    let hidden = sections[(index + 1)...].prefix { $0.level > sections[index].level }
    return hidden.reduce(own) { $0 + (text.due[$1.id] ?? 0) }
  }

  private func draw(
    _ index: Int, on grid: inout CellGrid, _ rect: Rect, _ text: StudiedText, role: Role?, _ glyphs: Glyphs
  ) {
    let section = text.document.sections[index]
    let column = rect.column + indent(index, rect, text)
    if isTree, hasChildren(index, text.document) {
      let branch = folded.contains(index) ? glyphs.folded : glyphs.unfolded
      grid.write(branch, row: rect.row, column: column - 2, role: role ?? .textDim)
    }
    drawTitle(index, on: &grid, rect, column: column, text, role: role ?? .text, glyphs)
    let figures = figures(index, text)
    let end = rect.column + rect.columns
    grid.write(figures, row: rect.row, column: end - 2 - figures.count, role: role ?? .due)
    grid.write(glyphs.progress(text.share(of: section)), row: rect.row, column: end - 1, role: role ?? .progress)
  }

  /// The title in the rows of `rect`; what is too long for the last of them is cut there.
  private func drawTitle(
    _ index: Int, on grid: inout CellGrid, _ rect: Rect, column: Int, _ text: StudiedText, role: Role,
    _ glyphs: Glyphs
  ) {
    let title = text.title(of: text.document.sections[index])
    let room = titleRoom(index, rect, text)
    for (line, range) in titleLines(index, rect, text).prefix(rect.rows).enumerated() {
      let hang = line == 0 ? 0 : Self.hang
      let end = line + 1 == rect.rows ? title.utf8.count : range.upperBound
      let words = String(decoding: Array(title.utf8)[range.lowerBound..<end], as: UTF8.self)
      grid.write(
        shortened(words, columns: room - (line == 0 ? figuresRoom(index, text) : hang), ellipsis: glyphs.ellipsis),
        row: rect.row + line, column: column + hang,
        role: role)
    }
  }
}

extension Glyphs {
  /// A share, 0 to 1, in one column: nothing, a quarter, a half, most, all.
  func progress(_ share: Double) -> String {
    let steps = self == .unicode ? [" ", "▂", "▄", "▆", "✓"] : [" ", ".", ":", "=", "#"]
    return share >= 0.995 ? steps[4] : steps[share <= 0 ? 0 : min(3, 1 + Int(share * 3))]
  }
}

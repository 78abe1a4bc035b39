import Documents
import Grid

/// The tree of sections beside the text: what is folded, what is selected.
struct SectionNavigator: Hashable, Sendable {
  private(set) var window = ListWindow()
  private var folded: Set<Int> = []
  /// Indices of the sections that no folded one hides, in order.
  private(set) var shown: [Int] = []

  init(_ document: Document) { shown = Array(document.sections.indices) }

  /// The index of the section that is selected.
  var selected: Int { shown.indices.contains(window.selected) ? shown[window.selected] : 0 }

  mutating func take(_ command: Command, times: Int, rows: Int) -> Bool {
    window.take(command, times: times, count: shown.count, rows: rows)
  }

  /// Selects a section, or the one that it is folded into.
  mutating func select(_ section: Int, rows: Int) {
    window.select(shown.partitioningIndex { $0 > section } - 1, count: shown.count, rows: rows)
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
    var hiddenBelow: Int?
    shown = document.sections.indices.filter { index in
      let level = document.sections[index].level
      if let limit = hiddenBelow, level > limit { return false }
      hiddenBelow = folded.contains(index) ? level : nil
      return true
    }
  }

  // MARK: Drawing

  func draw(on grid: inout CellGrid, _ rect: Rect, _ text: StudiedText, hasFocus: Bool, _ glyphs: Glyphs) {
    for (line, index) in window.visible(count: shown.count, rows: rect.rows).enumerated() {
      let isSelected = index == window.selected
      let row = rect.row + line
      if isSelected {
        let role: Role = hasFocus ? .selection : .selectionUnfocused
        grid.fill(Rect(row: row, column: rect.column, rows: 1, columns: rect.columns), role: role)
        if hasFocus { grid.cursor = Position(row: row, column: rect.column) }
      }
      draw(
        shown[index], on: &grid, Rect(row: row, column: rect.column, rows: 1, columns: rect.columns), text,
        role: isSelected ? (hasFocus ? .selection : .selectionUnfocused) : nil, glyphs)
    }
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
    let branch = hasChildren(index, text.document) ? (folded.contains(index) ? glyphs.folded : glyphs.unfolded) : " "
    let indent = min(2 * (section.level - 1), rect.columns / 3)
    let due = due(index, text)
    let figures = due > 0 ? String(min(due, 999)) : ""
    let mark = glyphs.progress(text.share(of: section))
    let room = rect.columns - indent - 4 - (figures.isEmpty ? 0 : figures.count + 1)
    grid.write(branch, row: rect.row, column: rect.column + indent, role: role ?? .textDim)
    grid.write(
      shortened(text.title(of: section), columns: room, ellipsis: glyphs.ellipsis), row: rect.row,
      column: rect.column + indent + 2, role: role ?? .text)
    let end = rect.column + rect.columns
    grid.write(figures, row: rect.row, column: end - 2 - figures.count, role: role ?? .due)
    grid.write(mark, row: rect.row, column: end - 1, role: role ?? .progress)
  }
}

extension Glyphs {
  /// A share, 0 to 1, in one column: nothing, a quarter, a half, most, all.
  func progress(_ share: Double) -> String {
    let steps = self == .unicode ? [" ", "▂", "▄", "▆", "✓"] : [" ", ".", ":", "=", "#"]
    return share >= 0.995 ? steps[4] : steps[share <= 0 ? 0 : min(3, 1 + Int(share * 3))]
  }
}

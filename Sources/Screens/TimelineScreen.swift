import Documents
import Grid
import Questions

/// The dated sentences of a text, drawn in time.
struct TimelineScreen: ScreenState {
  /// A dated mention: where it stands, and its span of time in years.
  struct Entry: Hashable, Sendable {
    let range: ByteRange
    let value: String
    let start: Double
    let end: Double
    /// "about" or "perhaps" in its value.
    let isUncertain: Bool
  }

  private let text: TextID
  private let all: [Entry]
  private var entries: [Entry]
  private var window = ListWindow()
  private var filter = ""
  private var editor: LineEditor?
  /// Each step halves the years on view.
  private var zoom = 0
  /// The year at the left edge of the scale.
  private var left = 0.0

  init(_ material: StudyMaterial, near place: Int) {
    text = material.text
    all = Self.entries(material.annotations)
    entries = all
    if let next = entries.indices.min(by: {
      abs(all[$0].range.lowerBound - place) < abs(all[$1].range.lowerBound - place)
    }) {
      window = ListWindow(selected: next)
    }
    zoom = Self.zoom(entries.map(\.start))
    showSelected(inTheMiddle: true)
  }

  /// The closest view that still has room for nine dates of ten: a single one far away would squeeze all the others.
  private static func zoom(_ starts: [Double]) -> Int {
    guard let first = starts.first, let last = starts.last, last > first else { return 0 }
    let apart = (starts.count * 9 + 9) / 10 - 1
    let crowd = zip(starts, starts.dropFirst(apart)).map { $1 - $0 }.min() ?? last - first
    var zoom = 0
    while zoom < closest, (last - first) / Double(2 << zoom) > crowd * 1.1 { zoom += 1 }
    return zoom
  }

  private static let closest = 12

  private static func entries(_ annotations: Annotations) -> [Entry] {
    annotations.entities.filter { $0.kind == .date }.flatMap { entity in
      entity.mentions.compactMap { mention -> Entry? in
        guard let value = mention.value ?? entity.value, let span = YearSpan(edtf: value) else { return nil }
        return Entry(
          range: mention.range, value: value, start: span.start, end: span.end,
          isUncertain: value.contains { "~?%".contains($0) })
      }
    }.sorted { ($0.start, $0.end, $0.range.lowerBound) < ($1.start, $1.end, $1.range.lowerBound) }
  }

  var context: Context { .timeline }
  var isTyping: Bool { editor != nil }
  func hints(_ app: AppState) -> [Command] { [.open, .down, .zoomIn, .zoomOut, .filter, .back] }
  func hint(for command: Command) -> String? { command == .open ? "passage" : nil }
  func title(_ app: AppState) -> String { "Timeline" }
  func status(_ app: AppState) -> String { entries.count == 1 ? "1 date" : "\(entries.count) dates" }

  private func rows(_ app: AppState) -> Int { max(0, app.bodyRows - 2) }

  mutating func layOut(app: AppState) {
    window.select(window.selected, count: entries.count, rows: rows(app))
  }

  mutating func update(_ command: Command, count: Int?, app: AppState) -> [Step] {
    if window.take(command, times: count ?? 1, count: entries.count, rows: rows(app)) {
      showSelected()
      return []
    }
    switch command {
    case .open, .right:
      guard entries.indices.contains(window.selected) else { return [] }
      return [.visit(text, entries[window.selected].range)]
    case .zoomIn, .zoomOut:
      zoom = min(Self.closest, max(0, zoom + (command == .zoomIn ? 1 : -1)))
      showSelected(inTheMiddle: true)
    case .filter: editor = LineEditor(filter)
    case .back: return [.back]
    default: break
    }
    return []
  }

  mutating func press(_ position: Position, app: AppState) -> [Step] {
    guard let isAgain = window.press(position.row - 3, count: entries.count, rows: rows(app)) else { return [] }
    return isAgain ? update(.open, count: nil, app: app) : []
  }

  mutating func type(_ key: Key, app: AppState) -> [Step] {
    switch key {
    case .enter:
      editor = nil
      return []
    case .escape:
      editor = nil
      filter = ""
    default:
      guard editor?.take(key) == true else { return [] }
      filter = editor?.string ?? ""
    }
    let wanted = filter.lowercased()
    entries = all.filter { entry in
      guard !wanted.isEmpty, let studied = app.text, studied.id == text else { return true }
      let range = studied.sentence(at: entry.range.lowerBound) ?? entry.range
      return (dateWords(edtf: entry.value) + " " + entry.value + " " + studied.document.words(in: range)).lowercased()
        .contains(wanted)
    }
    window = ListWindow()
    showSelected(inTheMiddle: true)
    return []
  }

  /// Moves the scale only if the selected date would not stand on it: the eye keeps its hold.
  private mutating func showSelected(inTheMiddle recentres: Bool = false) {
    guard let (first, whole) = wholeSpan, entries.indices.contains(window.selected) else { return }
    let (entry, width) = (entries[window.selected], whole / Double(1 << zoom))
    if recentres || entry.start < left || entry.end > left + width {
      left = (entry.start + entry.end - width) / 2
    }
    left = min(max(first, left), first + whole - width)
  }

  // MARK: View

  /// The first year of all dates, and how many years they span.
  private var wholeSpan: (first: Double, years: Double)? {
    guard let first = entries.map(\.start).min(), let last = entries.map(\.end).max() else { return nil }
    return (first, max(last - first, 1.0 / 12))
  }

  /// The years from the left edge of the scale to its right one.
  private var span: (start: Double, end: Double) {
    (left, left + (wholeSpan?.years ?? 1) / Double(1 << zoom))
  }

  func draw(on grid: inout CellGrid, app: AppState) {
    guard !entries.isEmpty else {
      grid.write(
        all.isEmpty ? "No date in this text can be placed in time." : "No dated sentence has these words.", row: 2,
        column: 2, role: .notice)
      if let editor { drawEditor(editor, label: "/", on: &grid, app) }
      return
    }
    let scale = max(6, app.size.columns / 3)
    let isWide = app.size.columns >= 60
    let dates = app.size.columns >= 100 ? 30 : isWide ? 23 : 13
    drawScale(on: &grid, column: dates + 1, columns: scale, app)
    for (line, index) in window.visible(count: entries.count, rows: rows(app)).enumerated() {
      let entry = entries[index]
      let row = line + 3
      let isSelected = index == window.selected
      if isSelected {
        grid.fill(Rect(row: row, column: 1, rows: 1, columns: app.size.columns - 2), role: .selection)
        grid.cursor = Position(row: row, column: 1)
      }
      grid.write(
        shortened(
          isWide ? dateWords(edtf: entry.value) : entry.value, columns: dates - 2, ellipsis: app.glyphs.ellipsis),
        row: row, column: 1,
        role: isSelected ? .selection : .date)
      drawBar(entry, on: &grid, row: row, column: dates + 1, columns: scale, app)
      drawSentence(entry, on: &grid, row: row, column: dates + scale + 3, isSelected: isSelected, app)
    }
    if let editor { drawEditor(editor, label: "/", on: &grid, app) }
  }

  private func drawScale(on grid: inout CellGrid, column: Int, columns: Int, _ app: AppState) {
    let span = span
    grid.write(Self.label(span.start, of: span), row: 1, column: column, role: .chartAxis)
    let end = Self.label(span.end, of: span)
    grid.write(end, row: 1, column: column + columns - end.count, role: .chartAxis)
    grid.horizontalLine(
      row: 2, column: column, columns: columns, character: Character(app.glyphs.horizontal), role: .chartAxis)
  }

  private static func label(_ year: Double, of span: (start: Double, end: Double)) -> String {
    let whole = Int(year.rounded(.down))
    guard span.end - span.start < 6 else { return String(whole) }
    let month = min(12, Int((year - Double(whole)) * 12) + 1)
    return "\(whole)-\(month < 10 ? "0" : "")\(month)"
  }

  /// A range is a bar, a point a sign; what is uncertain is drawn so.
  private func drawBar(_ entry: Entry, on grid: inout CellGrid, row: Int, column: Int, columns: Int, _ app: AppState) {
    let span = span
    let perColumn = (span.end - span.start) / Double(max(1, columns))
    let first = ((entry.start - span.start) / perColumn).rounded(.down)
    let last = ((entry.end - span.start) / perColumn).rounded(.up)
    guard last > 0, first < Double(columns) else {
      return _ = grid.write(
        last <= 0 ? "<" : ">", row: row, column: last <= 0 ? column : column + columns - 1, role: .textDim)
    }
    let from = max(0, Int(max(first, 0)))
    let to = min(columns, max(from + 1, Int(min(last, Double(columns)))))
    let sign =
      to - from == 1
      ? (entry.isUncertain ? "?" : app.glyphs.bullet) : entry.isUncertain ? app.glyphs.empty : app.glyphs.full
    grid.write(String(repeating: sign, count: to - from), row: row, column: column + from, role: .chart1)
  }

  /// What happened: the sentence with the date; where that is the date alone, as in a heading or a table, what follows.
  private func event(_ entry: Entry, _ studied: StudiedText) -> String {
    let document = studied.document
    let sentence = studied.sentence(at: entry.range.lowerBound) ?? entry.range
    let around =
      document.words(in: sentence.lowerBound..<max(sentence.lowerBound, entry.range.lowerBound))
      + document.words(in: entry.range.upperBound..<max(entry.range.upperBound, sentence.upperBound))
    guard !around.contains(where: { $0.isLetter || $0.isNumber }) else { return document.words(in: sentence) }
    let end = max(sentence.upperBound, entry.range.upperBound)
    guard let next = document.blocks.first(where: { $0.range.upperBound > end }) else { return "" }
    return document.words(in: max(end, next.range.lowerBound)..<next.range.upperBound)
      .drop { $0 == " " || $0 == ":" || $0 == "." }.description
  }

  private func drawSentence(
    _ entry: Entry, on grid: inout CellGrid, row: Int, column: Int, isSelected: Bool, _ app: AppState
  ) {
    guard let studied = app.text, studied.id == text, column < app.size.columns else { return }
    let columns = app.size.columns - column - 1
    let words = event(entry, studied).prefix(columns * 2)
    grid.write(
      shortened(words, columns: columns, ellipsis: app.glyphs.ellipsis), row: row, column: column,
      role: isSelected ? .selection : .text)
  }
}

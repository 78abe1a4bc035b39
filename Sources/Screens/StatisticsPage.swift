import Grid
import Scheduling

/// The statistics as a page of charts, as wide as wanted and as long as need be.
struct StatisticsPage {
  /// A chart with its heading.
  struct Panel: Hashable {
    let title: String
    var lines: [String] = []
    var chart = Chart.none

    /// With its lines broken where they would be cut.
    func wrapped(columns: Int) -> Panel {
      Panel(title: title, lines: lines.flatMap { wrappedLines($0, columns: max(1, columns)) }, chart: chart)
    }
  }

  enum Chart: Hashable {
    case none
    case bars([Bar], maximum: Double?)
    /// Columns of several rows, as many values as there is room for, from the first or up to the last.
    case columns([Double], endsToday: Bool, role: Role)
    case calendar

    var rows: Int {
      switch self {
      case .none: 0
      case .bars(let bars, _): bars.count
      case .columns: 5
      case .calendar: 7
      }
    }
  }

  private struct Placed {
    let panel: Panel
    let rect: Rect
  }

  let report: StatisticsReport
  let glyphs: Glyphs
  private let placed: [Placed]
  /// How many rows the page has.
  let rows: Int
  private let columns: Int

  /// Panels go one under the other, on a wide page side by side, each under the shortest column.
  init(_ report: StatisticsReport, columns: Int, glyphs: Glyphs) {
    self.report = report
    self.glyphs = glyphs
    self.columns = max(0, columns)
    let count = max(1, min(3, columns / 64))
    let width = max(0, (columns - 2 - 2 * count) / count)
    var heights = [Int](repeating: 1, count: count)
    var placed: [Placed] = []
    for panel in report.panels(glyphs).map({ $0.wrapped(columns: width) }) {
      let column = heights.indices.min { heights[$0] < heights[$1] } ?? 0
      let rows = 1 + panel.lines.count + panel.chart.rows
      placed.append(
        Placed(
          panel: panel, rect: Rect(row: heights[column], column: 2 + column * (width + 2), rows: rows, columns: width)))
      heights[column] += rows + 1
    }
    self.placed = placed
    rows = heights.max() ?? 0
  }

  func drawn() -> CellGrid {
    var grid = CellGrid(size: Size(rows: rows, columns: columns))
    for placed in placed { draw(placed.panel, in: placed.rect, on: &grid) }
    return grid
  }

  private func draw(_ panel: Panel, in rect: Rect, on grid: inout CellGrid) {
    grid.write(panel.title, row: rect.row, column: rect.column, role: .textStrong, columns: rect.columns)
    for (offset, line) in panel.lines.enumerated() {
      grid.write(line, row: rect.row + 1 + offset, column: rect.column, role: .text, columns: rect.columns)
    }
    let top = rect.row + 1 + panel.lines.count
    let chart = Rect(row: top, column: rect.column, rows: panel.chart.rows, columns: rect.columns)
    switch panel.chart {
    case .none: break
    case .bars(let bars, let maximum): grid.bars(bars, in: chart, maximum: maximum, glyphs: chartGlyphs)
    case .columns(let values, let endsToday, let role): draw(values, endsToday: endsToday, role, in: chart, on: &grid)
    case .calendar: drawCalendar(in: chart, on: &grid)
    }
  }

  private var chartGlyphs: ChartGlyphs { glyphs == .unicode ? .unicode : .ascii }

  /// Sparklines stacked: each row shows its part of the height. A scale at the left.
  private func draw(_ values: [Double], endsToday: Bool, _ role: Role, in rect: Rect, on grid: inout CellGrid) {
    let room = max(0, rect.columns - 7)
    let shown = endsToday ? Array(values.suffix(room)) : Array(values.prefix(room))
    let most = shown.max() ?? 0
    let step = most / Double(rect.rows)
    for line in 0..<rect.rows {
      let row = rect.row + rect.rows - 1 - line
      let label = line == 0 ? "0" : line == rect.rows - 1 && most > 0 ? "\(Int(most.rounded(.up)))" : ""
      grid.write(label, row: row, column: rect.column + max(0, 5 - label.count), role: .chartAxis)
      grid.write(glyphs.vertical, row: row, column: rect.column + 6, role: .chartAxis)
      grid.sparkline(
        shown.map { min(step, max(0, $0 - Double(line) * step)) }, row: row, column: rect.column + 7, columns: room,
        maximum: step, role: role, glyphs: chartGlyphs)
    }
  }

  /// A week a column, Monday at the top.
  private func drawCalendar(in rect: Rect, on grid: inout CellGrid) {
    let weeks = max(0, min(53, (rect.columns - 5) / 2))
    let weekday = report.today.weekday
    let days = report.lastDays(weeks * 7) { Double($0.reviews) }
    let field = (0..<7).map { row in
      (0..<weeks).map { week -> Double? in
        let back = (weeks - 1 - week) * 7 + weekday - row
        return back >= 0 && back < days.count ? days[days.count - 1 - back] : nil
      }
    }
    for (row, name) in ["Mon", "", "Wed", "", "Fri", "", "Sun"].enumerated() {
      grid.write(name, row: rect.row + row, column: rect.column, role: .chartAxis, columns: rect.columns)
    }
    grid.heatMap(
      field, in: Rect(row: rect.row, column: rect.column + 5, rows: 7, columns: rect.columns - 5), glyphs: chartGlyphs)
  }
}

extension StatisticsReport {
  /// The screen's charts as lines of text.
  public func text(columns: Int, glyphs: Glyphs = .unicode) -> String {
    StatisticsPage(self, columns: columns, glyphs: glyphs).drawn().text
  }
}

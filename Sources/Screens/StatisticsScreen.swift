import Grid
import Scheduling

/// How the learner's memory does: what was done, what is coming, what is kept.
struct StatisticsScreen: ScreenState {
  private let report: StatisticsReport
  private var scroll = 0

  init(_ report: StatisticsReport) { self.report = report }

  var context: Context { .statistics }
  func hints(_ app: AppState) -> [Command] { [.down, .back] }
  func title(_ app: AppState) -> String { "Statistics \(app.glyphs.dot) \(report.title)" }

  mutating func update(_ command: Command, count: Int?, app: AppState) -> [Step] {
    switch command {
    case .back: return [.back]
    case .down: scroll = min(scroll + 1, 30)
    case .up: scroll = max(0, scroll - 1)
    case .pageDown, .halfPageDown, .bottom: scroll = min(30, scroll + app.bodyRows / 2)
    case .pageUp, .halfPageUp, .top: scroll = max(0, scroll - app.bodyRows / 2)
    default: break
    }
    return []
  }

  func draw(on grid: inout CellGrid, app: AppState) {
    let columns = app.size.columns
    var page = CellGrid(size: Size(rows: 40, columns: columns))
    var row = drawFigures(on: &page, row: 0)
    let days = max(1, min(columns - 16, 60))
    row = drawBars(
      "Reviews, the last \(min(days, report.reviews.count)) days", Array(report.reviews.suffix(days)), role: .chart1,
      on: &page, row: row + 1, app.glyphs)
    row = drawBars(
      "Due, the next \(min(days, report.forecast.count)) days", Array(report.forecast.prefix(days)), role: .chart2,
      on: &page, row: row + 1, app.glyphs)
    _ = drawCalendar(on: &page, row: row + 1, app)
    let shown = page.part(Rect(row: min(scroll, 39), column: 0, rows: app.bodyRows, columns: columns))
    grid.blit(shown, row: 1, column: 0)
  }

  private func drawFigures(on grid: inout CellGrid, row: Int) -> Int {
    let percent = report.retention.map { "\(Int(($0 * 100).rounded()))%" } ?? "no reviews yet"
    let desired = Int((report.desiredRetention * 100).rounded())
    let lines = [
      ("Recalled, the last 30 days", "\(percent) (you want \(desired)%)"),
      ("Today", "\(report.reviews.last ?? 0) reviews in \((report.secondsToday + 59) / 60) min"),
      (
        "Cards",
        "\(report.new) new, \(report.learning) learning, \(report.young) young, \(report.mature) mature (3 weeks and more)"
      ),
    ]
    for (index, (label, value)) in lines.enumerated() {
      grid.write(label, row: row + 1 + index, column: 2, role: .textDim)
      grid.write(value, row: row + 1 + index, column: 30, role: .text)
    }
    return row + 1 + lines.count
  }

  /// A week a column, Monday at the top: the fuller a day, the more was reviewed.
  private func drawCalendar(on grid: inout CellGrid, row: Int, _ app: AppState) -> Int {
    grid.write("Days of review", row: row, column: 2, role: .textStrong)
    let today = StudyClock().day(of: app.now).weekday
    let weeks = max(1, min((app.size.columns - 12) / 2, 53, (report.reviews.count + 6 - today) / 7 + 1))
    for (weekday, name) in ["Mon", "", "Wed", "", "Fri", "", "Sun"].enumerated() {
      grid.write(name, row: row + 1 + weekday, column: 4, role: .chartAxis)
      for week in 0..<weeks {
        let back = (weeks - 1 - week) * 7 + today - weekday
        guard back >= 0, back < report.reviews.count else { continue }
        let (sign, role) = shade(report.reviews[report.reviews.count - 1 - back], app.glyphs)
        grid.write(sign, row: row + 1 + weekday, column: 9 + 2 * week, role: role)
      }
    }
    return row + 8
  }

  /// Five steps from no review to the fullest day.
  private func shade(_ reviews: Int, _ glyphs: Glyphs) -> (String, Role) {
    let signs = glyphs == .unicode ? ["·", "░", "▒", "▓", "█"] : [".", "-", "+", "*", "#"]
    let roles: [Role] = [.progressLeft, .chart4, .chart3, .chart2, .chart1]
    let most = max(1, report.reviews.max() ?? 1)
    let step = reviews == 0 ? 0 : min(4, 1 + reviews * 4 / (most + 1))
    return (signs[step], roles[step])
  }

  private static let chartRows = 5

  /// Columns of a bar chart, the highest as high as the chart; a scale at the left.
  private func drawBars(
    _ title: String, _ values: [Int], role: Role, on grid: inout CellGrid, row: Int, _ glyphs: Glyphs
  ) -> Int {
    grid.write(title, row: row, column: 2, role: .textStrong)
    let highest = max(1, values.max() ?? 0)
    let steps = glyphs == .unicode ? Array("▁▂▃▄▅▆▇█") : Array(".:#")
    for line in 0..<Self.chartRows {
      let at = row + 1 + line
      let label = line == 0 ? String(highest) : line == Self.chartRows - 1 ? "0" : ""
      grid.write(label, row: at, column: 7 - label.count, role: .chartAxis)
      grid.write(glyphs.vertical, row: at, column: 8, role: .chartAxis)
      for (index, value) in values.enumerated() {
        let height = value * Self.chartRows * steps.count / highest
        let part = min(steps.count, height - (Self.chartRows - 1 - line) * steps.count)
        if part > 0 { grid.write(String(steps[part - 1]), row: at, column: 9 + index, role: role) }
        if part <= 0, value > 0, line == Self.chartRows - 1 {
          grid.write(String(steps[0]), row: at, column: 9 + index, role: role)
        }
      }
    }
    return row + 1 + Self.chartRows
  }
}

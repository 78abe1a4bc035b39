import Grid
import Scheduling

/// How the learner's memory does: what was done, what is coming, what is kept.
struct StatisticsScreen: ScreenState {
  private let report: StatisticsReport
  /// The first row on view.
  private var top = 0

  init(_ report: StatisticsReport) { self.report = report }

  var context: Context { .statistics }
  func hints(_ app: AppState) -> [Command] { [.down, .pageDown, .back] }
  func title(_ app: AppState) -> String { "Statistics \(app.glyphs.dot) \(report.title)" }

  func status(_ app: AppState) -> String {
    let rows = page(app).rows
    return rows <= app.bodyRows ? "" : "\(min(100, (top + app.bodyRows) * 100 / rows))%"
  }

  mutating func update(_ command: Command, count: Int?, app: AppState) -> [Step] {
    let screenful = max(1, app.bodyRows - 1)
    switch command {
    case .back: return [.back]
    case .down: scroll(to: top + (count ?? 1), app)
    case .up: scroll(to: top - (count ?? 1), app)
    case .pageDown: scroll(to: top + screenful, app)
    case .pageUp: scroll(to: top - screenful, app)
    case .halfPageDown: scroll(to: top + max(1, app.bodyRows / 2), app)
    case .halfPageUp: scroll(to: top - max(1, app.bodyRows / 2), app)
    case .top: scroll(to: 0, app)
    case .bottom: scroll(to: .max, app)
    default: break
    }
    return []
  }

  mutating func layOut(app: AppState) { scroll(to: top, app) }

  private mutating func scroll(to row: Int, _ app: AppState) {
    top = min(max(0, row), max(0, page(app).rows - app.bodyRows))
  }

  private func page(_ app: AppState) -> StatisticsPage {
    StatisticsPage(report, columns: app.size.columns, glyphs: app.glyphs)
  }

  func draw(on grid: inout CellGrid, app: AppState) {
    let shown = page(app).drawn().part(Rect(row: top, column: 0, rows: app.bodyRows, columns: app.size.columns))
    grid.blit(shown, row: 1, column: 0)
  }
}

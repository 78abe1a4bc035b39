import Grid

/// Where the panes of the reader stand.
struct ReaderGeometry: Hashable {
  /// The tree of sections; `nil` where there is no room or it is hidden.
  let navigator: Rect?
  /// The text itself, with two columns of gutter to its left; `nil` where the navigator takes all the room.
  let text: Rect?
  /// Names of the passage on view, on wide screens.
  let side: Rect?

  static let gutter = 3

  init(_ app: AppState, showsNavigator: Bool, focus: ReaderScreen.Pane) {
    let (rows, columns) = (app.bodyRows, app.size.columns)
    guard columns >= 60 else {
      let whole = Rect(row: 1, column: 1, rows: rows, columns: columns - 2)
      navigator = focus == .navigator ? whole : nil
      text = focus == .text ? Rect(row: 1, column: Self.gutter, rows: rows, columns: columns - Self.gutter - 1) : nil
      side = nil
      return
    }
    let navigatorColumns = showsNavigator ? min(36, max(22, columns / 4)) : 0
    let sideColumns = columns >= 140 && app.text?.annotations != nil ? min(40, columns / 5) : 0
    navigator = showsNavigator ? Rect(row: 1, column: 1, rows: rows, columns: navigatorColumns) : nil
    let left = showsNavigator ? navigatorColumns + 2 : 0
    let room = columns - left - (sideColumns > 0 ? sideColumns + 2 : 0)
    let measure = min(app.settings.measure, room - Self.gutter - 1)
    let margin = max(0, (room - measure - Self.gutter - 1) / 2)
    text = Rect(row: 1, column: left + margin + Self.gutter, rows: rows, columns: measure)
    side = sideColumns > 0 ? Rect(row: 1, column: columns - sideColumns - 1, rows: rows, columns: sideColumns) : nil
  }
}

/// What a stretch of the screen means. A theme says how each role looks; the raw value is its name there.
public enum Role: String, CaseIterable, Hashable, Sendable {
  case text
  case textHeading = "text.heading"
  case textQuotation = "text.quotation"
  case textEmphasis = "text.emphasis"
  case textStrong = "text.strong"
  case textDim = "text.dim"
  case person = "entity.person"
  case date = "entity.date"
  case organization = "entity.organization"
  case place = "entity.place"
  case work = "entity.work"
  case event = "entity.event"
  case quantity = "entity.quantity"
  case searchHit = "search.hit"
  /// The hit that `n` last went to.
  case searchCurrent = "search.current"
  case title = "frame.title"
  case border = "frame.border"
  /// A border of the pane that has the keyboard.
  case borderFocused = "frame.border.focused"
  case status = "frame.status"
  /// A key's name where keys are listed.
  case key = "frame.key"
  case selection = "list.selection"
  /// The selected line of a pane that does not have the keyboard.
  case selectionUnfocused = "list.selection.unfocused"
  case progress = "progress.done"
  case progressLeft = "progress.left"
  case due = "progress.due"
  case right = "answer.right"
  case wrong = "answer.wrong"
  case near = "answer.near"
  case input = "answer.input"
  case notice = "message.notice"
  case error = "message.error"
  case chart1 = "chart.1"
  case chart2 = "chart.2"
  case chart3 = "chart.3"
  case chart4 = "chart.4"
  case chartAxis = "chart.axis"
  /// A passage that the reader has marked.
  case textHighlight = "text.highlight"
  case textLink = "text.link"
  case textCode = "text.code"
}

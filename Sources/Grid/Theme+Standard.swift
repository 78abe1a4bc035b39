extension Theme {
  /// The terminal's own 16 colours, so that the program looks like its neighbours. Needs no file.
  ///
  /// Whether the page is light or dark is the terminal's business: only colours are used that most palettes make
  /// readable on both, and forms carry the meaning where they do not.
  public static let standard = Theme(
    id: "terminal", description: "The terminal's own 16 colours",
    rules: [
      "text": StyleRule(),
      "text.heading": StyleRule(attributes: .bold),
      "text.quotation": StyleRule(foreground: .ansi(6)),
      "text.emphasis": StyleRule(attributes: .italic),
      "text.strong": StyleRule(attributes: .bold),
      "text.dim": StyleRule(attributes: .dim),
      "text.highlight": StyleRule(attributes: [.reverse, .underline]),
      "text.link": StyleRule(foreground: .ansi(4), attributes: .underline),
      "text.code": StyleRule(foreground: .ansi(3)),
      "entity.person": StyleRule(foreground: .ansi(6), attributes: .bold),
      "entity.date": StyleRule(foreground: .ansi(2), attributes: .underline),
      "entity.organization": StyleRule(foreground: .ansi(5), attributes: [.bold, .underline]),
      "entity.place": StyleRule(foreground: .ansi(4), attributes: .italic),
      "entity.work": StyleRule(foreground: .ansi(6), attributes: [.italic, .underline]),
      "entity.event": StyleRule(foreground: .ansi(1), attributes: [.italic, .bold]),
      "entity.quantity": StyleRule(foreground: .ansi(3)),
      "search.hit": StyleRule(foreground: .ansi(0), background: .ansi(3)),
      "search.current": StyleRule(foreground: .ansi(0), background: .ansi(3), attributes: [.bold, .underline]),
      "frame.title": StyleRule(attributes: .bold),
      "frame.border": StyleRule(attributes: .dim),
      "frame.border.focused": StyleRule(foreground: .ansi(6), attributes: .bold),
      "frame.status": StyleRule(attributes: .reverse),
      "frame.key": StyleRule(attributes: .bold),
      "list.selection": StyleRule(attributes: .reverse),
      "list.selection.unfocused": StyleRule(attributes: .underline),
      "progress.done": StyleRule(foreground: .ansi(2)),
      "progress.left": StyleRule(attributes: .dim),
      "progress.due": StyleRule(foreground: .ansi(3), attributes: .bold),
      "answer.right": StyleRule(foreground: .ansi(2), attributes: .bold),
      "answer.wrong": StyleRule(foreground: .ansi(1), attributes: [.bold, .underline]),
      "answer.near": StyleRule(foreground: .ansi(3), attributes: .underline),
      "answer.input": StyleRule(attributes: .underline),
      "message.notice": StyleRule(attributes: .bold),
      "message.error": StyleRule(foreground: .ansi(1), attributes: [.bold, .reverse]),
      "chart.1": StyleRule(foreground: .ansi(6)),
      "chart.2": StyleRule(foreground: .ansi(2)),
      "chart.3": StyleRule(foreground: .ansi(5)),
      "chart.4": StyleRule(foreground: .ansi(3)),
      "chart.axis": StyleRule(attributes: .dim),
    ])

  /// No colour at all: forms only.
  public static let monochrome = Theme(
    id: "monochrome", description: "No colours, only forms",
    rules: standard.rules.merging(
      [
        "search.hit": StyleRule(attributes: .reverse),
        "search.current": StyleRule(attributes: [.reverse, .bold, .underline]),
      ], uniquingKeysWith: { _, own in own }
    ).mapValues { StyleRule(attributes: $0.attributes) })
}

import Grid

extension AppState {
  /// The lines that one notch of a wheel moves.
  private static let notch = 3

  /// The wheel moves as the arrows do; a press takes what it points at.
  mutating func take(_ mouse: Mouse) -> [Effect] {
    message = nil
    guard !isTyping else { return [] }
    switch mouse.action {
    case .wheelUp, .wheelDown:
      let command: Command = mouse.action == .wheelUp ? .up : .down
      guard command.definition.contexts.contains(top.state.context) else { return [] }
      return run(command, count: Self.notch)
    case .press: return press(mouse.position)
    }
  }

  private mutating func press(_ position: Position) -> [Effect] {
    switch top.state.context {
    case .choice, .arrangement:
      return number(near: position, above: true).map { run(.choose, count: $0) } ?? []
    case .cards: return pressOnCard(position)
    case .library, .navigator, .reading, .selecting, .studyOptions, .quizSetup, .verdict, .report, .index, .timeline,
      .statistics,
      .themes, .settings, .help, .classroom:
      let app = self
      return perform(screens[screens.count - 1].modify { $0.press(position, app: app) })
    }
  }

  private mutating func pressOnCard(_ position: Position) -> [Effect] {
    let grades: [Command] = [.gradeAgain, .gradeHard, .gradeGood, .gradeEasy]
    guard let number = number(near: position, above: false), grades.indices.contains(number - 1) else {
      return run(.reveal, count: nil)
    }
    return run(grades[number - 1], count: nil)
  }

  /// A digit with a blank on either side.
  private static func isNumber(_ line: [Character], at index: Int) -> Bool {
    guard index > 0, index + 1 < line.count, line[index].wholeNumberValue != nil else { return false }
    return line[index - 1] == " " && line[index + 1] == " "
  }

  private static func character(_ cell: Cell) -> Character {
    guard case .glyph(let character, _) = cell else { return " " }
    return character
  }

  /// The number that stands before what was pressed, as it is drawn: in front of a grade on its row, or in front of an
  /// option on its first row.
  private func number(near position: Position, above: Bool) -> Int? {
    let grid = view(self)
    var row = position.row
    while row > 0, row < grid.size.rows {
      let line = grid.row(row).map { Self.character($0) }
      guard line.contains(where: { $0 != " " }) else { return nil }
      let reach = above ? min(line.count, 12) : min(line.count, position.column + 1)
      let digits = (0..<reach).filter { Self.isNumber(line, at: $0) }
      if let found = above ? digits.first : digits.last { return line[found].wholeNumberValue }
      guard above else { return nil }
      row -= 1
    }
    return nil
  }
}

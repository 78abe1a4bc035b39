import Grid
import Questions

/// An answer in the making, in the form that the question asks for.
enum QuizResponse: Hashable, Sendable {
  case typed(LineEditor)
  /// The selected option, from 0.
  case choice(Int, options: [String])
  /// Indices of the items in the learner's order, and the selected line.
  case ordering([Int], selected: Int, items: [String])
  /// The option that each prompt is given, and the selected prompt.
  case matching([Int?], selected: Int, prompts: [String], options: [String])

  init(to question: Question) {
    switch question.form {
    case .cloze, .short, .quote, .acronym, .numeric: self = .typed(LineEditor())
    case .choice(let options): self = .choice(0, options: options)
    case .truth: self = .choice(0, options: ["True", "False"])
    case .ordering(let items, _): self = .ordering(Array(items.indices), selected: 0, items: items)
    case .matching(let prompts, let options, _):
      self = .matching(Array(repeating: nil, count: prompts.count), selected: 0, prompts: prompts, options: options)
    }
  }

  var isTyped: Bool { if case .typed = self { true } else { false } }

  /// As a line: what was given.
  var given: String {
    if case .ordering(let order, _, let items) = self { return order.map { items[$0] }.joined(separator: "; ") }
    return givenLines.joined(separator: "; ")
  }

  /// What was given, an arrangement as a line for each of its parts.
  var givenLines: [String] {
    switch self {
    case .typed(let editor): [editor.string]
    case .choice(let index, let options): options.indices.contains(index) ? [options[index]] : []
    case .ordering(let order, _, let items): order.enumerated().map { "\($0 + 1). \(items[$1])" }
    case .matching(let chosen, _, let prompts, let options):
      zip(prompts, chosen).map { "\($0): \($1.map { options[$0] } ?? "?")" }
    }
  }

  func verdict(on question: Question, _ grader: AnswerGrader) -> Questions.Verdict {
    switch self {
    case .typed(let editor): grader.grade(editor.string, for: question)
    case .choice: given == question.key ? .right(nil) : .wrong(.otherAnswer)
    case .ordering(let order, _, _): grader.grade(arrangement: order, for: question)
    case .matching(let chosen, _, _, _):
      grader.grade(arrangement: chosen.map { $0 ?? -1 }, for: question)
    }
  }

  // MARK: Commands

  /// Takes a command that chooses or arranges; a number chooses by its line.
  mutating func update(_ command: Command, count: Int?) {
    switch self {
    case .typed: break
    case .choice(let index, let options):
      self = .choice(Self.move(index, command, count, options.count), options: options)
    case .ordering(var order, var selected, let items):
      if command == .moveUp || command == .moveDown {
        let target = selected + (command == .moveUp ? -1 : 1)
        guard order.indices.contains(target) else { return }
        order.swapAt(selected, target)
        selected = target
      } else {
        selected = Self.move(selected, command, count, items.count)
      }
      self = .ordering(order, selected: selected, items: items)
    case .matching(let chosen, let selected, let prompts, let options):
      match(chosen, selected, prompts, options, command, count)
    }
  }

  private static func move(_ index: Int, _ command: Command, _ count: Int?, _ lines: Int) -> Int {
    let target: Int
    switch command {
    case .up: target = index - (count ?? 1)
    case .down: target = index + (count ?? 1)
    case .top: target = 0
    case .bottom: target = lines - 1
    case .choose: target = (count ?? 1) - 1 < lines ? (count ?? 1) - 1 : index
    default: target = index
    }
    return min(max(0, target), max(0, lines - 1))
  }

  private mutating func match(
    _ chosen: [Int?], _ selected: Int, _ prompts: [String], _ options: [String], _ command: Command, _ count: Int?
  ) {
    var (chosen, selected) = (chosen, selected)
    guard chosen.indices.contains(selected), !options.isEmpty else { return }
    switch command {
    case .choose:
      guard let count, options.indices.contains(count - 1) else { return }
      chosen[selected] = count - 1
      selected = min(selected + 1, prompts.count - 1)
    case .right: chosen[selected] = ((chosen[selected] ?? -1) + 1) % options.count
    case .left: chosen[selected] = ((chosen[selected] ?? options.count) + options.count - 1) % options.count
    default: selected = Self.move(selected, command, count, prompts.count)
    }
    self = .matching(chosen, selected: selected, prompts: prompts, options: options)
  }

  // MARK: Drawing

  /// - Parameter compact: of prompts, shows the selected one alone, so that what there is to choose from finds room.
  func draw(_ block: inout TextBlock, on grid: inout CellGrid, _ glyphs: Glyphs, compact: Bool = false) {
    switch self {
    case .typed(let editor):
      if block.shows(block.row) {
        grid.write(glyphs.pointer, row: block.row, column: block.rect.column, role: .key)
        editor.draw(on: &grid, row: block.row, column: block.rect.column + 2, columns: block.rect.columns - 2)
      }
      let start = block.height
      block.skip()
      block.focus(from: start)
    case .choice(let selected, let options):
      for (index, option) in options.enumerated() {
        line(option, lead: "\(index + 1)", index == selected, &block, on: &grid, glyphs)
      }
    case .ordering(let order, let selected, let items):
      for (index, item) in order.enumerated() {
        line(items[item], lead: "\(index + 1)", index == selected, &block, on: &grid, glyphs)
      }
    case .matching(let chosen, let selected, let prompts, let options):
      let start = block.height
      for (index, prompt) in prompts.enumerated() where !compact || index == selected {
        let answer = chosen[index].map { options[$0] } ?? "?"
        let number = compact ? "\(index + 1) of \(prompts.count): " : ""
        line("\(number)\(prompt) \(glyphs.arrow) \(answer)", lead: "", index == selected, &block, on: &grid, glyphs)
      }
      if !compact { block.skip() }
      for (index, option) in options.enumerated() {
        block.write(option, role: chosen.contains(index) ? .textDim : .text, indent: 4, lead: "\(index + 1)", on: &grid)
      }
      if compact { block.focus(from: start) }
    }
  }

  private func line(
    _ text: String, lead: String, _ isSelected: Bool, _ block: inout TextBlock, on grid: inout CellGrid,
    _ glyphs: Glyphs
  ) {
    let start = block.height
    if isSelected { grid.cursor = Position(row: min(max(0, block.row), grid.size.rows - 1), column: block.rect.column) }
    let mark = isSelected ? glyphs.pointer : " "
    block.write(text, role: isSelected ? .selection : .text, indent: 5, lead: "\(mark) \(lead)", on: &grid)
    if isSelected { block.focus(from: start) }
  }
}

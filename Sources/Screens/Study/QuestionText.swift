import Grid
import Questions

extension Question {
  /// The key as a line.
  var shownKey: String { shownKeyLines.joined(separator: "; ") }

  /// The key, an arrangement as a line for each of its parts.
  var shownKeyLines: [String] {
    switch form {
    case .ordering(let items, let order):
      order.filter(items.indices.contains).enumerated().map { "\($0 + 1). \(items[$1])" }
    case .matching(let prompts, let options, let pairs):
      zip(prompts, pairs).filter { options.indices.contains($1) }.map { "\($0): \(options[$1])" }
    case .cloze, .short, .choice, .truth, .quote, .acronym, .numeric: [key]
    }
  }
}

extension TextBlock {
  mutating func writeStem(_ question: Question, on grid: inout CellGrid) {
    var marks: [RoleRun] = []
    if case .cloze = question.form, let gap = question.stem.firstRange(of: "____") {
      let start = question.stem.utf8.distance(from: question.stem.startIndex, to: gap.lowerBound)
      marks = [RoleRun(range: start..<start + 4, role: .input)]
    }
    write(question.stem, role: .textStrong, marks: marks, on: &grid)
  }

  /// What there is to choose from, the key marked where it is shown.
  mutating func writeOptions(_ question: Question, showsKey: Bool, _ glyphs: Glyphs, on grid: inout CellGrid) {
    switch question.form {
    case .choice(let options):
      skip()
      for (index, option) in options.enumerated() {
        let isKey = showsKey && option == question.key
        write(
          option, role: isKey ? .right : .text, indent: 4,
          lead: isKey ? "\(index + 1) \(glyphs.right)" : "\(index + 1)",
          on: &grid)
      }
    case .truth:
      guard !question.saysWhatToDecide else { return }
      skip()
      write("True or false?", role: .text, on: &grid)
    case .ordering(let items, _):
      skip()
      for item in items { write(item, role: .text, indent: 3, lead: glyphs.dot, leadRole: .textDim, on: &grid) }
    case .matching(let prompts, let options, _):
      skip()
      for prompt in prompts { write("\(prompt) \(glyphs.arrow) ?", role: .text, indent: 3, on: &grid) }
      for option in options {
        write(option, role: .textDim, indent: 5, lead: "  \(glyphs.dot)", leadRole: .textDim, on: &grid)
      }
    case .cloze, .short, .quote, .acronym, .numeric: break
    }
  }
}

import Documents
import Questions

/// The items of a text that do not work, by the answers to them and by the learner's own marks.
public struct ItemFindings: Hashable, Sendable {
  public struct Finding: Hashable, Sendable {
    public let question: Question
    public let figures: ItemFigures
    public let faults: [ItemFault]
  }

  /// Answers given in quizzes.
  public let answers: Int
  /// Whether any item has answers enough to be judged.
  public let hasEnough: Bool
  /// In reading order.
  public let findings: [Finding]
  /// How many items were marked as bad, by the reason.
  public let marked: [String: Int]

  public init(questions: [Question] = [], responses: [ItemResponse] = [], marked: [String] = []) {
    let analysis = ItemAnalysis(responses)
    answers = analysis.figures.values.map(\.answers).reduce(0, +)
    hasEnough = analysis.hasEnough
    self.marked = marked.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    findings = questions.compactMap { question in
      let faults = analysis.faults(of: question)
      guard !faults.isEmpty, let figures = analysis.figures[question.id] else { return nil }
      return Finding(question: question, figures: figures, faults: faults)
    }
  }

  /// The panel of the statistics page.
  var panel: StatisticsPage.Panel {
    var lines: [String] = []
    if !hasEnough {
      lines.append(
        "Not enough data: \(counted(answers, "answer")) in quizzes, "
          + "and an item is judged from \(ItemAnalysis.enoughForFacility) on.")
    } else if findings.isEmpty {
      lines.append("None: \(answers) answers in quizzes show no fault.")
    }
    for finding in findings.prefix(12) {
      lines += [finding.question.stem] + finding.faults.map { "  \($0.words) (\(finding.figures.answers) answers)" }
    }
    let marks = marked.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
    if !marks.isEmpty { lines.append("You marked as bad: " + marks.joined(separator: ", ")) }
    return StatisticsPage.Panel(title: "Items that do not work", lines: lines)
  }
}

extension ItemFault {
  /// What is wrong, in a few words.
  public var words: String {
    switch self {
    case .tooEasy(let facility): "too easy: \(Int((facility * 100).rounded()))% right"
    case .tooHard(let facility): "too hard: \(Int((facility * 100).rounded()))% right"
    case .misleading(let discrimination):
      "missed by those who do well otherwise (correlation \((discrimination * 100).rounded() / 100))"
    case .unusedOptions(let options): "nobody takes: " + options.joined(separator: "; ")
    }
  }
}

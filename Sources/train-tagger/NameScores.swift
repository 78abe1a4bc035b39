import Tagging

/// Exact-span precision, recall and F1 by type, as conlleval counts.
struct NameScores {
  struct Counts {
    var right = 0
    var predicted = 0
    var gold = 0

    var precision: Double { predicted > 0 ? Double(right) / Double(predicted) : 0 }
    var recall: Double { gold > 0 ? Double(right) / Double(gold) : 0 }
    var f1: Double { right > 0 ? 2 * precision * recall / (precision + recall) : 0 }
  }

  private(set) var counts: [String: Counts] = [:]

  /// Counts one sentence; labels in BIO.
  mutating func add(gold: [String], predicted: [String]) {
    let (goldSpans, predictedSpans) = (Self.spans(gold), Self.spans(predicted))
    for span in goldSpans { counts[span.type, default: Counts()].gold += 1 }
    for span in predictedSpans { counts[span.type, default: Counts()].predicted += 1 }
    for span in goldSpans.intersection(predictedSpans) { counts[span.type]?.right += 1 }
  }

  /// All of `types` together.
  func total(_ types: [String]) -> Counts {
    types.reduce(into: Counts()) { sum, type in
      guard let one = counts[type] else { return }
      sum.right += one.right
      sum.predicted += one.predicted
      sum.gold += one.gold
    }
  }

  private struct Span: Hashable {
    let type: String
    let range: Range<Int>
  }

  private static func spans(_ labels: [String]) -> Set<Span> {
    var spans: Set<Span> = []
    var index = 0
    while index < labels.count {
      guard labels[index] != "O" else {
        index += 1
        continue
      }
      let type = labels[index].dropFirst(2)
      var end = index + 1
      while end < labels.count, labels[end].hasPrefix("I-"), labels[end].dropFirst(2) == type { end += 1 }
      spans.insert(Span(type: String(type), range: index..<end))
      index = end
    }
    return spans
  }
}

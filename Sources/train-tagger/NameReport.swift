import Foundation
import Tagging

/// What a model makes of labelled documents, as a table.
struct NameReport {
  private var scores = NameScores()

  init(model: NameModel, documents: [LabelledDocument]) {
    for document in documents {
      let predicted = model.labels(of: document.sentences.map(\.words))
      for (sentence, labels) in zip(document.sentences, predicted) {
        scores.add(gold: sentence.labels, predicted: labels)
      }
    }
  }

  /// One line a type and one for people, organizations and places together.
  func text(titled title: String) -> String {
    let names = ["PER", "ORG", "LOC"]
    let others = ["EVENT", "WORK"].filter { (scores.counts[$0]?.gold ?? 0) > 0 }
    let rows = (names + others).map { row($0, scores.total([$0])) } + [row("PER+ORG+LOC", scores.total(names))]
    return ([title] + rows).joined(separator: "\n")
  }

  private func row(_ name: String, _ counts: NameScores.Counts) -> String {
    let figures = [counts.precision, counts.recall, counts.f1].map { String(format: "%6.2f", $0 * 100) }
    return "  \(name.padding(toLength: 12, withPad: " ", startingAt: 0))"
      + " P \(figures[0]) R \(figures[1]) F1 \(figures[2])  (right \(counts.right) predicted \(counts.predicted) gold \(counts.gold))"
  }
}

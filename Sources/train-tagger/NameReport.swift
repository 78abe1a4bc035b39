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

  /// F1 by type and of people, organizations and places together, in percent with two digits after the point.
  var figures: [String: String] {
    let together = ("all three", scores.total(Self.names))
    let parts = scores.counts.keys.map { ($0, scores.total([$0])) } + [together]
    return Dictionary(uniqueKeysWithValues: parts.map { ($0, String(format: "%.2f", $1.f1 * 100)) })
  }

  private static let names = ["PER", "ORG", "LOC"]

  /// One line a type and one for people, organizations and places together.
  func text(titled title: String) -> String {
    let others = ["EVENT", "WORK"].filter { (scores.counts[$0]?.gold ?? 0) > 0 }
    let rows =
      (Self.names + others).map { row($0, scores.total([$0])) } + [row("PER+ORG+LOC", scores.total(Self.names))]
    return ([title] + rows).joined(separator: "\n")
  }

  private func row(_ name: String, _ counts: NameScores.Counts) -> String {
    let figures = [counts.precision, counts.recall, counts.f1].map { String(format: "%6.2f", $0 * 100) }
    return "  \(name.padding(toLength: 12, withPad: " ", startingAt: 0))"
      + " P \(figures[0]) R \(figures[1]) F1 \(figures[2])  (right \(counts.right) predicted \(counts.predicted) gold \(counts.gold))"
  }
}

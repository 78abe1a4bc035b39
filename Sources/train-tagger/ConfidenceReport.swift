import Documents
import Foundation
import Tagging

/// How far the confidences of trees agree with what is right in them.
struct ConfidenceReport {
  let gold: [DependencyTree]
  let predicted: [DependencyTree]

  var lines: [String] { quarters + bands }

  /// Scores of the sentences in four parts of as many words, the least certain first.
  private var quarters: [String] {
    let order = predicted.indices.sorted { predicted[$0].confidence < predicted[$1].confidence }
    let words = predicted.reduce(0) { $0 + $1.heads.count }
    var scores = [SyntaxScore](repeating: SyntaxScore(), count: 4)
    var seen = 0
    for index in order {
      scores[min(3, 4 * seen / max(words, 1))].add(gold: gold[index], predicted: predicted[index])
      seen += predicted[index].heads.count
    }
    return zip(["least certain quarter", "second", "third", "most certain quarter"], scores).map { name, score in
      "\(name)\tUAS \(Self.percent(score.heads, of: score.words))\tLAS \(Self.percent(score.relations, of: score.words))"
    }
  }

  /// The share of words with the right head and relation by the chance that they were given.
  private var bands: [String] {
    var (right, all) = ([Int](repeating: 0, count: 101), [Int](repeating: 0, count: 101))
    for (gold, predicted) in zip(gold, predicted) {
      for index in gold.heads.indices {
        let isRight =
          gold.heads[index] == predicted.heads[index] && gold.relations[index] == predicted.relations[index]
        all[Int(predicted.confidences[index])] += 1
        right[Int(predicted.confidences[index])] += isRight ? 1 : 0
      }
    }
    return [0..<50, 50..<70, 70..<80, 80..<90, 90..<95, 95..<101].map { band in
      let count = all[band].reduce(0, +)
      return "chance \(band.lowerBound) to \(band.upperBound - 1)\t"
        + "\(Self.percent(right[band].reduce(0, +), of: count)) right of \(count)"
    }
  }

  private static func percent(_ count: Int, of all: Int) -> String {
    String(format: "%.1f", 100 * Double(count) / Double(max(all, 1)))
  }
}

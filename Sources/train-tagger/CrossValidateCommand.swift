import ArgumentParser
import Foundation
import Tagging

/// Scores the recipe on documents that the models have not read.
struct CrossValidate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crossvalidate",
    abstract: "Score training for names on documents, or on whole corpora, that each model has not read.",
    discussion: "Prints F1 over PER, ORG and LOC and over each of them, by file and as the mean of the files.")

  @OptionGroup var material: NameMaterial
  @Option(name: .long, help: "Every so many-th document of each file is left out in turn.") var folds = 4
  @Flag(name: .long, help: "Leave out a whole file in turn.") var byFile = false
  @Flag(name: .long, help: "Score the second pass too, without and with the rules behind it.") var second = false

  func run() async throws {
    let corpora = try material.files.map { try Conll.read($0) }
    let knowledge = try material.knowledge()
    let validation = CrossValidation(
      trainer: NameTrainer(knowledge: knowledge, options: material.options),
      folds: byFile ? .corpora : .documents(folds))
    let labels = await validation.labels(of: corpora, secondPass: second)
    for (title, predicted) in [
      ("first pass", labels.first), ("second pass", labels.second), ("with the rules", labels.repaired),
    ] {
      guard let predicted else { continue }
      print(title)
      var means = [0.0, 0, 0, 0]
      for (file, (gold, guesses)) in zip(material.files, zip(corpora, predicted)) {
        let figures = Self.figures(gold, guesses, adjectives: knowledge.adjectives)
        for (place, figure) in figures.enumerated() { means[place] += figure / Double(corpora.count) }
        print("  " + Self.line(figures) + "  " + file)
      }
      print("  " + Self.line(means) + "  mean")
    }
  }

  private static func figures(
    _ gold: [LabelledDocument], _ predicted: [[[String]]], adjectives: Set<String>
  ) -> [Double] {
    var scores = NameScores()
    for (document, guesses) in zip(gold, predicted) {
      for (sentence, guess) in zip(document.sentences, guesses) {
        scores.add(gold: sentence.labels(without: adjectives), predicted: guess)
      }
    }
    return [["PER", "ORG", "LOC"], ["PER"], ["ORG"], ["LOC"]].map { 100 * scores.total($0).f1 }
  }

  private static func line(_ figures: [Double]) -> String {
    figures.map { String(format: "%6.2f", $0) }.joined(separator: " ")
  }
}

extension LabelledSentence {
  /// The labels with places of one word that are adjectives of nations left out, as in training.
  fileprivate func labels(without adjectives: Set<String>) -> [String] {
    labels.indices.map { index in
      let isAlone = index + 1 == labels.count || !labels[index + 1].hasPrefix("I-")
      return labels[index] == "B-LOC" && isAlone && adjectives.contains(words[index]) ? "O" : labels[index]
    }
  }
}

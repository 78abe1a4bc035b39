import ArgumentParser
import Foundation
import Tagging

/// What the names model is learned from, and how.
struct NameMaterial: ParsableArguments {
  @Argument(help: "CoNLL files: one token a line, BIO in the last column.") var files: [String]
  @Option(name: .long, help: "Tables of words that `clusters` wrote.") var tables: String
  @Option(name: .long, help: "The folder with WordNet's data.noun, index.noun and data.adj.") var wordnet: String?
  @Option(name: .long, help: "A CoNLL file that a program labelled, for word lists.") var silver: String?
  @Option(name: .long, help: "A file of given names, one a line.") var given: String?
  @Option(name: .long, help: "A file of surnames, one a line.") var surnames: String?
  @Option(name: .long, help: "A file of towns, one a line.") var towns: String?
  @Option(name: .long, help: "Rounds over the text for each pass.") var rounds = 6
  @Option(name: .long, help: "By how much the gold labels must lead, for each token that is wrong.") var margin: Float =
    3
  @Option(name: .long, help: "Seed of the order and of the copies.") var seed: UInt64 = 1
  @Option(name: .long, help: "What is taken from the score of no name.") var bias: Float = 0
  @Option(name: .long, help: "Weights below this share of the largest are left out.") var pruning: Float = 0.012

  var options: NameTrainer.Options {
    var options = NameTrainer.Options()
    options.rounds = rounds
    options.seed = seed
    options.margin = margin
    options.outsideBias = bias
    options.pruning = pruning
    return options
  }

  func knowledge() throws -> WordKnowledge {
    var knowledge = WordKnowledge()
    let words = try WordTables(path: tables)
    for word in words.clusters { knowledge.setCluster(word.cluster, of: word.word) }
    for word in words.capitalShares { knowledge.setCapitalShare(word.share, of: word.word) }
    if let wordnet { try WordNet(folder: wordnet).add(to: &knowledge) }
    if let silver { knowledge.addSilver(try Conll.read(silver), minimum: 4) }
    for (path, kind) in [(given, WordKnowledge.ListedName.givenName), (surnames, .surname), (towns, .town)] {
      guard let path else { continue }
      let names = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
      knowledge.addNames(names, as: kind)
    }
    return knowledge
  }
}

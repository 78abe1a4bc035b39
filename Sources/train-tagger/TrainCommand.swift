import ArgumentParser
import Foundation
import Tagging

/// Trains the names model.
struct Train: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Train the model for names.")

  @Argument(help: "CoNLL files: one token a line, BIO in the last column.") var files: [String]
  @Option(name: .long, help: "Tables of words that `clusters` wrote.") var tables: String
  @Option(name: .long, help: "The folder with WordNet's data.noun, index.noun and data.adj.") var wordnet: String?
  @Option(name: .long, help: "A CoNLL file that a program labelled, for word lists.") var silver: String?
  @Option(name: .long, help: "Keep back every so many-th document of each file and score the model on them.") var hold:
    Int?
  @Option(name: .long, help: "Rounds over the text for each pass.") var rounds = 10
  @Option(name: .long, help: "Seed of the order and of the copies.") var seed: UInt64 = 1
  @Option(name: .long, help: "What is taken from the score of no name.") var bias: Float = 0
  @Option(name: .long, help: "Weights below this share of the largest are left out.") var pruning: Float = 0.004
  @Option(name: .long, help: "CoNLL files to score the model on.") var score: [String] = []
  @Option(name: .shortAndLong, help: "Where to write the model.") var output: String?

  func run() async throws {
    var options = NameTrainer.Options()
    options.rounds = rounds
    options.seed = seed
    options.outsideBias = bias
    options.pruning = pruning
    var kept: [(String, [LabelledDocument])] = try score.map { ($0, try Conll.read($0)) }
    var corpora: [[LabelledDocument]] = []
    for file in files {
      let documents = try Conll.read(file)
      guard let hold else {
        corpora.append(documents)
        continue
      }
      corpora.append(documents.enumerated().filter { $0.offset % hold != hold - 1 }.map(\.element))
      kept.append((file, documents.enumerated().filter { $0.offset % hold == hold - 1 }.map(\.element)))
    }
    let model = await NameTrainer(knowledge: try knowledge(), options: options).model(from: corpora, note: note)
    if let output { try Data(model.bytes).write(to: URL(fileURLWithPath: output)) }
    for (file, documents) in kept { print(NameReport(model: model, documents: documents).text(titled: file)) }
  }

  private func knowledge() throws -> WordKnowledge {
    var knowledge = WordKnowledge()
    let words = try WordTables(path: tables)
    for word in words.clusters { knowledge.setCluster(word.cluster, of: word.word) }
    for word in words.capitalShares { knowledge.setCapitalShare(word.share, of: word.word) }
    if let wordnet { try WordNet(folder: wordnet).add(to: &knowledge) }
    if let silver { knowledge.addSilver(try Conll.read(silver), minimum: 4) }
    return knowledge
  }
}

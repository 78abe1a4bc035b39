import ArgumentParser
import Documents
import Foundation
import Tagging

/// Words of unlabelled text as one table: word, count, class.
struct Clusters: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put the words of unlabelled text into classes by the exchange algorithm.",
    discussion: """
      Reads plain text files (one paragraph a line) and CoNLL files (one token a line), and writes two tables: \
      word, count and class; then, after an empty line, word in lower case and its share of capitals.
      """)

  @Option(name: .long, help: "A folder of .txt files.") var plain: String
  @Option(name: .long, parsing: .upToNextOption, help: "CoNLL files whose words are read too.") var conll: [String] = []
  @Option(name: .long, help: "Number of classes.") var classes = 512
  @Option(name: .long, help: "Rounds of exchange.") var rounds = 12
  @Option(name: .long, help: "Words that stand less often than this have no class.") var minimum = 5
  @Option(name: .long, help: "The most words that get a class.") var limit = 60_000
  @Option(name: .shortAndLong, help: "Where to write the tables.") var output: String

  func run() throws {
    let tables = try WordTables.counted(
      plain: plain, conll: conll, clustering: ExchangeClustering(classes: classes, rounds: rounds), minimum: minimum,
      limit: limit)
    try tables.text.write(toFile: output, atomically: true, encoding: .utf8)
  }
}

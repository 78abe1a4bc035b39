import ArgumentParser
import Documents
import Foundation
import Tagging

/// Trains, scores and applies the model of syntax.
struct SyntaxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syntax", abstract: "Train, score and apply the model of syntax.",
    subcommands: [SyntaxTrain.self, SyntaxEvaluate.self, SyntaxParse.self, SyntaxWords.self, SyntaxEvidence.self])
}

struct SyntaxTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Learn from treebanks; the same input and seed give the same bytes.")

  @Option(parsing: .upToNextOption, help: "Folders with train.conllu, or CoNLL-U files.") var ud: [String]
  @Option(parsing: .upToNextOption, help: "CoNLL-U files with trees that another parser gave.") var silver: [String] =
    []
  @Option(help: "Passes over the silver trees.") var silverEpochs: Int?
  @Option(help: "Binary logarithm of the number of features of heads to keep.") var bits: Int?
  @Option(help: "A table of word, count and class parted by tabs, as `clusters` writes it.") var clusters: String?
  @Option var seed: UInt64 = 1
  @Option(help: "Passes over the treebanks in learning heads.") var epochs: Int?
  @Option(help: "Where to write the model.") var out: String

  func run() throws {
    var settings = SyntaxTrainer.Settings()
    settings.seed = seed
    if let epochs { settings.arcEpochs = epochs }
    if let silverEpochs { settings.silverEpochs = silverEpochs }
    if let bits { settings.bucketBits = bits - 2 }
    let table = try clusters.map { ClusterTable(words: try SyntaxFiles.clusters(path: $0)) } ?? ClusterTable()
    let sentences = try ud.flatMap { try SyntaxFiles.treebank(path: $0, part: "train") }
    let annotated = try silver.flatMap { try SyntaxFiles.treebank(path: $0, part: "train") }
    let trainer = SyntaxTrainer(settings: settings, clusters: table) { line in
      FileHandle.standardError.write(Data((line + "\n").utf8))
    }
    try Data(trainer.model(of: sentences, silver: annotated).bytes).write(to: URL(fileURLWithPath: out))
  }
}

struct SyntaxEvaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Score a model on gold tokens: UPOS, XPOS, lemmas, UAS and LAS with subtypes.")

  @Option(parsing: .upToNextOption, help: "Folders with dev.conllu, or CoNLL-U files.") var ud: [String]
  @Option(help: "The model; the shipped one if left out.") var model: String?
  @Option(help: "Items in the beam.") var beam = SyntaxParser.defaultWidth

  func run() throws {
    let parser = try SyntaxFiles.parser(path: model, width: beam)
    for path in ud {
      let gold = try SyntaxFiles.treebank(path: path, part: "dev")
      var trees: [DependencyTree] = []
      let time = ContinuousClock().measure { trees = parser.trees(of: gold.map(\.words)) }
      var score = SyntaxScore()
      for (sentence, tree) in zip(gold, trees) { score.add(gold: sentence.tree, predicted: tree) }
      print("\(path)\t\(SyntaxFiles.line(score))\t\(Int(Double(score.words) / (time / .seconds(1)))) tokens/s")
      for line in ConfidenceReport(gold: gold.map(\.tree), predicted: trees).lines { print("\t" + line) }
    }
  }
}

struct SyntaxParse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Read words from CoNLL-U on standard input, write their syntax as CoNLL-U.")

  @Option(help: "The model; the shipped one if left out.") var model: String?
  @Option(help: "Items in the beam.") var beam = SyntaxParser.defaultWidth

  func run() throws {
    let parser = try SyntaxFiles.parser(path: model, width: beam)
    let text = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
    let sentences = Treebank.words(conllu: text)
    let parsed = zip(sentences, parser.trees(of: sentences)).map { TreebankSentence(words: $0, tree: $1) }
    print(Treebank.conllu(parsed), terminator: "")
  }
}

enum SyntaxFiles {
  /// The sentences of a file, or of the file `part`.conllu in a folder.
  static func treebank(path: String, part: String) throws -> [TreebankSentence] {
    let file = path.hasSuffix(".conllu") ? path : path + "/" + part + ".conllu"
    guard FileManager.default.isReadableFile(atPath: file) else {
      throw ValidationError("There is no treebank at \(file): give a folder with \(part).conllu or a .conllu file.")
    }
    return try Treebank.sentences(conllu: String(contentsOfFile: file, encoding: .utf8))
  }

  static func clusters(path: String) throws -> [(word: String, cluster: Int)] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }.compactMap { line in
      let columns = line.split(separator: "\t")
      guard columns.count > 2, let cluster = Int(columns[2]) else { return nil }
      return (String(columns[0]), cluster + 1)
    }
  }

  static func parser(path: String?, width: Int) throws -> SyntaxParser {
    guard let path else { return SyntaxParser(model: try SyntaxParser.shipped().model, width: width) }
    return SyntaxParser(model: try SyntaxModel(path: path), width: width)
  }

  static func line(_ score: SyntaxScore) -> String {
    figures(score).map { "\($0) \($1)" }.joined(separator: "\t")
  }

  /// Each measure in percent with two digits after the point.
  static func figures(_ score: SyntaxScore) -> [(measure: String, figure: String)] {
    let counts = [
      ("UPOS", score.universal), ("XPOS", score.tags), ("lemmas", score.lemmas), ("UAS", score.heads),
      ("LAS", score.relations),
    ]
    return counts.map { ($0, String(format: "%.2f", 100 * Double($1) / Double(max(score.words, 1)))) }
  }
}

import ArgumentParser
import Tagging

/// Scores a model on labelled files.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score a model: exact-span precision, recall and F1 by type.")

  @Argument(help: "CoNLL files with gold labels in the last column.") var files: [String]
  @Option(name: .shortAndLong, help: "The model; without it the one that Tagging is shipped with.") var model: String?

  func run() throws {
    let model = try model.map { try NameModel(path: $0) } ?? NameModel.shipped()
    for file in files { print(NameReport(model: model, documents: try Conll.read(file)).text(titled: file)) }
  }
}

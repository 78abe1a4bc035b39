import ArgumentParser
import Foundation
import Tagging

/// Trains the names model.
struct Train: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Train the model for names.")

  @OptionGroup var material: NameMaterial
  @Option(name: .long, help: "Keep back every so many-th document of each file and score the model on them.") var hold:
    Int?
  @Option(name: .long, help: "CoNLL files to score the model on.") var score: [String] = []
  @Option(name: .shortAndLong, help: "Where to write the model.") var output: String?

  func run() async throws {
    var kept: [(String, [LabelledDocument])] = try score.map { ($0, try Conll.read($0)) }
    var corpora: [[LabelledDocument]] = []
    for file in material.files {
      let documents = try Conll.read(file)
      guard let hold else {
        corpora.append(documents)
        continue
      }
      corpora.append(documents.enumerated().filter { $0.offset % hold != hold - 1 }.map(\.element))
      kept.append((file, documents.enumerated().filter { $0.offset % hold == hold - 1 }.map(\.element)))
    }
    let trainer = NameTrainer(knowledge: try material.knowledge(), options: material.options)
    let model = await trainer.model(from: corpora, note: note)
    if let output { try Data(model.bytes).write(to: URL(fileURLWithPath: output)) }
    for (file, documents) in kept { print(NameReport(model: model, documents: documents).text(titled: file)) }
  }
}

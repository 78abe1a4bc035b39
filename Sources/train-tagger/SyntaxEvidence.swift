import ArgumentParser
import Foundation
import Tagging

struct SyntaxEvidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Write what the confidences of arcs are fitted on: for each word 1 if it is right, relation, values.")

  @Option(parsing: .upToNextOption, help: "Folders with dev.conllu, or CoNLL-U files.") var ud: [String]
  @Option(help: "The model; the shipped one if left out.") var model: String?

  func run() throws {
    let parser = try SyntaxFiles.parser(path: model, width: SyntaxParser.defaultWidth)
    for path in ud {
      let rows = parser.evidence(on: try SyntaxFiles.treebank(path: path, part: "dev")).map { row in
        ([row.isRight ? "1" : "0", row.relation] + row.values.map { "\($0)" }).joined(separator: "\t") + "\n"
      }
      FileHandle.standardOutput.write(Data(rows.joined().utf8))
    }
  }
}

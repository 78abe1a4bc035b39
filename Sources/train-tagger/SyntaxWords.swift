import ArgumentParser
import Documents
import Foundation

struct SyntaxWords: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words", abstract: "Write the sentences of plain texts as CoNLL-U that holds words only.")

  @Argument(help: "Texts.") var texts: [String]

  func run() throws {
    for path in texts {
      let document = Document(parsing: try String(contentsOfFile: path, encoding: .utf8))
      let bytes = Array(document.text.utf8)
      let lines = document.sentences().map { sentence in
        sentence.tokens.enumerated().map { index, token in
          "\(index + 1)\t\(String(decoding: bytes[token.range], as: UTF8.self))" + String(repeating: "\t_", count: 8)
            + "\n"
        }.joined() + "\n"
      }
      FileHandle.standardOutput.write(Data("# newdoc = \(URL(fileURLWithPath: path).lastPathComponent)\n".utf8))
      FileHandle.standardOutput.write(Data(lines.joined().utf8))
    }
  }
}

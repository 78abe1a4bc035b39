import ArgumentParser
import Foundation
import Tagging

/// Labels the words of CoNLL files.
struct Tag: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Label the words of a text.",
    discussion: """
      Reads one token a line (its first column), blank lines between sentences and `# newdoc` between documents, and \
      writes the same with BIO labels in a last column.
      """)

  @Argument(help: "A CoNLL file; - or none reads standard input.") var file = "-"
  @Option(name: .shortAndLong, help: "The model; without it the one that Tagging is shipped with.") var model: String?

  func run() throws {
    let model = try model.map { try NameModel(path: $0) } ?? NameModel.shipped()
    let text = try Conll.text(of: file)
    let labels = Conll.documents(in: text).flatMap { model.labels(of: $0.sentences.map(\.words)).joined() }
    var next = 0
    var output = ""
    for line in Conll.lines(of: text) {
      output += line
      if Conll.holdsToken(line) {
        output += "\t" + labels[next]
        next += 1
      }
      output += "\n"
    }
    FileHandle.standardOutput.write(Data(output.utf8))
  }
}

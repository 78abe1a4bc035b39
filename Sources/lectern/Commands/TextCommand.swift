import ArgumentParser

struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print the plain text of a file: what all positions count in.",
    discussion: "For a .txt file in UTF-8 these are its own bytes, unchanged.")

  @Argument(help: "The text: a file, or - for standard input.", completion: .file())
  var file: String

  func run() throws {
    try Output.standard.writeForeign(readDocument(named: file, limits: configuredLimits()).text)
  }
}

import ArgumentParser

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open a text, or the library where none is named.")

  @Argument(help: "The text: a file, or - for standard input. Without one the library opens.", completion: .file())
  var file: String?

  func run() throws {
    let status = try runProgram(on: file)
    if status != 0 { throw ExitCode(status) }
  }
}

import ArgumentParser

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open a text, or the library where none is named.")

  @Argument(help: "The text: a file, or - for standard input. Without one the library opens.", completion: .file())
  var file: String?

  @OptionGroup var manner: MannerOptions

  func run() throws {
    let status = try runProgram(on: file, plainly: manner.plain)
    if status != 0 { throw ExitCode(status) }
  }
}

/// How the program shows itself.
struct MannerOptions: ParsableArguments {
  @Flag(help: "As lines of text with a prompt: for screen readers, slow lines and simple terminals.")
  var plain = false
}

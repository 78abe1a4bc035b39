import ArgumentParser

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open a text, or the library where none is named.", shouldDisplay: false)

  @Argument(help: "The text: a file, or - for standard input. Without one the library opens.", completion: .file())
  var file: String?

  func run() throws {
    throw CleanExit.helpRequest(Lectern.self)
  }
}

import ArgumentParser
import Documents
import Importing

/// What every listing command takes.
struct ListingOptions: ParsableArguments {
  @Argument(help: "The text: a file, or - for standard input.", completion: .file())
  var file: String

  @Option(help: "How to print: text or json.")
  var format: ListingFormat = .text

  func document() throws -> Document { try readDocument(named: file, limits: configuredLimits()) }
}

enum ListingFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

import ArgumentParser
import Importing

struct LimitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limits", abstract: "List how much a text may take to be read, as [limits] in config.toml sets it.")

  @Option(help: "How to print: text or json.")
  var format: ListingFormat = .text

  private struct Line: Encodable {
    let name: String
    let value: Int
    let meaning: String
  }

  func run() throws {
    let limits = try configuredLimits()
    let lines = ImportLimits.table.map {
      Line(name: $0.name, value: limits[keyPath: $0.value], meaning: $0.sentence)
    }
    switch format {
    case .json: try Output.standard.write(json(lines))
    case .text:
      let rows = lines.map { "\($0.name) = \($0.value)\n    \($0.meaning)\n" }
      try Output.standard.write(rows.joined())
    }
  }
}

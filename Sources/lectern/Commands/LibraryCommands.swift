import ArgumentParser
import Progress
import Scheduling
import Screens

/// What commands on the library share: the store, opened.
func openShelf() throws -> Shelf {
  let environment = Environment.variables
  let folders = try Folders(environment: environment)
  let configuration = try Configuration(file: folders.configurationFile)
  return Shelf(
    store: try ProgressStore(path: folders.database, at: WallClock.now),
    seeds: SharedFolder.locate(environment: environment).map { $0 + "/seeds" },
    rolloverHour: configuration.rolloverHour, limits: configuration.importing)
}

struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Add texts to the library.")

  @Argument(help: "Files with text in them.", completion: .file())
  var files: [String]

  func run() throws {
    let shelf = try openShelf()
    for file in files {
      let text = try shelf.open(file, at: WallClock.now)
      try Output.standard.writeForeign("\(text.id.rawValue)\t\(text.document.title)\n")
    }
  }
}

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the library: number, title, cards due, cards new, how much is read.")

  @Option(help: "How to print: text or json.")
  var format: ListingFormat = .text

  func run() throws {
    let summaries = try openShelf().summaries(at: WallClock.now)
    switch format {
    case .text:
      for text in summaries {
        let share = Int((text.progress * 100).rounded())
        try Output.standard.writeForeign("\(text.id.rawValue)\t\(text.title)\t\(text.due)\t\(text.new)\t\(share)%\n")
      }
    case .json: try Output.standard.write(json(LibraryReport(summaries)))
    }
  }
}

struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a text off the library's list.",
    discussion: "Its cards, notes and place are kept, and are there when the text is opened again.")

  @Argument(help: "The number that `lectern list` shows.")
  var number: Int64

  func run() throws {
    try openShelf().store.remove(Progress.TextID(rawValue: number))
  }
}

/// `lectern list --format json`.
private struct LibraryReport: Encodable {
  struct Text: Encodable {
    let id: String
    let title: String
    let bytes: Int
    let progress: Double
    let due: Int
    let new: Int
  }

  let format = "lectern-library/1"
  let texts: [Text]

  init(_ summaries: [TextSummary]) {
    texts = summaries.map {
      Text(id: $0.id.rawValue, title: $0.title, bytes: $0.bytes, progress: $0.progress, due: $0.due, new: $0.new)
    }
  }
}

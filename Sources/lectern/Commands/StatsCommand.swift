import ArgumentParser
import Progress
import Questions
import Screens

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Show what you did, what is due, and how well you remember.")

  @Argument(help: "A text: a file, or its number in `lectern list`. Without one, all texts.", completion: .file())
  var text: String?

  @Option(help: "How to print: text or json.")
  var format: ListingFormat = .text

  func run() throws {
    let shelf = try openShelf()
    let configuration = try Configuration(file: Folders(environment: Environment.variables).configurationFile)
    let shelved = try text.map { try shelf.openNamed($0, at: WallClock.now) }
    let report = try statistics(
      of: shelved, questions: try shelved.map { try questions(of: $0, in: shelf.store) } ?? [], in: shelf.store,
      configuration: configuration, at: WallClock.now)
    switch format {
    case .text: try Output.standard.writeForeign(report.title + "\n" + report.text(columns: 80) + "\n")
    case .json: try Output.standard.write(json(StatisticsFigures(report)))
    }
  }

  /// The items, where there are answers that could tell something of them.
  private func questions(of text: ShelvedText, in store: ProgressStore) throws -> [Question] {
    guard ItemAnalysis(try store.answers(in: text.id)).hasEnough else { return [] }
    return try LearnersWord(on: text.document, of: text.id, in: store).questions(try annotate(text.document))
  }
}

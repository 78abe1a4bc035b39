import ArgumentParser
import Documents
import Progress
import Questions
import Scheduling

struct ErrorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "errors",
    abstract: "Note where a text is wrong, so that nothing is asked about it.",
    discussion: """
      Without an option, lists what you noted and the questions that you marked as bad. A passage is kept by its words,
      and is found again in a text that was changed elsewhere.

        lectern errors rome.txt --add "founded in 735 BC" --reason "It was 753."
        lectern errors rome.txt --remove 1
      """)

  @Argument(help: "The text: a file, or its number in `lectern list`.", completion: .file())
  var text: String

  @Option(help: "Words of the text that are wrong; no question on a sentence with any of them is asked.")
  var add: String?

  @Option(help: "With --add: what is wrong with them.")
  var reason: String?

  @Option(help: "Takes back the note of that number.")
  var remove: Int64?

  @Option(help: "How to print: text or json.")
  var format: ListingFormat = .text

  func validate() throws {
    if reason != nil, add == nil { throw ValidationError("--reason goes with --add.") }
    if add != nil, remove != nil { throw ValidationError("Give --add or --remove, not both.") }
  }

  func run() throws {
    let shelf = try openShelf()
    let shelved = try shelf.openNamed(text, at: WallClock.now)
    if let add { return try note(add, on: shelved, in: shelf.store) }
    if let remove { return try takeBack(remove, on: shelved, in: shelf.store) }
    let report = ErrorsReport(
      errors: try shelf.store.knownErrors(in: shelved.id), bad: try shelf.store.badItems(in: shelved.id))
    switch format {
    case .text: try Output.standard.writeForeign(report.lines)
    case .json: try Output.standard.write(json(report))
    }
  }

  private func note(_ passage: String, on shelved: ShelvedText, in store: ProgressStore) throws {
    guard let place = Suppression(passages: [passage]).ranges(in: shelved.document).first else {
      throw CommandError.noSuchPassage(passage: passage, file: text)
    }
    try store.addKnownError(place, passage: passage, reason: reason ?? "", in: shelved.id, at: WallClock.now)
  }

  private func takeBack(_ number: Int64, on shelved: ShelvedText, in store: ProgressStore) throws {
    guard try store.knownErrors(in: shelved.id).contains(where: { $0.id == number }) else {
      throw CommandError.noSuchNote(number: number, file: text)
    }
    try store.removeKnownError(number)
  }
}

/// `lectern errors TEXT --format json`.
private struct ErrorsReport: Encodable {
  struct Passage: Encodable {
    let number: Int64
    let passage: String
    let reason: String
  }

  struct BadQuestion: Encodable {
    let id: String
    let reason: String
  }

  let format = "lectern-errors/1"
  let errors: [Passage]
  let bad: [BadQuestion]

  init(errors: [KnownError], bad: [(card: CardID, reason: String)]) {
    self.errors = errors.map { Passage(number: $0.id, passage: $0.passage, reason: $0.reason) }
    self.bad = bad.map { BadQuestion(id: $0.card.rawValue, reason: $0.reason) }
  }

  var lines: String {
    let passages = errors.map { "\($0.number)\t\(oneLine($0.passage))\t\(oneLine($0.reason))" }
    let questions = bad.map { "question \($0.id)\t\($0.reason)" }
    return (passages + questions).map { $0 + "\n" }.joined()
  }

  private func oneLine(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }
}

import ArgumentParser
import Glibc
import Progress
import Scheduling
import Screens

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Go straight to the flashcards that are due.")

  @Argument(help: "A text: a file, or its number in `lectern list`. Without one, all texts.", completion: .file())
  var text: String?

  @OptionGroup var manner: MannerOptions

  func run() throws {
    let status = try runProgram(on: text, beginning: .review, plainly: manner.plain)
    if status != 0 { throw ExitCode(status) }
  }
}

struct QuizCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz", abstract: "Go straight to a quiz on a text.")

  @Argument(
    help: "A text: a file, or its number in `lectern list`. Without one, the text opened last.", completion: .file())
  var text: String?

  @OptionGroup var manner: MannerOptions

  func run() throws {
    let status = try runProgram(on: text, beginning: .quiz, plainly: manner.plain)
    if status != 0 { throw ExitCode(status) }
  }
}

/// What the program does first.
enum Beginning: Hashable, Sendable {
  /// Opens the text, or the library.
  case reading
  case review
  case quiz
}

extension Shelf {
  /// Opens a text by its path, or by its number where no file is called so.
  func openNamed(_ name: String, at now: Timestamp) throws -> ShelvedText {
    if Int64(name) != nil, access(name, F_OK) != 0 { return try open(Screens.TextID(rawValue: name), at: now) }
    return try open(name, at: now)
  }

  /// The text that was opened last; `nil` for a learner who has none yet.
  func lastOpened(at now: Timestamp) throws -> ShelvedText? {
    try store.texts().first.map { try open(Screens.TextID(rawValue: "\($0.id.rawValue)"), at: now) }
  }
}

import ArgumentParser
import Glibc
import Progress
import Scheduling
import Screens

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Go straight to the flashcards that are due.",
    discussion: "--cram and --exam leave the calendar alone: no card's day is changed by them.")

  @Argument(help: "A text: a file, or its number in `lectern list`. Without one, all texts.", completion: .file())
  var text: String?

  @OptionGroup var manner: MannerOptions

  @Option(help: "Ask also what comes due in so many days.")
  var ahead: Int?

  @Flag(help: "Ask all cards, the weakest first, each until it was known once.")
  var cram = false

  @Flag(help: "Ask all cards, each once, in random order.")
  var exam = false

  func validate() throws {
    if [ahead != nil, cram, exam].count(where: { $0 }) > 1 {
      throw ValidationError("--ahead, --cram and --exam exclude one another.")
    }
    if let ahead, !(1...3650).contains(ahead) { throw ValidationError("--ahead takes 1 to 3650 days.") }
  }

  private var mode: SessionMode {
    if cram { return .cram }
    if exam { return .exam }
    return ahead.map { .ahead(days: $0) } ?? .scheduled
  }

  func run() throws {
    let status = try runProgram(on: text, beginning: .review(mode), plainly: manner.plain)
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
  case review(SessionMode)
  case quiz

  var isReview: Bool { if case .review = self { true } else { false } }
}

/// Whether a name can only be meant as the number of a text in the library.
func isNumberOfText(_ name: String) -> Bool { Int64(name) != nil && access(name, F_OK) != 0 }

extension Shelf {
  /// Opens a text by its path, or by its number where no file is called so.
  func openNamed(_ name: String, at now: Timestamp) throws -> ShelvedText {
    if isNumberOfText(name) { return try open(Screens.TextID(rawValue: name), at: now) }
    return try open(name, at: now)
  }

  /// The text that was opened last; `nil` for a learner who has none yet.
  func lastOpened(at now: Timestamp) throws -> ShelvedText? {
    try store.texts().first.map { try open(Screens.TextID(rawValue: "\($0.id.rawValue)"), at: now) }
  }
}

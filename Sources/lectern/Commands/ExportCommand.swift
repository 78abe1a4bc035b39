import ArgumentParser
import Documents
import Exchange
import Grid
import Progress
import Questions
import Scheduling
import Screens

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the questions of a text for other programs, or as a worksheet.",
    discussion: """
      For Anki, --progress takes schedule and log along; tick "import any learning progress" and "import any deck
      presets" in Anki's dialog, or they stay out. A second export updates the notes of the first.
      """)

  @Argument(
    help: "The text: a file, - for standard input, or its number in `lectern list`.", completion: .file())
  var file: String

  @Option(help: "For whom: apkg, gift, moodle-xml, csv, tsv, markdown or html.")
  var to: ExportFormat

  @Option(help: "The file to write; standard output if there is none (a package needs one).", completion: .file())
  var output: String?

  @Flag(help: "Take your own progress along (apkg).")
  var progress = false

  func validate() throws {
    if to == .apkg, output == nil { throw ValidationError("A package needs a file: --output NAME.apkg") }
    if progress, to != .apkg { throw ValidationError("--progress goes with --to apkg only.") }
  }

  func run() throws {
    guard to != .apkg else { return try writePackage() }
    let document = try namedDocument()
    let text = to.text(deck(try askedCards(on: document), in: document))
    if let output { try replaceFile(output, with: text) } else { try Output.standard.writeForeign(text) }
  }

  /// A file, or a text of the library by its number.
  private func namedDocument() throws -> Document {
    if isNumberOfText(file) { return try openShelf().openNamed(file, at: WallClock.now).document }
    return try readDocument(named: file, limits: configuredLimits())
  }

  private func writePackage() throws {
    guard let output else { return }
    let shelf = try openShelf()
    let text = try shelf.openNamed(file, at: WallClock.now)
    guard let study = try study(text, in: shelf.store, limit: shelf.limits.studyBytes, progress: { _ in true }) else {
      return
    }
    let clock = WallClock.studyClock(rolloverHour: shelf.rolloverHour)
    try writeAnkiPackage(
      deck(study.questions, in: text.document), scheduling: progress ? try scheduling(of: text, in: shelf.store) : nil,
      now: clock.moment(at: WallClock.now), to: output)
  }

  private func scheduling(of text: ShelvedText, in store: ProgressStore) throws -> AnkiScheduling {
    let configuration = try Configuration(file: Folders(environment: Environment.variables).configurationFile)
    let items = try store.items(in: [text.id])
    let parameters =
      switch try store.model() {
      case .fsrs6(let model): model.parameters
      case .fsrs7: Parameters.standard
      }
    return AnkiScheduling(
      cards: Dictionary(items.map { ($0.id, $0.card) }) { first, _ in first }, reviews: try store.reviews(in: text.id),
      desiredRetention: try store.settings(of: text.id).desiredRetention ?? configuration.desiredRetention,
      parameters: parameters, suspended: Set(items.filter { $0.standing == .suspended }.map(\.id)),
      flagged: Set(items.filter(\.isFlagged).map(\.id)))
  }
}

enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case apkg, gift
  case moodleXML = "moodle-xml"
  case csv, tsv, markdown, html

  /// - Precondition: the format is text.
  func text(_ deck: Deck) -> String {
    switch self {
    case .apkg: preconditionFailure("a package is no text")
    case .gift: Exchange.gift(deck)
    case .moodleXML: Exchange.moodleXML(deck)
    case .csv: table(deck, separator: .comma)
    case .tsv: table(deck, separator: .tab)
    case .markdown: Exchange.markdown(deck)
    case .html: worksheet(deck)
    }
  }
}

/// The questions with their passages, everything through the sanitiser: an export is read by other programs, and some
/// of them are terminals.
private func deck(_ questions: [Question], in document: Document) -> Deck {
  let titles = Dictionary(uniqueKeysWithValues: document.sections.map { ($0.id, $0.title) })
  return Deck(
    title: sanitized(document.title),
    items: questions.map { question in
      Deck.Item(
        question: question.sanitized(), section: sanitized(titles[question.section] ?? ""),
        passage: sanitized(document[question.source].split { $0.isWhitespace }.joined(separator: " ")))
    })
}

extension Question {
  fileprivate func sanitized() -> Question {
    func clean(_ text: String) -> String { sanitizedLines(text) }
    let form: Form =
      switch form {
      case .choice(let options): .choice(options: options.map(clean))
      case .ordering(let items, let order): .ordering(items: items.map(clean), order: order)
      case .matching(let prompts, let options, let pairs):
        .matching(prompts: prompts.map(clean), options: options.map(clean), pairs: pairs)
      case .cloze, .short, .truth, .quote, .acronym, .numeric: form
      }
    return Question(
      id: id, fact: fact, form: form, stem: clean(stem), key: clean(key), accepted: accepted.map(clean),
      answerKind: answerKind, entity: entity, section: section, source: source, explanation: clean(explanation),
      difficulty: difficulty, basis: basis)
  }
}

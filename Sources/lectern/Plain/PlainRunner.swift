import Documents
import Glibc
import Grid
import Progress
import Scheduling
import Screens
import Terminal

/// Runs the program as lines of text: reads them from standard input and carries out what comes of them, one after the
/// other.
struct PlainRunner {
  private let shelf: Shelf
  private let configuration: Configuration
  private var program: PlainProgram
  private var texts: [Screens.TextID: ShelvedText] = [:]
  private var studies: [Screens.TextID: Study] = [:]
  private let isUTF8: Bool

  init(shelf: Shelf, configuration: Configuration) {
    self.shelf = shelf
    self.configuration = configuration
    setlocale(LC_ALL, "")
    isUTF8 = String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"
    program = PlainProgram(columns: configuration.measure ?? 72, now: WallClock.now)
  }

  /// Runs until `q`, or the end of the input.
  mutating func run(on text: ShelvedText?, beginning: Beginning) throws {
    program.update(.library(try shelf.summaries(at: WallClock.now)))
    var waiting: [Effect] = []
    if let text {
      _ = program.takeOutput()
      program.update(try opened(text))
    }
    switch beginning {
    case .reading: break
    case .review(let mode): waiting = [.startSession(text?.screenID, mode)]
    case .quiz: waiting = program.take("z all", at: WallClock.now)
    }
    while try carryOut(waiting) {
      try say(program.takeOutput())
      try say(program.prompt)
      // Where the lines do not come from a terminal, nobody's Enter ends the prompt.
      let line = readLine()
      if isatty(STDIN_FILENO) != 1 || line == nil { try say("\n") }
      waiting = program.take(line, at: WallClock.now)
    }
    try say(program.takeOutput())
  }

  private func say(_ text: String) throws {
    try Output.standard.write(isUTF8 ? text : asciiText(text))
  }

  // MARK: Effects

  /// - Returns: whether the program goes on.
  private mutating func carryOut(_ effects: [Effect]) throws -> Bool {
    for effect in effects {
      if case .quit = effect { return false }
      do {
        for event in try events(of: effect) { program.update(event) }
      } catch {
        program.update(.failed(effect, message: sentence(for: error)))
      }
    }
    guard case .study = effects.first else { return true }
    return try carryOut(program.takeWaiting(at: WallClock.now))
  }

  private mutating func events(of effect: Effect) throws -> [Event] {
    let (store, now) = (shelf.store, WallClock.now)
    switch effect {
    case .listTexts: return [.library(try shelf.summaries(at: now))]
    case .openText(let id): return [try opened(shelf.open(id, at: now))]
    case .study(let id): return try studied(id).map { [.studied($0.material)] } ?? []
    case .startReview(let id): return [try gathered(id, .scheduled, at: now)]
    case .startSession(let id, let mode): return [try gathered(id, mode, at: now)]
    case .savePlace(let id, let offset):
      guard let text = texts[id] else { return [] }
      try store.setPlace(placed(offset, in: text.document), in: text.id, at: now)
    case .saveReading(let id, let section, let upTo):
      guard let text = texts[id] else { return [] }
      try store.setReading([section: upTo], in: text.id)
    case .saveNote(let id, let note):
      if let text = texts[id] { try store.save(note, in: text, at: now) }
    case .undoEarlier(let id, let mode): return [try tookBack(id, mode, at: now)]
    case .record(let change): try store.record(change, at: now)
    case .unrecord(let change): try store.undo(change, at: now)
    case .recordQuizAnswer(let answer): try store.record(Progress.QuizAnswer(answer))
    default: break
    }
    return []
  }

  private mutating func gathered(_ id: Screens.TextID?, _ mode: SessionMode, at now: Timestamp) throws -> Event {
    try say("Gathering your cards.\n")
    return .reviewReady(try material(id, mode, at: now))
  }

  private mutating func tookBack(_ id: Screens.TextID?, _ mode: SessionMode, at now: Timestamp) throws -> Event {
    guard let card = try undoLastOfToday(in: id, store: shelf.store, configuration, at: now) else {
      return .said(nothingLeftToTakeBack)
    }
    return .tookBack(try material(id, mode, first: card, at: now))
  }

  private mutating func material(
    _ id: Screens.TextID?, _ mode: SessionMode, first: CardID? = nil, at now: Timestamp
  ) throws -> ReviewMaterial {
    var made: [Study] = []
    let material = try reviewMaterial(
      of: id, mode: mode, first: first, shelf: shelf, studies: studies, configuration: configuration, at: now
    ) { made.append($0) }
    for study in made { studies[study.text.screenID] = study }
    return material
  }

  private mutating func opened(_ text: ShelvedText) throws -> Event {
    texts[text.screenID] = text
    return .textOpened(try shelf.opened(text))
  }

  private mutating func studied(_ id: Screens.TextID) throws -> Study? {
    if let known = studies[id] { return known }
    guard let text = texts[id] else { return nil }
    try say("Studying the text. Ctrl-C stops.\n")
    studies[id] = try study(text, in: shelf.store, limit: shelf.limits.studyBytes) { _ in true }
    return studies[id]
  }
}

/// Whether the program is to run as lines of text: as asked for, because the terminal cannot place its cursor, or
/// because there is none.
func runsPlainly(asked: Bool) -> Bool {
  asked || Environment.variables["TERM"] == "dumb" || isatty(STDOUT_FILENO) != 1
}

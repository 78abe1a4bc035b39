import Documents
import Grid
import Progress
import Questions
import Scheduling
import Screens
import Terminal
import Themes

/// Carries out effects, on the main thread; what takes long runs on a thread of its own and answers through the
/// mailbox.
final class Desk {
  let shelf: Shelf
  let terminal: TerminalSession
  let mailbox: Mailbox
  let themes: ThemeCatalog
  let configurationFile: String
  /// As the file was when it could be read last.
  var configuration: Configuration
  /// The terminal's own, once it has told it.
  var background: Background?
  let places: PlaceKeeper
  let reviewGate = Gate()
  /// The texts that were opened since the program started.
  var texts: [Screens.TextID: ShelvedText] = [:]
  var studies: [Screens.TextID: Study] = [:]
  /// The titles of long texts of which only a part is there yet.
  var unread: [Screens.TextID: String] = [:]
  /// Closed to the text that is being opened once it is given up.
  var opening: Gate?
  /// The texts that are being studied.
  private var underStudy: Set<Screens.TextID> = []
  /// Closed to the studies that are to be given up.
  private var studyStops: [Screens.TextID: Gate] = [:]
  /// The class that the program sits in.
  var membership: Membership?
  /// The text of a class in which this program is a student's.
  var unstudied: Screens.TextID?
  /// Set by ``Effect/quit``.
  private(set) var isDone = false

  init(
    shelf: Shelf, terminal: TerminalSession, mailbox: Mailbox, themes: ThemeCatalog, configuration: Configuration,
    configurationFile: String
  ) {
    self.shelf = shelf
    self.terminal = terminal
    self.mailbox = mailbox
    self.themes = themes
    self.configuration = configuration
    self.configurationFile = configurationFile
    places = PlaceKeeper(store: shelf.store)
  }

  var store: ProgressStore { shelf.store }

  /// Carries out an effect.
  ///
  /// - Returns: what came of it at once.
  func carryOut(_ effect: Effect) -> [Event] {
    do {
      try requireWhole(effect)
      return try events(of: effect)
    } catch {
      return [.failed(effect, message: sentence(for: error))]
    }
  }

  private func events(of effect: Effect) throws -> [Event] {
    switch effect {
    case .openText(let id): return try openText(id)
    case .stopOpening: stopOpening()
    case .listTexts: return [.library(try shelf.summaries(at: WallClock.now))]
    case .addText(let path): addText(path, effect)
    case .removeText(let id): return try removeText(id)
    case .savePlace(let id, let offset): savePlace(id, offset)
    case .saveReading(let id, let section, let upTo): saveReading(id, section, upTo)
    case .saveBookmark, .removeBookmark, .saveNote, .writeNote, .removeNote, .exportNotes:
      return try carryOutNote(effect)
    case .startReview(let id): startReview(of: id)
    case .startSession(let id, let mode): startReview(of: id, mode: mode)
    case .openStudyOptions, .saveStudyOptions, .takeUp, .reschedule: return try carryOutOptions(effect)
    case .record, .unrecord, .undoEarlier, .markBad, .unmarkBad, .editCard, .addCard: return try carryOutCard(effect)
    case .recordQuizAnswer(let answer): try store.record(Progress.QuizAnswer(answer))
    case .showStatistics(let id): startStatistics(of: id)
    case .setTheme(let name): return try setTheme(name)
    case .setMouse(let isOn): terminal.useMouse(isOn)
    case .study(let id): studyAgain(id)
    case .stopStudy(let id): stopStudy(id)
    case .saveSetting(let setting): return try save(setting)
    case .copy(let text): return [copy(text)]
    case .lookUp(let word): lookUp(word, effect)
    case .tell, .answerInClass, .learn, .lookForClasses, .joinClass: return try carryOutClass(effect)
    case .redraw: terminal.redraw()
    case .suspend: terminal.suspend()
    case .quit: isDone = true
    }
    return []
  }

  /// Writes down what still waits. Called when the program leaves, however it does.
  func putAway() {
    places.writeDown()
    membership?.leave()
  }

  // MARK: Texts

  private func openText(_ id: Screens.TextID) throws -> [Event] {
    stopOpening()
    if let text = texts[id] { return [.textOpened(try layOut(text))] }
    if let part = openPart(of: id) { return [.textOpened(part)] }
    guard shelf.takesLong(id) else { return [.textOpened(try layOut(shelf.open(id, at: WallClock.now)))] }
    return openBehind(id)
  }

  /// Makes a text ready to be read, and begins to study it.
  func layOut(_ text: ShelvedText) throws -> OpenedText {
    places.writeDown()
    texts[text.screenID] = text
    if let study = studies[text.screenID] {
      mailbox.send(.studied(study.material))
      announceDue(text)
    } else {
      startStudy(of: text)
    }
    return try shelf.opened(text)
  }

  /// Reads a file on a thread of its own: a big book takes longer than a key may.
  private func addText(_ path: String, _ effect: Effect) {
    let (shelf, mailbox) = (shelf, mailbox)
    mailbox.send(.said("Reading \(path) …"))
    inBackground {
      do {
        let text = try shelf.open(Environment.withHome(path), at: WallClock.now)
        mailbox.send(.library(try shelf.summaries(at: WallClock.now)))
        mailbox.send(.said("Added: \(text.document.title)"))
      } catch {
        mailbox.send(.failed(effect, message: sentence(for: error)))
      }
    }
  }

  private func removeText(_ id: Screens.TextID) throws -> [Event] {
    guard let number = Int64(id.rawValue) else { throw ShelfError.unknown(id: id.rawValue) }
    try store.remove(Progress.TextID(rawValue: number))
    return [.library(try shelf.summaries(at: WallClock.now))]
  }

  private func savePlace(_ id: Screens.TextID, _ offset: Int) {
    guard let text = texts[id] else { return }
    places.keep(placed(offset, in: text.document), in: text.id)
  }

  private func saveReading(_ id: Screens.TextID, _ section: String, _ upTo: Int) {
    guard let text = texts[id] else { return }
    places.keepReading(section: section, upTo: upTo, in: text.id)
  }

  // MARK: Study

  private func startStudy(of text: ShelvedText) {
    guard text.screenID != unstudied, underStudy.insert(text.screenID).inserted else { return }
    let (store, mailbox, limit) = (store, mailbox, shelf.limits.studyBytes)
    let stop = Gate()
    studyStops[text.screenID] = stop
    // The first screen and the reader's first keys come first, above all where a class logs in at the same time.
    inBackground(after: .milliseconds(200)) {
      var told = 0.0
      do {
        let found = try study(text, in: store, limit: limit, apart: true) { share in
          // A step a line would wake the loop a thousand times.
          if share - told >= 0.05 {
            told = share
            mailbox.send(.studying(text.screenID, share: share))
          }
          return !stop.isTaken
        }
        if let found { mailbox.deliver(found) }
      } catch {
        mailbox.send(.said(sentence(for: error)))
      }
    }
  }

  /// Takes over what tasks have found.
  func takeStudies() {
    let found = mailbox.takeStudies()
    // Once it is on the screen: after that the program mostly waits for keys.
    if !found.isEmpty { inBackground(after: .milliseconds(300), Footprint.shrink) }
    for study in found {
      studies[study.text.screenID] = study
      underStudy.remove(study.text.screenID)
      mailbox.send(.studied(study.material))
      announceDue(study.text)
    }
  }

  /// Studies a text anew, because what the learner has said of it has changed.
  func studyAgain(_ id: Screens.TextID) {
    guard let text = texts[id] else { return }
    studies[id] = nil
    startStudy(of: text)
  }

  /// Gives up the study of a text; a later one begins anew.
  private func stopStudy(_ id: Screens.TextID) {
    guard underStudy.remove(id) != nil else { return }
    _ = studyStops[id]?.enter()
  }

  func announceDue(_ text: ShelvedText) {
    let now = WallClock.studyClock(rolloverHour: configuration.rolloverHour).moment(at: WallClock.now)
    guard let counts = try? store.dueCounts(at: now) else { return }
    let due = counts.filter { $0.text == text.id }.map { ($0.section, $0.reviews + $0.learning) }
    mailbox.send(.due(text.screenID, Dictionary(due) { $0 + $1 }))
  }
}

/// A place with the words that stand there.
func placed(_ offset: Int, in document: Document) -> Place {
  let utf8 = document.text.utf8
  let start = utf8.index(utf8.startIndex, offsetBy: min(offset, utf8.count))
  let context = document.text[start...].prefix(40)
  return Place(offset: offset, section: document.section(at: offset).id, context: String(context))
}

extension Progress.QuizAnswer {
  init(_ answer: Screens.QuizAnswer) {
    self.init(
      question: CardID(rawValue: answer.question), given: answer.given, isRight: answer.right, time: answer.at,
      duration: answer.milliseconds)
  }
}

import Documents
import Importing
import Progress
import Questions
import Scheduling
import Screens

extension Desk {
  func carryOutCard(_ effect: Effect) throws -> [Event] {
    let now = WallClock.now
    switch effect {
    case .record(let change): try store.record(change, at: now)
    case .unrecord(let change): try store.undo(change, at: now)
    case .undoEarlier(let id, let mode): return try undoEarlier(of: id, mode: mode)
    case .markBad(let card, let reason): try store.setBad(reason.rawValue, card, at: now)
    case .unmarkBad(let card): try store.setBad(nil, card, at: now)
    case .editCard(let card): return try editCard(card)
    case .addCard(let text, let draft): return try add(draft, to: text)
    default: preconditionFailure("not an effect on cards")
    }
    return []
  }

  private func add(_ draft: CardDraft, to id: Screens.TextID) throws -> [Event] {
    guard let text = texts[id] else { throw ShelfError.unknown(id: id.rawValue) }
    let digest = sha256("\(text.id.rawValue) \(draft.source.lowerBound) \(draft.stem) \(draft.key)")
    let card = OwnCard(
      id: CardID(rawValue: String(digest.prefix(16))), stem: draft.stem, answer: draft.key, source: draft.source)
    try store.add(card, to: text.id, at: WallClock.now)
    studyAgain(id)
    return [.said("The card is in the deck.")]
  }

  // MARK: Review

  /// Builds today's queue on a thread of its own: the texts of its cards may have to be read first.
  func startReview(of id: Screens.TextID?, mode: SessionMode = .scheduled) {
    gather(id, mode: mode, first: nil) { .reviewReady($0) }
  }

  private func undoEarlier(of id: Screens.TextID?, mode: SessionMode) throws -> [Event] {
    // What is taken back is shown before the next is.
    guard !reviewGate.isTaken else { return [] }
    guard let card = try undoLastOfToday(in: id, store: store, configuration, at: WallClock.now) else {
      return [.said(nothingLeftToTakeBack)]
    }
    gather(id, mode: mode, first: card) { .tookBack($0) }
    return []
  }

  private func gather(
    _ id: Screens.TextID?, mode: SessionMode, first: CardID?, _ event: @escaping @Sendable (ReviewMaterial) -> Event
  ) {
    let (shelf, mailbox, studies, configuration) = (shelf, mailbox, studies, configuration)
    let now = WallClock.now
    // A key that is pressed again while the cards are being gathered asks for the same ones.
    guard reviewGate.enter() else { return }
    inBackground { [reviewGate] in
      var events: [Event]
      do {
        let material = try reviewMaterial(
          of: id, mode: mode, first: first, shelf: shelf, studies: studies, configuration: configuration, at: now
        ) { mailbox.deliver($0) }
        events = [event(material)]
        if let warning = try clockWarning(shelf.store, at: now) { events.append(.said(warning)) }
      } catch {
        events = [.failed(.startReview(id), message: sentence(for: error))]
      }
      // Left before the cards are on the screen: whoever sees them may press the next key.
      reviewGate.leave()
      for event in events { mailbox.send(event) }
    }
  }
}

/// What to say if the clock stands long before the last answer: study days go by it.
func clockWarning(_ store: ProgressStore, at now: Timestamp) throws -> String? {
  guard let last = try store.lastAnswer() else { return nil }
  let hours = last.milliseconds(since: now) / 3_600_000
  guard hours >= 2 else { return nil }
  return "This computer's clock is \(hours < 48 ? "\(hours) hours" : "\(hours / 24) days") before your last answer. "
    + "Nothing is lost; set the clock before you go on, or cards come back on the wrong days."
}

let nothingLeftToTakeBack = "There is nothing left of today to take back."

/// Takes back the last change that was made to cards on this study day, in whichever session.
func undoLastOfToday(
  in id: Screens.TextID?, store: ProgressStore, _ configuration: Configuration, at now: Timestamp
) throws -> CardID? {
  let clock = WallClock.studyClock(rolloverHour: configuration.rolloverHour)
  let text = id.flatMap { Int64($0.rawValue) }.map(Progress.TextID.init(rawValue:))
  return try store.undoLast(since: clock.start(of: clock.day(of: now)), in: text, at: now)
}

/// A text of which cards are due; `nil` for one whose file is gone or broken, unless it is the one that was asked for:
/// its cards wait until it is there again.
private func readable(
  _ id: Screens.TextID, isWanted: Bool, in shelf: Shelf, at now: Timestamp
) throws -> ShelvedText? {
  do {
    return try shelf.open(id, at: now)
  } catch let error where !isWanted && (error is ImportError || error is ShelfError) {
    return nil
  }
}

/// Gathers today's cards and what they ask.
///
/// - Parameters:
///   - first: a card to be asked before all others.
///   - deliver: takes studies that had to be made for it.
func reviewMaterial(
  of id: Screens.TextID?, mode: SessionMode, first: CardID? = nil, shelf: Shelf, studies: [Screens.TextID: Study],
  configuration: Configuration, at now: Timestamp, deliver: (Study) -> Void
) throws -> ReviewMaterial {
  let clock = WallClock.studyClock(rolloverHour: configuration.rolloverHour)
  let moment = clock.moment(at: now)
  let store = shelf.store
  var made: [Study] = []
  for wanted in try wantedTexts(id, mode: mode, store: store, at: moment) {
    let screenID = Screens.TextID(rawValue: "\(wanted.rawValue)")
    if let study = studies[screenID] {
      made.append(study)
    } else if let text = try readable(screenID, isWanted: id != nil, in: shelf, at: now),
      let study = try study(text, in: store, limit: shelf.limits.studyBytes, progress: { _ in true })
    {
      deliver(study)
      made.append(study)
    }
  }
  let texts = made.map(\.text.id)
  var session = try gathered(
    from: texts, isAll: id == nil, mode: mode, store: store, configuration: configuration, at: now)
  if let first { session.ask(first: first, at: now) }
  let title = id == nil || made.count != 1 ? "All texts" : made[0].text.document.title
  return ReviewMaterial(
    title: title, session: session, items: reviewItems(of: made, askedIn: session), text: id,
    manners: try cardManners(store: store, configuration),
    confusable: made.flatMap { $0.annotations.confusable })
}

/// The session over the cards of some texts, within what the limits leave of today.
///
/// - Parameter isAll: whether all texts were asked for, and not one.
func gathered(
  from texts: [Progress.TextID], isAll: Bool, mode: SessionMode, store: ProgressStore, configuration: Configuration,
  at now: Timestamp
) throws -> ReviewSession {
  let clock = WallClock.studyClock(rolloverHour: configuration.rolloverHour)
  let moment = clock.moment(at: now)
  let text = isAll ? nil : texts.first
  var options = try sessionOptions(for: text, store: store, configuration, at: moment)
  options.mode = mode
  if isAll { options.deckLimits = try ownLimits(of: texts, store: store, configuration, at: moment) }
  let items = mode == .scheduled ? try store.items(in: texts, neededOn: moment.day) : try store.items(in: texts)
  return ReviewSession(
    items: items, scheduler: try scheduler(for: text, store: store, configuration), options: options, clock: clock,
    at: now, seed: UInt64(bitPattern: Int64(moment.day.rawValue)))
}

func wantedTexts(
  _ id: Screens.TextID?, mode: SessionMode, store: ProgressStore, at moment: Moment
) throws -> [Progress.TextID] {
  if let id {
    guard let number = Int64(id.rawValue) else { throw ShelfError.unknown(id: id.rawValue) }
    return [Progress.TextID(rawValue: number)]
  }
  let isAsked = { (count: DueCount) in mode != .scheduled || count.new + count.reviews + count.learning > 0 }
  let due = Set(try store.dueCounts(at: moment).filter(isAsked).map(\.text))
  return try store.texts().map(\.id).filter(due.contains)
}

private func sessionOptions(
  for text: Progress.TextID?, store: ProgressStore, _ configuration: Configuration, at moment: Moment
) throws -> SessionOptions {
  let settings = try text.map { try store.settings(of: $0) } ?? TextSettings(today: try store.limitsOfToday())
  let answered = try store.answered(on: moment.day, in: text)
  var options = configuration.review.options
  options.limits = settings.limits(on: moment.day, general: configuration.limits)
    .less(new: answered.new, reviews: answered.reviews)
  return options
}

/// What is left today of the texts that have limits of their own, by their numbers.
private func ownLimits(
  of texts: [Progress.TextID], store: ProgressStore, _ configuration: Configuration, at moment: Moment
) throws -> [String: Limits] {
  var limits: [String: Limits] = [:]
  for text in texts {
    let settings = try store.settings(of: text)
    let own = settings.limits(on: moment.day, general: .none)
    guard own.new < .max || own.reviews < .max else { continue }
    let answered = try store.answered(on: moment.day, in: text)
    limits["\(text.rawValue)"] = settings.limits(on: moment.day, general: configuration.limits)
      .less(new: answered.new, reviews: answered.reviews)
  }
  return limits
}

/// How cards are asked: as the configuration says, else as was chosen on the screen.
func cardManners(store: ProgressStore, _ configuration: Configuration) throws -> CardManners {
  CardManners(
    typesAnswers: try configuration.review.typesAnswers ?? (store.setting(StoredSetting.typesAnswers) == "yes"),
    hasTwoButtons: try configuration.review.hasTwoButtons ?? (store.setting(StoredSetting.twoButtons) == "yes"))
}

func scheduler(
  for text: Progress.TextID?, store: ProgressStore, _ configuration: Configuration
) throws -> Scheduler {
  let settings = try text.map { try store.settings(of: $0) } ?? TextSettings()
  return try configuration.review.scheduler(
    model: try store.model(), desiredRetention: settings.desiredRetention ?? configuration.desiredRetention)
}

/// What the cards ask that a session may come to.
private func reviewItems(of studies: [Study], askedIn session: ReviewSession) -> [CardID: ReviewItem] {
  let asked = Set(session.queued.map(\.id))
  let items = studies.flatMap { study in
    study.questions.lazy.filter { asked.contains($0.card) }.map { question in
      ReviewItem(
        question: question, text: study.text.screenID,
        passage: passage(around: question.source, in: study.text.document))
    }
  }
  return Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
}

/// The block around a source, cut to what a side pane can hold.
func passage(around source: ByteRange, in document: Document) -> Passage {
  let section = document.section(at: source.lowerBound)
  let blocks = document.blocks[section.blocks].overlapping(source)
  let whole =
    (blocks.first?.range.lowerBound ?? source.lowerBound)..<(blocks.last?.range.upperBound ?? source.upperBound)
  let excerpt = whole.clamped(to: document.around(source, margin: 600)).extended(to: source)
  return Passage(
    title: document.title, section: section.title, excerpt: String(document[excerpt]),
    highlight: source.lowerBound - excerpt.lowerBound..<source.upperBound - excerpt.lowerBound)
}

extension ArraySlice<Block> {
  /// The blocks, which stand in the order of the text, that a range has a part in.
  fileprivate func overlapping(_ range: ByteRange) -> ArraySlice<Block> {
    let first = partitioningIndex { $0.range.upperBound > range.lowerBound }
    return self[first...].prefix { $0.range.lowerBound < range.upperBound }
  }
}

extension Range<Int> {
  fileprivate func extended(to other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}

extension Document {
  /// The source and up to `margin` bytes on either side, on boundaries of Unicode scalars.
  fileprivate func around(_ source: ByteRange, margin: Int) -> ByteRange {
    let utf8 = text.utf8
    func boundary(_ offset: Int) -> Int {
      var offset = Swift.max(0, Swift.min(offset, utf8.count))
      while offset < utf8.count, utf8[utf8.index(utf8.startIndex, offsetBy: offset)] & 0xC0 == 0x80 { offset -= 1 }
      return offset
    }
    return boundary(source.lowerBound - margin)..<boundary(source.upperBound + margin)
  }
}

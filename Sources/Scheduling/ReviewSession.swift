/// A run through what is due: a queue that asks, takes answers, and takes them back.
///
/// A pure value: clock and chance come in, and what must be kept goes out with each answer.
public struct ReviewSession: Hashable, Sendable {
  public let scheduler: Scheduler
  public let options: SessionOptions
  /// May be set when the learner's offset from UTC changes.
  public var clock: StudyClock
  private let items: [StudyItem]
  private var state: State
  /// Older states, the last answer's last; at most ``undoLimit``.
  private var history: [Undoable] = []

  /// How many changes can be taken back in one session; the store can take back more.
  public static let undoLimit = 200

  /// Everything that an answer changes.
  private struct State: Hashable, Sendable {
    var queue: SessionQueue
    /// Items that are no longer as they came in.
    var changed: [Int: StudyItem] = [:]
    var turn = SessionTurn.finished
    var asked: Int?
    var answered = 0
    var correct = 0
  }

  private struct Undoable: Hashable, Sendable {
    let state: State
    let change: SessionChange
  }

  /// - Parameters:
  ///   - items: all cards of the texts to be studied, those already seen today among them: a session that was cut
  ///     off goes on where it was.
  ///   - seed: decides the order of cards that are due on the same day.
  public init(
    items: [StudyItem], scheduler: Scheduler = .standard, options: SessionOptions = .standard, clock: StudyClock,
    at now: Timestamp, seed: UInt64
  ) {
    self.items = items
    self.scheduler = scheduler
    self.options = options
    self.clock = clock
    var gatherer = Gatherer(
      items: items, scheduler: scheduler, options: options, now: clock.moment(at: now), seed: seed)
    state = State(queue: gatherer.queue())
    advance(at: now)
  }

  // MARK: What is asked

  public var turn: SessionTurn { state.turn }

  /// The card that is asked; `nil` while waiting and at the end.
  public var current: StudyItem? { state.asked.map(item) }

  /// What each rating would give; exactly this is given by ``answer(_:at:)``. `nil` where the schedule stays as it is.
  public var outcomes: Outcomes? {
    guard options.mode.schedules, let current, case .card(let shown) = turn else { return nil }
    return scheduler.aiming(at: current.desiredRetention).outcomes(for: current.card, at: shown, clock: clock)
  }

  /// Every card that may still be asked, the one that is asked now among them; in no order.
  public var queued: [StudyItem] {
    (state.queue.waiting + state.queue.learning.map(\.item) + (state.asked.map { [$0] } ?? [])).map(item)
  }

  public var remaining: Remaining {
    var remaining = Remaining(new: 0, learning: state.queue.learning.count, reviews: 0)
    for index in state.queue.waiting + (state.asked.map { [$0] } ?? []) {
      switch item(index).card.seen?.phase {
      case nil: remaining.new += 1
      case .learning, .relearning: remaining.learning += 1
      case .review: remaining.reviews += 1
      }
    }
    return remaining
  }

  /// Answers so far, less those taken back.
  public var answered: Int { state.answered }

  /// Answers so far that were not Again.
  public var correct: Int { state.correct }

  /// Asks again what is due by now: after a wait, or when the program was asleep.
  public mutating func refresh(at now: Timestamp) {
    guard state.asked == nil else { return }
    advance(at: now)
  }

  // MARK: Answers

  /// Takes the grade of the card that is asked; `nil` if none is.
  public mutating func answer(_ rating: Rating, at now: Timestamp) -> SessionChange? {
    guard let index = state.asked, case .card(let shown) = turn else { return nil }
    let before = item(index)
    let review: Review
    if let outcome = outcomes?[rating] {
      let after = outcome.card.settled(at: max(now, shown), shown: shown)
      review = Review(of: before.card, to: after, rating: rating, outcome: outcome, shown: shown)
    } else {
      review = practice(before.card, rating: rating, shown: shown, at: now)
    }
    let leech = isLeech(before.card, review) ? leechAction(for: before) : nil
    let change = SessionChange.answered(review, leech: leech)
    remember(change)
    apply(review, to: index)
    if let leech { apply(leech, to: index) }
    advance(at: max(now, shown))
    return change
  }

  public mutating func answer(_ grade: TwoButtonGrade, at now: Timestamp) -> SessionChange? {
    answer(grade.rating, at: now)
  }

  /// Leaves the card that is asked, and its siblings that wait, out until tomorrow.
  public mutating func bury(at now: Timestamp) -> SessionChange? {
    setAside(.buried(until: clock.day(of: now).advanced(by: 1)), withSiblings: true, at: now)
  }

  /// Leaves the card that is asked out until tomorrow, and nothing else.
  public mutating func putOff(at now: Timestamp) -> SessionChange? {
    setAside(.buried(until: clock.day(of: now).advanced(by: 1)), at: now)
  }

  /// Leaves the card that is asked out until the learner takes it back.
  public mutating func suspend(at now: Timestamp) -> SessionChange? { setAside(.suspended, at: now) }

  /// Sets or takes the flag of the card that is asked.
  public mutating func toggleFlag() -> SessionChange? {
    guard let index = state.asked else { return nil }
    var item = item(index)
    let change = SessionChange.flagged(item.id, !item.isFlagged)
    remember(change)
    item.isFlagged.toggle()
    state.changed[index] = item
    return change
  }

  public var canUndo: Bool { !history.isEmpty }

  /// Takes the last change back, up to ``undoLimit`` of them. The card stands asked again, as it was.
  public mutating func undo(at now: Timestamp) -> SessionChange? {
    guard let last = history.popLast() else { return nil }
    state = last.state
    if case .card = state.turn { state.turn = .card(shown: now) }
    return last.change
  }

  /// Asks a card before all others, as after an answer to it in an earlier session was taken back.
  ///
  /// A card that is none of the session's, or does not take part today, is left alone.
  public mutating func ask(first card: CardID, at now: Timestamp) {
    guard let index = items.firstIndex(where: { $0.id == card }), index != state.asked,
      item(index).standing.takesPart(on: clock.day(of: now))
    else { return }
    state.queue.remove(index)
    if let asked = state.asked { state.queue.waiting.append(asked) }
    ask(index, at: now)
  }

  // MARK: Inside

  private func item(_ index: Int) -> StudyItem { state.changed[index] ?? items[index] }

  private mutating func remember(_ change: SessionChange) {
    if history.count == Self.undoLimit { history.removeFirst() }
    history.append(Undoable(state: state, change: change))
  }

  private mutating func apply(_ review: Review, to index: Int) {
    state.answered += 1
    if review.rating != .again { state.correct += 1 }
    state.asked = nil
    guard options.mode.schedules else {
      if options.mode == .cram, review.rating == .again { state.queue.waiting.insert(index, at: 0) }
      return
    }
    var item = item(index)
    item.card = item.card.reviewed(review, model: scheduler.model)
    state.changed[index] = item
    if case .at(let time) = review.due { state.queue.insert(.init(due: time, item: index)) }
    if options.buriesSiblings { buryLater(siblingsOf: index) }
  }

  /// A flag that the learner has set already stays the learner's, so that taking the answer back leaves it.
  private func leechAction(for item: StudyItem) -> LeechAction {
    options.leechAction == .flag && item.isFlagged ? .tell : options.leechAction
  }

  private mutating func apply(_ leech: LeechAction, to index: Int) {
    var item = item(index)
    switch leech {
    case .tell: return
    case .flag: item.isFlagged = true
    case .suspend:
      item.standing = .suspended
      state.queue.remove(index)
    }
    state.changed[index] = item
  }

  /// Siblings that wait; those on steps stay, as Anki leaves them.
  private mutating func buryLater(siblingsOf index: Int) {
    let fact = items[index].fact
    state.queue.waiting.removeAll { $0 != index && items[$0].fact == fact }
  }

  private mutating func setAside(
    _ standing: Standing, withSiblings: Bool = false, at now: Timestamp
  ) -> SessionChange? {
    guard let index = state.asked else { return nil }
    var item = item(index)
    let change = SessionChange.setAside(item.id, standing)
    remember(change)
    item.standing = standing
    state.changed[index] = item
    state.queue.remove(index)
    if withSiblings { buryLater(siblingsOf: index) }
    state.asked = nil
    advance(at: now)
    return change
  }

  /// Due steps first, then what waits, then steps that may come early.
  private mutating func advance(at now: Timestamp) {
    if let step = state.queue.learning.first, step.due <= now {
      ask(state.queue.learning.removeFirst().item, at: now)
    } else if let index = state.queue.waiting.popLast() {
      ask(index, at: now)
    } else if let step = state.queue.learning.first {
      if step.due <= now.advanced(seconds: options.learnAhead) {
        ask(state.queue.learning.removeFirst().item, at: now)
      } else {
        state.asked = nil
        state.turn = .waiting(until: step.due.advanced(seconds: -options.learnAhead))
      }
    } else {
      state.asked = nil
      state.turn = .finished
    }
  }

  private mutating func ask(_ index: Int, at now: Timestamp) {
    state.asked = index
    state.turn = .card(shown: now)
  }

  private func practice(_ card: Card, rating: Rating, shown: Timestamp, at now: Timestamp) -> Review {
    Review(
      card: card.id, rating: rating, moment: Moment(time: max(now, shown), day: clock.day(of: shown)),
      duration: Review.duration(from: shown, to: now), kind: .practice, previousInterval: card.seen?.interval ?? 0,
      interval: nil, due: nil, phase: nil)
  }

  private func isLeech(_ card: Card, _ review: Review) -> Bool {
    let threshold = options.leechThreshold
    guard threshold > 0, review.kind == .review, review.rating == .again else { return false }
    let lapses = (card.seen?.lapses ?? 0) + 1
    return lapses >= threshold && (lapses - threshold) % max(1, (threshold + 1) / 2) == 0
  }
}

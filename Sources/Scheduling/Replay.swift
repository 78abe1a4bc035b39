extension Card {
  /// The card after one more line of the log.
  ///
  /// The memory comes from `model`; phase, interval and due time are those that the answer gave, so that a replay
  /// with other parameters makes no surprise backlog. Practice changes nothing.
  public func reviewed(_ review: Review, model: MemoryModel) -> Card {
    guard let interval = review.interval, let due = review.due, let phase = review.phase else { return self }
    let elapsed = seen.map { Elapsed(from: $0.last, to: review.moment) } ?? Elapsed(days: 0, exactDays: 0)
    var days = seen?.interval ?? 0
    if case .days(let whole) = interval { days = whole }
    let lapsed = review.kind == .review && review.rating == .again
    return Card(
      id: id,
      seen: Seen(
        phase: phase, memory: model.memory(after: seen?.memory, elapsed: elapsed, rating: review.rating),
        last: review.moment, due: due, interval: days, reviews: (seen?.reviews ?? 0) &+ 1,
        lapses: (seen?.lapses ?? 0) &+ (lapsed ? 1 : 0)))
  }

  /// A step's due time counts from the answer, not from when the card was shown.
  func settled(at answered: Timestamp, shown: Timestamp) -> Card {
    guard let seen else { return self }
    var due = seen.due
    if case .at(let time) = due { due = .at(time.advanced(milliseconds: answered.milliseconds(since: shown))) }
    return Card(
      id: id,
      seen: Seen(
        phase: seen.phase, memory: seen.memory, last: Moment(time: answered, day: seen.last.day), due: due,
        interval: seen.interval, reviews: seen.reviews, lapses: seen.lapses))
  }
}

extension Review {
  /// The line that the log gets for an answer.
  init(of before: Card, to after: Card, rating: Rating, outcome: Outcome, shown: Timestamp) {
    let moment = after.seen?.last ?? Moment(time: shown, day: StudyDay(rawValue: 0))
    self.init(
      card: before.id, rating: rating, moment: moment,
      duration: Self.duration(from: shown, to: moment.time), kind: ReviewKind(of: before),
      previousInterval: before.intervalIfReviewing, interval: outcome.interval, due: after.seen?.due,
      phase: after.seen?.phase)
  }

  /// Milliseconds, at most an hour: somebody who left the desk was not thinking.
  static func duration(from shown: Timestamp, to answered: Timestamp) -> Int {
    Int(min(max(answered.milliseconds(since: shown), 0), 3_600_000))
  }
}

extension ReviewKind {
  /// The kind of a review of `card` as it stands.
  public init(of card: Card) {
    switch card.seen?.phase {
    case nil, .learning: self = .learning
    case .review: self = .review
    case .relearning: self = .relearning
    }
  }
}

extension Card {
  var intervalIfReviewing: Int {
    guard let seen, seen.phase == .review else { return 0 }
    return seen.interval
  }
}

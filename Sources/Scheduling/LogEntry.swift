/// A line of the log, which is appended to and never rewritten: what happened to a card.
public enum LogEntry: Hashable, Sendable {
  case review(Review)
  /// Moved to another day without an answer, as after a change of parameters that the learner agreed to.
  case rescheduled(CardID, to: StudyDay, at: Moment)
  /// Made new again at the learner's wish.
  case reset(CardID, at: Moment)

  public var card: CardID {
    switch self {
    case .review(let review): review.card
    case .rescheduled(let card, _, _), .reset(let card, _): card
    }
  }

  public var moment: Moment {
    switch self {
    case .review(let review): review.moment
    case .rescheduled(_, _, let moment), .reset(_, let moment): moment
    }
  }
}

extension Card {
  /// The card after one more line of the log.
  public func logged(_ entry: LogEntry, model: MemoryModel) -> Card {
    switch entry {
    case .review(let review): reviewed(review, model: model)
    case .reset: Card(id: id)
    case .rescheduled(_, let day, _): rescheduled(to: day)
    }
  }

  private func rescheduled(to day: StudyDay) -> Card {
    guard let seen else { return self }
    return Card(
      id: id,
      seen: Seen(
        phase: .review, memory: seen.memory, last: seen.last, due: .on(day),
        interval: max(1, day.days(since: seen.last.day)), reviews: seen.reviews, lapses: seen.lapses))
  }

  /// The card that `log` has made, in the order of the log.
  public static func replay(_ log: some Sequence<LogEntry>, of id: CardID, model: MemoryModel) -> Card {
    log.reduce(Card(id: id)) { $0.logged($1, model: model) }
  }
}

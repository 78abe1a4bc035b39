/// What it would mean to give every card the interval that a scheduler now thinks right, before it is done.
public struct Rescheduling: Hashable, Sendable {
  public struct Move: Hashable, Sendable {
    public let card: CardID
    public let from: StudyDay
    public let to: StudyDay
  }

  /// The cards whose day would change.
  public let moves: [Move]
  /// Cards due by today, as things are.
  public let dueBefore: Int
  /// Cards that would be due by today.
  public let dueAfter: Int

  /// Looks at the cards in review; fuzz as their next answer would have it.
  public init(_ items: [StudyItem], scheduler: Scheduler, today: StudyDay) {
    var moves: [Move] = []
    var counts = (before: 0, after: 0)
    for item in items where item.standing != .suspended {
      guard let seen = item.card.seen, seen.phase == .review, case .on(let day) = seen.due else { continue }
      let to = seen.last.day.advanced(by: scheduler.days(of: item.card, seen))
      if day <= today { counts.before += 1 }
      if to <= today { counts.after += 1 }
      if to != day { moves.append(Move(card: item.id, from: day, to: to)) }
    }
    self.moves = moves
    dueBefore = counts.before
    dueAfter = counts.after
  }

  /// The lines for the log that carry it out.
  public func entries(at now: Moment) -> [LogEntry] { moves.map { .rescheduled($0.card, to: $0.to, at: now) } }
}

extension Scheduler {
  fileprivate func days(of card: Card, _ seen: Seen) -> Int {
    let fuzz = fuzzes ? Fuzz(card: card.id, reviews: seen.reviews) : .none
    return fuzz.days(model.interval(seen.memory, retention: desiredRetention), least: 1, most: maximumInterval)
  }
}

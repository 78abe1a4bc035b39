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

  /// Looks at the cards in review; fuzz as their next answer would have it. A card whose day lies where fuzz might have
  /// put it keeps it.
  public init(_ items: [StudyItem], scheduler: Scheduler, today: StudyDay) {
    var moves: [Move] = []
    var counts = (before: 0, after: 0)
    for item in items where item.standing != .suspended {
      guard let seen = item.card.seen, seen.phase == .review, case .on(let day) = seen.due else { continue }
      let to = seen.last.day.advanced(by: scheduler.days(of: item.card, seen, now: day.days(since: seen.last.day)))
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
  /// - Parameter now: the days that the card has.
  fileprivate func days(of card: Card, _ seen: Seen, now: Int) -> Int {
    let wanted = model.interval(seen.memory, retention: desiredRetention)
    guard fuzzes else { return Fuzz.none.days(wanted, least: 1, most: maximumInterval) }
    if Fuzz.band(wanted, least: 1, most: maximumInterval).contains(now) { return now }
    return Fuzz(card: card.id, reviews: seen.reviews).days(wanted, least: 1, most: maximumInterval)
  }
}

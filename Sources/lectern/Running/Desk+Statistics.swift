import Progress
import Scheduling
import Screens

extension Desk {
  /// Half a year back, a month ahead.
  private static let daysBack = 182
  private static let daysAhead = 30
  /// Days from which on an interval is mature, as Anki counts.
  private static let maturity = 21

  func statistics(of id: Screens.TextID?) throws -> Event {
    let clock = WallClock.studyClock(rolloverHour: configuration.rolloverHour)
    let today = clock.day(of: WallClock.now)
    let text = id.flatMap { texts[$0] }
    let reviews = try store.reviews(in: text?.id)
    let items = try store.items(in: text.map { [$0.id] })
    let seen = items.compactMap(\.card.seen)
    let mature = seen.count { $0.phase == .review && $0.interval >= Self.maturity }
    let young = seen.count { $0.phase == .review && $0.interval < Self.maturity }
    return .statistics(
      StatisticsReport(
        title: text?.document.title ?? "All texts", reviews: reviewsADay(reviews, until: today),
        forecast: forecast(seen, from: today, clock: clock), retention: retention(reviews, until: today),
        desiredRetention: try desiredRetention(of: text), new: items.count - seen.count,
        learning: seen.count - mature - young, young: young, mature: mature,
        secondsToday: reviews.filter { $0.moment.day == today }.reduce(0) { $0 + $1.duration } / 1000))
  }

  private func desiredRetention(of text: ShelvedText?) throws -> Double {
    try text.flatMap { try store.settings(of: $0.id).desiredRetention } ?? configuration.desiredRetention
  }

  private func reviewsADay(_ reviews: [Review], until today: StudyDay) -> [Int] {
    var counts = Array(repeating: 0, count: Self.daysBack)
    for review in reviews {
      let index = Self.daysBack - 1 - today.days(since: review.moment.day)
      if counts.indices.contains(index) { counts[index] += 1 }
    }
    return counts
  }

  /// What is overdue counts for today.
  private func forecast(_ seen: [Seen], from today: StudyDay, clock: StudyClock) -> [Int] {
    var counts = Array(repeating: 0, count: Self.daysAhead)
    for card in seen {
      let day =
        switch card.due {
        case .on(let day): day
        case .at(let time): clock.day(of: time)
        }
      let index = max(0, day.days(since: today))
      if counts.indices.contains(index) { counts[index] += 1 }
    }
    return counts
  }

  /// True retention: of the reviews that came a day or more after the one before.
  private func retention(_ reviews: [Review], until today: StudyDay) -> Double? {
    let counted = reviews.filter {
      $0.kind == .review && $0.previousInterval >= 1 && today.days(since: $0.moment.day) < Self.daysAhead
    }
    guard !counted.isEmpty else { return nil }
    return Double(counted.count { $0.rating != .again }) / Double(counted.count)
  }
}

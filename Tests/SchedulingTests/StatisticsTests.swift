import Foundation
import Scheduling
import Testing

@Suite struct StatisticsTests {
  private func review(
    _ card: Int, day: Int, _ rating: Rating, kind: ReviewKind = .review, interval: Int = 10, duration: Int = 4000
  ) -> Review {
    Review(
      card: CardID(rawValue: "card \(card)"), rating: rating,
      moment: clock.moment(at: noon.advanced(seconds: day * 86_400)), duration: duration, kind: kind,
      previousInterval: interval, interval: kind == .practice ? nil : .days(10),
      due: kind == .practice ? nil : .on(today), phase: kind == .practice ? nil : .review)
  }

  private var log: ReviewLog {
    ReviewLog([
      review(0, day: -40, .good, kind: .learning, interval: 0), review(0, day: -3, .good, interval: 30),
      review(1, day: -3, .again, interval: 5), review(1, day: -3, .good, kind: .relearning, interval: 0),
      review(1, day: -1, .good, interval: 5), review(1, day: -1, .good, interval: 5),
      review(2, day: -1, .hard, kind: .learning, interval: 0), review(0, day: 0, .again, kind: .practice),
    ])
  }

  @Test func activityCountsEachStudyDay() {
    let activity = Activity(log)
    #expect(activity.days.map(\.day.rawValue) == [-40, -3, -1, 0].map { today.rawValue + $0 })
    #expect(activity.days.map(\.reviews) == [1, 3, 3, 1])
    #expect(activity.days.map(\.passed) == [1, 2, 3, 0])
    #expect(activity.days.map(\.new) == [1, 1, 1, 0])
    #expect(activity.days[1].milliseconds == 12_000)
    #expect(activity.ratings == [2, 1, 5, 0])
    #expect(activity.streak(on: today) == 2 && activity.longestStreak == 2)
    #expect(activity.streak(on: today.advanced(by: 1)) == 2)
    #expect(activity.streak(on: today.advanced(by: 2)) == 0)
  }

  @Test func retentionCountsTheFirstReviewOfADay() {
    let all = Retention(log, days: Period.all.days(until: today))
    #expect(all.young.reviews == 2 && all.young.passed == 1)
    #expect(all.mature.reviews == 1 && all.mature.passed == 1)
    #expect(all.all.share == 2.0 / 3)
    let yesterday = Retention(log, days: Period.yesterday.days(until: today))
    #expect(yesterday.young.reviews == 1 && yesterday.mature.share == nil)
    #expect(Retention(log, days: Period.all.days(until: today)) { $0.rawValue == "card 0" }.all.reviews == 1)
  }

  @Test func allPeriodsInOneGoAreThePeriodsOneByOne() {
    var random = SplitMix64(seed: 3)
    let log = ReviewLog(
      (0..<3000).map { number in
        review(
          number % 70, day: number / 7 - 420, Rating.allCases.randomElement(using: &random) ?? .good,
          kind: [.review, .review, .learning, .practice][number % 4], interval: number % 50)
      })
    for (period, found) in Retention.periods(log, until: today) {
      #expect(found == Retention(log, days: period.days(until: today)), "\(period)")
    }
  }

  @Test func cardsOfALogAreFoundAmongItemsInWhateverOrder() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<20 {
      let cards = items(30).shuffled(using: &random)
      let log = ReviewLog((0..<90).map { review($0 % 40, day: -$0, .good) }.shuffled(using: &random))
      let each = GroupStatistics.each(cards, log: log, model: .standard, at: clock.moment(at: noon))
      for (item, found) in zip(cards, each) {
        #expect(found.reviews == log.records.count { log.cards[Int($0.card)] == item.id })
      }
    }
  }

  @Test func aSampleOfTheCardsForeseesAboutTheSame() {
    let cards = items(3000) { $0 < 2000 ? inReview(due: $0 % 20) : nil }
    let runs = [Int.max, 500].map {
      Simulation(
        cards, model: .standard, desiredRetention: 0.9, newPerDay: 10, days: 200, most: $0, at: clock.moment(at: noon),
        seed: 1)
    }
    let reviews = runs.map { Double($0.reviews.reduce(0, +)) }
    #expect(abs(reviews[1] / reviews[0] - 1) < 0.05 && abs(runs[1].known / runs[0].known - 1) < 0.02)
    #expect(runs.map(\.seen) == [3000, 3000])
  }

  @Test func theStateOfACollectionAddsUp() {
    var cards = items(10) {
      [
        0: inReview(due: -2), 1: inReview(due: 0), 2: inReview(due: 3, interval: 40, stability: 40),
        3: inReview(due: 200),
      ][$0]
    }
    cards[9].standing = .suspended
    let state = CollectionState(cards, model: .standard, at: clock.moment(at: noon), days: 30)
    #expect(state.new == 5 && state.suspended == 1 && state.young == 3 && state.mature == 1 && state.learning == 0)
    #expect(state.backlog == 1 && state.forecast[0] == 1 && state.forecast[3] == 1 && state.forecast.count == 30)
    #expect(
      state.stability.counts.reduce(0, +) == 4 && state.stability.counts[7] == 3 && state.stability.counts[9] == 1)
    #expect(state.difficulty.counts[8] == 4)
    #expect(state.retrievability.counts.reduce(0, +) == 4 && state.known > 3 && state.known < 4)
    #expect(abs(state.dailyLoad - (0.3 + 1.0 / 40)) < 1e-9)
  }

  @Test func groupsAreCountedApart() {
    let cards = items(4) { $0 == 0 ? inReview(due: 0, interval: 30) : nil }
    let each = GroupStatistics.each(cards, log: log, model: .standard, at: clock.moment(at: noon))
    let groups = GroupStatistics.groups(each) { $0 == 3 ? nil : $0 == 0 ? "first" : "rest" }
    #expect(groups["first"]?.cards == 1 && groups["first"]?.mature == 1 && groups["first"]?.reviews == 3)
    #expect(groups["rest"]?.cards == 2 && groups["rest"]?.tested == 3 && groups["rest"]?.passed == 2)
    #expect(groups.count == 2)
  }

  @Test func moreRetentionCostsMoreReviewsAndKeepsMore() {
    let cards = items(300) { $0 < 100 ? inReview(due: $0 % 20) : nil }
    let runs = [0.75, 0.85, 0.95].map {
      Simulation(
        cards, model: .standard, desiredRetention: $0, newPerDay: 5, days: 200, at: clock.moment(at: noon), seed: 1)
    }
    let reviews = runs.map { $0.reviews.reduce(0, +) }
    #expect(reviews == reviews.sorted() && reviews[0] * 2 < reviews[2])
    #expect(runs.map(\.known) == runs.map(\.known).sorted())
    #expect(runs.allSatisfy { $0.seen == 300 && $0.reviews.count == 200 })
    #expect(
      runs[1]
        == Simulation(
          cards, model: .standard, desiredRetention: 0.85, newPerDay: 5, days: 200, at: clock.moment(at: noon), seed: 1)
    )
  }

  @Test func habitsComeFromTheLog() {
    let slow = ReviewLog(
      (0..<2000).map { review($0 % 50, day: $0 / 50, $0 % 4 == 0 ? .again : .good, duration: 20_000) })
    let habits = Simulation.Habits(slow)
    #expect(abs(habits.seconds[2] - 20) < 0.5 && habits.passing[1] > 0.95)
    #expect(abs(habits.first.reduce(0, +) - 1) < 1e-9)
  }

  @Test func statisticsAreWrittenAsJSON() throws {
    let activity = Activity(log)
    #expect(try JSONDecoder().decode(Activity.self, from: JSONEncoder().encode(activity)) == activity)
  }
}

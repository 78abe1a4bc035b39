import Scheduling
import Testing

@Suite struct SchedulerTests {
  @Test func easierAnswersNeverShortenTheInterval() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<150 {
      let scheduler = try randomScheduler(&random)
      var card = Card(id: CardID(rawValue: "card \(random.next())"))
      var now = noon
      for _ in 0..<12 {
        let outcomes = scheduler.outcomes(for: card, at: now, clock: clock)
        let days = Rating.allCases.map { outcomes[$0].interval.inDays }
        #expect(days == days.sorted(), "\(scheduler) \(card) \(days)")
        #expect(days.allSatisfy { $0 > 0 && $0 <= Double(scheduler.maximumInterval) + 1 })
        card = outcomes[Rating.allCases.randomElement(using: &random) ?? .good].card
        now = now.advanced(seconds: Int.random(in: 30...2_000_000, using: &random))
      }
    }
  }

  @Test func passingReviewsGrowByADayAtLeastFromButtonToButton() throws {
    let outcomes = try Scheduler(fuzzes: false).outcomes(
      for: Card(id: CardID(rawValue: "c"), seen: inReview(due: 0, interval: 1, stability: 0.5)), at: noon, clock: clock)
    guard case .days(let hard) = outcomes.hard.interval, case .days(let good) = outcomes.good.interval,
      case .days(let easy) = outcomes.easy.interval
    else {
      Issue.record("no days")
      return
    }
    #expect(1 <= hard && hard < good && good < easy)
  }

  @Test func thePreviewIsWhatComes() throws {
    let scheduler = Scheduler.standard
    let card = items(1) { _ in inReview(due: 0, interval: 40, stability: 40) }[0].card
    let first = scheduler.outcomes(for: card, at: noon, clock: clock)
    #expect(first == scheduler.outcomes(for: card, at: noon, clock: clock))
    let plain = try Scheduler(fuzzes: false)
    let spread = (0..<200).map { number in
      let other = Card(id: CardID(rawValue: "\(number)"), seen: card.seen)
      return scheduler.outcomes(for: other, at: noon, clock: clock).good.interval.inDays
    }
    let middle = plain.outcomes(for: card, at: noon, clock: clock).good.interval.inDays
    #expect(Set(spread).count > 5)
    #expect(spread.allSatisfy { abs($0 - middle) < 0.2 * middle })
  }

  @Test func stepsFollowTheirOrder() throws {
    let scheduler = try Scheduler(learningSteps: [60, 600], relearningSteps: [300], fuzzes: false)
    let new = scheduler.outcomes(for: Card(id: CardID(rawValue: "c")), at: noon, clock: clock)
    #expect(new.again.interval == .seconds(60) && new.hard.interval == .seconds(330))
    #expect(new.good.interval == .seconds(600) && new.good.card.seen?.phase == .learning(step: 1))
    #expect(new.easy.card.seen?.phase == .review)
    let second = scheduler.outcomes(for: new.good.card, at: noon.advanced(seconds: 600), clock: clock)
    #expect(second.hard.interval == .seconds(600) && second.good.card.seen?.phase == .review)
    let failed = scheduler.outcomes(
      for: Card(id: CardID(rawValue: "d"), seen: inReview(due: 0)), at: noon, clock: clock)
    #expect(failed.again.interval == .seconds(300) && failed.again.card.seen?.phase == .relearning(step: 0))
    #expect(failed.again.card.seen?.lapses == 1)
  }

  @Test func aStepAcrossTheRolloverWaitsForTheDay() throws {
    let scheduler = try Scheduler(learningSteps: [600], fuzzes: false)
    let late = clock.rollover(after: noon).advanced(seconds: -300)
    let outcomes = scheduler.outcomes(for: Card(id: CardID(rawValue: "c")), at: late, clock: clock)
    #expect(outcomes.again.interval == .seconds(600))
    #expect(outcomes.again.card.seen?.due == .on(today.advanced(by: 1)))
  }

  @Test func withoutStepsAWeakMemoryComesBackTheSameDay() throws {
    let scheduler = try Scheduler(relearningSteps: [], fuzzes: false)
    let weak = Card(id: CardID(rawValue: "c"), seen: inReview(due: 0, interval: 1, stability: 0.3))
    let again = scheduler.outcomes(for: weak, at: noon, clock: clock).again
    guard case .seconds(let seconds) = again.interval else {
      Issue.record("\(again.interval)")
      return
    }
    #expect(seconds < 43_200 && again.card.seen?.phase == .relearning(step: 0))
  }

  @Test func replayEqualsIncremental() throws {
    var random = SplitMix64(seed: 11)
    for model in [MemoryModel.standard, .fsrs7(.standard)] {
      for _ in 0..<40 {
        let scheduler = try randomScheduler(&random, model: model)
        var session = ReviewSession(items: items(1), scheduler: scheduler, clock: clock, at: noon, seed: 1)
        var log: [LogEntry] = []
        var now = noon
        var last: Card?
        for _ in 0..<10 {
          guard
            case .answered(let review, _)? = session.answer(
              Rating.allCases.randomElement(using: &random) ?? .good, at: now)
          else { break }
          log.append(.review(review))
          let card = (last ?? Card(id: review.card)).reviewed(review, model: scheduler.model)
          last = card
          now = now.advanced(seconds: Int.random(in: 100...3_000_000, using: &random))
          session = ReviewSession(
            items: [StudyItem(card: card, fact: "f", section: "s", order: 0)], scheduler: scheduler,
            options: {
              var options = SessionOptions(); options.mode = .ahead(days: 40_000); return options
            }(),
            clock: clock, at: now, seed: 1)
        }
        #expect(log.count > 3)
        #expect(Card.replay(log, of: CardID(rawValue: "card 0"), model: scheduler.model) == last)
      }
    }
  }

  @Test func anAnswerGivesExactlyItsOutcome() {
    var session = ReviewSession(
      items: items(1) { _ in inReview(due: 0, interval: 30, stability: 30) }, clock: clock, at: noon, seed: 1)
    for rating in Rating.allCases {
      let outcome = session.outcomes?[rating]
      var copy = session
      guard case .answered(let review, _)? = copy.answer(rating, at: noon) else {
        Issue.record("no answer")
        return
      }
      #expect(review.interval == outcome?.interval && review.due == outcome?.card.seen?.due)
      #expect(
        items(1) { _ in inReview(due: 0, interval: 30, stability: 30) }[0].card.reviewed(review, model: .standard)
          == outcome?.card)
    }
    session.clock = StudyClock(utcOffset: 3600)
    #expect(session.outcomes != nil)
  }

  @Test(arguments: Rating.allCases) func whatWasJustAnsweredIsNotRescheduled(rating: Rating) {
    let cards = items(40) { $0 < 30 ? inReview(due: 0, interval: 5 + $0, stability: Double(5 + $0)) : nil }
    let moment = clock.moment(at: noon)
    let answered = cards.map { item in
      var item = item
      item.card = Scheduler.standard.outcomes(for: item.card, at: noon, clock: clock)[rating].card
      return item
    }
    #expect(Rescheduling(answered, scheduler: .standard, today: moment.day).moves == [])
  }

  @Test func reschedulingSaysWhatItWouldDo() throws {
    let cards = items(20) { inReview(due: $0 - 5, interval: 10, stability: 10) }
    let stricter = try Scheduler(desiredRetention: 0.97, fuzzes: false)
    let plan = Rescheduling(cards, scheduler: stricter, today: today)
    #expect(plan.dueBefore == 6 && plan.dueAfter > plan.dueBefore)
    #expect(plan.moves.count == 20 && plan.moves.allSatisfy { $0.to < $0.from })
    let moved = cards[10].card.logged(plan.entries(at: clock.moment(at: noon))[10], model: .standard)
    #expect(moved.seen?.due == .on(plan.moves[10].to))
    #expect(moved.seen?.memory == cards[10].card.seen?.memory)
    #expect(moved.logged(.reset(moved.id, at: clock.moment(at: noon)), model: .standard) == Card(id: moved.id))
  }
}

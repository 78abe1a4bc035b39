import Scheduling
import Testing

@Suite struct SessionTests {
  private func session(_ items: [StudyItem], _ change: (inout SessionOptions) -> Void = { _ in }) -> ReviewSession {
    var options = SessionOptions()
    change(&options)
    return ReviewSession(items: items, options: options, clock: clock, at: noon, seed: 5)
  }

  /// The names of the cards in the order asked, all graded alike.
  private func order(_ session: ReviewSession, _ rating: Rating = .easy) -> [String] {
    var session = session
    var asked: [String] = []
    while let item = session.current, asked.count < 1000 {
      asked.append(String(item.id.rawValue.dropFirst(5)))
      _ = session.answer(rating, at: noon)
    }
    return asked
  }

  @Test func dueCardsComeFirstTheLongestDueFirstThenNewOnesInTextOrder() {
    let cards = items(8) { [0: inReview(due: -1), 2: inReview(due: -3), 4: inReview(due: 1)][$0] }
    #expect(order(session(cards)) == ["2", "0", "5", "6"])
    #expect(order(session(cards) { $0.mixing = .newFirst }) == ["5", "6", "2", "0"])
    #expect(order(session(cards) { $0.buriesSiblings = false }) == ["2", "0", "1", "3", "5", "6", "7"])
    #expect(order(session(cards) { $0.mode = .ahead(days: 1) }) == ["2", "0", "4", "6"])
  }

  @Test func newCardsAreSpreadEvenlyAmongReviews() {
    let cards = items(12) { $0 < 8 ? inReview(due: -$0) : nil }
    let asked = order(
      session(cards) {
        $0.mixing = .evenly; $0.buriesSiblings = false
      })
    #expect(asked.count == 12)
    #expect(asked.indices.filter { (Int(asked[$0]) ?? 0) >= 8 } == [1, 4, 7, 10])
  }

  @Test func aBacklogIsWorkedOffFromTheMostForgotten() {
    let cards = items(40) { inReview(due: -1, interval: 10, stability: Double(100 - $0)) }
    let asked = order(
      session(cards) {
        $0.limits.reviews = 5; $0.buriesSiblings = false
      })
    #expect(asked == ["39", "38", "37", "36", "35"])
  }

  @Test func aCardThatWasTakenBackIsAskedBeforeAllOthers() {
    let cards = items(8) { [0: inReview(due: -1), 2: inReview(due: -3)][$0] }
    var session = session(cards) { $0.buriesSiblings = false }
    let all = Set(session.queued.map(\.id))
    session.ask(first: cards[5].id, at: noon)
    #expect(session.current?.id == cards[5].id)
    #expect(Set(session.queued.map(\.id)) == all)
    #expect(order(session) == ["5", "2", "0", "1", "3", "4", "6", "7"])
    let before = session
    session.ask(first: CardID(rawValue: "nobody's"), at: noon)
    #expect(session == before)
  }

  @Test func limitsHold() {
    let cards = items(60) { $0 < 20 ? inReview(due: 0) : nil }
    func counts(_ new: Int, _ reviews: Int, counting: Bool = true) -> Remaining {
      session(cards) {
        $0.limits = Limits(new: new, reviews: reviews, newCountAsReviews: counting)
        $0.buriesSiblings = false
      }.remaining
    }
    #expect(counts(7, 200) == Remaining(new: 7, learning: 0, reviews: 20))
    #expect(counts(7, 22) == Remaining(new: 2, learning: 0, reviews: 20))
    #expect(counts(7, 4) == Remaining(new: 0, learning: 0, reviews: 4))
    #expect(counts(7, 4, counting: false) == Remaining(new: 7, learning: 0, reviews: 4))
    #expect(Limits(new: 5, reviews: 9).less(new: 7, reviews: 2) == Limits(new: 0, reviews: 7))
    #expect(session(cards) { $0.limits = .none }.remaining.total == 30)
  }

  @Test func aTextCanHaveLimitsOfItsOwn() {
    let cards = items(24) { $0 < 12 ? inReview(due: 0) : nil }.map { item in
      StudyItem(
        card: item.card, fact: item.id.rawValue, section: item.section, order: item.order,
        deck: item.order % 2 == 0 ? "rivers" : "lakes")
    }
    let run = session(cards) { $0.deckLimits = ["rivers": Limits(new: 1, reviews: 2)] }
    #expect(run.remaining == Remaining(new: 7, learning: 0, reviews: 8))
  }

  @Test func siblingsWaitForTomorrow() {
    var run = session(items(6))
    #expect(run.remaining.new == 3)
    _ = run.answer(.easy, at: noon)
    let resumed = items(6) { $0 == 0 ? inReview(due: 5, interval: 5) : nil }
    #expect(order(session(resumed)) == ["2", "4"])
  }

  @Test func aFailedCardComesBackAndTheEndComes() {
    var run = session(items(2))
    #expect(run.current?.id.rawValue == "card 0")
    _ = run.answer(.again, at: noon)
    #expect(run.current?.id.rawValue == "card 0")
    guard case .card(let shown) = run.turn else {
      Issue.record("learn ahead brings it early")
      return
    }
    #expect(shown == noon)
    _ = run.answer(.easy, at: noon.advanced(seconds: 60))
    #expect(run.turn == .finished && run.answered == 2 && run.correct == 1)
    #expect(run.answer(.good, at: noon) == nil)
  }

  @Test func aLongStepIsWaitedFor() throws {
    let scheduler = try Scheduler(learningSteps: [7200], fuzzes: false)
    var run = ReviewSession(items: items(1), scheduler: scheduler, clock: clock, at: noon, seed: 1)
    _ = run.answer(.again, at: noon)
    #expect(run.turn == .waiting(until: noon.advanced(seconds: 7200 - 1200)))
    #expect(run.current == nil && run.remaining.total == 1)
    run.refresh(at: noon.advanced(seconds: 100))
    #expect(run.current == nil)
    run.refresh(at: noon.advanced(seconds: 6000))
    #expect(run.current?.id.rawValue == "card 0")
  }

  @Test func undoingEverythingGivesBackTheStart() {
    var random = SplitMix64(seed: 2)
    for seed in 0..<20 {
      let cards = items(80) { _ in
        Bool.random(using: &random) ? inReview(due: Int.random(in: -9...0, using: &random)) : nil
      }
      var run = ReviewSession(items: cards, clock: clock, at: noon, seed: UInt64(seed))
      var states: [ReviewSession] = []
      var changes: [SessionChange] = []
      while changes.count < 60 {
        let before = run
        let change =
          switch random.next() % 10 {
          case 0: run.bury(at: noon)
          case 1: run.suspend(at: noon)
          case 2: run.toggleFlag()
          default: run.answer(Rating.allCases.randomElement(using: &random) ?? .good, at: noon)
          }
        guard let change else { break }
        states.append(before)
        changes.append(change)
      }
      #expect(changes.count > 30)
      while let state = states.popLast() {
        #expect(run.undo(at: noon) == changes.popLast())
        #expect(run == state)
      }
      #expect(!run.canUndo && run.undo(at: noon) == nil)
    }
  }

  @Test func buriedAndSuspendedCardsAreNotAsked() {
    var cards = items(6)
    cards[0].standing = .suspended
    cards[2].standing = .buried(until: today.advanced(by: 1))
    cards[4].standing = .buried(until: today)
    #expect(order(session(cards) { $0.buriesSiblings = false }) == ["1", "3", "4", "5"])
    var run = session(items(6))
    #expect(run.bury(at: noon) == .setAside(CardID(rawValue: "card 0"), .buried(until: today.advanced(by: 1))))
    #expect(run.suspend(at: noon) == .setAside(CardID(rawValue: "card 2"), .suspended))
    #expect(run.current?.id.rawValue == "card 4")
    #expect(run.toggleFlag() == .flagged(CardID(rawValue: "card 4"), true))
    #expect(run.current?.isFlagged == true)
  }

  @Test(arguments: [(6, false), (7, true), (8, false), (11, true), (15, true), (14, false)])
  func leechesAreSaidAtTheThresholdAndEveryHalfOfIt(lapses: Int, leech: Bool) {
    var run = session(items(1) { _ in inReview(due: 0, lapses: lapses) })
    guard case .answered(_, let isLeech)? = run.answer(.again, at: noon) else {
      Issue.record("no answer")
      return
    }
    #expect(isLeech == (leech ? .tell : nil))
  }

  @Test(arguments: LeechAction.allCases) func whatBecomesOfALeechIsForTheLearnerToSay(action: LeechAction) {
    let cards = items(1) { _ in inReview(due: 0, lapses: 7) }
    var run = session(cards) { $0.leechAction = action }
    let start = run
    guard case .answered(_, let leech)? = run.answer(.again, at: noon) else {
      Issue.record("no answer")
      return
    }
    #expect(leech == action)
    #expect(run.remaining.total == (action == .suspend ? 0 : 1))
    if action != .suspend { #expect(run.current?.isFlagged == (action == .flag)) }
    _ = run.undo(at: noon)
    #expect(run == start)
  }

  @Test func notTodayLeavesTheSiblings() {
    let cards = items(4)
    var alone = session(cards) { $0.buriesSiblings = false }
    var together = alone
    let tomorrow = Standing.buried(until: today.advanced(by: 1))
    #expect(alone.putOff(at: noon) == .setAside(CardID(rawValue: "card 0"), tomorrow))
    #expect(order(alone) == ["1", "2", "3"])
    #expect(together.bury(at: noon) == .setAside(CardID(rawValue: "card 0"), tomorrow))
    #expect(order(together) == ["2", "3"])
  }

  @Test func aCramRepeatsWhatFailedAndLeavesTheScheduleAlone() {
    let cards = items(4) { inReview(due: 5, stability: Double(40 - $0)) }
    var run = session(cards) { $0.mode = .cram }
    #expect(run.outcomes == nil && run.current?.id.rawValue == "card 3")
    guard case .answered(let review, nil)? = run.answer(.again, at: noon) else {
      Issue.record("no answer")
      return
    }
    #expect(review.kind == .practice && review.due == nil)
    #expect(cards[3].card.reviewed(review, model: .standard) == cards[3].card)
    #expect(order(run) == ["2", "1", "0", "3"])
  }

  @Test func anExamAsksEachCardOnce() {
    let run = session(items(30)) { $0.mode = .exam }
    let asked = order(run, .again)
    #expect(asked.count == 30 && Set(asked).count == 30)
    #expect(asked != asked.sorted())
  }

  @Test func twoButtonsAreAgainAndGood() {
    var run = session(items(2) { _ in inReview(due: 0) })
    var other = run
    #expect(run.answer(TwoButtonGrade.fail, at: noon) == other.answer(Rating.again, at: noon))
    #expect(run.undo(at: noon) == other.undo(at: noon))
    #expect(run.answer(TwoButtonGrade.pass, at: noon) == other.answer(Rating.good, at: noon))
  }

  @Test func aClockThatJumpsBackDoesNoHarm() {
    var run = session(items(2) { _ in inReview(due: 0) })
    guard case .answered(let review, _)? = run.answer(.good, at: noon.advanced(seconds: -86_400 * 30)) else {
      Issue.record("no answer")
      return
    }
    #expect(review.duration == 0 && review.moment.time == noon && review.moment.day == today)
    let future = items(1) { _ in inReview(due: 20, interval: 10) }
    let later = session(future) { $0.mode = .ahead(days: 100) }
    #expect(later.outcomes != nil)
  }

  @Test func aCutOffSessionGoesOnWhereItWas() {
    let cards = items(20) { $0 < 10 ? inReview(due: 0) : nil }
    var run = session(cards)
    var kept: [CardID: Card] = [:]
    for _ in 0..<6 {
      guard let card = run.current?.card, case .answered(let review, _)? = run.answer(.easy, at: noon) else { break }
      kept[card.id] = card.reviewed(review, model: .standard)
    }
    let resumed = cards.map { item in
      StudyItem(card: kept[item.id] ?? item.card, fact: item.fact, section: item.section, order: item.order)
    }
    #expect(kept.count == 6)
    #expect(Set(order(session(resumed))) == Set(order(run)))
  }
}

import GRDB
import Scheduling
import Testing

@testable import Progress

@Suite struct GradeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Answers `count` cards on each of several days; gives the states before and after each change.
  private func study(_ store: ProgressStore, days: Int, each count: Int) throws -> [SessionChange] {
    var changes: [SessionChange] = []
    for day in 0..<days {
      var now = noon.advanced(seconds: day * 86_400)
      var session = try store.session(at: now)
      for turn in 0..<count {
        now = now.advanced(seconds: 700)
        session.refresh(at: now)
        let rating = Rating.allCases[(day + turn * 3) % 4]
        guard let change = session.answer(rating, at: now) else { break }
        try store.record(change, at: now)
        changes.append(change)
      }
    }
    return changes
  }

  @Test func aGradeGivesTheStateThatTheSessionSaw() throws {
    let store = try folder.open()
    _ = try store.addText()
    var session = try store.session()
    let card = try #require(session.current?.card)
    let expected = try #require(session.outcomes?.good.card)
    let change = session.answer(.good, at: noon)
    try store.record(#require(change), at: noon)
    #expect(try store.card(card.id) == expected)
  }

  @Test func rebuildingFindsNothingToMend() throws {
    let store = try folder.open()
    _ = try store.addText(cards: 20)
    let changes = try study(store, days: 6, each: 12)
    #expect(changes.count > 40)
    #expect(try store.rebuild() == [])
    let report = try store.check()
    #expect(report.isWhole && report.logLines == changes.count && report.cards == 20)
  }

  @Test func aWrongStateIsFoundAndMended() throws {
    let store = try folder.open()
    _ = try store.addText()
    _ = try study(store, days: 1, each: 3)
    let right = try store.items()
    try store.queue.write { try $0.execute(sql: "UPDATE card SET stability = 77 WHERE question = 'Rivers-0'") }
    #expect(try store.check().wrongStates == [CardID(rawValue: "Rivers-0")])
    #expect(try store.rebuild() == [CardID(rawValue: "Rivers-0")])
    #expect(try store.items() == right)
  }

  @Test func undoingEverythingGivesBackTheStart() throws {
    let store = try folder.open()
    _ = try store.addText(cards: 20)
    let start = try store.items()
    let changes = try study(store, days: 4, each: 12)
    #expect(changes.count > 30)
    for change in changes.reversed() { try store.undo(change, at: noon) }
    #expect(try store.items() == start)
    #expect(try store.reviews() == [])
    #expect(try store.check().logLines == changes.count)
  }

  @Test func theLastAnswerIsTakenBackAfterARestart() throws {
    let review: Review
    do {
      let store = try folder.open()
      _ = try store.addText()
      let changes = try study(store, days: 1, each: 2)
      guard case .answered(let last, _) = changes[1] else { throw ProgressError.noSuchCard("") }
      review = last
    }
    let store = try folder.open()
    #expect(try store.undoLast(at: noon) == review)
    #expect(try store.reviews().count == 1)
    #expect(try store.undoLast(at: noon) != nil)
    #expect(try store.undoLast(at: noon) == nil)
  }

  @Test func whatWasDoneTodayIsTakenBackAfterARestartStepByStep() throws {
    let aside = CardID(rawValue: "Rivers-5")
    do {
      let store = try folder.open()
      _ = try store.addText()
      _ = try study(store, days: 1, each: 2)
      try store.setFlag(true, of: aside, at: noon.advanced(seconds: 1800))
      try store.setBad("wrong key", aside, at: noon.advanced(seconds: 3600))
      try store.set(.suspended, of: aside, at: noon.advanced(seconds: 3600))
    }
    let store = try folder.open()
    let text = try #require(try store.texts().first?.id)
    let other = TextID(rawValue: text.rawValue + 1)
    let start = clock.start(of: clock.day(of: noon))
    #expect(try store.undoLast(since: start, in: other, at: noon) == nil)
    #expect(try store.undoLast(since: noon.advanced(seconds: 7200), at: noon) == nil)
    #expect(try store.undoLast(since: start, in: text, at: noon) == aside)
    #expect(try store.items().contains { $0.id == aside && $0.standing == .active })
    #expect(try store.badItems().isEmpty)
    #expect(try store.items().contains { $0.id == aside && $0.isFlagged })
    #expect(try store.undoLast(since: start, in: text, at: noon) == aside)
    #expect(try store.items().allSatisfy { !$0.isFlagged })
    let reviews = try store.reviews()
    #expect(try store.undoLast(since: start, in: text, at: noon) == reviews[1].card)
    #expect(try store.undoLast(since: start, at: noon) == reviews[0].card)
    #expect(try store.undoLast(since: start, at: noon) == nil)
    #expect(try store.reviews() == [] && store.check().isWhole)
  }

  @Test func thePackedLogSaysWhatTheLogSays() throws {
    let store = try folder.open()
    _ = try store.addText()
    let lines = 2 * PackedLog.lines + 100
    try store.write { db in
      try db.execute(
        sql: """
          WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
          INSERT INTO log (card, kind, rating, time, day, duration, previousInterval, intervalDays, dueDay, phase, step)
          SELECT 1 + i % 6, i % 3, 1 + i % 4, 1000000 * i, i / 9, i % 5000, i % 300, 1 + i % 90, i / 9 + 3, 1, 0 FROM n
          """, arguments: [lines])
    }
    let first = try store.history()
    #expect(first.records.count == lines)
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM packedLog") } == 2)
    #expect(try store.history() == first)
    let studied = try store.studied()
    #expect(studied.log.records.map(\.time) == first.records.map(\.time))
    let (model, now) = (MemoryModel.standard, clock.moment(at: noon))
    let byPlace = GroupStatistics.each(studied.items, log: studied.log, places: studied.places, model: model, at: now)
    #expect(byPlace == GroupStatistics.each(studied.items, log: first, model: model, at: now))
    #expect(byPlace.reduce(0) { $0 + $1.reviews } == lines)
    try store.write { try $0.execute(sql: "INSERT INTO undone (log, time) VALUES (7, 0), (8292, 0)") }
    #expect(
      try store.history().records
        == first.records.enumerated().filter { ![6, 8291].contains($0.offset) }.map(\.element))
    #expect(try store.check().isPackedLogRight)
    try store.write { try $0.execute(sql: "UPDATE packedLog SET records = zeroblob(28) WHERE first = 1") }
    #expect(try !store.check().isPackedLogRight && !store.check().isWhole)
    _ = try store.rebuild()
    #expect(try store.check().isWhole && store.history().records.count == lines - 2)
  }

  @Test func theLogCannotBeRewritten() throws {
    let store = try folder.open()
    _ = try store.addText()
    _ = try study(store, days: 1, each: 2)
    for sql in ["UPDATE log SET rating = 4", "DELETE FROM log"] {
      #expect(throws: ProgressError.self) { try store.write { try $0.execute(sql: sql) } }
    }
    #expect(try store.reviews().count == 2)
  }

  @Test func twoWindowsKeepBothTheirAnswers() throws {
    let (left, right) = (try folder.open(), try folder.open())
    _ = try left.addText()
    var leftSession = try left.session()
    var rightSession = try right.session()
    let leftChange = leftSession.answer(.again, at: noon)
    let rightChange = rightSession.answer(.good, at: noon.advanced(seconds: 5))
    try left.record(#require(leftChange), at: noon)
    try right.record(#require(rightChange), at: noon)
    #expect(try left.reviews().map(\.rating) == [.again, .good])
    #expect(try right.card(CardID(rawValue: "Rivers-0"))?.seen?.reviews == 2)
    #expect(try left.check().isWhole)
  }

  @Test func manyWritersAtOnceLoseNothing() async throws {
    _ = try folder.open().addText(cards: 40)
    let path = folder.database
    try await withThrowingTaskGroup(of: Void.self) { group in
      for window in 0..<4 {
        group.addTask {
          let store = try ProgressStore(path: path, at: noon)
          for turn in 0..<25 {
            let review = Review(
              card: CardID(rawValue: "Rivers-\(turn)"), rating: .good,
              moment: clock.moment(at: noon.advanced(seconds: window * 100 + turn)), duration: 900, kind: .learning,
              previousInterval: 0, interval: .seconds(600), due: .at(noon), phase: .learning(step: 1))
            try store.record(review)
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try folder.open()
    #expect(try store.reviews().count == 100)
    #expect(try store.check().isWhole)
  }

  @Test func todaysAnswersCountAgainstTheLimits() throws {
    let store = try folder.open()
    let text = try store.addText(cards: 20)
    _ = try study(store, days: 1, each: 5)
    let answered = try store.answered(on: clock.day(of: noon), in: text.id)
    let firsts = Set(try store.reviews().map(\.card)).count
    #expect(answered.new == firsts && answered.reviews == 0)
    #expect(try store.answered(on: StudyDay(rawValue: 0)) == (0, 0))
  }

  @Test func marksOfASessionAreKeptAndTakenBack() throws {
    let store = try folder.open()
    _ = try store.addText()
    var session = try store.session()
    let flagged = session.toggleFlag()
    let suspended = session.suspend(at: noon)
    for change in [flagged, suspended] { try store.record(#require(change), at: noon) }
    #expect(try store.items()[0].standing == .suspended)
    #expect(try store.items()[0].isFlagged)
    for change in [suspended, flagged] { try store.undo(#require(change), at: noon) }
    #expect(try store.items()[0].standing == .active)
    #expect(try store.items()[0].isFlagged == false)
  }

  @Test func otherParametersChangeMemoriesButNotDueDays() throws {
    let store = try folder.open()
    _ = try store.addText(cards: 20)
    _ = try study(store, days: 6, each: 12)
    let before = try store.items().compactMap(\.card.seen)
    var values = Parameters.standard.values
    values[2] = 9
    values[8] = 1.2
    let model = MemoryModel.fsrs6(FSRS6(Parameters(clamping: values)))
    try store.set(model)
    let after = try store.items().compactMap(\.card.seen)
    #expect(after.map(\.due) == before.map(\.due))
    #expect(after.map(\.memory) != before.map(\.memory))
    #expect(try store.model() == model)
    try store.set(.fsrs7(.standard))
    #expect(try store.model() == .fsrs7(.standard))
    #expect(try store.check().isWhole)
  }

  @Test func theHistoryIsTheLogInLittleRoom() throws {
    let store = try folder.open()
    let text = try store.addText(cards: 20)
    let changes = try study(store, days: 5, each: 10)
    try store.undo(changes[7], at: noon)
    let history = try store.history()
    let expected = ReviewLog(try store.reviews())
    #expect(history.records.count == changes.count - 1)
    #expect(
      history.records.map { history.cards[Int($0.card)] } == expected.records.map { expected.cards[Int($0.card)] })
    #expect(history.records.map(\.time) == expected.records.map(\.time))
    #expect(history.records.map(\.rating) == expected.records.map(\.rating))
    #expect(history.records.map(\.kind) == expected.records.map(\.kind))
    #expect(history.records.map(\.day) == expected.records.map(\.day))
    #expect(history.records.map(\.previousInterval) == expected.records.map(\.previousInterval))
    #expect(TrainingSet(history).items == TrainingSet(expected).items)
    #expect(try store.history(in: text.id) == history)
    let item = try store.items(in: [text.id]).first { $0.id.rawValue == "Rivers-5" }
    #expect(item?.section == "s1" && item?.type == "short")
  }

  @Test func cardsComeBackAtTheRetentionOfTheirText() throws {
    let store = try folder.open()
    let text = try store.addText(cards: 2)
    try store.set(TextSettings(desiredRetention: 0.97), of: text.id)
    let strict = try store.session().outcomes?.easy.interval.inDays ?? 0
    try store.set(TextSettings(desiredRetention: 0.75), of: text.id)
    let lax = try store.session().outcomes?.easy.interval.inDays ?? 0
    #expect(strict > 0 && lax > 2 * strict)
  }

  @Test func dueCountsFollowTheSections() throws {
    let store = try folder.open()
    let text = try store.addText(cards: 6)
    #expect(
      try store.dueCounts(at: clock.moment(at: noon)) == [
        DueCount(text: text.id, section: "s0", cards: 4, new: 4, reviews: 0, learning: 0),
        DueCount(text: text.id, section: "s1", cards: 2, new: 2, reviews: 0, learning: 0),
      ])
    var session = try store.session()
    let change = session.answer(.good, at: noon)
    try store.record(#require(change), at: noon)
    let later = clock.moment(at: noon.advanced(seconds: 1000))
    #expect(
      try store.dueCounts(at: later)[0]
        == DueCount(text: text.id, section: "s0", cards: 4, new: 3, reviews: 0, learning: 1))
    #expect(try store.items(neededOn: later.day) == store.items())
  }
}

import Classroom
import Testing

private let noon = SampleClass.noon
private let anna = PersonID(account: SampleClass.teacher)
private let ben = PersonID(account: 1001)
private let cleo = PersonID(account: 1002)

@Suite struct ClassTests {
  private func classInSession(_ students: UInt32...) -> ClassState {
    var state = ClassState(SampleClass.facts())
    state.letIn(SampleClass.teacher, as: .teacher)
    for student in students { state.letIn(student) }
    return state
  }

  private func open(_ items: [String], seconds: Int = 30, board: Bool = false, speed: Bool = false) -> Request {
    .open(RoundOrder(items: items, seconds: seconds, hasScoreboard: board, countsSpeed: speed))
  }

  private func notices(_ outcome: Outcome, for recipient: Delivery.Recipient) -> [Notice] {
    outcome.deliveries.filter { $0.recipient == recipient }.map(\.notice)
  }

  @Test(arguments: zip(SampleClass.items.map(\.id), SampleClass.rightAnswers))
  func everyFormIsAskedAndGraded(id: String, right: ClassAnswer) throws {
    var state = classInSession(1001, 1002)
    _ = state.take(open([id]), from: anna, at: noon)
    let first = state.take(.answer(round: 1, item: 0, key: "k", answer: right), from: ben, at: noon + 1)
    guard case .answered(let fact) = first.entries.first?.fact else { throw Missing() }
    #expect(fact.isRight && fact.points == 100)
    #expect(notices(first, for: .person(ben)) == [.received(key: "k", sequence: state.sequence)])
  }

  @Test func theFirstAnswerCountsAndTheSameOneIsAcknowledgedAgain() {
    var state = classInSession(1001)
    _ = state.take(open(["choice"]), from: anna, at: noon)
    let answer = Request.answer(round: 1, item: 0, key: "k", answer: .choice(1))
    let first = state.take(answer, from: ben, at: noon + 1)
    let again = state.take(answer, from: ben, at: noon + 2)
    #expect(first.entries.count == 1 && again.entries.isEmpty)
    #expect(notices(again, for: .asker) == notices(first, for: .person(ben)))
    let other = state.take(.answer(round: 1, item: 0, key: "l", answer: .choice(0)), from: ben, at: noon + 3)
    #expect(other.entries.isEmpty && notices(other, for: .asker) == [.notTaken(key: "l", .alreadyAnswered)])
  }

  @Test func theServersClockDecidesWhatIsLate() {
    var state = classInSession(1001)
    _ = state.take(open(["choice"], seconds: 30), from: anna, at: noon)
    let inTime = state.pass(to: noon + 30_000)
    #expect(inTime.entries.isEmpty)
    let late = state.take(.answer(round: 1, item: 0, key: "k", answer: .choice(0)), from: ben, at: noon + 30_001)
    #expect(late.entries.isEmpty && notices(late, for: .asker) == [.notTaken(key: "k", .late)])
    let over = state.pass(to: noon + 30_001)
    #expect(notices(over, for: .everyone) == [.closed(round: 1)])
  }

  @Test(arguments: [
    ClassAnswer.typed("1709"), .choice(3), .choice(-1), .arrangement([0]), .typed(String(repeating: "x", count: 2000)),
  ])
  func whatIsNoAnswerToTheItemIsNotTaken(answer: ClassAnswer) {
    var state = classInSession(1001)
    _ = state.take(open(["choice"]), from: anna, at: noon)
    let outcome = state.take(.answer(round: 1, item: 0, key: "k", answer: answer), from: ben, at: noon)
    #expect(outcome.entries.isEmpty && notices(outcome, for: .asker) == [.notTaken(key: "k", .notAnAnswer)])
  }

  @Test(arguments: [
    Request.move(offset: 5), .point(nil), .open(RoundOrder(items: ["choice"], seconds: 5)), .close, .reveal, .end,
    .forget(cleo), .reply(question: 1, words: "so", toAll: true),
  ])
  func whatTeachersDoIsRefusedToStudents(request: Request) {
    var state = classInSession(1001, 1002)
    let before = state
    let outcome = state.take(request, from: ben, at: noon)
    #expect(state == before && outcome.entries.isEmpty)
    #expect(outcome.deliveries == [Delivery(.asker, .refused(.notAllowed))])
  }

  @Test func theRollSaysWhoComesInAndAsWhat() {
    let roll = Roll(teacher: 1, coTeachers: [2], students: [3])
    #expect(roll.part(of: 1, wanted: .teacher) == .teacher && roll.part(of: 2, wanted: .teacher) == .teacher)
    #expect(roll.part(of: 3, wanted: .student) == .student && roll.part(of: 3, wanted: .teacher) == nil)
    #expect(roll.part(of: 4, wanted: .student) == nil)
    let shared = Roll(teacher: 1, isShared: true)
    #expect(shared.part(of: 1, wanted: .student) == .student)
  }

  @Test func aSharedAccountSeatsManyAndGradesNobody() {
    var state = ClassState(SampleClass.facts(roll: Roll(teacher: SampleClass.teacher, isShared: true)))
    let seats = ["a", "b"].map { seat in
      state.arrive(
        SampleClass.hello(seat: seat), account: SampleClass.teacher, accountName: "all", program: "1", at: noon)
    }
    #expect(seats[0].0 != seats[1].0)
    guard case .welcome(let welcome) = seats[0].1.deliveries[0].notice else { return }
    #expect(!welcome.isGraded && !Gradebook(state.facts, ledger: seats.flatMap(\.1.entries)).isGraded)
  }

  @Test func versionsThatDifferAreRefusedWithBothNamed() {
    var state = ClassState(SampleClass.facts())
    let hello = Hello(lowest: 7, highest: 9, program: "9.0", part: .student, seat: "a")
    let (person, outcome) = state.arrive(hello, account: 1001, accountName: "ben", program: "0.1", at: noon)
    #expect(person == nil && outcome.entries.isEmpty)
    #expect(
      outcome.deliveries == [
        Delivery(.askerAtLast, .refused(.version(server: "0.1", lowest: Wire.lowest, highest: Wire.highest)))
      ])
  }

  @Test func whoComesBackInTheMiddleOfARoundFindsIt() {
    var state = classInSession(1001)
    _ = state.take(open(["choice", "truth"], seconds: 30), from: anna, at: noon)
    _ = state.take(.answer(round: 1, item: 0, key: "k", answer: .choice(0)), from: ben, at: noon)
    _ = state.depart(ben, at: noon + 1)
    let back = notices(state.letIn(1001, at: noon + 10_000), for: .asker)
    guard case .opened(let head) = back[1] else {
      Issue.record("no round: \(back)")
      return
    }
    #expect(head.milliseconds == 20_000 && head.mine == [0] && head.items == 2)
    #expect(back.count { if case .asked = $0 { true } else { false } } == 2)
  }

  @Test func aScoreboardCountsRightnessAndSpeedOnlyWhereChosen() {
    for speed in [false, true] {
      var state = classInSession(1001, 1002)
      _ = state.take(open(["choice"], seconds: 100, board: true, speed: speed), from: anna, at: noon)
      _ = state.take(.answer(round: 1, item: 0, key: "k", answer: .choice(0)), from: ben, at: noon)
      _ = state.take(.answer(round: 1, item: 0, key: "k", answer: .choice(0)), from: cleo, at: noon + 50_000)
      let outcome = state.take(.reveal, from: anna, at: noon + 60_000)
      guard case .board(let scores, _) = notices(outcome, for: .teachers).last else {
        Issue.record("no scoreboard")
        return
      }
      #expect(scores.map(\.points) == (speed ? [100, 75] : [100, 100]))
      #expect(scores.map(\.rank) == (speed ? [1, 2] : [1, 1]))
    }
  }

  @Test func questionsReachTheTeacherWithANameAndTheClassWithoutOne() {
    var state = classInSession(1001, 1002)
    let asked = state.take(.ask(key: "q", words: "Why?", passage: Stretch(5..<9)), from: ben, at: noon)
    let question = OpenQuestion(number: 1, words: "Why?", passage: Stretch(5..<9), name: "account 1001")
    #expect(notices(asked, for: .teachers) == [.question(question)])
    let reply = state.take(.reply(question: 1, words: "Because.", toAll: true), from: anna, at: noon)
    let nameless = OpenQuestion(number: 1, words: "Why?", passage: Stretch(5..<9), name: nil)
    #expect(notices(reply, for: .everyone) == [.replied(nameless, words: "Because.")])
    #expect(state.dashboard().questions.isEmpty)
  }

  @Test func marksGatherAlongTheTextWithoutNames() {
    var state = classInSession(1001, 1002)
    for person in [ben, cleo] { _ = state.take(.mark(Stretch(3200..<3300)), from: person, at: noon) }
    _ = state.take(.mark(Stretch(3200..<3300)), from: ben, at: noon)
    _ = state.take(.reading(offset: 6400, follows: false), from: ben, at: noon)
    let dashboard = state.dashboard()
    #expect(dashboard.marks[Dashboard.parts / 2] == 2 && dashboard.marks.reduce(0, +) == 2)
    #expect(dashboard.reading.first == 2 && dashboard.reading.last == 1 && dashboard.following == 1)
    let outside = state.take(.mark(Stretch(3200..<99_999)), from: ben, at: noon)
    #expect(outside.entries.isEmpty)
  }

  @Test func whoIsForgottenLeavesNothing() {
    var state = classInSession(1001, 1002)
    _ = state.take(.mark(Stretch(1..<2)), from: ben, at: noon)
    _ = state.take(.ask(key: "q", words: "Why?", passage: Stretch(5..<9)), from: ben, at: noon)
    let outcome = state.take(.forget(ben), from: anna, at: noon)
    #expect(outcome.forgotten == [ben])
    #expect(
      state.name(of: ben) == nil && state.dashboard().questions.isEmpty
        && state.dashboard().marks.allSatisfy { $0 == 0 })
  }
}

struct Missing: Error {}

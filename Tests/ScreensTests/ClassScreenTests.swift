import Classroom
import Documents
import Grid
import Questions
import Scheduling
import Testing

@testable import Screens

/// A class in memory: the pure server's state, and the pure program of everybody in it.
private struct Room {
  static let anna = PersonID(account: 1000)
  static let ben = PersonID(account: 1001)

  var state: ClassState
  var programs: [PersonID: AppState] = [:]
  var learned: [ClassLesson] = []
  private var ledger: [Entry] = []
  private(set) var time: Int64 = 1_800_000_000_000

  init(size: Size = Size(rows: 24, columns: 80)) {
    let document = Sample.document
    state = ClassState(
      ClassFacts(
        name: "lights", teacher: "anna",
        text: TextFacts(
          title: document.title, file: "lights.txt", sha256: "", bytes: document.text.utf8.count, fileBytes: 1),
        roll: Roll(teacher: 1000), allowsNicknames: false,
        sections: document.sections.map { SectionTitle(id: $0.id, title: $0.title, start: $0.range.lowerBound) },
        items: Sample.questions.map { ClassItem($0) }, confusable: []))
    for (account, part) in [(1000, Part.teacher), (1001, .student), (1002, .student)] as [(UInt32, Part)] {
      enter(account, part, size)
    }
  }

  private mutating func enter(_ account: UInt32, _ part: Part, _ size: Size) {
    let person = PersonID(account: account)
    var program = Sample.reader(size)
    let outcome = arrive(account, part)
    guard case .welcome(let welcome)? = outcome.deliveries.first?.notice else { return }
    _ = program.update(.classroom(.joined(welcome, text: Sample.id)))
    programs[person] = program
    deliver(outcome, asker: person)
  }

  private mutating func arrive(_ account: UInt32, _ part: Part) -> Classroom.Outcome {
    state.arrive(
      Hello(program: "1", part: part, seat: "a"), account: account, accountName: "account \(account)", program: "1",
      at: time
    ).1
  }

  /// The server is killed, and another takes up its ledger; nobody has come back yet.
  mutating func losesItsServer() {
    state = ClassState(state.facts, ledger: ledger)
    for person in programs.keys { _ = programs[person]?.update(.classroom(.lost)) }
  }

  mutating func comesBack(_ person: PersonID) {
    let account = (1000...1002).first { PersonID(account: $0) == person } ?? 0
    deliver(arrive(account, person == Self.anna ? .teacher : .student), asker: person)
  }

  mutating func deliver(_ outcome: Classroom.Outcome, asker: PersonID) {
    ledger += outcome.entries
    for delivery in outcome.deliveries {
      for person in programs.keys.sorted() where isMeant(delivery.recipient, person, asker) {
        let event = Event.classroom(.told(delivery.notice, at: now))
        carryOut(programs[person]?.update(event) ?? [], person)
      }
    }
  }

  private var now: Timestamp { Timestamp(milliseconds: time) }

  private func isMeant(_ recipient: Delivery.Recipient, _ person: PersonID, _ asker: PersonID) -> Bool {
    switch recipient {
    case .asker, .askerAtLast: person == asker
    case .person(let other): person == other
    case .students: !state.isTeacher(person)
    case .teachers: state.isTeacher(person)
    case .everyone: true
    }
  }

  mutating func press(_ person: PersonID, _ keys: Key...) {
    for key in keys {
      time += 100
      let event = Event.key(key, at: now)
      carryOut(programs[person]?.update(event) ?? [], person)
    }
    showTeacher()
  }

  /// What the server tells teachers whenever something has changed.
  private mutating func showTeacher() {
    let event = Event.classroom(.told(.dashboard(state.dashboard()), at: now))
    for person in programs.keys.sorted() where state.isTeacher(person) {
      carryOut(programs[person]?.update(event) ?? [], person)
    }
  }

  mutating func type(_ person: PersonID, _ text: String) {
    for character in text { press(person, .character(character)) }
  }

  private mutating func carryOut(_ effects: [Effect], _ person: PersonID) {
    // What is said to a connection that is gone is lost.
    guard programs[person]?.seat?.isConnected ?? false else { return }
    for effect in effects {
      switch effect {
      case .tell(let request): deliver(state.take(request, from: person, at: time), asker: person)
      case .answerInClass(let round, let item, let key, let answer):
        deliver(
          state.take(.answer(round: round, item: item, key: key, answer: answer), from: person, at: time), asker: person
        )
      case .learn(let lesson): learned.append(lesson)
      default: break
      }
    }
  }

  func screen(_ person: PersonID) -> String { programs[person].map { view($0).text } ?? "" }
}

@Suite struct ClassScreenTests {
  private let anna = Room.anna
  private let ben = Room.ben
  private let cleo = PersonID(account: 1002)

  @Test func studentsFollowWanderAndComeBack() throws {
    var room = Room()
    room.press(anna, "]", "]")
    let place = room.programs[anna]?.text?.place
    #expect(room.programs[ben]?.text?.place == place && room.programs[cleo]?.text?.place == place)
    room.press(ben, "g")
    room.press(anna, "]")
    #expect(
      try #require(room.programs[ben]?.text).place < #require(place) && room.programs[ben]?.seat?.follows == false)
    room.press(ben, "F")
    #expect(room.programs[ben]?.text?.place == room.programs[anna]?.text?.place)
  }

  @Test func aPassageIsPointedAtMarkedAndAskedAbout() {
    var room = Room()
    room.press(anna, "]", "P")
    #expect(
      room.programs[ben]?.seat?.pointed != nil
        && room.programs[ben]?.seat?.pointed == room.programs[anna]?.seat?.pointed)
    room.press(anna, "P")
    #expect(room.programs[ben]?.seat?.pointed == nil)
    room.press(ben, "!")
    #expect(room.state.dashboard().marks.reduce(0, +) == 1)
    room.press(anna, "L")
    #expect(room.screen(anna).contains("Most marks: 1, in “"))
    room.press(ben, "!")
    #expect(room.state.dashboard().marks.reduce(0, +) == 0)
    room.press(ben, "U")
    room.type(ben, "Why?")
    room.press(ben, .enter)
    #expect(room.screen(anna).contains("account 1001 asks: Why?"))
    #expect(!room.screen(cleo).contains("Why?"))
  }

  @Test func aServerThatWasStartedAgainIsToldWhatItCannotKnow() throws {
    var room = Room()
    room.press(anna, "]", "P")
    room.losesItsServer()
    room.press(anna, "]")
    room.press(ben, "!")
    let led = room.programs[ben]?.text?.place
    for person in [ben, anna, cleo] { room.comesBack(person) }
    let place = try #require(room.programs[anna]?.text?.place)
    #expect(try #require(led) < place)
    #expect(room.programs[ben]?.text?.place == place && room.programs[cleo]?.text?.place == place)
    #expect(room.programs[cleo]?.seat?.pointed != nil)
    #expect(room.state.dashboard().marks.reduce(0, +) == 1)
  }

  @Test func whoComesBackIsLedToWhereTheTeacherIsNow() {
    var room = Room()
    room.press(anna, "]", "]")
    let place = room.programs[anna]?.text?.place
    _ = room.programs[ben]?.update(.classroom(.lost))
    room.programs[ben]?.text?.place = 0
    room.comesBack(ben)
    #expect(room.programs[ben]?.text?.place == place)
  }

  @Test func aTeachersOrderToALostClassIsNotSaidToBeDone() {
    var room = Room()
    room.losesItsServer()
    room.press(anna, "P")
    #expect(room.screen(anna).contains("The class is lost for the moment"))
    #expect(room.programs[anna]?.seat?.pointed == nil)
  }

  @Test func aRoundIsAskedAnsweredAndRevealed() throws {
    var room = Room()
    room.press(anna, "L", "r")
    // The first item of the first section with any.
    room.press(anna, "g", "j", .enter, "a")
    let item = try #require(room.state.round?.round.items.first)
    #expect(
      room.screen(anna).contains("2 of 2 here, 2 following") && room.screen(anna).contains("0 of 2 have answered"))
    for student in [ben, cleo] {
      #expect(room.screen(student).contains("left"))
      #expect(!room.screen(student).contains(item.key) || item.options.contains(item.key))
    }
    answer(item, rightly: true, ben, &room)
    #expect(room.screen(ben).contains("Received: 1 of 1 answer."))
    #expect(room.screen(anna).contains("1 of 2 have answered"))
    room.press(ben, .escape, "U")
    room.type(ben, "And then?")
    room.press(ben, .enter, "L")
    room.press(anna, "v")
    // The teacher sees the answers, and the questions that wait, in one place.
    #expect(room.screen(anna).contains("1 right of 1") && room.screen(anna).contains("account 1001: And then?"))
    #expect(room.screen(ben).contains("You were right.") && room.screen(cleo).contains("You gave no answer."))
    #expect(
      room.learned == [ClassLesson(text: Sample.id, item: item, given: room.learned.first?.given ?? "", isRight: true)])
  }

  /// Whatever form the item has.
  private func answer(_ item: ClassItem, rightly: Bool, _ person: PersonID, _ room: inout Room) {
    if item.options.isEmpty {
      room.type(person, item.key)
    } else if item.arrangement.isEmpty, let index = item.options.firstIndex(of: item.key) {
      room.press(person, .character(Character("\(index + 1)")))
    }
    room.press(person, .enter)
  }

  @Test func whoTypesIsNotTornAwayFromTheirLine() {
    var room = Room()
    room.press(ben, "U")
    room.type(ben, "Wh")
    room.press(anna, "L", "r", "g", "j", .enter, "a")
    #expect(room.screen(ben).contains("Finish this line") && room.programs[ben]?.isTyping == true)
    room.press(ben, .escape, "L")
    #expect(room.screen(ben).contains("left"))
  }

  @Test(arguments: [
    Size(rows: 0, columns: 0), Size(rows: 1, columns: 1), Size(rows: 3, columns: 200), Size(rows: 6, columns: 20),
  ])
  func everyScreenOfAClassDrawsAtAnySize(size: Size) {
    var room = Room(size: size)
    room.press(anna, "L", "r", "g", "j", .enter, "d", "a")
    room.press(ben, "L")
    for person in [anna, ben, cleo] { #expect(view(room.programs[person] ?? Sample.reader(size)).size == size) }
    room.press(anna, "v")
    for person in [anna, ben, cleo] { #expect(view(room.programs[person] ?? Sample.reader(size)).size == size) }
  }

  @Test func theLibraryOffersAClassThatRuns() {
    var state = AppState(size: Size(rows: 24, columns: 80), now: Sample.noon)
    _ = state.update(.library(Sample.library))
    let offer = ClassOffer(name: "lights", teacher: "anna\u{1B}[2J", id: "/x")
    _ = state.update(.classroom(.running([offer])))
    #expect(view(state).text.contains("The class “lights” of anna"))
    #expect(!view(state).text.contains("\u{1B}"))
    let effects = state.update(.key("L", at: Sample.noon))
    #expect(effects == [.joinClass(offer)])
  }
}

import ClassLink
import Classroom
import Foundation
import TestSupport
import Testing

@testable import Ledgers

private typealias Statement = PostgresConnection.Statement

/// A class over several hosts that share a PostgreSQL database.
@Suite(.enabled(if: PostgresCluster.isHere, "no PostgreSQL server on this machine: apt-get install postgresql"))
struct HostsTests {
  private let name = "class-\(UUID().uuidString.prefix(8))"

  private func ledger(_ cluster: PostgresCluster, login: String = "anna") throws -> PostgresLedger {
    try PostgresLedger(info: cluster.info(user: login), name: name)
  }

  private func hosts(_ count: Int, _ cluster: PostgresCluster) throws -> [ServedClass] {
    try ledger(cluster).begin(ServedClass.facts())
    return try (0..<count).map { _ in try ServedClass(ledger: ledger(cluster)) }
  }

  private func answer(_ round: Int, _ words: String) -> Request {
    .answer(round: round, item: 0, key: "\(round).0", answer: .typed(words))
  }

  @Test func aRoundGoesOverThreeHosts() throws {
    let hosts = try hosts(3, preparedCluster.get())
    defer { for host in hosts { host.stop() } }
    let teacher = try hosts[0].member(.teacher)
    let students = try hosts.enumerated().map { try $1.member(.student, seat: "s\($0)", nickname: "student \($0)") }
    _ = try teacher.wait { if case .dashboard(let board) = $0, board.present.count == 3 { true } else { nil } }
    try teacher.send(.move(offset: 321))
    try teacher.send(.point(Stretch(5..<9)))
    for student in students {
      #expect(try student.wait { if case .place(let at) = $0 { at } else { nil } } == 321)
      #expect(try student.wait { if case .pointed(let passage) = $0 { passage } else { nil } } == Stretch(5..<9))
    }
    try students[2].send(.ask(key: "q", words: "Why?", passage: Stretch(0..<1)))
    let question = try teacher.wait { if case .question(let question) = $0 { question } else { nil } }
    #expect(question.name == "student 2")
    try teacher.send(.reply(question: question.number, words: "So.", toAll: true))
    for student in students { _ = try student.wait { if case .replied(_, "So.") = $0 { true } else { nil } } }

    try teacher.send(.open(RoundOrder(items: ["q"], seconds: 60, hasScoreboard: true)))
    for (index, student) in students.enumerated() {
      let asked = try student.wait { if case .asked(_, let item) = $0 { item.stem } else { nil } }
      #expect(asked == "Where?")
      try student.send(answer(1, index == 1 ? "Zanzibar" : "Mombasa"))
      _ = try student.wait { if case .received = $0 { true } else { nil } }
    }
    _ = try teacher.wait { if case .answered(1, people: 3, of: 3) = $0 { true } else { nil } }
    try teacher.send(.reveal)
    for student in students {
      let shown = try student.wait { if case .shown(_, let item) = $0 { item } else { nil } }
      #expect(shown.right == 1 && shown.answers == 3)
    }
    let board = try students[1].wait { if case .board(_, let mine) = $0 { mine } else { nil } }
    #expect(board.points == 100)
    // Whoever comes later, and elsewhere, finds all of it.
    let late = try hosts[2].member(.student, seat: "late")
    #expect(try late.wait { if case .revealed(let round, _) = $0 { round } else { nil } } == 1)
  }

  @Test func whoIsForgottenOnOneHostIsForgottenOnAll() throws {
    let hosts = try hosts(2, preparedCluster.get())
    defer { for host in hosts { host.stop() } }
    let (teacher, other) = (try hosts[0].member(.teacher), try hosts[1].member(.teacher))
    let student = try hosts[1].member(.student, seat: "gone")
    try student.send(.mark(Stretch(0..<9)))
    _ = try teacher.wait { if case .dashboard(let board) = $0, board.marks[0] == 1 { true } else { nil } }
    try teacher.send(.forget(PersonID(account: geteuid(), seat: "gone")))
    for teacher in [teacher, other] {
      _ = try teacher.wait { if case .dashboard(let board) = $0, board.marks[0] == 0 { true } else { nil } }
    }
  }

  @Test func aHostThatIsLostWhileItWritesIsNotWaitedFor() throws {
    let cluster = try preparedCluster.get()
    let hosts = try hosts(1, cluster)
    defer { for host in hosts { host.stop() } }
    let teacher = try hosts[0].member(.teacher)
    // Another server holds the class and says no more.
    let lost = try PostgresConnection(cluster.info(user: "anna"))
    try lost.run([
      Statement("SET idle_in_transaction_session_timeout = '3s'"), Statement("BEGIN"), PostgresLedger.asKeeper,
      Statement("SELECT head FROM lectern.class WHERE name = $1 FOR UPDATE", name),
    ])
    try teacher.send(.open(RoundOrder(items: ["q"], seconds: 60)))
    _ = try teacher.wait { if case .opened = $0 { true } else { nil } }
  }

  /// The second wall: what the database itself refuses a server that was talked into it.
  @Test(arguments: [
    ("a student writes as another", "lectern_student", "0/a", "0/b", #"{"left":{}}"#, "left"),
    ("a student opens a round", "lectern_student", "0/a", "0/a", #"{"opened":{}}"#, "opened"),
    ("a student ends the class", "lectern_student", "0/a", "0/a", #"{"ended":{}}"#, "ended"),
    ("a student is called a teacher", "lectern_teacher", "0/a", "0/a", #"{"ended":{}}"#, "ended"),
    ("a teacher is called a student", "lectern_student", "0", "0", #"{"left":{}}"#, "left"),
    ("a teacher answers", "lectern_teacher", "0", "0", #"{"answered":{}}"#, "answered"),
    ("the server answers for somebody", "lectern_keeper", "0/a", "0/a", #"{"answered":{}}"#, "answered"),
    ("an answer before its round", "lectern_student", "0/a", "0/a", #"{"answered":{}}"#, "answered"),
  ])
  func theDatabaseRefuses(_ what: String, role: String, acting: String, person: String, body: String, kind: String)
    throws
  {
    let cluster = try preparedCluster.get()
    try ledger(cluster).begin(ServedClass.facts(roll: Roll(teacher: 0)))
    let connection = try PostgresConnection(cluster.info(user: "anna"))
    let fault = #expect(throws: PostgresFault.self) {
      try connection.run([
        Statement("BEGIN"), Statement("SET LOCAL ROLE \(role)"),
        Statement("SELECT set_config('lectern.person', $1, true)", acting),
        Statement(
          """
          INSERT INTO lectern.entry (class, sequence, time, person, kind, round, item, key, body)
          SELECT id, 1, 1, $2, $3, CASE WHEN $3 IN ('opened', 'answered') THEN 1 END,
            CASE WHEN $3 = 'answered' THEN 1 END, CASE WHEN $3 = 'answered' THEN 'k' END, $4
          FROM lectern.class WHERE name = $1
          """, name, person, kind, body),
      ])
    }
    #expect(fault?.code == "42501")
  }

  @Test func theLedgerIsRewrittenByNobodyAndReadByItsOwnTeacherAlone() throws {
    let cluster = try preparedCluster.get()
    let store = try ledger(cluster)
    try store.begin(ServedClass.facts())
    try store.append([
      Entry(sequence: 1, time: 1, person: PersonID(account: 7), fact: .came(name: "ben", part: .student)),
      Entry(sequence: 2, time: 1, person: PersonID(account: 8), fact: .came(name: "cleo", part: .student)),
    ])
    let owner = try PostgresConnection(cluster.info())
    #expect(throws: PostgresFault.self) { try owner.run([Statement("UPDATE lectern.entry SET time = 2")]) }
    func seen(_ login: String, as role: String, person: String) throws -> [[String?]] {
      let connection = try PostgresConnection(cluster.info(user: login))
      return try connection.run([
        Statement("BEGIN"), Statement("SET LOCAL ROLE \(role)"),
        Statement("SELECT set_config('lectern.person', $1, true)", person),
        Statement("SELECT person FROM lectern.entry JOIN lectern.class ON class = id WHERE name = $1", name),
      ])[3]
    }
    #expect(try seen("anna", as: "lectern_student", person: "7") == [["7"]])
    #expect(try seen("anna", as: "lectern_teacher", person: "\(geteuid())").count == 2)
    for role in ["lectern_teacher", "lectern_student", "lectern_keeper"] {
      #expect(try seen("bea", as: role, person: "7").isEmpty)
    }
    // Without taking a role a login reads nothing at all, and another's class is not there for it.
    #expect(throws: PostgresFault.self) {
      try PostgresConnection(cluster.info(user: "anna")).run([Statement("SELECT * FROM lectern.entry")])
    }
    #expect(try ledger(cluster, login: "bea").facts() == nil)
  }

  @Test func aDatabaseIsPreparedAndPreparedAgain() throws {
    let cluster = try preparedCluster.get()
    let database = "db\(UUID().uuidString.prefix(8).lowercased())"
    try cluster.makeDatabase(database)
    let info = cluster.info(user: "anna", database: database)
    #expect(throws: LedgerError.notPrepared(path: info)) { try PostgresLedger(info: info, name: name) }
    for before in [0, 1] {
      let versions = try PostgresPreparation.prepare(cluster.info(database: database), admitting: ["anna"])
      #expect(versions == (before, 1))
    }
    #expect(try PostgresLedger(info: info, name: name).facts() == nil)
    try PostgresConnection(cluster.info(database: database))
      .run([Statement("INSERT INTO lectern.migration (version) VALUES (99)")])
    #expect(throws: LedgerError.newerSchema(path: info)) { try PostgresLedger(info: info, name: name) }
    #expect(PostgresLedger.shown("host=h password=x user=u") == "host=h user=u")
    #expect(PostgresLedger.shown("postgresql://u:x@h/d") == "postgresql://…@h/d")
  }

  @Test func aDatabaseThatCrashesLosesNoAnswerThatWasAcknowledged() throws {
    let cluster = try PostgresCluster()
    try prepare(cluster)
    let hosts = try hosts(2, cluster)
    defer { for host in hosts { host.stop() } }
    let teacher = try hosts[0].member(.teacher)
    let students = try (0..<8).map { try hosts[$0 % 2].member(.student, seat: "s\($0)") }
    let silent = try hosts[0].member(.student, seat: "silent")
    for round in 1...3 {
      try teacher.send(.open(RoundOrder(items: ["q"], seconds: 600)))
      for student in students { _ = try student.wait { if case .asked(round, _) = $0 { true } else { nil } } }
      for student in students[..<4] { try student.send(answer(round, "Zanzibar")) }
      cluster.crash()
      for student in students[4...] { try student.send(answer(round, "Zanzibar")) }
      // Meanwhile the teacher's moves reach who sits on the same host.
      try teacher.send(.move(offset: round))
      #expect(try silent.wait { if case .place(let at) = $0, at == round { at } else { nil } } == round)
      try cluster.startAgain()
      for student in students {
        let sequence = try student.wait {
          if case .received("\(round).0", let sequence) = $0 { sequence } else { nil }
        }
        #expect(sequence > 0)
      }
      try teacher.send(.close)
      _ = try teacher.wait { if case .closed(round) = $0 { true } else { nil } }
    }
    let answers = try ledger(cluster).entries(after: 0).compactMap { entry -> String? in
      if case .answered(let answer) = entry.fact { "\(entry.person?.rawValue ?? "") \(answer.round)" } else { nil }
    }
    #expect(answers.count == 24 && Set(answers).count == 24)
  }
}

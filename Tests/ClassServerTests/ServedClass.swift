import ClassLink
import ClassServer
import Classroom
import Foundation
import Glibc
import Ledgers
import Questions
import Synchronization
import Testing

/// A class served on a thread of this program.
final class ServedClass: Sendable {
  let meeting: Meeting
  let folder: String
  private let isStopping = Atomic(false)
  private let isRunning = Atomic(true)

  /// - Parameter ledger: one in which the class was begun; without, a new one of its own.
  init(
    roll: Roll = Roll(teacher: geteuid(), isShared: true), textBytes: Int = 100_000, ledger: (any LedgerStore)? = nil
  ) throws {
    folder = "/tmp/lc-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    meeting = Meeting(folder: folder)
    let store = try ledger ?? SQLiteLedger(path: folder + "/class.sqlite")
    if ledger == nil { try store.begin(Self.facts(roll: roll)) }
    let server = try ClassServer(
      meeting: meeting, store: store, textFile: Array(repeating: 0x61, count: textBytes), program: "test")
    nonisolated(unsafe) let served = server
    Thread.detachNewThread { [self] in
      do { try served.run { isStopping.load(ordering: .relaxed) } } catch { Issue.record(error) }
      isRunning.store(false, ordering: .relaxed)
    }
  }

  func stop() {
    isStopping.store(true, ordering: .relaxed)
    // A new connection ends the server's wait.
    while isRunning.load(ordering: .relaxed) {
      if let place = meeting.places().first { _ = try? Connection(to: place) }
      usleep(1000)
    }
    try? FileManager.default.removeItem(atPath: folder)
  }

  static func facts(roll: Roll = Roll(teacher: geteuid(), isShared: true)) -> ClassFacts {
    let question = Question(
      id: "q", fact: "q", form: .short, stem: "Where?", key: "Zanzibar", accepted: [], answerKind: .term, entity: nil,
      section: "s1", source: 10..<20, explanation: "There.", difficulty: 0.5)
    return ClassFacts(
      name: "history", teacher: "anna",
      text: TextFacts(title: "The Lights", file: "lights.txt", sha256: "00", bytes: 6400, fileBytes: 6400), roll: roll,
      allowsNicknames: true, sections: [SectionTitle(id: "s1", title: "First", start: 0)],
      items: [ClassItem(question)], confusable: [])
  }

  func connection() throws -> Connection {
    // A server that begins on a busy machine takes its time.
    for _ in 0..<5000 where meeting.places().isEmpty { usleep(1000) }
    return try Connection(to: #require(meeting.places().first))
  }

  /// Somebody who has said hello and been let in.
  func member(_ part: Part, seat: String = "a", nickname: String? = nil) throws -> Member {
    let member = Member(try connection())
    try member.send(.hello(Hello(program: "test", part: part, nickname: nickname, seat: seat)))
    _ = try member.wait { if case .welcome(let welcome) = $0 { welcome } else { nil } }
    return member
  }
}

final class Member {
  let connection: Connection
  private var reader = FrameReader()
  private(set) var heard: [Notice] = []

  init(_ connection: Connection) { self.connection = connection }

  func send(_ request: Request) throws { try connection.send(request) }

  /// The next notice that is meant, whatever comes before it.
  func wait<Value>(_ isMeant: (Notice) -> Value?) throws -> Value {
    while let notice = try connection.next(&reader, timeout: 10_000) {
      heard.append(notice)
      if let value = isMeant(notice) { return value }
    }
    throw MeetingError.lost
  }

  /// Whether the server closes the connection within ten seconds.
  func isClosed() -> Bool {
    do {
      while let notice = try connection.next(&reader, timeout: 15_000) { heard.append(notice) }
      return false
    } catch { return true }
  }
}

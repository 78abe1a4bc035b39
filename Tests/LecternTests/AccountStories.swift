import Classroom
import Foundation
import Glibc
import TestSupport
import Testing

private let (teacher, student, other, stranger): (UInt32, UInt32, UInt32, UInt32) = (64_001, 64_002, 64_003, 64_004)

/// Who may not do what in a class, tried by processes of different accounts.
@Suite(.serialized, .enabled(if: Machine.hasAccounts, "needs root, setpriv and a program that all may run"))
struct AccountStories {
  private let machine: Machine

  init() throws { machine = try Machine() }

  /// A class for two students as its teacher's home holds it, prepared once.
  private static let prepared = Result { () throws -> Machine in
    let machine = try Machine()
    let started = try machine.runs(
      as: teacher, "class", "start", machine.text, "--name", "lights", "--background", "--student", "\(student)",
      "--student", "\(other)")
    guard started.status == 0 else { throw StoryError.notShown(started.messages, screen: "") }
    machine.stopServers()
    return machine
  }

  /// Begins that class on this test's machine.
  private func begin() throws {
    let home = "home-\(teacher)"
    _ = try machine.runs(as: 0, words: ["/bin/cp", "-a", try Self.prepared.get().folder + "/" + home, machine.folder])
    let started = try machine.runs(as: teacher, "class", "start", machine.text, "--name", "lights", "--background")
    #expect(started.status == 0, "\(started.messages)")
  }

  private func end() throws { #expect(try machine.runs(as: teacher, "class", "end", "lights").status == 0) }

  private func guest(_ account: UInt32) throws -> Guest { try Guest(account, in: "lights", of: teacher, on: machine) }

  private func asTeacher() throws -> (guest: Guest, items: [StockItem]) {
    let guest = try guest(teacher)
    try guest.comesIn(as: .teacher)
    return (guest, try guest.wait { if case .stock(let stock) = $0 { stock.items } else { nil } })
  }

  @Test func accountsMayDoWhatIsTheirsAndNoMore() throws {
    // The stranger takes the name of the teacher's folder away, and waits there.
    let trap = machine.folder + "/lectern-class-\(teacher)"
    try FileManager.default.createDirectory(atPath: trap, withIntermediateDirectories: true)
    chown(trap, stranger, stranger)
    try begin()
    #expect(try machine.runs(as: student, "class", "list").output == "lights\t\(teacher)\truns\n")
    // Nobody but the teacher ends the class or deletes what it keeps; who is not on the roll learns nothing.
    for account in [student, stranger] {
      let end = try machine.runs(as: account, "class", "end", "lights")
      #expect(end.isOneClearLine && end.messages.contains("only its teachers"), "\(end.messages)")
    }
    let strange = try machine.runs(as: stranger, "class", "report", "lights")
    #expect(strange.isOneClearLine && strange.messages.contains("not on the roll"))
    let own = try machine.runs(as: student, "class", "report", "lights", "--format", "json")
    #expect(own.status == 0 && own.output.contains("\"\(student)\"") && !own.output.contains("\"\(stranger)\""))
    // The database and the text are the teacher's alone.
    let folder = machine.folder + "/home-\(teacher)/.local/share/lectern/classes/lights"
    for file in ["class.sqlite", "text"] {
      var facts = stat()
      #expect(stat(folder + "/" + file, &facts) == 0 && facts.st_mode & 0o077 == 0)
    }
    let forgotten = try machine.runs(as: teacher, "class", "forget", "\(student)")
    #expect(forgotten.status == 0, "\(forgotten.messages)")
    try end()
    let after = try machine.runs(as: teacher, "class", "report", "lights")
    #expect(after.status == 0 && !after.output.contains("\(student)"))
  }

  @Test func nobodyTakesTheSocketsPlaceAway() throws {
    try begin()
    let socket = machine.folder + "/lectern-class-\(teacher)/lights.sock"
    for attempt in [
      "rm -f \(socket)", "ln -sf /dev/zero \(socket)", "rm -rf \(machine.folder)/lectern-class-\(teacher)",
    ] {
      #expect(try machine.runs(as: stranger, words: ["/bin/sh", "-c", attempt]).status != 0)
    }
    // A folder with the teacher's number in its name, and a socket in it, is not the teacher's.
    let likeness = machine.folder + "/lectern-class-\(teacher)-1"
    _ = try machine.runs(
      as: stranger, words: ["/bin/sh", "-c", "mkdir \(likeness) && ln -s \(socket) \(likeness)/lights.sock"])
    #expect(try machine.runs(as: student, "class", "list").output == "lights\t\(teacher)\truns\n")
    try guest(student).comesIn(as: .student)
    try end()
  }

  @Test func nobodyActsAsAnother() throws {
    try begin()
    // A student who says they teach, and one who is not on the roll at all.
    for (account, part) in [(student, Part.teacher), (stranger, .student), (stranger, .teacher)] {
      let liar = try guest(account)
      try liar.say(.hello(Hello(program: "guest", part: part, seat: "a")))
      #expect(try liar.isClosed() && liar.lines.contains { $0.contains("notOnTheRoll") })
    }
    let attacker = try guest(student)
    #expect(try attacker.comesIn(as: .student, nickname: "\(other)").called == "\(student)")
    // What only teachers may do, whatever the order of trying.
    let round = Request.open(RoundOrder(items: ["x"], seconds: 30))
    for request in [
      .move(offset: 1), .point(Stretch(0..<1)), .reply(question: 1, words: "yes", toAll: true), round, .close, .reveal,
      .forget(PersonID(account: other)), .end,
    ] as [Request] {
      #expect(try attacker.isRefused(request) == .notAllowed)
    }
    // Nobody says hello twice, to be somebody else from then on.
    try attacker.say(.hello(Hello(program: "guest", part: .teacher, seat: "b")))
    #expect(try attacker.isClosed())
    try guest(other).comesIn(as: .student)
    try end()
  }

  @Test func nobodySeesTheKeyEarlyOrAnothersAnswersOrChangesAScore() throws {
    try begin()
    let (anna, items) = try asTeacher()
    let item = try #require(items.first { $0.type == "cloze" || $0.type == "short" })
    let (ben, cleo) = (try guest(student), try guest(other))
    for guest in [ben, cleo] { try guest.comesIn(as: .student) }
    try anna.say(.open(RoundOrder(items: [item.id], seconds: 600, hasScoreboard: true)))
    for guest in [ben, cleo] { _ = try guest.wait { if case .asked = $0 { true } else { nil } } }
    let answer = Request.answer(round: 1, item: 0, key: "1.0", answer: .typed("my secret answer"))
    try ben.say(answer)
    let sequence = try ben.wait { if case .received(_, let sequence) = $0 { sequence } else { nil } }
    // The same bytes again are the same answer; another one is not taken.
    try ben.say(answer)
    #expect(try ben.wait { if case .received(_, let sequence) = $0 { sequence } else { nil } } == sequence)
    try ben.say(.answer(round: 1, item: 0, key: "1.1", answer: .typed("better")))
    #expect(try ben.wait { if case .notTaken(_, let reason) = $0 { reason } else { nil } } == NotTaken.alreadyAnswered)
    let seen = try cleo.gradebook()
    #expect(seen.answers.isEmpty && seen.people.map(\.name) == ["\(other)"])
    #expect(!cleo.lines.contains { $0.contains("my secret answer") || $0.contains("\"\(student)\"") })
    let before = ben.lines + cleo.lines

    try anna.say(.reveal)
    let key = try cleo.wait { if case .shown(_, let shown) = $0 { shown.item.key } else { nil } }
    #expect(!key.isEmpty && !before.contains { $0.lowercased().contains(key.lowercased()) })
    // Whoever knows the key now comes too late.
    try cleo.say(.answer(round: 1, item: 0, key: "1.0", answer: .typed(key)))
    #expect(try cleo.wait { if case .notTaken(_, let reason) = $0 { reason } else { nil } } == NotTaken.late)
    let book = try anna.gradebook()
    #expect(book.answers.map(\.given) == ["my secret answer"] && book.people.map(\.points) == [0, 0])
    try end()
  }

  @Test func whatIsNoMessageClosesItsOwnConnectionAlone() throws {
    try begin()
    let (anna, _) = try asTeacher()
    let ben = try guest(student)
    try ben.comesIn(as: .student)
    let attacks: [[UInt8]] = [
      [0xFF, 0xFF, 0xFF, 0xFF], [0, 1, 0, 1], [0, 0, 0, 0], [0, 0, 0, 2, 0x7B, 0x7D], Array(0...255),
      [0, 0, 0, 3, 0xFF, 0xFE, 0xFD],
      [0, 0, 0xFF, 0xFF] + Array(repeating: 0x5B, count: 0xFFFF),
    ]
    for (number, bytes) in attacks.enumerated() {
      let attacker = try guest(other)
      // Some once they were let in, some at once.
      if number.isMultiple(of: 2) { try attacker.comesIn(as: .student) }
      attacker.send(bytes)
      #expect(try attacker.isClosed())
    }
    // Half a frame, and a flood; the class goes on while they wait.
    let slow = try guest(other)
    slow.send([0, 0])
    let flooder = try guest(other)
    try flooder.comesIn(as: .student)
    for _ in 0..<400 { try flooder.say(.reading(offset: 1, follows: true)) }
    try anna.say(.move(offset: 7))
    #expect(try ben.wait { if case .place(let offset) = $0 { offset } else { nil } } == 7)
    // An account has so many seats and no more; another account's are free.
    let crowd = try (0..<Limits.connectionsOfAccount).map { _ in try guest(other) }
    #expect(try crowd.last?.isClosed() == true)
    try guest(student).comesIn(as: .student)
    try end()
  }

  @Test func wordsOfOthersReachATerminalSanitised() throws {
    try begin()
    let words = "why\u{1B}]0;taken\u{7}\u{1B}[2J\u{9B}31m\u{202E}?"
    let screens = [
      try machine.opens(as: teacher, "class", "teach", "lights"),
      try machine.opens(as: other, "class", "join", "lights"),
    ]
    try screens[0].wait(for: "teaching", within: .seconds(60))
    try screens[1].wait(for: "following", within: .seconds(60))
    let (anna, items) = try asTeacher()
    let ben = try guest(student)
    try ben.comesIn(as: .student)
    try ben.say(.ask(key: "q", words: words, passage: Stretch(0..<5)))
    try screens[0].wait(for: "asks: why")
    try anna.say(.reply(question: 1, words: words, toAll: true))
    try screens[1].wait("the reply") { $0.text.contains("why") }
    let item = try #require(items.first { $0.type == "cloze" || $0.type == "short" })
    try anna.say(.open(RoundOrder(items: [item.id], seconds: 600)))
    _ = try ben.wait { if case .asked = $0 { true } else { nil } }
    try ben.say(.answer(round: 1, item: 0, key: "1.0", answer: .typed(words)))
    _ = try ben.wait { if case .received = $0 { true } else { nil } }
    try anna.say(.reveal)
    try screens[1].wait(for: "0 right of 1")
    for screen in screens {
      let written = String(decoding: screen.output, as: UTF8.self)
      #expect(!written.contains("\u{1B}]0;taken") && !written.contains("\u{9B}") && !written.contains("\u{202E}"))
      screen.send("Q")
      #expect(try screen.waitForEnd() == .exited(0))
    }
    try end()
  }
}

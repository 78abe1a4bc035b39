import Foundation
import GRDB
import Progress
import Scheduling
import TestSupport
import Testing

@Suite(.serialized) struct SafetyStories {
  /// A learner with a deck of so many cards, each of which leaves the queue once it is graded easy.
  private func learner(cards: Int) throws -> Learner {
    let learner = try Learner()
    try learner.write("[review]\nnew-per-day = 9999\n", to: ".config/lectern/config.toml")
    let rows = (0..<cards).map { "What lies on shelf \($0)?,Box \($0)" }
    _ = try learner.runs("import", learner.write(rows.joined(separator: "\n") + "\n", to: "shelves.csv"))
    return learner
  }

  private func left(_ program: PseudoTerminal) -> Int? {
    program.screen.line(0).split(separator: " ").firstIndex(of: "left:").flatMap { index in
      Int(program.screen.line(0).split(separator: " ")[index - 1])
    }
  }

  /// Grades the card that is asked, and waits until the next one is there.
  private func grade(_ program: PseudoTerminal, _ key: TerminalKey) throws {
    let before = program.screen.line(0)
    program.send(" ")
    try program.wait(for: "3 good")
    program.send(key)
    try program.wait("the next card") { $0.line(0) != before && !$0.text.contains("3 good") }
  }

  /// However the sentence is broken into lines.
  private func isRefused(_ screen: VirtualScreen) -> Bool {
    screen.text.split { $0.isWhitespace }.joined(separator: " ").contains("not kept")
  }

  /// More often by hand: `scripts/faults --kills 200`.
  @Test func noAcknowledgedGradeIsLostHoweverOftenTheProgramIsKilled() throws {
    let learner = try learner(cards: 24)
    var acknowledged = 0
    for round in 0..<5 {
      let program = try learner.opens("review", "1")
      try program.wait("a card") { _ in left(program) == 24 - acknowledged }
      for _ in 0..<round % 3 {
        try grade(program, "4")
        acknowledged += 1
      }
      program.send(" ")
      try program.wait(for: "3 good")
      program.send("4")
      usleep(UInt32(round * 2500))
      program.signal(SIGKILL)
      _ = try program.waitForEnd()
      let kept = try learner.reviews().count
      #expect((acknowledged...acknowledged + 1).contains(kept))
      acknowledged = kept
      #expect(try learner.runs("check").status == 0)
    }
  }

  @Test func twoWindowsOfOneLearnerKeepBothTheirAnswers() throws {
    let learner = try learner(cards: 6)
    let windows = try (0..<2).map { _ in try learner.opens("review", "1") }
    for window in windows { try window.wait("the first card") { _ in left(window) == 6 } }
    try grade(windows[0], "4")
    try grade(windows[1], "1")
    try grade(windows[0], "4")
    try grade(windows[1], "4")
    for window in windows {
      window.send("Q")
      _ = try window.waitForEnd()
    }
    #expect(try learner.reviews().count == 4)
    #expect(try learner.runs("check").status == 0)
  }

  @Test func aSessionThatWasCutOffGoesOnWhereItWas() throws {
    let learner = try learner(cards: 5)
    let first = try learner.opens("review", "1")
    try first.wait("the first card") { _ in left(first) == 5 }
    try grade(first, "4")
    let asked = first.screen.text
    first.hangUp()
    _ = try first.waitForEnd()
    let second = try learner.opens("review", "1")
    try second.wait("the second card") { _ in left(second) == 4 }
    let question = try #require(asked.split(separator: "\n").first { $0.contains("shelf") })
    #expect(second.screen.text.contains(question))
  }

  @Test func answersOfAnEarlierSessionAreTakenBack() throws {
    let learner = try learner(cards: 5)
    let first = try learner.opens("review", "1")
    try first.wait("the first card") { _ in left(first) == 5 }
    let question = try #require(first.screen.text.split(separator: "\n").first { $0.contains("shelf") })
    try grade(first, "4")
    try grade(first, "4")
    first.hangUp()
    _ = try first.waitForEnd()
    let second = try learner.opens("review", "1")
    for count in [3, 4, 5] {
      try second.wait("so many cards") { _ in left(second) == count }
      second.send("u")
    }
    try second.wait(for: "nothing left of today")
    #expect(second.screen.text.contains(question))
    #expect(try learner.reviews() == [])
  }

  @Test func damagedProgressIsSetAsideWholeAndACopyTakesItsPlace() throws {
    let learner = try learner(cards: 3)
    let copy = learner.home + "/copy.sqlite"
    #expect(try learner.runs("backup", copy).status == 0)
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: learner.database + suffix) }
    let noise = Data((0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 5) })
    try noise.write(to: URL(fileURLWithPath: learner.database))
    let found = try learner.runs("check")
    #expect(found.status == 1 && found.output.contains("damaged"), "\(found)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: learner.database)) == noise)
    let refused = try learner.runs("restore", learner.home + "/shelves.csv")
    #expect(refused.isOneClearLine)
    #expect(try Data(contentsOf: URL(fileURLWithPath: learner.database)) == noise)
    let restored = try learner.runs("restore", copy)
    #expect(restored.status == 0, "\(restored)")
    #expect(try learner.runs("list").output.hasPrefix("1\tshelves\t0\t3\t"))
    let names = try FileManager.default.contentsOfDirectory(atPath: learner.home + "/.local/share/lectern")
    let aside = try #require(names.first { $0.contains("damaged") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") })
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: learner.home + "/.local/share/lectern/" + aside)) == noise)
  }

  @Test(arguments: [0, 100, 5000]) func aShortenedDatabaseIsNeverSilentlyReplaced(bytes: Int) throws {
    let learner = try learner(cards: 3)
    let queue = try DatabaseQueue(path: learner.database)
    try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    let backups = learner.home + "/.local/share/lectern/backups"
    try FileManager.default.createDirectory(atPath: backups, withIntermediateDirectories: true)
    #expect(try learner.runs("backup", backups + "/daily-20260101.sqlite").status == 0)
    try queue.close()
    let handle = try #require(FileHandle(forUpdatingAtPath: learner.database))
    try handle.truncate(atOffset: UInt64(bytes))
    try handle.close()
    let finished = try learner.runs("list")
    #expect(finished.isOneClearLine && finished.messages.contains("damaged"), "\(finished)")
    let size = try FileManager.default.attributesOfItem(atPath: learner.database)[.size] as? Int
    #expect(size == bytes)
  }

  /// A limit on the size of files stands for the full disk: whatever grows past it is refused.
  @Test func aFullDiskIsSaidAndNothingIsLost() throws {
    let learner = try learner(cards: 12)
    let size = try FileManager.default.attributesOfItem(atPath: learner.database)[.size] as? Int ?? 0
    let blocks = size / 1024 + 24
    let program = try PseudoTerminal(
      executable: "/bin/bash",
      arguments: ["-c", "trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" review 1", builtProduct("lectern")],
      environment: ["HOME": learner.home])
    try program.wait("the first card") { _ in left(program) == 12 }
    var kept = 0
    while kept < 12 {
      let before = left(program)
      program.send(" ")
      try program.wait(for: "3 good")
      program.send("4")
      try program.wait("the next card, or a reason") { isRefused($0) || left(program) != before }
      if isRefused(program.screen) { break }
      kept += 1
    }
    #expect(kept < 12, "the limit was reached")
    #expect(left(program) == 12 - kept)
    program.signal(SIGKILL)
    _ = try program.waitForEnd()
    #expect(try learner.reviews().count == kept)
    #expect(try learner.runs("check").status == 0)
  }

  @Test func aHomeThatCannotBeWrittenIsSaid() throws {
    let learner = try Learner()
    // A file where the folder should be stands in the way of the administrator, too.
    try learner.write("", to: ".local/share/lectern")
    let finished = try learner.runs("list")
    #expect(finished.isOneClearLine && finished.messages.contains(".local/share/lectern"), "\(finished)")
    let program = try learner.opens(revolution)
    #expect(try program.waitForEnd() == .exited(1))
    #expect(program.modesAreRestored)
  }

  @Test func aClockThatWasSetBackIsSaid() throws {
    let learner = try learner(cards: 3)
    let store = try ProgressStore(path: learner.database, at: Timestamp(milliseconds: 0))
    let items = try store.items()
    let later = Timestamp(seconds: Int64(Date().timeIntervalSince1970) + 30 * 86_400)
    var session = ReviewSession(items: items, clock: StudyClock(), at: later, seed: 1)
    let answered = session.answer(.easy, at: later)
    let change = try #require(answered)
    try store.record(change, at: later)
    let program = try learner.opens("review", "1")
    try program.wait(for: "before your last answer")
    try program.wait("a card") { _ in left(program) == 2 }
    program.send("Q")
    _ = try program.waitForEnd()
    #expect(try learner.reviews().count == 1)
  }

  @Test func typedAnswersAndTwoButtonsComeFromTheConfiguration() throws {
    let learner = try learner(cards: 3)
    try learner.write("[review]\ntype-answers = true\nbuttons = 2\n", to: ".config/lectern/config.toml")
    let program = try learner.opens("review", "1")
    try program.wait(for: "Enter answers")
    program.send("Box 0", .enter)
    try program.wait(for: "2 pass")
    program.send(.enter)
    try program.wait("the next card") { $0.text.contains("Enter answers") }
    program.signal(SIGKILL)
    _ = try program.waitForEnd()
    #expect(try learner.reviews().map(\.rating) == [.good])
  }

  @Test func aCramLeavesTheCalendarAlone() throws {
    let learner = try learner(cards: 3)
    let program = try learner.opens("review", "1", "--cram")
    try program.wait(for: "Cram")
    program.send(" ")
    try program.wait(for: "good")
    program.send("3")
    try program.wait("the next card") { _ in left(program) == 2 }
    program.signal(SIGKILL)
    _ = try program.waitForEnd()
    #expect(try learner.reviews().map(\.kind) == [.practice])
    #expect(try learner.runs("list").output.hasPrefix("1\tshelves\t0\t3\t"))
  }

  @Test func limitsForTodayAreChangedOnTheScreen() throws {
    let learner = try learner(cards: 40)
    try learner.write("[review]\nnew-per-day = 20\n", to: ".config/lectern/config.toml")
    let program = try learner.opens("review", "1")
    try program.wait("the first card") { _ in left(program) == 20 }
    program.send("O")
    try program.wait(for: "New cards, today only")
    try program.wait(for: "0 due, 20 new")
    program.send("j", "j", "l")
    try program.wait(for: "0 due, 25 new")
    program.send("g", .enter)
    try program.wait("five cards more") { _ in left(program) == 25 }
    program.send("q")
    _ = try program.waitForEnd()
  }
}

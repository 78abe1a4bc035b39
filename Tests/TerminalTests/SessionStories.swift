import Glibc
import Grid
import TestSupport
import Testing

private func probe(_ arguments: [String] = [], environment: [String: String] = [:]) throws -> PseudoTerminal {
  try PseudoTerminal(
    executable: builtProduct("TerminalProbe"), arguments: arguments, environment: environment,
    size: Size(rows: 8, columns: 40))
}

@Suite(.serialized) struct SessionStories {
  @Test func keysArriveAndTheTerminalIsGivenBack() throws {
    let program = try probe()
    try program.wait(for: "probe 8x40")
    #expect(program.screen.isAlternate && !program.screen.isCursorVisible && !program.modesAreRestored)
    program.send("a", .down, "é", .escape)
    try program.wait(for: "key(Grid.Key.escape)")
    #expect(program.screen.line(2) == "key(Grid.Key.down)")
    program.send("q")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(program.isGivenBack && program.screen.text.contains("good-bye"))
    #expect(program.screen.unknown == [])
  }

  @Test func itRedrawsForANewSize() throws {
    let program = try probe()
    try program.wait(for: "probe 8x40")
    for size in [Size(rows: 20, columns: 100), Size(rows: 1, columns: 1), Size(rows: 5, columns: 30)] {
      program.resize(size)
      let label = String("probe \(size.rows)x\(size.columns)".prefix(size.columns))
      try program.wait(label) { $0.line(0) == label }
    }
    program.send("q")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(program.isGivenBack)
  }

  @Test func anotherThreadWakesIt() throws {
    let program = try probe()
    try program.wait(for: "probe")
    program.send("&")
    try program.wait(for: "woken")
  }

  @Test(arguments: [SIGTERM, SIGINT]) func itLeavesWhenAskedTo(signal: Int32) throws {
    let program = try probe()
    try program.wait(for: "probe")
    program.signal(signal)
    #expect(try program.waitForEnd() == .exited(0))
    #expect(program.isGivenBack)
  }

  @Test func aHangUpByHandGivesTheTerminalBack() throws {
    let program = try probe()
    try program.wait(for: "probe")
    program.signal(SIGHUP)
    #expect(try program.waitForEnd() == .exited(3))
    #expect(program.isGivenBack)
  }

  @Test func itLearnsThatTheTerminalIsGone() throws {
    let program = try probe()
    try program.wait(for: "probe")
    program.hangUp()
    #expect(try program.waitForEnd() == .exited(3))
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP])
  func aCrashGivesTheTerminalBack(signal: Int32) throws {
    let program = try probe()
    try program.wait(for: "probe")
    program.signal(signal)
    #expect(try program.waitForEnd() == .killed(signal: signal))
    #expect(program.isGivenBack && program.screen.text.contains("the probe has crashed"))
  }

  @Test func aTrapGivesTheTerminalBack() throws {
    let program = try probe(["/dev/null"])
    try program.wait(for: "probe")
    program.send("!")
    let end = try program.waitForEnd()
    #expect(end == .killed(signal: SIGILL) || end == .killed(signal: SIGTRAP))
    #expect(program.isGivenBack)
  }

  @Test func stoppingFromOutsideIsSurvived() throws {
    let program = try probe()
    try program.wait(for: "probe")
    program.signal(SIGTSTP)
    program.signal(SIGCONT)
    try program.wait(for: "resized")
    program.signal(SIGSTOP)
    program.signal(SIGCONT)
    program.send("x")
    try program.wait(for: "character(\"x\")")
  }

  @Test func anOverflowInAnotherThreadGivesTheTerminalBack() throws {
    let program = try probe(environment: ["SWIFT_BACKTRACE": "enable=no"])
    try program.wait(for: "probe")
    program.send("v")
    #expect(try program.waitForEnd() == .killed(signal: SIGSEGV))
    #expect(program.isGivenBack && program.screen.text.contains("the probe has crashed"))
  }

  @Test func standardErrorGoesToTheLog() throws {
    let log = "/tmp/lectern-probe-\(getpid()).log"
    defer { unlink(log) }
    let program = try probe([log])
    try program.wait(for: "probe")
    program.send("e", "q")
    #expect(try program.waitForEnd() == .exited(0))
    let file = open(log, O_RDONLY)
    var buffer = [UInt8](repeating: 0, count: 100)
    let count = read(file, &buffer, buffer.count)
    close(file)
    #expect(String(decoding: buffer[..<max(0, count)], as: UTF8.self) == "to the log\n")
    #expect(!String(decoding: program.output, as: UTF8.self).contains("to the log"))
  }

  @Test func anotherProgramMayUseTheTerminalForAWhile() throws {
    let program = try probe()
    try program.wait(for: "probe")
    program.send("o")
    try program.wait(for: "resized")
    #expect(program.screen.isAlternate && !program.modesAreRestored)
    #expect(String(decoding: program.output, as: UTF8.self).contains("outside"))
  }

  @Test(arguments: [
    (["TERM": ""], "noType"), (["TERM": "no-such"], "unknownType"), (["TERM": "dumb"], "dumb"),
  ])
  func aTerminalThatCannotBeUsedIsLeftAlone(environment: [String: String], reason: String) throws {
    let program = try probe(environment: environment)
    #expect(try program.waitForEnd() == .exited(1))
    #expect(program.screen.text.contains(reason) && program.isGivenBack)
    #expect(!program.output.contains(0x1B))
  }

  @Test func atRestItWritesNothing() throws {
    let program = try probe()
    try program.wait(for: "probe")
    _ = program.bytesUntilQuiet()
    #expect(program.bytesUntilQuiet(.milliseconds(300)).isEmpty)
  }

  @Test func whereTheLocaleHasNoUnicodeThereIsASCII() throws {
    let program = try probe(environment: ["LC_ALL": "C"])
    try program.wait(for: "probe")
    program.send("a")
    try program.wait(for: "character(\"a\")")
    #expect(program.output.allSatisfy { $0 < 0x80 })
  }
}

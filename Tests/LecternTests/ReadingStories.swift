import Glibc
import Grid
import TestSupport
import Testing

@Suite(.serialized) struct ReadingStories {
  @Test func noStaleScreensQueueUpBehindAHeldKey() throws {
    let learner = try Learner()
    let program = try learner.opens(revolution)
    try program.wait(for: "This text follows one question")
    _ = program.bytesUntilQuiet()
    program.answersStatus = false
    let before = program.output.count
    for _ in 0..<60 {
      program.send(.pageDown)
      _ = program.bytesUntilQuiet(.milliseconds(20))
    }
    let written = program.output.count - before
    #expect(written < 24_000, "\(written) bytes for 60 pages")
    program.answersStatus = true
    try program.wait("the last of the screens") { $0.text.contains("100%") || $0.text.contains("100 %") }
    program.send("q")
    #expect(try program.waitForEnd() == .exited(0))
  }

  @Test func aTextOpensWithItsSectionsAndItsWords() throws {
    let program = try Learner().opens(revolution)
    try program.wait(for: "This text follows one question")
    #expect(program.screen.text.contains("Civil War"))
    program.send("q")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(program.isGivenBack && program.screen.unknown == [])
  }

  @Test func thePlaceIsThereTheNextTime() throws {
    let learner = try Learner()
    let first = try learner.opens(revolution)
    try first.wait(for: "This text follows one question")
    try first.goToSection("Peace and Its Price")
    first.send("q")
    #expect(try first.waitForEnd() == .exited(0))

    let second = try learner.opens(revolution)
    try second.wait("the same section") { $0.line(0).contains("Peace and Its Price") }
  }

  @Test(arguments: [SIGKILL, SIGTERM, SIGHUP]) func thePlaceSurvivesAnEndFromOutside(signal: Int32) throws {
    let learner = try Learner()
    let first = try learner.opens(revolution)
    try first.wait(for: "This text follows one question")
    try first.goToSection("Civil War")
    // The place is written behind the reader's back; a kill may come no sooner than the screen is quiet.
    _ = first.bytesUntilQuiet(.milliseconds(300))
    first.signal(signal)
    let end = try first.waitForEnd()
    #expect(end == (signal == SIGKILL ? .killed(signal: SIGKILL) : .exited(128 + signal)))
    if signal != SIGKILL { #expect(first.isGivenBack) }

    let second = try learner.opens(revolution)
    try second.wait("the same section") { $0.line(0).contains("Civil War") }
  }

  @Test func aClosedWindowKeepsThePlace() throws {
    let learner = try Learner()
    let first = try learner.opens(revolution)
    try first.wait(for: "This text follows one question")
    try first.goToSection("Peace and Its Price")
    first.hangUp()
    _ = try first.waitForEnd()

    let second = try learner.opens(revolution)
    try second.wait("the same section") { $0.line(0).contains("Peace and Its Price") }
  }

  @Test func aSearchGoesToItsHitAndOnToTheNext() throws {
    let program = try Learner().opens(revolution)
    try program.wait(for: "This text follows one question")
    program.send("/", "Tambov", .enter)
    try program.wait("the hit") { $0.line(0).contains("The Turn of 1921") }
    #expect(program.screen.text.contains("In Tambov province"))
    program.send("n")
    _ = program.bytesUntilQuiet()
    #expect(program.screen.text.contains("In Tambov province"), "there is one hit only, and it is found again")
  }

  @Test func resizingKeepsThePlaceAndDrawsEveryWidth() throws {
    let program = try Learner().opens(revolution)
    try program.wait(for: "This text follows one question")
    try program.goToSection("Peace and Its Price")
    for size in [Size(rows: 50, columns: 200), Size(rows: 12, columns: 40), Size(rows: 24, columns: 80)] {
      program.resize(size)
      try program.wait("the section at \(size)") { screen in
        screen.size == size && screen.text.contains("The new government had promised")
      }
    }
    program.resize(Size(rows: 5, columns: 15))
    _ = program.bytesUntilQuiet()
    #expect(!program.screen.text.contains("The new government"), "too small a window gets a note instead")
    program.send("q")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(program.isGivenBack)
  }

  @Test func standardInputIsReadAndTheKeysComeFromTheTerminal() throws {
    let learner = try Learner()
    let path = try learner.write("The Long Canal\n\nIt was dug by hand, in eleven winters.\n", to: "canal.txt")
    let program = try PseudoTerminal(
      executable: "/bin/sh",
      arguments: ["-c", "\(shellQuoted(builtProduct("lectern"))) - < \(shellQuoted(path))"],
      environment: ["HOME": learner.home])
    try program.wait(for: "eleven winters")
    program.send("q")
    #expect(try program.waitForEnd() == .exited(0))
  }

  @Test func theLibraryOffersTheTextsThatShipWithTheProgram() throws {
    let program = try Learner().opens()
    try program.wait(for: "A Revolution Left Alone")
    #expect(program.screen.text.contains("The Measure of the Earth"))
    program.send("q")
    #expect(try program.waitForEnd() == .exited(0))
  }

  @Test func aTextThatIsReachedByTwoWaysIsListedOnce() throws {
    let learner = try Learner()
    let link = learner.home + "/link.txt"
    symlink(revolution, link)
    for path in [link, revolution] { #expect(try learner.runs("add", path).status == 0) }
    let program = try learner.opens()
    try program.wait(for: "The Measure of the Earth")
    #expect(program.screen.text.split(separator: "A Revolution Left Alone").count == 2)
  }

  @Test func atRestNothingIsWritten() throws {
    let program = try Learner().opens(revolution)
    try program.wait(for: "This text follows one question")
    // The names are marked once they are found; after that nothing may move.
    try program.whenStudied("i", opens: "Index")
    _ = program.bytesUntilQuiet(.milliseconds(500))
    #expect(program.bytesUntilQuiet(.seconds(2)).isEmpty)
  }
}

private func shellQuoted(_ text: String) -> String { "'" + text + "'" }

import Glibc
import Scheduling
import TestSupport
import Testing

@Suite(.serialized) struct CardStories {
  /// Opens the seed text and waits until its cards are there.
  private func openCards(_ learner: Learner) throws -> PseudoTerminal {
    let program = try learner.opens(revolution)
    try program.wait(for: "This text follows one question")
    try program.whenStudied("f", opens: "Cards")
    try program.wait("the first card") { $0.text.contains("Space answer") }
    return program
  }

  @Test func aGradedCardIsKeptThoughTheProgramIsKilled() throws {
    let learner = try Learner()
    let program = try openCards(learner)
    let before = program.screen.line(0)
    program.send(" ")
    try program.wait(for: "3 good")
    program.send("3")
    try program.wait("the next card") { $0.line(0) != before && !$0.text.contains("3 good") }
    program.signal(SIGKILL)
    _ = try program.waitForEnd()
    let reviews = try learner.reviews()
    #expect(reviews.map(\.rating) == [.good])
  }

  @Test func undoTakesTheGradeBack() throws {
    let learner = try Learner()
    let program = try openCards(learner)
    let before = program.screen.line(0)
    program.send(" ")
    try program.wait(for: "3 good")
    program.send("1")
    try program.wait("the next card") { $0.line(0) != before }
    program.send("u")
    try program.wait("the card again") { $0.line(0) == before }
    program.send("q", "q")
    _ = try program.waitForEnd()
    let reviews = try learner.reviews()
    #expect(reviews == [])
  }

  @Test func aCardLeadsToItsPassageAndBack() throws {
    let program = try openCards(Learner())
    program.send("s")
    try program.wait("the text") { !$0.line(0).contains("Cards") }
    program.send(.escape)
    try program.wait("the card") { $0.line(0).contains("Cards") }
  }

  @Test func aQuizAsksAndReportsAtItsEnd() throws {
    let program = try Learner().opens(revolution)
    try program.wait(for: "This text follows one question")
    try program.whenStudied("z", opens: "Quiz")
    program.send(.enter)
    try program.wait("the first question") { $0.line(0).contains("1 of") }
    // Whatever is asked, the learner gives it up; a quiz has an end for them, too.
    for _ in 0..<60 where !program.screen.line(0).contains("report") {
      program.send(.enter)
      _ = program.bytesUntilQuiet(.milliseconds(60))
    }
    #expect(program.screen.text.lowercased().contains("report"))
  }
}

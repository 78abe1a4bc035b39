import Foundation
import Grid
import TestSupport
import Testing

/// The program as lines of text, as somebody with a screen reader or a simple terminal meets it.
@Suite(.serialized) struct PlainStories {
  @Test func aTextIsReadParagraphByParagraphAndThePlaceIsKept() throws {
    let learner = try Learner()
    let first = try learner.runs("--plain", revolution, input: "\n\ns\ns civil war\nw\nq\n")
    #expect(first.status == 0 && first.messages.isEmpty)
    #expect(first.output.contains("A Revolution Left Alone. Section 1 of"))
    #expect(first.output.contains("Heading: Civil War"))
    #expect(!first.output.contains("\u{1B}"), "no sequence for a terminal")
    let second = try learner.runs("--plain", revolution, input: "")
    #expect(second.output.contains(": Civil War."))
  }

  @Test func everyLineIsAsLongAsASmallTerminal() throws {
    let output = try Learner().runs("--plain", revolution, input: "s\n\n\n\n\n?\nq\n").output
    for line in output.split(separator: "\n") { #expect(line.count <= 72 + 30, "a prompt may stand before it") }
  }

  @Test func wordsAreFoundAndNotesAreKept() throws {
    let learner = try Learner()
    let said = try learner.runs(
      "--plain", revolution, input: "/Tambov\nn\na remember this\nnotes\nq\n"
    ).output
    #expect(said.contains("Place 1 of 1:") && said.contains("Tambov province") && said.contains("Note kept."))
    let notes = try learner.runs("notes", revolution).output
    #expect(notes.contains("remember this") && notes.contains("> ") && notes.contains("Tambov"))
  }

  @Test func cardsAreAskedAndGradedAndTheGradesAreInTheLog() throws {
    let learner = try Learner()
    let said = try learner.runs("review", "--plain", revolution, input: "\n3\n\n1\nu\nq\nq\n").output
    #expect(said.contains("The answer: ") && said.contains("1 again, in ") && said.contains("Taken back."))
    #expect(try learner.reviews().count == 1)
  }

  @Test func aQuizIsAnsweredByLinesAndTellsWhatWasMissed() throws {
    let learner = try Learner()
    let answers = (0..<60).map { _ in "1\nt\n1 2 3 4\n" }.joined()
    let said = try learner.runs("quiz", "--plain", revolution, input: answers + "q\nq\n").output
    #expect(said.contains("Question 1 of 10.") && said.contains("The text says: "))
    #expect(said.contains(" right.") && said.contains("Missed: "))
  }

  @Test func whereThereIsNoTerminalThereAreLines() throws {
    let said = try Learner().runs(revolution, input: "\nq\n")
    #expect(said.status == 0 && said.output.contains("Enter next, ? help, q back:"))
    #expect(said.output.contains("A Revolution Left Alone. Section 1 of"))
  }

  @Test func aDumbTerminalGetsLines() throws {
    let program = try Learner().opens(revolution, environment: ["TERM": "dumb"])
    try program.wait(for: "Enter next, ? help, q back:")
    program.send(.enter)
    _ = program.bytesUntilQuiet()
    #expect(!program.output.contains(0x1B))
    program.send("q", .enter, "q", .enter)
    #expect(try program.waitForEnd() == .exited(0))
  }

  @Test func withoutUTF8EverySignIsASCII() throws {
    let learner = try Learner()
    let path = try learner.write("“Caf\u{e9}” – Łódź\n", to: "t.txt")
    let said = try learner.runs("--plain", path, input: "q\n", environment: ["LC_ALL": "C"]).output
    #expect(said.contains("\"Cafe\" - Lodz") && said.allSatisfy(\.isASCII))
  }
}

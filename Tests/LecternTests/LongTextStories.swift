import Foundation
import Grid
import TestSupport
import Testing

/// Texts of which a part is shown before the rest is read.
@Suite struct LongTextStories {
  private func longText(_ learner: Learner) throws -> String {
    let lines = (1...60_000).map { "Paragraph \($0) says that the river rises in the hills.\n\n" }
    return try learner.write(lines.joined(), to: "river.txt")
  }

  @Test func aLongTextIsReadOnFromItsPart() throws {
    let learner = try Learner()
    let path = try longText(learner)
    let program = try learner.opens(path)
    try program.wait("the first page") { $0.text.contains("Paragraph 1 says") }
    // Only the whole has its end.
    for _ in 0..<200 where !program.screen.text.contains("Paragraph 60000 says") {
      program.send("G")
      _ = program.bytesUntilQuiet(.milliseconds(200))
    }
    #expect(program.screen.text.contains("Paragraph 60000 says"))
    program.send("q")
    #expect(try program.waitForEnd() == .exited(0))
    let again = try learner.opens(path)
    try again.wait("the last page") { $0.text.contains("Paragraph 60000 says") }
    again.send("q")
    #expect(try again.waitForEnd() == .exited(0))
  }

  /// Markdown has no parts that could be shown first.
  @Test func aLongBookIsOpenedFromTheLibraryWhileKeysStillWork() throws {
    let learner = try Learner()
    let lines = (1...8_000).map { "# Part \($0)\n\nParagraph \($0) says that the river rises in the hills.\n\n" }
    let path = try learner.write(lines.joined(), to: "river.md")
    #expect(try learner.runs("add", path).status == 0)
    let program = try learner.opens()
    try program.wait("the library") { $0.text.contains("Part 1") || $0.text.contains("river") }
    program.send(.enter)
    try program.wait("the first page") { $0.text.contains("Paragraph 1 says") }
    program.send("q", "q")
    #expect(try program.waitForEnd() == .exited(0))
  }

  @Test func aLimitOfOnesOwnIsKept() throws {
    let learner = try Learner()
    try learner.write("[limits]\nfile-bytes = 1000\n", to: ".config/lectern/config.toml")
    let path = try learner.write(String(repeating: "The river rises. ", count: 100), to: "river.txt")
    let refused = try learner.runs("text", path)
    #expect(refused.isOneClearLine && refused.messages.contains("1000"))
    #expect(try learner.runs("limits").output.contains("file-bytes = 1000\n"))
    try learner.write("[limits]\nfile-bytes = 0\n", to: ".config/lectern/config.toml")
    #expect(try learner.runs("text", path).isOneClearLine)
  }
}

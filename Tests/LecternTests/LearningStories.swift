import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct LearningStories {
  private func metals(_ learner: Learner) throws -> String {
    try learner.write(
      "Q: Which metal is liquid?\nA: Mercury\n\nC: [Iron] rusts.\n\nQ: Which one is not?\n", to: "metals.md")
  }

  @Test func importTakesCardsAndNamesWhatItLeaves() throws {
    let learner = try Learner()
    let path = try metals(learner)
    let finished = try learner.runs("import", path)
    #expect(
      finished
        == Finished(status: 0, output: "2 cards in metals\n", messages: "\(path):6: not taken: there is no answer\n"))
    #expect(try learner.runs("list").output.hasPrefix("1\tmetals\t0\t2\t"))
    _ = try learner.runs("import", path)
    #expect(try learner.runs("list").output.hasPrefix("1\tmetals\t0\t2\t"))
  }

  @Test func everyExportHoldsTheLearnersOwnCards() throws {
    let learner = try Learner()
    let text = try learner.write("# Metals\n\nMercury is a metal. It was known in 1500 BC.\n", to: "text.md")
    let cards = try learner.write("Which metal is liquid?,Mercury\n", to: "cards.csv")
    #expect(try learner.runs("import", cards, "--to", text).output == "1 card in Metals\n")
    for format in ["gift", "moodle-xml", "csv", "tsv", "markdown", "html"] {
      let exported = try learner.runs("export", text, "--to", format)
      #expect(exported.status == 0 && exported.output.contains("Which metal is liquid?"), "\(format): \(exported)")
    }
    #expect(try learner.runs("export", "1", "--to", "csv").output.contains("Which metal is liquid?"))
    let package = learner.home + "/metals.apkg"
    #expect(try learner.runs("export", "1", "--to", "apkg", "--output", package).status == 0)
    #expect(try learner.runs("import", package).status == 0)
    #expect(try learner.runs("export", "2", "--to", "csv").output.contains("Which metal is liquid?"))
  }

  @Test func aFileWithoutCardsIsAnError() throws {
    let learner = try Learner()
    #expect(try learner.runs("import", learner.write("", to: "none.csv")).isOneClearLine)
    #expect(try learner.runs("import", learner.home).isOneClearLine)
  }

  @Test func reviewGoesStraightToTheCardsAndStatisticsCountThem() throws {
    let learner = try Learner()
    _ = try learner.runs("import", metals(learner))
    let program = try learner.opens("review", "1")
    try program.wait(for: "Which metal is liquid?")
    program.send(" ")
    try program.wait(for: "3 good")
    program.send("3")
    try program.wait(for: "rusts")
    program.signal(SIGTERM)
    _ = try program.waitForEnd()
    let figures = try JSONSerialization.jsonObject(
      with: Data(learner.runs("stats", "--format", "json").output.utf8))
    let report = try #require(figures as? [String: Any])
    #expect(report["format"] as? String == "lectern-stats/1")
    #expect(report["ratings"] as? [Int] == [0, 0, 1, 0])
    #expect((report["cards"] as? [String: Any])?["new"] as? Int == 1)
    #expect(try learner.runs("stats", "1").output.contains("1 answer, "))
  }

  @Test func quizOpensOnTheTextThatWasOpenedLast() throws {
    let learner = try Learner()
    _ = try learner.runs("import", metals(learner))
    let program = try learner.opens("quiz")
    try program.wait(for: "of 2 questions")
    program.signal(SIGTERM)
    _ = try program.waitForEnd()
  }

  @Test func fewAnswersGiveNoParameters() throws {
    let finished = try Learner().runs("optimize", "--apply")
    #expect(finished.status == 0 && finished.output.hasPrefix("Not enough to go by yet: 0 answers"))
  }

  @Test func theProgressIsCopiedOnceADay() throws {
    let learner = try Learner()
    let backups = learner.home + "/.local/share/lectern/backups"
    let program = try learner.opens()
    try program.wait(for: "Lectern")
    for _ in 0..<100 where !FileManager.default.fileExists(atPath: backups) { usleep(100_000) }
    usleep(300_000)
    program.send("q")
    _ = try program.waitForEnd()
    let copies = try FileManager.default.contentsOfDirectory(atPath: backups)
    #expect(copies.count == 1 && copies.allSatisfy { $0.hasPrefix("daily-") })
  }
}

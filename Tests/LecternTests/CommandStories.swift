import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct CommandStories {
  @Test func textPrintsTheBytesOfTheFile() throws {
    let learner = try Learner()
    let text = "Ä first line\r\n\r\n  second – line \n"
    let path = try learner.write(text, to: "t.txt")
    #expect(try learner.runs("text", path) == Finished(status: 0, output: text, messages: ""))
  }

  @Test func sectionsPrintTheOutline() throws {
    let learner = try Learner()
    let path = try learner.write("# Rome\n\nIt grew.\n\n## The kings\n\nThere were seven.\n", to: "rome.md")
    #expect(try learner.runs("sections", path).output == "Rome\n  The kings\n")
  }

  @Test func everyMentionInTheListingStandsWhereItSays() throws {
    let learner = try Learner()
    let text = try learner.runs("text", revolution).output
    let listing = try object(learner.runs("entities", revolution, "--format", "json").output)
    #expect(listing["format"] as? String == "lectern-entities/1")
    let entities = try #require(listing["entities"] as? [[String: Any]])
    let mentions = entities.flatMap { $0["mentions"] as? [[String: Any]] ?? [] }
    #expect(mentions.count > 50)
    let bytes = Array(text.utf8)
    for mention in mentions {
      let (start, end) = try (#require(mention["start"] as? Int), #require(mention["end"] as? Int))
      #expect(String(decoding: bytes[start..<end], as: UTF8.self) == mention["text"] as? String)
    }
  }

  @Test func everyQuestionShowsTheSentenceItCameFrom() throws {
    let learner = try Learner()
    let bytes = Array(try learner.runs("text", revolution).output.utf8)
    let listing = try object(learner.runs("questions", revolution, "--format", "json").output)
    #expect(listing["format"] as? String == "lectern-questions/1")
    let questions = try #require(listing["questions"] as? [[String: Any]])
    #expect(questions.count >= 20)
    for question in questions {
      let source = try #require(question["source"] as? [String: Any])
      let (start, end) = try (#require(source["start"] as? Int), #require(source["end"] as? Int))
      #expect(String(decoding: bytes[start..<end], as: UTF8.self) == source["text"] as? String)
    }
    #expect(Set(questions.compactMap { $0["id"] as? String }).count == questions.count)
  }

  @Test func theSameTextAndSeedGiveTheSameBytes() throws {
    let learner = try Learner()
    let first = try learner.runs("questions", revolution, "--format", "json", "--seed", "7").output
    #expect(try learner.runs("questions", revolution, "--format", "json", "--seed", "7").output == first)
  }

  @Test func helpAndVersionAreNoErrors() throws {
    let learner = try Learner()
    #expect(try learner.runs("--version") == Finished(status: 0, output: "0.1.0\n", messages: ""))
    let help = try learner.runs("--help")
    #expect(help.status == 0 && help.messages.isEmpty && help.output.contains("EXAMPLES"))
  }

  @Test(arguments: [
    ["text"], ["sections", "--format", "xml", "x"], ["nonsense", "and", "more"], ["questions", "x", "--limit", "0"],
    ["questions", "x", "--types", "riddle"], ["--frobnicate"],
  ])
  func wrongUsageIsToldOnStandardErrorWithStatus2(arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: builtProduct("lectern"))
    process.arguments = arguments
    let (output, messages) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, messages)
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2 && said.isEmpty && !complained.isEmpty)
  }
}

private func object(_ json: String) throws -> [String: Any] {
  try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
}

import Foundation
import Testing

/// What the learner notes as wrong in a text is not asked, and can be taken back.
@Suite(.serialized) struct ErrorStories {
  private struct List: Decodable {
    struct Item: Decodable {
      struct Source: Decodable { let text: String }

      let id: String
      let source: Source
    }

    let questions: [Item]
  }

  private func questions(_ learner: Learner, _ arguments: String...) throws -> [List.Item] {
    let said =
      try arguments.isEmpty
      ? learner.runs("questions", revolution, "--format", "json")
      : learner.runs("questions", revolution, "--format", "json", arguments[0])
    return try JSONDecoder().decode(List.self, from: Data(said.output.utf8)).questions
  }

  @Test func aPassageThatIsNotedAsWrongIsNotAskedAbout() throws {
    let learner = try Learner()
    let before = try questions(learner)
    let wrong = try #require(before.last).source.text
    let passage = wrong.split(separator: " ").prefix(5).joined(separator: " ")
    #expect(try learner.runs("errors", revolution, "--add", passage, "--reason", "it was otherwise").status == 0)
    let listed = try learner.runs("errors", revolution).output
    #expect(listed.hasPrefix("1\t") && listed.contains("it was otherwise"))
    let after = try questions(learner)
    #expect(after.count < before.count && !after.contains { $0.source.text == wrong })
    #expect(try questions(learner, "--all").map(\.id) == before.map(\.id))
    #expect(try learner.runs("errors", revolution, "--remove", "1").status == 0)
    #expect(try questions(learner).map(\.id) == before.map(\.id))
  }

  @Test func whatIsNotThereCannotBeNotedNorTakenBack() throws {
    let learner = try Learner()
    #expect(try learner.runs("errors", revolution, "--add", "no such words stand here at all").isOneClearLine)
    #expect(try learner.runs("errors", revolution, "--remove", "7").isOneClearLine)
    #expect(try learner.runs("errors", revolution, "--reason", "alone").status == 2)
  }
}

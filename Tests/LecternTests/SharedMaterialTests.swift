import Foundation
import TestSupport
import Testing

/// Material that lies beside the project on some machines; tests that want it say so and are skipped elsewhere.
private let shared = seed("../../shared")
private let pamphlet = shared + "/seed-text/pamphlet.txt"
private let gold = shared + "/questions/seed_gold.json"
private let isThere = FileManager.default.fileExists(atPath: pamphlet) && FileManager.default.fileExists(atPath: gold)

@Suite(.enabled(if: isThere, "the folder ../shared is not here")) struct SharedMaterialTests {
  private func object(_ data: Data) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func theSectionsOfThePamphletAreItsHeadings() throws {
    let headings = try #require(object(Data(contentsOf: URL(fileURLWithPath: gold)))["headings"] as? [[String: Any]])
    let listing = try object(Data(Learner().runs("sections", pamphlet, "--format", "json").output.utf8))
    let sections = try #require(listing["sections"] as? [[String: Any]])
    #expect(sections.dropFirst().compactMap { $0["title"] as? String } == headings.compactMap { $0["text"] as? String })
    #expect(sections.first?["start"] as? Int == 0)
  }

  @Test func theTextOfThePamphletIsItsBytes() throws {
    let text = try String(contentsOfFile: pamphlet, encoding: .utf8)
    #expect(try Learner().runs("text", pamphlet).output == text)
  }

  @Test func fewDatesOfThePamphletGetAValueThatTheGoldDoesNotHave() throws {
    let dates = try #require(object(Data(contentsOf: URL(fileURLWithPath: gold)))["dates"] as? [[String: Any]])
    let right = Dictionary(
      dates.compactMap { date in
        (date["bstart"] as? Int).map { ($0, [date["value"] as? String] + (date["values"] as? [String] ?? [])) }
      }
    ) { first, _ in first }
    let listing = try object(Data(Learner().runs("entities", pamphlet, "--format", "json").output.utf8))
    let entities = try #require(listing["entities"] as? [[String: Any]])
    let mentions = entities.filter { $0["kind"] as? String == "date" }.flatMap {
      $0["mentions"] as? [[String: Any]] ?? []
    }
    let compared = mentions.compactMap { mention in
      (mention["start"] as? Int).flatMap { right[$0] }.map { $0.contains(mention["value"] as? String) }
    }
    #expect(compared.count >= 50)
    #expect(Double(compared.count { $0 }) >= 0.95 * Double(compared.count))
  }
}

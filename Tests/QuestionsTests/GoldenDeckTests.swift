import Foundation
import Testing

@testable import Questions

/// The whole list of questions of each text that ships, as the files in `Golden` keep it: a person reads what changed.
///
/// With `LECTERN_RECORD_DECKS` in the environment the files are written anew, and the test fails so that nobody takes
/// a recording for a pass. A text without a file is not judged.
@Suite struct GoldenDeckTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Golden")

  /// What a reader of the list sees; ids stand first, as progress hangs on them.
  private static func list(_ questions: [Question]) -> String {
    questions.map { question in
      var lines = ["\(question.id) [\(question.type.rawValue)] \(question.stem)"]
      if case .matching(let prompts, _, let pairs) = question.form {
        lines += zip(prompts, pairs).map { "    \($0) → \(question.options[$1])" }
      } else if question.type != .tf {
        lines += question.options.map { "  \($0 == question.key ? "*" : "-") \($0)" }
      }
      lines.append("  = " + ([question.key] + question.accepted).joined(separator: " | "))
      lines += question.explanation.split(separator: "\n").dropFirst().map { "    " + $0 }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  private static var isRecording: Bool { ProcessInfo.processInfo.environment["LECTERN_RECORD_DECKS"] != nil }

  private static func file(_ name: String) -> URL { folder.appendingPathComponent(name + ".questions.txt") }

  /// The texts whose list was recorded, or all of them while recording.
  private static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Seeds.folder.path)) ?? []
    return names.sorted().filter { isRecording || FileManager.default.fileExists(atPath: file($0).path) }
  }()

  @Test(.enabled(if: !names.isEmpty, "No list was recorded yet."), arguments: names)
  func theListOfAShippedTextIsTheOneThatWasReviewed(name: String) throws {
    let text = try #require(Seeds.all.first { $0.name == name })
    let file = Self.file(name)
    let list = Self.list(text.deck())
    if Self.isRecording {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try list.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("Recorded \(file.lastPathComponent). Read what changed, then run without LECTERN_RECORD_DECKS.")
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    let changed = Set(list.split(separator: "\n")).symmetricDifference(kept.split(separator: "\n")).sorted()
    #expect(
      list == kept,
      "\(changed.count) lines differ; LECTERN_RECORD_DECKS=1 swift test --filter GoldenDeck records them:\n\(changed.prefix(20).joined(separator: "\n"))"
    )
  }
}

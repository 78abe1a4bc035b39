import Documents
import Foundation
import Tagging

@testable import Questions

/// The texts that ship with the program, tagged once for all tests.
enum Seeds {
  struct Text: Sendable {
    let name: String
    let document: Document
    let annotations: Annotations

    func deck(seed: UInt64 = 0) -> [Question] {
      QuestionWriter().questions(on: document, annotations: annotations, seed: seed)
    }
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("seeds")

  static let all: [Text] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.sorted().compactMap { name in
      guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8),
        let tagger = try? Tagger.shipped()
      else { return nil }
      let document = Document(parsing: text)
      return Text(name: name, document: document, annotations: tagger.annotations(of: document))
    }
  }()
}

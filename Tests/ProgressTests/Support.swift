import Foundation
import Scheduling

@testable import Progress

/// A folder that is gone when the test is.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/progress-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var database: String { path + "/data/progress.sqlite" }

  func open() throws -> ProgressStore { try ProgressStore(path: database, at: noon) }
}

/// 2027-01-15 12:00 UTC.
let noon = Timestamp(seconds: 1_800_014_400)
let clock = StudyClock()

func permissions(_ path: String) throws -> Int {
  try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
}

extension ProgressStore {
  /// Enters a text with `count` cards, two of each fact.
  func addText(_ name: String = "Rivers", cards count: Int = 6) throws -> StudyText {
    let text = try open(title: name, path: "/texts/\(name)", hash: "hash of \(name)", bytes: 1000, at: noon)
    try register(
      (0..<count).map {
        Registration(
          card: CardID(rawValue: "\(name)-\($0)"), fact: "\(name)-f\($0 / 2)", section: "s\($0 / 4)", type: "short")
      }, in: text.id)
    return text
  }

  func session(at now: Timestamp = noon, options: SessionOptions = .standard) throws -> ReviewSession {
    ReviewSession(items: try items(), options: options, clock: clock, at: now, seed: 1)
  }
}

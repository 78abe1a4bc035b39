import Foundation
import Progress
import Scheduling
import Testing

/// What happens to the learner's work when a text does not stay as it was.
@Suite struct KeepingStories {
  private static let canal = """
    # The Long Canal

    The canal was begun on 4 March 1821 by Henrik Storm, an engineer from Bergen.

    # The Locks

    Anna Lindqvist drew the first map of the forty locks in 1819. Each of them has a keeper.

    """

  /// A learner who has answered a card, noted something at the locks, and stopped there.
  private func reader() throws -> (learner: Learner, path: String) {
    let learner = try Learner()
    let path = try learner.write(Self.canal, to: "canal.md")
    let read = try learner.runs("--plain", path, input: "s locks\n\na a keeper each\nq\n")
    #expect(read.output.contains("Note kept."), "\(read)")
    let reviewed = try learner.runs("review", "--plain", path, input: "\n4\nq\nq\n")
    #expect(reviewed.output.contains("The answer: "), "\(reviewed)")
    #expect(try learner.reviews().count == 1)
    return (learner, path)
  }

  private func cards(_ learner: Learner) throws -> Set<String> {
    let store = try ProgressStore(path: learner.database, at: Timestamp(milliseconds: 1_800_000_000_000))
    return Set(try store.items().map(\.id.rawValue))
  }

  @Test func aTextThatChangesKeepsCardsNotesAndPlace() throws {
    let (learner, path) = try reader()
    let before = try cards(learner)
    try learner.write("# A Preface\n\nWritten later by Olaf Berg in 1990.\n\n" + Self.canal, to: "canal.md")
    #expect(try learner.runs("--plain", path, input: "").output.contains(": The Locks."))
    #expect(try learner.runs("notes", path).output.contains("a keeper each"))
    #expect(try learner.runs("review", "--plain", path, input: "q\nq\n").status == 0)
    #expect(try cards(learner).isSuperset(of: before) && !before.isEmpty)
    #expect(try learner.reviews().count == 1)
    #expect(try learner.runs("list").output.split(separator: "\n").count { $0.hasPrefix("1\t") } == 1)
  }

  @Test func aTextThatDisappearsKeepsThemUntilItIsRemoved() throws {
    let (learner, path) = try reader()
    let before = try cards(learner)
    let elsewhere = learner.home + "/moved.md"
    try FileManager.default.moveItem(atPath: path, toPath: elsewhere)
    #expect(try learner.runs("list").output.hasPrefix("1\t"))
    let refused = try learner.runs("review", "--plain", "1")
    #expect(refused.isOneClearLine && refused.messages.contains("is gone"), "\(refused)")
    #expect(try cards(learner) == before)
    // It is the same text wherever it lies.
    #expect(try learner.runs("notes", elsewhere).output.contains("a keeper each"))
    #expect(try learner.runs("--plain", elsewhere, input: "").output.contains(": The Locks."))
    #expect(try learner.runs("review", "--plain", "1", input: "q\nq\n").status == 0)
    try FileManager.default.removeItem(atPath: elsewhere)
    #expect(try learner.runs("remove", "1").status == 0)
    #expect(try !learner.runs("list").output.contains("1\t"))
  }
}

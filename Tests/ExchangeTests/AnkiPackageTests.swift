import CArchive
import Foundation
import GRDB
import Questions
import Scheduling
import Testing

@testable import Exchange

private let now = Moment(time: Timestamp(milliseconds: 1_760_000_000_000), day: StudyDay(rawValue: 20_370))

/// Makes a package in a folder of its own, and hands its path on.
private func withPackage<Result>(
  of deck: Deck, scheduling: AnkiScheduling? = nil, _ body: (String) throws -> Result
) throws -> Result {
  let folder = NSTemporaryDirectory() + "lectern-exchange-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try writeAnkiPackage(deck, scheduling: scheduling, now: now, to: folder + "/deck.apkg")
  return try body(folder + "/deck.apkg")
}

/// The files of a zip archive by name.
private func files(of path: String) throws -> [String: Data] {
  let data = try Data(contentsOf: URL(fileURLWithPath: path))
  return data.withUnsafeBytes { bytes in
    guard let start = bytes.baseAddress, let archive = lectern_archive_open_zip(start, bytes.count) else { return [:] }
    defer { lectern_archive_close(archive) }
    var files: [String: Data] = [:]
    var name: UnsafePointer<CChar>?
    while lectern_archive_next(archive, &name) == 1, let name {
      var content = Data()
      var buffer = [UInt8](repeating: 0, count: 4096)
      while case let count = lectern_archive_read(archive, &buffer, buffer.count), count > 0 {
        content.append(contentsOf: buffer[..<count])
      }
      files[String(cString: name)] = content
    }
    return files
  }
}

private func notes(in collection: Data) throws -> [Row] {
  let path = NSTemporaryDirectory() + "lectern-exchange-\(UUID().uuidString).anki2"
  try collection.write(to: URL(fileURLWithPath: path))
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try DatabaseQueue(path: path).read { try Row.fetchAll($0, sql: "SELECT * FROM notes ORDER BY guid") }
}

@Test func aPackageHoldsACollectionAndAnEmptyListOfMedia() throws {
  try withPackage(of: hostileDeck) { path in
    let files = try files(of: path)
    #expect(files.keys.sorted() == ["collection.anki2", "media"])
    #expect(files["media"] == Data("{}".utf8))
    let collection = try #require(files["collection.anki2"])
    let notes = try notes(in: collection)
    #expect(Set(notes.map { $0["guid"] as String }) == Set(hostileDeck.items.map(\.question.id)))
    #expect(
      notes.allSatisfy {
        ($0["flds"] as String).split(separator: "\u{1F}", omittingEmptySubsequences: false).count == 6
      })
  }
}

@Test func exportingAgainGivesTheSameNotesTheSameIds() throws {
  func ids() throws -> [Int64] {
    try withPackage(of: hostileDeck) { path in
      let collection = try #require(try files(of: path)["collection.anki2"])
      return try notes(in: collection).map { $0["id"] as Int64 }
    }
  }
  let first = try ids()
  let second = try ids()
  #expect(second == first)
  #expect(Set(first).count == first.count)
}

@Test func nothingIsLeftBesideThePackage() throws {
  try withPackage(of: hostileDeck) { path in
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(left == ["deck.apkg"])
  }
}

@Test func aFolderThatIsNotThereIsAnErrorWithItsPath() {
  #expect(throws: (any Error).self) {
    try writeAnkiPackage(hostileDeck, scheduling: nil, now: now, to: "/nonexistent-folder/deck.apkg")
  }
}

@Test func aReviewedCardTakesItsMemoryAlong() throws {
  let question = hostileDeck.items[0].question
  let memory = try MemoryState(stability: 12.34567, difficulty: 5.4321)
  let seen = Seen(
    phase: .review, memory: .fsrs6(memory),
    last: Moment(time: Timestamp(milliseconds: 1_759_000_000_000), day: now.day.advanced(by: -11)),
    due: .on(now.day.advanced(by: 2)), interval: 13, reviews: 4, lapses: 1)
  let scheduling = AnkiScheduling(
    cards: [question.card: Card(id: question.card, seen: seen)], reviews: [], desiredRetention: 0.9,
    parameters: .standard)
  let state = AnkiCardState(seen, today: now.day, scheduling: scheduling)
  #expect(state.type == 2 && state.queue == 2 && state.due == 2 && state.interval == 13)
  #expect(state.data == #"{"s":12.3457,"d":5.432,"dr":0.9,"decay":0.154,"lrt":1759000000}"#)
}

@Test func whatIsSetAsideAndWhatIsFlaggedGoesAlong() throws {
  let cards = hostileDeck.items.map(\.question.card)
  let scheduling = AnkiScheduling(
    cards: [:], reviews: [], desiredRetention: 0.9, parameters: .standard, suspended: [cards[0]], flagged: [cards[1]])
  try withPackage(of: hostileDeck, scheduling: scheduling) { path in
    let copy = NSTemporaryDirectory() + "lectern-exchange-\(UUID().uuidString).anki2"
    try #require(try files(of: path)["collection.anki2"]).write(to: URL(fileURLWithPath: copy))
    defer { try? FileManager.default.removeItem(atPath: copy) }
    let rows = try DatabaseQueue(path: copy).read { db in
      try Row.fetchAll(db, sql: "SELECT notes.guid, queue, cards.flags FROM cards JOIN notes ON notes.id = nid")
    }
    #expect(rows.filter { $0[1] == -1 }.map { $0[0] as String } == [cards[0].rawValue])
    #expect(rows.filter { $0[2] == 1 }.map { $0[0] as String } == [cards[1].rawValue])
  }
}

@Test func noteTypesNameADeckAndAPresetComesUnderAnIdOfItsOwn() throws {
  let scheduling = AnkiScheduling(cards: [:], reviews: [], desiredRetention: 0.85, parameters: .standard)
  try withPackage(of: hostileDeck, scheduling: scheduling) { path in
    let collection = try #require(try files(of: path)["collection.anki2"])
    let copy = NSTemporaryDirectory() + "lectern-exchange-\(UUID().uuidString).anki2"
    try collection.write(to: URL(fileURLWithPath: copy))
    defer { try? FileManager.default.removeItem(atPath: copy) }
    let (models, presets): (String, String) = try DatabaseQueue(path: copy).read { db in
      let row = try #require(try Row.fetchOne(db, sql: "SELECT models, dconf FROM col"))
      return (row[0], row[1])
    }
    let types = try #require(try JSONSerialization.jsonObject(with: Data(models.utf8)) as? [String: [String: Any]])
    #expect(types.count == 2 && types.values.allSatisfy { $0["did"] as? Int == 1 })
    let preset = try #require(try JSONSerialization.jsonObject(with: Data(presets.utf8)) as? [String: [String: Any]])
    #expect(preset["1"] == nil && preset.values.first?["desiredRetention"] as? Double == 0.85)
  }
}

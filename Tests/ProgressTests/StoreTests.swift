import Foundation
import Scheduling
import Testing

@testable import Progress

@Suite struct StoreTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func filesBelongToTheLearnerAlone() throws {
    let old = umask(0)
    defer { umask(old) }
    let store = try folder.open()
    _ = try store.addText()
    #expect(try permissions(folder.path + "/data") == 0o700)
    for suffix in ["", "-wal", "-shm"] { #expect(try permissions(folder.database + suffix) == 0o600) }
    _ = try store.backUpDaily(clock.day(of: noon))
    #expect(try permissions(store.backupFolder) == 0o700)
    #expect(try store.backups.map(permissions) == [0o600])
  }

  @Test func aFileThatOthersCouldReadIsNarrowed() throws {
    _ = try folder.open()
    #expect(chmod(folder.database, 0o644) == 0)
    _ = try folder.open()
    #expect(try permissions(folder.database) == 0o600)
  }

  @Test func aTextIsFoundAgainWhenMovedAndWhenChanged() throws {
    let store = try folder.open()
    let first = try store.open(title: "Rome", path: "/a", hash: "h1", bytes: 10, at: noon)
    let moved = try store.open(title: "Rome", path: "/b", hash: "h1", bytes: 10, at: noon)
    let changed = try store.open(title: "Rome", path: "/b", hash: "h2", bytes: 12, at: noon)
    let other = try store.open(title: "Rome", path: "/c", hash: "h3", bytes: 10, at: noon)
    #expect(moved.id == first.id && changed.id == first.id && other.id != first.id)
    #expect(changed.hash == "h2" && changed.bytes == 12)
  }

  @Test func placesAndSettingsComeBack() throws {
    let text = try folder.open().addText()
    let place = Place(offset: 512, section: "s2", context: "the river turned")
    let settings = TextSettings(
      desiredRetention: 0.85, newLimit: 5, today: DayLimits(day: clock.day(of: noon), new: 50, reviews: nil))
    do {
      let store = try folder.open()
      try store.setPlace(place, in: text.id, at: noon)
      try store.set(settings, of: text.id)
    }
    let store = try folder.open()
    #expect(try store.place(in: text.id) == place)
    #expect(try store.settings(of: text.id) == settings)
    #expect(settings.limits(on: clock.day(of: noon), general: Limits()) == Limits(new: 50, reviews: 200))
    #expect(settings.limits(on: StudyDay(rawValue: 0), general: Limits()) == Limits(new: 5, reviews: 200))
  }

  @Test func theSchemaRefusesImpossibleSettings() throws {
    let store = try folder.open()
    let text = try store.addText()
    #expect(throws: ProgressError.self) { try store.set(TextSettings(desiredRetention: 1.5), of: text.id) }
    #expect(try store.settings(of: text.id) == TextSettings())
  }

  @Test func aRemovedTextComesBackWithItsCards() throws {
    let store = try folder.open()
    let text = try store.addText()
    try store.remove(text.id)
    #expect(try store.texts().isEmpty)
    #expect(try store.items().isEmpty)
    #expect(try store.addText().id == text.id)
    #expect(try store.items().count == 6)
    #expect(throws: ProgressError.noSuchText(99)) { try store.remove(TextID(rawValue: 99)) }
  }

  @Test func questionsThatAreNoLongerAskedKeepTheirHistory() throws {
    let store = try folder.open()
    let text = try store.addText(cards: 2)
    var session = try store.session()
    let change = session.answer(.good, at: noon)
    try store.record(#require(change), at: noon)
    try store.register([], in: text.id)
    #expect(try store.items().isEmpty)
    #expect(try store.card(CardID(rawValue: "Rivers-0"))?.seen?.reviews == 1)
  }

  @Test func notesAndKnownErrorsComeBackInReadingOrder() throws {
    let store = try folder.open()
    let text = try store.addText().id
    let late = try store.add(.note, 50..<60, context: "delta", body: "which one?", in: text, at: noon)
    let early = try store.add(.bookmark, 10..<10, context: "source", body: "", in: text, at: noon)
    #expect(try store.notes(in: text).map(\.id) == [early, late])
    try store.setBody("the Nile", ofNote: late, at: noon)
    try store.removeNote(early)
    #expect(try store.notes(in: text).map(\.body) == ["the Nile"])
    try store.addKnownError(5..<9, passage: "1650", reason: "misprint", in: text, at: noon)
    #expect(try store.knownErrors(in: text).map(\.reason) == ["misprint"])
  }

  @Test func editsAreKeptWithTheirHistory() throws {
    let store = try folder.open()
    _ = try store.addText()
    let card = CardID(rawValue: "Rivers-1")
    let edits = ["first", "second"].map { CardEdit(stem: $0, answer: "a", explanation: "", time: noon) }
    for edit in edits { try store.edit(card, edit) }
    #expect(try store.edits(of: card) == edits)
    #expect(throws: ProgressError.noSuchCard("none")) { try store.edit(CardID(rawValue: "none"), edits[0]) }
  }

  @Test func badItemsAreNoLongerAsked() throws {
    let store = try folder.open()
    _ = try store.addText(cards: 2)
    try store.setBad("two answers are right", CardID(rawValue: "Rivers-0"), at: noon)
    #expect(try store.items().map(\.id.rawValue) == ["Rivers-1"])
    #expect(try store.badItems().map(\.reason) == ["two answers are right"])
    try store.setBad(nil, CardID(rawValue: "Rivers-0"), at: noon)
    #expect(try store.items().count == 2)
  }
}

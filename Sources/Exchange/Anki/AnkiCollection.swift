import Foundation
import GRDB
import Questions
import Scheduling

/// Writes a deck as the collection of an Anki package: SQLite, schema 11.
///
/// The guid of a note is the id of its question, so that a later export updates the notes of an earlier one.
///
/// - Parameters:
///   - path: a file that does not exist yet.
///   - scheduling: the learner's progress, or `nil` to leave it at home.
///   - now: also the notes' time of change; a later import updates only what changed after the earlier one.
func writeAnkiCollection(
  _ deck: Deck, scheduling: AnkiScheduling?, now: Moment, to path: String
) throws {
  let database = try DatabaseQueue(path: path)
  try database.write { db in
    try db.execute(sql: schema)
    try insertCollection(deck, scheduling: scheduling, now: now, into: db)
    for (index, item) in deck.items.enumerated() {
      try insertNote(item, index: index, deck: deckID(deck.title), now: now, into: db)
      try insertCard(item, index: index, deck: deckID(deck.title), scheduling: scheduling, now: now, into: db)
    }
    if let scheduling { try insertReviews(scheduling, deck: deck, into: db) }
  }
  try database.close()
}

/// A deck keeps its id from export to export: it comes from the title.
private func deckID(_ title: String) -> Int64 {
  1_400_000_000_000 + Int64(stableHash("deck " + title) % 300_000_000_000)
}

private func noteID(_ question: Question) -> Int64 {
  1_400_000_000_000 + Int64(stableHash("note " + question.id) % 300_000_000_000)
}

/// FNV-1a, 64 bits.
private func stableHash(_ text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
}

private func insertNote(_ item: Deck.Item, index: Int, deck: Int64, now: Moment, into db: Database) throws {
  let type: AnkiNoteType = item.question.form == .cloze ? .cloze : .basic
  let front = type == .cloze ? clozeText(item.question) : markupLines(item.front)
  let fields = [
    front, markupLines(item.back), markupLines(item.passage), markupLines(item.question.explanation),
    markupLines(item.section), "",
  ]
  try db.execute(
    sql: """
      INSERT INTO notes (id, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data)
      VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')
      """,
    arguments: [
      noteID(item.question), item.question.id, type.rawValue, now.time.rawValue / 1000, " \(tag(item.section)) ",
      fields.joined(separator: "\u{1F}"), front,
    ])
}

/// A key that closes braces itself would end the deletion early.
private func clozeText(_ question: Question) -> String {
  let key = markupText(question.key).replacingOccurrences(of: "}}", with: "} }")
  return markupLines(question.stem).replacingOccurrences(of: "____", with: "{{c1::\(key)}}")
}

private func insertCard(
  _ item: Deck.Item, index: Int, deck: Int64, scheduling: AnkiScheduling?, now: Moment, into db: Database
) throws {
  let seen = scheduling?.cards[item.question.card]?.seen
  let state =
    if let seen, let scheduling {
      AnkiCardState(seen, today: now.day, scheduling: scheduling)
    } else {
      AnkiCardState.new(position: index + 1)
    }
  let isSuspended = scheduling?.suspended.contains(item.question.card) == true
  let isFlagged = scheduling?.flagged.contains(item.question.card) == true
  try db.execute(
    sql: """
      INSERT INTO cards
        (id, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data)
      VALUES (?, ?, ?, 0, ?, -1, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)
      """,
    arguments: [
      noteID(item.question), noteID(item.question), deck, now.time.rawValue / 1000, state.type,
      isSuspended ? -1 : state.queue, state.due, state.interval, state.type == 0 ? 0 : 2500, state.reviews,
      state.lapses, state.stepsLeft, isFlagged ? 1 : 0, state.data,
    ])
}

/// A row's id is its time, so reviews in the same millisecond move on by one.
private func insertReviews(_ scheduling: AnkiScheduling, deck: Deck, into db: Database) throws {
  let notes = Dictionary(deck.items.map { ($0.question.card, noteID($0.question)) }) { first, _ in first }
  var last: Int64 = 0
  for review in scheduling.reviews.sorted(by: { $0.moment.time < $1.moment.time }) {
    guard let note = notes[review.card] else { continue }
    last = max(last + 1, review.moment.time.rawValue)
    try db.execute(
      sql: """
        INSERT INTO revlog (id, cid, usn, ease, ivl, lastIvl, factor, time, type) VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        last, note, review.rating.rawValue, ankiInterval(review.interval), review.previousInterval,
        review.kind == .practice ? 0 : 2500, min(review.duration, 60_000), review.kind.rawValue,
      ])
  }
}

/// Days, or seconds below zero.
private func ankiInterval(_ interval: Interval?) -> Int {
  switch interval {
  case .days(let days): days
  case .seconds(let seconds): -seconds
  case nil: 0
  }
}

private func insertCollection(
  _ deck: Deck, scheduling: AnkiScheduling?, now: Moment, into db: Database
) throws {
  let seconds = now.time.rawValue / 1000
  let models = AnkiNoteType.allCases.map { ("\($0.rawValue)", $0.model(modified: seconds)) }
  // Preset 1 is every collection's own and never replaced: one that comes along needs an id of its own.
  let presetID = scheduling == nil ? 1 : deckID(deck.title)
  let decks = [
    ("1", AnkiDeck(id: 1, name: "Default", mod: seconds)),
    ("\(deckID(deck.title))", AnkiDeck(id: deckID(deck.title), name: deck.title, mod: seconds, conf: presetID)),
  ]
  let preset = AnkiPreset(
    id: presetID, name: scheduling == nil ? "Default" : "Lectern: \(deck.title)", mod: seconds,
    desiredRetention: scheduling?.desiredRetention,
    fsrsParams6: scheduling?.parameters.values)
  try db.execute(
    sql: """
      INSERT INTO col (id, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags)
      VALUES (1, ?, ?, ?, 11, 0, 0, 0, '{}', ?, ?, ?, '{}')
      """,
    arguments: [
      seconds, now.time.rawValue, now.time.rawValue, try object(models), try object(decks),
      try object([("\(presetID)", preset)]),
    ])
}

private func object(_ members: [(String, some Encodable)]) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(Dictionary(uniqueKeysWithValues: members)), as: UTF8.self)
}

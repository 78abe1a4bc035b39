import GRDB
import Scheduling

/// Something that the learner has put at a place of a text.
public struct Note: Hashable, Sendable, Identifiable {
  public let id: Int64
  public let kind: NoteKind
  /// UTF-8 bytes of the text; empty for a bookmark.
  public let range: Range<Int>
  /// The words that stand there, by which the place is found again in a text that has changed.
  public let context: String
  /// What the learner wrote; may be empty.
  public let body: String
  public let created: Timestamp

  /// The same note at another place.
  public func moved(to range: Range<Int>) -> Note {
    Note(id: id, kind: kind, range: range, context: context, body: body, created: created)
  }
}

public enum NoteKind: String, CaseIterable, Hashable, Sendable {
  case bookmark, highlight, note
}

/// A passage of which the learner says that the text is wrong there.
public struct KnownError: Hashable, Sendable, Identifiable {
  public let id: Int64
  /// UTF-8 bytes of the text.
  public let range: Range<Int>
  public let passage: String
  public let reason: String
}

extension ProgressStore {
  /// The notes of a text, in reading order.
  public func notes(in text: TextID) throws(ProgressError) -> [Note] {
    try read { db in
      let sql = """
        SELECT id, kind, start, "end", context, body, created FROM note WHERE text = ? ORDER BY start, id
        """
      return try Row.fetchAll(db, sql: sql, arguments: [text.rawValue]).compactMap { row in
        guard let kind = NoteKind(rawValue: row[1]) else { return nil }
        return Note(
          id: row[0], kind: kind, range: row[2]..<row[3], context: row[4], body: row[5],
          created: Timestamp(rawValue: row[6]))
      }
    }
  }

  /// - Returns: the number by which it can be changed and removed.
  public func add(
    _ kind: NoteKind, _ range: Range<Int>, context: String, body: String, in text: TextID, at now: Timestamp
  ) throws(ProgressError) -> Int64 {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO note (text, kind, start, "end", context, body, created, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          text.rawValue, kind.rawValue, range.lowerBound, range.upperBound, context, body, now.rawValue, now.rawValue,
        ])
      return db.lastInsertedRowID
    }
  }

  public func setBody(_ body: String, ofNote note: Int64, at now: Timestamp) throws(ProgressError) {
    try write { db in
      try db.execute(
        sql: "UPDATE note SET body = ?, changed = ? WHERE id = ?", arguments: [body, now.rawValue, note])
    }
  }

  /// Writes down where a note stands in a text that has changed.
  public func move(_ note: Int64, to range: Range<Int>) throws(ProgressError) {
    try write { db in
      try db.execute(
        sql: "UPDATE note SET start = ?, \"end\" = ? WHERE id = ?",
        arguments: [range.lowerBound, range.upperBound, note])
    }
  }

  public func removeNote(_ note: Int64) throws(ProgressError) {
    try write { db in try db.execute(sql: "DELETE FROM note WHERE id = ?", arguments: [note]) }
  }

  // MARK: Known errors

  /// The passages of a text that the learner knows to be wrong, in reading order.
  public func knownErrors(in text: TextID) throws(ProgressError) -> [KnownError] {
    try read { db in
      let sql = "SELECT id, start, \"end\", passage, reason FROM knownError WHERE text = ? ORDER BY start, id"
      return try Row.fetchAll(db, sql: sql, arguments: [text.rawValue]).map { row in
        KnownError(id: row[0], range: row[1]..<row[2], passage: row[3], reason: row[4])
      }
    }
  }

  public func addKnownError(
    _ range: Range<Int>, passage: String, reason: String, in text: TextID, at now: Timestamp
  ) throws(ProgressError) {
    try write { db in
      try db.execute(
        sql: "INSERT INTO knownError (text, start, \"end\", passage, reason, time) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [text.rawValue, range.lowerBound, range.upperBound, passage, reason, now.rawValue])
    }
  }

  public func removeKnownError(_ error: Int64) throws(ProgressError) {
    try write { db in try db.execute(sql: "DELETE FROM knownError WHERE id = ?", arguments: [error]) }
  }
}

/// The learner's own wording of a card.
public struct CardEdit: Hashable, Sendable {
  public let stem: String
  public let answer: String
  public let explanation: String
  public let time: Timestamp

  public init(stem: String, answer: String, explanation: String, time: Timestamp) {
    self.stem = stem
    self.answer = answer
    self.explanation = explanation
    self.time = time
  }
}

extension ProgressStore {
  /// Keeps a new wording; the older ones stay.
  public func edit(_ card: CardID, _ edit: CardEdit) throws(ProgressError) {
    try write { db in
      try db.execute(
        sql: "INSERT INTO edit (card, stem, answer, explanation, time) VALUES (?, ?, ?, ?, ?)",
        arguments: [try Self.row(of: card, db), edit.stem, edit.answer, edit.explanation, edit.time.rawValue])
    }
  }

  /// Every wording of a card that the learner gave, the one that holds last.
  public func edits(of card: CardID) throws(ProgressError) -> [CardEdit] {
    try read { db in
      let sql = """
        SELECT edit.stem, edit.answer, edit.explanation, edit.time FROM edit JOIN card ON card.id = edit.card
        WHERE card.question = ? ORDER BY edit.id
        """
      return try Row.fetchAll(db, sql: sql, arguments: [card.rawValue]).map { row in
        CardEdit(stem: row[0], answer: row[1], explanation: row[2], time: Timestamp(rawValue: row[3]))
      }
    }
  }
}

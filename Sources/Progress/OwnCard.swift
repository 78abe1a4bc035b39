import GRDB
import Scheduling

/// A card that the learner made from a passage.
public struct OwnCard: Hashable, Sendable, Identifiable {
  public let id: CardID
  public let stem: String
  public let answer: String
  /// The passage: UTF-8 bytes of the text.
  public let source: Range<Int>

  public init(id: CardID, stem: String, answer: String, source: Range<Int>) {
    self.id = id
    self.stem = stem
    self.answer = answer
    self.source = source
  }
}

extension ProgressStore {
  /// Keeps a card that the learner made; one of the same id takes the older one's place.
  public func add(_ card: OwnCard, to text: TextID, at now: Timestamp) throws(ProgressError) {
    try add([card], to: text, at: now)
  }

  /// Keeps all of the cards or none.
  public func add(_ cards: [OwnCard], to text: TextID, at now: Timestamp) throws(ProgressError) {
    try write { db in
      for card in cards { try Self.add(card, to: text, at: now, db) }
    }
  }

  private static func add(_ card: OwnCard, to text: TextID, at now: Timestamp, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO ownCard (question, text, stem, answer, start, "end", time) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        card.id.rawValue, text.rawValue, card.stem, card.answer, card.source.lowerBound, card.source.upperBound,
        now.rawValue,
      ])
  }

  /// The cards that the learner made from a text, in the order of their passages.
  public func ownCards(in text: TextID) throws(ProgressError) -> [OwnCard] {
    try read { db in
      let sql = "SELECT question, stem, answer, start, \"end\" FROM ownCard WHERE text = ? ORDER BY start, question"
      return try Row.fetchAll(db, sql: sql, arguments: [text.rawValue]).map { row in
        OwnCard(id: CardID(rawValue: row[0]), stem: row[1], answer: row[2], source: row[3]..<row[4])
      }
    }
  }
}

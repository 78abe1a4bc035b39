import GRDB
import Scheduling

/// A question that a text asks, as the store wants to know it.
public struct Registration: Hashable, Sendable {
  public let card: CardID
  /// Names the fact behind it; cards of one fact are siblings.
  public let fact: String
  /// The id of the section.
  public let section: String
  /// The type of the question, such as "cloze".
  public let type: String

  public init(card: CardID, fact: String, section: String, type: String) {
    self.card = card
    self.fact = fact
    self.section = section
    self.type = type
  }
}

extension ProgressStore {
  /// Enters the questions of a text, in the order of the text. Cards that it no longer asks keep their history.
  ///
  /// The same list again costs one look-up.
  public func register(_ questions: [Registration], in text: TextID) throws(ProgressError) {
    let hash = Self.hash(questions)
    let sql = "SELECT deckHash FROM text WHERE id = ?"
    let known = try read { db in try String.fetchOne(db, sql: sql, arguments: [text.rawValue]) }
    if known == hash { return }
    try write { db in
      try db.execute(sql: "UPDATE text SET deckHash = ? WHERE id = ?", arguments: [hash, text.rawValue])
      guard db.changesCount == 1 else { throw ProgressError.noSuchText(text.rawValue) }
      try db.execute(sql: "UPDATE cardInText SET isShown = 0 WHERE text = ?", arguments: [text.rawValue])
      for (position, question) in questions.enumerated() {
        try Self.register(question, position: position, in: text, db)
      }
    }
  }

  /// Enters one question of a text after the others, where it is not known yet.
  public func admit(_ question: Registration, in text: TextID) throws(ProgressError) {
    try write { db in
      let sql = "SELECT 1 + coalesce(max(position), -1) FROM cardInText WHERE text = ?"
      let position = try Int.fetchOne(db, sql: sql, arguments: [text.rawValue]) ?? 0
      let known = try Int.fetchOne(
        db,
        sql: """
          SELECT position FROM cardInText JOIN card ON card.id = cardInText.card WHERE text = ? AND question = ?
          """, arguments: [text.rawValue, question.card.rawValue])
      try Self.register(question, position: known ?? position, in: text, db)
    }
  }

  private static func register(_ question: Registration, position: Int, in text: TextID, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO card (question) VALUES (?)")
      .execute(arguments: [question.card.rawValue])
    try db.cachedStatement(
      sql: """
        INSERT INTO cardInText (text, card, fact, section, type, position)
        SELECT ?, id, ?, ?, ?, ? FROM card WHERE question = ?
        ON CONFLICT (text, card) DO UPDATE SET fact = excluded.fact, section = excluded.section,
          type = excluded.type, position = excluded.position, isShown = 1
        """
    ).execute(arguments: [
      text.rawValue, question.fact, question.section, question.type, position, question.card.rawValue,
    ])
  }

  /// FNV-1a over every field, with the length in front so that fields cannot run into each other.
  private static func hash(_ questions: [Registration]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for question in questions {
      for field in [question.card.rawValue, question.fact, question.section, question.type] {
        hash = (hash ^ UInt64(field.utf8.count)) &* 0x0000_0100_0000_01B3
        for byte in field.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      }
    }
    return String(hash, radix: 16)
  }
}

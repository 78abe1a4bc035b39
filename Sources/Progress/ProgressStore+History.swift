import GRDB
import Scheduling

extension ProgressStore {
  /// Every answer that counts, in little room, for statistics and the optimiser. `nil`: of all texts.
  public func history(in text: TextID? = nil) throws(ProgressError) -> ReviewLog {
    let inText = text.map { "AND card IN (SELECT card FROM cardInText WHERE text = \($0.rawValue))" } ?? ""
    return try read { db in
      let numbers = try Self.numbers(db)
      let undone = try Int.fetchOne(db, sql: "SELECT count(*) FROM undone") ?? 0
      let counting = undone == 0 ? "" : "AND id NOT IN (SELECT log FROM undone)"
      let sql = """
        SELECT time, card, day, duration, previousInterval, kind * 8 + rating FROM log
        WHERE rating IS NOT NULL \(counting) \(inText) ORDER BY id
        """
      var records: [ReviewLog.Record] = []
      try db.eachRow(sql) { row in
        let packed = row.integer(5)
        guard let card = numbers.rows[Int64(row.integer(1))], let rating = Rating(rawValue: packed % 8),
          let kind = ReviewKind(rawValue: packed / 8)
        else { return }
        records.append(
          ReviewLog.Record(
            time: Timestamp(rawValue: Int64(row.integer(0))), card: card, day: StudyDay(rawValue: row.integer(2)),
            duration: row.integer(3), previousInterval: row.integer(4), rating: rating, kind: kind))
      }
      return ReviewLog(cards: numbers.cards, records: records)
    }
  }

  /// The cards, and at which index each row of the table stands.
  private static func numbers(_ db: Database) throws -> (cards: [CardID], rows: [Int64: Int]) {
    var cards: [CardID] = []
    var numbers: [Int64: Int] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT id, question FROM card ORDER BY id")
    while let row = try rows.next() {
      numbers[row[0]] = cards.count
      cards.append(CardID(rawValue: row[1]))
    }
    return (cards, numbers)
  }

  /// The text, section and type of question of each card that is asked, for statistics by group.
  public func groups() throws(ProgressError) -> [CardID: CardGroup] {
    let sql = """
      SELECT card.question, cardInText.text, cardInText.section, cardInText.type
      FROM cardInText JOIN card ON card.id = cardInText.card WHERE cardInText.isShown ORDER BY cardInText.text DESC
      """
    return try read { db in
      var groups: [CardID: CardGroup] = [:]
      let rows = try Row.fetchCursor(db, sql: sql)
      while let row = try rows.next() {
        groups[CardID(rawValue: row[0])] = CardGroup(text: TextID(rawValue: row[1]), section: row[2], type: row[3])
      }
      return groups
    }
  }
}

/// Where a card belongs.
public struct CardGroup: Hashable, Sendable {
  public let text: TextID
  /// The id of the section.
  public let section: String
  /// The type of the question, such as "cloze".
  public let type: String
}

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
        let packed = row.whole(5)
        guard let card = numbers.place(of: row.whole(1)), let rating = Rating(rawValue: packed % 8),
          let kind = ReviewKind(rawValue: packed / 8)
        else { return }
        records.append(
          ReviewLog.Record(
            time: Timestamp(rawValue: Int64(row.whole(0))), card: card, day: StudyDay(rawValue: row.whole(2)),
            duration: row.whole(3), previousInterval: row.whole(4), rating: rating, kind: kind))
      }
      return ReviewLog(cards: numbers.cards, records: records)
    }
  }

  /// The cards, and at which index each row of the table stands.
  private struct Numbers {
    var cards: [CardID] = []
    /// The rows' numbers, rising; mostly from 1 without a gap.
    var rows: [Int] = []

    func place(of row: Int) -> Int? {
      if rows.indices.contains(row - 1), rows[row - 1] == row { return row - 1 }
      var (low, high) = (0, rows.count)
      while low < high {
        let middle = (low + high) / 2
        if rows[middle] < row { low = middle + 1 } else { high = middle }
      }
      return low < rows.count && rows[low] == row ? low : nil
    }
  }

  private static func numbers(_ db: Database) throws -> Numbers {
    var numbers = Numbers()
    try db.eachRow("SELECT id, question FROM card ORDER BY id") { row in
      numbers.rows.append(row.whole(0))
      numbers.cards.append(CardID(rawValue: row.text(1) ?? ""))
    }
    return numbers
  }
}

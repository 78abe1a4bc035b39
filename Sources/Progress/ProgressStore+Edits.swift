import GRDB
import Scheduling

extension ProgressStore {
  /// For each card that the learner worded anew: the wording that holds.
  public func latestEdits() throws(ProgressError) -> [CardID: CardEdit] {
    try read { db in
      let sql = """
        SELECT card.question, edit.stem, edit.answer, edit.explanation, edit.time
        FROM edit JOIN card ON card.id = edit.card ORDER BY edit.id
        """
      let rows = try Row.fetchAll(db, sql: sql)
      return Dictionary(
        rows.map { row in
          (
            CardID(rawValue: row[0]),
            CardEdit(stem: row[1], answer: row[2], explanation: row[3], time: Timestamp(rawValue: row[4]))
          )
        }
      ) { _, later in later }
    }
  }
}

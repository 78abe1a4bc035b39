import GRDB
import Scheduling

extension ProgressStore {
  /// A text by what it says; `nil` where the learner has never opened it. Nothing is entered.
  public func text(hash: String) throws(ProgressError) -> StudyText? {
    let id = try read { db in try Int64.fetchOne(db, sql: "SELECT id FROM text WHERE hash = ?", arguments: [hash]) }
    return try id.flatMap { id throws(ProgressError) in try text(TextID(rawValue: id)) }
  }

  /// Every answer given in a quiz, the first first; with a text, those to its items.
  public func answers(in text: TextID? = nil) throws(ProgressError) -> [QuizAnswer] {
    let inText = """
      WHERE question IN (SELECT card.question FROM cardInText JOIN card ON card.id = cardInText.card
        WHERE cardInText.text = ?)
      """
    let sql = "SELECT question, given, isRight, time, duration FROM answer \(text == nil ? "" : inText) ORDER BY id"
    return try read { db in
      try Row.fetchAll(db, sql: sql, arguments: text.map { [$0.rawValue] } ?? []).map { row in
        QuizAnswer(
          question: CardID(rawValue: row[0]), given: row[1], isRight: row[2], time: Timestamp(rawValue: row[3]),
          duration: row[4])
      }
    }
  }

  /// The items of a text that the learner marked as bad, with the reasons.
  public func badItems(in text: TextID) throws(ProgressError) -> [(card: CardID, reason: String)] {
    try read { db in
      let sql = """
        SELECT card.question, card.badReason FROM card JOIN cardInText ON cardInText.card = card.id
        WHERE card.badReason IS NOT NULL AND cardInText.text = ? ORDER BY card.id
        """
      return try Row.fetchAll(db, sql: sql, arguments: [text.rawValue]).map { (CardID(rawValue: $0[0]), $0[1]) }
    }
  }
}

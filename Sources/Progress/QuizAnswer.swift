import GRDB
import Scheduling

/// An answer given in a quiz, for the analysis of items. It does not touch the schedule.
public struct QuizAnswer: Hashable, Sendable {
  public let question: CardID
  public let given: String
  public let isRight: Bool
  public let time: Timestamp
  /// Milliseconds from the question's showing.
  public let duration: Int

  public init(question: CardID, given: String, isRight: Bool, time: Timestamp, duration: Int) {
    self.question = question
    self.given = given
    self.isRight = isRight
    self.time = time
    self.duration = duration
  }
}

extension ProgressStore {
  public func record(_ answer: QuizAnswer) throws(ProgressError) {
    try write { db in
      try db.execute(
        sql: "INSERT INTO answer (question, given, isRight, time, duration) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          answer.question.rawValue, answer.given, answer.isRight, answer.time.rawValue, max(0, answer.duration),
        ])
    }
  }

  /// The answers to a question, the first first.
  public func answers(to question: CardID) throws(ProgressError) -> [QuizAnswer] {
    try read { db in
      let sql = "SELECT given, isRight, time, duration FROM answer WHERE question = ? ORDER BY id"
      return try Row.fetchAll(db, sql: sql, arguments: [question.rawValue]).map { row in
        QuizAnswer(
          question: question, given: row[0], isRight: row[1], time: Timestamp(rawValue: row[2]), duration: row[3])
      }
    }
  }
}

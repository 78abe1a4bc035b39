import GRDB
import Scheduling

/// A line of the log as the table `log` holds it.
enum LogRow {
  static let columns = """
    log.kind, log.rating, log.time, log.day, log.duration, log.previousInterval, log.intervalSeconds, log.intervalDays,
    log.dueTime, log.dueDay, log.phase, log.step
    """

  private static let rescheduled = 4
  private static let reset = 5

  /// `nil` for a line that no version of this program could have written.
  static func entry(_ row: Row, card: CardID) -> LogEntry? {
    let moment = Moment(time: Timestamp(rawValue: row[2]), day: StudyDay(rawValue: row[3]))
    let kind: Int = row[0]
    if kind == reset { return .reset(card, at: moment) }
    if kind == rescheduled {
      return (row[9] as Int?).map { .rescheduled(card, to: StudyDay(rawValue: $0), at: moment) }
    }
    guard let kind = ReviewKind(rawValue: kind), let rating = Rating(rawValue: row[1] ?? 0) else { return nil }
    let interval = (row[6] as Int?).map(Interval.seconds) ?? (row[7] as Int?).map(Interval.days)
    return .review(
      Review(
        card: card, rating: rating, moment: moment, duration: row[4], kind: kind, previousInterval: row[5],
        interval: interval, due: CardRow.due(time: row[8], day: row[9]), phase: CardRow.phase(row[10], step: row[11])))
  }

  /// Appends a line and returns its number.
  static func append(_ entry: LogEntry, card: Int64, to db: Database) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO log (card, kind, rating, time, day, duration, previousInterval, intervalSeconds, intervalDays,
          dueTime, dueDay, phase, step) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: arguments(entry, card: card))
    return db.lastInsertedRowID
  }

  private static func arguments(_ entry: LogEntry, card: Int64) -> StatementArguments {
    let moment = entry.moment
    switch entry {
    case .reset:
      return [card, reset, nil, moment.time.rawValue, moment.day.rawValue, 0, 0, nil, nil, nil, nil, nil, 0]
    case .rescheduled(_, let day, _):
      return [
        card, rescheduled, nil, moment.time.rawValue, moment.day.rawValue, 0, 0, nil, nil, nil, day.rawValue, nil, 0,
      ]
    case .review(let review):
      return [
        card, review.kind.rawValue, review.rating.rawValue, moment.time.rawValue, moment.day.rawValue, review.duration,
        review.previousInterval, review.interval?.seconds, review.interval?.days, review.due?.time, review.due?.day,
        review.phase?.number, review.phase?.step ?? 0,
      ]
    }
  }
}

extension Interval {
  fileprivate var seconds: Int? { if case .seconds(let seconds) = self { seconds } else { nil } }
  fileprivate var days: Int? { if case .days(let days) = self { days } else { nil } }
}

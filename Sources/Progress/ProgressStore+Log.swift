import GRDB
import Scheduling

extension ProgressStore {
  /// Keeps what a session did. When this returns, a grade is on the disk.
  public func record(_ change: SessionChange, at now: Timestamp) throws(ProgressError) {
    switch change {
    case .answered(let review, let leech): try record(review, leech: leech, at: now)
    case .setAside(let card, let standing): try set(standing, of: card, at: now)
    case .flagged(let card, let isFlagged): try setFlag(isFlagged, of: card, at: now)
    }
  }

  public func record(_ review: Review) throws(ProgressError) { try record(.review(review)) }

  private func record(_ review: Review, leech: LeechAction?, at now: Timestamp) throws(ProgressError) {
    try write { db in
      try Self.record(.review(review), model: Self.model(db), db)
      switch leech {
      case .suspend: try setStanding(.suspended, of: review.card, at: now, db)
      case .flag: try setFlag(true, of: review.card, at: now, db)
      case .tell, nil: break
      }
    }
  }

  /// Appends a line to the log and brings the card's state up to date, in one transaction.
  public func record(_ entry: LogEntry) throws(ProgressError) {
    try write { db in try Self.record(entry, model: Self.model(db), db) }
  }

  /// Appends many lines in one transaction: all or none.
  public func record(_ entries: [LogEntry]) throws(ProgressError) {
    try write { db in
      let model = try Self.model(db)
      for entry in entries { try Self.record(entry, model: model, db) }
    }
  }

  private static func record(_ entry: LogEntry, model: MemoryModel, _ db: Database) throws {
    let statement = try db.cachedStatement(sql: "SELECT \(CardRow.columns), card.id FROM card WHERE question = ?")
    guard let row = try Row.fetchOne(statement, arguments: [entry.card.rawValue]) else {
      throw ProgressError.noSuchCard(entry.card.rawValue)
    }
    let card = CardRow.card(row)
    let id: Int64 = row[13]
    _ = try LogRow.append(entry, card: id, to: db)
    try CardRow.store(card.logged(entry, model: model), as: id, in: db)
  }

  // MARK: Undo

  /// Takes back what a session took back. The log keeps the line, and a mark that it does not count.
  public func undo(_ change: SessionChange, at now: Timestamp) throws(ProgressError) {
    switch change {
    case .answered(let review, let leech): try undo(review, leech: leech, at: now)
    case .setAside(let card, _): try set(.active, of: card, at: now)
    case .flagged(let card, let isFlagged): try setFlag(!isFlagged, of: card, at: now)
    }
  }

  private func undo(_ review: Review, leech: LeechAction?, at now: Timestamp) throws(ProgressError) {
    try write { db in
      switch leech {
      case .suspend: try setStanding(.active, of: review.card, at: now, db)
      case .flag: try setFlag(false, of: review.card, at: now, db)
      case .tell, nil: break
      }
      let card = try Self.row(of: review.card, db)
      let line = try Int64.fetchOne(
        db,
        sql: """
          SELECT max(id) FROM log WHERE card = ? AND time = ? AND rating = ? AND id NOT IN (SELECT log FROM undone)
          """, arguments: [card, review.moment.time.rawValue, review.rating.rawValue])
      if let line { try Self.undo(line, card: card, at: now, db) }
    }
  }

  /// Takes back the last answer of all that still counts.
  ///
  /// - Returns: that answer; `nil` if there is none.
  public func undoLast(at now: Timestamp) throws(ProgressError) -> Review? {
    try write { db in
      let sql = """
        SELECT \(LogRow.columns), log.id, log.card, card.question FROM log JOIN card ON card.id = log.card
        WHERE log.rating IS NOT NULL AND log.id NOT IN (SELECT log FROM undone) ORDER BY log.id DESC LIMIT 1
        """
      guard let row = try Row.fetchOne(db, sql: sql),
        case .review(let review) = LogRow.entry(row, card: CardID(rawValue: row[14]))
      else { return nil }
      try Self.undo(row[12], card: row[13], at: now, db)
      return review
    }
  }

  /// Takes back the last change of today, whichever session made it: an answer, that a card was set aside, or a flag.
  ///
  /// - Parameters:
  ///   - start: when the study day began; what was done before it stays.
  ///   - text: only of its cards.
  /// - Returns: the card; `nil` if nothing is left to be taken back.
  public func undoLast(since start: Timestamp, in text: TextID? = nil, at now: Timestamp) throws(ProgressError)
    -> CardID?
  {
    let chosen = text.map { "AND card IN (SELECT card FROM cardInText WHERE text = \($0.rawValue))" } ?? ""
    return try write { db in
      let sql = """
        SELECT id, card, time FROM log WHERE rating IS NOT NULL AND time >= ? \(chosen)
          AND id NOT IN (SELECT log FROM undone) ORDER BY id DESC LIMIT 1
        """
      let answer = try Row.fetchOne(db, sql: sql, arguments: [start.rawValue])
      if let mark = try Self.lastMark(since: start, chosen, db), mark.time >= (answer?[2] ?? Int64.min) {
        return try takeBack(mark, at: now, db)
      }
      guard let answer else { return nil }
      try Self.undo(answer[0], card: answer[1], at: now, db)
      return try Self.name(of: answer[1], db)
    }
  }

  private struct Mark {
    let card: Int64
    let isFlag: Bool
    let time: Int64
  }

  /// The card that was set aside or flagged last and not taken up or rid of its flag again since.
  private static func lastMark(since start: Timestamp, _ chosen: String, _ db: Database) throws -> Mark? {
    let sql = """
      SELECT card, kind = 'flag', time, value IN ('active', '0') FROM mark
      WHERE kind IN ('standing', 'flag') AND time >= ? \(chosen) ORDER BY id
      """
    var marks: [Mark] = []
    for row in try Row.fetchAll(db, sql: sql, arguments: [start.rawValue]) {
      let mark = Mark(card: row[0], isFlag: row[1], time: row[2])
      marks.removeAll { $0.card == mark.card && $0.isFlag == mark.isFlag }
      if !(row[3] as Bool) { marks.append(mark) }
    }
    return marks.last
  }

  private func takeBack(_ mark: Mark, at now: Timestamp, _ db: Database) throws -> CardID {
    let card = try Self.name(of: mark.card, db)
    if mark.isFlag {
      try setFlag(false, of: card, at: now, db)
      return card
    }
    try setStanding(.active, of: card, at: now, db)
    // An item that is marked as bad is set aside for that.
    try db.execute(sql: "UPDATE card SET badReason = NULL WHERE id = ?", arguments: [mark.card])
    if db.changesCount > 0 { try self.mark(card, "bad", "", at: now, db) }
    return card
  }

  private static func name(of card: Int64, _ db: Database) throws -> CardID {
    CardID(rawValue: try String.fetchOne(db, sql: "SELECT question FROM card WHERE id = ?", arguments: [card]) ?? "")
  }

  private static func undo(_ line: Int64, card: Int64, at now: Timestamp, _ db: Database) throws {
    try db.execute(sql: "INSERT OR IGNORE INTO undone (log, time) VALUES (?, ?)", arguments: [line, now.rawValue])
    try rebuild(card, model: model(db), db)
  }

  // MARK: Reading

  /// What was answered on a day, for the limits: cards seen for the first time, and reviews. `nil`: in all texts.
  public func answered(on day: StudyDay, in text: TextID? = nil) throws(ProgressError) -> (new: Int, reviews: Int) {
    let inText = text.map { "AND card IN (SELECT card FROM cardInText WHERE text = \($0.rawValue))" } ?? ""
    let sql = """
      SELECT count(DISTINCT CASE WHEN kind = 0 AND NOT EXISTS (SELECT 1 FROM log AS other WHERE other.card = log.card
          AND other.id < log.id AND other.kind < 3 AND other.id NOT IN (SELECT log FROM undone)) THEN card END),
        count(DISTINCT CASE WHEN kind = 1 THEN card END)
      FROM log WHERE day = ? AND id NOT IN (SELECT log FROM undone) \(inText)
      """
    return try read { db in
      let row = try Row.fetchOne(db, sql: sql, arguments: [day.rawValue])
      return (row?[0] ?? 0, row?[1] ?? 0)
    }
  }

  /// The latest moment at which something was answered; later than now if the clock was set back since.
  public func lastAnswer() throws(ProgressError) -> Timestamp? {
    try read { db in
      try Int64.fetchOne(db, sql: "SELECT max(lastTime) FROM card").map(Timestamp.init(rawValue:))
    }
  }

  /// Every answer that counts, the first first. `nil`: of all texts.
  public func reviews(in text: TextID? = nil) throws(ProgressError) -> [Review] {
    let inText = text.map { "AND log.card IN (SELECT card FROM cardInText WHERE text = \($0.rawValue))" } ?? ""
    return try read { db in
      let names = try Self.names(db)
      let sql = """
        SELECT \(LogRow.columns), log.card FROM log
        WHERE log.rating IS NOT NULL AND log.id NOT IN (SELECT log FROM undone) \(inText) ORDER BY log.id
        """
      var reviews: [Review] = []
      let rows = try Row.fetchCursor(db, sql: sql)
      while let row = try rows.next() {
        guard let name = names[row[12]], case .review(let review) = LogRow.entry(row, card: name) else { continue }
        reviews.append(review)
      }
      return reviews
    }
  }

  /// The name of each card, once.
  static func names(_ db: Database) throws -> [Int64: CardID] {
    var names: [Int64: CardID] = [:]
    try db.eachRow("SELECT id, question FROM card") { row in
      names[Int64(row.whole(0))] = CardID(rawValue: row.text(1) ?? "")
    }
    return names
  }
}

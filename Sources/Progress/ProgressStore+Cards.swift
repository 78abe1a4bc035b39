import GRDB
import Scheduling

extension ProgressStore {
  /// The cards that `texts` ask, in the order of the texts, for a session. `nil`: those of all texts.
  ///
  /// A card that several texts ask comes once, from the first. Bad items stay out. A text's number is its items' deck.
  public func items(in texts: [TextID]? = nil) throws(ProgressError) -> [StudyItem] {
    try items(in: texts, where: "1")
  }

  /// Those of ``items(in:)`` that a session of this day can need: new, due by then, or answered that day.
  public func items(in texts: [TextID]? = nil, neededOn day: StudyDay) throws(ProgressError) -> [StudyItem] {
    let day = day.rawValue
    return try items(
      in: texts,
      where: "(card.phase IS NULL OR card.dueDay <= \(day) OR card.dueTime IS NOT NULL OR card.lastDay = \(day))")
  }

  private func items(in texts: [TextID]?, where condition: String) throws(ProgressError) -> [StudyItem] {
    try read { db in try Self.items(db, in: texts, where: condition).items }
  }

  /// The items, and for each of them the number of its card in the table.
  ///
  /// Text by text, and put in order here: as one query with an order of its own it takes twice as long.
  static func items(
    _ db: Database, in texts: [TextID]?, where condition: String = "1"
  ) throws -> (items: [StudyItem], rows: [Int]) {
    let chosen = texts.map { "text.id IN (\($0.map { "\($0.rawValue)" }.joined(separator: ",")))" } ?? "NOT isRemoved"
    let facts = try Row.fetchAll(
      db,
      sql: """
        SELECT text.id, desiredRetention FROM text LEFT JOIN textSetting ON textSetting.text = text.id
        WHERE \(chosen) ORDER BY text.id
        """)
    let sql = """
      SELECT \(CardRow.columns), cardInText.fact, cardInText.section, cardInText.position, card.isSuspended,
        card.buriedUntil, card.isFlagged, card.id, cardInText.type
      FROM cardInText CROSS JOIN card ON card.id = cardInText.card
      WHERE cardInText.text = ? AND cardInText.isShown AND card.badReason IS NULL AND \(condition)
      """
    // A card that two texts ask is the only reason to look at what came before.
    var seen: Set<Int>? =
      try Int.fetchOne(db, sql: "SELECT card FROM cardInText GROUP BY card HAVING count(*) > 1 LIMIT 1") == nil
      ? nil : []
    var (items, rows): ([StudyItem], [Int]) = ([], [])
    if condition == "1" {
      let most = try Int.fetchOne(db, sql: "SELECT count(*) FROM card") ?? 0
      items.reserveCapacity(most)
      rows.reserveCapacity(most)
    }
    for fact in facts {
      let (start, deck, retention) = (items.count, "\(fact[0] as Int64)", fact[1] as Double?)
      try db.eachRow(sql, fact[0]) { row in
        if seen?.insert(row.whole(19)).inserted == false { return }
        rows.append(row.whole(19))
        items.append(
          StudyItem(
            card: CardRow.card(row), fact: row.text(13) ?? "", section: row.text(14) ?? "", order: row.whole(15),
            standing: Self.standing(isSuspended: row.whole(16) != 0, buriedUntil: row.integer(17)),
            isFlagged: row.whole(18) != 0, desiredRetention: retention, deck: deck, type: row.text(20) ?? ""))
      }
      Self.sortByOrder(&items, &rows, from: start)
    }
    return (items, rows)
  }

  /// Cards are mostly in the table in the order of their text.
  private static func sortByOrder(_ items: inout [StudyItem], _ rows: inout [Int], from start: Int) {
    let new = start..<items.count
    guard zip(items[new], items[new].dropFirst()).contains(where: { $0.order > $1.order }) else { return }
    let sorted = new.sorted { (items[$0].order, $0) < (items[$1].order, $1) }
    (items[new], rows[new]) = (ArraySlice(sorted.map { items[$0] }), ArraySlice(sorted.map { rows[$0] }))
  }

  private static func standing(isSuspended: Bool, buriedUntil: Int?) -> Standing {
    if isSuspended { return .suspended }
    return buriedUntil.map { .buried(until: StudyDay(rawValue: $0)) } ?? .active
  }

  public func card(_ id: CardID) throws(ProgressError) -> Card? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT \(CardRow.columns) FROM card WHERE question = ?", arguments: [id.rawValue])
        .map(CardRow.card)
    }
  }

  /// What is due at a moment, for each section of each text that has cards.
  public func dueCounts(at now: Moment) throws(ProgressError) -> [DueCount] {
    let sql = """
      SELECT cardInText.text, cardInText.section, count(*), sum(card.phase IS NULL),
        sum(card.phase = 1 AND card.dueDay <= ?), sum(card.phase <> 1 AND (card.dueTime <= ? OR card.dueDay <= ?))
      FROM cardInText JOIN card ON card.id = cardInText.card JOIN text ON text.id = cardInText.text
      WHERE cardInText.isShown AND card.badReason IS NULL AND NOT text.isRemoved AND NOT card.isSuspended
        AND (card.buriedUntil IS NULL OR card.buriedUntil <= ?)
      GROUP BY cardInText.text, cardInText.section ORDER BY cardInText.text, min(cardInText.position)
      """
    let day = now.day.rawValue
    return try read { db in
      try Row.fetchAll(db, sql: sql, arguments: [day, now.time.rawValue, day, day]).map { row in
        DueCount(
          text: TextID(rawValue: row[0]), section: row[1], cards: row[2], new: row[3] ?? 0, reviews: row[4] ?? 0,
          learning: row[5] ?? 0)
      }
    }
  }

  // MARK: Marks

  func mark(_ card: CardID, _ kind: String, _ value: String, at now: Timestamp, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO mark (card, kind, value, time) VALUES (?, ?, ?, ?)",
      arguments: [try Self.row(of: card, db), kind, value, now.rawValue])
  }

  /// Buries, suspends, or takes back.
  public func set(_ standing: Standing, of card: CardID, at now: Timestamp) throws(ProgressError) {
    try write { db in try setStanding(standing, of: card, at: now, db) }
  }

  func setStanding(_ standing: Standing, of card: CardID, at now: Timestamp, _ db: Database) throws {
    var until: Int?
    if case .buried(let day) = standing { until = day.rawValue }
    try db.execute(
      sql: "UPDATE card SET isSuspended = ?, buriedUntil = ? WHERE question = ?",
      arguments: [standing == .suspended, until, card.rawValue])
    try mark(card, "standing", standing == .suspended ? "suspended" : until.map(String.init) ?? "active", at: now, db)
  }

  public func setFlag(_ isFlagged: Bool, of card: CardID, at now: Timestamp) throws(ProgressError) {
    try write { db in try setFlag(isFlagged, of: card, at: now, db) }
  }

  func setFlag(_ isFlagged: Bool, of card: CardID, at now: Timestamp, _ db: Database) throws {
    try db.execute(sql: "UPDATE card SET isFlagged = ? WHERE question = ?", arguments: [isFlagged, card.rawValue])
    try mark(card, "flag", isFlagged ? "1" : "0", at: now, db)
  }

  /// Marks an item as bad, so that it is no longer asked; `nil` takes the mark back.
  public func setBad(_ reason: String?, _ card: CardID, at now: Timestamp) throws(ProgressError) {
    try write { db in
      try db.execute(sql: "UPDATE card SET badReason = ? WHERE question = ?", arguments: [reason, card.rawValue])
      try mark(card, "bad", reason ?? "", at: now, db)
    }
  }

  /// The bad items with the reasons that the learner gave.
  public func badItems() throws(ProgressError) -> [(card: CardID, reason: String)] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT question, badReason FROM card WHERE badReason IS NOT NULL ORDER BY id")
        .map { (CardID(rawValue: $0[0]), $0[1]) }
    }
  }

  static func row(of card: CardID, _ db: Database) throws -> Int64 {
    let statement = try db.cachedStatement(sql: "SELECT id FROM card WHERE question = ?")
    guard let id = try Int64.fetchOne(statement, arguments: [card.rawValue]) else {
      throw ProgressError.noSuchCard(card.rawValue)
    }
    return id
  }
}

/// What is due in one section of a text.
public struct DueCount: Hashable, Sendable {
  public let text: TextID
  public let section: String
  /// All that take part.
  public let cards: Int
  public let new: Int
  public let reviews: Int
  /// On learning and relearning steps.
  public let learning: Int
}

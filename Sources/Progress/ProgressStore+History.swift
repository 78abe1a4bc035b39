import GRDB
import Scheduling

extension ProgressStore {
  /// Every answer that counts, in little room, for the optimiser. `nil`: of all texts.
  public func history(in text: TextID? = nil) throws(ProgressError) -> ReviewLog {
    try packing { db in
      var numbers = CardNumbers()
      try db.eachRow("SELECT id, question FROM card ORDER BY id") { row in
        numbers.add(CardID(rawValue: row.text(1) ?? ""), row: row.whole(0))
      }
      return try Self.history(db, in: text, numbers)
    }
  }

  /// What statistics are made of: the cards of a text, or of all texts, and every answer that counts, as they stand at
  /// one moment. Answers to cards that are asked no more are among them.
  public func studied(in text: TextID? = nil) throws(ProgressError) -> (items: [StudyItem], log: ReviewLog) {
    try packing { db in
      let (items, rows) = try Self.items(db, in: text.map { [$0] })
      var numbers = CardNumbers()
      for (item, row) in zip(items, rows) { numbers.add(item.id, row: row) }
      return (items, try Self.history(db, in: text, numbers))
    }
  }

  /// Reads, and packs the lines of the log that have become many enough since the last time.
  private func packing<Value>(_ body: (Database) throws -> (Value)) throws(ProgressError) -> Value {
    let (value, isBehind) = try read { db in (try body(db), try PackedLog.isBehind(db)) }
    // It makes the next time faster, and nothing else.
    if isBehind { try? write { db in try PackedLog.pack(db) } }
    return value
  }

  private static func history(
    _ db: Database, in text: TextID?, _ known: CardNumbers
  ) throws -> ReviewLog {
    var numbers = known
    let chosen = try text.map { text in
      try Set(Int.fetchAll(db, sql: "SELECT card FROM cardInText WHERE text = ?", arguments: [text.rawValue]))
    }
    let undone = try Set(Int.fetchAll(db, sql: "SELECT log FROM undone"))
    var records: [ReviewLog.Record] = []
    records.reserveCapacity(try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM log") ?? 0)
    var strangers: [Int] = []
    try PackedLog.eachAnswer(db) { answer in
      if !undone.isEmpty, undone.contains(answer.line) { return }
      if let chosen, !chosen.contains(answer.card) { return }
      guard let rating = answer.rating, let kind = answer.kind else { return }
      let place = numbers.place(of: answer.card) { strangers.append(answer.card) }
      records.append(
        ReviewLog.Record(
          time: Timestamp(rawValue: answer.time), card: place, day: StudyDay(rawValue: answer.day),
          duration: answer.duration, previousInterval: answer.previousInterval, rating: rating, kind: kind))
    }
    for row in strangers {
      numbers.name(
        CardID(
          rawValue: try String.fetchOne(db, sql: "SELECT question FROM card WHERE id = ?", arguments: [row]) ?? ""))
    }
    return ReviewLog(cards: numbers.cards, records: records)
  }
}

/// The cards of a log, and at which index the card of each row of the table stands.
private struct CardNumbers {
  private(set) var cards: [CardID] = []
  private var places: [Int32] = []
  private var count = 0

  mutating func add(_ card: CardID, row: Int) {
    cards.append(card)
    take(row)
  }

  /// The name of the first card that has none yet.
  mutating func name(_ card: CardID) { cards.append(card) }

  /// - Parameter isNew: called for a row that was never asked for or added before.
  mutating func place(of row: Int, isNew: () -> Void) -> Int {
    if places.indices.contains(row), places[row] >= 0 { return Int(places[row]) }
    isNew()
    return take(row)
  }

  @discardableResult
  private mutating func take(_ row: Int) -> Int {
    while places.count <= row { places.append(-1) }
    places[row] = Int32(clamping: count)
    count += 1
    return count - 1
  }
}

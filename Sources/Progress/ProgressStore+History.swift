import GRDB
import Scheduling

extension ProgressStore {
  /// Every answer that counts, in little room, for the optimiser. `nil`: of all texts.
  public func history(in text: TextID? = nil) throws(ProgressError) -> ReviewLog {
    try packing { db in
      let (log, rows) = try Self.history(db, in: text)
      let names = try Self.names(db)
      return ReviewLog(
        cards: rows.map { names[Int64($0)] ?? CardID(rawValue: "") }, records: log.records)
    }
  }

  /// What statistics are made of: the cards of a text, or of all texts, and every answer that counts, as they stand at
  /// one moment. Answers to cards that are asked no more are among them.
  ///
  /// - Parameter whenLogIsRead: gets the log while the cards are still to be read; its cards have no names.
  public func studied(
    in text: TextID? = nil, whenLogIsRead: (ReviewLog) -> Void = { _ in }
  ) throws(ProgressError) -> Studied {
    try packing { db in
      let (log, logged) = try Self.history(db, in: text)
      whenLogIsRead(log)
      let (items, rows) = try Self.items(db, in: text.map { [$0] })
      var places = RowPlaces()
      for row in rows { places.add(row) }
      return Studied(items: items, log: log, places: ItemPlaces(logged.map { places[$0] }))
    }
  }

  /// Reads, and packs the lines of the log that have become many enough since the last time.
  private func packing<Value>(_ body: (Database) throws -> (Value)) throws(ProgressError) -> Value {
    let (value, isBehind) = try read { db in (try body(db), try PackedLog.isBehind(db)) }
    // It makes the next time faster, and nothing else.
    if isBehind { try? write { db in try PackedLog.pack(db) } }
    return value
  }

  /// The log, and for each of its cards the row in the table of cards.
  private static func history(_ db: Database, in text: TextID?) throws -> (log: ReviewLog, rows: [Int]) {
    let chosen = try text.map { text in
      try Set(Int.fetchAll(db, sql: "SELECT card FROM cardInText WHERE text = ?", arguments: [text.rawValue]))
    }
    let undone = try Set(Int.fetchAll(db, sql: "SELECT log FROM undone"))
    var records: [ReviewLog.Record] = []
    records.reserveCapacity(try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM log") ?? 0)
    var cards = RowPlaces()
    try PackedLog.eachAnswer(db) { answer in
      if !undone.isEmpty, undone.contains(answer.line) { return }
      if let chosen, !chosen.contains(answer.card) { return }
      guard let rating = answer.rating, let kind = answer.kind else { return }
      records.append(
        ReviewLog.Record(
          time: Timestamp(rawValue: answer.time), card: cards.place(of: answer.card),
          day: StudyDay(rawValue: answer.day), duration: answer.duration, previousInterval: answer.previousInterval,
          rating: rating, kind: kind))
    }
    return (ReviewLog(cardCount: cards.rows.count, records: records), cards.rows)
  }
}

/// Cards with all that was answered.
public struct Studied: Sendable {
  public let items: [StudyItem]
  public let log: ReviewLog
  /// Where the cards of the log stand among the items.
  public let places: ItemPlaces
}

/// Numbers of rows in the order in which they came, and at which place each stands.
private struct RowPlaces {
  private(set) var rows: [Int] = []
  private var places: [Int32] = []

  subscript(row: Int) -> Int? {
    places.indices.contains(row) && places[row] >= 0 ? Int(places[row]) : nil
  }

  /// The place of a row, the next one if it is new.
  mutating func place(of row: Int) -> Int { self[row] ?? add(row) }

  @discardableResult
  mutating func add(_ row: Int) -> Int {
    if places.count <= row { places += repeatElement(-1, count: row + 1 - places.count) }
    places[row] = Int32(clamping: rows.count)
    rows.append(row)
    return rows.count - 1
  }
}

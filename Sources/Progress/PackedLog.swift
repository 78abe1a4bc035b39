import Foundation
import GRDB
import Scheduling

/// The answers of the log, thousands of lines in one row of the table `packedLog`: read some ten times as fast as line
/// by line, for statistics.
///
/// A line of the log never changes, so neither does what was packed of it. What was taken back is told by the table
/// `undone`, here as there. All of it can be made anew from the log at any time.
enum PackedLog {
  /// Numbers of lines that a row stands for, those of lines that are no answers among them.
  static let lines = 4096
  /// Little-endian: time (8), card, day, duration, previous interval (4 each), line within the row (2), kind * 8 +
  /// rating (1), and one to spare.
  static let bytes = 28

  /// An answer as the log has it.
  struct Answer: Hashable {
    let line: Int
    let time: Int64
    /// The row of the card in its table.
    let card: Int
    let day: Int
    let duration: Int
    let previousInterval: Int
    /// kind * 8 + rating.
    let packed: Int

    var rating: Rating? { Rating(rawValue: packed % 8) }
    var kind: ReviewKind? { ReviewKind(rawValue: packed / 8) }
  }

  /// Hands over every answer in the order of the log, those taken back among them.
  static func eachAnswer(_ db: Database, _ body: (Answer) -> Void) throws {
    try db.eachRow("SELECT first, records FROM packedLog ORDER BY first") { row in
      let (first, records) = (row.whole(0), row.bytes(1))
      for start in stride(from: 0, to: records.count - bytes + 1, by: bytes) {
        body(Answer(records, at: start, first: first))
      }
    }
    try eachLine(db, from: try firstUnpacked(db), body)
  }

  private static let sql = """
    SELECT id, time, card, day, duration, previousInterval, kind * 8 + rating FROM log
    WHERE rating IS NOT NULL AND id >= ? ORDER BY id
    """

  private static func eachLine(_ db: Database, from first: Int, _ body: (Answer) -> Void) throws {
    try db.eachRow(sql, Int64(first)) { row in
      body(
        Answer(
          line: row.whole(0), time: Int64(row.whole(1)), card: row.whole(2), day: row.whole(3), duration: row.whole(4),
          previousInterval: row.whole(5), packed: row.whole(6)))
    }
  }

  private static func firstUnpacked(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT max(first) FROM packedLog").map { $0 + lines } ?? 1
  }

  private static func lastLine(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM log") ?? 0
  }

  /// Whether there are lines enough for another row.
  static func isBehind(_ db: Database) throws -> Bool { try lastLine(db) >= firstUnpacked(db) + lines - 1 }

  /// Packs what there are lines enough for.
  static func pack(_ db: Database) throws {
    let (start, last) = (try firstUnpacked(db), try lastLine(db))
    let end = start + (last - start + 1) / lines * lines
    guard start < end else { return }
    var rows = [[UInt8]](repeating: [], count: (end - start) / lines)
    var fits = true
    try eachLine(db, from: start) { answer in
      guard answer.line < end else { return }
      let row = (answer.line - start) / lines
      fits = answer.append(to: &rows[row], first: start + row * lines) && fits
    }
    guard fits else { return }
    for (index, row) in rows.enumerated() {
      try db.execute(
        sql: "INSERT OR IGNORE INTO packedLog (first, records) VALUES (?, ?)",
        arguments: [start + index * lines, Data(row)])
    }
  }

  /// Whether every row says what its lines say.
  static func isRight(_ db: Database) throws -> Bool {
    var packed: [Answer] = []
    let end = try firstUnpacked(db)
    try eachAnswer(db) { if $0.line < end { packed.append($0) } }
    var (index, isRight) = (0, true)
    try eachLine(db, from: 1) { answer in
      guard answer.line < end else { return }
      isRight = isRight && index < packed.count && packed[index] == answer
      index += 1
    }
    return isRight && index == packed.count
  }

  static func forget(_ db: Database) throws { try db.execute(sql: "DELETE FROM packedLog") }
}

extension PackedLog.Answer {
  fileprivate init(_ records: UnsafeRawBufferPointer, at start: Int, first: Int) {
    func whole(_ offset: Int) -> Int {
      Int(Int32(littleEndian: records.loadUnaligned(fromByteOffset: start + offset, as: Int32.self)))
    }
    time = Int64(littleEndian: records.loadUnaligned(fromByteOffset: start, as: Int64.self))
    (card, day, duration, previousInterval) = (whole(8), whole(12), whole(16), whole(20))
    line = first + Int(UInt16(littleEndian: records.loadUnaligned(fromByteOffset: start + 24, as: UInt16.self)))
    packed = Int(records[start + 26])
  }

  /// - Returns: `false` for figures that no learner could have made; they stay where they are.
  fileprivate func append(to row: inout [UInt8], first: Int) -> Bool {
    let wholes = [card, day, duration, previousInterval].compactMap { Int32(exactly: $0) }
    guard wholes.count == 4, let packed = UInt8(exactly: packed) else { return false }
    withUnsafeBytes(of: time.littleEndian) { row.append(contentsOf: $0) }
    for whole in wholes { withUnsafeBytes(of: whole.littleEndian) { row.append(contentsOf: $0) } }
    withUnsafeBytes(of: UInt16(line - first).littleEndian) { row.append(contentsOf: $0) }
    row += [packed, 0]
    return true
  }
}

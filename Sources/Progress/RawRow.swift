import GRDB
import GRDBSQLite

/// A row whose columns can be read by their number, from 0.
protocol ColumnReader {
  func integer(_ column: Int) -> Int?
  func real(_ column: Int) -> Double?
  func text(_ column: Int) -> String?
}

extension ColumnReader {
  func whole(_ column: Int) -> Int { integer(column) ?? 0 }
}

extension Row: ColumnReader {
  func integer(_ column: Int) -> Int? { self[column] }
  func real(_ column: Int) -> Double? { self[column] }
  func text(_ column: Int) -> String? { self[column] }
}

/// A row as SQLite hands it over, for tables that have a hundred thousand of them.
///
/// Good only inside the closure that got it.
struct RawRow: ColumnReader {
  fileprivate let statement: OpaquePointer

  func integer(_ column: Int) -> Int? { isNull(column) ? nil : whole(column) }
  func whole(_ column: Int) -> Int { Int(sqlite3_column_int64(statement, Int32(column))) }
  func real(_ column: Int) -> Double? { isNull(column) ? nil : sqlite3_column_double(statement, Int32(column)) }

  func text(_ column: Int) -> String? { sqlite3_column_text(statement, Int32(column)).map { String(cString: $0) } }

  /// Good as long as the row.
  func bytes(_ column: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: sqlite3_column_blob(statement, Int32(column)), count: Int(sqlite3_column_bytes(statement, Int32(column))))
  }

  private func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }
}

extension Database {
  /// Runs a query and hands over its rows one by one, about four times as fast as `Row`.
  ///
  /// - Parameter number: the query's argument, if it has one.
  func eachRow(_ sql: String, _ number: Int64? = nil, _ body: (RawRow) -> Void) throws {
    let statement = try cachedStatement(sql: sql)
    let pointer = statement.sqliteStatement
    if let number { sqlite3_bind_int64(pointer, 1, number) }
    var code = sqlite3_step(pointer)
    while code == SQLITE_ROW {
      body(RawRow(statement: pointer))
      code = sqlite3_step(pointer)
    }
    sqlite3_reset(pointer)
    guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code), sql: sql) }
  }
}

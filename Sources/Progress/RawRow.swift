import GRDB
import GRDBSQLite

/// A row as SQLite hands it over, for the one table that has a hundred thousand of them.
///
/// Good only inside the closure that got it.
struct RawRow {
  fileprivate let statement: OpaquePointer

  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }
}

extension Database {
  /// Runs a query without arguments and hands over its rows one by one, about four times as fast as `Row`.
  func eachRow(_ sql: String, _ body: (RawRow) -> Void) throws {
    let statement = try makeStatement(sql: sql)
    let pointer = statement.sqliteStatement
    var code = sqlite3_step(pointer)
    while code == SQLITE_ROW {
      body(RawRow(statement: pointer))
      code = sqlite3_step(pointer)
    }
    sqlite3_reset(pointer)
    guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code), sql: sql) }
  }
}

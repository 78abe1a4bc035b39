import CPostgres
import Glibc

/// A connection to PostgreSQL: statements go out together and their rows come back together.
final class PostgresConnection {
  typealias Row = [String?]

  /// A statement with its values, as text.
  struct Statement {
    let sql: String
    var values: [String?] = []

    init(_ sql: String, _ values: String?...) {
      self.sql = sql
      self.values = values
    }
  }

  private let connection: OpaquePointer

  /// - Parameter info: as libpq takes it: `host=db dbname=lectern`, `service=lectern`, or a URL.
  init(_ info: String) throws(PostgresFault) {
    guard lectern_postgres_load() != 0 else {
      throw PostgresFault(code: PostgresFault.noLibrary, message: "libpq.so.5 is not on this machine")
    }
    guard let connection = lectern_postgres_connect(info) else {
      throw PostgresFault(code: "", message: "out of memory")
    }
    self.connection = connection
    guard isOpen else { throw PostgresFault(code: "", message: message) }
  }

  deinit { lectern_postgres_close(connection) }

  var isOpen: Bool { lectern_postgres_is_open(connection) != 0 }

  /// To be waited on for what others notify.
  var descriptor: Int32 { lectern_postgres_descriptor(connection) }

  private var message: String { firstLine(String(cString: lectern_postgres_message(connection))) }

  /// Whether others have notified since the last call. What they say is not believed and not looked at.
  func isNotified() -> Bool {
    lectern_postgres_consume(connection) == 0 || lectern_postgres_notices(connection) > 0
  }

  /// Runs statements in one go.
  ///
  /// - Returns: the rows of each.
  /// - Throws: what the first statement met that failed; those after it did not run.
  @discardableResult
  func run(_ statements: [Statement]) throws(PostgresFault) -> [[Row]] {
    for statement in statements where !send(statement) { throw lost }
    guard lectern_postgres_sync(connection) != 0 else { throw lost }
    var results: [[Row]] = []
    var fault: PostgresFault?
    var gaps = 0
    while true {
      guard let rows = lectern_postgres_next(connection) else {
        // Nothing stands after each statement; nothing twice means that nothing comes any more.
        gaps += 1
        guard isOpen, gaps < 2 else { throw fault.map { $0.isLoss ? $0 : lost } ?? lost }
        continue
      }
      defer { lectern_rows_free(rows) }
      gaps = 0
      switch lectern_rows_kind(rows) {
      case LECTERN_ROWS: results.append(read(rows))
      case LECTERN_END: if let fault { throw fault } else { return results }
      case LECTERN_SKIPPED: break
      default: fault = fault ?? failure(rows)
      }
    }
  }

  private var lost: PostgresFault { PostgresFault(code: PostgresFault.lost, message: message) }

  private func failure(_ rows: OpaquePointer) -> PostgresFault {
    PostgresFault(
      code: String(cString: lectern_rows_code(rows)), message: firstLine(String(cString: lectern_rows_message(rows))))
  }

  private func send(_ statement: Statement) -> Bool {
    var pointers = statement.values.map { $0.flatMap { UnsafePointer<CChar>(strdup($0)) } }
    defer { for pointer in pointers { free(UnsafeMutableRawPointer(mutating: pointer)) } }
    return lectern_postgres_send(connection, statement.sql, Int32(pointers.count), &pointers) != 0
  }

  private func read(_ rows: OpaquePointer) -> [Row] {
    (0..<lectern_rows_count(rows)).map { row in
      (0..<lectern_rows_columns(rows)).map { column in
        lectern_rows_value(rows, row, column).map { String(cString: $0) }
      }
    }
  }
}

/// What the database said no to, or how it could not be reached.
struct PostgresFault: Error, Hashable {
  /// Five letters, as the SQL standard has them; empty where no server answered.
  let code: String
  let message: String

  static let noLibrary = "lib"
  static let lost = "lost"
  static let notPrepared = "old"
  static let newer = "new"

  /// The connection is gone or was never there, or the server wants to be asked again: another try may do.
  var isLoss: Bool {
    code.isEmpty || code == Self.lost || ["08", "53", "57"].contains(String(code.prefix(2)))
      || ["40001", "40P01", "55P03", "25P03"].contains(code)
  }
}

private func firstLine(_ text: String) -> String {
  text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
}

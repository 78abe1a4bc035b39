import Classroom
import Foundation
import Glibc

/// A class in a PostgreSQL database that the class's servers on several hosts share.
///
/// Writers take turns by a lock on the class's row, so the ledger's places are in the order of commits and whoever has
/// read up to a place has missed nothing before it.
public final class PostgresLedger: SharedLedgerStore {
  typealias Statement = PostgresConnection.Statement
  typealias Row = PostgresConnection.Row

  let info: String
  let name: String
  /// Names this server among those of the class.
  let host: String
  private var connection: PostgresConnection?
  private(set) var known: Known?
  var signal = 0
  var turn = 0
  var isNews = true
  public private(set) var clockOffset: Int64 = 0

  struct Known {
    let id: String
    let teachers: Set<PersonID>
  }

  /// Connects to a class that is there, or that ``begin(_:)`` is going to make.
  ///
  /// - Parameter info: as libpq takes it.
  public init(info: String, name: String) throws(LedgerError) {
    self.info = info
    self.name = name
    host = "\(hostName())-\(getpid())-\(String(UInt32.random(in: 0 ... .max), radix: 36))"
    _ = try open()
  }

  // MARK: The connection

  public var descriptor: Int32? { connection.map(\.descriptor) }

  public func isNotified() -> Bool {
    defer { isNews = false }
    return connection?.isNotified() ?? false || isNews
  }

  private static let settings = [
    "SET client_encoding = 'UTF8'", "SET statement_timeout = '10s'", "SET lock_timeout = '5s'",
    // A host that is lost while it holds the class is not waited for.
    "SET idle_in_transaction_session_timeout = '3s'", "SET tcp_keepalives_idle = 5", "SET tcp_keepalives_interval = 2",
    "SET tcp_keepalives_count = 2", "SET synchronous_commit = on",
    "SELECT to_regclass('lectern.migration') IS NOT NULL",
  ]

  func open() throws(LedgerError) -> PostgresConnection {
    if let connection, connection.isOpen { return connection }
    connection = nil
    do {
      let opened = try PostgresConnection(info + Self.patience(info))
      let rows = try opened.run(Self.settings.map { Statement($0) })
      try greet(opened, isPrepared: rows[Self.settings.count - 1].first?[0] == "t")
      connection = opened
      return opened
    } catch {
      throw failure(error)
    }
  }

  private func greet(_ opened: PostgresConnection, isPrepared: Bool) throws {
    guard isPrepared else { throw PostgresFault(code: PostgresFault.notPrepared, message: "") }
    let before = milliseconds()
    let rows = try opened.run([
      Statement("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint"),
      Statement("SELECT max(version) FROM lectern.migration"),
    ])
    let between = (before + milliseconds()) / 2
    clockOffset = (rows[0].first?[0]).flatMap { Int64($0) }.map { $0 - between } ?? 0
    let version = (rows[1].first?[0]).flatMap { Int($0) } ?? 0
    guard version >= PostgresSchema.version else { throw PostgresFault(code: PostgresFault.notPrepared, message: "") }
    guard version == PostgresSchema.version else { throw PostgresFault(code: PostgresFault.newer, message: "") }
    isNews = true
    signal = 0
    try learn(opened)
  }

  /// Where the words of the connection leave it open, it is not waited for longer than a class can wait.
  private static func patience(_ info: String) -> String {
    info.contains("://") || info.contains("connect_timeout") ? "" : " connect_timeout=2 tcp_user_timeout=5000"
  }

  /// Looks the class up, once it is there, and asks to be woken when others write.
  private func learn(_ opened: PostgresConnection) throws {
    if known == nil {
      let sql = "SELECT id, array_to_string(teachers, ' ') FROM lectern.class WHERE owner = session_user AND name = $1"
      guard let row = try opened.run(Self.keeping([Statement(sql, name)]))[2].first, let id = row[0] else { return }
      let teachers = (row[1] ?? "").split(separator: " ").map { PersonID(rawValue: String($0)) }
      known = Known(id: id, teachers: Set(teachers))
    }
    guard let id = known?.id else { return }
    let old = Statement("DELETE FROM lectern.host WHERE class = $1 AND at < now() - interval '2 days'", id)
    try opened.run([Statement("LISTEN lectern_class_\(id)")] + Self.keeping([old]))
  }

  // MARK: Transactions

  /// The class's number and its teachers.
  ///
  /// - Throws: ``LedgerError/noSuchClass(path:name:)`` before it was begun.
  func theClass() throws(LedgerError) -> Known {
    _ = try open()
    guard let known else { throw .noSuchClass(path: shownInfo, name: name) }
    return known
  }

  /// The rows of statements that run as the server itself, in a transaction of their own.
  @discardableResult
  func kept(_ statements: Statement...) throws(LedgerError) -> [[Row]] {
    try attempt { opened in Array(try opened.run(Self.keeping(statements)).dropFirst(2)) }
  }

  private static func keeping(_ statements: [Statement]) -> [Statement] {
    [Statement("BEGIN"), asKeeper] + statements + [Statement("COMMIT")]
  }

  static let asKeeper = Statement("SET LOCAL ROLE lectern_keeper")

  /// Does something with the connection, and leaves its transaction where it fails.
  func attempt<Value>(_ body: (PostgresConnection) throws -> Value) throws(LedgerError) -> Value {
    let opened = try open()
    do {
      return try body(opened)
    } catch {
      if (try? opened.run([Statement("ROLLBACK")])) == nil { connection = nil }
      throw failure(error)
    }
  }

  private func failure(_ error: any Error) -> LedgerError {
    if let error = error as? LedgerError { return error }
    guard let fault = error as? PostgresFault else { return .damaged(path: shownInfo, detail: "\(error)") }
    return switch fault.code {
    case PostgresFault.noLibrary: .noLibrary(detail: fault.message)
    case PostgresFault.notPrepared: .notPrepared(path: shownInfo)
    case PostgresFault.newer: .newerSchema(path: shownInfo)
    case "23505": .conflict
    case "42501": .forbidden(detail: fault.message)
    default:
      fault.isLoss
        ? .unreachable(path: shownInfo, detail: fault.message) : .notKept(path: shownInfo, detail: fault.message)
    }
  }

  /// How the database is called in a message: without a password.
  var shownInfo: String { Self.shown(info) }

  static func shown(_ info: String) -> String {
    if let scheme = info.range(of: "://"), let at = info.range(of: "@", range: scheme.upperBound..<info.endIndex) {
      return info[..<scheme.upperBound] + "…" + info[at.lowerBound...]
    }
    return info.split(separator: " ").filter { !$0.lowercased().hasPrefix("password") }.joined(separator: " ")
  }

  // MARK: Facts

  public func facts() throws(LedgerError) -> ClassFacts? {
    _ = try open()
    guard let id = known?.id else { return nil }
    let rows = try kept(Statement("SELECT facts FROM lectern.class WHERE id = $1", id))[0]
    guard let text = rows.first?[0] else { return nil }
    do { return try decoded(ClassFacts.self, text) } catch { throw .damaged(path: shownInfo, detail: "\(error)") }
  }

  public func begin(_ facts: ClassFacts) throws(LedgerError) { try begin(facts, file: []) }

  /// Makes the class, with the file of its text for the other hosts.
  public func begin(_ facts: ClassFacts, file: [UInt8]) throws(LedgerError) {
    let teachers = ([facts.roll.teacher] + facts.roll.coTeachers).map { PersonID(account: $0).rawValue }
    let text: String
    do { text = try encoded(facts) } catch { throw .notKept(path: shownInfo, detail: "\(error)") }
    try kept(
      Statement(
        """
        INSERT INTO lectern.class (name, teachers, facts, file)
        VALUES ($1, string_to_array($2, ' '), $3, decode($4, 'base64'))
        """, name, teachers.joined(separator: " "), text, Data(file).base64EncodedString()))
    try attempt { opened in try learn(opened) }
  }

  /// The file of the class's text.
  public func file() throws(LedgerError) -> [UInt8] {
    let rows = try kept(
      Statement("SELECT encode(file, 'base64') FROM lectern.class WHERE id = $1", try theClass().id))[0]
    guard let bytes = Data(base64Encoded: (rows.first?[0] ?? "").filter { !$0.isNewline }) else {
      throw .damaged(path: shownInfo, detail: "the text's file cannot be read")
    }
    return Array(bytes)
  }
}

private func hostName() -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  guard gethostname(&buffer, buffer.count - 1) == 0 else { return "host" }
  return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// Milliseconds since 1970, by this machine.
private func milliseconds() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}

import GRDB
import GRDBSQLite
import Scheduling

/// The learner's progress in a SQLite database: texts, cards, the log of reviews, places, notes.
///
/// Every method is one transaction. What a method that writes has returned from is on the disk, but for places, which
/// may lose their last seconds when the machine loses power. Two programs may have the same database open.
public final class ProgressStore: Sendable {
  public let path: String
  let queue: DatabaseQueue

  /// Seconds for which another program is waited for.
  static let patience = 5.0

  /// Opens the database at `path`, and makes it and its folder if they are missing: 0600 in 0700.
  ///
  /// A database of an older version is copied into the folder `backups` beside it, then migrated.
  ///
  /// - Throws: ``ProgressError``. Nothing was changed then, but that missing folders may have been made.
  public convenience init(path: String, at now: Timestamp) throws(ProgressError) {
    try self.init(path: path, at: now, migrator: Schema.migrator)
  }

  /// As a program would that knows these migrations.
  convenience init(path: String, at now: Timestamp, migrator: DatabaseMigrator) throws(ProgressError) {
    let folder = PrivateFiles.folder(of: path)
    try PrivateFiles.makeFolder(folder)
    do {
      let queue = try PrivateFiles.locking(folder) {
        try Self.refuseEmptied(path)
        let wasThere = try PrivateFiles.prepare(path)
        let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
        try Self.prepareSchema(of: queue, at: path, migrator: migrator, wasThere: wasThere, now: now)
        return queue
      }
      self.init(path: path, queue: queue)
    } catch {
      // A connection that did not come to be does not tell what the system said.
      throw ProgressError(error, path: path, systemCode: PrivateFiles.obstacle(to: folder))
    }
  }

  private init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = "progress"
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -2000")
    }
    return configuration
  }

  private static func prepareSchema(
    of queue: DatabaseQueue, at path: String, migrator: DatabaseMigrator, wasThere: Bool, now: Timestamp
  ) throws {
    let known = Set(migrator.migrations)
    let applied = try queue.read { db in
      try refuseForeign(db, path: path)
      return try migrator.appliedIdentifiers(db).union(unknownMigrations(db, known: known))
    }
    let unknown = applied.subtracting(known).sorted()
    guard unknown.isEmpty else { throw ProgressError.newerSchema(path: path, unknown: unknown) }
    guard applied != known else { return }
    if wasThere, !applied.isEmpty {
      _ = try ProgressStore(path: path, queue: queue).backup(named: Backup.beforeMigration(at: now))
    }
    try migrator.migrate(queue)
  }

  /// An empty file is a new database, unless there are copies of what it once was.
  private static func refuseEmptied(_ path: String) throws {
    guard PrivateFiles.isEmptyFile(path), !backups(of: path).isEmpty else { return }
    throw ProgressError.damaged(path: path, detail: "the file is empty, but there are copies of what it held")
  }

  private static func refuseForeign(_ db: Database, path: String) throws {
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    if id == Schema.applicationID { return }
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard id == 0, tables == 0 else { throw ProgressError.foreign(path: path, applicationID: id) }
  }

  static func unknownMigrations(_ db: Database, known: Set<String>) throws -> Set<String> {
    guard try db.tableExists("grdb_migrations") else { return [] }
    return try String.fetchSet(db, sql: "SELECT identifier FROM grdb_migrations").subtracting(known)
  }

  // MARK: Transactions

  func read<Value>(_ body: (Database) throws -> Value) throws(ProgressError) -> Value {
    do { return try queue.read(body) } catch { throw ProgressError(error, path: path, systemCode: systemCode) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(ProgressError) -> Value {
    do { return try queue.write(body) } catch { throw ProgressError(error, path: path, systemCode: systemCode) }
  }

  /// The `errno` of the last call that failed under SQLite.
  private var systemCode: Int32 { queue.unsafeRead { sqlite3_system_errno($0.sqliteConnection) } }

  /// A transaction that may be lost when the machine loses power, though never when the program dies.
  func writeCheaply<Value>(_ body: (Database) throws -> Value) throws(ProgressError) -> Value {
    do {
      return try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = NORMAL")
        defer { try? db.execute(sql: "PRAGMA synchronous = FULL") }
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try body(db)
          return .commit
        }
        return value!
      }
    } catch { throw ProgressError(error, path: path, systemCode: systemCode) }
  }
}

import Classroom
import FoundationEssentials
import GRDB

/// A class in a SQLite database of its own, which only its server opens.
public final class SQLiteLedger: LedgerStore {
  public let path: String
  private let queue: DatabaseQueue

  /// "LClD" in ASCII: tells these databases from those of other programs.
  static let applicationID = 0x4C43_6C44

  /// Opens the database, and makes it if it is missing.
  public init(path: String) throws(LedgerError) {
    self.path = path
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      configuration.label = "class"
      configuration.prepareDatabase { db in
        try db.execute(
          sql: """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
            PRAGMA foreign_keys = ON; PRAGMA cache_size = -2000
            """)
      }
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let migrator = Self.migrator
      let isKnown = try queue.read { db in try !migrator.hasBeenSuperseded(db) }
      guard isKnown else { throw LedgerError.newerSchema(path: path) }
      try migrator.migrate(queue)
    } catch let error as LedgerError {
      throw error
    } catch {
      throw .cannotOpen(path: path, detail: "\(error)")
    }
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 class and ledger") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: schema)
    }
    return migrator
  }

  /// What must always hold stands here as well as in the state: no place in the ledger twice, no second answer of a
  /// person to an item, no key of a person twice, no line rewritten.
  private static let schema = """
    CREATE TABLE class (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      facts TEXT NOT NULL
    ) STRICT;
    CREATE TABLE entry (
      sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
      time INTEGER NOT NULL,
      person TEXT,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX entryByPerson ON entry (person);
    CREATE TABLE answer (
      person TEXT NOT NULL,
      round INTEGER NOT NULL,
      item INTEGER NOT NULL,
      "key" TEXT NOT NULL,
      sequence INTEGER NOT NULL REFERENCES entry (sequence) ON DELETE CASCADE,
      PRIMARY KEY (person, round, item),
      UNIQUE (person, "key")
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX answerBySequence ON answer (sequence);
    CREATE TRIGGER entryIsNeverRewritten BEFORE UPDATE ON entry
      BEGIN SELECT RAISE(ABORT, 'the ledger is appended to and never rewritten'); END;
    """

  public func facts() throws(LedgerError) -> ClassFacts? {
    try reading { db in
      try String.fetchOne(db, sql: "SELECT facts FROM class").map { try decoded(ClassFacts.self, $0) }
    }
  }

  public func begin(_ facts: ClassFacts) throws(LedgerError) {
    try writing { db in
      try db.execute(sql: "INSERT INTO class (id, facts) VALUES (1, ?)", arguments: [try encoded(facts)])
    }
  }

  public func entries(after sequence: Int) throws(LedgerError) -> [Entry] {
    try reading { db in
      let sql = "SELECT sequence, time, person, body FROM entry WHERE sequence > ? ORDER BY sequence"
      return try Row.fetchAll(db, sql: sql, arguments: [sequence]).map { row in
        let person = (row[2] as String?).map(PersonID.init(rawValue:))
        return Entry(sequence: row[0], time: row[1], person: person, fact: try decoded(Fact.self, row[3]))
      }
    }
  }

  public func append(_ entries: [Entry]) throws(LedgerError) {
    guard !entries.isEmpty else { return }
    try writing { db in
      for entry in entries { try Self.append(entry, db) }
    }
  }

  private static func append(_ entry: Entry, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO entry (sequence, time, person, body) VALUES (?, ?, ?, ?)")
      .execute(arguments: [entry.sequence, entry.time, entry.person?.rawValue, try encoded(entry.fact)])
    guard case .answered(let answer) = entry.fact, let person = entry.person else { return }
    try db.cachedStatement(sql: "INSERT INTO answer (person, round, item, \"key\", sequence) VALUES (?, ?, ?, ?, ?)")
      .execute(arguments: [person.rawValue, answer.round, answer.item, answer.key, entry.sequence])
  }

  public func forget(_ person: PersonID) throws(LedgerError) {
    try writing { db in try db.execute(sql: "DELETE FROM entry WHERE person = ?", arguments: [person.rawValue]) }
    // What was deleted lies in the log until it is written back.
    do {
      try queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    } catch {
      throw .notKept(path: path, detail: "\(error)")
    }
  }

  // MARK: Errors

  private func reading<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    do { return try queue.read(body) } catch { throw .damaged(path: path, detail: "\(error)") }
  }

  private func writing(_ body: (Database) throws -> Void) throws(LedgerError) {
    do {
      try queue.write(body)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw .conflict
    } catch {
      throw .notKept(path: path, detail: "\(error)")
    }
  }
}

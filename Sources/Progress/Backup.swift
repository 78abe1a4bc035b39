import GRDB
import Glibc
import Scheduling

/// The names of copies in the folder `backups` beside the database.
enum Backup {
  /// How many automatic copies are kept.
  static let kept = 10

  static func daily(_ day: StudyDay) -> String { "daily-\(written(day)).sqlite" }

  static func beforeMigration(at now: Timestamp) -> String { "migration-\(written(now)).sqlite" }

  static func beforeRestore(at now: Timestamp) -> String { "restore-\(written(now)).sqlite" }

  /// Whether the program made the copy of itself, so that it may take the oldest away.
  static func isAutomatic(_ name: String) -> Bool {
    name.hasSuffix(".sqlite") && ["daily-", "migration-"].contains { name.hasPrefix($0) }
  }

  /// Date and time in UTC, in the basic format of ISO 8601.
  static func written(_ time: Timestamp) -> String {
    let clock = StudyClock(rolloverHour: 0)
    let day = clock.day(of: time)
    let seconds = time.milliseconds(since: clock.start(of: day)) / 1000
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded(Int($0), to: 2) }
    return written(day) + "T" + parts.joined() + "Z"
  }

  private static func written(_ day: StudyDay) -> String {
    let date = day.date
    return padded(date.year, to: 4) + padded(date.month, to: 2) + padded(date.day, to: 2)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension ProgressStore {
  /// Where automatic copies go.
  public var backupFolder: String { PrivateFiles.folder(of: path) + "/backups" }

  /// The copies in ``backupFolder``, the oldest of each kind first.
  public var backups: [String] { Self.backups(of: path) }

  /// The copies of a database that need not be readable itself.
  public static func backups(of path: String) -> [String] {
    let folder = PrivateFiles.folder(of: path) + "/backups"
    return PrivateFiles.names(in: folder).filter { $0.hasSuffix(".sqlite") }.map { folder + "/" + $0 }
  }

  /// Copies the whole database into one file, 0600, while others may go on writing.
  public func backUp(to copy: String) throws(ProgressError) {
    guard !PrivateFiles.exists(copy) else { throw .file(path: copy, code: 17) }
    // Two programs may make the same copy at once; each writes a file of its own, and either is complete.
    let part = "\(copy).\(getpid()).part"
    PrivateFiles.remove(part)
    _ = try PrivateFiles.prepare(part)
    do {
      let target = try DatabaseQueue(path: part)
      try queue.backup(to: target)
      try target.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = DELETE") }
      try target.close()
    } catch {
      PrivateFiles.remove(part)
      throw ProgressError(error, path: copy)
    }
    try PrivateFiles.move(part, to: copy)
  }

  /// Whether the copy of a day is there.
  public func hasDailyBackup(of day: StudyDay) -> Bool {
    PrivateFiles.exists(backupFolder + "/" + Backup.daily(day))
  }

  /// Makes today's copy unless there is one, after a look whether the database is whole; keeps the last ten.
  ///
  /// - Returns: the path of the new copy; `nil` if today's was there.
  /// - Throws: ``ProgressError/damaged(path:detail:)`` if the database is not whole; older copies stay then.
  public func backUpDaily(_ day: StudyDay) throws(ProgressError) -> String? {
    if hasDailyBackup(of: day) { return nil }
    let found = try read { db in try String.fetchAll(db, sql: "PRAGMA quick_check(1)") }
    guard found == ["ok"] else { throw .damaged(path: path, detail: found.joined(separator: "; ")) }
    return try backup(named: Backup.daily(day))
  }

  func backup(named name: String) throws(ProgressError) -> String {
    try PrivateFiles.makeFolder(backupFolder)
    let copy = backupFolder + "/" + name
    if !PrivateFiles.exists(copy) { try backUp(to: copy) }
    let automatic = PrivateFiles.names(in: backupFolder).filter(Backup.isAutomatic)
      .sorted { $0.drop { $0 != "-" } < $1.drop { $0 != "-" } }
    for old in automatic.dropLast(Backup.kept) { PrivateFiles.remove(backupFolder + "/" + old) }
    return copy
  }

  /// Puts the database back as it was in a copy. What it was until now is copied first.
  ///
  /// - Returns: the path of the copy of what it was until now.
  public func restore(from copy: String, at now: Timestamp) throws(ProgressError) -> String {
    let source = try Self.openCopy(copy)
    let before = try backup(named: Backup.beforeRestore(at: now))
    do {
      try source.backup(to: queue)
      try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
      try Schema.migrator.migrate(queue)
    } catch { throw ProgressError(error, path: path) }
    return before
  }

  /// Opens a copy for reading if it is whole, ours, and not of a later version.
  private static func openCopy(_ copy: String) throws(ProgressError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    do {
      let source = try DatabaseQueue(path: copy, configuration: configuration)
      try source.read { db in
        let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        guard id == Schema.applicationID else { throw ProgressError.foreign(path: copy, applicationID: id) }
        let unknown = try unknownMigrations(db, known: Set(Schema.migrator.migrations))
        guard unknown.isEmpty else { throw ProgressError.newerSchema(path: copy, unknown: unknown.sorted()) }
        let found = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
        guard found == ["ok"] else {
          throw ProgressError.damaged(path: copy, detail: found.joined(separator: "; "))
        }
      }
      return source
    } catch { throw ProgressError(error, path: copy) }
  }

  /// Whether a copy can be restored: whole, ours, and not of a later version.
  public static func isWhole(copy: String) throws(ProgressError) -> Bool {
    _ = try openCopy(copy)
    return true
  }

  /// Moves a damaged database, with what belongs to it, out of the way, so that a new one can be begun.
  ///
  /// - Returns: where it is now.
  public static func setAside(_ path: String, at now: Timestamp) throws(ProgressError) -> String {
    let stem = path + ".damaged-" + Backup.written(now)
    var aside = stem
    var number = 1
    while PrivateFiles.exists(aside) {
      number += 1
      aside = "\(stem)-\(number)"
    }
    try PrivateFiles.move(path, to: aside)
    for suffix in ["-wal", "-shm"] where PrivateFiles.exists(path + suffix) {
      try PrivateFiles.move(path + suffix, to: aside + suffix)
    }
    return aside
  }
}

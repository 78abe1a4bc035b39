import GRDB
import Scheduling
import Testing

@testable import Progress

@Suite struct MigrationTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Makes the database as the first version would have left it.
  private func makeFirstVersion() throws {
    try PrivateFiles.makeFolder(folder.path + "/data")
    let queue = try DatabaseQueue(path: folder.database)
    try Schema.migrator.migrate(queue, upTo: try #require(Schema.migrator.migrations.first))
    try queue.write { db in
      try db.execute(
        sql:
          "INSERT INTO text (hash, title, bytes, added) VALUES ('h', 'Old', 1, 0); INSERT INTO card (question) VALUES ('q')"
      )
    }
    try queue.close()
  }

  @Test func anOlderDatabaseIsCopiedAndThenMigrated() throws {
    _ = try folder.open().addText()
    var later = Schema.migrator
    later.registerMigration("99 tea") { try $0.execute(sql: "CREATE TABLE tea (leaf TEXT) STRICT") }
    let store = try ProgressStore(path: folder.database, at: noon, migrator: later)
    #expect(store.backups == [store.backupFolder + "/migration-20270115T120000Z.sqlite"])
    #expect(try store.items().count == 6)
    #expect(throws: ProgressError.newerSchema(path: folder.database, unknown: ["99 tea"])) { try folder.open() }
    let copy = try ProgressStore(path: store.backups[0], at: noon)
    #expect(try copy.texts() == store.texts())
  }

  @Test func aMigrationThatFailsChangesNothing() throws {
    _ = try folder.open().addText()
    var broken = Schema.migrator
    broken.registerMigration("99 tea") { try $0.execute(sql: "CREATE TABLE tea (leaf TEXT); DELETE FROM nothing") }
    #expect(throws: ProgressError.self) { try ProgressStore(path: folder.database, at: noon, migrator: broken) }
    #expect(try folder.open().items().count == 6)
  }

  @Test func anOlderCopyIsMigratedWhenRestored() throws {
    try makeFirstVersion()
    let copy = folder.path + "/old.sqlite"
    try PrivateFiles.move(folder.database, to: copy)
    let store = try folder.open()
    _ = try store.addText()
    _ = try store.restore(from: copy, at: noon)
    #expect(try store.texts().map(\.title) == ["Old"])
    #expect(try store.check().isWhole)
    let isCurrent = try store.queue.read { try Schema.migrator.hasCompletedMigrations($0) }
    #expect(isCurrent)
  }
}

import Foundation
import GRDB
import Glibc
import Scheduling
import Testing

@testable import Progress

@Suite struct SafetyTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func failure(_ body: () throws -> Void) -> ProgressError? {
    do {
      try body()
      return nil
    } catch { return error as? ProgressError }
  }

  @Test func aDatabaseOfALaterVersionIsRefused() throws {
    do {
      let store = try folder.open()
      try store.queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 tea')") }
    }
    #expect(failure { _ = try folder.open() } == .newerSchema(path: folder.database, unknown: ["9 tea"]))
  }

  @Test func aFileThatIsNoDatabaseIsRefusedAndSetAside() throws {
    _ = try folder.open()
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.database + suffix) }
    let noise = Data(repeating: 0x61, count: 9000)
    try noise.write(to: URL(fileURLWithPath: folder.database))
    guard case .damaged(folder.database, _) = failure({ _ = try folder.open() }) else {
      Issue.record("not refused")
      return
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == noise)
    let aside = try ProgressStore.setAside(folder.database, at: noon)
    #expect(try Data(contentsOf: URL(fileURLWithPath: aside)) == noise)
    #expect(try folder.open().texts() == [])
  }

  @Test func aDamagedPageIsFoundAndSpoilsNoBackup() throws {
    do {
      let store = try folder.open()
      _ = try store.addText(cards: 400)
      _ = try store.backUpDaily(clock.day(of: noon))
      _ = try store.queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }
    let handle = try #require(FileHandle(forUpdatingAtPath: folder.database))
    let size = try handle.seekToEnd()
    for page in stride(from: UInt64(4096 * 4), to: size, by: 4096) {
      try handle.seek(toOffset: page)
      try handle.write(contentsOf: Data(repeating: 0xFF, count: 64))
    }
    try handle.close()
    let tomorrow = clock.day(of: noon).advanced(by: 1)
    guard case .damaged = failure({ _ = try folder.open().backUpDaily(tomorrow) }) else {
      Issue.record("not found")
      return
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/data/backups").count == 1)
  }

  @Test func aDatabaseOfAnotherProgramIsRefused() throws {
    let path = folder.path + "/other.sqlite"
    do {
      let other = try DatabaseQueue(path: path)
      try other.write { try $0.execute(sql: "CREATE TABLE tea (leaf TEXT)") }
    }
    #expect(failure { _ = try ProgressStore(path: path, at: noon) } == .foreign(path: path, applicationID: 0))
  }

  @Test func impossiblePathsAreSaidWithTheirCode() throws {
    let file = folder.path + "/file"
    try Data("x".utf8).write(to: URL(fileURLWithPath: file))
    #expect(
      failure { _ = try ProgressStore(path: file + "/progress.sqlite", at: noon) } == .folder(path: file, code: ENOTDIR)
    )
    #expect(
      failure { _ = try ProgressStore(path: folder.path, at: noon) } == .file(path: folder.path, code: EISDIR))
    #expect(
      failure { _ = try ProgressStore(path: "/proc/tea/progress.sqlite", at: noon) }
        == .folder(path: "/proc/tea", code: ENOENT))
  }

  @Test func aFullDiskIsSaidAndLosesNothing() throws {
    let store = try folder.open()
    let text = try store.addText()
    let pages = try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    var error: ProgressError?
    var kept = 0
    while error == nil, kept < 10_000 {
      error = failure {
        let body = String(repeating: "x", count: 3000)
        _ = try store.add(.note, 0..<1, context: "", body: body, in: text.id, at: noon)
      }
      if error == nil { kept += 1 }
    }
    #expect(error == .diskFull(path: folder.database))
    #expect(try store.notes(in: text.id).count == kept)
    #expect(try store.check().isWhole)
  }

  @Test(arguments: [
    (ResultCode.SQLITE_IOERR, ENOSPC, ProgressError.diskFull(path: "p")),
    (.SQLITE_CANTOPEN, ENOSPC, .diskFull(path: "p")),
    (.SQLITE_FULL, 0, .diskFull(path: "p")),
    (.SQLITE_IOERR, EDQUOT, .overQuota(path: "p")),
    (.SQLITE_CANTOPEN, EDQUOT, .overQuota(path: "p")),
    (.SQLITE_CANTOPEN, EIO, .inputOutput(path: "p", code: ResultCode.SQLITE_CANTOPEN.rawValue)),
    (.SQLITE_IOERR, 0, .inputOutput(path: "p", code: ResultCode.SQLITE_IOERR.rawValue)),
    (.SQLITE_CANTOPEN, EACCES, .notWritable(path: "p", detail: "m")),
    (.SQLITE_READONLY, 0, .notWritable(path: "p", detail: "m")),
  ])
  func whatTheSystemSaidOfADiskIsPassedOn(_ result: ResultCode, _ code: Int32, _ error: ProgressError) {
    #expect(ProgressError(DatabaseError(resultCode: result, message: "m"), path: "p", systemCode: code) == error)
  }

  @Test func aTrialFileTellsWhatKeepsTheProgressFromAFolder() throws {
    #expect(PrivateFiles.obstacle(to: folder.path) == 0)
    #expect(PrivateFiles.names(in: folder.path).isEmpty)
    #expect(PrivateFiles.obstacle(to: folder.path + "/none") == ENOENT)
    #expect(PrivateFiles.obstacle(to: "/dev/null") == ENOTDIR)
  }

  @Test func backupAndRestoreGiveBackWhatWas() throws {
    let store = try folder.open()
    let text = try store.addText()
    try store.setPlace(Place(offset: 7, section: "s1", context: ""), in: text.id, at: noon)
    let copy = folder.path + "/copy.sqlite"
    try store.backUp(to: copy)
    try store.setPlace(Place(offset: 9, section: "s2", context: ""), in: text.id, at: noon)
    let before = try store.restore(from: copy, at: noon)
    #expect(try store.place(in: text.id)?.offset == 7)
    _ = try store.restore(from: before, at: noon.advanced(seconds: 1))
    #expect(try store.place(in: text.id)?.offset == 9)
    #expect(try store.check().isWhole)
    #expect(failure { try store.backUp(to: copy) } == .file(path: copy, code: EEXIST))
  }

  @Test func whatIsNoBackupIsNotRestored() throws {
    let store = try folder.open()
    let text = try store.addText()
    let noise = folder.path + "/noise"
    try Data(repeating: 0x61, count: 5000).write(to: URL(fileURLWithPath: noise))
    #expect(failure { _ = try store.restore(from: noise, at: noon) } != nil)
    #expect(failure { _ = try store.restore(from: folder.path + "/none", at: noon) } != nil)
    #expect(try store.texts().map(\.id) == [text.id])
  }

  @Test func oneCopyADayAndTheLastTenAreKept() throws {
    let store = try folder.open()
    let today = clock.day(of: noon)
    for day in 0..<14 {
      #expect(try store.backUpDaily(today.advanced(by: day)) != nil)
      #expect(try store.backUpDaily(today.advanced(by: day)) == nil)
    }
    #expect(store.backups.count == 10)
    #expect(store.backups.last?.hasSuffix("daily-20270128.sqlite") == true)
    #expect(store.backups.first?.hasSuffix("daily-20270119.sqlite") == true)
  }

  @Test func aBusyDatabaseIsWaitedFor() async throws {
    let store = try folder.open()
    let text = try store.addText()
    let other = try folder.open()
    async let held: Void = other.queue.write { db in
      try db.execute(sql: "UPDATE text SET title = 'Lakes'")
      Thread.sleep(forTimeInterval: 0.2)
    }
    try await Task.sleep(for: .milliseconds(50))
    try store.setPlace(Place(offset: 1, section: "s0", context: ""), in: text.id, at: noon)
    try await held
    #expect(try store.text(text.id)?.title == "Lakes")
    #expect(try store.place(in: text.id)?.offset == 1)
  }

  /// What a program leaves behind that is killed is the files as they are.
  @Test func everyAcknowledgedGradeIsInTheFilesAtOnce() throws {
    let store = try folder.open()
    _ = try store.addText(cards: 40)
    var session = try store.session()
    for number in 1...20 {
      let change = session.answer(number % 3 == 0 ? .again : .easy, at: noon.advanced(seconds: number))
      try store.record(#require(change), at: noon)
      let copy = folder.path + "/killed-\(number)"
      try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(
          atPath: folder.database + suffix, toPath: copy + "/progress.sqlite" + suffix)
      }
      let found = try ProgressStore(path: copy + "/progress.sqlite", at: noon)
      #expect(try found.reviews() == store.reviews())
      #expect(try found.reviews().count == number)
      #expect(try found.check().isWhole)
    }
  }

  @Test func manyProgramsMayMakeTheDatabaseAtOnce() async throws {
    for round in 0..<8 {
      let path = folder.path + "/round-\(round)/progress.sqlite"
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<4 {
          group.addTask {
            let store = try ProgressStore(path: path, at: noon)
            _ = try store.open(title: "\(number)", path: nil, hash: "\(number)", bytes: 1, at: noon)
          }
        }
        try await group.waitForAll()
      }
      #expect(try ProgressStore(path: path, at: noon).texts().count == 4)
    }
  }

  @Test func aClockThatWasSetBackCanBeSeen() throws {
    let store = try folder.open()
    _ = try store.addText()
    #expect(try store.lastAnswer() == nil)
    var session = try store.session()
    let change = session.answer(.good, at: noon)
    try store.record(#require(change), at: noon)
    #expect(try store.lastAnswer() == noon)
    let earlier = try store.session(at: noon.advanced(seconds: -86_400 * 400))
    #expect(earlier.current != nil)
  }
}

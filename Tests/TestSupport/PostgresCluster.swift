import Foundation
import Glibc

/// A PostgreSQL server of the tests' own, in a folder under `/tmp`, on a Unix socket there and nowhere else.
public final class PostgresCluster: Sendable {
  public let folder: String
  private let programs: String

  /// For tests that do it no harm; it ends with the tests.
  public static let shared: Result<PostgresCluster, any Error> = Result { () throws -> PostgresCluster in
    let cluster = try PostgresCluster()
    atexit { (try? PostgresCluster.shared.get())?.end() }
    return cluster
  }

  /// Whether tests can have a server; where continuous integration has none, they fail and are not skipped.
  public static let isHere = folderOfPrograms != nil || ProcessInfo.processInfo.environment["CI"] == "true"

  /// Debian puts the server's programs where no `PATH` leads, the newest last.
  private static let folderOfPrograms: String? = {
    let root = "/usr/lib/postgresql"
    let versions = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).compactMap { Int($0) }.sorted()
    return versions.map { "\(root)/\($0)/bin" }.last { access($0 + "/initdb", X_OK) == 0 }
  }()

  public init() throws {
    guard let programs = Self.folderOfPrograms else { throw StoryError.cannotStart("postgres", errno: ENOENT) }
    self.programs = programs
    folder = "/tmp/lectern-pg-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if let account = Self.account { chown(folder, account.user, account.group) }
    try run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
    try start()
  }

  deinit { end() }

  private var data: String { folder + "/data" }

  public func start() throws {
    try run(
      "pg_ctl", "-D", data, "-l", folder + "/log", "-w", "-s", "-o",
      "-k \(folder) -c listen_addresses='' -c max_connections=60",
      "start")
  }

  /// Ends the server as a crash does; what it had not written to the disk is lost.
  public func crash() {
    let lines = (try? String(contentsOfFile: data + "/postmaster.pid", encoding: .utf8))?.split(separator: "\n")
    if let process = lines?.first.flatMap({ pid_t($0) }) { kill(process, SIGKILL) }
  }

  /// Starts it again, once its last processes have noticed.
  public func startAgain() throws {
    for _ in 0..<100 {
      if (try? start()) != nil { return }
      usleep(100_000)
    }
    throw StoryError.cannotStart("postgres", errno: 0)
  }

  func end() {
    try? run("pg_ctl", "-D", data, "-m", "immediate", "-s", "stop")
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Words for libpq.
  public func info(user: String = "postgres", database: String = "postgres") -> String {
    "host=\(folder) user=\(user) dbname=\(database)"
  }

  public func makeDatabase(_ name: String) throws { try run("createdb", "-h", folder, "-U", "postgres", name) }

  /// A role that may log in and owns nothing.
  public func makeLogin(_ name: String) throws {
    try run("createuser", "-h", folder, "-U", "postgres", "--no-inherit", name)
  }

  /// The server does not run as root.
  private static let account: (user: uid_t, group: gid_t)? = {
    guard geteuid() == 0, let entry = getpwnam("postgres") ?? getpwnam("nobody") else { return nil }
    return (entry.pointee.pw_uid, entry.pointee.pw_gid)
  }()

  /// Runs the words that follow without the descriptors that they were started with: a server that stays in the
  /// background would hold the one by which `Process` sees the end of what it has started.
  private static let keepingNothing = """
    for d in /proc/self/fd/*; do d=${d##*/}; if [ "$d" -gt 2 ]; then exec {d}>&-; fi; done 2>/dev/null; exec "$@"
    """

  private func run(_ program: String, _ arguments: String...) throws {
    let process = Process()
    var words = [programs + "/" + program] + arguments
    if let account = Self.account {
      words =
        ["/usr/bin/setpriv", "--reuid", "\(account.user)", "--regid", "\(account.group)", "--clear-groups"] + words
    }
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", Self.keepingNothing, "bash"] + words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw StoryError.cannotStart(program, errno: process.terminationStatus)
    }
  }
}

/// Makes a database ready for classes, as its owner.
public enum PostgresPreparation {
  /// Brings the schema to this program's version and lets logins keep classes in it.
  ///
  /// May be done again; programs of the same version go on meanwhile.
  ///
  /// - Parameters:
  ///   - info: as libpq takes it; a role that may make roles and owns the database, or a superuser.
  ///   - logins: the roles that class servers log in as.
  /// - Returns: the version that the schema had before and has now.
  public static func prepare(_ info: String, admitting logins: [String]) throws(LedgerError) -> (Int, Int) {
    do {
      let connection = try PostgresConnection(info)
      // One at a time; freed with the connection.
      try connection.run([PostgresConnection.Statement("SELECT pg_advisory_lock(hashtext('lectern'))")])
      let before = try migrate(connection)
      for login in logins { try admit(login, connection) }
      return (before, PostgresSchema.version)
    } catch let fault as PostgresFault {
      let path = PostgresLedger.shown(info)
      throw fault.code == PostgresFault.noLibrary
        ? .noLibrary(detail: fault.message)
        : fault.code == PostgresFault.newer ? .newerSchema(path: path) : .cannotOpen(path: path, detail: fault.message)
    } catch {
      throw .cannotOpen(path: PostgresLedger.shown(info), detail: "\(error)")
    }
  }

  private static func migrate(_ connection: PostgresConnection) throws -> Int {
    typealias Statement = PostgresConnection.Statement
    try connection.run(
      [Statement("BEGIN"), Statement(PostgresSchema.roles)]
        + PostgresSchema.bookkeeping.map { Statement($0) } + [Statement("COMMIT")])
    let row = try connection.run([Statement("SELECT coalesce(max(version), 0) FROM lectern.migration")])[0].first
    let version = (row?[0]).flatMap { Int($0) } ?? 0
    guard version <= PostgresSchema.version else { throw PostgresFault(code: PostgresFault.newer, message: "") }
    for (index, migration) in PostgresSchema.migrations.enumerated().dropFirst(version) {
      try connection.run(
        [Statement("BEGIN")] + migration.map { Statement($0) } + [
          Statement("INSERT INTO lectern.migration (version) VALUES ($1)", "\(index + 1)"), Statement("COMMIT"),
        ])
    }
    return version
  }

  private static func admit(_ login: String, _ connection: PostgresConnection) throws {
    let quoted = "\"" + login.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    try connection.run([
      PostgresConnection.Statement("GRANT lectern_keeper, lectern_teacher, lectern_student TO \(quoted)")
    ])
  }
}

import ArgumentParser
import ClassLink
import Ledgers

/// Opens a class of another host on this one.
struct ClassHostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "host", abstract: "Open a class on another host as well, where hosts share a PostgreSQL database.",
    discussion: "Run it as the teacher's account on each further host; students there join as they do on the first.")

  @Argument(help: "The class.")
  var name: String

  @Option(help: "The database in which the class was begun, as libpq takes it.")
  var database: String

  func run() throws {
    try prepareClass(name, from: database)
    _ = try startServer(of: name)
    try Output.standard.writeForeign("The class \(name) is open here. Students type: lectern class join \(name)\n")
  }
}

/// Makes a PostgreSQL database ready for classes.
struct ClassDatabaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "database", abstract: "Make a PostgreSQL database ready for classes that several hosts share.",
    discussion: "Run it as the database's owner, once, and again after Lectern was renewed.")

  @Argument(help: "The database, as libpq takes it.")
  var database: String

  @Option(name: .customLong("admit"), help: "A role that a class server logs in as. May be given again.")
  var logins: [String] = []

  func run() throws {
    let (before, now) = try PostgresPreparation.prepare(database, admitting: logins)
    try Output.standard.writeForeign(
      before == now
        ? "The database is ready, at version \(now).\n" : "The database is ready: version \(before) became \(now).\n")
  }
}

import ArgumentParser
import ClassLink
import ClassServer
import Classroom
import Foundation
import Glibc
import Ledgers
import Terminal

struct ClassCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class", abstract: "Read together on one machine: a teacher and a class, each in their own Lectern.",
    discussion: """
      EXAMPLES
        lectern class start TEXT --name history   begin a class, and teach it
        lectern class join history                come in as a student
        lectern class report history --format html > history.html
      """,
    subcommands: [
      ClassStartCommand.self, ClassJoinCommand.self, ClassTeachCommand.self, ClassListCommand.self,
      ClassReportCommand.self, ClassEndCommand.self, ClassForgetCommand.self, ClassHostCommand.self,
      ClassDatabaseCommand.self, ClassServeCommand.self,
    ])
}

struct ClassStartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Begin a class on a text, or go on with one, and teach it.")

  @Argument(help: "The text: a file.", completion: .file())
  var text: String

  @Option(help: "What the class is called; the file's name where this is left out.")
  var name: String?

  @Option(name: .customLong("co-teacher"), help: "Another account that may teach. May be given again.")
  var coTeachers: [String] = []

  @Option(name: .customLong("student"), help: "An account that may come. May be given again; without, everybody may.")
  var students: [String] = []

  @Option(help: "A group whose members may come.")
  var group: String?

  @Flag(help: "All students sit on one account: they are told apart by their programs, and nothing is graded.")
  var shared = false

  @Flag(help: "Students may call themselves otherwise than their account.")
  var nicknames = false

  @Option(help: "A PostgreSQL database that several hosts share: host=… dbname=…, as libpq takes it.")
  var database: String?

  @Flag(help: "Start the class and return, without a screen.")
  var background = false

  func run() throws {
    let plan = ClassPlan(
      text: text, name: name, coTeachers: coTeachers, students: students, group: group, isShared: shared,
      allowsNicknames: nicknames, database: database)
    let name = try goesOn(plan) ?? prepareClass(plan)
    let place = try startServer(of: name)
    guard !background, isatty(STDIN_FILENO) == 1 else {
      return try Output.standard.write("The class \(name) is open. Students type: lectern class join \(name)\n")
    }
    try openClass(place, part: .teacher, nickname: nil, path: absolutePath(Environment.withHome(text)))
  }

  /// A class of this name on the same text that has not ended.
  private func goesOn(_ plan: ClassPlan) throws -> String? {
    let folders = try ClassFolders.standard()
    guard let name, ClassFacts.isName(name), folders.has(name) else { return nil }
    if (try? runningPlace(named: name, account: geteuid())) != nil { return name }
    let store = try folders.ledger(of: name)
    let isEnded = try store.entries(after: 0).contains { if case .ended = $0.fact { true } else { false } }
    let document = try readDocument(
      named: absolutePath(Environment.withHome(text)), limits: configuredLimits())
    guard !isEnded, try store.facts()?.text.sha256 == sha256(document.text) else { throw ClassError.running(name) }
    return name
  }
}

struct ClassJoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "join", abstract: "Come into a class as a student.")

  @Argument(help: "The class, or class@teacher; may be left out where one class runs.")
  var name: String?

  @Option(help: "What to be called, where the class allows it.")
  var nickname: String?

  func run() throws {
    try openClass(runningPlace(named: name), part: .student, nickname: nickname)
  }
}

struct ClassTeachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "teach", abstract: "Come back to a class that you teach, while it runs.")

  @Argument(help: "The class, or class@teacher; may be left out where one class runs.")
  var name: String?

  func run() throws { try openClass(runningPlace(named: name), part: .teacher, nickname: nil) }
}

/// Goes into a class and opens the program on its text.
private func openClass(_ place: Meeting.Place, part: Part, nickname: String?, path: String? = nil) throws {
  guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw TerminalError.notATerminal }
  let folders = try Folders(environment: Environment.variables)
  let entry = try ClassEntry(place, part: part, nickname: nickname, path: path, folders: folders)
  let status = try runProgram(on: entry.path, entry: entry)
  if status != 0 { throw ExitCode(status) }
}

struct ClassListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the classes that run on this machine, and your own that do not.")

  @Option(help: "How to print: text or json.")
  var format: ListingFormat = .text

  private struct Line: Encodable {
    let name: String
    let teacher: String
    let runs: Bool
  }

  private struct Report: Encodable {
    let format = "lectern-classes/1"
    let classes: [Line]
  }

  func run() throws {
    let running = runningPlaces()
    let mine = Accounts.name(of: geteuid())
    let own = Set(running.filter { $0.account == geteuid() }.map(\.name))
    let lines =
      try running.map { Line(name: $0.name, teacher: Accounts.name(of: $0.account), runs: true) }
      + ClassFolders.standard().names().filter { !own.contains($0) }
      .map { Line(name: $0, teacher: mine, runs: false) }
    switch format {
    case .text:
      for line in lines {
        try Output.standard.writeForeign("\(line.name)\t\(line.teacher)\t\(line.runs ? "runs" : "over")\n")
      }
    case .json: try Output.standard.write(json(Report(classes: lines)))
    }
  }
}

struct ClassEndCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "end", abstract: "End a class that you teach.")

  @Argument(help: "The class; may be left out where one class runs.")
  var name: String?

  func run() throws {
    let place = try runningPlace(named: name)
    try asTeacher(of: place) { connection, reader in
      try connection.send(.end)
      while let notice = try connection.next(&reader, timeout: 10_000) {
        if case .ended = notice { return }
        if case .refused(let reason) = notice { throw ClassError.refused(reason) }
      }
      throw MeetingError.lost
    }
    try Output.standard.writeForeign("The class \(place.name) has ended.\n")
  }
}

struct ClassForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Delete everything that a class of yours keeps of a student.")

  @Argument(help: "The student's account.")
  var account: String

  @Option(name: .customLong("class"), help: "The class; without, all of yours.")
  var name: String?

  func run() throws {
    guard let number = Accounts.number(of: account) else { throw ClassError.unknownAccount(account) }
    let folders = try ClassFolders.standard()
    let names = name.map { [$0] } ?? folders.names()
    for name in names { try forget(PersonID(account: number), in: name, folders) }
  }

  private func forget(_ person: PersonID, in name: String, _ folders: ClassFolders) throws {
    if let lock = try folders.lock(name) {
      defer { close(lock) }
      try folders.ledger(of: name).forget(person)
    } else {
      try asTeacher(of: runningPlace(named: name, account: geteuid())) { (connection, reader) throws -> Void in
        try connection.send(.forget(person))
        while let notice = try connection.next(&reader, timeout: 10_000) {
          if case .forgotten(person) = notice { return }
          if case .refused(let reason) = notice { throw ClassError.refused(reason) }
        }
        throw MeetingError.lost
      }
    }
    try Output.standard.writeForeign("\(name): nothing is kept of \(account) any more.\n")
  }
}

/// Speaks to a class as its teacher, without a screen.
func asTeacher<Value>(
  of place: Meeting.Place, _ body: (Connection, inout FrameReader) throws -> Value
) throws -> Value {
  let membership = Membership(place, part: .teacher, nickname: nil)
  var reader = FrameReader()
  do {
    let (connection, _) = try membership.comeIn(&reader)
    return try body(connection, &reader)
  } catch ClassError.refused(.notOnTheRoll), ClassError.refused(.notAllowed) {
    throw ClassError.notTheTeacher(class: place.name, account: place.account)
  }
}

struct ClassServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve a class until it ends; for the system's service manager.",
    shouldDisplay: false)

  @Argument(help: "The class.")
  var name: String

  func run() throws {
    let folders = try ClassFolders.standard()
    guard let lock = try folders.lock(name) else { throw ClassError.running(name) }
    defer { close(lock) }
    let text = Array(try Data(contentsOf: URL(fileURLWithPath: folders.text(of: name))))
    signal(SIGPIPE, SIG_IGN)
    StopSignal.install()
    let server = try onceReachable {
      try ClassServer(
        meeting: .standard(environment: Environment.variables), store: folders.ledger(of: name), textFile: text,
        program: Version.current)
    }
    try server?.run { StopSignal.hasCome }
  }

  /// Tries until the database that the hosts share is there: a host may come up before it does.
  ///
  /// - Returns: `nil` if the server was asked to stop meanwhile.
  private func onceReachable<Value>(_ body: () throws -> Value) throws -> Value? {
    var isSaid = false
    while !StopSignal.hasCome {
      do {
        return try body()
      } catch let error as LedgerError {
        guard error.mayPass else { throw error }
        if !isSaid { Output.messages.tell(error) }
        isSaid = true
        sleep(1)
      }
    }
    return nil
  }
}

/// Asked to stop by the service manager: a signal ends the server's wait, and it leaves in order.
private enum StopSignal {
  nonisolated(unsafe) private static var flag: sig_atomic_t = 0

  static var hasCome: Bool { flag != 0 }

  static func install() {
    for number in [SIGTERM, SIGINT, SIGHUP] { signal(number) { _ in StopSignal.flag = 1 } }
  }
}

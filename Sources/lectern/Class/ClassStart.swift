import ClassLink
import Classroom
import Documents
import Foundation
import Glibc
import Ledgers
import Questions
import Tagging

/// What the teacher wants of a class.
struct ClassPlan {
  let text: String
  let name: String?
  let coTeachers: [String]
  let students: [String]
  let group: String?
  let isShared: Bool
  let allowsNicknames: Bool
  /// A PostgreSQL database that several hosts share, as libpq takes it.
  let database: String?
}

/// Prepares a class: its folder, its facts and its text. It can be served afterwards.
///
/// - Returns: the name of the class.
func prepareClass(_ plan: ClassPlan) throws -> String {
  let folders = try ClassFolders.standard()
  let path = absolutePath(Environment.withHome(plan.text))
  let file = try fileBytes(path)
  let document = try readDocument(named: path, limits: configuredLimits())
  let name = plan.name ?? freeName(for: path, in: folders)
  guard ClassFacts.isName(name) else { throw ClassError.badName(name) }
  guard !folders.has(name) else { throw ClassError.running(name) }
  let roll = try roll(plan)
  let annotations = try annotate(document)
  let questions = QuestionWriter().questions(on: document, annotations: annotations, seed: 0)
  let facts = ClassFacts(
    name: name, teacher: Accounts.name(of: geteuid()),
    text: TextFacts(
      title: document.title, file: path.split(separator: "/").last.map(String.init) ?? "text",
      sha256: sha256(document.text), bytes: document.text.utf8.count, fileBytes: file.count),
    roll: roll, allowsNicknames: plan.allowsNicknames || plan.isShared,
    sections: document.sections.map { SectionTitle(id: $0.id, title: $0.title, start: $0.range.lowerBound) },
    items: questions.map { ClassItem($0) }.filter(\.fits), confusable: annotations.namesForGrading)
  try makeFolder(folders.path(of: name))
  try write(file, to: folders.text(of: name))
  if let database = plan.database {
    try PostgresLedger(info: database, name: name).begin(facts, file: file)
    try write(Array(database.utf8), to: folders.shared(of: name))
  } else {
    try SQLiteLedger(path: folders.database(of: name)).begin(facts)
    chmod(folders.database(of: name), 0o600)
  }
  return name
}

/// Takes a class that was begun on another host from the database they share; it can be served here afterwards.
func prepareClass(_ name: String, from database: String) throws {
  let folders = try ClassFolders.standard()
  guard ClassFacts.isName(name) else { throw ClassError.badName(name) }
  guard !folders.has(name) else { return }
  let store = try PostgresLedger(info: database, name: name)
  let file = try store.file()
  try makeFolder(folders.path(of: name))
  try write(file, to: folders.text(of: name))
  try write(Array(database.utf8), to: folders.shared(of: name))
}

extension Annotations {
  /// Names that an answer might mean.
  fileprivate var namesForGrading: [String] {
    entities.flatMap { entity -> [String] in
      switch entity.kind {
      case .person, .organization, .place, .work, .event: [entity.canonical] + entity.aliases
      case .date, .quantity: []
      }
    }
  }
}

extension ClassItem {
  /// Whether it can be sent in one frame with room for what was answered.
  fileprivate var fits: Bool { ((try? Wire.frame(self).count) ?? .max) <= Limits.itemBytes }
}

private func roll(_ plan: ClassPlan) throws -> Roll {
  func number(_ name: String) throws -> UInt32 {
    guard let number = Accounts.number(of: name) else { throw ClassError.unknownAccount(name) }
    return number
  }
  var students: Set<UInt32>? = plan.students.isEmpty ? nil : Set(try plan.students.map(number))
  if let group = plan.group {
    guard let members = Accounts.members(ofGroup: group) else { throw ClassError.unknownGroup(group) }
    students = (students ?? []).union(members)
  }
  return Roll(
    teacher: geteuid(), coTeachers: Set(try plan.coTeachers.map(number)), students: students, isShared: plan.isShared)
}

/// The name of the file in letters and digits, with a number where it is taken.
private func freeName(for path: String, in folders: ClassFolders) -> String {
  let file = path.split(separator: "/").last?.split(separator: ".").first ?? "class"
  let letters = file.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
  let trimmed = String(letters).split(separator: "-").joined(separator: "-").prefix(24)
  let base = trimmed.isEmpty ? "class" : String(trimmed)
  let taken = Set(folders.names())
  return taken.contains(base) ? (2...9999).lazy.map { "\(base)-\($0)" }.first { !taken.contains($0) } ?? base : base
}

private func fileBytes(_ path: String) throws -> [UInt8] {
  var facts = stat()
  guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { throw ClassError.noFile(path) }
  guard facts.st_size <= Limits.textBytes else {
    throw ClassError.tooLarge(path: path, bytes: Int(facts.st_size), limit: Limits.textBytes)
  }
  return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
}

private func write(_ bytes: [UInt8], to path: String) throws {
  guard FileManager.default.createFile(atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
  else { throw CommandError.cannotWrite(path: path, errno: errno) }
}

/// Starts the server of a class in the background, in a session of its own, and waits until it listens.
func startServer(of name: String) throws -> Meeting.Place {
  let folders = try ClassFolders.standard()
  guard let lock = try folders.lock(name) else { return try runningPlace(named: name, account: geteuid()) }
  close(lock)
  let log = folders.log(of: name)
  guard
    OwnProcess(arguments: ["class", "serve", name], isDetached: true).start(output: .nowhere, messages: .file(log))
      != nil
  else { throw ClassError.notStarted(log: log) }
  for _ in 0..<500 {
    if let place = try? runningPlace(named: name, account: geteuid()) { return place }
    usleep(20_000)
  }
  throw ClassError.notStarted(log: log)
}

// MARK: Finding

/// The classes that answer on this machine.
func runningPlaces() -> [Meeting.Place] {
  Meeting.standard(environment: Environment.variables).places().filter { (try? Connection(to: $0)) != nil }
}

/// A class by its name, or by `name@account`.
func runningPlace(named name: String?, account: UInt32? = nil) throws -> Meeting.Place {
  let parts = (name ?? "").split(separator: "@", maxSplits: 1).map(String.init)
  let places = runningPlaces().filter { place in
    (name == nil || place.name == parts.first)
      && (parts.count < 2 || Accounts.name(of: place.account) == parts[1])
      && (account == nil || place.account == account)
  }
  guard let place = places.first else { throw name.map { ClassError.notHere($0) } ?? ClassError.noneRunning }
  guard places.count == 1 else {
    throw ClassError.several(places.map { "\($0.name)@\(Accounts.name(of: $0.account))" })
  }
  return place
}

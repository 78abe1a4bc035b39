import ClassLink
import Classroom
import Foundation
import Glibc
import Ledgers

/// The classes of this account: each a folder with its database and its text.
struct ClassFolders {
  let folder: String

  init(_ folders: Folders) { folder = folders.data + "/classes" }

  static func standard() throws -> ClassFolders { ClassFolders(try Folders(environment: Environment.variables)) }

  func path(of name: String) -> String { folder + "/" + name }
  func database(of name: String) -> String { path(of: name) + "/class.sqlite" }
  /// Where the class's ledger is, should several hosts share it: a line for libpq.
  func shared(of name: String) -> String { path(of: name) + "/database" }
  func text(of name: String) -> String { path(of: name) + "/text" }
  func log(of name: String) -> String { path(of: name) + "/server.log" }

  /// The names of all classes that were started here, sorted.
  func names() -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if ClassFacts.isName(name), has(name) { names.append(name) }
    }
    return names.sorted()
  }

  func has(_ name: String) -> Bool {
    access(database(of: name), F_OK) == 0 || access(shared(of: name), F_OK) == 0
  }

  /// The ledger of a class, here or in a database that hosts share.
  func ledger(of name: String) throws -> any LedgerStore {
    guard access(shared(of: name), F_OK) == 0 else { return try SQLiteLedger(path: database(of: name)) }
    let info = try String(contentsOfFile: shared(of: name), encoding: .utf8)
    return try PostgresLedger(info: info.trimmingCharacters(in: .whitespacesAndNewlines), name: name)
  }

  /// Holds a class for one program: its server, or a report on it.
  ///
  /// - Returns: the lock, to be closed when it is over; `nil` if somebody else has it.
  func lock(_ name: String) throws -> Int32? {
    let descriptor = open(path(of: name), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ClassError.noSuchClass(name) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }
}

/// What can go wrong with a class, as facts.
enum ClassError: Error, Hashable {
  case noSuchClass(String)
  case noneRunning
  /// Several classes run; one must be named.
  case several([String])
  case badName(String)
  case running(String)
  case unknownAccount(String)
  case unknownGroup(String)
  case tooLarge(path: String, bytes: Int, limit: Int)
  /// Its file is not one that can be handed out.
  case noFile(String)
  case notStarted(log: String)
  case refused(Refusal)
  /// Asked for what only the teacher of the class may do.
  case notTheTeacher(class: String, account: UInt32)
  case notTheText(String)
  case notHere(String)
}

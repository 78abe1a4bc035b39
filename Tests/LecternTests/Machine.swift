import ClassLink
import Foundation
import Glibc
import Grid
import TestSupport

/// People on one machine, each with a home of their own, and a place where their classes meet.
final class Machine: Sendable {
  let folder: String

  init() throws {
    folder = "/tmp/lectern-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    chmod(folder, 0o1777)
    try Data(Self.lights.utf8).write(to: URL(fileURLWithPath: text))
    chmod(text, 0o644)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A text that all may read.
  var text: String { folder + "/lights.txt" }

  private static let lights = """
    The First Tower

    Henry Winstanley began to build a tower on the Eddystone reef in 1696. The tower was finished in November 1698. \
    On 27 November 1703 the Great Storm took the tower and its builder.

    The Second Tower

    John Rudyerd finished a cone of oak in 1709. It stood for 46 years. It burned down in December 1755.

    """

  func environment(of person: String) -> [String: String] {
    [
      "HOME": folder + "/home-" + person, "LECTERN_CLASS_DIR": folder, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ].merging(sanitizerOptions) { $1 }
  }

  /// Opens the program in a terminal, as the account of this test.
  func opens(_ person: String, _ arguments: String...) throws -> PseudoTerminal {
    try PseudoTerminal(
      executable: builtProduct("lectern"), arguments: arguments, environment: environment(of: person),
      size: Size(rows: 24, columns: 80))
  }

  /// Stops the servers of this machine's classes, which go on where they are started again.
  func stopServers() {
    for place in Meeting(folder: folder).places() {
      guard let descriptor = try? Meeting.connect(to: place) else { continue }
      if let process = Peer.process(of: descriptor) { kill(process, SIGTERM) }
      close(descriptor)
      while let descriptor = try? Meeting.connect(to: place) {
        close(descriptor)
        usleep(2000)
      }
    }
  }

  // MARK: As other accounts, by their numbers, which need not have names

  func opens(as account: UInt32, _ arguments: String...) throws -> PseudoTerminal {
    try PseudoTerminal(
      executable: "/usr/bin/setpriv", arguments: try become(account) + [builtProduct("lectern")] + arguments,
      environment: environment(of: "\(account)"), size: Size(rows: 24, columns: 80))
  }

  func runs(as account: UInt32, _ arguments: String...) throws -> Finished {
    try runs(as: account, words: [builtProduct("lectern")] + arguments)
  }

  /// Runs any program.
  func runs(as account: UInt32, words: [String]) throws -> Finished {
    let process = try process(as: account, words)
    let (output, messages) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, messages)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Finished(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      messages: String(decoding: complained, as: UTF8.self))
  }

  func process(as account: UInt32, _ words: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
    process.arguments = try become(account) + words
    process.environment = environment(of: "\(account)")
    return process
  }

  private func become(_ account: UInt32) throws -> [String] {
    let home = folder + "/home-\(account)"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    chown(home, account, account)
    return ["--reuid", "\(account)", "--regid", "\(account)", "--clear-groups"]
  }

  /// Whether this test may become other accounts, and they may run the program.
  static let hasAccounts: Bool = {
    guard geteuid() == 0, access("/usr/bin/setpriv", X_OK) == 0, let machine = try? Machine() else { return false }
    return (try? machine.runs(as: 64_001, "--version").status) == 0
  }()
}

import Foundation
import Grid
import Progress
import Scheduling
import TestSupport

/// A learner with a home folder of their own, gone when the test is.
final class Learner {
  let home: String

  init() throws {
    home = NSTemporaryDirectory() + "lectern-story-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  var database: String { home + "/.local/share/lectern/progress.sqlite" }
  var configuration: String { home + "/.config/lectern" }

  /// Writes a file into the home folder and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let path = home + "/" + name
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Starts the program in a terminal.
  func opens(
    _ arguments: String..., size: Size = Size(rows: 24, columns: 80), environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      executable: builtProduct("lectern"), arguments: arguments,
      environment: ["HOME": home].merging(environment) { $1 }, size: size)
  }

  /// Runs the program without a terminal.
  func runs(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Finished {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: builtProduct("lectern"))
    process.arguments = arguments
    process.environment = ["HOME": home, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }.merging(sanitizerOptions) { $1 }
    let (output, messages, standardInput) = (Pipe(), Pipe(), Pipe())
    (process.standardOutput, process.standardError, process.standardInput) = (output, messages, standardInput)
    try process.run()
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Finished(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      messages: String(decoding: complained, as: UTF8.self))
  }

  /// The answers that the learner's database holds.
  func reviews() throws -> [Review] {
    try ProgressStore(path: database, at: Timestamp(milliseconds: 1_800_000_000_000)).reviews()
  }
}

/// A program that has come to its end.
struct Finished: Hashable {
  let status: Int32
  let output: String
  let messages: String

  /// One line, told on standard error, and the status of what could not be done.
  var isOneClearLine: Bool {
    status == 1 && output.isEmpty && messages.hasPrefix("lectern: ") && messages.filter(\.isNewline).count == 1
  }
}

/// A study text that ships with the program.
func seed(_ name: String) -> String {
  URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("seeds/\(name)").path
}

let revolution = seed("a-revolution-left-alone.txt")

extension PseudoTerminal {
  /// Goes on from section to section until this one is at the top.
  func goToSection(_ title: String) throws {
    for _ in 0..<20 where !screen.line(0).contains(title) {
      let before = screen.line(0)
      send("]")
      try wait("the next section") { $0.line(0) != before }
    }
    try wait("the section \(title)") { $0.line(0).contains(title) }
  }

  /// Presses a key that works only once the text is studied, until it does.
  func whenStudied(_ key: TerminalKey, opens title: String) throws {
    for _ in 0..<100 where !screen.line(0).contains(title) {
      send(key)
      _ = bytesUntilQuiet(.milliseconds(400))
    }
    try wait("the screen \(title)") { $0.line(0).contains(title) }
  }
}

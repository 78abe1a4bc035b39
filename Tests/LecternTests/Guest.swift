import ClassLink
import Classroom
import Foundation
import Glibc
import TestSupport

/// A process of some account in a class that says whatever a test wants.
final class Guest {
  private let process: Process
  private let input = Pipe()
  private let output = Pipe()
  private var bytes: [UInt8] = []
  /// Every line that came, as it came.
  private(set) var lines: [String] = []

  init(_ account: UInt32, in name: String, of teacher: UInt32, on machine: Machine) throws {
    process = try machine.process(
      as: account, [builtProduct("ClassGuest"), machine.folder, name, "\(teacher)"])
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  func say(_ request: Request) throws {
    say(String(decoding: try JSONEncoder().encode(request), as: UTF8.self))
  }

  /// Bytes as they are.
  func send(_ bytes: [UInt8]) {
    say("=" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
  }

  func say(_ line: String) { input.fileHandleForWriting.write(Data((line + "\n").utf8)) }

  /// Says who this is, and waits to be let in.
  @discardableResult
  func comesIn(as part: Part, nickname: String? = nil) throws -> Welcome {
    try say(.hello(Hello(program: "guest", part: part, nickname: nickname, seat: "a")))
    return try wait { if case .welcome(let welcome) = $0 { welcome } else { nil } }
  }

  /// The next notice that is meant, whatever comes before it.
  func wait<Value>(_ isMeant: (Notice) -> Value?) throws -> Value {
    while let line = try nextLine() {
      if let notice = try? JSONDecoder().decode(Notice.self, from: Data(line.utf8)), let value = isMeant(notice) {
        return value
      }
    }
    throw MeetingError.lost
  }

  /// Whether the class closes the connection.
  func isClosed() throws -> Bool { try nextLine(where: { $0 == "closed" }) != nil }

  /// What the class answers to a request that it refuses.
  func isRefused(_ request: Request) throws -> Refusal {
    try say(request)
    return try wait { if case .refused(let reason) = $0 { reason } else { nil } }
  }

  /// The gradebook as this account may see it.
  func gradebook() throws -> Gradebook {
    try say(.fetch(.gradebook, from: 0))
    let base64 = try wait { if case .piece(.gradebook, 0, _, let base64) = $0 { base64 } else { nil } }
    return try JSONDecoder().decode(Gradebook.self, from: Data(base64Encoded: base64) ?? Data())
  }

  private func nextLine(where isMeant: (String) -> Bool) throws -> String? {
    while let line = try nextLine() { if isMeant(line) { return line } }
    return nil
  }

  /// - Returns: `nil` once nothing can come any more.
  private func nextLine() throws -> String? {
    while true {
      if let end = bytes.firstIndex(of: 0x0A) {
        let line = String(decoding: bytes[..<end], as: UTF8.self)
        bytes.removeFirst(end + 1)
        lines.append(line)
        return line
      }
      if lines.last == "closed" { return nil }
      let descriptor = output.fileHandleForReading.fileDescriptor
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 60_000) > 0 else { throw StoryError.stillRunning(screen: lines.joined(separator: "\n")) }
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { return nil }
      bytes += more
    }
  }
}

import ClassLink
import Classroom
import Foundation
import Glibc
import Screens
import Synchronization

/// A program's place in a class: a thread that listens, and comes back by itself when the connection is lost.
final class Membership: Sendable {
  let place: Meeting.Place
  private let part: Part
  private let nickname: String?
  private let seat: String
  private let shared = Mutex(Shared())

  private struct Shared {
    var connection: Connection?
    /// Answers and questions that were not acknowledged, by their keys: sent again after every coming back.
    var waiting: [String: Request] = [:]
    var lastReading = ContinuousClock.now - .seconds(60)
    var reading: Request?
    var isOver = false
  }

  init(_ place: Meeting.Place, part: Part, nickname: String?) {
    self.place = place
    self.part = part
    self.nickname = nickname
    seat = String(UInt64.random(in: 0 ... .max), radix: 36)
  }

  /// Connects and is let in.
  ///
  /// - Throws: ``MeetingError``, or ``ClassError/refused(_:)``.
  func comeIn(_ reader: inout FrameReader) throws -> (Connection, Welcome) {
    let connection = try Connection(to: place)
    try connection.send(.hello(Hello(program: Version.current, part: part, nickname: nickname, seat: seat)))
    while let notice = try connection.next(&reader, timeout: 10_000) {
      switch notice {
      case .welcome(let welcome): return (connection, welcome)
      case .refused(let reason): throw ClassError.refused(reason)
      default: continue
      }
    }
    throw MeetingError.lost
  }

  // MARK: Saying

  /// Sends a message; an answer or a question is kept until it is acknowledged.
  func say(_ request: Request) {
    let connection = shared.withLock { shared -> Connection? in
      switch request {
      case .answer(_, _, let key, _), .ask(let key, _, _): shared.waiting[key] = request
      default: break
      }
      if case .reading = request {
        // Two hundred followers of one move need not all tell of it at once.
        guard ContinuousClock.now - shared.lastReading > .seconds(2) else {
          shared.reading = request
          return nil
        }
        shared.lastReading = .now
        shared.reading = nil
      }
      return shared.connection
    }
    try? connection?.send(request)
  }

  private func sayReading() {
    let reading = shared.withLock { $0.reading }
    if let reading { say(reading) }
  }

  private func acknowledge(_ notice: Notice) {
    switch notice {
    case .received(let key, _), .notTaken(let key, _): shared.withLock { $0.waiting[key] = nil }
    default: break
    }
  }

  /// Leaves the class.
  func leave() {
    let connection = shared.withLock { shared in
      shared.isOver = true
      return shared.connection
    }
    connection?.hangUp()
  }

  // MARK: Listening

  /// Listens on a thread of its own until the class is left.
  ///
  /// - Parameters:
  ///   - connection: one that was let in, with what was read from it.
  func listen(on connection: Connection, _ reader: FrameReader, tell: @escaping @Sendable (ClassEvent) -> Void) {
    shared.withLock { $0.connection = connection }
    inBackground { [self] in
      var reader = reader
      var connection = connection
      while true {
        hear(connection, &reader, tell)
        guard !isOver else { return }
        tell(.lost)
        guard let next = comeBack(&reader, tell) else { return }
        connection = next
      }
    }
  }

  private var isOver: Bool { shared.withLock { $0.isOver } }

  private func hear(_ connection: Connection, _ reader: inout FrameReader, _ tell: (ClassEvent) -> Void) {
    var ticks = false
    while !isOver {
      do {
        if let notice = try connection.next(&reader, timeout: ticks ? 1000 : 2000) {
          acknowledge(notice)
          switch notice {
          case .opened(let head): ticks = !head.isClosed
          case .closed, .revealed: ticks = false
          default: break
          }
          tell(.told(notice, at: WallClock.now))
        } else if ticks {
          tell(.tick(at: WallClock.now))
        }
        sayReading()
      } catch { return }
    }
  }

  /// Tries again after a delay that grows and differs from program to program, so that a class does not come back all
  /// at once.
  private func comeBack(_ reader: inout FrameReader, _ tell: (ClassEvent) -> Void) -> Connection? {
    var longest = 0.4
    while !isOver {
      Thread.sleep(forTimeInterval: Double.random(in: longest / 4...longest))
      longest = min(10, longest * 1.6)
      // A server that has crashed is started again by its teacher's program; its lock lets only one start.
      if part == .teacher, place.account == geteuid() { _ = try? startServer(of: place.name) }
      reader = FrameReader()
      guard let (connection, welcome) = try? comeIn(&reader) else { continue }
      let waiting = shared.withLock { shared in
        shared.connection = connection
        return shared.waiting.values
      }
      tell(.told(.welcome(welcome), at: WallClock.now))
      for request in waiting { try? connection.send(request) }
      return connection
    }
    return nil
  }
}

extension Connection {
  /// Fetches a document piece by piece.
  ///
  /// - Parameter heard: what else the server said meanwhile.
  func fetch(
    _ document: Request.Document, _ reader: inout FrameReader, heard: inout [Notice]
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      try send(.fetch(document, from: bytes.count))
      let piece = try nextPiece(of: document, from: bytes.count, &reader, &heard)
      guard let more = Data(base64Encoded: piece.base64), piece.total <= Limits.textBytes else {
        throw MeetingError.lost
      }
      bytes += more
      if bytes.count >= piece.total { return bytes }
      guard !more.isEmpty else { throw MeetingError.lost }
    }
  }

  private func nextPiece(
    of wanted: Request.Document, from: Int, _ reader: inout FrameReader, _ heard: inout [Notice]
  ) throws -> (total: Int, base64: String) {
    while let notice = try next(&reader, timeout: 20_000) {
      if case .piece(wanted, from, let total, let base64) = notice { return (total, base64) }
      heard.append(notice)
    }
    throw MeetingError.lost
  }
}

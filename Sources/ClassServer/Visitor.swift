import Classroom
import Glibc

/// A connection as the server keeps it: what has come of a frame, and what is still to go out.
final class Visitor {
  let descriptor: Int32
  /// As the kernel reports it.
  let account: UInt32?
  /// `nil` until its first words were taken.
  var person: PersonID?
  var isTeacher = false
  var reader = FrameReader()
  var rate: RateLimit
  var gradebook: [UInt8]?
  /// Requests that wait for the ledger.
  var waiting = 0
  /// It is told why, and then closed.
  var isParting = false
  var isOver = false
  /// Frames are shared between those who are told the same.
  private var outgoing: [[UInt8]] = []
  private var sentOfFirst = 0
  private var outgoingBytes = 0
  private let came: Int64
  /// When the frame that is not whole yet began.
  private var unfinishedSince: Int64?
  private var stuckSince: Int64?

  /// What waits for a program that does not read, before it is let go.
  private static let patienceBytes = 4 * 1024 * 1024
  /// Milliseconds for the first words, a frame, and for reading anything at all.
  private static let (helloTime, frameTime, stuckTime) = (Int64(10_000), Int64(10_000), Int64(30_000))

  init(_ descriptor: Int32, account: UInt32?, at now: Int64) {
    self.descriptor = descriptor
    self.account = account
    came = now
    rate = RateLimit(at: now)
  }

  /// Frames that came and were not taken yet.
  var hasMore: Bool { reader.hasNext }
  var hasToSend: Bool { !outgoing.isEmpty }
  /// It is not read while much waits for it.
  var isFull: Bool { outgoingBytes > 512 * 1024 }
  /// Told all that it was to be told before it goes.
  var isFinished: Bool { isParting && outgoing.isEmpty }
  /// Whether time alone may end it.
  var isWaitedFor: Bool { person == nil || unfinishedSince != nil || stuckSince != nil }

  // MARK: In

  /// Reads what is there, up to one frame's length.
  ///
  /// - Throws: ``Gone`` at the end of the connection.
  func fill(at now: Int64) throws {
    let bytes = withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { buffer -> [UInt8]? in
      let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
      if count > 0 { return Array(buffer[..<count]) }
      return count < 0 && (errno == EAGAIN || errno == EINTR) ? [] : nil
    }
    guard let bytes else { throw Gone() }
    reader.feed(bytes)
  }

  func noteRest(at now: Int64) {
    if reader.waiting == 0 || reader.hasNext {
      unfinishedSince = nil
    } else if unfinishedSince == nil {
      unfinishedSince = now
    }
  }

  func isTooSlow(at now: Int64) -> Bool {
    if person == nil, now - came > Self.helloTime { return true }
    if let unfinishedSince, now - unfinishedSince > Self.frameTime { return true }
    if let stuckSince, now - stuckSince > Self.stuckTime { return true }
    return outgoingBytes > Self.patienceBytes
  }

  // MARK: Out

  func queue(_ frame: [UInt8]) {
    outgoing.append(frame)
    outgoingBytes += frame.count
  }

  /// Sends as much as the socket takes now.
  func flush() {
    while let frame = outgoing.first {
      let count = frame[sentOfFirst...].withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        if errno != EAGAIN { isOver = true }
        if stuckSince == nil { stuckSince = now() }
        return
      }
      stuckSince = nil
      outgoingBytes -= count
      sentOfFirst += count
      guard sentOfFirst == frame.count else { continue }
      outgoing.removeFirst()
      sentOfFirst = 0
    }
  }
}

struct Gone: Error {}

import Classroom
import Glibc

/// A program's end of a class: frames in and out of a socket.
///
/// One thread may receive while others send.
public final class Connection: Sendable {
  private let descriptor: Int32

  public init(to place: Meeting.Place) throws(MeetingError) { descriptor = try Meeting.connect(to: place) }

  deinit { close(descriptor) }

  /// Sends a message whole.
  ///
  /// - Throws: ``MeetingError/lost``; the server has then perhaps taken it, perhaps not.
  public func send(_ request: Request) throws(MeetingError) {
    guard let frame = try? Wire.frame(request) else { throw .lost }
    try send(bytes: frame)
  }

  /// Sends bytes as they are.
  public func send(bytes: [UInt8]) throws(MeetingError) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, noSignal) }
      if count > 0 { sent += count } else if count == 0 || errno != EINTR { throw .lost }
    }
  }

  /// Waits for bytes and adds them to what is being read.
  ///
  /// - Returns: whether something came in time.
  public func receive(into reader: inout FrameReader, timeout milliseconds: Int32) throws(MeetingError) -> Bool {
    var descriptors = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptors, 1, milliseconds) > 0 else { return false }
    let bytes = withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 1) { buffer in
      let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
      return count > 0 ? Array(buffer[..<count]) : count < 0 && errno == EINTR ? [] : nil
    }
    guard let bytes else { throw .lost }
    reader.feed(bytes)
    return true
  }

  /// Wakes whoever receives: the connection is at its end.
  public func hangUp() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// The next message.
  ///
  /// - Returns: `nil` if none comes in time.
  public func next(_ reader: inout FrameReader, timeout milliseconds: Int32) throws(MeetingError) -> Notice? {
    var clock = ContinuousClock.now
    let deadline = clock + .milliseconds(Int(milliseconds))
    while true {
      do {
        if let body = try reader.next() { return try Wire.message(Notice.self, in: body) }
      } catch { throw .lost }
      clock = .now
      guard clock < deadline else { return nil }
      let left = (deadline - clock) / .milliseconds(1)
      _ = try receive(into: &reader, timeout: Int32(max(1, min(left, 600_000))))
    }
  }
}

private let noSignal = Int32(MSG_NOSIGNAL)

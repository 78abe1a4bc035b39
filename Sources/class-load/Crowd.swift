import ClassLink
import Classroom
import Glibc

/// Many clients in one program, each a socket; what comes is timed as soon as it can be read.
final class Crowd {
  private(set) var descriptors: [Int32] = []
  private var readers: [Int32: FrameReader] = [:]

  deinit { for descriptor in descriptors { close(descriptor) } }

  /// Takes a connected socket in.
  func add(_ descriptor: Int32) {
    descriptors.append(descriptor)
    readers[descriptor] = FrameReader()
  }

  func drop(_ descriptor: Int32) {
    close(descriptor)
    descriptors.removeAll { $0 == descriptor }
    readers[descriptor] = nil
  }

  /// Hands every frame that comes before the time is over to `body`, with its socket.
  ///
  /// - Parameter body: `nil` for a socket whose connection is gone; returns whether to stop.
  /// - Returns: whether it was stopped.
  @discardableResult
  func listen(_ watched: [Int32]? = nil, for duration: Duration, _ body: (Int32, ArraySlice<UInt8>?) -> Bool) -> Bool {
    let deadline = ContinuousClock.now + duration
    var polled = (watched ?? descriptors).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let left = (deadline - ContinuousClock.now) / .milliseconds(1)
      guard left > 0 else { return false }
      guard poll(&polled, nfds_t(polled.count), Int32(min(left + 1, 1000))) > 0 else { continue }
      for index in polled.indices where polled[index].revents != 0 {
        let descriptor = polled[index].fd
        let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        if count < 0, errno == EAGAIN || errno == EINTR { continue }
        guard count > 0 else {
          polled[index].fd = -1
          if body(descriptor, nil) { return true }
          continue
        }
        readers[descriptor]?.feed(buffer[..<count])
        while let frame = try? readers[descriptor]?.next() { if body(descriptor, frame) { return true } }
      }
    }
  }
}

/// Sends bytes whole; `false` if the connection is gone.
@discardableResult
func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var sent = 0
  while sent < bytes.count {
    let count = bytes[sent...].withUnsafeBytes {
      Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    if count > 0 { sent += count } else if errno != EINTR { return false }
  }
  return true
}

/// Milliseconds at which something came, for percentiles.
struct Times {
  private var values: [Double] = []

  mutating func add(_ duration: Duration) { values.append(duration / .microseconds(1) / 1000) }

  var count: Int { values.count }

  func percentile(_ share: Double) -> Double {
    let ordered = values.sorted()
    guard !ordered.isEmpty else { return .nan }
    return ordered[min(ordered.count - 1, Int((Double(ordered.count) * share).rounded(.up)) - 1)]
  }

  var line: String {
    "p50 \(rounded(percentile(0.5)))  p95 \(rounded(percentile(0.95)))  p99 \(rounded(percentile(0.99))) ms  (\(count))"
  }
}

func rounded(_ value: Double) -> String {
  guard value.isFinite else { return "-" }
  return "\((value * 100).rounded() / 100)"
}

/// A line at once, also where nobody sits at a terminal.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}

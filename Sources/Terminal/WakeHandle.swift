import Glibc

/// Wakes the loop that waits in ``TerminalSession/nextEvent(timeout:)``, from any task or thread.
public struct WakeHandle: Sendable {
  let descriptor: Int32

  /// A loop that has not yet taken notice of an earlier call is woken once. After the session's end, nothing happens.
  public func wake() {
    var byte: UInt8 = 0
    _ = write(descriptor, &byte, 1)
  }
}

/// The pipe that signals and tasks write to.
///
/// It lives as long as the process: a task may hold its handle longer than a session lasts, and must not write to
/// whatever else would have taken the descriptor's number.
struct WakePipe: Sendable {
  let reading: Int32
  let writing: Int32

  static let shared = WakePipe()

  private init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) != 0 { ends = [-1, -1] }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (reading, writing) = (ends[0], ends[1])
  }

  /// The bytes that came since the last time, without waiting.
  func drain() -> Set<UInt8> {
    var seen: Set<UInt8> = []
    var buffer = [UInt8](repeating: 0, count: 512)
    while true {
      let count = read(reading, &buffer, buffer.count)
      guard count > 0 else { return seen }
      seen.formUnion(buffer[..<count])
    }
  }
}

import Foundation
import Glibc

/// The same fan-out without anything in between: a thread that writes what one socket says to all others.
struct RawFanOut {
  let speaker: Int32
  let listeners: [Int32]

  init?(listeners count: Int) {
    var mine: [Int32] = []
    var theirs: [Int32] = []
    for _ in 0...count {
      var pair: [Int32] = [0, 0]
      guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0 else { return nil }
      mine.append(pair[0])
      theirs.append(pair[1])
    }
    let others = theirs
    Thread.detachNewThread {
      var buffer = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(others[0], &buffer, buffer.count)
        guard count > 0 else { break }
        for descriptor in others.dropFirst() { write(descriptor, buffer, count) }
      }
      for descriptor in others { close(descriptor) }
    }
    speaker = mine[0]
    listeners = Array(mine.dropFirst())
  }

  func end() { for descriptor in [speaker] + listeners { close(descriptor) } }
}

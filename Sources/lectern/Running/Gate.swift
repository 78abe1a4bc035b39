import Synchronization

/// Lets one piece of work in at a time; whoever comes meanwhile is turned away.
final class Gate: Sendable {
  private let isTaken = Mutex(false)

  /// - Returns: whether the way was free; whoever got in must ``leave()``.
  func enter() -> Bool {
    isTaken.withLock { isTaken in
      defer { isTaken = true }
      return !isTaken
    }
  }

  func leave() { isTaken.withLock { $0 = false } }
}

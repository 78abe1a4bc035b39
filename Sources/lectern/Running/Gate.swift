import Synchronization

/// Lets one piece of work in at a time; whoever comes meanwhile is turned away.
final class Gate: Sendable {
  private let taken = Mutex(false)

  /// - Returns: whether the way was free; whoever got in must ``leave()``.
  func enter() -> Bool {
    taken.withLock { taken in
      defer { taken = true }
      return !taken
    }
  }

  func leave() { taken.withLock { $0 = false } }

  /// Whether somebody is inside.
  var isTaken: Bool { taken.withLock(\.self) }
}

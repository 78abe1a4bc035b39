import Foundation
import Synchronization
import Terminal

/// Runs work on a thread of its own, which ends with it.
///
/// Not a task: the pool behind tasks looks after its threads once a second for as long as the program runs, and a
/// program that waits for a key should wake for nothing.
///
/// - Parameter delay: for how long the thread sleeps first.
func inBackground(after delay: Duration = .zero, _ work: @escaping @Sendable () -> Void) {
  Thread.detachNewThread {
    if delay > .zero { Thread.sleep(forTimeInterval: delay / .seconds(1)) }
    withCrashStack(work)
  }
}

/// Work on a thread of its own, beside that of the one who will want what comes of it.
final class Beside<Value: Sendable>: Sendable {
  private let found = Mutex<Value?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ work: @escaping @Sendable () -> Value) {
    inBackground { [self] in
      let value = work()
      found.withLock { $0 = value }
      isDone.signal()
    }
  }

  /// What came of it; waits for it. To be asked for once.
  var value: Value {
    isDone.wait()
    guard let value = found.withLock({ $0 }) else { preconditionFailure("the work is done") }
    return value
  }
}

import Foundation
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

import CNcurses

/// Runs `body` on a thread of its own making so that the terminal is given back even when the thread's stack overflows.
///
/// The main thread needs none of this: opening a ``TerminalSession`` has seen to it.
public func withCrashStack<Result>(_ body: () throws -> Result) rethrows -> Result {
  let stack = lectern_crash_stack_enter()
  defer { lectern_crash_stack_leave(stack) }
  return try body()
}

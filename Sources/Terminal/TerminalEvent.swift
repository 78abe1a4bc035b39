import Grid

/// What happens at a terminal.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Only after ``TerminalSession/useMouse(_:)``.
  case mouse(Mouse)
  /// Answers ``TerminalSession/askBackground()``, where the terminal does.
  case background(RGB)
  /// There is something to be read at ``TerminalSession/watched``.
  case ready
  /// The size has changed, or the screen was lost (the program was stopped and resumed): draw it anew.
  case resized(Size)
  /// Somebody called ``WakeHandle/wake()``, once or more often.
  case woken
  /// The terminal is gone.
  case hangup
  /// SIGTERM or SIGINT: leave, in good order.
  case terminate(signal: Int32)
}

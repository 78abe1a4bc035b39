/// Why no screen could be opened.
public enum TerminalError: Error, Hashable {
  /// Standard output, or the keyboard, is not a terminal.
  case notATerminal
  /// `TERM` is not set, or empty.
  case noType
  /// The terminal database has no entry of this name.
  case unknownType(String)
  /// A terminal of this type cannot place its cursor.
  case dumb(String)
  /// The system refused, with this `errno`.
  case system(errno: Int32)
}

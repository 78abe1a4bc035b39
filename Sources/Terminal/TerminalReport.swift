import CNcurses
import Glibc
import Grid

/// What can be told of the terminal without taking its screen.
public struct TerminalReport: Hashable, Sendable {
  /// `TERM`; `nil` if it is not set.
  public let type: String?
  /// Whether standard output, and the keyboard, are a terminal.
  public let isTerminal: Bool
  /// Why no screen could be opened; `nil` if one can.
  public let problem: TerminalError?
  /// How many colours the terminal database gives it.
  public let colors: Int
  public let depth: ColorDepth
  /// Whether the encoding of the locale is UTF-8.
  public let isUTF8: Bool
  /// Whether part of the screen can be scrolled.
  public let scrolls: Bool
  /// What the terminal tells; 0 where it does not.
  public let size: Size

  public init() {
    let environment = Environment.current
    type = environment.type
    isTerminal = isatty(STDOUT_FILENO) == 1 && isatty(STDIN_FILENO) == 1
    var (rows, columns): (Int32, Int32) = (0, 0)
    lectern_terminal_size(STDOUT_FILENO, &rows, &columns)
    size = Size(rows: Int(rows), columns: Int(columns))
    setlocale(LC_ALL, "")
    isUTF8 = lectern_is_utf8() != 0
    let found = Self.lookUp(environment)
    (problem, colors, depth, scrolls) = (found.problem, found.colors, found.depth, found.scrolls)
  }

  private static func lookUp(
    _ environment: Environment
  ) -> (problem: TerminalError?, colors: Int, depth: ColorDepth, scrolls: Bool) {
    guard let type = environment.type else { return (.noType, 0, .none, false) }
    do {
      // A screen in memory: nothing is written to the terminal.
      let screen = try CursesScreen(type: type, size: Size(rows: 24, columns: 80), environment: environment)
      return (nil, Int(lectern_screen_colors()), screen.depth, screen.capability("csr") != nil)
    } catch {
      return (error, 0, .none, false)
    }
  }
}

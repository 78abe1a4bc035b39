/// What is wrong with a theme file, and where.
public struct ThemeError: Error, Hashable {
  /// The path, or the name if there is no file.
  public let file: String
  /// Counted from 1; `nil` if it is the file as a whole.
  public let line: Int?
  public let problem: Problem

  public enum Problem: Hashable, Sendable {
    /// The system refused, with this `errno`.
    case unreadable(errno: Int32)
    case notARegularFile
    /// A theme has no more than ``ThemeCatalog/maximumBytes``.
    case tooLarge(bytes: Int)
    case notUTF8
    /// Not TOML; the reason in the words of the library.
    case syntax(String)
    case unknownKey(String)
    case wrongType(key: String, expected: Expected)
    case unknownRole(String)
    /// Neither in the palette, nor a colour of the terminal, nor `#rrggbb`.
    case unknownColor(String)
    case unknownAttribute(String)
    /// It inherits from a theme that does not exist.
    case unknownTheme(String)
    /// It inherits from itself, by way of these.
    case circle([String])
  }

  public enum Expected: Hashable, Sendable { case text, table, listOfTexts }

  public init(_ problem: Problem, file: String, line: Int? = nil) {
    self.file = file
    self.line = line
    self.problem = problem
  }
}

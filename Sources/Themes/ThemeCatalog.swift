import Glibc
import Grid

/// The themes that can be chosen: two that are compiled in, and the files `NAME.toml` of some folders.
///
/// A folder that is named earlier hides files of the same name in later ones; a file may also hide a compiled-in theme.
public struct ThemeCatalog: Sendable {
  private let folders: [String]

  /// What a theme file may have at most.
  public static let maximumBytes = 65_536

  /// - Parameter folders: those that do not exist are passed over.
  public init(folders: [String] = []) { self.folders = folders }

  /// The names of all themes, the compiled-in ones first, then in the order of the alphabet.
  public var names: [String] {
    let files = Set(folders.flatMap(themeNames(in:))).subtracting(Self.builtIn.map(\.id))
    return Self.builtIn.map(\.id) + files.sorted()
  }

  /// The theme of a name.
  ///
  /// - Throws: ``ThemeError`` with ``ThemeError/Problem/unknownTheme(_:)`` if there is none.
  public func theme(named name: String) throws(ThemeError) -> Theme {
    try source(named: name, descendants: [], asker: (name, nil)).theme(id: name)
  }

  /// The theme that a text describes, such as a file outside the folders.
  ///
  /// - Parameter file: what errors call it.
  public func theme(parsing text: String, id: String, file: String) throws(ThemeError) -> Theme {
    try source(parsing: text, id: id, file: file, descendants: []).theme(id: id)
  }

  private static let builtIn: [Theme] = [.standard, .monochrome]

  private func source(
    named name: String, descendants: [String], asker: (file: String, line: Int?)
  ) throws(ThemeError) -> ThemeSource {
    guard !descendants.contains(name) else {
      throw ThemeError(.circle(descendants + [name]), file: asker.file, line: asker.line)
    }
    for folder in folders where isFileName(name) && themeNames(in: folder).contains(name) {
      let path = "\(folder)/\(name).toml"
      return try source(parsing: try contents(of: path), id: name, file: path, descendants: descendants)
    }
    guard let theme = Self.builtIn.first(where: { $0.id == name }) else {
      throw ThemeError(.unknownTheme(name), file: asker.file, line: asker.line)
    }
    return ThemeSource(theme)
  }

  private func source(
    parsing text: String, id: String, file: String, descendants: [String]
  ) throws(ThemeError) -> ThemeSource {
    let reader = ThemeReader(file: file, text: text)
    let source = try reader.source(text)
    guard let parent = source.parent else { return source }
    return source.filled(
      from: try self.source(named: parent, descendants: descendants + [id], asker: (file, reader.lineOfParent)))
  }

  private func isFileName(_ name: String) -> Bool { !name.isEmpty && !name.contains("/") && !name.hasPrefix(".") }

  private func themeNames(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".toml"), !name.hasPrefix(".") { names.append(String(name.dropLast(5))) }
    }
    return names
  }

  private func contents(of path: String) throws(ThemeError) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw ThemeError(.unreadable(errno: errno), file: path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw ThemeError(.unreadable(errno: errno), file: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw ThemeError(.notARegularFile, file: path) }
    guard status.st_size <= Self.maximumBytes else {
      throw ThemeError(.tooLarge(bytes: Int(status.st_size)), file: path)
    }
    var bytes = [UInt8](repeating: 0, count: Self.maximumBytes)
    let count = read(file, &bytes, bytes.count)
    guard count >= 0 else { throw ThemeError(.unreadable(errno: errno), file: path) }
    guard let text = String(validating: bytes[..<count], as: UTF8.self) else { throw ThemeError(.notUTF8, file: path) }
    return text
  }
}

import Glibc

/// Where the program keeps things, after the XDG Base Directory Specification.
struct Folders: Hashable, Sendable {
  let configuration: String
  let data: String
  let state: String
  let cache: String

  /// - Throws: ``FolderError/noHome`` if neither the XDG variables nor `HOME` say where.
  init(environment: [String: String]) throws(FolderError) {
    configuration = try Self.folder("XDG_CONFIG_HOME", or: ".config", in: environment)
    data = try Self.folder("XDG_DATA_HOME", or: ".local/share", in: environment)
    state = try Self.folder("XDG_STATE_HOME", or: ".local/state", in: environment)
    cache = try Self.folder("XDG_CACHE_HOME", or: ".cache", in: environment)
  }

  var configurationFile: String { configuration + "/config.toml" }
  var userThemes: String { configuration + "/themes" }
  var database: String { data + "/progress.sqlite" }
  var log: String { state + "/lectern.log" }

  /// The specification has relative paths in the variables ignored.
  private static func folder(
    _ variable: String, or fallback: String, in environment: [String: String]
  ) throws(FolderError) -> String {
    if let path = environment[variable], path.hasPrefix("/") { return path + "/lectern" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { throw .noHome(variable: variable) }
    return "\(home)/\(fallback)/lectern"
  }
}

enum FolderError: Error, Hashable {
  case noHome(variable: String)
  case cannotMake(path: String, errno: Int32)
}

/// Makes a folder and those above it that are missing, for this account alone.
func makeFolder(_ path: String) throws(FolderError) {
  var made = ""
  for part in path.split(separator: "/") {
    made += "/" + part
    guard mkdir(made, 0o700) != 0, errno != EEXIST else { continue }
    let reason = errno
    var status = stat()
    guard stat(made, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .cannotMake(path: made, errno: reason)
    }
  }
}

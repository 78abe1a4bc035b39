import Glibc

/// Finds what ships beside the program: `seeds` and `themes`.
///
/// They lie in `../share/lectern` of an installed program, and in the project's root where it runs from its build
/// folder. `LECTERN_SHARE` goes before both.
enum SharedFolder {
  static func locate(environment: [String: String]) -> String? {
    if let path = environment["LECTERN_SHARE"], holdsThemes(path) { return path }
    guard let program = programPath() else { return nil }
    var folder = parent(of: program)
    if holdsThemes(folder + "/../share/lectern") { return folder + "/../share/lectern" }
    while folder != "/" {
      if holdsThemes(folder), isFolder(folder + "/seeds") { return folder }
      folder = parent(of: folder)
    }
    return nil
  }

  private static func holdsThemes(_ folder: String) -> Bool { isFolder(folder + "/themes") }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func programPath() -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
      let count = readlink("/proc/self/exe", buffer.baseAddress!, buffer.count)
      guard count > 0 else { return nil }
      return String(decoding: UnsafeRawBufferPointer(buffer).prefix(count), as: UTF8.self)
    }
  }
}

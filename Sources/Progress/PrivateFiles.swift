import Glibc

/// Folders and files that only their owner may open, whatever the umask.
enum PrivateFiles {
  /// Makes the folder and those above it that are missing, each 0700.
  static func makeFolder(_ path: String) throws(ProgressError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + String(part)
      if mkdir(made, 0o700) == 0 {
        guard chmod(made, 0o700) == 0 else { throw .folder(path: made, code: errno) }
        continue
      }
      let code = errno
      if code != EEXIST, !isFolder(made) { throw .folder(path: made, code: code) }
    }
    guard isFolder(path) else { throw .folder(path: path, code: ENOTDIR) }
  }

  /// Makes an empty file, or narrows the one that is there, to 0600.
  ///
  /// A file that is there is not opened: closing it would take away the locks that SQLite holds on it in this program.
  ///
  /// - Returns: whether there was one with something in it.
  static func prepare(_ path: String) throws(ProgressError) -> Bool {
    var facts = stat()
    if stat(path, &facts) != 0 {
      guard errno == ENOENT else { throw .file(path: path, code: errno) }
      return try create(path)
    }
    if facts.st_mode & S_IFMT == S_IFDIR { throw .file(path: path, code: EISDIR) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .file(path: path, code: EINVAL) }
    if facts.st_mode & 0o777 != 0o600, chmod(path, 0o600) != 0 { throw .file(path: path, code: errno) }
    guard access(path, R_OK | W_OK) == 0 else { throw .file(path: path, code: errno) }
    return facts.st_size > 0
  }

  private static func create(_ path: String) throws(ProgressError) -> Bool {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor < 0, errno == EEXIST { return true }
    guard descriptor >= 0 else { throw .file(path: path, code: errno) }
    defer { close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0 else { throw .file(path: path, code: errno) }
    return false
  }

  /// Keeps other programs that ask the same out of a folder until `body` is done, where the file system knows locks.
  static func locking<Value>(_ folder: String, _ body: () throws -> Value) rethrows -> Value {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return try body() }
    defer { close(descriptor) }
    flock(descriptor, LOCK_EX)
    return try body()
  }

  /// The `errno` that keeps a file from being made, filled and brought to the disk in a folder; 0 if nothing does.
  static func obstacle(to folder: String) -> Int32 {
    let path = "\(folder)/.\(getpid()).trial"
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return errno }
    defer {
      close(descriptor)
      unlink(path)
    }
    let page = [UInt8](repeating: 0, count: 4096)
    return pwrite(descriptor, page, page.count, 0) == page.count && fdatasync(descriptor) == 0 ? 0 : errno
  }

  static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  static func isEmptyFile(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG && facts.st_size == 0
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func move(_ path: String, to other: String) throws(ProgressError) {
    guard rename(path, other) == 0 else { throw .file(path: path, code: errno) }
  }

  static func remove(_ path: String) { _ = unlink(path) }

  /// The names in a folder, sorted; none if it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The folder in which `path` lies.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

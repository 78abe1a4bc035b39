import Glibc

/// The path from the root, links resolved, so that one file has one name; the path itself where that fails.
func absolutePath(_ path: String) -> String {
  guard let resolved = realpath(path, nil) else { return path }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// The names of the files in a folder, hidden ones left out, sorted; none if it cannot be read.
func namesOfFiles(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    var status = stat()
    let isFile = stat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    if isFile, !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}

/// Writes a file whole: it is there, complete, under its name, or what was there before still is.
func replaceFile(_ path: String, with text: String) throws {
  let unfinished = path + ".unfinished"
  let file = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
  guard file >= 0 else { throw CommandError.cannotWrite(path: path, errno: errno) }
  do {
    defer { close(file) }
    try Output(descriptor: file).write(text)
  } catch .refused(let reason) {
    unlink(unfinished)
    throw CommandError.cannotWrite(path: path, errno: reason)
  }
  guard rename(unfinished, path) == 0 else {
    let reason = errno
    unlink(unfinished)
    throw CommandError.cannotWrite(path: path, errno: reason)
  }
}

import Glibc

/// Reads whole files, but only such as are files and small enough.
struct FileReading {
  let limits: ImportLimits

  /// The bytes of the file at `path`.
  func bytes(path: [UInt8], name: String) throws(ImportError) -> [UInt8] {
    let file = try open(path: path, name: name)
    defer { close(file.descriptor) }
    return try bytes(descriptor: file.descriptor, name: name, expected: file.bytes)
  }

  /// Opens the file at `path`, if it is one and not too large. The descriptor is the caller's to close.
  func open(path: [UInt8], name: String) throws(ImportError) -> (descriptor: Int32, bytes: Int) {
    guard !path.contains(0) else { throw .cannotOpen(path: name, code: ENOENT) }
    let terminated = path.map(CChar.init(bitPattern:)) + [0]
    var status = stat()
    guard stat(terminated, &status) == 0 else { throw .cannotOpen(path: name, code: errno) }
    try check(status, name: name)
    // The file may have been replaced since: O_NONBLOCK keeps a pipe from blocking, and what was opened is checked again.
    let descriptor = Glibc.open(terminated, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .cannotOpen(path: name, code: errno) }
    do throws(ImportError) {
      guard fstat(descriptor, &status) == 0 else { throw .cannotRead(path: name, code: errno) }
      try check(status, name: name)
    } catch {
      close(descriptor)
      throw error
    }
    return (descriptor, Int(status.st_size))
  }

  /// What `descriptor` gives until it ends. A terminal or pipe is read as it comes.
  func bytes(descriptor: Int32, name: String, expected: Int = 0) throws(ImportError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected, so that a file that has not grown is read in one go and its end seen at once.
    bytes.reserveCapacity(min(expected, limits.fileBytes) + 1)
    while true {
      let room = max(bytes.capacity - bytes.count, 65536)
      let before = bytes.count
      var code: Int32 = 0
      bytes.append(addingCapacity: room) { buffer in
        let count = read(descriptor, buffer.baseAddress, room)
        code = count < 0 ? errno : 0
        return max(count, 0)
      }
      if code == EINTR { continue }
      guard code == 0 else { throw .cannotRead(path: name, code: code) }
      guard bytes.count <= limits.fileBytes else {
        throw .tooLarge(path: name, bytes: bytes.count, limit: limits.fileBytes)
      }
      if bytes.count == before { return bytes }
    }
  }

  private func check(_ status: stat, name: String) throws(ImportError) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .notAFile(path: name, kind: .directory)
    case S_IFIFO: throw .notAFile(path: name, kind: .pipe)
    case S_IFSOCK: throw .notAFile(path: name, kind: .socket)
    default: throw .notAFile(path: name, kind: .device)
    }
    guard status.st_size <= limits.fileBytes else {
      throw .tooLarge(path: name, bytes: Int(status.st_size), limit: limits.fileBytes)
    }
  }
}

extension [UInt8] {
  /// Lets `fill` write up to `capacity` bytes behind the last one; it gives back how many it wrote.
  fileprivate mutating func append(addingCapacity capacity: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
    let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in count = fill(buffer) }
    if isEmpty { self = chunk } else { append(contentsOf: chunk) }
  }
}

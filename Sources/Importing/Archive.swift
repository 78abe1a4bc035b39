import CArchive

/// Reads files out of a zip or gzip file that lies in memory. Nothing is written anywhere.
struct Archive {
  enum Failure: Error, Equatable {
    /// libarchive is not installed.
    case missingReader
    case damaged(part: String?)
    case tooLarge(part: String?, limit: Int)
  }

  let bytes: [UInt8]
  let limits: ImportLimits

  /// The files with these exact names. Of two with one name the first counts; what is no file has no bytes.
  ///
  /// Sizes are counted on what comes out: what the archive says of them may be a lie.
  func parts(_ names: Set<String>) throws(Failure) -> [String: [UInt8]] {
    var parts: [String: [UInt8]] = [:]
    var left = limits.totalBytes
    try forEachEntry(lectern_archive_open_zip) { (archive, name) throws(Failure) in
      guard names.contains(name), parts[name] == nil else { return parts.count < names.count }
      let part = try read(archive, name: name, limit: min(limits.partBytes, left, grown))
      left -= part.count
      parts[name] = part
      return parts.count < names.count
    }
    return parts
  }

  /// The names of all files, up to the limit of names.
  func names() throws(Failure) -> Set<String> {
    var names: Set<String> = []
    try forEachEntry(lectern_archive_open_zip) { (_, name) throws(Failure) in
      names.insert(name)
      return names.count < limits.names
    }
    return names
  }

  /// What a gzip file holds.
  func unpacked() throws(Failure) -> [UInt8] {
    var unpacked: [UInt8] = []
    try forEachEntry(lectern_archive_open_gzip) { (archive, _) throws(Failure) in
      unpacked = try read(archive, name: nil, limit: min(limits.fileBytes, grown))
      return false
    }
    return unpacked
  }

  /// How far what is packed here may grow, in bytes.
  private var grown: Int { max(bytes.count &* limits.growth, 8_000_000) }

  /// Whether the first file is locked with a password.
  var isEncrypted: Bool { bytes.starts(with: [0x50, 0x4B, 3, 4]) && bytes.count > 6 && bytes[6] & 1 == 1 && isWhole }

  /// Whether a zip file has its end: libarchive reads on without it, but then a part of the file is missing.
  private var isWhole: Bool {
    guard bytes.starts(with: [0x50, 0x4B]) else { return true }
    let end = bytes.suffix(131_072)
    return end.indices.dropLast(21).contains { end[$0] == 0x50 && end[$0...].starts(with: [0x50, 0x4B, 5, 6]) }
  }

  private func forEachEntry(
    _ open: (UnsafeRawPointer, Int) -> OpaquePointer?,
    _ body: (OpaquePointer, String) throws(Failure) -> Bool
  ) throws(Failure) {
    guard lectern_archive_available() != 0 else { throw .missingReader }
    guard isWhole else { throw .damaged(part: nil) }
    // The library reads from this memory as long as the archive is open.
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
    defer { copy.deallocate() }
    copy.copyBytes(from: bytes)
    guard let start = copy.baseAddress, let archive = open(start, bytes.count) else { throw .damaged(part: nil) }
    defer { lectern_archive_close(archive) }
    while true {
      var name: UnsafePointer<CChar>?
      switch lectern_archive_next(archive, &name) {
      case 1: guard try body(archive, name.map { String(cString: $0) } ?? "") else { return }
      case 0: return
      default: throw .damaged(part: nil)
      }
    }
  }

  private func read(_ archive: OpaquePointer, name: String?, limit: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      var status = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
        if let start = buffer.baseAddress { status = lectern_archive_read(archive, start, buffer.count) }
        count = max(status, 0)
      }
      guard status >= 0 else { throw .damaged(part: name) }
      if status == 0 { return bytes }
      guard bytes.count + chunk.count <= limit else { throw .tooLarge(part: name, limit: limit) }
      bytes += chunk
    }
  }
}

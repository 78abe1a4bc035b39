import CArchive
import Glibc
import Scheduling

/// Writes a deck as an Anki package (`.apkg`): a zip of a collection and an empty list of media.
///
/// - Parameters:
///   - path: where the package is to lie; a file there is replaced once the new one is complete.
///   - scheduling: the learner's progress, or `nil` to leave it at home.
/// - Throws: ``ExchangeError``, or the database's own errors.
public func writeAnkiPackage(
  _ deck: Deck, scheduling: AnkiScheduling?, now: Moment, to path: String
) throws {
  let collection = path + ".collection"
  let unfinished = path + ".unfinished"
  unlink(collection)
  defer {
    unlink(collection)
    unlink(unfinished)
  }
  try writeAnkiCollection(deck, scheduling: scheduling, now: now, to: collection)
  guard let zip = lectern_zip_create(unfinished) else { throw ExchangeError.cannotWrite(path: path, errno: errno) }
  let seconds = now.time.rawValue / 1000
  let bytes = try contents(of: collection)
  let media = Array("{}".utf8)
  let isAdded =
    lectern_zip_add(zip, "collection.anki2", bytes, bytes.count, seconds) == 0
    && lectern_zip_add(zip, "media", media, media.count, seconds) == 0
  let reason = errno
  let isClosed = lectern_zip_close(zip) == 0
  guard isAdded else { throw ExchangeError.cannotWrite(path: path, errno: reason) }
  guard isClosed, rename(unfinished, path) == 0 else { throw ExchangeError.cannotWrite(path: path, errno: errno) }
}

public enum ExchangeError: Error, Hashable {
  case cannotWrite(path: String, errno: Int32)
  case cannotRead(path: String, errno: Int32)
  /// A zip without a collection of Anki's, or none at all.
  case noCollection(path: String)
  case tooLarge(path: String, limit: Int)
  case notText(path: String)
}

func contents(of path: String) throws(ExchangeError) -> [UInt8] {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw .cannotRead(path: path, errno: errno) }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { throw .cannotRead(path: path, errno: errno) }
  guard status.st_mode & S_IFMT == S_IFREG else { throw .cannotRead(path: path, errno: EINVAL) }
  guard status.st_size <= mostBytes else { throw .tooLarge(path: path, limit: mostBytes) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(file, &buffer, buffer.count)
    if count == 0 { return bytes }
    if count > 0 {
      bytes += buffer[..<count]
    } else if errno != EINTR {
      throw .cannotRead(path: path, errno: errno)
    }
  }
}

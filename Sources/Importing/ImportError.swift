/// Why a file did not become a document. `path` is as it was given; "-" for standard input.
public enum ImportError: Error, Hashable, Sendable {
  /// The file could not be found or opened. `code` is `errno`.
  case cannotOpen(path: String, code: Int32)
  /// The file could not be read to its end. `code` is `errno`.
  case cannotRead(path: String, code: Int32)
  case notAFile(path: String, kind: FileKind)
  case tooLarge(path: String, bytes: Int, limit: Int)
  /// No bytes at all.
  case empty(path: String)
  /// The byte at `offset` belongs to no text.
  case notText(path: String, offset: Int)
  /// The file says by its first bytes that it is something that cannot be read as a text.
  case unsupported(path: String, format: FileFormat)
  /// The name promises another format than the bytes keep.
  case wrongFormat(path: String, expected: FileFormat)
  /// `part` is the file inside the archive that is missing or cannot be read; `nil` for the whole.
  case damaged(path: String, format: FileFormat, part: String?)
  case encrypted(path: String, format: FileFormat)
  /// What is packed in the file grew beyond `limit` bytes; `part` as above.
  case unpacksTooLarge(path: String, part: String?, limit: Int)
  /// The file can be read but holds no text, as a scanned page does.
  case noText(path: String, format: FileFormat)
  /// A program or library that reads this format is not installed.
  case missingReader(path: String, format: FileFormat, name: String)
  case tookTooLong(path: String, format: FileFormat, seconds: Int)
}

/// What a path can name besides a file.
public enum FileKind: Hashable, Sendable {
  case directory, pipe, device, socket
}

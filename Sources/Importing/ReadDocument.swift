import Documents
import Glibc

/// The document in the file at `path`.
///
/// What kind of file it is and how large is checked before it is read. The format is told by the first bytes, then by
/// the ending of the name. A text that does not give its own title has the file's name, without its ending.
public func readDocument(path: String, limits: ImportLimits = ImportLimits()) throws(ImportError) -> Document {
  try readDocument(pathBytes: Array(path.utf8), limits: limits)
}

/// The document in the file that `pathBytes` name: paths are bytes, and need not be UTF-8.
public func readDocument(pathBytes: [UInt8], limits: ImportLimits = ImportLimits()) throws(ImportError) -> Document {
  let name = String(decoding: pathBytes, as: UTF8.self)
  let bytes = try FileReading(limits: limits).bytes(path: pathBytes, name: name)
  return try document(of: bytes, name: name, limits: limits)
}

/// The document that standard input gives until it ends.
public func readStandardInput(limits: ImportLimits = ImportLimits()) throws(ImportError) -> Document {
  let bytes = try FileReading(limits: limits).bytes(descriptor: STDIN_FILENO, name: "-")
  return try document(of: bytes, name: "-", limits: limits)
}

/// The document in `bytes`, as they stand in a file called `name`.
public func document(
  of bytes: [UInt8], name: String, limits: ImportLimits = ImportLimits()
) throws(ImportError) -> Document {
  try Importer(path: name, limits: limits).document(of: bytes)
}

import Documents
import Glibc

/// The document in the file at `path`.
///
/// What kind of file it is and how large is checked before it is read. A text that does not give its own title has
/// the file's name, without its extension.
public func readDocument(path: String, limits: ImportLimits = ImportLimits()) throws(ImportError) -> Document {
  try readDocument(pathBytes: Array(path.utf8), limits: limits)
}

/// The document in the file that `pathBytes` name: paths are bytes, and need not be UTF-8.
public func readDocument(pathBytes: [UInt8], limits: ImportLimits = ImportLimits()) throws(ImportError) -> Document {
  let name = String(decoding: pathBytes, as: UTF8.self)
  let bytes = try FileReading(limits: limits).bytes(path: pathBytes, name: name)
  return try document(of: bytes, name: name)
}

/// The document that standard input gives until it ends.
public func readStandardInput(limits: ImportLimits = ImportLimits()) throws(ImportError) -> Document {
  try document(of: FileReading(limits: limits).bytes(descriptor: STDIN_FILENO, name: "-"), name: "-")
}

/// The document in `bytes`, as they stand in a file called `name`.
public func document(of bytes: [UInt8], name: String) throws(ImportError) -> Document {
  guard !bytes.isEmpty else { throw .empty(path: name) }
  if let format = FileFormat(signature: bytes.prefix(16)) { throw .unsupported(path: name, format: format) }
  let text: String
  do {
    text = try TextDecoding.text(of: bytes)
  } catch {
    throw .notText(path: name, offset: error.offset)
  }
  return Document(parsing: text, title: title(fromName: name))
}

/// The last part of a path without its extension.
private func title(fromName name: String) -> String? {
  guard name != "-", let last = name.split(separator: "/").last else { return nil }
  guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return String(last) }
  return String(last[..<dot])
}

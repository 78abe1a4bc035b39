import Glibc

/// Takes the cards of a file: an Anki package, hashcards Markdown (by the ending `.md`), or a table.
///
/// - Throws: ``ExchangeError``, or the database's own errors for a package.
public func importedDeck(_ path: String) throws -> ImportedDeck {
  let bytes = try contents(of: path)
  let name = path.lowercased()
  if name.hasSuffix(".apkg") || name.hasSuffix(".colpkg") || bytes.starts(with: [0x50, 0x4B, 3, 4]) {
    return try importedPackage(path)
  }
  guard let text = String(validating: bytes, as: UTF8.self) else { throw ExchangeError.notText(path: path) }
  return name.hasSuffix(".md") || name.hasSuffix(".markdown") ? importedHashcards(text) : importedTable(text)
}

import CArchive
import Foundation
import GRDB

/// Takes the cards of an Anki package with a collection of the older kinds (`collection.anki2`, `collection.anki21`).
///
/// - Throws: ``ExchangeError``, or the database's own errors.
public func importedPackage(_ path: String) throws -> ImportedDeck {
  let files = try collections(in: try contents(of: path), path: path)
  guard let bytes = files["collection.anki21"] ?? (files["collection.anki21b"] == nil ? files["collection.anki2"] : nil)
  else { throw files.isEmpty ? ExchangeError.noCollection(path: path) : ExchangeError.newerPackage(path: path) }
  let copy = NSTemporaryDirectory() + "/lectern-\(UUID().uuidString).anki2"
  defer { try? FileManager.default.removeItem(atPath: copy) }
  guard FileManager.default.createFile(atPath: copy, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
  else { throw ExchangeError.cannotWrite(path: copy, errno: errno) }
  var configuration = Configuration()
  configuration.readonly = true
  return try DatabaseQueue(path: copy, configuration: configuration).read(importedNotes)
}

/// A file may have, and a collection unpack to, so many bytes.
let mostBytes = 256_000_000

/// The collections by name, those that cannot be read without their bytes.
private func collections(in package: [UInt8], path: String) throws(ExchangeError) -> [String: [UInt8]] {
  var found: [String: [UInt8]] = [:]
  let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(package.count, 1), alignment: 1)
  defer { copy.deallocate() }
  copy.copyBytes(from: package)
  guard let start = copy.baseAddress, let archive = lectern_archive_open_zip(start, package.count) else {
    throw .noCollection(path: path)
  }
  defer { lectern_archive_close(archive) }
  var name: UnsafePointer<CChar>?
  while lectern_archive_next(archive, &name) == 1 {
    let file = name.map { String(cString: $0) } ?? ""
    if file == "collection.anki21b" { found[file] = [] }
    guard file == "collection.anki2" || file == "collection.anki21", found[file] == nil else { continue }
    found[file] = try unpacked(archive, path: path)
  }
  return found
}

private func unpacked(_ archive: OpaquePointer, path: String) throws(ExchangeError) -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = lectern_archive_read(archive, &buffer, buffer.count)
    if count == 0 { return bytes }
    guard count > 0 else { throw .noCollection(path: path) }
    bytes += buffer[..<count]
    guard bytes.count <= mostBytes else { throw .tooLarge(path: path, limit: mostBytes) }
  }
}

/// A note type as a collection of schema 11 has it; what is missing says nothing.
private struct NoteType: Decodable {
  struct Named: Decodable {
    let name: String
  }

  let name: String
  let type: Int
  let flds: [Named]
  let tmpls: [Named]
}

private func importedNotes(_ db: Database) throws -> ImportedDeck {
  let models = try String.fetchOne(db, sql: "SELECT CAST(models AS TEXT) FROM col WHERE models IS NOT NULL") ?? ""
  let types = (try? JSONDecoder().decode([String: NoteType].self, from: Data(models.utf8))) ?? [:]
  var deck = ImportedDeck()
  let rows = try Row.fetchCursor(
    db,
    sql: """
      SELECT coalesce(CAST(guid AS TEXT), ''), coalesce(CAST(mid AS TEXT), ''), coalesce(CAST(flds AS TEXT), '')
      FROM notes ORDER BY id
      """)
  var number = 0
  while let row = try rows.next() {
    number += 1
    guard let type = types[row[1] as String] else {
      deck.refuse(number, .unknownNoteType)
      continue
    }
    if type.type != 1, type.tmpls.count > 1 {
      deck.refuse(number, .otherTemplates(noteType: type.name, count: type.tmpls.count))
    }
    deck.take(note(guid: row[0], fields: row[2], type), line: number)
  }
  return deck
}

private func note(guid: String, fields: String, _ type: NoteType) -> ImportedDeck.Note {
  let parts = fields.split(separator: "\u{1F}", omittingEmptySubsequences: false).map { plainText(ofHTML: String($0)) }
  let named = Dictionary(zip(type.flds.map(\.name), parts.map(\.text))) { first, _ in first }
  let commentary = [named["Explanation"], named["Source"]].compactMap { $0 }.filter { !$0.isEmpty }
  return ImportedDeck.Note(
    guid: guid.isEmpty ? nil : guid, front: parts.first?.text ?? "", back: parts.count > 1 ? parts[1].text : "",
    commentary: commentary.first ?? "", isCloze: type.type == 1, media: parts.reduce(0) { $0 + $1.media })
}

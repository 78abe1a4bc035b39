import CArchive
import Foundation
import GRDB

/// Takes the cards of an Anki package, of the older kinds (`collection.anki2`, `collection.anki21`) or of the present
/// one (`collection.anki21b`, packed with zstd).
///
/// - Throws: ``ExchangeError``, or the database's own errors.
public func importedPackage(_ path: String) throws -> ImportedDeck {
  let files = try collections(in: try contents(of: path), path: path)
  let names = ["collection.anki21b", "collection.anki21", "collection.anki2"]
  guard let bytes = names.lazy.compactMap({ files[$0] }).first else { throw ExchangeError.noCollection(path: path) }
  let copy = NSTemporaryDirectory() + "/lectern-\(UUID().uuidString).anki2"
  defer { try? FileManager.default.removeItem(atPath: copy) }
  guard FileManager.default.createFile(atPath: copy, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
  else { throw ExchangeError.cannotWrite(path: copy, errno: errno) }
  var configuration = Configuration()
  configuration.readonly = true
  configuration.prepareDatabase { db in
    // The present collections sort names by a rule of Anki's own; nothing here depends on it.
    db.add(collation: DatabaseCollation("unicase") { $0.caseInsensitiveCompare($1) })
  }
  return try DatabaseQueue(path: copy, configuration: configuration).read(importedNotes)
}

/// A file may have, and a collection unpack to, so many bytes.
let mostBytes = 256_000_000

/// The collections by name.
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
    guard ["collection.anki2", "collection.anki21", "collection.anki21b"].contains(file), found[file] == nil
    else { continue }
    let bytes = try unpacked(archive, path: path)
    found[file] = file.hasSuffix("b") ? try unpackedZstd(bytes, path: path) : bytes
  }
  return found
}

private func unpackedZstd(_ bytes: [UInt8], path: String) throws(ExchangeError) -> [UInt8] {
  let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
  defer { copy.deallocate() }
  copy.copyBytes(from: bytes)
  guard let start = copy.baseAddress, let archive = lectern_archive_open_zstd(start, bytes.count) else {
    throw .noCollection(path: path)
  }
  defer { lectern_archive_close(archive) }
  var name: UnsafePointer<CChar>?
  guard lectern_archive_next(archive, &name) == 1 else { throw .noCollection(path: path) }
  return try unpacked(archive, path: path)
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

  init(name: String, type: Int, flds: [Named], tmpls: [Named]) {
    (self.name, self.type, self.flds, self.tmpls) = (name, type, flds, tmpls)
  }

  let name: String
  let type: Int
  let flds: [Named]
  let tmpls: [Named]
}

/// The note types by their number: tables of their own in the present collections, JSON in the older ones.
private func noteTypes(_ db: Database) throws -> [String: NoteType] {
  guard try db.tableExists("notetypes") else {
    let models = try String.fetchOne(db, sql: "SELECT CAST(models AS TEXT) FROM col WHERE models IS NOT NULL") ?? ""
    return (try? JSONDecoder().decode([String: NoteType].self, from: Data(models.utf8))) ?? [:]
  }
  func names(_ table: String) throws -> [Int64: [NoteType.Named]] {
    var names: [Int64: [NoteType.Named]] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT ntid, CAST(name AS TEXT) FROM \(table) ORDER BY ntid, ord") {
      names[row[0], default: []].append(NoteType.Named(name: row[1]))
    }
    return names
  }
  let (fields, templates) = (try names("fields"), try names("templates"))
  var types: [String: NoteType] = [:]
  for row in try Row.fetchAll(db, sql: "SELECT id, CAST(name AS TEXT), config FROM notetypes") {
    let id: Int64 = row[0]
    let configuration: Data = row[2] ?? Data()
    // A protocol buffer whose first field, where it is there, is the kind: 1 for cloze.
    let isCloze = configuration.starts(with: [0x08, 0x01])
    types["\(id)"] = NoteType(
      name: row[1], type: isCloze ? 1 : 0, flds: fields[id] ?? [], tmpls: templates[id] ?? [])
  }
  return types
}

private func importedNotes(_ db: Database) throws -> ImportedDeck {
  let types = try noteTypes(db)
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
  let commentary = [named["Explanation"], named["Back Extra"], named["Source"]].compactMap { $0 }.filter { !$0.isEmpty }
  return ImportedDeck.Note(
    guid: guid.isEmpty ? nil : guid, front: parts.first?.text ?? "", back: parts.count > 1 ? parts[1].text : "",
    commentary: commentary.first ?? "", isCloze: type.type == 1, media: parts.reduce(0) { $0 + $1.media })
}

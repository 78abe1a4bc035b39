import Documents
import Glibc
import Progress
import Screens

extension Desk {
  func carryOutNote(_ effect: Effect) throws -> [Event] {
    let now = WallClock.now
    switch effect {
    case .saveBookmark(let id, let bookmark):
      let text = try opened(id)
      try removeBookmark(bookmark.name, in: text)
      _ = try store.add(
        .bookmark, bookmark.offset..<bookmark.offset, context: words(at: bookmark.offset, in: text.document),
        body: String(bookmark.name), in: text.id, at: now)
    case .removeBookmark(let id, let name): try removeBookmark(name, in: opened(id))
    case .saveNote(let id, let note):
      let text = try opened(id)
      if let old = try noteID(of: note.range, in: text) {
        try store.setBody(note.remark, ofNote: old, at: now)
      } else {
        _ = try store.add(
          note.remark.isEmpty ? .highlight : .note, note.range, context: String(text.document[note.range].prefix(200)),
          body: note.remark, in: text.id, at: now)
      }
    case .removeNote(let id, let range):
      if let old = try noteID(of: range, in: opened(id)) { try store.removeNote(old) }
    case .exportNotes(let id): return [.said("Written: " + (try exportNotes(of: opened(id))))]
    default: preconditionFailure("not an effect on notes")
    }
    return []
  }

  private func opened(_ id: Screens.TextID) throws -> ShelvedText {
    guard let text = texts[id] else { throw ShelfError.unknown(id: id.rawValue) }
    return text
  }

  private func removeBookmark(_ name: Character, in text: ShelvedText) throws {
    for note in try store.notes(in: text.id) where note.kind == .bookmark && note.body == String(name) {
      try store.removeNote(note.id)
    }
  }

  private func noteID(of range: ByteRange, in text: ShelvedText) throws -> Int64? {
    try store.notes(in: text.id).first { $0.kind != .bookmark && $0.range == range }?.id
  }

  /// Writes the notes as Markdown into the working folder, under a name that is free.
  private func exportNotes(of text: ShelvedText) throws -> String {
    let notes = try store.notes(in: text.id).filter { $0.kind != .bookmark }
    var lines = ["# Notes on \(text.document.title)"]
    var section: String?
    for note in notes where note.range.upperBound <= text.document.text.utf8.count {
      let title = text.document.section(at: note.range.lowerBound).title
      if title != section {
        section = title
        lines += ["", "## \(title)"]
      }
      let passage = text.document[note.range].split { $0.isNewline }.map { "> " + $0 }
      lines += [""] + passage + (note.body.isEmpty ? [] : ["", note.body])
    }
    return try writeNew(lines.joined(separator: "\n") + "\n", name: "notes-\(text.id.rawValue)", ending: "md")
  }
}

private func words(at offset: Int, in document: Document) -> String {
  let utf8 = document.text.utf8
  return String(document.text[utf8.index(utf8.startIndex, offsetBy: min(offset, utf8.count))...].prefix(40))
}

/// Writes a file that does not exist yet: `name.ending`, else `name-2.ending` and so on.
///
/// - Returns: its name.
func writeNew(_ text: String, name: String, ending: String) throws -> String {
  for number in 1...999 {
    let path = number == 1 ? "\(name).\(ending)" : "\(name)-\(number).\(ending)"
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if file < 0, errno == EEXIST { continue }
    guard file >= 0 else { throw CommandError.cannotWrite(path: path, errno: errno) }
    defer { close(file) }
    do {
      try Output(descriptor: file).write(text)
    } catch .refused(let reason) {
      unlink(path)
      throw CommandError.cannotWrite(path: path, errno: reason)
    }
    return path
  }
  throw CommandError.cannotWrite(path: "\(name).\(ending)", errno: EEXIST)
}

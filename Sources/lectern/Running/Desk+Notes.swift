import Documents
import Glibc
import Progress
import Scheduling
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
      try store.save(note, in: opened(id), at: now)
    case .writeNote(let id, let note): return try write(note, in: opened(id))
    case .removeNote(let id, let range):
      if let old = try store.noteID(of: range, in: opened(id)) { try store.removeNote(old) }
    case .exportNotes(let id): return [.said("Written: " + (try exportNotes(of: opened(id))))]
    default: preconditionFailure("not an effect on notes")
    }
    return []
  }

  /// Has a note written in the editor; an empty one marks the passage.
  private func write(_ note: Screens.Note, in text: ShelvedText) throws -> [Event] {
    let sheet = NoteSheet(passage: String(text.document[note.range]), remark: note.remark)
    guard let answer = try edited(sheet.text) else { return [.said("No note was kept.")] }
    let kept = Screens.Note(range: note.range, remark: NoteSheet.remark(in: answer))
    _ = try carryOutNote(.saveNote(text.screenID, kept))
    return [.noteWritten(text.screenID, kept)]
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

  /// Writes the notes as Markdown into the working folder, under a name that is free.
  private func exportNotes(of text: ShelvedText) throws -> String {
    let page = notesPage(try store.notes(in: text.id), in: text.document)
    return try writeNew(page, name: "notes-\(text.id.rawValue)", ending: "md")
  }
}

extension ProgressStore {
  /// Keeps a note; one of the same range takes the older one's place.
  func save(_ note: Screens.Note, in text: ShelvedText, at now: Timestamp) throws {
    if let old = try noteID(of: note.range, in: text) {
      try setBody(note.remark, ofNote: old, at: now)
    } else {
      _ = try add(
        note.remark.isEmpty ? .highlight : .note, note.range,
        context: NoteContext(of: note.range, in: text.document).stored, body: note.remark, in: text.id, at: now)
    }
  }

  fileprivate func noteID(of range: ByteRange, in text: ShelvedText) throws -> Int64? {
    try notes(in: text.id).first { $0.kind != .bookmark && $0.range == range }?.id
  }
}

/// A note as it stands in an editor: the passage above, what is written below.
struct NoteSheet {
  let passage: String
  let remark: String

  var text: String {
    let quoted = passage.split { $0.isNewline }.map { "# " + $0 }.joined(separator: "\n")
    return "\(remark)\n\n# Lines that start with # are left out. The passage:\n\(quoted)\n"
  }

  /// One paragraph: a note is a line on the screen.
  static func remark(in text: String) -> String {
    text.split { $0.isNewline }.filter { !$0.hasPrefix("#") }.joined(separator: " ").split(separator: " ")
      .joined(separator: " ")
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

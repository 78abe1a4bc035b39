import Documents
import Progress

/// The notes of a text as a Markdown page: by section, each with its passage.
///
/// A note whose passage is no longer in the text stands at the end, with the words that it was made on.
func notesPage(_ notes: [Note], in document: Document) -> String {
  var lines = ["# Notes on \(document.title)"]
  var section: String?
  var lost: [Note] = []
  for note in notes where note.kind != .bookmark {
    guard let range = NoteContext(stored: note.context).place(of: note.range, in: document) else {
      lost.append(note)
      continue
    }
    let title = document.section(at: range.lowerBound).title
    if title != section {
      section = title
      lines += ["", "## \(title.isEmpty ? document.title : title)"]
    }
    lines += entry(String(document[range]), note.body)
  }
  if !lost.isEmpty { lines += ["", "## No longer in the text"] }
  for note in lost { lines += entry(NoteContext(stored: note.context).passage, note.body) }
  return lines.joined(separator: "\n") + "\n"
}

private func entry(_ passage: String, _ remark: String) -> [String] {
  [""] + passage.split { $0.isNewline }.map { "> " + $0 } + (remark.isEmpty ? [] : ["", remark])
}

/// `lectern notes --format json`.
struct NotesReport: Encodable {
  struct Entry: Encodable {
    let kind: String
    /// Missing where the passage is no longer in the text.
    let start: Int?
    let end: Int?
    let section: String?
    let passage: String
    let note: String
    let name: String?
  }

  let format = "lectern-notes/1"
  let title: String
  let notes: [Entry]

  init(_ notes: [Note], in document: Document) {
    title = document.title
    self.notes = notes.map { note in
      let context = NoteContext(stored: note.context)
      let range =
        note.kind == .bookmark
        ? note.range.clamped(to: 0..<document.text.utf8.count) : context.place(of: note.range, in: document)
      return Entry(
        kind: note.kind.rawValue, start: range?.lowerBound, end: range?.upperBound,
        section: range.map { document.section(at: $0.lowerBound).id },
        passage: range.map { String(document[$0]) } ?? context.passage,
        note: note.kind == .bookmark ? "" : note.body, name: note.kind == .bookmark ? note.body : nil)
    }
  }
}

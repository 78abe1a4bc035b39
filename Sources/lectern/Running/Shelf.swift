import Documents
import Glibc
import Importing
import Progress
import Scheduling
import Screens

/// The learner's texts: those that were opened before, and the ones of `seeds` that were not.
struct Shelf: Sendable {
  let store: ProgressStore
  /// The folder of the texts that ship with the program.
  let seeds: String?
  let rolloverHour: Int
  let limits: ImportLimits

  /// Reads a text and finds the learner's progress in it.
  ///
  /// - Parameter name: a path, or `-` for standard input.
  func open(_ name: String, at now: Timestamp) throws -> ShelvedText {
    let document = try readDocument(named: name, limits: limits)
    let path = name == "-" || name.unicodeScalars.contains("\u{FFFD}") ? nil : absolutePath(name)
    let entry = try store.open(
      title: document.title, path: path, hash: sha256(document.text), bytes: document.text.utf8.count, at: now)
    return ShelvedText(id: entry.id, document: document)
  }

  /// Opens a text that the library lists.
  func open(_ id: Screens.TextID, at now: Timestamp) throws -> ShelvedText {
    guard let number = Int64(id.rawValue) else { return try open(id.rawValue, at: now) }
    guard let entry = try store.text(Progress.TextID(rawValue: number)) else {
      throw ShelfError.unknown(id: id.rawValue)
    }
    guard let path = entry.path else { throw ShelfError.noFile(title: entry.title) }
    do {
      return try open(path, at: now)
    } catch ImportError.cannotOpen(_, ENOENT) {
      throw ShelfError.gone(path: path, number: number)
    }
  }

  /// What the reader left in a text.
  func opened(_ text: ShelvedText) throws -> OpenedText {
    let place = try store.place(in: text.id)
    let notes = try foundNotes(in: text)
    return OpenedText(
      id: text.screenID, document: text.document, place: place.map { found($0, in: text.document) } ?? 0,
      bookmarks: notes.filter { $0.kind == .bookmark }.compactMap { note in
        let place = Place(offset: note.range.lowerBound, section: "", context: note.context)
        return note.body.first.map { Bookmark(name: $0, offset: found(place, in: text.document)) }
      },
      notes: notes.filter { $0.kind != .bookmark }.map { Screens.Note(range: $0.range, remark: $0.body) },
      read: try store.reading(in: text.id))
  }

  /// The notes of a text, each where its passage stands now; a place that has moved is written down.
  private func foundNotes(in text: ShelvedText) throws -> [Progress.Note] {
    try store.notes(in: text.id).compactMap { note in
      guard note.kind != .bookmark else { return note }
      guard let range = NoteContext(stored: note.context).place(of: note.range, in: text.document) else { return nil }
      if range != note.range { try store.move(note.id, to: range) }
      return note.moved(to: range)
    }
  }

  /// The library in the order to show: last opened first, then the texts of `seeds` never opened.
  func summaries(at now: Timestamp) throws -> [TextSummary] {
    let clock = WallClock.studyClock(rolloverHour: rolloverHour)
    let due = Dictionary(grouping: try store.dueCounts(at: clock.moment(at: now)), by: \.text)
    let known = Self.once(try store.texts())
    let opened = try known.map { text in
      let counts = due[text.id] ?? []
      let place = try store.place(in: text.id)
      return TextSummary(
        id: Screens.TextID(rawValue: "\(text.id.rawValue)"), title: text.title, author: nil, bytes: text.bytes,
        progress: place.map { Double($0.offset) / Double(max(1, text.bytes)) } ?? 0,
        due: counts.reduce(0) { $0 + $1.reviews + $1.learning }, new: counts.reduce(0) { $0 + $1.new })
    }
    let paths = Set(known.compactMap(\.path).map(absolutePath))
    let hashes = Set(known.map(\.hash))
    return opened + seedPaths().filter { !paths.contains($0) }.compactMap { unopened($0, besides: hashes) }
  }

  /// Without the older entries of files that are one by way of links.
  private static func once(_ texts: [StudyText]) -> [StudyText] {
    var seen: Set<String> = []
    return texts.filter { text in text.path.map { seen.insert(absolutePath($0)).inserted } ?? true }
  }

  /// A text that lies elsewhere, too, is listed once.
  private func unopened(_ path: String, besides hashes: Set<String>) -> TextSummary? {
    guard let document = try? readDocument(path: path, limits: limits), !hashes.contains(sha256(document.text)) else {
      return nil
    }
    return TextSummary(
      id: Screens.TextID(rawValue: path), title: document.title, author: document.author,
      bytes: document.text.utf8.count, progress: 0, due: 0, new: 0)
  }

  private func seedPaths() -> [String] {
    guard let seeds else { return [] }
    return namesOfFiles(in: seeds).map { absolutePath(seeds + "/" + $0) }
  }
}

/// A text that lies open, with the number under which its progress is kept.
struct ShelvedText: Sendable {
  let id: Progress.TextID
  let document: Document

  var screenID: Screens.TextID { Screens.TextID(rawValue: "\(id.rawValue)") }
}

enum ShelfError: Error, Hashable {
  case unknown(id: String)
  /// It came from standard input, or from a file whose name is not UTF-8, and cannot be found again.
  case noFile(title: String)
  /// Its file was moved or deleted since; what the learner knows of it is kept under its number.
  case gone(path: String, number: Int64)
  /// Only a part of it is there yet.
  case unread(title: String)
}

/// Finds a place again by the words that stood there, where the text was changed since.
private func found(_ place: Place, in document: Document) -> Int {
  let bytes = Array(place.context.utf8)
  guard !bytes.isEmpty else { return min(place.offset, document.text.utf8.count) }
  var text = document.text
  return text.withUTF8 { text in
    func stands(at offset: Int) -> Bool {
      offset + bytes.count <= text.count && text[offset..<offset + bytes.count].elementsEqual(bytes)
    }
    if stands(at: place.offset) { return place.offset }
    // The nearest one wins: the same words may stand in several places.
    for distance in 1...max(1, text.count) {
      if place.offset >= distance, stands(at: place.offset - distance) { return place.offset - distance }
      if stands(at: place.offset + distance) { return place.offset + distance }
    }
    return min(place.offset, text.count)
  }
}

import Documents
import Grid
import Questions

/// Searching, bookmarks, notes, and what one does with a name in the text.
extension ReaderScreen {
  mutating func updateMarks(_ command: Command, _ text: StudiedText, _ app: AppState) -> [Step]? {
    switch command {
    case .setBookmark: typing = .setBookmark
    case .goToBookmark:
      guard !text.bookmarks.isEmpty else { return [.say("There are no bookmarks yet; m and a letter sets one.")] }
      typing = .goToBookmark
    case .nextName, .previousName: return goToName(forward: command == .nextName, text, app)
    case .select: startSelection(text)
    case .highlight:
      let range = passage(text)
      cursor = nil
      return [.effect(.saveNote(text.id, Note(range: range, remark: ""))), .say("Marked.")]
    case .longNote:
      let range = passage(text)
      cursor = nil
      let remark = text.notes.first { $0.range == range }?.remark ?? ""
      return [.effect(.writeNote(text.id, Note(range: range, remark: remark)))]
    case .note:
      let range = passage(text)
      typing = .note(LineEditor(text.notes.first { $0.range == range }?.remark ?? ""), range)
    case .removeNote:
      let here = cursor == nil ? pane.line?.range : passage(text)
      guard let here, let note = text.notes.first(where: { $0.range.overlaps(here) }) else {
        return [.say("There is no note \(cursor == nil ? "on this line" : "here").")]
      }
      return [.effect(.removeNote(text.id, note.range)), .say("Note removed.")]
    case .copy:
      let copied = words(passage(text), text)
      cursor = nil
      return [.effect(.copy(copied))]
    case .lookUp:
      if cursor != nil { return [.effect(.lookUp(words(passage(text), text)))] }
      typing = .lookUp(LineEditor(markedName(text).map { words($0, text) } ?? ""))
    case .makeCard: return makeCloze(text)
    case .askCard: return startCard(text)
    case .point, .confused, .ask: return updateClass(command, passage(text), app)
    default: return nil
    }
    return []
  }

  mutating func type(_ key: Key, app: AppState) -> [Step] {
    guard let typing, let text = app.text else { return [] }
    self.typing = nil
    switch typing {
    case .search(let editor, let from): return typeSearch(key, editor, from: from, text, app)
    case .note(var editor, let range):
      if key == .enter {
        cursor = nil
        return [.effect(.saveNote(text.id, Note(range: range, remark: editor.string))), .say("Note kept.")]
      }
      if key != .escape {
        _ = editor.take(key)
        self.typing = .note(editor, range)
      }
    case .lookUp(var editor):
      if key == .enter { return editor.string.isEmpty ? [] : [.effect(.lookUp(editor.string))] }
      if key != .escape {
        _ = editor.take(key)
        self.typing = .lookUp(editor)
      }
    case .card(var editor, let range):
      if key == .enter {
        guard !editor.string.isEmpty else { return [] }
        cursor = nil
        return basicCard(editor.string, range, text)
      }
      if key != .escape {
        _ = editor.take(key)
        self.typing = .card(editor, range)
      }
    case .sections(let editor): return typeFilter(key, editor, text, app)
    case .ask(var editor, let range):
      if key == .enter { return ask(editor.string, range, app) }
      if key != .escape {
        _ = editor.take(key)
        self.typing = .ask(editor, range)
      }
    case .setBookmark:
      guard case .character(let name) = key, name.isLetter || name.isNumber else { return [.say("No bookmark set.")] }
      return [
        .effect(.saveBookmark(text.id, Bookmark(name: name, offset: pane.place))), .say("Bookmark \(name) set."),
      ]
    case .goToBookmark:
      guard case .character(let name) = key, let mark = text.bookmarks.first(where: { $0.name == name }) else {
        return [.say("No such bookmark.")]
      }
      return jumped(text, app) { $0.go(to: mark.offset, row: $0.height / 3) }
    }
    return []
  }

  // MARK: Searching

  private mutating func typeSearch(
    _ key: Key, _ editor: LineEditor, from: Int, _ text: StudiedText, _ app: AppState
  ) -> [Step] {
    var editor = editor
    switch key {
    case .enter:
      guard let search, !search.query.isEmpty else {
        self.search = nil
        return []
      }
      if let failure = search.failure { return [.complain(sentence(for: failure, search.query))] }
      guard search.current != nil else { return [.say("“\(search.query)” is not in this text.")] }
      if pane.place != from { jumps.left(from) }
      return [.effect(.savePlace(text.id, offset: pane.place))].filter { _ in !isVisit } + [.say(tally)]
    case .escape:
      search = nil
      return moved(text, app) { $0.go(to: from, row: $0.height / 3) }
    default:
      typing = .search(editor, from: from)
      if key == .control("r") || key == .tab {
        searchKind = searchKind == .words ? .pattern : .words
      } else if !editor.take(key) {
        return []
      }
      typing = .search(editor, from: from)
      search = find(editor.string, text)
      guard let hit = search?.first(from: from) else { return [] }
      search?.current = hit
      return moved(text, app) { [hits = search?.hits ?? []] in $0.go(to: hits[hit].lowerBound, row: $0.height / 3) }
    }
  }

  private func find(_ query: String, _ text: StudiedText) -> TextSearch? {
    guard !query.isEmpty else { return nil }
    switch searchKind {
    case .words: return TextSearch(query, in: text.document.text)
    case .pattern: return TextSearch(pattern: query, in: text.document.text)
    }
  }

  private func sentence(for failure: PatternSearch.Failure, _ pattern: String) -> String {
    switch failure {
    case .malformed: "“\(pattern)” is no regular expression. Is a bracket open? Tab searches for plain words."
    case .tooSlow: "“\(pattern)” has too many ways to fit this text. Ask for less, such as one + instead of two."
    }
  }

  mutating func goToHit(forward: Bool, _ text: StudiedText, _ app: AppState) -> [Step] {
    guard let search, !search.hits.isEmpty else { return [.say("Nothing is searched for; / searches.")] }
    let hits = search.hits
    let next: Int
    if let current = search.current, pane.line?.range.overlaps(hits[current]) ?? false {
      next = (current + (forward ? 1 : hits.count - 1)) % hits.count
    } else {
      let after = hits.partitioningIndex { $0.lowerBound >= pane.place }
      next = forward ? after % hits.count : (after + hits.count - 1) % hits.count
    }
    self.search?.current = next
    let steps = jumped(text, app) { $0.go(to: hits[next].lowerBound, row: $0.height / 3) }
    return steps + [.say(tally)]
  }

  var tally: String {
    guard let search else { return "" }
    guard let current = search.current else { return "“\(search.query)”: not found" }
    let more = search.hits.count == TextSearch.mostHits ? " or more" : ""
    return "“\(search.query)”: \(current + 1) of \(search.hits.count)\(more)"
  }

  // MARK: Sections

  /// Shows only the sections that hold what is typed; Enter goes to the one that is selected.
  private mutating func typeFilter(
    _ key: Key, _ editor: LineEditor, _ text: StudiedText, _ app: AppState
  ) -> [Step] {
    var editor = editor
    switch key {
    case .escape: navigator.filter("", text, rows: app.bodyRows)
    case .enter: return update(.open, count: nil, app: app)
    case .up, .down:
      _ = navigator.take(key == .up ? .up : .down, times: 1, rows: app.bodyRows)
      typing = .sections(editor)
    default:
      if editor.take(key) { navigator.filter(editor.string, text, rows: app.bodyRows) }
      typing = .sections(editor)
    }
    return []
  }

  // MARK: Names

  private mutating func goToName(forward: Bool, _ text: StudiedText, _ app: AppState) -> [Step] {
    guard let marks = text.annotations?.marks, !marks.isEmpty else { return [.say("No name is marked in this text.")] }
    let next: Int
    if let name {
      next = name + (forward ? 1 : -1)
    } else {
      let after = marks.partitioningIndex { $0.range.lowerBound >= pane.place }
      next = forward ? after : after - 1
    }
    guard marks.indices.contains(next) else { return [.say("There is no further name.")] }
    let steps = moved(text, app) { $0.go(to: marks[next].range.lowerBound, row: $0.height / 3) }
    name = next
    return steps
  }

  func markedName(_ text: StudiedText) -> ByteRange? {
    guard let name, let marks = text.annotations?.marks, marks.indices.contains(name) else { return nil }
    return marks[name].range
  }

  /// The characters of a range, with line ends as spaces.
  func words(_ range: ByteRange, _ text: StudiedText) -> String {
    text.document.words(in: range)
  }
}

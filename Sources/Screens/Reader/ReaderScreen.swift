import Documents
import Grid
import Questions

/// A text: its sections at the left, the reading pane at the right.
struct ReaderScreen: ScreenState {
  enum Pane: Hashable, Sendable { case navigator, text }

  enum Typing: Hashable, Sendable {
    /// Where the reading line was before, to go back to.
    case search(LineEditor, from: Int)
    case note(LineEditor, ByteRange)
    case lookUp(LineEditor)
    /// The question to which a passage is the answer.
    case card(LineEditor, ByteRange)
    case sections(LineEditor)
    /// A question to the teacher.
    case ask(LineEditor, ByteRange)
    case setBookmark, goToBookmark
  }

  /// The passage that another screen wants to show: moves are then not kept as the place in the text.
  let visited: ByteRange?
  var pane: ReadingPane
  var navigator: SectionNavigator
  var focus = Pane.text
  var showsNavigator = true
  var typing: Typing?
  var search: TextSearch?
  /// How the next search takes what is typed.
  var searchKind = TextSearch.Kind.words
  /// The name that was gone to last: an index into the marks of the annotations.
  var name: Int?
  var jumps = JumpList()
  /// While a passage is chosen.
  var cursor: TextCursor?
  /// The section whose questions were offered last, as long as the reader has not moved on.
  var offered: String?

  /// The text where it was left.
  init(_ text: StudiedText) { self.init(text, place: text.place, visited: nil) }

  /// A passage, for a moment.
  init(_ text: StudiedText, visiting range: ByteRange) { self.init(text, place: range.lowerBound, visited: range) }

  private init(_ text: StudiedText, place: Int, visited: ByteRange?) {
    self.visited = visited
    pane = ReadingPane(document: text.document, place: place, openingShare: visited == nil ? 0 : 1.0 / 3)
    navigator = SectionNavigator(text.document)
  }

  /// The text is another from now on: what was at the reading line stands `offset` bytes further on in it.
  mutating func move(by offset: Int) {
    move(to: pane.place + offset)
    jumps = jumps.moved(by: offset)
  }

  mutating func move(to place: Int) {
    pane.move(to: place)
    (search, name) = (nil, nil)
  }

  var isVisit: Bool { visited != nil }
  var context: Context { focus == .navigator ? .navigator : cursor == nil ? .reading : .selecting }
  var holdsBack: Bool { cursor != nil || navigator.filter != "" && focus == .navigator }
  var isTyping: Bool { typing != nil }

  func hints(_ app: AppState) -> [Command] {
    if let cursor {
      return [cursor.anchor == nil ? .anchor : .highlight, .note, .makeCard, .askCard, .copy, .lookUp, .widen, .back]
    }
    if isVisit { return [.back, .pageDown, .search] }
    switch focus {
    case .text where app.seat?.text == app.text?.id && app.seat != nil: return app.classHints
    case .text: return [.cards, .quiz, .search, .nextPane, .index, .timeline, .pageDown, .back]
    case .navigator: return [.open, .nextPane, .left, .right, .filter, .cards, .quiz, .back]
    }
  }

  func hint(for command: Command) -> String? {
    switch (focus, command) {
    case (.navigator, .open): "go there"
    case (.navigator, .left): "close"
    case (.navigator, .right): "open"
    default: nil
    }
  }

  func title(_ app: AppState) -> String {
    guard let text = app.text else { return "" }
    let sections = text.document.sections
    let index = focus == .navigator ? navigator.selected : text.document.sectionIndex(at: pane.place)
    guard sections.indices.contains(index) else { return text.document.title }
    let section = text.title(of: sections[index])
    let title = text.document.title
    return title.isEmpty || title == section ? section : "\(title) \(app.glyphs.dot) \(section)"
  }

  /// Percent of the text before the reading line, and the minutes that the rest takes at 1,250 bytes a minute (about
  /// 220 words).
  func status(_ app: AppState) -> String {
    guard let text = app.text else { return "" }
    if text.partStart != nil { return "reading the file" }
    let bytes = text.document.text.utf8.count
    let percent = bytes == 0 || pane.isAtEnd ? 100 : pane.place * 100 / bytes
    let minutes = pane.isAtEnd ? 0 : (bytes - pane.place + 1249) / 1250
    let left = minutes >= 120 ? "\(minutes / 60) h left" : "\(minutes) min left"
    let studying = text.studied.map { "studying \(Int($0 * 100))%  " } ?? ""
    return (app.seat?.line(in: text.id, at: app.now) ?? "") + studying
      + (minutes == 0 ? "\(percent)%" : "\(percent)%  \(left)")
  }

  mutating func layOut(app: AppState) {
    guard let text = app.text else { return }
    // The passage was chosen in what the text was before.
    if cursor != nil, pane.layout.document != text.document { cursor = nil }
    if navigator.filter.isEmpty, navigator.shown.last.map({ $0 + 1 != text.document.sections.count }) ?? true {
      navigator.refresh(text.document)
    }
    // The text is laid out for its own pane even where the navigator hides it.
    let rect = geometry(app).text ?? ReaderGeometry(app, showsNavigator: showsNavigator, focus: .text).text
    if let rect { pane.layOut(document: text.document, columns: rect.columns, height: rect.rows) }
    navigator.select(text.document.sectionIndex(at: pane.place), rows: app.bodyRows)
  }

  /// On a section: goes there. On the text: brings the reading line there, or the cursor while words are chosen.
  mutating func press(_ position: Position, app: AppState) -> [Step] {
    guard let text = app.text else { return [] }
    let geometry = geometry(app)
    if let rect = geometry.navigator, rect.holds(position) {
      guard let section = navigator.section(atRow: position.row - rect.row, rect, text) else { return [] }
      focus = .text
      return goToSection(section, text, app)
    }
    guard let rect = geometry.text, let line = pane.rows.line(at: position.row - rect.row) else { return [] }
    focus = .text
    if cursor != nil {
      let offset = offset(atColumn: position.column - rect.column, in: line, text)
      cursor?.move(to: offset)
    }
    return moved(text, app) { $0.go(to: line.range.lowerBound, row: 0) }
  }

  func geometry(_ app: AppState) -> ReaderGeometry {
    ReaderGeometry(app, showsNavigator: showsNavigator, focus: focus)
  }

  // MARK: Commands

  mutating func update(_ command: Command, count: Int?, app: AppState) -> [Step] {
    guard let text = app.text else { return command == .back ? [.back] : [] }
    if cursor != nil, focus == .text { return updateSelection(command, count: count, text, app) }
    if command == .back, focus == .navigator, navigator.filter != "" {
      navigator.filter("", text, rows: app.bodyRows)
      return []
    }
    if let steps = updateScreens(command, text) { return steps }
    switch focus {
    case .navigator:
      if let steps = updateNavigator(command, times: count ?? 1, text, app) { return steps }
    case .text:
      if let steps = updateText(command, count: count, text, app) { return steps }
    }
    return updateBoth(command, count: count, text, app)
  }

  /// The other screens.
  private mutating func updateScreens(_ command: Command, _ text: StudiedText) -> [Step]? {
    switch command {
    case .back: return [.back]
    case .cards: return [.effect(.startReview(text.id))]
    case .statistics: return [.effect(.showStatistics(text.id))]
    case .studyOptions: return [.effect(.openStudyOptions(text.id))]
    case .settings: return [.push(.settings(SettingsScreen()))]
    case .classroom: return [.push(.classroom(ClassScreen()))]
    case .exportNotes: return text.notes.isEmpty ? [.say("There are no notes yet.")] : [.effect(.exportNotes(text.id))]
    case .toggleStudy:
      guard text.material == nil else { return [.say("This text is studied already.")] }
      return text.isStopped
        ? [.effect(.study(text.id)), .say("Looking for names.")]
        : [.effect(.stopStudy(text.id)), .say("Stopped. X begins again; until then there are no names and questions.")]
    case .quiz, .index, .timeline:
      guard let material = text.material else {
        return [
          .say(
            text.isStopped
              ? "The study was stopped; X begins it again." : "Still studying the text. Try again in a moment.")
        ]
      }
      return [open(command, text, material)]
    default: return nil
    }
  }

  private func open(_ command: Command, _ text: StudiedText, _ material: StudyMaterial) -> Step {
    switch command {
    case .index: .push(.index(IndexScreen(material)))
    case .timeline: .push(.timeline(TimelineScreen(material, near: pane.place)))
    default:
      material.questions.isEmpty
        ? .say("No sure question was found in this text.")
        : .push(.quiz(quiz(text, material)))
    }
  }

  private func quiz(_ text: StudiedText, _ material: StudyMaterial) -> QuizScreen {
    let asked = offered.flatMap { id in text.document.sections.first { $0.id == id } }
    let section = asked ?? text.document.section(at: pane.place)
    return QuizScreen(material, section: section, title: text.title(of: section))
  }

  private mutating func updateBoth(_ command: Command, count: Int?, _ text: StudiedText, _ app: AppState) -> [Step] {
    switch command {
    case .nextPane, .previousPane, .open:
      focus = focus == .text ? .navigator : .text
      if focus == .navigator { navigator.select(text.document.sectionIndex(at: pane.place), rows: app.bodyRows) }
      showsNavigator = showsNavigator || focus == .navigator
      layOut(app: app)
    case .toggleNavigator:
      showsNavigator.toggle()
      if !showsNavigator { focus = .text }
      layOut(app: app)
    case .follow: return updateClass(command, pane.place..<pane.place, app)
    case .toggleMarks: return [.effect(.saveSetting(.entityMarks(!app.settings.entityMarks)))]
    case .nextSection, .previousSection:
      let step = (command == .nextSection ? 1 : -1) * (count ?? 1)
      return goToSection(text.document.sectionIndex(at: pane.place) + step, text, app)
    case .search: typing = .search(LineEditor(), from: pane.place)
    case .nextHit: return goToHit(forward: true, text, app)
    case .previousHit: return goToHit(forward: false, text, app)
    case .jumpBack, .jumpForward:
      guard let offset = command == .jumpBack ? jumps.back(from: pane.place) : jumps.forward(from: pane.place) else {
        return [.say("There is no further jump to go \(command == .jumpBack ? "back" : "forward") to.")]
      }
      return moved(text, app) { $0.go(to: offset, row: $0.height / 3) }
    default: break
    }
    return []
  }

  private mutating func updateNavigator(
    _ command: Command, times: Int, _ text: StudiedText, _ app: AppState
  ) -> [Step]? {
    if navigator.take(command, times: times, rows: app.bodyRows) { return [] }
    switch command {
    case .open:
      guard !navigator.shown.isEmpty else { return [.say("No section has “\(navigator.filter)” in its title.")] }
      focus = .text
      let section = navigator.selected
      navigator.filter("", text, rows: app.bodyRows)
      return goToSection(section, text, app)
    case .filter: typing = .sections(LineEditor(navigator.filter))
    case .left: navigator.fold(text.document, rows: app.bodyRows)
    case .right:
      if !navigator.unfold(text.document) { return updateBoth(.nextPane, count: nil, text, app) }
    default: return nil
    }
    return []
  }

  private mutating func updateText(
    _ command: Command, count: Int?, _ text: StudiedText, _ app: AppState
  ) -> [Step]? {
    let times = count ?? 1
    switch command {
    case .down: return moved(text, app, reads: true) { $0.moveLines(times) }
    case .up: return moved(text, app) { $0.moveLines(-times) }
    case .pageDown: return moved(text, app, reads: true) { pane in for _ in 0..<min(times, 1000) { pane.pageDown() } }
    case .pageUp: return moved(text, app) { pane in for _ in 0..<min(times, 1000) { pane.pageUp() } }
    case .halfPageDown: return moved(text, app, reads: true) { $0.halfPage(down: true) }
    case .halfPageUp: return moved(text, app) { $0.halfPage(down: false) }
    case .top:
      // A count is a percentage.
      let offset = count.map { text.document.text.utf8.count / 100 * min($0, 100) } ?? 0
      return jumped(text, app) { $0.go(to: offset, row: 0) }
    case .bottom: return jumped(text, app) { $0.goToEnd() }
    case .left, .right: return updateBoth(.nextPane, count: nil, text, app)
    default: return updateMarks(command, text, app)
    }
  }

  // MARK: Moving

  /// Moves, and has the place kept; with `reads`, what was passed counts as read.
  mutating func moved(
    _ text: StudiedText, _ app: AppState, reads: Bool = false, _ move: (inout ReadingPane) -> Void
  ) -> [Step] {
    let before = pane.place
    move(&pane)
    name = nil
    offered = nil
    let section = text.document.sectionIndex(at: pane.place)
    if navigator.selected != section { navigator.select(section, rows: app.bodyRows) }
    guard !isVisit, pane.place != before || reads else { return [] }
    var steps: [Step] = pane.place == before ? [] : [.effect(.savePlace(text.id, offset: pane.place))]
    if reads { steps += noteReading(from: before, text) }
    return steps
  }

  /// Moves as ``moved(_:_:reads:_:)`` does, with the way back.
  mutating func jumped(_ text: StudiedText, _ app: AppState, _ move: (inout ReadingPane) -> Void) -> [Step] {
    let before = pane.place
    let steps = moved(text, app, move)
    if pane.place != before { jumps.left(before) }
    return steps
  }

  mutating func goToSection(_ index: Int, _ text: StudiedText, _ app: AppState) -> [Step] {
    let sections = text.document.sections
    guard sections.indices.contains(index) else {
      return [.say(index < 0 ? "This is the first section." : "This is the last section.")]
    }
    let steps = jumped(text, app) { $0.show(section: sections[index].range.lowerBound) }
    layOut(app: app)
    return steps
  }

  private mutating func noteReading(from before: Int, _ text: StudiedText) -> [Step] {
    let sections = text.document.sections
    let first = text.document.sectionIndex(at: before)
    let last = text.document.sectionIndex(at: pane.place)
    var steps: [Step] = []
    for index in first...max(first, last) where steps.count < 64 {
      let section = sections[index]
      let end = index < last ? section.range.upperBound : min(section.range.upperBound, readEnd)
      if end > text.read[section.id] ?? section.range.lowerBound {
        steps.append(.effect(.saveReading(text.id, section: section.id, upTo: end)))
      }
    }
    if last == first + 1 { steps += offerQuestions(on: sections[first], text) }
    return steps
  }

  /// The end of what counts as read: of the reading line, or of all that is on view at the end of the text.
  private var readEnd: Int {
    pane.isAtEnd ? pane.layout.document.text.utf8.count : pane.line?.range.upperBound ?? pane.place
  }

  private mutating func offerQuestions(on section: Section, _ text: StudiedText) -> [Step] {
    let count = text.questions.count { $0.section == section.id }
    guard count > 0 else { return [] }
    offered = section.id
    return [
      .say("End of “\(text.title(of: section))”: z asks you its \(count == 1 ? "question" : "\(count) questions").")
    ]
  }
}

/// Where one jumped from, and back again.
struct JumpList: Hashable, Sendable {
  private var behind: [Int] = []
  private var ahead: [Int] = []

  func moved(by offset: Int) -> JumpList {
    var list = self
    list.behind = behind.map { $0 + offset }
    list.ahead = ahead.map { $0 + offset }
    return list
  }

  mutating func left(_ offset: Int) {
    ahead = []
    if behind.last != offset { behind.append(offset) }
    if behind.count > 100 { behind.removeFirst() }
  }

  mutating func back(from place: Int) -> Int? {
    guard let offset = behind.popLast() else { return nil }
    ahead.append(place)
    return offset
  }

  mutating func forward(from place: Int) -> Int? {
    guard let offset = ahead.popLast() else { return nil }
    behind.append(place)
    return offset
  }
}

extension [ReadingPane.Row] {
  fileprivate func line(at index: Int) -> TextLine? { indices.contains(index) ? self[index].line : nil }
}

extension Rect {
  func holds(_ position: Position) -> Bool {
    (row..<row + rows).contains(position.row) && (column..<column + columns).contains(position.column)
  }
}

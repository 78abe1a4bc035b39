import Documents
import Grid
import Scheduling

extension AppState {
  /// Takes in what happened; returns what is to be done outside, in order.
  public mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key, let time):
      now = time
      return press(key)
    case .mouse(let mouse, let time):
      now = time
      return take(mouse)
    case .configured(let settings, let keys):
      self.settings = settings
      self.keys = keys
      layOutAll()
    case .resized(let size):
      self.size = size
      layOutAll()
    case .library(let texts):
      library = texts
      layOutAll()
    case .textOpened(let opened): open(opened)
    case .textCompleted(let opened, let part): complete(opened, part)
    case .studied(let material):
      guard text?.id == material.text else { return [] }
      text?.material = material
      text?.studied = nil
      layOutAll()
    case .studying(let id, let share):
      guard text?.id == id, text?.isStopped == false else { return [] }
      text?.studied = share
    case .due(let id, let counts):
      guard text?.id == id else { return [] }
      text?.due = counts
    case .reviewReady(let material):
      // A key that was pressed twice before the answer came asks for one screen.
      if case .cards = top { return [] }
      begin(CardsScreen(material))
    case .tookBack(let material):
      guard case .cards = top else { return [] }
      begin(CardsScreen(material))
      message = Message(text: "Taken back.", isError: false)
    case .studyOptions(let options):
      guard case .studyOptions(var screen) = top else {
        present(.studyOptions(StudyOptionsScreen(options)))
        return []
      }
      screen.take(options)
      screens[screens.count - 1] = .studyOptions(screen)
    case .statistics(let report):
      if case .statistics = top { return [] }
      present(.statistics(StatisticsScreen(report)))
    case .themes(let themes, let current):
      self.themes = themes
      theme = current
    case .lookedUp(let word, let text):
      present(.help(HelpScreen(page: .text(title: word, body: text))))
    case .noteWritten(let id, let note):
      apply(.saveNote(id, note))
      message = Message(text: "Note kept.", isError: false)
    case .classroom(let event): return take(event)
    case .failed(let effect, let sentence): takeBack(effect, sentence)
    case .said(let sentence): message = Message(text: sentence, isError: false)
    case .warned(let sentence): message = Message(text: sentence, isError: true)
    }
    return []
  }

  /// A session takes the place of the screen that it was chosen on, and of any session begun before: two of them
  /// would ask the same cards.
  private mutating func begin(_ cards: CardsScreen) {
    if case .studyOptions = top, screens.count > 1 { screens.removeLast() }
    let isOverSession = if case .cards = top { true } else { false }
    for index in screens.indices.dropFirst().dropLast().reversed() {
      if case .cards = screens[index] { screens.remove(at: index) }
    }
    guard isOverSession else { return present(.cards(cards)) }
    screens[screens.count - 1] = .cards(cards)
    layOutTop()
  }

  // MARK: Texts

  private mutating func open(_ opened: OpenedText) {
    let visit = pendingVisit.flatMap { $0.text == opened.id ? $0 : nil }
    pendingVisit = nil
    opening = nil
    if let known = text, known.id == opened.id {
      text?.document = opened.document
      layOutAll()
      if isReading { return }
    } else {
      text = StudiedText(opened)
    }
    guard let text else { return }
    present(.reader(visit.map { ReaderScreen(text, visiting: $0.range) } ?? ReaderScreen(text)))
  }

  /// Puts the whole text in place of the part that was shown of it; who has moved on in it stays where they are.
  private mutating func complete(_ opened: OpenedText, _ part: TextID) {
    guard let shown = text, shown.id == part, let start = shown.partStart else { return }
    text = StudiedText(opened)
    for index in screens.indices {
      guard case .reader(var reader) = screens[index] else { continue }
      if reader.pane.place == shown.openedAt { reader.move(to: opened.place) } else { reader.move(by: start) }
      reader.navigator = SectionNavigator(opened.document)
      screens[index] = .reader(reader)
      text?.place = reader.pane.place
    }
    layOutAll()
  }

  private var isReading: Bool {
    screens.contains { if case .reader = $0 { true } else { false } }
  }

  /// An effect could not be carried out: what the screen took for done is undone.
  private mutating func takeBack(_ effect: Effect, _ sentence: String) {
    message = Message(text: sentence, isError: true)
    if case .openText = effect { (pendingVisit, opening) = (nil, nil) }
    guard case .record(let change) = effect else { return }
    let now = now
    for index in screens.indices {
      guard case .cards(var cards) = screens[index] else { continue }
      cards.takeBack(change, at: now)
      screens[index] = .cards(cards)
    }
  }

  // MARK: Keys

  private mutating func press(_ key: Key) -> [Effect] {
    message = nil
    // The shell is wanted, or a clean screen, in the middle of a word as well.
    if isTyping, case .control = key, let command = keys.command(for: key, in: top.state.context),
      [.suspend, .redraw].contains(command)
    {
      return run(command, count: nil, key: key)
    }
    if palette != nil { return perform(typeIntoPalette(key)) }
    let app = self
    let screen = screens.count - 1
    if top.state.isTyping { return perform(screens[screen].modify { $0.type(key, app: app) }) }
    let context = top.state.context
    if let command = keys.command(for: key, in: context) {
      let count = command == .choose ? key.digit : self.count
      self.count = nil
      return run(command, count: count, key: key)
    }
    if let digit = key.digit, digit > 0 || count != nil {
      count = min(99_999, (count ?? 0) * 10 + digit)
    } else {
      count = nil
    }
    return []
  }

  mutating func run(_ command: Command, count: Int?, key: Key? = nil) -> [Effect] {
    switch command {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .mouse:
      usesMouse.toggle()
      return perform([
        .effect(.setMouse(usesMouse)),
        .say(usesMouse ? "The mouse is on. To select text with it, hold Shift." : "The mouse is off."),
      ])
    case .palette:
      palette = Palette()
      return []
    case .help:
      return perform([.push(.help(HelpScreen(page: .keys(top.state.context))))])
    case .themes:
      guard !themes.isEmpty else { return perform([.say("There are no themes to choose from.")]) }
      return perform([.push(.themes(ThemesScreen(self)))])
    case .back where opening != nil:
      return perform([.effect(.stopOpening), .say("Stopped. The text was not opened.")])
    case .back where screens.count == 1 && !top.state.holdsBack:
      return key == .escape ? perform([.say("This is the first screen. Press q to leave Lectern.")]) : [.quit]
    default:
      let app = self
      return perform(screens[screens.count - 1].modify { $0.update(command, count: count, app: app) })
    }
  }

  mutating func perform(_ steps: [Step]) -> [Effect] {
    var effects: [Effect] = []
    for step in steps {
      switch step {
      case .effect(.tell(let request)) where isUnheard(request):
        message = Message(text: ClassSeat.unheard, isError: true)
        return effects
      case .effect(let effect):
        apply(effect)
        effects.append(effect)
        if case .savePlace(let id, let offset) = effect { effects += tellPlace(id, offset) }
      case .push(let screen): present(screen)
      case .replace(let screen):
        screens[screens.count - 1] = screen
        layOutTop()
      case .back:
        if screens.count > 1 { screens.removeLast() } else { effects.append(.quit) }
        layOutTop()
      case .say(let text): message = Message(text: text, isError: false)
      case .complain(let text): message = Message(text: text, isError: true)
      case .run(let command): effects += run(command, count: nil)
      case .visit(let id, let range): effects += visit(id, range)
      case .respond(let response): seat?.round?.response = response
      case .follow(let follows): effects += setFollowing(follows)
      case .confused(let passage): effects += toggleMark(passage)
      }
    }
    return effects
  }

  /// Shows a passage, with the way back to this screen.
  private mutating func visit(_ id: TextID, _ range: ByteRange) -> [Effect] {
    if let text, text.id == id {
      present(.reader(ReaderScreen(text, visiting: range)))
      return []
    }
    pendingVisit = Visit(text: id, range: range)
    opening = id
    return [.openText(id)]
  }

  /// What an effect means for the state itself: it is shown as done at once.
  private mutating func apply(_ effect: Effect) {
    switch effect {
    case .savePlace(let id, let offset): if text?.id == id { text?.place = offset }
    case .saveReading(let id, let section, let upTo): if text?.id == id { text?.read[section] = upTo }
    case .saveBookmark(_, let bookmark):
      text?.bookmarks.removeAll { $0.name == bookmark.name }
      text?.bookmarks.append(bookmark)
    case .removeBookmark(_, let name): text?.bookmarks.removeAll { $0.name == name }
    case .saveNote(_, let note):
      text?.notes.removeAll { $0.range == note.range }
      text?.notes.append(note)
      text?.notes.sort { $0.range.lowerBound < $1.range.lowerBound }
    case .removeNote(_, let range): text?.notes.removeAll { $0.range == range }
    case .study(let id): if text?.id == id { text?.isStopped = false }
    case .stopStudy(let id):
      guard text?.id == id else { return }
      text?.isStopped = true
      text?.studied = nil
    case .setTheme(let name): theme = name
    case .saveSetting(let setting): apply(setting)
    case .openText(let id): opening = id
    case .stopOpening: (pendingVisit, opening) = (nil, nil)
    case .listTexts, .setMouse, .addText, .removeText, .writeNote, .exportNotes, .startReview,
      .startSession, .openStudyOptions, .saveStudyOptions, .takeUp, .reschedule, .record, .unrecord, .undoEarlier,
      .markBad, .unmarkBad, .editCard, .addCard, .recordQuizAnswer, .showStatistics, .copy, .lookUp, .redraw, .suspend,
      .quit, .tell,
      .learn, .lookForClasses, .joinClass:
      break
    case .answerInClass(_, let item, _, _):
      seat?.round?.noteSent(item)
      layOutTop()
    }
  }

  private mutating func apply(_ setting: Setting) {
    switch setting {
    case .glyphs(let glyphs): settings.glyphs = glyphs
    case .measure(let columns): settings.measure = columns
    case .entityMarks(let shown): settings.entityMarks = shown
    case .justified(let isOn): settings.justified = isOn
    case .theme(let name): theme = name
    }
    layOutAll()
  }
}

extension Key {
  /// The value of a digit.
  var digit: Int? {
    if case .character(let character) = self, let value = character.wholeNumberValue, character.isASCII {
      value
    } else {
      nil
    }
  }
}

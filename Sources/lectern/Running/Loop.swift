import Glibc
import Grid
import Progress
import Scheduling
import Screens
import Terminal
import Themes

/// Waits for what happens, has the state take it in, carries out what it asks for, and shows the screen.
struct Loop {
  private var state: AppState
  private let desk: Desk
  private let watch: FolderWatch
  /// What follows once a text has been studied, unless the user turns to something else first.
  private var onceStudied: [Event] = []

  init(state: AppState, desk: Desk, watch: FolderWatch) {
    self.state = state
    self.desk = desk
    self.watch = watch
  }

  /// Runs until the user or the system ends the program.
  ///
  /// - Returns: the exit status.
  mutating func run(beginningWith event: Event, theme: String, onceStudied: [Event] = []) -> Int32 {
    self.onceStudied = onceStudied
    defer {
      desk.putAway()
      desk.terminal.close()
    }
    takeIn(event)
    show()
    desk.listThemes(current: theme)
    desk.terminal.watched = watch.descriptor
    if theme == ThemeChoice.automatic { desk.terminal.askBackground() }
    while !desk.isDone {
      show()
      guard let next = desk.terminal.nextEvent() else { continue }
      if let status = answer(next) { return status }
      // What is there already comes first: on a slow line no stale screens queue up behind a held key.
      while !desk.isDone, let next = desk.terminal.nextEvent(timeout: .zero) {
        if let status = answer(next) { return status }
      }
    }
    return 0
  }

  private func show() {
    desk.terminal.present(view(state))
  }

  private mutating func answer(_ event: TerminalEvent) -> Int32? {
    switch event {
    case .key(let key):
      onceStudied = []
      takeIn(.key(key, at: WallClock.now))
    case .mouse(let mouse): takeIn(.mouse(mouse, at: WallClock.now))
    case .resized(let size): takeIn(.resized(size))
    case .background(let color): desk.takeBackground(color, theme: state.theme)
    case .ready:
      watch.drain()
      for event in desk.configureAnew(theme: state.theme) { takeIn(event) }
    case .woken:
      for event in desk.takeTexts() { takeIn(event) }
      desk.takeStudies()
      for event in desk.takeEntries() { takeIn(event) }
      for event in desk.mailbox.takeEvents() { takeIn(event) }
    case .hangup: return 128 + SIGHUP
    case .terminate(let signal): return 128 + signal
    }
    return nil
  }

  private mutating func takeIn(_ event: Event) {
    var waiting = [event]
    while !waiting.isEmpty {
      let effects = state.update(waiting.removeFirst())
      for effect in effects {
        if case .quit = effect { show() }
        waiting += desk.carryOut(effect)
      }
    }
    guard case .studied = event else { return }
    let next = onceStudied
    onceStudied = []
    for event in next { takeIn(event) }
  }
}

/// Opens the program on a text, or on the library.
///
/// Whatever can be wrong with files is found before the terminal is touched.
///
/// - Parameter name: a path, `-`, the number of a text, or `nil` for the library.
func runProgram(
  on name: String?, beginning: Beginning = .reading, plainly: Bool = false, entry: ClassEntry? = nil
) throws -> Int32 {
  let environment = Environment.variables
  let folders = try Folders(environment: environment)
  let configuration = try Configuration(file: folders.configurationFile)
  let keys = try configuration.keyTable()
  let shared = SharedFolder.locate(environment: environment)
  let themes = ThemeCatalog(folders: [folders.userThemes] + (shared.map { [$0 + "/themes"] } ?? []))
  let store = try ProgressStore(path: folders.database, at: WallClock.now)
  let themeName = try configuration.theme ?? store.setting(StoredSetting.theme) ?? ThemeChoice.automatic
  let background =
    TerminalSession.mayTellBackground
    ? try store.setting(StoredSetting.background).flatMap(Background.init(rawValue:)) : nil
  let theme = try firstTheme(themeName, background, themes)
  let shelf = Shelf(
    store: store, seeds: shared.map { $0 + "/seeds" }, rolloverHour: configuration.rolloverHour,
    limits: configuration.importing)
  let isPlain = runsPlainly(asked: plainly)
  let part = beginning == .reading && !isPlain ? name.flatMap { shelf.part(of: $0) } : nil
  let named =
    try part == nil
    ? name.map {
      beginning == .reading ? try shelf.open($0, at: WallClock.now) : try shelf.openNamed($0, at: WallClock.now)
    } : nil
  let text = try named ?? (beginning == .quiz ? shelf.lastOpened(at: WallClock.now) : nil)
  if isPlain {
    var runner = PlainRunner(shelf: shelf, configuration: configuration)
    try runner.run(on: text, beginning: beginning)
    return 0
  }
  try makeFolder(folders.state)
  // Where it cannot be made, there is nothing to watch.
  try? makeFolder(folders.configuration)

  let terminal = try TerminalSession(
    theme: theme, log: folders.log,
    crashMessage: "lectern: the program has crashed; your answers are kept. What is known stands in \(folders.log).\n")
  let mailbox = Mailbox(waking: terminal.wakeHandle)
  let desk = Desk(
    shelf: shelf, terminal: terminal, mailbox: mailbox, themes: themes, configuration: configuration,
    configurationFile: folders.configurationFile)
  desk.background = background
  let state = AppState(
    size: terminal.size, now: WallClock.now,
    settings: try settings(configuration, store: store, isUnicode: terminal.isUnicode), keys: keys,
    startsWithText: text != nil || part != nil || beginning.isReview)
  var loop = Loop(
    state: state, desk: desk, watch: FolderWatch([folders.configuration, folders.userThemes]))
  do {
    desk.backUpDaily(folders.database)
    switch beginning {
    case .review(let mode):
      desk.startReview(of: text?.screenID, mode: mode)
      return loop.run(beginningWith: .library(try shelf.summaries(at: WallClock.now)), theme: themeName)
    case .reading, .quiz:
      if text == nil, part == nil { desk.watchForClasses() }
      if let text, let entry {
        let opened = try desk.enter(entry, text)
        return loop.run(beginningWith: opened.first ?? .said(""), theme: themeName)
      }
      if let part, let name { desk.readBehind(part) { try shelf.open(name, at: WallClock.now) } }
      let first: Event =
        try part.map { .textOpened($0) } ?? text.map { .textOpened(try desk.layOut($0)) }
        ?? .library(shelf.summaries(at: WallClock.now))
      let quiz = beginning == .quiz ? keys.keys(of: .quiz, in: .reading).first : nil
      return loop.run(
        beginningWith: first, theme: themeName, onceStudied: quiz.map { [.key($0, at: WallClock.now)] } ?? [])
    }
  } catch {
    terminal.close()
    throw error
  }
}

/// What nobody chose may be missing: then the terminal's own colours do.
private func firstTheme(_ name: String, _ background: Background?, _ themes: ThemeCatalog) throws -> Theme {
  let choice = ThemeChoice(name, background: background)
  return name == ThemeChoice.automatic
    ? (try? themes.theme(named: choice.name)) ?? .standard : try themes.theme(named: choice.name)
}

func settings(_ configuration: Configuration, store: ProgressStore, isUnicode: Bool) throws -> Settings {
  let standard = Settings()
  let storedGlyphs = try store.setting(StoredSetting.glyphs).flatMap(Glyphs.init(rawValue:))
  let storedMeasure = try store.setting(StoredSetting.measure).flatMap { Int($0) }
  let storedMarks = try store.setting(StoredSetting.marks).map { $0 == "on" }
  let storedEdge = try store.setting(StoredSetting.justify).map { $0 == "on" }
  return Settings(
    glyphs: isUnicode ? configuration.glyphs ?? storedGlyphs ?? standard.glyphs : .ascii,
    measure: configuration.measure ?? storedMeasure ?? standard.measure,
    entityMarks: configuration.entityMarks ?? storedMarks ?? standard.entityMarks,
    justified: configuration.justified ?? storedEdge ?? standard.justified)
}

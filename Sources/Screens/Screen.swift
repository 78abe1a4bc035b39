import Grid

/// What is on the screen.
enum Screen: Hashable, Sendable {
  case library(LibraryScreen)
  case reader(ReaderScreen)
  case cards(CardsScreen)
  case studyOptions(StudyOptionsScreen)
  case quiz(QuizScreen)
  case index(IndexScreen)
  case timeline(TimelineScreen)
  case statistics(StatisticsScreen)
  case themes(ThemesScreen)
  case settings(SettingsScreen)
  case help(HelpScreen)
  case classroom(ClassScreen)

  var state: any ScreenState {
    switch self {
    case .library(let state): state
    case .reader(let state): state
    case .cards(let state): state
    case .studyOptions(let state): state
    case .quiz(let state): state
    case .index(let state): state
    case .timeline(let state): state
    case .statistics(let state): state
    case .themes(let state): state
    case .settings(let state): state
    case .help(let state): state
    case .classroom(let state): state
    }
  }

  /// Changes the screen by a change of its state.
  mutating func modify<Result>(_ change: (inout any ScreenState) -> Result) -> Result {
    switch self {
    case .library(let state): return Self.change(state, change) { self = .library($0) }
    case .reader(let state): return Self.change(state, change) { self = .reader($0) }
    case .cards(let state): return Self.change(state, change) { self = .cards($0) }
    case .studyOptions(let state): return Self.change(state, change) { self = .studyOptions($0) }
    case .quiz(let state): return Self.change(state, change) { self = .quiz($0) }
    case .index(let state): return Self.change(state, change) { self = .index($0) }
    case .timeline(let state): return Self.change(state, change) { self = .timeline($0) }
    case .statistics(let state): return Self.change(state, change) { self = .statistics($0) }
    case .themes(let state): return Self.change(state, change) { self = .themes($0) }
    case .settings(let state): return Self.change(state, change) { self = .settings($0) }
    case .help(let state): return Self.change(state, change) { self = .help($0) }
    case .classroom(let state): return Self.change(state, change) { self = .classroom($0) }
    }
  }

  private static func change<State: ScreenState, Result>(
    _ state: State, _ change: (inout any ScreenState) -> Result, keep: (State) -> Void
  ) -> Result {
    var changed: any ScreenState = state
    let result = change(&changed)
    if let changed = changed as? State { keep(changed) }
    return result
  }
}

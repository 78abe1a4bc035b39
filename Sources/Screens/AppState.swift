import Documents
import Grid
import Scheduling

/// The whole program between two events.
public struct AppState: Hashable, Sendable {
  public internal(set) var size: Size
  /// The moment of the last event that had one.
  public internal(set) var now: Timestamp
  public internal(set) var settings: Settings
  public internal(set) var keys: KeyTable
  public internal(set) var library: [TextSummary] = []

  /// The library, as long as nothing is opened.
  public init(size: Size, now: Timestamp, settings: Settings = Settings(), keys: KeyTable = .standard) {
    self.size = size
    self.now = now
    self.settings = settings
    self.keys = keys
  }
}

/// What the user may choose to have otherwise.
public struct Settings: Hashable, Sendable {
  public var glyphs: Glyphs
  /// The longest line of text, in columns.
  public var measure: Int
  /// Whether names and dates in a text are marked.
  public var entityMarks: Bool

  public init(glyphs: Glyphs = .unicode, measure: Int = 72, entityMarks: Bool = true) {
    self.glyphs = glyphs
    self.measure = measure
    self.entityMarks = entityMarks
  }
}

extension AppState {
  /// Takes in what happened; returns what is to be done outside, in order.
  public mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .resized(let size): self.size = size
    case .library(let texts): library = texts
    case .key(_, let time): now = time
    case .textOpened, .studied, .studying, .due, .reviewReady, .statistics, .themes, .lookedUp, .failed, .said: break
    }
    return []
  }
}

/// The screen of a state.
public func view(_ state: AppState) -> CellGrid {
  CellGrid(size: state.size)
}

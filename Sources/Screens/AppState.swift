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
  public internal(set) var themes: [ThemeSummary] = []
  /// The name of the theme in use.
  public internal(set) var theme = ""
  var text: StudiedText?
  /// The first one is where the program ends when one goes back; never empty.
  var screens: [Screen] = [.library(LibraryScreen())]
  var palette: Palette?
  /// `nil` outside a class.
  var seat: ClassSeat?
  /// The classes that run on this machine.
  var offers: [ClassOffer] = []
  var message: Message?
  /// Whether the terminal was asked to tell of the mouse.
  var usesMouse = false
  /// The digits typed before a command.
  var count: Int?
  /// A place to go to in a text that is being opened.
  var pendingVisit: Visit?
  /// The text that was asked for and is not there yet.
  var opening: TextID?
  private(set) var startsWithText: Bool

  struct Visit: Hashable, Sendable {
    let text: TextID
    let range: ByteRange
  }

  /// The library, as long as nothing is opened.
  ///
  /// - Parameter startsWithText: the first text that opens is the first screen, and leaving it leaves the program.
  public init(
    size: Size, now: Timestamp, settings: Settings = Settings(), keys: KeyTable = .standard,
    startsWithText: Bool = false
  ) {
    self.size = size
    self.now = now
    self.settings = settings
    self.keys = keys
    self.startsWithText = startsWithText
  }

  var glyphs: Glyphs { settings.glyphs }

  var top: Screen { screens[screens.count - 1] }

  /// The id of the text that is open.
  public var openText: TextID? { text?.id }

  /// Whether a key would be typed into a line.
  public var isTyping: Bool { palette != nil || top.state.isTyping }

  /// No more screens than these lie above one another; the way back from further down is forgotten.
  static let deepest = 24

  /// Rows between the first row and the last one.
  var bodyRows: Int { max(0, size.rows - 2) }

  /// Puts a screen above the others; where it is the first text of a program started with one, in their place.
  mutating func present(_ screen: Screen) {
    if startsWithText {
      startsWithText = false
      screens = [screen]
    } else {
      screens.append(screen)
      if screens.count > Self.deepest { screens.remove(at: 1) }
    }
    layOutTop()
  }

  mutating func layOutTop() {
    let app = self
    screens[screens.count - 1].modify { $0.layOut(app: app) }
  }

  mutating func layOutAll() {
    let app = self
    for index in screens.indices { screens[index].modify { $0.layOut(app: app) } }
  }
}

/// What the user may choose to have otherwise.
public struct Settings: Hashable, Sendable {
  public var glyphs: Glyphs
  /// The longest line of text, in columns.
  public var measure: Int
  /// Whether names and dates in a text are marked.
  public var entityMarks: Bool
  /// Whether lines end at a straight right edge.
  public var justified: Bool

  public init(glyphs: Glyphs = .unicode, measure: Int = 72, entityMarks: Bool = true, justified: Bool = false) {
    self.justified = justified
    self.glyphs = glyphs
    self.measure = measure
    self.entityMarks = entityMarks
  }
}

import Documents
import Grid

/// What a screen asks of the program around it.
enum Step: Hashable, Sendable {
  case effect(Effect)
  /// Opens a screen above this one.
  case push(Screen)
  case replace(Screen)
  case back
  /// A line at the foot, until the next key.
  case say(String)
  case complain(String)
  /// Shows a passage of a text, with the way back.
  case visit(TextID, ByteRange)
  /// Another command, as if its key had been pressed.
  case run(Command)
  /// A student's answer in the making.
  case respond(QuizResponse)
  /// Follows the teacher of the class, or not.
  case follow(Bool)
  /// Marks a passage as not understood, or takes the mark back.
  case confused(ByteRange)
}

/// A line at the foot of the screen.
struct Message: Hashable, Sendable {
  let text: String
  let isError: Bool
}

/// What every screen can do.
protocol ScreenState: Hashable, Sendable {
  /// Which keys hold.
  var context: Context { get }
  /// Whether keys are typed into a line instead of looked up in the key table.
  var isTyping: Bool { get }
  /// Whether going back first closes something on this screen, and not the screen itself.
  var holdsBack: Bool { get }
  /// The commands for the foot of the screen, the most wanted first.
  func hints(_ app: AppState) -> [Command]
  /// What a command does here, where its own hint says too little.
  func hint(for command: Command) -> String?
  func title(_ app: AppState) -> String
  /// At the right end of the first row.
  func status(_ app: AppState) -> String
  mutating func update(_ command: Command, count: Int?, app: AppState) -> [Step]
  mutating func type(_ key: Key, app: AppState) -> [Step]
  /// A mouse was pressed there.
  mutating func press(_ position: Position, app: AppState) -> [Step]
  /// After the size, the text or its material has changed, and when the screen comes to the top.
  mutating func layOut(app: AppState)
  /// Draws between the first row and the last one. May draw on the last one too, while typing.
  func draw(on grid: inout CellGrid, app: AppState)
}

extension ScreenState {
  var isTyping: Bool { false }
  var holdsBack: Bool { false }
  func hint(for command: Command) -> String? { nil }
  func status(_ app: AppState) -> String { "" }
  mutating func type(_ key: Key, app: AppState) -> [Step] { [] }
  mutating func press(_ position: Position, app: AppState) -> [Step] { [] }
  mutating func layOut(app: AppState) {}
}

import Glibc
import Grid

/// What a story waited for and did not see.
public enum StoryError: Error, CustomStringConvertible {
  case cannotStart(String, errno: Int32)
  case notShown(String, screen: String)
  case ended(ProcessEnd, before: String, screen: String)
  case stillRunning(screen: String)

  public var description: String {
    switch self {
    case .cannotStart(let program, let number): "\(program) could not be started: \(String(cString: strerror(number)))"
    case .notShown(let what, let screen): "waited in vain for: \(what)\n\(screen)"
    case .ended(let end, let what, let screen): "ended (\(end)) before: \(what)\n\(screen)"
    case .stillRunning(let screen): "still runs\n\(screen)"
    }
  }
}

/// How a process ended.
public enum ProcessEnd: Hashable, Sendable {
  case exited(Int32)
  case killed(signal: Int32)
}

/// A program in a terminal of its own, for stories: send keys, wait until the screen shows what it should.
///
///     let program = try PseudoTerminal(executable: builtProduct("lectern"), arguments: [path], size: size)
///     try program.wait(for: "Sections")
///     program.send("j", .enter)
///     try program.wait("the card") { $0.line(0) == "Card 1" }
public final class PseudoTerminal {
  public private(set) var screen: VirtualScreen
  /// Everything that the program has written.
  public private(set) var output: [UInt8] = []
  /// Whether questions for the status are answered; once this is set, all that came before are as well.
  public var answersStatus = true { didSet { answerStatus() } }
  private var statusAnswers = 0
  public let process: pid_t
  private var master: Int32
  private let slave: Int32
  private let original: termios
  private var end: ProcessEnd?

  /// Starts a program as the leader of a session whose terminal this is.
  ///
  /// - Parameter environment: all of it; `TERM`, `LC_ALL` and `PATH` have defaults.
  public init(
    executable: String, arguments: [String] = [], environment: [String: String] = [:],
    size: Size = Size(rows: 24, columns: 80)
  ) throws {
    let defaults = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
    ]
    let ends = try openTerminal(size: size)
    (master, slave) = (ends.master, ends.slave)
    var mode = termios()
    tcgetattr(slave, &mode)
    original = mode
    screen = VirtualScreen(size: size)
    process = try spawn(
      executable, arguments, defaults.merging(environment) { $1 }.merging(sanitizerOptions) { $1 }, terminal: ends.path)
  }

  deinit {
    if end == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    if master >= 0 { close(master) }
    close(slave)
  }

  public func send(_ keys: TerminalKey...) {
    for key in keys {
      let bytes = Array(key.rawValue.utf8)
      _ = write(master, bytes, bytes.count)
    }
  }

  /// Changes the size of the window, as dragging its corner does.
  public func resize(_ size: Size) {
    setSize(size, of: master)
    screen.resize(size)
  }

  public func signal(_ number: Int32) { kill(process, number) }

  /// Closes the window.
  public func hangUp() {
    close(master)
    master = -1
  }

  /// Whether the terminal's modes are as they were before the program started.
  public var modesAreRestored: Bool {
    var mode = termios()
    guard tcgetattr(slave, &mode) == 0 else { return false }
    return mode.c_lflag == original.c_lflag && mode.c_iflag == original.c_iflag && mode.c_oflag == original.c_oflag
  }

  /// Whether modes, screen and cursor are as a shell wants them.
  public var isGivenBack: Bool {
    modesAreRestored && !screen.isAlternate && screen.isCursorVisible && !screen.reportsMouse
  }

  /// Waits until `text` stands on the screen.
  public func wait(for text: String, within timeout: Duration = .seconds(20)) throws {
    try wait("“\(text)”", within: timeout) { $0.text.contains(text) }
  }

  /// Waits until the screen is as it should be.
  public func wait(_ what: String, within timeout: Duration = .seconds(20), until isRight: (VirtualScreen) -> Bool)
    throws
  {
    let deadline = ContinuousClock.now + timeout
    while true {
      takeOutput(for: 20)
      if isRight(screen) { return }
      if let end = checkEnd() {
        takeOutput(for: 0)
        if isRight(screen) { return }
        throw StoryError.ended(end, before: what, screen: screen.text)
      }
      if ContinuousClock.now > deadline { throw StoryError.notShown(what, screen: screen.text) }
    }
  }

  /// Waits until the program has written nothing for a while, for measuring what it wrote.
  /// - Returns: the bytes since the call.
  public func bytesUntilQuiet(_ quiet: Duration = .milliseconds(150)) -> [UInt8] {
    let start = output.count
    var last = ContinuousClock.now
    while ContinuousClock.now - last < quiet {
      let before = output.count
      takeOutput(for: 10)
      if output.count > before { last = .now }
    }
    return Array(output[start...])
  }

  /// Waits until the program has ended and all that it wrote has been read.
  @discardableResult
  public func waitForEnd(within timeout: Duration = .seconds(20)) throws -> ProcessEnd {
    let deadline = ContinuousClock.now + timeout
    while ContinuousClock.now < deadline {
      takeOutput(for: 10)
      if let end = checkEnd() {
        takeOutput(for: 0)
        return end
      }
    }
    throw StoryError.stillRunning(screen: screen.text)
  }

  private func checkEnd() -> ProcessEnd? {
    if let end { return end }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return nil }
    let signal = status & 0x7F
    end = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
    return end
  }

  private func answerStatus() {
    while answersStatus, statusAnswers < screen.statusQuestions {
      statusAnswers += 1
      send("\u{1B}[0n")
    }
  }

  private func takeOutput(for milliseconds: Int32) {
    var patience = milliseconds
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, patience) > 0, descriptor.revents & Int16(POLLIN) != 0 else { return }
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return }
      output.append(contentsOf: buffer[..<count])
      screen.feed(buffer[..<count])
      answerStatus()
      patience = 0
    }
  }
}

/// A key, by the bytes that a terminal sends for it.
public struct TerminalKey: RawRepresentable, ExpressibleByStringLiteral, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  public static let enter: TerminalKey = "\r"
  public static let escape: TerminalKey = "\u{1B}"
  public static let tab: TerminalKey = "\t"
  public static let backspace: TerminalKey = "\u{7F}"
  public static let up: TerminalKey = "\u{1B}[A"
  public static let down: TerminalKey = "\u{1B}[B"
  public static let right: TerminalKey = "\u{1B}[C"
  public static let left: TerminalKey = "\u{1B}[D"
  public static let pageUp: TerminalKey = "\u{1B}[5~"
  public static let pageDown: TerminalKey = "\u{1B}[6~"
  public static let home: TerminalKey = "\u{1B}[H"
  public static let end: TerminalKey = "\u{1B}[F"

  public static func control(_ letter: Character) -> TerminalKey {
    TerminalKey(rawValue: String(Unicode.Scalar((letter.asciiValue ?? 0) & 0x1F)))
  }
}

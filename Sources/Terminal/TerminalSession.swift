import CNcurses
import Glibc
import Grid

/// A terminal while the program has its screen, for the main thread.
///
/// Whatever ends the session, the terminal is given back as it was: ``close()``, the last reference's end, a crash.
public final class TerminalSession {
  private let keyboard: Int32
  private let output: Int32
  private let opensKeyboard: Bool
  private let screen: CursesScreen
  private let synchronizes: Bool
  private let knowsQuestions: Bool
  private let crashMessage: String
  private let errors: ErrorRedirection
  private var decoder: KeyDecoder
  private var queue: [TerminalEvent] = []
  /// A descriptor that is waited for beside the keyboard; -1 for none.
  public var watched: Int32 = -1
  private var usesMouse = false
  private var pace = OutputPace()
  /// A frame that waits until the terminal has come further.
  private var held: CellGrid?
  /// The next frame does not wait: what stands on the screen is of no use.
  private var isUrgent = false
  private var isOpen = true
  /// Nobody is there to write to.
  private var isGone = false

  /// Takes the screen.
  ///
  /// - Parameters:
  ///   - depth: at most so many colours; `nil` uses what the terminal has.
  ///   - log: a file to which standard error goes while the screen is open; `nil` leaves it alone.
  ///   - crashMessage: what a crash prints once it has given the terminal back; end it with a line feed.
  public init(
    theme: Theme, depth: ColorDepth? = nil, log: String? = nil, crashMessage: String = ""
  ) throws(TerminalError) {
    let environment = Environment.current
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard let type = environment.type else { throw .noType }
    opensKeyboard = isatty(STDIN_FILENO) != 1
    keyboard = opensKeyboard ? Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC) : STDIN_FILENO
    guard keyboard >= 0 else { throw .notATerminal }
    output = STDOUT_FILENO
    screen = try CursesScreen(
      type: type, size: Self.size(of: STDOUT_FILENO), depth: depth, environment: environment)
    synchronizes = environment.synchronizes
    knowsQuestions = environment.knowsQuestions
    self.crashMessage = crashMessage
    errors = ErrorRedirection(log: log)
    decoder = KeyDecoder(own: Self.ownSequences(screen))
    screen.use(theme)
    guard enter() else { throw .system(errno: errno) }
  }

  deinit { close() }

  /// Whether this type of terminal answers ``askBackground()``, as far as its name tells.
  public static var mayTellBackground: Bool { Environment.current.knowsQuestions }
  /// The size of the screen, as the last event told it.
  public var size: Size { screen.size }
  /// How many colours are shown.
  public var depth: ColorDepth { screen.depth }
  /// Whether characters beyond ASCII can be shown; if not, they are replaced by what comes near them.
  public var isUnicode: Bool { screen.isUTF8 }
  /// Wakes ``nextEvent(timeout:)`` from elsewhere.
  public var wakeHandle: WakeHandle { WakeHandle(descriptor: WakePipe.shared.writing) }

  /// Shows a screen: what differs from the last one, in one write.
  ///
  /// Where the terminal is known to be behind, it is shown later, in ``nextEvent(timeout:)``, unless another comes first.
  public func present(_ grid: CellGrid) {
    guard isOpen, !isGone else { return }
    guard isUrgent || pace.wait(at: .now) == nil else {
      held = grid
      return
    }
    (held, isUrgent) = (nil, false)
    screen.draw(grid) { bytes in
      guard !bytes.isEmpty else { return }
      let asks = knowsQuestions && pace.write(bytes.count, at: .now)
      if synchronizes || asks {
        let (start, end) = synchronizes ? (Self.frameStart, Self.frameEnd) : ([], [])
        write(start + bytes + end + (asks ? OutputPace.question : []))
      } else {
        write(bytes)
      }
    }
  }

  private static let frameStart = Array("\u{1B}[?2026h".utf8)
  private static let frameEnd = Array("\u{1B}[?2026l".utf8)

  /// Changes how the roles look; the next ``present(_:)`` draws everything.
  public func use(_ theme: Theme) { screen.use(theme) }

  /// Has the next ``present(_:)`` draw everything, in case something else has written to the terminal.
  public func redraw() { screen.touch() }

  /// Has the terminal tell of presses and of the wheel (xterm's modes 1000 and 1006), or leave the mouse alone.
  public func useMouse(_ isOn: Bool) {
    guard isOn != usesMouse else { return }
    usesMouse = isOn
    write(Array((isOn ? Self.mouseOn : Self.mouseOff).utf8))
  }

  private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"

  /// Asks for the colour of the background (OSC 11), where the type of the terminal is one that knows the question.
  public func askBackground() {
    guard knowsQuestions else { return }
    write(Array("\u{1B}]11;?\u{1B}\\".utf8))
  }

  /// Gives the terminal back and stops, as after Ctrl-Z; goes on when the shell resumes the program.
  ///
  /// A ``TerminalEvent/resized(_:)`` follows.
  public func suspend() { outside { lectern_signals_stop() } }

  /// Gives the terminal back for as long as `body` runs, such as an editor. A ``TerminalEvent/resized(_:)`` follows.
  public func outside<Result>(_ body: () throws -> Result) rethrows -> Result {
    leave()
    defer {
      _ = enter()
      _ = WakePipe.shared.drain()
      lookAtSize()
    }
    return try body()
  }

  /// Gives the terminal back. A second call does nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
    if opensKeyboard { Glibc.close(keyboard) }
  }

  /// Waits for what happens next.
  ///
  /// Whoever draws after each event should first take those that are there already (`timeout: .zero`): on a slow line
  /// no stale frames queue up.
  /// - Parameter timeout: how long to wait at most; `nil` waits for ever.
  /// - Returns: `nil` when the time is up.
  public func nextEvent(timeout: Duration? = nil) -> TerminalEvent? {
    let deadline = timeout.map { ContinuousClock.now + $0 }
    while true {
      if !queue.isEmpty { return queue.removeFirst() }
      if let event = decodedEvent(isFinal: false) { return event }
      if isGone { return .hangup }
      if let held, pace.wait(at: .now) == nil { present(held) }
      let left = deadline.map { max(.zero, $0 - .now) }
      // A sequence is waited for even by those who will not wait: half of it would be taken for the Escape key.
      let patience = decoder.isPending ? Self.escapeDelay : sooner(left)
      guard !wait(for: patience) else { continue }
      if decoder.isPending, let event = decodedEvent(isFinal: true) { return event }
      if let left, left == .zero { return nil }
    }
  }

  /// As long as that, but no longer than a frame waits.
  private func sooner(_ patience: Duration?) -> Duration? {
    guard held != nil, let until = pace.wait(at: .now) else { return patience }
    let wait = max(.zero, until - .now)
    return patience.map { min($0, wait) } ?? wait
  }

  private func decodedEvent(isFinal: Bool) -> TerminalEvent? {
    while let input = decoder.next(isFinal: isFinal) {
      switch input {
      case .key(let key): return .key(key)
      case .mouse(let mouse): return .mouse(mouse)
      case .background(let color): return .background(color)
      case .status: pace.takeAnswer()
      }
    }
    return nil
  }
}

extension TerminalSession {
  /// How long an answer is waited for at the end.
  private static let partingPatience = Duration.seconds(1)

  /// How long the bytes of one key may be apart.
  private static let escapeDelay = Duration.milliseconds(25)

  private static func size(of descriptor: Int32) -> Size {
    var (rows, columns): (Int32, Int32) = (0, 0)
    lectern_terminal_size(descriptor, &rows, &columns)
    return rows > 0 && columns > 0 ? Size(rows: Int(rows), columns: Int(columns)) : Size(rows: 24, columns: 80)
  }

  /// Keys whose sequences the terminal database knows better than the standard.
  private static func ownSequences(_ screen: CursesScreen) -> [[UInt8]: Key] {
    var keys: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert), ("kcbt", .backTab),
    ]
    keys += (1...12).map { ("kf\($0)", .function($0)) }
    var sequences: [[UInt8]: Key] = [:]
    for (name, key) in keys {
      // A single byte, as old terminals have for the arrows, would take a control key's place.
      if let bytes = screen.capability(name), bytes.count > 1 { sequences[bytes] = key }
    }
    return sequences
  }

  private func enter() -> Bool {
    guard lectern_terminal_raw(keyboard) == 0 else { return false }
    errors.begin()
    if usesMouse { write(Array(Self.mouseOn.utf8)) }
    // The mouse may be on by the time of a crash.
    let parting = knowsQuestions ? Array(Self.mouseOff.utf8) + screen.parting : screen.parting
    parting.withUnsafeBytes { bytes in
      lectern_signals_install(
        WakePipe.shared.writing, output, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, crashMessage)
    }
    return true
  }

  private func leave() {
    held = nil
    awaitAnswer()
    if usesMouse { write(Array(Self.mouseOff.utf8)) }
    screen.leave { write($0) }
    lectern_terminal_restore()
    lectern_signals_remove()
    errors.end()
  }

  /// The shell would take an answer that comes later for something typed.
  private func awaitAnswer() {
    let deadline = ContinuousClock.now + Self.partingPatience
    while pace.isAwaited, !isGone, ContinuousClock.now < deadline {
      var descriptor = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, max(.zero, deadline - .now).wholeMilliseconds) > 0 else { continue }
      takeKeys()
      while let event = decodedEvent(isFinal: false) { queue.append(event) }
    }
  }

  /// - Returns: whether something came.
  private func wait(for timeout: Duration?) -> Bool {
    var descriptors = [
      pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0),
      pollfd(fd: WakePipe.shared.reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: watched, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&descriptors, 3, timeout.map(\.wholeMilliseconds) ?? -1)
    if count < 0 { return errno == EINTR }
    if descriptors[1].revents != 0 { takeSignals() }
    if descriptors[2].revents != 0 { queue.append(.ready) }
    if descriptors[0].revents != 0 { takeKeys() }
    return count > 0
  }

  private func takeKeys() {
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = read(keyboard, &buffer, buffer.count)
    if count > 0 {
      decoder.feed(buffer[..<count])
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isGone = true
    }
  }

  private func takeSignals() {
    let bytes = WakePipe.shared.drain()
    func came(_ signal: Int32) -> Bool { bytes.contains(UInt8(signal)) }
    if came(SIGHUP) { queue.append(.hangup) }
    for signal in [SIGTERM, SIGINT] where came(signal) { queue.append(.terminate(signal: signal)) }
    if came(SIGTSTP) { suspend() } else if came(SIGCONT) { resume() } else if came(SIGWINCH) { lookAtSize() }
    if bytes.contains(0) { queue.append(.woken) }
  }

  /// After a stop that we did not see coming, the shell has set the terminal to its own liking.
  private func resume() {
    _ = lectern_terminal_raw(keyboard)
    lookAtSize()
  }

  private func lookAtSize() {
    let size = Self.size(of: output)
    (held, isUrgent) = (nil, true)
    if size != screen.size { screen.resize(size) } else { screen.touch() }
    queue.removeAll { if case .resized = $0 { true } else { false } }
    queue.append(.resized(size))
  }

  private func write(_ bytes: some ContiguousBytes) {
    bytes.withBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty, !isGone {
        let count = Glibc.write(output, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          var descriptor = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
          poll(&descriptor, 1, -1)
        } else if errno != EINTR {
          isGone = true
        }
      }
    }
  }
}

/// Bytes in one piece.
protocol ContiguousBytes {
  func withBytes(_ body: (UnsafeRawBufferPointer) -> Void)
}

extension [UInt8]: ContiguousBytes {
  func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) { withUnsafeBytes(body) }
}

extension UnsafeBufferPointer<UInt8>: ContiguousBytes {
  func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) { body(UnsafeRawBufferPointer(self)) }
}

extension Duration {
  /// Rounded up, so that a wait never ends too early.
  fileprivate var wholeMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: milliseconds)
  }
}

/// How far the terminal has come with what was written to it, as far as it tells.
///
/// On a slow line, what a held key draws would queue up between here and there, and go on scrolling long after the key
/// was let go. So once there is a flood the terminal is asked for its status (DSR 5, ECMA-48 8.3.35) behind what it has
/// to draw: its answer says that all before it was drawn. While too much is without an answer, a frame waits, and the
/// next one takes its place. Who reads page by page is never asked about, and a terminal that gives no answer is waited
/// for once.
struct OutputPace {
  static let question = Array("\u{1B}[5n".utf8)

  /// Bytes at once, and bytes a second, that are no flood.
  private static let (burst, rate) = (12_288.0, 4096.0)
  /// Bytes that may be under way before the terminal is asked again: a line scrolled needs no question.
  private static let unasked = 1024
  /// Bytes that may be under way when another frame is drawn: about two pages of text.
  private static let most = 3072
  /// For how long a frame waits at most.
  private static let patience = Duration.seconds(3)
  /// After that long an answer is taken to be lost.
  private static let lost = Duration.seconds(10)

  /// Bytes above the rate, and when that was.
  private var surplus: (bytes: Double, since: ContinuousClock.Instant)?
  private var isFlooded = false
  private var hasAnswered = false
  private var asked: ContinuousClock.Instant?
  /// Bytes that no answer covers, and those of them that came after the question.
  private var (underWay, sinceAsked) = (0, 0)

  /// Takes note of bytes that are being written.
  ///
  /// - Returns: whether the question is to follow them.
  mutating func write(_ count: Int, at now: ContinuousClock.Instant) -> Bool {
    underWay += count
    sinceAsked += count
    if !isFlooded { isFlooded = floods(count, at: now) }
    guard isFlooded, underWay >= Self.unasked else { return false }
    if let asked {
      guard hasAnswered, now - asked >= Self.lost else { return false }
    }
    (asked, sinceAsked) = (now, 0)
    return true
  }

  private mutating func floods(_ count: Int, at now: ContinuousClock.Instant) -> Bool {
    let drained = surplus.map { (now - $0.since) / .seconds(1) * Self.rate } ?? 0
    let bytes = max(0, (surplus?.bytes ?? 0) - drained) + Double(count)
    surplus = (bytes, now)
    return bytes > Self.burst
  }

  mutating func takeAnswer() {
    hasAnswered = true
    asked = nil
    underWay = sinceAsked
  }

  /// Until when the next frame waits, unless the terminal answers before; `nil` if it need not.
  func wait(at now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
    guard let asked, underWay > Self.most, now - asked < Self.patience else { return nil }
    return asked + Self.patience
  }

  /// Whether an answer of a terminal that answers is still to come.
  var isAwaited: Bool { hasAnswered && asked != nil }
}

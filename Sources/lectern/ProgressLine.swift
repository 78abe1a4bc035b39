import Glibc

/// How far a command is, on the line where messages go, while somebody waits for it at a terminal.
///
/// Nothing is shown of work that is soon done, and nothing stays on the line in the end.
final class ProgressLine {
  private let what: String
  private let output: Output
  /// Asked once: a share may be told for every sentence.
  private let isSeen: Bool
  private let now: () -> ContinuousClock.Instant
  private let start: ContinuousClock.Instant
  private var shown: Int?

  /// - Parameter what: what is being done, as the line is to say it.
  init(_ what: String, output: Output = .messages, now: @escaping () -> ContinuousClock.Instant = { .now }) {
    (self.what, self.output, self.now) = (what, output, now)
    isSeen = output.isTerminal
    start = now()
  }

  deinit {
    if shown != nil { output.writeOrGiveUp("\r\u{1B}[K") }
  }

  /// - Parameter share: of the work, 0 to 1.
  /// - Returns: `true`: nobody stops the work but by a signal.
  func show(_ share: Double) -> Bool {
    let percent = Int(share * 100)
    guard isSeen, percent != shown, now() - start > .seconds(1) else { return true }
    shown = percent
    output.writeOrGiveUp("\rlectern: \(what) … \(percent) %")
    return true
  }
}

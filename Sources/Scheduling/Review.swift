/// One graded answer: a line of the log, which is never rewritten.
public struct Review: Hashable, Sendable {
  public let card: CardID
  public let rating: Rating
  /// When it was answered, and the study day on which the card was shown.
  public let moment: Moment
  /// Milliseconds from showing the question to the grade.
  public let duration: Int
  public let kind: ReviewKind
  /// The interval in whole days with which the card came to this review; 0 if it came from a step or was new.
  public let previousInterval: Int
  /// The interval that the answer gave; `nil` for practice.
  public let interval: Interval?
  /// When the card comes back; `nil` for practice.
  public let due: Due?
  /// Where the answer left the card; `nil` for practice.
  public let phase: Phase?

  public init(
    card: CardID, rating: Rating, moment: Moment, duration: Int, kind: ReviewKind, previousInterval: Int,
    interval: Interval?, due: Due?, phase: Phase?
  ) {
    self.card = card
    self.rating = rating
    self.moment = moment
    self.duration = duration
    self.kind = kind
    self.previousInterval = previousInterval
    self.interval = interval
    self.due = due
    self.phase = phase
  }
}

/// Where a card stood when it was answered.
public enum ReviewKind: Int, CaseIterable, Hashable, Sendable {
  /// New, or on a learning step.
  case learning = 0
  case review
  case relearning
  /// Answered in a cram or an exam, which leave the schedule alone.
  case practice
}

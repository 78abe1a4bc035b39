import Scheduling

/// What is set for the cards of a text, or of all texts, and what can be done with them today.
public struct StudyOptions: Hashable, Sendable {
  /// `nil` for all texts.
  public let text: TextID?
  public let title: String
  /// What holds where nothing is set: limits a day, and the desired retention.
  public let general: Limits
  public let generalRetention: Double
  /// Limits for today only.
  public var newToday: Int?
  public var reviewsToday: Int?
  /// Limits of the text a day; always `nil` for all texts.
  public var newPerDay: Int?
  public var reviewsPerDay: Int?
  /// 0.70 to 0.99; always `nil` for all texts.
  public var desiredRetention: Double?
  public var manners: CardManners
  public let counts: Counts
  /// What it would mean to give every card the day that the settings now ask for; `nil` if none would move.
  public let rescheduling: Move?

  public struct Counts: Hashable, Sendable {
    public let due: Int
    public let new: Int
    public let buried: Int
    public let suspended: Int

    public init(due: Int, new: Int, buried: Int, suspended: Int) {
      self.due = due
      self.new = new
      self.buried = buried
      self.suspended = suspended
    }
  }

  public struct Move: Hashable, Sendable {
    public let cards: Int
    public let dueBefore: Int
    public let dueAfter: Int

    public init(cards: Int, dueBefore: Int, dueAfter: Int) {
      self.cards = cards
      self.dueBefore = dueBefore
      self.dueAfter = dueAfter
    }
  }

  public init(
    text: TextID?, title: String, general: Limits, generalRetention: Double, newToday: Int? = nil,
    reviewsToday: Int? = nil, newPerDay: Int? = nil, reviewsPerDay: Int? = nil, desiredRetention: Double? = nil,
    manners: CardManners, counts: Counts, rescheduling: Move? = nil
  ) {
    self.text = text
    self.title = title
    self.general = general
    self.generalRetention = generalRetention
    self.newToday = newToday
    self.reviewsToday = reviewsToday
    self.newPerDay = newPerDay
    self.reviewsPerDay = reviewsPerDay
    self.desiredRetention = desiredRetention
    self.manners = manners
    self.counts = counts
    self.rescheduling = rescheduling
  }
}

/// Cards that were left out and can be taken up again.
public enum LeftOut: Hashable, Sendable {
  case buried, suspended
}

/// A card: what the learner's reviews have made of it. Only a card that was seen has a memory and a due time.
public struct Card: Hashable, Sendable, Identifiable {
  public let id: CardID
  /// `nil` for a new card.
  public let seen: Seen?

  public init(id: CardID, seen: Seen? = nil) {
    self.id = id
    self.seen = seen
  }

  public var isNew: Bool { seen == nil }
}

/// What is known of a card that was reviewed at least once.
public struct Seen: Hashable, Sendable {
  public let phase: Phase
  public let memory: Memory
  /// When it was reviewed last.
  public let last: Moment
  public let due: Due
  /// The last interval in whole days; 0 while it has only had steps.
  public let interval: Int
  /// Reviews so far, at least 1.
  public let reviews: Int
  /// How often it was forgotten after it had been learned.
  public let lapses: Int

  public init(
    phase: Phase, memory: Memory, last: Moment, due: Due, interval: Int, reviews: Int, lapses: Int
  ) {
    self.phase = phase
    self.memory = memory
    self.last = last
    self.due = due
    self.interval = interval
    self.reviews = reviews
    self.lapses = lapses
  }
}

/// Where a seen card stands. A step counts from 0 in the scheduler's list.
public enum Phase: Hashable, Sendable {
  case learning(step: Int)
  case review
  case relearning(step: Int)
}

/// When a card comes back.
public enum Due: Hashable, Sendable {
  /// At a time of day, after a step.
  case at(Timestamp)
  /// On a study day, wherever the learner is by then.
  case on(StudyDay)

  public func isReached(at now: Moment) -> Bool {
    switch self {
    case .at(let time): time <= now.time
    case .on(let day): day <= now.day
    }
  }
}

/// How long until a card comes back, as a button shows it.
public enum Interval: Hashable, Sendable {
  case seconds(Int)
  case days(Int)

  /// Days and their fraction.
  public var inDays: Double {
    switch self {
    case .seconds(let seconds): Double(seconds) / 86_400
    case .days(let days): Double(days)
    }
  }
}

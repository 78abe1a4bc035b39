/// How well a card is remembered, in the terms of the model that knows it.
public enum Memory: Hashable, Sendable {
  case fsrs6(MemoryState)
  /// Experimental.
  case fsrs7(DualMemoryState)

  /// In days; under FSRS-7 that of the slow trace, which is not the time to 90 %.
  public var stability: Double {
    switch self {
    case .fsrs6(let state): state.stability
    case .fsrs7(let state): state.slow
    }
  }

  /// From 1, easiest, to 10.
  public var difficulty: Double {
    switch self {
    case .fsrs6(let state): state.difficulty
    case .fsrs7(let state): state.difficulty
    }
  }
}

/// The time since a card's last review, as both models want it.
public struct Elapsed: Hashable, Sendable {
  /// Whole study days, 0 for the same day.
  public let days: Int
  /// Days of 24 hours, with their fraction.
  public let exactDays: Double

  public init(days: Int, exactDays: Double) {
    self.days = max(days, 0)
    self.exactDays = max(exactDays, 0)
  }

  /// From one moment to another; nothing if the clock has gone back.
  public init(from earlier: Moment, to later: Moment) {
    self.init(
      days: later.day.days(since: earlier.day),
      exactDays: Double(later.time.milliseconds(since: earlier.time)) / 86_400_000)
  }
}

/// What turns a history of ratings into a memory.
public enum MemoryModel: Hashable, Sendable {
  case fsrs6(FSRS6)
  /// Experimental: no released program uses it yet, and it needs intervals below a day to be of use.
  case fsrs7(FSRS7)

  public static let standard = MemoryModel.fsrs6(FSRS6())

  /// The memory after a review; `memory` is `nil` before the first.
  ///
  /// A memory of the other model is carried over as well as it can be; a replay of the log gives the true one.
  public func memory(after memory: Memory?, elapsed: Elapsed, rating: Rating) -> Memory {
    switch self {
    case .fsrs6(let model):
      guard let memory else { return .fsrs6(model.firstState(rating)) }
      return .fsrs6(model.nextState(memory.single, days: elapsed.days, rating: rating))
    case .fsrs7(let model):
      guard let memory else { return .fsrs7(model.firstState(rating)) }
      return .fsrs7(model.nextState(memory.dual, days: elapsed.exactDays, rating: rating))
    }
  }

  /// The chance of recall, 0 to 1.
  public func retrievability(_ memory: Memory, elapsed: Elapsed) -> Double {
    switch self {
    case .fsrs6(let model): model.recall(memory.single, after: elapsed)
    case .fsrs7(let model): model.recall(memory.dual, after: elapsed)
    }
  }

  /// The days after which retrievability has fallen to `retention`; not rounded.
  public func interval(_ memory: Memory, retention: Double) -> Double {
    switch self {
    case .fsrs6(let model): model.interval(memory.single, retention: retention)
    case .fsrs7(let model): model.interval(memory.dual, retention: retention)
    }
  }

  /// Whether a review on the same day changes the memory, so that delays below a day make sense without steps.
  var knowsSameDay: Bool {
    switch self {
    case .fsrs6(let model): model.parameters[17] > 0 && model.parameters[18] > 0
    case .fsrs7: true
    }
  }
}

extension Memory {
  var single: MemoryState {
    switch self {
    case .fsrs6(let state): state
    case .fsrs7(let state): MemoryState(uncheckedStability: state.slow, difficulty: state.difficulty)
    }
  }

  var dual: DualMemoryState {
    switch self {
    case .fsrs6(let state):
      DualMemoryState(
        uncheckedSlow: min(max(state.stability, 0.0001), 36_500), fast: min(max(0.8 * state.stability, 0.0001), 36_500),
        difficulty: state.difficulty)
    case .fsrs7(let state): state
    }
  }
}

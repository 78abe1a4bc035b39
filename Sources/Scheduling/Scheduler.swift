/// Decides when a card comes back: FSRS for the memory, and above it the policy of Anki.
///
/// Study days with a rollover, learning and relearning steps, Hard before Good before Easy, and fuzz that a preview
/// and the answer share. A value without state: the same card at the same time always has the same outcomes.
public struct Scheduler: Hashable, Sendable {
  public let model: MemoryModel
  /// The chance of recall at which a card comes back, 0.70 to 0.99.
  public let desiredRetention: Double
  /// Seconds, never falling.
  public let learningSteps: [Int]
  /// Seconds, never falling.
  public let relearningSteps: [Int]
  /// Days, at least 1.
  public let maximumInterval: Int
  public let fuzzes: Bool

  public static let retentions = 0.70...0.99
  public static let maximumIntervals = 1...36_500

  public static let standard = Scheduler(
    uncheckedModel: .standard, desiredRetention: 0.9, learningSteps: [60, 600], relearningSteps: [600],
    maximumInterval: 36_500, fuzzes: true)

  /// - Throws: ``SchedulerError`` if a setting is out of its range.
  public init(
    model: MemoryModel = .standard, desiredRetention: Double = 0.9, learningSteps: [Int] = [60, 600],
    relearningSteps: [Int] = [600], maximumInterval: Int = 36_500, fuzzes: Bool = true
  ) throws(SchedulerError) {
    guard Self.retentions.contains(desiredRetention) else { throw .desiredRetention(desiredRetention) }
    guard Self.maximumIntervals.contains(maximumInterval) else { throw .maximumInterval(maximumInterval) }
    for steps in [learningSteps, relearningSteps] {
      if let step = steps.first(where: { $0 < 1 || $0 > maximumInterval * 86_400 }) { throw .step(seconds: step) }
      if steps != steps.sorted() { throw .fallingSteps(seconds: steps) }
    }
    self.init(
      uncheckedModel: model, desiredRetention: desiredRetention, learningSteps: learningSteps,
      relearningSteps: relearningSteps, maximumInterval: maximumInterval, fuzzes: fuzzes)
  }

  private init(
    uncheckedModel model: MemoryModel, desiredRetention: Double, learningSteps: [Int], relearningSteps: [Int],
    maximumInterval: Int, fuzzes: Bool
  ) {
    self.model = model
    self.desiredRetention = desiredRetention
    self.learningSteps = learningSteps
    self.relearningSteps = relearningSteps
    self.maximumInterval = maximumInterval
    self.fuzzes = fuzzes
  }

  /// What each rating would make of `card` if it were answered at `time`.
  public func outcomes(for card: Card, at time: Timestamp, clock: StudyClock) -> Outcomes {
    outcomes(for: card, at: clock.moment(at: time), rollover: clock.rollover(after: time))
  }

  /// The same policy with another desired retention, brought into its range; `nil` for no change.
  public func aiming(at retention: Double?) -> Scheduler {
    guard let retention, retention.isFinite else { return self }
    return Scheduler(
      uncheckedModel: model,
      desiredRetention: min(max(retention, Self.retentions.lowerBound), Self.retentions.upperBound),
      learningSteps: learningSteps, relearningSteps: relearningSteps, maximumInterval: maximumInterval, fuzzes: fuzzes)
  }

  /// The chance of recall now, 0 to 1; `nil` for a new card.
  public func retrievability(of card: Card, at now: Moment) -> Double? {
    card.seen.map { model.retrievability($0.memory, elapsed: Elapsed(from: $0.last, to: now)) }
  }
}

public enum SchedulerError: Error, Hashable {
  /// Outside 0.70 to 0.99.
  case desiredRetention(Double)
  /// In days, outside 1 to 36500.
  case maximumInterval(Int)
  /// Below a second or above the maximum interval.
  case step(seconds: Int)
  /// A later step that is shorter than the one before it.
  case fallingSteps(seconds: [Int])
}

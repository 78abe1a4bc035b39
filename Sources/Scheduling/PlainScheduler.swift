/// FSRS-6 without a policy above it: 24-hour blocks instead of study days, exact due times, no order among the buttons.
///
/// The automaton of py-fsrs 6.3.2, by which other implementations are proved; fuzz is left out.
public struct PlainScheduler: Hashable, Sendable {
  public let model: FSRS6
  public let desiredRetention: Double
  /// Seconds.
  public let learningSteps: [Int]
  /// Seconds.
  public let relearningSteps: [Int]
  /// Days.
  public let maximumInterval: Int

  /// - Precondition: retention lies between 0 and 1, the maximum interval is at least 1.
  public init(
    model: FSRS6, desiredRetention: Double, learningSteps: [Int], relearningSteps: [Int], maximumInterval: Int
  ) {
    precondition(desiredRetention > 0 && desiredRetention < 1 && maximumInterval >= 1, "a usable policy")
    self.model = model
    self.desiredRetention = desiredRetention
    self.learningSteps = learningSteps
    self.relearningSteps = relearningSteps
    self.maximumInterval = maximumInterval
  }

  /// A card of this automaton.
  public struct State: Hashable, Sendable {
    public let phase: Phase
    public let memory: MemoryState
    public let last: Timestamp
    public let due: Timestamp
  }

  /// The chance of recall, counted in whole blocks of 24 hours.
  public func retrievability(of state: State, at now: Timestamp) -> Double {
    model.retrievability(days: Double(Self.blocks(from: state.last, to: now)), stability: state.memory.stability)
  }

  /// `state` after a review; `nil` for a new card.
  public func review(_ state: State?, _ rating: Rating, at now: Timestamp) -> State {
    let memory =
      state.map { model.nextState($0.memory, days: Self.blocks(from: $0.last, to: now), rating: rating) }
      ?? model.firstState(rating)
    let (phase, seconds) = delay(after: state?.phase ?? .learning(step: 0), rating, memory)
    return State(
      phase: phase, memory: memory, last: now, due: now.advanced(milliseconds: Int64((seconds * 1000).rounded())))
  }

  private static func blocks(from earlier: Timestamp, to later: Timestamp) -> Int {
    max(0, Int(later.milliseconds(since: earlier).flooredQuotient(by: 86_400_000)))
  }

  private func delay(after phase: Phase, _ rating: Rating, _ memory: MemoryState) -> (Phase, seconds: Double) {
    switch phase {
    case .learning(let step): delay(at: step, in: learningSteps, rating, memory, Phase.learning)
    case .relearning(let step): delay(at: step, in: relearningSteps, rating, memory, Phase.relearning)
    case .review where rating == .again && !relearningSteps.isEmpty:
      (.relearning(step: 0), Double(relearningSteps[0]))
    case .review: graduate(memory)
    }
  }

  private func delay(
    at step: Int, in steps: [Int], _ rating: Rating, _ memory: MemoryState, _ phase: (Int) -> Phase
  ) -> (Phase, seconds: Double) {
    if steps.isEmpty || (step >= steps.count && rating != .again) { return graduate(memory) }
    switch rating {
    case .again: return (phase(0), Double(steps[0]))
    case .hard: return (phase(step), hardDelay(at: step, in: steps))
    case .good: return step + 1 < steps.count ? (phase(step + 1), Double(steps[step + 1])) : graduate(memory)
    case .easy: return graduate(memory)
    }
  }

  private func hardDelay(at step: Int, in steps: [Int]) -> Double {
    guard step == 0 else { return Double(steps[step]) }
    return steps.count == 1 ? Double(steps[0]) * 1.5 : Double(steps[0] + steps[1]) / 2
  }

  /// Whole days, rounded half to even as Python does.
  private func graduate(_ memory: MemoryState) -> (Phase, seconds: Double) {
    let raw = model.interval(stability: memory.stability, retention: desiredRetention).rounded(.toNearestOrEven)
    return (.review, min(max(raw, 1), Double(maximumInterval)) * 86_400)
  }
}

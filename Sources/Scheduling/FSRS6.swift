import Glibc

/// The formulas of FSRS-6 for one set of parameters: how a memory decays, and what a review makes of it.
///
/// Open Spaced Repetition, "The Algorithm", FSRS-6. Time is whole days since the last review; stability is in days.
public struct FSRS6: Hashable, Sendable {
  public let parameters: Parameters
  /// The highest stability that a review can give, in days; `nil` for none. Anki stops at 36500.
  public let stabilityLimit: Double?

  /// Minus `w[20]`.
  public let decay: Double
  /// Makes retrievability 0.9 after one stability.
  public let factor: Double

  private let weights: Weights
  /// 1 / decay.
  private let inverseDecay: Double
  /// e^w8.
  private let growth: Double
  /// The difficulty to which reviews draw back: that of a first Easy, not clamped.
  private let easyDifficulty: Double
  /// e^(w17·w18): at least this much is lost by forgetting.
  private let leastLoss: Double
  /// What a same-day review multiplies by, before the stability has its say, by rating.
  private let sameDay: (Double, Double, Double, Double)

  public static let lowestStability = 0.001

  public init(_ parameters: Parameters = .standard, stabilityLimit: Double? = 36_500) {
    let w = Weights(parameters.values)
    self.parameters = parameters
    self.stabilityLimit = stabilityLimit
    weights = w
    decay = -w.w20
    inverseDecay = 1 / decay
    factor = pow(0.9, inverseDecay) - 1
    growth = exp(w.w8)
    easyDifficulty = w.w4 - exp(w.w5 * 3) + 1
    leastLoss = exp(w.w17 * w.w18)
    sameDay = (
      exp(w.w17 * (-2 + w.w18)), exp(w.w17 * (-1 + w.w18)), exp(w.w17 * w.w18), exp(w.w17 * (1 + w.w18))
    )
  }

  public static func == (left: FSRS6, right: FSRS6) -> Bool {
    left.parameters == right.parameters && left.stabilityLimit == right.stabilityLimit
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(parameters)
    hasher.combine(stabilityLimit)
  }

  /// The chance of recall, 0 to 1, `days` after the last review.
  public func retrievability(days: Double, stability: Double) -> Double {
    pow(1 + factor * days / stability, decay)
  }

  /// The days after which retrievability has fallen to `retention`; not rounded.
  public func interval(stability: Double, retention: Double) -> Double {
    stability / factor * (pow(retention, inverseDecay) - 1)
  }

  /// The memory after the first review.
  public func firstState(_ rating: Rating) -> MemoryState {
    let grade = Double(rating.rawValue)
    let raw = weights.w4 - exp(weights.w5 * (grade - 1)) + 1
    return MemoryState(
      uncheckedStability: limited(weights.initialStability(rating)), difficulty: min(max(raw, 1), 10))
  }

  /// The memory after a later review, `days` whole days after the last one; 0 for the same day.
  public func nextState(_ state: MemoryState, days: Int, rating: Rating) -> MemoryState {
    let recall = days <= 0 ? 1 : retrievability(days: Double(days), stability: state.stability)
    return nextState(state, days: days, retrievability: recall, rating: rating)
  }

  /// The same where the chance of recall at the review is known already.
  func nextState(_ state: MemoryState, days: Int, retrievability: Double, rating: Rating) -> MemoryState {
    let stability =
      days <= 0
      ? sameDayStability(state.stability, rating)
      : laterStability(state, retrievability: retrievability, rating: rating)
    return MemoryState(
      uncheckedStability: stability, difficulty: nextDifficulty(state.difficulty, rating: rating))
  }

  /// Difficulty after a review: a step by the rating, damped towards 10, then drawn back a little.
  public func nextDifficulty(_ difficulty: Double, rating: Rating) -> Double {
    let change = -weights.w6 * (Double(rating.rawValue) - 3)
    let stepped = difficulty + change * (10 - difficulty) / 9
    return min(max(weights.w7 * easyDifficulty + (1 - weights.w7) * stepped, 1), 10)
  }

  /// Stability after a review on the day of the last one; only Again can lower it.
  public func sameDayStability(_ stability: Double, _ rating: Rating) -> Double {
    let saturation = pow(stability, -weights.w19)
    return switch rating {
    case .again: limited(stability * (sameDay.0 * saturation))
    case .hard: limited(stability * max(sameDay.1 * saturation, 1))
    case .good: limited(stability * max(sameDay.2 * saturation, 1))
    case .easy: limited(stability * max(sameDay.3 * saturation, 1))
    }
  }

  /// Stability after a review on a later day, by recall or by forgetting.
  public func laterStability(_ state: MemoryState, retrievability: Double, rating: Rating) -> Double {
    switch rating {
    case .again: limited(forgetStability(state, retrievability: retrievability))
    case .hard: limited(recallStability(state, retrievability: retrievability, bonus: weights.w15))
    case .good: limited(recallStability(state, retrievability: retrievability, bonus: 1))
    case .easy: limited(recallStability(state, retrievability: retrievability, bonus: weights.w16))
    }
  }

  private func recallStability(_ state: MemoryState, retrievability: Double, bonus: Double) -> Double {
    let gain =
      growth * (11 - state.difficulty) * pow(state.stability, -weights.w9)
      * (exp(weights.w10 * (1 - retrievability)) - 1) * bonus
    return state.stability * (1 + gain)
  }

  private func forgetStability(_ state: MemoryState, retrievability: Double) -> Double {
    let relearned =
      weights.w11 * pow(state.difficulty, -weights.w12) * (pow(state.stability + 1, weights.w13) - 1)
      * exp(weights.w14 * (1 - retrievability))
    return min(relearned, state.stability / leastLoss)
  }

  private func limited(_ stability: Double) -> Double {
    let raised = max(stability, Self.lowestStability)
    guard let stabilityLimit else { return raised }
    return min(raised, stabilityLimit)
  }
}

/// The parameters out of their array, so that a formula reads them without a bounds check.
struct Weights: Sendable {
  let w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10: Double
  let w11, w12, w13, w14, w15, w16, w17, w18, w19, w20: Double

  init(_ w: [Double]) {
    (w0, w1, w2, w3, w4, w5, w6) = (w[0], w[1], w[2], w[3], w[4], w[5], w[6])
    (w7, w8, w9, w10, w11, w12, w13) = (w[7], w[8], w[9], w[10], w[11], w[12], w[13])
    (w14, w15, w16, w17, w18, w19, w20) = (w[14], w[15], w[16], w[17], w[18], w[19], w[20])
  }

  func initialStability(_ rating: Rating) -> Double {
    switch rating {
    case .again: w0
    case .hard: w1
    case .good: w2
    case .easy: w3
    }
  }
}

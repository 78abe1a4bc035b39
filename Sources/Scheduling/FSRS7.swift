import Glibc

/// How well a card is remembered, in the terms of FSRS-7: a slow and a fast trace.
public struct DualMemoryState: Hashable, Sendable {
  /// Stability of the slow trace in days, 0.0001 to 36500.
  public let slow: Double
  /// Stability of the fast trace in days, 0.0001 to 36500.
  public let fast: Double
  /// From 1, easiest, to 10.
  public let difficulty: Double

  /// - Throws: ``MemoryStateError`` if a value is out of range or not a number.
  public init(slow: Double, fast: Double, difficulty: Double) throws(MemoryStateError) {
    guard FSRS7.stabilities.contains(slow) else { throw .stability(slow) }
    guard FSRS7.stabilities.contains(fast) else { throw .stability(fast) }
    guard (1...10).contains(difficulty) else { throw .difficulty(difficulty) }
    self.init(uncheckedSlow: slow, fast: fast, difficulty: difficulty)
  }

  init(uncheckedSlow slow: Double, fast: Double, difficulty: Double) {
    self.slow = slow
    self.fast = fast
    self.difficulty = difficulty
  }
}

/// The formulas of FSRS-7, in days and fractions of days. Experimental: no released program uses them yet.
///
/// Open Spaced Repetition, model FSRS-7 with 34 parameters and two stabilities, as merged in ts-fsrs and fsrs-rs.
public struct FSRS7: Hashable, Sendable {
  /// 34 of them.
  public let parameters: [Double]

  static let stabilities = 0.0001...36_500.0

  public static let standardParameters: [Double] = [
    0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807, 1.9795, 0, 1.3826, 0.7024, 0.5999, 0.8146, 0.6398, 1,
    1.3207, 0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869, 0.1567, 0.0801, 0.2421, 0.9464, 0.1433, 0.7145, 0,
    0.5667, 0.3734, 0.5333, 0.3048,
  ]

  public static let standard = FSRS7(unchecked: standardParameters)

  /// - Throws: ``FSRS7Error`` if there are not 34, or one cannot be used in the formulas.
  public init(_ parameters: [Double]) throws(FSRS7Error) {
    guard parameters.count == 34 else { throw .count(parameters.count) }
    for (index, value) in parameters.enumerated() {
      guard value.isFinite, Self.range(of: index).contains(value) else {
        throw .outOfBounds(index: index, value: value)
      }
    }
    self.init(unchecked: parameters)
  }

  private init(unchecked parameters: [Double]) { self.parameters = parameters }

  /// Where the formulas are defined; the fits of the reference stay well inside.
  private static func range(of index: Int) -> ClosedRange<Double> {
    switch index {
    case 0...3: 0.0001...100
    case 4: 1...10
    case 25: 0.2...0.85
    case 26: 0.2...0.99
    case 27, 28: 0.0001...10
    default: 0...10
    }
  }

  /// The memory after the first review.
  public func firstState(_ rating: Rating) -> DualMemoryState {
    let slow = parameters[rating.rawValue - 1]
    return DualMemoryState(
      uncheckedSlow: Self.limited(slow), fast: Self.limited(0.8 * slow),
      difficulty: min(max(firstDifficulty(rating), 1), 10))
  }

  /// The memory after a later review, `days` after the last one, fractions counting.
  public func nextState(_ state: DualMemoryState, days: Double, rating: Rating) -> DualMemoryState {
    let recall = recall(state, days: days)
    let slow = Self.limited(
      trace(state.slow, recall: recall.whole, difficulty: state.difficulty, rating: rating, offset: 7))
    var fast = Self.limited(
      trace(state.fast, recall: recall.fast, difficulty: state.difficulty, rating: rating, offset: 15))
    if rating == .again { fast = Self.limited(min(fast, 0.8 * slow)) }
    return DualMemoryState(
      uncheckedSlow: slow, fast: fast,
      difficulty: nextDifficulty(state.difficulty, rating: rating, recall: recall.whole))
  }

  /// The chance of recall, between 0 and 1, `days` after the last review.
  public func retrievability(_ state: DualMemoryState, days: Double) -> Double { recall(state, days: days).whole }

  private func recall(_ state: DualMemoryState, days: Double) -> (fast: Double, whole: Double) {
    let w = parameters
    let time = max(days, 0)
    let fastDecay = -min(max(w[23] * pow(state.fast, w[33] - 0.3), 0.01), 0.95)
    let fastFactor = exp(min(log(w[25]) / fastDecay, 60)) - 1
    let fast = pow(1 + fastFactor * time / state.fast, fastDecay)
    let slowDecay = -min(max(w[24], 0.01), 0.95)
    let slowFactor = (pow(w[26], 1 / slowDecay) - 1) * exp((state.difficulty - 5) * (w[32] - 0.3))
    let slow = pow(1 + slowFactor * time / state.slow, slowDecay)
    let fastShare = w[27] * pow(state.fast, -w[29])
    let slowShare = w[28] * pow(state.slow, w[30]) * exp((state.difficulty - 5) * (w[31] - 0.5))
    let mixed = (fastShare * fast + slowShare * slow) / (fastShare + slowShare)
    return (fast, mixed * (1 - 2e-5) + 1e-5)
  }

  /// A trace's stability after a review; its parameters start at `offset`.
  private func trace(_ stability: Double, recall: Double, difficulty: Double, rating: Rating, offset: Int) -> Double {
    let w = parameters
    let forgotten = min(
      stability, w[offset + 3] * (pow(stability + 1, w[offset + 4]) - 1) * exp((1 - recall) * w[offset + 5]))
    if rating == .again { return forgotten }
    let bonus =
      switch rating {
      case .hard: w[offset + 6]
      case .easy: w[offset + 7]
      case .again, .good: 1.0
      }
    let gain =
      exp(w[offset] - 1.5) * (11 - difficulty) * pow(stability, -w[offset + 1])
      * (exp((1 - recall) * w[offset + 2]) - 1) * bonus
    return max(forgotten, stability * (1 + gain))
  }

  private func firstDifficulty(_ rating: Rating) -> Double {
    parameters[4] - exp(parameters[5] * Double(rating.rawValue - 1)) + 1
  }

  private func nextDifficulty(_ difficulty: Double, rating: Rating, recall: Double) -> Double {
    var change = -parameters[6] * Double(rating.rawValue - 3)
    if rating == .again { change *= recall + 0.1 }
    let stepped = difficulty + (10 - difficulty) / 9 * change
    return min(max(0.01 * firstDifficulty(.easy) + 0.99 * stepped, 1), 10)
  }

  private static func limited(_ stability: Double) -> Double {
    min(max(stability, stabilities.lowerBound), stabilities.upperBound)
  }
}

extension FSRS7 {
  /// The days after which retrievability has fallen to `retention`, at most 36500.
  ///
  /// By bisection in the logarithm of time.
  public func interval(_ state: DualMemoryState, retention: Double) -> Double {
    guard retention < 0.9999 else { return 0 }
    var low = -30.0
    var high = log(Self.stabilities.upperBound)
    guard retrievability(state, days: Self.stabilities.upperBound) < retention else {
      return Self.stabilities.upperBound
    }
    guard retrievability(state, days: exp(low)) > retention else { return 0 }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if retrievability(state, days: exp(middle)) > retention { low = middle } else { high = middle }
    }
    return exp((low + high) / 2)
  }
}

public enum FSRS7Error: Error, Hashable {
  /// How many parameters there were instead of 34.
  case count(Int)
  case outOfBounds(index: Int, value: Double)
}

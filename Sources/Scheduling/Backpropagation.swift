import Glibc

/// The loss of FSRS-6 on a card's history and its derivative by the 21 parameters, forwards and then backwards.
///
/// Stability stays within 0.001 and 36500 as in fsrs-rs; where it is cut off, nothing flows back.
struct Backpropagation {
  private let w: Weights
  private let factor: Double
  /// The derivative of `factor` by `w[20]`.
  private let factorSlope: Double
  private let growth: Double
  private let easyPower: Double
  private let easyDifficulty: Double
  private let loss: Double
  private var tape: [Frame] = []

  /// A step as it was on the way forwards.
  private struct Frame {
    let stability: Double
    let difficulty: Double
    var recall = 1.0
    /// ln(1 + factor t / S).
    var logRatio = 0.0
    var logStability = 0.0
    /// e^(w10 (1 - R)) or e^(w14 (1 - R)).
    var surprise = 0.0
    /// What the stability was multiplied by, less 1; or the relearned stability.
    var gain = 0.0
    /// S^-w9 or (S + 1)^w13 or S^-w19.
    var power = 0.0
    var isCut = false
  }

  static let stabilities = 0.001...36_500.0

  init(_ parameters: [Double]) {
    w = Weights(parameters)
    factor = exp(-log(0.9) / w.w20) - 1
    factorSlope = (factor + 1) * log(0.9) / (w.w20 * w.w20)
    growth = exp(w.w8)
    easyPower = exp(3 * w.w5)
    easyDifficulty = w.w4 - easyPower + 1
    loss = exp(w.w17 * w.w18)
    tape.reserveCapacity(TrainingSet.longestHistory)
  }

  /// Adds the weighted loss of a history's items, and its derivatives to `gradient`.
  ///
  /// - Parameter gradient: 21 numbers.
  /// - Returns: the sum over the items of weight times cross entropy.
  mutating func add(
    _ history: ArraySlice<TrainingSet.Step>, weights: [Double], to gradient: inout [Double]
  ) -> Double {
    guard let first = history.first else { return 0 }
    tape.removeAll(keepingCapacity: true)
    var total = 0.0
    var stability = cut(w.initialStability(first.rating)).value
    var difficulty = min(max(firstDifficulty(first.rating), 1), 10)
    for step in history.dropFirst() {
      var frame = Frame(stability: stability, difficulty: difficulty)
      (stability, frame.isCut) = cut(forwards(step, &frame))
      difficulty = min(max(nextDifficulty(difficulty, step.rating), 1), 10)
      if step.item >= 0 {
        total += weights[step.item] * Self.crossEntropy(frame.recall, recalled: step.rating != .again)
      }
      tape.append(frame)
    }
    backwards(history, weights: weights, to: &gradient)
    return total
  }

  static func crossEntropy(_ recall: Double, recalled: Bool) -> Double {
    let recall = min(max(recall, 1e-7), 1 - 1e-7)
    return recalled ? -log(recall) : -log(1 - recall)
  }

  // MARK: Forwards

  private func cut(_ stability: Double) -> (value: Double, isCut: Bool) {
    let value = min(max(stability, Self.stabilities.lowerBound), Self.stabilities.upperBound)
    return (value, value != stability)
  }

  private func firstDifficulty(_ rating: Rating) -> Double { w.w4 - exp(w.w5 * Double(rating.rawValue - 1)) + 1 }

  private func stepped(_ difficulty: Double, _ rating: Rating) -> Double {
    difficulty - w.w6 * Double(rating.rawValue - 3) * (10 - difficulty) / 9
  }

  private func nextDifficulty(_ difficulty: Double, _ rating: Rating) -> Double {
    w.w7 * easyDifficulty + (1 - w.w7) * stepped(difficulty, rating)
  }

  private func forwards(_ step: TrainingSet.Step, _ frame: inout Frame) -> Double {
    let stability = frame.stability
    frame.logStability = log(stability)
    if step.days == 0 {
      frame.power = exp(-w.w19 * frame.logStability)
      frame.gain = exp(w.w17 * (Double(step.rating.rawValue - 3) + w.w18)) * frame.power
      if step.rating != .again, frame.gain < 1 { frame.gain = 1 }
      return stability * frame.gain
    }
    frame.logRatio = log(1 + factor * Double(step.days) / stability)
    frame.recall = exp(-w.w20 * frame.logRatio)
    if step.rating == .again {
      frame.power = exp(w.w13 * log(stability + 1))
      frame.surprise = exp(w.w14 * (1 - frame.recall))
      frame.gain = w.w11 * exp(-w.w12 * log(frame.difficulty)) * (frame.power - 1) * frame.surprise
      return min(frame.gain, stability / loss)
    }
    frame.power = exp(-w.w9 * frame.logStability)
    frame.surprise = exp(w.w10 * (1 - frame.recall))
    frame.gain = growth * (11 - frame.difficulty) * frame.power * (frame.surprise - 1) * bonus(step.rating)
    return stability * (1 + frame.gain)
  }

  private func bonus(_ rating: Rating) -> Double {
    switch rating {
    case .hard: w.w15
    case .easy: w.w16
    case .again, .good: 1
    }
  }

  // MARK: Backwards

  /// How the loss answers to the state before a step.
  private struct Slope {
    var stability = 0.0
    var difficulty = 0.0
    var recall = 0.0
  }

  private func backwards(
    _ history: ArraySlice<TrainingSet.Step>, weights: [Double], to gradient: inout [Double]
  ) {
    var slope = Slope()
    for index in tape.indices.reversed() {
      let step = history[history.startIndex + 1 + index]
      let frame = tape[index]
      var before = Slope()
      difficultySlope(step, frame, slope.difficulty, &before, &gradient)
      if !frame.isCut { stabilitySlope(step, frame, slope.stability, &before, &gradient) }
      if step.item >= 0 {
        let recall = min(max(frame.recall, 1e-7), 1 - 1e-7)
        before.recall += weights[step.item] * (step.rating == .again ? 1 / (1 - recall) : -1 / recall)
      }
      if step.days > 0 { recallSlope(step, frame, &before, &gradient) }
      slope = before
    }
    if let first = history.first { firstSlope(first.rating, slope, &gradient) }
  }

  private func firstSlope(_ rating: Rating, _ slope: Slope, _ gradient: inout [Double]) {
    let grade = Double(rating.rawValue - 1)
    gradient[rating.rawValue - 1] += slope.stability
    guard (1...10).contains(firstDifficulty(rating)) else { return }
    gradient[4] += slope.difficulty
    gradient[5] -= slope.difficulty * grade * exp(w.w5 * grade)
  }

  private func difficultySlope(
    _ step: TrainingSet.Step, _ frame: Frame, _ slope: Double, _ before: inout Slope, _ gradient: inout [Double]
  ) {
    guard (1...10).contains(nextDifficulty(frame.difficulty, step.rating)) else { return }
    let grade = Double(step.rating.rawValue - 3)
    before.difficulty += slope * (1 - w.w7) * (1 + w.w6 * grade / 9)
    gradient[4] += slope * w.w7
    gradient[5] -= slope * w.w7 * 3 * easyPower
    gradient[6] -= slope * (1 - w.w7) * grade * (10 - frame.difficulty) / 9
    gradient[7] += slope * (easyDifficulty - stepped(frame.difficulty, step.rating))
  }

  private func stabilitySlope(
    _ step: TrainingSet.Step, _ frame: Frame, _ slope: Double, _ before: inout Slope, _ gradient: inout [Double]
  ) {
    if step.days == 0 {
      sameDaySlope(step, frame, slope, &before, &gradient)
    } else if step.rating == .again {
      forgetSlope(frame, slope, &before, &gradient)
    } else {
      recallStabilitySlope(step, frame, slope, &before, &gradient)
    }
  }

  private func sameDaySlope(
    _ step: TrainingSet.Step, _ frame: Frame, _ slope: Double, _ before: inout Slope, _ gradient: inout [Double]
  ) {
    if step.rating != .again, frame.gain == 1 {
      before.stability += slope
      return
    }
    let next = frame.stability * frame.gain
    before.stability += slope * frame.gain * (1 - w.w19)
    gradient[17] += slope * next * (Double(step.rating.rawValue - 3) + w.w18)
    gradient[18] += slope * next * w.w17
    gradient[19] -= slope * next * frame.logStability
  }

  private func forgetSlope(_ frame: Frame, _ slope: Double, _ before: inout Slope, _ gradient: inout [Double]) {
    let least = frame.stability / loss
    if frame.gain > least {
      before.stability += slope / loss
      gradient[17] -= slope * w.w18 * least
      gradient[18] -= slope * w.w17 * least
      return
    }
    let flow = slope * frame.gain
    let unpowered = frame.power > 1 ? flow * frame.power / (frame.power - 1) : 0
    before.stability += unpowered * w.w13 / (frame.stability + 1)
    before.difficulty -= flow * w.w12 / frame.difficulty
    before.recall -= flow * w.w14
    gradient[11] += flow / w.w11
    gradient[12] -= flow * log(frame.difficulty)
    gradient[13] += unpowered * log(frame.stability + 1)
    gradient[14] += flow * (1 - frame.recall)
  }

  private func recallStabilitySlope(
    _ step: TrainingSet.Step, _ frame: Frame, _ slope: Double, _ before: inout Slope, _ gradient: inout [Double]
  ) {
    let scale = slope * frame.stability
    let flow = scale * frame.gain
    let base = growth * (11 - frame.difficulty) * frame.power
    let unsurprised = scale * base * bonus(step.rating) * frame.surprise
    before.stability += slope * (1 + frame.gain * (1 - w.w9))
    before.difficulty -= flow / (11 - frame.difficulty)
    before.recall -= unsurprised * w.w10
    gradient[8] += flow
    gradient[9] -= flow * frame.logStability
    gradient[10] += unsurprised * (1 - frame.recall)
    if step.rating == .hard { gradient[15] += scale * base * (frame.surprise - 1) }
    if step.rating == .easy { gradient[16] += scale * base * (frame.surprise - 1) }
  }

  private func recallSlope(
    _ step: TrainingSet.Step, _ frame: Frame, _ before: inout Slope, _ gradient: inout [Double]
  ) {
    let time = Double(step.days) / frame.stability
    let ratio = 1 + factor * time
    let flow = before.recall * frame.recall
    before.stability += flow * w.w20 * factor * time / (ratio * frame.stability)
    gradient[20] -= flow * (frame.logRatio + w.w20 * time * factorSlope / ratio)
  }
}

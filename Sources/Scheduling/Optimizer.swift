import Glibc

/// Fits the 21 parameters of FSRS-6 to a learner's own log, after the method of fsrs-rs.
///
/// First stabilities by search, then Adam on all parameters, whole cards in a batch, with recency weights and a pull
/// towards the starting point; analytic gradients.
public struct Optimizer: Hashable, Sendable {
  /// Whether a learner who fails a card sees it again the same day; bounds two parameters.
  public var relearningSteps = 1
  /// Decides the order of the cards.
  public var seed: UInt64 = 2023

  /// Fewer items than this say nothing.
  public static let fewestItems = 8
  /// Fewer than this say something of the first stabilities alone.
  public static let fewestForAll = 64

  private static let batch = 512
  private static let rate = 0.04
  private static let epochs = 5
  private static let fewestUpdates = 240

  /// How far each parameter strays among learners: the pull towards the start is its inverse square.
  private static let spread = [
    6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32,
    0.14, 0.27,
  ]

  public init() {}

  /// The parameters for a log, and whether they are worth taking.
  public func optimize(_ set: TrainingSet, current: Parameters = .standard) -> Optimization {
    guard set.items >= Self.fewestItems else { return .notEnough(items: set.items, needed: Self.fewestItems) }
    let first = FirstStabilities(set)
    guard let stabilities = first.values, first.filtered.items >= Self.fewestItems else {
      return .notEnough(items: first.filtered.items, needed: Self.fewestItems)
    }
    var values = stabilities + Parameters.standard.values[4...]
    let isWhole = first.filtered.items >= Self.fewestForAll && hasLaterReviews(first.filtered)
    let training = first.filtered
    if isWhole { values = train(training, weights: training.recencyWeights, from: values) }
    let found = Parameters(clamping: values)
    let fit = Fit(
      parameters: found, isWhole: isWhole, before: Fitness(of: current, on: set), after: Fitness(of: found, on: set))
    let weights = training.recencyWeights
    let isBetter =
      Self.loss(found, training, weights: weights) < Self.loss(current, training, weights: weights)
    return isBetter ? .better(fit) : .kept(current, instead: fit)
  }

  private func hasLaterReviews(_ set: TrainingSet) -> Bool {
    set.histories.contains { set.steps[$0].reduce(0) { $0 + ($1.item >= 0 ? 1 : 0) } > 1 }
  }

  static func loss(_ parameters: Parameters, _ set: TrainingSet, weights: [Double]) -> Double {
    var total = 0.0
    Fitness.predict(parameters, on: set) { item, recall, recalled in
      total += weights[item] * Backpropagation.crossEntropy(recall, recalled: recalled)
    }
    return total
  }

  // MARK: Training

  /// Adam over batches of cards, with a rate that falls to nothing along a cosine.
  ///
  /// Items of weight 0 are left out.
  func train(_ set: TrainingSet, weights: [Double], from start: [Double]) -> [Double] {
    var batches = batches(of: set, weights: weights)
    let total = batches.reduce(0) { $0 + $1.items }
    guard total > 0 else { return start }
    let epochs = max(Self.epochs, (Self.fewestUpdates + batches.count - 1) / batches.count)
    var random = SplitMix64(seed: seed)
    var adam = Adam(updates: epochs * batches.count, rate: Self.rate)
    var values = start
    var gradient = [Double](repeating: 0, count: Parameters.count)
    for _ in 0..<epochs {
      batches.shuffle(using: &random)
      for batch in batches {
        for index in gradient.indices {
          let pull = 2 * (values[index] - start[index]) / (Self.spread[index] * Self.spread[index])
          gradient[index] = pull * Double(batch.items) / Double(total)
        }
        var model = Backpropagation(values)
        for history in batch.histories { _ = model.add(set.steps[history], weights: weights, to: &gradient) }
        adam.update(&values, gradient)
        values = clipped(values)
      }
    }
    values.replaceSubrange(0..<4, with: FirstStabilities.ordered(Array(values[..<4])))
    return values
  }

  private struct Batch {
    var histories: [Range<Int>] = []
    var items = 0
  }

  private func batches(of set: TrainingSet, weights: [Double]) -> [Batch] {
    var random = SplitMix64(seed: seed)
    var batches = [Batch()]
    for history in set.histories.shuffled(using: &random) {
      let items = set.steps[history].reduce(0) { $0 + ($1.item >= 0 && weights[$1.item] > 0 ? 1 : 0) }
      if items == 0 { continue }
      if batches[batches.count - 1].items >= Self.batch { batches.append(Batch()) }
      batches[batches.count - 1].histories.append(history)
      batches[batches.count - 1].items += items
    }
    return batches[0].items == 0 ? [] : batches
  }

  /// Within the bounds; a failed card that is relearned must not come out stronger than it went in.
  private func clipped(_ values: [Double]) -> [Double] {
    var clipped = Parameters(clamping: values).values
    clipped[19] = max(clipped[19], 0.01)
    if relearningSteps > 1 {
      let room = -(log(clipped[11]) + log(pow(2, clipped[13]) - 1) + clipped[14] * 0.3) / Double(relearningSteps)
      let most = min(2, max(room, 0.01).squareRoot())
      clipped[17] = min(clipped[17], most)
      clipped[18] = min(clipped[18], most)
    }
    return clipped
  }
}

/// Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015.
private struct Adam {
  private var mean = [Double](repeating: 0, count: Parameters.count)
  private var square = [Double](repeating: 0, count: Parameters.count)
  private var done = 0
  private let updates: Int
  private let rate: Double

  init(updates: Int, rate: Double) {
    self.updates = updates
    self.rate = rate
  }

  mutating func update(_ values: inout [Double], _ gradient: [Double]) {
    let rate = self.rate * (1 + cos(.pi * Double(done) / Double(updates))) / 2
    done += 1
    let (meanBias, squareBias) = (1 - pow(0.9, Double(done)), 1 - pow(0.999, Double(done)))
    for index in values.indices {
      mean[index] = 0.9 * mean[index] + 0.1 * gradient[index]
      square[index] = 0.999 * square[index] + 0.001 * gradient[index] * gradient[index]
      values[index] -= rate * (mean[index] / meanBias) / ((square[index] / squareBias).squareRoot() + 1e-8)
    }
  }
}

/// What came of fitting parameters.
public enum Optimization: Hashable, Sendable {
  /// Too few reviews of later days to say anything.
  case notEnough(items: Int, needed: Int)
  /// The old parameters predict at least as well.
  case kept(Parameters, instead: Fit)
  case better(Fit)
}

/// Parameters that were found, and what they are worth on the log they were found on.
public struct Fit: Hashable, Sendable {
  public let parameters: Parameters
  /// Whether all 21 were fitted; else the first four alone, for want of reviews.
  public let isWhole: Bool
  /// With the old parameters.
  public let before: Fitness
  public let after: Fitness
}

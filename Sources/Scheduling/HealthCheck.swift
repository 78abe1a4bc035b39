import Glibc

/// Whether FSRS can be trusted with a learner's log: how it predicts reviews that it was not fitted on.
///
/// The thresholds are Anki's; they grow with how hard the log is to predict for anybody.
public struct HealthCheck: Hashable, Sendable, Codable {
  public let items: Int
  /// On reviews later than those it was fitted on, over five splits in time.
  public let logLoss: Double
  public let rmseBins: Double
  /// The share of a usual learner's error: 1.11 and less is fine.
  public let relativeLogLoss: Double
  /// 1.53 and less is fine.
  public let relativeRMSE: Double

  public static let fewestItems = 300

  public var isHealthy: Bool { relativeLogLoss <= 1.11 || relativeRMSE <= 1.53 }

  /// `nil` if there are not more than 300 items.
  public init?(_ set: TrainingSet, optimizer: Optimizer = Optimizer()) {
    guard set.items > Self.fewestItems else { return nil }
    let part = set.items / 6
    var sums = (loss: 0.0, squared: 0.0, recalled: 0.0, items: 0)
    for split in 1...5 {
      let cut = set.items - (6 - split) * part
      let fitness = Fitness(
        of: optimizer.fit(set, before: cut), on: set, items: cut..<(split == 5 ? set.items : cut + part))
      let count = Double(fitness.items)
      sums.loss += fitness.logLoss * count
      sums.squared += fitness.rmseBins * fitness.rmseBins * count
      sums.recalled += fitness.meanRecall * count
      sums.items += fitness.items
    }
    let tested = Double(max(sums.items, 1))
    let recall = min(max(sums.recalled / tested, 0.01), 0.99)
    items = set.items
    logLoss = sums.loss / tested
    rmseBins = (sums.squared / tested).squareRoot()
    relativeLogLoss = logLoss / (0.623 * pow(4 * recall * (1 - recall), 0.738))
    let usual = 0.0135 / (pow(recall, 0.504) - 1.14) + 0.176 / (pow(Double(items) / 1000, 0.825) + 2.22) + 0.101
    relativeRMSE = rmseBins / max(usual, 1e-6)
  }
}

extension Optimizer {
  /// The parameters that the items before `cut` give.
  func fit(_ set: TrainingSet, before cut: Int) -> Parameters {
    let weights = set.recencyWeights.enumerated().map { $0.offset < cut ? $0.element : 0 }
    let start = (FirstStabilities(set, before: cut).values ?? Array(Parameters.standard.values[..<4]))
    return Parameters(clamping: train(set, weights: weights, from: start + Parameters.standard.values[4...]))
  }
}

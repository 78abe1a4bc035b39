import Glibc

/// How well parameters predict a log, over the reviews of later days, each counting the same.
public struct Fitness: Hashable, Sendable, Codable {
  public let items: Int
  /// Mean binary cross entropy of predicted recall; less is better.
  public let logLoss: Double
  /// Root of the mean square of predicted less actual recall, in bins of delay, reviews and lapses (srs-benchmark).
  public let rmseBins: Double
  public let meanPrediction: Double
  public let meanRecall: Double

  public init(of parameters: Parameters, on set: TrainingSet) {
    self.init(of: parameters, on: set, items: 0..<set.items)
  }

  /// Over some of the items alone, by their number.
  ///
  /// - Parameter look: is told each prediction and what came of it.
  init(
    of parameters: Parameters, on set: TrainingSet, items chosen: Range<Int>,
    look: (_ recall: Double, _ recalled: Bool) -> Void = { _, _ in }
  ) {
    var sums = (loss: 0.0, predicted: 0.0, recalled: 0.0)
    var bins: [Bin: Tally] = [:]
    var levels = Levels()
    let model = FSRS6(parameters)
    for history in set.histories {
      var reviews = 1
      var lapses = 0
      Self.predict(model, set.steps[history]) { step, recall in
        let recalled = step.rating != .again
        reviews += 1
        defer { if !recalled { lapses += 1 } }
        guard chosen.contains(step.item) else { return }
        sums.loss += Backpropagation.crossEntropy(recall, recalled: recalled)
        sums.predicted += recall
        sums.recalled += recalled ? 1 : 0
        look(recall, recalled)
        bins[levels.bin(days: step.days, reviews: reviews, lapses: lapses), default: Tally()].add(recall, recalled)
      }
    }
    let count = Double(max(chosen.count, 1))
    items = chosen.count
    logLoss = sums.loss / count
    meanPrediction = sums.predicted / count
    meanRecall = sums.recalled / count
    rmseBins = (bins.values.reduce(0) { $0 + $1.squaredError } / count).squareRoot()
  }

  /// Predicts every item of a set, in the order of the cards.
  static func predict(
    _ parameters: Parameters, on set: TrainingSet, _ body: (_ item: Int, _ recall: Double, _ recalled: Bool) -> Void
  ) {
    let model = FSRS6(parameters)
    for history in set.histories {
      predict(model, set.steps[history]) { step, recall in body(step.item, recall, step.rating != .again) }
    }
  }

  private static func predict(
    _ model: FSRS6, _ history: ArraySlice<TrainingSet.Step>,
    _ body: (_ step: TrainingSet.Step, _ recall: Double) -> Void
  ) {
    guard let first = history.first else { return }
    var state = model.firstState(first.rating)
    for step in history.dropFirst() {
      if step.days > 0 { body(step, model.retrievability(days: Double(step.days), stability: state.stability)) }
      state = model.nextState(state, days: step.days, rating: step.rating)
    }
  }

  private struct Bin: Hashable {
    let days: Int32
    let reviews: Int32
    let lapses: Int32
  }

  /// The bins' edges, worked out once for each figure that occurs.
  private struct Levels {
    private var days: [Int32] = []
    private var reviews: [Int32] = []
    private var lapses: [Int32] = []

    mutating func bin(days: Int, reviews: Int, lapses: Int) -> Bin {
      Bin(
        days: Self.level(days, in: &self.days, scale: 2.48, base: 3.62, times: 100),
        reviews: Self.level(reviews, in: &self.reviews, scale: 1.99, base: 1.89),
        lapses: lapses == 0 ? 0 : Self.level(lapses, in: &self.lapses, scale: 1.65, base: 1.73))
    }

    private static func level(_ value: Int, in known: inout [Int32], scale: Double, base: Double, times: Double = 1)
      -> Int32
    {
      let value = min(value, 100_000)
      while known.count <= value {
        let level = scale * pow(base, (log(Double(max(1, known.count))) / log(base)).rounded(.down))
        known.append(Int32((level * times).rounded(.toNearestOrEven)))
      }
      return known[value]
    }
  }

  private struct Tally {
    var predicted = 0.0
    var recalled = 0.0
    var count = 0.0

    mutating func add(_ recall: Double, _ recalled: Bool) {
      predicted += recall
      if recalled { self.recalled += 1 }
      count += 1
    }

    /// Count-weighted.
    var squaredError: Double { (predicted - recalled) * (predicted - recalled) / count }
  }
}

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
    var score = Score()
    let model = FSRS6(parameters)
    for history in set.histories {
      var reviews = 1
      var lapses = 0
      Self.predict(model, set.steps[history]) { step, recall in
        let recalled = step.rating != .again
        reviews += 1
        defer { if !recalled { lapses += 1 } }
        guard chosen.contains(step.item) else { return }
        look(recall, recalled)
        score.add(recall, recalled, days: step.days, reviews: reviews, lapses: lapses)
      }
    }
    self.init(score)
  }

  init(_ score: Score) {
    let count = Double(max(score.items, 1))
    items = score.items
    logLoss = score.loss / count
    meanPrediction = score.predicted / count
    meanRecall = score.recalled / count
    rmseBins = (score.squaredErrors / count).squareRoot()
  }

  /// Predictions and what came of them, added up.
  struct Score {
    fileprivate var items = 0
    fileprivate var loss = 0.0
    fileprivate var predicted = 0.0
    fileprivate var recalled = 0.0
    private var bins: [Tally] = []
    private var levels = Levels()

    /// - Parameters:
    ///   - days: since the review before.
    ///   - reviews: those of later days so far, this one among them, and one more.
    ///   - lapses: how often it was forgotten before.
    mutating func add(_ recall: Double, _ recalled: Bool, days: Int, reviews: Int, lapses: Int) {
      items += 1
      loss += Backpropagation.crossEntropy(recall, recalled: recalled)
      predicted += recall
      self.recalled += recalled ? 1 : 0
      let bin = levels.bin(days: days, reviews: reviews, lapses: lapses)
      while bins.count <= bin { bins.append(Tally()) }
      bins[bin].add(recall, recalled)
    }

    fileprivate var squaredErrors: Double { bins.reduce(0) { $0 + ($1.count > 0 ? $1.squaredError : 0) } }
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
      let recall = step.days > 0 ? model.retrievability(days: Double(step.days), stability: state.stability) : 1
      if step.days > 0 { body(step, recall) }
      state = model.nextState(state, days: step.days, retrievability: recall, rating: step.rating)
    }
  }

  /// The numbers of the bins of srs-benchmark, which grow by a factor: worked out once for each figure that occurs.
  private struct Levels {
    private var days: [Int] = []
    private var reviews: [Int] = []
    private var lapses: [Int] = []
    /// More levels than a figure of up to ``most`` can have.
    private static let levels = 24
    private static let most = 100_000

    mutating func bin(days: Int, reviews: Int, lapses: Int) -> Int {
      let time = Self.level(days, in: &self.days, base: 3.62)
      let count = Self.level(reviews, in: &self.reviews, base: 1.89)
      let lapsed = lapses == 0 ? 0 : 1 + Self.level(lapses, in: &self.lapses, base: 1.73)
      return (time * Self.levels + count) * Self.levels + lapsed
    }

    private static func level(_ value: Int, in known: inout [Int], base: Double) -> Int {
      let value = min(value, most)
      while known.count <= value { known.append(Int(log(Double(max(1, known.count))) / log(base))) }
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

/// Whether what was predicted came true: reviews of later days by their predicted recall.
public struct Calibration: Hashable, Sendable, Codable {
  public struct Bin: Hashable, Sendable, Codable {
    /// Mean of the predictions, 0 to 1.
    public let predicted: Double
    /// The share that was recalled, 0 to 1.
    public let recalled: Double
    public let count: Int
  }

  /// By rising prediction; empty bins are left out.
  public let bins: [Bin]
  public let fitness: Fitness

  /// Goes through a log once, as it stands: what came before a card was learned anew is left out, and practice.
  ///
  /// - Precondition: `width` is above 0 and at most 1.
  public init(of model: MemoryModel, on log: ReviewLog, width: Double = 0.05) {
    precondition(width > 0 && width <= 1, "a width between 0 and 1")
    switch model {
    case .fsrs6(let formulas): self.init(formulas, log, width: width)
    case .fsrs7(let formulas): self.init(formulas, log, width: width)
    }
  }

  private init<Formulas: MemoryFormulas>(_ formulas: Formulas, _ log: ReviewLog, width: Double) {
    var sums = [Sum](repeating: Sum(), count: Int((1 / width).rounded(.up)))
    var score = Fitness.Score()
    var cards = Self.beginnings(log).map { Progress<Formulas>(start: $0) }
    for (index, record) in log.records.enumerated() where record.kind != .practice {
      guard cards[Int(record.card)].takes(index) else { continue }
      guard let review = cards[Int(record.card)].review(record, formulas) else { continue }
      let recalled = record.rating != .again
      score.add(review.recall, recalled, days: review.days, reviews: review.reviews, lapses: review.lapses)
      sums[min(sums.count - 1, max(0, Int(review.recall / width)))].add(review.recall, recalled)
    }
    fitness = Fitness(score)
    bins = sums.filter { $0.count > 0 }.map(\.bin)
  }

  /// For each card the place in the log where its last run of learning begins; beyond the end if it never learned.
  private static func beginnings(_ log: ReviewLog) -> [Int] {
    var starts = [Int](repeating: .max, count: log.cardCount)
    var isLearning = [Bool](repeating: false, count: log.cardCount)
    for (index, record) in log.records.enumerated() where record.kind != .practice {
      let card = Int(record.card)
      let learns = record.kind == .learning
      if learns, !isLearning[card] { starts[card] = index }
      isLearning[card] = learns
    }
    return starts
  }

  private struct Sum {
    var predicted = 0.0
    var recalled = 0
    var count = 0

    mutating func add(_ recall: Double, _ isRecalled: Bool) {
      predicted += recall
      recalled += isRecalled ? 1 : 0
      count += 1
    }

    var bin: Bin {
      Bin(predicted: predicted / Double(count), recalled: Double(recalled) / Double(count), count: count)
    }
  }

  /// How far the history of a card has come.
  private struct Progress<Formulas: MemoryFormulas> {
    /// The place in the log where it begins.
    private let start: Int
    private var state: Formulas.State?
    private var last = Moment(time: Timestamp(rawValue: 0), day: StudyDay(rawValue: 0))
    private var steps: Int32 = 0
    private var reviews: Int32 = 1
    private var lapses: Int32 = 0

    init(start: Int) { self.start = start }

    func takes(_ index: Int) -> Bool { index >= start && steps < TrainingSet.longestHistory }

    /// Takes a review in; returns what was foreseen of it, if it came on a later day.
    @inline(__always)
    mutating func review(
      _ record: ReviewLog.Record, _ formulas: Formulas
    ) -> (recall: Double, days: Int, reviews: Int, lapses: Int)? {
      let now = Moment(time: record.time, day: record.day)
      let elapsed = Elapsed(from: last, to: now)
      last = now
      steps += 1
      guard let before = state else {
        state = formulas.firstState(record.rating)
        return nil
      }
      let recall = elapsed.days > 0 ? formulas.recall(before, after: elapsed) : 1
      state = formulas.next(before, after: elapsed, recall: recall, rating: record.rating)
      guard elapsed.days > 0 else { return nil }
      reviews += 1
      defer { if record.rating == .again { lapses += 1 } }
      return (recall, elapsed.days, Int(reviews), Int(lapses))
    }
  }
}

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
    var sums = [Sum](repeating: Sum(), count: Int((1 / width).rounded(.up)))
    var score = Fitness.Score()
    var cards = Self.beginnings(log)
    for (index, record) in log.records.enumerated() where record.kind != .practice {
      guard cards[Int(record.card)].takes(index) else { continue }
      guard let review = cards[Int(record.card)].review(record, model: model) else { continue }
      let recalled = record.rating != .again
      score.add(review.recall, recalled, days: review.days, reviews: review.reviews, lapses: review.lapses)
      sums[min(sums.count - 1, max(0, Int(review.recall / width)))].add(review.recall, recalled)
    }
    fitness = Fitness(score)
    bins = sums.filter { $0.count > 0 }.map(\.bin)
  }

  /// Where the last run of learning of each card begins.
  private static func beginnings(_ log: ReviewLog) -> [Progress] {
    var cards = [Progress](repeating: Progress(), count: log.cards.count)
    var isLearning = [Bool](repeating: false, count: log.cards.count)
    for (index, record) in log.records.enumerated() where record.kind != .practice {
      let card = Int(record.card)
      let learns = record.kind == .learning
      if learns, !isLearning[card] { cards[card].start = index }
      isLearning[card] = learns
    }
    return cards
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
  private struct Progress {
    /// The place in the log where it begins; of a card that was never learned, beyond its end.
    var start = Int.max
    private var memory: Memory?
    private var last = Moment(time: Timestamp(rawValue: 0), day: StudyDay(rawValue: 0))
    private var steps = 0
    private var reviews = 1
    private var lapses = 0

    func takes(_ index: Int) -> Bool { index >= start && steps < TrainingSet.longestHistory }

    /// Takes a review in; returns what was foreseen of it, if it came on a later day.
    mutating func review(
      _ record: ReviewLog.Record, model: MemoryModel
    ) -> (recall: Double, days: Int, reviews: Int, lapses: Int)? {
      let now = Moment(time: record.time, day: record.day)
      let elapsed = Elapsed(from: steps == 0 ? now : last, to: now)
      let before = memory
      last = now
      steps += 1
      guard let before, elapsed.days > 0 else {
        memory = model.memory(after: before, elapsed: elapsed, rating: record.rating)
        return nil
      }
      let recall = model.retrievability(before, elapsed: elapsed)
      memory = model.memory(after: before, elapsed: elapsed, recall: recall, rating: record.rating)
      reviews += 1
      defer { if record.rating == .again { lapses += 1 } }
      return (recall, elapsed.days, reviews, lapses)
    }
  }
}

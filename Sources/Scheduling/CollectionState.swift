/// What the cards of a collection are like today: memory states, what is to come, what is known.
public struct CollectionState: Hashable, Sendable, Codable {
  /// Equal steps from `start` on; `counts[i]` lies from `start + i * width` up to but not including the next.
  public struct Histogram: Hashable, Sendable, Codable {
    public let start: Double
    public let width: Double
    public internal(set) var counts: [Int]

    mutating func add(_ value: Double) {
      let bin = ((value - start) / width).rounded(.down)
      counts[Int(min(max(bin, 0), Double(counts.count - 1)))] += 1
    }
  }

  public private(set) var new = 0
  public private(set) var learning = 0
  /// In review with an interval of less than 21 days.
  public private(set) var young = 0
  public private(set) var mature = 0
  public private(set) var suspended = 0
  /// Days, in steps of doubling: `counts[i]` holds stabilities with floor(log2 S) + 4 = i, so the first is below 1/8.
  public private(set) var stability = Histogram(start: 0, width: 1, counts: Array(repeating: 0, count: 20))
  /// 1 to 10 in steps of a half.
  public private(set) var difficulty = Histogram(start: 1, width: 0.5, counts: Array(repeating: 0, count: 18))
  /// 0 to 1 in steps of a twentieth.
  public private(set) var retrievability = Histogram(start: 0, width: 0.05, counts: Array(repeating: 0, count: 20))
  /// The sum of the chances of recall of all seen cards: how many would be known if all were asked now.
  public private(set) var known = 0.0
  /// Cards due on each day from today on; `forecast[0]` without the backlog.
  public private(set) var forecast: [Int]
  /// Due before today.
  public private(set) var backlog = 0
  /// Reviews a day that these cards cause in the long run: the sum of 1 / interval.
  public private(set) var dailyLoad = 0.0

  /// - Precondition: `days` is at least 1.
  public init(_ items: [StudyItem], model: MemoryModel, at now: Moment, days: Int = 90) {
    precondition(days >= 1, "a day at least")
    forecast = Array(repeating: 0, count: days)
    for item in items { add(item, model: model, now: now) }
  }

  private mutating func add(_ item: StudyItem, model: MemoryModel, now: Moment) {
    guard let seen = item.card.seen else {
      if item.standing == .suspended { suspended += 1 } else { new += 1 }
      return
    }
    let recall = model.retrievability(seen.memory, elapsed: Elapsed(from: seen.last, to: now))
    known += recall
    retrievability.add(recall)
    difficulty.add(seen.memory.difficulty)
    stability.add(Double(seen.memory.stability.exponent) + 4)
    if item.standing == .suspended {
      suspended += 1
      return
    }
    count(seen)
    foresee(seen, now: now)
  }

  private mutating func count(_ seen: Seen) {
    switch seen.phase {
    case .learning, .relearning: learning += 1
    case .review where seen.interval < Retention.matureDays: young += 1
    case .review: mature += 1
    }
    if seen.interval > 0 { dailyLoad += 1 / Double(seen.interval) }
  }

  private mutating func foresee(_ seen: Seen, now: Moment) {
    switch seen.due {
    case .at: forecast[0] += 1
    case .on(let day):
      if day < now.day {
        backlog += 1
      } else if let index = forecast.indices.last, day <= now.day.advanced(by: index) {
        forecast[day.days(since: now.day)] += 1
      }
    }
  }
}

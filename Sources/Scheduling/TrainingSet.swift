/// A learner's log laid out for fitting: the history of each card, and the reviews in it that can be predicted.
///
/// An item is a review at least one study day after the one before it. Items are numbered in the order of time.
public struct TrainingSet: Sendable {
  /// One review in a card's history.
  struct Step {
    /// Study days since the review before; 0 for the first.
    let days: Int
    let rating: Rating
    /// The number of the item; -1 if the review is none.
    var item: Int
  }

  /// All histories, one after the other.
  private(set) var steps: [Step] = []
  /// Where each card's history stands in ``steps``.
  private(set) var histories: [Range<Int>] = []
  /// How many reviews can be predicted.
  public private(set) var items = 0

  /// Of a card's history only so many reviews count.
  static let longestHistory = 256

  /// Lays out a log; practice is left out, and what came before a card was learned anew.
  public init(_ log: ReviewLog) {
    let (order, ends) = Self.byCard(log)
    var times: [(time: Timestamp, step: Int)] = []
    times.reserveCapacity(order.count)
    steps.reserveCapacity(order.count)
    var start = 0
    for end in ends {
      append(Self.lastLearning(order[start..<end], of: log), of: log, times: &times)
      start = end
    }
    number(times)
  }

  /// The records card by card, each card's in the order of the log, and where each card's end; by counting.
  private static func byCard(_ log: ReviewLog) -> (order: [Int], ends: [Int]) {
    var places = [Int](repeating: 0, count: log.cardCount + 1)
    for record in log.records where record.kind != .practice { places[Int(record.card) + 1] += 1 }
    for card in 0..<log.cardCount { places[card + 1] += places[card] }
    var order = [Int](repeating: 0, count: places[log.cardCount])
    for (index, record) in log.records.enumerated() where record.kind != .practice {
      order[places[Int(record.card)]] = index
      places[Int(record.card)] += 1
    }
    return (order, Array(places.dropLast()))
  }

  public init(_ reviews: [Review]) { self.init(ReviewLog(reviews)) }

  /// From the first review of the last run of learning on; nothing if the card was never learned here.
  private static func lastLearning(_ history: ArraySlice<Int>, of log: ReviewLog) -> ArraySlice<Int> {
    guard var start = history.lastIndex(where: { log.records[$0].kind == .learning }) else { return [] }
    while start > history.startIndex, log.records[history[start - 1]].kind == .learning { start -= 1 }
    return history[start...].prefix(longestHistory)
  }

  private mutating func append(
    _ history: ArraySlice<Int>, of log: ReviewLog, times: inout [(time: Timestamp, step: Int)]
  ) {
    guard !history.isEmpty else { return }
    let start = steps.count
    var last: StudyDay?
    for index in history {
      let record = log.records[index]
      let days = last.map { max(0, record.day.days(since: $0)) } ?? 0
      if days > 0 { times.append((record.time, steps.count)) }
      steps.append(Step(days: days, rating: record.rating, item: -1))
      last = record.day
    }
    histories.append(start..<steps.count)
  }

  private mutating func number(_ times: [(time: Timestamp, step: Int)]) {
    items = times.count
    for (item, entry) in Self.byTime(times).enumerated() { steps[entry.step].item = item }
  }

  /// Least significant digit first, eleven bits at a time: the times of a log stretch over few digits.
  private static func byTime(_ times: [(time: Timestamp, step: Int)]) -> [(time: Timestamp, step: Int)] {
    guard let first = times.lazy.map(\.time.rawValue).min(), let last = times.lazy.map(\.time.rawValue).max(),
      last.subtractingReportingOverflow(first).overflow == false
    else { return times.sorted { ($0.time, $0.step) < ($1.time, $1.step) } }
    var (from, to) = (times, times)
    var shift = 0
    while (last - first) >> shift > 0 {
      var starts = [Int](repeating: 0, count: 2049)
      for entry in from { starts[Int((entry.time.rawValue - first) >> shift & 2047) + 1] += 1 }
      for digit in 0..<2048 { starts[digit + 1] += starts[digit] }
      for entry in from {
        let digit = Int((entry.time.rawValue - first) >> shift & 2047)
        to[starts[digit]] = entry
        starts[digit] += 1
      }
      swap(&from, &to)
      shift += 11
    }
    return from
  }

  /// The set without the histories that `isOutlier` names; items are numbered anew in the same order.
  func removing(_ isOutlier: (Range<Int>) -> Bool) -> TrainingSet {
    var kept = self
    kept.histories.removeAll(where: isOutlier)
    var isKept = [Bool](repeating: false, count: items)
    for history in kept.histories {
      for step in steps[history] where step.item >= 0 { isKept[step.item] = true }
    }
    var numbers = [Int](repeating: -1, count: items)
    kept.items = 0
    for item in 0..<items where isKept[item] {
      numbers[item] = kept.items
      kept.items += 1
    }
    for index in kept.steps.indices where steps[index].item >= 0 {
      kept.steps[index].item = numbers[steps[index].item]
    }
    return kept
  }

  /// A weight for each item by its age: from a quarter for the oldest to one for the newest.
  var recencyWeights: [Double] {
    (0..<items).map { item in
      let age = items > 1 ? Double(item) / Double(items - 1) : 1
      return 0.25 + 0.75 * age * age * age
    }
  }
}

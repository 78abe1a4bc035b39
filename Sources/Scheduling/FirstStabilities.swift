import Glibc

/// Finds the stabilities after the first review, `w[0]` to `w[3]`, from the first review of a later day.
///
/// After the initialisation of fsrs-rs: outliers taken out, one stability a rating fitted to the forgetting curve of
/// the standard decay, then brought into order and filled up.
struct FirstStabilities {
  /// The histories that are no outliers.
  let filtered: TrainingSet
  /// What was found; `nil` where no card shows anything.
  let values: [Double]?

  private struct Group: Hashable {
    let rating: Rating
    let days: Int
  }

  private struct Tally {
    var count = 0
    var recalled = 0
  }

  /// - Parameter cut: only items before this one count; all if `nil`.
  init(_ set: TrainingSet, before cut: Int? = nil) {
    var tallies: [Group: Tally] = [:]
    for history in set.histories {
      guard let (group, recalled, item) = Self.firstLater(set.steps[history]), item < cut ?? .max else { continue }
      tallies[group, default: Tally()].count += 1
      if recalled { tallies[group, default: Tally()].recalled += 1 }
    }
    let outliers = Self.outliers(tallies)
    filtered = set.removing { history in
      Self.firstLater(set.steps[history]).map { outliers.contains($0.0) } ?? true
    }
    values = Self.fit(tallies.filter { !outliers.contains($0.key) })
  }

  private static func firstLater(_ history: ArraySlice<TrainingSet.Step>) -> (Group, recalled: Bool, item: Int)? {
    guard let first = history.first, let later = history.first(where: { $0.days > 0 }) else { return nil }
    return (Group(rating: first.rating, days: later.days), later.rating != .again, later.item)
  }

  /// The rarest delays of each rating, a twentieth of its cards or up to twenty, then all that are too rare or too long.
  private static func outliers(_ tallies: [Group: Tally]) -> Set<Group> {
    var outliers: Set<Group> = []
    for rating in Rating.allCases {
      let groups = tallies.filter { $0.key.rating == rating }
        .sorted { ($0.value.count, -$0.key.days) < ($1.value.count, -$1.key.days) }
      let share = max(20, groups.reduce(0) { $0 + $1.value.count } / 20)
      var removed = 0
      for (group, tally) in groups {
        if removed + tally.count < share {
          removed += tally.count
          outliers.insert(group)
        } else if tally.count < 6 || group.days > (rating == .easy ? 365 : 100) {
          outliers.insert(group)
        }
      }
    }
    return outliers
  }

  // MARK: Fit

  private static func fit(_ tallies: [Group: Tally]) -> [Double]? {
    let all = tallies.values.reduce(into: Tally()) { sum, tally in
      sum.count += tally.count
      sum.recalled += tally.recalled
    }
    guard all.count > 0 else { return nil }
    let mean = Double(all.recalled) / Double(all.count)
    var found = [Double?](repeating: nil, count: 4)
    var counts = [Int](repeating: 0, count: 4)
    for (index, rating) in Rating.allCases.enumerated() {
      let groups = tallies.filter { $0.key.rating == rating }.sorted { $0.key.days < $1.key.days }
      if groups.isEmpty { continue }
      counts[index] = groups.reduce(0) { $0 + $1.value.count }
      found[index] = search(groups.map { ($0.key.days, $0.value) }, mean: mean, standard: Parameters.standard[index])
    }
    return completed(inOrder(found, counts: counts))
  }

  /// The stability under which the tallies are likeliest, by ternary search.
  private static func search(_ tallies: [(days: Int, tally: Tally)], mean: Double, standard: Double) -> Double {
    let model = FSRS6()
    func loss(_ stability: Double) -> Double {
      tallies.reduce(abs(stability - standard) / 16) { sum, entry in
        let count = Double(entry.tally.count)
        let recall = (Double(entry.tally.recalled) + mean) / (count + 1)
        let predicted = min(max(model.retrievability(days: Double(entry.days), stability: stability), 1e-7), 1 - 1e-7)
        return sum - count * (recall * log(predicted) + (1 - recall) * log(1 - predicted))
      }
    }
    var (low, high) = (FSRS6.lowestStability, 100.0)
    while high - low > 1e-6 {
      let third = (high - low) / 3
      if loss(low + third) < loss(high - third) { high -= third } else { low += third }
    }
    return (low + high) / 2
  }

  /// A better rating never gives a lower stability; of two that contradict each other the one with more cards holds.
  private static func inOrder(_ found: [Double?], counts: [Int]) -> [Double?] {
    var values = found
    for (small, big) in [(0, 1), (1, 2), (2, 3), (0, 2), (1, 3), (0, 3)] {
      guard let low = values[small], let high = values[big], low > high else { continue }
      if counts[small] > counts[big] { values[big] = low } else { values[small] = high }
    }
    return values
  }

  /// Fills up what no card shows: in logarithms Hard lies between Again and Good (0.41), Good between Hard and Easy (0.54).
  private static func completed(_ found: [Double?]) -> [Double]? {
    let known = found.indices.filter { found[$0] != nil }
    let standard = Parameters.standard.values
    if known.isEmpty { return nil }
    if known.count == 1 {
      let scale = (found[known[0]] ?? 1) / standard[known[0]]
      return (0..<4).map { min(max(standard[$0] * scale, FSRS6.lowestStability), 100) }
    }
    var logs = found.map { $0.map { log($0) } }
    let (hard, good) = (0.41, 0.54)
    if logs[1] == nil, logs[2] == nil, let again = logs[0], let easy = logs[3] {
      let share = hard / (hard + good - hard * good)
      logs[1] = share * again + (1 - share) * easy
    }
    for _ in 0..<2 {
      if logs[1] == nil, let again = logs[0], let third = logs[2] { logs[1] = hard * again + (1 - hard) * third }
      if logs[1] == nil, let third = logs[2], let easy = logs[3] { logs[1] = (third - good * easy) / (1 - good) }
      if logs[2] == nil, let second = logs[1], let easy = logs[3] { logs[2] = (1 - good) * second + good * easy }
      if logs[2] == nil, let again = logs[0], let second = logs[1] { logs[2] = (second - hard * again) / (1 - hard) }
      if logs[0] == nil, let second = logs[1], let third = logs[2] { logs[0] = (second - (1 - hard) * third) / hard }
      if logs[3] == nil, let second = logs[1], let third = logs[2] { logs[3] = (third - (1 - good) * second) / good }
    }
    return ordered(logs.map { min(max(exp($0 ?? 0), FSRS6.lowestStability), 100) })
  }

  /// Four stabilities, each at least the one before it.
  static func ordered(_ values: [Double]) -> [Double] {
    var highest = 0.0
    return values.map { value in
      highest = max(highest, value)
      return highest
    }
  }
}

/// Finds what has one label nearly always, so that no weights need be asked about it.
struct Certainty {
  /// The least share of the most frequent label.
  let share: Double
  /// The least number of examples.
  let count: Int
  private var counts: [UInt32: [UInt8: Int]] = [:]

  init(share: Double, count: Int) {
    self.share = share
    self.count = count
  }

  mutating func add(_ key: UInt32, label: UInt8) { counts[key, default: [:]][label, default: 0] += 1 }

  /// Labels plus 1.
  var numbers: HashedNumbers {
    HashedNumbers(
      entries: counts.compactMap { key, labels in
        let total = labels.values.reduce(0, +)
        let best = labels.max { ($0.value, $1.key) < ($1.value, $0.key) }!
        guard total >= count, Double(best.value) >= share * Double(total) else { return nil }
        return (key, UInt16(best.key) + 1)
      })
  }
}

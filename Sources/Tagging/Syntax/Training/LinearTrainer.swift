/// An averaged perceptron (Freund and Schapire 1999; Collins 2002) that becomes a ``LinearModel``.
///
/// Rows of weights exist only for features that took part in a mistake.
struct LinearTrainer: ~Copyable {
  let labels: Int
  private var slots: [UInt32]
  private var hashes: [UInt32] = []
  /// Rows of `labels` values each, row by row; the first row is free.
  private var weights: [Float]
  /// Sums of step × change, from which the average is made.
  private var sums: [Float]
  private var step: Float = 1

  init(labels: Int) {
    precondition((1...LinearModel.mostLabels).contains(labels))
    self.labels = labels
    slots = [UInt32](repeating: 0, count: 1 << 16)
    weights = [Float](repeating: 0, count: labels)
    sums = weights
  }

  /// - Returns: the best of the labels whose bit is set in `allowed`.
  func predict(_ features: borrowing FeatureBuffer, allowed: UInt64 = .max) -> Int {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: labels) { scores in
      scores.update(repeating: 0)
      weights.withUnsafeBufferPointer { weights in
        for index in 0..<features.count {
          let row = self.row(features.values[index]) * labels
          guard row > 0 else { continue }
          for label in 0..<labels { scores[label] += weights[row + label] }
        }
      }
      var best = -1
      for label in 0..<labels where allowed >> UInt64(label) & 1 == 1 {
        if best < 0 || scores[label] > scores[best] { best = label }
      }
      return best
    }
  }

  mutating func update(_ features: borrowing FeatureBuffer, gold: Int, predicted: Int) {
    step += 1
    guard gold != predicted else { return }
    for index in 0..<features.count {
      let row = madeRow(features.values[index]) * labels
      change(row + gold, by: 1)
      change(row + predicted, by: -1)
    }
  }

  private mutating func change(_ index: Int, by amount: Float) {
    weights[index] += amount
    sums[index] += amount * step
  }

  private func row(_ hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if hashes[Int(slots[slot]) - 1] == hash { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  private mutating func madeRow(_ hash: UInt32) -> Int {
    let found = row(hash)
    if found > 0 { return found }
    hashes.append(hash)
    weights.append(contentsOf: repeatElement(0, count: labels))
    sums.append(contentsOf: repeatElement(0, count: labels))
    if hashes.count * 2 > slots.count { grow() } else { place(hashes.count) }
    return hashes.count
  }

  private mutating func place(_ row: Int) {
    var slot = Int(hashes[row - 1]) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(row)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for row in 1...hashes.count { place(row) }
  }
}

extension LinearTrainer {
  /// The averaged weights, scaled to eight bits, those of less than two steps and the least features left out.
  ///
  /// - Parameter features: how many features to keep at most.
  func model(features limit: Int) -> LinearModel {
    let averages = weights.indices.map { weights[$0] - sums[$0] / step }
    let scale = 127 / max(averages.reduce(0) { max($0, abs($1)) }, 1e-6)
    var kept: [(hash: UInt32, strength: Float, row: Int)] = []
    for row in hashes.indices {
      let values = averages[(row + 1) * labels..<(row + 2) * labels]
      let strength = values.reduce(0) { max($0, abs($1)) }
      if strength * scale >= 1.5 { kept.append((hashes[row], strength, row + 1)) }
    }
    kept.sort { ($0.strength, $1.hash) > ($1.strength, $0.hash) }
    kept = kept.prefix(limit).sorted { $0.hash < $1.hash }
    let rows = kept.map { quantized(averages, row: $0.row, scale: scale) }
    return LinearModel(
      labels: labels, hashes: kept.map(\.hash), lengths: rows.map { UInt8($0.count) }, pairs: rows.flatMap { $0 })!
  }

  private func quantized(_ averages: [Float], row: Int, scale: Float) -> [UInt16] {
    (0..<labels).compactMap { label in
      let weight = Int8(max(-127, min(127, (averages[row * labels + label] * scale).rounded())))
      return abs(weight) < 2 ? nil : UInt16(label) << 8 | UInt16(UInt8(bitPattern: weight))
    }
  }
}

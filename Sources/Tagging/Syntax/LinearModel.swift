/// A linear classifier with few weights a feature: what each feature says for each label.
///
/// A feature is known by its 32-bit hash. An open-addressed table leads from it to its row of weights.
struct LinearModel: Hashable, Sendable {
  /// At most ``mostLabels``.
  let labels: Int
  /// In ascending order.
  let hashes: [UInt32]
  /// How many weights each feature has; as many elements as ``hashes``.
  let lengths: [UInt8]
  /// The rows of all features one after another: a label in the upper, a weight in the lower eight bits.
  let pairs: [UInt16]
  /// Hash and the start of the row; (0, `.max`) is free.
  private let slots: [SIMD2<UInt32>]
  private let rows: [UInt16]

  static let mostLabels = 64

  /// - Returns: `nil` where the lists do not fit together or name a label that there is not.
  init?(labels: Int, hashes: [UInt32], lengths: [UInt8], pairs: [UInt16]) {
    guard (1...Self.mostLabels).contains(labels), hashes.count == lengths.count, pairs.count < Int(UInt32.max) / 2,
      lengths.reduce(0, { $0 + Int($1) }) == pairs.count, pairs.allSatisfy({ Int($0 >> 8) < labels })
    else { return nil }
    (self.labels, self.hashes, self.lengths, self.pairs) = (labels, hashes, lengths, pairs)
    (slots, rows) = Self.table(hashes: hashes, lengths: lengths, pairs: pairs)
  }

  private static func table(
    hashes: [UInt32], lengths: [UInt8], pairs: [UInt16]
  ) -> (slots: [SIMD2<UInt32>], rows: [UInt16]) {
    var size = 4
    while size < hashes.count * 2 { size *= 2 }
    var slots = [SIMD2<UInt32>](repeating: SIMD2(0, .max), count: size)
    var rows: [UInt16] = []
    rows.reserveCapacity(pairs.count + hashes.count)
    var next = 0
    for (hash, length) in zip(hashes, lengths) {
      var slot = Int(hash) & (size - 1)
      while slots[slot].y != .max { slot = (slot + 1) & (size - 1) }
      slots[slot] = SIMD2(hash, UInt32(rows.count))
      rows.append(UInt16(length))
      rows.append(contentsOf: pairs[next..<next + Int(length)])
      next += Int(length)
    }
    return (slots, rows)
  }

  /// Adds to `scores`, which has room for ``mostLabels``, what `features` say.
  ///
  /// All rows are looked up before the first is read, so that the waits for memory overlap.
  @inline(__always)
  func score(_ features: borrowing FeatureBuffer, into scores: UnsafeMutablePointer<Int32>) {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      for index in 0..<features.count {
        let feature = features.values[index]
        var slot = Int(feature) & mask
        while slots[slot].y != .max, slots[slot].x != feature { slot = (slot + 1) & mask }
        features.notes[index] = slots[slot].y
      }
    }
    rows.withUnsafeBufferPointer { rows in
      for index in 0..<features.count where features.notes[index] != .max {
        let start = Int(features.notes[index])
        for position in start + 1..<start + 1 + Int(rows[start]) {
          let pair = rows[position]
          scores[Int(pair >> 8)] &+= Int32(Int8(truncatingIfNeeded: pair))
        }
      }
    }
  }

  /// How far the label with the highest score stands above the next; no more than ``ArcMargins/widest``.
  static func margin(_ scores: UnsafeMutablePointer<Int32>, best: Int, count: Int) -> Int32 {
    var second = Int32.min
    for label in 0..<count where label != best { second = max(second, scores[label]) }
    return second == .min ? ArcMargins.widest : min(scores[best] &- second, ArcMargins.widest)
  }

  /// The label with the highest score, the first of equals.
  static func best(_ scores: UnsafeMutablePointer<Int32>, count: Int) -> Int {
    var best = 0
    for label in 1..<max(count, 1) where scores[label] > scores[best] { best = label }
    return best
  }
}

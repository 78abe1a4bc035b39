/// A linear classifier with few weights a feature: what each feature says for each label.
///
/// A feature is known by the upper 30 bits of its hash: the uppermost lead to a bucket of eight slots of 16 bits, the 16
/// behind them are kept in a slot. Buckets are small enough for the processor's own memory, and most features that a
/// word has are unknown; only the known ones are looked up further.
struct LinearModel: Hashable, Sendable {
  /// At most ``mostLabels``.
  let labels: Int
  /// In ascending order.
  let hashes: [UInt32]
  /// How many weights each feature has; as many elements as ``hashes``.
  let lengths: [UInt8]
  /// The rows of all features one after another: a label in the upper, a weight in the lower eight bits.
  let pairs: [UInt16]
  private let table: FeatureTable
  /// The rows of all slots, each behind its length, as many as there are slots.
  private let rows: [UInt16]
  /// The start of a slot's row.
  private let starts: [UInt32]

  static let mostLabels = 64

  /// - Returns: `nil` where the lists do not fit together or name a label that there is not.
  init?(labels: Int, hashes: [UInt32], lengths: [UInt8], pairs: [UInt16]) {
    guard (1...Self.mostLabels).contains(labels), hashes.count == lengths.count, pairs.count < Int(UInt32.max) / 2,
      lengths.reduce(0, { $0 + Int($1) }) == pairs.count, pairs.allSatisfy({ Int($0 >> 8) < labels })
    else { return nil }
    (self.labels, self.hashes, self.lengths, self.pairs) = (labels, hashes, lengths, pairs)
    table = FeatureTable(hashes: hashes)
    (starts, rows) = Self.rows(of: table, lengths: lengths, pairs: pairs)
  }

  private static func rows(
    of table: FeatureTable, lengths: [UInt8], pairs: [UInt16]
  ) -> (starts: [UInt32], rows: [UInt16]) {
    var begins: [Int] = []
    var next = 0
    for length in lengths {
      begins.append(next)
      next += Int(length)
    }
    var (starts, rows): ([UInt32], [UInt16]) = ([], [])
    rows.reserveCapacity(pairs.count + lengths.count)
    for feature in table.features {
      starts.append(UInt32(rows.count))
      rows.append(UInt16(lengths[feature]))
      rows.append(contentsOf: pairs[begins[feature]..<begins[feature] + Int(lengths[feature])])
    }
    return (starts, rows)
  }

  /// Adds to `scores`, which has room for ``mostLabels``, what `features` say.
  ///
  /// The lengths of all rows are fetched before the first row is read, so that the waits for memory overlap.
  @inline(__always)
  func score(_ features: borrowing FeatureBuffer, into scores: UnsafeMutablePointer<Int32>) {
    let known = table.find(features)
    starts.withUnsafeBufferPointer { starts in
      rows.withUnsafeBufferPointer { rows in
        for index in 0..<known { features.notes[index] = starts[Int(features.notes[index])] }
        for index in 0..<known { features.lengths[index] = UInt32(rows[Int(features.notes[index])]) }
        for index in 0..<known {
          let start = Int(features.notes[index]) + 1
          for position in start..<start + Int(features.lengths[index]) {
            let pair = rows[position]
            scores[Int(pair >> 8)] &+= Int32(Int8(truncatingIfNeeded: pair))
          }
        }
      }
    }
  }

  /// The label with the highest score, the first of equals, and how far it stands above the next; no more than
  /// ``ArcMargins/widest``.
  @inline(__always)
  static func best(
    _ scores: UnsafeMutablePointer<Int32>, count: Int
  ) -> (label: Int, margin: Int32) {
    var (label, first, second) = (0, scores[0], Int32.min)
    for other in 1..<max(count, 1) {
      let score = scores[other]
      second = max(second, min(score, first))
      if score > first { (label, first) = (other, score) }
    }
    return (label, second == .min ? ArcMargins.widest : min(first &- second, ArcMargins.widest))
  }
}

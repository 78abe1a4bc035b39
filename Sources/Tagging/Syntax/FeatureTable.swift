/// Which of many features are known, and where: numbers from 0 by the hash of a feature.
///
/// Buckets of eight slots of 16 bits; the upper bits of a hash lead to the bucket, the 16 bits behind them are kept in a
/// slot, from the lowest one up. What does not fit goes to the next bucket.
struct FeatureTable: Hashable, Sendable {
  /// Their number is a power of two.
  private let buckets: [SIMD8<UInt16>]
  /// The number of the first slot of each bucket.
  private let firsts: [UInt32]
  /// The index into the hashes of the feature in each slot.
  let features: [Int]

  private static let leastBits: UInt32 = 4

  /// Of features that cannot be told apart the first is known.
  init(hashes: [UInt32]) {
    var bits: UInt32 = Self.leastBits
    while hashes.count > 4 << bits { bits += 1 }
    var buckets = [SIMD8<UInt16>](repeating: .zero, count: 1 << bits)
    var filled = [[Int]](repeating: [], count: buckets.count)
    for (index, hash) in hashes.enumerated() {
      let check = Self.check(hash, bits: bits)
      var bucket = Int(hash >> (32 - bits))
      while filled[bucket].count == 8 { bucket = (bucket + 1) & (filled.count - 1) }
      guard (0..<8).allSatisfy({ buckets[bucket][$0] != check }) else { continue }
      buckets[bucket][filled[bucket].count] = check
      filled[bucket].append(index)
    }
    self.buckets = buckets
    features = filled.flatMap { $0 }
    firsts = filled.reduce(into: [0]) { $0.append($0[$0.count - 1] + UInt32($1.count)) }
  }

  /// Never 0, which is an empty slot.
  @inline(__always)
  private static func check(_ hash: UInt32, bits: UInt32) -> UInt16 {
    max(UInt16(truncatingIfNeeded: (hash << bits) >> 16), 1)
  }

  /// Writes the numbers of the known features into their notes.
  ///
  /// All buckets are fetched before the first is read, so that the waits for memory overlap.
  ///
  /// - Returns: how many are known.
  @inline(__always)
  func find(_ features: borrowing FeatureBuffer) -> Int {
    let shift = UInt32(truncatingIfNeeded: 32 - buckets.count.trailingZeroBitCount)
    return buckets.withUnsafeBufferPointer { buckets in
      for index in 0..<features.count {
        features.buckets[index] = unsafeBitCast(
          buckets[Int(features.values[index] >> shift)], to: SIMD4<UInt32>.self)
      }
      return firsts.withUnsafeBufferPointer { firsts in
        var known = 0
        for index in 0..<features.count {
          let hash = features.values[index]
          let check = SIMD8<UInt16>(repeating: Self.check(hash, bits: 32 - shift))
          var bucket = Int(hash >> shift)
          var slots = unsafeBitCast(features.buckets[index], to: SIMD8<UInt16>.self)
          var place = Self.place(of: check, in: slots)
          while place == 0, slots[7] != 0 {
            bucket = (bucket + 1) & (buckets.count - 1)
            slots = buckets[bucket]
            place = Self.place(of: check, in: slots)
          }
          features.notes[known] = firsts[bucket] &+ place &- 1
          known += place == 0 ? 0 : 1
        }
        return known
      }
    }
  }

  /// From 1; 0 for none.
  @inline(__always)
  private static func place(of check: SIMD8<UInt16>, in slots: SIMD8<UInt16>) -> UInt32 {
    UInt32(SIMD8<UInt16>(1, 2, 3, 4, 5, 6, 7, 8).replacing(with: 0, where: slots .!= check).wrappedSum())
  }
}

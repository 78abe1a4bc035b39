import CPrefetch

/// Scores a configuration's features for the three transitions.
protocol ArcScorer: ~Copyable {
  /// - Returns: the scores by transition of some of the features; the fourth value means nothing.
  func scores(_ features: borrowing FeatureBuffer, _ range: Range<Int>) -> SIMD4<Int32>

  /// Says that some of the features will soon be scored, so that their weights are near by then.
  func prepare(_ features: borrowing FeatureBuffer, _ range: Range<Int>)
}

/// Three weights of eight bits for each of the strongest features.
///
/// A feature is known by the upper bits of its hash: the uppermost lead to a bucket of four slots of 32 bits, the eight
/// behind them are kept in a slot's lowest byte, above them the weights.
struct ArcModel: Hashable, Sendable, ArcScorer {
  /// Buckets, one after another; their number is a power of two from 2^16.
  let buckets: [SIMD4<UInt32>]

  static let leastBucketBits = 16
  static let mostBucketBits = 24

  /// How many bits of a hash tell features apart.
  static func featureBits(bucketBits: Int) -> Int { bucketBits + 8 }

  init(buckets: [SIMD4<UInt32>]) {
    precondition(buckets.count.nonzeroBitCount == 1 && buckets.count >= 1 << Self.leastBucketBits)
    self.buckets = buckets
  }

  /// - Parameter features: as many of the upper bits of their hashes as tell them apart, with their weights, the
  ///   strongest first; what finds its bucket full is left out.
  init(bucketBits: Int, features: [(feature: UInt32, weights: SIMD4<Int8>)]) {
    var buckets = [SIMD4<UInt32>](repeating: .zero, count: 1 << bucketBits)
    var filled = [Int](repeating: 0, count: buckets.count)
    for (feature, weights) in features {
      let bucket = Int(feature >> 8)
      guard filled[bucket] < 4 else { continue }
      let bytes = (0..<3).map { UInt32(UInt8(bitPattern: weights[$0])) << UInt32(8 + 8 * $0) }
      buckets[bucket][filled[bucket]] = feature & 0xFF | bytes[0] | bytes[1] | bytes[2]
      filled[bucket] += 1
    }
    self.init(buckets: buckets)
  }

  /// Sums of 16 bits are wide enough for ``ArcFeatures/capacity``.
  @inline(__always)
  func scores(_ features: borrowing FeatureBuffer, _ range: Range<Int>) -> SIMD4<Int32> {
    let shift = UInt32(32 - buckets.count.trailingZeroBitCount)
    // Lanes of 16 bits: the check byte and the first weight, the second weight and the third.
    var (upper, lower) = (SIMD8<Int16>.zero, SIMD8<Int16>.zero)
    buckets.withUnsafeBufferPointer { buckets in
      for index in range {
        let feature = features.values[index]
        let bucket = buckets[Int(feature >> shift)]
        let check = SIMD4<UInt32>(repeating: (feature >> (shift &- 8)) & 0xFF)
        let found = bucket.replacing(with: SIMD4<UInt32>(repeating: 0), where: (bucket & 0xFF) .!= check)
        let lanes = unsafeBitCast(found, to: SIMD8<Int16>.self)
        upper &+= lanes &>> 8
        lower &+= (lanes &<< 8) &>> 8
      }
    }
    return SIMD4(
      Int32(upper.evenHalf.wrappedSum()), Int32(lower.oddHalf.wrappedSum()), Int32(upper.oddHalf.wrappedSum()), 0)
  }

  @inline(__always)
  func prepare(_ features: borrowing FeatureBuffer, _ range: Range<Int>) {
    let shift = UInt32(32 - buckets.count.trailingZeroBitCount)
    buckets.withUnsafeBufferPointer { buckets in
      guard let first = buckets.baseAddress else { return }
      for index in range { prefetch_memory(first + Int(features.values[index] >> shift)) }
    }
  }
}

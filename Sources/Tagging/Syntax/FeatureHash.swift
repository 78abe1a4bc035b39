/// Features as 32-bit hashes of a template and the values it joins.
///
/// Multiplicative hashing (Knuth, TAOCP 3, 6.4); the upper bits are the best mixed.
enum FeatureHash {
  @inline(__always)
  static func hash(_ template: Int, _ value: UInt64) -> UInt32 {
    let salted = value ^ (UInt64(truncatingIfNeeded: template) &* 0xD6E8_FEB8_6659_FD93)
    return UInt32(truncatingIfNeeded: ((salted ^ (salted >> 29)) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// FNV-1a with a final mix.
  @inline(__always)
  static func hash(bytes: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return finished(hash)
  }

  @inline(__always)
  static func finished(_ hash: UInt32) -> UInt32 {
    let mixed = (hash ^ (hash >> 15)) &* 0x2C1B_3C6D
    return mixed ^ (mixed >> 13)
  }
}

/// A list of features that is filled anew for every decision.
struct FeatureBuffer: ~Copyable {
  let values: UnsafeMutablePointer<UInt32>
  /// Room for two numbers and a bucket with each feature, for the model that scores them.
  let notes: UnsafeMutablePointer<UInt32>
  let lengths: UnsafeMutablePointer<UInt32>
  let buckets: UnsafeMutablePointer<SIMD4<UInt32>>
  private(set) var count = 0
  private let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    values = .allocate(capacity: capacity)
    notes = .allocate(capacity: capacity)
    lengths = .allocate(capacity: capacity)
    buckets = .allocate(capacity: capacity)
  }

  deinit {
    values.deallocate()
    notes.deallocate()
    lengths.deallocate()
    buckets.deallocate()
  }

  /// All that it holds.
  var all: Range<Int> { 0..<count }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func add(_ template: Int, _ value: UInt64) { add(hash: FeatureHash.hash(template, value)) }

  @inline(__always)
  mutating func add(hash: UInt32) {
    assert(count < capacity)
    values[count] = hash
    count += 1
  }
}

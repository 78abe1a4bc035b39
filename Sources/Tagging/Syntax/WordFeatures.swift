/// What the models see of one word, computed once.
struct WordFeatures: Hashable, Sendable {
  /// Hash of the word with digits as 0 and typographic marks made plain.
  var form: UInt32 = 0
  /// The same in lower case.
  var lower: UInt32 = 0
  /// Hashes of the last one to four bytes in lower case.
  var suffixes = SIMD4<UInt32>(repeating: 0)
  /// Hashes of the first one to three bytes in lower case; the fourth is free.
  var prefixes = SIMD4<UInt32>(repeating: 0)
  /// Capitals, digits, hyphens and length, in bits.
  var shape: UInt32 = 0
  /// 0 for a word without a cluster.
  var cluster: UInt32 = 0

  /// Stands for what lies before the first and behind the last word.
  static let none = WordFeatures()

  init() {}

  /// - Parameter bytes: the word in UTF-8; of a word longer than ``limit`` bytes only so many are looked at.
  init(bytes: UnsafeBufferPointer<UInt8>, isFirst: Bool, clusters: HashedNumbers) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.limit + 4) { plain in
      let count = Self.normalize(bytes, into: plain)
      read(UnsafeMutableBufferPointer(rebasing: plain[..<count]), raw: bytes, isFirst: isFirst, clusters)
    }
  }

  private static let limit = 48

  private mutating func read(
    _ plain: UnsafeMutableBufferPointer<UInt8>, raw: UnsafeBufferPointer<UInt8>, isFirst: Bool,
    _ clusters: HashedNumbers
  ) {
    form = FeatureHash.hash(bytes: plain)
    shape = Self.shape(plain, raw: raw, isFirst: isFirst)
    var hash: UInt32 = 2_166_136_261
    for index in plain.indices {
      if plain[index] &- 65 < 26 { plain[index] |= 32 }
      hash = (hash ^ UInt32(plain[index])) &* 16_777_619
      if index < 3 { prefixes[index] = hash }
    }
    lower = FeatureHash.finished(hash)
    hash = 84_696_351
    for length in 0..<min(4, plain.count) {
      hash = (hash ^ UInt32(plain[plain.count - 1 - length])) &* 16_777_619
      suffixes[length] = hash
    }
    cluster = Self.cluster(form: form, lower: lower, clusters)
    if cluster == 0, let hyphen = plain.lastIndex(of: 45), hyphen > 0, hyphen + 1 < plain.count {
      let part = FeatureHash.hash(bytes: plain[(hyphen + 1)...])
      cluster = UInt32(clusters[part])
    }
  }

  /// The cluster of the word as written, or else of its lower case.
  private static func cluster(form: UInt32, lower: UInt32, _ clusters: HashedNumbers) -> UInt32 {
    let found = clusters[form]
    return UInt32(found > 0 || form == lower ? found : clusters[lower])
  }

  /// Digits to 0, typographic quotation marks and dashes to those of the typewriter.
  private static func normalize(
    _ bytes: UnsafeBufferPointer<UInt8>, into plain: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var (read, written) = (0, 0)
    while read < bytes.count, written < limit {
      let byte = bytes[read]
      if byte == 0xE2, read + 2 < bytes.count, bytes[read + 1] == 0x80, let marks = typewriter(bytes[read + 2]) {
        for mark in marks.utf8Start..<marks.utf8Start + marks.utf8CodeUnitCount {
          plain[written] = mark.pointee
          written += 1
        }
        read += 3
      } else {
        plain[written] = byte &- 48 < 10 ? 48 : byte
        (read, written) = (read + 1, written + 1)
      }
    }
    return written
  }

  /// - Parameter last: the third byte of a character from U+2000 to U+203F.
  private static func typewriter(_ last: UInt8) -> StaticString? {
    switch last {
    case 0x98, 0x99: "'"
    case 0x9C, 0x9D, 0x9E: "\""
    case 0x90, 0x91, 0x93: "-"
    case 0x94, 0x95: "--"
    case 0xA6: "..."
    default: nil
    }
  }

  private static func shape(
    _ plain: UnsafeMutableBufferPointer<UInt8>, raw: UnsafeBufferPointer<UInt8>, isFirst: Bool
  ) -> UInt32 {
    var (upper, lower, digits, hyphens, others, points) = (0, 0, 0, 0, 0, 0)
    for byte in plain {
      switch byte {
      case 65...90: upper += 1
      case 97...122: lower += 1
      case 48: digits += 1
      case 45: hyphens += 1
      case 46: points += 1
      default: others += 1
      }
    }
    var shape: UInt32 = upper == 0 ? 0 : upper == 1 ? 1 : lower == 0 ? 2 : 3
    if let first = plain.first, first &- 65 < 26 { shape |= 4 }
    shape |= lower > 0 ? 8 : 0
    shape |= digits > 0 ? 16 : 0
    shape |= hyphens > 0 ? 32 : 0
    shape |= points > 0 ? 64 : 0
    shape |= others > 0 ? 128 : 0
    shape |= isFirst ? 256 : 0
    shape |= UInt32(min(plain.count, 3)) << 9
    let isOpening = raw.count == 3 && raw[0] == 0xE2 && raw[1] == 0x80 && (raw[2] == 0x9C || raw[2] == 0x98)
    let isClosing = raw.count == 3 && raw[0] == 0xE2 && raw[1] == 0x80 && (raw[2] == 0x9D || raw[2] == 0x99)
    return shape | (isOpening ? 2048 : 0) | (isClosing ? 4096 : 0)
  }
}

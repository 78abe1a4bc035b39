/// Puts the parts of a model into bytes.
struct ModelWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(list: [some FixedWidthInteger]) {
    add(number: UInt32(list.count))
    for element in list { add(number: element) }
  }

  mutating func add(_ strings: [String]) {
    add(number: UInt32(strings.count))
    for string in strings { add(list: Array(string.utf8)) }
  }

  /// Keys in ascending order, then their values.
  mutating func add(_ numbers: HashedNumbers) {
    let entries = numbers.entries
    add(list: entries.map(\.key))
    add(list: entries.map(\.value))
  }

  mutating func add(_ model: LinearModel) {
    add(list: model.hashes)
    add(list: model.lengths)
    add(list: model.pairs)
  }

  mutating func add(_ model: ArcModel) {
    add(list: model.buckets.flatMap { bucket in (0..<4).map { bucket[$0] } })
  }

  mutating func add(_ lemmatizer: Lemmatizer) {
    add(list: lemmatizer.edits.map(\.cut))
    add(list: lemmatizer.edits.map { $0.keepsCase ? 1 as UInt8 : 0 })
    add(lemmatizer.edits.map(\.added))
    add(lemmatizer.rules)
  }

  /// FNV-1a, 64 bits, over words of eight bytes, the last one filled up with zeros.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { raw in
      var sum: UInt64 = 14_695_981_039_346_656_037
      var position = 0
      while position + 8 <= raw.count {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        sum = (sum ^ word) &* 1_099_511_628_211
        sum ^= sum >> 29
        position += 8
      }
      var last: UInt64 = UInt64(raw.count) << 56
      for (place, byte) in raw[position...].enumerated() { last |= UInt64(byte) << UInt64(8 * place) }
      return (sum ^ last) &* 1_099_511_628_211
    }
  }
}

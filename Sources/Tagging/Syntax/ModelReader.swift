/// Takes the parts of a model out of bytes. Nothing that they hold can trap.
struct ModelReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  mutating func number32() throws(SyntaxModelError) -> UInt32 { try number() }
  mutating func number64() throws(SyntaxModelError) -> UInt64 { try number() }

  private mutating func number<Number: FixedWidthInteger>() throws(SyntaxModelError) -> Number {
    try elements(count: 1)[0]
  }

  private mutating func list<Element: FixedWidthInteger>() throws(SyntaxModelError) -> [Element] {
    let count: UInt32 = try number()
    return try elements(count: Int(count))
  }

  private mutating func elements<Element: FixedWidthInteger>(count: Int) throws(SyntaxModelError) -> [Element] {
    let size = MemoryLayout<Element>.size
    guard count <= (bytes.endIndex - position) / size else { throw .truncated(offset: position, size: count * size) }
    let start = position - bytes.startIndex
    position += count * size
    return bytes.withUnsafeBytes { raw in
      (0..<count).map {
        Element(littleEndian: raw.loadUnaligned(fromByteOffset: start + $0 * size, as: Element.self))
      }
    }
  }

  mutating func strings() throws(SyntaxModelError) -> [String] {
    let count: UInt32 = try number()
    guard count <= 4096 else { throw .unsound(offset: position) }
    var strings: [String] = []
    for _ in 0..<count { strings.append(String(decoding: try list() as [UInt8], as: UTF8.self)) }
    return strings
  }

  mutating func hashedNumbers() throws(SyntaxModelError) -> HashedNumbers {
    let keys: [UInt32] = try list()
    let values: [UInt16] = try list()
    guard keys.count == values.count else { throw .unsound(offset: position) }
    return HashedNumbers(entries: zip(keys, values).map { ($0, $1) })
  }

  /// Numbers that stand for indices below `limit`.
  mutating func hashedNumbers(below limit: Int) throws(SyntaxModelError) -> HashedNumbers {
    let numbers = try hashedNumbers()
    guard numbers.values.allSatisfy({ Int($0) <= limit }) else { throw .unsound(offset: position) }
    return numbers
  }

  mutating func linearModel(labels: Int) throws(SyntaxModelError) -> LinearModel {
    let hashes: [UInt32] = try list()
    let lengths: [UInt8] = try list()
    let pairs: [UInt16] = try list()
    guard let model = LinearModel(labels: labels, hashes: hashes, lengths: lengths, pairs: pairs) else {
      throw .unsound(offset: position)
    }
    return model
  }

  mutating func arcModel() throws(SyntaxModelError) -> ArcModel {
    let slots: [UInt32] = try list()
    let count = slots.count / 4
    guard slots.count % 4 == 0, count.nonzeroBitCount == 1, count >= 1 << ArcModel.leastBucketBits,
      count <= 1 << ArcModel.mostBucketBits
    else { throw .unsound(offset: position) }
    return ArcModel(
      buckets: (0..<count).map { SIMD4(slots[4 * $0], slots[4 * $0 + 1], slots[4 * $0 + 2], slots[4 * $0 + 3]) })
  }

  mutating func lemmatizer() throws(SyntaxModelError) -> Lemmatizer {
    let cuts: [UInt8] = try list()
    let cases: [UInt8] = try list()
    let added = try strings()
    let rules = try hashedNumbers()
    guard cuts.count == cases.count, cuts.count == added.count,
      rules.values.allSatisfy({ Int($0) <= cuts.count })
    else { throw .unsound(offset: position) }
    let edits = cuts.indices.map { Lemmatizer.Edit(cut: cuts[$0], added: added[$0], keepsCase: cases[$0] != 0) }
    return Lemmatizer(edits: edits, rules: rules)
  }
}

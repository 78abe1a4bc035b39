import Glibc

/// Why bytes are no model of names.
public enum NameModelError: Error, Hashable, Sendable {
  /// There is no file at `path` that can be read.
  case missing(path: String)
  /// The file does not begin as a model of names does.
  case notAModel
  case version(found: UInt32, supported: UInt32)
  /// The sum over the contents is not the one that the file names.
  case checksum(found: UInt64, expected: UInt64)
  /// The contents end before the part that begins at `offset` does.
  case truncated(offset: Int, size: Int)
}

// The file: "LNAM", version, checksum of the contents, contents. Little-endian throughout. The contents: transitions of
// both passes; words as ascending keys and the lower 32 and the upper 8 bits of their values; then for each table of
// weights one bit a row that is not empty, a bit mask for each of these rows, and the weights that are not zero.
extension NameModel {
  static let magic: [UInt8] = Array("LNAM".utf8)
  static let version: UInt32 = 2
  static let headerSize = 16
  private static let baseRows = 1 << Int(NameFeatures.rowBits)
  private static let documentRows = 1 << Int(DocumentFeatures.rowBits)

  /// The model that comes with the program; it is read once.
  public static func shipped() throws(NameModelError) -> NameModel { try shippedModel.get() }

  private static let shippedModel = Result { () throws(NameModelError) in
    try NameModel(path: FileContents.path(ofResource: "names.model"))
  }

  /// Reads the model file at `path`.
  public init(path: String) throws(NameModelError) {
    guard let bytes = FileContents.bytes(of: path) else { throw .missing(path: path) }
    try self.init(bytes: bytes)
  }

  /// Reads what ``bytes`` gives; anything else is refused.
  public init(bytes: [UInt8]) throws(NameModelError) {
    guard bytes.count >= Self.headerSize, bytes.starts(with: Self.magic) else { throw .notAModel }
    var cursor = ByteCursor(bytes: bytes, position: 4)
    let version: UInt32 = try cursor.number()
    guard version == Self.version else { throw .version(found: version, supported: Self.version) }
    let expected: UInt64 = try cursor.number()
    let found = ModelWriter.checksum(bytes[Self.headerSize...])
    guard found == expected else { throw .checksum(found: found, expected: expected) }
    let transitions = [try cursor.transitions(), try cursor.transitions()]
    let keys = try cursor.keys()
    let values: [UInt32] = try cursor.list(count: keys.count)
    let further: [UInt8] = try cursor.list(count: keys.count)
    let entries = keys.indices.map {
      (keys[$0], WordTable.Entry(bits: UInt64(values[$0]) | UInt64(further[$0]) << 32))
    }
    let first = try cursor.rows(count: Self.baseRows)
    let second = try cursor.rows(count: Self.baseRows)
    self.init(
      words: WordTable(entries: entries), first: first, second: second,
      document: try cursor.rows(count: Self.documentRows), transitions: transitions)
  }

  /// The model as a file holds it.
  public var bytes: [UInt8] {
    var writer = ModelWriter()
    for row in transitions.joined() { for label in 0..<16 { writer.add(number: row[label].bitPattern) } }
    let entries = words.entries
    Self.write(keys: entries.map(\.key), to: &writer)
    for entry in entries { writer.add(number: UInt32(truncatingIfNeeded: entry.entry.bits)) }
    for entry in entries { writer.add(number: UInt8(truncatingIfNeeded: entry.entry.bits >> 32)) }
    let weights = weights
    Self.write(weights.first, rows: Self.baseRows, to: &writer)
    Self.write(weights.second, rows: Self.baseRows, to: &writer)
    Self.write(weights.document, rows: Self.documentRows, to: &writer)
    var header = ModelWriter()
    header.add(number: Self.version)
    header.add(number: ModelWriter.checksum(writer.bytes[...]))
    return Self.magic + header.bytes + writer.bytes
  }

  private static func write(keys: [UInt32], to writer: inout ModelWriter) {
    var counts = [UInt16](repeating: 0, count: 1 << 16)
    for key in keys { counts[Int(key >> 16)] += 1 }
    writer.add(list: counts)
    writer.add(list: keys.map { UInt16(truncatingIfNeeded: $0) })
  }

  private static func write(_ weights: SparseWeights, rows: Int, to writer: inout ModelWriter) {
    var masks = [UInt16](repeating: 0, count: rows)
    weights.forEach { place, _ in masks[place >> 4] |= 1 << UInt16(place & 15) }
    for first in stride(from: 0, to: rows, by: 8) {
      writer.add(number: (0..<8).reduce(UInt8(0)) { $0 | (masks[first + $1] != 0 ? 1 << UInt8($1) : 0) })
    }
    writer.add(list: masks.filter { $0 != 0 })
    writer.add(list: weights.weights)
  }
}

/// Takes numbers out of bytes. Nothing that they hold can trap.
private struct ByteCursor {
  let bytes: [UInt8]
  var position: Int

  mutating func number<Number: FixedWidthInteger>() throws(NameModelError) -> Number { try list(count: 1)[0] }

  mutating func list<Number: FixedWidthInteger>() throws(NameModelError) -> [Number] {
    let count: UInt32 = try number()
    return try list(count: Int(count))
  }

  mutating func list<Number: FixedWidthInteger>(count: Int) throws(NameModelError) -> [Number] {
    let size = MemoryLayout<Number>.size
    guard count <= (bytes.count - position) / size else { throw .truncated(offset: position, size: count * size) }
    let start = position
    position += count * size
    return bytes.withUnsafeBytes { raw in
      (0..<count).map { Number(littleEndian: raw.loadUnaligned(fromByteOffset: start + $0 * size, as: Number.self)) }
    }
  }

  mutating func transitions() throws(NameModelError) -> [SIMD16<Float>] {
    let patterns: [UInt32] = try list(count: 256)
    return (0..<16).map { row in
      var scores = SIMD16<Float>(repeating: 0)
      for label in 0..<16 { scores[label] = Float(bitPattern: patterns[row * 16 + label]) }
      return scores
    }
  }

  /// Ascending keys: how many there are of each upper half, and the lower halves.
  mutating func keys() throws(NameModelError) -> [UInt32] {
    let counts: [UInt16] = try list()
    let lower: [UInt16] = try list()
    let needed = counts.reduce(0) { $0 + Int($1) }
    guard counts.count <= 1 << 16, needed == lower.count else { throw .truncated(offset: position, size: needed) }
    var keys: [UInt32] = []
    keys.reserveCapacity(needed)
    for (upper, count) in counts.enumerated() {
      for _ in 0..<count { keys.append(UInt32(upper) << 16 | UInt32(lower[keys.count])) }
    }
    return keys
  }

  /// One bit for each row that is not empty, the masks of those rows, and the weights that are not zero.
  ///
  /// - Parameter count: a multiple of eight.
  mutating func rows(count: Int) throws(NameModelError) -> SparseWeights {
    let isThere: [UInt8] = try list(count: count / 8)
    let masks: [UInt16] = try list()
    let weights: [Int8] = try list()
    let there = isThere.reduce(0) { $0 + $1.nonzeroBitCount }
    let needed = masks.reduce(0) { $0 + $1.nonzeroBitCount }
    guard there <= masks.count, needed <= weights.count else { throw .truncated(offset: position, size: needed) }
    var result = SparseWeights()
    var (nextMask, nextWeight) = (0, 0)
    for index in 0..<count where isThere[index / 8] >> UInt8(index % 8) & 1 == 1 {
      var rest = masks[nextMask]
      nextMask += 1
      while rest != 0 {
        result.append(weights[nextWeight], at: index * 16 + rest.trailingZeroBitCount)
        nextWeight += 1
        rest &= rest - 1
      }
    }
    return result
  }
}

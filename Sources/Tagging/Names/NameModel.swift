/// The weights of a table of rows with sixteen places each that are not zero.
struct SparseWeights {
  /// Row × 16 + label, ascending.
  private(set) var places: [Int32] = []
  private(set) var weights: [Int8] = []

  init() {}

  /// - Parameter bytes: a byte for each place, `step` apart.
  fileprivate init(bytes: UnsafeRawBufferPointer, from start: Int, step: Int) {
    for place in 0..<(bytes.count / step) where bytes[start + place * step] != 0 {
      append(Int8(bitPattern: bytes[start + place * step]), at: place)
    }
  }

  mutating func append(_ weight: Int8, at place: Int) {
    places.append(Int32(place))
    weights.append(weight)
  }

  func forEach(_ body: (_ place: Int, _ weight: Int8) -> Void) {
    for index in places.indices { body(Int(places[index]), weights[index]) }
  }
}

/// The weights of the name tagger with what it knows of words.
public struct NameModel: Hashable, Sendable {
  let words: WordTable
  /// Both passes' weights for a row of ``NameFeatures``: a label's lower byte is the first pass's.
  let base: [SIMD16<Int16>]
  /// The second pass's weights for a row of ``DocumentFeatures``.
  let document: [SIMD16<Int16>]
  /// Label before × label after, for each pass, in the units of the weights.
  let transitions: [[SIMD16<Float>]]

  /// - Parameters:
  ///   - first: the first pass's weights for each row of ``NameFeatures``.
  ///   - second: the second pass's.
  ///   - document: the second pass's weights for each row of ``DocumentFeatures``.
  init(
    words: WordTable, first: SparseWeights, second: SparseWeights, document: SparseWeights,
    transitions: [[SIMD16<Float>]]
  ) {
    self.words = words
    let none = SIMD16<Int16>(repeating: 0)
    var base = [SIMD16<Int16>](repeating: none, count: 1 << Int(NameFeatures.rowBits))
    base.withUnsafeMutableBytes { bytes in
      first.forEach { bytes[$0 * 2] = UInt8(bitPattern: $1) }
      second.forEach { bytes[$0 * 2 + 1] = UInt8(bitPattern: $1) }
    }
    self.base = base
    var rows = [SIMD16<Int16>](repeating: none, count: 1 << Int(DocumentFeatures.rowBits))
    rows.withUnsafeMutableBytes { bytes in
      document.forEach { bytes.storeBytes(of: Int16($1).littleEndian, toByteOffset: $0 * 2, as: Int16.self) }
    }
    self.document = rows
    self.transitions = transitions
  }

  /// The weights as ``init(words:first:second:document:transitions:)`` takes them.
  var weights: (first: SparseWeights, second: SparseWeights, document: SparseWeights) {
    (
      base.withUnsafeBytes { SparseWeights(bytes: $0, from: 0, step: 2) },
      base.withUnsafeBytes { SparseWeights(bytes: $0, from: 1, step: 2) },
      document.withUnsafeBytes { SparseWeights(bytes: $0, from: 0, step: 2) }
    )
  }

  /// What each pass reads of a row, or of a sum.
  @inline(__always)
  static func firstPass(_ row: SIMD16<Int16>) -> SIMD16<Int16> { (row &<< 8) &>> 8 }
  @inline(__always)
  static func secondPass(_ row: SIMD16<Int16>) -> SIMD16<Int16> { row &>> 8 }
}

extension NameModel {
  /// The label of each token.
  ///
  /// - Parameter progress: takes the part done, 0 to 1; returns false to stop.
  /// - Returns: `nil` if it was stopped.
  func labels(of table: TokenTable, progress: (Double) -> Bool) -> [UInt8]? {
    var pass = TwoPasses(model: self, tokens: table.count)
    for sentence in 0..<table.sentenceCount {
      pass.readSentence(sentence, of: table)
      if sentence & 1023 == 0, !progress(0.8 * Double(sentence) / Double(table.sentenceCount)) { return nil }
    }
    return pass.secondLabels(table)
  }
}

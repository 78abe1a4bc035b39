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
    words: WordTable, first: [SIMD16<Int8>], second: [SIMD16<Int8>], document: [SIMD16<Int8>],
    transitions: [[SIMD16<Float>]]
  ) {
    precondition(first.count == 1 << Int(NameFeatures.rowBits) && second.count == first.count)
    precondition(document.count == 1 << Int(DocumentFeatures.rowBits))
    self.words = words
    base = zip(first, second).map { low, high in
      (SIMD16<Int16>(truncatingIfNeeded: low) & 0xFF) | (SIMD16<Int16>(truncatingIfNeeded: high) &<< 8)
    }
    self.document = document.map { SIMD16<Int16>(truncatingIfNeeded: $0) }
    self.transitions = transitions
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

/// The weights of the name tagger with what it knows of words.
public struct NameModel: Hashable, Sendable {
  let words: WordTable
  /// Both passes' weights for a row of ``NameFeatures``: the lower half for the first pass.
  let base: [SIMD32<Int8>]
  /// The second pass's weights for a row of ``DocumentFeatures``.
  let document: [SIMD16<Int8>]
  /// Label before × label after, for each pass, in the units of the weights.
  let transitions: [[SIMD16<Float>]]

  init(words: WordTable, base: [SIMD32<Int8>], document: [SIMD16<Int8>], transitions: [[SIMD16<Float>]]) {
    precondition(base.count == 1 << Int(NameFeatures.rowBits) && document.count == 1 << Int(DocumentFeatures.rowBits))
    self.words = words
    self.base = base
    self.document = document
    self.transitions = transitions
  }
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

/// A sentence in the numbers of the model to be.
struct SyntaxExample {
  /// The place in the treebank of the sentence from which this one was made.
  var origin: Int
  /// Whether another parser gave the tree.
  var isSilver = false
  var words: [WordFeatures]
  var tags: [UInt8]
  /// As in ``SyntaxLabels``.
  var heads: [Int32]
  var relations: [UInt8]
  var universal: [UInt8]

  /// The words as the parser sees them.
  var arcWords: [ArcWord] { words.withUnsafeBufferPointer { SyntaxAnalyzer.arcWords($0, tags: tags) } }
}

/// The syntax of a sentence in the numbers of a model.
struct SyntaxLabels: Hashable {
  /// Indices into the names of the tagger.
  var tags: [UInt8]
  /// From index 1; one more than the number of words is the root. Element 0 is free.
  var heads: [Int32]
  /// Indices into the names of the labeller, from index 1.
  var relations: [UInt8]
  /// Indices into the cases of `DependencyTree.Tag`.
  var universal: [UInt8]
  /// By word, what tells the chance that head and relation are right.
  var evidence: [ArcConfidence.Evidence] = []
}

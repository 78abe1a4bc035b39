import Glibc

/// The chance that a word's head and relation are right, from how clear the choices were that led to them.
///
/// A logistic regression over the margins of the parser, the tagger and the labeller, fitted on the dev parts of the
/// treebanks that the shipped model was not trained on. Folds that were held back agree with it to about two points in
/// every band from 0.5 to 1.
struct ArcConfidence: Sendable {
  /// What each relation of a labeller adds, by its index.
  private let relations: [Float]
  private let root: Float

  /// - Parameter names: the relations of a labeller.
  init(names: [String]) {
    relations = names.map { Self.byRelation[$0.prefix { $0 != ":" }] ?? 0 }
    root = Self.byRelation["root"] ?? 0
  }

  /// What is known of an arc.
  struct Evidence {
    /// Margins in the scores of the shipped model.
    var local: Int32, rival: Int32, tag: Int32, headTag: Int32, relation: Int32
    /// Words in the sentence, and words from the word to its head; no distance under the root.
    var length: Int, distance: Int
    /// Index of the relation; `nil` under the root.
    var label: UInt8?
  }

  /// In percent.
  func percent(_ evidence: Evidence) -> UInt8 {
    func hundreds(_ margin: Int32, _ range: ClosedRange<Int32>) -> Float {
      Float(min(max(margin, range.lowerBound), range.upperBound)) / 100
    }
    var sum: Float = -1.389
    sum += 0.306 * hundreds(evidence.local, -100...400)
    sum += 0.157 * hundreds(evidence.rival, 0...1000)
    sum += 0.188 * hundreds(evidence.tag, 0...300)
    sum += 0.240 * hundreds(evidence.headTag, 0...300)
    sum += 0.847 * hundreds(evidence.relation, 0...300)
    sum -= 0.164 * log1pf(Float(evidence.length))
    sum -= 0.807 * log1pf(Float(evidence.distance))
    sum += evidence.label.map { relations[Int($0)] } ?? root
    return UInt8(100 / (1 + expf(-sum)))
  }

  private static let byRelation: [Substring: Float] = [
    "nsubj": 0.818, "obj": 0.517, "obl": 0.363, "nmod": 0.166, "conj": 0.078, "punct": -0.416, "advmod": 0.445,
    "advcl": -0.019, "parataxis": -0.150, "root": -2.248, "acl": -0.331, "ccomp": 0.198, "appos": -0.429, "cc": 0.815,
    "mark": 0.449, "case": 0.199, "compound": -0.453, "amod": 0.633, "det": 0.797, "aux": 0.801, "xcomp": 0.356,
  ]
}

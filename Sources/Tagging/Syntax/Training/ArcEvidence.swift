import Documents

/// What the parser knew of one arc, and whether the arc was right: what ``ArcConfidence`` is fitted on.
public struct ArcEvidence: Hashable, Sendable {
  public let isRight: Bool
  /// The relation without its subtype.
  public let relation: String
  /// As ``ArcConfidence`` weighs them.
  public let values: [Float]
}

extension SyntaxParser {
  /// One element a word.
  public func evidence(on gold: [TreebankSentence]) -> [ArcEvidence] {
    var analyzer = SyntaxAnalyzer(model: model, width: width, reach: Self.reach)
    return gold.flatMap { sentence in
      let words = sentence.words.enumerated().map { index, word in
        var word = word
        return word.withUTF8 { WordFeatures(bytes: $0, isFirst: index == 0, clusters: model.clusters) }
      }
      let labels = words.withUnsafeBufferPointer { analyzer.analyze($0, bounds: [0..<words.count]) }[0]
      return words.indices.map { evidence(of: $0, labels, sentence.tree) }
    }
  }

  private func evidence(of word: Int, _ labels: SyntaxLabels, _ gold: DependencyTree) -> ArcEvidence {
    let isRoot = Int(labels.heads[word + 1]) > gold.heads.count
    let head = isRoot ? -1 : Int(labels.heads[word + 1]) - 1
    let relation = isRoot ? "root" : model.labeller.names[Int(labels.relations[word + 1])]
    return ArcEvidence(
      isRight: gold.heads[word] == head && gold.relations[word] == relation,
      relation: String(relation.prefix { $0 != ":" }),
      values: (0..<8).map { labels.evidence[word].values[$0] })
  }
}

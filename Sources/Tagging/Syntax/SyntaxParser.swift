import Documents

/// Parts of speech, lemmas and dependencies for the sentences of a document.
public struct SyntaxParser: Sendable {
  public let model: SyntaxModel
  /// Items in the beam of the search for heads.
  let width: Int

  public static let defaultWidth = 3

  public init(model: SyntaxModel, width: Int = defaultWidth) {
    precondition(width > 0)
    self.model = model
    self.width = width
  }

  /// One tree a sentence. Takes time linear in the number of tokens.
  public func trees(of sentences: [Sentence], in document: Document) -> [DependencyTree] {
    var text = document.text
    return text.withUTF8 { bytes in
      trees(of: sentences.map { $0.tokens.map { UnsafeBufferPointer(rebasing: bytes[$0.range]) } })
    }
  }

  /// One tree for each list of words.
  public func trees(of sentences: [[String]]) -> [DependencyTree] {
    sentences.map { words in
      let joined = words.joined()
      var end = 0
      let ranges = words.map { word in
        defer { end += word.utf8.count }
        return end..<end + word.utf8.count
      }
      var text = joined
      return text.withUTF8 { bytes in trees(of: [ranges.map { UnsafeBufferPointer(rebasing: bytes[$0]) }])[0] }
    }
  }

  private func trees(of sentences: [[UnsafeBufferPointer<UInt8>]]) -> [DependencyTree] {
    var analyzer = SyntaxAnalyzer(model: model, width: width)
    var words: [WordFeatures] = []
    return sentences.map { sentence in
      words.removeAll(keepingCapacity: true)
      for (index, bytes) in sentence.enumerated() {
        words.append(WordFeatures(bytes: bytes, isFirst: index == 0, clusters: model.clusters))
      }
      let labels = words.withUnsafeBufferPointer { analyzer.analyze($0) }
      return tree(labels, sentence)
    }
  }

  private func tree(_ labels: SyntaxLabels, _ words: [UnsafeBufferPointer<UInt8>]) -> DependencyTree {
    DependencyTree(
      tags: labels.universal.map { DependencyTree.Tag.allCases[Int($0)] },
      xpos: labels.tags.map { model.tagger.names[Int($0)] },
      lemmas: words.indices.map { model.lemmatizer.lemma(of: words[$0], tag: labels.tags[$0]) },
      heads: words.indices.map { Int(labels.heads[$0 + 1]) > words.count ? -1 : Int(labels.heads[$0 + 1]) - 1 },
      relations: words.indices.map { index in
        Int(labels.heads[index + 1]) > words.count
          ? "root" : model.labeller.names[Int(labels.relations[index + 1])]
      },
      confidences: labels.confidences)
  }
}

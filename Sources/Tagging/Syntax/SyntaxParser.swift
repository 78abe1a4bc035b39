import Documents

/// Parts of speech, lemmas and dependencies for the sentences of a document.
public struct SyntaxParser: Sendable {
  public let model: SyntaxModel
  /// Items in the beam of the search for heads.
  let width: Int

  public static let defaultWidth = 4

  /// How far an item of the beam may score below the best one, in the scores of the shipped model. Where the parser is
  /// sure it goes on with one item, and where it is not, with all of them.
  static let reach: Int32 = 200

  public init(model: SyntaxModel, width: Int = defaultWidth) {
    precondition(width > 0)
    self.model = model
    self.width = width
  }

  /// One tree a sentence. Takes time linear in the number of tokens.
  public func trees(of sentences: [Sentence], in document: Document) -> [DependencyTree] {
    trees(of: sentences, in: document) { _ in true } ?? []
  }

  /// The same with word of how far it is.
  ///
  /// - Parameter progress: takes the part done, 0 to 1; returns false to stop.
  /// - Returns: `nil` if it was stopped.
  public func trees(
    of sentences: [Sentence], in document: Document, progress: (Double) -> Bool
  ) -> [DependencyTree]? {
    var text = document.text
    return text.withUTF8 { bytes in
      trees(count: sentences.count, progress) { sentence in
        sentences[sentence].tokens.map { UnsafeBufferPointer(rebasing: bytes[$0.range]) }
      }
    }
  }

  /// One tree for each list of words.
  public func trees(of sentences: [[String]]) -> [DependencyTree] {
    var ends = [0]
    for word in sentences.joined() { ends.append(ends[ends.count - 1] + word.utf8.count) }
    var first = 0
    let firsts = sentences.map { words in
      defer { first += words.count }
      return first
    }
    var text = sentences.joined().joined()
    return text.withUTF8 { bytes in
      trees(count: sentences.count, { _ in true }) { sentence in
        (firsts[sentence]..<firsts[sentence] + sentences[sentence].count).map { word in
          UnsafeBufferPointer(rebasing: bytes[ends[word]..<ends[word + 1]])
        }
      } ?? []
    }
  }

  /// Words that go through the steps together.
  private static let batch = 8192

  /// - Parameter words: called once for each sentence in order.
  private func trees(
    count: Int, _ progress: (Double) -> Bool, words: (Int) -> [UnsafeBufferPointer<UInt8>]
  ) -> [DependencyTree]? {
    var analyzer = SyntaxAnalyzer(model: model, width: width, reach: Self.reach)
    var trees: [DependencyTree] = []
    trees.reserveCapacity(count)
    var batch: [[UnsafeBufferPointer<UInt8>]] = []
    var size = 0
    for sentence in 0..<count {
      batch.append(words(sentence))
      size += batch[batch.count - 1].count
      guard size >= Self.batch || sentence == count - 1 else { continue }
      trees += self.trees(of: batch, &analyzer)
      batch.removeAll(keepingCapacity: true)
      size = 0
      guard progress(Double(sentence + 1) / Double(count)) else { return nil }
    }
    return trees
  }

  private func trees(
    of sentences: [[UnsafeBufferPointer<UInt8>]], _ analyzer: inout SyntaxAnalyzer
  ) -> [DependencyTree] {
    var words: [WordFeatures] = []
    var bounds: [Range<Int>] = []
    for sentence in sentences {
      bounds.append(words.count..<words.count + sentence.count)
      for (index, bytes) in sentence.enumerated() {
        words.append(WordFeatures(bytes: bytes, isFirst: index == 0, clusters: model.clusters))
      }
    }
    let labels = words.withUnsafeBufferPointer { analyzer.analyze($0, bounds: bounds) }
    let confidence = analyzer.confidence
    return zip(labels, sentences).map { tree($0, $1, confidence) }
  }

  private func tree(
    _ labels: SyntaxLabels, _ words: [UnsafeBufferPointer<UInt8>], _ confidence: ArcConfidence
  ) -> DependencyTree {
    DependencyTree(
      tags: labels.universal.map { DependencyTree.Tag.allCases[Int($0)] },
      xpos: labels.tags.map { model.tagger.names[Int($0)] },
      lemmas: words.indices.map { model.lemmatizer.lemma(of: words[$0], tag: labels.tags[$0]) },
      heads: words.indices.map { Int(labels.heads[$0 + 1]) > words.count ? -1 : Int(labels.heads[$0 + 1]) - 1 },
      relations: words.indices.map { index in
        Int(labels.heads[index + 1]) > words.count
          ? "root" : model.labeller.names[Int(labels.relations[index + 1])]
      },
      confidences: labels.evidence.map(confidence.percent))
  }
}

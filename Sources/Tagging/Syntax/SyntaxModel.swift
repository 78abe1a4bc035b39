import Documents

/// Everything that is learned about the syntax of English.
public struct SyntaxModel: Hashable, Sendable {
  let clusters: HashedNumbers
  let tagger: PartOfSpeechTagger
  let arcs: ArcModel
  let labeller: RelationLabeller
  let universal: UniversalTagger
  let lemmatizer: Lemmatizer
}

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
  /// By word, the chance in percent that head and relation are right.
  var confidences: [UInt8] = []
}

/// How far the choices made for the words of a sentence scored above the next best ones.
private struct SyntaxMargins {
  /// By word.
  var tags: [Int32]
  /// From index 1.
  var arcs: ArcMargins
  /// From index 1.
  var relations: [Int32]
}

/// A model at work, with the memory that it needs from sentence to sentence.
struct SyntaxAnalyzer: ~Copyable {
  let model: SyntaxModel
  private let confidence: ArcConfidence
  private var beam: ArcBeam
  private var features = FeatureBuffer(capacity: ArcFeatures.capacity)

  /// Words that are parsed as one piece; longer sentences are cut.
  static let longest = 256

  init(model: SyntaxModel, width: Int) {
    self.model = model
    confidence = ArcConfidence(names: model.labeller.names)
    beam = ArcBeam(width: width)
  }

  mutating func analyze(_ words: UnsafeBufferPointer<WordFeatures>) -> SyntaxLabels {
    var tags = [UInt8](repeating: 0, count: words.count)
    var tagMargins = [Int32](repeating: ArcMargins.widest, count: words.count)
    model.tagger.tag(words, into: &tags, margins: &tagMargins)
    let arcs = Self.arcWords(words, tags: tags)
    return arcs.withUnsafeBufferPointer { arcs in
      var margins = ArcMargins(count: words.count)
      let heads = heads(arcs.baseAddress!, count: words.count, margins: &margins)
      var relationMargins = [Int32](repeating: ArcMargins.widest, count: words.count + 1)
      let relations = model.labeller.labels(
        arcs.baseAddress!, heads: heads, links: TreeLinks(heads: heads), margins: &relationMargins)
      let universal = universal(words, arcs.baseAddress!, tags, heads, relations)
      var labels = SyntaxLabels(tags: tags, heads: heads, relations: relations, universal: universal)
      labels.confidences = confidences(
        labels, SyntaxMargins(tags: tagMargins, arcs: margins, relations: relationMargins))
      return labels
    }
  }

  private func confidences(_ labels: SyntaxLabels, _ margins: SyntaxMargins) -> [UInt8] {
    let count = labels.tags.count
    return (1..<count + 1).map { word in
      let head = Int(labels.heads[word])
      let isRoot = head > count
      return confidence.percent(
        .init(
          local: margins.arcs.local[word], rival: margins.arcs.rival[word], tag: margins.tags[word - 1],
          headTag: isRoot ? ArcMargins.widest : margins.tags[head - 1], relation: margins.relations[word],
          length: count, distance: isRoot ? 0 : abs(head - word), label: isRoot ? nil : labels.relations[word]))
    }
  }

  /// Heads of a sentence of any length: piece by piece, the roots of later pieces hung on the first one's.
  private mutating func heads(
    _ words: UnsafePointer<ArcWord>, count: Int, margins: inout ArcMargins
  ) -> [Int32] {
    guard count > Self.longest else {
      return beam.heads(of: words, count: count, scorer: model.arcs, features: &features, margins: &margins)
    }
    var heads: [Int32] = [0]
    margins = ArcMargins(count: 0)
    var root: Int32?
    for start in stride(from: 0, to: count, by: Self.longest) {
      let length = min(Self.longest, count - start)
      let piece = Self.piece(words, from: start + 1, count: length)
      var ownMargins = ArcMargins(count: length)
      let own = beam.heads(
        of: piece, count: length, scorer: model.arcs, features: &features, margins: &ownMargins)
      margins.append(ownMargins)
      for word in 1...length {
        let isRoot = Int(own[word]) > length
        heads.append(isRoot ? root ?? Int32(count + 1) : own[word] + Int32(start))
        if isRoot, root == nil { root = Int32(start + word) }
      }
    }
    return heads
  }

  private static func piece(_ words: UnsafePointer<ArcWord>, from start: Int, count: Int) -> [ArcWord] {
    [ArcWord()] + (start..<start + count).map { words[$0] } + ending
  }

  private func universal(
    _ words: UnsafeBufferPointer<WordFeatures>, _ arcs: UnsafePointer<ArcWord>, _ tags: [UInt8], _ heads: [Int32],
    _ relations: [UInt8]
  ) -> [UInt8] {
    var features = FeatureBuffer(capacity: UniversalTagger.templates)
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: LinearModel.mostLabels) { scores in
      words.indices.map { index in
        UniversalTagger.extract(
          word: words[index], tag: tags[index], relation: relations[index + 1],
          headTag: arcs[Int(heads[index + 1])].tag, into: &features)
        scores.update(repeating: 0)
        model.universal.model.score(features, into: scores.baseAddress!)
        return UInt8(LinearModel.best(scores.baseAddress!, count: model.universal.model.labels))
      }
    }
  }

  /// The words with their tags between what ``ArcFeatures`` wants around them.
  static func arcWords(_ words: UnsafeBufferPointer<WordFeatures>, tags: [UInt8]) -> [ArcWord] {
    var arcs: [ArcWord] = []
    arcs.reserveCapacity(words.count + 5)
    arcs.append(ArcWord())
    for index in words.indices {
      arcs.append(
        ArcWord(word: words[index].lower, tag: UInt32(tags[index]) + 1, cluster: words[index].cluster))
    }
    return arcs + ending
  }

  /// The root, and what lies behind it.
  private static let ending = [ArcWord(word: 1, tag: ArcWord.rootTag, cluster: 0), ArcWord(), ArcWord(), ArcWord()]
}

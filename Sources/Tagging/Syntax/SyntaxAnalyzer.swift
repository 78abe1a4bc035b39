/// A model at work on many sentences, with the memory that it needs from sentence to sentence.
///
/// One step is done for all sentences before the next begins, so that the weights of one step at a time fill the
/// processor's own memory.
struct SyntaxAnalyzer: ~Copyable {
  let model: SyntaxModel
  let confidence: ArcConfidence
  private var beam: ArcBeam
  private var features: FeatureBuffer

  /// Words that are parsed as one piece; longer sentences are cut.
  static let longest = 256

  /// - Parameters:
  ///   - width: items in the beam of the search for heads.
  ///   - reach: how far an item may score below the best one.
  init(model: SyntaxModel, width: Int, reach: Int32) {
    self.model = model
    confidence = ArcConfidence(names: model.labeller.names)
    beam = ArcBeam(width: width, reach: reach)
    features = FeatureBuffer(capacity: ArcFeatures.capacity * width)
  }

  /// - Parameters:
  ///   - words: those of all sentences, one after another.
  ///   - bounds: where each sentence lies in them.
  mutating func analyze(_ words: UnsafeBufferPointer<WordFeatures>, bounds: [Range<Int>]) -> [SyntaxLabels] {
    var drafts = bounds.map { SyntaxDraft(count: $0.count) }
    for (index, range) in bounds.enumerated() {
      tag(&drafts[index], UnsafeBufferPointer(rebasing: words[range]))
    }
    for index in drafts.indices { hang(&drafts[index]) }
    for index in drafts.indices { relate(&drafts[index]) }
    for (index, range) in bounds.enumerated() {
      finish(&drafts[index], UnsafeBufferPointer(rebasing: words[range]))
    }
    return drafts.map(\.labels)
  }

  private func tag(_ draft: inout SyntaxDraft, _ words: UnsafeBufferPointer<WordFeatures>) {
    model.tagger.tag(words, into: &draft.labels.tags, margins: &draft.tagMargins)
    draft.words = Self.arcWords(words, tags: draft.labels.tags)
  }

  private mutating func hang(_ draft: inout SyntaxDraft) {
    draft.labels.heads = heads(draft.words, count: draft.labels.tags.count, margins: &draft.arcMargins)
  }

  private func relate(_ draft: inout SyntaxDraft) {
    let heads = draft.labels.heads
    draft.labels.relations = draft.words.withUnsafeBufferPointer {
      model.labeller.labels(
        $0.baseAddress!, heads: heads, links: TreeLinks(heads: heads), margins: &draft.relationMargins)
    }
  }

  private mutating func finish(_ draft: inout SyntaxDraft, _ words: UnsafeBufferPointer<WordFeatures>) {
    draft.labels.universal = universal(words, draft)
    draft.labels.evidence = evidence(draft)
  }

  /// What is known of each word's arc.
  private func evidence(_ draft: SyntaxDraft) -> [ArcConfidence.Evidence] {
    let (labels, count) = (draft.labels, draft.labels.tags.count)
    return (1..<count + 1).map { word in
      let head = Int(labels.heads[word])
      let isRoot = head > count
      return ArcConfidence.Evidence(
        local: draft.arcMargins.local[word], rival: draft.arcMargins.rival[word], tag: draft.tagMargins[word - 1],
        headTag: isRoot ? ArcMargins.widest : draft.tagMargins[head - 1], relation: draft.relationMargins[word],
        length: count, distance: isRoot ? 0 : abs(head - word), label: isRoot ? nil : labels.relations[word])
    }
  }

  /// Heads of a sentence of any length: piece by piece, the roots of later pieces hung on the first one's.
  private mutating func heads(
    _ words: [ArcWord], count: Int, margins: inout ArcMargins
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

  private static func piece(_ words: [ArcWord], from start: Int, count: Int) -> [ArcWord] {
    [ArcWord()] + words[start..<start + count] + ending
  }

  private mutating func universal(_ words: UnsafeBufferPointer<WordFeatures>, _ draft: SyntaxDraft) -> [UInt8] {
    let labels = draft.labels
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: LinearModel.mostLabels) { scores in
      words.indices.map { index in
        UniversalTagger.extract(
          word: words[index], tag: labels.tags[index], relation: labels.relations[index + 1],
          headTag: draft.words[Int(labels.heads[index + 1])].tag, into: &features)
        scores.update(repeating: 0)
        model.universal.model.score(features, into: scores.baseAddress!)
        return UInt8(LinearModel.best(scores.baseAddress!, count: model.universal.model.labels).label)
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

/// A sentence on its way through the steps.
private struct SyntaxDraft {
  /// The words as the parser sees them.
  var words: [ArcWord] = []
  var labels: SyntaxLabels
  /// By word: how far the choice scored above the next best one.
  var tagMargins: [Int32]
  /// From index 1.
  var arcMargins = ArcMargins(count: 0)
  /// From index 1.
  var relationMargins: [Int32]

  init(count: Int) {
    labels = SyntaxLabels(tags: [UInt8](repeating: 0, count: count), heads: [], relations: [], universal: [])
    tagMargins = [Int32](repeating: ArcMargins.widest, count: count)
    relationMargins = [Int32](repeating: ArcMargins.widest, count: count + 1)
  }
}

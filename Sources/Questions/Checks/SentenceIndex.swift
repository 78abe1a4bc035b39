import Documents

/// Which sentences hold which words: what else a text says about the same thing.
struct SentenceIndex: Sendable {
  private let sentences: [Set<String>]
  private let places: [String: [Int]]

  init(document: Document, sentences: [Sentence]) {
    self.sentences = sentences.map { Folding.contentWords(of: document[$0.range]) }
    var places: [String: [Int]] = [:]
    for (index, words) in self.sentences.enumerated() {
      for word in words { places[word, default: []].append(index) }
    }
    self.places = places
  }

  /// How much of `words` sentence number `index` holds, 0 to 1.
  func share(of words: Set<String>, in index: Int) -> Double {
    words.isEmpty ? 0 : Double(words.intersection(sentences[index]).count) / Double(words.count)
  }

  /// The sentences that hold at least `share` of `words`.
  ///
  /// Whatever holds all but a few of them holds one of the rarest few more.
  func sentences(holding share: Double, of words: Set<String>) -> [Int] {
    let missing = Int((1 - share) * Double(words.count))
    let rarest = words.sorted { (places[$0]?.count ?? 0, $0) < (places[$1]?.count ?? 0, $1) }.prefix(missing + 1)
    // What stands in hundreds of sentences tells nothing and costs much.
    let candidates = Set(rarest.flatMap { (places[$0] ?? []).prefix(120) })
    return candidates.filter { self.share(of: words, in: $0) >= share }.sorted()
  }
}

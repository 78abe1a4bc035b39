import Documents

// What treebanks do not show and texts do.
extension TreebankSentence {
  /// The sentence with its hyphenated words as single tokens, as `Document.sentences()` gives them; `nil` if it has
  /// none. Only words whose parts hang together are joined.
  func joiningHyphens() -> TreebankSentence? {
    var groups = words.indices.map { $0..<$0 + 1 }
    var index = 1
    while index + 1 < words.count {
      if tree.xpos[index] == "HYPH", groups.count > 1 {
        let joined = groups[group(of: index - 1, in: groups)].lowerBound..<index + 2
        if hangsTogether(joined) { groups = groups.filter { !joined.overlaps($0) } + [joined] }
        groups.sort { $0.lowerBound < $1.lowerBound }
      }
      index += 1
    }
    return groups.count == words.count ? nil : joining(groups)
  }

  private func group(of word: Int, in groups: [Range<Int>]) -> Int {
    groups.firstIndex { $0.contains(word) }!
  }

  private func hangsTogether(_ range: Range<Int>) -> Bool {
    range.count(where: { !range.contains(tree.heads[$0]) }) == 1
  }

  private func joining(_ groups: [Range<Int>]) -> TreebankSentence {
    let tops = groups.map { range in range.first { !range.contains(tree.heads[$0]) }! }
    let places = Dictionary(
      uniqueKeysWithValues: groups.enumerated().flatMap { place, range in range.map { ($0, place) } })
    return TreebankSentence(
      words: groups.map { words[$0].joined() },
      tree: DependencyTree(
        tags: tops.map { tree.tags[$0] }, xpos: tops.map { tree.xpos[$0] },
        lemmas: groups.map { tree.lemmas[$0].joined() },
        heads: tops.map { tree.heads[$0] < 0 ? -1 : places[tree.heads[$0]]! },
        relations: tops.map { tree.relations[$0] }))
  }

  /// The sentence in capitals, as headings have it.
  func inCapitals() -> TreebankSentence {
    TreebankSentence(words: words.map { $0.uppercased() }, tree: tree)
  }
}

extension SyntaxTrainer {
  /// The sentences, then copies of those with hyphens joined, and of some short ones in capitals; each with the place
  /// of the sentence it was made from.
  func augmented(_ treebank: [TreebankSentence]) -> [(sentence: TreebankSentence, origin: Int)] {
    var random = SplitMix64(seed: settings.seed)
    let plain = treebank.indices.map { (sentence: treebank[$0], origin: $0) }
    let joined = plain.compactMap { copy in copy.sentence.joiningHyphens().map { ($0, copy.origin) } }
    let short = plain.filter { $0.sentence.words.count < 16 }
    let capitals = short.filter { _ in random.next() % 100 < UInt64(settings.capitalPercent) }
    return plain + joined + capitals.map { ($0.sentence.inCapitals(), $0.origin) }
  }
}

import Documents

/// The words of unlabelled text: how often each stands, and how often with a capital where no sentence begins.
package struct CorpusVocabulary {
  /// Word numbers in running order; -1 ends a sentence.
  private var text: [Int32] = []
  private var numbers: [String: Int32] = [:]
  private var words: [String] = []
  private var counts: [Int] = []
  /// By the word in lower case: occurrences inside sentences, all and capitalised.
  private var inside: [String: (all: Int, capitalised: Int)] = [:]

  package init() {}

  /// Adds the words of one sentence.
  package mutating func add(_ sentence: [String]) {
    for (place, written) in sentence.enumerated() {
      let word = WordShape.normalised(written)
      let number = numbers[word] ?? newNumber(word)
      counts[Int(number)] += 1
      text.append(number)
      if place > 0, sentence[place - 1].utf8.first.map(WordShape.isLetterByte) == true { countCapital(of: word) }
    }
    text.append(-1)
  }

  private mutating func newNumber(_ word: String) -> Int32 {
    let number = Int32(words.count)
    numbers[word] = number
    words.append(word)
    counts.append(0)
    return number
  }

  private mutating func countCapital(of word: String) {
    let isCapitalised = word.first?.isUppercase == true
    let old = inside[word.lowercased()] ?? (0, 0)
    inside[word.lowercased()] = (old.all + 1, old.capitalised + (isCapitalised ? 1 : 0))
  }

  /// The words that stand at least `minimum` times, most frequent first, with their classes.
  package func clusters(
    by clustering: ExchangeClustering, minimum: Int, limit: Int, progress: (Int, Int) -> Void
  ) -> [(word: String, count: Int, cluster: Int)] {
    let order = words.indices.filter { counts[$0] >= minimum }
      .sorted { (counts[$1], words[$0]) < (counts[$0], words[$1]) }.prefix(limit)
    var ranks = [Int32](repeating: -1, count: words.count)
    for (rank, number) in order.enumerated() { ranks[number] = Int32(rank) }
    let ranked = text.map { $0 < 0 ? -1 : ranks[Int($0)] }
    let found = clustering.clusters(of: ranked, vocabulary: order.count, progress: progress)
    return zip(order, found).map { (words[$0], counts[$0], $1) }
  }

  /// For each word in lower case that stands at least `minimum` times inside sentences: the share with a capital.
  package func capitalShares(minimum: Int) -> [(word: String, share: Double)] {
    inside.filter { $0.value.all >= minimum }.map { ($0.key, Double($0.value.capitalised) / Double($0.value.all)) }
      .sorted { $0.word < $1.word }
  }
}

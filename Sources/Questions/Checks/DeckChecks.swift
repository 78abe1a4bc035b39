/// Checks over a whole deck (M11, M14).
enum DeckChecks {
  /// What is asked already, by type, key and passage and by the words of the stem.
  struct Known {
    private var index = SimilarStems()
    private var seen: Set<[String]> = []

    /// Takes an item in; false if an earlier one has its type, key and passage, or nearly its stem.
    mutating func insert(_ question: Question) -> Bool {
      let key = [question.type.rawValue, Folding.fold(question.key), String(question.source.lowerBound)]
      let isNew = question.answerKind == .truth || !seen.contains(key)
      guard isNew, index.insert(question) else { return false }
      seen.insert(key)
      return true
    }
  }

  /// The items without those that repeat an earlier one.
  static func withoutDuplicates(_ questions: [Question]) -> [Question] {
    var known = Known()
    return questions.filter { known.insert($0) }
  }

  /// How far the positions of the keys and the longest options are from chance: shares over 1/k, at most.
  ///
  /// - Returns: the excess of the most frequent position and of the longest option over chance, 0 to 1.
  static func tells(in questions: [Question]) -> (position: Double, longest: Double) {
    var (positions, counts, longest, chance, total) = ([Int: Int](), [Int: Int](), 0, 0.0, 0)
    for question in questions {
      guard case .choice(let options) = question.form, let at = options.firstIndex(of: question.key) else { continue }
      positions[at * 10 + options.count, default: 0] += 1
      counts[options.count, default: 0] += 1
      total += 1
      chance += 1 / Double(options.count)
      if options.allSatisfy({ $0 == question.key || $0.count < question.key.count }) { longest += 1 }
    }
    guard total > 0 else { return (0, 0) }
    let excess = positions.map { Double($0.value) / Double(counts[$0.key % 10] ?? 1) - 1 / Double($0.key % 10) }
    return (excess.max() ?? 0, (Double(longest) - chance) / Double(total))
  }
}

/// Finds stems that share four fifths of their words, with prefix filtering (Chaudhuri, Ganti, Kaushik 2006): two sets
/// whose Jaccard similarity is at least 0.8 share one of their rarest words.
struct SimilarStems {
  private var entries: [(words: Set<String>, opening: String, key: String)] = []
  private var byWord: [String: [Int]] = [:]

  /// Words that make no two stems alike.
  private static let common: Set<String> = [
    "the", "an", "of", "in", "on", "at", "to", "and", "or", "for", "by", "with", "from", "as", "is", "was", "were",
    "be",
    "been", "which", "who", "whom", "what", "when", "whose", "did", "do", "does", "how", "his", "her", "its", "their",
    "this", "that", "these", "those", "it", "he", "she", "they", "party", "congress", "government", "committee",
  ]

  /// Takes a stem in; false if an earlier one is too like it.
  mutating func insert(_ question: Question) -> Bool {
    let gap = GapStem.statement(in: question.stem)
    let stem = gap ?? question.stem[...]
    var words = Set(Folding.words(of: stem).filter { $0.utf8.count > 1 && !Self.common.contains($0) })
    guard !words.isEmpty else { return true }
    // The blank is a word that two cloze items share.
    if question.form == .cloze || gap != nil { words.insert("____") }
    // Whatever stands in the gap is asked for with "Which": a statement with another gap asks something else.
    let opening = Folding.words(of: question.stem.prefix(60)).first ?? ""
    let key = Folding.fold(question.key)
    let prefix = words.sorted { (byWord[$0]?.count ?? 0, $0) < (byWord[$1]?.count ?? 0, $1) }
      .prefix(words.count - Int((0.8 * Double(words.count)).rounded(.up)) + 1)
    var candidates: Set<Int> = []
    for word in prefix { candidates.formUnion((byWord[word] ?? []).suffix(64)) }
    for candidate in candidates {
      let other = entries[candidate]
      let shared = words.intersection(other.words).count
      let all = words.count + other.words.count - shared
      if Double(shared) >= 0.8 * Double(all), other.opening == opening || other.key == key { return false }
    }
    entries.append((words, opening, key))
    for word in words { byWord[word, default: []].append(entries.count - 1) }
    return true
  }
}

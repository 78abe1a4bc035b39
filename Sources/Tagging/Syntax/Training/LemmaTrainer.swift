/// Chooses the endings that a ``Lemmatizer`` has to know: those whose majority differs from that of a shorter one.
enum LemmaTrainer {
  static func lemmatizer(_ examples: [(word: String, tag: UInt8, lemma: String)]) -> Lemmatizer {
    var edits: [Lemmatizer.Edit] = []
    var numbers: [Lemmatizer.Edit: Int] = [:]
    var counts: [UInt32: [Int: Int]] = [:]
    var words: [[UInt32]] = []
    for example in examples {
      guard let edit = Lemmatizer.Edit(word: example.word, lemma: example.lemma) else { continue }
      if numbers[edit] == nil {
        edits.append(edit)
        numbers[edit] = edits.count
      }
      var word = example.word
      let keys = word.withUTF8 { Lemmatizer.withKeys($0, tag: example.tag) { Array($0) } }
      for key in keys { counts[key, default: [:]][numbers[edit]!, default: 0] += 1 }
      words.append(keys)
    }
    return Lemmatizer(edits: edits, rules: HashedNumbers(entries: rules(words, counts)))
  }

  private static func rules(_ words: [[UInt32]], _ counts: [UInt32: [Int: Int]]) -> [(key: UInt32, value: UInt16)] {
    var rules: [UInt32: Int] = [:]
    for keys in words {
      var inherited = 0
      for (position, key) in keys.enumerated().reversed() {
        let isWhole = position == 0
        let best = counts[key]!.max { ($0.value, -$0.key) < ($1.value, -$1.key) }!
        let total = counts[key]!.values.reduce(0, +)
        guard isWhole || total > 1 || inherited == 0 else { continue }
        if best.key != inherited { rules[key] = best.key }
        inherited = best.key
      }
    }
    return rules.filter { $0.value <= Int(UInt16.max) }.map { ($0.key, UInt16($0.value)) }.sorted { $0.0 < $1.0 }
  }
}

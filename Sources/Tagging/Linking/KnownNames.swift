import Documents

/// Names that a text uses often and that are marked almost everywhere: the last places are marked too.
struct KnownNames {
  let table: TokenTable
  /// Longer names, in words, are left alone.
  private static let longest = 8
  /// In reading order.
  let spans: [NameSpan]
  /// How often a name is marked as each kind.
  private var marked: [String: [EntityKind: Int]] = [:]
  /// The numbers of words of the names that begin with a word.
  private var lengths: [String: Set<Int>] = [:]

  private let told: Set<String>

  /// - Parameter told: names of which the text itself says what they are; one mark is enough for them.
  init(table: TokenTable, spans: [NameSpan], told: Set<String> = []) {
    self.table = table
    self.spans = spans
    self.told = told
    for span in spans where NameLabel.bilouKinds.contains(span.kind) {
      let name = table.words(span.tokens)
      guard name.count <= Self.longest, name.allSatisfy({ $0.first?.isUppercase == true }) else { continue }
      marked[name.joined(separator: " "), default: [:]][span.kind, default: 0] += 1
      lengths[name[0], default: []].insert(name.count)
    }
  }

  /// The names with those added that are told, or marked as one kind seven times in ten, and twice at least.
  func completed() -> [NameSpan] {
    let places = unmarked()
    let counts = Dictionary(places.map { ($0.name, 1) }, uniquingKeysWith: +)
    let added = places.compactMap { tokens, name -> NameSpan? in
      guard let kinds = marked[name] else { return nil }
      let all = kinds.values.reduce(0, +) + (counts[name] ?? 0)
      let isTold = told.contains(name) && kinds.count == 1
      let leading = kinds.first { isTold || $0.value >= 2 && $0.value * 10 >= all * 7 }
      return leading.map { NameSpan(tokens: tokens, kind: $0.key) }
    }
    return added.isEmpty ? spans : (spans + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Where known names stand unmarked outside headings; one word must stand inside its sentence.
  private func unmarked() -> [(tokens: Range<Int>, name: String)] {
    var places: [(Range<Int>, String)] = []
    var next = 0
    for sentence in 0..<table.sentenceCount where !table.inHeading[sentence] {
      let tokens = table.tokens(ofSentence: sentence)
      var index = tokens.lowerBound
      while index < tokens.upperBound {
        while next < spans.count, spans[next].tokens.upperBound <= index { next += 1 }
        let wall = next < spans.count ? min(spans[next].tokens.lowerBound, tokens.upperBound) : tokens.upperBound
        if index >= wall {
          index = spans[next].tokens.upperBound
        } else if let name = name(at: index, in: tokens, upTo: wall) {
          let words = table.words(name).joined(separator: " ")
          if name.count > 1 || index > tokens.lowerBound || told.contains(words) { places.append((name, words)) }
          index = name.upperBound
        } else {
          index += 1
        }
      }
    }
    return places
  }

  /// The longest known name that begins at `index` and is no part of a longer run of capitals.
  private func name(at index: Int, in sentence: Range<Int>, upTo wall: Int) -> Range<Int>? {
    guard table.isCapital(index), let lengths = lengths[table[index]] else { return nil }
    guard index <= sentence.lowerBound + 1 || !table.isCapital(index - 1) else { return nil }
    return lengths.sorted(by: >).lazy.map { index..<(index + $0) }.first { tokens in
      tokens.upperBound <= wall && (tokens.upperBound == sentence.upperBound || !table.isCapital(tokens.upperBound))
        && marked[table.words(tokens).joined(separator: " ")] != nil
    }
  }

}

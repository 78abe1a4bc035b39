import Documents

/// Organizations that a text also writes small: "the central committee" after "the Central Committee".
struct LowerCaseBodies {
  let table: TokenTable
  let spans: [NameSpan]

  /// The names with the places added where one that is written in capitals elsewhere stands in small letters
  /// behind "the" or a word like it.
  func completed() -> [NameSpan] {
    let names = namesBySecondWord()
    guard !names.isEmpty else { return spans }
    var added: [NameSpan] = []
    for sentence in 0..<table.sentenceCount {
      let tokens = table.tokens(ofSentence: sentence)
      for first in tokens.dropFirst().dropLast() {
        guard let known = names[table[first + 1]], Self.articles.contains(table[first - 1].lowercased()) else {
          continue
        }
        let found = known.first { name in
          first + name.count <= tokens.upperBound && table.words(first..<(first + name.count)) == name
        }
        if let found { added.append(NameSpan(tokens: first..<(first + found.count), kind: .organization)) }
      }
    }
    let free = added.filter { isFree($0.tokens) }
    return free.isEmpty ? spans : (spans + free).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The names of two to four words in small letters, longest first, by their second word.
  private func namesBySecondWord() -> [String: [[String]]] {
    var names: Set<[String]> = []
    for span in spans where span.kind == .organization && (2...4).contains(span.tokens.count) {
      let words = table.words(span.tokens)
      guard words.allSatisfy({ $0.first?.isUppercase == true && $0.contains(where: \.isLowercase) }) else { continue }
      names.insert(words.map { $0.lowercased() })
    }
    return Dictionary(grouping: names.sorted { $0.count > $1.count || $0.count == $1.count && $0[0] < $1[0] }) { $0[1] }
  }

  private func isFree(_ tokens: Range<Int>) -> Bool {
    let next = spans.partitioningIndex { $0.tokens.upperBound > tokens.lowerBound }
    return next == spans.count || spans[next].tokens.lowerBound >= tokens.upperBound
  }

  private static let articles = words("the this that its their his our")
}

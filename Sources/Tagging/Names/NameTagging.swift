import Documents

extension NameModel {
  /// BIO labels of each sentence's words, once names are put right by what the rest of the document says.
  public func labels(of sentences: [[String]]) -> [[String]] {
    let table = TokenTable(sentences: sentences)
    return Self.repaired(labels(of: table) { _ in true } ?? [], of: table, words: words)
  }

  /// BIO labels of each sentence's words, from those of a pass put right by the rest of the document.
  static func repaired(_ labels: [UInt8], of table: TokenTable, words: WordTable) -> [[String]] {
    let found = (0..<table.sentenceCount).flatMap { NameLabel.spans(of: labels[table.tokens(ofSentence: $0)]) }
    var spans = NameRepair(table: table, words: words).repaired(found)[...]
    return (0..<table.sentenceCount).map { sentence in
      let tokens = table.tokens(ofSentence: sentence)
      let own = spans.prefix { $0.tokens.upperBound <= tokens.upperBound }
      spans = spans.dropFirst(own.count)
      return bio(Array(own), tokens)
    }
  }

  static func bio(_ spans: [NameSpan], _ tokens: Range<Int>) -> [String] {
    var result = [String](repeating: "O", count: tokens.count)
    for span in spans {
      for index in span.tokens {
        result[index - tokens.lowerBound] = (index == span.tokens.lowerBound ? "B-" : "I-") + name(of: span.kind)
      }
    }
    return result
  }

  private static func name(of kind: EntityKind) -> String {
    switch kind {
    case .person: "PER"
    case .organization: "ORG"
    case .place: "LOC"
    case .event: "EVENT"
    case .work: "WORK"
    case .date: "DATE"
    case .quantity: "QUANTITY"
    }
  }
}

import Documents

/// Names of organizations that brackets tell: an acronym beside its expansion, and a word in the middle of a name.
struct BracketRepair {
  private let table: TokenTable
  private let map: SpanMap
  private var bodies: Set<[String]> = []
  private static let longest = 10

  /// - Parameter spans: in reading order, without overlap.
  init(table: TokenTable, spans: [NameSpan]) {
    self.table = table
    map = SpanMap(spans, count: table.count)
    for span in spans {
      if span.kind == .organization, span.tokens.count <= Self.longest { bodies.insert(table.words(span.tokens)) }
    }
  }

  /// The names with what the brackets tell; names inside those that are added are left out.
  func repaired() -> [NameSpan] {
    var added: [NameSpan] = []
    for sentence in 0..<table.sentenceCount where !table.inHeading[sentence] {
      let tokens = table.tokens(ofSentence: sentence)
      for open in tokens.dropFirst() where table.isOpeningBracket(open) {
        let ahead = open + 1..<min(tokens.upperBound, open + Self.longest + 2)
        guard let close = ahead.first(where: { table[$0] == ")" }), close > open + 1 else { continue }
        added += names(before: open, inside: open + 1..<close, in: tokens).map {
          NameSpan(tokens: $0, kind: .organization)
        }
      }
    }
    return map.replacing(with: added)
  }

  /// The names that a pair of brackets adds in a sentence.
  private func names(before open: Int, inside: Range<Int>, in sentence: Range<Int>) -> [Range<Int>] {
    if let whole = nameAround(open, inside, in: sentence) { return [whole] }
    if inside.count == 1, Acronym.isAcronym(table[inside.lowerBound]) {
      return acronym(at: inside.lowerBound, after: open, in: sentence).map { [$0] } ?? []
    }
    let isNamed = map.isBody(open - 1) && Acronym.isAcronym(table[open - 1])
    return isNamed && isExpansion(inside) ? [inside] : []
  }

  /// "National (Third) Assembly", where the text names the National Assembly or the Third Assembly elsewhere.
  private func nameAround(_ open: Int, _ inside: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let before = open - 1
    guard inside.count == 1, table.isCapital(before), table.isCapital(inside.lowerBound) else { return nil }
    let rest = inside.upperBound + 1
    let end = (1...3).map { rest + $0 }.last { end in
      guard end <= sentence.upperBound else { return false }
      let after = table.words(rest..<end)
      return [before, inside.lowerBound].contains { bodies.contains([table[$0]] + after) }
    }
    return end.map { before..<$0 }
  }

  /// What an acronym in brackets adds: itself after an organization, or its expansion before it.
  private func acronym(at token: Int, after open: Int, in sentence: Range<Int>) -> Range<Int>? {
    let letters = table[token].filter { $0 != "." }
    if map[token] == nil, map.isBody(open - 1), let name = map[open - 1]?.tokens {
      let fits = letters.count > 2 || Acronym.initials(of: table.words(name)) == letters
      return name.count > 1 && fits ? token..<(token + 1) : nil
    }
    guard map.isBody(token), !map.isBody(open - 1) else { return nil }
    let ahead = max(sentence.lowerBound, open - Self.longest)..<open
    return table.expansion(of: letters, in: ahead, where: isExpansion)
  }

  /// Two words or more, capitalised but for those that join them, of which none is a person's.
  private func isExpansion(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1 && table.isCapital(tokens.lowerBound) && table.isCapital(tokens.upperBound - 1)
      && table.isCapitalRun(tokens) && tokens.allSatisfy { map[$0].map { $0.kind == .place } ?? true }
      && map[tokens.lowerBound]?.tokens.count != tokens.count
  }

}

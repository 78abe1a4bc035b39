/// Finds where sentences end among the tokens of a block.
struct SentenceSplitter {
  let text: UTF8Text
  /// A longer one is cut, so that what works sentence by sentence stays linear in the text.
  static let longest = 1000

  /// Calls `body` with the half-open range of tokens of each sentence, in order.
  func split(_ tokens: [RawToken], _ body: (Range<Int>) -> Void) {
    var first = 0
    var index = 0
    while index < tokens.count {
      let next = endsSentence(index, first: first, tokens) ?? index + 1
      let isEnd = next > index + 1 || endsSentence(index, first: first, tokens) != nil
      index = next
      if isEnd || index - first >= Self.longest {
        body(first..<index)
        first = index
      }
    }
    if first < tokens.count { body(first..<tokens.count) }
  }

  /// The index of the token after the sentence that the token at `index` ends; `nil` if it ends none.
  private func endsSentence(_ index: Int, first: Int, _ tokens: [RawToken]) -> Int? {
    let token = tokens[index]
    switch token.kind {
    case .fullStop, .exclamation, .ellipsis, .abbreviation: break
    default: return nil
    }
    let next = skipClosers(from: index + 1, tokens)
    guard next < tokens.count else { return nil }
    guard starts(tokens[next], tokens, next) else { return nil }
    switch token.kind {
    case .fullStop: return fullStopEnds(index, first: first, next: next, tokens) ? next : nil
    case .abbreviation: return abbreviationEnds(index, first: first, next: next, tokens) ? next : nil
    case .ellipsis: return next
    default: return next
    }
  }

  /// The first token from `index` on that does not close what the sentence opened.
  private func skipClosers(from index: Int, _ tokens: [RawToken]) -> Int {
    var next = index
    while next < tokens.count, !tokens[next].follows {
      switch tokens[next].kind {
      case .closingQuote, .closingBracket, .fullStop, .exclamation: next += 1
      default: return next
      }
    }
    return next
  }

  /// Whether a sentence may begin with this token: a capital, a digit, or an opening mark with one behind it.
  private func starts(_ token: RawToken, _ tokens: [RawToken], _ index: Int) -> Bool {
    switch token.kind {
    case .word, .abbreviation: return text.scalarClass(at: token.start) != .lowercase
    case .number: return token.follows
    case .openingQuote, .openingBracket, .dash:
      guard token.follows || token.kind == .openingQuote, index + 1 < tokens.count else { return false }
      let next = tokens[index + 1]
      guard
        next.kind == .word || next.kind == .abbreviation || next.kind == .number || next.kind == .openingQuote
          || next.kind == .ellipsis || next.kind == .openingBracket
      else { return false }
      return text.scalarClass(at: next.start) != .lowercase
    case .ellipsis: return token.follows
    default: return false
    }
  }

  private func fullStopEnds(_ index: Int, first: Int, next: Int, _ tokens: [RawToken]) -> Bool {
    if index == first + 1 || index == first { return !isEnumerator(tokens[first]) && index > first }
    if !tokens[next].follows { return next > index + 1 || tokens[next].kind == .word }
    return true
  }

  /// "1", "iv" or "b" before the first full stop of a block.
  private func isEnumerator(_ token: RawToken) -> Bool {
    if token.kind == .number { return true }
    let range = token.start..<token.end
    return range.count <= 5 && text[range].allSatisfy { "ivxlcIVXLC".utf8.contains($0) } || range.count == 1
  }

  private func abbreviationEnds(_ index: Int, first: Int, next: Int, _ tokens: [RawToken]) -> Bool {
    let token = tokens[index]
    if next > index + 1, tokens[next].follows { return tokens[index + 1].kind == .closingQuote }
    guard index > first, tokens[next].follows else { return false }
    let word = text.lowercased(token.start..<token.end - 1)
    if Abbreviation.kinds[word] == .leading { return false }
    guard tokens[next].kind == .word else { return tokens[next].kind == .openingQuote && word.utf8.count > 1 }
    return SentenceStarter.words.contains(text.string(tokens[next].start..<tokens[next].end))
  }
}

/// Words that with a capital are far more often the first of a sentence than part of a name.
enum SentenceStarter {
  static let words: Set<String> = Set(
    """
    The A An This That These Those There Here It He She They We You I His Her Their Our Its My In On At By For From \
    With Without After Before During Under Since Until When While Where Why How What Who Which If Although Though \
    Because As So But And Or Yet Nor Not No All Both Each Every Some Many Most Few Several Such Then Thus Hence \
    However Moreover Nevertheless Meanwhile Instead Indeed Perhaps Now Once Only Even Also Still Of To Having Being \
    Despite Within According Between Among Against Through Over Upon Finally First Later Soon One Two
    """.split(separator: " ").map(String.init))
}

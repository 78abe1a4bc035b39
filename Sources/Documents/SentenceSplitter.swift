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
      let end = endOfSentence(at: index, first: first, tokens)
      index = end ?? index + 1
      if end != nil || index - first >= Self.longest {
        body(first..<index)
        first = index
      }
    }
    if first < tokens.count { body(first..<tokens.count) }
  }

  /// The index of the token after the sentence that the token at `index` ends; `nil` if it ends none.
  private func endOfSentence(at index: Int, first: Int, _ tokens: [RawToken]) -> Int? {
    let token = tokens[index]
    switch token.kind {
    case .fullStop, .exclamation, .ellipsis, .abbreviation: break
    default: return nil
    }
    let next = skipClosers(from: index + 1, tokens)
    guard next < tokens.count, starts(next, tokens) else { return nil }
    let ends =
      switch token.kind {
      case .fullStop: fullStopEnds(index, first: first, next: next, tokens)
      case .abbreviation: abbreviationEnds(index, first: first, next: next, tokens)
      case .ellipsis: ellipsisEnds(next, tokens)
      default: true
      }
    return ends ? skipReferences(from: next, tokens) : nil
  }

  /// The first token from `index` on that does not close what the sentence opened.
  private func skipClosers(from index: Int, _ tokens: [RawToken]) -> Int {
    var next = index
    while next < tokens.count, !tokens[next].follows {
      switch tokens[next].kind {
      case .closingQuote, .closingBracket, .fullStop, .exclamation: next += 1
      default:
        guard let end = NoteMarks(text: text).end(at: next, tokens) else { return next }
        next = end
      }
    }
    return next
  }

  /// The token after the sources in brackets that follow a sentence, "(Gibbon, vol. 2, p. 41)" or "[3]": what has
  /// no stop before its closing bracket is no sentence and belongs to the one before.
  private func skipReferences(from index: Int, _ tokens: [RawToken]) -> Int {
    var next = index
    while next < tokens.count, tokens[next].kind == .openingBracket, let close = reference(from: next, tokens) {
      next = skipClosers(from: close + 1, tokens)
    }
    return next
  }

  /// The index of the bracket that closes the reference opened at `index`.
  private func reference(from index: Int, _ tokens: [RawToken]) -> Int? {
    for close in index..<min(index + 60, tokens.count) where tokens[close].kind == .closingBracket {
      let last = tokens[close - 1].kind
      let isSentence = last == .fullStop || last == .exclamation || last == .closingQuote
      return isSentence || close == index + 1 ? nil : close
    }
    return nil
  }

  /// Whether a sentence may begin with the token at `index`: a capital, a digit, or an opening mark before one.
  private func starts(_ index: Int, _ tokens: [RawToken]) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .word, .abbreviation: return text.scalarClass(at: token.start) != .lowercase
    case .number: return token.follows
    case .openingQuote, .openingBracket, .dash:
      guard token.follows || token.kind == .openingQuote, index + 1 < tokens.count else { return false }
      switch tokens[index + 1].kind {
      case .word, .abbreviation, .number, .openingQuote, .openingBracket, .ellipsis:
        return text.scalarClass(at: tokens[index + 1].start) != .lowercase
      default: return false
      }
    default: return false
    }
  }

  /// Dots in the middle of a quotation stand for what was left out; they end a sentence only before white space.
  private func ellipsisEnds(_ next: Int, _ tokens: [RawToken]) -> Bool {
    let token = tokens[next]
    return token.follows && text.string(token.start..<min(token.end, token.start + 2)) != "I"
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
    if word == "i", text.lowercased(tokens[index - 1].start..<tokens[index - 1].end) == "war" { return true }
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

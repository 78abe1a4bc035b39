/// Finds the signs of notes and the remarks of editors that stand behind words: "[3]", "[note 2]", "[a]", "¹²", "†",
/// "[citation needed]".
///
/// They belong to no sentence: nothing that reads one is to see them.
struct NoteMarks {
  let text: UTF8Text

  /// The words that may stand before the number of a note.
  private static let labels: Set<String> = ["note", "notes", "nb", "n", "fn", "ref", "upper-alpha", "lower-alpha"]
  /// What editors of an encyclopedia ask of each other.
  private static let requests: Set<String> = [
    "needed", "who", "when", "where", "which", "dubious", "sic", "why", "how", "vague", "clarify", "update",
  ]

  /// The tokens of a sentence without such marks; all of them where nothing else is in it.
  func left(out range: Range<Int>, _ tokens: [RawToken]) -> [RawToken] {
    var (kept, index) = ([RawToken](), range.lowerBound)
    while index < range.upperBound {
      if let end = end(at: index, tokens), end <= range.upperBound {
        index = end
      } else {
        kept.append(tokens[index])
        index += 1
      }
    }
    return kept.isEmpty ? Array(tokens[range]) : kept
  }

  /// The index behind the mark that the token at `index` opens; `nil` if it opens none.
  ///
  /// A mark stands straight behind a word or a stop, and nothing straight behind it: "end[ed]" and "[t]he" are letters
  /// that an editor put into a quotation.
  func end(at index: Int, _ tokens: [RawToken]) -> Int? {
    guard index > 0, !tokens[index].follows || isAfterStop(index, tokens) else { return nil }
    if isSign(tokens[index]) || isBareNumber(index, tokens) { return isGlued(index + 1, tokens) ? nil : index + 1 }
    guard tokens[index].kind == .openingBracket, text[tokens[index].start] == 0x5B,
      let close = tokens[(index + 1)...].prefix(5).firstIndex(where: { $0.kind == .closingBracket }),
      close > index + 1, isMark((index + 1)..<close, tokens, before: index)
    else { return nil }
    return isGlued(close + 1, tokens) ? nil : close + 1
  }

  /// "He left. [3]": a mark behind a space belongs to the sentence that has ended.
  private func isAfterStop(_ index: Int, _ tokens: [RawToken]) -> Bool {
    guard tokens[index].kind == .openingBracket, index + 2 < tokens.count, tokens[index + 1].kind == .number,
      tokens[index + 2].kind == .closingBracket
    else { return false }
    return [.fullStop, .closingQuote, .closingBracket].contains(tokens[index - 1].kind)
  }

  /// "He left.3 Nobody came": what is left of a raised number where a text was copied.
  private func isBareNumber(_ index: Int, _ tokens: [RawToken]) -> Bool {
    guard tokens[index].kind == .number, !tokens[index].follows, index > 1,
      tokens[index].end - tokens[index].start <= 3,
      text[tokens[index].start..<tokens[index].end].allSatisfy({ $0.isASCIIDigit })
    else { return false }
    let stop = tokens[index - 1]
    let isAfterWord = tokens[index - 2].kind == .word || tokens[index - 2].kind == .closingQuote
    return (stop.kind == .fullStop && isAfterWord || stop.kind == .closingQuote) && !stop.follows
      && (index + 1 == tokens.count || tokens[index + 1].follows)
  }

  private func isGlued(_ index: Int, _ tokens: [RawToken]) -> Bool {
    index < tokens.count && !tokens[index].follows && [.word, .number].contains(tokens[index].kind)
  }

  private static let signs: Set<Unicode.Scalar> = ["¹", "²", "³", "⁰", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "†", "‡", "*"]

  private func isSign(_ token: RawToken) -> Bool {
    token.kind != .word && text.string(token.start..<token.end).unicodeScalars.allSatisfy(Self.signs.contains)
  }

  private func isMark(_ inner: Range<Int>, _ tokens: [RawToken], before open: Int) -> Bool {
    let words = inner.map { text.lowercased(tokens[$0].start..<tokens[$0].end) }
    let isNumber = tokens[inner.upperBound - 1].kind == .number && words[words.count - 1].utf8.count <= 3
    switch words.count {
    case 1 where isNumber || Self.requests.contains(words[0]): return true
    // "report[s]" is a plural that an editor made.
    case 1: return words[0].utf8.count == 1 && tokens[open - 1].kind != .word
    case 2 where isNumber && Self.labels.contains(words[0]): return true
    case 2 where words[1] == "?": return Self.requests.contains(words[0])
    default: return words.last == "needed"
    }
  }
}

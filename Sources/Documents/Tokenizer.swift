/// A token with what the sentence splitter wants to know about it.
struct RawToken {
  enum Kind: UInt8 {
    case word, number
    /// A word that keeps its full stop.
    case abbreviation
    case fullStop, ellipsis
    /// `!`, `?` and runs of them.
    case exclamation
    case openingQuote, closingQuote, openingBracket, closingBracket
    case dash, symbol
  }

  var start: Int
  var end: Int
  var kind: Kind
  /// White space, or the start of the block, stands before it.
  var follows: Bool
}

/// Splits a block into tokens as the Penn Treebank and Universal Dependencies split English, but leaves whole:
/// hyphenated words, numbers with their commas and points, and ranges of years ("1917-24", also with an en dash).
struct Tokenizer {
  let text: UTF8Text
  private(set) var tokens: [RawToken] = []

  init(text: UTF8Text) { self.text = text }

  /// Replaces ``tokens`` with those of `range`.
  mutating func tokenize(_ range: ByteRange) {
    tokens.removeAll(keepingCapacity: true)
    var offset = range.lowerBound
    var follows = true
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let kind = ScalarClass(value)
      if kind == .space, !isMarked(offset + length, end: range.upperBound) {
        offset += length
        follows = true
      } else {
        let first = tokens.count
        offset = readToken(at: offset, kind: kind, value: value, length: length, end: range.upperBound)
        tokens[first].follows = follows
        follows = false
      }
    }
  }

  /// Whether a combining mark stands at `offset`: it joins what stands before it, even a space.
  private func isMarked(_ offset: Int, end: Int) -> Bool {
    offset < end && text[offset] >= 0xCC && text.scalarClass(at: offset) == .mark
  }

  private mutating func readToken(at offset: Int, kind: ScalarClass, value: UInt32, length: Int, end: Int) -> Int {
    switch kind {
    case .uppercase, .lowercase, .letter, .digit, .mark:
      return readWord(at: offset, end: end)
    case .straightQuote where value == 39, .closingQuote where value == 0x2019:
      if let stop = clippedYear(at: offset + length, end: end) { return add(.number, offset, stop) }
      return readQuote(at: offset, kind: kind, length: length, end: end)
    case .openingQuote, .closingQuote, .straightQuote:
      return readQuote(at: offset, kind: kind, length: length, end: end)
    case .dash, .hyphen, .space, .other:
      return readSymbol(at: offset, value: value, length: length, end: end)
    }
  }

  /// The end of "20s" or "45" after an apostrophe at the start of a word.
  private func clippedYear(at offset: Int, end: Int) -> Int? {
    guard offset + 2 <= end, text[offset].isASCIIDigit, text[offset + 1].isASCIIDigit else { return nil }
    let stop = offset + 2 < end && text[offset + 2] == 0x73 ? offset + 3 : offset + 2
    return stop < end && text.scalarClass(at: stop).isWord ? nil : stop
  }

  @discardableResult
  private mutating func add(_ kind: RawToken.Kind, _ start: Int, _ end: Int) -> Int {
    tokens.append(RawToken(start: start, end: end, kind: kind, follows: false))
    return end
  }
}

// MARK: Words and numbers

extension Tokenizer {
  private mutating func readWord(at start: Int, end: Int) -> Int {
    if let stop = addressEnd(from: start, end: end) { return add(.word, start, stop) }
    let scan = scanWord(from: start, end: end)
    var stop = scan.end
    if scan.isNumber { return add(.number, start, stop) }
    if stop < end, text[stop] == 0x2E, keepsFullStop(start..<stop, dotted: scan.isDotted, end: end) {
      stop += 1
      return add(.abbreviation, start, stop)
    }
    addWord(start..<stop, lastApostrophe: scan.lastApostrophe)
    return stop
  }

  private struct WordScan {
    var end: Int
    /// Starts with a digit and has no letters but those of "1920s" and "4th".
    var isNumber: Bool
    /// Has full stops inside, as "U.S".
    var isDotted = false
    var lastApostrophe: Int?
  }

  private func scanWord(from start: Int, end: Int) -> WordScan {
    var scan = WordScan(end: start, isNumber: text[start].isASCIIDigit)
    var offset = start
    while offset < end {
      let byte = text[offset]
      if byte.isASCIILetter || byte.isASCIIDigit || byte == 0x5F {
        offset += 1
        continue
      }
      let (value, length) = text.scalar(at: offset)
      if byte >= 0x80, ScalarClass(value).isWord {
        offset += length
        continue
      }
      guard offset > start, offset + length < end, joins(value, before: offset, after: offset + length, end: end)
      else { break }
      if value == 0x2E { scan.isDotted = true }
      if value == 39 || value == 0x2019 { scan.lastApostrophe = offset }
      offset += length
    }
    scan.end = max(offset, start + 1)
    return scan
  }

  /// Whether the mark `value` is part of the word around it.
  private func joins(_ value: UInt32, before: Int, after: Int, end: Int) -> Bool {
    let next = text.scalarClass(at: after)
    guard next.isLetter || next == .digit else { return false }
    let previous = text.scalarClass(at: text.scalarStart(before: before))
    switch value {
    case 0x2D, 0x2010, 0x2011: return true
    case 39, 0x2019: return previous.isLetter || previous == .mark ? next.isLetter : false
    case 0x26: return previous == .uppercase && next == .uppercase
    case 0x40: return true
    case 0x2C: return previous == .digit && next == .digit && isGroupOfThree(after, end: end)
    case 0x2013, 0x3A, 0x2F: return previous == .digit && next == .digit
    case 0x2E: return pointJoins(previous: previous, next: next, before: before, after: after, end: end)
    default: return false
    }
  }

  private func isGroupOfThree(_ offset: Int, end: Int) -> Bool {
    guard offset + 3 <= end, text[offset + 1].isASCIIDigit, text[offset + 2].isASCIIDigit else { return false }
    return offset + 3 == end || !text[offset + 3].isASCIIDigit
  }

  private func pointJoins(previous: ScalarClass, next: ScalarClass, before: Int, after: Int, end: Int) -> Bool {
    if previous == .digit { return next == .digit }
    guard previous.isLetter, next.isLetter else { return false }
    if next == .lowercase, previous == .lowercase { return true }
    let start = text.scalarStart(before: before)
    let single = start == 0 || !text.scalarClass(at: text.scalarStart(before: start)).isWord
    let following = after + text.scalar(at: after).length
    return single && following < end && text[following] == 0x2E
  }

  /// The end of a web or mail address that starts at `start`, without punctuation that closes a sentence.
  private func addressEnd(from start: Int, end: Int) -> Int? {
    guard text.has("http://", at: start) || text.has("https://", at: start) || text.has("www.", at: start) else {
      return nil
    }
    var stop = start
    while stop < end {
      let (value, length) = text.scalar(at: stop)
      if ScalarClass(value) == .space || value == 0x3C || value == 0x3E || value == 0x22 { break }
      stop += length
    }
    while stop > start, [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x5D, 0x27].contains(text[stop - 1]) { stop -= 1 }
    return stop > start ? stop : nil
  }
}

// MARK: Full stops and clitics

extension Tokenizer {
  /// Whether the full stop after `word` belongs to it.
  private func keepsFullStop(_ word: ByteRange, dotted: Bool, end: Int) -> Bool {
    let after = word.upperBound + 1
    if after < end, text[after] == 0x2E { return false }
    if dotted { return isInitialism(word) }
    let (value, length) = text.scalar(at: word.lowerBound)
    if length == word.count, ScalarClass(value) == .uppercase { return keepsInitial(word, value: value) }
    guard word.count <= 8, let kind = Abbreviation.kinds[text.lowercased(word)] else { return false }
    return kind != .counting || isNumber(after: after, end: end)
  }

  /// Whether a number, in digits or roman, is the next word from `offset` on.
  private func isNumber(after offset: Int, end: Int) -> Bool {
    var start = offset
    while start < end, text[start] == 0x20 || text[start] == 0x5B { start += 1 }
    guard start < end else { return false }
    if text[start].isASCIIDigit { return true }
    let word = text[start..<min(start + 10, end)].prefix { $0.isASCIILetter }
    return HeadingNumber.roman(word.map { $0 & 0xDF }) != nil
  }

  /// Single letters parted by full stops.
  private func isInitialism(_ word: ByteRange) -> Bool {
    var run = 0
    var offset = word.lowerBound
    while offset < word.upperBound {
      let (value, length) = text.scalar(at: offset)
      run = value == 0x2E ? 0 : run + 1
      if run > 1 { return Abbreviation.kinds[text.lowercased(word)] != nil }
      offset += length
    }
    return true
  }

  /// "I." may end a sentence; every other capital with a full stop is an initial.
  private func keepsInitial(_ word: ByteRange, value: UInt32) -> Bool {
    guard value == 0x49 else { return true }
    guard let last = tokens.last else { return true }
    return last.kind == .abbreviation || last.kind == .openingBracket
      || text.scalarClass(at: last.start) == .uppercase && text.scalar(at: last.start).length < last.end - last.start
  }

  private mutating func addWord(_ word: ByteRange, lastApostrophe: Int?) {
    if let apostrophe = lastApostrophe, let cut = cliticStart(of: word, apostrophe: apostrophe) {
      add(.word, word.lowerBound, cut)
      add(.word, cut, word.upperBound)
    } else if word.count == 6, text.lowercased(word) == "cannot" {
      add(.word, word.lowerBound, word.lowerBound + 3)
      add(.word, word.lowerBound + 3, word.upperBound)
    } else {
      add(.word, word.lowerBound, word.upperBound)
    }
  }

  /// Where "'s", "'ll", "n't" and the like start in `word`.
  private func cliticStart(of word: ByteRange, apostrophe: Int) -> Int? {
    let tail = apostrophe + text.scalar(at: apostrophe).length
    switch text.lowercased(tail..<word.upperBound) {
    case "s", "m", "d", "re", "ve", "ll":
      return apostrophe > word.lowerBound ? apostrophe : nil
    case "t":
      let cut = apostrophe - 1
      return cut > word.lowerBound && text[cut] | 0x20 == 0x6E ? cut : nil
    default:
      return nil
    }
  }
}

// MARK: Marks

extension Tokenizer {
  private mutating func readQuote(at offset: Int, kind: ScalarClass, length: Int, end: Int) -> Int {
    var stop = offset + length
    if length == 1, stop < end, text[stop] == text[offset], text[offset] != 0x22 { stop += 1 }
    let opens: Bool
    switch kind {
    case .openingQuote: opens = true
    case .closingQuote: opens = false
    default: opens = isOpening(at: offset, next: stop, end: end)
    }
    return add(opens ? .openingQuote : .closingQuote, offset, withMarks(stop, end: end))
  }

  /// A straight quote opens after white space or an opening mark, if a word follows it.
  private func isOpening(at offset: Int, next: Int, end: Int) -> Bool {
    guard next < end, text.scalarClass(at: next) != .space else { return false }
    guard offset > 0 else { return true }
    let previous = text.scalar(at: text.scalarStart(before: offset)).value
    switch ScalarClass(previous) {
    case .space, .openingQuote, .dash: return true
    default: return previous == 0x28 || previous == 0x5B || previous == 0x2D
    }
  }

  private mutating func readSymbol(at offset: Int, value: UInt32, length: Int, end: Int) -> Int {
    var stop = offset + length
    switch value {
    case 0x2E:
      while stop < end, text[stop] == 0x2E { stop += 1 }
      return add(stop - offset > 1 ? .ellipsis : .fullStop, offset, withMarks(stop, end: end))
    case 0x2026:
      while stop < end, text.has("\u{2026}", at: stop) { stop += 3 }
      return add(.ellipsis, offset, withMarks(stop, end: end))
    case 0x21, 0x3F:
      while stop < end, text[stop] == 0x21 || text[stop] == 0x3F { stop += 1 }
      return add(.exclamation, offset, withMarks(stop, end: end))
    case 0x28, 0x5B, 0x7B: return add(.openingBracket, offset, withMarks(stop, end: end))
    case 0x29, 0x5D, 0x7D: return add(.closingBracket, offset, withMarks(stop, end: end))
    default:
      while stop < end, text[stop] == text[offset], value < 0x80, value != 0x2C, value != 0x24 { stop += 1 }
      let isDash = value == 0x2D || ScalarClass(value) == .dash
      return add(isDash ? .dash : .symbol, offset, withMarks(stop, end: end))
    }
  }

  /// The end of the combining marks from `offset` on.
  private func withMarks(_ offset: Int, end: Int) -> Int {
    var stop = offset
    while stop < end, text[stop] >= 0xCC, text.scalarClass(at: stop) == .mark { stop += text.scalar(at: stop).length }
    return stop
  }
}

extension [UInt8] {
  @inline(__always)
  func scalarClass(at offset: Int) -> ScalarClass { ScalarClass(scalar(at: offset).value) }
}

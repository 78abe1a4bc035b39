/// Tells from a line alone whether it may be a heading.
struct HeadingRules {
  let text: UTF8Text

  /// The style of a heading that `range`, one line without white space around it, may be; `nil` if it can be none.
  func style(of range: ByteRange) -> HeadingStyle? {
    guard range.count <= Self.longestSynopsis, !range.isEmpty else { return nil }
    let isShort = range.count <= LineShape.longest
    guard isShort || Self.ranks[text.firstWord(range)] != nil else { return nil }
    let shape = LineShape(text, range)
    if let label = label(range, shape) { return isShort || shape.isCapitals ? label : nil }
    guard isShort else { return nil }
    guard shape.letters > 0, shape.words.count <= 14 else { return nil }
    if let numbered = numbered(range) { return numbered }
    return plain(range, shape)
  }

  /// Old books sum up a chapter in its heading, in capitals. In bytes.
  private static let longestSynopsis = 600

  // MARK: Labels

  private static let ranks: [String: Int] = [
    "volume": 0, "vol": 0, "part": 1, "book": 2, "act": 2, "unit": 2, "module": 2, "chapter": 3, "lecture": 3,
    "lesson": 3, "canto": 3, "stave": 3, "letter": 3, "essay": 3, "appendix": 3, "week": 3, "scene": 4, "section": 4,
    "article": 4,
  ]

  private func label(_ range: ByteRange, _ shape: LineShape) -> HeadingStyle? {
    guard let first = shape.words.first, let rank = Self.ranks[first], shape.first == .capital else { return nil }
    guard shape.words.count >= 2 else { return nil }
    let rest = text[range].drop { !isSeparator($0) }.drop(while: isSeparator)
    let number = rest.prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2E || $0 == 0x2D }
    guard isOrdinal(number) else { return nil }
    let tail = rest.dropFirst(number.count)
    return isLabelTail(tail, number, shape) ? .label(rank: rank) : nil
  }

  private func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2E || 9...13 ~= byte || byte == 0x20 }

  /// "4", "IV", "B", "One", "the First", "1.2.IV".
  private func isOrdinal(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: 0x2E)
    if parts.count > 1 { return parts.allSatisfy(isOrdinal) }
    guard let part = parts.first, let first = part.first else { return false }
    if first.isASCIIDigit { return part.count <= 4 && part.allSatisfy { $0.isASCIIDigit } }
    let upper = part.map { $0.isASCIILowercase ? $0 & 0xDF : $0 }
    if HeadingNumber.roman(upper) != nil, first.isASCIIUppercase || part.count > 1 { return true }
    if part.count == 1 { return first.isASCIIUppercase }
    let lowered = text.lowercased(part.startIndex..<part.endIndex)
    return lowered.split(separator: "-").allSatisfy { HeadingNumber.words.contains(String($0)) }
  }

  /// Nothing, or a title after a mark or in title case, that does not run on as a sentence.
  private func isLabelTail(_ tail: ArraySlice<UInt8>, _ number: ArraySlice<UInt8>, _ shape: LineShape) -> Bool {
    let trimmed = tail.drop { isSeparator($0) }
    guard let first = trimmed.first else { return true }
    if shape.isCapitals { return true }
    if first.isASCIILowercase { return false }
    if shape.last == 0x2E, trimmed.contains(where: { $0.isASCIIDigit || $0 == 0x28 }) { return false }
    let marked = ":-".utf8.contains(first) || first >= 0x80 || number.last == 0x2E
    return shape.isTitleCase || marked && shape.last != 0x2E && shape.last != 0x2C && shape.last != 0x3B
  }

  // MARK: Numbers

  private func numbered(_ range: ByteRange) -> HeadingStyle? {
    let bytes = text[range]
    let head = bytes.prefix { $0.isASCIIUppercase }
    if let value = HeadingNumber.roman(head), let style = romanStyle(value, length: head.count, range) { return style }
    return arabic(range)
  }

  private func romanStyle(_ value: Int, length: Int, _ range: ByteRange) -> HeadingStyle? {
    if length == 1, ![1, 5, 10].contains(value) { return nil }
    let rest = text[range].dropFirst(length)
    guard let mark = rest.first else { return .roman(value) }
    guard mark == 0x2E || mark == 0x3A || mark == 0x29 else { return nil }
    guard rest.count > 1 else { return .roman(value) }
    return isTitle(after: range.lowerBound + length + 1, range) ? .roman(value) : nil
  }

  /// "2.1 Methods", "3. Results", "§ 4. Of taxes".
  private func arabic(_ range: ByteRange) -> HeadingStyle? {
    var offset = range.lowerBound
    if text.has("\u{A7}", at: offset) { offset += text[offset + 2] == 0x20 ? 3 : 2 }
    var numbers: [Int] = []
    while offset < range.upperBound, text[offset].isASCIIDigit {
      let digits = text[offset..<range.upperBound].prefix { $0.isASCIIDigit }
      guard digits.count <= 3 else { return nil }
      numbers.append(digits.reduce(0) { $0 * 10 + Int($1 - 48) })
      offset += digits.count
      if offset < range.upperBound, text[offset] == 0x2E { offset += 1 } else { break }
    }
    guard !numbers.isEmpty, numbers.count <= 4, offset < range.upperBound else { return nil }
    let isMarked = text[offset - 1] == 0x2E || numbers.count > 1 || text.has("\u{A7}", at: range.lowerBound)
    guard isMarked, text[offset] == 0x20 || text[offset] == 9 else { return nil }
    return isTitle(after: offset, range) ? .numbered(numbers) : nil
  }

  /// The head of a paragraph that begins "§ 3. Of taxes.—The …", and where its text goes on.
  func runInHead(of range: ByteRange) -> (style: HeadingStyle, title: ByteRange, next: Int)? {
    guard text[range.lowerBound].isASCIIDigit || text.has("\u{A7}", at: range.lowerBound) else { return nil }
    for offset in range.prefix(LineShape.longest) where text[offset] == 0x2E {
      let next = offset + 1
      let mark = text.has("\u{2014}", at: next) ? 3 : text.has("--", at: next) ? 2 : 0
      guard mark > 0, let style = arabic(range.lowerBound..<offset) else { continue }
      let rest = text.trimmed(next + mark..<range.upperBound)
      return rest.isEmpty ? nil : (style, range.lowerBound..<offset, rest.lowerBound)
    }
    return nil
  }

  /// Whether what follows `offset` in the line may be a title.
  private func isTitle(after offset: Int, _ range: ByteRange) -> Bool {
    var start = offset
    while start < range.upperBound, !text.scalarClass(at: start).isWord, text.scalarClass(at: start) != .openingQuote {
      start += text.scalar(at: start).length
    }
    guard start < range.upperBound else { return false }
    let shape = LineShape(text, start..<range.upperBound)
    return plain(start..<range.upperBound, shape).map { $0 != .question } ?? false
  }

  // MARK: Bare lines

  private func plain(_ range: ByteRange, _ shape: LineShape) -> HeadingStyle? {
    guard shape.first == .capital || shape.first == .digit || shape.first == .openingQuote && shape.isPartlyQuoted,
      !shape.words.isEmpty, !Self.isFixedLine(shape)
    else { return nil }
    switch shape.last {
    case 0x2C, 0x3B, 0x3A, 0x2D, 0x2026, 0x2014, 0x2013, 0x7C: return nil
    case 0x2E: return isCapitalSentence(range, shape) ? .capitals : nil
    case 0x3F where !shape.isTitleCase && shape.words.count > 2:
      return hasInnerStop(range) || shape.first != .capital ? nil : .question
    case 0x3F, 0x21: if !shape.isTitleCase || shape.words.count < 2 { return nil }
    default: break
    }
    if let final = shape.words.last, shape.words.count > 1, Self.openWords.contains(final) { return nil }
    if text[range].contains(9) || hasLeaders(range) || hasInnerStop(range) { return nil }
    if shape.isCapitals { return shape.first == .digit ? nil : .capitals }
    if shape.first == .digit, shape.letters < 4 { return nil }
    if !shape.isTitleCase, isClause(shape) { return nil }
    return .titled
  }

  /// "THE SIEGE OF PARIS.", but no row of initials or degrees.
  private func isCapitalSentence(_ range: ByteRange, _ shape: LineShape) -> Bool {
    shape.isCapitals && shape.letters >= 4 && shape.words.count > 1 && text[range].count { $0 == 0x2E } <= 2
  }

  /// A full stop or semicolon inside, with more of the line after it, that no abbreviation explains.
  private func hasInnerStop(_ range: ByteRange) -> Bool {
    for offset in range where text[offset] == 0x2E || text[offset] == 0x3B || text[offset] == 0x3F {
      guard offset + 1 < range.upperBound, text[offset + 1] == 0x20, offset - 3 > range.lowerBound else { continue }
      if text[offset] != 0x2E { return true }
      let word = text[range.lowerBound..<offset].reversed().prefix { $0.isASCIILetter || $0 == 0x2E }
      if word.count > 3, Abbreviation.kinds[String(decoding: word.reversed(), as: UTF8.self).lowercased()] == nil {
        return true
      }
    }
    return false
  }

  /// Runs of dots or spaces, as in a table of contents.
  private func hasLeaders(_ range: ByteRange) -> Bool {
    var run = 0
    for offset in range {
      let byte = text[offset]
      run = byte == 0x2E || byte == 0x20 ? run + 1 : 0
      if run >= 4 { return true }
    }
    return false
  }

  /// A sentence without a stop: it starts with a pronoun, or with what textbooks tell a learner to do, or has a
  /// finite verb among its words.
  private func isClause(_ shape: LineShape) -> Bool {
    if let first = shape.words.first, Self.pronouns.contains(first) { return true }
    if let first = shape.words.first, shape.words.count > 3, Self.tasks.contains(first) { return true }
    return shape.words.dropFirst().contains { Self.finiteVerbs.contains($0) }
  }

  /// After one of these a line has to go on.
  private static let openWords: Set<String> = [
    "of", "the", "a", "an", "and", "to", "by", "for", "from", "with", "as", "or", "but", "their", "his", "its",
  ]

  private static let pronouns: Set<String> = ["he", "she", "it", "they", "we", "you", "i", "there", "this", "these"]

  private static let tasks: Set<String> = [
    "explain", "describe", "discuss", "identify", "analyze", "analyse", "compare", "visit", "read", "listen", "define",
    "evaluate", "see", "go", "watch", "outline", "summarize", "summarise", "assess", "examine", "click", "note",
  ]

  private static let finiteVerbs: Set<String> = Set(
    "is are was were has have had will would can could should did does do said says am isn't wasn't don't".split(
      separator: " "
    ).map(String.init))

  private static func isFixedLine(_ shape: LineShape) -> Bool {
    let words = shape.words
    guard let first = words.first else { return true }
    if endings.contains(words.joined(separator: " ")) { return true }
    if first == "by", words.count > 1, !LineShape.smallWords.contains(words[1]) { return true }
    if words.count > 2, words[1] == "by", first.hasSuffix("ed") { return true }
    if first == "dear" || shape.isAnswer { return true }
    if captions.contains(first), words.count > 1 { return true }
    return words.count == 1 && (asides.contains(first) || shape.letters < 3)
  }

  private static let captions: Set<String> = [
    "figure", "fig", "table", "plate", "page", "source", "engraving", "illustration", "photo", "photograph",
    "copyright",
    "isbn", "printed", "published",
  ]
  private static let asides: Set<String> = [
    "yes", "no", "ok", "well", "oh", "ah", "amen", "finis", "ibid", "illustration",
  ]
  private static let endings: Set<String> = [
    "the end", "end", "finis", "yours sincerely", "yours truly", "yours faithfully", "yours ever", "sincerely",
    "sincerely yours", "best wishes", "kind regards", "yours respectfully", "dear sir", "dear sirs", "dear madam",
  ]
}

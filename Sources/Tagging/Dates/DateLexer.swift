import Documents

/// Cuts a stretch of text into the words, numbers and marks of the date grammar.
///
/// One pass; every lexeme lies on character boundaries, because a cut stands only beside ASCII or a whole mark.
struct DateLexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  private let end: Int
  private var traits: DateLexeme.Traits = [.spaced, .startsSentence]
  private(set) var lexemes: [DateLexeme] = []

  /// The lexemes of `range`, without edges.
  static func lexemes(of bytes: UnsafeBufferPointer<UInt8>, in range: ByteRange) -> [DateLexeme] {
    var lexer = DateLexer(bytes: bytes, range: range)
    lexer.run()
    return lexer.lexemes
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, range: ByteRange) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
    lexemes.reserveCapacity(range.count / 5)
  }

  private func byte(_ index: Int) -> UInt8 { index < end ? bytes[index] : 0 }

  private mutating func run() {
    while position < end {
      let first = bytes[position]
      if first.isSpace {
        position += 1
        traits.insert(.spaced)
      } else if isBlank(at: position) {
        position += 2
        traits.insert(.spaced)
      } else if first == 0xC2, byte(position + 1) == 0xA7 || byte(position + 1) == 0xB6 {
        // "§", "¶".
        append(.counting, through: position + 2)
      } else if first.isDigit {
        number()
      } else if first.isLetter || (first >= 0x80 && !isMark(at: position)) {
        word()
      } else {
        mark()
      }
    }
  }

  /// A space that no line may end at.
  private func isBlank(at index: Int) -> Bool { bytes[index] == 0xC2 && byte(index + 1) == 0xA0 }

  /// General punctuation, U+2000 to U+206F: three bytes that begin with E2 80 or E2 81.
  private func isMark(at index: Int) -> Bool {
    bytes[index] == 0xE2 && (byte(index + 1) == 0x80 || byte(index + 1) == 0x81) && index + 2 < end
  }

  private mutating func append(_ kind: DateWord, value: Int = 0, digits: Int = 0, through: Int) {
    lexemes.append(
      DateLexeme(
        kind: kind, traits: traits, digits: UInt8(min(digits, 255)), value: Int32(truncatingIfNeeded: value),
        start: position, end: through))
    position = through
    traits = []
  }

  // MARK: Words

  private mutating func word() {
    var index = position
    var key = DateLexicon.seed
    var capitals = 0
    while index < end, bytes[index].isLetter || (bytes[index] >= 0x80 && !isMark(at: index) && !isBlank(at: index)) {
      let letter = bytes[index]
      if letter.isCapital { capitals += 1 }
      key = DateLexicon.extend(key, letter | (letter < 0x80 ? 0x20 : 0))
      index += 1
    }
    let length = index - position
    if bytes[position].isCapital { traits.insert(.capitalized) }
    if length > 1, capitals == length { traits.insert(.shouted) }
    guard length <= DateLexicon.longest, let entry = DateLexicon.english.entry(for: key),
      !entry.needsCapital || traits.contains(.capitalized) || isMonthAmongDigits(entry, length, from: index)
    else {
      if length == 1, era(at: index) { return }
      return append(.other, value: length, digits: bytes[index - 1] | 0x20 == UInt8(ascii: "s") ? 1 : 0, through: index)
    }
    if length == 1, era(at: index) { return }
    if entry.kind == .month { traits.insert(.capitalized) }
    append(entry.kind, value: Int(entry.value), through: index)
    swallowStop(length: length)
  }

  /// "12 april 1861", "april 12" in a text without capitals; "march" and "may" need digits on both sides.
  private func isMonthAmongDigits(_ entry: DateLexicon.Entry, _ length: Int, from index: Int) -> Bool {
    guard entry.kind == .month, length >= 3 else { return false }
    let isBefore = byte(index) == UInt8(ascii: " ") && byte(index + 1).isDigit
    let isAfter = lexemes.last.map { $0.kind == .number || $0.kind == .ordinalDigits } ?? false
    let isVerb = entry.value == 3 || entry.value == 5 || length == 3
    return isVerb ? isBefore && isAfter : isBefore || isAfter
  }

  /// "B.C.", "A. D.", "B. C. E.": letters with full stops, perhaps spaced.
  private mutating func era(at index: Int) -> Bool {
    let first = bytes[position] | 0x20
    guard first == UInt8(ascii: "a") || first == UInt8(ascii: "b") || first == UInt8(ascii: "c"),
      byte(index) == UInt8(ascii: ".")
    else { return false }
    func letter(after stop: Int) -> Int? {
      guard byte(stop) == UInt8(ascii: ".") else { return nil }
      let next = byte(stop + 1) == UInt8(ascii: " ") ? stop + 2 : stop + 1
      return byte(next + 1).isLetter ? nil : next
    }
    guard let second = letter(after: index) else { return false }
    let kind: DateWord
    switch (first, byte(second) | 0x20) {
    case (UInt8(ascii: "a"), UInt8(ascii: "d")), (UInt8(ascii: "c"), UInt8(ascii: "e")): kind = .common
    case (UInt8(ascii: "b"), UInt8(ascii: "c")): kind = .beforeChrist
    default: return false
    }
    let hasStop = byte(second + 1) == UInt8(ascii: ".")
    // "149 B.C to …": the last full stop may be missing.
    guard hasStop || (second == index + 1 && bytes[second].isCapital) else { return false }
    var last = hasStop ? second + 2 : second + 1
    if kind == .beforeChrist, let third = letter(after: second + 1), byte(third) | 0x20 == UInt8(ascii: "e"),
      byte(third + 1) == UInt8(ascii: ".")
    {
      last = third + 2
    }
    append(kind, value: first == UInt8(ascii: "a") ? 1 : 0, through: last)
    return true
  }

  /// The full stop of "Sept." or "c." belongs to the word.
  private mutating func swallowStop(length: Int) {
    guard byte(position) == UInt8(ascii: "."), let last = lexemes.last else { return }
    let isShort: Bool
    switch last.kind {
    case .month: isShort = length <= 5 && !(last.number == 5 || (length >= 4 && [3, 6, 7, 4].contains(last.number)))
    case .weekday: isShort = length <= 5
    case .approximately: isShort = length <= 2
    case .instant: isShort = length <= 4
    case .counting: isShort = length <= 4
    default: isShort = false
    }
    guard isShort else { return }
    lexemes[lexemes.count - 1].traits.insert(.dotted)
    position += 1
  }

  // MARK: Numbers

  private mutating func number() {
    let (value, index) = digits(at: position)
    let digits = index - position
    if let dotted = dottedDate(day: value, from: index, digits: digits) {
      return append(.dottedDate, value: dotted.value, through: dotted.end)
    }
    if let quantity = quantity(value, from: index, digits: digits) {
      return append(.quantity, value: quantity.value, through: quantity.end)
    }
    if byte(index).isLetter { return numberWithLetters(value: value, digits: digits, from: index) }
    if let length = apostrophe(at: index), byte(index + length) == UInt8(ascii: "s"),
      !byte(index + length + 1).isLetter,
      (2...4).contains(digits)
    {
      // "the 1920's"; of a single year ("1922's") nobody says the decade.
      if value % 10 == 0 { return append(.decadeDigits, value: value, digits: digits, through: index + length + 1) }
    }
    append(.number, value: value, digits: digits, through: index)
  }

  private func apostrophe(at index: Int) -> Int? {
    if byte(index) == UInt8(ascii: "'") { return 1 }
    return byte(index) == 0xE2 && byte(index + 1) == 0x80 && byte(index + 2) == 0x99 ? 3 : nil
  }

  /// The run of digits at `index`: its number and its end.
  private func digits(at index: Int) -> (value: Int, end: Int) {
    var (value, end) = (0, index)
    while byte(end).isDigit {
      value = min(value * 10 + Int(bytes[end] - 48), 100_000_000)
      end += 1
    }
    return (value, end)
  }

  /// "3.3.1918".
  private func dottedDate(day: Int, from index: Int, digits count: Int) -> (value: Int, end: Int)? {
    guard count <= 2, byte(index) == UInt8(ascii: "."), byte(index + 1).isDigit else { return nil }
    let month = digits(at: index + 1)
    guard month.end - index <= 3, byte(month.end) == UInt8(ascii: ".") else { return nil }
    let year = digits(at: month.end + 1)
    return year.end - month.end == 5 ? (year.value * 10_000 + month.value * 100 + day, year.end) : nil
  }

  /// "1,240,000", "2.8", "40%"; the value is that of the whole number, 0 if there is none.
  private func quantity(_ first: Int, from start: Int, digits count: Int) -> (value: Int, end: Int)? {
    var (value, index) = (first, start)
    while byte(index) == UInt8(ascii: ",") || byte(index) == UInt8(ascii: "."), byte(index + 1).isDigit {
      let group = digits(at: index + 1)
      let isGroup = byte(index) == UInt8(ascii: ",") && group.end - index == 4 && count <= 3
      // Another comma parts two numbers ("in 1917,1918"); a full stop after a year ends a sentence.
      guard isGroup || (byte(index) == UInt8(ascii: ".") && count < 4) else { break }
      value = isGroup ? min(value * 1000 + group.value, 100_000_000) : 0
      index = group.end
    }
    if byte(index) == UInt8(ascii: "%") { return (0, index + 1) }
    if let last = lexemes.last, !traits.contains(.spaced), last.kind == .mark, last.value == 1 { return (0, index) }
    // "£500", "½": a wide mark or letter stands right before.
    if let last = lexemes.last, !traits.contains(.spaced), last.kind == .other { return (0, index) }
    return index > start ? (value, index) : nil
  }

  /// "13th", "1920s", "3d", or a name like "8mm".
  private mutating func numberWithLetters(value: Int, digits: Int, from index: Int) {
    var last = index
    while byte(last).isLetter || byte(last).isDigit { last += 1 }
    let letters = (index..<last).map { bytes[$0] | 0x20 }
    switch String(decoding: letters, as: UTF8.self) {
    case "st", "nd", "rd", "th", "d":
      append(.ordinalDigits, value: value, digits: digits, through: last)
    case "s" where digits >= 2 && digits <= 4 && value % 10 == 0:
      append(.decadeDigits, value: value, digits: digits, through: last)
    case "am", "pm", "hrs", "hours", "h":
      append(.number, value: value, digits: digits, through: index)
    case "bc", "bce", "ad", "ce":
      append(.number, value: value, digits: digits, through: index)
    default: append(.quantity, through: last)
    }
  }

  // MARK: Marks

  private mutating func mark() {
    if bytes[position] >= 0x80 { return wideMark() }
    switch bytes[position] {
    case UInt8(ascii: ","): append(.comma, through: position + 1)
    case UInt8(ascii: "-"): append(.hyphen, value: 1, through: hyphenRun())
    case UInt8(ascii: "/"): append(.slash, through: position + 1)
    case UInt8(ascii: "("), UInt8(ascii: "["): append(.open, through: position + 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): append(.close, through: position + 1)
    case UInt8(ascii: "'"): append(.apostrophe, through: position + 1)
    case UInt8(ascii: ":"), UInt8(ascii: ";"):
      append(.colon, value: bytes[position] == UInt8(ascii: ":") ? 1 : 0, through: position + 1)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      append(.stop, through: position + 1)
    case UInt8(ascii: "\""): append(.quote, through: position + 1)
    case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      append(.mark, value: 1, through: position + 1)
    default: append(.mark, through: position + 1)
    }
  }

  private func hyphenRun() -> Int {
    var index = position + 1
    while byte(index) == UInt8(ascii: "-"), index - position < 3 { index += 1 }
    return index
  }

  /// U+2010 to U+2015 are dashes, U+2018 to U+201F quotation marks; everything else is any mark.
  private mutating func wideMark() {
    let last = byte(position + 2)
    let through = position + 3
    guard bytes[position + 1] == 0x80 else { return append(.mark, through: through) }
    switch last {
    case 0x80...0x8B, 0xAF:
      position = through
      traits.insert(.spaced)
    case 0x90...0x93: append(.hyphen, value: 1, through: through)
    case 0x94, 0x95: append(.hyphen, value: 2, through: through)
    case 0x98, 0x99: append(.apostrophe, value: Int(last), through: through)
    case 0x9A...0x9F: append(.quote, through: through)
    default: append(.mark, through: through)
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- 48 < 10 }
  fileprivate var isLetter: Bool { (self | 0x20) &- 97 < 26 }
  fileprivate var isCapital: Bool { self &- 65 < 26 }
  fileprivate var isSpace: Bool { self == 32 || (self >= 9 && self <= 13) }
}

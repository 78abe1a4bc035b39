/// What a short line looks like, as far as that tells a heading from other lines.
struct LineShape {
  enum First { case capital, small, digit, openingQuote, other }

  let first: First
  /// The last scalar that is not a quotation mark or bracket that closes.
  let last: UInt32
  /// Every letter is a capital, and there are at least two.
  let isCapitals: Bool
  /// Every word but small ones ("of", "the") starts with a capital or digit.
  let isTitleCase: Bool
  /// Quotation marks open at the start of the line and close before its end.
  let isPartlyQuoted: Bool
  /// Starts "Q:" or "A:".
  let isAnswer: Bool
  let letters: Int
  /// In small letters, without marks around them.
  let words: [String]

  /// Whether a paragraph may end with this mark.
  static func isStop(_ value: UInt32) -> Bool {
    value == 0x2E || value == 0x21 || value == 0x3F || value == 0x2026 || value == 0x3A
  }

  /// A line longer than this, in bytes, is no heading by its looks.
  static let longest = 120

  init(_ text: UTF8Text, _ range: ByteRange) {
    var words: [String] = []
    var capitals = 0
    var small = 0
    var isTitleCase = true
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      while offset < range.upperBound, !text.endsLineWord(at: offset) { offset += text.scalar(at: offset).length }
      if offset > start {
        let word = Self.core(text, start..<offset)
        if !word.isEmpty {
          let lowered = text.lowercased(word)
          if text.scalarClass(at: word.lowerBound) == .lowercase, !Self.smallWords.contains(lowered) {
            isTitleCase = false
          }
          words.append(lowered)
        }
      } else {
        offset += text.scalar(at: offset).length
      }
    }
    offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      switch ScalarClass(value) {
      case .uppercase: capitals += 1
      case .lowercase: small += 1
      default: break
      }
      offset += length
    }
    self.words = words
    self.isTitleCase = isTitleCase
    letters = capitals + small
    isCapitals = small == 0 && capitals >= 2
    first = Self.first(text, range)
    last = Self.last(text, range)
    isPartlyQuoted = Self.isPartlyQuoted(text, range)
    isAnswer = text.has("Q:", at: range.lowerBound) || text.has("A:", at: range.lowerBound)
  }

  private static func first(_ text: UTF8Text, _ range: ByteRange) -> First {
    let (value, _) = text.scalar(at: range.lowerBound)
    switch ScalarClass(value) {
    case .uppercase, .letter: return .capital
    case .lowercase: return .small
    case .digit: return .digit
    case .openingQuote, .straightQuote: return .openingQuote
    default: return .other
    }
  }

  private static func last(_ text: UTF8Text, _ range: ByteRange) -> UInt32 {
    var end = range.upperBound
    while end > range.lowerBound {
      let start = text.scalarStart(before: end)
      let value = text.scalar(at: start).value
      switch ScalarClass(value) {
      case .closingQuote, .straightQuote, .mark: end = start
      default:
        if value != 0x29, value != 0x5D, value != 0x2A, value != 0x5F { return value }
        end = start
      }
    }
    return 0
  }

  private static func isPartlyQuoted(_ text: UTF8Text, _ range: ByteRange) -> Bool {
    let (opening, length) = text.scalar(at: range.lowerBound)
    guard ScalarClass(opening) == .openingQuote || ScalarClass(opening) == .straightQuote else { return false }
    var closing: Int?
    var offset = range.lowerBound + length
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let kind = ScalarClass(value)
      if kind == .closingQuote && opening != 0x2018 || kind == .straightQuote && value == opening { closing = offset }
      offset += length
    }
    return closing.map { $0 + 4 < range.upperBound } ?? false
  }

  /// `word` without the marks at both ends.
  private static func core(_ text: UTF8Text, _ word: ByteRange) -> ByteRange {
    var low = word.lowerBound
    var high = word.upperBound
    while low < high, !text.scalarClass(at: low).isWord { low += text.scalar(at: low).length }
    while high > low {
      let start = text.scalarStart(before: high)
      if text.scalarClass(at: start).isWord { break }
      high = start
    }
    return low..<high
  }

  /// Words that stay small in titles.
  static let smallWords: Set<String> = Set(
    """
    a an the of in on at by for from to with without and or nor but as into onto upon over under between against \
    among is are it its than that vs via de la le les du des der die das von van und et y el al per
    """.split(separator: " ").map(String.init))
}

extension [UInt8] {
  /// The ASCII letters at the start of `range`, in small.
  func firstWord(_ range: ByteRange) -> String {
    let letters = self[range].prefix { $0.isASCIILetter }
    return lowercased(letters.startIndex..<letters.endIndex)
  }

  fileprivate func endsLineWord(at offset: Int) -> Bool {
    let value = scalar(at: offset).value
    let kind = ScalarClass(value)
    return kind == .space || kind == .dash || value == 0x2F
  }
}

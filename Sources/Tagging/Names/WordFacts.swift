/// What the features need of one word, computed once.
struct WordFacts {
  /// Hash of the word with digits as 0 and straight quotation marks.
  var exact: UInt32 = 0
  /// The same in lower case.
  var lower: UInt32 = 0
  /// Hashes of the first 2, 3, 4 bytes as written and of the last 1, 2, 3, 4 in lower case; 0 where the word is shorter.
  var prefixes: SIMD4<UInt32> = .init(repeating: 0)
  var suffixes: SIMD4<UInt32> = .init(repeating: 0)
  /// Hash of the kinds of characters with repeats dropped ("Xx.", "0-0").
  var shape: UInt32 = 0
  var cluster: UInt32 = 0
  var capitals: UInt32 = 0
  var category: UInt32 = 0
  var lists: UInt32 = 0
  var traits: Traits = []

  struct Traits: OptionSet {
    let rawValue: UInt8
    static let capitalised = Traits(rawValue: 1)
    /// All letters are capitals, and there is more than one.
    static let upperCase = Traits(rawValue: 2)
    /// "of", "for", "and", "the", "de" …: words that names hold between capitals.
    static let joins = Traits(rawValue: 4)
    static let opensBracket = Traits(rawValue: 8)
    static let closesBracket = Traits(rawValue: 16)
    static let quote = Traits(rawValue: 32)
    static let hasLetter = Traits(rawValue: 64)
  }

  /// Facts that lie past the ends of a sentence.
  static func edge(_ number: UInt32) -> WordFacts {
    var facts = WordFacts()
    facts.exact = 0xFFFF_0000 | number
    facts.lower = facts.exact
    facts.shape = facts.exact
    facts.cluster = 2046
    return facts
  }

  /// - Parameters:
  ///   - word: at least one byte.
  ///   - knowledge: what is known of words.
  @inline(__always)
  init(_ word: UnsafeBufferPointer<UInt8>, knowledge: WordTable) {
    let scan = WordScan(word)
    exact = scan.exact
    lower = scan.lower
    prefixes = scan.prefixes
    suffixes = Self.suffixes(of: word)
    shape = scan.shape
    traits = scan.traits
    look(up: word, capitalisedForm: scan.capitalised, in: knowledge)
  }

  private init() {}

  @inline(__always)
  private mutating func look(up word: UnsafeBufferPointer<UInt8>, capitalisedForm: UInt32, in knowledge: WordTable) {
    let own = knowledge[exact]
    let common = exact == lower ? own : knowledge[lower]
    if let common {
      capitals = UInt32(common.capitals)
      category = UInt32(common.category)
    }
    if let own {
      cluster = UInt32(own.cluster)
      lists = own.lists
    }
    if cluster == 0, traits.contains(.upperCase), let other = knowledge[capitalisedForm], capitals > 4 || common == nil
    {
      cluster = UInt32(other.cluster)
      lists |= other.lists
    }
    if cluster == 0, let common { cluster = UInt32(common.cluster) }
    if cluster == 0, exact == lower, let other = knowledge[capitalisedForm] { cluster = UInt32(other.cluster) }
    if cluster == 0 { cluster = Self.clusterAfterHyphen(word, in: knowledge) }
  }

  private static func clusterAfterHyphen(_ word: UnsafeBufferPointer<UInt8>, in knowledge: WordTable) -> UInt32 {
    guard let hyphen = word.lastIndex(of: 0x2D), hyphen > 0, hyphen + 1 < word.count else { return 0 }
    let scan = WordScan(UnsafeBufferPointer(rebasing: word[(hyphen + 1)...]))
    if let entry = knowledge[scan.exact], entry.cluster > 0 { return UInt32(entry.cluster) }
    return UInt32(knowledge[scan.lower]?.cluster ?? 0)
  }

  @inline(__always)
  private static func suffixes(of word: UnsafeBufferPointer<UInt8>) -> SIMD4<UInt32> {
    var hash: UInt32 = 0x811C_9DC5
    var result = SIMD4<UInt32>(repeating: 0)
    let count = min(4, word.count)
    for place in 0..<count {
      var byte = word[word.count - 1 - place]
      if byte &- 0x41 < 26 { byte |= 0x20 }
      if WordShape.isDigit(byte) { byte = 0x30 }
      hash = (hash ^ UInt32(byte)) &* 16_777_619
      result[place] = hash
    }
    return result
  }
}

/// One walk over the bytes of a word.
struct WordScan {
  private(set) var exact: UInt32 = 2_166_136_261
  private(set) var lower: UInt32 = 2_166_136_261
  /// Hash of the word with its first letter a capital and the others small.
  private(set) var capitalised: UInt32 = 2_166_136_261
  private(set) var prefixes = SIMD4<UInt32>(repeating: 0)
  private(set) var shape: UInt32 = 2_166_136_261
  private(set) var traits: WordFacts.Traits = []

  @inline(__always)
  init(_ word: UnsafeBufferPointer<UInt8>) {
    var last: UInt8 = 0
    var capitals = 0
    var small = 0
    var index = 0
    while index < word.count {
      var byte = word[index]
      if byte == 0xE2, index + 2 < word.count, word[index + 1] == 0x80 {
        byte = Self.straight(word[index + 2], &index) ?? byte
      }
      if WordShape.isDigit(byte) { byte = 0x30 }
      let previous = index > 0 ? word[index - 1] : 0
      let isCapital = byte &- 0x41 < 26 || (previous == 0xC3 && (0x80...0x9E).contains(byte))
      let isSmall = byte &- 0x61 < 26 || (previous == 0xC3 && byte > 0x9E) || (byte >= 0xC4 && byte < 0xE2)
      let lowered = isCapital ? byte | 0x20 : byte
      let raised =
        !isCapital && byte &- 0x61 < 26 && capitals + small == 0
        ? byte & ~0x20 : (capitals + small == 0 ? byte : lowered)
      exact = (exact ^ UInt32(byte)) &* 16_777_619
      lower = (lower ^ UInt32(lowered)) &* 16_777_619
      capitalised = (capitalised ^ UInt32(raised)) &* 16_777_619
      if isCapital { capitals += 1 } else if isSmall { small += 1 }
      if isCapital, capitals + small == 1 { traits.insert(.capitalised) }
      let kind: UInt8 = isCapital ? 1 : isSmall ? 2 : byte == 0x30 ? 3 : byte >= 0x80 ? last : byte
      if kind != last || kind == 1 && capitals == 2 {
        shape = (shape ^ UInt32(kind)) &* 16_777_619
        last = kind
      }
      if index < 4 { if index > 0 { prefixes[index - 1] = exact } }
      index += 1
    }
    finish(word, capitals: capitals, small: small)
  }

  /// The ASCII quotation mark for U+2018 to U+201F.
  @inline(__always)
  private static func straight(_ byte: UInt8, _ index: inout Int) -> UInt8? {
    guard byte & 0xF8 == 0x98 else { return nil }
    index += 2
    return byte < 0x9C ? 0x27 : 0x22
  }

  @inline(__always)
  private mutating func finish(_ word: UnsafeBufferPointer<UInt8>, capitals: Int, small: Int) {
    if capitals > 1, small == 0 { traits.insert(.upperCase) }
    if capitals + small > 0 { traits.insert(.hasLetter) }
    if word.count <= 3, capitals == 0, Self.joining.contains(lower) { traits.insert(.joins) }
    guard word.count <= 3, capitals + small == 0 else { return }
    switch word[0] {
    case 0x28, 0x5B: traits.insert(.opensBracket)
    case 0x29, 0x5D: traits.insert(.closesBracket)
    case 0x22, 0x60, 0xE2: if exact == Self.quoteHash || word[0] != 0xE2 { traits.insert(.quote) }
    default: break
    }
    if word.count == 2, word[0] == 0x27 || word[0] == 0x60 {
      traits.insert(.quote); exact = Self.quoteHash; lower = Self.quoteHash
    }
  }

  private static let quoteHash: UInt32 = (2_166_136_261 ^ 0x22) &* 16_777_619
  private static let joining: Set<UInt32> = Set(
    words("of for and the de la du von van der den di da del des le & in on").map { word in
      word.utf8.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 }
    })

  /// The scan of a word that is a string.
  static func hash(_ word: String) -> WordScan {
    var word = word
    return word.withUTF8 { WordScan($0) }
  }
}

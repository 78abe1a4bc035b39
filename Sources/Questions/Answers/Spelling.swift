/// Slips of the pen and other ways to spell a foreign name.
enum Spelling {
  /// What a slip changed.
  enum Slip: Hashable { case none, transliteration, letters }

  /// How `typed` differs from `wanted`, both folded; nil if it is another word.
  ///
  /// Strict where words are short: "Marat" is not "Murat". A vowel for a vowel weighs 1.5, a consonant for another 2,
  /// a doubled letter 0.5, other letters left out, put in or swapped 1 (after Damerau 1964, weighted).
  static func slip(_ typed: String, _ wanted: String) -> Slip? {
    if typed == wanted { return Slip.none }
    let (left, right) = (Array(typed.utf8), Array(wanted.utf8))
    // A digit is never a slip, and a long word is not worth the table.
    guard left.count <= 64, right.count <= 64, !left.contains(where: isDigit), !right.contains(where: isDigit)
    else { return nil }
    if beginAlike(left, right), distance(left, right) <= budget(length: min(left.count, right.count)) {
      return .letters
    }
    guard min(left.count, right.count) >= 4 else { return nil }
    return soundKeys(left).isDisjoint(with: soundKeys(right)) ? nil : .transliteration
  }

  /// Whether two words begin with one letter, or with two that foreign names are written with.
  private static func beginAlike(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard let a = left.first, let b = right.first else { return false }
    return a == b || min(left.count, right.count) >= 7 && firstLetters.contains(Set([a, b]))
  }

  private static let firstLetters: Set<Set<UInt8>> = [Set("ck".utf8), Set("gj".utf8), Set("jy".utf8), Set("vw".utf8)]

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// What a word of that many letters may cost.
  private static func budget(length: Int) -> Double {
    switch length {
    case ..<4: 0
    case 4: 0.5
    case 5...6: 1
    case 7...9: 1.5
    default: 2
    }
  }

  /// Consonants that are written for each other.
  private static let alike: Set<Set<UInt8>> = [
    Set("ck".utf8), Set("sz".utf8), Set("vf".utf8), Set("td".utf8), Set("vw".utf8), Set("gj".utf8),
  ]
  private static let vowels = Set("aeiouy".utf8)

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Double {
    var beforeLast: [Double] = []
    var last = Array(stride(from: 0, through: Double(right.count), by: 1))
    for row in 0..<left.count {
      var current = [last[0] + 1]
      for column in 0..<right.count {
        let (a, b) = (left[row], right[column])
        let removed = last[column + 1] + (row > 0 && left[row - 1] == a ? 0.5 : 1)
        let added = current[column] + (column > 0 && right[column - 1] == b ? 0.5 : 1)
        var best = min(removed, added, last[column] + substitution(a, b))
        if row > 0, column > 0, a == right[column - 1], left[row - 1] == b, a != b {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }

  private static func substitution(_ a: UInt8, _ b: UInt8) -> Double {
    if a == b { return 0 }
    if alike.contains(Set([a, b])) { return 1 }
    return vowels.contains(a) && vowels.contains(b) ? 1.5 : 2
  }

  /// Keys under which the common transliterations of a name fall together: "Tchekoff", "Chekhow" and "Chekhov".
  ///
  /// One for each way to read a "j": as in "Jukov" for Zhukov, and as in "Juri" for Yuri.
  static func soundKeys(_ word: [UInt8]) -> Set<[UInt8]> {
    let text = String(decoding: word, as: UTF8.self)
    return [soundKey(text), soundKey(text.replacing("j", with: "i"))]
  }

  private static func soundKey(_ word: String) -> [UInt8] {
    var text = spellings.reduce(word) { $0.replacing($1.from, with: $1.to) }
    // Russian endings: -ov, -ev and -yov are written for each other.
    if text.utf8.count > 4, text.hasSuffix("ov") { text = text.dropLast(2) + "ev" }
    var key: [UInt8] = []
    for byte in text.utf8 where key.last != byte { key.append(byte) }
    return key
  }

  /// In this order: longer spellings before the shorter ones inside them.
  private static let spellings: [(from: String, to: String)] = [
    ("eii", "e1i"), ("schtsch", "sh"), ("chtch", "sh"), ("shch", "sh"), ("szcz", "sh"), ("tsch", "ch"), ("tch", "ch"),
    ("sch", "sh"), ("cz", "ch"), ("chr", "kr"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("bh", "b"), ("zh", "j"),
    ("tz", "ts"), ("ck", "k"), ("ph", "f"), ("eau", "o"), ("ou", "u"), ("oo", "u"), ("oe", "o"), ("ae", "a"),
    ("ue", "u"), ("ff", "v"), ("w", "v"), ("eye", "e"), ("eie", "e"), ("ij", "i"), ("iy", "i"), ("yi", "i"),
    ("ii", "i"), ("y", "i"), ("x", "ks"), ("q", "k"),
  ]
}

extension String {
  /// Every occurrence of `part` replaced, without overlap, from the left.
  func replacing(_ part: String, with other: String) -> String {
    let (text, pattern) = (Array(utf8), Array(part.utf8))
    guard !pattern.isEmpty, text.count >= pattern.count else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if index + pattern.count <= text.count, text[index] == pattern[0],
        text[index..<(index + pattern.count)].elementsEqual(pattern)
      {
        result += Array(other.utf8)
        index += pattern.count
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Compares strings the way a fair reader does: without case, accents, apostrophes and punctuation.
enum Folding {
  /// Lowercase letters and digits of `text` with single spaces between words; a hyphen inside a word stays.
  ///
  /// Accents go (Unicode names a letter "LATIN SMALL LETTER E WITH ACUTE"), ligatures part, and a possessive ending
  /// is dropped, so "Brontë's" and "bronte" are the same.
  static func fold(_ text: some StringProtocol) -> String {
    var result = ""
    var pendingSpace = false
    for word in words(of: text) {
      if pendingSpace { result.append(" ") }
      result += word
      pendingSpace = true
    }
    return result
  }

  /// The words of `text`, folded; a hyphen parts no word.
  static func words(of text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if let letters = letters(of: scalar) {
        word += letters
      } else if scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2BC}" {
        if !word.isEmpty { word += "'" }
      } else if scalar.properties.generalCategory != .nonspacingMark {
        finish(&word, into: &words)
      }
    }
    finish(&word, into: &words)
    return words
  }

  private static func finish(_ word: inout String, into words: inout [String]) {
    while word.hasSuffix("'") { word.removeLast() }
    if word.hasSuffix("'s") { word.removeLast(2) }
    let bare = word.filter { $0 != "'" }.trimming { $0 == "-" }
    if !bare.isEmpty { words.append(bare) }
    word = ""
  }

  /// Lowercase ASCII for a letter, digit or hyphen; nil for what parts words.
  private static func letters(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9", "-": return String(scalar)
    case "A"..."Z": return String(Unicode.Scalar(UInt8(scalar.value + 32)))
    case "\u{2010}", "\u{2011}": return "-"
    case "ß": return "ss"
    case "æ", "Æ": return "ae"
    case "œ", "Œ": return "oe"
    case "þ", "Þ": return "th"
    default: break
    }
    guard scalar.value >= 0x80, scalar.properties.isAlphabetic else { return nil }
    return latinBase(of: scalar) ?? scalar.properties.lowercaseMapping
  }

  /// "e" for "é": the letter in the middle of the scalar's Unicode name.
  private static func latinBase(of scalar: Unicode.Scalar) -> String? {
    guard let name = scalar.properties.name else { return nil }
    let parts = name.split(separator: " ")
    guard parts.count >= 4, parts[0] == "LATIN", parts[2] == "LETTER", parts[3].utf8.count == 1 else { return nil }
    return parts[3].lowercased()
  }

  /// Words that carry no answer of their own.
  static let functionWords: Set<String> = [
    "the", "a", "an", "of", "in", "on", "at", "to", "and", "or", "for", "by", "with", "from", "as", "is", "was", "were",
    "be", "been", "which", "who", "whom", "what", "when", "whose", "did", "do", "does", "how", "his", "her", "its",
    "their", "this", "that", "these", "those", "it", "he", "she", "they", "had", "has", "have", "but", "not", "than",
  ]

  /// The folded words of `text` that say something.
  static func contentWords(of text: some StringProtocol) -> Set<String> {
    Set(words(of: text).filter { !functionWords.contains($0) && $0.utf8.count > 1 })
  }
}

extension StringProtocol {
  /// Without the characters at both ends that satisfy `isTrimmed`.
  func trimming(where isTrimmed: (Character) -> Bool) -> String {
    let head = drop(while: isTrimmed)
    guard let last = head.lastIndex(where: { !isTrimmed($0) }) else { return "" }
    return String(head[...last])
  }

  var trimmed: String { trimming { $0.isWhitespace } }
}

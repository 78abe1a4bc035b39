import TestSupport

extension SplitMix64 {
  /// Text of every kind that a terminal may meet, good and bad.
  mutating func text(upTo length: Int) -> String {
    let pieces: [String] = [
      "a", "b", " ", " ", "word", "longer", "-", ".", "\n", "\t", "\r\n", "\u{1B}[31m", "\u{7}", "\u{9B}", "\u{7F}",
      "é",
      "e\u{301}", "\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "漢", "字", "。", "（", "\u{202E}", "\u{2066}", "\u{200B}",
      "\u{200D}", "👨‍👩‍👧", "🇩🇪", "👍🏽", "❤️", "\u{E000}", "\u{FFFF}", "ᄀ", "ᅡ", "क्ष", "\u{AD}", "—", "\u{2028}", "\u{85}",
      "\u{0}", "ß", "я", "\u{10FFFF}", "\u{3000}", "\u{600}", "ا",
    ]
    return (0..<Int.random(in: 0...length, using: &self)).map { _ in pieces.randomElement(using: &self)! }.joined()
  }
}

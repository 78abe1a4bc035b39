import TestSupport
import Testing

@testable import Grid

@Test(arguments: [
  ("plain text", "plain text"),
  ("\u{1B}[31mred\u{1B}]0;title\u{7}", "␛[31mred␛]0;title␇"),
  ("\u{0}\u{1F}\u{7F}", "␀␟␡"),
  ("\u{9B}2J\u{90}", "␦2J␦"),
  ("one\ttwo\nthree\r\nfour\n    five", "one two three four five"),
  ("a\u{85}b\u{2028}c\u{2029}d", "a b c d"),
  ("safe\u{202E}txt.exe\u{202C}", "safe⇄txt.exe⇄"),
  ("\u{2066}left\u{2069}", "⇄left⇄"),
  ("zero\u{200B}width\u{FEFF}\u{2060}\u{200E}", "zerowidth"),
  ("soft\u{AD}hyphen", "softhyphen"),
  ("private \u{E000}\u{F8FF}\u{10FFFD}", "private \u{FFFD}\u{FFFD}\u{FFFD}"),
  ("unassigned \u{378}\u{FFFF}", "unassigned \u{FFFD}\u{FFFD}"),
  ("e\u{301}", "e\u{301}"),
  ("z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "z\u{300}\u{301}\u{302}\u{303}"),
  ("\u{301}x", "◌\u{301}x"),
  ("👨‍👩‍👧", "👨👩👧"),
  ("👍🏽 ❤️", "👍 ❤"),
  ("漢字かな", "漢字かな"),
  ("", ""),
])
func textFromOutsideIsMadeHarmless(text: String, expected: String) {
  #expect(Array(sanitized(text).unicodeScalars) == Array(expected.unicodeScalars))
}

@Test func invalidBytesAreReplacedBeforeTheyCanArrive() {
  let text = String(decoding: [0x61, 0xFF, 0xC0, 0x80, 0x62] as [UInt8], as: UTF8.self)
  #expect(sanitized(text) == "a\u{FFFD}\u{FFFD}\u{FFFD}b")
}

@Test(arguments: 0..<300) func noControlSurvivesAndASecondPassChangesNothing(seed: Int) {
  var random = SplitMix64(seed: UInt64(seed))
  let text = random.text(upTo: 40)
  let once = sanitized(text)
  for scalar in once.unicodeScalars {
    let kind = ScalarClass(scalar)
    #expect(kind == .narrow || kind == .wide || kind == .mark, "U+\(String(scalar.value, radix: 16))")
  }
  #expect(Array(sanitized(once).unicodeScalars) == Array(once.unicodeScalars))
  #expect(displayWidth(once) == displayWidth(text))
}

@Test func everyScalarIsMadeHarmless() {
  for value in UInt32(0)...0x10FFFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    for shown in sanitized(String(scalar)).unicodeScalars where !ScalarClass(shown).isHarmless {
      Issue.record("U+\(String(value, radix: 16)) becomes U+\(String(shown.value, radix: 16))")
    }
  }
}

extension ScalarClass {
  fileprivate var isHarmless: Bool { self == .narrow || self == .wide || self == .mark }
}

@Test func aFloodOfMarksIsReadInLinearTime() {
  let flood = "a" + String(repeating: "\u{301}", count: 1_000_000)
  #expect(sanitized(flood).unicodeScalars.count == 5)
}

@Test func aTextIsShortenedToItsColumns() {
  #expect(shortened("Thermodynamics", columns: 14) == "Thermodynamics")
  #expect(shortened("Thermodynamics", columns: 8) == "Thermod…")
  #expect(shortened("漢字漢字", columns: 6) == "漢字…")
  #expect(shortened("abc", columns: 0) == "")
}

import TestSupport
import Testing

@testable import Grid

private func lines(_ text: String, columns: Int, firstIndent: Int = 0, indent: Int = 0, keepsBreaks: Bool = false)
  -> [String]
{
  let bytes = Array(text.utf8)
  return wrap(text, columns: columns, firstIndent: firstIndent, indent: indent, keepsBreaks: keepsBreaks)
    .map { String(decoding: bytes[$0], as: UTF8.self) }
}

@Test(
  arguments: [
    ("", 10, []),
    ("   ", 10, []),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]),
    ("one two three", 6, ["one", "two", "three"]),
    ("  one  two  ", 20, ["one  two"]),
    ("one\ntwo\n  three", 20, ["one\ntwo\n  three"]),
    ("one\ntwo\n  three", 7, ["one\ntwo", "three"]),
    ("extraordinarily long", 6, ["extrao", "rdinar", "ily", "long"]),
    ("a well-known fact", 8, ["a well-", "known", "fact"]),
    ("at -5 degrees", 4, ["at", "-5", "degr", "ees"]),
    ("one—two—three", 8, ["one—two—", "three"]),
    ("漢字漢字漢字", 5, ["漢字", "漢字", "漢字"]),
    ("漢字。漢字", 4, ["漢", "字。", "漢字"]),
    ("漢（字", 4, ["漢", "（字"]),
    ("see 漢字 there", 6, ["see 漢", "字", "there"]),
    ("漢", 1, ["漢"]),
    ("a \u{AD}漢", 1, ["a", "漢"]),
    ("ab", 0, ["a", "b"]),
    ("cafe\u{301} cafe\u{301}", 4, ["cafe\u{301}", "cafe\u{301}"]),
    ("no\u{A0}break here", 9, ["no\u{A0}break", "here"]),
  ] as [(String, Int, [String])])
func linesBreakWhereAReaderExpectsIt(text: String, columns: Int, expected: [String]) {
  #expect(lines(text, columns: columns) == expected)
}

@Test func indentsTakeTheirRoom() {
  #expect(lines("one two three four", columns: 9, firstIndent: 4, indent: 2) == ["one", "two", "three", "four"])
  #expect(lines("one two three four", columns: 11, firstIndent: 4, indent: 0) == ["one two", "three four"])
}

@Test func verseKeepsItsLines() {
  #expect(
    lines("Of arms\n  and the man\n\nI sing", columns: 9, keepsBreaks: true) == [
      "Of arms", "  and the", "man", "", "I sing",
    ])
}

@Test(arguments: 0..<400) func linesFitAndLoseNoInk(seed: Int) {
  var random = SplitMix64(seed: UInt64(seed))
  let text = random.text(upTo: 60)
  let columns = Int.random(in: 2...20, using: &random)
  let bytes = Array(text.utf8)
  let ranges = wrap(text, columns: columns)
  var covered = 0
  for range in ranges {
    #expect(range.lowerBound >= covered && !range.isEmpty)
    #expect(String(decoding: bytes[covered..<range.lowerBound], as: UTF8.self).unicodeScalars.allSatisfy(isBlank))
    #expect(displayWidth(text, in: range) <= columns)
    covered = range.upperBound
  }
  #expect(String(decoding: bytes[covered...], as: UTF8.self).unicodeScalars.allSatisfy(isBlank))
}

@Test(arguments: 0..<400) func linesFollowEachOtherInAnyWidthAndIndent(seed: Int) {
  var random = SplitMix64(seed: UInt64(seed))
  let text = random.text(upTo: 60)
  let columns = Int.random(in: 0...6, using: &random)
  let (first, indent) = (Int.random(in: -1...8, using: &random), Int.random(in: -1...8, using: &random))
  var end = 0
  for range in wrap(text, columns: columns, firstIndent: first, indent: indent, keepsBreaks: seed.isMultiple(of: 2)) {
    #expect(range.lowerBound >= end && range.upperBound <= text.utf8.count)
    end = range.upperBound
  }
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar == " " || ScalarClass(scalar) == .lineBreak || ScalarClass(scalar) == .hidden
}

@Test func hostileLinesAreWrappedWhole() {
  #expect(wrap(String(repeating: "x", count: 2_000_000), columns: 80).count == 25_000)
  #expect(wrap("a" + String(repeating: "\u{301}", count: 1_000_000), columns: 80).count == 1)
  #expect(wrap(String(repeating: " ", count: 2_000_000), columns: 80) == [])
}

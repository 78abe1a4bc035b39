import Testing

@testable import Terminal

@Test(
  arguments: [
    ("a", "a"), ("é", "e"), ("e\u{301}", "e"), ("Ł", "L"), ("─", "-"), ("│", "|"), ("“", "\""), ("✓", "+"), ("漢", "?"),
    ("\u{FFFD}", "?"),
  ] as [(Character, Unicode.Scalar)])
func whatASCIIHasNotIsReplaced(character: Character, standIn: Unicode.Scalar) {
  #expect(asciiStandIn(for: character) == standIn)
}

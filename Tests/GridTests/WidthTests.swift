import Testing

@testable import Grid

@Test(
  arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("ｱ", 1), ("Ａ", 2), ("👍", 2), ("👨‍👩‍👧", 6), ("🇩🇪", 2), ("한", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{200B}", 0), ("\u{1B}", 1), ("\t", 1), ("\r\n", 1), ("—", 1),
    ("…", 1),
  ] as [(Character, Int)])
func charactersTakeTheirColumns(character: Character, columns: Int) {
  #expect(displayWidth(character) == columns)
}

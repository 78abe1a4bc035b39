import Grid
import TestSupport
import Testing

private func screen(_ text: String, rows: Int = 3, columns: Int = 8) -> VirtualScreen {
  var screen = VirtualScreen(size: Size(rows: rows, columns: columns))
  screen.feed(text.utf8)
  return screen
}

@Test(arguments: [
  ("one\r\ntwo", "one\ntwo\n\n"),
  ("12345678A", "12345678\nA\n\n"),
  ("a\r\nb\r\nc\r\nd", "b\nc\nd\n"),
  ("\u{1B}[2;3Hx\u{1B}[Ay\u{1B}[5Gz", "   yz\n  x\n\n"),
  ("abcdef\u{1B}[3G\u{1B}[K", "ab\n\n\n"),
  ("abcdef\u{1B}[3G\u{1B}[2X", "ab  ef\n\n\n"),
  ("abcdef\u{1B}[3G\u{1B}[2P", "abef\n\n\n"),
  ("abc\u{1B}[2G\u{1B}[2@", "a  bc\n\n\n"),
  ("a\r\nb\r\nc\u{1B}[2;3r\u{1B}[3;1H\n", "a\nc\n\n"),
  ("a\r\nb\r\nc\u{1B}[1;1H\u{1B}M", "\na\nb\n"),
  ("a\r\nb\r\nc\u{1B}[2;1H\u{1B}[L", "a\n\nb\n"),
  ("a\r\nb\r\nc\u{1B}[1;1H\u{1B}[M", "b\nc\n\n"),
  ("漢字\u{1B}[2Gx", " x字\n\n\n"),
  ("1234567漢", "1234567\n漢\n\n"),
  ("e\u{301}!", "e\u{301}!\n\n\n"),
  ("x\u{1B}[4b", "xxxxx\n\n\n"),
  ("\u{1B}7ab\u{1B}8c", "cb\n\n\n"),
  ("one\u{1B}[?1049h\u{1B}[Htwo", "two\n\n\n"),
  ("one\u{1B}[?1049h\u{1B}[Htwo\u{1B}[?1049l", "one\n\n\n"),
  ("abc\u{1B}[2J", "\n\n\n"),
])
func aTerminalIsImitated(bytes: String, expected: String) {
  let screen = screen(bytes)
  #expect(screen.text == expected)
  #expect(screen.unknown == [])
}

@Test func stylesAreKept() {
  let screen = screen("\u{1B}[1;38;5;200mA\u{1B}[0;4;48;2;1;2;3mB\u{1B}[mC")
  #expect(screen[0, 0].style.isBold && screen[0, 0].style.foreground == .indexed(200))
  #expect(screen[0, 1].style.isUnderlined && screen[0, 1].style.background == .rgb(1, 2, 3))
  #expect(screen[0, 2].style == VirtualStyle())
}

@Test func strangeSequencesAreCounted() {
  #expect(screen("\u{1B}]0;title\u{7}\u{1B}[c\u{1B}c").unknown.count == 3)
}

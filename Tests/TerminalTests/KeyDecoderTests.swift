import Grid
import Testing

@testable import Terminal

private func keys(_ bytes: [UInt8], own: [[UInt8]: Key] = [:]) -> [Key] {
  var decoder = KeyDecoder(own: own)
  decoder.feed(bytes)
  var keys: [Key] = []
  while let input = decoder.next(isFinal: true) { if case .key(let key) = input { keys.append(key) } }
  return keys
}

private func inputs(_ text: String) -> [Input] {
  var decoder = KeyDecoder()
  decoder.feed(Array(text.utf8))
  var inputs: [Input] = []
  while let input = decoder.next(isFinal: true) { inputs.append(input) }
  return inputs
}

@Test(
  arguments: [
    ("\u{1B}[<0;12;3M\u{1B}[<0;12;3m", [.mouse(Mouse(.press, at: Position(row: 2, column: 11)))]),
    (
      "\u{1B}[<64;1;1M\u{1B}[<65;1;1Mx",
      [
        .mouse(Mouse(.wheelUp, at: Position(row: 0, column: 0))),
        .mouse(Mouse(.wheelDown, at: Position(row: 0, column: 0))),
        .key(.character("x")),
      ]
    ),
    ("\u{1B}[<2;1;1M\u{1B}[<99999999;0;0M", []),
    ("\u{1B}]11;rgb:1e1e/2d2d/ffff\u{1B}\\j", [.background(RGB(hex: 0x1E2DFF)), .key(.character("j"))]),
    ("\u{1B}]11;rgb:1e/2d/ff\u{07}", [.background(RGB(hex: 0x1E2DFF))]),
    ("\u{1B}[0nj", [.status, .key(.character("j"))]),
    ("\u{1B}]11;nonsense\u{07}j", [.key(.character("j"))]),
    ("\u{1B}]", [.key(.alt("]"))]),
    ("\u{1B}]x", [.key(.alt("]")), .key(.character("x"))]),
  ] as [(String, [Input])])
func theMouseAndTheBackgroundAreUnderstood(text: String, expected: [Input]) {
  #expect(inputs(text) == expected)
}

@Test(
  arguments: [
    ("a", [.character("a")]),
    ("é漢👍", [.character("é"), .character("漢"), .character("👍")]),
    ("\u{1B}", [.escape]),
    ("\u{1B}\u{1B}", [.escape, .escape]),
    ("\u{1B}[A\u{1B}OB\u{1B}[1;5C", [.up, .down, .right]),
    ("\u{1B}[5~\u{1B}[6~\u{1B}[H\u{1B}[4~", [.pageUp, .pageDown, .home, .end]),
    ("\u{1B}OP\u{1B}[15~\u{1B}[[B\u{1B}[24;2~", [.function(1), .function(5), .function(2), .function(12)]),
    ("\u{1B}[Z\t", [.backTab, .tab]),
    ("\r\n\u{7F}\u{8}", [.enter, .enter, .backspace, .backspace]),
    ("\u{1}\u{1A}\u{1F}\u{0}", [.control("a"), .control("z"), .control("_"), .control(" ")]),
    ("\u{1B}n\u{1B}é", [.alt("n"), .alt("é")]),
    ("\u{1B}[", [.alt("[")]),
    ("\u{1B}[?1;2c!", [.character("!")]),
    ("\u{1B}[<0;1;1Mx", [.character("x")]),
  ] as [(String, [Key])])
func bytesBecomeKeys(text: String, expected: [Key]) {
  #expect(keys(Array(text.utf8)) == expected)
}

@Test func brokenBytesAreLeftOut() {
  #expect(keys([0xFF, 0x61, 0xC3, 0x62, 0x80, 0xE6, 0xBC]) == [.character("a"), .character("b")])
  #expect(keys([0xE0, 0x80, 0x80, 0x61]) == [.character("a")])
}

@Test func aSequenceMayComeInPieces() {
  var decoder = KeyDecoder()
  decoder.feed([0x1B])
  #expect(decoder.next(isFinal: false) == nil)
  decoder.feed([0x5B])
  #expect(decoder.next(isFinal: false) == nil)
  decoder.feed([0x42, 0xC3])
  #expect(decoder.next(isFinal: false) == .key(.down))
  #expect(decoder.next(isFinal: false) == nil && decoder.isPending)
  decoder.feed([0xA9])
  #expect(decoder.next(isFinal: false) == .key(.character("é")))
}

@Test func aTerminalsOwnSequencesComeFirst() {
  #expect(keys(Array("\u{1B}[7$x".utf8), own: [Array("\u{1B}[7$".utf8): .end]) == [.end, .character("x")])
}

@Test func anEndlessSequenceEnds() {
  var decoder = KeyDecoder()
  decoder.feed(Array("\u{1B}[".utf8) + [UInt8](repeating: 0x31, count: 100_000))
  #expect(decoder.next(isFinal: false) == nil)
  #expect(!decoder.isPending)
}

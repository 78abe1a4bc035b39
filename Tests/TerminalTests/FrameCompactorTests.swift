import Grid
import TestSupport
import Testing

@testable import Terminal

private func compacted(_ text: String) -> String {
  var compactor = FrameCompactor()
  _ = compactor.settled()
  return Array(text.utf8).withUnsafeBufferPointer { String(decoding: compactor.compact($0), as: UTF8.self) }
}

@Test(arguments: [
  ("a\u{1B}(B\u{1B}[0;1m\u{1B}[39;49m\u{1B}[36mb\u{1B}[39m\u{1B}(B\u{1B}[mc", "a\u{1B}[1;36mb\u{1B}[mc"),
  ("\u{1B}[31m\u{1B}[39ma", "a"),
  ("\u{1B}[1ma\u{1B}[m b", "\u{1B}[1ma \u{1B}[mb"),
  ("\u{1B}[44ma\u{1B}[49m b", "\u{1B}[44ma\u{1B}[m b"),
  ("\u{1B}[44m\u{1B}[K", "\u{1B}[44m\u{1B}[K"),
  ("\u{1B}[31m\u{1B}[K\u{1B}[5;1Ha", "\u{1B}[K\u{1B}[5;1H\u{1B}[31ma"),
  ("\u{1B}[1;38;5;111;48;5;234ma\u{1B}[22;39mb", "\u{1B}[1;38;5;111;48;5;234ma\u{1B}[22;39mb"),
])
func switchingCostsNoMoreThanItMust(bytes: String, expected: String) {
  #expect(compacted(bytes) == expected)
}

@Test(arguments: ["\u{1B}]104\u{7}", "\u{1B}]104\u{1B}\\", "\u{1B}[34h", "\u{1B}[?0c", "\u{F}"])
func whatNobodyNeedsIsLeftOut(bytes: String) {
  #expect(compacted("a" + bytes + "b") == "ab")
}

@Test(arguments: 0..<200) func whatIsDrawnIsTheSame(seed: Int) {
  var random = SplitMix64(seed: UInt64(seed))
  let pieces = [
    "\u{1B}[1m", "\u{1B}[4m", "\u{1B}[7m", "\u{1B}[m", "\u{1B}(B", "\u{1B}[22m", "\u{1B}[24;27m", "\u{1B}[31m",
    "\u{1B}[92m", "\u{1B}[44m", "\u{1B}[48;5;200m", "\u{1B}[39;49m", "a", "漢", " ", "   ", "\u{1B}[K", "\u{1B}[2;3H",
    "\n", "\r", "\u{1B}[1;2H\u{1B}[J", "\u{1B}7", "\u{1B}8", "\u{1B}[2X", "\u{1B}[2P", "\u{1B}[L", "\u{1B}M",
    "x\u{1B}[2b",
  ]
  let size = Size(rows: 4, columns: 12)
  var plain = VirtualScreen(size: size)
  var compact = VirtualScreen(size: size)
  var compactor = FrameCompactor()
  for _ in 0..<4 {
    let frame = (0..<20).map { _ in pieces.randomElement(using: &random)! }.joined()
    plain.feed(frame.utf8)
    compact.feed(Array(frame.utf8).withUnsafeBufferPointer { compactor.compact($0) })
    let isTheSame = compact.visible == plain.visible
    #expect(isTheSame, "\(frame.debugDescription)")
  }
}

extension VirtualScreen {
  /// Each cell as the eye sees it: a blank has no colour of its own, and no weight.
  fileprivate var visible: [VirtualCell] {
    (0..<size.rows).flatMap { row in
      (0..<size.columns).map { column in
        var cell = self[row, column]
        guard cell.text == " " else { return cell }
        (cell.style.isBold, cell.style.isItalic, cell.style.isDim) = (false, false, false)
        if !cell.style.isReversed { cell.style.foreground = nil }
        return cell
      }
    }
  }
}

extension OneScreen {
  @Suite struct TrueColors {
    @Test func aTrueColourTerminalGetsTrueColours() throws {
      useUTF8()
      let variables = ["COLORTERM": "truecolor"]
      let size = Size(rows: 2, columns: 10)
      let screen = try CursesScreen(
        type: "xterm-256color", size: size, environment: Environment { variables[$0] })
      screen.use(
        Theme(id: "t", description: "", rules: ["text": StyleRule(foreground: .rgb(RGB(hex: 0x010203)))]))
      var grid = CellGrid(size: size)
      grid.write("ink", row: 0, column: 0, role: .text)
      var seen = VirtualScreen(size: size)
      seen.feed(screen.bytes(grid))
      #expect(seen[0, 0].style.foreground == .rgb(1, 2, 3))
    }
  }
}

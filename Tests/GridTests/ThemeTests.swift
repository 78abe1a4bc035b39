import Testing

@testable import Grid

@Test func rolesTakeFromTheNamesAboveThem() {
  let theme = Theme(
    id: "t", description: "",
    rules: [
      "text": StyleRule(foreground: .ansi(7), background: .ansi(0), attributes: .italic),
      "frame": StyleRule(foreground: .ansi(2)),
      "frame.border": StyleRule(attributes: .bold),
      "frame.border.focused": StyleRule(background: .ansi(4)),
    ])
  #expect(theme[.borderFocused] == Style(foreground: .ansi(2), background: .ansi(4), attributes: .bold))
  #expect(theme[.title] == Style(foreground: .ansi(2), background: .ansi(0)))
  #expect(theme[.textHeading] == Style(foreground: .ansi(7), background: .ansi(0), attributes: .italic))
  #expect(theme[.person] == Style(foreground: .ansi(7), background: .ansi(0)))
}

@Test func contrastIsThatOfTheGuidelines() {
  let (black, white) = (RGB(hex: 0x000000), RGB(hex: 0xFFFFFF))
  #expect(contrastRatio(black, white) == 21)
  #expect(contrastRatio(white, white) == 1)
  #expect(abs(contrastRatio(RGB(hex: 0x777777), white) - 4.478) < 0.001)
}

@Test func poorContrastIsFound() {
  let theme = Theme(
    id: "t", description: "",
    rules: [
      "text": StyleRule(foreground: .rgb(RGB(hex: 0x808080)), background: .rgb(RGB(hex: 0xFFFFFF))),
      "frame.title": StyleRule(foreground: .ansi(3)),
    ])
  let poor = theme.contrast().filter { !$0.isSufficient }.map(\.role)
  #expect(poor.contains(.text) && !poor.contains(.border) && !poor.contains(.title))
}

@Test(arguments: [
  (Color.rgb(RGB(hex: 0xFF0000)), ColorDepth.indexed, 196),
  (.rgb(RGB(hex: 0x808080)), .indexed, 244),
  (.rgb(RGB(hex: 0x0000F0)), .sixteen, 4),
  (.rgb(RGB(hex: 0xFDFDFD)), .eight, 7),
  (.ansi(12), .eight, 4),
  (.ansi(12), .indexed, 12),
])
func coloursAreRoundedToWhatThereIs(color: Color, depth: ColorDepth, index: Int) {
  #expect(color.index(depth: depth) == index)
}

@Test func withoutColoursThereIsNoIndex() {
  #expect(Color.ansi(1).index(depth: .none) == nil)
  #expect(Color.standard.index(depth: .indexed) == nil)
}

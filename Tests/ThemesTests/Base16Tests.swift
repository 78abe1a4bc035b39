import Grid
import Testing

@testable import Themes

private let colors = [
  "202020", "2a2a2a", "3c3c3c", "505050", "a0a0a0", "d0d0d0", "e0e0e0", "f5f5f5", "d06060", "d09050", "d0c060",
  "80b060",
  "60b0b0", "6090d0", "b070c0", "905030",
]

private func scheme(_ colors: [String], indent: String = "  ", head: String = "palette:\n") -> String {
  let lines = colors.enumerated().map { index, color in
    "\(indent)base\(index < 16 ? "0" : "1")\(String(index % 16, radix: 16, uppercase: true)): \"\(color)\""
  }
  return "name: \"Slate\"\nauthor: 'Nobody \"in\" particular'\n" + head + lines.joined(separator: "\n") + "\n"
}

@Test(arguments: [
  scheme(colors), scheme(colors.map { "#" + $0 }), scheme(colors, indent: "", head: ""),
  scheme(colors + Array(repeating: "ffffff", count: 8)),
])
func aSchemeBecomesAThemeThatCanBeRead(text: String) throws {
  let scheme = try Base16Scheme(parsing: text, file: "slate.yaml")
  let theme = try shippedThemes.theme(parsing: scheme.themeText, id: "slate", file: "slate.toml")
  #expect(theme.description == "Slate, by Nobody in particular")
  #expect(theme[.text].background == .rgb(RGB(hex: 0x202020)))
  #expect(theme[.person].foreground == .rgb(RGB(hex: 0x6090D0)))
  let poor = theme.contrast().filter { !$0.isSufficient }
  #expect(poor == [])
}

@Test func aLightSchemeCanBeReadToo() throws {
  let light = try Base16Scheme(parsing: scheme(colors.prefix(8).reversed() + colors.suffix(8)), file: "light.yaml")
  let theme = try shippedThemes.theme(parsing: light.themeText, id: "light", file: "light.toml")
  let poor = theme.contrast().filter { !$0.isSufficient }
  #expect(poor == [])
}

@Test(
  arguments: [
    (scheme(Array(colors.dropLast())), nil, ThemeError.Problem.unknownColor("base0F")),
    (scheme(["zzz"] + colors.dropFirst()), 4, .unknownColor("zzz")),
    ("- a\n- b\n", 1, .wrongType(key: "palette", expected: .table)),
    ("", nil, .wrongType(key: "palette", expected: .table)),
    (String(repeating: "# long\n", count: 10_000), nil, .tooLarge(bytes: 70_000)),
  ] as [(String, Int?, ThemeError.Problem)])
func aWrongSchemeIsRefused(text: String, line: Int?, problem: ThemeError.Problem) {
  #expect(throws: ThemeError(problem, file: "s.yaml", line: line)) {
    _ = try Base16Scheme(parsing: text, file: "s.yaml")
  }
}

@Test(arguments: [
  "a: [b", "a: b: c", "\u{1}", String(repeating: "[", count: 60_000), String(repeating: "- ", count: 30_000),
])
func whatIsNotYAMLIsRefused(text: String) {
  #expect(throws: ThemeError.self) { _ = try Base16Scheme(parsing: text, file: "s.yaml") }
}

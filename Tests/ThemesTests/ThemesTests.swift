import Glibc
import Grid
import Testing

@testable import Themes

/// The package's own folder `themes`.
private let shipped: String = {
  let parts = #filePath.split(separator: "/").dropLast(3)
  return "/" + parts.joined(separator: "/") + "/themes"
}()

let shippedThemes = ThemeCatalog(folders: [shipped])
private let catalog = shippedThemes

@Test func theShippedThemesAreThere() {
  #expect(
    catalog.names == [
      "terminal", "monochrome", "dark", "high-contrast", "light", "okabe-ito-dark", "okabe-ito-light",
    ])
}

@Test(arguments: catalog.names) func everyShippedThemeCanBeRead(name: String) throws {
  let theme = try catalog.theme(named: name)
  #expect(theme.id == name && !theme.description.isEmpty)
  #expect(theme.contrast().filter { !$0.isSufficient } == [])
}

@Test(arguments: catalog.names.filter { $0 != "terminal" && $0 != "monochrome" })
func everyColourOfAFullThemeIsKnown(name: String) throws {
  let figures = try catalog.theme(named: name).contrast()
  #expect(figures.count == Role.allCases.count)
}

@Test(arguments: catalog.names) func meaningIsNeverToldByColourAlone(name: String) throws {
  let theme = try catalog.theme(named: name)
  for group in [
    [Role.text, .person, .date, .organization], [.right, .wrong, .near], [.text, .right], [.text, .wrong],
  ] {
    #expect(Set(group.map { theme[$0].attributes }).count == group.count, "\(group)")
  }
  for (role, other) in [(Role.selection, Role.text), (.selection, .selectionUnfocused), (.searchHit, .searchCurrent)] {
    #expect(theme[role] != theme[other])
  }
}

@Test func highContrastIsHigh() throws {
  let figures = try catalog.theme(named: "high-contrast").contrast()
  #expect(figures.filter { $0.ratio < 7 } == [])
}

@Test func theTerminalsOwnColoursCanBeReadOnUsualPalettes() {
  let xterm = (0..<16).map { RGB(xterm: $0) }
  // Letters in the terminal's own blue or yellow are its owner's choice; marked text must be readable in itself.
  let figures = Theme.standard.contrast(terminal: xterm)
  #expect(figures.map(\.role) == [.searchHit, .searchCurrent])
  #expect(figures.filter { !$0.isSufficient } == [])
}

@Test func aThemeIsFilledFromItsParent() throws {
  let theme = try ThemeCatalog().theme(
    parsing: """
      inherits = "terminal"
      [palette]
      mine = "#102030"
      [roles]
      "entity" = { background = "mine" }
      "entity.person" = { foreground = "bright-red" }
      """, id: "t", file: "t.toml")
  #expect(
    theme[.person]
      == Style(
        foreground: .ansi(9), background: .rgb(RGB(hex: 0x102030)), attributes: Theme.standard[.person].attributes))
  #expect(theme[.date].background == .rgb(RGB(hex: 0x102030)))
  #expect(theme[.wrong] == Theme.standard[.wrong])
}

@Test func aPaletteChangesTheParentsRules() throws {
  let dark = try catalog.theme(named: "dark")
  let other = try catalog.theme(
    parsing: "inherits = \"dark\"\n[palette]\nperson = \"#abcdef\"", id: "t", file: "t.toml")
  #expect(other[.person].foreground == .rgb(RGB(hex: 0xABCDEF)))
  #expect(other[.date] == dark[.date])
}

@Test(
  arguments: [
    ("colour = 1", 1, ThemeError.Problem.unknownKey("colour")),
    ("description = 3", 1, .wrongType(key: "description", expected: .text)),
    ("palette = 3", 1, .wrongType(key: "palette", expected: .table)),
    ("[palette]\na = \"#fff\"\nb = \"#ffg\"", 3, .unknownColor("#ffg")),
    ("[palette]\na = \"#ffff\"", 2, .unknownColor("#ffff")),
    ("\n[roles]\n\"text.hading\" = { }", 3, .unknownRole("text.hading")),
    ("[roles]\n\"text\" = 1", 2, .wrongType(key: "text", expected: .table)),
    ("[roles]\n\"text\" = { color = \"red\" }", 2, .unknownKey("color")),
    ("[roles]\n\n\"text\" = { foreground = \"mauve\" }", 3, .unknownColor("mauve")),
    ("[roles]\n\"text\" = { foreground = 7 }", 2, .wrongType(key: "foreground", expected: .text)),
    ("[roles]\n\"text\" = { attributes = \"bold\" }", 2, .wrongType(key: "attributes", expected: .listOfTexts)),
    ("[roles]\n\"text\" = { attributes = [\"blinking\"] }", 2, .unknownAttribute("blinking")),
    ("# mine\ninherits = \"nobody\"", 2, .unknownTheme("nobody")),
  ] as [(String, Int, ThemeError.Problem)])
func aWrongThemeIsRefusedWithItsLine(text: String, line: Int, problem: ThemeError.Problem) {
  #expect(throws: ThemeError(problem, file: "t.toml", line: line)) {
    _ = try ThemeCatalog().theme(parsing: text, id: "t", file: "t.toml")
  }
}

@Test func whatIsNotTOMLIsRefusedWithItsLine() throws {
  let error = try #require(throws: ThemeError.self) {
    try ThemeCatalog().theme(parsing: "description = \"x\"\n[roles\n", id: "t", file: "t.toml")
  }
  #expect(error.line == 2)
  guard case .syntax = error.problem else {
    Issue.record("\(error.problem)")
    return
  }
}

@Test func filesThatAreNoThemesAreRefused() throws {
  let folder = "/tmp/lectern-themes-\(getpid())"
  mkdir(folder, 0o700)
  defer { for name in ["big", "bytes", "one", "two", "dir"] { remove("\(folder)/\(name).toml") }; rmdir(folder) }
  put(String(repeating: "#", count: 70_000), "\(folder)/big.toml")
  put([0x23, 0xFF], "\(folder)/bytes.toml")
  put("inherits = \"two\"", "\(folder)/one.toml")
  put("inherits = \"one\"", "\(folder)/two.toml")
  mkdir("\(folder)/dir.toml", 0o700)
  let catalog = ThemeCatalog(folders: ["/no/such/folder", folder])
  func problem(_ name: String) -> ThemeError.Problem? {
    do {
      _ = try catalog.theme(named: name)
      return nil
    } catch { return error.problem }
  }
  #expect(problem("big") == .tooLarge(bytes: 70_000))
  #expect(problem("bytes") == .notUTF8)
  #expect(problem("one") == .circle(["one", "two", "one"]))
  #expect(problem("dir") == .notARegularFile)
  #expect(problem("../one") == .unknownTheme("../one"))
  #expect(problem("nobody") == .unknownTheme("nobody"))
}

private func put(_ text: String, _ path: String) { put(Array(text.utf8), path) }

private func put(_ bytes: [UInt8], _ path: String) {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  _ = write(file, bytes, bytes.count)
  close(file)
}

/// Each of them ended the program inside the library.
@Test(arguments: [
  ("[=", 1), ("a = \"\"\n[\n", 2), ("a = 1\n\n  [[ # x", 3), ("\u{FEFF}[\u{90}", 1), ("[reader]\r\n[=]", 2),
  ("[[[8", 1), ("[[ [8]]]", 1), ("a = 1\n[[\u{FFFD}", 2), ("a = \"\"\"\n\\\n[=\"\"\"\n[=", 4), ("a = [\u{2028}1]", 1),
  ("a = [}", 1), ("a = [1, # b\n }]", 2), ("a = [1\u{A0}]", 1), ("a = 1979-05-27T+", 1),
])
func whatEndsTheLibraryIsRefused(text: String, line: Int) {
  #expect(TOMLGuard.fault(in: text)?.line == line)
  #expect(throws: ThemeError.self) { try catalog.theme(parsing: text, id: "x", file: "x") }
}

@Test(arguments: [
  "[roles]\ntext = { foreground = \"red\" }\n", "[[ \"a\" ]]", "a = [\n  \"b\", \"c\",\n]\n", "# [=\n", "a = \"[=\"",
  "[]", "a = [\n  [-1, 2],\n  [3],\n]\n[b]", "a = \", }\"", "a = '''\n[='''", "a = \"\u{A0}\" # \u{A0}",
  "a = [{}, {b = 1}]",
  "a = \"\\\"[\"\n[b]", "a = \"1979-05-27\" # 1979-05-27", "a = 1e-4\nb-1 = -1979",
])
func whatIsSoundIsReadOn(text: String) {
  #expect(TOMLGuard.fault(in: text) == nil)
}

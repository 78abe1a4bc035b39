import Grid
import Testing

@testable import Screens

@Suite struct KeyTableTests {
  @Test(arguments: KeyPreset.allCases) func noKeyMeansTwoThings(preset: KeyPreset) {
    #expect(KeyTable(preset: preset).conflicts == [])
  }

  @Test func everyCommandHasAKeyAPlaceAndItsOwnName() {
    for command in Command.allCases {
      #expect(!command.definition.contexts.isEmpty)
      #expect(!(KeyTable.standard.keys[command] ?? []).isEmpty)
    }
    #expect(Set(Command.allCases.map(\.definition.name)).count == Command.allCases.count)
  }

  @Test func everyKeyIsReadBackFromItsName() {
    for keys in KeyTable.standard.keys.values { for key in keys { #expect(Key(name: key.name) == key) } }
  }

  @Test(arguments: [
    ("fly", "x", KeyTableError.unknownCommand("fly")),
    ("down", "Hyper-x", .unknownKey("Hyper-x", command: "down")),
  ])
  func badKeyMapsAreRefused(command: String, key: String, error: KeyTableError) {
    #expect(throws: error) { try KeyTable(changing: [.init(command, [key])]) }
  }

  @Test(arguments: [
    (KeyTable.Change("note", ["F6"], in: "sky"), KeyTableError.unknownContext("sky")),
    (.init("zoom-in", ["F6"], in: "cards"), .noMeaning(command: "zoom-in", context: .cards)),
  ])
  func keysForNowhereAreRefused(change: KeyTable.Change, error: KeyTableError) {
    #expect(throws: error) { try KeyTable(changing: [change]) }
  }

  @Test func aKeyMayMeanSomethingElseInOneContext() throws {
    let keys = try KeyTable(preset: .emacs, changing: [.init("down", ["F7"], in: "index")])
    #expect(keys.command(for: .function(7), in: .index) == .down)
    #expect(keys.command(for: .function(7), in: .library) == nil)
    #expect(keys.command(for: .control("n"), in: .index) == nil)
    #expect(keys.command(for: .control("n"), in: .library) == .down)
  }

  @Test func aKeyWithTwoMeaningsIsRefused() {
    #expect(throws: KeyTableError.self) { try KeyTable(changing: [.init("down", ["k"])]) }
  }

  @Test func aChangedKeyDispatchesAndIsInTheHelp() throws {
    let keys = try KeyTable(changing: [.init("cards", ["F5"]), .init("down", ["Alt-j"])])
    #expect(keys.command(for: .function(5), in: .reading) == .cards)
    #expect(keys.command(for: "f", in: .reading) == nil)
    var state = AppState(size: Size(rows: 60, columns: 80), now: Sample.noon, keys: keys)
    state.press("?")
    #expect(view(state).text.contains("F5"))
  }

  /// The help lists what the dispatch knows: each key it names does something in that context.
  @Test(arguments: Context.allCases) func helpAndDispatchAgree(context: Context) {
    for command in KeyTable.standard.commands(in: context) {
      for key in KeyTable.standard.keys[command] ?? [] {
        #expect(KeyTable.standard.command(for: key, in: context) == command)
      }
    }
  }
}

@Suite struct AppTests {
  @Test func theFirstScreenIsLeftByQButNotByEscape() {
    var state = Sample.library()
    #expect(state.press(.escape).isEmpty)
    #expect(state.press("q") == [.quit])
  }

  @Test func aProgramStartedWithATextEndsWithIt() {
    var state = AppState(size: Size(rows: 24, columns: 80), now: Sample.noon, startsWithText: true)
    _ = state.update(.textOpened(OpenedText(id: Sample.id, document: Sample.document)))
    #expect(state.press("q") == [.quit])
  }

  @Test func enterOpensTheSelectedText() {
    var state = Sample.library()
    #expect(state.press("j", .enter) == [.openText(TextID(rawValue: "2"))])
  }

  @Test func aThemeIsShownAtOnceAndRestoredOnGoingBack() {
    var state = Sample.library()
    #expect(state.press("T", "j") == [.setTheme("dark")])
    #expect(state.press("q") == [.setTheme("terminal")])
    #expect(state.press("T", "j", .enter) == [.setTheme("dark"), .saveSetting(.theme("dark"))])
  }

  @Test func thePaletteRunsACommandByItsName() {
    var state = Sample.reader()
    state.press(":")
    state.type("bottom")
    state.press(.enter)
    #expect(view(state).text.contains("100%"))
  }

  @Test func typingIsNotTakenForCommands() {
    var state = Sample.library()
    state.press("a")
    state.type("q/T?")
    #expect(state.press(.enter) == [.addText(path: "q/T?")])
  }

  @Test func marksAppearWhenTheStudyIsDone() {
    var state = AppState(size: Size(rows: 24, columns: 80), now: Sample.noon)
    _ = state.update(.textOpened(OpenedText(id: Sample.id, document: Sample.document)))
    #expect(!view(state).legend.contains("entity.person"))
    let text = view(state).text
    _ = state.update(.studied(Sample.material))
    #expect(view(state).legend.contains("entity.person"))
    #expect(view(state).text == text)
  }
}

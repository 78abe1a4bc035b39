import Foundation
import Grid
import TestSupport
import Testing

@Suite(.serialized) struct SettingStories {
  @Test func theConfigurationIsReadAgainAsSoonAsItIsSaved() throws {
    let learner = try Learner()
    try learner.write("[reader]\nmeasure = 40\n", to: ".config/lectern/config.toml")
    let program = try learner.opens(revolution, size: Size(rows: 60, columns: 120))
    try program.wait(for: "This text follows one question")
    try learner.write("[keys]\nindex = [\"F9\"]\npreset = \"arrows\"\n", to: ".config/lectern/config.toml")
    try program.wait(for: "The configuration was read anew.")
    program.send("?")
    try program.wait(for: "F9")
    program.send("q")

    try learner.write("[reader]\nmeasure = \"wide\"\n", to: ".config/lectern/config.toml")
    try program.wait(for: "Nothing has changed:")
    program.send("?")
    try program.wait(for: "F9")
  }

  @Test func aTerminalThatTellsItsBackgroundGetsATheme() throws {
    let program = try Learner().opens(revolution)
    try program.wait("the question") { $0.asksBackground }
    let before = program.output.count
    program.send(TerminalKey(rawValue: "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"))
    try program.wait("the light theme") { _ in program.output.count > before + 500 }
    #expect(program.screen.text.contains("This text follows one question"))
  }

  @Test func theMouseIsOffUntilItIsTurnedOnAndOffAgainAfterwards() throws {
    let program = try Learner().opens(revolution)
    try program.wait(for: "This text follows one question")
    #expect(!program.screen.reportsMouse)
    program.send("|")
    try program.wait(for: "hold Shift")
    #expect(program.screen.reportsMouse)
    let row = try #require((1..<24).first { program.screen.line($0).contains("Civil War") })
    program.send(TerminalKey(rawValue: "\u{1B}[<0;8;\(row + 1)M\u{1B}[<0;8;\(row + 1)m"))
    try program.wait("the section") { $0.line(0).contains("Civil War") }
    program.signal(SIGTERM)
    _ = try program.waitForEnd()
    #expect(program.isGivenBack)
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "linux", "vt100"], ["C.UTF-8", "C", "POSIX"])
  func everyTerminalAndLocaleShowsATextAndIsGivenBack(type: String, locale: String) throws {
    let program = try Learner().opens(revolution, environment: ["TERM": type, "LC_ALL": locale])
    try program.wait(for: "This text follows one question")
    program.send("j", " ", "]", "/", "war", .enter, "n", "?")
    try program.wait(for: "Keys: Reading")
    program.send("q", "q")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(program.modesAreRestored && program.screen.isCursorVisible)
    #expect(program.screen.unknown == [])
  }
}

import Foundation
import GRDB
import Grid
import TestSupport
import Testing

@Suite(.serialized) struct BadInputStories {
  @Test(arguments: ["text", "sections", "entities", "questions", "read"])
  func whatCannotBeReadGetsOneLineAndStatus1(command: String) throws {
    let learner = try Learner()
    let folder = learner.home + "/folder"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let binary = learner.home + "/binary.txt"
    try Data([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: binary))
    let empty = try learner.write("", to: "empty.txt")
    for path in [learner.home + "/missing.txt", folder, binary, empty, "/dev/null"] {
      let finished = try learner.runs(command, path)
      #expect(finished.isOneClearLine, "\(command) \(path): \(finished)")
      #expect(finished.messages.contains(path))
    }
  }

  @Test func anUnreadableFileGetsOneLine() throws {
    let learner = try Learner()
    let path = try learner.write("secret", to: "secret.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let finished = try learner.runs("text", path)
    // Permissions mean nothing to the administrator, who reads it.
    #expect(geteuid() == 0 ? finished.output == "secret" : finished.isOneClearLine)
  }

  @Test func aBrokenConfigurationIsNamedWithFileLineAndReason() throws {
    let learner = try Learner()
    for (text, part) in [
      ("theme = ", "line 1"), ("mouse = true\n[=", "line 2: this is not TOML: a table has no name here"),
      ("[reader]\nmeasure = 5000\n", "line 2: the value must be a number from 20 to 200"),
      ("colour = true\n", "line 1: there is no setting 'colour'"),
      ("theme = \"no-such-theme\"\n", "no-such-theme"),
    ] {
      try learner.write(text, to: ".config/lectern/config.toml")
      let program = try learner.opens(revolution)
      #expect(try program.waitForEnd() == .exited(1))
      #expect(program.screen.text.contains("lectern: "), "\(program.screen.text)")
      #expect(program.screen.text.filter { !$0.isNewline }.contains(part), "\(program.screen.text)")
      #expect(!program.output.starts(with: [0x1B]), "the terminal is untouched")
    }
  }

  @Test func aBrokenThemeIsNamedWithFileLineAndReason() throws {
    let learner = try Learner()
    try learner.write(
      "description = \"x\"\n\n[roles]\ntext = { foreground = \"bleu\" }\n", to: ".config/lectern/themes/mine.toml")
    try learner.write("theme = \"mine\"\n", to: ".config/lectern/config.toml")
    let program = try learner.opens(revolution, size: Size(rows: 24, columns: 200))
    #expect(try program.waitForEnd() == .exited(1))
    #expect(program.screen.text.contains("mine.toml, line 4: 'bleu' is no colour"), "\(program.screen.text)")
  }

  @Test func aDatabaseOfANewerVersionIsLeftAlone() throws {
    let learner = try Learner()
    _ = try learner.runs("add", revolution)
    let queue = try DatabaseQueue(path: learner.database)
    try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99 from the future')") }
    try queue.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: learner.database))
    let finished = try learner.runs("list")
    #expect(finished.isOneClearLine && finished.messages.contains("newer Lectern"), "\(finished)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: learner.database)) == before)
  }

  @Test func aDamagedDatabaseIsNotReplaced() throws {
    let learner = try Learner()
    let junk = String(repeating: "this is no database. ", count: 500)
    try learner.write(junk, to: ".local/share/lectern/progress.sqlite")
    let finished = try learner.runs("list")
    #expect(finished.isOneClearLine && finished.messages.contains("damaged"), "\(finished)")
    #expect(try String(contentsOfFile: learner.database, encoding: .utf8) == junk)
  }

  @Test(arguments: ["", "no-such-terminal"]) func aTerminalThatCannotBeUsedIsToldAbout(type: String) throws {
    let program = try Learner().opens(revolution, environment: ["TERM": type])
    #expect(try program.waitForEnd() == .exited(1))
    #expect(program.screen.text.hasPrefix("lectern: ") && program.modesAreRestored)
    #expect(!program.output.contains(0x1B), "nothing but text may be written")
  }

  @Test func escapesInANameOrATextDoNotReachTheTerminal() throws {
    let learner = try Learner()
    let path = try learner.write("Bad \u{1B}]0;owned\u{07} and \u{1B}[2J text \u{9B}31m here\n", to: "bad\u{1B}[2J.txt")
    let program = try learner.opens(path)
    try program.wait(for: "text")
    let written = String(decoding: program.output, as: UTF8.self)
    #expect(!written.contains("\u{1B}]0;owned") && !written.contains("\u{9B}31m"))
    program.send("q")
    _ = try program.waitForEnd()
    let missing = try learner.opens("text", "missing\u{1B}[2J.txt")
    _ = try missing.waitForEnd()
    #expect(!missing.output.contains(0x1B))
  }
}

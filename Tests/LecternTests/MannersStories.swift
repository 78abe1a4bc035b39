import Foundation
import Grid
import TestSupport
import Testing

@Suite(.serialized) struct MannersStories {
  @Test func theManualHasEveryCommandAndKey() throws {
    let page = try Learner().runs("manual").output
    for word in [".SH NAME", "lectern questions", "\\-\\-format", ".SH KEYS", ".SH EXAMPLES", "Ctrl\\-z", ".SH FILES"] {
      #expect(page.contains(word))
    }
    #expect(page.split(separator: "\n").allSatisfy { !$0.hasPrefix("'") })
  }

  @Test func theTableOfKeysInTheReadmeIsTheOneOfTheProgram() throws {
    let readme = URL(fileURLWithPath: revolution).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("README.md")
    let table = try Learner().runs("keys", "--markdown").output
    #expect(try String(contentsOf: readme, encoding: .utf8).contains(table), "lectern keys --markdown prints it")
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionsKnowTheCommands(shell: String) throws {
    let script = try Learner().runs("--generate-completion-script", shell)
    #expect(script.status == 0 && script.output.contains("questions") && script.output.contains("doctor"))
  }

  @Test func theDoctorFindsNothingWrongInAGoodHome() throws {
    let learner = try Learner()
    let said = try learner.runs("doctor", environment: ["TERM": "xterm-256color"])
    #expect(said.status == 0)
    for subject in ["terminal", "locale", "colours", "progress", "models", "configuration", "themes"] {
      #expect(said.output.contains("good   \(subject)") || said.output.contains("so-so  \(subject)"))
    }
  }

  @Test func theDoctorNamesABrokenConfigurationAndAnUnknownTerminal() throws {
    let learner = try Learner()
    try learner.write("theme = [", to: ".config/lectern/config.toml")
    let said = try learner.runs("doctor", environment: ["TERM": "no-such-terminal"])
    #expect(said.status == 1)
    #expect(said.output.contains("WRONG  configuration") && said.output.contains("WRONG  terminal"))
  }

  @Test func aBase16SchemeBecomesAThemeThatCanBeRead() throws {
    let learner = try Learner()
    let colors = (0..<16).map { index in
      let digit = String(index, radix: 16, uppercase: true)
      return "base0\(digit): \"\(String(repeating: digit, count: 6))\""
    }
    let scheme = try learner.write(
      "scheme: \"Grey\"\nauthor: \"me\"\n" + colors.joined(separator: "\n"), to: "Grey.yaml")
    #expect(try learner.runs("themes", "--import", scheme).output.hasPrefix("grey\t"))
    #expect(try learner.runs("themes").output.contains("grey\tGrey, by me"))
    let check = try learner.runs("themes", "--check")
    #expect(check.output.contains("grey: good"))
    #expect(try learner.runs("themes", "--import", revolution).isOneClearLine)
  }
}

import ArgumentParser
import Foundation
import Screens

struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, for man(1).",
    discussion: "lectern manual | man -l -")

  func run() throws {
    let tool = try JSONDecoder().decode(ManualPage.Tool.self, from: Data(Lectern._dumpHelp().utf8))
    try Output.standard.write(ManualPage(of: tool.command).text)
  }
}

/// The manual page in the macros of man(7), made from the definitions that `--help` and the completions come from, and
/// from the table of keys.
struct ManualPage {
  struct Tool: Decodable { let command: Command }

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let subcommands: [Command]?
    let arguments: [Argument]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      var written: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let abstract: String?
    let names: [Name]?
    let valueName: String?
    let isOptional: Bool
    let isRepeating: Bool
    let defaultValue: String?
  }

  private var lines: [String] = []

  init(of command: Command) {
    lines = [".TH LECTERN 1 \"\" \"lectern \(Version.current)\" \"User Commands\""]
    heading("NAME", "lectern \\- read a text by its sections, be asked about it, and keep what you learned")
    heading("SYNOPSIS", ".B lectern\n[\\fIFILE\\fR]\n.br\n.B lectern\n\\fICOMMAND\\fR [\\fIargument\\fR ...]")
    heading(
      "DESCRIPTION",
      "Lectern opens a text in the terminal, lays out its sections, finds the people, dates and organizations in it, "
        + "asks you about them, and brings each question back just before you would forget it. Without a file it opens "
        + "your library.")
    lines.append(".SH COMMANDS")
    for sub in command.subcommands ?? [] where sub.shouldDisplay != false { describe(sub) }
    addKeys()
    addExamples(command.discussion ?? "")
    addEnd()
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func heading(_ title: String, _ body: String) { lines += [".SH " + title, body] }

  private mutating func describe(_ command: Command) {
    let arguments = (command.arguments ?? []).filter { !Self.isEverywhere($0) }
    let usage = arguments.map(Self.usage).joined(separator: " ")
    lines += [".SS \"lectern \(command.commandName) \(Self.escaped(usage))\"", Self.escaped(command.abstract ?? "")]
    if let discussion = command.discussion { lines += [".PP", Self.escaped(discussion)] }
    for argument in arguments {
      let names = (argument.names ?? []).map(\.written).joined(separator: ", ")
      let value = argument.kind == "flag" ? "" : (argument.valueName ?? "").uppercased()
      let initially = argument.defaultValue.map { " (\($0))" } ?? ""
      lines += [
        ".TP", ".B " + Self.escaped([names, value].filter { !$0.isEmpty }.joined(separator: " ")),
        Self.escaped((argument.abstract ?? "") + initially),
      ]
    }
  }

  /// What every command takes is told once, by `--help` itself.
  private static func isEverywhere(_ argument: Argument) -> Bool {
    (argument.names ?? []).contains { ["help", "version"].contains($0.name) }
  }

  private static func usage(_ argument: Argument) -> String {
    let value = (argument.valueName ?? "").uppercased()
    let name = argument.names?.first?.written
    let word =
      argument.kind == "positional" ? value : argument.kind == "flag" ? name ?? "" : "\(name ?? "") \(value)"
    let repeated = argument.isRepeating ? word + " ..." : word
    return argument.isOptional ? "[\(repeated)]" : repeated
  }

  private mutating func addKeys() {
    lines += [
      ".SH KEYS", "The defaults. Each can be changed in the configuration; \\fBlectern keys\\fR prints what holds.",
    ]
    let table = KeyTable.standard
    for context in Context.allCases {
      lines.append(".SS " + Self.escaped(context.title))
      for command in table.commands(in: context) {
        let keys = table.keys(of: command, in: context).map(\.name).joined(separator: ", ")
        lines += [".TP", ".B " + Self.escaped(keys), Self.escaped(command.definition.help)]
      }
    }
  }

  private mutating func addExamples(_ discussion: String) {
    lines += [".SH EXAMPLES", ".nf"]
    lines += discussion.split(separator: "\n").dropFirst().map { Self.escaped(String($0)) }
    lines.append(".fi")
  }

  private mutating func addEnd() {
    lines.append(".SH FILES")
    let files = [
      ("$XDG_CONFIG_HOME/lectern/config.toml", "settings and keys; read again as soon as it is saved"),
      ("$XDG_CONFIG_HOME/lectern/themes/", "your own themes"),
      ("$XDG_DATA_HOME/lectern/progress.sqlite", "cards, reviews, places and notes; daily copies beside it"),
      ("$XDG_STATE_HOME/lectern/lectern.log", "messages of the program"),
      ("$XDG_CACHE_HOME/lectern/", "what was found in long texts, to open them at once; may be deleted"),
    ]
    for (file, use) in files { lines += [".TP", ".I " + Self.escaped(file), use] }
    lines.append(".SH ENVIRONMENT")
    let variables = [
      (
        "TERM, COLORTERM, NO_COLOR",
        "what the terminal can, and whether colours are wanted; with TERM=dumb the program "
          + "runs as lines of text"
      ),
      ("VISUAL, EDITOR", "for cards and long notes"),
      ("LECTERN_SHARE", "the folder with themes and seeds, if not the one it was installed with"),
    ]
    for (variable, use) in variables { lines += [".TP", ".B " + variable, use] }
    heading("EXIT STATUS", "0 done; 1 it could not be done, and one line says why; 2 wrong usage.")
  }

  /// Text that the formatter takes as it stands: no escapes, no requests.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let plain = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : String(plain)
    }.joined(separator: "\n")
  }
}

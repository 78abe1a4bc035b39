import ArgumentParser
import Screens

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the keys, or a part for config.toml to start from.")

  @Flag(help: "Print them as the [keys] table of config.toml.")
  var toml = false

  @Option(help: "Start from another preset: vi, emacs or arrows.")
  var preset: KeyPreset?

  @Flag(help: "Print them as a table in Markdown.")
  var markdown = false

  func run() throws {
    let folders = try Folders(environment: Environment.variables)
    var configuration = try Configuration(file: folders.configurationFile)
    if let preset { configuration.preset = preset }
    let table = try configuration.keyTable()
    try Output.standard.write(
      toml ? configurationPart(table) : markdown ? markdownTable(table) : lines(table))
  }

  private func lines(_ table: KeyTable) -> String {
    Context.allCases.map { context in
      let rows = table.commands(in: context).map { command in
        "  \(padded(names(of: command, in: table), to: 22))\(command.definition.help)"
      }
      return ([context.title] + rows).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func markdownTable(_ table: KeyTable) -> String {
    "| keys | what they do | where |\n| --- | --- | --- |\n"
      + Command.allCases.filter { !(table.keys[$0] ?? []).isEmpty }.map { command in
        let keys = (table.keys[command] ?? []).map { "`\($0.name == "|" ? "\\|" : $0.name)`" }.joined(separator: " ")
        return "| \(keys) | \(command.definition.help) | \(places(of: command)) |\n"
      }.joined()
  }

  /// The contexts by their names in a configuration; those that most commands have, by one word.
  private func places(of command: Command) -> String {
    let contexts = command.definition.contexts
    let missing = Context.allCases.filter { !contexts.contains($0) }
    guard missing.count > 5 else { return missing.isEmpty ? "everywhere" : "nearly everywhere" }
    return Context.allCases.filter(contexts.contains).map(\.rawValue).joined(separator: ", ")
  }

  private func configurationPart(_ table: KeyTable) -> String {
    "[keys]\n"
      + Command.allCases.map { command in
        let keys = (table.keys[command] ?? []).map { "\"\(escaped($0.name))\"" }.joined(separator: ", ")
        return "\(command.definition.name) = [\(keys)]\n"
      }.joined()
  }

  private func names(of command: Command, in table: KeyTable) -> String {
    (table.keys[command] ?? []).map(\.name).joined(separator: " ")
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private func escaped(_ text: String) -> String {
    String(text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] })
  }
}

extension KeyPreset: ExpressibleByArgument {}

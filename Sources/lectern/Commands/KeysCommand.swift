import ArgumentParser
import Screens

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the keys, or a part for config.toml to start from.")

  @Flag(help: "Print them as the [keys] table of config.toml.")
  var toml = false

  @Flag(help: "Print them as a table in Markdown.")
  var markdown = false

  func run() throws {
    let folders = try Folders(environment: Environment.variables)
    let configuration = try Configuration(file: folders.configurationFile)
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
    "| keys | what they do |\n| --- | --- |\n"
      + Command.allCases.filter { !(table.keys[$0] ?? []).isEmpty }.map { command in
        let keys = (table.keys[command] ?? []).map { "`\($0.name == "|" ? "\\|" : $0.name)`" }.joined(separator: " ")
        return "| \(keys) | \(command.definition.help) |\n"
      }.joined()
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

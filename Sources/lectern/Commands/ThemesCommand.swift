import ArgumentParser
import Grid
import Themes

struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes, or check whether they can be read and seen.")

  @Flag(help: "Read every theme and name what is wrong; exit status 1 if anything is.")
  var check = false

  @Flag(help: "List the roles that a theme can give a look.")
  var roles = false

  func run() throws {
    let environment = Environment.variables
    let folders = try Folders(environment: environment)
    let shared = SharedFolder.locate(environment: environment)
    let catalog = ThemeCatalog(folders: [folders.userThemes] + (shared.map { [$0 + "/themes"] } ?? []))
    if roles {
      for name in Theme.ruleNames.sorted() { try Output.standard.write(name + "\n") }
    } else if check {
      try checkAll(catalog)
    } else {
      for name in catalog.names {
        let description = (try? catalog.theme(named: name).description) ?? "(cannot be read: lectern themes --check)"
        try Output.standard.writeForeign("\(name)\t\(description)\n")
      }
    }
  }

  private func checkAll(_ catalog: ThemeCatalog) throws {
    var isGood = true
    for name in catalog.names {
      do {
        let faint = try catalog.theme(named: name).contrast().filter { !$0.isSufficient }
        isGood = isGood && faint.isEmpty
        let complaints = faint.map { "\($0.role.rawValue) has \(tenths($0.ratio)), needs \(tenths($0.required))" }
        try Output.standard.writeForeign("\(name): \(faint.isEmpty ? "good" : complaints.joined(separator: "; "))\n")
      } catch let error as ThemeError {
        isGood = false
        try Output.standard.writeForeign(sentence(for: error) + "\n")
      }
    }
    if !isGood { throw ExitCode(1) }
  }
}

private func tenths(_ value: Double) -> String { "\((value * 10).rounded(.down) / 10)" }

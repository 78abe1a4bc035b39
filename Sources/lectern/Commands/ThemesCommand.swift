import ArgumentParser
import Glibc
import Grid
import Themes

struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes, or check whether they can be read and seen.",
    discussion: "With --import, a base16 or base24 scheme (YAML) becomes a theme of yours.")

  @Option(name: .customLong("import"), help: "Make a theme of a base16 or base24 scheme.", completion: .file())
  var scheme: String?

  @Flag(help: "Read every theme and name what is wrong; exit status 1 if anything is.")
  var check = false

  @Flag(help: "List the roles that a theme can give a look.")
  var roles = false

  func run() throws {
    let environment = Environment.variables
    let folders = try Folders(environment: environment)
    let shared = SharedFolder.locate(environment: environment)
    let catalog = ThemeCatalog(folders: [folders.userThemes] + (shared.map { [$0 + "/themes"] } ?? []))
    if let scheme {
      try take(scheme, into: folders.userThemes)
    } else if roles {
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

  /// Writes the theme that a scheme makes, under the name of its file.
  private func take(_ file: String, into folder: String) throws {
    guard let bytes = fopen(file, "rb").map(contents) else { throw ThemeError(.unreadable(errno: errno), file: file) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw ThemeError(.notUTF8, file: file) }
    let theme = try Base16Scheme(parsing: text, file: file).themeText
    let stem = file.split(separator: "/").last.map { $0.split(separator: ".").first ?? $0 } ?? "scheme"
    let name = String(stem.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
    try makeFolder(folder)
    try replaceFile("\(folder)/\(name).toml", with: theme)
    try Output.standard.writeForeign("\(name)\t\(folder)/\(name).toml\n")
  }

  /// As much as a theme may have, and a byte to tell that it has more.
  private func contents(of file: UnsafeMutablePointer<FILE>) -> [UInt8] {
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: ThemeCatalog.maximumBytes + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
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

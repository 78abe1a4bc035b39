import Foundation
import Grid
import Screens
import Terminal
import Themes

extension Desk {
  // MARK: Themes and settings

  func setTheme(_ name: String) throws -> [Event] {
    terminal.use(try theme(named: name))
    return []
  }

  /// The themes that can be read; a broken file is left out here and named by `lectern themes --check`.
  /// Nobody chooses a theme before the first screen is there, and their files take a while to read.
  func listThemes(current: String) {
    let (themes, mailbox) = (themes, mailbox)
    mailbox.send(.themes([], current: current))
    inBackground { mailbox.send(Self.summaries(of: themes, current: current)) }
  }

  func themeSummaries(current: String) -> Event { Self.summaries(of: themes, current: current) }

  private static func summaries(of themes: ThemeCatalog, current: String) -> Event {
    let automatic = ThemeSummary(id: ThemeChoice.automatic, description: "Dark or light, as the terminal is")
    return .themes(
      [automatic]
        + themes.names.compactMap { name in
          (try? themes.theme(named: name)).map { ThemeSummary(id: name, description: $0.description) }
        }, current: current)
  }

  func save(_ setting: Setting) throws -> [Event] {
    switch setting {
    case .theme(let name):
      try store.set(StoredSetting.theme, to: name)
      if let fixed = configuration.theme, fixed != name {
        return [.said("Until you leave: config.toml says theme = \"\(fixed)\".")]
      }
    case .glyphs(let glyphs): try store.set(StoredSetting.glyphs, to: glyphs.rawValue)
    case .measure(let measure): try store.set(StoredSetting.measure, to: "\(measure)")
    case .justified(let isOn): try store.set(StoredSetting.justify, to: isOn ? "on" : "off")
    case .entityMarks(let isOn): try store.set(StoredSetting.marks, to: isOn ? "on" : "off")
    }
    return []
  }

  // MARK: Clipboard and dictionary

  /// OSC 52: the terminal puts it on its clipboard, over SSH too.
  func copy(_ text: String) -> Event {
    // Terminals cut longer ones, or drop them.
    guard text.utf8.count <= 74_000 else { return .said("Too long for the terminal's clipboard.") }
    let encoded = Data(text.utf8).base64EncodedString()
    Output.standard.writeOrGiveUp("\u{1B}]52;c;\(encoded)\u{07}")
    return .said("Copied.")
  }

  func lookUp(_ word: String, _ effect: Effect) {
    guard let command = configuration.dictionary else {
      mailbox.send(.failed(effect, message: "No dictionary is set. Add to config.toml: dictionary = \"dict {}\""))
      return
    }
    let mailbox = mailbox
    inBackground {
      do {
        mailbox.send(.lookedUp(word: word, text: try outputOf(command, word: word)))
      } catch {
        mailbox.send(
          .failed(effect, message: "The dictionary '\(command)' could not be run: \(error.localizedDescription)"))
      }
    }
  }

  // MARK: Editor

  /// Hands a text to `$EDITOR` and takes it back; `nil` if the editor gave up.
  func edited(_ text: String) throws -> String? {
    let path = NSTemporaryDirectory() + "/lectern-\(UUID().uuidString).txt"
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard
      FileManager.default.createFile(atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { throw CommandError.cannotWrite(path: path, errno: errno) }
    let editor = ProcessInfo.processInfo.environment["VISUAL"] ?? ProcessInfo.processInfo.environment["EDITOR"] ?? "vi"
    let status = try terminal.outside {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "exec \(editor) \"$1\"", "lectern", path]
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    guard status == 0 else { return nil }
    return try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
  }
}

/// Names of what the program keeps for the learner beside the configuration.
enum StoredSetting {
  static let theme = "theme"
  static let glyphs = "glyphs"
  static let measure = "measure"
  static let marks = "marks"
  static let justify = "justify"
  /// What the terminal said last of its background: "light" or "dark".
  static let background = "background"
  static let typesAnswers = "typesAnswers"
  static let twoButtons = "twoButtons"
}

/// Runs a dictionary; the word is one argument of its own, so that nothing in it reaches a shell.
private func outputOf(_ command: String, word: String) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  let words = command.split(separator: " ").map { $0 == "{}" ? word : String($0) }
  process.arguments = words.contains(word) ? words : words + [word]
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  process.standardInput = FileHandle.nullDevice
  try process.run()
  let output = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: output.prefix(100_000), as: UTF8.self)
}

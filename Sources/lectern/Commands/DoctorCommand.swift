import ArgumentParser
import Foundation
import Grid
import Progress
import Screens
import Tagging
import Terminal
import Themes

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say what is right and what is wrong here: terminal, files, models.",
    discussion: "Exit status 1 if anything is wrong; what could be better is named, too.")

  @Flag(help: "Look at this machine as one that a class logs in to.")
  var host = false

  func run() throws {
    let environment = Environment.variables
    let findings = host ? HostDoctor(environment: environment).findings() : Doctor(environment: environment).findings()
    for finding in findings { try Output.standard.writeForeign(finding.line + "\n") }
    if findings.contains(where: { $0.state == .wrong }) { throw ExitCode(1) }
  }
}

/// One thing that was looked at.
struct Finding: Hashable {
  enum State: String { case good, better, wrong }

  let state: State
  let subject: String
  let text: String

  var line: String {
    let mark = state == .good ? "good " : state == .better ? "so-so" : "WRONG"
    return "\(mark)  \(subject.padding(toLength: 14, withPad: " ", startingAt: 0)) \(text)"
  }
}

/// Looks at everything that the program needs.
struct Doctor {
  let environment: [String: String]

  func findings() -> [Finding] {
    terminal + [locale, colors] + files + [database, model] + configuration + [helpers]
  }

  private func good(_ subject: String, _ text: String) -> Finding {
    Finding(state: .good, subject: subject, text: text)
  }

  private func wrong(_ subject: String, _ error: any Error) -> Finding {
    Finding(state: .wrong, subject: subject, text: sentence(for: error))
  }

  // MARK: Terminal

  private var terminal: [Finding] {
    let report = TerminalReport()
    if let problem = report.problem { return [wrong("terminal", problem)] }
    let type = report.type ?? ""
    guard report.isTerminal else {
      return [Finding(state: .better, subject: "terminal", text: "'\(type)', but here are a file or a pipe instead")]
    }
    let scrolling = report.scrolls ? "" : "; it cannot scroll a part, so more is sent"
    let size = report.size
    guard size.columns >= 20, size.rows >= 6 else {
      return [
        Finding(
          state: .wrong, subject: "terminal", text: "\(size.columns)x\(size.rows) is too small: 20x6 are the least")
      ]
    }
    return [good("terminal", "'\(type)', \(size.columns)x\(size.rows)\(scrolling)")]
  }

  private var locale: Finding {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "not set"
    return TerminalReport().isUTF8
      ? good("locale", "'\(name)', UTF-8")
      : Finding(
        state: .better, subject: "locale",
        text: "'\(name)' is not UTF-8: signs beyond ASCII are replaced. Try: export LANG=C.UTF-8")
  }

  private var colors: Finding {
    let report = TerminalReport()
    switch report.depth {
    case .truecolor: return good("colours", "true colour")
    case .indexed:
      return Finding(
        state: .better, subject: "colours",
        text: "256; if the terminal has true colour, say so: export COLORTERM=truecolor")
    case .sixteen, .eight: return good("colours", "\(report.colors)")
    case .none:
      return good(
        "colours", environment["NO_COLOR"] == nil ? "none: forms carry the meaning" : "none, as NO_COLOR wishes")
    }
  }

  // MARK: Files

  private var files: [Finding] {
    guard let shared = SharedFolder.locate(environment: environment) else {
      return [Finding(state: .wrong, subject: "shared files", text: "seeds and themes are not found. Install again.")]
    }
    return [good("shared files", absolutePath(shared))]
  }

  private var database: Finding {
    do {
      let folders = try Folders(environment: environment)
      guard access(folders.database, F_OK) == 0 else {
        return good("progress", "none yet; it will lie in \(folders.database)")
      }
      let report = try ProgressStore(path: folders.database, at: WallClock.now).check()
      let text = "\(report.cards) cards, \(report.logLines) lines of the log, in \(folders.database)"
      return report.isWhole
        ? good("progress", text)
        : Finding(state: .wrong, subject: "progress", text: "\(text); not whole: lectern check --repair")
    } catch {
      return wrong("progress", error)
    }
  }

  private var model: Finding {
    do {
      _ = try Tagger.shipped()
      return good("models", "names and syntax can be read")
    } catch {
      return Finding(state: .wrong, subject: "models", text: "\(error). Install again.")
    }
  }

  private var configuration: [Finding] {
    do {
      let folders = try Folders(environment: environment)
      let configuration = try Configuration(file: folders.configurationFile)
      _ = try configuration.keyTable()
      let exists = access(folders.configurationFile, F_OK) == 0
      return [good("configuration", exists ? folders.configurationFile : "none: everything is as it comes")]
        + themes(folders, configuration)
    } catch {
      return [wrong("configuration", error)]
    }
  }

  private func themes(_ folders: Folders, _ configuration: Configuration) -> [Finding] {
    let shared = SharedFolder.locate(environment: environment)
    let catalog = ThemeCatalog(folders: [folders.userThemes] + (shared.map { [$0 + "/themes"] } ?? []))
    do {
      for name in catalog.names { _ = try catalog.theme(named: name) }
      if let name = configuration.theme { _ = try catalog.theme(named: ThemeChoice(name).name) }
      return [good("themes", "\(catalog.names.count) can be read")]
    } catch {
      return [wrong("themes", error)]
    }
  }

  // MARK: Other programs

  private var helpers: Finding {
    let editor = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
    let wanted = [("pdftotext", "PDF"), (String(editor.split(separator: " ").first ?? "vi"), "cards and long notes")]
    let missing = wanted.filter { !isProgram($0.0) }
    return missing.isEmpty
      ? good("helpers", "pdftotext and \(editor) are there")
      : Finding(
        state: .better, subject: "helpers",
        text: missing.map { "'\($0.0)' is missing, for \($0.1)" }.joined(separator: "; "))
  }

  private func isProgram(_ name: String) -> Bool {
    if name.contains("/") { return access(name, X_OK) == 0 }
    return (environment["PATH"] ?? "").split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }
}

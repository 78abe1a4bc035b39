import ArgumentParser
import Progress

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy your progress into one file.")

  @Argument(help: "The file to make.", completion: .file())
  var file: String

  func run() throws { try openShelf().store.backUp(to: file) }
}

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put your progress back as it was in a copy.",
    discussion: """
      What it was until now is copied first; the command says where. Progress that is damaged is set aside whole, and \
      stays there.
      """)

  @Argument(help: "A file that `lectern backup` made, or one of the daily copies.", completion: .file())
  var file: String

  func run() throws {
    let copy: String
    do {
      copy = try openShelf().store.restore(from: file, at: WallClock.now)
    } catch ProgressError.damaged(let path, _) where path != file {
      copy = try restoreBeside(path)
    }
    try Output.standard.writeForeign("What it was until now lies in \(copy)\n")
  }

  /// Sets damaged progress aside and puts the copy in its place; the damaged file comes back if that fails.
  private func restoreBeside(_ path: String) throws -> String {
    guard try ProgressStore.isWhole(copy: file) else { throw ProgressError.damaged(path: file, detail: "") }
    let aside = try ProgressStore.setAside(path, at: WallClock.now)
    _ = try openShelf().store.restore(from: file, at: WallClock.now)
    return aside
  }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look whether your progress is whole.",
    discussion: "With --repair, cards whose state is not what the log of reviews gives are worked out anew.")

  @Flag(help: "Work wrong states out anew from the log.")
  var repair = false

  func run() throws {
    do {
      try check(try openShelf().store)
    } catch ProgressError.damaged(let path, let detail) {
      try tellDamage(path, detail)
      throw ExitCode(1)
    }
  }

  private func tellDamage(_ path: String, _ detail: String) throws {
    let copies = ProgressStore.backups(of: path)
    var lines = ["file: damaged: \(path): \(detail)"]
    lines += copies.isEmpty ? ["copies: none"] : copies.map { "copy: \($0)" }
    lines += copies.last.map { ["to go back to the last copy: lectern restore '\($0)'"] } ?? []
    try Output.standard.writeForeign(lines.joined(separator: "\n") + "\n")
  }

  private func check(_ store: ProgressStore) throws {
    let report = try store.check()
    var lines = [
      "file: " + (report.integrity.isEmpty ? "whole" : report.integrity.joined(separator: "; ")),
      "log: \(report.logLines) lines, \(report.undone) taken back",
      "cards: \(report.cards), of which \(report.wrongStates.count) are not as the log gives them",
    ]
    if report.danglingReferences > 0 { lines.append("references to nothing: \(report.danglingReferences)") }
    if !report.isPackedLogRight { lines.append("statistics: the packed log is not as the log is") }
    let isMended = repair && !(report.wrongStates.isEmpty && report.isPackedLogRight)
    if isMended { lines.append("worked out anew: \(try store.rebuild().count)") }
    try Output.standard.writeForeign(lines.joined(separator: "\n") + "\n")
    if !report.isWhole && !repair { throw ExitCode(1) }
  }
}

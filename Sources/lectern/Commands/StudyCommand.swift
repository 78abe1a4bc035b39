import ArgumentParser
import Glibc

/// Studies a text for a program that shows it: what is found goes into the cache, and the share that is done, a line
/// each, to standard output.
struct StudyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study", abstract: "Find names and questions in a text ahead of time.", shouldDisplay: false)

  @Argument(help: ArgumentHelp("The text.", valueName: "file"))
  var file: String

  func run() throws {
    inBackground(endWithReader)
    // Whoever types on this machine comes first.
    _ = nice(5)
    let limits = try configuredLimits()
    let document = try readDocument(named: file, limits: limits)
    let word = LearnersWord.known(on: document) ?? LearnersWord(on: document)
    var told = 0.0
    let work = StudyWork(document: document.beginning(bytes: limits.studyBytes)) { share in
      if share - told >= 0.01 {
        told = share
        try? Output.standard.write("\(share)\n")
      }
      return true
    }
    _ = try work.settled(word)
  }
}

/// Ends the process as soon as nobody can read its standard output any more: nobody waits for it, then.
private func endWithReader() {
  var output = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
  while poll(&output, 1, -1) < 0, errno == EINTR {}
  if output.revents & Int16(POLLERR) != 0 { _exit(0) }
}

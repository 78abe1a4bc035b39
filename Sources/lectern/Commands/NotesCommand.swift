import ArgumentParser
import Progress
import Screens

struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: "Print the passages that you marked in a text, and your notes on them.")

  @Argument(help: "A text: a file, or its number in `lectern list`.", completion: .file())
  var text: String

  @Option(help: "How to print: markdown or json.")
  var format: Format = .markdown

  enum Format: String, CaseIterable, ExpressibleByArgument { case markdown, json }

  func run() throws {
    let shelf = try openShelf()
    let text = try shelf.openNamed(text, at: WallClock.now)
    let notes = try shelf.store.notes(in: text.id)
    switch format {
    case .markdown: try Output.standard.writeForeign(notesPage(notes, in: text.document))
    case .json: try Output.standard.write(json(NotesReport(notes, in: text.document)))
    }
  }
}

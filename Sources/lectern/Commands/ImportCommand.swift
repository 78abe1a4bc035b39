import ArgumentParser
import Documents
import Exchange
import Grid
import Progress
import Scheduling

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take the cards of another program.",
    discussion: """
      Takes tables (CSV, TSV, Anki's text export), Anki packages (.apkg, .colpkg), and Markdown of hashcards (.md). \
      The cards come into a text of their own, named after the file, or to a text that you name. \
      The same file again brings its cards up to date. What cannot be taken is listed.
      """)

  @Argument(help: "The file with cards in it.", completion: .file())
  var file: String

  @Option(help: "The text they belong to: a file, or its number in `lectern list`.", completion: .file())
  var to: String?

  func run() throws {
    let deck = try importedDeck(file)
    for line in deck.notTaken { try Output.messages.write(sanitized(sentence(for: line, in: file)) + "\n") }
    guard !deck.cards.isEmpty else { throw CommandError.noCards(path: file) }
    let shelf = try openShelf()
    let cards = deck.cards.map(\.sanitized)
    let text = try to.map { try shelf.openNamed($0, at: WallClock.now) } ?? own(cards, on: shelf)
    let sources = to == nil ? CardText(cards).sources : cards.map { text.document.source(of: $0) }
    try shelf.store.add(
      zip(cards, sources).map { OwnCard($0, in: text.id, source: $1) }, to: text.id, at: WallClock.now)
    _ = try study(text, in: shelf.store, limit: shelf.limits.studyBytes, progress: { _ in true })
    try Output.standard.writeForeign("\(counted(cards.count, "card")) in \(text.document.title)\n")
  }

  /// A text made from the cards, for the reader to show where each one comes from.
  private func own(_ cards: [ImportedCard], on shelf: Shelf) throws -> ShelvedText {
    let folder = try Folders(environment: Environment.variables).data + "/imported"
    try makeFolder(folder)
    let path = folder + "/" + name(of: file) + ".txt"
    try replaceFile(path, with: CardText(cards).text)
    let text = try shelf.open(path, at: WallClock.now)
    try shelf.store.set(StoredSetting.madeOfCards(text.id), to: "yes")
    return text
  }
}

extension StoredSetting {
  /// Whether a text was made from imported cards, and is asked about by them alone.
  static func madeOfCards(_ text: Progress.TextID) -> String { "madeOfCards \(text.rawValue)" }
}

/// The name of a file, without folder and ending.
private func name(of path: String) -> String {
  let file = path.split(separator: "/").last ?? "cards"
  let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
  return stem.isEmpty ? "cards" : String(stem)
}

/// Cards as a text to be read: a paragraph each.
struct CardText {
  private(set) var text = ""
  /// Where each card stands.
  private(set) var sources: [ByteRange] = []

  init(_ cards: [ImportedCard]) {
    for card in cards {
      let start = text.utf8.count
      text += card.statement
      sources.append(start..<text.utf8.count)
      text += "\n\n"
    }
  }
}

extension ImportedCard {
  /// The gap filled in, or the question with its answer below it; then what there is to say of it.
  fileprivate var statement: String {
    let parts = stem.split(separator: "____", omittingEmptySubsequences: false)
    let filled = parts.count == 2 ? parts.joined(separator: answer) : stem + "\n" + answer
    return commentary.isEmpty ? filled : filled + "\n" + commentary
  }

  fileprivate var sanitized: ImportedCard {
    ImportedCard(
      guid: guid, stem: Grid.sanitized(stem), answer: Grid.sanitized(answer), commentary: Grid.sanitized(commentary))
  }
}

extension Document {
  /// Where the answer stands first; the start of the text if it says nothing of it.
  fileprivate func source(of card: ImportedCard) -> ByteRange {
    var (text, answer) = (text, card.answer)
    return text.withUTF8 { text in answer.withUTF8 { text.firstRange(of: $0) } } ?? 0..<0
  }
}

extension OwnCard {
  /// The same card of the same text gets the same id at a later import.
  fileprivate init(_ card: ImportedCard, in text: Progress.TextID, source: ByteRange) {
    let name = card.guid.map { "guid \($0)" } ?? "\(card.stem)\n\(card.answer)"
    let id = sha256("imported \(text.rawValue) \(name)").prefix(16)
    self.init(id: CardID(rawValue: String(id)), stem: card.stem, answer: card.answer, source: source)
  }
}

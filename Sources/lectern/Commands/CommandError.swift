enum CommandError: Error, Hashable {
  case noSuchSection(id: String, file: String)
  /// Nothing of a file could be taken as a card.
  case noCards(path: String)
  case cannotWrite(path: String, errno: Int32)
  /// The text does not have these words.
  case noSuchPassage(passage: String, file: String)
  case noSuchNote(number: Int64, file: String)
}

enum CommandError: Error, Hashable {
  case noSuchSection(id: String, file: String)
  /// Nothing of a file could be taken as a card.
  case noCards(path: String)
  case cannotWrite(path: String, errno: Int32)
}

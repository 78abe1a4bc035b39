enum CommandError: Error, Hashable {
  case noSuchSection(id: String, file: String)
}

enum CommandError: Error, Hashable {
  case noSuchSection(id: String, file: String)
  case cannotWrite(path: String, errno: Int32)
}

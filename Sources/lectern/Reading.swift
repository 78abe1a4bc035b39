import Documents
import Glibc
import Importing
import Tagging

/// Reads a text by the name that the user gave: a path, or `-` for standard input.
func readDocument(named name: String, limits: ImportLimits) throws -> Document {
  name == "-"
    ? try readStandardInput(limits: limits) : try readDocument(pathBytes: pathBytes(of: name), limits: limits)
}

/// The limits as the user has set them; a command that only reads a text needs no home for that.
func configuredLimits() throws -> ImportLimits {
  guard let folders = try? Folders(environment: Environment.variables) else { return ImportLimits() }
  return try Configuration(file: folders.configurationFile).importing
}

/// Finds names, dates and syntax in a text; tells somebody who waits at a terminal how far it is.
func annotate(_ document: Document) throws -> Annotations {
  let line = ProgressLine("looking for names and dates")
  return try Tagger.shipped().annotations(of: document, progress: line.show) ?? Annotations()
}

/// The bytes of a path that the user gave.
///
/// A name that is not UTF-8 has been repaired on its way into a `String`; the argument itself still has its bytes.
func pathBytes(of name: String) -> [UInt8] {
  guard name.unicodeScalars.contains("\u{FFFD}") else { return Array(name.utf8) }
  for argument in UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)) {
    guard let argument, String(cString: argument) == name else { continue }
    return Array(UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
  }
  return Array(name.utf8)
}

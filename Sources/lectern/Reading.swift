import Documents
import Importing
import Tagging

/// Reads a text by the name that the user gave: a path, or `-` for standard input.
func readDocument(named name: String) throws -> Document {
  name == "-" ? try readStandardInput() : try readDocument(path: name)
}

/// Finds names, dates and syntax in a text.
func annotate(_ document: Document) throws -> Annotations {
  try Tagger.shipped().annotations(of: document)
}

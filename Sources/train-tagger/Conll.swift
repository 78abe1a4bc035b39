import Foundation
import Tagging

/// Files of one token a line: columns parted by tabs or spaces, blank lines between sentences,
/// `# newdoc` or `-DOCSTART-` before each document.
enum Conll {
  /// - Throws: what `String(contentsOfFile:)` throws.
  static func read(_ path: String) throws -> [LabelledDocument] {
    documents(in: try text(of: path))
  }

  /// What the file at `path` holds, or standard input for "-".
  static func text(of path: String) throws -> String {
    guard path == "-" else { return try String(contentsOfFile: path, encoding: .utf8) }
    return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
  }

  /// The lines without their ends; none after the last line feed.
  static func lines(of text: String) -> [Substring] {
    // The two bytes that end a line elsewhere are one character.
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Whether a line is neither blank nor a comment nor the beginning of a document.
  static func holdsToken(_ line: Substring) -> Bool {
    !line.allSatisfy { $0 == " " || $0 == "\t" } && !line.hasPrefix(documentMark)
      && (!line.hasPrefix("# ") || line.contains("\t"))
  }

  /// What the first line of a document begins with in the files of CoNLL-2003.
  private static let documentMark = "-DOCSTART-"

  /// A file that marks no documents is one.
  static func documents(in text: String) -> [LabelledDocument] {
    var reader = Reader()
    for line in lines(of: text) { reader.take(line) }
    return reader.finished()
  }

  private struct Reader {
    private var documents: [LabelledDocument] = []
    private var sentences: [LabelledSentence] = []
    private var current = LabelledSentence()

    mutating func take(_ line: Substring) {
      if line.allSatisfy({ $0 == " " || $0 == "\t" }) { return endSentence() }
      if line.hasPrefix("# newdoc") || line.hasPrefix(Conll.documentMark) { return endDocument() }
      guard holdsToken(line) else { return }
      let isTabbed = line.contains("\t")
      let fields = line.split(whereSeparator: { isTabbed ? $0 == "\t" : $0 == " " })
      guard let word = fields.first, let label = fields.last else { return }
      current.words.append(String(word))
      current.labels.append(String(label))
      current.details.append(fields.count > 2 ? String(fields[1]) : "")
    }

    private mutating func endSentence() {
      if !current.words.isEmpty { sentences.append(current) }
      current = LabelledSentence()
    }

    private mutating func endDocument() {
      endSentence()
      if !sentences.isEmpty { documents.append(LabelledDocument(sentences: sentences)) }
      sentences = []
    }

    mutating func finished() -> [LabelledDocument] {
      endDocument()
      return documents
    }
  }
}

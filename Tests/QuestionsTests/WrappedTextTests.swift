import Documents
import Tagging
import Testing

@testable import Questions

/// A text is the same however its lines are broken.
@Suite struct WrappedTextTests {
  private static let tagger = Result { try Tagger.shipped() }

  private static let text = """
    The Long Canal

    The canal was begun on 4 March 1821 by Henrik Storm, an engineer from Bergen. Anna Lindqvist drew the first map \
    of the valley in 1819. The Company of the North paid for the work until the winter of 1824.

    Henrik Storm died in Bergen on 12 May 1830. The Company of the North sold its forty locks to the city of Bergen in \
    1835.
    """

  /// Lines of at most `columns` letters.
  private func wrapped(_ text: String, columns: Int, lineEnd: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
      var lines: [String] = []
      for word in paragraph.split(separator: " ") {
        if let last = lines.last, last.count + word.count < columns {
          lines[lines.count - 1] += " \(word)"
        } else {
          lines.append(String(word))
        }
      }
      return lines.joined(separator: lineEnd)
    }.joined(separator: lineEnd)
  }

  private func asked(_ text: String) throws -> [String] {
    let document = Document(parsing: text)
    let found = try Self.tagger.get().annotations(of: document)
    return QuestionWriter().questions(on: document, annotations: found, seed: 1).map { "\($0.stem) \($0.key)" }
  }

  @Test(arguments: [40, 56, 63, 72], ["\n", "\r\n"])
  func aWrappedTextIsAskedAboutAsItIsUnwrapped(columns: Int, lineEnd: String) throws {
    let whole = try asked(Self.text)
    #expect(whole.count > 6)
    #expect(try asked(wrapped(Self.text, columns: columns, lineEnd: lineEnd)) == whole)
  }
}

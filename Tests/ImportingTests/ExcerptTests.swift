import Documents
import Testing

@testable import Importing

@Suite struct Excerpts {
  private let text = (0..<2000).map { "Line \($0) — of the river Ayle.\n\n" }.joined()

  private func reader(_ length: Int = 1000) -> ExcerptReader {
    ExcerptReader(length: length, shortest: 2000, limits: ImportLimits())
  }

  private func excerpt(_ bytes: [UInt8], around place: Int, length: Int = 1000) throws -> Excerpt? {
    let file = try TemporaryFile(bytes)
    return reader(length).excerpt(path: Array(file.path.utf8), around: place)
  }

  @Test(arguments: [0, 1, 999, 1000, 25_000, 61_234, 10_000_000])
  func aPartOfATextIsThatPart(place: Int) throws {
    let part = try #require(try excerpt(Array(text.utf8), around: place))
    let bytes = Array(part.document.text.utf8)
    #expect(Array(text.utf8)[part.start..<part.start + bytes.count].elementsEqual(bytes))
    #expect(part.document.text.drop { $0 == "\n" }.hasPrefix("Line ") && part.document.text.hasSuffix("\n"))
    let isInside = (part.start...part.start + bytes.count).contains(place)
    #expect(isInside || place > text.utf8.count)
  }

  @Test func offsetsCountFromBehindTheByteOrderMark() throws {
    for place in [0, 30_000] {
      let plain = try #require(try excerpt(Array(text.utf8), around: place))
      let marked = try #require(try excerpt([0xEF, 0xBB, 0xBF] + Array(text.utf8), around: place))
      #expect(plain.start == marked.start && marked.document.text == plain.document.text)
    }
  }

  @Test func aLineWithoutAnEndIsCutBetweenCharacters() throws {
    let line = String(repeating: "—", count: 5000)
    for place in 3000..<3010 {
      let part = try #require(try excerpt(Array(line.utf8), around: place, length: 1000))
      #expect(part.document.text.allSatisfy { $0 == "—" } && part.start % 3 == 0)
    }
  }

  /// The beginning as a part, and the whole.
  private func beginning(_ bytes: [UInt8], ending: String) throws -> (part: Document, whole: Document) {
    let file = try TemporaryFile(bytes, ending: ending)
    var reader = reader(3000)
    reader.shortestMarked = 500
    let excerpt = try #require(reader.excerpt(path: Array(file.path.utf8), around: 0))
    #expect(excerpt.start == 0 && reader.excerpt(path: Array(file.path.utf8), around: 900) == nil)
    return (excerpt.document, try document(of: bytes, name: file.path))
  }

  @Test func theBeginningOfMarkdownIsThatOfTheWhole() throws {
    let text = (0..<300).map { "## Reach \($0)\n\nA *mill* stands\nat bend \($0).\n\n- one\n- two\n\n" }.joined()
    let (part, whole) = try beginning(Array(text.utf8), ending: ".md")
    #expect((1000...3000).contains(part.text.utf8.count) && whole.text.hasPrefix(part.text.dropLast()))
    #expect(part.title == whole.title && whole.sections.map(\.title).starts(with: part.sections.map(\.title)))
  }

  @Test func theBeginningOfABookIsItsFirstChapters() throws {
    let names = (0..<40).map { "c\($0)" }
    let items = names.map { #"<item id="\#($0)" href="\#($0).xhtml" media-type="application/xhtml+xml"/>"# }
    let files = [
      ("META-INF/container.xml", Chapter.container),
      (
        "OEBPS/book.opf",
        Chapter.package(items.joined(), spine: names.map { #"<itemref idref="\#($0)"/>"# }.joined())
      ),
    ]
    let chapters = names.map { name in
      let lines = (0..<20).map { "<p>Line \($0) of \(name) tells of the river.</p>" }.joined()
      return ("OEBPS/\(name).xhtml", "<html><body><h1>Chapter \(name)</h1>\(lines)</body></html>")
    }
    let (part, whole) = try beginning(archive(files + chapters), ending: ".epub")
    #expect(part.title == "The Water of Ayle" && (2...6).contains(part.sections.count))
    #expect(part.sections.map(\.title) == names.prefix(part.sections.count).map { "Chapter \($0)" })
    #expect(whole.sections.count == 40 && whole.text.hasPrefix(part.text.dropLast()))
  }

  @Test func whatIsShortOrNoPlainTextIsReadWhole() throws {
    #expect(try excerpt(Array("short\n".utf8), around: 0) == nil)
    #expect(try excerpt([0xFF, 0xFE] + Array(text.utf8), around: 0) == nil)
    #expect(try excerpt(Array("%PDF-1.4".utf8) + Array(text.utf8), around: 0) == nil)
    #expect(try excerpt([UInt8](repeating: 0, count: 5000), around: 0) == nil)
    #expect(try excerpt([UInt8](repeating: 0xE9, count: 5000), around: 0) == nil)
    #expect(reader().excerpt(path: Array("/nowhere".utf8), around: 0) == nil)
    #expect(reader().excerpt(path: Array("/dev/zero".utf8), around: 0) == nil)
  }
}

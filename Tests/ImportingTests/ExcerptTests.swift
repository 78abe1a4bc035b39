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

import Documents
import TestSupport
import Testing

@testable import Importing

/// Files that are broken or mean harm.
@Suite struct FormatFaults {
  private func failure(_ bytes: [UInt8], _ name: String, limits: ImportLimits = ImportLimits()) -> ImportError? {
    do {
      _ = try document(of: bytes, name: name, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["a.epub", "a.docx", "a.pdf"])
  func aNameThatPromisesAnotherFormatIsRefused(name: String) throws {
    let expected = try #require(FileFormat(name: name))
    #expect(failure(Array("# text".utf8), name) == .wrongFormat(path: name, expected: expected))
  }

  @Test func aCutArchiveIsDamaged() throws {
    let whole = try archive(Chapter.epub)
    for count in [4, 40, whole.count / 2, whole.count - 10] {
      #expect(failure(Array(whole.prefix(count)), "a.epub") == .damaged(path: "a.epub", format: .epub, part: nil))
    }
  }

  @Test func aMissingPartIsNamed() throws {
    let files = Chapter.epub.filter { $0.0 != "OEBPS/book.opf" }
    #expect(
      failure(try archive(files), "a.epub") == .damaged(path: "a.epub", format: .epub, part: "OEBPS/book.opf"))
  }

  @Test func aChangedByteIsFoundByItsChecksum() throws {
    var random = SplitMix64(seed: 3)
    let text = (0..<3000).map { _ in Unicode.Scalar(UInt8.random(in: 97..<123, using: &random)) }.map(String.init)
      .joined()
    var bytes = try archive([("word/document.xml", text)])
    let name = try #require(bytes.firstRange(of: Array("document.xml".utf8)))
    bytes[name.upperBound + 900] ^= 0x55
    let error = failure(bytes, "a.docx")
    #expect(error == .damaged(path: "a.docx", format: .word, part: "word/document.xml"))
  }

  @Test func sizesAreCountedOnWhatComesOut() throws {
    var files = Chapter.epub
    files[3].1 = String(repeating: "<p>mill</p>", count: 100_000)
    let bytes = try archive(files)
    #expect(bytes.count < 100_000)
    #expect(
      failure(bytes, "a.epub", limits: ImportLimits(partBytes: 500_000))
        == .unpacksTooLarge(path: "a.epub", part: "OEBPS/text/a b.xhtml", limit: 500_000))
    #expect(
      failure(gzip([UInt8](repeating: 0x61, count: 1000)), "a.gz", limits: ImportLimits(fileBytes: 1100)) == nil)
    #expect(
      failure(gzip([UInt8](repeating: 0x61, count: 1000)), "a.gz", limits: ImportLimits(fileBytes: 999))
        == .unpacksTooLarge(path: "a.gz", part: nil, limit: 999))
  }

  @Test(arguments: [
    "../a.xhtml", "/a.xhtml", "file:///etc/passwd", "%2e%2e/%2e%2e/a", "http://example.org/a", "#x", "",
  ])
  func nothingLeadsOutOfABook(reference: String) {
    #expect(ArchivePath.resolved(reference, folder: "") == nil)
  }

  @Test func whatGrowsAThousandfoldIsRefused() throws {
    var files = Chapter.epub
    files[3].1 = String(repeating: "A", count: 9_000_000)
    #expect(
      failure(try archive(files), "a.epub")
        == .unpacksTooLarge(path: "a.epub", part: "OEBPS/text/a b.xhtml", limit: 8_000_000))
  }

  @Test func pathsAreResolvedInsideABook() {
    #expect(ArchivePath.resolved("../text/./a%20b.xhtml#top", folder: "OEBPS/nav/") == "OEBPS/text/a b.xhtml")
  }

  @Test func entitiesAreNotExpanded() throws {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "mill"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c SYSTEM "file:///etc/passwd">]><FictionBook><body><p>The &b;&c; turns.</p></body></FictionBook>
      """
    let document = try document(of: Array(bomb.utf8), name: "a.fb2")
    #expect(!document.text.contains("mill") && !document.text.contains("root"))
  }

  @Test func noControlSurvivesMarkup() throws {
    let text = "# A &#27;[0m\u{1B}]52;c;x\u{7}\n\nb \u{9B}31m \u{AD}c\u{FEFF}"
    for name in ["a.md", "a.html"] {
      let document = try document(of: Array(text.utf8), name: name)
      #expect(!document.text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || 0x7F..<0xA0 ~= $0.value })
    }
  }

  @Test(arguments: [
    String(repeating: "<div>", count: 20_000), String(repeating: ">", count: 20_000),
    String(repeating: "[", count: 20_000),
    "<p " + (0..<20_000).map { "a\($0)=1 " }.joined() + ">", String(repeating: "<table><tr><td>", count: 2_000),
    String(repeating: "<sup>", count: 5_000), String(repeating: "<ol><li>", count: 5_000), "<!--", "<",
    "&#x110000;&#0;",
  ])
  func hostileMarkupEndsInTime(text: String) throws {
    let clock = ContinuousClock()
    for name in ["a.md", "a.html", "a.fb2"] {
      #expect(clock.measure { _ = failure(Array(text.utf8), name) } < .seconds(10))
    }
  }

  @Test func bytesAtRandomNeverTrap() throws {
    var random = SplitMix64(seed: 7)
    let seeds = [
      ("a.md", Array(Chapter.markdown.utf8)), ("a.html", Array(Chapter.page.utf8)),
      ("a.fb2", Array(Chapter.fictionBook.utf8)), ("a.epub", try archive(Chapter.epub)),
      ("a.docx", try archive(Chapter.word)), ("a.gz", gzip(Array(Chapter.markdown.utf8))),
    ]
    for (name, seed) in seeds {
      for _ in 0..<60 {
        var bytes = seed
        for _ in 0..<Int.random(in: 1...12, using: &random) {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        guard let document = try? document(of: bytes, name: name) else { continue }
        checkLaws(document)
      }
    }
  }

  private func checkLaws(_ document: Document) {
    #expect(document.sections.first?.range.lowerBound == 0)
    #expect(document.sections.last?.range.upperBound == document.text.utf8.count)
    for (one, next) in zip(document.sections, document.sections.dropFirst()) {
      #expect(one.range.upperBound == next.range.lowerBound && next.level <= one.level + 1)
    }
    for block in document.blocks { #expect(String(document[block.range]).utf8.count == block.range.count) }
    checkMarks(document)
  }
}

import Documents
import Questions
import Tagging
import Testing

@testable import Importing

/// A chapter as its writer thinks of it, which the tests write down in seven formats.
private struct Manuscript {
  enum Part {
    case heading(Int, String)
    case paragraph(String)
    case items([String])
  }

  let parts: [Part] = [
    .heading(1, "THE LIGHTS OF EDDYSTONE"),
    .paragraph(
      """
      Fourteen miles off Plymouth a reef lies just under the water. Henry Winstanley, a merchant who had lost two ships \
      on the reef, began to build a tower there in 1696. The light was lit on 14 November 1698.
      """),
    .heading(2, "1. The Great Storm"),
    .paragraph(
      """
      On 27 November 1703 the storm took the tower, and Winstanley with it. John Rudyerd, a silk mercer, finished a \
      smooth cone of oak in 1709. It burned from the top down in December 1755.
      """),
    .heading(3, "1.1. Stone and Dovetails"),
    .paragraph(
      """
      John Smeaton cut blocks of granite that locked into one another. Trinity House lit his tower on 16 October 1759. \
      Two things were new in it:
      """),
    .items(["blocks joined by dovetails", "a lime that hardens under water"]),
    .heading(2, "2. The Tower of Today"),
    .paragraph("James Douglass built a new tower beside it. The Duke of Edinburgh lit it on 18 May 1882."),
  ]

  static let outline = [
    ".THE LIGHTS OF EDDYSTONE", "..1. The Great Storm", "...1.1. Stone and Dovetails", "..2. The Tower of Today",
  ]

  func written(
    heading: (Int, String) -> String, paragraph: (String) -> String, items: ([String]) -> String
  ) -> String {
    parts.map { part in
      switch part {
      case .heading(let level, let text): heading(level, text)
      case .paragraph(let text): paragraph(text)
      case .items(let texts): items(texts)
      }
    }.joined()
  }

  /// Lines of about `columns` letters.
  static func lines(_ text: String, columns: Int = 72) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < columns {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  var plain: String {
    written {
      "\($1)\n\n"
    } paragraph: {
      "\($0)\n\n"
    } items: {
      $0.map { "- \($0)\n" }.joined() + "\n"
    }
  }

  var markdown: String {
    written { level, text in
      String(repeating: "#", count: level) + " \(text.replacing(". ", with: "\\. "))\n\n"
    } paragraph: {
      "\($0)\n\n"
    } items: {
      $0.map { "* \($0)\n" }.joined() + "\n"
    }
  }

  var body: String {
    written {
      "<h\($0)>\($1)</h\($0)>"
    } paragraph: {
      "<p>\($0)</p>"
    } items: {
      "<ul>" + $0.map { "<li>\($0)</li>" }.joined() + "</ul>"
    }
  }

  var fictionBook: String {
    var open = 0
    let text = written { level, text in
      defer { open = level }
      let ends = String(repeating: "</section>", count: max(0, open - level + 1))
      return ends + "<section><title><p>\(text)</p></title>"
    } paragraph: {
      "<p>\($0)</p>"
    } items: {
      $0.map { "<p>- \($0)</p>" }.joined()
    }
    return "<FictionBook><body>\(text)\(String(repeating: "</section>", count: open))</body></FictionBook>"
  }

  var word: String {
    func paragraph(_ text: String, _ properties: String = "") -> String {
      "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }
    let body = written {
      paragraph($1, "<w:pStyle w:val=\"Heading\($0)\"/>")
    } paragraph: {
      paragraph($0)
    } items: {
      $0.map { paragraph($0, "<w:numPr/>") }.joined()
    }
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    return "<w:document \(space)><w:body>\(body)</w:body></w:document>"
  }

  var pdf: PDFWriter {
    var lines: [String] = []
    var outline: [(title: String, level: Int, page: Int)] = []
    for part in parts {
      switch part {
      case .heading(let level, let text):
        lines += ["", text, ""]
        outline.append((text, level, 1))
      case .paragraph(let text): lines += Self.lines(text)
      case .items(let texts): lines += texts.map { "- \($0)" }
      }
    }
    return PDFWriter(pages: [lines], outline: outline)
  }

  func file(_ ending: String) throws -> [UInt8] {
    switch ending {
    case "txt": Array(plain.utf8)
    case "md": Array(markdown.utf8)
    case "html": Array("<html><body>\(body)</body></html>".utf8)
    case "fb2": Array(fictionBook.utf8)
    case "pdf": Array(pdf.text.utf8)
    case "docx": try archive([("word/document.xml", word)])
    default:
      try archive([
        ("META-INF/container.xml", Chapter.container),
        (
          "OEBPS/book.opf",
          Chapter.package(
            #"<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>"#, spine: #"<itemref idref="a"/>"#)
        ), ("OEBPS/a.xhtml", "<html><body>\(body)</body></html>"),
      ])
    }
  }
}

@Suite struct SevenFormats {
  private static let tagger = Result { try Tagger.shipped() }

  private func read(_ ending: String) throws -> Document? {
    do {
      return try document(of: Manuscript().file(ending), name: "eddystone.\(ending)")
    } catch ImportError.missingReader {
      return nil
    }
  }

  private func words(_ document: Document) -> [Substring] { document.text.split { $0.isWhitespace } }

  private func questions(_ document: Document) throws -> [String] {
    let found = try Self.tagger.get().annotations(of: document)
    return QuestionWriter().questions(on: document, annotations: found, seed: 1).map { "\($0.stem) \($0.key)" }.sorted()
  }

  @Test(arguments: ["txt", "md", "html", "epub", "fb2", "docx", "pdf"])
  func aChapterGivesTheSameOutlineTextAndQuestions(ending: String) throws {
    guard let document = try read(ending), let plain = try read("txt") else { return }
    #expect(
      document.sections.map { String(repeating: ".", count: $0.level) + $0.title } == Manuscript.outline)
    #expect(words(document) == words(plain))
    let asked = try questions(document)
    let expected = try questions(plain)
    #expect(Set(asked).symmetricDifference(expected).sorted() == [])
    #expect(asked.count == expected.count && !asked.isEmpty)
  }
}

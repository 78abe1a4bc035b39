import Documents
import Testing

@testable import Importing

@Suite struct Pages {
  @Test func whatStandsOnEveryPageGoes() {
    let pages = (1...4).map { "THE WATER OF AYLE\n\nPage \($0) tells of mills.\n\n- \($0) -\n" }
    let expected = (1...4).map { "Page \($0) tells of mills.\n" }.joined(separator: "\n")
    #expect(PageText.joined(pages.joined(separator: "\u{C}")) == expected)
  }

  @Test func aSentenceRunsOverThePage() {
    #expect(PageText.joined("The mill was\n12\n\u{C}13\nlost in the flood.\n") == "The mill was\nlost in the flood.\n")
  }

  @Test func aWordCutAtTheLineEndIsOneWord() {
    #expect(PageText.joined("an exam-\n  ple of Anglo-\nSaxon art\n") == "an example of Anglo-\nSaxon art\n")
  }

  /// Without poppler there is nothing to test here.
  @Test(.enabled(if: PDFReader(limits: ImportLimits()).text(of: [0x25]) != .missing))
  func aPDFIsReadByAProgramOfItsOwn() throws {
    let lines = ["CHAPTER I", "", "The mill of Ayle stood in the town for a hundred years."]
    let document = try document(of: Array(pdf(lines).utf8), name: "mill.pdf")
    #expect(document.sections.map(\.title) == ["CHAPTER I"])
    #expect(document.text.contains(lines[2]))
  }

  @Test(arguments: ["%PDF-1.4\n", "%PDF-1.7\nrubbish"])
  func aBrokenPDFGivesNoText(text: String) {
    let outcome = PDFReader(limits: ImportLimits()).text(of: Array(text.utf8))
    #expect(outcome == .damaged || outcome == .missing)
  }

  /// A file with one page (ISO 32000-1, annex H).
  private func pdf(_ lines: [String]) -> String {
    let shown = lines.map { "(\($0)) Tj T* " }.joined()
    let content = "BT /F1 10 Tf 12 TL 20 470 Td \(shown)ET"
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[4 0 R]/Count 1>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 500]/Resources<</Font<</F1 3 0 R>>>>/Contents 5 0 R>>",
      "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream",
    ]
    let body = objects.enumerated().map { "\($0.offset + 1) 0 obj\n\($0.element)\nendobj\n" }.joined()
    return "%PDF-1.4\n\(body)trailer<</Root 1 0 R/Size 6>>\n%%EOF\n"
  }
}

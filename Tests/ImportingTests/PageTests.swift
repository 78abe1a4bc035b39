import Documents
import Testing

@testable import Importing

@Suite struct Pages {
  @Test func whatStandsOnEveryPageGoes() {
    let pages = (1...4).map { "THE WATER OF AYLE\n\nPage \($0) tells of mills.\n\n- \($0) -\n" }
    let expected = (1...4).map { "Page \($0) tells of mills.\n" }.joined(separator: "\n")
    #expect(PageText(pages.joined(separator: "\u{C}")).text == expected)
  }

  @Test func aSentenceRunsOverThePage() {
    #expect(PageText("The mill was\n12\n\u{C}13\nlost in the flood.\n").text == "The mill was\nlost in the flood.\n")
  }

  @Test func aWordCutAtTheLineEndIsOneWord() {
    #expect(
      PageText("an exam-\n  ple of Anglo-\nSaxon sculp\u{AD}\nture\n").text == "an example of Anglo-\nSaxon sculpture\n"
    )
  }

  @Test func controlsInAPageAreShownAsMarks() {
    #expect(PageText("The \u{19}mill\u{9B}31m\r\nturns.\n").text == "The \u{FFFD}mill\u{FFFD}31m\nturns.\n")
  }

  @Test func whatTheOutlineNamesStandsByItself() {
    let item = PDFOutline.Item.init
    let pages = "Cover art\n\u{C}1. The Old\nMills\nThey turn on\n\u{C}\nand on. Wheels\nWheels\nare round."
    let text = PageText(
      pages, outline: [item("Cover", 1, 1), item("The old mills", 1, 2), item("Wheels", 2, 3), item("Lost", 1, 9)])
    #expect(
      text.text
        == "\nCover\n\nCover art\n\n\n1. The Old Mills\n\nThey turn on\nand on. Wheels\n\nWheels\n\nare round.\n"
        .dropFirst())
    let document = Document(parsing: text.text, utf8: Array(text.text.utf8), headings: text.headings)
    #expect(document.sections.map(\.title) == ["Cover", "1. The Old Mills", "Wheels"])
    #expect(document.sections.map(\.level) == [1, 1, 2])
  }

  private static let hasPoppler =
    (try? PDFReader(limits: ImportLimits()).document(of: Array(PDFWriter(pages: [["x"]]).text.utf8), name: nil)) != nil

  @Test(.enabled(if: hasPoppler)) func aPDFIsReadByAProgramOfItsOwn() throws {
    let lines = ["CHAPTER I", "", "The mill of Ayle stood in the town for a hundred years."]
    let document = try document(of: Array(PDFWriter(pages: [lines]).text.utf8), name: "mill.pdf")
    #expect(document.sections.map(\.title) == ["CHAPTER I"])
    #expect(document.text.contains(lines[2]))
  }

  @Test(.enabled(if: hasPoppler)) func theOutlineOfAPDFIsItsOwn() throws {
    let file = PDFWriter(
      pages: [["Ayle", "", "It flows.", "Mills", "", "They turn."], ["Wheels", "", "ROUND", "", "They are round."]],
      outline: [(title: "Ayle", level: 1, page: 1), ("Mills", 2, 1), ("Wheels", 3, 2)], title: "The Water of Ayle",
      author: "Jane Example")
    let document = try document(of: Array(file.text.utf8), name: "mill.pdf")
    #expect(document.sections.map { "\($0.level) \($0.title)" } == ["1 Ayle", "2 Mills", "3 Wheels"])
    #expect(document.title == "The Water of Ayle" && document.author == "Jane Example")
  }

  @Test(arguments: ["%PDF-1.4\n", "%PDF-1.7\nrubbish"])
  func aBrokenPDFGivesNoText(text: String) {
    do {
      _ = try PDFReader(limits: ImportLimits()).document(of: Array(text.utf8), name: nil)
      Issue.record("a document of nothing")
    } catch {
      #expect(error == .damaged || error == .missing)
    }
  }
}

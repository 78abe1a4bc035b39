import Documents
import Testing

@testable import Importing

/// One paragraph with all that can be set apart, its note, and a link to it, in every format that has such things.
@Suite struct InlineMarks {
  private static let marks = [
    "emphasis:slow and strong river", "strong:strong", "code:flow()", "link:the chart=http://example.org/chart",
    "note:[1]>[1] Measured at Ayle.",
  ]
  private static let text = "The slow and strong river has a flow() on the chart.[1]\n\n[1] Measured at Ayle.\n"

  private func expectMarks(_ document: Document) {
    #expect(described(document) == Self.marks)
    #expect(document.text == Self.text)
    checkMarks(document)
  }

  @Test func ofMarkdown() throws {
    expectMarks(
      try document(
        of: Array(
          """
          The *slow and **strong** river* has a `flow()` on [the chart](http://example.org/chart).[^a]

          [^a]: Measured at Ayle.
          """.utf8), name: "a.md"))
  }

  private static let body = """
    <p>The <em>slow and <b>strong</b> river</em> has a <code>flow()</code> on
    <a href="http://example.org/chart">the chart</a>.<sup><a href="#n1">1</a></sup></p>
    <p id="n1">[1] Measured at Ayle.</p>
    """

  @Test func ofHTML() throws { expectMarks(try document(of: Array(Self.body.utf8), name: "a.html")) }

  @Test func ofEPUB() throws {
    let items = """
      <item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>
      <item id="n" href="n.xhtml" media-type="application/xhtml+xml"/>
      """
    let first =
      Self.body.prefix { $0 != "\n" } + "\n"
      + "<a href=\"http://example.org/chart\">the chart</a>.<a epub:type=\"noteref\" href=\"n.xhtml#n1\">1</a></p>"
    let files = [
      ("META-INF/container.xml", Chapter.container),
      ("OEBPS/book.opf", Chapter.package(items, spine: #"<itemref idref="a"/><itemref idref="n"/>"#)),
      ("OEBPS/a.xhtml", "<html xmlns:epub=\"http://www.idpf.org/2007/ops\"><body>\(first)</body></html>"),
      ("OEBPS/n.xhtml", "<html><body><aside><p id=\"n1\">[1] Measured at Ayle.</p></aside></body></html>"),
    ]
    expectMarks(try document(of: archive(files), name: "a.epub"))
  }

  @Test func ofFictionBook() throws {
    expectMarks(
      try document(
        of: Array(
          """
          <FictionBook xmlns:l="http://www.w3.org/1999/xlink"><body><section><p>The <emphasis>slow and
          <strong>strong</strong> river</emphasis> has a <code>flow()</code> on <a
          l:href="http://example.org/chart">the chart</a>.<a type="note" l:href="#n1">1</a></p></section></body>
          <body name="notes"><section id="n1"><title><p>1</p></title><p>Measured at Ayle.</p></section></body>
          </FictionBook>
          """.utf8), name: "a.fb2"))
  }

  private static let space = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    """

  @Test func ofWord() throws {
    func run(_ text: String, _ properties: String = "") -> String {
      "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }
    let body = """
      <w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>\(run("The "))\(run("slow and ", "<w:i/><w:b w:val=\"0\"/>"))\
      \(run("strong", "<w:b/><w:i/>"))\(run(" river", "<w:rStyle w:val=\"Emphasis\"/>"))\(run(" has a "))\
      \(run("flow()"))\(run(" on "))<w:hyperlink r:id="r1">\(run("the chart"))</w:hyperlink>\(run("."))\
      <w:r><w:footnoteReference w:id="7"/></w:r></w:p>
      """
    let notes = """
      <w:footnote w:type="separator" w:id="-1"><w:p>\(run("no note"))</w:p></w:footnote>
      <w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r>\(run("Measured at Ayle."))</w:p></w:footnote>
      """
    let document = try document(
      of: archive([
        ("word/document.xml", "<w:document \(Self.space)><w:body>\(body)</w:body></w:document>"),
        ("word/footnotes.xml", "<w:footnotes \(Self.space)>\(notes)</w:footnotes>"),
        (
          "word/_rels/document.xml.rels",
          """
          <Relationships><Relationship Id="r1" Type="http://example.org/relationships/hyperlink"
          Target="http://example.org/chart"/></Relationships>
          """
        ),
      ]), name: "a.docx")
    #expect(document.text == Self.text)
    // A run has no more than its own: what runs on in print is three stretches here, and code has no style in Word.
    #expect(
      described(document) == [
        "emphasis:slow and", "emphasis:strong", "strong:strong", "emphasis:river",
        "link:the chart=http://example.org/chart", "note:[1]>[1] Measured at Ayle.",
      ])
    checkMarks(document)
  }

  @Test func aListOfWordHasItsNumbers() throws {
    let numbering = """
      <w:numbering \(Self.space)><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="3"/>
      <w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
      <w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num></w:numbering>
      """
    let items = [("x", 0), ("y", 1), ("z", 0)].map { text, depth in
      """
      <w:p><w:pPr><w:numPr><w:ilvl w:val="\(depth)"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>\(text)</w:t></w:r>
      </w:p>
      """
    }
    let document = try document(
      of: archive([
        ("word/document.xml", "<w:document \(Self.space)><w:body>\(items.joined())</w:body></w:document>"),
        ("word/numbering.xml", numbering),
      ]), name: "a.docx")
    #expect(document.text == "3. x\n- y\n4. z\n")
    #expect(document.blocks.map(\.kind) == [.listItem(depth: 0), .listItem(depth: 1), .listItem(depth: 0)])
  }

  @Test func aLinkLeadsToAHeading() throws {
    let text = "See [the mills](#old-mills).\n\n## Old mills\n\nThey turn."
    #expect(described(try document(of: Array(text.utf8), name: "a.md")) == ["link:the mills>Old mills"])
    let page = "<p>See <a href='#m'>the mills</a>, <a href='#x'>x</a>.</p><h2 id='m'>Old mills</h2>"
    #expect(
      described(try document(of: Array(page.utf8), name: "a.html")) == ["link:the mills>Old mills", "link:x=#x"])
  }

  @Test func whatIsOpenAtTheEndOfABlockGoesOnInTheNext() {
    var text = MarkedText()
    text.open(.strong)
    text.append(" one ")
    let first = text.take()
    text.append("two")
    text.close(.strong)
    text.append(" three")
    #expect(first.collapsed.marks == [MarkedText.Mark(kind: .strong, range: 0..<3)])
    #expect(text.take().marks == [MarkedText.Mark(kind: .strong, range: 0..<3)])
  }

  @Test func whatIsNoMarkIsText() throws {
    let page = "<p>four <i> </i><a href='javascript:x'>five</a> 2<sup>2</sup></p>"
    let document = try document(of: Array(page.utf8), name: "a.html")
    #expect(document.inlineMarks.isEmpty && document.text == "four five 22\n")
  }

  @Test func marksAreFoundByTheLine() throws {
    let page = "<p>a <b>bc <i>de fg</i> hi</b> jk <i>lm</i></p><p>no <b>pq</b></p>"
    let document = try document(of: Array(page.utf8), name: "a.html")
    for start in 0..<document.text.utf8.count {
      for end in start...document.text.utf8.count {
        #expect(
          document.inlineMarks(in: start..<end)
            == document.inlineMarks.filter { start < end && $0.range.overlaps(start..<end) })
      }
    }
  }
}

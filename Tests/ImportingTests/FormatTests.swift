import CArchive
import Documents
import Glibc
import Testing

@testable import Importing

/// One chapter, written in every format that is read.
enum Chapter {
  static let outline = [".The Water of Ayle", "..Mills", "...Wheels", "..Bridges"]

  static let blocks: [String] = [
    "The Water of Ayle", "The river rises in the hills & runs for forty miles.", "Mills",
    "Eleven mills stood on it — three still turn.", "- the upper mill", "- the lower mill", "Wheels",
    "“A wheel is a clock,” the millers said.", "Bridges", "The first was made of oak.",
  ]

  static let markdown = """
    # The Water of Ayle

    The river *rises* in the [hills](hills.md) &amp; runs
    for forty miles.

    ## Mills

    Eleven mills stood on it — three **still** turn.

    * the upper mill
    * the lower mill

    ### Wheels

    > “A wheel is a clock,” the millers said.

    Bridges
    -------

    The first was made of oak.
    """

  static let body = """
    <h1>The Water
     of Ayle</h1><p>The river <i>rises</i> in the <a href="x">hills</a> &amp; runs
     for forty&#160;miles.</p><h2>Mills</h2><p>Eleven mills stood on it &#8212; three <b>still</b> turn.</p>
    <ul><li>the upper mill</li><li><p>the lower mill</p></li></ul>
    <h3>Wheels</h3><blockquote><p>“A wheel is a clock,” the millers said.</p></blockquote>
    <h2>Bridges</h2><p>The first was made of oak.</p>
    """

  static let page = """
    <!DOCTYPE html><html lang="en"><head><title>The Water of Ayle | Example</title><style>p { color: red }</style>
    <meta name="author" content="Jane Example"></head><body><nav><a href="/">Home</a></nav>
    <div class="hatnote">For the town, see Ayle.</div><div id="page-toc"><ul><li><a href="#m">1 Mills</a></li></ul></div>
    <div class="site-menu"><ul><li><a href="1">One</a></li></ul></div><ul><li><a href="1">First</a></li>
    <li><a href="2">Second</a></li><li><a href="3">Third</a></li></ul>\(body)
    <div hidden>Hidden words.</div><form><p>Search here.</p></form><footer><p>All rights reserved.</p></footer>
    <script>document.write("no")</script></body></html>
    """

  static let xhtml = """
    <?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>The
    Water of Ayle</title></head><body>\(body)</body></html>
    """

  static let fictionBook = """
    <?xml version="1.0" encoding="UTF-8"?><FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><description>
    <title-info><author><first-name>Jane</first-name><last-name>Example</last-name></author>
    <book-title>The Water of Ayle</book-title><lang>en</lang></title-info></description><body><title><p>The Water of
    Ayle</p></title><p>The river <emphasis>rises</emphasis> in the hills &amp; runs for forty miles.</p><section>
    <title><p>Mills</p></title><p>Eleven mills stood on it — three <strong>still</strong> turn.</p><p>- the upper mill</p>
    <p>- the lower mill</p><section><title><p>Wheels</p></title><cite><p>“A wheel is a clock,” the millers said.</p></cite>
    </section></section><section><title><p>Bridges</p></title><p>The first was made of oak.</p></section></body>
    </FictionBook>
    """

  static let container = """
    <?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
    <rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
    """

  static func package(_ items: String, spine: String) -> String {
    """
    <?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Water of Ayle</dc:title><dc:creator>Jane
    Example</dc:creator><dc:language>en</dc:language></metadata><manifest>\(items)</manifest><spine>\(spine)</spine></package>
    """
  }

  static var epub: [(String, String)] {
    [
      ("mimetype", "application/epub+zip"), ("META-INF/container.xml", container),
      (
        "OEBPS/book.opf",
        package(
          #"<item id="a" href="text/a%20b.xhtml" media-type="application/xhtml+xml"/>"#, spine: #"<itemref idref="a"/>"#
        )
      ),
      ("OEBPS/text/a b.xhtml", xhtml),
    ]
  }

  static var word: [(String, String)] {
    func paragraph(_ text: String, style: String? = nil, isItem: Bool = false) -> String {
      let properties = (style.map { #"<w:pStyle w:val="\#($0)"/>"# } ?? "") + (isItem ? "<w:numPr/>" : "")
      let half = text.index(text.startIndex, offsetBy: text.count / 2)
      return "<w:p><w:pPr>\(properties)</w:pPr>"
        + [text[..<half], text[half...]].map { "<w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r>" }.joined()
        + "<w:del><w:r><w:t>gone</w:t></w:r></w:del></w:p>"
    }
    let texts = blocks.map { $0.replacing("&", with: "&amp;") }
    let body =
      paragraph(texts[0], style: "berschrift1") + paragraph(texts[1]) + paragraph(texts[2], style: "berschrift2")
      + paragraph(texts[3]) + paragraph("the upper mill", isItem: true) + paragraph("the lower mill", isItem: true)
      + paragraph(texts[6], style: "Heading3") + paragraph(texts[7], style: "Quote")
      + paragraph(texts[8], style: "berschrift2") + paragraph(texts[9])
    let space = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
    return [
      ("word/document.xml", "<?xml version=\"1.0\"?><w:document \(space)><w:body>\(body)</w:body></w:document>"),
      (
        "word/styles.xml",
        """
        <w:styles \(space)><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style
        w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style></w:styles>
        """
      ),
    ]
  }
}

@Suite struct Formats {
  private func expectChapter(_ document: Document) {
    #expect(document.blocks.map { String(document[$0.range]) } == Chapter.blocks)
    #expect(
      document.sections.map { String(repeating: ".", count: $0.level) + $0.title } == Chapter.outline)
    #expect(document.title == "The Water of Ayle")
  }

  @Test(arguments: [
    ("a.md", Chapter.markdown), ("a.html", Chapter.page), ("a.xhtml", Chapter.xhtml), ("a.fb2", Chapter.fictionBook),
  ])
  func aChapterIsTheSameInEveryFormat(name: String, text: String) throws {
    expectChapter(try document(of: Array(text.utf8), name: name))
  }

  @Test(arguments: [("a.epub", Chapter.epub), ("a.docx", Chapter.word), ("unnamed", Chapter.epub), ("b", Chapter.word)])
  func aChapterIsTheSameInEveryArchive(name: String, files: [(String, String)]) throws {
    expectChapter(try document(of: archive(files), name: name))
  }

  @Test func whoWroteItIsTold() throws {
    for (name, bytes) in [("a.fb2", Array(Chapter.fictionBook.utf8)), ("a.epub", try archive(Chapter.epub))] {
      let document = try document(of: bytes, name: name)
      #expect(document.author == "Jane Example")
      #expect(document.language == "en")
    }
    #expect(try document(of: Array(Chapter.page.utf8), name: "a.html").author == "Jane Example")
  }

  @Test func gzipOfAnyFormatIsRead() throws {
    let name = "/tmp/lectern-test-\(getpid()).md"
    let stored = gzip(Array(Chapter.markdown.utf8))
    expectChapter(try document(of: stored, name: name + ".gz"))
  }

  @Test func aChapterWithoutAHeadingHasTheOneOfTheContents() throws {
    let items = """
      <item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
      <item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>
      <item id="b" href="b.xhtml" media-type="application/xhtml+xml"/>
      """
    let nav = """
      <html xmlns="http://www.w3.org/1999/xhtml"><body><nav><ol><li><a href="a.xhtml">Mills</a></li>
      <li><a href="b.xhtml#top">Bridges</a></li></ol></nav></body></html>
      """
    let files = [
      ("META-INF/container.xml", Chapter.container),
      ("OEBPS/book.opf", Chapter.package(items, spine: #"<itemref idref="a"/><itemref idref="b"/>"#)),
      ("OEBPS/nav.xhtml", nav), ("OEBPS/a.xhtml", "<html><body><p>They turn.</p></body></html>"),
      ("OEBPS/b.xhtml", "<html><body><p>They stand.</p></body></html>"),
    ]
    let document = try document(of: archive(files), name: "a.epub")
    #expect(document.sections.map(\.title) == ["Mills", "Bridges"])
    #expect(document.text == "Mills\n\nThey turn.\n\nBridges\n\nThey stand.\n")
  }

  @Test func tablesVerseNotesAndCodeAreKept() throws {
    let page = """
      <p>See the mill<sup><a href="#1">1</a></sup>.</p><table><tr><th>Mill</th><th>Built</th></tr>
      <tr><td>Upper</td><td>1712</td></tr></table><p>One<br>two<br>three</p><pre>a  b
        c</pre><ol start="3"><li>x</li><li>y<ul><li>z</li></ul></li></ol>
      """
    let document = try document(of: Array(page.utf8), name: "a.html")
    #expect(
      document.text
        == "See the mill[1].\n\nMill | Built\nUpper | 1712\n\nOne\ntwo\nthree\n\na  b\n  c\n\n3. x\n4. y\n- z\n")
    #expect(
      document.blocks.map(\.kind) == [
        .paragraph, .preformatted, .verse, .preformatted, .listItem(depth: 0), .listItem(depth: 0), .listItem(depth: 1),
      ])
  }

  @Test func thePartThatIsReadIsFoundInAPage() throws {
    let page = "<div><p>Sign in now.</p></div><main><h1>Mills</h1><p>They turn.</p></main><p>Buy this.</p>"
    #expect(try document(of: Array(page.utf8), name: "a.html").text == "Mills\n\nThey turn.\n")
  }

  @Test func aPageInAnOldEncodingIsRead() throws {
    let head = "<html><head><meta charset=\"koi8-r\"></head><body><p>"
    let bytes = Array(head.utf8) + [0xED, 0xC9, 0xD2] + Array("</p></body></html>".utf8)
    #expect(try document(of: bytes, name: "a.html").text == "Мир\n")
  }
}

/// A zip file with these files in it.
func archive(_ files: [(String, String)]) throws -> [UInt8] {
  let file = try TemporaryFile([])
  let zip = try #require(lectern_zip_create(file.path))
  for (name, text) in files {
    #expect(lectern_zip_add(zip, name, text, text.utf8.count, 0) == 0)
  }
  #expect(lectern_zip_close(zip) == 0)
  return try FileReading(limits: ImportLimits()).bytes(path: Array(file.path.utf8), name: file.path)
}

/// A gzip file that stores `bytes`, up to 65,535, without compressing them (RFC 1951 and 1952).
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  let length = UInt16(bytes.count)
  let parts: [[UInt8]] = [
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1], littleEndian(length), littleEndian(~length), bytes,
    littleEndian(checksum(bytes)), littleEndian(UInt32(bytes.count)),
  ]
  return Array(parts.joined())
}

private func littleEndian<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
  withUnsafeBytes(of: value.littleEndian) { Array($0) }
}

/// CRC-32 of ISO 3309.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }
}

/// A half-open range of UTF-8 bytes of a document's text, both ends on character boundaries.
public typealias ByteRange = Range<Int>

/// A text laid out in sections and blocks.
///
/// Every position in the program counts in the UTF-8 bytes of ``text``, which is what `lectern text` prints.
public struct Document: Hashable, Sendable {
  public let title: String
  public let author: String?
  /// BCP 47, where the file says it.
  public let language: String?
  public let text: String
  /// In reading order. Their ranges part the text without gap or overlap; a text has at least one.
  public let sections: [Section]
  /// In reading order, without overlap; white space between blocks belongs to none.
  public let blocks: [Block]
  /// Emphasis, links and the signs of notes, in the order of where they begin, the longer first. Of two, one lies in
  /// the other or they have no byte in common; each lies in one block, on character boundaries.
  public let inlineMarks: [InlineMark]

  /// Joins parts that an importer has found.
  ///
  /// - Precondition: sections part the text; blocks lie inside it, in order, on character boundaries; marks lie as
  ///   ``inlineMarks`` says.
  public init(
    title: String, author: String? = nil, language: String? = nil, text: String, sections: [Section], blocks: [Block],
    inlineMarks: [InlineMark] = []
  ) {
    self.title = title
    self.author = author
    self.language = language
    self.text = text
    self.sections = sections
    self.blocks = blocks
    self.inlineMarks = inlineMarks
  }

  /// The characters that stand in `range`.
  public subscript(range: ByteRange) -> Substring {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return text[start..<utf8.index(start, offsetBy: range.count)]
  }

  /// The index of the section in which the byte at `offset` stands; the last one's for the end of the text.
  public func sectionIndex(at offset: Int) -> Int {
    var low = 0
    var high = sections.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if sections[middle].range.lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The section in which the byte at `offset` stands.
  public func section(at offset: Int) -> Section { sections[sectionIndex(at: offset)] }
}

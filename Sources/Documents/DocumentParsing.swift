extension Document {
  /// Lays out plain text: headings, paragraphs, lists, verse, tables.
  ///
  /// Headings are `#` lines, underlined lines, "CHAPTER I" and the like, numbered and roman-numbered lines, lines in
  /// capitals, and bare short lines that what surrounds them shows to be headings. `text` is kept as it is; line
  /// ends may be LF, CR LF, CR and the others of Unicode.
  /// - Parameters:
  ///   - title: for a text that does not give its own; else the first heading.
  public init(parsing text: String, title: String? = nil) {
    self.init(parsing: text, utf8: Array(text.utf8), title: title)
  }

  /// The same for a text of which more is there already.
  ///
  /// - Parameters:
  ///   - bytes: so that a long text need not be copied.
  ///   - headings: lines that are known to be headings, in order. Where there are two and more, they are all.
  ///   - ownTitle: what is known to be the title.
  /// - Precondition: `bytes` are the UTF-8 of `text`.
  public init(
    parsing text: String, utf8 bytes: consuming [UInt8], headings: [KnownHeading] = [], title: String? = nil,
    ownTitle: String? = nil, author: String? = nil
  ) {
    precondition(bytes.count == text.utf8.count, "the bytes are those of the text")
    var parser = StructureParser(bytes, headings: headings)
    let outline = parser.parse()
    let own = parser.frontMatter
    self.init(
      title: ownTitle ?? own.title ?? outline.ownTitle ?? title ?? outline.sections.first { $0.heading != nil }?.title
        ?? "",
      author: own.author ?? author, language: own.language, text: text, sections: outline.sections,
      blocks: outline.blocks, inlineMarks: parser.inlineMarks(of: outline.blocks))
  }
}

/// A line that is a heading because something outside the text says so, such as the outline of a PDF.
public struct KnownHeading: Hashable, Sendable {
  /// A whole line, without the white space at its ends.
  public let range: ByteRange
  /// From 1, outermost.
  public let level: Int

  public init(range: ByteRange, level: Int) {
    self.range = range
    self.level = level
  }
}

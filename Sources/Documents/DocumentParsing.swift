extension Document {
  /// Lays out plain text: headings, paragraphs, lists, verse, tables.
  ///
  /// Headings are `#` lines, underlined lines, "CHAPTER I" and the like, numbered and roman-numbered lines, lines in
  /// capitals, and bare short lines that what surrounds them shows to be headings. `text` is kept as it is; line
  /// ends may be LF, CR LF, CR and the others of Unicode.
  /// - Parameter title: for a text that does not give its own; else the first heading.
  public init(parsing text: String, title: String? = nil) {
    let bytes = Array(text.utf8)
    var parser = StructureParser(bytes)
    let outline = parser.parse()
    let own = parser.frontMatter
    self.init(
      title: own.title ?? outline.ownTitle ?? title ?? outline.sections.first { $0.heading != nil }?.title ?? "",
      author: own.author, language: own.language, text: text, sections: outline.sections, blocks: outline.blocks)
  }
}

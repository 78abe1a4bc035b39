import Documents

/// A name where it stands.
struct NameMention {
  let words: [String]
  let tokens: Range<Int>
  /// As the reader sees it, with single spaces for line breaks.
  let text: String
  /// Without case, accents, hyphens and a leading article.
  let key: String
  /// The word before, where it is a title.
  let title: String?

  init(words: [String], tokens: Range<Int>, table: TokenTable) {
    self.words = words
    self.tokens = tokens
    text = table.string(table.range(tokens)).split { $0.isWhitespace }.joined(separator: " ")
    key = NameFolding.key(words.first.map { $0.lowercased() == "the" } == true ? Array(words.dropFirst()) : words)
    let before = tokens.lowerBound > 0 ? table[tokens.lowerBound - 1] : ""
    title = Titles.contains(before) ? before : nil
  }
}

import Documents

/// A name where it stands.
struct NameMention {
  let words: [String]
  let tokens: Range<Int>
  /// As the reader sees it, with single spaces for line breaks.
  let text: String
  /// Without case, accents, hyphens and a leading article.
  let key: String
  /// The word before, or else the first one, where it is a title.
  let title: String?
  /// The number of its sentence in the document.
  let sentence: Int
  /// Words before it make it a relative of somebody named just now ("his son", "daughter of").
  let isKin: Bool

  init(words: [String], tokens: Range<Int>, table: TokenTable) {
    self.words = words
    self.tokens = tokens
    text = table.string(table.range(tokens)).split { $0.isWhitespace }.joined(separator: " ")
    key = NameFolding.key(words.first.map { $0.lowercased() == "the" } == true ? Array(words.dropFirst()) : words)
    sentence = table.sentence(ofToken: tokens.lowerBound)
    let before = table.words(max(table.sentenceStarts[sentence], tokens.lowerBound - 3)..<tokens.lowerBound)
    let first = words.count > 1 ? words.first : nil
    title = [before.last, first].lazy.compactMap { $0 }.first(where: Titles.contains)
    isKin = Self.endsInKin(before)
  }

  private static func endsInKin(_ words: [String]) -> Bool {
    let rest = words.last.map { $0 == "," || $0 == "of" } == true ? words.dropLast() : words[...]
    return rest.last.map { kin.contains($0.lowercased()) } == true
  }

  private static let kin = Tagging.words(
    """
    father mother son daughter brother sister nephew niece uncle aunt cousin grandson granddaughter grandfather
    grandmother wife husband widow namesake
    """)
}

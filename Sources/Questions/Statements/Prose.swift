import Documents

/// The blocks of a text that tell something: its paragraphs, and the points of lists that are whole sentences; not its
/// sources, its index, or the questions that it asks itself.
struct Prose {
  private let blocks: [Bool]

  init(document: Document) {
    var blocks = document.blocks.map { $0.isTold(in: document) }
    // What stands under such a heading; at the end of a text with the sections below it, but not at its beginning:
    // there "Contents" may stand over all of it.
    var depth: Int?
    for section in document.sections {
      if let outer = depth, section.level <= outer { depth = nil }
      let isApparatus = Self.isApparatus(section.title)
      if isApparatus, section.range.lowerBound * 2 > document.text.utf8.count { depth = depth ?? section.level }
      if isApparatus || depth != nil { for block in section.blocks { blocks[block] = false } }
    }
    self.blocks = blocks
  }

  func contains(_ block: Int) -> Bool { blocks[block] }

  private static let apparatus: Set<String> = [
    "bibliography", "references", "notes", "footnotes", "endnotes", "works cited", "cited works", "external links",
    "see also", "sources", "further reading", "additional reading", "suggested reading", "suggested readings",
    "recommended reading", "for further reading", "index", "contents", "table of contents", "acknowledgements",
    "acknowledgments", "review questions", "critical thinking questions", "discussion questions", "exercises",
    "self check questions", "questions", "answers", "learning objectives", "key terms",
  ]

  /// "Notes", "Select Bibliography", "12. References".
  private static func isApparatus(_ title: String) -> Bool {
    let words = Folding.words(of: title).filter { !$0.allSatisfy { $0.isNumber || $0 == "." } }
    guard !words.isEmpty else { return false }
    return apparatus.contains(words.joined(separator: " "))
      || words.count <= 4 && ["bibliography", "reading", "readings"].contains(words[words.count - 1])
  }

  /// How many words at least a point of a list has that is a sentence.
  fileprivate static let least = 8
}

extension Block {
  fileprivate func isTold(in document: Document) -> Bool {
    switch kind {
    case .paragraph: return true
    case .listItem:
      let text = document[range]
      let end = text.last { !"”’\")".contains($0) && !$0.isWhitespace }
      return end == "." && text.split(whereSeparator: \.isWhitespace).count >= Prose.least
    case .heading, .quotation, .verse, .preformatted: return false
    }
  }
}

extension StatementReader {
  /// How many tokens at the head of a point of a list only mark it: "–", "3.", "(b)".
  func listMark(_ sentence: Sentence) -> Int {
    guard case .listItem = document.blocks[sentence.block].kind,
      document.blocks[sentence.block].range.lowerBound == sentence.range.lowerBound
    else { return 0 }
    let words = sentence.tokens.prefix(4).map { document[$0.range] }
    if ["-", "–", "—", "•", "*", "·", "◦", "‣", "▪"].contains(words[0]) { return 1 }
    func isSign(_ word: Substring) -> Bool { word.allSatisfy(\.isNumber) || word.count == 1 }
    if isSign(words[0].prefix { $0 != "." }), words[0].hasSuffix(".") { return 1 }
    if words.count > 2, isSign(words[0]), [".", ")"].contains(words[1]) { return 2 }
    return words.count > 3 && words[0] == "(" && isSign(words[1]) && words[2] == ")" ? 3 : 0
  }
}

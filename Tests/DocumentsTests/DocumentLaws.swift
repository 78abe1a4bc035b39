import TestSupport
import Testing

@testable import Documents

/// What holds for every text, however strange.
@Suite struct DocumentLaws {
  @Test(arguments: 0..<400 as Range<UInt64>)
  func everyTextIsLaidOutWithoutGapOrOverlap(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = random.text()
    let document = Document(parsing: text, title: "given")
    #expect(Array(document.text.utf8) == Array(text.utf8))
    checkSections(document)
    checkBlocks(document)
    checkSentences(document)
  }

  private func checkSections(_ document: Document) {
    let sections = document.sections
    #expect(sections.first?.range.lowerBound == 0)
    #expect(sections.last?.range.upperBound == document.text.utf8.count)
    #expect(sections.first?.level == 1)
    for (one, next) in zip(sections, sections.dropFirst()) {
      #expect(one.range.upperBound == next.range.lowerBound)
      #expect(one.blocks.upperBound == next.blocks.lowerBound)
      #expect((1...one.level + 1).contains(next.level))
    }
    #expect(sections.first?.blocks.lowerBound == 0 && sections.last?.blocks.upperBound == document.blocks.count)
    let firstNumber = sections.first?.heading == nil ? 0 : 1
    for (index, section) in sections.enumerated() {
      #expect(section.id == "s\(index + firstNumber)")
      if let heading = section.heading {
        #expect(
          document.blocks[section.blocks.lowerBound] == Block(kind: .heading(level: section.level), range: heading))
        #expect(!section.title.isEmpty)
      }
    }
  }

  private func checkBlocks(_ document: Document) {
    var end = 0
    for (section, blocks) in document.sections.map({ ($0, document.blocks[$0.blocks]) }) {
      for block in blocks {
        #expect(block.range.lowerBound >= end && !block.range.isEmpty)
        #expect(
          section.range.lowerBound <= block.range.lowerBound && block.range.upperBound <= section.range.upperBound)
        #expect(isOnBoundaries(block.range, document))
        end = block.range.upperBound
      }
    }
  }

  private func checkSentences(_ document: Document) {
    var end = 0
    for sentence in document.sentences() {
      let block = document.blocks[sentence.block].range
      #expect(sentence.range.lowerBound >= end && sentence.range.upperBound <= block.upperBound)
      #expect(sentence.range.lowerBound >= block.lowerBound && isOnBoundaries(sentence.range, document))
      #expect(sentence.tokens.first?.range.lowerBound == sentence.range.lowerBound)
      #expect(sentence.tokens.last?.range.upperBound == sentence.range.upperBound)
      end = sentence.range.lowerBound
      for token in sentence.tokens {
        #expect(token.range.lowerBound >= end && !token.range.isEmpty && isOnBoundaries(token.range, document))
        end = token.range.upperBound
      }
    }
  }

  private func isOnBoundaries(_ range: ByteRange, _ document: Document) -> Bool {
    String(document[range]).utf8.count == range.count && String(document[range]).utf8.allSatisfy { _ in true }
      && document.text.utf8.index(document.text.startIndex, offsetBy: range.lowerBound).isScalar(in: document.text)
      && document.text.utf8.index(document.text.startIndex, offsetBy: range.upperBound).isScalar(in: document.text)
  }

  @Test func everythingThatIsSeenBelongsToABlock() {
    for seed in 0..<100 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let document = Document(parsing: random.text())
      var covered = Array(document.text.utf8)
      for block in document.blocks { for offset in block.range { covered[offset] = 32 } }
      #expect(!covered.contains { $0.isASCIILetter })
    }
  }

  @Test(arguments: [
    ("a", 240_000), ("a\n", 60_000), ("# a\n", 30_000), ("\u{301}", 60_000), (". ", 60_000), ("(", 60_000),
    ("“", 60_000), ("CONTENTS\nA\nB\nC\n", 9_000), ("I\n\nA b\n\n", 9_000), ("a'", 90_000), ("U.", 90_000),
    ("=\n", 60_000), ("```\n", 60_000), ("Chapter 1.", 30_000),
  ])
  func hostileTextsTakeWorkInProportion(part: String, count: Int) {
    let short = Self.work(on: String(repeating: part, count: count / 8))
    let long = Self.work(on: String(repeating: part, count: count))
    // Eight times the text is eight times the work, and sixty-four times where it is quadratic.
    #expect(long < 24 * max(short, 500_000), "\(short) and \(long) nanoseconds")
  }

  private static func work(on text: String) -> UInt64 {
    ThreadWork.nanoseconds { _ = Document(parsing: text).sentences() }
  }
}

extension String.Index {
  fileprivate func isScalar(in text: String) -> Bool { samePosition(in: text.unicodeScalars) != nil }
}

/// A small generator of numbers that look random (Steele, Lea, Flood 2014), so that a failure can be seen twice.
extension SplitMix64 {
  /// A text of scraps of everything that the parser looks for.
  mutating func text() -> String {
    let count = Int.random(in: 0...60, using: &self)
    return (0..<count).map { _ in Self.scraps.randomElement(using: &self) ?? "" }.joined()
  }

  private static let scraps = [
    "\n", "\n", "\n\n", "\r\n", "\r", "\u{2028}", "\u{B}", "\u{C}", " ", "  ", "\t", "# ", "## ", "###### ", "====",
    "---",
    "* * *", "- ", "1. ", "1.2 ", "(a) ", "§ 4. ", ".—", "CHAPTER I", "PART TWO", "BOOK THE FIRST", "IV.", "III", "7",
    "CONTENTS", "The Mills of Ayle", "THE BRIDGES", "Mills and fords",
    "The river rises in the hills and meets the sea.",
    "it runs on without a stop and never ends", "“Yes,” he said.", "“", "”", "\"", "'", "’s", "don't", "Dr. ", "U.S. ",
    "...",
    "…", "e\u{301}", "\u{301}", "中文", "🙂", "👩‍👩‍👧", "\u{FEFF}", "\u{202E}", "\u{1B}[0m", "```", "| a | b |", "a     b",
    "== X ==",
    "*** START OF THE PROJECT GUTENBERG EBOOK X ***", "*** END OF THE PROJECT GUTENBERG EBOOK X ***",
    "---\ntitle: x\n---\n",
    "http://example.org/a", "1,240,000", "1917–24", "By Jane Example", "_March, 1912._", "?!", "(", ")", "[", "]",
  ]
}

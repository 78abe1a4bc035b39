import Documents

/// The tokens of a document in flat arrays, so that passes over them touch memory in one direction.
struct TokenTable: Sendable {
  /// The document's text.
  let bytes: [UInt8]
  let ranges: [ByteRange]
  /// The first token of each sentence, and the number of tokens at the end.
  let sentenceStarts: [Int]
  /// The block of each sentence.
  let blocks: [Int]
  /// Whether each sentence stands in a heading.
  let inHeading: [Bool]

  init(bytes: [UInt8], ranges: [ByteRange], sentenceStarts: [Int], blocks: [Int], inHeading: [Bool]) {
    self.bytes = bytes
    self.ranges = ranges
    self.sentenceStarts = sentenceStarts
    self.blocks = blocks
    self.inHeading = inHeading
  }

  init(document: Document, sentences: [Sentence]) {
    bytes = Array(document.text.utf8)
    var ranges: [ByteRange] = []
    ranges.reserveCapacity(sentences.reduce(0) { $0 + $1.tokens.count })
    var starts: [Int] = []
    for sentence in sentences {
      starts.append(ranges.count)
      for token in sentence.tokens { ranges.append(token.range) }
    }
    self.ranges = ranges
    sentenceStarts = starts + [ranges.count]
    blocks = sentences.map(\.block)
    inHeading = sentences.map { sentence in
      if case .heading = document.blocks[sentence.block].kind { true } else { false }
    }
  }

  var count: Int { ranges.count }
  var sentenceCount: Int { blocks.count }

  /// The tokens of the sentence at `index`.
  func tokens(ofSentence index: Int) -> Range<Int> { sentenceStarts[index]..<sentenceStarts[index + 1] }

  /// The word at `index`.
  subscript(index: Int) -> String { string(ranges[index]) }

  /// Whether a word begins with a capital.
  func isCapital(_ index: Int) -> Bool { bytes[ranges[index].lowerBound] &- 0x41 < 26 }

  /// A capital and small letters.
  func isCapitalised(_ index: Int) -> Bool {
    let range = ranges[index]
    return range.count > 1 && isCapital(index) && bytes[range.lowerBound + 1] &- 0x61 < 26
  }

  /// The bytes from the first to the last token of `tokens`, which is not empty.
  func range(_ tokens: Range<Int>) -> ByteRange {
    ranges[tokens.lowerBound].lowerBound..<ranges[tokens.upperBound - 1].upperBound
  }

  func string(_ range: ByteRange) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The words of `tokens`.
  func words(_ tokens: Range<Int>) -> [String] { tokens.map { self[$0] } }

  /// The sentence in which the token at `index` stands.
  func sentence(ofToken index: Int) -> Int {
    sentenceStarts.partitioningIndex { $0 > index } - 1
  }
}

extension TokenTable {
  /// A document that is given as words.
  init(sentences: [[String]]) {
    var bytes: [UInt8] = []
    var ranges: [ByteRange] = []
    var starts = [0]
    for sentence in sentences {
      for word in sentence {
        ranges.append(bytes.count..<(bytes.count + word.utf8.count))
        bytes += Array(word.utf8) + [0x20]
      }
      starts.append(ranges.count)
    }
    self.init(
      bytes: bytes, ranges: ranges, sentenceStarts: starts, blocks: [Int](repeating: 0, count: sentences.count),
      inHeading: [Bool](repeating: false, count: sentences.count))
  }
}

/// Penn Treebank tags from left to right, after Ratnaparkhi 1996 and Collins 2002, with word clusters.
struct PartOfSpeechTagger: Hashable, Sendable {
  /// The label's name at its index.
  let names: [String]
  /// Label indices plus 1 of words that hardly ever have another tag, by ``WordFeatures/form``.
  let certain: HashedNumbers
  let model: LinearModel

  static let templates = 40

  /// - Parameters:
  ///   - tags: receives one label index a word.
  ///   - margins: receives how far each tag's score stands above the next.
  func tag(_ words: UnsafeBufferPointer<WordFeatures>, into tags: inout [UInt8], margins: inout [Int32]) {
    var features = FeatureBuffer(capacity: Self.templates)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: LinearModel.mostLabels) { scores in
      for position in words.indices {
        let known = certain[words[position].form]
        guard known == 0 else {
          tags[position] = UInt8(known - 1)
          continue
        }
        Self.extract(words, at: position, tags: tags, into: &features)
        scores.update(repeating: 0)
        model.score(features, into: scores.baseAddress!)
        let (best, margin) = LinearModel.best(scores.baseAddress!, count: names.count)
        tags[position] = UInt8(best)
        margins[position] = margin
      }
    }
  }

  /// - Parameter tags: right up to `position`; what stands from there on is not read.
  @inline(__always)
  static func extract(
    _ words: UnsafeBufferPointer<WordFeatures>, at position: Int, tags: borrowing [UInt8],
    into features: inout FeatureBuffer
  ) {
    let none = WordFeatures.none
    let word = words[position]
    let before = position > 0 ? words[position - 1] : none
    let before2 = position > 1 ? words[position - 2] : none
    let after = position + 1 < words.count ? words[position + 1] : none
    let after2 = position + 2 < words.count ? words[position + 2] : none
    let tag1 = position > 0 ? UInt64(tags[position - 1]) + 1 : 0
    let tag2 = position > 1 ? UInt64(tags[position - 2]) + 1 : 0
    features.removeAll()
    addWord(word, into: &features)
    let tag21 = tag2 << 8 | tag1
    features.add(13, tag1)
    features.add(14, tag21)
    features.add(15, tag1 << 32 | UInt64(word.lower))
    features.add(16, tag21 << 32 | UInt64(word.lower))
    features.add(17, tag1 << 32 | UInt64(word.suffixes[2]))
    features.add(18, tag21 << 16 | UInt64(word.cluster))
    features.add(19, tag1 << 32 | UInt64(after.cluster) << 16 | UInt64(word.cluster))
    features.add(20, UInt64(before.lower))
    features.add(21, UInt64(after.lower))
    features.add(22, UInt64(before2.lower))
    features.add(23, UInt64(after2.lower))
    features.add(24, UInt64(before.cluster))
    features.add(25, UInt64(after.cluster))
    features.add(26, UInt64(before2.cluster))
    features.add(27, UInt64(after2.cluster))
    features.add(28, UInt64(word.cluster) << 16 | UInt64(after.cluster))
    features.add(29, UInt64(before.lower) << 32 | UInt64(word.lower))
    features.add(30, UInt64(word.lower) << 32 | UInt64(after.lower))
    features.add(31, UInt64(after.suffixes[2]))
    features.add(32, tag1 << 32 | UInt64(after.suffixes[1]))
    features.add(33, UInt64(after.shape))
    features.add(34, UInt64(after.cluster) << 16 | UInt64(after2.cluster))
    features.add(35, UInt64(before.suffixes[2]))
    features.add(36, tag1 << 48 | UInt64(word.shape))
    features.add(37, tag1 << 32 | UInt64(after.lower))
  }

  @inline(__always)
  private static func addWord(_ word: WordFeatures, into features: inout FeatureBuffer) {
    features.add(0, 0)
    features.add(1, UInt64(word.form))
    features.add(2, UInt64(word.lower))
    for length in 0..<4 { features.add(3 + length, UInt64(word.suffixes[length])) }
    for length in 0..<3 { features.add(7 + length, UInt64(word.prefixes[length])) }
    features.add(10, UInt64(word.shape))
    features.add(11, UInt64(word.cluster))
    features.add(12, UInt64(word.shape) << 32 | UInt64(word.suffixes[2]))
  }
}

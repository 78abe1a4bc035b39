/// Sentences as rows of features, with the labels that each token may have.
struct LabelExamples {
  private(set) var features: [UInt32] = []
  /// The first feature of each token, and their number at the end.
  private(set) var starts: [Int] = [0]
  /// One bit a label.
  private(set) var allowed: [UInt16] = []
  private(set) var sentenceStarts: [Int] = [0]

  var tokenCount: Int { allowed.count }
  var sentenceCount: Int { sentenceStarts.count - 1 }

  func tokens(ofSentence index: Int) -> Range<Int> { sentenceStarts[index]..<sentenceStarts[index + 1] }

  func features(ofToken index: Int) -> ArraySlice<UInt32> { features[starts[index]..<starts[index + 1]] }

  mutating func appendToken(_ rows: some Sequence<UInt32>, allowed labels: UInt16) {
    features.append(contentsOf: rows)
    starts.append(features.count)
    allowed.append(labels)
  }

  mutating func endSentence() { sentenceStarts.append(allowed.count) }

  /// The best path among the allowed ones.
  func gold(
    _ tokens: Range<Int>, emissions: [SIMD16<Float>], decoder: LabelDecoder, scratch: inout LabelDecoder.Scratch,
    into labels: inout [UInt8]
  ) {
    labels = tokens.map { UInt8(allowed[$0].trailingZeroBitCount) }
    guard tokens.contains(where: { allowed[$0] & (allowed[$0] - 1) != 0 }) else { return }
    var bounded = emissions
    for (index, token) in tokens.enumerated() {
      for label in 0..<NameLabel.count where allowed[token] >> UInt16(label) & 1 == 0 { bounded[index][label] -= 1e5 }
    }
    bounded.withUnsafeBufferPointer { bounded in
      labels.withUnsafeMutableBufferPointer { decoder.decode(bounded, into: $0.baseAddress!, scratch: &scratch) }
    }
  }
}

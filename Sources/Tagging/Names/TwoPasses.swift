/// The state of tagging one document.
struct TwoPasses {
  let model: NameModel
  private let firstDecoder: LabelDecoder
  private let secondDecoder: LabelDecoder
  private var features = NameFeatures()
  private var context = DocumentFeatures()
  private var scratch = LabelDecoder.Scratch()
  private var rows = [UInt32](repeating: 0, count: NameFeatures.capacity)
  private var emissions: [SIMD16<Float>] = []
  private var labels: [UInt8]
  /// What the features of the first pass say to the second.
  private var kept: [SIMD16<Int16>]

  init(model: NameModel, tokens: Int) {
    self.model = model
    firstDecoder = LabelDecoder(weights: model.transitions[0])
    secondDecoder = LabelDecoder(weights: model.transitions[1])
    labels = [UInt8](repeating: 0, count: tokens)
    kept = [SIMD16<Int16>](repeating: SIMD16(repeating: 0), count: tokens)
  }

  mutating func readSentence(_ sentence: Int, of table: TokenTable) {
    let tokens = table.tokens(ofSentence: sentence)
    table.bytes.withUnsafeBufferPointer { bytes in
      features.begin(count: tokens.count, knowledge: model.words) { index in
        UnsafeBufferPointer(rebasing: bytes[table.ranges[tokens.lowerBound + index]])
      }
    }
    emissions.removeAll(keepingCapacity: true)
    for index in 0..<tokens.count { emissions.append(firstEmission(index, keptAt: tokens.lowerBound + index)) }
    context.append(features)
    decode(with: firstDecoder, tokens)
  }

  @inline(__always)
  private mutating func firstEmission(_ index: Int, keptAt token: Int) -> SIMD16<Float> {
    var first = SIMD16<Int16>(repeating: 0)
    var second = SIMD16<Int16>(repeating: 0)
    rows.withUnsafeMutableBufferPointer { rows in
      let count = features.write(at: index, into: rows.baseAddress!)
      model.base.withUnsafeBufferPointer { base in
        for place in 0..<count {
          let row = base[Int(rows[place])]
          first &+= NameModel.firstPass(row)
          second &+= NameModel.secondPass(row)
        }
      }
    }
    kept[token] = second
    return SIMD16<Float>(first)
  }

  private mutating func decode(with decoder: LabelDecoder, _ tokens: Range<Int>) {
    emissions.withUnsafeBufferPointer { emissions in
      labels.withUnsafeMutableBufferPointer { labels in
        decoder.decode(emissions, into: labels.baseAddress! + tokens.lowerBound, scratch: &scratch)
      }
    }
  }

  mutating func secondLabels(_ table: TokenTable) -> [UInt8] {
    context.countLabels(labels)
    for sentence in 0..<table.sentenceCount {
      let tokens = table.tokens(ofSentence: sentence)
      emissions.removeAll(keepingCapacity: true)
      for index in tokens { emissions.append(secondEmission(index, tokens)) }
      decode(with: secondDecoder, tokens)
    }
    return labels
  }

  @inline(__always)
  private mutating func secondEmission(_ index: Int, _ sentence: Range<Int>) -> SIMD16<Float> {
    var sum = kept[index]
    rows.withUnsafeMutableBufferPointer { rows in
      let count = context.write(at: index, in: sentence, into: rows.baseAddress!)
      model.document.withUnsafeBufferPointer { weights in
        for place in 0..<count { sum &+= weights[Int(rows[place])] }
      }
    }
    return SIMD16<Float>(sum)
  }
}

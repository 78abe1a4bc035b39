import CPrefetch

/// The state of tagging one document.
struct TwoPasses {
  let model: NameModel
  private let firstDecoder: LabelDecoder
  private let secondDecoder: LabelDecoder
  private var features = NameFeatures()
  private var context = DocumentFeatures()
  private var scratch = LabelDecoder.Scratch()
  /// Room for the rows of two tokens' features.
  private var rows = [UInt32](repeating: 0, count: 2 * NameFeatures.capacity)
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
    var ready = 0..<0
    for index in tokens.indices {
      let next = prepare(index - tokens.lowerBound)
      if index > tokens.lowerBound { emissions.append(firstEmission(ready, keptAt: index - 1)) }
      ready = next
    }
    if let last = tokens.last { emissions.append(firstEmission(ready, keptAt: last)) }
    context.append(features)
    decode(with: firstDecoder, tokens)
  }

  /// Writes the rows of a token's features apart from those of the token before, and asks for their weights, which come
  /// nearer while the token before is scored.
  @inline(__always)
  private mutating func prepare(_ index: Int) -> Range<Int> {
    let start = index & 1 == 0 ? 0 : NameFeatures.capacity
    return rows.withUnsafeMutableBufferPointer { rows in
      let count = features.write(at: index, into: rows.baseAddress! + start)
      model.base.withUnsafeBufferPointer { base in
        for place in start..<start + count { prefetch_memory(base.baseAddress! + Int(rows[place])) }
      }
      return start..<start + count
    }
  }

  @inline(__always)
  private mutating func firstEmission(_ places: Range<Int>, keptAt token: Int) -> SIMD16<Float> {
    var first = SIMD16<Int16>(repeating: 0)
    var second = SIMD16<Int16>(repeating: 0)
    model.base.withUnsafeBufferPointer { base in
      for place in places {
        let row = base[Int(rows[place])]
        first &+= NameModel.firstPass(row)
        second &+= NameModel.secondPass(row)
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

import Glibc

/// A structured perceptron with beam search and max-violation updates (Huang, Fayong and Guo 2012).
struct ArcTrainer: ~Copyable {
  private var table: WeightTable
  private var beam: ArcBeam
  private var features: FeatureBuffer
  private var step: Float = 1
  private(set) var mistakes = 0

  private let bucketBits: Int

  init(width: Int, bucketBits: Int) {
    self.bucketBits = bucketBits
    beam = ArcBeam(width: width)
    features = FeatureBuffer(capacity: ArcFeatures.capacity * width)
    table = WeightTable(bits: ArcModel.featureBits(bucketBits: bucketBits))
  }

  /// Learns from one sentence.
  ///
  /// - Parameter gold: what ``ArcOracle`` gives for it.
  mutating func learn(_ words: UnsafePointer<ArcWord>, gold: [UInt8]) {
    step += 1
    let count = gold.count / 2
    beam.search(words, count: count, scorer: table, features: &features)
    var nodes = [ArcNode()]
    let path = goldPath(words, gold: gold, nodes: &nodes)
    guard let length = violation(path) else { return }
    mistakes += 1
    let (own, ownNodes) = (beam.states, beam.nodes)
    let predicted = chain(own, from: beam.beams[length])
    var common = 0
    while common < length, predicted[common + 1].action == path[common + 1].action { common += 1 }
    for position in common..<length {
      change(predicted[position], predicted[position + 1].action, ownNodes, words, by: -1)
      change(path[position], path[position + 1].action, nodes, words, by: 1)
    }
  }

  private mutating func goldPath(
    _ words: UnsafePointer<ArcWord>, gold: [UInt8], nodes: inout [ArcNode]
  ) -> [ArcState] {
    var path = [ArcState()]
    for action in gold {
      let state = path[path.count - 1]
      features.removeAll()
      ArcFeatures.extract(state, nodes: nodes, words: words, into: &features)
      let score = (table.scores(features, features.all) &+ singles(state, nodes, words))[Int(action)]
      var next = state.applying(action, nodes: &nodes)
      next.score = state.score &+ score
      path.append(next)
    }
    return path
  }

  private mutating func singles(
    _ state: ArcState, _ nodes: [ArcNode], _ words: UnsafePointer<ArcWord>
  ) -> SIMD4<Int32> {
    var scores = SIMD4<Int32>.zero
    for part in 0..<3 {
      extractSingles(part, state, nodes, words)
      scores &+= table.scores(features, features.all)
    }
    return scores
  }

  /// Fills the features with those of the front of the buffer, the top of the stack or the word under it.
  private mutating func extractSingles(
    _ part: Int, _ state: ArcState, _ nodes: [ArcNode], _ words: UnsafePointer<ArcWord>
  ) {
    let top = nodes[Int(state.top)]
    features.removeAll()
    switch part {
    case 0: ArcFeatures.extractFront(Int(state.front.word), words: words, into: &features)
    case 1: ArcFeatures.extractStack(Int(top.word), depth: 0, words: words, into: &features)
    default:
      ArcFeatures.extractStack(Int(nodes[Int(top.below)].word), depth: 1, words: words, into: &features)
    }
  }

  /// The length of the prefix by which the best wrong one beats the gold one the most; `nil` if gold won.
  private func violation(_ path: [ArcState]) -> Int? {
    let final = chain(beam.states, from: beam.beams[path.count - 1])
    if zip(final, path).allSatisfy({ $0.action == $1.action }) { return nil }
    var (worst, length): (Int32, Int?) = (.min, nil)
    for position in 1..<path.count {
      let margin = beam.states[beam.beams[position]].score &- path[position].score
      if margin >= worst, margin > 0 || position == path.count - 1 { (worst, length) = (margin, position) }
    }
    return length
  }

  private func chain(_ states: [ArcState], from last: Int) -> [ArcState] {
    var chain: [ArcState] = []
    var index = last
    while index >= 0 {
      chain.append(states[index])
      index = Int(states[index].parent)
    }
    return chain.reversed()
  }

  private mutating func change(
    _ state: ArcState, _ action: UInt8, _ nodes: [ArcNode], _ words: UnsafePointer<ArcWord>, by amount: Int32
  ) {
    features.removeAll()
    ArcFeatures.extract(state, nodes: nodes, words: words, into: &features)
    for index in 0..<features.count { table.change(features.values[index], action, by: amount, step: step) }
    for part in 0..<3 {
      extractSingles(part, state, nodes, words)
      for index in 0..<features.count { table.change(features.values[index], action, by: amount, step: step) }
    }
  }

  /// The averaged weights of the strongest features.
  func model() -> ArcModel { table.model(bucketBits: bucketBits, step: step) }
}

/// Weights of three transitions for each feature that the model can tell apart, and what their averages need.
struct WeightTable: ~Copyable, ArcScorer {
  /// Distance from the right end of a hash to the bits that count.
  private let shift: UInt32
  private let weights: UnsafeMutablePointer<SIMD4<Int32>>
  private let sums: UnsafeMutablePointer<SIMD4<Float>>

  /// Features that have been changed, in the order of their first change.
  private var changed: [UInt32] = []

  /// The memory comes as zeros and costs nothing until it is touched.
  init(bits: Int) {
    shift = UInt32(32 - bits)
    weights = Self.zeros(1 << bits)
    sums = Self.zeros(1 << bits)
  }

  private static func zeros<Row>(_ size: Int) -> UnsafeMutablePointer<Row> {
    guard let memory = calloc(size, MemoryLayout<Row>.stride) else { preconditionFailure("no memory to train in") }
    return memory.bindMemory(to: Row.self, capacity: size)
  }

  deinit {
    free(weights)
    free(sums)
  }

  @inline(__always)
  func scores(_ features: borrowing FeatureBuffer, _ range: Range<Int>) -> SIMD4<Int32> {
    var scores = SIMD4<Int32>.zero
    for index in range { scores &+= weights[Int(features.values[index] >> shift)] }
    return scores
  }

  @inline(__always)
  func prepare(_ features: borrowing FeatureBuffer, _ range: Range<Int>) {}

  mutating func change(_ feature: UInt32, _ action: UInt8, by amount: Int32, step: Float) {
    let row = Int(feature >> shift)
    if sums[row] == .zero { changed.append(feature >> shift) }
    weights[row][Int(action)] += amount
    sums[row][Int(action)] += Float(amount) * step
  }

  func model(bucketBits: Int, step: Float) -> ArcModel {
    var kept: [(feature: UInt32, strength: Float, weights: SIMD4<Float>)] = []
    for feature in Set(changed) {
      let average = SIMD4<Float>(weights[Int(feature)]) - sums[Int(feature)] / step
      kept.append((feature, strength(average), average))
    }
    kept.sort { ($0.strength, $1.feature) > ($1.strength, $0.feature) }
    let scale = 127 / max(kept.isEmpty ? 1 : kept[0].strength, 1e-6)
    return ArcModel(
      bucketBits: bucketBits,
      features: kept.lazy.filter { $0.strength * scale >= 0.5 }.map { feature in
        let scaled = (feature.weights * scale).rounded(.toNearestOrAwayFromZero)
        let clamped = scaled.clamped(lowerBound: SIMD4(repeating: -127), upperBound: SIMD4(repeating: 127))
        return (feature.feature, SIMD4<Int8>(clamped))
      })
  }

  private func strength(_ average: SIMD4<Float>) -> Float {
    max(abs(average[0]), abs(average[1]), abs(average[2]))
  }
}

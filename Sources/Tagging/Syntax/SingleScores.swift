/// What single words add to the scores of transitions, by the place where they stand: computed once a sentence.
struct SingleScores {
  private var front: [SIMD4<Int32>] = []
  private var top: [SIMD4<Int32>] = []
  private var second: [SIMD4<Int32>] = []

  /// - Parameter words: as ``ArcFeatures`` wants them.
  mutating func fill<Scorer: ArcScorer & ~Copyable>(
    _ words: UnsafePointer<ArcWord>, count: Int, scorer: borrowing Scorer, features: inout FeatureBuffer
  ) {
    front.removeAll(keepingCapacity: true)
    top.removeAll(keepingCapacity: true)
    second.removeAll(keepingCapacity: true)
    for position in 0...count + 1 {
      features.removeAll()
      ArcFeatures.extractFront(position, words: words, into: &features)
      let frontEnd = features.count
      ArcFeatures.extractStack(position, depth: 0, words: words, into: &features)
      let topEnd = features.count
      ArcFeatures.extractStack(position, depth: 1, words: words, into: &features)
      scorer.prepare(features, features.all)
      front.append(scorer.scores(features, 0..<frontEnd))
      top.append(scorer.scores(features, frontEnd..<topEnd))
      second.append(scorer.scores(features, topEnd..<features.count))
    }
  }

  @inline(__always)
  func scores(_ state: ArcState, _ nodes: [ArcNode]) -> SIMD4<Int32> {
    let node = nodes[Int(state.top)]
    let below = nodes[Int(node.below)].word
    return front[Int(state.front.word)] &+ top[Int(node.word)] &+ second[Int(below)]
  }
}

/// Beam search over transitions (Zhang and Clark 2008), in which every item of a beam has taken as many steps.
///
/// Keeps its memory from sentence to sentence.
struct ArcBeam {
  let width: Int
  /// How far an item of a beam may score below the best one.
  let reach: Int32
  /// Element 0 stands for an empty stack.
  private(set) var nodes: [ArcNode] = [ArcNode()]
  /// Every state that was in a beam, beam after beam.
  private(set) var states: [ArcState] = []
  /// The start of each beam in ``states``.
  private(set) var beams: [Int] = []
  private var candidates: [Candidate] = []
  private var singles = SingleScores()
  /// Where the features of each item begin, and where the last ones end.
  private var bounds: [Int] = []

  private struct Candidate {
    var score: Int32
    var parent: Int32
    var action: UInt8
    var margin: Int32
  }

  init(width: Int, reach: Int32 = .max) {
    self.width = width
    self.reach = reach
  }

  /// - Parameter words: `count` words from index 1, and what ``ArcFeatures`` wants around them.
  /// - Parameter margins: receives for each word from index 1 how clear the choice of its head was.
  /// - Returns: the heads from index 1 in the same counting; `count + 1` is the root. Element 0 is free.
  mutating func heads<Scorer: ArcScorer & ~Copyable>(
    of words: UnsafePointer<ArcWord>, count: Int, scorer: borrowing Scorer, features: inout FeatureBuffer,
    margins: inout ArcMargins
  ) -> [Int32] {
    search(words, count: count, scorer: scorer, features: &features)
    let best = beams[beams.count - 1]
    let heads = heads(endingIn: best, count: count)
    margins = ArcMargins(count: count)
    fill(&margins, from: best)
    for rival in states.indices.dropFirst(best + 1) {
      let gap = states[best].score &- states[rival].score
      margins.meet(rival: self.heads(endingIn: rival, count: count), gap: gap, heads: heads)
    }
    return heads
  }

  /// A word's head is as clear as the least clear step that was taken while the word lay on top of the stack.
  private func fill(_ margins: inout ArcMargins, from last: Int) {
    var index = last
    while states[index].parent >= 0 {
      let parent = Int(states[index].parent)
      let word = Int(nodes[Int(states[parent].top)].word)
      margins.local[word] = min(margins.local[word], states[index].margin)
      index = parent
    }
  }

  /// Fills ``states`` and ``beams``; the best item of each beam comes first.
  ///
  /// - Parameter features: with room for ``ArcFeatures/capacity`` features of each item of a beam.
  mutating func search<Scorer: ArcScorer & ~Copyable>(
    _ words: UnsafePointer<ArcWord>, count: Int, scorer: borrowing Scorer, features: inout FeatureBuffer
  ) {
    nodes.removeAll(keepingCapacity: true)
    nodes.append(ArcNode())
    states.removeAll(keepingCapacity: true)
    states.append(ArcState())
    beams.removeAll(keepingCapacity: true)
    beams.append(0)
    singles.fill(words, count: count, scorer: scorer, features: &features)
    for _ in 0..<2 * count {
      let beam = beams[beams.count - 1]..<states.count
      candidates.removeAll(keepingCapacity: true)
      extract(beam, words, scorer: scorer, features: &features)
      for index in beam { expand(index, of: beam, count: count, scorer: scorer, features: features) }
      beams.append(states.count)
      for candidate in candidates {
        var next = states[Int(candidate.parent)].applying(candidate.action, nodes: &nodes)
        next.parent = candidate.parent
        next.score = candidate.score
        next.margin = candidate.margin
        states.append(next)
      }
    }
  }

  /// The features of all items, one after another, so that the weights of the later ones come nearer while the first
  /// are scored.
  @inline(__always)
  private mutating func extract<Scorer: ArcScorer & ~Copyable>(
    _ beam: Range<Int>, _ words: UnsafePointer<ArcWord>, scorer: borrowing Scorer, features: inout FeatureBuffer
  ) {
    features.removeAll()
    bounds.removeAll(keepingCapacity: true)
    bounds.append(0)
    for index in beam {
      ArcFeatures.extract(states[index], nodes: nodes, words: words, into: &features)
      scorer.prepare(features, bounds[bounds.count - 1]..<features.count)
      bounds.append(features.count)
    }
  }

  @inline(__always)
  private mutating func expand<Scorer: ArcScorer & ~Copyable>(
    _ index: Int, of beam: Range<Int>, count: Int, scorer: borrowing Scorer, features: borrowing FeatureBuffer
  ) {
    let state = states[index]
    let allowed = state.allowed(count: count)
    let place = index - beam.lowerBound
    let scores = scorer.scores(features, bounds[place]..<bounds[place + 1]) &+ singles.scores(state, nodes)
    for action: UInt8 in 0..<3 where allowed >> action & 1 == 1 {
      let margin = Self.margin(of: action, scores, allowed: allowed)
      let score = state.score &+ scores[Int(action)]
      guard isWanted(score) else { continue }
      insert(Candidate(score: score, parent: Int32(index), action: action, margin: margin))
    }
  }

  /// How far a transition scores above the best other one that is allowed; ``ArcMargins/widest`` if there is none.
  @inline(__always)
  private static func margin(of action: UInt8, _ scores: SIMD4<Int32>, allowed: UInt8) -> Int32 {
    var others = SIMD4<Int32>(repeating: .min)
    for other: UInt8 in 0..<3 where other != action && allowed >> other & 1 == 1 {
      others[Int(other)] = scores[Int(other)]
    }
    let best = others.max()
    return best == .min ? ArcMargins.widest : min(scores[Int(action)] &- best, ArcMargins.widest)
  }

  @inline(__always)
  private func isWanted(_ score: Int32) -> Bool {
    guard let best = candidates.first, let last = candidates.last else { return true }
    return best.score &- score <= reach && (candidates.count < width || score > last.score)
  }

  /// Keeps ``candidates`` sorted, the earlier first among equals, and within the beam.
  @inline(__always)
  private mutating func insert(_ candidate: Candidate) {
    if candidates.count == width { candidates.removeLast() }
    candidates.append(candidate)
    var position = candidates.count - 1
    while position > 0, candidates[position - 1].score < candidate.score {
      candidates.swapAt(position - 1, position)
      position -= 1
    }
    while candidates[0].score &- candidates[candidates.count - 1].score > reach { candidates.removeLast() }
  }

  private func heads(endingIn last: Int, count: Int) -> [Int32] {
    var actions: [UInt8] = []
    var index = last
    while states[index].parent >= 0 {
      actions.append(states[index].action)
      index = Int(states[index].parent)
    }
    return Self.heads(of: actions.reversed(), count: count)
  }

  /// The heads that a whole sequence of transitions gives.
  static func heads(of actions: some Sequence<UInt8>, count: Int) -> [Int32] {
    var heads = [Int32](repeating: 0, count: count + 1)
    var stack: [Int32] = []
    var front: Int32 = 1
    for action in actions {
      if action == 0 {
        stack.append(front)
        front += 1
      } else {
        let word = stack.removeLast()
        heads[Int(word)] = action == 1 ? front : stack[stack.count - 1]
      }
    }
    return heads
  }
}

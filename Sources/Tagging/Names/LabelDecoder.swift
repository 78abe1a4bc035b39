/// The best sequence of labels by emission and transition scores (Viterbi 1967).
struct LabelDecoder {
  /// For each label before: the scores of the labels after it; what BILOU forbids is far below any sum.
  private(set) var transitions: [SIMD16<Float>]
  private static let forbidden: Float = -1e6

  /// - Parameter weights: label before × label after; ``NameLabel/count`` rows.
  init(weights: [SIMD16<Float>]) {
    transitions = (0..<16).map { before in
      var row = SIMD16<Float>(repeating: Self.forbidden)
      guard before < NameLabel.count else { return row }
      for after in 0..<NameLabel.count where NameLabel.allows(before, then: after) {
        row[after] = weights[before][after]
      }
      return row
    }
  }

  /// Room that decoding reuses.
  struct Scratch {
    fileprivate var back: [SIMD16<UInt8>] = []
  }

  /// Writes the best labels of a sentence into `labels`, as many as there are `emissions`.
  func decode(
    _ emissions: UnsafeBufferPointer<SIMD16<Float>>, into labels: UnsafeMutablePointer<UInt8>, scratch: inout Scratch
  ) {
    let count = emissions.count
    guard count > 0 else { return }
    if scratch.back.count < count { scratch.back = [SIMD16<UInt8>](repeating: SIMD16(repeating: 0), count: count) }
    scratch.back.withUnsafeMutableBufferPointer { back in
      transitions.withUnsafeBufferPointer { transitions in
        var scores = emissions[0] + transitions[0]
        for index in 1..<max(count, 1) {
          scores = step(scores, transitions, &back[index]) + emissions[index]
        }
        labels[count - 1] = UInt8(bestEnd(scores))
        for index in stride(from: count - 1, to: 0, by: -1) { labels[index - 1] = back[index][Int(labels[index])] }
      }
    }
  }

  @inline(__always)
  private func step(
    _ scores: SIMD16<Float>, _ transitions: UnsafeBufferPointer<SIMD16<Float>>, _ back: inout SIMD16<UInt8>
  ) -> SIMD16<Float> {
    var best = SIMD16<Float>(repeating: scores[0]) + transitions[0]
    var from = SIMD16<Int32>(repeating: 0)
    for before in 1..<NameLabel.count {
      let candidate = SIMD16<Float>(repeating: scores[before]) + transitions[before]
      let isBetter = candidate .> best
      best.replace(with: candidate, where: isBetter)
      from.replace(with: SIMD16<Int32>(repeating: Int32(before)), where: isBetter)
    }
    back = SIMD16<UInt8>(truncatingIfNeeded: from)
    return best
  }

  private func bestEnd(_ scores: SIMD16<Float>) -> Int {
    var best = 0
    for label in 1..<NameLabel.count where !NameLabel.isOpen(label) && scores[label] > scores[best] { best = label }
    return best
  }
}

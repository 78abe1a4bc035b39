/// Turns weights into bytes.
struct Quantizer {
  let options: NameTrainer.Options

  func model(words: WordTable, first: LabelWeights, second: LabelWeights) -> NameModel {
    let rows = 1 << Int(NameFeatures.rowBits)
    let (one, oneScale) = bytes(first, rows: [0..<rows])
    let (two, twoScale) = bytes(second, rows: [0..<rows, rows..<second.rows.count])
    return NameModel(
      words: words, first: one[0], second: two[0], document: two[1],
      transitions: [scaled(first.transitions, oneScale), scaled(second.transitions, twoScale)])
  }

  /// The weights of each part of the rows with the largest of all as 127, and what they were multiplied by.
  private func bytes(_ weights: LabelWeights, rows parts: [Range<Int>]) -> ([SparseWeights], Float) {
    var largest: Float = 0
    for row in weights.used { largest = max(largest, weights.rows[row].max(), -weights.rows[row].min()) }
    let scale = largest > 0 ? 127 / largest : 1
    let least = options.pruning * 127
    var result = [SparseWeights](repeating: SparseWeights(), count: parts.count)
    for row in weights.used {
      guard let part = parts.firstIndex(where: { $0.contains(row) }) else { continue }
      for label in 0..<16 {
        let value = weights.rows[row][label] * scale
        let rounded = Int8(value.rounded(.toNearestOrAwayFromZero))
        if abs(value) >= least, rounded != 0 {
          result[part].append(rounded, at: (row - parts[part].lowerBound) * 16 + label)
        }
      }
    }
    return (result, scale)
  }

  private func scaled(_ transitions: [SIMD16<Float>], _ scale: Float) -> [SIMD16<Float>] {
    transitions.map { row in
      var row = row * scale
      row[NameLabel.outside] -= options.outsideBias * scale
      return row
    }
  }
}

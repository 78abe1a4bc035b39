/// Turns weights into bytes.
struct Quantizer {
  let options: NameTrainer.Options
  typealias Weights = (rows: [SIMD16<Float>], transitions: [SIMD16<Float>])

  func model(words: WordTable, first: Weights, second: Weights) -> NameModel {
    let (one, oneScale) = bytes(first.rows)
    let (two, twoScale) = bytes(second.rows)
    let rows = 1 << Int(NameFeatures.rowBits)
    return NameModel(
      words: words, first: Array(one[..<rows]), second: Array(two[..<rows]), document: Array(two[rows...]),
      transitions: [scaled(first.transitions, oneScale), scaled(second.transitions, twoScale)])
  }

  private func bytes(_ rows: [SIMD16<Float>]) -> ([SIMD16<Int8>], Float) {
    var largest: Float = 0
    for row in rows { largest = max(largest, row.max(), -row.min()) }
    let scale = largest > 0 ? 127 / largest : 1
    let least = options.pruning * 127
    let result = rows.map { row in
      let value = (row * scale).rounded(.toNearestOrAwayFromZero)
      return SIMD16<Int8>(value.replacing(with: 0, where: (row * scale .< least) .& (row * scale .> -least)))
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

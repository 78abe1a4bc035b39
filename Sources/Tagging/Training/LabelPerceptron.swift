/// What a perceptron has learned.
struct LabelWeights: Sendable {
  var rows: [SIMD16<Float>]
  var transitions: [SIMD16<Float>]
  /// The rows that are not zero and maybe others, ascending.
  var used: [Int]
}

/// A structured perceptron over label sequences whose weights are averaged over all steps (Collins 2002),
/// for texts where some labels are not known: the gold path is then the best one that the known labels allow.
final class LabelPerceptron {
  private let rows: Int
  private let margin: Float
  private let weights: UnsafeMutablePointer<SIMD16<Float>>
  private let sums: UnsafeMutablePointer<SIMD16<Float>>
  private var isUsed: [Bool]
  private var transitions = [SIMD16<Float>](repeating: SIMD16(repeating: 0), count: 16)
  private var transitionSums = [SIMD16<Float>](repeating: SIMD16(repeating: 0), count: 16)
  private var step: Float = 1
  private var decoder: LabelDecoder
  private var scratch = LabelDecoder.Scratch()
  private var emissions: [SIMD16<Float>] = []

  /// - Parameter margin: by how much the gold path must lead for each token that a path has wrong.
  init(rows: Int, margin: Float) {
    self.rows = rows
    self.margin = margin
    isUsed = [Bool](repeating: false, count: rows)
    weights = .allocate(capacity: rows)
    sums = .allocate(capacity: rows)
    weights.initialize(repeating: SIMD16(repeating: 0), count: rows)
    sums.initialize(repeating: SIMD16(repeating: 0), count: rows)
    decoder = LabelDecoder(weights: transitions)
  }

  deinit {
    weights.deallocate()
    sums.deallocate()
  }

  /// One round over the sentences of `examples` in the given order.
  func round(_ examples: LabelExamples, order: [Int]) {
    var guess: [UInt8] = []
    var gold: [UInt8] = []
    for sentence in order {
      let tokens = examples.tokens(ofSentence: sentence)
      score(examples, tokens)
      examples.gold(tokens, emissions: emissions, decoder: decoder, scratch: &scratch, into: &gold)
      demandMargin(examples, tokens)
      decode(into: &guess)
      if guess != gold { update(examples, tokens, from: guess, to: gold) }
      step += 1
    }
  }

  private func score(_ examples: LabelExamples, _ tokens: Range<Int>) {
    emissions.removeAll(keepingCapacity: true)
    examples.features.withUnsafeBufferPointer { features in
      for token in tokens {
        var sum = SIMD16<Float>(repeating: 0)
        for place in examples.starts[token]..<examples.starts[token + 1] { sum += weights[Int(features[place])] }
        emissions.append(sum)
      }
    }
  }

  /// Gives labels that are not allowed the margin on top (Taskar et al. 2004).
  private func demandMargin(_ examples: LabelExamples, _ tokens: Range<Int>) {
    guard margin > 0 else { return }
    for (index, token) in tokens.enumerated() {
      for label in 0..<NameLabel.count where examples.allowed[token] >> UInt16(label) & 1 == 0 {
        emissions[index][label] += margin
      }
    }
  }

  private func decode(into labels: inout [UInt8]) {
    labels = [UInt8](repeating: 0, count: emissions.count)
    emissions.withUnsafeBufferPointer { emissions in
      labels.withUnsafeMutableBufferPointer { decoder.decode(emissions, into: $0.baseAddress!, scratch: &scratch) }
    }
  }

  private func update(_ examples: LabelExamples, _ tokens: Range<Int>, from guess: [UInt8], to gold: [UInt8]) {
    for (index, token) in tokens.enumerated() where guess[index] != gold[index] {
      var change = SIMD16<Float>(repeating: 0)
      change[Int(gold[index])] = 1
      change[Int(guess[index])] = -1
      for place in examples.starts[token]..<examples.starts[token + 1] {
        let row = Int(examples.features[place])
        isUsed[row] = true
        weights[row] += change
        sums[row] += change * step
      }
    }
    updateTransitions(guess, by: -1)
    updateTransitions(gold, by: 1)
    decoder = LabelDecoder(weights: transitions)
  }

  private func updateTransitions(_ labels: [UInt8], by amount: Float) {
    var before = 0
    for label in labels {
      transitions[before][Int(label)] += amount
      transitionSums[before][Int(label)] += amount * step
      before = Int(label)
    }
  }

  /// The averaged weights of all rows and of the transitions.
  func averaged() -> LabelWeights {
    let scale = 1 / step
    let used = (0..<rows).filter { isUsed[$0] }
    var average = [SIMD16<Float>](repeating: SIMD16(repeating: 0), count: rows)
    for row in used { average[row] = weights[row] - sums[row] * scale }
    return LabelWeights(
      rows: average, transitions: zip(transitions, transitionSums).map { $0 - $1 * scale }, used: used)
  }

  /// The labels of the tokens of `sentences` by the averaged weights; 0 for the others.
  static func labels(of examples: LabelExamples, sentences: [Int], by weights: LabelWeights) -> [UInt8] {
    let decoder = LabelDecoder(weights: weights.transitions)
    var scratch = LabelDecoder.Scratch()
    var labels = [UInt8](repeating: 0, count: examples.tokenCount)
    for sentence in sentences {
      let tokens = examples.tokens(ofSentence: sentence)
      let emissions = tokens.map { token in
        examples.features[examples.starts[token]..<examples.starts[token + 1]].reduce(SIMD16<Float>(repeating: 0)) {
          $0 + weights.rows[Int($1)]
        }
      }
      emissions.withUnsafeBufferPointer { emissions in
        labels.withUnsafeMutableBufferPointer {
          decoder.decode(emissions, into: $0.baseAddress! + tokens.lowerBound, scratch: &scratch)
        }
      }
    }
    return labels
  }
}

import Documents

/// Trains the two passes of the name tagger.
package struct NameTrainer {
  package struct Options: Sendable {
    /// Rounds over the training text for each pass.
    package var rounds = 10
    /// Parts for which the first pass is trained on the others, so that the second learns from honest labels.
    package var folds = 5
    package var seed: UInt64 = 1
    /// One sentence in so many is added once more in capitals and once with capitalised words.
    package var copies = 10
    /// Subtracted from the score of "no name", in parts of the mean absolute weight of a transition.
    package var outsideBias: Float = 0
    /// Weights whose share of the largest is less than this are left out.
    package var pruning: Float = 0.004

    package init() {}
  }

  let knowledge: WordKnowledge
  let options: Options

  package init(knowledge: WordKnowledge, options: Options) {
    self.knowledge = knowledge
    self.options = options
  }

  /// - Parameter corpora: the documents of each; a corpus decides which types are marked in it.
  package func model(from corpora: [[LabelledDocument]], note: @escaping @Sendable (String) -> Void) async -> NameModel
  {
    let table = knowledge.table
    var material = TrainingMaterial(table: table)
    var generator = SplitMix64(seed: options.seed)
    for corpus in corpora {
      material.add(corpus, scheme: LabelScheme(documents: corpus, adjectives: knowledge.adjectives))
      material.add(
        copies(of: corpus, &generator), scheme: LabelScheme(documents: corpus, adjectives: knowledge.adjectives))
    }
    note("\(material.examples.tokenCount) tokens, \(material.examples.sentenceCount) sentences")
    let labels = await crossFitted(material, note: note)
    let second = material.secondPass(labels: labels)
    note("second pass")
    async let first = trained(
      material.examples, rows: 1 << Int(NameFeatures.rowBits), sentences: Array(0..<material.examples.sentenceCount))
    async let last = trained(second, rows: TrainingMaterial.allRows, sentences: Array(0..<second.sentenceCount))
    return await Quantizer(options: options).model(words: table, first: first, second: last)
  }

  private func copies(of corpus: [LabelledDocument], _ generator: inout SplitMix64) -> [LabelledDocument] {
    guard options.copies > 0 else { return [] }
    var copies: [LabelledDocument] = []
    for sentence in corpus.lazy.flatMap(\.sentences) where Int.random(in: 0..<options.copies, using: &generator) == 0 {
      var copy = sentence
      let isUpper = Bool.random(using: &generator)
      copy.words = sentence.words.map { isUpper ? $0.uppercased() : $0.prefix(1).uppercased() + $0.dropFirst() }
      copies.append(LabelledDocument(sentences: [copy]))
    }
    return copies
  }

  /// The first pass's labels of every token, by a model that has not seen the token's document.
  private func crossFitted(_ material: TrainingMaterial, note: @escaping @Sendable (String) -> Void) async -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: material.examples.tokenCount)
    let folds = options.folds
    for pair in stride(from: 0, to: folds, by: 2) {
      await withTaskGroup(of: (Int, [UInt8]).self) { group in
        for fold in pair..<min(folds, pair + 2) {
          group.addTask { (fold, await fitted(material, without: fold)) }
        }
        for await (fold, found) in group {
          for token in labels.indices where material.fold(ofToken: token, of: folds) == fold {
            labels[token] = found[token]
          }
          note("fold \(fold + 1) of \(folds)")
        }
      }
    }
    return labels
  }

  private func fitted(_ material: TrainingMaterial, without fold: Int) async -> [UInt8] {
    let others = (0..<material.examples.sentenceCount).filter {
      material.fold(ofSentence: $0, of: options.folds) != fold
    }
    let weights = await trained(material.examples, rows: 1 << Int(NameFeatures.rowBits), sentences: others)
    return LabelPerceptron.labels(of: material.examples, by: weights)
  }

  private func trained(
    _ examples: LabelExamples, rows: Int, sentences: [Int]
  ) async -> (rows: [SIMD16<Float>], transitions: [SIMD16<Float>]) {
    let perceptron = LabelPerceptron(rows: rows)
    var generator = SplitMix64(seed: options.seed)
    for _ in 0..<options.rounds { perceptron.round(examples, order: sentences.shuffled(using: &generator)) }
    return perceptron.averaged()
  }
}

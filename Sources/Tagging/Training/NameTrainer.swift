import Documents

/// Trains the two passes of the name tagger.
package struct NameTrainer {
  package struct Options: Sendable {
    /// Rounds over the training text for each pass.
    package var rounds = 6
    /// By how much the gold path must lead for each token that a path has wrong, in steps of learning.
    package var margin: Float = 3
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
    let labels = await labels(
      of: material, examples: material.examples, rows: 1 << Int(NameFeatures.rowBits), folds: options.folds, note: note
    ) { $0 % options.folds }
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

  /// The labels of every token, by a model that has not seen the token's document.
  ///
  /// - Parameters:
  ///   - examples: what the models learn from, sentence by sentence as in `material`.
  ///   - tested: the same sentences as they are labelled; `examples` if left out.
  ///   - foldOf: the fold of each document, from 0 to `folds - 1`.
  func labels(
    of material: TrainingMaterial, examples: LabelExamples, tested: LabelExamples? = nil, rows: Int, folds: Int,
    note: @escaping @Sendable (String) -> Void = { _ in }, foldOf: (Int) -> Int
  ) async -> [UInt8] {
    let foldOfSentence = (0..<examples.sentenceCount).map { foldOf(material.document(ofSentence: $0)) }
    var labels = [UInt8](repeating: 0, count: examples.tokenCount)
    for pair in stride(from: 0, to: folds, by: 2) {
      await withTaskGroup(of: (Int, [UInt8]).self) { group in
        for fold in pair..<min(folds, pair + 2) {
          group.addTask {
            let others = foldOfSentence.indices.filter { foldOfSentence[$0] != fold }
            let own = foldOfSentence.indices.filter { foldOfSentence[$0] == fold }
            let weights = await trained(examples, rows: rows, sentences: others)
            return (fold, LabelPerceptron.labels(of: tested ?? examples, sentences: own, by: weights))
          }
        }
        for await (fold, found) in group {
          for sentence in foldOfSentence.indices where foldOfSentence[sentence] == fold {
            for token in examples.tokens(ofSentence: sentence) { labels[token] = found[token] }
          }
          note("fold \(fold + 1) of \(folds)")
        }
      }
    }
    return labels
  }

  private func trained(_ examples: LabelExamples, rows: Int, sentences: [Int]) async -> LabelWeights {
    let perceptron = LabelPerceptron(rows: rows, margin: options.margin)
    var generator = SplitMix64(seed: options.seed)
    for _ in 0..<options.rounds { perceptron.round(examples, order: sentences.shuffled(using: &generator)) }
    return perceptron.averaged()
  }
}

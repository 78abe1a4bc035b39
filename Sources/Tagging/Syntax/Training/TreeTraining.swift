extension SyntaxTrainer {
  func arcs(_ examples: [SyntaxExample]) -> ArcModel {
    let gold = examples.map { ArcOracle.transitions(heads: ArcOracle.projective($0.heads)) }
    let words = examples.map(\.arcWords)
    var trainer = ArcTrainer(width: settings.width, bucketBits: settings.bucketBits)
    var random = SplitMix64(seed: settings.seed)
    let usable = examples.indices.filter { gold[$0] != nil }
    for epoch in 1...max(settings.arcEpochs, 1) {
      let order = order(usable, of: examples, pass: epoch, random: &random)
      let before = trainer.mistakes
      for index in order {
        words[index].withUnsafeBufferPointer { trainer.learn($0.baseAddress!, gold: gold[index]!) }
      }
      report("arcs, epoch \(epoch): \(trainer.mistakes - before) of \(order.count) sentences wrong")
    }
    return trainer.model()
  }

  func labeller(_ examples: [SyntaxExample], names: [String]) -> RelationLabeller {
    var trainer = LinearTrainer(labels: names.count)
    var features = FeatureBuffer(capacity: RelationLabeller.templates)
    var random = SplitMix64(seed: settings.seed)
    let words = examples.map(\.arcWords)
    let certain = certainRelations(examples, words)
    for epoch in 1...max(settings.labelEpochs, 1) {
      for index in order(Array(examples.indices), of: examples, pass: epoch, random: &random) {
        learnRelations(examples[index], words[index], certain, &trainer, &features)
      }
    }
    return RelationLabeller(
      names: names, certain: certain, model: trainer.model(features: settings.labelFeatures))
  }

  private func certainRelations(_ examples: [SyntaxExample], _ words: [[ArcWord]]) -> HashedNumbers {
    var certainty = Certainty(share: 0.997, count: 40)
    for (example, words) in zip(examples, words) {
      for word in example.heads.indices.dropFirst() {
        certainty.add(Self.arcKey(word, example, words), label: example.relations[word])
      }
    }
    return certainty.numbers
  }

  private static func arcKey(_ word: Int, _ example: SyntaxExample, _ words: [ArcWord]) -> UInt32 {
    let head = Int(example.heads[word])
    return RelationLabeller.arcKey(words[word], head: words[head], isLeft: word < head)
  }

  /// On the gold tree, going on with its own relations.
  private func learnRelations(
    _ example: SyntaxExample, _ words: [ArcWord], _ certain: HashedNumbers, _ trainer: inout LinearTrainer,
    _ features: inout FeatureBuffer
  ) {
    let links = TreeLinks(heads: example.heads)
    var labels = [UInt8](repeating: 0, count: example.heads.count + 1)
    for word in links.order.map(Int.init) {
      let known = certain[Self.arcKey(word, example, words)]
      guard known == 0 else {
        labels[word] = UInt8(known - 1)
        continue
      }
      words.withUnsafeBufferPointer {
        RelationLabeller.extract(
          word, $0.baseAddress!, heads: example.heads, links: links, labels: labels, into: &features)
      }
      let label = trainer.predict(features)
      trainer.update(features, gold: Int(example.relations[word]), predicted: label)
      labels[word] = UInt8(label)
    }
  }
}

import Documents

extension SyntaxTrainer {
  func tagger(_ examples: [SyntaxExample], names: [String]) -> PartOfSpeechTagger {
    var trainer = LinearTrainer(labels: names.count)
    var features = FeatureBuffer(capacity: PartOfSpeechTagger.templates)
    var random = SplitMix64(seed: settings.seed)
    let certain = certainTags(examples)
    for epoch in 1...max(settings.taggerEpochs, 1) {
      for index in order(Array(examples.indices), of: examples, pass: epoch, random: &random) {
        learnTags(examples[index], certain, &trainer, &features)
      }
    }
    return PartOfSpeechTagger(
      names: names, certain: certain, model: trainer.model(features: settings.taggerFeatures))
  }

  private func certainTags(_ examples: [SyntaxExample]) -> HashedNumbers {
    var certainty = Certainty(share: 0.999, count: 30)
    for example in examples {
      for (word, tag) in zip(example.words, example.tags) { certainty.add(word.form, label: tag) }
    }
    return certainty.numbers
  }

  /// Goes on with its own tags, right or wrong, as it will have to.
  private func learnTags(
    _ example: SyntaxExample, _ certain: HashedNumbers, _ trainer: inout LinearTrainer,
    _ features: inout FeatureBuffer
  ) {
    var tags = [UInt8](repeating: 0, count: example.words.count)
    example.words.withUnsafeBufferPointer { words in
      for position in words.indices {
        let known = certain[words[position].form]
        guard known == 0 else {
          tags[position] = UInt8(known - 1)
          continue
        }
        PartOfSpeechTagger.extract(words, at: position, tags: tags, into: &features)
        let predicted = trainer.predict(features)
        trainer.update(features, gold: Int(example.tags[position]), predicted: predicted)
        tags[position] = UInt8(predicted)
      }
    }
  }

  /// The examples with the tags that taggers trained on other sentences give them.
  func jackknifed(_ examples: [SyntaxExample], names: [String]) -> [SyntaxExample] {
    guard settings.folds > 1 else { return examples }
    var tagged = examples
    var wrong = 0
    for fold in 0..<settings.folds {
      let tagger = tagger(examples.filter { $0.origin % settings.folds != fold }, names: names)
      for index in examples.indices where examples[index].origin % settings.folds == fold {
        var margins = tagged[index].tags.map { _ in Int32.zero }
        tagged[index].words.withUnsafeBufferPointer {
          tagger.tag($0, into: &tagged[index].tags, margins: &margins)
        }
        wrong += zip(tagged[index].tags, examples[index].tags).count { $0 != $1 }
      }
    }
    report("tags given to unseen folds: \(wrong) wrong of \(examples.reduce(0) { $0 + $1.words.count })")
    return tagged
  }

  /// From gold tags: from given ones the weights would be spent on the tagger's mistakes.
  func universal(_ examples: [SyntaxExample]) -> LinearModel {
    var trainer = LinearTrainer(labels: DependencyTree.Tag.allCases.count)
    var features = FeatureBuffer(capacity: UniversalTagger.templates)
    for _ in 0..<4 {
      for example in examples {
        for index in example.words.indices {
          let head = Int(example.heads[index + 1])
          let headTag = head > example.words.count ? ArcWord.rootTag : UInt32(example.tags[head - 1]) + 1
          UniversalTagger.extract(
            word: example.words[index], tag: example.tags[index], relation: example.relations[index + 1],
            headTag: headTag, into: &features)
          trainer.update(features, gold: Int(example.universal[index]), predicted: trainer.predict(features))
        }
      }
    }
    return trainer.model(features: settings.universalFeatures)
  }
}

import Documents

/// Learns a ``SyntaxModel`` from treebanks. The same sentences, settings and seed give the same model.
public struct SyntaxTrainer {
  public struct Settings: Hashable, Sendable {
    public var seed: UInt64 = 1
    public var taggerEpochs = 8
    public var arcEpochs = 8
    public var labelEpochs = 8
    /// Parts into which the treebank is cut, so that the parser learns on tags that a tagger gave to unseen text.
    public var folds = 5
    public var width = 8
    public var taggerFeatures = 60_000
    public var labelFeatures = 60_000
    public var universalFeatures = 10_000
    /// Binary logarithm of the number of buckets for features of arcs, each of which holds four.
    public var bucketBits = 17

    public init() {}
  }

  let settings: Settings
  let clusters: WordClusters
  /// Receives what has been reached.
  let report: (String) -> Void

  public init(settings: Settings, clusters: ClusterTable, report: @escaping (String) -> Void = { _ in }) {
    self.settings = settings
    self.clusters = clusters.clusters
    self.report = report
  }

  public func model(of sentences: [TreebankSentence]) -> SyntaxModel {
    let names = Self.names(sentences.lazy.flatMap(\.tree.xpos))
    let relations = Self.names(sentences.lazy.flatMap(\.tree.relations))
    let examples = sentences.map { example($0, names: names, relations: relations) }
    let tagged = jackknifed(examples, labels: names.count)
    return SyntaxModel(
      clusters: clusters,
      tagger: PartOfSpeechTagger(
        names: names, model: tagger(examples, labels: names.count).model(features: settings.taggerFeatures)),
      arcs: arcs(tagged),
      labeller: RelationLabeller(names: relations, model: labeller(tagged, labels: relations.count)),
      universal: UniversalTagger(model: universal(examples)),
      lemmatizer: LemmaTrainer.lemmatizer(
        zip(sentences, examples).flatMap { sentence, example in
          sentence.words.indices.map { (sentence.words[$0], example.tags[$0], sentence.tree.lemmas[$0]) }
        }))
  }

  /// A sentence in the numbers of the model to be.
  private struct Example {
    var words: [WordFeatures]
    var tags: [UInt8]
    /// As in ``SyntaxLabels``.
    var heads: [Int32]
    var relations: [UInt8]
    var universal: [UInt8]
  }

  /// The most frequent names, as many as a model can tell apart.
  private static func names(_ all: some Sequence<String>) -> [String] {
    var counts: [String: Int] = [:]
    for name in all { counts[name, default: 0] += 1 }
    let sorted = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    return sorted.prefix(62).map(\.key).sorted()
  }

  private func example(_ sentence: TreebankSentence, names: [String], relations: [String]) -> Example {
    let tree = sentence.tree
    let words = sentence.words.enumerated().map { index, word in
      var word = word
      return word.withUTF8 { WordFeatures(bytes: $0, isFirst: index == 0, clusters: clusters) }
    }
    let root = Int32(words.count + 1)
    return Example(
      words: words, tags: tree.xpos.map { UInt8(names.firstIndex(of: $0) ?? 0) },
      heads: [0] + tree.heads.map { $0 < 0 ? root : Int32($0 + 1) },
      relations: [0] + tree.relations.map { UInt8(relations.firstIndex(of: $0) ?? 0) },
      universal: tree.tags.map { UInt8(DependencyTree.Tag.allCases.firstIndex(of: $0)!) })
  }

  private func tagger(_ examples: [Example], labels: Int) -> LinearTrainer {
    var trainer = LinearTrainer(labels: labels)
    var features = FeatureBuffer(capacity: PartOfSpeechTagger.templates)
    var random = SplitMix64(seed: settings.seed)
    var order = Array(examples.indices)
    for _ in 0..<settings.taggerEpochs {
      order.shuffle(using: &random)
      for index in order {
        var tags = [UInt8](repeating: 0, count: examples[index].words.count)
        examples[index].words.withUnsafeBufferPointer { words in
          for position in words.indices {
            PartOfSpeechTagger.extract(words, at: position, tags: tags, into: &features)
            let predicted = trainer.predict(features)
            trainer.update(features, gold: Int(examples[index].tags[position]), predicted: predicted)
            tags[position] = UInt8(predicted)
          }
        }
      }
    }
    return trainer
  }

  /// The examples with the tags that taggers trained on the others give them.
  private func jackknifed(_ examples: [Example], labels: Int) -> [Example] {
    guard settings.folds > 1 else { return examples }
    var tagged = examples
    var wrong = 0
    for fold in 0..<settings.folds {
      let others = examples.indices.filter { $0 % settings.folds != fold }.map { examples[$0] }
      let tagger = PartOfSpeechTagger(
        names: [String](repeating: "", count: labels),
        model: tagger(others, labels: labels).model(features: settings.taggerFeatures))
      for index in stride(from: fold, to: examples.count, by: settings.folds) {
        tagged[index].words.withUnsafeBufferPointer { tagger.tag($0, into: &tagged[index].tags) }
        wrong += zip(tagged[index].tags, examples[index].tags).count { $0 != $1 }
      }
    }
    report("tags given to unseen folds: \(wrong) wrong of \(examples.reduce(0) { $0 + $1.words.count })")
    return tagged
  }

  private func arcs(_ examples: [Example]) -> ArcModel {
    let gold = examples.map { ArcOracle.transitions(heads: ArcOracle.projective($0.heads)) }
    let words = examples.map { example in
      example.words.withUnsafeBufferPointer { SyntaxAnalyzer.arcWords($0, tags: example.tags) }
    }
    var trainer = ArcTrainer(width: settings.width)
    var random = SplitMix64(seed: settings.seed)
    var order = examples.indices.filter { gold[$0] != nil }
    for epoch in 1...max(settings.arcEpochs, 1) {
      order.shuffle(using: &random)
      let before = trainer.mistakes
      for index in order {
        words[index].withUnsafeBufferPointer { trainer.learn($0.baseAddress!, gold: gold[index]!) }
      }
      report("arcs, epoch \(epoch): \(trainer.mistakes - before) of \(order.count) sentences wrong")
    }
    return trainer.model(bucketBits: settings.bucketBits)
  }

  private func labeller(_ examples: [Example], labels: Int) -> LinearModel {
    var trainer = LinearTrainer(labels: labels)
    var features = FeatureBuffer(capacity: RelationLabeller.templates)
    var random = SplitMix64(seed: settings.seed)
    var order = Array(examples.indices)
    let links = examples.map { TreeLinks(heads: $0.heads) }
    let arcs = examples.map { example in
      example.words.withUnsafeBufferPointer { SyntaxAnalyzer.arcWords($0, tags: example.tags) }
    }
    for _ in 0..<settings.labelEpochs {
      order.shuffle(using: &random)
      for index in order {
        var predicted = [UInt8](repeating: 0, count: examples[index].heads.count + 1)
        for word in links[index].order {
          arcs[index].withUnsafeBufferPointer {
            RelationLabeller.extract(
              Int(word), $0.baseAddress!, heads: examples[index].heads, links: links[index], labels: predicted,
              into: &features)
          }
          let label = trainer.predict(features)
          trainer.update(features, gold: Int(examples[index].relations[Int(word)]), predicted: label)
          predicted[Int(word)] = UInt8(label)
        }
      }
    }
    return trainer.model(features: settings.labelFeatures)
  }

  private func universal(_ examples: [Example]) -> LinearModel {
    var trainer = LinearTrainer(labels: DependencyTree.Tag.allCases.count)
    var features = FeatureBuffer(capacity: UniversalTagger.templates)
    for _ in 0..<4 {
      for example in examples {
        for index in example.words.indices {
          let head = Int(example.heads[index + 1])
          let headTag = head > example.words.count ? 63 : UInt32(example.tags[head - 1]) + 1
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

/// Steele, Lea and Flood 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Words and the clusters they belong to, as training makes them.
public struct ClusterTable: Sendable {
  let clusters: WordClusters

  /// Without clusters.
  public init() { clusters = WordClusters() }

  /// - Parameter words: each with its cluster from 1 to 1023.
  public init(words: [(word: String, cluster: Int)]) {
    clusters = WordClusters(
      entries: words.map { entry in
        var word = entry.word
        let key = word.withUTF8 { WordFeatures(bytes: $0, isFirst: false, clusters: WordClusters()).form }
        return (key, UInt16(min(max(entry.cluster, 0), 1023)))
      })
  }
}

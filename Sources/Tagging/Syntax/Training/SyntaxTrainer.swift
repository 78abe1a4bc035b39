import Documents

/// Learns a ``SyntaxModel`` from treebanks. The same sentences, settings and seed give the same model.
public struct SyntaxTrainer {
  public struct Settings: Hashable, Sendable {
    public var seed: UInt64 = 1
    public var taggerEpochs = 6
    public var arcEpochs = 6
    public var labelEpochs = 6
    /// How many of the passes see silver trees too. They are the first ones, so that gold has the last word.
    public var silverEpochs = 2
    /// Parts into which the treebank is cut, so that the parser learns on tags that a tagger gave to unseen text.
    public var folds = 4
    public var width = 8
    public var taggerFeatures = 50_000
    public var labelFeatures = 50_000
    public var universalFeatures = 10_000
    /// How many of a hundred short sentences are learned in capitals too.
    public var capitalPercent = 5
    /// Binary logarithm of the number of buckets for features of arcs, each of which holds four.
    public var bucketBits = 18

    public init() {}
  }

  let settings: Settings
  let clusters: HashedNumbers
  /// Receives what has been reached.
  let report: (String) -> Void

  public init(settings: Settings, clusters: ClusterTable, report: @escaping (String) -> Void = { _ in }) {
    self.settings = settings
    self.clusters = clusters.clusters
    self.report = report
  }

  /// - Parameter silver: sentences whose trees another parser gave. Their tags, heads and relations are learned, their
  ///   universal tags and lemmas are not.
  public func model(of treebank: [TreebankSentence], silver: [TreebankSentence] = []) -> SyntaxModel {
    let copies = augmented(treebank)
    let sentences = copies.map(\.sentence)
    let names = Self.names(sentences.lazy.flatMap(\.tree.xpos))
    let relations = Self.names(sentences.lazy.flatMap(\.tree.relations))
    let examples = copies.map { example($0.sentence, origin: $0.origin, names: names, relations: relations) }
    let annotated = silver.enumerated().map { index, sentence in
      example(sentence, origin: index, isSilver: true, names: names, relations: relations)
    }
    let tagged = jackknifed(examples + annotated, names: names)
    return SyntaxModel(
      clusters: clusters,
      tagger: tagger(examples + annotated, names: names),
      arcs: arcs(tagged),
      labeller: labeller(tagged, names: relations),
      universal: UniversalTagger(model: universal(examples)),
      lemmatizer: LemmaTrainer.lemmatizer(
        zip(sentences, examples).flatMap { sentence, example in
          sentence.words.indices.map { (sentence.words[$0], example.tags[$0], sentence.tree.lemmas[$0]) }
        }))
  }

  /// The examples that a pass sees, in an order of its own.
  ///
  /// - Parameters:
  ///   - usable: the examples that can be learned.
  ///   - pass: from 1.
  func order(
    _ usable: [Int], of examples: [SyntaxExample], pass: Int, random: inout SplitMix64
  ) -> [Int] {
    usable.filter { pass <= settings.silverEpochs || !examples[$0].isSilver }.shuffled(using: &random)
  }

  /// The most frequent names, as many as a model can tell apart.
  private static func names(_ all: some Sequence<String>) -> [String] {
    var counts: [String: Int] = [:]
    for name in all { counts[name, default: 0] += 1 }
    let sorted = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    return sorted.prefix(62).map(\.key).sorted()
  }

  private func example(
    _ sentence: TreebankSentence, origin: Int, isSilver: Bool = false, names: [String], relations: [String]
  ) -> SyntaxExample {
    let tree = sentence.tree
    let words = sentence.words.enumerated().map { index, word in
      var word = word
      return word.withUTF8 { WordFeatures(bytes: $0, isFirst: index == 0, clusters: clusters) }
    }
    let root = Int32(words.count + 1)
    return SyntaxExample(
      origin: origin, isSilver: isSilver, words: words, tags: tree.xpos.map { UInt8(names.firstIndex(of: $0) ?? 0) },
      heads: [0] + tree.heads.map { $0 < 0 ? root : Int32($0 + 1) },
      relations: [0] + tree.relations.map { UInt8(relations.firstIndex(of: $0) ?? 0) },
      universal: tree.tags.map { UInt8(DependencyTree.Tag.allCases.firstIndex(of: $0)!) })
  }
}

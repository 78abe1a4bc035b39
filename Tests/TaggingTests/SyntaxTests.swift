import Documents
import Testing

@testable import Tagging

/// A small language of our own: who does what to whom, and where.
enum TinyTreebank {
  static func sentences(count: Int, seed: UInt64) -> [TreebankSentence] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in sentence(&random) }
  }

  private struct Builder {
    var words: [String] = [], lemmas: [String] = [], xpos: [String] = [], relations: [String] = []
    var tags: [DependencyTree.Tag] = []
    var heads: [Int] = []

    mutating func add(_ word: String, _ lemma: String, _ tag: DependencyTree.Tag, _ xpos: String, _ relation: String) {
      words.append(word)
      lemmas.append(lemma)
      tags.append(tag)
      self.xpos.append(xpos)
      relations.append(relation)
      heads.append(-1)
    }

    var sentence: TreebankSentence {
      TreebankSentence(
        words: words,
        tree: DependencyTree(tags: tags, xpos: xpos, lemmas: lemmas, heads: heads, relations: relations))
    }
  }

  private static func sentence(_ random: inout SplitMix64) -> TreebankSentence {
    var builder = Builder()
    let subject = phrase("nsubj", nil, &builder, &random)
    let verb = builder.words.count
    let (past, base) = [("built", "build"), ("took", "take"), ("saw", "see")].randomElement(using: &random)!
    builder.add(past, base, .verb, "VBD", "root")
    builder.heads[subject] = verb
    builder.heads[phrase("obj", nil, &builder, &random)] = verb
    if Bool.random(using: &random) { builder.heads[phrase("obl", "in", &builder, &random)] = verb }
    builder.add(".", ".", .punct, ".", "punct")
    builder.heads[builder.words.count - 1] = verb
    return builder.sentence
  }

  /// Returns the position of its noun.
  private static func phrase(
    _ relation: String, _ preposition: String?, _ builder: inout Builder, _ random: inout SplitMix64
  ) -> Int {
    let start = builder.words.count
    if let preposition { builder.add(preposition, preposition, .adp, "IN", "case") }
    builder.add("the", "the", .det, "DT", "det")
    if Bool.random(using: &random) { builder.add("old", "old", .adj, "JJ", "amod") }
    let noun = ["tower", "bridge", "mason", "river", "guild"].randomElement(using: &random)!
    builder.add(noun + "s", noun, .noun, "NNS", relation)
    let head = builder.words.count - 1
    for word in start..<head { builder.heads[word] = head }
    return head
  }

  static let model: SyntaxModel = {
    var settings = SyntaxTrainer.Settings()
    settings.folds = 2
    settings.arcEpochs = 3
    settings.width = 4
    settings.bucketBits = 16
    return SyntaxTrainer(settings: settings, clusters: ClusterTable(words: [("tower", 1), ("bridge", 1)]))
      .model(of: sentences(count: 120, seed: 1))
  }()
}

@Suite struct SyntaxTests {
  let parser = SyntaxParser(model: TinyTreebank.model)

  @Test func trainingLearnsALittleLanguage() {
    let unseen = TinyTreebank.sentences(count: 60, seed: 2)
    var score = SyntaxScore()
    for (gold, tree) in zip(unseen, parser.trees(of: unseen.map(\.words))) {
      score.add(gold: gold.tree, predicted: tree)
    }
    #expect(Double(score.relations) > 0.97 * Double(score.words))
    #expect(Double(score.lemmas) > 0.97 * Double(score.words))
    #expect(Double(score.universal) > 0.97 * Double(score.words))
  }

  @Test func theSameSeedGivesTheSameModel() {
    var settings = SyntaxTrainer.Settings()
    (settings.folds, settings.arcEpochs, settings.bucketBits) = (2, 1, 16)
    let models = (0..<2).map { _ in
      SyntaxTrainer(settings: settings, clusters: ClusterTable()).model(of: TinyTreebank.sentences(count: 20, seed: 3))
    }
    #expect(models[0].bytes == models[1].bytes)
  }

  /// Exactly one root, and every word reaches it.
  static func isTree(_ heads: [Int]) -> Bool {
    let reachesRoot = heads.indices.allSatisfy { start in
      var (word, steps) = (start, 0)
      while word >= 0, steps <= heads.count { (word, steps) = (heads[word], steps + 1) }
      return word == -1
    }
    return heads.count(where: { $0 == -1 }) == 1 && reachesRoot
  }

  @Test func whateverTheWordsATreeComesOut() {
    var random = SplitMix64(seed: 4)
    let alphabet = [
      "the", "towers", "saw", ".", ",", "in", "“", "—", "\u{301}\u{301}", "\u{0}", "", "东西", "ÉTÉ", "1704",
    ]
    let sentences = (0..<200).map { _ in
      (0..<Int.random(in: 1...40, using: &random)).map { _ in alphabet.randomElement(using: &random)! }
    }
    for (words, tree) in zip(sentences, parser.trees(of: sentences)) {
      #expect(tree.heads.count == words.count)
      #expect(Self.isTree(tree.heads))
      #expect(zip(tree.heads, tree.relations).allSatisfy { ($0 == -1) == ($1 == "root") })
    }
  }

  @Test func aSentenceIsParsedTheSameAmongOthersAndAlone() {
    let sentences = TinyTreebank.sentences(count: 1_500, seed: 6).map(\.words)
    let together = parser.trees(of: sentences)
    for index in stride(from: 0, to: sentences.count, by: 37) {
      #expect(parser.trees(of: [sentences[index]]) == [together[index]])
    }
  }

  @Test func nothingAndOneWordAreParsed() {
    let trees = parser.trees(of: [[], ["towers"]])
    #expect(trees.map(\.heads) == [[], [-1]])
    #expect(trees[1].relations == ["root"])
    #expect(parser.trees(of: []) == [])
  }

  @Test func timeGrowsAsTheLengthDoes() {
    let words = (0..<5_000).map { ["the", "towers", "saw", ","][$0 % 4] }
    let heads = parser.trees(of: [words])[0].heads
    #expect(heads.count(where: { $0 == -1 }) == 1)
    #expect(heads.count == 5_000)
    #expect(fastest(words) < fastest(Array(words.prefix(500))) * 40)
  }

  /// The least of three times: other work on the machine only adds.
  private func fastest(_ words: [String]) -> Duration {
    (0..<3).map { _ in ContinuousClock().measure { _ = parser.trees(of: [words]) } }.min()!
  }

  @Test func sentencesOfADocumentAreParsedAsTheirWords() {
    let text = "the towers saw the old bridges ."
    var end = 0
    let tokens = text.split(separator: " ").map { word in
      defer { end += word.utf8.count + 1 }
      return Token(range: end..<end + word.utf8.count)
    }
    let range = 0..<text.utf8.count
    let section = Section(id: "s0", title: "", level: 1, range: range, heading: nil, blocks: 0..<1)
    let block = Block(kind: .paragraph, range: range)
    let document = Document(title: "", text: text, sections: [section], blocks: [block])
    let sentence = Sentence(range: range, block: 0, tokens: tokens)
    let trees = parser.trees(of: [sentence], in: document)
    #expect(trees == parser.trees(of: [text.split(separator: " ").map(String.init)]))
    #expect(trees[0].heads == [1, 2, -1, 5, 5, 2, 2])
    #expect(trees[0].lemmas == ["the", "tower", "see", "the", "old", "bridge", "."])
  }
}

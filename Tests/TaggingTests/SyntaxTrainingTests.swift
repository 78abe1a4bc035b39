import Documents
import Testing

@testable import Tagging

@Suite struct SyntaxTrainingTests {
  static let text = """
    # text = A well-built wall stood.
    1\tA\ta\tDET\tDT\t_\t5\tdet\t_\t_
    2\twell\twell\tADV\tRB\t_\t4\tadvmod\t_\t_
    3\t-\t-\tPUNCT\tHYPH\t_\t4\tpunct\t_\t_
    4\tbuilt\tbuild\tVERB\tVBN\t_\t5\tamod\t_\t_
    5\twall\twall\tNOUN\tNN\t_\t6\tnsubj\t_\t_
    6\tstood\tstand\tVERB\tVBD\t_\t0\troot\t_\t_

    """

  @Test func treebanksAreReadAndWritten() throws {
    let sentences = try Treebank.sentences(conllu: Self.text)
    #expect(sentences.count == 1)
    #expect(sentences[0].words == ["A", "well", "-", "built", "wall", "stood"])
    #expect(sentences[0].tree.heads == [4, 3, 3, 4, 5, -1])
    #expect(try Treebank.sentences(conllu: Treebank.conllu(sentences)) == sentences)
    #expect(Treebank.words(conllu: Self.text) == sentences.map(\.words))
  }

  @Test(arguments: [
    ("1\ta\ta\n", Treebank.Failure.columns(line: 1, found: 3)),
    ("#\n1\ta\ta\tX\tFW\t_\tz\troot\n", .number(line: 2, text: "z")),
    ("1\ta\ta\tZ\tFW\t_\t0\troot\n", .tag(line: 1, text: "Z")),
    ("1\ta\ta\tX\tFW\t_\t2\tdep\n\n", .tree(line: 2)),
    ("1\ta\ta\tX\tFW\t_\t1\tdep\n\n", .tree(line: 2)),
  ])
  func badTreebanksAreRefused(text: String, failure: Treebank.Failure) {
    #expect(throws: failure) { try Treebank.sentences(conllu: text) }
  }

  @Test func hyphenatedWordsAreJoinedWhereTheyHangTogether() throws {
    let joined = try #require(try Treebank.sentences(conllu: Self.text)[0].joiningHyphens())
    #expect(joined.words == ["A", "well-built", "wall", "stood"])
    #expect(joined.tree.heads == [2, 2, 3, -1])
    #expect(joined.tree.relations == ["det", "amod", "nsubj", "root"])
    #expect(joined.joiningHyphens() == nil)
  }

  @Test func theOracleRebuildsEveryProjectiveTree() {
    for sentence in TinyTreebank.sentences(count: 50, seed: 5) {
      let count = sentence.words.count
      let heads = [0] + sentence.tree.heads.map { $0 < 0 ? Int32(count + 1) : Int32($0 + 1) }
      let actions = ArcOracle.transitions(heads: heads)
      #expect(actions.map { ArcBeam.heads(of: $0, count: count) } == heads)
    }
  }

  @Test func crossingArcsAreLifted() {
    // Words 1 and 3, and 2 and 4, are joined across each other.
    let crossing: [Int32] = [0, 3, 4, 5, 3]
    #expect(ArcOracle.transitions(heads: crossing) == nil)
    let lifted = ArcOracle.projective(crossing)
    #expect(ArcOracle.transitions(heads: lifted).map { ArcBeam.heads(of: $0, count: 4) } == lifted)
  }

  @Test(arguments: [
    ("towers", "tower"), ("Towers", "tower"), ("cities", "city"), ("went", "go"), ("Rome", "Rome"), ("", ""),
  ])
  func editsLeadFromWordToLemma(word: String, lemma: String) {
    #expect(Lemmatizer.Edit(word: word, lemma: lemma)?.apply(word) == lemma)
  }

  @Test func silverIsSeenInTheFirstPassesOnly() {
    var settings = SyntaxTrainer.Settings()
    settings.silverEpochs = 2
    let trainer = SyntaxTrainer(settings: settings, clusters: ClusterTable())
    let examples = [true, false, true, false].map { isSilver in
      SyntaxExample(origin: 0, isSilver: isSilver, words: [], tags: [], heads: [0], relations: [0], universal: [])
    }
    var random = SplitMix64(seed: 3)
    let passes = (1...3).map { trainer.order([0, 1, 2], of: examples, pass: $0, random: &random).sorted() }
    #expect(passes == [[0, 1, 2], [0, 1, 2], [1]])
  }

  @Test func silverTeachesWhatTheTreebankHardlyShows() {
    let all = TinyTreebank.sentences(count: 200, seed: 7)
    let places = all.filter { $0.words.contains("in") }
    let gold = all.filter { !$0.words.contains("in") } + places.prefix(1)
    let unseen = TinyTreebank.sentences(count: 60, seed: 8).filter { $0.words.contains("in") }
    let (alone, taught) = (right(on: unseen, gold, []), right(on: unseen, gold, Array(places.dropFirst())))
    #expect(taught > 0.95)
    #expect(taught > alone)
  }

  /// The share of words with the right head and relation.
  private func right(on unseen: [TreebankSentence], _ gold: [TreebankSentence], _ silver: [TreebankSentence]) -> Double
  {
    var settings = SyntaxTrainer.Settings()
    (settings.folds, settings.arcEpochs, settings.width, settings.bucketBits) = (2, 3, 4, 16)
    let model = SyntaxTrainer(settings: settings, clusters: ClusterTable()).model(of: gold, silver: silver)
    let evidence = SyntaxParser(model: model).evidence(on: unseen)
    return Double(evidence.count(where: \.isRight)) / Double(evidence.count)
  }

  @Test func evidenceTellsWhichArcsAreRight() {
    let unseen = TinyTreebank.sentences(count: 20, seed: 4)
    let parser = SyntaxParser(model: TinyTreebank.model)
    let evidence = parser.evidence(on: unseen)
    var score = SyntaxScore()
    for (gold, tree) in zip(unseen, parser.trees(of: unseen.map(\.words))) {
      score.add(gold: gold.tree, predicted: tree)
    }
    #expect(evidence.count == score.words)
    #expect(evidence.count(where: \.isRight) == score.relations)
    #expect(evidence.allSatisfy { $0.values.count == 8 && $0.values[0] == 1 && $0.values.allSatisfy(\.isFinite) })
    #expect(evidence.count { $0.relation == "root" } == unseen.count)
  }
}

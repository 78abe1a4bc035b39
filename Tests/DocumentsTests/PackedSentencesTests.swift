import Documents
import Testing

private let words = ["Anna", "saw", "the", "harbor", "'s", "Łódź", "1919", "—", ""]
private let relations = ["nsubj", "root", "obj", "obl:tmod", "punct"]

private func random(_ random: inout some RandomNumberGenerator) -> (sentences: [Sentence], trees: [DependencyTree]) {
  var (sentences, trees): ([Sentence], [DependencyTree]) = ([], [])
  var (position, block) = (0, 0)
  for _ in 0..<Int.random(in: 0...12, using: &random) {
    position += Int.random(in: 0...300, using: &random)
    block += Int.random(in: 0...2, using: &random)
    let start = position
    let count = Int.random(in: 0...20, using: &random)
    let tokens = (0..<count).map { _ in
      position += Int.random(in: 0...1, using: &random)
      let first = position
      position += Int.random(in: 1...40, using: &random)
      return Token(range: first..<position)
    }
    sentences.append(Sentence(range: start..<position, block: block, tokens: tokens))
    trees.append(
      DependencyTree(
        tags: tokens.map { _ in DependencyTree.Tag.allCases.randomElement(using: &random) ?? .x },
        xpos: tokens.map { _ in ["NN", "VBD", "$"].randomElement(using: &random) ?? "" },
        lemmas: tokens.map { _ in words.randomElement(using: &random) ?? "" },
        heads: tokens.map { _ in Int.random(in: -1..<count, using: &random) },
        relations: tokens.map { _ in relations.randomElement(using: &random) ?? "" },
        confidences: tokens.map { _ in UInt8.random(in: 0...100, using: &random) }))
  }
  return (sentences, trees)
}

private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}

private func read(_ bytes: [UInt8], length: Int) -> (sentences: [Sentence], trees: [DependencyTree])? {
  bytes.withUnsafeBufferPointer { PackedSentences.read($0, length: length) }
}

@Test func packedSentencesComeBackAsTheyWere() throws {
  var dice = Dice(state: 11)
  for round in 0..<200 {
    var (sentences, trees) = random(&dice)
    if round % 5 == 0 { trees = [] }
    let bytes = PackedSentences.bytes(sentences: sentences, trees: trees)
    let length = sentences.last?.range.upperBound ?? 0
    let back = try #require(read(bytes, length: length))
    #expect(back.sentences == sentences)
    #expect(back.trees == trees)
    #expect(length == 0 || read(bytes, length: length - 1) == nil)
  }
}

@Test func damagedSentencesAreRefusedOrHarmless() {
  var dice = Dice(state: 12)
  for _ in 0..<400 {
    let (sentences, trees) = random(&dice)
    let length = sentences.last?.range.upperBound ?? 0
    var bytes = PackedSentences.bytes(sentences: sentences, trees: trees)
    #expect(read(Array(bytes.dropLast()), length: length) == nil)
    #expect(read(bytes + [0], length: length) == nil)
    for _ in 0..<3 {
      guard let place = bytes.indices.randomElement(using: &dice) else { continue }
      bytes[place] = UInt8.random(in: 0...255, using: &dice)
    }
    for sentence in read(bytes, length: length)?.sentences ?? [] { #expect(sentence.range.upperBound <= length) }
  }
}

@Test func packedSentencesAreSmall() {
  let token = "harbor "
  let sentences = (0..<100).map { index in
    let start = index * 70
    let tokens = (0..<10).map { Token(range: start + $0 * 7..<start + $0 * 7 + token.utf8.count - 1) }
    return Sentence(range: start..<start + 69, block: 0, tokens: tokens)
  }
  let trees = sentences.map { sentence in
    DependencyTree(
      tags: sentence.tokens.map { _ in .noun }, xpos: sentence.tokens.map { _ in "NN" },
      lemmas: sentence.tokens.map { _ in "harbor" }, heads: sentence.tokens.indices.map { $0 - 1 },
      relations: sentence.tokens.map { _ in "dep" })
  }
  #expect(PackedSentences.bytes(sentences: sentences, trees: trees).count < 100 * 10 * 10)
}

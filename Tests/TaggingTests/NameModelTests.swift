import Testing

@testable import Tagging

/// Sentences of our own in which the words around a name tell what it is.
private func lessons(seed: UInt64, count: Int) -> [LabelledDocument] {
  var generator = SplitMix64(seed: seed)
  let syllables = ["Bar", "Cel", "Dor", "Fim", "Gal", "Hun", "Jor", "Kel", "Lom", "Mer"]
  func name() -> String {
    syllables.randomElement(using: &generator)! + syllables.randomElement(using: &generator)!.lowercased()
  }
  return (0..<count).map { _ in
    let sentences = (0..<5).map { _ in
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: LabelledSentence(words: ["Then", "Mr.", name(), "spoke", "."], labels: ["O", "O", "B-PER", "O", "O"])
      case 1: LabelledSentence(words: ["They", "lived", "in", name(), "."], labels: ["O", "O", "O", "B-LOC", "O"])
      case 2:
        LabelledSentence(
          words: ["We", "won", "the", name(), "War", "."], labels: ["O", "O", "O", "B-EVENT", "I-EVENT", "O"])
      case 3: LabelledSentence(words: ["She", "wrote", "\"", name(), "\""], labels: ["O", "O", "O", "B-WORK", "O"])
      default:
        LabelledSentence(
          words: ["The", name(), "Party", "met", "."], labels: ["O", "B-ORG", "I-ORG", "O", "O"])
      }
    }
    return LabelledDocument(sentences: sentences)
  }
}

private func trained() async -> NameModel {
  var options = NameTrainer.Options()
  options.rounds = 3
  options.folds = 2
  return await NameTrainer(knowledge: WordKnowledge(), options: options).model(from: [lessons(seed: 1, count: 12)]) {
    _ in
  }
}

@Test func trainingLearnsAndIsTheSameEachTime() async {
  let model = await trained()
  let unseen = lessons(seed: 2, count: 6)
  let predicted = unseen.flatMap { model.labels(of: $0.sentences.map(\.words)) }
  let right = zip(predicted, unseen.flatMap(\.sentences)).count { $0 == $1.labels }
  #expect(right >= predicted.count * 9 / 10)
  let again = await trained()
  #expect(again.bytes == model.bytes)
}

@Test(arguments: [CrossValidation.Folds.documents(2), .corpora])
func everyDocumentIsLabelledByAModelThatHasNotReadIt(folds: CrossValidation.Folds) async throws {
  var options = NameTrainer.Options()
  options.rounds = 3
  let corpora = [lessons(seed: 3, count: 8), lessons(seed: 4, count: 8)]
  let trainer = NameTrainer(knowledge: WordKnowledge(), options: options)
  let labels = await CrossValidation(trainer: trainer, folds: folds).labels(of: corpora, secondPass: true)
  for predicted in [labels.first, try #require(labels.second), try #require(labels.repaired)] {
    let pairs = zip(predicted.joined().joined(), corpora.joined().flatMap(\.sentences))
    #expect(pairs.allSatisfy { $0.count == $1.words.count })
    #expect(pairs.count { $0 == $1.labels } >= 16 * 5 * 8 / 10)
  }
}

@Test func listsOfNamesTellThoseThatTheTextDoesNotShow() async {
  var knowledge = WordKnowledge()
  knowledge.addNames(["Ottoline", "New York"], as: .givenName)
  let table = knowledge.table
  #expect(table[WordScan.hash("Ottoline").exact]?.lists == WordTable.List.commonGivenName.bit)
  #expect(table[WordScan.hash("York").exact] == nil)
}

@Test func modelIsReadAsItWasWritten() throws {
  let bytes = try NameModel.shipped().bytes
  #expect(bytes.count < 4_000_000)
  #expect(try NameModel(bytes: bytes) == NameModel.shipped())
}

@Test func damagedModelsAreRefused() throws {
  let bytes = try NameModel.shipped().bytes
  #expect(throws: NameModelError.notAModel) { try NameModel(bytes: Array("no model at all".utf8)) }
  #expect(throws: NameModelError.missing(path: "/nowhere/names.model")) { try NameModel(path: "/nowhere/names.model") }
  var later = bytes
  later[4] = 9
  #expect(throws: NameModelError.version(found: 9, supported: NameModel.version)) { try NameModel(bytes: later) }
  for cut in [NameModel.headerSize, bytes.count / 2, bytes.count - 1] {
    #expect(throws: NameModelError.self) { try NameModel(bytes: Array(bytes[..<cut])) }
  }
  var flipped = bytes
  flipped[bytes.count / 3] ^= 4
  #expect(throws: NameModelError.self) { try NameModel(bytes: flipped) }
}

@Test func clusteringPutsWordsOfLikeContextsTogether() {
  // Words 0 and 1 stand between 2 and 3; words 4 and 5 between 6 and 7.
  var text: [Int32] = []
  for index: Int32 in 0..<100 {
    text += [2, index % 2, 3, -1]
    text += [6, 4 + index % 2, 7, -1]
  }
  let classes = ExchangeClustering(classes: 6, rounds: 10).clusters(of: text, vocabulary: 8)
  #expect(classes[0] == classes[1])
  #expect(classes[4] == classes[5])
  #expect(classes[0] != classes[4])
}

import Documents
import Testing

/// "Anna saw the harbor yesterday", with the chances of its arcs.
private func tree(_ confidences: [UInt8]) -> DependencyTree {
  DependencyTree(
    tags: [.propn, .verb, .det, .noun, .noun], xpos: ["NNP", "VBD", "DT", "NN", "NN"],
    lemmas: ["Anna", "see", "the", "harbor", "yesterday"], heads: [1, -1, 3, 1, 1],
    relations: ["nsubj", "root", "det", "obj", "obl:tmod"], confidences: confidences)
}

@Test func treesThatWereNotGuessedAreCertain() {
  #expect(tree([]).confidences == [100, 100, 100, 100, 100])
  #expect(tree([]).confidence == 1)
}

@Test func confidenceIsTheShareExpectedToBeRight() {
  #expect(tree([100, 90, 80, 70, 60]).confidence == 0.8)
  #expect(tree([100, 90, 80, 70, 60]).confidence(of: [0, 2, 3]) == 0.7)
  #expect(tree([100, 90, 80, 70, 60]).confidence(of: []) == 1)
}

@Test func clausesAreAsCertainAsTheirLeastCertainPart() throws {
  let document = Document(parsing: "Anna saw the harbor yesterday")
  let sentence = try #require(document.sentences().first)
  // The determiner and the oblique do not count.
  let clause = try #require(clauses(of: tree([95, 90, 20, 85, 10]), sentence: sentence).first)
  #expect(clause.confidence == 0.85)
}

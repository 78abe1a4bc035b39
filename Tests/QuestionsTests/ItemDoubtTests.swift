import Documents
import Testing

@testable import Questions

private let source = "In 1842 Clara Voss of Bergen opened a long yard at the harbour of Stavanger for Greta Lund."

private func item(_ form: Form, _ stem: String, _ kind: AnswerKind) -> Question {
  Question(
    id: "1", fact: "f", form: form, stem: stem, key: "Clara Voss", accepted: [], answerKind: kind, entity: nil,
    section: "s0", source: 0..<source.utf8.count, explanation: "", difficulty: 0.5, basis: .stated)
}

private let doubtful: [(Question, Int)] = [
  (item(.cloze, "In ____ (year) Clara Voss opened a yard at Stavanger.", .date), 0),
  (item(.short, "Who opened a yard at Stavanger for Greta Lund in 1842?", .person), 1),
  // Nothing says when.
  (item(.short, "Who opened a yard at Stavanger for Greta Lund?", .person), 2),
  // One name besides the opening word, and another yard before it.
  (item(.short, "Who opened a second yard at Stavanger?", .person), 4),
  (item(.cloze, "The first yard of ____ opened at Stavanger.", .organization), 5),
  (item(.cloze, "The first yard of ____, a man of sixty, opened, at last, at Stavanger.", .organization), 6),
  (item(.truth(true), "True or false: The other yard of Greta Lund, Stavanger, opened in 1842.", .truth), 2),
  (item(.choice(options: []), "Which name completes the sentence: “The other yard was sold by ____”?", .person), 5),
  // Quotations are told by other signs.
  (item(.quote, "Who said or wrote: “The first yard was mine”?", .person), 0),
]

@Test(arguments: doubtful)
func whatSpeaksAgainstAnItemIsCounted(item: Question, doubts: Int) {
  #expect(ItemDoubts.count(item, source: source[...]) == doubts)
}

@Test func aShortSourceSaysLittle() {
  let short = item(.short, "Who opened a second yard at Stavanger?", .person)
  #expect(ItemDoubts.count(short, source: "There Clara Voss opened a second yard.") == 5)
}

@Test(arguments: [
  ("Who opened a second yard at Stavanger?", [Defect.doubtful(4)]), ("Who opened a yard at Stavanger in 1842?", []),
])
func anItemOfFourDoubtsIsNotShown(stem: String, found: [Defect]) {
  let fixture = Fixture(source, Canal.names)
  #expect(defects(of: item(.short, stem, .person), in: fixture.context) == found)
}

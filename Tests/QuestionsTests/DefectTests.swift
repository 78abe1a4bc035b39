import Documents
import Testing

@testable import Questions

private let fixture = Fixture(
  "Clara Voss opened a yard at Stavanger on 12 July 1842. Greta Lund, Olaf Krag, Henrik Storm and Nils Aas were there.",
  Canal.names)

/// An item on the first sentence, right in everything but what a test changes.
private func item(
  _ form: Form = .short, stem: String = "Who opened a yard at Stavanger on 12 July 1842?", key: String = "Clara Voss",
  accepted: [String] = [], kind: AnswerKind = .person, entity: String? = nil, source: ByteRange = 0..<54,
  id: String = "1",
  basis: Basis = .stated
) -> Question {
  Question(
    id: id, fact: "f", form: form, stem: stem, key: key, accepted: accepted, answerKind: kind, entity: entity,
    section: "s0", source: source, explanation: "", difficulty: 0.5, basis: basis)
}

private func found(_ question: Question) -> [Defect] { defects(of: question, in: fixture.context) }

@Test func aSoundItemHasNoDefect() {
  #expect(found(item()) == [])
  #expect(found(item(.cloze, stem: "____ opened a yard at Stavanger on 12 July 1842.")) == [])
  #expect(found(item(.choice(options: ["Clara Voss", "Greta Lund", "Ida Berg"]))) == [])
  #expect(
    found(item(.truth(true), stem: "True or false: Clara Voss opened a yard in 1842.", key: "True", kind: .truth)) == []
  )
}

@Test(arguments: [
  (item(id: ""), Defect.incomplete),
  (item(stem: "Who opened a yard at Stavanger"), .form(.questionMark)),
  (item(.cloze, stem: "____ opened ____ at Stavanger on 12 July 1842."), .form(.blanks(2))),
  (item(stem: "When did somebody open a yard at Stavanger?"), .form(.questionWord)),
  (item(.truth(true), stem: "Clara Voss opened a yard at Stavanger.", key: "True", kind: .truth), .form(.mark)),
  (item(source: 0..<4_000), .source),
  (item(key: "Ida Berg"), .unsupportedKey),
  (item(stem: "Who opened the Voss yard at Stavanger in 1842?"), .leak("voss")),
  (item(stem: "Who opened a yard there on 12 July 1842?"), .unresolved("there")),
  (item(stem: "Who opened yards?"), .length(.stem, words: 3)),
  (item(stem: "Who opened a yard (at Stavanger on 12 July 1842?"), .debris("(")),
  (item(.choice(options: ["Clara Voss", "Ida Berg"])), .options(.count(2))),
  (item(.choice(options: ["Clara Voss", "Ida Berg", "ida berg"])), .options(.repeated)),
  (item(.choice(options: ["Ida Berg", "Eva Dahl", "Liv Ross"])), .options(.keyNotOnce)),
  (item(.choice(options: ["Clara Voss", "Ida Berg", "None of the above"])), .options(.allOrNone)),
  (item(.choice(options: ["Clara Voss", "Greta Lund", "Stavanger"])), .options(.inSource("Stavanger"))),
  (
    item(.choice(options: ["Clara Voss", "Greta Lund", "Mrs Voss"]), accepted: ["Mrs Voss"]),
    .options(.alias("Mrs Voss"))
  ),
  (item(.choice(options: ["Clara Voss", "Ida", "Eva"])), .lengthTell),
  (item(.cloze, stem: "____ opened a yard."), .context),
  (
    item(
      .choice(options: ["12 July 1842", "1841", "3 May 1843"]), stem: "On what date did Clara Voss open a yard?",
      key: "12 July 1842", kind: .date), .dateOption("1841")
  ),
  (
    item(
      .truth(true), stem: "True or false: Clara Voss opened a yard at Stavanger on 12 July 1842.", key: "True",
      kind: .truth),
    .truth(.copied)
  ),
  (
    item(.choice(options: ["Clara Voss", "Olaf Krag", "Greta Lund"]), entity: "p2"), .disagreement("Olaf Krag")
  ),
])
func eachDefectIsFound(question: Question, defect: Defect) {
  #expect(found(question).contains(defect), "\(found(question))")
}

/// M16
@Test func whatTheTextAnswersInTwoWaysIsFound() {
  let fixture = Fixture(
    "Clara Voss opened the first yard at Stavanger harbour with a loan. Greta Lund opened the first yard at Stavanger "
      + "harbour with a gift.", Canal.names)
  let question = item(
    stem: "Who opened the first yard at Stavanger harbour with a loan?", entity: "p1", source: 0..<64)
  #expect(defects(of: question, in: fixture.context).contains(.manyAnswers("Greta Lund")))
}

/// M13
@Test func aFalseStatementThatAnotherSentenceMakesTrueIsFound() {
  let fixture = Fixture(
    "Clara Voss opened a yard at Stavanger. Later Greta Lund opened a yard at Stavanger.", Canal.names)
  let question = item(
    .truth(false), stem: "True or false: Greta Lund opened a yard at Stavanger.", key: "False", kind: .truth,
    source: 0..<38)
  #expect(defects(of: question, in: fixture.context) == [.truth(.maybeTrue)])
}

/// M20
@Test func aPersonOfAnotherTimeIsNoOption() {
  #expect(
    found(item(.choice(options: ["Clara Voss", "Rosa Parks", "Greta Lund"]))) == [.disagreement("Rosa Parks")])
}

@Test(arguments: [
  ("He opened a yard at Stavanger.", "he"), ("This yard was opened by Clara Voss.", "this"),
  ("Clara Voss opened it a year later.", "a year later"), ("We owe the yard at Stavanger to Clara Voss.", "we"),
  ("In 1855 a letter was smuggled into the country from Norland.", "the country"),
  ("The party chose Clara Voss.", "the party"), ("Clara Voss spoke at the congress.", "the congress"),
  ("Clara Voss sailed in July.", "july"), ("Clara Voss sailed on Tuesday.", "tuesday"),
  ("Clara Voss lost the house at the same time.", "same"), ("Clara Voss opened another yard.", "another"),
  ("By the autumn Clara Voss had sold a yard.", "autumn"), ("Both left Bergen with Clara Voss.", "both"),
  ("Clara Voss said that ninety men invaded in order to stay.", "invaded"),
  ("A century later Clara Voss was a legend.", "century later"),
  ("The 46 wrote to Clara Voss.", "the 46"), ("Clara Voss met 46 other owners.", "other"),
  ("Clara Voss had a ship, and Greta Lund had one.", "one"), ("The latter sailed with Clara Voss.", "latter"),
])
func aLooseReferenceIsFound(text: String, word: String) { #expect(ReferenceCheck.unresolved(in: text) == word) }

@Test(arguments: [
  "Clara Voss sold her yard in July 1842.", "The tenth congress of the guild chose Clara Voss.",
  "The party of the shipowners chose Clara Voss.", "The October revolution ruined Clara Voss.",
  "In 1842 Clara Voss went to Bergen, where she opened a yard.", "The bridge at Avignon was built in 1185.",
  "Theresa May met Clara Voss in Bergen.", "Clara Voss, Greta Lund and other owners met in Bergen.",
  "The yard was sold as a result of the storm in Bergen.", "World War I ruined Clara Voss.",
])
func aClearReferenceIsNot(text: String) { #expect(ReferenceCheck.unresolved(in: text) == nil) }

@Test(arguments: [
  "Clara Voss , a banker", "a yard (at", "“at Stavanger", "a  yard", "a yard..", "see pp. 3", "____s yard",
])
func debrisIsFound(text: String) { #expect(DebrisCheck.first(in: text) != nil) }

@Test func whatIsAskedTwiceIsShownOnce() {
  let same = item(id: "2")
  let near = item(
    stem: "Who opened a yard at Stavanger on 12 July of 1842?", source: 0..<53, id: "3")
  let other = item(stem: "Who was there with Olaf Krag and Henrik Storm in Stavanger?", key: "Nils Aas", id: "4")
  #expect(DeckChecks.withoutDuplicates([item(), same, near, other]).map(\.id) == ["1", "4"])
}

@Test func aTellingDeckIsSeen() {
  let choices = (0..<12).map { item(.choice(options: ["Clara Voss", "Ann", "Eva"]), id: "\($0)") }
  let tells = DeckChecks.tells(in: choices)
  #expect(tells.position > 0.6 && tells.longest > 0.6)
  let balanced = ChoiceBalance(seed: 1).balanced(
    choices.map { $0.with(form: .choice(options: ["Clara Voss", "Henrik Storm", "Eva Storm"])) })
  #expect(DeckChecks.tells(in: balanced).position < 0.1)
}

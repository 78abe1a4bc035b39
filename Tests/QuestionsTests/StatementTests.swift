import Documents
import Testing

@testable import Questions

private func statements(_ text: String) -> [String] { Fixture(text, Canal.names).statements().map(\.text) }

@Test(arguments: [
  (
    "However, Clara Voss (a banker) bought the Company of the North in March 1840.",
    "Clara Voss bought the Company of the North in March 1840."
  ),
  (
    "Clara Voss bought the Company of the North in March 1840 – a bargain, as some said.",
    "Clara Voss bought the Company of the North in March 1840."
  ),
  (
    "Clara Voss, however, bought the Company of the North in March 1840.",
    "Clara Voss bought the Company of the North in March 1840."
  ),
  (
    "Clara Voss also bought the Company of the North in March 1840; her rivals laughed.",
    "Clara Voss bought the Company of the North in March 1840."
  ),
  (
    "Olaf Krag joined the Harbour Board of Bergen as early as 1858.",
    "Olaf Krag joined the Harbour Board of Bergen in 1858."
  ),
  (
    "But in 1858 Olaf Krag joined the Harbour Board of Bergen.", "In 1858 Olaf Krag joined the Harbour Board of Bergen."
  ),
  (
    "In 1858,[2] Olaf Krag joined the Harbour Board of Bergen.[3][note 4]",
    "In 1858, Olaf Krag joined the Harbour Board of Bergen."
  ),
])
func aSentenceIsBroughtToStandAlone(sentence: String, statement: String) {
  #expect(statements(sentence) == [statement])
}

@Test(arguments: [
  "He joined the Harbour Board of Bergen in 1858.", "Did Clara Voss buy the Company of the North in March 1840?",
  "“I shall buy the Company of the North in March 1840,” said Clara Voss.",
  "Clara Voss wrote to the Company of the North: it was for sale in March 1840.",
  "Clara Voss “bought the Company of the North in March 1840.",
  "At the congress Clara Voss spoke for the Harbour Board in 1855.",
  // Of whom, of which, and to what, the sentence before says.
  "Most were pilots of the Harbour Board of Bergen in 1858.",
  "Many, in 1858, were pilots of the Harbour Board of Bergen.",
  "With Clara Voss and Nils Aas, he joined the Harbour Board of Bergen in 1858.",
  "In 1858 the most famous was led by Olaf Krag from Bergen.",
  "In 1858 Olaf Krag responded by joining the Harbour Board of Bergen.",
  // How much there was before, nobody says.
  "The sales of the Company of the North fell by a further 16 per cent in 1858.",
  "Clara Voss sold.", "Then came the Company of the North, and this was in March 1840.",
])
func whatCannotStandAloneIsRefused(sentence: String) { #expect(statements(sentence) == []) }

@Test func aBareMonthGetsItsYear() {
  let text = "In 1842 Clara Voss built a yard. On 12 July Clara Voss opened the yard of Stavanger."
  let month = Fixture.ranges(of: "12 July", in: text)[0]
  let document = Document(parsing: text)
  let date = Entity(
    id: "d1", kind: .date, canonical: "12 July", aliases: [], mentions: [Mention(range: month, value: "1842-07-12")],
    value: "1842-07-12")
  let annotations = Annotations(sentences: document.sentences(), entities: [date])
  let reader = StatementReader(document: document, annotations: annotations, familiar: [])
  #expect(reader.statements(of: 1).map(\.text) == ["On 12 July 1842 Clara Voss opened the yard of Stavanger."])
}

@Test func aPronounGetsItsNameWhereTheResolverIsSure() {
  let text = "Olaf Krag lived in Bergen for years. He joined the Harbour Board of Bergen in 1858 with Nils Aas."
  for (confidence, expected) in [
    (0.9, ["Olaf Krag joined the Harbour Board of Bergen in 1858 with Nils Aas."]), (0.5, []),
  ] {
    let document = Document(parsing: text)
    let krag = Entity(
      id: "p1", kind: .person, canonical: "Olaf Krag", aliases: [],
      mentions: [
        Mention(range: 0..<9),
        Mention(range: Fixture.ranges(of: "He", in: text)[0], form: .reference(confidence: confidence)),
      ])
    let annotations = Annotations(sentences: document.sentences(), entities: [krag])
    let reader = StatementReader(document: document, annotations: annotations, familiar: [])
    #expect(reader.statements(of: 1).map(\.text) == expected)
  }
}

@Test func aPhraseThatTheTextUsesThroughoutIsFamiliar() {
  let text = String(repeating: "Trade fell in the civil war. ", count: 5) + "The yard closed in the strike."
  let document = Document(parsing: text)
  let familiar = FamiliarPhrases.of(document, document.sentences())
  #expect(familiar.contains("the civil war") && !familiar.contains("the strike"))
}

@Test func whatTheTextHasManyOfIsNotFamiliar() {
  let text = String(repeating: "Trade fell in the colony. All colonies lost. The strait froze. ", count: 6)
  let document = Document(parsing: text)
  let familiar = FamiliarPhrases.of(document, document.sentences())
  #expect(familiar.contains("the strait") && !familiar.contains("the colony"))
}

@Test func aDateThatWasCompletedSaysSo() {
  let text = "In 1842 Clara Voss built a yard. On 12 July Clara Voss opened the first dry dock of Stavanger."
  let document = Document(parsing: text)
  func mention(_ part: String) -> Mention { Mention(range: Fixture.ranges(of: part, in: text)[0], value: "1842-07-12") }
  let date = Entity(
    id: "d1", kind: .date, canonical: "12 July", aliases: [], mentions: [mention("12 July")], value: "1842-07-12")
  let place = Entity(id: "l1", kind: .place, canonical: "Stavanger", aliases: [], mentions: [mention("Stavanger")])
  let voss = Entity(
    id: "p1", kind: .person, canonical: "Clara Voss", aliases: [],
    mentions: Fixture.ranges(of: "Clara Voss", in: text).map { Mention(range: $0) })
  let annotations = Annotations(sentences: document.sentences(), entities: [voss, date, place])
  let questions = QuestionWriter().questions(on: document, annotations: annotations, seed: 1, types: [.cloze])
  let dated = questions.first { $0.answerKind == .date }
  #expect(dated?.stem == "On ____ (full date) Clara Voss opened the first dry dock of Stavanger.")
  #expect(dated?.key == "12 July 1842")
  #expect(dated?.basis == .computed(rule: "the year is the one that the text is telling of"))
}

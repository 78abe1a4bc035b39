import Documents
import Testing

@testable import Questions

private let names =
  Canal.names + [
    Fixture.Name(kind: .place, canonical: "Norland"), Fixture.Name(kind: .place, canonical: "Vardo"),
    Fixture.Name(kind: .date, canonical: "May 1849", value: "1849-05"),
  ]

private func flat(_ text: String) -> Fixture {
  let bare = Fixture(text, names)
  let verbs = ["rose", "fell", "began", "chose", "opened", "sold"]
  let nouns = ["government", "strikes", "wave", "congress", "council", "town", "post", "director", "ships", "yard"]
  let trees = bare.annotations.sentences.map { sentence in
    let words = sentence.tokens.map { String(bare.document[$0.range]) }
    let xpos = words.map { word -> String in
      if verbs.contains(word) { return "VBD" }
      if word == "held" { return "VBN" }
      return word.first?.isUppercase == true ? "NNP" : nouns.contains(word) ? "NN" : "IN"
    }
    let tags = xpos.map { $0 == "NN" ? DependencyTree.Tag.noun : $0 == "NNP" ? .propn : $0 == "IN" ? .adp : .verb }
    return DependencyTree(
      tags: tags, xpos: xpos, lemmas: words.map { $0.lowercased() },
      heads: words.indices.map { $0 == 0 ? -1 : 0 }, relations: words.indices.map { $0 == 0 ? "root" : "dep" })
  }
  return Fixture(text, names, trees: trees)
}

/// What each sentence but the first says once it stands alone.
private func readings(_ text: String) -> [String] {
  let fixture = flat(text)
  let reader = StatementReader(document: fixture.document, annotations: fixture.annotations, familiar: [])
  return fixture.annotations.sentences.indices.last.map { reader.statements(of: $0).map(\.text) } ?? []
}

@Test(arguments: [
  // The place that the paragraph tells of.
  (
    "In Norland, many were hungry. In May 1849 the government fell after four months of hunger and unrest.",
    "In May 1849 the government in Norland fell after four months of hunger and unrest."
  ),
  (
    "In Norland, many were hungry. A wave of strikes in May 1849 began with the fishermen of every port.",
    "In Norland, a wave of strikes in May 1849 began with the fishermen of every port."
  ),
  // A past form that the parse took for a preposition, and a body that two sides made together.
  (
    "Ships came. In May 1849 the Company of the North arose from two small yards of Bergen.",
    "In May 1849 the Company of the North arose from two small yards of Bergen."
  ),
  // What is said of "this congress" with its date is true of a congress.
  (
    "At this congress, held in May 1849, the Company of the North chose Greta Lund.",
    "At a congress held in May 1849, the Company of the North chose Greta Lund."
  ),
  // The part before a colon, and what "that of" stands for.
  (
    "In May 1849 Greta Lund opened a yard for small ships at Stavanger: nobody else would.",
    "In May 1849 Greta Lund opened a yard for small ships at Stavanger."
  ),
  (
    "In May 1849 Greta Lund rose to another important post: that of director of the Company of the North.",
    "In May 1849 Greta Lund rose to the important post of director of the Company of the North."
  ),
])
func aSentenceThatLeansIsMended(text: String, statement: String) { #expect(readings(text).contains(statement)) }

@Test(arguments: [
  // Another place came in between.
  "In Norland, many were hungry. Ships came to Bergen. In May 1849 the government fell after four months of unrest.",
  // Nobody said where.
  "Many were hungry there. In May 1849 the government fell after four months of hunger and unrest.",
  // What follows the colon is the point.
  "In May 1849 Greta Lund sold the following to the Company of the North: two ships and a yard.",
])
func whatCannotBeMendedIsRefused(text: String) { #expect(readings(text) == []) }

@Test(arguments: [
  ("In May 1849 Greta Lund left the yard of Bergen.", "Greta Lund left the yard of Bergen in May 1849."),
  (
    "Greta Lund left the yard of Bergen for Stavanger in May 1849.",
    "In May 1849 Greta Lund left the yard of Bergen for Stavanger."
  ),
  // The date would go over to the second verb.
  ("In May 1849 Greta Lund left the yard of Bergen because Olaf Krag had sold it.", nil),
  ("Greta Lund left Bergen in 1858 and came back in May 1849.", nil),
])
func aDateMovesToTheOtherEnd(sentence: String, turned: String?) throws {
  let fixture = flat(sentence)
  let reader = StatementReader(document: fixture.document, annotations: fixture.annotations, familiar: [])
  let statement = try #require(reader.whole(of: 0))
  #expect(statement.turned?.text == turned)
}

@Test func aTrueStatementIsNoCopyOfItsSentence() {
  let fixture = flat("In May 1849 Greta Lund opened a yard for small ships at Stavanger.")
  for seed in 0..<8 as Range<UInt64> {
    for question in fixture.questions(seed: seed, types: [.tf]) where question.form == .truth(true) {
      #expect(question.stem == "True or false: Greta Lund opened a yard for small ships at Stavanger in May 1849.")
    }
  }
}

@Test func aCitationNamesAWorkAndPerhapsItsAuthor() {
  func citation(_ text: String) -> Citation? {
    Citation.behind(Fixture.ranges(of: "“Go.”", in: text)[0], in: Document(parsing: text))
  }
  #expect(citation("“Go.” (Olaf Krag, Ice and Iron, pages 3-4) More.")?.title == "Ice and Iron")
  #expect(citation("“Go.” (Olaf Krag, Ice and Iron, pages 3-4) More.")?.author == "Olaf Krag")
  #expect(citation("“Go.” He went (Ice and Iron, page 3).") == nil)
  #expect(citation("“Go.” (quoted in Ice and Iron, page 3)") == nil)
  #expect(citation("“Go.” (1849)") == nil)
}

@Test(arguments: [
  ("In 1855 Greta Lund went into exile.", false), ("In 1855 Greta Lund went into exile at Bergen.", true),
  ("On 12 July 1842 Greta Lund went into exile.", true), ("In 1855 Greta Lund sold forty ships.", true),
  ("In 1855 Greta Lund became director.", true),
])
func aDateAloneDoesNotSayWho(text: String, isEnough: Bool) throws {
  let fixture = flat(text)
  let reader = StatementReader(document: fixture.document, annotations: fixture.annotations, familiar: [])
  let statement = try #require(reader.whole(of: 0))
  let slot = try #require(statement.liveSlots.first { statement.slots[$0].kind == .person })
  #expect(ClozeJudge.saysEnough(statement.words, besides: [slot], of: statement) == isEnough)
}

private let founders = ParsedSentence(
  "In 1855 Nils Aas and Ivar Holm opened a yard in Bergen with Clara Voss.",
  """
  In ADP IN in 2 case
  1855 NUM CD 1855 8 obl
  Nils PROPN NNP Nils 8 nsubj
  Aas PROPN NNP Aas 3 flat
  and CCONJ CC and 6 cc
  Ivar PROPN NNP Ivar 3 conj
  Holm PROPN NNP Holm 6 flat
  opened VERB VBD open 0 root
  a DET DT a 10 det
  yard NOUN NN yard 8 obj
  in ADP IN in 12 case
  Bergen PROPN NNP Bergen 8 obl
  with ADP IN with 14 case
  Clara PROPN NNP Clara 8 obl
  Voss PROPN NNP Voss 14 flat
  . PUNCT . . 8 punct
  """)

@Test(arguments: [
  "Together with Ivar Holm, who opened a yard in Bergen with Clara Voss in 1855? Nils Aas",
  "Together with Nils Aas, who opened a yard in Bergen with Clara Voss in 1855? Ivar Holm",
  "Where did Nils Aas and Ivar Holm open a yard with Clara Voss in 1855? Bergen",
  "With whom did Nils Aas and Ivar Holm open a yard in Bergen in 1855? Clara Voss",
])
func oneOfTwoAndWhatHangsOnAPrepositionIsAskedFor(expected: String) {
  let fixture = Fixture(founders.text, Canal.names, trees: [founders.tree])
  let account = QuestionWriter().account(of: fixture.document, annotations: fixture.annotations, seed: 1)
  let tried = account.flatMap(\.trials).filter { $0.question.type == .short }
  #expect(tried.map { "\($0.question.stem) \($0.question.key)" }.contains(expected))
}

private let theory = ParsedSentence(
  "Their mood was summed up in the Theory of Drift put forward by the engineer, Olaf Krag.",
  """
  Their PRON PRP$ they 2 nmod:poss
  mood NOUN NN mood 4 nsubj:pass
  was AUX VBD be 4 aux:pass
  summed VERB VBN sum 0 root
  up ADP RP up 4 compound:prt
  in ADP IN in 8 case
  the DET DT the 8 det
  Theory NOUN NN theory 4 obl
  of ADP IN of 10 case
  Drift PROPN NNP Drift 8 nmod
  put VERB VBN put 10 acl
  forward ADV RB forward 11 advmod
  by ADP IN by 15 case
  the DET DT the 15 det
  engineer NOUN NN engineer 11 obl:agent
  , PUNCT , , 17 punct
  Olaf PROPN NNP Olaf 15 appos
  Krag PROPN NNP Krag 17 flat
  . PUNCT . . 4 punct
  """)

@Test func aParticipleWithItsAgentIsAskedForInAnySentence() {
  let fixture = Fixture(theory.text, Canal.names, trees: [theory.tree])
  let questions = fixture.questions(types: [.short]).map { "\($0.stem) \($0.key)" }
  #expect(questions == ["By whom was the Theory of Drift put forward? Olaf Krag"])
}

@Test func everyNameIsAskedOnceBeforeAnyTwice() {
  let deck = Canal.fixture.questions()
  let people = Set(deck.filter { $0.answerKind == .person }.map(\.key))
  #expect(people.isSuperset(of: ["Henrik Storm", "Clara Voss", "Nils Aas", "Ivar Holm"]))
}

@Test(arguments: [
  ("In 1858 Anna de Brun sold her yard at Bergen.", "Brun", false),
  ("In 1858 Olaf Krag left Bergen.", "Olaf Krag", true),
  ("In 1858 the guild sold ships to van Brun.", "Brun", true),
])
func aNameIsNotCutBehindItsParticle(text: String, name: String, isWhole: Bool) throws {
  let fixture = Fixture(text, Canal.names + [Fixture.Name(kind: .person, canonical: "Brun")])
  let reader = StatementReader(document: fixture.document, annotations: fixture.annotations, familiar: [])
  let statement = try #require(reader.whole(of: 0))
  let slot = try #require(statement.slots.indices.first { statement.slots[$0].surface == name })
  let range = try #require(statement.range(of: slot))
  #expect(SlotJudge.isWhole(statement, slot: slot, at: range) == isWhole)
}

@Test func theNameOfANationKeepsItsCapital() {
  let words = ["French", "and", "Belgian", "troops"].map {
    StatementWord(text: $0, isGlued: false, token: nil, slot: nil)
  }
  #expect(Statement.plain(words.lowered([])) == "French and Belgian troops")
}

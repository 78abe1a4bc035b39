import Documents
import Testing

@testable import Questions

/// Sentences parsed as one chain, so that only words and marks decide.
private func flat(_ text: String, tags: [String: String] = [:]) -> Fixture {
  let bare = Fixture(text, Canal.names)
  let trees = bare.annotations.sentences.map { sentence in
    let words = sentence.tokens.map { String(bare.document[$0.range]) }
    let xpos = words.map {
      tags[$0] ?? ($0.first?.isUppercase == true ? "NNP" : $0.first?.isLetter == true ? "NN" : ".")
    }
    return DependencyTree(
      tags: xpos.map { $0.hasPrefix("VB") ? .verb : $0 == "." ? .punct : .noun }, xpos: xpos,
      lemmas: words.map { $0.lowercased() }, heads: words.indices.map { $0 == 0 ? -1 : 0 },
      relations: words.indices.map { $0 == 0 ? "root" : "dep" })
  }
  return Fixture(text, Canal.names, trees: trees)
}

private func short(_ text: String) -> [String] {
  flat(text).questions(types: [.short]).map { "\($0.stem) \($0.key)" }
}

@Test(arguments: [
  (
    "Little was known of Olaf Krag until his death in 1858 at sea.", "In which year did Olaf Krag die? 1858"
  ),
  (
    "The papers were lost after Clara Voss’s arrest in March 1840 by the police.",
    "In which month and year was Clara Voss arrested? March 1840"
  ),
  (
    "The plan led to the establishment of a Northern Ice Office in May 1823 at Bergen.",
    "In which month and year was the Northern Ice Office established? May 1823"
  ),
])
func whatANounSaysHappenedIsAskedFor(text: String, expected: String) {
  #expect(short(text).contains(expected))
}

@Test(arguments: [
  // Two people: whose death?
  "Olaf Krag wrote to Nils Aas about his death in 1858 at sea.",
  // A thing has no death, a person no outbreak.
  "The news of the outbreak of Olaf Krag in 1858 was late.",
  // Not the date of it.
  "Little was known of Olaf Krag until his death after 1858 at sea.",
])
func aNounThatDoesNotSayWhoOrWhenIsLeft(text: String) {
  #expect(!short(text).contains { $0.contains("die?") || $0.contains("break out?") })
}

private let mayor = ParsedSentence(
  "In 1855 Greta Lund, the director of the Harbour Board, left Bergen.",
  """
  In ADP IN in 2 case
  1855 NUM CD 1855 13 obl
  Greta PROPN NNP Greta 13 nsubj
  Lund PROPN NNP Lund 3 flat
  , PUNCT , , 7 punct
  the DET DT the 7 det
  director NOUN NN director 3 appos
  of ADP IN of 11 case
  the DET DT the 11 det
  Harbour PROPN NNP Harbour 11 compound
  Board PROPN NNP Board 7 nmod
  , PUNCT , , 7 punct
  left VERB VBD leave 0 root
  Bergen PROPN NNP Bergen 13 obj
  . PUNCT . . 13 punct
  """)

@Test func anAppositionIsAskedForWithItsYear() {
  let fixture = Fixture(mayor.text, Canal.names, trees: [mayor.tree])
  let questions = fixture.questions(types: [.short]).map { "\($0.stem) \($0.key)" }
  #expect(questions.contains("Who was the director of the Harbour Board in 1855? Greta Lund"))
}

@Test(arguments: [
  ("In 1855 Greta Lund (then director of the Harbour Board of Bergen) left for Finnmark by ship.", true),
  ("In 1855 Greta Lund (a director of the Harbour Board of Bergen) left for Finnmark by ship.", false),
  ("Greta Lund (then director of the Harbour Board of Bergen) left for Finnmark by ship.", false),
])
func anOfficeInBracketsIsAskedForWhereItSaysWhen(text: String, isAsked: Bool) {
  let questions = flat(text, tags: ["left": "VBD"]).questions(types: [.short]).map(\.stem)
  #expect(questions.contains("Who was director of the Harbour Board of Bergen in 1855?") == isAsked)
}

@Test(arguments: [
  ("As late as May 1823 Clara Voss traded with Bergen.", "In May 1823 Clara Voss traded with Bergen."),
  ("Shortly afterwards Clara Voss bought a yard in June 1841.", "Clara Voss bought a yard in June 1841."),
  ("In 1858 Olaf Krag lost a further ship at Bergen.", "In 1858 Olaf Krag lost a ship at Bergen."),
  ("In 1858 Olaf Krag got another office at Bergen.", "In 1858 Olaf Krag got an office at Bergen."),
  (
    "The ships of Clara Voss (some of them new) were sold in June 1841.",
    "The ships of Clara Voss were sold in June 1841."
  ),
  (
    "Ten ships, with a crew of ninety (two from Bergen) were sold by Clara Voss in June 1841.",
    "Ten ships, with a crew of ninety, were sold by Clara Voss in June 1841."
  ),
])
func whatPointsBackIsTakenAway(sentence: String, statement: String) {
  #expect(Fixture(sentence, Canal.names).statements().map(\.text) == [statement])
}

@Test(arguments: [
  "Two hours later Clara Voss bought the Company of the North in March 1840.",
  "In March 1840 Clara Voss joined it with all her ships.",
  "As head of the yard, Clara Voss praised him in March 1840.",
  "In the second, Clara Voss describes the Company of the North of March 1840.",
  "Nearby, Clara Voss opened a yard for the Company of the North in March 1840.",
])
func whatPointsOutOfTheSentenceIsRefused(sentence: String) {
  #expect(Fixture(sentence, Canal.names).statements().map(\.text) == [])
}

@Test func aNounWithTwoCapitalsIsAName() {
  let questions = Fixture("The Easter Rising of the guilds began on 12 July 1842.", Canal.names).questions(types: [
    .cloze
  ])
  #expect(questions.map(\.key) == ["12 July 1842"])
}

@Test func aShortNameRunTogetherFromTwoWordsIsAsked() {
  let text = "In 1858 Olaf Krag founded the harbour bureau (‘Harbureau’) at Bergen."
  let questions = Fixture(text, Canal.names).questions(types: [.acronym])
  #expect(Set(questions.map(\.key)) == ["harbour bureau", "Harbureau"])
}

@Test func theMonthOfMayIsNoHedge() {
  let questions = Fixture("Clara Voss left Bergen for Stavanger in May 1823.", Canal.names).questions(types: [.cloze])
  #expect(questions.map(\.key).contains("May 1823"))
}

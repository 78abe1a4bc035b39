import Documents
import Testing

@testable import Questions

/// A sentence with its syntax, one row a token: word, universal tag, Penn tag, lemma, head from 1 (0 for the root), relation.
struct ParsedSentence {
  let text: String
  var tree: DependencyTree

  init(_ text: String, _ rows: String) {
    self.text = text
    let fields = rows.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    tree = DependencyTree(
      tags: fields.map { DependencyTree.Tag(rawValue: $0[1]) ?? .x }, xpos: fields.map { $0[2] },
      lemmas: fields.map { $0[3] },
      heads: fields.map { (Int($0[4]) ?? 0) - 1 }, relations: fields.map { $0[5] })
  }

  var questions: [String] {
    let fixture = Fixture(text, Canal.names, trees: [tree])
    return fixture.questions(types: [.short, .numeric, .mcq]).map { "\($0.stem) \($0.key)" }.sorted()
  }
}

private let founded = ParsedSentence(
  "The Company of the North was founded in 1821 by Henrik Storm.",
  """
  The DET DT the 2 det
  Company PROPN NNP Company 7 nsubj:pass
  of ADP IN of 5 case
  the DET DT the 5 det
  North PROPN NNP North 2 nmod
  was AUX VBD be 7 aux:pass
  founded VERB VBN found 0 root
  in ADP IN in 9 case
  1821 NUM CD 1821 7 obl
  by ADP IN by 11 case
  Henrik PROPN NNP Henrik 7 obl:agent
  Storm PROPN NNP Storm 11 flat
  . PUNCT . . 7 punct
  """)

private let opened = ParsedSentence(
  "On 12 July 1842 Clara Voss opened a yard at Stavanger.",
  """
  On ADP IN on 3 case
  12 NUM CD 12 3 nummod
  July PROPN NNP July 7 obl
  1842 NUM CD 1842 3 nummod
  Clara PROPN NNP Clara 7 nsubj
  Voss PROPN NNP Voss 5 flat
  opened VERB VBD open 0 root
  a DET DT a 9 det
  yard NOUN NN yard 7 obj
  at ADP IN at 11 case
  Stavanger PROPN NNP Stavanger 7 obl
  . PUNCT . . 7 punct
  """)

private let surveyed = ParsedSentence(
  "Nils Aas and Ivar Holm surveyed the coast of Finnmark for the Harbour Board in 1861.",
  """
  Nils PROPN NNP Nils 6 nsubj
  Aas PROPN NNP Aas 1 flat
  and CCONJ CC and 4 cc
  Ivar PROPN NNP Ivar 1 conj
  Holm PROPN NNP Holm 4 flat
  surveyed VERB VBD survey 0 root
  the DET DT the 8 det
  coast NOUN NN coast 6 obj
  of ADP IN of 10 case
  Finnmark PROPN NNP Finnmark 8 nmod
  for ADP IN for 14 case
  the DET DT the 14 det
  Harbour PROPN NNP Harbour 14 compound
  Board PROPN NNP Board 6 obl
  in ADP IN in 16 case
  1861 NUM CD 1861 6 obl
  . PUNCT . . 6 punct
  """)

/// "who" taken for the end of the subject, and what the exiles did for what the board did.
private let trained = ParsedSentence(
  "In 1858 the Harbour Board trained pilots who formed the Company of the North.",
  """
  In ADP IN in 2 case
  1858 NUM CD 1858 9 obl
  the DET DT the 5 det
  Harbour PROPN NNP Harbour 5 compound
  Board PROPN NNP Board 9 nsubj
  trained VERB VBN train 5 acl
  pilots NOUN NNS pilot 6 obj
  who PRON WP who 6 nsubj
  formed VERB VBD form 0 root
  the DET DT the 11 det
  Company PROPN NNP Company 9 obj
  of ADP IN of 14 case
  the DET DT the 14 det
  North PROPN NNP North 11 nmod
  . PUNCT . . 9 punct
  """)

@Test func aRelativePronounDoesNotEndASubject() {
  #expect(
    !trained.questions.contains { $0.contains(" who form ") || $0.contains(" who form?") }, "\(trained.questions)")
}

private let counted = ParsedSentence(
  "In 1858 forty ships left Bergen for the Company of the North.",
  """
  In ADP IN in 2 case
  1858 NUM CD 1858 5 obl
  forty NUM CD forty 4 nummod
  ships NOUN NNS ship 5 nsubj
  left VERB VBD leave 0 root
  Bergen PROPN NNP Bergen 5 obj
  for ADP IN for 9 case
  the DET DT the 9 det
  Company PROPN NNP Company 5 obl
  of ADP IN of 12 case
  the DET DT the 12 det
  North PROPN NNP North 9 nmod
  . PUNCT . . 5 punct
  """)

@Test func aSubjectADateAndAnAgentAreAskedFor() {
  #expect(
    founded.questions.filter { !$0.hasPrefix("Which") } == [
      "By whom was the Company of the North founded in 1821? Henrik Storm",
      "In which year was the Company of the North founded by Henrik Storm? 1821",
    ])
  #expect(
    founded.questions.contains("Which company was founded in 1821 by Henrik Storm? Company of the North"))
}

@Test func aPlainVerbIsAskedWithDid() {
  #expect(
    opened.questions == [
      "On what date did Clara Voss open a yard at Stavanger? 12 July 1842",
      "Where did Clara Voss open a yard on 12 July 1842? Stavanger",
      "Who opened a yard at Stavanger on 12 July 1842? Clara Voss",
    ])
}

/// Where the islands lie is not where they were seized.
@Test func aPlaceBehindAPlaceIsNotWhereItWasDone() {
  let seized = ParsedSentence(
    "Clara Voss seized the Lofoten Islands in Bergen on 12 July 1842.",
    """
    Clara PROPN NNP Clara 3 nsubj
    Voss PROPN NNP Voss 1 flat
    seized VERB VBD seize 0 root
    the DET DT the 6 det
    Lofoten PROPN NNP Lofoten 6 compound
    Islands PROPN NNPS Island 3 obj
    in ADP IN in 8 case
    Bergen PROPN NNP Bergen 3 obl
    on ADP IN on 10 case
    12 NUM CD 12 3 obl
    July PROPN NNP July 10 flat
    1842 NUM CD 1842 10 nummod
    . PUNCT . . 3 punct
    """)
  #expect(seized.questions.contains { $0.hasPrefix("Who seized") })
  #expect(!seized.questions.contains { $0.hasPrefix("Where") }, "\(seized.questions)")
}

@Test func joinedSubjectsAreOneAnswer() {
  #expect(
    surveyed.questions.contains(
      "Who surveyed the coast of Finnmark for the Harbour Board in 1861? Nils Aas and Ivar Holm"))
  #expect(
    surveyed.questions.contains(
      "In which year did Nils Aas and Ivar Holm survey the coast of Finnmark for the Harbour Board? 1861"))
}

@Test func aCountedSubjectIsAskedWithHowMany() {
  #expect(counted.questions.contains("In 1858, how many ships left Bergen for the Company of the North? forty"))
}

@Test func withoutASureSubjectNothingIsAsked() {
  let broken = DependencyTree(
    tags: opened.tree.tags, xpos: opened.tree.xpos.map { $0 == "VBD" ? "NN" : $0 }, lemmas: opened.tree.lemmas,
    heads: opened.tree.heads.map { _ in -1 }, relations: opened.tree.relations.map { _ in "dep" })
  let fixture = Fixture(opened.text, Canal.names, trees: [broken])
  #expect(fixture.questions(types: [.short, .mcq, .numeric]) == [])
}

@Test(arguments: [
  ("“We shall build a second harbour at Vardo before the ice comes,” Clara Voss said.", "Clara Voss"),
  ("As Olaf Krag put it: “No captain of sense will sail the northern route in March.”", "Olaf Krag"),
])
func aQuotationIsAskedForItsSpeaker(text: String, key: String) {
  let questions = Fixture(text, Canal.names).questions(types: [.quote])
  #expect(questions.map(\.key) == [key])
}

@Test(arguments: [
  "As quoted by Olaf Krag: “No captain of sense will sail the northern route in March.”",
  "“We shall build a second harbour at Vardo before the ice comes,” said a friend of Clara Voss.",
  "Her sister, in a quarrel with Olaf Krag, called him: “No captain of sense will sail the northern route in March.”",
  "The harbour board announced to Captain Olaf Krag: “No captain of sense will sail the northern route in March.”",
  "“The loss of the ships was the fault of the harbour board alone.” Olaf Krag admitted the force of it.",
  "In a letter to her friend, Mr. Olaf Krag, she says: “No captain of sense will sail the northern route in March.”",
  "Olaf Krag and Clara Voss said: “No captain of sense will sail the northern route in March.”",
])
func aDoubtfulSpeakerIsNotAskedFor(text: String) {
  #expect(Fixture(text, Canal.names).questions(types: [.quote]) == [])
}

@Test func anInitialEndsNoQuotation() {
  let text = "Clara Voss said: “We are fully in accord with what M. Storm has told the harbour board of Bergen.”"
  let questions = Fixture(text, Canal.names).questions(types: [.quote])
  #expect(questions.allSatisfy { !$0.stem.contains("what M”") })
}

private let arrived = ParsedSentence(
  "In 1858 envoys of the Harbour Board came to Bergen on behalf of a new people, the Pilots.",
  """
  In ADP IN in 2 case
  1858 NUM CD 1858 8 obl
  envoys NOUN NNS envoy 8 nsubj
  of ADP IN of 7 case
  the DET DT the 7 det
  Harbour PROPN NNP Harbour 7 compound
  Board PROPN NNP Board 3 nmod
  came VERB VBD come 0 root
  to ADP IN to 10 case
  Bergen PROPN NNP Bergen 8 obl
  on ADP IN on 12 case
  behalf NOUN NN behalf 8 obl
  of ADP IN of 16 case
  a DET DT a 16 det
  new ADJ JJ new 16 amod
  people NOUN NN people 12 nmod
  , PUNCT , , 19 punct
  the DET DT the 19 det
  Pilots PROPN NNPS Pilots 16 appos
  . PUNCT . . 8 punct
  """)

@Test func nothingFollowsAnAsideThatIsNotClosed() {
  let stems = arrived.questions
  #expect(!stems.contains { $0.contains("the Pilots in 1858") }, "\(stems)")
}

private let sacrificing = ParsedSentence(
  "Olaf Krag sacrificing his hopes of a fortune in Hamburg joined the Harbour Board in 1858.",
  """
  Olaf PROPN NNP Olaf 11 nsubj
  Krag PROPN NNP Krag 1 flat
  sacrificing VERB VBG sacrifice 1 acl
  his PRON PRP$ his 5 nmod:poss
  hopes NOUN NNS hope 3 obj
  of ADP IN of 8 case
  a DET DT a 8 det
  fortune NOUN NN fortune 5 nmod
  in ADP IN in 10 case
  Hamburg PROPN NNP Hamburg 11 obl
  joined VERB VBD join 0 root
  the DET DT the 14 det
  Harbour PROPN NNP Harbour 14 compound
  Board PROPN NNP Board 11 obj
  in ADP IN in 16 case
  1858 NUM CD 1858 11 obl
  . PUNCT . . 11 punct
  """)

@Test func whoIsFollowedByAFiniteVerb() {
  #expect(!sacrificing.questions.contains { $0.hasPrefix("Who sacrificing") }, "\(sacrificing.questions)")
}

private let passing = ParsedSentence(
  "In the long war of Olaf Krag he beat the ships of the Harbour Board in 1858.",
  """
  In ADP IN in 4 case
  the DET DT the 4 det
  long ADJ JJ long 4 amod
  war NOUN NN war 9 obl
  of ADP IN of 6 case
  Olaf PROPN NNP Olaf 4 nmod
  Krag PROPN NNP Krag 6 flat
  he PRON PRP he 9 nsubj
  beat VERB VBD beat 0 root
  the DET DT the 11 det
  ships NOUN NNS ship 9 obj
  of ADP IN of 15 case
  the DET DT the 15 det
  Harbour PROPN NNP Harbour 15 compound
  Board PROPN NNP Board 11 nmod
  in ADP IN in 17 case
  1858 NUM CD 1858 9 obl
  . PUNCT . . 9 punct
  """)

@Test func whoeverAWarIsCalledAfterIsNotHe() {
  #expect(Fixture(passing.text, Canal.names, trees: [passing.tree]).statements() == [])
}

private let fragment = ParsedSentence(
  "After the Harbour Board sold ships to Olaf Krag in 1858.",
  """
  After SCONJ IN after 5 mark
  the DET DT the 4 det
  Harbour PROPN NNP Harbour 4 compound
  Board PROPN NNP Board 5 nsubj
  sold VERB VBD sell 0 root
  ships NOUN NNS ship 5 obj
  to ADP IN to 8 case
  Olaf PROPN NNP Olaf 5 obl
  Krag PROPN NNP Krag 8 flat
  in ADP IN in 11 case
  1858 NUM CD 1858 5 obl
  . PUNCT . . 5 punct
  """)

@Test func aClauseWithoutItsMainOneIsRefused() {
  #expect(Fixture(fragment.text, Canal.names, trees: [fragment.tree]).statements() == [])
}

private let shot = ParsedSentence(
  "In 1858 the Harbour Board shot down the balloon of Olaf Krag.",
  """
  In ADP IN in 2 case
  1858 NUM CD 1858 6 obl
  the DET DT the 5 det
  Harbour PROPN NNP Harbour 5 compound
  Board PROPN NNP Board 6 nsubj
  shot VERB VBD shet 0 root
  down ADP RP down 6 compound:prt
  the DET DT the 9 det
  balloon NOUN NN balloon 6 obj
  of ADP IN of 11 case
  Olaf PROPN NNP Olaf 9 nmod
  Krag PROPN NNP Krag 11 flat
  . PUNCT . . 6 punct
  """)

@Test func anIrregularVerbIsTakenFromTheList() {
  #expect(!shot.questions.contains { $0.contains("shet") }, "\(shot.questions)")
}

import Documents
import Testing

@testable import Questions

/// What the order of words does not show without the syntax.
private let faulty: [(text: String, rows: String, fault: String?)] = [
  (
    "In 1855 was taught by Greta Lund.",
    """
    In ADP IN in 2 case
    1855 NUM CD 1855 4 obl
    was AUX VBD be 4 aux:pass
    taught VERB VBN teach 0 root
    by ADP IN by 6 case
    Greta PROPN NNP Greta 4 obl:agent
    Lund PROPN NNP Lund 6 flat
    . PUNCT . . 4 punct
    """, "1855 was"
  ),
  (
    "Greta Lund tried to win pilots, reach bankers.",
    """
    Greta PROPN NNP Greta 3 nsubj
    Lund PROPN NNP Lund 1 flat
    tried VERB VBD try 0 root
    to PART TO to 5 mark
    win VERB VB win 3 xcomp
    pilots NOUN NNS pilot 5 obj
    , PUNCT , , 8 punct
    reach VERB VB reach 5 conj
    bankers NOUN NNS banker 8 obj
    . PUNCT . . 3 punct
    """, ", reach"
  ),
  (
    "The third rising closed the yard of Greta Lund.",
    """
    The DET DT the 3 det
    third ADJ JJ third 3 amod
    rising NOUN NN rising 4 nsubj
    closed VERB VBD close 0 root
    the DET DT the 6 det
    yard NOUN NN yard 4 obj
    of ADP IN of 8 case
    Greta PROPN NNP Greta 6 nmod
    Lund PROPN NNP Lund 8 flat
    . PUNCT . . 4 punct
    """, "the third"
  ),
  (
    "Greta Lund was named master, she has houses.",
    """
    Greta PROPN NNP Greta 4 nsubj
    Lund PROPN NNP Lund 1 flat
    was AUX VBD be 4 aux:pass
    named VERB VBN name 8 ccomp
    master NOUN NN master 4 xcomp
    , PUNCT , , 8 punct
    she PRON PRP she 8 nsubj
    has VERB VBZ have 0 root
    houses NOUN NNS house 8 obj
    . PUNCT . . 8 punct
    """, ", she"
  ),
  (
    "In 1855, Greta Lund, had sold the yard.",
    """
    In ADP IN in 2 case
    1855 NUM CD 1855 8 obl
    , PUNCT , , 8 punct
    Greta PROPN NNP Greta 8 nsubj
    Lund PROPN NNP Lund 4 flat
    , PUNCT , , 8 punct
    had AUX VBD have 8 aux
    sold VERB VBN sell 0 root
    the DET DT the 10 det
    yard NOUN NN yard 8 obj
    . PUNCT . . 8 punct
    """, ", had"
  ),
  (
    "Greta Lund was born poor, made pots in 1855.",
    """
    Greta PROPN NNP Greta 4 nsubj
    Lund PROPN NNP Lund 1 flat
    was AUX VBD be 4 aux:pass
    born VERB VBN bear 0 root
    poor ADJ JJ poor 4 xcomp
    , PUNCT , , 7 punct
    made VERB VBD make 4 conj
    pots NOUN NNS pot 7 obj
    in ADP IN in 10 case
    1855 NUM CD 1855 7 obl
    . PUNCT . . 4 punct
    """, ", made"
  ),
  (
    "Greta Lund was born poor, and made pots in 1855.",
    """
    Greta PROPN NNP Greta 4 nsubj
    Lund PROPN NNP Lund 1 flat
    was AUX VBD be 4 aux:pass
    born VERB VBN bear 0 root
    poor ADJ JJ poor 4 xcomp
    , PUNCT , , 8 punct
    and CCONJ CC and 8 cc
    made VERB VBD make 4 conj
    pots NOUN NNS pot 8 obj
    in ADP IN in 11 case
    1855 NUM CD 1855 8 obl
    . PUNCT . . 4 punct
    """, nil
  ),
  (
    "Later pilots knew Greta Lund.",
    """
    Later ADJ JJR late 2 amod
    pilots NOUN NNS pilot 3 nsubj
    knew VERB VBD know 0 root
    Greta PROPN NNP Greta 3 obj
    Lund PROPN NNP Lund 4 flat
    . PUNCT . . 3 punct
    """, "later"
  ),
  (
    "Greta Lund again left the yard.",
    """
    Greta PROPN NNP Greta 4 nsubj
    Lund PROPN NNP Lund 1 flat
    again ADV RB again 4 advmod
    left VERB VBD leave 0 root
    the DET DT the 6 det
    yard NOUN NN yard 4 obj
    . PUNCT . . 4 punct
    """, "again"
  ),
  (
    "The pilots too had left Greta Lund.",
    """
    The DET DT the 2 det
    pilots NOUN NNS pilot 5 nsubj
    too ADV RB too 5 advmod
    had AUX VBD have 5 aux
    left VERB VBN leave 0 root
    Greta PROPN NNP Greta 5 obj
    Lund PROPN NNP Lund 6 flat
    . PUNCT . . 5 punct
    """, "too"
  ),
]

/// "a decision to close the yard" without its end.
@Test func aNounThatLostWhatItIsAboutIsFound() throws {
  let sentence = ParsedSentence(
    "Greta Lund fought a decision to sell ships.",
    """
    Greta PROPN NNP Greta 3 nsubj
    Lund PROPN NNP Lund 1 flat
    fought VERB VBD fight 0 root
    a DET DT a 5 det
    decision NOUN NN decision 3 obj
    to PART TO to 7 mark
    sell VERB VB sell 5 acl
    ships NOUN NNS ship 7 obj
    . PUNCT . . 3 punct
    """)
  let fixture = Fixture(
    sentence.text, [Fixture.Name(kind: .person, canonical: "Greta Lund", gender: .female)], trees: [sentence.tree])
  let reader = StatementReader(document: fixture.document, annotations: fixture.annotations, familiar: [])
  var statement = try #require(reader.whole(of: 0))
  #expect(LooseTurns.first(in: statement, tree: sentence.tree) == nil)
  statement.words.removeLast(3)
  #expect(LooseTurns.first(in: statement, tree: sentence.tree) == "decision")
}

@Test(arguments: faulty.indices)
func aTurnThatLeansOrIsCutIsFoundByItsSyntax(row: Int) throws {
  let (text, rows, fault) = faulty[row]
  let sentence = ParsedSentence(text, rows)
  let fixture = Fixture(
    sentence.text,
    [
      Fixture.Name(kind: .person, canonical: "Greta Lund", gender: .female),
      Fixture.Name(kind: .date, canonical: "1855", value: "1855"),
    ], trees: [sentence.tree])
  let reader = StatementReader(document: fixture.document, annotations: fixture.annotations, familiar: [])
  let statement = try #require(reader.whole(of: 0))
  #expect(StatementFaults.first(in: statement, tree: sentence.tree) == fault)
}

@Test(arguments: [
  ("In which year did the pilots under their leader Greta Lund, leave Bergen?", ", leave"),
  ("Which league did the pilots of Bergen together with Greta Lund, form?", ", form"),
  ("In which year did Greta Lund leave Bergen, which had no harbour?", nil),
  ("In which year did Greta Lund leave Bergen, then a free town?", nil),
  ("In 1855, who sold the yard, leave aside the harbour?", nil),
])
func aCommaBetweenSubjectAndVerbIsFound(stem: String, comma: String?) {
  #expect(DebrisCheck.strayComma(inQuestion: stem) == comma)
}

@Test func aClauseWithAYearOfItsOwnIsNotOfTheDateBeforeIt() {
  func fault(_ text: String, isTakenOut: Bool) -> String? {
    let dates = ["1660", "1662"].map { Fixture.Name(kind: .date, canonical: $0, value: $0) }
    let fixture = Fixture(text, dates)
    let reader = StatementReader(document: fixture.document, annotations: fixture.annotations, familiar: [])
    guard var statement = reader.whole(of: 0) else { return "no statement" }
    let tree = ParsedSentence(
      "Brun fell.", "Brun PROPN NNP Brun 2 nsubj\nfell VERB VBD fall 0 root\n. PUNCT . . 2 punct"
    )
    .tree
    statement.own =
      isTakenOut ? ClauseSyntax(tree: tree, sentence: fixture.annotations.sentences[0]) : nil
    return StatementFaults.first(in: statement, tree: nil)
  }
  let text = "The Harbour Act 1662 brought the pilots back to Bergen in 1660."
  #expect(fault(text, isTakenOut: true) == "1662")
  #expect(fault(text, isTakenOut: false) == nil)
  #expect(fault("The Harbour Act brought the pilots back to Bergen in 1660.", isTakenOut: true) == nil)
}

/// "increased fears": a verb with an object is no participle that can go.
@Test func aVerbThatTheParseTakesForAParticipleStays() {
  let sentence = ParsedSentence(
    "Greta Lund left in May 1855, sold ships.",
    """
    Greta PROPN NNP Greta 3 nsubj
    Lund PROPN NNP Lund 1 flat
    left VERB VBD leave 0 root
    in ADP IN in 5 case
    May PROPN NNP May 3 obl
    1855 NUM CD 1855 5 nummod
    , PUNCT , , 8 punct
    sold VERB VBN sell 3 advcl
    ships NOUN NNS ship 8 obj
    . PUNCT . . 3 punct
    """)
  let fixture = Fixture(
    sentence.text, [Fixture.Name(kind: .person, canonical: "Greta Lund", gender: .female)], trees: [sentence.tree])
  let reader = StatementReader(document: fixture.document, annotations: fixture.annotations, familiar: [])
  #expect(reader.whole(of: 0).map { Trimming(tree: sentence.tree).shorter($0) } == [])
}

import Documents
import Testing

@testable import Questions

/// Rows as in ``ParsedSentence``, one block a sentence.
private func trees(_ blocks: [String]) -> [DependencyTree] { blocks.map { ParsedSentence("", $0).tree } }

private let wasFounded = """
  The DET DT the 2 det
  Company PROPN NNP Company 7 nsubj:pass
  of ADP IN of 5 case
  the DET DT the 5 det
  North PROPN NNP North 2 nmod
  was AUX VBD be 7 aux:pass
  founded VERB VBN found 0 root
  in ADP IN in 9 case
  1821 NUM CD 1821 7 obl
  . PUNCT . . 7 punct
  """

private func boughtShips(_ subject: String) -> String {
  """
  \(subject) PRON PRP it 2 nsubj
  bought VERB VBD buy 0 root
  ships NOUN NNS ship 2 obj
  from ADP IN from 5 case
  Bergen PROPN NNP Bergen 2 obl
  in ADP IN in 8 case
  May PROPN NNP May 2 obl
  1823 NUM CD 1823 7 nummod
  . PUNCT . . 2 punct
  """
}

private func leftBergen(_ first: String, _ last: String) -> String {
  """
  \(first) PROPN NNP \(first) 3 nsubj
  \(last) PROPN NNP \(last) 1 flat
  left VERB VBD leave 0 root
  Bergen PROPN NNP Bergen 3 obj
  . PUNCT . . 3 punct
  """
}

private let met = """
  Olaf PROPN NNP Olaf 3 nsubj
  Krag PROPN NNP Krag 1 flat
  met VERB VBD meet 0 root
  Nils PROPN NNP Nils 3 obj
  Aas PROPN NNP Aas 4 flat
  . PUNCT . . 3 punct
  """

private let signedTreaty = """
  Clara PROPN NNP Clara 3 nsubj
  Voss PROPN NNP Voss 1 flat
  signed VERB VBD sign 0 root
  the DET DT the 5 det
  Treaty PROPN NNP Treaty 3 obj
  of ADP IN of 7 case
  Vardo PROPN NNP Vardo 5 nmod
  . PUNCT . . 3 punct
  """

private func last(_ text: String, _ blocks: [String]) -> [String] {
  let fixture = Fixture(text, Canal.names, trees: trees(blocks))
  let reader = StatementReader(document: fixture.document, annotations: fixture.annotations, familiar: [])
  return reader.statements(of: blocks.count - 1).map(\.text)
}

@Test func itIsWhatTheSentenceBeforeWasAbout() {
  #expect(
    last(
      "The Company of the North was founded in 1821. It bought ships from Bergen in May 1823.",
      [wasFounded, boughtShips("It")]) == ["The Company of the North bought ships from Bergen in May 1823."])
}

@Test func aPersonStaysTheTopicUntilSomebodyElseComesIn() {
  #expect(
    last(
      "Olaf Krag left Bergen. He bought ships from Bergen in May 1823. He bought ships from Bergen in May 1823.",
      [leftBergen("Olaf", "Krag"), boughtShips("He"), boughtShips("He")])
      == ["Olaf Krag bought ships from Bergen in May 1823."])
}

@Test(arguments: [
  // Two who may be meant.
  ("Olaf Krag met Nils Aas. He bought ships from Bergen in May 1823.", [met, boughtShips("He")]),
  // Nobody of that gender.
  (
    "Olaf Krag left Bergen. She bought ships from Bergen in May 1823.",
    [leftBergen("Olaf", "Krag"), boughtShips("She")]
  ),
  // A person is no "it".
  ("Olaf Krag left Bergen. It bought ships from Bergen in May 1823.", [leftBergen("Olaf", "Krag"), boughtShips("It")]),
  // Another paragraph.
  (
    "Olaf Krag left Bergen.\n\nHe bought ships from Bergen in May 1823.",
    [leftBergen("Olaf", "Krag"), boughtShips("He")]
  ),
])
func whoIsMeantInTwoWaysIsLeftOpen(text: String, blocks: [String]) {
  #expect(last(text, blocks) == [])
}

@Test func aShortDescriptionIsTheOneNameOfItsKind() {
  let opened = """
    The DET DT the 2 det
    treaty NOUN NN treaty 3 nsubj
    opened VERB VBD open 0 root
    Bergen PROPN NNP Bergen 3 obj
    to ADP IN to 6 case
    ships NOUN NNS ship 3 obl
    in ADP IN in 9 case
    June PROPN NNP June 3 obl
    1841 NUM CD 1841 8 nummod
    . PUNCT . . 3 punct
    """
  #expect(
    last(
      "Clara Voss signed the Treaty of Vardo. The treaty opened Bergen to ships in June 1841.", [signedTreaty, opened])
      == ["The Treaty of Vardo opened Bergen to ships in June 1841."])
  // "the late Harbour Treaty": its article stands farther off.
  let signed = """
    Clara PROPN NNP Clara 3 nsubj
    Voss PROPN NNP Voss 1 flat
    signed VERB VBD sign 0 root
    the DET DT the 7 det
    late ADJ JJ late 7 amod
    Harbour PROPN NNP Harbour 7 compound
    Treaty PROPN NNP Treaty 3 obj
    . PUNCT . . 3 punct
    """
  #expect(
    last(
      "Clara Voss signed the late Harbour Treaty. The treaty opened Bergen to ships in June 1841.", [signed, opened])
      == ["The Harbour Treaty opened Bergen to ships in June 1841."])
}

private let wasRevolt = """
  The DET DT the 3 det
  Bergen PROPN NNP Bergen 3 compound
  Rising PROPN NNP Rising 7 nsubj
  was AUX VBD be 7 cop
  an DET DT a 7 det
  armed ADJ JJ armed 7 amod
  revolt NOUN NN revolt 0 root
  of ADP IN of 9 case
  sailors NOUN NNS sailor 7 nmod
  . PUNCT . . 7 punct
  """

/// "Olaf Krag called the … a failure in May 1823."
private func called(_ noun: String) -> String {
  """
  Olaf PROPN NNP Olaf 3 nsubj
  Krag PROPN NNP Krag 1 flat
  called VERB VBD call 0 root
  the DET DT the 5 det
  \(noun) NOUN NN \(noun) 3 obj
  a DET DT a 7 det
  failure NOUN NN failure 3 xcomp
  in ADP IN in 9 case
  May PROPN NNP May 3 obl
  1823 NUM CD 1823 9 nummod
  . PUNCT . . 3 punct
  """
}

@Test(arguments: [
  ("revolt", "Olaf Krag called the Bergen Rising a failure in May 1823."),
  ("rising", "Olaf Krag called the Bergen Rising a failure in May 1823."),
])
func anEventUnderItsNameIsMeantParagraphsLater(noun: String, statement: String) {
  let text = "The Bergen Rising was an armed revolt of sailors.\n\nOlaf Krag called the \(noun) a failure in May 1823."
  #expect(last(text, [wasRevolt, called(noun)]) == [statement])
}

@Test func itIsWhatANameWasSaidToBe() {
  #expect(
    last(
      "The Bergen Rising was an armed revolt of sailors. It bought ships from Bergen in May 1823.",
      [wasRevolt, boughtShips("It")]) == ["The Bergen Rising bought ships from Bergen in May 1823."])
}

@Test func twoEventsOfOneKindLeaveItOpen() {
  let other = wasRevolt.replacing("Bergen PROPN NNP Bergen", with: "Vardo PROPN NNP Vardo")
  let text = """
    The Bergen Rising was an armed revolt of sailors. The Vardo Rising was an armed revolt of sailors.

    Olaf Krag called the revolt a failure in May 1823.
    """
  #expect(last(text, [wasRevolt, other, called("revolt")]) == [])
}

@Test func aDescriptionBehindANameIsNoOtherName() {
  let kept = """
    Olaf PROPN NNP Olaf 3 nsubj
    Krag PROPN NNP Krag 1 flat
    kept VERB VBD keep 0 root
    the DET DT the 6 det
    Bergen PROPN NNP Bergen 6 compound
    Articles PROPN NNPS Article 3 obj
    , PUNCT , , 9 punct
    the DET DT the 9 det
    treaty NOUN NN treaty 6 appos
    , PUNCT , , 6 punct
    in ADP IN in 12 case
    1849 NUM CD 1849 3 obl
    . PUNCT . . 3 punct
    """
  let text = "Clara Voss signed the Treaty of Vardo. Olaf Krag kept the Bergen Articles, the treaty, in 1849."
  #expect(!last(text, [signedTreaty, kept]).contains { $0.contains("Vardo") })
}

private let leftOnce = leftBergen("Olaf", "Krag")

private func wentOnWith(_ rest: String) -> String {
  """
  He PRON PRP he 2 nsubj
  met VERB VBD meet 0 root
  Nils PROPN NNP Nils 2 obj
  Aas PROPN NNP Aas 3 flat
  \(rest). PUNCT . . 2 punct
  """
}

@Test func whomTwoSentencesWereAboutTheThirdIsAboutAsWell() {
  #expect(
    last(
      "Olaf Krag left Bergen. He met Nils Aas. He bought ships from Bergen in May 1823.",
      [leftOnce, wentOnWith(""), boughtShips("He")]) == ["Olaf Krag bought ships from Bergen in May 1823."])
}

@Test func aSecondManWithAClauseOfHisOwnLeavesItOpen() {
  let clause = """
    when SCONJ WRB when 7 mark
    Ivar PROPN NNP Ivar 8 nsubj
    Holm PROPN NNP Holm 6 flat
    came VERB VBD come 2 advcl

    """
  #expect(
    last(
      "Olaf Krag left Bergen. He met Nils Aas when Ivar Holm came. He bought ships from Bergen in May 1823.",
      [leftOnce, wentOnWith(clause), boughtShips("He")]) == [])
}

private func laterBought(_ subject: String) -> String {
  """
  In ADP IN in 2 case
  1821 NUM CD 1821 5 obl
  , PUNCT , , 5 punct
  \(subject) PRON PRP it 5 nsubj
  bought VERB VBD buy 0 root
  ships NOUN NNS ship 5 obj
  from ADP IN from 8 case
  Bergen PROPN NNP Bergen 5 obl
  . PUNCT . . 5 punct
  """
}

@Test func itBehindADateIsWhatTheSentenceBeforeWasAbout() {
  #expect(
    last(
      "The Company of the North was founded in 1821. In 1821, it bought ships from Bergen.",
      [wasFounded, laterBought("it")]) == ["In 1821, the Company of the North bought ships from Bergen."])
}

@Test func itBehindADateIsNoPerson() {
  #expect(
    last("Olaf Krag left Bergen. In 1821, it bought ships from Bergen.", [leftOnce, laterBought("it")]) == [])
}

private func openedBergen(_ noun: String) -> String {
  """
  This DET DT this 2 det
  \(noun) NOUN NN \(noun) 3 nsubj
  opened VERB VBD open 0 root
  Bergen PROPN NNP Bergen 3 obj
  to ADP IN to 6 case
  ships NOUN NNS ship 3 obl
  in ADP IN in 9 case
  June PROPN NNP June 3 obl
  1841 NUM CD 1841 8 nummod
  . PUNCT . . 3 punct
  """
}

@Test func thisTreatyIsTheOneThatWasNamed() {
  #expect(
    last(
      "Clara Voss signed the Treaty of Vardo. This treaty opened Bergen to ships in June 1841.",
      [signedTreaty, openedBergen("treaty")]) == ["The Treaty of Vardo opened Bergen to ships in June 1841."])
}

@Test func thisOfAnotherKindIsLeftOpen() {
  #expect(
    last(
      "Clara Voss signed the Treaty of Vardo. This law opened Bergen to ships in June 1841.",
      [signedTreaty, openedBergen("law")]) == [])
}

@Test func aNameThatFollowsIsTheOneThatIsMeant() {
  let named = """
    This DET DT this 2 det
    treaty NOUN NN treaty 7 nsubj
    , PUNCT , , 2 punct
    the DET DT the 5 det
    Peace PROPN NNP Peace 2 appos
    , PUNCT , , 2 punct
    opened VERB VBD open 0 root
    Bergen PROPN NNP Bergen 7 obj
    in ADP IN in 10 case
    June PROPN NNP June 7 obl
    1841 NUM CD 1841 10 nummod
    . PUNCT . . 7 punct
    """
  #expect(
    !last(
      "Clara Voss signed the Treaty of Vardo. This treaty, the Peace, opened Bergen in June 1841.",
      [signedTreaty, named]
    ).contains { $0.contains("Vardo") })
}

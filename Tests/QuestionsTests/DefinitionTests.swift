import Documents
import Testing

@testable import Questions

private let names =
  [
    Fixture.Name(kind: .event, canonical: "Herring Charter"), Fixture.Name(kind: .place, canonical: "Solheim"),
  ] + Canal.names

private let beside = ParsedSentence(
  "It led to the Herring Charter, the rule of all trade between Bergen and Stavanger.",
  """
  It PRON PRP it 2 nsubj
  led VERB VBD lead 0 root
  to ADP IN to 6 case
  the DET DT the 6 det
  Herring PROPN NNP Herring 6 compound
  Charter PROPN NNP Charter 2 obl
  , PUNCT , , 9 punct
  the DET DT the 9 det
  rule NOUN NN rule 6 appos
  of ADP IN of 12 case
  all DET DT all 12 det
  trade NOUN NN trade 9 nmod
  between ADP IN between 14 case
  Bergen PROPN NNP Bergen 12 nmod
  and CCONJ CC and 16 cc
  Stavanger PROPN NNP Stavanger 14 conj
  . PUNCT . . 2 punct
  """)

private let done = ParsedSentence(
  "They kept to the Herring Charter, signed by Henrik Storm, Clara Voss, and Greta Lund in 1821, for a while.",
  """
  They PRON PRP they 2 nsubj
  kept VERB VBD keep 0 root
  to ADP IN to 6 case
  the DET DT the 6 det
  Herring PROPN NNP Herring 6 compound
  Charter PROPN NNP Charter 2 obl
  , PUNCT , , 8 punct
  signed VERB VBN sign 6 acl
  by ADP IN by 10 case
  Henrik PROPN NNP Henrik 8 obl:agent
  Storm PROPN NNP Storm 10 flat
  , PUNCT , , 13 punct
  Clara PROPN NNP Clara 10 conj
  Voss PROPN NNP Voss 13 flat
  , PUNCT , , 17 punct
  and CCONJ CC and 17 cc
  Greta PROPN NNP Greta 10 conj
  Lund PROPN NNP Lund 17 flat
  in ADP IN in 20 case
  1821 NUM CD 1821 8 obl
  , PUNCT , , 8 punct
  for ADP IN for 24 case
  a DET DT a 24 det
  while NOUN NN while 2 obl
  . PUNCT . . 2 punct
  """)

private let called = ParsedSentence(
  "Then she bought a yard called Solheim, which had been built by the Company of the North.",
  """
  Then ADV RB then 3 advmod
  she PRON PRP she 3 nsubj
  bought VERB VBD buy 0 root
  a DET DT a 5 det
  yard NOUN NN yard 3 obj
  called VERB VBN call 5 acl
  Solheim PROPN NNP Solheim 6 xcomp
  , PUNCT , , 12 punct
  which PRON WDT which 12 nsubj:pass
  had AUX VBD have 12 aux
  been AUX VBN be 12 aux:pass
  built VERB VBN build 5 acl:relcl
  by ADP IN by 15 case
  the DET DT the 15 det
  Company PROPN NNP Company 12 obl:agent
  of ADP IN of 18 case
  the DET DT the 18 det
  North PROPN NNP North 15 nmod
  . PUNCT . . 3 punct
  """)

private func asked(_ sentence: ParsedSentence) -> [String] {
  Fixture(sentence.text, names, trees: [sentence.tree]).tried(.short)
}

@Test(arguments: [
  (beside, "Which charter was the rule of all trade between Bergen and Stavanger? Herring Charter"),
  (done, "Which charter was signed by Henrik Storm, Clara Voss, and Greta Lund in 1821? Herring Charter"),
  (called, "What was the name of the yard which had been built by the Company of the North? Solheim"),
])
func whatSomethingIsSaidToBeAsksForItsName(sentence: ParsedSentence, item: String) {
  #expect(asked(sentence).contains(item), "\(asked(sentence))")
}

@Test(arguments: [
  // Leaning on what went before, a noun that says nothing, and nothing that is named.
  (beside, "all trade", "their trade"), (beside, "the rule", "the group"),
  (called, "the Company of the North", "the men of the yard"),
])
func whatManyMayBeAsksForNoName(sentence: ParsedSentence, old: String, new: String) {
  let text = sentence.text.replacing(old, with: new)
  #expect(text != sentence.text)
  let asked = Fixture(text, names, trees: [sentence.tree]).tried(.short)
  #expect(asked.filter { $0.hasSuffix("Charter") || $0.hasSuffix("Solheim") } == [])
}

import Documents
import Testing

@testable import Questions

private let purpose = ParsedSentence(
  "In March 1840 Clara Voss founded the Harbour Board of Bergen to fight the fires of those years.",
  """
  In ADP IN in 2 case
  March PROPN NNP March 6 obl
  1840 NUM CD 1840 2 nummod
  Clara PROPN NNP Clara 6 nsubj
  Voss PROPN NNP Voss 4 flat
  founded VERB VBD found 0 root
  the DET DT the 9 det
  Harbour PROPN NNP Harbour 9 compound
  Board PROPN NNP Board 6 obj
  of ADP IN of 11 case
  Bergen PROPN NNP Bergen 9 nmod
  to PART TO to 13 mark
  fight VERB VB fight 6 advcl
  the DET DT the 15 det
  fires NOUN NNS fire 13 obj
  of ADP IN of 18 case
  those DET DT those 18 det
  years NOUN NNS year 15 nmod
  . PUNCT . . 6 punct
  """)

private let aside = ParsedSentence(
  "Olaf Krag, a friend of these people, joined the Harbour Board of Bergen in May 1823.",
  """
  Olaf PROPN NNP Olaf 10 nsubj
  Krag PROPN NNP Krag 1 flat
  , PUNCT , , 5 punct
  a DET DT a 5 det
  friend NOUN NN friend 1 appos
  of ADP IN of 8 case
  these DET DT these 8 det
  people NOUN NNS people 5 nmod
  , PUNCT , , 5 punct
  joined VERB VBD join 0 root
  the DET DT the 13 det
  Harbour PROPN NNP Harbour 13 compound
  Board PROPN NNP Board 10 obj
  of ADP IN of 15 case
  Bergen PROPN NNP Bergen 13 nmod
  in ADP IN in 17 case
  May PROPN NNP May 10 obl
  1823 NUM CD 1823 17 nummod
  . PUNCT . . 10 punct
  """)

private let behindAside = ParsedSentence(
  "Clara Voss founded the Harbour Board of Bergen in May 1823 to end, at a stroke, the fires of those years.",
  """
  Clara PROPN NNP Clara 3 nsubj
  Voss PROPN NNP Voss 1 flat
  founded VERB VBD found 0 root
  the DET DT the 6 det
  Harbour PROPN NNP Harbour 6 compound
  Board PROPN NNP Board 3 obj
  of ADP IN of 8 case
  Bergen PROPN NNP Bergen 6 nmod
  in ADP IN in 10 case
  May PROPN NNP May 3 obl
  1823 NUM CD 1823 10 nummod
  to PART TO to 13 mark
  end VERB VB end 3 advcl
  , PUNCT , , 17 punct
  at ADP IN at 17 case
  a DET DT a 17 det
  stroke NOUN NN stroke 3 obl
  , PUNCT , , 20 punct
  the DET DT the 20 det
  fires NOUN NNS fire 17 appos
  of ADP IN of 23 case
  those DET DT those 23 det
  years NOUN NNS year 20 nmod
  . PUNCT . . 3 punct
  """)

/// The readings of a sentence with other words in place of some: as many, and of the same kind.
private func statements(_ sentence: ParsedSentence, _ changes: [String: String] = [:]) -> [String] {
  let text = changes.reduce(sentence.text) { $0.replacing($1.key, with: $1.value) }
  var tree = sentence.tree
  tree = DependencyTree(
    tags: tree.tags, xpos: tree.xpos,
    lemmas: tree.lemmas.map { changes[$0]?.lowercased() ?? $0 }, heads: tree.heads, relations: tree.relations)
  return Fixture(text, Canal.names, trees: [tree]).statements().map(\.text)
}

@Test(arguments: [
  (purpose, "In March 1840 Clara Voss founded the Harbour Board of Bergen."),
  (aside, "Olaf Krag joined the Harbour Board of Bergen in May 1823."),
])
func whatLeansIsLeftOutWhereTheRestStandsAlone(sentence: ParsedSentence, statement: String) {
  #expect(statements(sentence).contains(statement))
}

@Test(arguments: [
  // Denied, limited.
  ["founded": "never"], ["In": "Only"],
  // A verb that says little without what it is done for.
  ["founded": "used", "found": "use"],
  // A noun that says little without what it is for.
  ["Board": "resolve"],
])
func whatTheRestWouldNotBeTrueWithoutStays(changes: [String: String]) {
  #expect(!statements(purpose, changes).contains { $0.hasSuffix("Bergen.") })
}

@Test(arguments: [
  // Nothing named is left to tell whom.
  (purpose.with("Board", head: 6, relation: "obl"), "Bergen."),
  // The clause hangs on something else than the main verb.
  (purpose.with("fight", head: 9, relation: "advcl"), "Bergen."),
])
func aPartThatHangsElsewhereStays(sentence: ParsedSentence, end: String) {
  #expect(!statements(sentence).contains { $0.hasSuffix(end) })
}

@Test func whatFollowsAnAsideIsNotCutOff() {
  #expect(!statements(behindAside).contains { $0.hasSuffix("at a stroke.") })
}

@Test(arguments: [
  ("Clara Voss drafted the Pilot Act, by which the boats of every village were counted twice a year.", true),
  ("Clara Voss described the Old Quay, by which the boats of every village were counted twice a year.", false),
])
func aLawSaysWhichDeedIsMeant(text: String, isAsked: Bool) {
  let statement = Fixture(text, Canal.names).statements().first
  #expect(
    statement.map { ClozeJudge.canAsk($0, slot: 0, at: 0..<2) } == isAsked)
}

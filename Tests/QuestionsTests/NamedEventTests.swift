import Documents
import Testing

@testable import Questions

private let names =
  Canal.names + [
    Fixture.Name(kind: .event, canonical: "Herring Pact"), Fixture.Name(kind: .event, canonical: "Herring War"),
    Fixture.Name(kind: .event, canonical: "Treaty of Vardo"), Fixture.Name(kind: .event, canonical: "Harbour Act"),
    Fixture.Name(kind: .event, canonical: "Great Hope"),
  ]

private func cloze(_ text: String) -> [String] { Fixture(text, names).tried(.cloze) }
private func statements(_ text: String) -> [String] { Fixture(text, names).statements().map(\.text) }

@Test(arguments: [
  ("Herring Pact", "pact", false), ("Treaty of Vardo", "treaty", false), ("Herring War II", "war", false),
  ("Harbour Laws", "laws", true),
])
func aNameSaysWhatItNames(name: String, noun: String, isPlural: Bool) throws {
  let found = try #require(NamedEvents.noun(of: name))
  #expect(found.text == noun && found.isPlural == isPlural)
}

@Test(arguments: ["Great Hope", "Treaty", "Bergen pact", "Olaf Krag"])
func aNameThatDoesNotSayWhatItIsHasNoNoun(name: String) { #expect(NamedEvents.noun(of: name) == nil) }

@Test(arguments: [
  (
    "In 1858 Olaf Krag and Clara Voss signed the Herring Pact.",
    "In 1858 Olaf Krag and Clara Voss signed the ____. Herring Pact"
  ),
  (
    "The Treaty of Vardo gave Clara Voss two ships in May 1823.",
    "The ____ gave Clara Voss two ships in May 1823. Treaty of Vardo"
  ),
])
func aTreatyIsAskedFor(text: String, item: String) { #expect(cloze(text).contains(item), "\(cloze(text))") }

@Test(arguments: [
  // The time of something else, a long one, a name that a year goes on with, and one that says nothing.
  "Olaf Krag sold two ships to Clara Voss in 1858 after the Herring Pact.",
  "In 1858 Olaf Krag and Clara Voss lost the Herring War.",
  "In 1858 Olaf Krag and Clara Voss opposed the Harbour Act of May 1823.",
  "In 1858 Olaf Krag and Clara Voss wrote of the Great Hope.",
])
func noGapForWhatIsOnlyATime(text: String) {
  let keys: Set<String> = ["Herring Pact", "Herring War", "Harbour Act", "Great Hope"]
  #expect(!cloze(text).contains { item in keys.contains { item.hasSuffix(". " + $0) } }, "\(cloze(text))")
}

private let signed = ParsedSentence(
  "In 1858 Clara Voss signed the Herring Pact.",
  """
  In ADP IN in 2 case
  1858 NUM CD 1858 5 obl
  Clara PROPN NNP Clara 5 nsubj
  Voss PROPN NNP Voss 3 flat
  signed VERB VBD sign 0 root
  the DET DT the 8 det
  Herring PROPN NNP Herring 8 compound
  Pact PROPN NNP Pact 5 obj
  . PUNCT . . 5 punct
  """)

@Test func whichPactWasSignedIsAsked() {
  let asked = Fixture(signed.text, names, trees: [signed.tree]).tried(.short)
  #expect(asked.contains("Which pact did Clara Voss sign in 1858? Herring Pact"), "\(asked)")
}

@Test(arguments: [
  (
    "It was at this time that Olaf Krag joined the Harbour Board of Bergen in 1858.",
    "Olaf Krag joined the Harbour Board of Bergen in 1858."
  ),
  (
    "It was at this time, too, that Olaf Krag joined the Harbour Board of Bergen in 1858.",
    "Olaf Krag joined the Harbour Board of Bergen in 1858."
  ),
  (
    "In the following year, 1858, Olaf Krag joined the Harbour Board of Bergen.",
    "In 1858, Olaf Krag joined the Harbour Board of Bergen."
  ),
  (
    "This Herring Pact gave Clara Voss and Olaf Krag two ships in 1858.",
    "The Herring Pact gave Clara Voss and Olaf Krag two ships in 1858."
  ),
  (
    "In the latter part of May 1823, Olaf Krag joined the Harbour Board of Bergen.",
    "In the latter part of May 1823, Olaf Krag joined the Harbour Board of Bergen."
  ),
  (
    "In 1858, Norland and fourteen other ports joined the Harbour Board of Bergen.",
    "In 1858, Norland and fourteen other ports joined the Harbour Board of Bergen."
  ),
  (
    "In 1858 Clara Voss joined the Four Ports Guild of the Harbour Board.",
    "In 1858 Clara Voss joined the Four Ports Guild of the Harbour Board."
  ),
])
func whatOnlyLooksAsIfItLeantIsRead(text: String, statement: String) {
  #expect(statements(text).contains(statement), "\(statements(text))")
}

@Test(arguments: [
  // What was so is said in the sentence before; what is called "this" has no name; the ports are counted nowhere.
  "It was a bad time that Olaf Krag had at the Harbour Board of Bergen in 1858.",
  "This pact gave Clara Voss and Olaf Krag two ships in 1858.",
  "In 1858, fourteen other ports joined the Harbour Board of Bergen.",
  "In 1858 Clara Voss joined the four guilds of the Harbour Board.",
  "The latter joined the Harbour Board of Bergen in May 1823.",
])
func whatLeansIsStillRefused(text: String) { #expect(statements(text).isEmpty, "\(statements(text))") }

@Test(arguments: [
  (
    "In 1858 Clara Voss opened a school called Solheim in Bergen.",
    "In 1858 Clara Voss opened a school called ____ in Bergen. Solheim"
  ),
  (
    "In 1858 Clara Voss led a body called the Fish and Salt Society in Bergen.",
    "In 1858 Clara Voss led a body called the ____ in Bergen. Fish and Salt Society"
  ),
])
func aNameOfOneWordOrWithAndIsAskedFor(text: String, item: String) {
  #expect(cloze(text).contains(item), "\(cloze(text))")
}

@Test func whatABillWouldHaveDoneHedgesNothing() {
  let text = "In 1858 Olaf Krag refused to support a bill that would have opened the port of Bergen."
  #expect(cloze(text).contains { $0.hasSuffix(" 1858") }, "\(cloze(text))")
  #expect(cloze("In 1858 Olaf Krag hoped that would have opened the port of Bergen.") == [])
}

private let called = ParsedSentence(
  "In 1858 Clara Voss founded a guild called the Harbour Board.",
  """
  In ADP IN in 2 case
  1858 NUM CD 1858 5 obl
  Clara PROPN NNP Clara 5 nsubj
  Voss PROPN NNP Voss 3 flat
  founded VERB VBD found 0 root
  a DET DT a 7 det
  guild NOUN NN guild 5 obj
  called VERB VBN call 7 acl
  the DET DT the 11 det
  Harbour PROPN NNP Harbour 11 compound
  Board PROPN NNP Board 8 xcomp
  . PUNCT . . 5 punct
  """)

@Test func whatIsCalledSoIsAskedByItsNoun() {
  let asked = Fixture(called.text, names, trees: [called.tree]).tried(.short)
  #expect(asked.contains("Which guild did Clara Voss found in 1858? Harbour Board"), "\(asked)")
}

@Test(arguments: [
  "In his first speech to the Harbour Board, Olaf Krag asked for two ships in May 1823.",
  "Upon his return to Bergen in 1858, Olaf Krag joined the Harbour Board.",
])
func whatSomebodyDidBeforeACommaIsTheSubjects(text: String) {
  #expect(statements(text) == [text], "\(statements(text))")
}

@Test(arguments: [
  // Somebody else’s, as likely as not.
  "After his death in 1858, Olaf Krag joined the Harbour Board of Bergen.",
  "On his advice, Olaf Krag joined the Harbour Board of Bergen in 1858.",
  "Upon his return to Bergen in 1858, Olaf Krag’s yard joined the Harbour Board.",
])
func whatMayBeAnothersIsLeft(text: String) { #expect(!statements(text).contains(text), "\(statements(text))") }

@Test(arguments: [
  (
    "In 1858 the Yellow Bridge Incident led Olaf Krag to leave Bergen.",
    "In 1858 the ____ led Olaf Krag to leave Bergen. Yellow Bridge Incident"
  ),
  (
    "In 1858 Clara Voss and Olaf Krag of Bergen created the Compagnia di Fiordo.",
    "In 1858 Clara Voss and Olaf Krag of Bergen created the ____. Compagnia di Fiordo"
  ),
])
func aNameThatNothingMarkedIsAskedFor(text: String, item: String) {
  #expect(cloze(text).contains(item), "\(cloze(text))")
}

@Test(arguments: [
  // A people, a part of a name, the time of something else, and a statement that would fit many.
  "In 1858 Clara Voss wrote to the African Americans of Bergen.",
  "In 1858 Clara Voss wrote to the Yellow Bridge members of Bergen.",
  "Clara Voss left Bergen in 1858 after the Yellow Bridge Incident.",
  "Clara Voss wrote much of the Yellow Bridge Incident and of its many victims in all her letters.",
])
func aNameThatNothingMarkedIsLeft(text: String) {
  #expect(!cloze(text).contains { $0.hasSuffix("Incident") || $0.hasSuffix("Americans") || $0.hasSuffix("Bridge") })
}

@Test func aFigureOfTwoNamesNeedsNoDate() {
  let text = "The Harbour Board lent Olaf Krag more than 3,500 barrels of salt for his yard at Stavanger."
  #expect(cloze(text).contains { $0.hasSuffix(" 3,500") }, "\(cloze(text))")
  let vague = "Olaf Krag lost more than 3,500 barrels of salt in a fire that nobody had seen."
  #expect(!cloze(vague).contains { $0.hasSuffix(" 3,500") })
}

@Test func whatTheReaderIsToldToDoIsNotAsked() {
  #expect(cloze("Listen to the letters of Olaf Krag, read by Clara Voss at Bergen in 1858.") == [])
}

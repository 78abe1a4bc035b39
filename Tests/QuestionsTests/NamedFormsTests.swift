import Documents
import Testing

@testable import Questions

/// Every gap that is tried on a text and fails no check, shown or not.
private func cloze(_ text: String, _ more: [Fixture.Name]) -> [String] {
  Fixture(text, Canal.names + more).tried(.cloze)
}

private let harbourUnion = Fixture.Name(kind: .organization, canonical: "SPU")

@Test(arguments: [
  // A body called by its letters is asked for where it stands before a noun, any other is not.
  (
    "In 1858 three SPU governments were in power in the north of Norland.",
    "In 1858 three ____ governments were in power in the north of Norland. SPU", true
  ),
  (
    "In 1858 three Harbour Board governments were in power in the north of Norland.",
    "In 1858 three ____ governments were in power in the north of Norland. Harbour Board", false
  ),
  // A country that acts, behind a date.
  (
    "In 1858, Norland demanded the long pier of the Company of the North.",
    "In 1858, ____ demanded the long pier of the Company of the North. Norland", true
  ),
  (
    "In 1858, Norland and Bergen demanded the long pier of the Company of the North.",
    "In 1858, ____ and Bergen demanded the long pier of the Company of the North. Norland", false
  ),
  // Without a date or a second name it has to say much.
  (
    "Clara Voss hid three wounded sailors under the floor of the harbour mill at Bergen and fed them.",
    "____ hid three wounded sailors under the floor of the harbour mill at Bergen and fed them. Clara Voss", true
  ),
  (
    "Clara Voss was for a very long time after that winter ill at Bergen.",
    "____ was for a very long time after that winter ill at Bergen. Clara Voss", false
  ),
  // A name that only "so-called" marks.
  (
    "In 1858 there arose in Bergen the so-called Toll Question, and it split the Harbour Board.",
    "In 1858 there arose in Bergen the so-called ____, and it split the Harbour Board. Toll Question", true
  ),
  (
    "In 1858 there arose in Bergen a so-called question of tolls, and it split the Harbour Board.",
    "In 1858 there arose in Bergen a so-called ____ of tolls, and it split the Harbour Board. question", false
  ),
])
func aNameIsAskedForInTheFormsThatNamesHave(text: String, item: String, isAsked: Bool) {
  let asked = cloze(text, [harbourUnion, Fixture.Name(kind: .place, canonical: "Norland")])
  #expect(asked.contains(item) == isAsked, "\(asked)")
}

@Test(arguments: [
  (
    "In the 1820s the Company of the North built forty ships at Bergen.",
    "In the ____ (decade) the Company of the North built forty ships at Bergen. 1820s"
  ),
  (
    "In 71 BCE Olaf Krag joined the Harbour Board of Bergen.",
    "In ____ (year) Olaf Krag joined the Harbour Board of Bergen. 71 BCE"
  ),
])
func aGapKeepsWhatStandsBeforeADateAndSaysHowPreciseItIs(text: String, item: String) {
  let dates = [
    Fixture.Name(kind: .date, canonical: "the 1820s", value: "182X"),
    Fixture.Name(kind: .date, canonical: "71 BCE", value: "-0070"),
  ]
  #expect(cloze(text, dates).contains(item), "\(cloze(text, dates))")
}

@Test func erasAreWrittenAsTheTextDoes() {
  let fixture = Fixture(
    "In 71 BCE Olaf Krag joined the Harbour Board of Bergen, and in 60 BCE Nils Aas left the Company of the North.",
    Canal.names + [
      Fixture.Name(kind: .date, canonical: "71 BCE", value: "-0070"),
      Fixture.Name(kind: .date, canonical: "60 BCE", value: "-0059"),
    ])
  let asked = fixture.questions()
  let years = asked.filter { $0.type == .mcq && $0.answerKind == .date }.flatMap(\.options)
  #expect(years.allSatisfy { $0.hasSuffix(" BCE") }, "\(years)")
  #expect(!asked.contains { $0.stem.contains(" BC ") }, "\(asked.map(\.stem))")
}

private let letters = """
  On 12 July 1842 Clara Voss wrote: “The yard at Stavanger must be sold before the ice comes.”

  Ten days later she added:

  “The ships of the yard are to sail for Bergen with the first wind.”
  """

@Test func whoGoesOnSpeakingIsNamedAndDated() {
  let fixture = Fixture(
    letters, Canal.names + [Fixture.Name(kind: .date, canonical: "Ten days later", value: "1842-07-22")])
  let asked = fixture.questions().map { "\($0.stem) \($0.key)" }
  let words = "“The ships of the yard are to sail for Bergen with the first wind”"
  #expect(asked.contains("Who said or wrote: \(words)? Clara Voss"), "\(asked)")
  #expect(asked.contains("On what date did Clara Voss say or write: \(words)? July 22, 1842"), "\(asked)")
}

@Test func anotherSpeakerIsNoneWhoGoesOn() {
  for lead in ["Ten days later he added:", "Ten days later she laughed:", "Ten days later Olaf Krag added:"] {
    let text = letters.replacing("Ten days later she added:", with: lead)
    let asked = Fixture(text, Canal.names).questions(types: [.quote])
    #expect(!asked.contains { $0.stem.contains("first wind") && $0.key == "Clara Voss" }, "\(lead)")
  }
}

import Documents
import Testing

@testable import Questions

@Test(arguments: [
  ("The Free Trade League (FTL) met in Leeds.", ["FTL", "Free Trade League"]),
  ("The Inter-Harbour Service (IHS) met in Leeds.", ["IHS", "Inter-Harbour Service"]),
  ("The FTA and Inter-Harbour Service (IHS) met in Leeds.", ["IHS", "Inter-Harbour Service"]),
  (
    "Members of the NESCO (Nordic Educational, Scientific, and Cultural Organization) met.",
    ["Nordic Educational, Scientific, and Cultural Organization", "NESCO"]
  ),
  ("Members of the FTL (Free Trade League) met in Leeds.", ["Free Trade League", "FTL"]),
  ("The Council of Northern Harbours (‘Norhav’) met in Leeds.", ["Norhav", "Council of Northern Harbours"]),
  ("‘Norhav’ (the Council of Northern Harbours, or board) met in Leeds.", ["Norhav", "Council of Northern Harbours"]),
])
func anAcronymIsAskedBothWays(text: String, keys: [String]) {
  let questions = Fixture(text, []).questions(types: [.acronym])
  #expect(Set(questions.map(\.key)) == Set(keys))
}

@Test func aShortNameHasTheArticleThatTheTextGivesIt() {
  let text = "The harbour bureau (‘Harbureau’) met in Leeds. The six heads of the Harbureau stayed."
  let fixture = Fixture(text, [Fixture.Name(kind: .organization, canonical: "Harbureau")])
  #expect(fixture.questions(types: [.acronym]).contains { $0.stem == "What was the full name of the Harbureau?" })
}

@Test(arguments: [
  "King Louis (XIV) met in Leeds.", "The Swiss Demilitarized Zone (DMZ) was closed.",
  "Members of the NESCO (Nordic Educational, a league) met.", "The ship (see below) met a storm.",
  "Their cry “Pan og Frihed” (Bread and Freedom) was heard in Leeds.",
  "She wrote ‘Skilteveier’ (‘Parted Ways’) in Leeds.",
  "Leeds (UK) is a town in the north.",
  "The Navy, Army and Air Harbour League (NAAHL) met in Leeds.",
])
func otherBracketsAreNoAcronyms(text: String) { #expect(Fixture(text, []).questions(types: [.acronym]) == []) }

import Documents
import Testing

@testable import Questions

private func asked(_ text: String) -> [String] {
  Fixture(text, Canal.names).questions(types: [.short, .quote]).map { "\($0.stem) \($0.key)" }
}

private let march = "No captain of sense will sail the northern route in March"

@Test(arguments: [
  // In the sentence itself.
  (
    "Olaf Krag, in his book Ice and Iron, described the yards of Bergen as they were before the fire.",
    "Who was the author of Ice and Iron? Olaf Krag"
  ),
  // Cited behind what he says.
  ("As Olaf Krag put it: “\(march).” (Ice and Iron, page 12)", "Who was the author of Ice and Iron? Olaf Krag"),
  // Cited with its author.
  ("The yards were idle. (Olaf Krag, Ice and Iron, page 12)", "Who was the author of Ice and Iron? Olaf Krag"),
  (
    "As Olaf Krag put it: “\(march).” (Ice and Iron, page 12)",
    "In which work did Olaf Krag write: “\(march)”? Ice and Iron"
  ),
])
func whoWroteAWorkIsAsked(text: String, expected: String) { #expect(asked(text).contains(expected)) }

@Test(arguments: [
  // Words of somebody else, a collection, two authors, no title.
  "As Olaf Krag put it: “\(march).” (Quoted in Ice and Iron, page 12)",
  "As Olaf Krag put it: “\(march).” (Letters of the Harbour Board, page 12)",
  "Olaf Krag, in his book Ice and Iron, described Bergen. Clara Voss, in her book Ice and Iron, described it too.",
  "Olaf Krag, in his book, described the yards of Bergen as they were before the fire.",
])
func aDoubtfulAuthorIsNotAsked(text: String) {
  #expect(!asked(text).contains { $0.hasPrefix("Who was the author") || $0.hasPrefix("In which work") })
}

@Test func anotherWhoCitesIsNotTheSpeaker() {
  let text =
    "In 1858 Olaf Krag advised that “the ships of the north should be sold before the ice”. (Nils Aas, page 12)"
  #expect(
    Fixture(text, Canal.names).questions(types: [.quote]).map { "\($0.stem) \($0.key)" } == [
      "Who said or wrote the words “the ships of the north should be sold before the ice”? Olaf Krag"
    ])
}

@Test func theDayOnWhichWordsWereWrittenIsAsked() {
  let text = "On 12 July 1842 Clara Voss wrote: “\(march).”"
  #expect(asked(text).contains("On what date did Clara Voss write: “\(march)”? 12 July 1842"))
}

@Test(arguments: [
  ("Greta Lund (1811–1874) came to Bergen as a child.", ["1811", "1874"]),
  ("Greta Lund (12 March 1811 – 4 May 1874) came to Bergen as a child.", ["1811", "1874"]),
  ("Greta Lund (February 16, 1811–September 7, 1874) came to Bergen as a child.", ["1811", "1874"]),
  ("Greta Lund (née Dahl; 3 June 1811 - 1 July 1874) came to Bergen as a child.", ["1811", "1874"]),
  ("Greta Lund, 1st Baronet (1811–1874) came to Bergen as a child.", ["1811", "1874"]),
  ("Greta Lund (born 13 November 1946 in Voss) came to Bergen as a child.", ["1946"]),
  ("Greta Lund (d. 1874) came to Bergen as a child.", ["1874"]),
  ("Greta Lund (51–11 BC) came to Bergen as a child.", ["11 BC", "51 BC"]),
  // Not sure, or not hers.
  ("Greta Lund (c. 1811–1874) came to Bergen as a child.", []),
  ("Greta Lund (reigned 1811–1874) came to Bergen as a child.", []),
  ("Greta Lund, a friend of his (1811–1874), came to Bergen as a child.", []),
  // An office or a page, not a life.
  ("Greta Lund (1850–1855) came to Bergen as a director.", []), ("Greta Lund (12–14) came to Bergen as a child.", []),
  ("Greta Lund (of Bergen) came as a child.", []),
])
func aLifeInBracketsIsAskedFor(text: String, keys: [String]) {
  let found = Fixture(text, Canal.names).questions(types: [.short]).filter { $0.stem.contains("Greta Lund") }
  #expect(found.filter { $0.stem.hasSuffix("born?") || $0.stem.hasSuffix("die?") }.map(\.key).sorted() == keys)
}

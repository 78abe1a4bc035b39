import Documents
import Testing

@testable import Questions

private let names =
  Canal.names + [
    Fixture.Name(kind: .date, canonical: "3 May 1814", value: "1814-05-03"),
    Fixture.Name(kind: .date, canonical: "May 1849", value: "1849-05"),
    Fixture.Name(kind: .date, canonical: "early 1849", value: "1849"),
    Fixture.Name(kind: .date, canonical: "1850", value: "1850"),
  ]

/// Every short question that is tried on a text and fails no check, shown or not.
private func asked(_ text: String) -> [String] { Fixture(text, names).tried(.short) }

@Test(arguments: [
  (
    "Little was left after the Treaty of Bergen (3 May 1814) was read.",
    "On what date was the Treaty of Bergen signed? 3 May 1814"
  ),
  (
    "Many thought of the Dock Riots of 1850 as a warning.",
    "In which year did the Dock Riots take place? 1850"
  ),
  (
    "Pilots had asked for it since the fourth fishermen’s congress in May 1849 and before.",
    "In which month and year was the fourth fishermen’s congress held? May 1849"
  ),
  (
    "They kept to the Battle of the Dunes, fought at Bergen in 1850, and to nothing else.",
    "In which year was the Battle of the Dunes fought? 1850"
  ),
  // A year inside a longer name, which nobody has marked as a date.
  (
    "Nobody liked the Abolition of Tolls Act of 1833 at first.",
    "In which year was the Abolition of Tolls Act passed? 1833"
  ),
  // Of a part of a year the year is asked.
  (
    "Clara Voss came after the Treaty of Bergen (early 1849) was read.",
    "In which year was the Treaty of Bergen signed? 1849"
  ),
  // A party meets to resolve something.
  (
    "As early as May 1849 the eighth party congress saw what was coming:",
    "In which month and year was the eighth party congress held? May 1849"
  ),
])
func aNamedOccasionIsAskedForWithTheDateBesideIt(text: String, expected: String) {
  #expect(asked(text).contains(expected), "\(asked(text))")
}

@Test(arguments: [
  // The date of the opposing, not of the treaty.
  "Clara Voss opposed the Treaty of Bergen in 1850 and later.",
  // No name of its own, or one that many bear.
  "Clara Voss came after the treaty of 1850 was read.", "Clara Voss came after the Congress of 1850 was over.",
  // A parliament sits for years.
  "In 1850 the Second Continental Congress chose Clara Voss.",
  // Not the act of a law.
  "Clara Voss thought of the act of May 1849 as a mistake.",
])
func whatIsNoNamedOccasionOrHasNoDateIsLeft(text: String) {
  let stems = asked(text).filter { [" held?", " signed?", " passed?", " place?"].contains(where: $0.contains) }
  #expect(stems == [])
}

@Test func anOccasionThatTheTextDatesInTwoWaysIsNotAsked() {
  let text = """
    Little was left after the Treaty of Bergen (3 May 1814) was read. Nobody came.

    Clara Voss came home before the Treaty of Bergen of 1850 was read.
    """
  #expect(!asked(text).contains { $0.contains("signed?") })
}

@Test(arguments: [
  (
    "Clara Voss’s “Songs of the Ice” (1831) was sung everywhere.",
    "In which year did Clara Voss’s “Songs of the Ice” appear? 1831"
  ),
  ("Nobody read Nils Aas’s Trade Winds (1833) then.", "In which year did Nils Aas’s Trade Winds appear? 1833"),
])
func theYearOfAWorkIsAskedWithItsAuthor(text: String, expected: String) {
  #expect(asked(text).contains(expected), "\(asked(text))")
}

@Test(arguments: [
  "Clara Voss’s house (1831) was sold.", "Clara Voss’s Trade Winds (Bergen) was read.",
  "Clara Voss’s trade in winds (1831) was small.",
])
func whatIsNoTitleIsNoWork(text: String) { #expect(!asked(text).contains { $0.contains("appear?") }) }

@Test(arguments: [
  (
    "Clara Voss, a member of the 1850 Opposition, explains what happened next:",
    "Which organization was Clara Voss a member of? 1850 Opposition"
  ),
  (
    "Olaf Krag, the founder of the Company of the North, left for Finnmark by ship.",
    "Which organization was Olaf Krag the founder of? Company of the North"
  ),
  (
    "Greta Lund was elected president of the Company of the North in 1855, and she was proud.",
    "Which organization was Greta Lund elected president of in 1855? Company of the North"
  ),
  (
    "In 1855 Greta Lund became general secretary of the Company of the North.",
    "Which organization did Greta Lund become general secretary of in 1855? Company of the North"
  ),
])
func theBodyThatSomebodyBelongsToIsAskedFor(text: String, expected: String) {
  #expect(asked(text).contains(expected), "\(asked(text))")
}

@Test(arguments: [
  // A place, a family and a thing have no members.
  "Olaf Krag, a member of the Aas family, left for Finnmark by ship.",
  "Olaf Krag, the leader of the Bergen fishermen, left for Finnmark by ship.",
  // Whose head, the sentence does not say.
  "Olaf Krag, the son of Clara Voss, left for Finnmark by ship.",
])
func whatIsNoBodyIsNotAskedFor(text: String) { #expect(!asked(text).contains { $0.contains(" of? ") }) }

import Testing

@testable import Questions

private let names = Canal.names + [Fixture.Name(kind: .event, canonical: "Congress of Vardo")]

/// Who is asked for with a gap.
private func gaps(_ text: String) -> Set<String> { Set(Fixture(text, names).questions(types: [.cloze]).map(\.key)) }

@Test(arguments: [
  ("Greta Lund invented a lamp that burns under water without any supply of fresh air.", "Greta Lund"),
  ("Lamps that burn under water without fresh air were invented by Greta Lund in secret.", "Greta Lund"),
  (
    "The Company of the North established a system of lighthouses along the coast of Finnmark and Iceland.",
    "Company of the North"
  ),
  // What was done to somebody else who is named, or told in many words.
  ("Greta Lund vested Olaf Krag with dictatorial powers over the harbour, the yards and the pilots.", "Greta Lund"),
  (
    "The Company of the North directed much of its attention to rooting out Danish smugglers among the pilots and bankers of Finnmark.",
    "Company of the North"
  ),
])
func whoDidWhatIsDoneOnceIsAskedForThoughNobodyElseIsNamed(text: String, name: String) {
  #expect(gaps(text).contains(name))
}

@Test(arguments: [
  // What anybody may have done, wanted or been.
  "Greta Lund enjoyed the lamp that burned under water without any supply of fresh air.",
  "Greta Lund wanted to invent a lamp that burns under water without any supply of fresh air.",
  "Greta Lund was shrewd in her calculations on ships, lamps and yards, and on smart decisions.",
  // Too little is said of what was done.
  "Greta Lund created many different things of great and of very small use over the years.",
  // Somebody beside her did it, or it was not done.
  "The aunt of Greta Lund invented a lamp that burns under water without any supply of fresh air.",
  "Greta Lund never invented a lamp that burns under water without any supply of fresh air.",
])
func whatManyMayHaveDoneIsNotAskedForWithoutAnotherName(text: String) {
  #expect(!gaps(text).contains("Greta Lund"))
}

import Testing

@testable import Questions

private let lines = [
  "1855: Greta Lund becomes director of the Company of the North.",
  "1858 – Olaf Krag joins the Harbour Board of Bergen.",
  "March 1840: Clara Voss buys the Company of the North.",
]

private func asked(_ lines: [String]) -> [String] {
  Fixture(lines.joined(separator: "\n\n") + "\n", Canal.names).questions(types: [.short])
    .map { "\($0.stem) \($0.key)" }.filter { $0.hasPrefix("To which") }
}

@Test func theDatesOfAChronicleAreAskedFor() {
  #expect(
    asked(lines).sorted() == [
      "To which month and year does “Clara Voss buys the Company of the North” belong? March 1840",
      "To which year does “Greta Lund becomes director of the Company of the North” belong? 1855",
      "To which year does “Olaf Krag joins the Harbour Board of Bergen” belong? 1858",
    ])
}

@Test(arguments: [
  // Two lines are no chronicle.
  Array(lines.prefix(2)),
  // Nobody is named, or somebody by a pronoun.
  lines.prefix(2) + ["March 1840: a long and very cold winter begins."],
  lines.prefix(2) + ["March 1840: She buys the Company of the North."],
])
func whatIsNoChronicleIsLeft(lines: [String]) { #expect(asked(lines) == []) }

@Test func theEventsOfAChronicleArePutInOrder() {
  let more = lines + ["1821: Henrik Storm founds the Company of the North."]
  let fixture = Fixture(more.joined(separator: "\n\n") + "\n", Canal.names)
  #expect(fixture.questions(types: [.ordering]).contains { $0.key.contains("Olaf Krag joins the Harbour Board") })
}

import Testing

@testable import Questions

private let dates = [
  ("the end of 1858", "1858"), ("late in 1858", "1858"), ("early 1858", "1858"), ("the late 1850s", "185X"),
  ("the beginning of May 1858", "1858-05"), ("mid-1858", "1858"), ("the turn of the year 1858", "1858"),
].map { Fixture.Name(kind: .date, canonical: $0.0, value: $0.1) }

private func tried(_ text: String, _ type: QuestionType) -> [String] {
  let names = Canal.names.filter { $0.canonical != "1858" }
  return Fixture(text, names + dates.filter { text.contains($0.canonical) }).tried(type)
}

@Test(arguments: [
  (
    "By the end of 1858 the Harbour Board of Bergen had forty ships.",
    "By the end of ____ (year) the Harbour Board of Bergen had forty ships. 1858"
  ),
  (
    "Olaf Krag left the Harbour Board of Bergen late in 1858.",
    "Olaf Krag left the Harbour Board of Bergen late in ____ (year). 1858"
  ),
  (
    "In early 1858 Olaf Krag left the Harbour Board of Bergen.",
    "In early ____ (year) Olaf Krag left the Harbour Board of Bergen. 1858"
  ),
  (
    "In the late 1850s Olaf Krag left the Harbour Board of Bergen.",
    "In the late ____ (decade) Olaf Krag left the Harbour Board of Bergen. 1850s"
  ),
  (
    "At the beginning of May 1858 Olaf Krag left the Harbour Board of Bergen.",
    "At the beginning of ____ (month and year) Olaf Krag left the Harbour Board of Bergen. May 1858"
  ),
])
func whatSaysHowExactlyItWasStaysBeforeTheGap(text: String, item: String) {
  #expect(tried(text, .cloze).contains(item))
}

@Test(arguments: [
  "By mid-1858 the Harbour Board of Bergen had forty ships.",
  "At the turn of the year 1858 the Harbour Board of Bergen had forty ships.",
])
func aDateThatSaysItInOneWordIsLeft(text: String) {
  #expect(tried(text, .cloze).filter { $0.hasSuffix("1858") } == [])
}

@Test func aFalseDateKeepsWhatSaysHowExactlyItWas() {
  let text = "Olaf Krag left the Harbour Board of Bergen late in 1858."
  let found = tried(text, .tf).map { $0.dropFirst("True or false: ".count) }
  #expect(found.contains { $0.contains("late in 185") || $0.contains("late in 186") }, "\(found)")
}

@Test(arguments: [
  ("the end of the year", "Olaf Krag joined the Harbour Board of Bergen at the end of 1858."),
  ("the end of 1858", "Olaf Krag joined the Harbour Board of Bergen at the end of 1858."),
])
func theEndOfTheYearIsNoWholeYear(date: String, statement: String) {
  let text =
    "In 1858 Greta Lund came to the Company of the North. Olaf Krag joined the Harbour Board of Bergen at \(date)."
  let fixture = Fixture(text, Canal.names + [Fixture.Name(kind: .date, canonical: date, value: "1858")])
  #expect(fixture.statements().map(\.text).contains(statement))
}

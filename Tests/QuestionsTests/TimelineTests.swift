import Documents
import Testing

@testable import Questions

/// Dates of events on ships of their own.
private func dates(matchedOf edtf: [String]) throws -> [[String]] {
  let events = try edtf.enumerated().map { index, text in
    DatedEvent(
      text: "Ship \(index) sailed", date: try #require(DateValue(edtf: text)), dateText: text, sentence: index, worth: 1
    )
  }
  let fixture = Fixture(String(repeating: "A ship sailed north. ", count: edtf.count), [])
  let context = WritingContext(document: fixture.document, annotations: fixture.annotations, seed: 1)
  return TimelineWriter(context: context).candidates(from: events).compactMap { candidate in
    if case .matching(_, let options, _) = candidate.question.form { options } else { nil }
  }
}

@Test(arguments: [
  (["1850", "1851", "1852", "1853"], [["1850", "1851", "1852", "1853"]]),
  // The only month among years would be known by its look: the years do.
  (["1850", "1851-05", "1852", "1853"], [["1850", "1851", "1852", "1853"]]),
  // Two of one year cannot be told apart then.
  (["1850", "1851-05", "1851-07", "1853"], []),
  (["1850", "1851-05", "1851-07", "1853", "1854"], [["1850", "1851", "1853", "1854"]]),
  // What is alike stands together.
  (
    ["1850", "1851-05", "1852", "1853-02", "1854", "1855"], [["1850", "1852", "1854", "1855"]]
  ),
])
func datesThatAreMatchedAreEquallyPrecise(edtf: [String], matched: [[String]]) throws {
  #expect(try dates(matchedOf: edtf) == matched)
}

@Test(arguments: [
  (["1850", "1851", "1852"], "from 1850 to 1852"), (["-0263", "-0227", "-0217"], "from 264 to 218 BC"),
  (["-0001", "0014", "0037"], "from 2 BC to AD 37"), (["1850-01", "1850-03", "1850-07"], "in 1850"),
])
func theYearsOfARowAreWrittenAsOneSaysThem(edtf: [String], years: String) throws {
  let events = try edtf.enumerated().map { index, text in
    DatedEvent(
      text: "Ship \(index) sailed", date: try #require(DateValue(edtf: text)), dateText: text, sentence: index, worth: 1
    )
  }
  let fixture = Fixture(String(repeating: "A ship sailed north. ", count: edtf.count), [])
  let context = WritingContext(document: fixture.document, annotations: fixture.annotations, seed: 1)
  let stems = TimelineWriter(context: context).candidates(from: events).map(\.question.stem)
  #expect(stems.allSatisfy { $0.hasSuffix(", \(years).") } && !stems.isEmpty, "\(stems)")
}

import Tagging
import Testing

@Test(arguments: [
  ("1918", "1918-01-01", "1918-12-31"),
  ("1918-11", "1918-11-01", "1918-11-30"),
  ("1916-02", "1916-02-01", "1916-02-29"),
  ("1900-02", "1900-02-01", "1900-02-28"),
  ("2000-02", "2000-02-01", "2000-02-29"),
  ("1918-11-11", "1918-11-11", "1918-11-11"),
  ("192X", "1920-01-01", "1929-12-31"),
  ("18XX", "1800-01-01", "1899-12-31"),
  ("00XX", "0000-01-01", "0099-12-31"),
  ("-00XX", "-0099-01-01", "0000-12-31"),
  ("-03XX", "-0399-01-01", "-0300-12-31"),
  ("-0263", "-0263-01-01", "-0263-12-31"),
  ("1920-21", "1920-03-01", "1920-05-31"),
  ("1920-22", "1920-06-01", "1920-08-31"),
  ("1920-23", "1920-09-01", "1920-11-30"),
  ("1920-24", "1920-12-01", "1921-02-28"),
  ("1919-03-02/1919-03-06", "1919-03-02", "1919-03-06"),
  ("1914/1918", "1914-01-01", "1918-12-31"),
  ("1914-08/1918", "1914-08-01", "1918-12-31"),
  ("../1913", "open", "1913-12-31"),
  ("1922/..", "1922-01-01", "open"),
  ("1500~", "1500-01-01", "1500-12-31"),
  ("1500?", "1500-01-01", "1500-12-31"),
  ("1500%", "1500-01-01", "1500-12-31"),
  ("Y-17000", "Y-17000-01-01", "Y-17000-12-31"),
])
func edtfIsReadPrintedAndBounded(text: String, earliest: String, latest: String) throws {
  let value = try #require(EDTF(text))
  #expect(value.description == text)
  #expect((value.earliest.map { EDTFDate(.day($0)).description } ?? "open") == earliest)
  #expect((value.latest.map { EDTFDate(.day($0)).description } ?? "open") == latest)
}

@Test(arguments: [
  "", "19", "191", "19180", "1918-", "1918-13", "1918-00", "1918-25", "1918-1", "1918-02-30", "1918-11-00",
  "1918-21-03",
  "1918/", "/1918", "../..", "1914/1918/1920", "1XXX", "19X8", "XXXX", "-0000", "+1918", "1918~~", "1918 ", "Y1918",
  "Y99999999999999999999", "1918-11-11T10:00", "á918", "--", "-", "..",
])
func whatIsNotInOurPartOfEdtfIsRefused(text: String) {
  #expect(EDTF(text) == nil)
}

@Test(arguments: [
  ("1918", EDTFDate.Precision.year), ("1918-11", .month), ("1918-11-11", .day), ("1918-22", .season), ("191X", .decade),
  ("19XX", .century), ("1914/1918-11", .year), ("../1918-11", .month), ("1914-08-01/..", .day),
])
func precisionIsThatOfTheCoarserEnd(text: String, precision: EDTFDate.Precision) throws {
  #expect(try #require(EDTF(text)).precision == precision)
}

@Test(arguments: [
  ("1914/1918", 1916, true), ("1914/1918", 1919, false), ("../1913", -500, true), ("../1913", 1914, false),
  ("1922/..", 2500, true), ("1922/..", 1921, false), ("192X", 1929, true), ("18XX", 1900, false), ("-0263", -263, true),
  ("-03XX", -399, true), ("-03XX", -400, false), ("1920-24", 1921, true), ("1918-11-11", 1918, true),
])
func aYearLiesInsideOrNot(text: String, year: Int, expected: Bool) throws {
  #expect(try #require(EDTF(text)).contains(year: year) == expected)
}

@Test(arguments: [
  ("1914", "1915", true), ("1914", "1914-08", false), ("1914-08", "1914-09-01", true), ("1914-08-31", "1914-08", false),
  ("-0263", "0014", true), ("-0263", "-0262", true), ("1914/..", "1999", false), ("../1913", "1914", true),
  ("18XX", "1900", true), ("../1913", "../1950", false),
])
func oneDateSurelyComesBeforeAnother(first: String, second: String, expected: Bool) throws {
  #expect(try #require(EDTF(first)).precedes(try #require(EDTF(second))) == expected)
}

@Test(arguments: [
  ("1914", "1914-08", true), ("1914-08", "1914", false), ("../1913", "1900/1905", true), ("1900", "../1913", false),
  ("192X", "1920-24", true), ("192X", "1929-24", false),
])
func oneDateHoldsAnother(outer: String, inner: String, expected: Bool) throws {
  #expect(try #require(EDTF(outer)).contains(try #require(EDTF(inner))) == expected)
}

@Test func randomValuesSurvivePrintingAndReading() throws {
  var random = DatesRandom(seed: 20)
  for _ in 0..<2000 {
    let value = randomValue(&random)
    #expect(EDTF(value.description) == value)
    if let earliest = value.earliest, let latest = value.latest, case .date = value { #expect(earliest <= latest) }
  }
}

private func randomValue(_ random: inout DatesRandom) -> EDTF {
  switch Int.random(in: 0..<6, using: &random) {
  case 0: .interval(from: randomDate(&random), to: randomDate(&random))
  case 1: .interval(from: nil, to: randomDate(&random))
  case 2: .interval(from: randomDate(&random), to: nil)
  default: .date(randomDate(&random))
  }
}

private func randomDate(_ random: inout DatesRandom) -> EDTFDate {
  let year = Int.random(in: -12_000...12_000, using: &random)
  let month = Int.random(in: 1...12, using: &random)
  let fields: EDTFDate.Fields =
    switch Int.random(in: 0..<6, using: &random) {
    case 0: .century(Int.random(in: -100...99, using: &random))
    case 1: .decade(Int.random(in: -1000...999, using: &random))
    case 2: .season(year: year, season: Int.random(in: 21...24, using: &random))
    case 3: .month(year: year, month: month)
    case 4: .day(CivilDay(ordinal: Int.random(in: -5_000_000...3_000_000, using: &random)))
    default: .year(year)
    }
  return EDTFDate(fields, EDTFDate.Qualification.allCases.randomElement(using: &random) ?? .none)
}

@Test func daysAreCountedWithoutGap() {
  for ordinal in stride(from: -1_500_000, through: 200_000, by: 37) {
    let day = CivilDay(ordinal: ordinal)
    #expect(day.ordinal == ordinal)
    #expect(day < CivilDay(ordinal: ordinal + 1))
  }
}

@Test(arguments: [("1969-07-20", 7), ("1815-06-18", 7), ("1066-10-20", 6), ("2000-01-01", 6), ("1970-01-01", 4)])
func weekdaysAreThoseOfTheGregorianCalendar(text: String, weekday: Int) throws {
  #expect(try #require(EDTF(text)?.earliest).weekday == weekday)
}

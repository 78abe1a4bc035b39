import Testing

@testable import Questions

@Test(arguments: [
  "1921", "1923-11", "1922-12-25", "1918/1919", "../1913", "1922/..", "1920~", "192X", "18XX", "1936-22", "-0043",
])
func edtfIsRead(text: String) { #expect(DateValue(edtf: text) != nil) }

@Test(arguments: ["P2W", "", "/", "1922-13", "1922-12-32", "abcd", "1923/1921", "12"])
func whatIsNoDateIsRefused(text: String) { #expect(DateValue(edtf: text) == nil) }

@Test(arguments: [
  ("1922", "1922-12-25", true), ("1922-12", "1922-12-25", true), ("1921", "1922-12-25", false), ("192X", "1922", true),
  ("1921/1923", "1922-06", true), ("1936-22", "1936-07-17", true), ("1936-22", "1936-12", false),
])
func aDateContainsWhatLiesInIt(outer: String, inner: String, expected: Bool) throws {
  let (left, right) = (try #require(DateValue(edtf: outer)), try #require(DateValue(edtf: inner)))
  #expect(left.contains(right) == expected)
}

@Test func aDayIsCountedAsCalendarsDo() {
  #expect(DateValue.Point.day(year: 2000, month: 3, day: 1) - DateValue.Point.day(year: 2000, month: 2, day: 28) == 2)
  #expect(DateValue.Point.day(year: 1900, month: 3, day: 1) - DateValue.Point.day(year: 1900, month: 2, day: 28) == 1)
  #expect(DateValue.Point.day(year: 1970, month: 1, day: 1) == 719_528)
}

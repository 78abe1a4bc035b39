import Documents
import Tagging
import Testing

/// Lengths and frequencies, found so that they are not taken for dates: the bracketed text, its kind, its TIMEX3 value.
private let others: [(String, DateMention.Kind, String)] = [
  ("The siege lasted [four months].", .duration, "P4M"),
  ("The siege lasted [4 months].", .duration, "P4M"),
  ("The siege lasted [a fortnight].", .duration, "P2W"),
  ("The siege lasted [twenty-five years].", .duration, "P25Y"),
  ("The siege lasted [a hundred years].", .duration, "P100Y"),
  ("The siege lasted [two centuries].", .duration, "P200Y"),
  ("The siege lasted [a decade].", .duration, "P10Y"),
  ("The siege lasted [several weeks].", .duration, "PXW"),
  ("The siege lasted [a few days].", .duration, "PXD"),
  ("The siege lasted [nearly a year].", .duration, "P1Y"),
  ("The siege lasted [more than 20 years].", .duration, "P20Y"),
  ("The siege lasted [a year and a half].", .duration, "P18M"),
  ("The siege lasted [two and a half years].", .duration, "P30M"),
  ("The siege lasted [some 19 days].", .duration, "P19D"),
  ("The siege lasted [a couple of weeks].", .duration, "P2W"),
  ("The siege lasted [three hours].", .duration, "PT3H"),
  ("They had [a two-year] truce.", .duration, "P2Y"),
  ("After [four years of war] they left.", .duration, "P4Y"),
  ("In [two years' time] they left.", .duration, "P2Y"),
  ("Over [the following months] they left.", .duration, "PXM"),
  ("In [the past year] they left.", .duration, "P1Y"),
  ("For [the next three years] they stayed.", .duration, "P3Y"),
  ("They talked for [months].", .duration, "PXM"),
  ("They talked for [two or three days].", .duration, "PXD"),
  ("They talked for [a day or two].", .duration, "PXD"),
  ("They talked for [half a century].", .duration, "P50Y"),
  ("They talked for [a quarter of a century].", .duration, "P25Y"),
  ("They talked in [the final days of the siege].", .duration, "PXD"),
  ("They talked in [the first two weeks of the war].", .duration, "P2W"),
  ("They talked for [a long time].", .duration, ""),
  ("They met [every three months].", .set, "P3M"),
  ("They met [every year].", .set, "P1Y"),
  ("They met [once a year].", .set, "P1Y"),
  ("They met [three times a year].", .set, "P1Y"),
  ("They flew 40 [daily] sorties.", .set, "XXXX-XX-XX"),
  ("They paid 24 marks [a month].", .set, "P1M"),
  ("They moved only at [night].", .time, "XXXX-XX-XXTNI"),
  ("They attacked at [19:15] in force.", .time, "XXXX-XX-XXT19:15"),
  ("They attacked at [0530 hours] in force.", .time, "XXXX-XX-XXT05:30"),
  ("They attacked at [4 p.m.] in force.", .time, "XXXX-XX-XXT16:00"),
  ("They attacked at [four o'clock in the afternoon].", .time, "XXXX-XX-XXT16:00"),
  ("They are there [to-day].", .reference, "PRESENT_REF"),
  ("The [former] mayor spoke.", .reference, "PAST_REF"),
  ("The [current] mayor spoke.", .reference, "PRESENT_REF"),
  ("They are there [today].", .reference, "PRESENT_REF"),
  ("It lasts to [this day].", .reference, "PRESENT_REF"),
  ("In [recent years] it grew.", .reference, "PAST_REF"),
]

@Test(arguments: others)
func lengthsFrequenciesAndReferencesAreNoDates(marked: String, kind: DateMention.Kind, value: String) {
  let text = MarkedText(marked.replacing("[a two-year]", with: "a [two-year]"))
  let found = text.mentions
  #expect(found.map { slice(text.text, $0.range) } == text.expected.map { slice(text.text, $0) })
  #expect(found.map(\.kind) == [kind])
  #expect(found.map(\.value) == [nil])
  #expect(found.flatMap(\.timexes).map(\.value) == [value])
}

/// TIMEX3 parts ranges in two and spells values its own way.
@Test(arguments: [
  ("Held from [March 2] to [6, 1819].", "1819-03-02 1819-03-06"),
  ("Held on [12]–[14 July 1850].", "1850-07-12 1850-07-14"),
  ("It ran from [1917] to [1924].", "1917 1924"),
  ("It ran in [1917]-[24].", "1917 1924"),
  ("In [264 BC] it began.", "BC0264"),
  ("From [264] to [241 BC] it raged.", "BC0264 BC0241"),
  ("In [the fourth century BC] it began.", "BC03"),
  ("In [the 19th century] it began.", "18"),
  ("In [the 1920s] it began.", "192"),
  ("In [the summer of 1917] it began.", "1917-SU"),
  ("In [the winter of 1917] it began.", "1917-WI"),
  ("In [early 1919] it began.", "1919"),
  ("On [August 11] it began.", "XXXX-08-11"),
  ("In [the first half of 1919] it began.", "1919-H1"),
  ("By [the morning of May 2, 1810] it was over.", "1810-05-02TMO"),
  ("On [May 2, 1810] it began. At [19:15] it was over.", "1810-05-02 1810-05-02T19:15"),
])
func timexValues(marked: String, values: String) {
  let text = MarkedText(marked)
  let found = DateGrammar().timexes(in: text.text)
  let expected = zip(text.expected, values.split(separator: " ")).map { "[\(slice(text.text, $0))] \($1)" }
  #expect(found.map { "[\(slice(text.text, $0.range))] \($0.value)" } == expected)
}

@Test func namesOfBooksCanBeSkipped() {
  let text = "In 1911 he wrote The Interlude 1823-1824. In May it was printed."
  let title = 17..<40
  #expect(slice(text, title) == "The Interlude 1823-1824")
  let found = mentionsOfDates(in: text, skipping: [title])
  #expect(described(found, in: text) == ["[1911] 1911", "[May] 1911-05"])
}

@Test func hardWrappedLinesDoNotCutDates() {
  let text = """
    The line ran through the hills for many miles, and on March
    2, 1811, the army of the north came down to the river with
    all its guns and carts. It was raining on the far bank, and
    the men were tired of the road; but by the end of
    April they had crossed, and nothing more was heard of them
    until a shepherd found their last camp in the winter of
    1823, far from the road and the river.
    """
  let found = mentionsOfDates(in: text)
  #expect(
    described(found, in: text) == [
      "[March\n2, 1811] 1811-03-02", "[the end of\nApril] 1811-04", "[the winter of\n1823] 1823-24",
    ])
}

// MARK: Laws

private let fragments = [
  "March", "May", "August 11", "1923", "'24", "–", "-", "to", "and", "the", "13th", "of", "century", "BC", "AD", "A.D.",
  "early", "late", "the end of", "summer", "ten days later", "the following year", "that", "(", ")", "/", ",", ".",
  "1,240",
  "3.3.1918", "3/16", "first", "twenty", "half", "years", "a", "few", "before", "until", "Monday", "Christmas", "é",
  "“", "’s",
  "１９", "🗓", "\u{301}", "\n", "\n\n", "\u{0}", "\u{7f}", "99999999999999999999", "0", "page", "men", "o'clock", "19:15",
]

@Test func mentionsNeverOverlapAndStandOnCharacterBoundaries() {
  var random = DatesRandom(seed: 7)
  for _ in 0..<600 {
    let words = (0..<Int.random(in: 1...40, using: &random)).map { _ in fragments.randomElement(using: &random) ?? "" }
    let text = words.joined(separator: Bool.random(using: &random) ? " " : "")
    expectLawful(mentionsOfDates(in: text), in: text)
  }
}

private func expectLawful(_ mentions: [DateMention], in text: String) {
  let starts = Set(text.unicodeScalars.indices.map { $0.utf16Offset(in: text) })
  var last = 0
  for mention in mentions {
    #expect(mention.range.lowerBound >= last && !mention.range.isEmpty && mention.range.upperBound <= text.utf8.count)
    last = mention.range.upperBound
    for offset in [mention.range.lowerBound, mention.range.upperBound] {
      let index = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
      #expect(index == text.endIndex || starts.contains(index.utf16Offset(in: text)))
    }
    #expect((0...1).contains(mention.confidence) && (mention.confidence == 0) == (mention.value == nil))
    #expect(mention.timexes.allSatisfy { mention.range.clamped(to: $0.range) == $0.range })
    if let value = mention.value { #expect(EDTF(value.description) == value) }
  }
}

@Test(arguments: [
  String(repeating: "twenty ", count: 20_000), String(repeating: "1917-", count: 20_000),
  String(repeating: "the ", count: 20_000),
  String(repeating: "one hundred and ", count: 20_000), String(repeating: "(", count: 20_000),
  String(repeating: "1", count: 20_000),
  String(repeating: "é\u{301}", count: 20_000), String(repeating: "3.3.", count: 20_000),
  String(repeating: "March to ", count: 20_000),
  String(repeating: "early ", count: 20_000), String(repeating: "1,000", count: 20_000), "", " ", "\u{2014}", "\u{e2}",
])
func hostileTextIsReadInLinearTime(text: String) {
  expectLawful(mentionsOfDates(in: text), in: text)
}

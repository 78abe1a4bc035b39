import Documents
import Tagging
import Testing

/// Dates that take something from the narrative. Brackets mark every date; values follow in reading order.
private let narratives: [(String, String)] = [
  // A year from the sentences before.
  ("In [1823] unrest grew. On [August 11] a strike began.", "1823 1823-08-11"),
  ("In [1823] unrest grew. On [11 August] a strike began.", "1823 1823-08-11"),
  ("In [1823] unrest grew. In [August] a strike began.", "1823 1823-08"),
  ("In [1823] unrest grew. [July and August] were hot.", "1823 1823-07/1823-08"),
  ("In [1823] unrest grew. By [the autumn] it was over.", "1823 1823-23"),
  ("In [1823] unrest grew. By [the end of May] it was over.", "1823 1823-05"),
  ("In [1823] unrest grew. In [late May] it was over.", "1823 1823-05"),
  ("In [1823] unrest grew. From [May 3 to 9] it rained.", "1823 1823-05-03/1823-05-09"),
  ("On [November 20, 1823], they rose. In [January] they lost.", "1823-11-20 1824-01"),
  ("In [January 1824] they rose. In [December] they had met.", "1824-01 1823-12"),
  ("In [October 1823] they rose. As late as [July] all was calm.", "1823-10 1823-07"),
  ("In [the summer of 1823] they rose. In [the autumn] they lost.", "1823-22 1823-23"),
  ("In [May 1823] they rose. On [the 13th] they lost, and on [the 15th] they fled.", "1823-05 1823-05-13 1823-05-15"),
  ("The war ([1823]) was short.\n\nOn [May 3] it began.", "1823 1823-05-03"),
  ("In [1817] they rose. In ['21] they lost.", "1817 1821"),
  ("In [1921] they rose. In [the late twenties] they lost.", "1921 192X"),
  ("In [218 BC] he crossed the river. In [216] the army was lost.", "-0217 -0215"),
  // Only mentioned: the story does not move there.
  ("In [1823] they rose (see Porter ([1977])). In [May] they lost.", "1823 1977 1823-05"),
  ("In [1879] they rose. Under the [1838] treaty help was due. On [June 5] it came.", "1879 1838 1879-06-05"),
  ("In [1823] they rose, ruling until [1878]. In [May] he left.", "1823 ../1878 1823-05"),
  // Distances.
  ("On [December 25, 1822], he wrote. [Ten days later] he added more.", "1822-12-25 1823-01-04"),
  ("On [December 25, 1822], he wrote. [A fortnight later] he added more.", "1822-12-25 1823-01-08"),
  ("On [December 25, 1822], he wrote. [Two weeks earlier] he had been ill.", "1822-12-25 1822-12-11"),
  ("On [December 25, 1822], he wrote. [Three months later] he died.", "1822-12-25 1823-03"),
  ("On [December 25, 1822], he wrote. [A year later] he died.", "1822-12-25 1823"),
  ("In [March 1822] he wrote. [Three months earlier] he had been ill.", "1822-03 1821-12"),
  ("In [1822] he wrote. [Twenty-five years later] he died.", "1822 1847"),
  ("In [1822] he wrote. [Some twenty years earlier] he had left.", "1822 1802"),
  ("In [1822] he wrote. [About a century later] it was found.", "1822 1922"),
  ("In [264 BC] the war began. [Twenty-three years later] it ended.", "-0263 -0240"),
  ("In [1 BC] he was born. [Two years later] they left.", "0000 0002"),
  ("In [1822] he wrote. [Ten days later] he left.", "1822 -"),
  ("[Ten days later] he left.", "-"),
  ("In [May 1822] he wrote. [Shortly afterwards] he died.", "1822-05 1822-05/.."),
  // Neighbours.
  ("In [1822] he wrote. [The following year] he died.", "1822 1823"),
  ("In [1822] he wrote. [The next year] he died.", "1822 1823"),
  ("In [1822] he wrote, having fled [the previous year].", "1822 1821"),
  ("In [1822] he wrote. [That year] he died.", "1822 1822"),
  ("In [1822] he wrote. In [the same year] he died.", "1822 1822"),
  ("In [1822] he wrote. [Later that year] he died.", "1822 1822"),
  ("In [1822] he wrote. By [the end of the year] he died.", "1822 1822"),
  ("In [1822] he wrote. [Early in the following year] he died.", "1822 1823"),
  ("In [March 1822] he wrote. In [the same month] he died.", "1822-03 1822-03"),
  ("In [March 1822] he wrote. At [month's end] he died.", "1822-03 1822-03"),
  ("In [December 1822] he wrote. [The following month] he died.", "1822-12 1823-01"),
  ("On [May 31, 1822], he wrote. [The next day] he died.", "1822-05-31 1822-06-01"),
  ("On [May 31, 1822], he wrote. [The previous day] he had eaten.", "1822-05-31 1822-05-30"),
  ("On [May 31, 1822], he wrote. [That same day] he died.", "1822-05-31 1822-05-31"),
  ("In [1822] he wrote. [The following day] he died.", "1822 -"),
  ("In [1822] he wrote. In [June of that year] he died.", "1822 1822-06"),
  ("In [1822] he wrote. In [June of the following year] he died.", "1822 1823-06"),
  ("In [1822] he wrote. In [the spring of the next year] he died.", "1822 1823-21"),
  ("In [May 1822] he wrote. On [the 6th of that month] he died.", "1822-05 1822-05-06"),
  ("In [May 1822] he wrote. On [the 6th of the following month] he died.", "1822-05 1822-06-06"),
  ("In [May 1822] he wrote. [The following spring] he died.", "1822-05 1823-21"),
  ("In [May 1822] he wrote. [Next August] he died.", "1822-05 1822-08"),
  ("In [May 1822] he wrote. [The following January] he died.", "1822-05 1823-01"),
  ("In [May 1822] he wrote, ill since [the previous autumn].", "1822-05 1821-23/.."),
  ("On [July 14, 1822], a Sunday, he wrote. On [Wednesday] he died.", "1822-07-14 1822-07-17"),
  ("On [May 31, 1822], he wrote, having arrived [the day before].", "1822-05-31 1822-05-30"),
  ("On [May 31, 1822], he wrote. [The very next day] he died.", "1822-05-31 1822-06-01"),
  ("On [May 31, 1822], he wrote. [Two days after that], he died.", "1822-05-31 1822-06-02"),
  ("On [the night of March 9–10, 1845], it burned.", "1845-03-09"),
  // The same date said twice.
  ("It fell on [26 June 1822], [a week later].", "1822-06-26 1822-06-26"),
  ("In [May 1822] he wrote. [Six days later], on [7 October], he left.", "1822-05 1822-10-07 1822-10-07"),
  ("In [221 BC] he rose. [A mere two years later] ([218 BC]) he struck.", "-0220 -0217 -0217"),
  ("He came [two days before 5 May 1822].", "1822-05-03"),
  ("He came [the day after Christmas 1822].", "1822-12-26"),
  // A glance at another year leaves the story where it is.
  ("On [May 6, 1870], they met. The law of [1868] was read. On [June 2] it was changed.", "1870-05-06 1868 1870-06-02"),
  ("On [May 6, 1870], they met in a hall begun in [1212]. On [June 2] they met again.", "1870-05-06 1212 1870-06-02"),
  (
    "On [May 6, 1870], they met. [The previous winter] was cold. On [June 2] they met again.",
    "1870-05-06 1869-24 1870-06-02"
  ),
  (
    "In [May 1870] they met. It was not until [July] that war came. On [the 19th] it came.",
    "1870-05 1870-07 1870-07-19"
  ),
  ("In [May 1870] they met. In [1812] it was colder. In [1813] too. In [June] it thawed.", "1870-05 1812 1813 1813-06"),
  ("It was read on [July 1, 1858], and printed on [the 24th of November in the year after].", "1858-07-01 1859-11-24"),
  ("It was read on [July 1, 1858], and printed on [November 24 in the following year].", "1858-07-01 1859-11-24"),
  ("He fell in [the year 63 B.C.], and she died on [the Ides of March in 44].", "-0062 -0043-03-15"),
  // Nothing to take it from.
  ("On [August 11] a strike began.", "-"),
  ("On [August 11] a strike began. It was [1823].", "1823-08-11 1823"),
  ("On [February 30, 1823], he wrote.", "-"),
]

@Test(arguments: narratives)
func theNarrativeFillsIn(marked: String, values: String) {
  let text = MarkedText(marked)
  let found = text.mentions.filter { $0.kind == .date }
  #expect(described(found, in: text.text) == described(text, values: values))
}

@Test func aHeadingSetsTheTime() {
  let text = "# The war, 1812\n\nOn June 24 the army crossed.\n\n# The retreat, 1813\n\nOn May 2 they fought."
  let found = mentionsOfDates(in: text).compactMap { $0.value?.description }
  #expect(found == ["1812", "1812-06-24", "1813", "1813-05-02"])
}

@Test func basisAndConfidenceTellHowAValueWasFound() {
  let found = mentionsOfDates(in: "In 1823 they rose. On August 11 they struck. A year later all was calm.")
  #expect(found.map(\.basis) == [.explicit, .inferred, .relative])
  #expect(found.map { $0.confidence > 0.5 } == [true, true, true])
  #expect(found[0].confidence == 1 && found[1].confidence < 1 && found[2].confidence < found[1].confidence)
}

@Test(arguments: [
  ("In early 1919 he came.", DateMention.Modifier?.some(.start)), ("In mid-1919 he came.", .mid),
  ("By the end of 1919 he came.", .end), ("About 1919 he came.", .approximate), ("In 1919 he came.", nil),
])
func modifiersAreKept(text: String, modifier: DateMention.Modifier?) {
  #expect(mentionsOfDates(in: text).map(\.modifier) == [modifier])
}

@Test(arguments: [
  ("Until 1919 he stayed.", DateMention.Bound?.some(.until)), ("Since 1919 he stayed.", .since),
  ("Before 1919 he stayed.", .before), ("After 1919 he stayed.", .after), ("By the end of 1919 he left.", .by),
  ("Prior to 1919 he stayed.", .before), ("In 1919 he stayed.", nil),
])
func boundsAreKept(text: String, bound: DateMention.Bound?) {
  #expect(mentionsOfDates(in: text).map(\.bound) == [bound])
}

@Test func aYearOnItsOwnLineHeadsWhatFollows() {
  let text = """
    The army left the city and went north along the river for many days.

    1879

    On December 27 the guard was overcome at the palace, and the war began.

    14

    In February the war went on in the hills and in the valleys of the east.
    """
  let found = mentionsOfDates(in: text).filter { $0.kind == .date }
  #expect(described(found, in: text) == ["[1879] 1879", "[December 27] 1879-12-27", "[February] 1880-02"])
}

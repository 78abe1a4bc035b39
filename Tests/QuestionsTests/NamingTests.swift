import Documents
import Testing

@testable import Questions

/// Every gap that is tried on a text and fails no check, shown or not.
private func cloze(_ text: String) -> [String] { Fixture(text, Canal.names).tried(.cloze) }

@Test(arguments: [
  // A bracket that says what something was called stays, with commas.
  (
    "In 1858 Olaf Krag made a secret pact with Clara Voss (later known as the ‘Ring’ or ‘Circle’) against the Harbour Board.",
    "In 1858 Olaf Krag made a secret pact with Clara Voss, later known as the ____. Ring or Circle"
  ),
  (
    "In 1858 the Harbour Board asked for four taxes, commonly known as the Bitter Tolls, at Bergen.",
    "In 1858 the Harbour Board asked for four taxes, commonly known as the ____, at Bergen. Bitter Tolls"
  ),
])
func whatSomethingWasCalledIsAskedFor(text: String, item: String) {
  #expect(cloze(text).contains(item), "\(cloze(text))")
}

@Test(arguments: [
  // Somebody called, and a name that goes on.
  "In 1858 Olaf Krag called Bitter Tolls what the Harbour Board had asked for.",
  "In 1858 the Harbour Board asked for tolls known as the Bitter and Sour Tolls of Bergen.",
])
func whatIsNoNamingIsLeft(text: String) {
  #expect(!cloze(text).contains { $0.hasSuffix("Bitter Tolls") || $0.hasSuffix("Bitter") })
}

@Test func aQuotationMayHedge() {
  let text = "In 1858 Olaf Krag told the Harbour Board that “ships should be sold”."
  #expect(cloze(text).contains("In ____ (year) Olaf Krag told the Harbour Board that “ships should be sold”. 1858"))
  #expect(cloze("In 1858 perhaps Olaf Krag told the Harbour Board that ships were sold.") == [])
}

@Test func aStopInsideTheLastQuotationMarkIsTheEnd() {
  let text = "In 1858 Olaf Krag read the Harbour Board a poem, “The Wind of the North.”"
  #expect(cloze(text).contains("In 1858 ____ read the Harbour Board a poem, “The Wind of the North”. Olaf Krag"))
}

@Test func aFigureTellsWhichMonthIsMeant() {
  let text = "By May 1823, the price of fish had risen to 140 per cent of what was paid for bread."
  #expect(cloze(text).contains { $0.hasSuffix("May 1823") })
  let vague = "By May 1823, the price of fish had risen far above what was paid for bread."
  #expect(!cloze(vague).contains { $0.hasSuffix("May 1823") })
}

@Test(arguments: [
  (
    "The mission failed; on 12 July 1842 Clara Voss opened a yard at Stavanger.",
    "On 12 July 1842 Clara Voss opened a yard at Stavanger."
  ),
  (
    "The talks went on for weeks, and in June 1841, Henrik Storm sold his house in Bergen.",
    "In June 1841, Henrik Storm sold his house in Bergen."
  ),
])
func aPartThatNeedsNothingFromTheRestIsRead(text: String, statement: String) {
  let bare = Fixture(text, Canal.names)
  let verbs: Set<String> = ["opened", "sold", "failed", "went"]
  let trees = bare.annotations.sentences.map { sentence -> DependencyTree in
    let words = sentence.tokens.map { String(bare.document[$0.range]) }
    let roots = words.indices.filter { verbs.contains(words[$0]) }
    // Everything hangs on the next verb behind it; the later verb on the first.
    let heads = words.indices.map { index -> Int in
      if index == roots.first { return -1 }
      if roots.contains(index) { return roots[0] }
      let cut = words.firstIndex(of: ";") ?? words.firstIndex(of: ",") ?? 0
      return index <= cut + 1 && words[index] != "on" ? roots[0] : roots[1]
    }
    return DependencyTree(
      tags: words.map { verbs.contains($0) ? .verb : ["and", ";", ",", "."].contains($0) ? .punct : .noun },
      xpos: words.map { verbs.contains($0) ? "VBD" : "NN" }, lemmas: words, heads: heads,
      relations: words.indices.map { index in
        if heads[index] < 0 { return "root" }
        return index + 1 < words.count && verbs.contains(words[index + 1]) ? "nsubj" : "dep"
      })
  }
  let fixture = Fixture(text, Canal.names, trees: trees)
  let reader = StatementReader(document: fixture.document, annotations: fixture.annotations, familiar: [])
  #expect(reader.parts(of: 0).map(\.text) == [statement])
}

@Test func aPartThatLeansOnAPronounIsNotRead() {
  let fixture = Fixture("Clara Voss failed; on 12 July 1842 she opened a yard at Stavanger.", Canal.names)
  let reader = StatementReader(document: fixture.document, annotations: fixture.annotations, familiar: [])
  #expect(reader.parts(of: 0) == [])
}

@Test func anOpenDateIsAskedForByItsKnownEnd() throws {
  let names = QuestionNames(annotations: Fixture("", []).annotations)
  let from = try #require(DateValue(edtf: "1922/.."))
  let until = try #require(DateValue(edtf: "../1909-07"))
  #expect(names.bound(from, after: "from") == "From which year")
  #expect(names.bound(until, after: "until") == "Until which month and year")
  #expect(names.bound(from, after: "after") == nil && names.bound(until, after: "before") == nil)
  #expect(from.known == DateValue(edtf: "1922"))
}

@Test(arguments: [
  (
    "In late 1849 there arose the so-called Harbour Question of Bergen.",
    "In which year did the so-called Harbour Question of Bergen arise? 1849"
  ),
  (
    "In May 1823, there appeared a Book of Winds at Bergen.",
    "In which month and year did a Book of Winds at Bergen appear? May 1823"
  ),
])
func whatCameUpIsAskedForByItsTime(text: String, expected: String) {
  let fixture = Fixture(text, Canal.names + [Fixture.Name(kind: .date, canonical: "late 1849", value: "1849")])
  let asked = fixture.tried(.short)
  #expect(asked.contains(expected), "\(asked)")
}

@Test(arguments: [
  ("late 1920", true), ("early in 1919", true), ("late 1920s", false), ("mid 1920", false), ("1920", false),
])
func theYearIsAskedOfAPartOfIt(surface: String, isPart: Bool) {
  #expect(QuestionNames.isPartOfYear(surface) == isPart)
}

@Test func whatLeadsToAQuotationIsNoStatement() {
  let text = "In a short note Clara Voss wrote on 12 July 1842: “Ships should be sold before the winter comes.”"
  #expect(Fixture(text, Canal.names).statements().map(\.text) == [])
}

@Test func aDayThatTheTextWritesWithAnotherYearIsNotCompleted() {
  let names = Canal.names + [Fixture.Name(kind: .date, canonical: "12 July", value: "1841-07-12")]
  // "12 July 1842" of the first sentence may be meant.
  let text = "On 12 July 1842 Clara Voss opened a yard at Stavanger. On 12 July Olaf Krag left for Finnmark by ship."
  #expect(Fixture(text, names).statements().map(\.text) == ["On 12 July 1842 Clara Voss opened a yard at Stavanger."])
  let alone = "On 12 July Olaf Krag left for Finnmark by ship."
  #expect(Fixture(alone, names).statements().map(\.text) == ["On 12 July 1841 Olaf Krag left for Finnmark by ship."])
}

import Documents
import Testing

@testable import Tagging

private let hostileTexts = [
  "", " ", ".", "\u{0}\u{1}\u{7F}", "A" + String(repeating: "\u{301}", count: 3000),
  String(repeating: "(\"“", count: 2000),
  "IN 1920 THE HARBOUR COUNCIL MET IN LISBON", "в 1920 году съезд собрался в городе",
  "in 1920 maria ortega met the council",
  String(repeating: "Peace and War in London said Hale ", count: 800), "| a | b |\n|---|---|\n| 1 | Maria Ortega |",
  String(repeating: "Zarpa ", count: 4000),
  "let Ortega = Union(Hale: [1920, 1921])\n\n    if Ortega == Hale { return }",
  "O Harbour, hear!\nThe Union sleeps,\nAnd Hale keeps\nhis word.",
]

@Test(arguments: [
  "the harbour was closed all winter because the men would not work for less than they had been promised.",
  "в 1920 году съезд собрался в городе и принял решение", "if x == 1 { return y[2] } else { print(z) }",
])
func textWithoutNamesGetsNoneOrFew(text: String) throws {
  let annotations = try Tagger(model: NameModel.shipped()).annotations(of: Document(parsing: text))
  #expect(annotations.entities.filter { $0.kind == .person || $0.kind == .organization }.isEmpty)
}

@Test(arguments: hostileTexts.indices)
func mentionsNeverOverlapAndLieOnCharacterBoundaries(index: Int) throws {
  let text = hostileTexts[index]
  let annotations = try Tagger(model: NameModel.shipped()).annotations(of: Document(parsing: text))
  let ranges = annotations.entities.flatMap { $0.mentions.map(\.range) }.sorted { $0.lowerBound < $1.lowerBound }
  #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
  let utf8 = Array(text.utf8)
  for range in ranges {
    #expect(!range.isEmpty && range.upperBound <= utf8.count)
    #expect(utf8[range.lowerBound] & 0xC0 != 0x80)
    #expect(range.upperBound == utf8.count || utf8[range.upperBound] & 0xC0 != 0x80)
  }
}

@Test func theSameTextGivesTheSameAnnotations() throws {
  let text = "Maria Ortega met John Hale in Lisbon in 1931. She led the Harbour Union until 1940; Hale left it."
  let tagger = Tagger(model: try NameModel.shipped())
  let once = tagger.annotations(of: Document(parsing: text))
  #expect(once == tagger.annotations(of: Document(parsing: String(decoding: Array(text.utf8), as: UTF8.self))))
  #expect(Set(once.entities.map(\.id)).count == once.entities.count)
}

@Test func taggingStopsWhenItIsTold() throws {
  let document = Document(parsing: "Maria Ortega met John Hale in Lisbon.")
  let tagger = Tagger(model: try NameModel.shipped())
  #expect(tagger.annotations(of: document) { _ in false } == nil)
  var steps: [Double] = []
  #expect(
    tagger.annotations(of: document) {
      steps.append($0); return true
    } != nil)
  #expect(steps == steps.sorted() && steps.last == 1)
}

@Test func labelsOfSpansGiveTheSpansBack() {
  var generator = SplitMix64(seed: 7)
  let kinds: [EntityKind] = [.person, .organization, .place]
  for _ in 0..<200 {
    var spans: [NameSpan] = []
    var next = 0
    while next < 40 {
      let start = next + Int.random(in: 0..<4, using: &generator)
      let end = start + Int.random(in: 1..<5, using: &generator)
      spans.append(NameSpan(tokens: start..<end, kind: kinds[Int.random(in: 0..<3, using: &generator)]))
      next = end
    }
    #expect(NameLabel.spans(of: NameLabel.labels(of: spans, count: next)[...]) == spans)
  }
}

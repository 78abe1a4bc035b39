import Documents
import Testing

@testable import Questions

@Test func everyItemShownPassesEveryCheck() {
  let fixture = Canal.fixture
  let questions = fixture.questions()
  #expect(questions.count >= 10)
  for question in questions { #expect(defects(of: question, in: fixture.context) == [], "\(question.stem)") }
}

@Test func theSameSeedGivesTheSameItems() {
  let fixture = Canal.fixture
  #expect(fixture.questions(seed: 3) == fixture.questions(seed: 3))
  #expect(
    Set(fixture.questions(seed: 3).filter { $0.type == .cloze })
      == Set(fixture.questions(seed: 4).filter { $0.type == .cloze }))
}

@Test func idsStayWhenOtherTextIsAdded() {
  let more = "In 1790 Jens Brun built a mill at Arendal with his brother Peder Brun.\n\n" + Canal.text
  let longer = Fixture(
    more,
    Canal.names + [
      Fixture.Name(kind: .person, canonical: "Jens Brun"), Fixture.Name(kind: .person, canonical: "Peder Brun"),
      Fixture.Name(kind: .date, canonical: "1790", value: "1790"),
    ])
  let (before, after) = (Canal.fixture.questions(types: [.cloze]), longer.questions(types: [.cloze]))
  let ids = Set(after.map(\.id))
  #expect(before.allSatisfy { ids.contains($0.id) })
  #expect(after.count > before.count)
}

@Test func aLimitKeepsTheBestAndTypesAreObeyed() {
  let fixture = Canal.fixture
  #expect(fixture.questions(limit: 3).count == 3)
  #expect(Set(fixture.questions(limit: 3).map(\.id)).isSubset(of: Set(fixture.questions().map(\.id))))
  #expect(fixture.questions(types: [.cloze]).allSatisfy { $0.type == .cloze })
  #expect(fixture.questions(limit: 0) == [])
}

@Test func whatTheReaderCallsWrongIsNotAsked() {
  let fixture = Canal.fixture
  let all = fixture.questions()
  let writer = QuestionWriter(suppression: Suppression(items: [all[0].id], passages: ["opened a yard at Stavanger"]))
  let kept = writer.questions(on: fixture.document, annotations: fixture.annotations, seed: 1)
  #expect(!kept.contains { $0.id == all[0].id })
  #expect(!kept.contains { fixture.document[$0.source].contains("Stavanger") })
  #expect(kept.count >= all.count / 2)
}

@Test func datesThatCannotBothBeRightAreDoubtful() throws {
  let (early, late) = (try #require(DateValue(edtf: "1821")), try #require(DateValue(edtf: "1825")))
  let claims = [
    Contradictions.claim(verb: "found", subject: "o1", object: nil, date: early, sentence: 1),
    Contradictions.claim(verb: "establish", subject: "o1", object: nil, date: late, sentence: 4),
    Contradictions.claim(verb: "found", subject: "o2", object: nil, date: late, sentence: 7),
    Contradictions.claim(verb: "visit", subject: "o1", object: nil, date: late, sentence: 9),
  ]
  #expect(Contradictions(claims.compactMap { $0 }).sentences == [1, 4])
}

@Test func hostileTextsDoNoHarm() {
  let texts = [
    "", " ", "\u{0}\u{1}\u{7F}", String(repeating: "a\u{301}", count: 2_000), String(repeating: "word ", count: 20_000),
    String(repeating: "(", count: 5_000), String(repeating: "“", count: 5_000), "____ ____ ____ was ____ in ____.",
    String(repeating: "In 1821 Clara Voss sold. ", count: 500),
  ]
  for text in texts {
    let fixture = Fixture(text, [])
    for question in fixture.questions() { #expect(defects(of: question, in: fixture.context) == []) }
  }
}

@Test func randomEditsNeverLetADefectThrough() {
  var chance = TestChance(state: 7)
  let words = Canal.text.split(separator: " ").map(String.init)
  for _ in 0..<30 {
    var mixed = words
    for _ in 0..<20 {
      mixed.swapAt(Int.random(in: 0..<mixed.count, using: &chance), Int.random(in: 0..<mixed.count, using: &chance))
    }
    let fixture = Fixture(mixed.joined(separator: " "), Canal.names)
    for question in fixture.questions() { #expect(defects(of: question, in: fixture.context) == []) }
  }
}

@Test func writingTellsHowFarItIsAndStopsWhenToldTo() {
  let fixture = Canal.fixture
  var shares: [Double] = []
  let told = QuestionWriter().questions(on: fixture.document, annotations: fixture.annotations, seed: 1) { share in
    shares.append(share)
    return true
  }
  #expect(told == fixture.questions())
  #expect(shares.count > 3 && shares == shares.sorted() && shares.allSatisfy { (0...1).contains($0) })
  #expect(
    QuestionWriter().questions(on: fixture.document, annotations: fixture.annotations, seed: 1) { $0 < 0.3 } == nil)
}

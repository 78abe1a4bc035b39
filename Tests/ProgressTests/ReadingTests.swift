import Scheduling
import Testing

@testable import Progress

@Test func whatWasReadOnceStaysRead() throws {
  let folder = try TemporaryFolder()
  let store = try folder.open()
  let text = try store.addText()
  try store.setReading(["s1": 200, "s2": 300], in: text.id)
  try store.setReading(["s1": 150, "s3": 400], in: text.id)
  let reading = try store.reading(in: text.id)
  #expect(reading == ["s1": 200, "s2": 300, "s3": 400])
}

@Test func quizAnswersAreKeptInTheirOrder() throws {
  let folder = try TemporaryFolder()
  let store = try folder.open()
  let answers = [("Rhine", false), ("Danube", true)].map { given, isRight in
    QuizAnswer(question: CardID(rawValue: "q"), given: given, isRight: isRight, time: noon, duration: 900)
  }
  for answer in answers { try store.record(answer) }
  let kept = try store.answers(to: CardID(rawValue: "q"))
  #expect(kept == answers)
}

@Test func anOwnCardComesBackAndANewWordingTakesItsPlace() throws {
  let folder = try TemporaryFolder()
  let store = try folder.open()
  let text = try store.addText()
  let first = OwnCard(id: CardID(rawValue: "own"), stem: "Which river?", answer: "Elbe", source: 10..<20)
  let second = OwnCard(id: CardID(rawValue: "own"), stem: "Which river is it?", answer: "Elbe", source: 10..<20)
  try store.add(first, to: text.id, at: noon)
  try store.add(second, to: text.id, at: noon)
  let cards = try store.ownCards(in: text.id)
  #expect(cards == [second])
}

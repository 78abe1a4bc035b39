import Testing

@testable import Questions

private func choice(_ id: String = "q") -> Question {
  Question(
    id: id, fact: id, form: .choice(options: ["a", "b", "c", "d"]), stem: "Which of them was it, then?", key: "a",
    accepted: [], answerKind: .organization, entity: nil, section: "s0", source: 0..<1, explanation: "", difficulty: 0.4
  )
}

private func responses(_ item: String, _ given: [String], from start: Int = 0) -> [ItemResponse] {
  given.enumerated().map { ItemResponse(item: item, given: $1, isRight: $1 == "a", time: start + $0 * 10_000) }
}

@Test func fewAnswersSayNothing() {
  let analysis = ItemAnalysis(responses("q", ["a", "b", "a"]))
  #expect(!analysis.hasEnough && analysis.faults(of: choice()) == [])
  #expect(analysis.figures["q"]?.answers == 3 && analysis.figures["q"]?.facility == nil)
  #expect(ItemAnalysis([]).faults(of: choice()) == [])
}

@Test func facilityIsTheShareOfRightAnswers() {
  let analysis = ItemAnalysis(responses("q", ["a", "a", "a", "b", "c", "a", "a", "a"]))
  #expect(analysis.figures["q"]?.facility == 0.75)
  #expect(analysis.figures["q"]?.taken == ["b": 1, "c": 1])
}

@Test func whatNobodyOrEverybodyKnowsIsNamed() {
  #expect(
    ItemAnalysis(responses("q", Array(repeating: "b", count: 9) + ["a"])).faults(of: choice()).first
      == .tooHard(facility: 0.1))
  #expect(
    ItemAnalysis(responses("q", Array(repeating: "a", count: 20))).faults(of: choice()) == [.tooEasy(facility: 1)])
}

@Test func optionsThatNobodyTakesAreNamed() {
  let analysis = ItemAnalysis(responses("q", ["b", "b", "b", "b", "c", "b", "a", "a", "a", "a"]))
  #expect(analysis.unusedOptions(of: choice()) == ["d"])
  #expect(analysis.faults(of: choice()) == [.unusedOptions(["d"])])
}

/// Sittings of five: on "good" the strong are right and the weak are not; on "bad" it is the other way round.
@Test func anItemThatMisleadsTheStrongIsFound() throws {
  var answers: [ItemResponse] = []
  for sitting in 0..<20 {
    let isStrong = sitting.isMultiple(of: 2)
    let start = sitting * 100_000
    for other in 0..<3 {
      answers.append(ItemResponse(item: "o\(other)", given: "x", isRight: isStrong, time: start + other))
    }
    answers.append(ItemResponse(item: "good", given: isStrong ? "a" : "b", isRight: isStrong, time: start + 4))
    answers.append(ItemResponse(item: "bad", given: isStrong ? "b" : "a", isRight: !isStrong, time: start + 5))
  }
  let analysis = ItemAnalysis(answers)
  #expect(try #require(analysis.figures["good"]?.discrimination) > 0.9)
  #expect(try #require(analysis.figures["bad"]?.discrimination) < -0.9)
  #expect(analysis.faults(of: choice("bad")).contains { if case .misleading = $0 { true } else { false } })
}

@Test func anOverruledAnswerCountsAsItWasOverruled() {
  let answers = [
    ItemResponse(item: "q", given: "ay", isRight: false, time: 0),
    ItemResponse(item: "q", given: "ay", isRight: true, time: 5),
  ]
  #expect(ItemAnalysis(answers).figures["q"] == ItemFigures(answers: 1, facility: nil, discrimination: nil, taken: [:]))
}

@Test func answersMoveTheDifficultyThatWasEstimated() {
  #expect(ItemAnalysis([]).difficulty(of: choice()) == 0.4)
  #expect(ItemAnalysis(responses("q", Array(repeating: "b", count: 10))).difficulty(of: choice()) == 0.7)
  #expect(ItemAnalysis(responses("q", Array(repeating: "a", count: 10))).difficulty(of: choice()) == 0.2)
}

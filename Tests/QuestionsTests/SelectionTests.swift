import Testing

@testable import Questions

/// A choice among four whose key is the longest or not, on a sentence and a target of its own.
private func choice(_ number: Int, keyIsLongest: Bool) -> Candidate {
  let key = keyIsLongest ? "Bartholomew Ekelund \(number)" : "Ada Ek \(number)"
  let options = [key] + ["Nils Ekman", "Ole Edlund", "Ivar Engstrom"]
  return candidate(number, .choice(options: options), stem: "Who sailed ship \(number + 10) to harbour?", key: key)
}

private func candidate(
  _ number: Int, _ form: Form, stem: String, key: String, section: String = "s", sentence: Int? = nil,
  target: String? = nil
) -> Candidate {
  let question = Question(
    id: "\(number)", fact: "\(number)", form: form, stem: stem, key: key, accepted: [], answerKind: .person,
    entity: nil,
    section: section, source: (number * 100)..<(number * 100 + 50), explanation: "", difficulty: 0.5)
  return Candidate(
    question: question, worth: Double(100 - number), sentence: sentence ?? number, target: target ?? key)
}

@Test(arguments: 1...12) func aLimitGivesAsManyAsItSays(limit: Int) {
  let candidates = (0..<20).map { choice($0, keyIsLongest: $0 < 10) }
  let shown = Selection(limit: limit, seed: 1) { _ in true }.chosen(from: candidates)
  #expect(shown.count == limit)
  #expect(DeckChecks.tells(in: shown).longest <= 0.05)
}

@Test func aSectionWithFewItemsGetsAThirdFormOfTheSame() {
  func forms(of section: String, town: String, from first: Int) -> [Candidate] {
    let stems = [
      "Who built the pier of \(town)?", "Pier \(town) was built by ____ in the year of the flood.",
      "By whom was the long pier at \(town) put up?",
    ]
    return stems.enumerated().map { offset, stem in
      candidate(
        first + offset, offset == 1 ? .cloze : .short, stem: stem, key: offset == 2 ? "A. Ek" : "Ada Ek",
        section: section, sentence: first, target: section)
    }
  }
  let rich = (10..<14).map { choice($0, keyIsLongest: false) }
  let shown = Selection(limit: nil, seed: 1) { _ in true }.chosen(
    from: forms(of: "t", town: "Molde", from: 1) + forms(of: "s", town: "Vardo", from: 5) + rich)
  #expect(shown.count { $0.section == "t" } == 3)
  // Four others stand there already.
  #expect(shown.count { $0.section == "s" } == 6)
}

@Test func oneSentenceMayBeAskedForTwoNamesInTwoForms() {
  var known = DeckChecks.Known()
  let cloze = candidate(1, .cloze, stem: "In ____ (year) Ada Ek sold the long pier of Molde to the town.", key: "1850")
  let gap = candidate(
    2, .choice(options: ["Ada Ek", "b", "c", "d"]),
    stem: "Which name completes the sentence: “In 1850 ____ sold the long pier of Molde to the town”?", key: "Ada Ek")
  let second = candidate(3, .cloze, stem: "In 1850 ____ sold the long pier of Molde to the town.", key: "Ada Ek")
  let isNew = [cloze, gap, second].map { known.insert($0.question) }
  #expect(isNew == [true, true, false])
}

@Test func aNameThatNothingElseAsksForComesBesideSixOfItsSentence() {
  let names = [
    "Ada Ek", "Nils Berg", "Ole Dahl", "Ivar Holm", "Siri Moe", "Tora Lie", "Jon Ruud", "Eva Sand", "Kai Vik",
  ]
  let deeds = [
    "built the pier", "sold a mill", "burned the barn", "left town", "wrote hymns", "found coal", "dug wells",
    "led strikes", "kept bees",
  ]
  let candidates = zip(names, deeds).enumerated().map { offset, pair in
    candidate(offset + 1, .short, stem: "Who \(pair.1) in 1850?", key: pair.0, sentence: 1)
  }
  let shown = Selection(limit: nil, seed: 1) { _ in true }.chosen(from: candidates)
  #expect(shown.count > 6 && shown.count <= 8)
}

@Test func theOptionMostLikeTheOthersIsNotTheKeyTooOften() {
  let options = ["Ada Ek", "Nils Bo", "Bartholomew Ekelund", "O. T. Edlund-Storm"]
  let items = (0..<20).map { number in
    candidate(
      number, .choice(options: options), stem: "Who sailed ship \(number + 10) to harbour?",
      key: options[number < 12 ? 1 : 3]
    ).question
  }
  #expect(OptionForm.plainness(of: options[1], among: options) == 1)
  let kept = ChoiceBalance(seed: 1).withoutShapeTell(items)
  let plain = kept.count { $0.key == options[1] }
  // Less than one more than chance.
  #expect(plain == 3 && kept.count - plain == 8)
  #expect(OptionForm.plainness(of: "b", among: ["a", "b", "c", "Longer"]) == 1.0 / 3)
}

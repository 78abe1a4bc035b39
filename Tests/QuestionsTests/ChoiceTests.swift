import Documents
import Testing

@testable import Questions

/// A history of two lands in two centuries, with people of both genders and a chronicler.
private enum Two {
  static let text = """
    In Germany the Harbour Act was signed by Karl Brandt in March 1848. Otto Weiss, Emil Kraus and Hugo Lenz wrote \
    against Karl Brandt in Berlin.

    In Germany Paul Stark opened a bank in 1849, and it failed in 1851. Anna Holt nursed the sick of Berlin in 1850.

    In Germany Fritz Amsel led the dockers of Hamburg in 1852. In 1853 Max Ernst Vogel closed the port of Hamburg.

    In Russia Ivan Orlov freed the serfs of Tver in 1850. In 1541 Jobst Altmann built the first quay of Hamburg.
    """
  static let names =
    [
      "Karl Brandt", "Otto Weiss", "Emil Kraus", "Hugo Lenz", "Paul Stark", "Fritz Amsel", "Max Ernst Vogel",
      "Ivan Orlov",
    ]
    .map { Fixture.Name(kind: .person, canonical: $0, gender: .male) }
    + [
      Fixture.Name(kind: .person, canonical: "Jobst Altmann", gender: .male),
      Fixture.Name(kind: .person, canonical: "Anna Holt", gender: .female),
    ]
    + ["1848", "1849", "1851", "1850", "1852", "1853", "1541"].map {
      Fixture.Name(kind: .date, canonical: $0 == "1848" ? "March 1848" : $0, value: $0 == "1848" ? "1848-03" : $0)
    }

  static let fixture = Fixture(text, names)
}

private func options(for name: String, seed: UInt64) throws -> [Option] {
  let fixture = Two.fixture
  let entity = try #require(fixture.annotations.entities.firstIndex { $0.canonical == name })
  let kind = fixture.annotations.entities[entity].kind
  let value = fixture.annotations.entities[entity].value
  let place = fixture.annotations.entities[entity].mentions[0].range
  let sentence = try #require(fixture.annotations.sentences.firstIndex { $0.range.overlaps(place) })
  let key = AnswerKey(
    text: name, accepted: value.map { [$0] } ?? [], kind: kind == .date ? .date : .person, entity: nil,
    date: value.flatMap { DateValue(edtf: $0) })
  var chance = SeededChance(seed: seed)
  let request = Distractors.Request(key: key, entity: entity, sentence: sentence, stem: "Who signed the Act?")
  return Distractors(context: fixture.context).options(for: request, chance: &chance)?.options ?? []
}

@Test func distractorsAreOfTheKeysTimePlaceAndGenderAndStandApartFromIt() throws {
  for seed in 0..<20 {
    let options = try options(for: "Karl Brandt", seed: UInt64(seed)).map(\.text)
    #expect(options.count == 4 && Set(options).count == 4 && options.contains("Karl Brandt"))
    // A woman, a Russian, one who lived three hundred years before, and those of the next sentence.
    let unfit: Set = ["Anna Holt", "Ivan Orlov", "Jobst Altmann", "Otto Weiss", "Emil Kraus", "Hugo Lenz"]
    #expect(unfit.isDisjoint(with: options), "\(options)")
  }
}

@Test func namesFromOutsideStandInOnlyWhereTheTextHasTooFew() throws {
  let enough = try options(for: "Karl Brandt", seed: 1)
  #expect(!enough.contains { if case .outside = $0.source { true } else { false } })
  let text = """
    In Germany Otto von Bismarck raised the harbour tolls in 1879.

    The yards of Hamburg lay idle all that winter, and no ship was laid down there.

    In Germany Paul Stark von Amsel led the dockers of Hamburg in 1881. Berlin sent for him.
    """
  let fixture = Fixture(
    text,
    [
      Fixture.Name(kind: .person, canonical: "Otto von Bismarck", gender: .male),
      Fixture.Name(kind: .person, canonical: "Paul Stark von Amsel", gender: .male),
      Fixture.Name(kind: .date, canonical: "1879", value: "1879"),
      Fixture.Name(kind: .date, canonical: "1881", value: "1881"),
    ])
  let key = AnswerKey(text: "Otto von Bismarck", accepted: [], kind: .person, entity: "p1", date: nil)
  let request = Distractors.Request(key: key, entity: 0, sentence: 0, stem: "Who raised the harbour tolls in 1879?")
  for seed in 0..<20 {
    var chance = SeededChance(seed: UInt64(seed))
    let found = try #require(Distractors(context: fixture.context).options(for: request, chance: &chance))
    let outside = found.options.compactMap { option -> OutsideName? in
      if case .outside(let name) = option.source { name } else { nil }
    }
    #expect(outside.count == 2 && found.options.contains { $0.text == "Paul Stark von Amsel" })
    for name in outside {
      let years = try #require(name.years)
      #expect(years.lowerBound + 22 <= 1879 && 1879 <= years.upperBound && name.gender == .male)
      #expect(name.roles.contains("statesman"))
    }
  }
}

@Test func theOnlyPersonOfATextIsNotAskedByChoosing() {
  let text = "Karl Brandt opened the first quay of Hamburg in 1848. Karl Brandt sold it. Karl Brandt left in 1850."
  let fixture = Fixture(text, [Fixture.Name(kind: .person, canonical: "Karl Brandt", gender: .male)])
  #expect(fixture.questions().allSatisfy { $0.type != .mcq || $0.answerKind != .person })
}

@Test func wrongDatesAreAsPreciseNearAndOfOtherEvents() throws {
  var below: [Int: Int] = [:]
  for seed in 0..<200 {
    let options = try options(for: "March 1848", seed: UInt64(seed))
    let dates = options.compactMap { WrittenDate.readings(of: $0.text).first }
    #expect(options.count == 4 && dates.count == 4 && dates.allSatisfy { $0.precision == .month })
    let key = try #require(DateValue(edtf: "1848-03"))
    #expect(dates.count { $0.overlaps(key) } == 1)
    #expect(dates.allSatisfy { abs(($0.start?.year ?? 0) - 1848) <= 10 })
    below[dates.count { $0.firstDay < key.firstDay }, default: 0] += 1
  }
  // The right one is as often the first, the last, or one of the middle.
  #expect((0...3).allSatisfy { below[$0, default: 0] >= 25 }, "\(below)")
}

@Test func aNumberedBodyStandsAmongItsSeries() throws {
  let text = "In 1775 the Second Harbour Assembly met in Boston to vote on the tolls of the coast."
  let fixture = Fixture(text, [Fixture.Name(kind: .organization, canonical: "Second Harbour Assembly")])
  let key = AnswerKey(
    text: "Second Harbour Assembly", accepted: [], kind: .organization, entity: "o1", date: nil)
  var chance = SeededChance(seed: 1)
  let request = Distractors.Request(key: key, entity: 0, sentence: 0, stem: "Which assembly met in Boston in 1775?")
  let found = Distractors(context: fixture.context).options(for: request, chance: &chance)
  #expect(
    Set(found?.options.map(\.text) ?? []) == [
      "First Harbour Assembly", "Second Harbour Assembly", "Third Harbour Assembly", "Fourth Harbour Assembly",
    ])
}

@Test func anOptionThatNobodyTookIsNotShownAgain() throws {
  let fixture = Canal.fixture
  let choice = try #require(fixture.questions(types: [.mcq]).first)
  let unused = try #require(choice.options.first { $0 != choice.key })
  let writer = QuestionWriter(retired: [choice.id: [unused]])
  let again = writer.questions(on: fixture.document, annotations: fixture.annotations, seed: 1, types: [.mcq])
    .first { $0.id == choice.id }
  #expect(again?.options.contains(unused) != true)
}

@Test func aGapIsAskedAsAQuestion() {
  let stem = GapStem.asking(.person, date: nil, in: "In 1858 ____ joined the Harbour Board.")
  #expect(stem == "Which name completes the sentence: “In 1858 ____ joined the Harbour Board”?")
  #expect(stem.flatMap { GapStem.statement(in: $0) } == "In 1858 ____ joined the Harbour Board")
  #expect(GapStem.statement(in: "Who said “Never again”?") == nil)
}

@Test func whatEachOptionIsIsTold() throws {
  let choice = try #require(Canal.fixture.questions(types: [.mcq]).first)
  let lines = choice.explanation.split(separator: "\n")
  #expect(lines.first?.contains("The text says:") == true)
  for option in choice.options where option != choice.key {
    #expect(lines.contains { $0.hasPrefix(option + ": ") && $0.hasSuffix(".") }, "\(choice.explanation)")
  }
}

@Test func theListOfTheWorldIsSound() {
  #expect(WorldNames.all.count > 900)
  #expect(Set(WorldNames.all.map(\.name)).count == WorldNames.all.count)
  for name in WorldNames.all {
    #expect(DebrisCheck.first(in: name.name) == nil && name.years != nil, "\(name.name)")
    guard name.kind == .person, let years = name.years, years.upperBound < 9999 else { continue }
    #expect((9...110).contains(years.count - 1), "\(name.name) \(years)")
  }
  // No part of the world has more than a quarter of the persons.
  let persons = WorldNames.all.filter { $0.kind == .person }
  let counts = Dictionary(grouping: persons) { $0.region ?? "" }.mapValues(\.count)
  #expect((counts.values.max() ?? 0) * 4 <= persons.count)
}

// MARK: Sittings

private func item(_ id: String, _ stem: String, _ key: String, _ source: Range<Int>) -> Question {
  Question(
    id: id, fact: id, form: .short, stem: stem, key: key, accepted: [], answerKind: .person, entity: nil, section: "s",
    source: source, explanation: "", difficulty: 0.5)
}

@Test func noItemOfASittingGivesAnotherAway() {
  let items = [
    item("1", "Who opened the first yard at Stavanger in 1842?", "Clara Voss", 0..<50),
    item("2", "In which year was the first yard at Stavanger opened?", "1842", 0..<50),
    item("3", "What did Clara Voss do at the first yard of Stavanger?", "sold it", 60..<90),
    item("4", "Where did Clara Voss go to school?", "Bergen", 100..<130),
  ]
  #expect(Sitting.chosen(from: items, count: 10).map(\.id) == ["1", "4"])
  #expect(Sitting.chosen(from: items, count: 1).map(\.id) == ["1"])
}

// MARK: Suppression

@Test func aPassageIsFoundByItsWordsHoweverItIsBroken() {
  let document = Document(parsing: "Clara Voss opened a yard.\nIt was\nsold in 1850. It was sold again.")
  let ranges = Suppression(passages: ["it was sold IN 1850", "  ", "not there"]).ranges(in: document)
  #expect(ranges.map { document[$0] } == ["It was\nsold in 1850."])
}

import Documents
import Testing

@testable import Questions

/// A history of two lands in two centuries, with people of both genders and a chronicler.
private enum Two {
  static let text = """
    In Germany the Harbour Act was signed by Minister Karl Brandt in March 1848. Otto Weiss, Emil Kraus and Hugo Lenz wrote \
    against Karl Brandt in Berlin.

    In Germany Governor Paul Stark opened a bank in 1849, and it failed in 1851. Anna Holt nursed the sick of Berlin in 1850.

    In Germany Senator Fritz Amsel led the dockers of Hamburg in 1852. In 1853 Mayor Max Ernst Vogel closed the port of Hamburg.

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
    In Germany Friedrich Ebert raised the harbour tolls in 1920.

    The yards of Hamburg lay idle all that winter, and no ship was laid down there.

    In Germany Senator Paul Stark von Amsel led the dockers of Hamburg in 1921. In Berlin they sent for Paul Stark von \
    Amsel.
    """
  let fixture = Fixture(
    text,
    [
      Fixture.Name(kind: .person, canonical: "Friedrich Ebert", gender: .male),
      Fixture.Name(kind: .person, canonical: "Paul Stark von Amsel", gender: .male),
      Fixture.Name(kind: .date, canonical: "1920", value: "1920"),
      Fixture.Name(kind: .date, canonical: "1921", value: "1921"),
    ])
  let key = AnswerKey(text: "Friedrich Ebert", accepted: [], kind: .person, entity: "p1", date: nil)
  let request = Distractors.Request(key: key, entity: 0, sentence: 0, stem: "Who raised the harbour tolls in 1920?")
  for seed in 0..<20 {
    var chance = SeededChance(seed: UInt64(seed))
    let found = try #require(Distractors(context: fixture.context).options(for: request, chance: &chance))
    let outside = found.options.compactMap { option -> OutsideName? in
      if case .outside(let name) = option.source { name } else { nil }
    }
    #expect(outside.count == 2 && found.options.contains { $0.text == "Paul Stark von Amsel" })
    for name in outside {
      let years = try #require(name.years)
      #expect(years.lowerBound + 34 <= 1920 && 1920 <= years.upperBound && name.gender == .male)
      #expect(name.roles.contains("statesman"))
    }
  }
}

@Test func aTextSaysWhatItsPersonsAre() {
  let text = """
    General Karl Brandt met Ada Lund, a historian, at the inn. The king told Otto Weiss of it. Paul Stark, then \
    mayor of Hamburg, wrote to the American journalist Emil Kraus. He was shot by Hugo Lenz.
    """
  let people = ["Karl Brandt", "Ada Lund", "Otto Weiss", "Paul Stark", "Emil Kraus", "Hugo Lenz"]
  let fixture = Fixture(text, people.map { Fixture.Name(kind: .person, canonical: $0) })
  let roles = TextRoles(document: fixture.document, annotations: fixture.annotations)
  let office: Set = ["statesman", "soldier", "revolutionary"]
  #expect(people.indices.map(roles.of) == [office, ["writer"], [], office, ["writer"], ["killer"]])
}

@Test func whoWasBornLaterOrDoesSomethingElseIsNoChoice() throws {
  let text = """
    In 1848 the mayor Karl Brandt raised the harbour tolls of Hamburg.

    The journalist Otto Weiss wrote of Hamburg in 1849. Emil Kraus was born in Berlin in 1850, and left Berlin in 1880.

    General Hugo Lenz took Berlin in 1850. The minister Paul Stark left Berlin in 1851. In Berlin the captain Max Vogel \
    fell in 1852. The mayor Jan Holt of Berlin died in 1853.
    """
  let people = ["Karl Brandt", "Otto Weiss", "Emil Kraus", "Hugo Lenz", "Paul Stark", "Max Vogel", "Jan Holt"]
  let years = ["1848", "1849", "1850", "1880", "1851", "1852", "1853"]
  let fixture = Fixture(
    text,
    people.map { Fixture.Name(kind: .person, canonical: $0, gender: .male) }
      + years.map { Fixture.Name(kind: .date, canonical: $0, value: $0) })
  let key = AnswerKey(text: "Karl Brandt", accepted: [], kind: .person, entity: "p1", date: nil)
  let request = Distractors.Request(key: key, entity: 0, sentence: 0, stem: "Who raised the harbour tolls in 1848?")
  for seed in 0..<20 {
    var chance = SeededChance(seed: UInt64(seed))
    let found = try #require(Distractors(context: fixture.context).options(for: request, chance: &chance))
    #expect(Set(found.options.map(\.text)).isDisjoint(with: ["Otto Weiss", "Emil Kraus"]))
  }
}

/// An emperor in a text on chemists, a chemist, and somebody of whom nothing is said.
@Test(arguments: [("Napoleon Bonaparte", "", false), ("Guy Zimmer", "the chemist ", true), ("Guy Zimmer", "", false)])
func strangersStandBesideTheirLikeOnly(name: String, trade: String, areAlike: Bool) {
  let text = """
    In France \(trade)\(name) allowed the old measures again in 1812. Nothing more came of it for many years there.

    In France Antoine Lavoisier weighed water in 1790. In France the chemist Jules Amsel weighed air in 1811. In France \
    the chemist Marc Oriel weighed salt in 1810. In France the chemist Luc Perrin weighed iron in 1809.
    """
  let people = [name, "Antoine Lavoisier", "Jules Amsel", "Marc Oriel", "Luc Perrin"]
  let fixture = Fixture(
    text,
    people.map { Fixture.Name(kind: .person, canonical: $0, gender: .male) }
      + [Fixture.Name(kind: .date, canonical: "1812", value: "1812")])
  let key = AnswerKey(text: name, accepted: [], kind: .person, entity: "p1", date: nil)
  let request = Distractors.Request(key: key, entity: 0, sentence: 0, stem: "Who allowed the old measures in 1812?")
  var chance = SeededChance(seed: 1)
  let found = Distractors(context: fixture.context).options(for: request, chance: &chance)
  #expect((found != nil) == areAlike, "\(found?.options.map(\.text) ?? [])")
}

@Test(arguments: [
  ("Harbour Guards", "Dock Regiments", true), ("Harbour Guards", "Pilots", false), ("Tollmen", "Lords", false),
  ("Pilots", "Whalers", true),
])
func menUnderArmsStandAmongTheirLike(one: String, other: String, areAlike: Bool) {
  let text = "The \(one) met the \(other) in the long hall of the old inn at the harbour."
  let fixture = Fixture(text, [one, other].map { Fixture.Name(kind: .organization, canonical: $0) })
  let pool = NamePool(document: fixture.document, annotations: fixture.annotations)
  #expect((pool.named[0]?.body == pool.named[1]?.body) == areAlike)
}

@Test func aDateByWhichSomethingWasDoneIsTypedOnly() {
  let text = """
    By 1858 Olaf Krag had joined the Harbour Board of Bergen. In 1855 Greta Lund left Bergen. In 1861 Nils Aas came. In \
    1821 Henrik Storm came to Bergen.
    """
  let asked = Fixture(text, Canal.names).questions().filter {
    $0.key == "1858" || $0.stem.hasPrefix("True or false: By")
  }
  #expect(asked.map(\.stem) == ["By ____ (year) Olaf Krag had joined the Harbour Board of Bergen."])
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

/// Two sides of one war: whoever is asked for as one of them stands among his own.
@Test(arguments: [
  ("In 1864 the Confederate general ____ burned the bridge.", false),
  ("In 1864 Kell governor ____ burned the bridge.", false),
  ("In 1864 ____ burned the bridge of the old fort at Kell.", true),
])
func whoIsAskedForAsOneOfASideStandsAmongItsOwn(stem: String, areMixed: Bool) throws {
  let text = """
    In 1864 the Confederate general Karl Brandt burned the bridge of Kell. The rain lasted for many days there.

    The Confederate general Otto Weiss lost Kell in 1863. The Confederate general Paul Stark left Kell in 1862. The \
    Confederate captain Max Vogel fell at Kell in 1861. The Union general Hugo Lenz took Texas in 1863. The Union \
    general Emil Kraus took Texas in 1862. The Union captain Jan Holt took Texas in 1861.
    """
  let people = ["Karl Brandt", "Otto Weiss", "Paul Stark", "Max Vogel", "Hugo Lenz", "Emil Kraus", "Jan Holt"]
  let fixture = Fixture(
    text,
    people.map { Fixture.Name(kind: .person, canonical: $0, gender: .male) }
      + ["1861", "1862", "1863", "1864"].map { Fixture.Name(kind: .date, canonical: $0, value: $0) })
  let key = AnswerKey(text: "Karl Brandt", accepted: [], kind: .person, entity: "p1", date: nil)
  let request = Distractors.Request(key: key, entity: 0, sentence: 0, stem: stem)
  let others: Set = ["Hugo Lenz", "Emil Kraus", "Jan Holt"]
  let mixed = (0..<20).contains { seed in
    var chance = SeededChance(seed: UInt64(seed))
    let found = Distractors(context: fixture.context).options(for: request, chance: &chance)
    return found.map { !others.isDisjoint(with: $0.options.map(\.text)) } == true
  }
  #expect(mixed == areMixed)
}

@Test func lettersForAPlaceAreNoBody() {
  let text = """
    The Harbour Defence Zone (HDZ) was closed. The Harbour Defence League (HDL) met in the long hall of the old inn. \
    Members of the HDZ and the HDL came to the harbour in the long winter.
    """
  let fixture = Fixture(text, ["HDZ", "HDL"].map { Fixture.Name(kind: .organization, canonical: $0) })
  let pool = NamePool(document: fixture.document, annotations: fixture.annotations)
  #expect((pool.inText[.organization] ?? []).map { fixture.annotations.entities[$0].canonical } == ["HDL"])
}

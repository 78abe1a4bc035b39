import Documents
import Testing

@testable import Questions

private func person(
  _ roles: Set<String> = ["statesman"], region: String? = "Norland", gender: Entity.Gender? = .male,
  sentences: [Int] = [3, 9], acts: Bool = true, isOfText: Bool = true
) -> PooledName {
  var name = PooledName(
    kind: .person, name: "Anna Brun", shortName: "Brun", folded: [], words: [], gender: gender, life: nil, told: nil,
    roles: roles, region: region, noun: "organization", isCited: false, entity: isOfText ? 1 : nil,
    sentences: sentences, sections: [], outside: nil)
  name.isActing = acts
  return name
}

private let others: [(PooledName, Set<ChoiceDoubt>)] = [
  (person(), []), (person(["writer"]), [.role]), (person([]), [.role]), (person(region: nil), [.region]),
  (person(region: "Sudland"), [.region]), (person(sentences: [40, 50]), [.distance]),
  (person(sentences: [1, 25, 80]), []), (person(sentences: [4]), [.passing]), (person(gender: nil), [.gender]),
  (person(acts: false), [.idle]), (person(isOfText: false), [.outside]),
]

@Test(arguments: others)
func aChoiceIsDoubtfulWhereNothingSaysThatItsNamesAreAlike(other: PooledName, doubts: Set<ChoiceDoubt>) {
  #expect(ChoiceDoubt.of(person(), against: [person(), other]) == doubts)
}

@Test func ofAKeyThatIsNotKnownAllIsDoubtful() {
  let doubts = ChoiceDoubt.of(person([], region: nil, gender: nil, acts: false), against: [person()])
  #expect(doubts == [.unknownKey, .role, .region, .gender, .idle])
}

/// One doubt may stand, two may not: the same is asked by typing then.
@Test(arguments: [("", "", true), ("Nobody", "", true), ("", "Odd ", true), ("Nobody", "Odd ", false)])
func aChoiceOfTwoDoubtsIsNotOffered(passing: String, odd: String, isOffered: Bool) {
  let again = ["Otto Weiss", "Paul Stark", passing.isEmpty ? "Max Vogel" : "The cook"]
  let trade = odd.isEmpty ? "The minister" : "The old"
  let text = """
    In Germany the minister Karl Brandt raised the tolls of the harbour in 1848. Nothing more came of it for many years.

    In Germany the minister Otto Weiss left Hamburg in 1849. In Germany the minister Paul Stark left Berlin in 1850. \
    \(trade) Max Vogel left Hamburg in 1851.

    \(again[0]) came back to Berlin in the same year. \(again[1]) came back to Berlin in the same year. \(again[2]) came \
    back to Berlin in the same year.
    """
  let people = ["Karl Brandt", "Otto Weiss", "Paul Stark", "Max Vogel"]
  let fixture = Fixture(
    text,
    people.map { Fixture.Name(kind: .person, canonical: $0, gender: .male) }
      + ["1848", "1849", "1850", "1851"].map { Fixture.Name(kind: .date, canonical: $0, value: $0) })
  let key = AnswerKey(text: "Karl Brandt", accepted: [], kind: .person, entity: "p1", date: nil)
  let request = Distractors.Request(key: key, entity: 0, sentence: 0, stem: "Who raised the tolls in 1848?")
  var chance = SeededChance(seed: 1)
  #expect((Distractors(context: fixture.context).options(for: request, chance: &chance) != nil) == isOffered)
}

/// Bodies stand beside each other where their names say that they are of one kind.
@Test(arguments: [
  (["Harbour Party", "Reform Party", "Peasant Party", "Labour Party"], true),
  (["Harbour Administration", "Works Administration", "Youth Administration", "Civil Administration"], true),
  (["Levellers", "Tories", "Whigs", "Chartists"], true),
  (["World Trade Pool", "Save the Forest", "Blue Fish Store", "Harbour Dance"], false),
  (["HTP", "SFO", "BFS", "HDC"], false),
])
func bodiesStandBesideTheirKind(names: [String], areOffered: Bool) {
  let text = """
    In 1848 the \(names[0]) raised the tolls of the old harbour again. Nothing more came of it for many long years.

    The \(names[1]) met in the long hall of the inn in 1849. The \(names[2]) met in the long hall of the inn in 1850. \
    The \(names[3]) met in the long hall of the inn in 1851.
    """
  let fixture = Fixture(
    text,
    names.map { Fixture.Name(kind: .organization, canonical: $0) }
      + ["1848", "1849", "1850", "1851"].map { Fixture.Name(kind: .date, canonical: $0, value: $0) })
  let key = AnswerKey(text: names[0], accepted: [], kind: .organization, entity: "o1", date: nil)
  let request = Distractors.Request(key: key, entity: 0, sentence: 0, stem: "Which body raised the tolls in 1848?")
  var chance = SeededChance(seed: 1)
  #expect((Distractors(context: fixture.context).options(for: request, chance: &chance) != nil) == areOffered)
}

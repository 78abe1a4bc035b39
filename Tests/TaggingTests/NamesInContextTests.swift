import Documents
import Testing

@testable import Tagging

/// A name that the tagger found.
private func name(_ text: String, _ kind: EntityKind) -> (String, EntityKind) { (text, kind) }

/// A text, what the tagger found in it, and what is made of that.
private typealias Case = (text: String, marked: [(String, EntityKind)], expected: [String])

private func told(_ text: String, _ marked: [(String, EntityKind)] = [], words: WordTable? = nil) -> [String] {
  repairedNames(text, marked, words: words).map { "\($0.kind) \($0.name)" }
}

@Test(
  arguments: [
    ("They met Mr. Arden there", [], ["person Arden"]),
    ("They met Colonel Ilse Arden there", [], ["person Ilse Arden"]),
    ("They met Mr. Arden there", [name("Arden", .place)], ["person Arden"]),
    ("They met Abbé Arden there", [name("Abbé Arden", .organization)], ["person Arden"]),
    ("They met Queen Ilse there", [name("Queen Ilse", .person)], ["person Ilse"]),
    ("The Judge Advocate left", [], []),
    ("The Captain left", [], []),
    ("The Colonel Arden Brigade left", [name("Arden Brigade", .organization)], ["organization Arden Brigade"]),
  ] as [Case])
func whoHasATitleIsAPerson(text: String, marked: [(String, EntityKind)], expected: [String]) {
  #expect(told(text, marked) == expected)
}

@Test(arguments: [
  ("led by Karl von der Arden there", "Arden", ["person von der Arden"]),
  ("the marquis de Arden left", "Arden", ["person Arden"]),
  ("and de Arden left", "Arden", ["person de Arden"]),
])
func particlesBelongToANameAndLandDoesNot(text: String, marked: String, expected: [String]) {
  #expect(told(text, [(marked, .person)]) == expected)
}

@Test(
  arguments: [
    ("In Arden ’s Rebellion many fell", [name("Arden", .person)], ["event Arden ’s Rebellion"]),
    ("In King Otmar ’s War many fell", [name("Otmar", .person)], ["event King Otmar ’s War"]),
    ("In Arden ’s war many fell", [name("Arden", .person)], ["person Arden"]),
    ("In Arden ’s Rebellion many fell", [name("Arden", .place)], ["place Arden"]),
  ] as [Case])
func somebodysWarIsAnEvent(text: String, marked: [(String, EntityKind)], expected: [String]) {
  #expect(told(text, marked) == expected)
}

@Test(
  arguments: [
    ("power lay with the secret police ( Rika ) , and Rika ruled .", [], ["organization Rika", "organization Rika"]),
    (
      "the court , and later the bureau ( ‘ Rika ’ ) , met . At Rika all was well .", [name("Rika", .place)],
      ["organization Rika"]
    ),
    (
      "‘ Rika ’ ( the Council of Elders ) met , but Rika fell .", [name("Council of Elders", .organization)],
      ["organization Rika", "organization Council of Elders", "organization Rika"]
    ),
    // The seat of a body, its leader, and what is more than a name.
    ("the bureau ( Rika ) met", [name("Rika", .place)], ["place Rika"]),
    ("the bureau ( Rika ) met", [name("Rika", .person)], ["person Rika"]),
    (
      "Rika ( a friend of the Council of Elders ) met", [name("Council of Elders", .organization)],
      ["organization Council of Elders"]
    ),
    ("the river ( Rika ) rose", [], []),
  ] as [Case])
func aGlossTellsTheNameOfABody(text: String, marked: [(String, EntityKind)], expected: [String]) {
  #expect(told(text, marked) == expected)
}

@Test(arguments: [
  ("Then Vossk insisted that it was so . All went to Vossk .", ["person Vossk", "person Vossk"]),
  ("The fall of the Vossk government came .", ["person Vossk"]),
  ("The left , with the careful Vossk at its head , met .", ["person Vossk"]),
  ("A union led by Vossk met .", ["person Vossk"]),
  // Adjectives, words that are known, and places where bodies stand as well.
  ("The fall of the Vosskian government came .", []),
  ("The fall of the Marna government came .", []),
  ("Then Vossk decided to fight .", []),
  ("The Vossk knew it .", []),
])
func whoDoesWhatOnlyPeopleDoIsAPerson(text: String, expected: [String]) {
  var (known, common) = (WordTable.Entry(), WordTable.Entry())
  (known.cluster, common.capitals) = (1, 1)
  let words = WordTable(entries: [(WordScan.hash("Marna").exact, known), (WordScan.hash("then").exact, common)])
  #expect(told(text, words: words) == expected)
}

@Test(arguments: [
  ("The allies watched the Soviets there", 0), ("The Soviets of the towns watched the Soviets there", 2),
  ("A soviet met , and the Soviets there", 1), ("A Congress of Soviets met , and the Soviets there", 2),
])
func theSovietsAreANationUnlessTheyAreCouncils(text: String, count: Int) {
  let table = TokenTable(sentences: [text.split(separator: " ").map(String.init)])
  let spans = (0..<table.count).filter { table[$0] == "Soviets" }.map {
    NameSpan(tokens: $0..<($0 + 1), kind: .organization)
  }
  #expect(NameRepair(table: table).repaired(spans).count == count)
}

@Test(arguments: [
  ("Most of them were Marnas there", "Marnas", 0), ("Then Marnas came", "Marnas", 0), ("The Khan came", "Khan", 0),
  ("He was Professor of History", "Professor", 0), ("Then Khan came", "Khan", 1), ("Then Ardens came", "Ardens", 1),
])
func peoplesAndTitlesAreNobodysNames(text: String, name: String, count: Int) {
  var people = WordTable.Entry()
  people.lists = WordTable.List.peopleOrNation.bit
  let words = WordTable(entries: [(WordScan.hash("Marna").exact, people)])
  #expect(repairedNames(text, [(name, .person)], words: words).count == count)
}

@Test(arguments: [(EntityKind.event, ["1907"]), (.place, []), (.work, [])])
func theYearAtTheEndOfAnEventIsADate(kind: EntityKind, dates: [String]) {
  let document = Document(parsing: "At the congress of 1907 all were heard.")
  let mentions = DateGrammar().mentions(in: document, sentences: document.sentences())
  let name = Entity(
    id: "e1", kind: kind, canonical: "congress of 1907", aliases: [], mentions: [Mention(range: 7..<23)])
  #expect(DateEntities.entities(of: mentions, in: document, apartFrom: [name]).map(\.canonical) == dates)
}

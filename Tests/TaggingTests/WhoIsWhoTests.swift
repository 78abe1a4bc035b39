import Documents
import Testing

@testable import Tagging

/// The entities of `kind` that the shipped model finds in `text`, with their aliases.
private func found(_ kind: EntityKind, in text: String) throws -> [Entity] {
  try Tagger(model: NameModel.shipped()).annotations(of: Document(parsing: text)).entities.filter { $0.kind == kind }
}

@Test func surnameJoinsFullName() throws {
  let people = try found(
    .person, in: "In 1931 Mrs. Maria Ortega founded a union in Lisbon. Ortega led it for ten years, and she wrote much."
  )
  #expect(people.map(\.canonical) == ["Maria Ortega"])
  #expect(people.first?.aliases == ["Ortega"])
  #expect(people.first?.gender == .female)
}

@Test func acronymJoinsItsExpansion() throws {
  let bodies = try found(
    .organization,
    in: "The African National Congress (ANC) was founded in 1912. Soon the ANC had members in every province.")
  #expect(bodies.map(\.canonical) == ["African National Congress"])
  #expect(bodies.first?.aliases == ["ANC"])
}

@Test(arguments: [
  (["Ted", "Marlow"], ["E.", "Marlow"], true),
  (["John", "Marlow"], ["J.", "R.", "Marlow"], true),
  (["John", "Henry", "Marlow"], ["Henry", "Marlow"], true),
  (["John", "Marlow"], ["Mary", "Marlow"], false),
  (["Ilse", "Brun-Weiss"], ["Ilse", "BrunWeiss"], true),
  (["Pavel", "Rudnitsky"], ["P.", "Rudnitzky"], true),
  (["Louis", "XIV"], ["Louis", "XVI"], false),
  (["Ada", "Stone"], ["Ada", "Wood"], false),
])
func namesOfOnePersonMeet(first: [String], second: [String], areOne: Bool) {
  let groups = PersonLinker(mentions: mentions([first, second])).groups()
  #expect((groups[0] == groups[1]) == areOne)
}

@Test func surnameAloneGoesToTheBearerNamedLast() {
  let names = [["John", "Hale"], ["Hale"], ["Mary", "Hale"], ["Hale"], ["John", "Hale"], ["Hale"]]
  #expect(PersonLinker(mentions: mentions(names)).groups() == [0, 0, 1, 1, 0, 0])
}

@Test func ordinalInBracketsNamesTheSameBody() {
  let names = [
    ["National", "(", "Third", ")", "Assembly"], ["National", "Assembly"], ["Third", "Assembly"], ["Assembly"],
  ]
  let table = TokenTable(sentences: names)
  let groups = OrganizationLinker(mentions: mentions(names), table: table).groups()
  #expect(groups == [0, 0, 0, 0])
}

@Test func shortFormJoinsOneBodyOnly() {
  let one = [["Bank", "of", "Tunis"], ["Bank"]]
  #expect(OrganizationLinker(mentions: mentions(one), table: TokenTable(sentences: one)).groups() == [0, 0])
  let two = [["Bank", "of", "Tunis"], ["Harbour", "Bank"], ["Bank"]]
  #expect(OrganizationLinker(mentions: mentions(two), table: TokenTable(sentences: two)).groups() == [0, 1, 2])
  let late = [["Bank"], ["Bank", "of", "Tunis"]]
  #expect(OrganizationLinker(mentions: mentions(late), table: TokenTable(sentences: late)).groups() == [0, 1])
}

@Test func wordMadeOfSyllablesJoinsTheBodyThatHasThem() {
  let names = [["International", "Police"], ["Interpol"], ["Interport"], ["Internal", "Policy"]]
  let one = Array(names.prefix(3))
  #expect(OrganizationLinker(mentions: mentions(one), table: TokenTable(sentences: one)).groups() == [0, 0, 2])
  #expect(OrganizationLinker(mentions: mentions(names), table: TokenTable(sentences: names)).groups() == [0, 1, 2, 3])
}

@Test func acronymOfInitialsOfTwoBodiesJoinsNeither() {
  let names = [["People", "Party"], ["Peasant", "Party"], ["PP"]]
  let groups = OrganizationLinker(mentions: mentions(names), table: TokenTable(sentences: names)).groups()
  #expect(Set(groups).count == 3)
}

@Test func initialsAndSurnamesOfThePeopleNamedAreAdded() {
  let table = TokenTable(sentences: [
    ["Then", "R.", "Marlow", "spoke", "."], ["But", "Marlow", "left", "Marlow", "Hall"],
  ])
  let hall = NameSpan(tokens: 8..<10, kind: .place)
  #expect(
    NameRepair(table: table).repaired([hall])
      == [NameSpan(tokens: 1..<3, kind: .person), NameSpan(tokens: 6..<7, kind: .person), hall])
}

@Test(arguments: [
  // Marked in three places of four.
  (marked: [1, 5, 9], added: [13]),
  // Two of four are not enough.
  (marked: [1, 5], added: []),
  // Once is not enough.
  (marked: [1], added: []),
])
func placesThatWereMissedOfAKnownNameAreAdded(marked: [Int], added: [Int]) {
  let table = TokenTable(sentences: [
    ["The", "Zarpa", "met", "."], ["When", "Zarpa", "was", "strong"], ["the", "Zarpa", "split", "."],
    ["the", "Zarpa", "met", "."], ["The", "Zarpa", "Hall", "stood", "."],
  ])
  let spans = marked.map { NameSpan(tokens: $0..<($0 + 1), kind: .organization) }
  let found = NameRepair(table: table).repaired(spans)
  #expect(found.map(\.tokens.lowerBound) == (marked + added).sorted())
}

@Test func aNameIsOfTheKindThatItMostlyIs() {
  let table = TokenTable(sentences: (0..<5).map { _ in ["The", "Zarpa", "met", "."] })
  let kinds: [EntityKind] = [.organization, .organization, .place, .organization, .person]
  let spans = kinds.enumerated().map { NameSpan(tokens: ($0 * 4 + 1)..<($0 * 4 + 2), kind: $1) }
  #expect(Set(NameRepair(table: table).repaired(spans).map(\.kind)) == [.organization])
}

/// Each name as a sentence of its own.
private func mentions(_ names: [[String]]) -> [NameMention] {
  let table = TokenTable(sentences: names)
  return names.indices.map { NameMention(words: names[$0], tokens: table.tokens(ofSentence: $0), table: table) }
}

/// Words with the names among them; the spans are token ranges of the whole.
private func annotated(_ text: String, people: [Range<Int>]) -> (TokenTable, [Entity], Document) {
  let document = Document(parsing: text)
  let table = TokenTable(document: document, sentences: document.sentences())
  let entities = EntityLinker(table: table, document: document)
    .entities(of: people.map { NameSpan(tokens: $0, kind: .person) })
  return (table, entities, document)
}

@Test(arguments: [
  ("Ortega wrote to Hale: “The harbour was closed to us all winter.”", [0..<1, 3..<4], "Ortega"),
  ("“The harbour was closed to us all winter,” said Hale.", [12..<13], "Hale"),
  ("“The harbour was closed to us all winter.” (Ortega, Letters)", [12..<13], "Ortega"),
  ("“The harbour was closed to us all winter.” (Quoted by Ortega)", [14..<15], nil),
])
func quotationHasItsSpeaker(text: String, people: [Range<Int>], speaker: String?) {
  let (table, entities, _) = annotated(text, people: people)
  let quotations = QuotationFinder(table: table, entities: entities).quotations().map(\.quotation)
  #expect(quotations.count == 1)
  let found = entities.first { $0.id == quotations.first?.speaker }
  #expect(found?.canonical == speaker)
}

@Test func pronounRefersOnlyWhereOnePersonCanBeMeant() {
  let clear = annotated("Mrs. Ortega sailed home. There she wrote a book.", people: [1..<2])
  let sure = ReferenceResolver(table: clear.0, entities: clear.1, quotations: []).resolved()
  #expect(sure[0].mentions.map { String(clear.2[$0.range]) } == ["Ortega", "she"])
  #expect(sure[0].mentions[1].form == .reference(confidence: 0.9))

  let unclear = annotated("Ortega met Hale. There he wrote a book.", people: [0..<1, 2..<3])
  let unsure = ReferenceResolver(table: unclear.0, entities: unclear.1, quotations: []).resolved()
  #expect(unsure.allSatisfy { $0.mentions.count == 1 })
}

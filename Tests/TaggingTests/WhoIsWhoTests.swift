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

@Test(arguments: [
  // Numbers and by-names tell bearers of one name apart; the name alone is who was named last.
  (["Otmar", "I"], ["Otmar", "III."], ["Otmar"], [0, 1, 1]),
  (["Otmar", "of", "Brandt"], ["Ilse", "Otmar"], ["Otmar"], [0, 1, 1]),
  (["Walter", "Hale", "the", "Elder"], ["Walter", "Hale", "the", "Younger"], ["Hale"], [0, 1, 1]),
  (["Otmar", "Brandt"], ["Otmar", "III"], ["Otmar"], [0, 1, 1]),
  // What stands before the surname is no given name.
  (["Paul", "Hale"], ["Duke", "of", "Hale"], ["de", "Hale"], [0, 0, 0]),
  // A number that one mention leaves out parts nobody.
  (["Paul", "Hale", "Jr."], ["Paul", "Hale"], ["Hale"], [0, 0, 0]),
])
func endsOfNamesTellPeopleApart(first: [String], second: [String], third: [String], groups: [Int]) {
  let found = PersonLinker(mentions: mentions([first, second, third])).groups()
  #expect(found.map { found.firstIndex(of: $0) } == groups.map { groups.firstIndex(of: $0) })
}

/// The groups of the people at `names` in one paragraph.
private func groups(of names: [String], in text: String) -> [Int] {
  let document = Document(parsing: text)
  let table = TokenTable(document: document, sentences: document.sentences())
  var next = 0
  let found = names.map { name in
    let count = name.split(separator: " ").count
    while table.words(next..<(next + count)).joined(separator: " ") != name { next += 1 }
    next += count
    return NameMention(words: table.words((next - count)..<next), tokens: (next - count)..<next, table: table)
  }
  return PersonLinker(mentions: found).groups()
}

@Test(arguments: [
  ("Mrs. Hale spoke. Paul Hale sat down, for Hale was tired.", ["Hale", "Paul Hale", "Hale"], [0, 1, 1]),
  ("Mr. Hale spoke. Mrs. Hale sat down. Hale went on.", ["Hale", "Hale", "Hale"], [0, 1, 0]),
  ("Mrs. Ada Hale spoke. Mrs. Hale sat down.", ["Ada Hale", "Hale"], [0, 0]),
  ("Paul Hale spoke. Mrs. Paul Hale sat down.", ["Paul Hale", "Paul Hale"], [0, 1]),
  (
    "Queen Victoria came. Victoria Hale spoke to Queen Victoria.", ["Victoria", "Victoria Hale", "Victoria"], [0, 1, 0]
  ),
  ("King George fell. Henry George wrote. Later King George died.", ["George", "Henry George", "George"], [0, 1, 0]),
  ("Paul Hale ruled. His son Paul Albert Hale fled.", ["Paul Hale", "Paul Albert Hale"], [0, 1]),
  ("Paul Albert Hale, son of Paul Hale, fled.", ["Paul Albert Hale", "Paul Hale"], [0, 1]),
  ("Paul Albert Hale ruled. Later Paul Hale fled.", ["Paul Albert Hale", "Paul Hale"], [0, 0]),
  ("Paul Hale met P. Hale.", ["Paul Hale", "P. Hale"], [0, 0]),
])
func wordsAroundNamesTellPeopleApart(text: String, names: [String], expected: [Int]) {
  let found = groups(of: names, in: text)
  #expect(found.map { found.firstIndex(of: $0) } == expected.map { expected.firstIndex(of: $0) })
}

@Test func whoIsNamedByTitleBesideOthersOfTheNameKeepsIt() {
  let (_, entities, _) = annotated("Paul Hale spoke. Mrs. Hale sat down.", people: [0..<2, 5..<6])
  #expect(entities.map(\.canonical) == ["Paul Hale", "Mrs. Hale"])
  #expect(entities.map(\.aliases) == [[], ["Hale"]])
}

/// The repaired names of a text in which those at `marked` were found.
func repairedNames(
  _ text: String, _ marked: [(String, EntityKind)], words: WordTable? = nil
) -> [(name: String, kind: EntityKind)] {
  let tokens = text.split(separator: " ").map(String.init)
  let table = TokenTable(sentences: [tokens])
  let spans = marked.compactMap { name, kind -> NameSpan? in
    let count = name.split(separator: " ").count
    let start = tokens.indices.first { tokens[$0...].prefix(count).joined(separator: " ") == name }
    return start.map { NameSpan(tokens: $0..<($0 + count), kind: kind) }
  }
  let inOrder = spans.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  return NameRepair(table: table, words: words).repaired(inOrder).map {
    (table.words($0.tokens).joined(separator: " "), $0.kind)
  }
}

private func repaired(_ text: String, _ marked: [(String, EntityKind)]) -> [String] {
  repairedNames(text, marked).map(\.name)
}

@Test(arguments: [
  ("the Harbour Workers of Tunis ( HWT ) met", ["HWT"], ["Harbour Workers of Tunis", "HWT"]),
  ("the Union of Harbour Workers ( UHW ) met", ["Union of Harbour Workers"], ["Union of Harbour Workers", "UHW"]),
  ("the UHW ( Union of Harbour Workers ) met", ["UHW"], ["UHW", "Union of Harbour Workers"]),
  ("the Harbour Council ( in Tunis ) met", ["Harbour Council"], ["Harbour Council"]),
  ("Harbour Bank ( NY ) closed", ["Harbour Bank"], ["Harbour Bank"]),
  (
    "the National ( Third ) Assembly met . That Third Assembly fell .", ["Third Assembly"],
    ["National ( Third ) Assembly", "Third Assembly"]
  ),
  ("The People ’s Council of Tunis met", ["Council of Tunis"], ["People ’s Council of Tunis"]),
  ("The Mayor ’s Council of Tunis met", ["Council of Tunis"], ["Council of Tunis"]),
  // An acronym measures the name before it.
  (
    "the Harbour Women ’s League ( HWL ) met", ["Women ’s League", "HWL"], ["Harbour Women ’s League", "HWL"]
  ),
  ("Tunis Harbour Workers Union ( HWU ) met", ["Tunis Harbour Workers Union"], ["Harbour Workers Union", "HWU"]),
])
func bracketsAndOwnersCompleteNamesOfBodies(text: String, marked: [String], expected: [String]) {
  #expect(repaired(text, marked.map { ($0, .organization) }) == expected)
}

@Test func anAuthorWhoIsQuotedIsNoPlace() {
  #expect(repaired("( Quoted in Marlow , page 5 )", [("Marlow", .place)]) == ["Marlow"])
  let table = TokenTable(sentences: [["(", "Quoted", "in", "Marlow", ",", "page", "5", ")"]])
  let spans = NameRepair(table: table).repaired([NameSpan(tokens: 3..<4, kind: .place)])
  #expect(spans == [NameSpan(tokens: 3..<4, kind: .person)])
}

@Test(arguments: [
  ("The Central Council met . So the central council fell .", ["Central Council", "central council"]),
  ("The Central Council met . So a central council fell .", ["Central Council"]),
  ("The Council met . So the council fell .", []),
])
func bodiesThatTheTextAlsoWritesSmallAreFound(text: String, expected: [String]) {
  let table = TokenTable(sentences: [text.split(separator: " ").map(String.init)])
  let spans = expected.isEmpty ? [] : [NameSpan(tokens: 1..<3, kind: .organization)]
  let found = LowerCaseBodies(table: table, spans: spans).completed()
  #expect(found.map { table.words($0.tokens).joined(separator: " ") } == expected)
}

@Test func aBodyThatIsAlsoWrittenSmallIsCalledByItsCapitals() {
  let document = Document(parsing: "So the central council met. The Central Council fell.")
  let table = TokenTable(document: document, sentences: document.sentences())
  let spans = [2..<4, 7..<9].map { NameSpan(tokens: $0, kind: .organization) }
  let bodies = EntityLinker(table: table, document: document).entities(of: spans)
  #expect(bodies.map(\.canonical) == ["Central Council"])
  #expect(bodies.map(\.aliases) == [[]])
  #expect(bodies.first?.mentions.count == 2)
}

@Test func aNameBrokenOverALineEndIsOneMention() throws {
  let text = """
    In the winter of that year the council of the harbour town chose Maria
    Ortega to be its speaker, and it was for her that the old men of the
    docks came out into the street. Nobody there had forgotten what Maria
    Ortega had done for the children of the strikers in the year before.
    """
  let people = try found(.person, in: text)
  #expect(people.map(\.canonical) == ["Maria Ortega"])
  #expect(people.first?.aliases == [])
  let bytes = Array(text.utf8)
  let forms = people.flatMap(\.mentions).filter { $0.form == .name }.map {
    String(decoding: bytes[$0.range], as: UTF8.self)
  }
  #expect(forms == ["Maria\nOrtega", "Maria\nOrtega"])
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

@Test(arguments: [
  ("Rika ( the Council of Elders ) met", [0..<1, 3..<6], true),
  ("‘ Rika ’ ( the Council of Elders , or court ) met", [1..<2, 5..<8], true),
  ("Council of Elders ( ‘ Rika ’ ) met", [0..<3, 5..<6], true),
  ("Council of Elders ( the new name of the Rika Assembly )", [0..<3, 9..<11], true),
  ("Council of Elders ( formerly Rika Assembly )", [0..<3, 5..<7], true),
  ("Council of Elders ( with the Rika Assembly )", [0..<3, 6..<8], false),
  ("Labour Party ( Fabians ) met", [0..<2, 3..<4], false),
  ("The Reform Party won . The Reforms ruled", [1..<3, 6..<7], true),
  ("The Reform Council won . The Reforms ruled", [1..<3, 6..<7], false),
])
func twoNamesOfOneBodyMeet(text: String, marked: [Range<Int>], areOne: Bool) {
  let table = TokenTable(sentences: [text.split(separator: " ").map(String.init)])
  let mentions = marked.map { NameMention(words: table.words($0), tokens: $0, table: table) }
  let groups = OrganizationLinker(mentions: mentions, table: table).groups()
  #expect((groups[0] == groups[1]) == areOne)
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

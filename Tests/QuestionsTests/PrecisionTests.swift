import Documents
import Testing

@testable import Questions

private let names =
  Canal.names + [
    Fixture.Name(kind: .place, canonical: "Norland"), Fixture.Name(kind: .date, canonical: "1839", value: "1839"),
    Fixture.Name(kind: .organization, canonical: "Pilots"), Fixture.Name(kind: .person, canonical: "Augustus"),
    Fixture.Name(kind: .person, canonical: "Fox"), Fixture.Name(kind: .date, canonical: "141", value: "0141"),
  ]

private func statements(_ text: String) -> [String] { Fixture(text, names).statements().map(\.text) }

/// Keys asked for with a gap.
private func gaps(_ text: String) -> Set<String> { Set(Fixture(text, names).questions(types: [.cloze]).map(\.key)) }

// MARK: Headwords

@Test(arguments: [
  ("STORM, HENRIK", "Henrik Storm"), ("STORM, HENRIK JOHAN VON", "Henrik Johan von Storm"),
  ("STORM, Henrik", "Henrik Storm"), ("HENRIK STORM", "Henrik Storm"), ("LEO XIII", "Leo XIII"),
  ("J. AAS-HOLM", "J. Aas-Holm"),
])
func aHeadwordBecomesARunningName(headword: String, name: String) { #expect(Headwords.plain(headword) == name) }

@Test(arguments: ["Henrik Storm", "Storm, Henrik", "AAS", "XIV, II", "Storm, banker", "TUC, 1868"])
func whatIsNoHeadwordStaysAsItIs(name: String) { #expect(Headwords.plain(name) == nil) }

@Test(arguments: [
  (
    "STORM, HENRIK (1797-1864), Norwegian pilot, was born at Bergen in the north of Norland in 1839.",
    "Henrik Storm, a Norwegian pilot, was born at Bergen in the north of Norland in 1839."
  ),
  (
    "STORM, HENRIK, the pilot of the fleet of Norland, was born at Bergen in 1839.",
    "Henrik Storm, the pilot of the fleet of Norland, was born at Bergen in 1839."
  ),
])
func anEntryOfAnEncyclopediaReadsAsASentence(entry: String, statement: String) {
  let headword = [Fixture.Name(kind: .person, canonical: "STORM, HENRIK")] + names
  let fixture = Fixture(entry, headword)
  let context = WritingContext(document: fixture.document, annotations: fixture.annotations, seed: 1)
  #expect(context.reader.statements(of: 0).map(\.text) == [statement])
  #expect(context.annotations.entities.first?.canonical == "Henrik Storm")
}

// MARK: Years

private func doubtful(_ text: String, _ dates: [String], given: String = "1892") -> [String] {
  let fixture = Fixture(text, dates.map { Fixture.Name(kind: .date, canonical: $0, value: given) })
  let values = Dictionary(
    fixture.annotations.marks.map { ($0.range.lowerBound, given) }, uniquingKeysWith: { first, _ in first })
  let trust = YearTrust(document: fixture.document, annotations: fixture.annotations, values: values)
  return fixture.annotations.marks.filter { trust.doubtful.contains($0.range.lowerBound) }
    .map { String(fixture.document[$0.range]) }
}

@Test(arguments: [
  // A year that is only glanced at, back or far ahead.
  (
    "On 18 February 1899 Storm fell. He spoke of the affair of 1892. On 3 June he was tried.",
    ["18 February 1899", "1892", "3 June"], "1892", ["3 June"]
  ),
  (
    "On 18 February 1899 Storm fell, which was known only in 1912. On 3 June he was tried.",
    ["18 February 1899", "1912", "3 June"], "1912", ["3 June"]
  ),
  // The story goes on: a year at the head of its sentence, or the next one.
  (
    "On 18 February 1899 Storm fell. In 1902 he rose. On 3 June he spoke.", ["18 February 1899", "1902", "3 June"],
    "1902", []
  ),
  (
    "On 18 February 1899 Storm fell, and he rose in 1900. On 3 June he spoke.", ["18 February 1899", "1900", "3 June"],
    "1900", []
  ),
  // Of the year that stands before it in the sentence.
  (
    "In 1781 Storm fell. The siege lasted until 1783, but peace was signed in September that year.",
    ["1781", "1783", "September that year"], "1781", ["September that year"]
  ),
  // A year that is over soon after: the story had not come to it.
  (
    "In May 2014 a hall was opened. In October the war began. By November 2001 Bergen had fallen.",
    ["May 2014", "October", "November 2001"], "2014", ["October"]
  ),
  (
    "In May 2001 a hall was opened. In October the war began. By November 2001 Bergen had fallen.",
    ["May 2001", "October", "November 2001"], "2001", []
  ),
  // Another year than that of the story.
  ("In 1902 he rose. On 3 June he spoke.", ["1902", "3 June"], "1892", ["3 June"]),
  ("In 1902 he rose. On 3 June he spoke.", ["1902", "3 June"], "1903", []),
  // Months long before the one that the story has come to: of another year.
  ("On 24 December 1902 he rose. On 3 June he spoke.", ["24 December 1902", "3 June"], "1902", ["3 June"]),
  ("On 24 December 1902 he rose. On 3 October he spoke.", ["24 December 1902", "3 October"], "1902", []),
  // Days before any year: the text takes its own for known.
  (
    "It rained on 1 May, 2 May and 3 May. Late in 1943 it had snowed. On 4 June it was dry.",
    ["1 May", "2 May", "3 May", "1943", "4 June"], "1943", ["4 June"]
  ),
  ("In 1943 it snowed. On 4 June it was dry.", ["1943", "4 June"], "1943", []),
  // Counted from something that is no longer near.
  (
    "In 1943 it snowed. It was cold. Ships froze. Men fled. Two years later it was dry.", ["1943", "Two years later"],
    "1945", ["Two years later"]
  ),
  ("In 1943 it snowed. Two years later it was dry.", ["1943", "Two years later"], "1945", []),
])
func aYearThatIsOnlyGlancedAtDatesNothing(text: String, dates: [String], given: String, expected: [String]) {
  #expect(doubtful(text, dates, given: given) == expected)
}

@Test func aYearThatHangsOnANounStartsNoStory() {
  let text = "Storm kept the promises given in 1856 to the last. On 3 June he spoke."
  let names = ["1856", "3 June"].map { Fixture.Name(kind: .date, canonical: $0, value: "1856") }
  let trees = Fixture(text, names).annotations.sentences.map { sentence in
    DependencyTree(
      tags: sentence.tokens.map { _ in .noun }, xpos: sentence.tokens.map { _ in "NN" },
      lemmas: sentence.tokens.map { _ in "x" }, heads: sentence.tokens.indices.map { $0 == 1 ? -1 : $0 == 6 ? 4 : 1 },
      relations: sentence.tokens.indices.map { $0 == 1 ? "root" : $0 == 6 ? "obl" : $0 == 4 ? "acl" : "dep" })
  }
  let fixture = Fixture(text, names, trees: trees)
  let values = Dictionary(uniqueKeysWithValues: fixture.annotations.marks.map { ($0.range.lowerBound, "1856") })
  let trust = YearTrust(document: fixture.document, annotations: fixture.annotations, values: values)
  #expect(trust.doubtful == Set([Fixture.ranges(of: "3 June", in: text)[0].lowerBound]))
}

@Test func aGlanceLeavesTheStoryWhereItWas() {
  let text = "On 18 February 1899 Storm fell. He spoke of the affair of 1892. On 3 June he was tried."
  #expect(doubtful(text, ["18 February 1899", "1892", "3 June"], given: "1899") == [])
}

// MARK: Who is meant

private func named(_ text: String, _ pronoun: String) -> Bool {
  let bare = Fixture(text, names)
  let trees = bare.annotations.sentences.map { sentence in
    let words = sentence.tokens.map { String(bare.document[$0.range]) }
    let verb = words.firstIndex { ["died", "met", "rose", "bears", "came", "founded"].contains($0) } ?? 0
    return DependencyTree(
      tags: words.map { _ in .noun }, xpos: words.map { _ in "NN" }, lemmas: words,
      heads: words.indices.map { $0 == verb ? -1 : verb },
      relations: words.indices.map { $0 == verb ? "root" : $0 < verb && $0 < 2 ? "nsubj" : "obl" })
  }
  let fixture = Fixture(text, names, trees: trees)
  let guards = ReferenceGuard(
    document: fixture.document, annotations: fixture.annotations,
    antecedents: Antecedents(document: fixture.document, annotations: fixture.annotations))
  let entity = fixture.annotations.entities.firstIndex { $0.canonical == "Clara Voss" } ?? 0
  return guards.isSafe(entity, at: Fixture.ranges(of: pronoun, in: text).last?.lowerBound ?? 0)
}

@Test(arguments: [
  ("She died at Bergen. A life by Clara Voss came out. A street bears her name.", "her", false),
  ("Clara Voss died at Bergen. A street bears her name.", "her", true),
  ("A life by Clara Voss came out. A street bears her name.", "her", true),
  ("She died at Bergen. Clara Voss rose. A street bears her name.", "her", true),
  ("He died at Bergen. A life by Clara Voss came out. A street bears her name.", "her", true),
])
func aNameInPassingTakesOverNoPronoun(text: String, pronoun: String, isSafe: Bool) {
  #expect(named(text, pronoun) == isSafe)
}

@Test(arguments: [
  // Somebody else than the subject, and nobody that can own.
  "In 1855 Greta Lund offered her a post at the Harbour Board of Bergen.",
  "Under Greta Lund in 1855 its ships rose to the first rank among those of Bergen.",
  // What the sentence before says.
  "The sale that followed was won by Clara Voss of the Harbour Board in 1855.",
  "A new edition was begun in 1855 by Greta Lund and Nils Aas at Bergen.",
  "In 1855 Nils Aas gave her Holy Communion at the Harbour Board of Bergen.",
  "That bill passed the Harbour Board of Bergen in 1855 with the voice of Greta Lund.",
  "In 1855 Greta Lund of the Harbour Board of Bergen followed his example.",
  // Another's owner, and a part of what nobody names.
  "In Bergen, after the revolt of Olaf Krag, his relations with the Harbour Board grew worse in 1855.",
  "The 21st book, a history of the Harbour Board of Bergen, was printed by Greta Lund in 1855.",
  "The third trader was Clara Voss, whose ships the Harbour Board bought in 1855.",
  // More than what, in what, of which, and of whom.
  "In 1855 the ships of Greta Lund at the Harbour Board of Bergen had been more successful.",
  "Greta Lund of the Harbour Board of Bergen followed on 12 July 1842.",
  "In 1855 Greta Lund told the Harbour Board of Bergen that the end was in sight.",
  "In 1855, 127 incidents resulted in the fall of Greta Lund from the Harbour Board.",
  "In 1855 Greta Lund’s agreement was made public by the men who had seen it.",
  "And that Greta Lund sold ships to the Harbour Board of Bergen in 1855.",
  "Greta Lund sold ships to the Harbour Board of Bergen under terms that will be noticed later on.",
  "In 1855 in Bergen, where Greta Lund had a house, I was present at the Harbour Board.",
  "Greta Lund came secretly to the Harbour Board of Bergen on the evening of the 25th.",
  "Greta Lund told the Harbour Board of Bergen that the August 4 attacks did not occur.",
  "Clara Voss of Bergen brought the charts of Greta Lund to the Council in 1855.",
  "In 1855 Greta Lund’s example was freely followed by the owners of ships.",
  "In 1855 Bergen was acquired. designated the lands of Greta Lund and the Harbour Board.",
  "The subsidies to the Harbour Board of Bergen and Greta Lund were carried on May 26 by 160 votes.",
  "The emperor was succeeded by his son Olaf Krag, who sold the Harbour Board in 1855.",
  "Greta Lund and Olaf Krag gave the Harbour Board of Bergen their ships that night in 1855.",
  "Greta Lund of the Harbour Board of Bergen was chosen again in 1855.",
  "In the aftermath the ships of Greta Lund were sold to the Harbour Board of Bergen in 1855.",
  "In 1855 the pilots of Greta Lund and the Harbour Board were unable to halt their advance.",
  "In 1855 the Harbour Board of Bergen announced a new proposal.",
  "In 1855 Greta Lund proved their use to the Harbour Board of Bergen.",
  "The first loss was the fort, which Greta Lund of the Harbour Board sold in 1855.",
  "In 1855 Greta Lund countered by selling the Harbour Board of Bergen.",
  "In 1855 a tragedy turned the Harbour Board of Bergen against Greta Lund.",
  "In 1855 Greta Lund was the one who sold the Harbour Board of Bergen.",
  "Following, in a letter of 1855, Greta Lund described the Harbour Board of Bergen.",
  "In 1855 Greta Lund gave them a name that angered Clara Voss.",
  "Founded in 1855 to build ships for Greta Lund, it later moved to the Harbour Board of Bergen.",
  "At month’s end the Harbour Board of Bergen held forty ships of Greta Lund in 1855.",
  "Visit the Harbour Board of Bergen to view the charts that Greta Lund drew in 1855.",
  "The most notable to sell ships in 1855 were Greta Lund and the Harbour Board of Bergen.",
  // Of which year, of which row, after what.
  "On Election Day Greta Lund left the Harbour Board of Bergen to Clara Voss and Nils Aas.",
  "The second rebellion, led by Greta Lund of Bergen, closed the Harbour Board in 1855.",
  "On the third voyage, Greta Lund of the Harbour Board saw the coast of Norland in 1855.",
  "Greta Lund of the Harbour Board set off again on 12 July 1842.",
  "In 1855 Greta Lund and Nils Aas of the Harbour Board left the Front.",
  "Many continued to leave the Harbour Board of Greta Lund in 1855.",
  "Greta Lund of the Harbour Board attacked Clara Voss’s decision and left Bergen to Nils Aas.",
  "In 1855 the Company of the North renewed its argument when Greta Lund left the Harbour Board.",
  "The was sold by Greta Lund to the Harbour Board of Bergen in 1855.",
  // Which number, who agreed to what, and who it was, the sentence before says.
  "In 1855, that number had risen to 40 in the Harbour Board of Bergen.",
  "Greta Lund agreed without hesitation, and left the Company of the North to Clara Voss.",
  "Many built yards for Greta Lund of the Harbour Board of Bergen in 1855.",
  // To what, of whom, than whom, from where, and what stands below.
  "Greta Lund and Nils Aas of the Harbour Board of Bergen were exceptions.",
  "In 1855, forty-two percent were sent to the Harbour Board of Bergen by Greta Lund.",
  "Forty-two per cent voted for Greta Lund of the Harbour Board in 1855.",
  "A much more learned pilot was Greta Lund, who joined the Harbour Board of Bergen in 1855.",
  "The ships of the Harbour Board of Bergen did not sail when Greta Lund returned in 1855.",
  "Following are two letters of Greta Lund to the Harbour Board of Bergen from 1855.",
  "The first one was opened by Greta Lund of the Harbour Board at Bergen in 1855.",
  "In 1855 Greta Lund tried to please the Harbour Board of Bergen and, work with Clara Voss.",
  "Clara Voss’s was one of the yards of the Harbour Board that closed in 1855.",
  "In 1855 Norland’s ban was lifted by the men of the north who had seen it.",
  // Whose, nothing says.
  "Greta Lund of the Harbour Board took control of company possessions at Bergen in 1855.",
  // Cut at an abbreviation.
  "In 1855 Greta Lund brought out the first volume of the Harbour Board u.",
])
func whatPointsOutsideIsRefused(sentence: String) { #expect(statements(sentence) == []) }

@Test(arguments: [
  "Greta Lund sold her house to the Harbour Board of Bergen in 1855.",
  "The Northern Company lost control of company possessions at Bergen to Greta Lund in 1855.",
  "Forty-two percent of the pilots voted for Greta Lund of the Harbour Board in 1855.",
  "The ships of the Harbour Board of Bergen sailed when Greta Lund returned to Norland in 1855.",
  "In 1855 the Harbour Board sold its ships to Greta Lund of Bergen.",
  "In 1855 the ships of Greta Lund proved more than a match for the Harbour Board.",
  "In 1855 Greta Lund brought the charts of Bergen to the Council of Norland.",
  "Greta Lund came secretly to the Harbour Board on the 25th of May 1823.",
  "A new edition of the charts of Bergen was begun in 1855 by Greta Lund.",
  "In 1855 a crisis of the Harbour Board of Bergen ruined Greta Lund.",
  "By then the Harbour Board of Bergen had sold the ships of Greta Lund.",
  "On Election Day 1855 Greta Lund left the Harbour Board of Bergen.",
  "The first lighthouse of Norland was built by Greta Lund of the Harbour Board in 1855.",
  "In the second half, Greta Lund of the Harbour Board left Bergen in 1855.",
  "In 1855 the Harbour Board of Bergen sold again the ships that it had bought from Greta Lund.",
])
func whatPointsInsideIsKept(sentence: String) {
  #expect(statements(sentence) == (sentence.hasPrefix("By then") ? [] : [sentence]))
}

@Test(arguments: [
  ("In 1855 Greta Lund stormed Hill 60 but lost the flag of the Harbour Board.", false),
  ("In 1855 Greta Lund sold 60 ships to the Harbour Board of Bergen.", true),
])
func aNumberThatIsANameCountsNothing(sentence: String, isAsked: Bool) {
  #expect(gaps(sentence).contains("60") == isAsked)
}

@Test(arguments: [
  "The best account of Greta Lund is to be found in a paper of 1855 by Olaf Krag of the Harbour Board.",
  "The first image, made by Olaf Krag of the Harbour Board in 1855, shows Greta Lund at Bergen.",
  "One of the maps of the Harbour Board of Bergen, drawn in 1855, shows Greta Lund at Stavanger.",
  "The life of Greta Lund was written by Olaf Krag of the Harbour Board in 1855.",
  "In 1855 Greta Lund brought out her Pilots in 4 vols. at the Harbour Board of Bergen.",
])
func notesOnBooksAreNotAskedAbout(sentence: String) {
  #expect(Fixture(sentence, names).questions().isEmpty)
}

@Test(arguments: [
  (
    "Even Greta Lund sold her ships to the Harbour Board of Bergen in 1855.",
    "Greta Lund sold her ships to the Harbour Board of Bergen in 1855."
  ),
  (
    "Whereupon Greta Lund sold her ships to the Harbour Board of Bergen in 1855.",
    "Greta Lund sold her ships to the Harbour Board of Bergen in 1855."
  ),
  (
    "Soon after Clara Voss’s return Greta Lund sold her ships to the Harbour Board in 1855.",
    "Soon after Clara Voss’s return Greta Lund sold her ships to the Harbour Board in 1855."
  ),
  (
    "First, Greta Lund sold her ships to the Harbour Board of Bergen in 1855.",
    "Greta Lund sold her ships to the Harbour Board of Bergen in 1855."
  ),
  (
    "As trade fell, however, Greta Lund sold her ships to the Harbour Board of Bergen in 1855.",
    "As trade fell, Greta Lund sold her ships to the Harbour Board of Bergen in 1855."
  ),
  (
    "In 1855, for example, the Harbour Board of Bergen bought the ships of Greta Lund.",
    "In 1855, the Harbour Board of Bergen bought the ships of Greta Lund."
  ),
  (
    "Greta Lund, however, sold her ships to the Harbour Board of Bergen in 1855.",
    "Greta Lund sold her ships to the Harbour Board of Bergen in 1855."
  ),
  (
    "In 1855 Greta Lund sold an even larger ship to the Harbour Board of Bergen.",
    "In 1855 Greta Lund sold a larger ship to the Harbour Board of Bergen."
  ),
  (
    "Most importantly, Greta Lund sold her ships to the Harbour Board of Bergen in 1855.",
    "Greta Lund sold her ships to the Harbour Board of Bergen in 1855."
  ),
  (
    "Rather, Greta Lund sold her ships to the Harbour Board of Bergen in 1855.",
    "Greta Lund sold her ships to the Harbour Board of Bergen in 1855."
  ),
  (
    "The heirs of Olaf Krag—his sons and daughters—sold ships to Greta Lund of the Harbour Board in 1855.",
    "The heirs of Olaf Krag sold ships to Greta Lund of the Harbour Board in 1855."
  ),
])
func whatOpensOrStandsAsideGoes(sentence: String, statement: String) { #expect(statements(sentence) == [statement]) }

@Test func whatIsNowStays() {
  let text = "In 1855 Greta Lund sold her ships in what is now Norland to the Harbour Board."
  #expect(statements(text).allSatisfy { !$0.contains("what is Norland") })
}

@Test func anotherBeforeANumberIsNoArticle() {
  #expect(statements("Another seven days and Greta Lund left the Harbour Board of Bergen in 1855.") == [])
}

@Test func twoNamesInOneAreNone() {
  let glued = [Fixture.Name(kind: .organization, canonical: "Congress of Bergen, a Norwegian Mission")] + names
  let text = "In 1855 the Congress of Bergen, a Norwegian Mission, chose Greta Lund for the Harbour Board."
  #expect(!Fixture(text, glued).statements().isEmpty)
  #expect(Fixture(text, glued).statements().allSatisfy { $0.slots.allSatisfy { !$0.surface.contains(",") } })
}

@Test(arguments: [
  "Greta Lund was more selfish in 1855 than had been the Harbour Board of Bergen.",
  "Three volumes of letters of Greta Lund to the Harbour Board appeared in 1855.",
])
func opinionsAndBibliographiesAreNotAskedAbout(sentence: String) {
  #expect(Fixture(sentence, names).questions().isEmpty)
}

@Test func whoseNationTheTextTells() {
  let fixture = Fixture(
    "The Danish pilot Olaf Krag met Clara Voss, a German banker. In Bergen Greta Lund met an Irish pilot.", names)
  let nations = PersonEvidence.nations(fixture.document, fixture.annotations)
  let told = nations.map { "\(fixture.annotations.entities[$0].canonical) \($1.sorted().joined(separator: " "))" }
  #expect(told.sorted() == ["Clara Voss german", "Olaf Krag danish"])
}

@Test func aYearKeepsTheWordBeforeItsGap() {
  let year = [Fixture.Name(kind: .date, canonical: "the year 1855", value: "1855")] + names
  let fixture = Fixture("In the year 1855 Greta Lund sold her ships to the Harbour Board of Bergen.", year)
  let context = WritingContext(document: fixture.document, annotations: fixture.annotations, seed: 1)
  let items = context.reader.statements(of: 0).flatMap { ClozeWriter(context: context).candidates(from: $0) }
  let dated = items.map(\.question).first { $0.answerKind == .date }
  #expect(dated?.stem == "In the year ____ Greta Lund sold her ships to the Harbour Board of Bergen.")
  #expect(dated?.key == "1855")
}

@Test func aTitleIsNoName() {
  let titles = [Fixture.Name(kind: .person, canonical: "Khan"), Fixture.Name(kind: .person, canonical: "Voss")]
  let fixture = Fixture("Voss met the Khan. Then the Khan left. The Voss fleet sank. Voss fled.", titles)
  let titled = PersonEvidence.titled(fixture.document, fixture.annotations)
  #expect(titled.map { fixture.annotations.entities[$0].canonical } == ["Khan"])
}

private func fault(_ text: String, _ tags: [String: String], subjects: Set<String> = []) -> String? {
  let bare = Fixture(text, names)
  let trees = bare.annotations.sentences.map { sentence in
    let words = sentence.tokens.map { String(bare.document[$0.range]) }
    return DependencyTree(
      tags: words.map { tags[$0] == nil ? .noun : .verb }, xpos: words.map { tags[$0] ?? "NN" }, lemmas: words,
      heads: words.indices.map { $0 == 0 ? -1 : 0 },
      relations: words.map { subjects.contains($0) ? "nsubj" : "dep" })
  }
  let fixture = Fixture(text, names, trees: trees)
  let reader = StatementReader(document: fixture.document, annotations: fixture.annotations, familiar: [])
  return reader.whole(of: 0).flatMap { StatementFaults.first(in: $0, tree: trees[0]) }
}

@Test func aSentenceHasOneSubject() {
  let verbs = ["mocked": "VBD", "went": "VBD", "sold": "VBD", "left": "VBD"]
  #expect(fault("The satire of 1855, Olaf Krag mocked both the church and the crown.", verbs) == ", Olaf")
  #expect(fault("Olaf Krag sold the ships in 1855, “but we needed a yard”.", verbs) == "“but")
  #expect(fault("In 1855 sold ships to the Harbour Board of Bergen.", verbs) == "1855 sold")
  #expect(fault("In 1855 Olaf Krag sold ships to the Harbour Board of Bergen.", verbs) == nil)
  #expect(fault("Olaf Krag, went on board a fast river boat in 1855.", verbs) == ", went")
  #expect(fault("Olaf Krag went to the borders, Here he left the ships in 1855.", verbs) == ", Here")
  #expect(fault("A friend of Olaf Krag, he sold the yard in 1855.", verbs) == "he")
  #expect(fault("When Olaf Krag left, he sold the yard in 1855.", verbs, subjects: ["Krag"]) == nil)
  #expect(fault("In Olaf Krag’s youth, he sold the yard in 1855.", verbs) == nil)
  #expect(fault("The owner of the yard, Olaf Krag, sold it in 1855.", verbs) == nil)
}

@Test func aCaseAtLawIsNoSentence() {
  #expect(statements("So it stood in Aas v. Olaf Krag, decided in 1839, where the Harbour Board of Bergen lost.") == [])
}

// MARK: Parts of names

@Test(arguments: [
  ("In 1855 Greta Lund led the 2d Pilots against the Harbour Board of Bergen.", "Pilots"),
  ("In 1855 Greta Lund led the People’s Pilots against the Harbour Board of Bergen.", "Pilots"),
  ("In 1855 Greta Lund led men from Fox and Golf companies to the Harbour Board of Bergen.", "Fox"),
  ("In 1855 Olaf Krag was proclaimed Augustus by the Harbour Board of Bergen.", "Augustus"),
  ("The Harbour Board of Bergen adopted the plan of Greta Lund by 141 to 52 in 1855.", "141"),
])
func halfANameIsNotAskedFor(sentence: String, key: String) {
  let keys = gaps(sentence)
  #expect(!keys.contains(key) && !keys.isEmpty)
}

@Test func whereThingsHappenIsNoPerson() {
  let text = "The war in Augustus was long. Greta Lund went into Augustus in 1855. Fox met Greta Lund in Bergen."
  let fixture = Fixture(text, names)
  let placed = PersonEvidence.placed(fixture.document, fixture.annotations)
  #expect(placed.map { fixture.annotations.entities[$0].canonical } == ["Augustus"])
}

@Test func aSurnameBeforeTheFullNameMayBeARelatives() {
  let names = [
    Fixture.Name(kind: .person, canonical: "Matti Krog", aliases: ["Krog"]),
    Fixture.Name(kind: .person, canonical: "Clara Voss", aliases: ["Voss"]),
    Fixture.Name(kind: .person, canonical: "Leon Trotsky", aliases: ["Trotsky"]),
  ]
  let text = """
    Krog was tried. Krog fell. Matti Krog wrote. Clara Voss wrote. Voss fell. Voss rose. Trotsky fell. Trotsky rose. \
    Leon Trotsky wrote.
    """
  let fixture = Fixture(text, names)
  #expect(PersonEvidence.shortOnly(fixture.document, fixture.annotations) == [0: "Krog"])
}

@Test(arguments: [("Anna B.", true), ("Anna Brun", false), ("B.", false), ("Anna B. Brun", false)])
func aNameThatEndsInAnInitialIsCut(name: String, isCut: Bool) { #expect(PersonEvidence.isCut(name) == isCut) }

// MARK: Phrases that say which

@Test(arguments: [
  ("Each of the sisters sold her half to the other in May 1823.", "other"),
  ("One half was sold to the other company in May 1823.", "other"),
  ("Each of the sisters sold her half to a company in May 1823.", String?.none),
  ("Clara Voss sold the other half in May 1823.", "the other"),
  ("Clara Voss sold the half to the other in May 1823.", "the other"),
])
func theOtherIsRefusedBehindEachAsWell(text: String, phrase: String?) {
  #expect(ReferenceCheck.unresolved(in: text) == phrase)
}

private func loose(_ tail: String, _ rows: String) -> String? {
  let sentence = ParsedSentence(
    "Clara Voss sold the lanterns" + tail,
    """
    Clara PROPN NNP Clara 3 nsubj
    Voss PROPN NNP Voss 1 flat
    sold VERB VBD sell 0 root
    the DET DT the 5 det
    lanterns NOUN NNS lantern 3 obj
    """ + "\n" + rows)
  let fixture = Fixture(sentence.text, names, trees: [sentence.tree])
  let reader = StatementReader(document: fixture.document, annotations: fixture.annotations, familiar: [])
  return reader.whole(of: 0).flatMap { DefiniteCheck.loosePhrase(in: $0, tree: sentence.tree, familiar: []) }
}

@Test func aDefiniteNounNeedsWhatMakesItDefinite() {
  let bare = "in ADP IN in 7 case\n1855 NUM CD 1855 3 obl\n. PUNCT . . 3 punct"
  #expect(loose(" in 1855.", bare) == "the lanterns")
  // "of …" says which.
  let of = "of ADP IN of 7 case\nBergen PROPN NNP Bergen 5 dep\n. PUNCT . . 3 punct"
  #expect(loose(" of Bergen.", of) == nil)
  // So does a relative clause with a name in it, and one without says nothing.
  func relative(_ last: String) -> String {
    ", PUNCT , , 8 punct\nwhich PRON WDT which 8 nsubj\nleft VERB VBD leave 5 dep\n\(last)\n. PUNCT . . 3 punct"
  }
  #expect(loose(", which left Bergen.", relative("Bergen PROPN NNP Bergen 8 obj")) == nil)
  #expect(loose(", which left yesterday.", relative("yesterday NOUN NN yesterday 8 obl")) == "the lanterns")
}

@Test func aGivenNameWhoseSurnameStandsBehindAnotherIsHalfAName() {
  let text = "In 1855 Nils and Greta Lund sold forty ships to the Harbour Board of Bergen."
  let keys = Set(Fixture(text, names + [Fixture.Name(kind: .person, canonical: "Nils")]).questions().map(\.key))
  #expect(keys.contains("Greta Lund") && !keys.contains("Nils"))
}

@Test(arguments: [
  ("In 1855 Voss v. Harbour Board was heard by the Storm Court and Greta Lund.", "Harbour Board"),
  ("In 1855 Voss v. Harbour Board was heard by the Storm Court and Greta Lund.", "Voss"),
  ("In 1855 Lloyd’s of Bergen insured the ships of Greta Lund and the Harbour Board.", "Lloyd"),
  ("In 1855 Northern Line 655 was sold by Greta Lund to the Harbour Board of Bergen.", "Northern Line"),
  ("In 1842 the pilots broke the Harbour Act 1839 of Greta Lund and the Harbour Board of Bergen.", "Harbour Act"),
  ("In 1855 Greta Lund of the Harbour Board printed the Rights of Pilots and of the Masters.", "Rights of Pilots"),
  ("In 1855 Greta Lund and the Harbour Board sold Krag & Sons of Bergen to Nils Aas.", "Krag"),
  ("In 1855 Greta Lund and the Harbour Board taught at the University of Norland, Bergen.", "University of Norland"),
  ("In 1855 Greta Lund left the Select Board to Inquire into the Loss of Ships at Bergen.", "Select Board"),
  ("In 1855 Greta Lund of Bergen became Assistant Secretary of Select Board at Stavanger.", "Select Board"),
  ("In 1855 Greta Lund of the Harbour Board graduated in Select Board at Bergen.", "Select Board"),
  ("In 1855 Krag’s Land was sold by Greta Lund to the Harbour Board of Bergen.", "Krag"),
  ("In 1855 the Right P. L.’s broke with Greta Lund of the Harbour Board of Bergen.", "Right P. L."),
])
func aNameThatEndsInItsOwnMarkIsNotCut(text: String, name: String) {
  let more = [Fixture.Name(kind: .organization, canonical: name)]
  #expect(Fixture(text, more + names).questions().filter { $0.key == name }.map(\.stem) == [])
}

@Test func aCountryIsSheAsWell() {
  let statement = "The loss of Stavanger left Norland free to use her whole fleet against Bergen in 1855."
  let text = "Greta Lund sold ships to the Harbour Board. " + statement
  let fixture = Fixture(text, names)
  let entities = fixture.annotations.entities.map { entity in
    guard entity.canonical == "Greta Lund" else { return entity }
    let pronoun = Mention(range: Fixture.ranges(of: "her", in: text)[0], form: .reference(confidence: 0.9))
    return Entity(
      id: entity.id, kind: entity.kind, canonical: entity.canonical, aliases: [], mentions: entity.mentions + [pronoun],
      gender: .female)
  }
  let annotations = Annotations(sentences: fixture.annotations.sentences, entities: entities)
  let reader = StatementReader(document: fixture.document, annotations: annotations, familiar: [])
  #expect(reader.statements(of: 1).map(\.text) == [statement])
}

@Test func aDateDoesNotFollowAnAside() {
  let text = "In 1855 a fleet was built at Bergen under the head of the Harbour Board, Greta Lund."
  #expect(
    !Fixture(text, names).questions().contains {
      $0.stem.contains("Greta Lund in 1855") || $0.stem.contains("____ in 1855")
    }
  )
}

@Test(arguments: ["1900s", "1800s"])
func tenYearsOrAHundredAreNotAskedFor(years: String) {
  let date = Fixture.Name(kind: .date, canonical: years, value: String(years.prefix(3)) + "X")
  let text = "In the \(years) Greta Lund sold forty ships to the Harbour Board of Bergen and left Norland."
  #expect(!Fixture(text, [date] + names).questions().contains { $0.key == years })
}

@Test func oneOfSeveralIsNotAskedFor() {
  let text = "Bergen was one of the first towns of Norland to sell its ships to the Harbour Board in 1855."
  #expect(!gaps(text).contains("Bergen"))
}

@Test func theMonthStaysBeforeItsGap() {
  let date = Fixture.Name(kind: .date, canonical: "month of May 1823", value: "1823-05")
  let stems = Fixture("In the month of May 1823 Greta Lund sold forty ships to the Harbour Board.", [date] + names)
    .questions(types: [.cloze]).map(\.stem)
  #expect(!stems.contains { $0.hasPrefix("In the ____ (month and year)") })
}

@Test func fatherAndSonOfOneNameAreTwo() {
  let bush = [Fixture.Name(kind: .person, canonical: "Jan H. W. Storm", aliases: ["Jan W. Storm", "Storm"])]
  let text = """
    Jan H. W. Storm led the Harbour Board of Bergen. Jan W. Storm followed him.

    In 1855 Storm sold forty ships to the Harbour Board of Bergen.
    """
  let own = names.filter { !$0.canonical.hasSuffix("Storm") }
  #expect(Fixture(text, bush + own).statements().map(\.text).contains { $0.contains(" Storm sold") } == true)
  #expect(!Fixture(text, bush + own).statements().map(\.text).contains { $0.contains("H. W. Storm sold") })
}

@Test func aNameInsideAHyphenGivesItAway() {
  let stem = LeakCheck.words(ofStem: "The Lund-Krag Pact was signed by ____ of Norland in 1855.", isQuote: false)
  #expect(LeakCheck.leaks(key: "Greta Lund", accepted: [], kind: .person, stem: stem) == "lund")
}

@Test func anEpithetIsPartOfAName() {
  let more = [Fixture.Name(kind: .person, canonical: "Otto")]
  let text = "In 1855 the Harbour Board of Bergen sold forty ships to Otto the Navigator and Greta Lund."
  #expect(!Fixture(text, more + names).questions().contains { $0.key == "Otto" })
}

@Test func aGivenNameOfSomebodyElseIsHalfAName() {
  func half(_ names: [(name: String, count: Int)]) -> [String] {
    let entities = names.map { name, count in
      Entity(
        id: name, kind: .person, canonical: name, aliases: [],
        mentions: (0..<count).map { Mention(range: $0..<($0 + 1), form: .name) })
    }
    return PersonEvidence.halfNamed(Annotations(sentences: [], entities: entities)).map { names[$0].name }
  }
  #expect(half([("Nils", 2), ("Nils Aas", 3)]) == ["Nils"])
  #expect(half([("Nils", 4), ("Nils Aas", 3)]) == [])
  #expect(half([("Leo", 2), ("Leo XIII", 3), ("Leo of Bergen", 3)]) == [])
}

@Test func whatIsBuiltIsAskedForAsAHouse() {
  #expect(!QuestionWord.agrees("Which organization was built on the hill of Bergen?", with: .organization))
  #expect(QuestionWord.agrees("Which organization was founded on the hill of Bergen?", with: .organization))
}

@Test func aDoctrineIsCalledAfterSomebody() {
  let stem = LeakCheck.words(
    ofStem: "The teaching called ____ was put forward by a pilot named Brunius.", isQuote: false)
  #expect(LeakCheck.leaks(key: "Brunianism", accepted: [], kind: .term, stem: stem) == "brunianism")
  #expect(LeakCheck.leaks(key: "Harbourism", accepted: [], kind: .term, stem: stem) == nil)
}

@Test func aShipIsNoPerson() {
  let text = "The frigate Karl Brandt sank off Kell. Karl Brandt was raised. Otto Weiss sold it."
  let fixture = Fixture(text, ["Karl Brandt", "Otto Weiss"].map { Fixture.Name(kind: .person, canonical: $0) })
  #expect(PersonEvidence.placed(fixture.document, fixture.annotations) == [0])
}

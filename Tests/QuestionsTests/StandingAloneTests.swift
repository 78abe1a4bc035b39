import Documents
import Tagging
import Testing

@testable import Questions

/// Sentences as the shipped models read them, and what is asked about them.
@Suite struct StandingAloneTests {
  private static let tagger = Result { try Tagger.shipped() }

  /// Every item that is tried and fails no check.
  private func sound(_ text: String) throws -> [Question] {
    let document = Document(parsing: text)
    let annotations = try Self.tagger.get().annotations(of: document)
    return QuestionWriter().account(of: document, annotations: annotations, seed: 1).flatMap(\.trials)
      .filter(\.defects.isEmpty).map(\.question)
  }

  /// The stems of these, each with its key.
  private func tried(_ text: String) throws -> [String] { try sound(text).map { "\($0.stem) \($0.key)" } }

  private func keys(_ text: String) throws -> Set<String> { Set(try sound(text).map(\.key)) }

  // MARK: Definite phrases

  @Test(arguments: [
    // A name before the phrase says which.
    ("In 1685 the governor of Bengal raised the taxes on English trade in the region.", "1685"),
    ("In 1882 the United States passed an act that kept poor workers from coming to the country.", "1882"),
    ("In 1511 Portuguese ships attacked Malacca from the sea and took over the city.", "1511"),
    ("The Treaty of London gave Belgium its freedom in 1839, and Norway signed the treaty.", "1839"),
    // New to the reader: the text has spoken of none.
    ("In 1960 the Food Office of Norway approved the polio pill.", "1960"),
    // Told by its number.
    ("Henry Adams was too ill in April 1823 to attend the twelfth party congress in London.", "Henry Adams"),
    // Told by its year.
    ("Henry Adams went into the 1872 reelection season with William Pitt in London.", "Henry Adams"),
  ])
  func whatASentenceExplainsItselfIsAsked(text: String, key: String) throws {
    #expect(try keys(text).contains(key))
  }

  @Test(arguments: [
    // Which of two?
    "In 1812 ships from Lisbon and London brought the town to Henry Adams.",
    // A country is no city.
    "In 1812 Henry Adams of Norway sold a house to the city.",
    // Told of before.
    "Norway made a pill of salt and lead. In 1960 the Food Office of Norway approved the pill.",
    // What a verb may have told of.
    "In 1960 the Food Office of Norway approved the withdrawal.",
  ])
  func whatAnotherSentenceExplainsIsNot(text: String) throws {
    #expect(try keys(text).isDisjoint(with: ["1812", "1960"]))
  }

  // MARK: Pronouns

  @Test func relativesInPassingDoNotTakeOverThePronoun() throws {
    let text = """
      John Berg grew up in Bergen and studied there for years. He was the son of Johan Aas and his wife Marie Hansen. \
      He taught law at the University of Oslo in 1911.
      """
    #expect(try tried(text).contains("John Berg taught law at the University of Oslo in ____ (year). 1911"))
  }

  @Test func aNameGivenInFullIsPutInThoughARelativeBearsTheSurname() throws {
    let text = "Henrik Angell grew up in Bergen and in London. He met Johan Angell and Marie Krag in Norway in 1911."
    #expect(
      try tried(text).contains(
        "In which year did Henrik Angell meet Johan Angell and Marie Krag in Norway? 1911"))
  }

  @Test func aPhraseWithoutASubjectLooksForward() throws {
    let text = "Upon returning to his base, Hugh Thomas sold the Bergen Mission to Henry Adams in 1911."
    #expect(try keys(text).contains("Hugh Thomas"))
  }

  // MARK: What is cut away

  @Test func aParticipleBehindTheSubjectGoesWhereItLeans() throws {
    let text =
      "Henry Adams, hoping to calm the anger of these people, asked the Senate of Virginia for a loan on 8 May 1841."
    #expect(
      try tried(text).contains(
        "Henry Adams asked the Senate of Virginia for a loan on ____ (full date). 8 May 1841"))
  }

  @Test func anAsideBetweenSubjectAndVerbIsLeftOutOfTheQuestion() throws {
    let text =
      "The remnant of the Harbour League, together with some friends of Adams, formed a society in Oslo in 1876."
    let stems = try tried(text).filter { $0.hasPrefix("In which year did") }
    let isFenced = stems.allSatisfy {
      !$0.contains("together") || $0.contains(", together with some friends of Adams,")
    }
    #expect(!stems.isEmpty && isFenced)
  }

  // MARK: Numbers, sums and names of things

  @Test(arguments: [
    ("In 1867 Henry Adams bought the Harbour Yard from Russia for a price of $7.2 million.", "$7.2 million"),
    ("In 1629 forces from Norway killed nearly twenty thousand Danish troops in Iceland.", "twenty thousand"),
    ("On 4 November 1879 a group of students seized the embassy of Norway and sixty-six people in it.", "sixty-six"),
    (
      "Henry Adams moved quickly to enact his own brand of reform in London, which he called a Fair Bargain.",
      "Fair Bargain"
    ),
    (
      "The Nuremberg Laws deprived all Jewish doctors, teachers and judges of their rights and offices.",
      "Nuremberg Laws"
    ),
    ("Henry Adams won the presidency with just 42 percent of the popular vote.", "Henry Adams"),
  ])
  func whatAnExaminerWouldAskForIsAsked(text: String, key: String) throws {
    #expect(try keys(text).contains(key))
  }

  @Test func aSumOfTwoYearsIsNotCountedInOne() throws {
    let text = "Twenty-two states accepted the Harbour Act of Norway in 1972, and eight more in 1973."
    #expect(try !tried(text).contains { $0.hasPrefix("How many") })
  }

  // MARK: When

  @Test(arguments: [
    ("The seizure of Tunis by France in 1881 alarmed everybody.", "In which year was Tunis seized by France? 1881"),
    ("They feared war after the invasion of Norway in 1940.", "In which year was Norway invaded? 1940"),
  ])
  func whatANounSaysHappenedIsAskedWithItsAgent(text: String, item: String) throws {
    #expect(try tried(text).contains(item))
  }

  @Test func theYearOfAnEndingIsNotTheYearOfWhatLastedUntilThen() throws {
    let text = "Henry Adams was kept away from the Senate of Virginia until his death in January 1824."
    #expect(try !tried(text).contains { $0.hasPrefix("In which month and year was Henry Adams kept") })
  }

  @Test func theDateOfTheNextClauseIsNotAskedOfTheFirst() throws {
    let text = "Henry Adams left London for good, and in 1907 the Harbour League of Norway split in two."
    #expect(try !tried(text).contains { $0.hasPrefix("In which year did Henry Adams leave") })
  }

  @Test func aClauseBehindACommaIsNoDefinition() throws {
    let text =
      "While few saw the fire as the cause of the Bergen Panic, the dramatic storms of 1829 did play a role in the fall of Henry Adams."
    #expect(try !tried(text).contains { $0.hasPrefix("What was the name of") })
  }

  @Test func whatWasAnnouncedForLaterWasAnnouncedThen() throws {
    let text = "In 1980 Henry Adams declared that Norway would boycott the games in London and in Oslo."
    #expect(try keys(text).contains("1980"))
  }

  @Test(arguments: [
    "In 1980 Henry Adams hoped that Norway would boycott the games in London and in Oslo.",
    "The oldest discovered, Henry Adams of London, dates from 1841 in Norway.",
    "Within a year Henry Adams sold the Bergen Mission to William Pitt in London.",
  ])
  func whatWasHopedAndWhatLeansOnAnotherTimeIsNotAsked(text: String) throws {
    #expect(try tried(text) == [])
  }

  @Test func aTimeIsAskedWithoutANameWhereTheDeedIsToldInFull() throws {
    let text =
      "In 1931, rural weavers drove their looms by electric motors instead of water wheels for better wages."
    #expect(try keys(text).contains("1931"))
  }

  // MARK: Ends of sentences

  @Test func anAbbreviationMayEndASentence() throws {
    let text = "In July 1902 Pope Leo died in Rome and was succeeded by Cardinal Sarto as Pius X. He ruled long."
    let items = try tried(text)
    #expect(items.contains { $0.hasSuffix("Pius X") })
    #expect(!items.contains { $0.contains("X..") || $0.hasSuffix("X.") })
  }

  @Test func theStopsOfAnAbbreviationStayInsideAQuestion() {
    #expect("When did Krag reach the U.S?".withInnerStops == "When did Krag reach the U.S.?")
    #expect("Krag reached the U.S.".withInnerStops == "Krag reached the U.S.")
  }

  @Test func aSentenceInBracketsIsASentence() throws {
    #expect(try keys("(Henry Adams founded the Bergen Mission in Norway in 1823.)").contains("1823"))
  }
}

import Documents
import Tagging
import Testing

@testable import Questions

/// Sentences that are asked about behind the one that they lean on.
@Suite struct PremiseTests {
  private static let tagger = Result { try Tagger.shipped() }

  /// The stems with two sentences, each with its key.
  private func stems(_ text: String) throws -> [String] {
    let document = Document(parsing: text)
    let annotations = try Self.tagger.get().annotations(of: document)
    return QuestionWriter().questions(on: document, annotations: annotations, seed: 1)
      .filter { $0.premise != nil }.map { "\($0.stem) \($0.key)" }
  }

  @Test(arguments: [
    (
      "Daniel Bright led a revolt of poor farmers in Massachusetts in 1786. These rebels held the courts of Northampton until soldiers scattered them in 1787.",
      "Daniel Bright led a revolt of poor farmers in Massachusetts in 1786. These rebels held the courts of Northampton until soldiers scattered them in ____ (year). 1787"
    ),
    (
      "Italy had grown crowded and poor after the war with Austria. By 1911 the country had lost four million people to America.",
      "Italy had grown crowded and poor after the war with Austria. By which year had the country lost four million people to America? 1911"
    ),
  ])
  func whatLeansOnTheSentenceBeforeIsAskedBehindIt(text: String, stem: String) throws {
    #expect(try stems(text).contains(stem))
  }

  @Test(arguments: [
    // Many who may be "he".
    "Henry Adams met William Pitt in London. He was elected to the Senate of Virginia by his friends in 1797.",
    // No plural for "they".
    "London had learned that Mussolini could not be trusted. On September 3, 1939, they declared war on Germany.",
    // Which of two countries, the sentence before does not say.
    "War had come between crowded Italy and poor Austria. By 1911 the nation had lost four million people to America.",
    // What was attacked again, neither says.
    "The power of the Chamber of Lords was to be lessened. In July 1888 General Boulanger renewed the attack in Paris.",
    // Which war, neither says.
    "Although fighting began in 1717, war was not declared until December 1718. It was brought to an end in London in 1720.",
    // Looks back.
    "By 1907 Italy wished to admit nobody without a passport and a trade. In 1857 the country had freed its borders for Swiss workers.",
    // One of which, neither says.
    "One faction followed the party leaders of New York and Ohio. This group fell in behind Hubert Humphrey in August 1968.",
    // Another paragraph.
    "Britain and France had learned that Mussolini could not be trusted.\n\nOn September 3, 1939, they declared war on Germany.",
    // Points back farther than the sentence before.
    "Britain and France had learned that Mussolini could not be trusted. A year later they declared war on Germany over Poland.",
    // The key stands in the sentence before.
    "In 1939 Britain and France had learned that Mussolini could not be trusted. On September 3, 1939, they declared war on Germany.",
  ])
  func whatIsNotClearBehindItIsNotAsked(text: String) throws {
    #expect(try stems(text) == [])
  }

  @Test func whereTheNamesCanBePutInNothingIsPutBefore() throws {
    let text =
      "Britain and France had learned that Mussolini could not be trusted. On September 3, 1939, they declared war on Germany."
    #expect(try stems(text) == [])
  }

  @Test func noPlaceIsAskedBehindAPremise() throws {
    let text = """
      In 1807 the Congress of the United States forbade the trade in slaves from the year 1808 on. After this date, \
      bringing captives from Africa became a crime in the United States.
      """
    #expect(try stems(text).allSatisfy { !$0.hasSuffix("Africa") })
  }
}

@Test func whoIsNamedForAPronounIsNotNamedAgain() throws {
  let document = Document(
    parsing: "Henry Adams built railways in Ohio. When he died in 1892, Adams had a fortune of ten million dollars.")
  let annotations = try Tagger.shipped().annotations(of: document)
  let reader = StatementReader(document: document, annotations: annotations, familiar: [])
  let named = "When Henry Adams died in 1892, he had a fortune of ten million dollars."
  #expect(reader.statements(of: 1).first?.text == named)
}

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
    "Italy had grown crowded and poor after the war with Austria. By 1911 they had lost four million people to America.",
    // Which of two countries, the sentence before does not say.
    "War had come between crowded Italy and poor Austria. By 1911 the nation had lost four million people to America.",
    // Which smugglers, neither says.
    "Italy had grown crowded and poor after the war with Austria. By 1911 the smugglers had brought four million people to America.",
    // Which war, neither says.
    "Although fighting began in 1717, war was not declared until December 1718. It was brought to an end in London in 1720.",
    // Looks back.
    "By 1907 Italy wished to admit nobody without a passport and a trade. In 1857 the country had freed its borders for Swiss workers.",
    // One of which, neither says.
    "One faction followed the party leaders of New York and Ohio. This group fell in behind Hubert Humphrey in August 1968.",
    // Another paragraph.
    "Italy had grown crowded and poor after the war with Austria.\n\nBy 1911 the country had lost four million people to America.",
    // Points back farther than the sentence before.
    "Italy had grown crowded and poor after the war with Austria. Years later, by 1911, the country had lost four million people to America.",
    // The key stands in the sentence before.
    "By 1911 Italy had grown crowded and poor after the war with Austria. By 1911 the country had lost four million people to America.",
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
      Italy had grown crowded and poor after the war with Austria. By 1911 the country had lost four million people to \
      America.
      """
    let asked = try stems(text)
    #expect(!asked.isEmpty && asked.allSatisfy { !$0.hasSuffix("America") })
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

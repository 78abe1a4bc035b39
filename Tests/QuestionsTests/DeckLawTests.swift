import Documents
import Tagging
import Testing

@testable import Questions

/// M01 to M20 over whole decks of the texts that ship.
@Suite struct DeckLawTests {
  @Test func noShownItemHasADefect() {
    for text in Seeds.all {
      let context = CheckContext(document: text.document, annotations: text.annotations)
      for question in text.deck() {
        #expect(defects(of: question, in: context) == [], "\(text.name): \(question.stem)")
      }
    }
  }

  /// M01
  @Test func idsAreUniqueAndTypesAreMany() {
    for text in Seeds.all {
      let deck = text.deck()
      #expect(Set(deck.map(\.id)).count == deck.count)
      #expect(Set(deck.map(\.type)).count >= 4, "\(text.name)")
    }
  }

  /// M13
  @Test func trueAndFalseAreNearlyEven() {
    for text in Seeds.all {
      let judged = text.deck().filter { $0.type == .tf }
      let share = Double(judged.count { $0.form == .truth(true) }) / Double(max(1, judged.count))
      #expect(judged.count < 5 || (0.4...0.6).contains(share), "\(text.name): \(share)")
    }
  }

  /// M14
  @Test func nothingIsAskedTwice() {
    for text in Seeds.all {
      let deck = text.deck()
      #expect(DeckChecks.withoutDuplicates(deck).count == deck.count)
    }
  }

  /// M17
  @Test func coverageCountsEachPersonBodyAndDate() throws {
    let text = try #require(Seeds.all.first)
    let coverage = deckCoverage(of: text.deck(), on: text.document, annotations: text.annotations)
    for share in [coverage.people, coverage.dates, coverage.organizations, coverage.sections] {
      #expect(share.asked <= share.askable && share.asked > 0)
    }
  }

  /// M19
  @Test func theSameTextAndSeedGiveTheSameDeckAndAnotherSeedOtherOptions() throws {
    let text = try #require(Seeds.all.first)
    #expect(text.deck(seed: 3) == text.deck(seed: 3))
    let (one, other) = (text.deck(seed: 1), text.deck(seed: 2))
    let same = Set(one.filter { $0.type != .mcq && $0.type != .tf }.map(\.id))
    #expect(!same.intersection(other.map(\.id)).isEmpty)
  }

  @Test func aLimitedDeckIsOneSitting() throws {
    let text = try #require(Seeds.all.first)
    let deck = QuestionWriter().questions(on: text.document, annotations: text.annotations, seed: 0, limit: 8)
    // One may have gone for the balance of the deck.
    #expect((6...8).contains(deck.count) && Sitting.chosen(from: deck, count: 8).count == deck.count)
  }

  /// A text that is added to keeps the ids of the questions on what was there.
  @Test func idsOutliveUnrelatedText() throws {
    let added =
      "\n\nThe Lantern Guild of Port Ellery was founded by Ambrose Tull in 1702. In 1711 it bought the quay.\n"
    for text in Seeds.all {
      let document = Document(parsing: text.document.text + added)
      let annotations = try Tagger.shipped().annotations(of: document)
      let ids = Set(QuestionWriter().questions(on: document, annotations: annotations, seed: 0).map(\.id))
      // Which of two forms a fact is asked in may change with the deck, and so may a balance.
      let before = text.deck().filter { $0.isTyped }
      #expect(before.count { ids.contains($0.id) } * 10 >= before.count * 9, "\(text.name)")
    }
  }
}

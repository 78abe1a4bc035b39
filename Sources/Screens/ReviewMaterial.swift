import Documents
import Questions
import Scheduling

/// Today's cards: the queue, and what its cards ask.
public struct ReviewMaterial: Hashable, Sendable {
  /// What is studied: the title of a text, or "All texts".
  public let title: String
  /// Fresh, at the moment when it was asked for; the screen answers it.
  public let session: ReviewSession
  /// What each card of the session asks; a card without an item here is left out for today.
  public let items: [CardID: ReviewItem]
  /// The text that is studied; `nil` for all of them.
  public let text: TextID?
  public let manners: CardManners
  /// Names in the texts that a typed answer might mean.
  public let confusable: [String]

  public init(
    title: String, session: ReviewSession, items: [CardID: ReviewItem], text: TextID? = nil,
    manners: CardManners = CardManners(), confusable: [String] = []
  ) {
    self.title = title
    self.session = session
    self.items = items
    self.text = text
    self.manners = manners
    self.confusable = confusable
  }
}

/// A card with its item and the passage that it comes from.
public struct ReviewItem: Hashable, Sendable, Identifiable {
  public let question: Question
  public let text: TextID
  public let passage: Passage

  public init(question: Question, text: TextID, passage: Passage) {
    self.question = question
    self.text = text
    self.passage = passage
  }

  public var id: CardID { question.card }
}

/// A piece of a text, cut out to be shown beside a question.
public struct Passage: Hashable, Sendable {
  public let title: String
  public let section: String
  /// Some sentences around the source.
  public let excerpt: String
  /// The source in ``excerpt``: UTF-8 bytes from its start.
  public let highlight: Range<Int>

  /// What is highlighted; all of ``excerpt`` where the highlight does not lie in it.
  var source: String {
    let bytes = Array(excerpt.utf8)
    guard highlight.lowerBound >= 0, highlight.upperBound <= bytes.count else { return excerpt }
    return String(decoding: bytes[highlight], as: UTF8.self)
  }

  public init(title: String, section: String, excerpt: String, highlight: Range<Int>) {
    self.title = title
    self.section = section
    self.excerpt = excerpt
    self.highlight = highlight
  }
}

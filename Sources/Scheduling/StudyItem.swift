/// A card as a session sees it: where it stands in its text, and whether it may be asked.
public struct StudyItem: Hashable, Sendable, Identifiable {
  public var card: Card
  /// Names the fact behind the card; cards of one fact are siblings.
  public let fact: String
  /// The id of the section that it asks about.
  public let section: String
  /// Its place in the order of the text, from 0.
  public let order: Int
  public var standing: Standing
  public var isFlagged: Bool
  /// The chance of recall at which its text wants it back, 0.70 to 0.99; `nil` for that of the session's scheduler.
  public let desiredRetention: Double?
  /// Names its text, for limits that hold for that text alone.
  public let deck: String
  /// The type of its question, such as "cloze".
  public let type: String

  public init(
    card: Card, fact: String, section: String, order: Int, standing: Standing = .active, isFlagged: Bool = false,
    desiredRetention: Double? = nil, deck: String = "", type: String = ""
  ) {
    self.card = card
    self.fact = fact
    self.section = section
    self.order = order
    self.standing = standing
    self.isFlagged = isFlagged
    self.desiredRetention = desiredRetention
    self.deck = deck
    self.type = type
  }

  public var id: CardID { card.id }
}

/// Whether a card takes part.
public enum Standing: Hashable, Sendable {
  case active
  /// Left out until this study day begins: buried by the learner, or "not today".
  case buried(until: StudyDay)
  /// Left out until the learner takes it back.
  case suspended

  public func takesPart(on day: StudyDay) -> Bool {
    switch self {
    case .active: true
    case .buried(let until): until <= day
    case .suspended: false
    }
  }
}

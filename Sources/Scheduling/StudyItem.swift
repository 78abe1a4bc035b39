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

  public init(
    card: Card, fact: String, section: String, order: Int, standing: Standing = .active, isFlagged: Bool = false
  ) {
    self.card = card
    self.fact = fact
    self.section = section
    self.order = order
    self.standing = standing
    self.isFlagged = isFlagged
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

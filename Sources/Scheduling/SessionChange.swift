/// What a session is doing.
public enum SessionTurn: Hashable, Sendable {
  /// A card is asked, since this moment.
  case card(shown: Timestamp)
  /// Nothing until a learning step may be asked.
  case waiting(until: Timestamp)
  case finished
}

/// What the learner did, for the store to keep or to take back.
public enum SessionChange: Hashable, Sendable {
  /// `leech`: what becomes of a card that was forgotten so often that it should be looked at; `nil` for another.
  case answered(Review, leech: LeechAction?)
  case setAside(CardID, Standing)
  case flagged(CardID, Bool)
}

/// Cards that a session will still ask, as far as is known.
public struct Remaining: Hashable, Sendable {
  public var new: Int
  public var learning: Int
  public var reviews: Int

  public init(new: Int, learning: Int, reviews: Int) {
    self.new = new
    self.learning = learning
    self.reviews = reviews
  }

  public var total: Int { new + learning + reviews }
}

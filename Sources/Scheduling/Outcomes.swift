/// What each rating would make of a card: shown on the buttons, and given by the answer.
public struct Outcomes: Hashable, Sendable {
  public let again: Outcome
  public let hard: Outcome
  public let good: Outcome
  public let easy: Outcome

  public subscript(rating: Rating) -> Outcome {
    switch rating {
    case .again: again
    case .hard: hard
    case .good: good
    case .easy: easy
    }
  }
}

/// What one rating makes of a card.
public struct Outcome: Hashable, Sendable {
  public let card: Card
  public let interval: Interval
}

/// Names a card for good: the id of the question that it asks.
public struct CardID: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
}

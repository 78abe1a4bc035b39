/// Spreads intervals a little, so that cards learned together part; the same card and review always alike.
struct Fuzz: Hashable, Sendable {
  /// From 0 up to but not including 1; `nil` leaves intervals as they are.
  let draw: Double?

  static let none = Fuzz(draw: nil)

  private init(draw: Double?) { self.draw = draw }

  /// The draw of a card's next review: the preview and the answer see the same.
  init(card: CardID, reviews: Int) {
    var random = SplitMix64(seed: card.rawValue.fnv1a &+ UInt64(truncatingIfNeeded: reviews))
    draw = random.unit()
  }

  /// How far an interval may move either way, in days; nothing below 2.5 days.
  static func delta(_ days: Double) -> Double {
    guard days >= 2.5 else { return 0 }
    return 1 + 0.15 * (min(days, 7) - 2.5) + 0.1 * max(min(days, 20) - 7, 0) + 0.05 * max(days - 20, 0)
  }

  /// The whole days that `days` may become, within `least...most`.
  static func band(_ days: Double, least: Int, most: Int) -> ClosedRange<Int> {
    let least = min(least, most)
    let days = min(max(days, Double(least)), Double(most))
    let delta = delta(days)
    let low = min(max(Int((days - delta).rounded()), least), most)
    var high = min(max(Int((days + delta).rounded()), least), most)
    if high == low, high > 2, high < most { high = low + 1 }
    return low...high
  }

  /// `days` as whole days within `least...most`, `most` winning, spread inside the band.
  func days(_ days: Double, least: Int, most: Int) -> Int {
    let least = min(least, most)
    guard let draw else { return Int(min(max(days.rounded(), Double(least)), Double(most))) }
    let band = Self.band(days, least: least, most: most)
    return Int((Double(band.lowerBound) + draw * Double(1 + band.upperBound - band.lowerBound)).rounded(.down))
  }

  /// A step's seconds, up to a quarter longer but at most five minutes.
  func seconds(_ seconds: Int) -> Int {
    guard let draw else { return seconds }
    return seconds + Int(draw * min(Double(seconds) * 0.25, 300))
  }
}

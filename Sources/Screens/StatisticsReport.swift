import Scheduling

/// The figures behind the charts of the statistics screen.
public struct StatisticsReport: Hashable, Sendable {
  /// What the figures are of: the title of a text, or "All texts".
  public let title: String
  /// Reviews a day, the last day being today.
  public let reviews: [Int]
  /// Cards due a day, the first day being today (with what is overdue).
  public let forecast: [Int]
  /// The share of reviews of the last 30 days that were recalled, 0 to 1; `nil` without reviews.
  public let retention: Double?
  public let desiredRetention: Double
  /// Cards by state.
  public let new: Int, learning: Int, young: Int, mature: Int
  /// Time spent on the reviews of today, in seconds.
  public let secondsToday: Int

  public init(
    title: String, reviews: [Int], forecast: [Int], retention: Double?, desiredRetention: Double, new: Int,
    learning: Int, young: Int, mature: Int, secondsToday: Int
  ) {
    self.title = title
    self.reviews = reviews
    self.forecast = forecast
    self.retention = retention
    self.desiredRetention = desiredRetention
    self.new = new
    self.learning = learning
    self.young = young
    self.mature = mature
    self.secondsToday = secondsToday
  }
}

/// True retention: the share of reviews, of cards with an interval of a day or more, that were recalled.
///
/// Only the first review of a card on a day counts. Young cards come with less than 21 days, mature ones with more.
public struct Retention: Hashable, Sendable, Codable {
  public struct Tally: Hashable, Sendable, Codable {
    public internal(set) var passed = 0
    public internal(set) var reviews = 0

    /// 0 to 1; `nil` without reviews.
    public var share: Double? { reviews == 0 ? nil : Double(passed) / Double(reviews) }
  }

  public internal(set) var young = Tally()
  public internal(set) var mature = Tally()

  public static let matureDays = 21

  public var all: Tally { Tally(passed: young.passed + mature.passed, reviews: young.reviews + mature.reviews) }

  init() {}

  /// Over each period that ends `today`, in one go through the log.
  public static func periods(_ log: ReviewLog, until today: StudyDay) -> [Period: Retention] {
    var found = [Retention](repeating: Retention(), count: Period.allCases.count)
    let days = Period.allCases.map { $0.days(until: today) }
    var lastDay = [StudyDay?](repeating: nil, count: log.cardCount)
    for record in log.records where record.kind == .review && record.previousInterval >= 1 {
      let card = Int(record.card)
      let isFirst = lastDay[card] != record.day
      lastDay[card] = record.day
      guard isFirst else { continue }
      for index in days.indices where days[index].contains(record.day) { found[index].add(record) }
    }
    return Dictionary(uniqueKeysWithValues: zip(Period.allCases, found))
  }

  /// Over the days of `days`; `isCounted` may leave cards out.
  public init(_ log: ReviewLog, days: ClosedRange<StudyDay>, isCounted: (CardID) -> Bool = { _ in true }) {
    var lastDay = [StudyDay?](repeating: nil, count: log.cardCount)
    for record in log.records where record.kind == .review && record.previousInterval >= 1 {
      let card = Int(record.card)
      defer { lastDay[card] = record.day }
      guard days.contains(record.day), lastDay[card] != record.day, isCounted(log.cards[card]) else { continue }
      add(record)
    }
  }

  private mutating func add(_ record: ReviewLog.Record) {
    let passed = record.rating == .again ? 0 : 1
    if record.previousInterval < Self.matureDays {
      young.passed += passed
      young.reviews += 1
    } else {
      mature.passed += passed
      mature.reviews += 1
    }
  }
}

/// The spans over which retention is shown.
public enum Period: String, CaseIterable, Hashable, Sendable, Codable {
  case today, yesterday, week, month, year, all

  public func days(until today: StudyDay) -> ClosedRange<StudyDay> {
    switch self {
    case .today: today...today
    case .yesterday: today.advanced(by: -1)...today.advanced(by: -1)
    case .week: today.advanced(by: -6)...today
    case .month: today.advanced(by: -29)...today
    case .year: today.advanced(by: -364)...today
    case .all: StudyDay(rawValue: .min)...today
    }
  }
}

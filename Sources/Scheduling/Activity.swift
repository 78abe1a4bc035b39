/// What was done on each study day: the heat map, and the time spent.
public struct Activity: Hashable, Sendable, Codable {
  public struct Day: Hashable, Sendable, Codable {
    public let day: StudyDay
    /// Answers, practice among them.
    public internal(set) var reviews = 0
    /// Answers that were not Again.
    public internal(set) var passed = 0
    /// Cards answered for the first time.
    public internal(set) var new = 0
    public internal(set) var milliseconds = 0
  }

  /// Days on which something was answered, in order.
  public let days: [Day]
  /// Answers by rating, Again first.
  public let ratings: [Int]

  public init(_ log: ReviewLog) {
    var days: [StudyDay: Day] = [:]
    var ratings = [0, 0, 0, 0]
    var seen = [Bool](repeating: false, count: log.cardCount)
    // A log runs day by day but for clocks set back, so that a day is looked up once.
    var day = Day(day: log.records.first?.day ?? StudyDay(rawValue: 0))
    for record in log.records {
      if record.day != day.day {
        days[day.day] = day
        day = days[record.day] ?? Day(day: record.day)
      }
      day.reviews += 1
      day.milliseconds += Int(record.duration)
      if record.rating != .again { day.passed += 1 }
      if record.kind != .practice, !seen[Int(record.card)] {
        seen[Int(record.card)] = true
        day.new += 1
      }
      ratings[record.rating.rawValue - 1] += 1
    }
    if day.reviews > 0 { days[day.day] = day }
    self.days = days.values.sorted { $0.day < $1.day }
    self.ratings = ratings
  }

  /// Study days in a row with an answer, up to `today` or to yesterday if nothing was answered yet.
  public func streak(on today: StudyDay) -> Int {
    var expected = days.last?.day == today ? today : today.advanced(by: -1)
    var length = 0
    for day in days.reversed() where day.day <= today {
      if day.day != expected { break }
      length += 1
      expected = expected.advanced(by: -1)
    }
    return length
  }

  /// The most study days in a row with an answer.
  public var longestStreak: Int {
    var (longest, length) = (0, 0)
    var last: StudyDay?
    for day in days {
      length = last?.advanced(by: 1) == day.day ? length + 1 : 1
      longest = max(longest, length)
      last = day.day
    }
    return longest
  }
}

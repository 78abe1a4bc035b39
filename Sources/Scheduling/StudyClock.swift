/// Turns moments into study days at the learner's place.
///
/// The offset from UTC comes in as a value and may change between two calls: daylight saving, travel.
public struct StudyClock: Hashable, Sendable {
  /// The local hour, 0–23, at which a new study day begins.
  public let rolloverHour: Int
  /// Seconds east of UTC, now, at the learner's place.
  public let utcOffset: Int

  static let secondsPerDay: Int64 = 86_400

  /// - Precondition: `rolloverHour` is 0–23 and `utcOffset` within a day either way.
  public init(rolloverHour: Int = 4, utcOffset: Int = 0) {
    precondition((0...23).contains(rolloverHour), "an hour of the day")
    precondition(abs(utcOffset) < 86_400, "an offset of less than a day")
    self.rolloverHour = rolloverHour
    self.utcOffset = utcOffset
  }

  /// Seconds by which the study day lags behind the day of UTC.
  private var lag: Int64 { Int64(rolloverHour * 3600 - utcOffset) }

  /// The study day in which `time` falls.
  public func day(of time: Timestamp) -> StudyDay {
    StudyDay(rawValue: Int((time.seconds - lag).flooredQuotient(by: Self.secondsPerDay)))
  }

  /// When `day` begins, at the present offset.
  public func start(of day: StudyDay) -> Timestamp {
    Timestamp(seconds: Int64(day.rawValue).multipliedSaturating(by: Self.secondsPerDay) + lag)
  }

  /// When the study day of `time` ends.
  public func rollover(after time: Timestamp) -> Timestamp { start(of: day(of: time).advanced(by: 1)) }

  public func moment(at time: Timestamp) -> Moment { Moment(time: time, day: day(of: time)) }

  /// Study days between a review and now, as Anki counts them: whole 24 hours before the next rollover; never negative.
  public func elapsedDays(since review: Timestamp, at now: Timestamp) -> Int {
    let seconds = rollover(after: now).milliseconds(since: review).flooredQuotient(by: 1000)
    return max(0, Int(seconds.flooredQuotient(by: Self.secondsPerDay)))
  }

  /// Study days since a collection was made: the difference of the local dates, each in the offset of its own time,
  /// less one before today's rollover.
  public func days(since creation: Timestamp, offsetThen: Int, at now: Timestamp) -> Int {
    let first = StudyClock(rolloverHour: 0, utcOffset: offsetThen).day(of: creation)
    return day(of: now).days(since: first)
  }
}

/// A moment, and the study day that it fell in where the learner was.
///
/// Kept with every review, so that neither travel nor a new rollover hour changes the past.
public struct Moment: Hashable, Sendable {
  public let time: Timestamp
  public let day: StudyDay

  public init(time: Timestamp, day: StudyDay) {
    self.time = time
    self.day = day
  }
}

/// A learner's day, which ends at the rollover hour and not at midnight.
public struct StudyDay: RawRepresentable, Hashable, Sendable, Comparable, Codable {
  /// Days since 1970-01-01 in the learner's own calendar, at the place where the learner is.
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  public static func < (left: StudyDay, right: StudyDay) -> Bool { left.rawValue < right.rawValue }

  public func advanced(by days: Int) -> StudyDay { StudyDay(rawValue: rawValue &+ days) }

  /// Days from `earlier` to here; negative if `earlier` is later.
  public func days(since earlier: StudyDay) -> Int { rawValue &- earlier.rawValue }

  /// Year, month 1–12 and day 1–31 in the Gregorian calendar.
  ///
  /// Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
  public var date: (year: Int, month: Int, day: Int) {
    let shifted = rawValue &+ 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// 0 Monday to 6 Sunday.
  public var weekday: Int { ((rawValue &+ 3) % 7 + 7) % 7 }
}

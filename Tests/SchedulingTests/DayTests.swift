import Scheduling
import Testing

@Suite struct DayTests {
  /// Seconds since midnight of 1970-01-01 UTC, at an hour and minute of a day.
  private func time(_ day: Int, _ hour: Int, _ minute: Int = 0, offset: Int = 0) -> Timestamp {
    Timestamp(seconds: Int64(day * 86_400 + hour * 3600 + minute * 60 - offset))
  }

  @Test(arguments: [
    (hour: 3, minute: 59, day: 9), (hour: 4, minute: 0, day: 10), (hour: 0, minute: 0, day: 9),
    (hour: 23, minute: 59, day: 10),
  ])
  func aStudyDayBeginsAtTheRollover(hour: Int, minute: Int, day: Int) {
    #expect(StudyClock().day(of: time(10, hour, minute)) == StudyDay(rawValue: day))
    for offset in [-36_000, 19_800, 50_400] {
      let local = StudyClock(utcOffset: offset)
      #expect(local.day(of: time(10, hour, minute, offset: offset)) == StudyDay(rawValue: day))
    }
  }

  @Test func daysBefore1970AreDays() {
    #expect(StudyClock().day(of: Timestamp(milliseconds: -1)) == StudyDay(rawValue: -1))
    #expect(StudyClock(rolloverHour: 0).day(of: Timestamp(milliseconds: -86_400_001)) == StudyDay(rawValue: -2))
  }

  @Test func anEveningAndTheNextMorningAreADayApart() {
    let clock = StudyClock()
    #expect(clock.elapsedDays(since: time(10, 23), at: time(11, 5)) == 1)
    #expect(clock.elapsedDays(since: time(10, 23), at: time(11, 3)) == 0)
    #expect(clock.elapsedDays(since: time(11, 5), at: time(10, 23)) == 0)
  }

  @Test func elapsedDaysAreTheDifferenceOfStudyDaysWhereTheOffsetStays() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<500 {
      let clock = StudyClock(
        rolloverHour: Int.random(in: 0...23, using: &random),
        utcOffset: Int.random(in: -50_000...50_000, using: &random))
      let earlier = Timestamp(milliseconds: Int64.random(in: 0...4_000_000_000_000, using: &random))
      let later = earlier.advanced(seconds: Int.random(in: 0...10_000_000, using: &random))
      #expect(
        clock.elapsedDays(since: earlier, at: later) == clock.day(of: later).days(since: clock.day(of: earlier)))
      #expect(clock.day(of: clock.start(of: clock.day(of: later))) == clock.day(of: later))
      #expect(clock.rollover(after: later) > later)
    }
  }

  @Test func daylightSavingTakesNoDayAway() {
    let winter = StudyClock(utcOffset: 3600)
    let summer = StudyClock(utcOffset: 7200)
    let before = winter.moment(at: time(10, 4, 30, offset: 3600))
    let after = summer.moment(at: time(11, 4, 30, offset: 7200))
    #expect(Elapsed(from: before, to: after).days == 1)
  }

  @Test func travelKeepsTheDayThatTheLearnerSaw() {
    let home = StudyClock(utcOffset: 0).moment(at: time(10, 12))
    let west = StudyClock(utcOffset: -36_000).moment(at: time(10, 13))
    #expect(west.day == StudyDay(rawValue: 9))
    #expect(Elapsed(from: home, to: west).days == 0)
    let east = StudyClock(utcOffset: 43_200).moment(at: time(10, 20))
    #expect(Elapsed(from: home, to: east).days == 1)
  }

  @Test func daysSinceCreationUseTheOffsetOfTheirTime() {
    let created = time(10, 12, offset: 3600)
    let clock = StudyClock(utcOffset: -18_000)
    #expect(clock.days(since: created, offsetThen: 3600, at: time(12, 3, offset: -18_000)) == 1)
    #expect(clock.days(since: created, offsetThen: 3600, at: time(12, 5, offset: -18_000)) == 2)
  }

  @Test(arguments: [
    (0, (1970, 1, 1), 3), (19_782, (2024, 2, 29), 3), (20_781, (2026, 11, 24), 1), (-1, (1969, 12, 31), 2),
    (-719_468, (0, 3, 1), 2),
  ])
  func datesAreThoseOfTheCalendar(number: Int, date: (Int, Int, Int), weekday: Int) {
    let day = StudyDay(rawValue: number)
    #expect(day.date == date)
    #expect(day.weekday == weekday)
  }

  @Test func momentsBeyondTheNumbersAreTheLastOnes() {
    #expect(Timestamp(milliseconds: .max).advanced(seconds: 5) == Timestamp(milliseconds: .max))
    #expect(Timestamp(milliseconds: .min).advanced(seconds: -5) == Timestamp(milliseconds: .min))
    #expect(Timestamp(milliseconds: .min).milliseconds(since: noon) == .min)
    #expect(Timestamp(seconds: .max) == Timestamp(milliseconds: .max))
  }
}

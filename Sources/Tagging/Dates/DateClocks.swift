/// Times of day.
extension DateParser {
  /// A number before a colon and two digits: "19:15".
  func isClock(at index: Int) -> Bool {
    kind(index + 1) == .colon && kind(index + 2) == .number && isGlued(index + 1) && isGlued(index + 2)
      && self[index + 2].digits == 2 && self[index].number < 25
  }

  /// "19:15", "4 a.m.", "10 o'clock", "03:00hrs", "0530 hours".
  func clock(at index: Int) -> Reading? {
    if let military = militaryTime(at: index) { return military }
    let hour = self[index]
    guard hour.digits <= 2, hour.number <= 24 else { return nil }
    guard isClock(at: index) else { return fullHour(hour.number, at: index + 1) }
    let minute = self[index + 2].number
    let next = index + 3
    guard minute < 60, !(kind(next) == .colon && isGlued(next) && kind(next + 1) == .number) else { return nil }
    if let half = halfOfDay(at: next) { return reading(half.of(hour.number), minute, end: half.end) }
    if kind(next) == .clockWord { return reading(hour.number, minute, end: next + 1) }
    if isGlued(index), [.number, .colon, .mark].contains(kind(index - 1)) { return nil }
    return reading(hour.number, minute, end: next)
  }

  /// "ten o'clock", "four o'clock in the morning".
  func spelledClock(at index: Int) -> Reading? {
    guard kind(index) == .cardinal, self[index].number <= 12 else { return nil }
    return fullHour(self[index].number, at: index + 1)
  }

  private func fullHour(_ hour: Int, at index: Int) -> Reading? {
    if let half = halfOfDay(at: index) { return reading(half.of(hour), 0, end: half.end) }
    guard kind(index) == .other, kind(index + 1) == .apostrophe, kind(index + 2) == .clockWord else { return nil }
    let part = index + 3
    if kind(part) == .inWord, kind(part + 1) == .the, kind(part + 2) == .dayPart {
      let isLate = self[part + 2].number >= DayPart.afternoon.rawValue && self[part + 2].number < DayPart.dawn.rawValue
      return reading(isLate && hour < 12 ? hour + 12 : hour, 0, end: part + 3)
    }
    return reading(hour, 0, end: index + 3)
  }

  /// "0530 hours", "1900 hrs" behind "at" and the like.
  private func militaryTime(at index: Int) -> Reading? {
    let lexeme = self[index]
    guard lexeme.digits == 4, lexeme.number < 2400, lexeme.number % 100 < 60,
      [.atWord, .byWord, .until, .from, .to, .before, .after].contains(kind(index - 1)),
      kind(index + 1) == .clockWord || unit(at: index + 1) == .hour
    else { return nil }
    return reading(lexeme.number / 100, lexeme.number % 100, end: index + 2)
  }

  private func reading(_ hour: Int, _ minute: Int, end: Int) -> Reading {
    let digits = EDTFDate.Fields.padded(hour, 2) + ":" + EDTFDate.Fields.padded(minute, 2)
    return Reading(end: end, date: PartialDate(clock: digits))
  }

  private struct HalfOfDay {
    let isAfternoon: Bool
    let end: Int

    /// The hour of the day for an hour of this half.
    func of(_ hour: Int) -> Int {
      if isAfternoon { return hour < 12 ? hour + 12 : hour }
      return hour == 12 ? 0 : hour
    }
  }

  /// "am", "a.m.", "P.M.".
  private func halfOfDay(at index: Int) -> HalfOfDay? {
    if kind(index) == .clockWord, self[index].number > 0 {
      return HalfOfDay(isAfternoon: self[index].number == 2, end: index + 1)
    }
    let isMorning = kind(index) == .article
    let hasStop = self[index].traits.contains(.dotted)
    guard isMorning || kind(index) == .counting, hasStop || kind(index + 1) == .stop else { return nil }
    let next = hasStop ? index + 1 : index + 2
    guard self[next].end - self[next].start == 1, [.other, .counted].contains(kind(next)), kind(next + 1) == .stop
    else { return nil }
    return HalfOfDay(isAfternoon: !isMorning, end: next + 2)
  }
}

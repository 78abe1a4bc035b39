/// Double dates, by the Julian and the Gregorian calendar: "February 3/16, 1918", "25 October (7 November) 1917".
extension DateParser {
  /// Days that the calendars differ by, from the sixteenth to the twenty-first century.
  private static let differences = 10...13

  /// Takes the second day of a double date behind a month and day; the date becomes the New Style one.
  func doubled(_ reading: Reading) -> Reading {
    guard let month = reading.date.month, let day = reading.date.day else { return reading }
    if kind(reading.end) == .slash, isGlued(reading.end + 1), let second = dayOfMonth(at: reading.end + 1),
      let later = Self.later(month, day, month, second.value)
    {
      return replaced(reading, by: later, end: second.end)
    }
    guard kind(reading.end) == .open, let inner = inParentheses(at: reading.end + 1, month: month),
      let later = Self.later(month, day, inner.month, inner.day)
    else { return reading }
    return replaced(reading, by: later, end: inner.end)
  }

  /// Takes the second day before the month is said: "3/16 February", "18 (31) January".
  func doubledDay(_ reading: Reading) -> Reading {
    guard let day = reading.date.day else { return reading }
    let isSlash = kind(reading.end) == .slash && isGlued(reading.end) && isGlued(reading.end + 1)
    guard isSlash || kind(reading.end) == .open, let second = dayOfMonth(at: reading.end + 1),
      Self.differences.contains(abs(second.value - day))
    else { return reading }
    if !isSlash, kind(second.end) != .close { return reading }
    return replaced(reading, by: (reading.date.month ?? 0, max(day, second.value)), end: second.end + (isSlash ? 0 : 1))
  }

  private func replaced(_ reading: Reading, by later: (month: Int, day: Int), end: Int) -> Reading {
    var result = reading
    if later.month > 0 { result.date.month = later.month }
    result.date.day = later.day
    result.end = end
    return result
  }

  /// "7 November)", "November 7)", "16)", perhaps with "O.S." or "N.S." in it.
  private func inParentheses(at index: Int, month: Int) -> (month: Int, day: Int, end: Int)? {
    var next = index
    var found = month
    if kind(next) == .month {
      found = self[next].number
      next += 1
    }
    guard let day = dayOfMonth(at: next) else { return nil }
    next = kind(day.end) == .of ? day.end + 1 : day.end
    if kind(next) == .month {
      found = self[next].number
      next += 1
    }
    next = style(after: next)
    return kind(next) == .close ? (found, day.value, next + 1) : nil
  }

  /// Skips ", Old Style", "O.S.", "N. S.".
  func style(after index: Int) -> Int {
    var next = kind(index) == .comma ? index + 1 : index
    if kind(next) == .old || kind(next) == .new, kind(next + 1) == .style { return next + 2 }
    guard kind(next) == .other, self[next].number == 1, kind(next + 1) == .stop, kind(next + 2) == .other,
      self[next + 2].number == 1
    else { return index }
    next += 3
    return kind(next) == .stop ? next + 1 : next
  }

  /// The later of two days if they may be the same one by both calendars.
  private static func later(_ month: Int, _ day: Int, _ otherMonth: Int, _ otherDay: Int) -> (month: Int, day: Int)? {
    func place(_ month: Int, _ day: Int) -> Int? {
      day <= CivilDay.days(inMonth: month, of: 2000) ? CivilDay(year: 2000, month: month, day: day).ordinal : nil
    }
    guard let first = place(month, day), let second = place(otherMonth, otherDay) else { return nil }
    // Across New Year's Day the later date has the smaller month.
    let distance = ((second - first) % 366 + 366) % 366
    // A leap day that the year may lack makes one day of doubt.
    if (9...14).contains(distance) { return (otherMonth, otherDay) }
    return (9...14).contains(366 - distance) ? (month, day) : nil
  }
}

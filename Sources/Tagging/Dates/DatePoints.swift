/// Single dates: what their words alone say.
extension DateParser {
  /// A date with what may stand before it: "the end of 1922", "late August", "the first half of 1919".
  func point(at index: Int) -> Reading? {
    let start = kind(index) == .the ? index + 1 : index
    switch kind(start) {
    case .earlyLate: return early(at: start) ?? core(at: start)
    case .boundary: return boundary(at: start) ?? decadeOfCentury(at: start)
    case .dayPart: return partOfDay(at: start)
    case .ordinalWord, .ordinalDigits, .remaining, .past, .later:
      return fraction(at: start) ?? decadeOfCentury(at: start) ?? edgeDay(at: start) ?? core(at: start)
    case .approximately: return nil
    default: return core(at: start)
    }
  }

  /// What "early", "mid", "late" and "beginning", "middle", "end", "turn" mean.
  static let phases: [DateMention.Modifier] = [.start, .mid, .end, .start]

  /// "early 1919", "mid-August", "late in the spring of 1920", "early to mid 1921".
  private func early(at index: Int) -> Reading? {
    var phase = Self.phases[self[index].number]
    var next = index + 1
    if kind(next) == .to || kind(next) == .and, kind(next + 1) == .earlyLate {
      phase = Self.phases[self[next + 1].number]
      next += 2
    }
    if kind(next) == .hyphen, kind(next + 1) == .to, kind(next + 2) == .hyphen, kind(next + 3) == .earlyLate {
      // "mid-to-late".
      phase = Self.phases[self[next + 3].number]
      next += 4
    }
    if kind(next) == .hyphen { next += 1 }
    if kind(next) == .inWord { next += 1 }
    if kind(next) == .the { next += 1 }
    guard var reading = core(at: next), reading.date.clock == nil else { return nil }
    reading.date.phase = phase
    return reading
  }

  /// "the end of 1922", "the beginning of the nineteenth century".
  private func boundary(at index: Int) -> Reading? {
    guard kind(index + 1) == .of else { return nil }
    let next = kind(index + 2) == .the ? index + 3 : index + 2
    let inner = kind(next) == .earlyLate ? early(at: next) : core(at: next)
    guard var reading = inner, reading.date.needsYear || reading.date.finestUnit >= .month else { return nil }
    reading.date.phase = Self.phases[self[index].number]
    return reading
  }

  /// "the first half of 1919", "the latter part of the eighteenth century", "the last quarter of …".
  private func fraction(at index: Int) -> Reading? {
    guard kind(index + 1) == .fraction, kind(index + 2) == .of else { return nil }
    let parts = self[index + 1].number
    let next = kind(index + 3) == .the ? index + 4 : index + 3
    guard var reading = core(at: next), reading.date.finestUnit >= .month else { return nil }
    let isOrdinal = kind(index) == .ordinalWord || kind(index) == .ordinalDigits
    let position = isOrdinal ? self[index].number : max(parts, 2)
    guard position >= 1, position <= max(parts, 2) else { return nil }
    if parts > 1 { reading.date.fraction = .init(parts: parts, index: position) }
    reading.date.phase = position == 1 ? .start : position == max(parts, 2) ? .end : .mid
    return reading
  }

  /// "the first decade of the twentieth century", "the last decade of the 1800s".
  private func decadeOfCentury(at index: Int) -> Reading? {
    guard let unit = unit(at: index + 1), unit == .decade, kind(index + 1) == .unit, kind(index + 2) == .of else {
      return nil
    }
    let isOrdinal = kind(index) == .ordinalWord || kind(index) == .ordinalDigits
    let isFirst = kind(index) == .boundary && self[index].number == 0
    let number = isOrdinal ? self[index].number : isFirst ? 1 : 10
    let next = kind(index + 3) == .the ? index + 4 : index + 3
    guard (1...10).contains(number), let reading = core(at: next), let century = reading.date.century,
      reading.date.era != .beforeChrist
    else { return nil }
    let date = PartialDate(decade: (century - 1) * 100 + (number - 1) * 10)
    return Reading(end: reading.end, date: date, core: reading.core)
  }

  /// "the last day of 1600", "the first day of the year 1500", "the last day of February 1848".
  private func edgeDay(at index: Int) -> Reading? {
    let isFirst = kind(index) == .ordinalWord && self[index].number == 1
    guard isFirst || kind(index) == .past || kind(index) == .remaining, kind(index + 1) == .unit,
      unit(at: index + 1) == .day, kind(index + 2) == .of
    else { return nil }
    let inner = core(at: kind(index + 3) == .the ? index + 4 : index + 3)
    guard var reading = inner, let year = reading.date.year, [.month, .year].contains(reading.date.finestUnit) else {
      return nil
    }
    let month = reading.date.month ?? (isFirst ? 1 : 12)
    (reading.date.month, reading.date.day) = (month, isFirst ? 1 : CivilDay.days(inMonth: month, of: year))
    return reading
  }

  /// "the morning of May 2", "dawn on 22 June", "the night of the 5th".
  private func partOfDay(at index: Int) -> Reading? {
    guard let part = DayPart(rawValue: self[index].number), kind(index + 1) == .of || kind(index + 1) == .onWord else {
      return nil
    }
    let next = kind(index + 2) == .the ? index + 3 : index + 2
    let second = nightsEnd(at: next)
    guard var reading = core(at: second ?? next), reading.date.finestUnit == .day else { return nil }
    if second != nil, let day = reading.date.day, day != self[next].number + 1 { return nil }
    if second != nil, let day = reading.date.day { reading.date.day = day - 1 }
    if let day = reading.date.day, reading.date.year == nil, let second = nightsEnd(behind: reading.end, day: day) {
      reading = withYear(Reading(end: second, date: reading.date, core: reading.core), allowsComma: true)
    }
    reading.date.dayPart = part
    return reading
  }

  /// "the night of 5–6 June", "5/6 June": where the second day begins; the night is the first day's.
  private func nightsEnd(at index: Int) -> Int? {
    guard kind(index) == .number || kind(index) == .ordinalDigits,
      kind(index + 1) == .hyphen || kind(index + 1) == .slash
    else { return nil }
    return index + 2
  }

  /// "the night of March 9–10": the end of the second day.
  private func nightsEnd(behind index: Int, day: Int) -> Int? {
    guard [.hyphen, .slash, .to].contains(kind(index)), let second = dayOfMonth(at: index + 1),
      second.value == day + 1
    else { return nil }
    return second.end
  }

  /// A date without article and modifier.
  func core(at index: Int) -> Reading? {
    var reading = bareCore(at: index)
    reading?.core = index
    return reading
  }

  private func bareCore(at index: Int) -> Reading? {
    switch kind(index) {
    case .weekday: weekday(at: index)
    case .month: month(at: index)
    case .number: dayAndMonth(at: index) ?? numeric(at: index) ?? clock(at: index) ?? year(at: index)
    case .quantity: ancientYear(at: index)
    case .dottedDate: dotted(at: index)
    case .ordinalDigits, .ordinalWord: ordinal(at: index)
    case .cardinal: decadeInPairs(at: index) ?? ordinal(at: index) ?? spelledClock(at: index) ?? yearInWords(at: index)
    case .season: season(at: index)
    case .decadeDigits, .decadeWord: decade(at: index)
    case .common, .anno: prefixedYear(at: index)
    case .romanDay: romanDay(at: index)
    case .mere where kind(index + 1) == .weekday && self[index].isCapitalized: holiday(at: index + 1)
    case .apostrophe: shortYear(at: index)
    case .unit where self[index].number == DateUnit.year.rawValue: yearBehindWord(at: index + 1)
    case .unit where self[index].number == DateUnit.month.rawValue && kind(index + 1) == .of: month(at: index + 2)
    case .holiday, .new: holiday(at: index)
    default: nil
    }
  }

  /// "in nineteen seventeen".
  private func yearInWords(at index: Int) -> Reading? {
    guard [.inWord, .of, .since, .until, .byWord].contains(kind(index - 1)), kind(index + 1) != .units else {
      return nil
    }
    guard let reading = spelledYear(at: index), kind(reading.end) != .units, kind(reading.end) != .counted,
      !self[reading.end].isPlural
    else { return nil }
    return reading
  }

  /// "the nineteen-twenties", "the eighteen forties".
  private func decadeInPairs(at index: Int) -> Reading? {
    let next = kind(index + 1) == .hyphen ? index + 2 : index + 1
    guard (10...20).contains(self[index].number), kind(next) == .decadeWord else { return nil }
    return Reading(end: next + 1, date: PartialDate(decade: self[index].number * 100 + self[next].number))
  }

  /// "the Ides of March, 44 BC".
  private func romanDay(at index: Int) -> Reading? {
    let month = self[index + 2]
    guard kind(index + 1) == .of, month.kind == .month, month.isCapitalized else { return nil }
    let isEarly = self[index].number > 1 && ![3, 5, 7, 10].contains(month.number)
    let date = PartialDate(month: month.number, day: self[index].number - (isEarly ? 2 : 0))
    return withYear(Reading(end: index + 3, date: date), allowsComma: true, allowsShort: true)
  }

  // MARK: Days

  /// "Saturday, June 24, 1950", "Sunday dawn of 25 June", "Monday".
  private func weekday(at index: Int) -> Reading? {
    var alone = Reading(end: index + 1, date: PartialDate(weekday: self[index].number))
    var next = index + 1
    if kind(next) == .dayPart, let part = DayPart(rawValue: self[next].number) {
      alone.date.dayPart = part
      alone.end = next + 1
      next += 1
      if kind(next) == .of || kind(next) == .onWord { next += 1 }
    }
    if kind(next) == .comma { next += 1 }
    if kind(next) == .the { next += 1 }
    guard [.month, .number, .ordinalDigits, .ordinalWord, .cardinal].contains(kind(next)),
      var full = core(at: next), full.date.day != nil, full.date.month != nil
    else { return alone }
    full.date.weekday = alone.date.weekday
    full.date.dayPart = alone.date.dayPart
    return full
  }

  /// "August", "August 11", "August 11th, 1923", "August 1923", "August of that year".
  private func month(at index: Int) -> Reading? {
    guard kind(index) == .month, self[index].isCapitalized else { return nil }
    let date = PartialDate(month: self[index].number)
    var next = index + 1
    if date.month == 5, unit(at: next) == .day, self[next].isCapitalized, !self[next].traits.contains(.shouted) {
      return withYear(Reading(end: next + 1, date: PartialDate(month: 5, day: 1)), allowsComma: true)
    }
    if kind(next) == .hyphen, isGlued(next), kind(next + 1) == .number || kind(next + 1) == .ordinalDigits { next += 1 }
    if kind(next) == .the { next += 1 }
    if let day = dayOfMonth(at: next) {
      var dated = date
      dated.day = day.value
      return withYear(doubled(Reading(end: day.end, date: dated)), allowsComma: true)
    }
    return withYear(Reading(end: index + 1, date: date), allowsComma: true)
  }

  /// "11", "11th", "first", "thirty-first".
  func dayOfMonth(at index: Int) -> (value: Int, end: Int)? {
    let lexeme = self[index]
    switch lexeme.kind {
    case .number where lexeme.digits <= 2 && (1...31).contains(lexeme.number) && !isClock(at: index):
      return (lexeme.number, index + 1)
    case .ordinalDigits where (1...31).contains(lexeme.number): return (lexeme.number, index + 1)
    case .ordinalWord, .cardinal:
      guard let ordinal = ordinalNumber(at: index), (1...31).contains(ordinal.value) else { return nil }
      return ordinal
    default: return nil
    }
  }

  /// "first", "13th", "twenty-first".
  func ordinalNumber(at index: Int) -> (value: Int, end: Int)? {
    let lexeme = self[index]
    switch lexeme.kind {
    case .ordinalWord, .ordinalDigits: return (lexeme.number, index + 1)
    case .cardinal where lexeme.number >= 20:
      let next = kind(index + 1) == .hyphen ? index + 2 : index + 1
      guard kind(next) == .ordinalWord, self[next].number < 10 else { return nil }
      return (lexeme.number + self[next].number, next + 1)
    default: return nil
    }
  }

  /// "11 August", "11 August 1923", "3-Aug-1923".
  private func dayAndMonth(at index: Int) -> Reading? {
    let lexeme = self[index]
    guard lexeme.digits <= 2, (1...31).contains(lexeme.number) else { return nil }
    let first = Reading(end: index + 1, date: PartialDate(day: lexeme.number))
    return month(after: doubledDay(first))
  }

  /// The month, and perhaps the year, that follow a day.
  private func month(after day: Reading) -> Reading? {
    var next = day.end
    if kind(next) == .hyphen, isGlued(next) { next += 1 }
    guard kind(next) == .month, self[next].isCapitalized else { return nil }
    var date = day.date
    date.month = self[next].number
    return withYear(doubled(Reading(end: next + 1, date: date)), allowsComma: true)
  }

  /// "13th of October", "third day of March", "the 13th", "nineteenth century".
  private func ordinal(at index: Int) -> Reading? {
    guard let ordinal = ordinalNumber(at: index) else { return nil }
    if let coarse = century(ordinal.value, at: ordinal.end) { return coarse }
    guard (1...31).contains(ordinal.value) else { return nil }
    let day = doubledDay(Reading(end: ordinal.end, date: PartialDate(day: ordinal.value)))
    var next = day.end
    if kind(next) == .unit, self[next].number == DateUnit.day.rawValue { next += 1 }
    if kind(next) == .of {
      let month = self[next + 1]
      if month.kind == .month, month.isCapitalized { return self.month(after: Reading(end: next + 1, date: day.date)) }
    }
    if kind(index) == .ordinalDigits || next > day.end, let month = monthPhrase(at: next) {
      return Reading(end: month.end, date: day.date, monthSteps: month.steps)
    }
    if let full = month(after: day) { return full }
    return kind(index) == .ordinalDigits && day.end == ordinal.end ? day : nil
  }

  /// "of that month", "of the following month", "inst.", "ult.".
  private func monthPhrase(at index: Int) -> (steps: Int, end: Int)? {
    if kind(index) == .instant { return (self[index].number, index + 1) }
    guard kind(index) == .of, [.the, .that, .this].contains(kind(index + 1)) else { return nil }
    var (steps, next) = (0, index + 2)
    switch kind(next) {
    case .same: next += 1
    case .following: (steps, next) = (1, next + 1)
    case .previous, .past: (steps, next) = (-1, next + 1)
    default: break
    }
    guard kind(next) == .unit, self[next].number == DateUnit.month.rawValue else { return nil }
    return (steps, next + 1)
  }

  /// "Christmas", "Christmas Eve 1914", "Easter Monday", "Michaelmas 1453", "New Year's Day"; "Friday" behind "Good".
  private func holiday(at index: Int) -> Reading? {
    var date = PartialDate()
    var next = index + 1
    if kind(index) == .holiday {
      date.isHoliday = true
      let feast = self[index].number
      if feast > 0 { (date.month, date.day) = (feast / 100, feast % 100) }
      if kind(next) == .weekday, self[next].isCapitalized {
        // "Easter Monday, 24 April 1916".
        if let full = weekday(at: next), full.date.month != nil { return full }
        next += 1
      }
    } else if kind(index) == .weekday {
      date.isHoliday = true
    } else {
      guard self[index].isCapitalized, kind(next) == .unit, self[next].number == DateUnit.year.rawValue,
        kind(next + 1) == .apostrophe, kind(next + 3) == .eve || kind(next + 3) == .unit
      else { return nil }
      next += 3
      (date.month, date.day) = (1, 1)
    }
    if kind(next) == .unit, self[next].number == DateUnit.day.rawValue, self[next].isCapitalized { next += 1 }
    if kind(next) == .eve, let day = date.day, day > 1 || date.month == 1 {
      (date.month, date.day) = day == 1 ? (12, 31) : (date.month, day - 1)
      next += 1
    }
    let hasComma = kind(next) == .comma
    var reading = withYear(
      Reading(end: next, date: date), allowsComma: true, allowsShort: !hasComma || self[next + 1].digits == 3)
    if reading.date.month == nil, reading.date.year == nil { reading.date.isHoliday = true }
    return reading
  }

  // MARK: Seasons, decades, centuries

  /// "summer", "summer of 1917", "winter of 1920–21", "spring 1945".
  private func season(at index: Int) -> Reading? {
    // "his fall in 1792" is no autumn.
    let isFall = self[index].end - self[index].start == 4
    guard self[index].number <= 24, !(isFall && kind(index - 1) == .pronoun) else { return nil }
    let isGeneric = kind(index - 1) == .inWord
    if kind(index + 1) == .unit, unit(at: index + 1) == .day, self[index + 1].isCapitalized,
      self[index].end - self[index].start == 9, self[index].number == 22
    {
      // "Midsummer Day".
      let date = PartialDate(month: 6, day: 24)
      return withYear(Reading(end: index + 2, date: date), allowsComma: true)
    }
    let date = PartialDate(season: self[index].number, isGeneric: isGeneric)
    // "the summer months of 1917".
    let hasMonths = kind(index + 1) == .units && unit(at: index + 1) == .month && kind(index + 2) == .of
    var reading = withYear(Reading(end: hasMonths ? index + 2 : index + 1, date: date), allowsComma: false)
    guard let year = reading.date.year, kind(reading.end) == .hyphen || kind(reading.end) == .slash else {
      return reading
    }
    let next = self[reading.end + 1]
    if next.kind == .number, next.number == year + 1 || (next.digits <= 2 && next.number == (year + 1) % 100) {
      reading.end += 2
    }
    return reading
  }

  private func decade(at index: Int) -> Reading? {
    let lexeme = self[index]
    var date = PartialDate(decade: lexeme.number)
    if lexeme.kind == .decadeDigits, lexeme.digits >= 3, lexeme.number % 100 == 0, lexeme.number < 1900 {
      date = PartialDate(century: lexeme.number / 100 + 1)
    }
    var end = index + 1
    era(&date, &end)
    return Reading(end: end, date: date)
  }

  /// The word "century" and an era behind an ordinal.
  func century(_ ordinal: Int, at index: Int) -> Reading? {
    let next = kind(index) == .hyphen && isGlued(index) ? index + 1 : index
    let unit = self[next]
    guard unit.kind == .unit || unit.kind == .units, (1...99).contains(ordinal) else { return nil }
    var date = PartialDate()
    switch DateUnit(rawValue: unit.number) {
    case .century: date.century = ordinal
    case .millennium: date.millennium = ordinal
    default: return nil
    }
    var end = next + 1
    era(&date, &end)
    return Reading(end: end, date: date)
  }
}

/// Years, and dates in digits.
extension DateParser {
  /// Adds the year that follows, with a comma or "of" before it where that is usual.
  ///
  /// - Parameter allowsShort: whether the year may have two digits, or three behind a comma, at the end of a clause.
  func withYear(_ reading: Reading, allowsComma: Bool, allowsShort: Bool = false) -> Reading {
    var next = reading.end
    var result = reading
    let hasComma = kind(next) == .comma
    if hasComma {
      guard allowsComma else { return reading }
      next += 1
    }
    if kind(next) == .hyphen, isGlued(next), reading.date.day != nil, kind(next - 2) == .hyphen, isGlued(next - 2),
      kind(next + 1) == .number, self[next + 1].digits == 4
    {
      // "3-Aug-1923".
      next += 1
    }
    let hasOf = kind(next) == .of
    if hasOf { next += 1 }
    let hasIn = kind(next) == .inWord && !hasComma && !hasOf
    if hasOf || !hasComma, let phrase = yearPhrase(at: hasIn ? next + 1 : next, afterOf: hasOf, afterIn: hasIn) {
      result.end = phrase.end
      result.date.isGeneric = false
      result.steps = phrase.steps
      return result
    }
    if hasIn { next += 1 }
    if kind(next) == .the, kind(next + 1) == .unit { next += 1 }
    if kind(next) == .unit, self[next].number == DateUnit.year.rawValue { next += 1 }
    guard let year = attachedYear(at: next, afterComma: hasComma, allowsShort: allowsShort) else { return reading }
    result.date.year = year.date.year
    result.date.isGeneric = false
    result.date.era = year.date.era
    result.date.hasShortYear = year.date.hasShortYear
    result.end = year.end
    return result
  }

  /// "that year", "the same year", "the following year", "the year after", "last year" behind a month or season.
  private func yearPhrase(at index: Int, afterOf: Bool, afterIn: Bool) -> (steps: Int, end: Int)? {
    var next = index
    if [.the, .that, .this].contains(kind(next)) { next += 1 }
    var steps = 0
    switch kind(next) {
    case .same: next += 1
    case .following: (steps, next) = (1, next + 1)
    case .previous: (steps, next) = (-1, next + 1)
    case .past where afterOf: (steps, next) = (-1, next + 1)
    default: break
    }
    guard kind(next) == .unit, self[next].number == DateUnit.year.rawValue, next > index else { return nil }
    if next == index + 1, kind(index) == .the {
      if kind(next + 1) == .number { return nil }
      if [.after, .before].contains(kind(next + 1)), endsClause(next + 2) {
        return (kind(next + 1) == .after ? 1 : -1, next + 2)
      }
      if afterIn { return nil }
    }
    return (steps, next + 1)
  }

  /// A year behind a month, day or season, where the bare number is hardly anything else.
  private func attachedYear(at index: Int, afterComma: Bool, allowsShort: Bool) -> Reading? {
    if kind(index) == .common { return prefixedYear(at: index) }
    if kind(index) == .apostrophe { return shortYear(at: index) }
    if let spelled = spelledYear(at: index) { return spelled }
    let lexeme = self[index]
    guard lexeme.kind == .number, lexeme.number >= 1, !isClock(at: index) else { return nil }
    var date = PartialDate(year: lexeme.number)
    var end = index + 1
    era(&date, &end)
    if date.era != .unstated { return Reading(end: end, date: date) }
    let isShort = allowsShort && endsClause(end) && (2...3).contains(lexeme.digits)
    let isLikely = lexeme.digits == 4 ? (1000...2100).contains(lexeme.number) : lexeme.digits == 3 && !afterComma
    guard isLikely || isShort, kind(end) != .counted || lexeme.number % 50 != 0 else { return nil }
    return Reading(end: end, date: date)
  }

  /// "one thousand eight hundred and ninety-three", "eighteen hundred and forty".
  func spelledYear(at index: Int) -> Reading? {
    if let pair = yearInPairs(at: index) { return pair }
    guard kind(index) == .cardinal || kind(index) == .magnitude, let spelled = spelled(at: index),
      let year = spelled.value,
      (1000...2100).contains(year)
    else { return nil }
    return Reading(end: spelled.end, date: PartialDate(year: year))
  }

  /// "nineteen seventeen", "nineteen-forty-five".
  private func yearInPairs(at index: Int) -> Reading? {
    guard kind(index) == .cardinal, (13...20).contains(self[index].number) else { return nil }
    let next = kind(index + 1) == .hyphen ? index + 2 : index + 1
    guard kind(next) == .cardinal, let low = spelled(at: next), let value = low.value, (10...99).contains(value) else {
      return nil
    }
    return Reading(end: low.end, date: PartialDate(year: self[index].number * 100 + value))
  }

  /// A number that is a year: four digits between 1000 and 2100, or any with an era.
  func year(at index: Int) -> Reading? {
    let lexeme = self[index]
    guard lexeme.kind == .number, lexeme.number >= 1, !isClock(at: index) else { return nil }
    var date = PartialDate(year: lexeme.number)
    var end = index + 1
    era(&date, &end)
    if date.era == .unstated {
      guard lexeme.digits >= 3, lexeme.digits <= 4, lexeme.number <= 2100 else { return nil }
      if lexeme.digits == 4, kind(end) == .season, self[end].number <= 24, kind(end + 1) != .of {
        // "1982 summer".
        date.season = self[end].number
        end += 1
      }
    }
    return Reading(end: end, date: date)
  }

  /// "10,000 BCE".
  func ancientYear(at index: Int) -> Reading? {
    let lexeme = self[index]
    guard lexeme.number > 0, kind(index + 1) == .beforeChrist else { return nil }
    return Reading(end: index + 2, date: PartialDate(era: .beforeChrist, year: lexeme.number))
  }

  /// "A.D. 259".
  func prefixedYear(at index: Int) -> Reading? {
    if kind(index) == .anno {
      guard kind(index + 1) == .lord, var year = year(at: index + 2) else { return nil }
      year.date.era = .common
      return year
    }
    let lexeme = self[index + 1]
    guard kind(index) == .common, self[index].number == 1, lexeme.kind == .number, lexeme.digits <= 4,
      lexeme.number >= 1
    else { return nil }
    return Reading(end: index + 2, date: PartialDate(era: .common, year: lexeme.number))
  }

  /// "'17", "’48".
  func shortYear(at index: Int) -> Reading? {
    let lexeme = self[index + 1]
    guard kind(index) == .apostrophe, self[index].isSpaced, isGlued(index + 1) else { return nil }
    switch lexeme.kind {
    case .number where lexeme.digits == 2:
      guard kind(index + 2) != .apostrophe else { return nil }
      return Reading(end: index + 2, date: PartialDate(year: lexeme.number, hasShortYear: true))
    case .decadeDigits where lexeme.digits == 2:
      return Reading(end: index + 2, date: PartialDate(decade: lexeme.number))
    default: return nil
    }
  }

  /// Takes an era that stands behind a number or century.
  func era(_ date: inout PartialDate, _ end: inout Int) {
    switch kind(end) {
    case .beforeChrist: date.era = .beforeChrist
    case .common where kind(end + 1) != .number || !isGlued(end): date.era = .common
    case .before:
      guard let last = kind(end + 1) == .christ ? end + 2 : endOfEraPhrase(at: end + 1) else { return }
      date.era = .beforeChrist
      end = last
      return
    case .of:
      guard let last = endOfEraPhrase(at: end + 1) else { return }
      date.era = .common
      end = last
      return
    default: return
    }
    end += 1
  }

  /// "our era", "the Christian era", "the common era" behind "of" or "before".
  private func endOfEraPhrase(at index: Int) -> Int? {
    if kind(index) == .pronoun, self[index].end - self[index].start == 3, kind(index + 1) == .time, isEra(index + 1) {
      return index + 2
    }
    return kind(index) == .the && kind(index + 1) == .christian && isEra(index + 2) ? index + 3 : nil
  }

  private func isEra(_ index: Int) -> Bool {
    kind(index) == .time && self[index].end - self[index].start == 3
  }

  /// "of our Lord 1492", "of grace 1340", "71" behind "the year".
  func yearBehindWord(at index: Int) -> Reading? {
    if let reading = year(at: index) ?? spelledYear(at: index) { return reading }
    if kind(index) == .of {
      let lord = kind(index + 1) == .pronoun ? index + 2 : index + 1
      return kind(lord) == .lord ? year(at: lord + 1) ?? spelledYear(at: lord + 1) : nil
    }
    let lexeme = self[index]
    guard lexeme.kind == .number, lexeme.digits == 2, kind(index - 2) == .the,
      [.inWord, .byWord, .from, .since, .until].contains(kind(index - 3)), kind(index + 1) != .of
    else { return nil }
    return Reading(end: index + 1, date: PartialDate(era: .common, year: lexeme.number))
  }

  // MARK: Digits

  /// "1918-03-03", "3/16/1918", "25/12/1914".
  func numeric(at index: Int) -> Reading? {
    let separator = kind(index + 1)
    guard separator == .hyphen || separator == .slash, kind(index + 3) == separator,
      [index + 2, index + 4].allSatisfy({ kind($0) == .number }), (index + 1...index + 4).allSatisfy(isGlued),
      kind(index + 5) != separator || self[index + 5].isSpaced
    else { return nil }
    let numbers = [self[index], self[index + 2], self[index + 4]]
    if numbers[0].digits == 4 {
      return numericDate(year: numbers[0], month: numbers[1], day: numbers[2], end: index + 5)
    }
    guard numbers[2].digits == 4, numbers[0].digits <= 2, numbers[1].digits <= 2 else { return nil }
    if numbers[0].number > 12 {
      return numericDate(year: numbers[2], month: numbers[1], day: numbers[0], end: index + 5)
    }
    if numbers[1].number > 12 || numbers[0].number == numbers[1].number {
      return numericDate(year: numbers[2], month: numbers[0], day: numbers[1], end: index + 5)
    }
    // Day first or month first: nobody can tell, so only the year is kept.
    return Reading(end: index + 5, date: PartialDate(year: numbers[2].number))
  }

  private func numericDate(year: DateLexeme, month: DateLexeme, day: DateLexeme, end: Int) -> Reading? {
    guard (1...12).contains(month.number), (1...31).contains(day.number), month.digits <= 2, day.digits <= 2 else {
      return nil
    }
    return Reading(end: end, date: PartialDate(year: year.number, month: month.number, day: day.number))
  }

  /// "3.3.1918", day first; the lexer has packed its numbers.
  func dotted(at index: Int) -> Reading? {
    let packed = self[index].number
    let (year, month, day) = (packed / 10_000, packed / 100 % 100, packed % 100)
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return Reading(end: index + 1, date: PartialDate(year: year, month: month, day: day))
  }
}

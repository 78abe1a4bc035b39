/// Times that are said by their distance from the narrative's time, or by pointing at it.
extension DateParser {
  func relative(at index: Int) -> Phrase? {
    offset(at: index) ?? pointing(at: index) ?? theUnits(at: index) ?? partOfUnit(at: index) ?? shortlyAfter(at: index)
  }

  // MARK: Distances

  /// "ten days later", "a few months earlier", "three years ago", "years afterwards".
  private func offset(at index: Int) -> Phrase? {
    guard let amount = amountOfTime(at: index), !amount.isAttributive else { return nil }
    let end = amount.end
    let (count, unit) = amount.whole
    func phrase(isLater: Bool, isFromNow: Bool = false, end: Int) -> Phrase {
      Phrase(
        start: index, end: end,
        meaning: .offset(count: count, unit: unit, isLater: isLater, isFromNow: isFromNow),
        modifier: amount.modifier)
    }
    switch kind(end) {
    case .later, .afterwards, .hence: return phrase(isLater: true, end: end + 1)
    case .earlier, .beforehand: return phrase(isLater: false, end: end + 1)
    case .onWord where endsClause(end + 1) && unit >= .year: return phrase(isLater: true, end: end + 1)
    case .previous where endsClause(end + 1) || self[end].end - self[end].start == 10:
      return phrase(isLater: false, end: end + 1)
    case .ago: return phrase(isLater: false, isFromNow: true, end: end + 1)
    case .after where endsClause(end + 1): return phrase(isLater: true, end: end + 1)
    case .before where endsClause(end + 1): return phrase(isLater: false, end: end + 1)
    case .after where kind(end + 1) == .that && endsClause(end + 2): return phrase(isLater: true, end: end + 2)
    case .after, .before: return fromEvent(amount, isLater: kind(end) == .after, from: index)
    default: return nil
    }
  }

  /// "two days before 5 May 1950" can be reckoned; "two days after the invasion" cannot, unless it only repeats the
  /// date before it ("On 27 June 1950, two days after the invasion, …").
  private func fromEvent(_ amount: Amount, isLater: Bool, from index: Int) -> Phrase {
    if !amount.half, let count = amount.count, let date = point(at: amount.end + 1),
      date.date.finestUnit <= amount.unit,
      date.date.year != nil || date.date.isHoliday
    {
      let meaning = DateMeaning.fromDate(count: isLater ? count : -count, unit: amount.unit, date.date)
      return Phrase(start: index, end: date.end, meaning: meaning, modifier: amount.modifier)
    }
    return Phrase(start: index, end: amount.end, meaning: .fromEvent, modifier: amount.modifier)
  }

  func endsClause(_ index: Int) -> Bool {
    switch kind(index) {
    case .comma, .stop, .colon, .close, .quote, .edge, .and: true
    default: false
    }
  }

  /// "shortly afterwards", "soon after", "a short time later", "a short period of time".
  private func shortlyAfter(at index: Int) -> Phrase? {
    if kind(index) == .article { return shortTime(at: index) }
    guard kind(index) == .shortly, self[index].end - self[index].start != 11 else { return nil }
    switch kind(index + 1) {
    case .afterwards:
      return Phrase(
        start: index, end: index + 2, meaning: .offset(count: nil, unit: .month, isLater: true, isFromNow: false))
    case .after where endsClause(index + 2):
      return Phrase(
        start: index, end: index + 2, meaning: .offset(count: nil, unit: .month, isLater: true, isFromNow: false))
    default: return nil
    }
  }

  /// "a very short time", "a long period of time".
  private func shortTime(at index: Int) -> Phrase? {
    let noun = kind(index + 1) == .very ? index + 3 : index + 2
    guard kind(noun - 1) == .brief else { return nil }
    let hasTime = kind(noun + 1) == .of && kind(noun + 2) == .time
    guard hasTime || kind(noun) == .time else { return nil }
    let end = hasTime ? noun + 3 : noun + 1
    if [.later, .afterwards, .after].contains(kind(end)) {
      return Phrase(
        start: index, end: end + 1, meaning: .offset(count: nil, unit: .month, isLater: true, isFromNow: false))
    }
    return Phrase(start: index, end: end, meaning: .duration(count: nil, half: false, unit: .season))
  }

  // MARK: Neighbours

  /// "the following year", "next spring", "that year", "the same month", "this day", "that night".
  private func pointing(at index: Int) -> Phrase? {
    var next = index
    let first = kind(next)
    if first == .the || first == .that || first == .this { next += 1 }
    if kind(next) == .very { next += 1 }
    let isSame = kind(next) == .same
    if isSame { next += 1 }
    var steps = isSame || first == .that || first == .this ? 0 : nil
    switch kind(next) {
    case .following, .later: (steps, next) = (1, next + 1)
    case .previous: (steps, next) = (-1, next + 1)
    case .past: (steps, next) = (-1, next + 1)
    default: break
    }
    // "on the same 5 May": nothing to add.
    guard next > index, kind(next - 1) != .very, !(first == .the && next == index + 1) else {
      return theTime(at: index)
    }
    guard let steps else { return nil }
    guard kind(next - 1) != .later else { return nil }
    return target(at: next, from: index, steps: steps, isPast: kind(next - 1) == .past)
  }

  private func target(at index: Int, from start: Int, steps: Int, isPast: Bool) -> Phrase? {
    switch kind(index) {
    case .unit:
      guard let unit = unit(at: index) else { return nil }
      return unitTarget(unit, at: index, from: start, steps: steps, isPast: isPast)
    case .units:
      guard steps != 0, let unit = unit(at: index) else { return nil }
      return extended(Phrase(start: start, end: index + 1, meaning: .duration(count: nil, half: false, unit: unit)))
    case .number, .cardinal, .few:
      guard let count = count(at: index), kind(count.end) == .units, let unit = unit(at: count.end) else { return nil }
      return extended(
        Phrase(start: start, end: count.end + 1, meaning: .duration(count: count.value, half: false, unit: unit)))
    case .dayPart:
      guard let part = DayPart(rawValue: self[index].number) else { return nil }
      return Phrase(start: start, end: index + 1, meaning: .neighbour(steps: steps, unit: .day, dayPart: part))
    case .season, .month, .weekday:
      guard kind(index) != .season || self[index].number <= 24, let reading = core(at: index), !reading.date.isCoarse,
        reading.date.year == nil, reading.steps == nil
      else { return nil }
      return Phrase(start: start, end: reading.end, meaning: .named(steps: steps, reading.date))
    case .time:
      return steps == 0 ? thatTime(at: index, from: start) : nil
    default: return nil
    }
  }

  /// "by this time", "around the same time"; not "at the same time", which joins clauses.
  private func thatTime(at index: Int, from start: Int) -> Phrase? {
    let before = kind(start - 1)
    if kind(index - 1) == .same, before == .atWord { return nil }
    let isBound = [
      .byWord, .approximately, .atWord, .until, .since, .from, .during, .before, .after, .inWord, .to, .of,
    ]
    .contains(before)
    guard isBound || kind(start) == .that else { return nil }
    return Phrase(start: start, end: index + 1, meaning: kind(start) == .this ? .present : .vague)
  }

  private func unitTarget(_ unit: DateUnit, at index: Int, from start: Int, steps: Int, isPast: Bool) -> Phrase? {
    if steps == 0, kind(start) == .this, unit == .day, kind(start - 1) == .to || kind(start - 1) == .until {
      return Phrase(start: start, end: index + 1, meaning: .present)
    }
    if isPast, kind(start) == .the, unit > .day {
      // "in the past year": the length up to now.
      return extended(Phrase(start: start, end: index + 1, meaning: .duration(count: 1, half: false, unit: unit)))
    }
    if steps == 0, unit < .day || unit == .generation { return nil }
    return Phrase(start: start, end: index + 1, meaning: .neighbour(steps: steps, unit: unit, dayPart: nil))
  }

  /// "at the time", "the day after", "the year".
  private func theTime(at index: Int) -> Phrase? {
    guard kind(index) == .the else { return nil }
    if kind(index + 1) == .time, kind(index - 1) == .atWord, kind(index + 2) != .of {
      return Phrase(start: index, end: index + 2, meaning: .present)
    }
    guard let unit = unit(at: index + 1), kind(index + 1) == .unit else { return nil }
    if [.after, .before, .following].contains(kind(index + 2)), unit >= .day, unit <= .year {
      let isLater = kind(index + 2) != .before
      guard kind(index + 2) != .following || endsClause(index + 3) else { return nil }
      if endsClause(index + 3) {
        let meaning = DateMeaning.neighbour(steps: isLater ? 1 : -1, unit: unit, dayPart: nil)
        return Phrase(start: index, end: index + 3, meaning: meaning)
      }
      return fromEvent(Amount(start: index, end: index + 2, count: 1, unit: unit), isLater: isLater, from: index)
    }
    if kind(index + 2) == .that, unit >= .day { return Phrase(start: index, end: index + 2, meaning: .vague) }
    return nil
  }

  /// "the fifty years since", "the years following", "the first day of the war", "the second week".
  private func theUnits(at index: Int) -> Phrase? {
    guard kind(index) == .the else { return nil }
    if let amount = amountOfTime(at: index + 1), !amount.isAttributive, amount.start == index + 1,
      kind(index + 1) != .the,
      [.since, .before, .after, .between, .following, .of].contains(kind(amount.end))
    {
      return extended(
        Phrase(start: index, end: amount.end, meaning: .duration(count: amount.count, half: false, unit: amount.unit)))
    }
    if let few = firstUnits(at: index + 1) { return Phrase(start: index, end: few.end, meaning: few.meaning) }
    if kind(index + 1) == .units, let unit = unit(at: index + 1), unit >= .day,
      [.since, .before, .after, .between, .following].contains(kind(index + 2))
    {
      return Phrase(start: index, end: index + 2, meaning: .duration(count: nil, half: false, unit: unit))
    }
    guard let ordinal = ordinalNumber(at: index + 1), kind(ordinal.end) == .unit, let unit = unit(at: ordinal.end),
      unit >= .day, unit < .decade
    else { return nil }
    let phrase = extended(
      Phrase(start: index, end: ordinal.end + 1, meaning: .duration(count: 1, half: false, unit: unit)))
    if unit == .week, kind(phrase.end) == .inWord, let month = point(at: phrase.end + 1), month.date.month != nil {
      return Phrase(start: index, end: month.end, meaning: .within(month.meaning, count: 1, unit: .week))
    }
    return unit == .day ? Phrase(start: index, end: phrase.end, meaning: .vague) : phrase
  }

  /// "first two weeks of the war", "final days of the siege", "early months of 1937".
  private func firstUnits(at index: Int) -> Phrase? {
    guard [.ordinalWord, .remaining, .past, .earlyLate, .boundary].contains(kind(index)),
      kind(index) != .ordinalWord || self[index].number == 1
    else { return nil }
    let counted = count(at: index + 1)
    let noun = counted?.end ?? index + 1
    guard kind(noun) == .units, let unit = unit(at: noun), unit >= .day, counted != nil || kind(noun + 1) == .of else {
      return nil
    }
    return extended(
      Phrase(start: index, end: noun + 1, meaning: .duration(count: counted?.value, half: false, unit: unit)))
  }

  // MARK: Parts

  /// "later that year", "the end of the month", "early in the year", "month's end".
  private func partOfUnit(at index: Int) -> Phrase? {
    switch kind(index) {
    case .later, .earlier: return laterThatYear(at: index)
    case .earlyLate where kind(index + 1) == .hyphen || self[index].number == 1:
      return midMonth(at: index)
    case .earlyLate:
      let hasIn = kind(index + 1) == .inWord
      let next = hasIn ? index + 2 : index + 1
      return part(Self.phases[self[index].number], at: next, from: index)
    case .the where kind(index + 1) == .boundary && kind(index + 2) == .of:
      return part(Self.phases[self[index + 1].number], at: index + 3, from: index)
    case .boundary where kind(index + 1) == .of:
      return part(Self.phases[self[index].number], at: index + 2, from: index)
    case .the where kind(index + 1) == .unit: return unitsEnd(at: index + 1, from: index)
    case .unit: return unitsEnd(at: index, from: index)
    default: return nil
    }
  }

  /// "year's end", "the month's end".
  private func unitsEnd(at index: Int, from start: Int) -> Phrase? {
    guard kind(index + 1) == .apostrophe, kind(index + 2) == .other, kind(index + 3) == .boundary,
      self[index + 3].number == 2, let unit = unit(at: index)
    else { return nil }
    return Phrase(
      start: start, end: index + 4, meaning: .part(.end, of: .neighbour(steps: 0, unit: unit, dayPart: nil)))
  }

  /// "mid-month", "by mid-century".
  private func midMonth(at index: Int) -> Phrase? {
    let next = kind(index + 1) == .hyphen ? index + 2 : index + 1
    guard kind(next) == .unit, let unit = unit(at: next), [.month, .year, .century, .decade, .week].contains(unit)
    else {
      return nil
    }
    let phase: DateMention.Modifier = Self.phases[self[index].number]
    return Phrase(
      start: index, end: next + 1, meaning: .part(phase, of: .neighbour(steps: 0, unit: unit, dayPart: nil)))
  }

  private func laterThatYear(at index: Int) -> Phrase? {
    let next = kind(index + 1) == .inWord ? index + 2 : index + 1
    guard [.that, .the, .this].contains(kind(next)), next == index + 1 || kind(next) == .the,
      let inner = thatUnit(at: next)
    else { return nil }
    return Phrase(start: index, end: inner.end, meaning: inner.meaning)
  }

  private func part(_ phase: DateMention.Modifier, at index: Int, from start: Int) -> Phrase? {
    guard let inner = thatUnit(at: index) else { return nil }
    return Phrase(start: start, end: inner.end, meaning: .part(phase, of: inner.meaning))
  }

  /// "that year", "the month", "the following year", "the same century".
  private func thatUnit(at index: Int) -> Phrase? {
    if let phrase = pointing(at: index) {
      switch phrase.meaning {
      case .neighbour, .named: return phrase
      default: break
      }
    }
    guard [.the, .that, .this].contains(kind(index)), kind(index + 1) == .unit, let unit = unit(at: index + 1),
      unit >= .week,
      unit != .season, kind(index + 2) != .of
    else { return nil }
    return Phrase(start: index, end: index + 2, meaning: .neighbour(steps: 0, unit: unit, dayPart: nil))
  }

  // MARK: References

  /// "now", "today", "former", "yesterday", "at night".
  func reference(at index: Int) -> Phrase? {
    func phrase(_ meaning: DateMeaning, _ length: Int = 1) -> Phrase {
      Phrase(start: index, end: index + length, meaning: meaning)
    }
    switch kind(index) {
    case .presentWord:
      // "present" is mostly no time: only "the present" and "at present".
      let isPresent = self[index].end - self[index].start == 7 && self[index].number == 1
      return isPresent && kind(index - 1) != .atWord ? nil : phrase(.present)
    case .the where kind(index + 1) == .presentWord && self[index + 1].number == 1:
      if kind(index + 2) == .unit { return phrase(.present, 3) }
      return endsClause(index + 2) ? phrase(.present, 2) : nil
    case .the where kind(index + 1) == .futureWord: return phrase(.future, 2)
    case .the where kind(index + 1) == .past && endsClause(index + 2): return phrase(.past, 2)
    case .pastWord: return phrase(.past)
    case .futureWord: return phrase(.future)
    case .recently:
      if kind(index + 1) == .units { return phrase(.past, 2) }
      return phrase(.past)
    case .to where kind(index + 1) == .hyphen && isGlued(index + 1) && isGlued(index + 2): return oldSpelling(at: index)
    case .yesterday: return phrase(.dayFromNow(-1))
    case .tomorrow: return phrase(.dayFromNow(1))
    case .tonight: return phrase(.dayFromNow(0))
    case .dayPart: return partOfAnyDay(at: index)
    case .the
    where kind(index + 1) == .dayPart && [.inWord, .during, .onWord, .atWord, .byWord].contains(kind(index - 1)):
      return phrase(.neighbour(steps: 0, unit: .day, dayPart: DayPart(rawValue: self[index + 1].number)), 2)
    default: return nil
    }
  }

  /// "to-day", "to-morrow", "to-night".
  private func oldSpelling(at index: Int) -> Phrase? {
    let end = index + 3
    if unit(at: index + 2) == .day, kind(index + 2) == .unit {
      return Phrase(start: index, end: end, meaning: .present)
    }
    if kind(index + 2) == .morrow { return Phrase(start: index, end: end, meaning: .dayFromNow(1)) }
    guard kind(index + 2) == .dayPart, self[index + 2].number == DayPart.night.rawValue else { return nil }
    return Phrase(start: index, end: end, meaning: .dayFromNow(0))
  }

  /// "at night", "by dawn", "night attacks", "daytime flights".
  private func partOfAnyDay(at index: Int) -> Phrase? {
    guard let part = DayPart(rawValue: self[index].number) else { return nil }
    let isDate =
      [.byWord, .until, .before, .after].contains(kind(index - 1)) || (kind(index - 1) == .atWord && part != .night)
    let isAny = part == .daytime || (part == .night && kind(index - 1) != .the && kind(index - 1) != .article)
    guard isDate || isAny else { return nil }
    let meaning: DateMeaning = isAny ? .dayPart(part) : .neighbour(steps: 0, unit: .day, dayPart: part)
    return Phrase(start: index, end: index + 1, meaning: meaning)
  }
}

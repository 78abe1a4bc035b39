/// What tells a date from a number, a verb or a name that looks like one.
extension DateParser {
  /// Whether the words around a date let it be one.
  func mayStandAlone(_ reading: Reading, at index: Int, inRange: Bool = false) -> Bool {
    let date = reading.date
    if date.clock != nil { return true }
    if let year = date.year, date.month == nil, date.season == nil, !date.isHoliday {
      return date.era != .unstated || date.hasShortYear || mayBeYear(year, reading, inRange: inRange)
    }
    if date.year != nil || reading.steps != nil { return true }
    if date.month != nil, date.day == nil { return mayBeMonth(reading, inRange: inRange) }
    if date.weekday != nil, date.month == nil, date.day == nil { return mayBeWeekday(reading) }
    if date.day != nil, date.month == nil { return mayBeDay(reading, at: index) }
    if date.season != nil { return mayBeSeason(reading, at: index, inRange: inRange) }
    if let decade = date.decade, decade < 100 { return mayBeShortDecade(reading, at: index) }
    return true
  }

  /// Words that go before a time and before few other things.
  private func leadsToTime(_ kind: DateWord) -> Bool {
    switch kind {
    case .inWord, .byWord, .until, .since, .during, .between, .from, .before, .after, .through, .earlyLate, .past,
      .following, .previous, .prefix, .onWord, .this:
      true
    default: false
    }
  }

  // MARK: Years

  private func mayBeYear(_ year: Int, _ reading: Reading, inRange: Bool) -> Bool {
    // "the year 622" says so itself.
    if kind(reading.core) == .unit { return true }
    guard !isNumbered(at: reading.core), !isCounted(before: reading.end) else { return false }
    let before = kind(reading.core - 1)
    let after = self[reading.end]
    let isCirca = before == .approximately && self[reading.core - 1].number == 1
    let leads =
      leadsToTime(before) || isSuperlativeBound(reading.core) || isCirca
      || (before == .approximately && (leadsToTime(kind(reading.core - 2)) || kind(reading.core - 2) == .comma))
    if year < 1000 { return mayBeEarlyYear(reading, leads: leads || inRange && [.and, .to, .hyphen].contains(before)) }
    if after.kind == .of, !leads, [.the, .that, .this, .pronoun].contains(kind(reading.end + 1)), before != .of {
      // "1914 of the prisoners".
      return inRange || before == .the
    }
    if after.kind == .counted { return leads && year % 10 != 0 }
    if isOneOfManyCounts(reading.core, after: reading.end) { return false }
    if after.isPlural, year % 50 == 0 || before == .approximately { return before == .the }
    return true
  }

  /// "page 1923", "over 1900", "T-1934", "1,000-1500".
  private func isNumbered(at core: Int) -> Bool {
    switch kind(core - 1) {
    case .least, .most: return !isSuperlativeBound(core)
    case .than: return ![.later, .earlier].contains(kind(core - 2))
    case .couple: return self[core - 1].number == 0
    case .of: return kind(core - 2) == .measure || kind(core - 2) == .couple
    case .counting, .common, .atWord, .over, .some: return true
    case .hyphen, .slash:
      guard isGlued(core) else { return false }
      if isGlued(core - 1), kind(core - 2) == .number, kind(core - 3) == .counting { return true }
      return kind(core - 2) == .quantity || (isGlued(core - 1) && kind(core - 2) == .other)
    default: return false
    }
  }

  /// "since at least 1905".
  private func isSuperlativeBound(_ core: Int) -> Bool {
    [.least, .most].contains(kind(core - 1)) && kind(core - 2) == .atWord
      && [.since, .until, .byWord, .from, .before, .after, .to].contains(kind(core - 3))
  }

  /// "1500 years", "1900 hundred", "a 1917-man company", "1500-2000 men".
  private func isCounted(before end: Int) -> Bool {
    let after = self[end]
    switch after.kind {
    case .unit: return after.number != DateUnit.season.rawValue
    case .units, .magnitude, .once: return true
    case .inWord: return kind(end + 1) == .couple && self[end + 1].number == 0
    case .hyphen
    where self[end].number == 1 && isGlued(end) && isGlued(end + 1)
      && [.other, .unit, .counted].contains(kind(end + 1)):
      return true
    default: return countsAcrossRange(at: end)
    }
  }

  /// "1500-2000 men", "1500 to 2000 men".
  private func countsAcrossRange(at index: Int) -> Bool {
    guard [.hyphen, .to, .or, .and].contains(kind(index)), kind(index + 1) == .number else {
      return false
    }
    return kind(index + 2) == .counted || kind(index + 2) == .units
  }

  /// "4446 English, 1203 Greek, 1099 Scotch": other numbers before it are counts.
  private func isOneOfManyCounts(_ core: Int, after end: Int) -> Bool {
    guard kind(core - 1) == .comma || kind(core - 1) == .and, kind(end) == .other else { return false }
    return (core - 5..<core - 1).contains { index in
      let lexeme = self[index]
      return lexeme.kind == .quantity || (lexeme.kind == .number && lexeme.digits >= 4 && lexeme.number > 2100)
    }
  }

  /// Three digits without an era: only behind a preposition and where nothing is counted.
  private func mayBeEarlyYear(_ reading: Reading, leads: Bool) -> Bool {
    guard kind(reading.core) == .number, self[reading.core].digits == 3 else { return false }
    if isLifespan(reading) { return true }
    guard leads else { return false }
    if kind(reading.end) == .to, [.more, .less, .over].contains(kind(reading.end + 1)) { return false }
    switch kind(reading.end) {
    case .comma, .stop, .open, .close, .colon, .pronoun, .the, .that, .edge, .subordinator, .hyphen, .to, .and, .until,
      .byWord:
      return true
    case .other where [.until, .since].contains(kind(reading.core - 1)): return !self[reading.end].isPlural
    default: return self[reading.end].isName
    }
  }

  /// "(r. 306–337)", "(837–908)": two numbers of three digits that fill a parenthesis.
  private func isLifespan(_ reading: Reading) -> Bool {
    func isEarly(_ index: Int) -> Bool { kind(index) == .number && self[index].digits == 3 }
    let isFirst = kind(reading.end) == .hyphen && isEarly(reading.end + 1)
    let (first, last) = isFirst ? (reading.core, reading.end + 1) : (reading.core - 2, reading.core)
    guard isEarly(first), isEarly(last), kind(last - 1) == .hyphen, self[first].number < self[last].number,
      self[last].number - self[first].number <= 110, kind(last + 1) == .close
    else { return false }
    let isOpen = kind(first - 1) == .open || kind(first - 1) == .comma
    let isAbbreviated = kind(first - 1) == .stop && kind(first - 2) == .other && self[first - 2].number <= 5
    return isOpen || isAbbreviated || self[first - 1].end - self[first - 1].start > 5 && kind(first - 1) == .other
  }

  // MARK: Months

  private func mayBeMonth(_ reading: Reading, inRange: Bool) -> Bool {
    let core = kind(reading.core) == .unit ? reading.core + 2 : reading.core
    let month = self[core]
    let before = self[core - 1]
    let after = self[reading.end]
    let length = Int(month.end - month.start)
    if length < 4, month.number != 5, !month.traits.contains(.dotted) { return inRange && before.kind != .other }
    if reading.date.phase != nil { return true }
    if after.kind == .event || (after.kind == .units && after.number == DateUnit.day.rawValue) { return false }
    if month.traits.contains(.shouted), [3, 5].contains(month.number), before.kind == .the { return false }
    let isName = [3, 4, 5, 6, 8].contains(month.number)
    if after.isName,
      before.kind == .the || (isName && ![.inWord, .byWord, .until, .since, .during].contains(before.kind))
    {
      return false
    }
    if leadsToTime(before.kind) { return true }
    switch before.kind {
    case .of, .to, .and, .or, .hyphen, .comma, .open: return !isName || before.kind != .comma || inRange
    case .the, .each, .that, .article: return true
    case .other where before.isCapitalized && !before.traits.contains(.startsSentence): return inRange && !isName
    default: return !isName && !(month.traits.contains(.startsSentence) && after.isName) || inRange && month.number != 5
    }
  }

  // MARK: Days

  /// "the 13th" alone, where no noun follows that it numbers.
  private func mayBeDay(_ reading: Reading, at index: Int) -> Bool {
    if reading.monthSteps != nil { return true }
    guard kind(index) == .the else { return false }
    let isSubject = self[index].traits.contains(.startsSentence) && kind(reading.end) == .subordinator
    let leads = [.onWord, .byWord, .until, .from, .to, .of, .and, .before, .after, .forWord].contains(kind(index - 1))
    guard leads || isSubject else { return false }
    switch kind(reading.end) {
    case .other:
      return kind(index - 1) == .onWord && self[reading.end].isName && kind(reading.end + 1) == .other
        && !self[reading.end + 1].isCapitalized
    case .hyphen, .counting, .counted, .unit, .units, .fraction, .ordinalDigits, .ordinalWord, .number, .cardinal,
      .season:
      return false
    case .and, .or, .to, .comma:
      // "the 1st and 6th Divisions".
      let next = kind(reading.end + 1) == .the ? reading.end + 2 : reading.end + 1
      return kind(next) != .ordinalDigits || ![.other, .hyphen, .unit, .units, .counted].contains(kind(next + 1))
    default: return true
    }
  }

  /// "on Sunday", but not "his Sunday clothes", "the Sunday School".
  private func mayBeWeekday(_ reading: Reading) -> Bool {
    if kind(reading.core - 1) == .article { return false }
    guard kind(reading.end) == .other, reading.date.dayPart == nil else { return true }
    switch kind(reading.core - 1) {
    case .onWord, .byWord, .until, .from, .to, .since, .comma, .of, .and, .edge, .stop, .past, .following, .this,
      .before, .after:
      return !self[reading.end].isName
    default: return false
    }
  }

  // MARK: Seasons and decades

  private func mayBeSeason(_ reading: Reading, at index: Int, inRange: Bool) -> Bool {
    let season = self[reading.core]
    let after = self[reading.end]
    if reading.date.phase != nil { return after.kind != .of }
    let hasArticle = kind(reading.core - 1) == .the
    let before = kind(hasArticle ? reading.core - 2 : reading.core - 1)
    let leads = leadsToTime(before) || before == .and && inRange || before == .to || before == .of
    let isFall = season.end - season.start == 4
    if isFall || season.number == 21 {
      return leads && after.kind != .of && !(after.kind == .other && !hasArticle) && !(isFall && before == .of)
    }
    if after.kind == .campaign { return true }
    if after.kind == .other, after.isSpaced, !hasArticle {
      return leads && season.isCapitalized == false && !after.isPlural
    }
    if after.isName, season.isCapitalized { return false }
    return hasArticle ? after.kind != .of : leads || inRange
  }

  /// "the twenties", "the '20s", but not "his twenties".
  private func mayBeShortDecade(_ reading: Reading, at index: Int) -> Bool {
    if kind(reading.core) == .apostrophe { return true }
    let first = reading.date.phase == nil ? reading.core : index + (kind(index) == .the ? 1 : 0)
    return kind(first - 1) == .the && kind(reading.end) != .units && kind(first - 2) != .of
  }
}

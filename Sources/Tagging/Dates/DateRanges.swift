/// Ranges and pairs: "from March 2 to 6, 1919", "1917-24", "July and August", "the spring and summer of 1979".
extension DateParser {
  struct Connector {
    let end: Int
    let kind: DateWord

    var isList: Bool { kind == .and || kind == .or }
  }

  /// Two dates, or a bare number and a date that completes it.
  func range(at index: Int) -> DateExpression? {
    dayList(at: index) ?? bareRange(at: index) ?? untilPresent(at: index) ?? fullRange(at: index)
  }

  /// A dash, a slash, "to", "until", "through", "and", perhaps with a comma before it.
  func connector(at index: Int) -> Connector? {
    let next = kind(index) == .comma && [.to, .until, .through].contains(kind(index + 1)) ? index + 1 : index
    switch kind(next) {
    case .hyphen, .slash, .to, .until, .through, .and, .or:
      let isPair = kind(next) == .to || kind(next) == .until || kind(next) == .hyphen
      let end = isPair && kind(next + 1) == .approximately ? next + 2 : next + 1
      return Connector(end: end, kind: kind(next))
    default: return nil
    }
  }

  /// "between June 24, 1812, and December 14, 1812": a comma closes the first year.
  private func betweenConnector(at index: Int, from start: Int) -> Connector? {
    guard kind(start - 1) == .between, kind(index) == .comma, kind(index + 1) == .and else { return nil }
    return Connector(end: index + 2, kind: .and)
  }

  // MARK: A date first

  /// "2013 to the present", "(1998–present)".
  private func untilPresent(at index: Int) -> DateExpression? {
    guard let first = point(at: index), first.steps == nil, let link = connector(at: first.end), !link.isList else {
      return nil
    }
    let word = kind(link.end) == .the ? link.end + 1 : link.end
    guard kind(word) == .presentWord else { return nil }
    let end = kind(word + 1) == .unit && self[word + 1].number == DateUnit.day.rawValue ? word + 2 : word + 1
    return DateExpression(
      parts: [
        .init(lexemes: index..<first.end, meaning: first.meaning), .init(lexemes: link.end..<end, meaning: .open),
      ], join: .open)
  }

  private func fullRange(at index: Int) -> DateExpression? {
    guard let first = point(at: index), first.steps == nil,
      let link = connector(at: first.end) ?? betweenConnector(at: first.end, from: index),
      let second = completion(of: first, after: link) ?? secondPoint(after: first, link)
    else { return nil }
    guard isPlausible(first, second, from: index, link) else { return nil }
    let start = keepsArticle(before: first.end, from: index) ? index : index + 1
    return pair(first.date, start..<first.end, second, link)
  }

  /// A number that completes the first date: "6, 1919" after "March 2 to", "24" after "1917-".
  private func completion(of first: Reading, after link: Connector) -> Reading? {
    let next = kind(link.end) == .the ? link.end + 1 : link.end
    let lexeme = self[next]
    if let day = first.date.day, first.date.year == nil, first.date.month != nil, first.date.clock == nil {
      guard let other = dayOfMonth(at: next), other.value > day, kind(other.end) != .month,
        kind(other.end) != .of || kind(other.end + 1) != .month,
        link.kind != .slash, !lexeme.isPlural, kind(other.end) != .unit, kind(other.end) != .units
      else { return nil }
      if lexeme.kind == .cardinal || lexeme.kind == .ordinalWord, link.kind != .to { return nil }
      var date = first.date
      date.day = other.value
      date.weekday = nil
      return withYear(Reading(end: other.end, date: date, core: next), allowsComma: true)
    }
    return shortYear(completing: first, at: next, link)
  }

  /// "24" in "1917-24", "9" in "1648/9".
  private func shortYear(completing first: Reading, at index: Int, _ link: Connector) -> Reading? {
    let lexeme = self[index]
    let hasApostrophe = kind(index) == .apostrophe && kind(index + 1) == .number && isGlued(index + 1)
    if hasApostrophe { return shortYear(completing: first, at: index + 1, link) }
    guard let year = first.date.year, !first.date.hasShortYear, kind(first.end - 1) == .number,
      self[first.end - 1].digits >= 3,
      link.kind == .hyphen || link.kind == .slash || kind(index - 1) == .apostrophe, lexeme.kind == .number,
      lexeme.digits <= 2, isGlued(index) || kind(index - 1) == .apostrophe
    else { return nil }
    let scale = lexeme.digits == 1 ? 10 : 100
    guard lexeme.number > year % scale, !(kind(index + 1) == .hyphen && isGlued(index + 1)) else { return nil }
    var date = PartialDate(era: first.date.era, year: year / scale * scale + lexeme.number)
    if link.kind == .slash, lexeme.number == year % scale + 1, first.date.day != nil {
      // The year began in March: "January 30, 1648/9" is in 1649 as we count.
      date = first.date
      date.year = year + 1
    }
    return Reading(end: index + 1, date: date, core: index)
  }

  /// A second date of its own, of the same precision as the first.
  private func secondPoint(after first: Reading, _ link: Connector) -> Reading? {
    guard let second = point(at: link.end) else { return nil }
    let units = (first.date.finestUnit, second.date.finestUnit)
    let isSame = units.0 == units.1 || (first.date.isCoarse && second.date.isCoarse)
    let isMixed = !link.isList && units.0 < .decade && units.1 < .decade && units.1 != .year
    let isCoarseMixed = !link.isList && max(units.0, units.1) > .year && min(units.0, units.1) == .year
    guard isSame || isMixed || isCoarseMixed, (first.date.clock == nil) == (second.date.clock == nil),
      (first.date.dayPart == nil) == (second.date.dayPart == nil)
    else { return nil }
    if second.date.month == nil, second.date.day != nil, second.date.weekday == nil { return nil }
    return second
  }

  /// Whether both numbers are years and in order.
  private func isPlausible(_ first: Reading, _ second: Reading, from index: Int, _ link: Connector) -> Bool {
    guard mayStandAlone(first, at: index, inRange: true) else { return false }
    guard self[second.core].kind != .number || mayStandAlone(second, at: link.end, inRange: true) else { return false }
    guard let start = first.date.year, let end = second.date.year, first.date.month == nil, second.date.month == nil,
      first.date.season == nil
    else { return true }
    let isBefore = first.date.era == .beforeChrist || (second.date.era == .beforeChrist && first.date.era == .unstated)
    if isBefore { return second.date.era != .beforeChrist || start > end }
    return start < end && (link.kind != .slash || end == start + 1)
  }

  // MARK: Joining

  /// Copies what one of the two dates leaves to the other, and says how they are joined.
  func pair(
    _ first: PartialDate, _ lexemes: Range<Int>, _ second: Reading, _ link: Connector
  ) -> DateExpression? {
    var (start, end) = (first, second.date)
    if start.era == .unstated, end.era == .beforeChrist { start.era = .beforeChrist }
    if start.era == .beforeChrist, end.era == .unstated, let from = start.year, let to = end.year, to < from {
      end.era = .beforeChrist
    }
    if let from = start.decade, let to = end.decade, from >= 100, to < 100 { end.decade = from / 100 * 100 + to }
    if start.needsYear, end.year != nil { Self.copyYear(from: end, to: &start, isBackward: true) }
    if end.needsYear, start.year != nil { Self.copyYear(from: start, to: &end, isBackward: false) }
    if link.kind == .slash, start.month != nil, start.month == end.month, start.day == end.day, let year = end.year,
      start.year == year - 1
    {
      // A double year is one date.
      return DateExpression(parts: [.init(lexemes: lexemes.lowerBound..<second.end, meaning: .date(end))])
    }
    let meaning: (PartialDate) -> DateMeaning = { date in
      if let steps = second.monthSteps { return .inMonth(steps: steps, date) }
      return second.steps.map { .inYear(steps: $0, date) } ?? .date(date)
    }
    // "between 1914 and 1918", "between the years 1914 and 1918".
    let before = kind(lexemes.lowerBound - 1) == .units ? lexemes.lowerBound - 2 : lexemes.lowerBound - 1
    let isBetween = kind(kind(before) == .the ? before - 1 : before) == .between
    return DateExpression(
      parts: [
        .init(lexemes: lexemes, meaning: meaning(start)),
        .init(lexemes: link.end..<second.end, meaning: meaning(end)),
      ],
      join: link.isList && !isBetween ? .both : .interval)
  }

  private static func copyYear(from source: PartialDate, to target: inout PartialDate, isBackward: Bool) {
    target.era = source.era
    target.isGeneric = false
    target.hasShortYear = source.hasShortYear
    guard let year = source.year else { return }
    let order = { (date: PartialDate) in date.month ?? date.season.map { ($0 - 20) * 3 } ?? 0 }
    let (earlier, later) = isBackward ? (order(target), order(source)) : (order(source), order(target))
    let crossesNewYear = earlier > later && later > 0
    target.year = crossesNewYear ? year + (isBackward ? -1 : 1) : year
  }
}

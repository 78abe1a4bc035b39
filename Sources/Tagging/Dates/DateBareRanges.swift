/// Ranges and lists whose first number says less than the last: "12-14 July 1950", "264 to 241 BC", "4, 5 and 6 June".
extension DateParser {
  /// A number or ordinal, a connector, and a date that completes it.
  func bareRange(at index: Int) -> DateExpression? {
    var start = kind(index) == .the ? index + 1 : index
    var phase: DateMention.Modifier?
    if kind(start) == .earlyLate, [.ordinalWord, .ordinalDigits].contains(kind(start + 1)) {
      phase = Self.phases[self[start].number]
      start += 1
    }
    guard let first = bareNumber(at: start), let link = connector(at: first.end), let second = point(at: link.end)
    else {
      return nil
    }
    let lexemes = index..<first.numberEnd
    if second.date.day != nil { return days(first.value, lexemes, second, link, from: start) }
    if kind(start) == .number {
      guard second.date.era != .unstated, second.date.year != nil, second.date.month == nil, self[start].digits <= 4,
        kind(start - 1) != .counting
      else { return nil }
      return pair(PartialDate(era: second.date.era, year: first.value), lexemes, second, link)
    }
    return centuries(first.value, phase, lexemes, second, link)
  }

  /// A number of days, years or centuries; the unit behind an ordinal ("the 15th century to …") is skipped.
  private func bareNumber(at index: Int) -> (value: Int, numberEnd: Int, end: Int)? {
    if kind(index) == .number { return (self[index].number, index + 1, index + 1) }
    guard [.ordinalDigits, .ordinalWord, .cardinal].contains(kind(index)), let ordinal = ordinalNumber(at: index) else {
      return nil
    }
    return (ordinal.value, ordinal.end, kind(ordinal.end) == .unit ? ordinal.end + 1 : ordinal.end)
  }

  /// "12-14 July 1950", "the 25th to the 29th".
  private func days(
    _ first: Int, _ lexemes: Range<Int>, _ second: Reading, _ link: Connector, from start: Int
  ) -> DateExpression? {
    guard let last = second.date.day, second.date.weekday == nil, second.steps == nil else { return nil }
    var date = second.date
    date.day = first
    if second.date.month != nil { return (1..<last).contains(first) ? pair(date, lexemes, second, link) : nil }
    // In the narrative's month.
    guard kind(start) == .ordinalDigits, kind(start - 1) == .the,
      mayStandAlone(second, at: kind(link.end) == .the ? link.end : lexemes.lowerBound)
    else { return nil }
    return pair(date, lexemes, second, link)
  }

  /// "the sixteenth and seventeenth centuries", "the 15th to the 19th century".
  private func centuries(
    _ first: Int, _ phase: DateMention.Modifier?, _ lexemes: Range<Int>, _ second: Reading, _ link: Connector
  ) -> DateExpression? {
    guard second.date.century != nil || second.date.millennium != nil else { return nil }
    var date = second.date
    if date.century != nil { date.century = first } else { date.millennium = first }
    date.phase = phase
    return pair(date, lexemes, second, link)
  }

  // MARK: Lists

  /// The longest list of days that is read.
  private static let longestList = 12

  /// "4, 5 and 6 June 1944", "June 4, 5, and 6, 1944".
  func dayList(at index: Int) -> DateExpression? {
    kind(index) == .month ? daysBehindMonth(at: index) ?? monthList(at: index) : daysBeforeMonth(at: index)
  }

  /// "May, June and July 1840".
  private func monthList(at index: Int) -> DateExpression? {
    var places: [Int] = []
    var next = index
    while places.count < Self.longestList, kind(next) == .month, self[next].isCapitalized {
      places.append(next)
      let comma = next + 1
      guard kind(comma) == .comma else { break }
      next = comma + 1
    }
    let link = kind(next) == .and ? next : next + 1
    guard places.count >= 2, kind(link) == .and, kind(link + 1) == .month, let last = point(at: link + 1),
      last.date.day == nil,
      zip(places, places.dropFirst() + [link + 1]).allSatisfy({ self[$0].number < self[$1].number })
    else { return nil }
    let parts = places.map { place in
      var date = last.date
      date.month = self[place].number
      return DateExpression.Part(lexemes: place..<place + 1, meaning: .date(date))
    }
    return DateExpression(parts: parts + [.init(lexemes: link + 1..<last.end, meaning: last.meaning)], join: .both)
  }

  private func daysBeforeMonth(at index: Int) -> DateExpression? {
    var (items, next) = listItems(at: index)
    guard items.count >= 2, kind(next) == .and, let last = point(at: next + 1), let final = last.date.day,
      last.date.month != nil, last.date.weekday == nil
    else { return nil }
    next = last.end
    let parts = items.map { item in
      var date = last.date
      date.day = item.day
      return DateExpression.Part(lexemes: item.lexemes, meaning: .date(date))
    }
    guard zip(items, items.dropFirst()).allSatisfy({ $0.day < $1.day }), items[items.count - 1].day < final else {
      return nil
    }
    let lastStart = items[items.count - 1].next + 1
    return DateExpression(parts: parts + [.init(lexemes: lastStart..<next, meaning: last.meaning)], join: .both)
  }

  private func daysBehindMonth(at index: Int) -> DateExpression? {
    guard self[index].isCapitalized else { return nil }
    let (items, next) = listItems(at: index + 1)
    guard items.count >= 2, kind(next) == .and, let day = dayOfMonth(at: next + 1),
      items[items.count - 1].day < day.value,
      zip(items, items.dropFirst()).allSatisfy({ $0.day < $1.day }), kind(day.end) != .month, kind(day.end) != .of,
      !self[day.end].isPlural
    else { return nil }
    let month = PartialDate(month: self[index].number)
    var date = month
    date.day = day.value
    let last = withYear(Reading(end: day.end, date: date), allowsComma: true)
    let parts = items.enumerated().map { place, item in
      var date = last.date
      date.day = item.day
      return DateExpression.Part(
        lexemes: (place == 0 ? index : item.lexemes.lowerBound)..<item.lexemes.upperBound, meaning: .date(date))
    }
    return DateExpression(parts: parts + [.init(lexemes: next + 1..<last.end, meaning: last.meaning)], join: .both)
  }

  private struct ListItem {
    let day: Int
    let lexemes: Range<Int>
    /// Where the comma or "and" behind it stands.
    let next: Int
  }

  /// Days parted by commas, up to an "and".
  private func listItems(at index: Int) -> (items: [ListItem], next: Int) {
    var items: [ListItem] = []
    var next = index
    while items.count < Self.longestList {
      let start = kind(next) == .the ? next + 1 : next
      guard let day = dayOfMonth(at: start) else { break }
      let comma = kind(day.end) == .comma && kind(day.end + 1) == .and ? day.end + 1 : day.end
      items.append(ListItem(day: day.value, lexemes: next..<day.end, next: comma))
      next = comma
      guard kind(comma) == .comma else { break }
      next = comma + 1
    }
    return (items, next)
  }
}

/// Lengths of time and how often something recurs.
extension DateParser {
  /// "about ten days", "a few months", "two and a half years", "half a century".
  struct Amount {
    let start: Int
    var end: Int
    /// `nil` if vague.
    var count: Int?
    var half = false
    var unit: DateUnit
    var modifier: DateMention.Modifier?
    /// Written as an adjective: "a two-year truce".
    var isAttributive = false

    /// The same without a half: eighteen months for a year and a half, fifty years for half a century.
    var whole: (count: Int?, unit: DateUnit) {
      guard half, let count else { return (half ? nil : count, unit) }
      switch unit {
      case .year: return (count * 12 + 6, .month)
      case .decade: return (count * 10 + 5, .year)
      case .century: return (count * 100 + 50, .year)
      default: return (nil, unit)
      }
    }
  }

  /// A length or a frequency.
  func amount(at index: Int) -> Phrase? {
    recurring(at: index) ?? duration(at: index)
  }

  private func duration(at index: Int) -> Phrase? {
    guard let amount = amountOfTime(at: index), !isAge(amount) else { return nil }
    if kind(index - 1) == .the, amount.start == index, !amount.isAttributive, kind(amount.end) == .since { return nil }
    if isRate(amount) {
      return Phrase(
        start: index, end: amount.end, meaning: .recurring(count: amount.count ?? 1, unit: amount.unit, times: nil))
    }
    let length = DateMeaning.duration(count: amount.count, half: amount.half, unit: amount.unit)
    if amount.isAttributive {
      return Phrase(start: amount.start, end: amount.end, meaning: length, modifier: amount.modifier)
    }
    return extended(Phrase(start: amount.start, end: amount.end, meaning: length, modifier: amount.modifier))
  }

  /// Takes what the time was filled with: "four years of war", "the last two weeks of February 1951".
  func extended(_ phrase: Phrase) -> Phrase {
    guard case .duration(let count, _, let unit) = phrase.meaning, kind(phrase.end) == .of else { return phrase }
    var result = phrase
    if let inner = point(at: phrase.end + 1),
      inner.date.year != nil || inner.date.month != nil || inner.date.isCoarse && unit < inner.date.finestUnit
    {
      result.end = inner.end
      result.meaning = .within(inner.meaning, count: count, unit: unit, edge: edge(from: phrase.start))
      return result
    }
    var next = phrase.end + 1
    let hasDeterminer = [.the, .this, .that, .article, .pronoun].contains(kind(next))
    if hasDeterminer { next += 1 }
    let first = next
    while next < first + 3, kind(next) == .other, !hasDeterminer || next == first || self[next].isCapitalized {
      next += 1
    }
    let isPossessive = kind(next) == .apostrophe && isGlued(next)
    if next > first, !isPossessive { result.end = next }
    return result
  }

  /// Whether the first or the last units are meant: "the first three months of 1917".
  private func edge(from start: Int) -> DateMention.Modifier? {
    let index = kind(start) == .the ? start + 1 : start
    switch kind(index) {
    case .ordinalWord: return self[index].number == 1 ? .start : nil
    case .boundary: return self[index].number == 0 ? .start : nil
    case .past, .remaining: return .end
    default: return nil
    }
  }

  /// "24 roubles a month", "three times a year": an article behind something counted.
  private func isRate(_ amount: Amount) -> Bool {
    guard kind(amount.start) == .article, amount.count == 1, !amount.half, amount.end == amount.start + 2 else {
      return false
    }
    let before = self[amount.start - 1]
    return before.isPlural || before.kind == .times || before.kind == .once || before.kind == .number
      || before.kind == .quantity
  }

  /// "25 years old", "a ten-year-old boy".
  private func isAge(_ amount: Amount) -> Bool {
    kind(amount.end) == .old || (kind(amount.end) == .hyphen && kind(amount.end + 1) == .old)
      || (kind(amount.end) == .of && kind(amount.end + 1) == .time && amount.unit == .year)
  }

  func amountOfTime(at index: Int) -> Amount? {
    var next = index
    let modifier = qualifier(at: &next)
    guard var amount = countedUnit(at: next, from: index) else { return nil }
    amount.modifier = modifier
    return amount
  }

  /// "about", "nearly", "some", "more than", "at least": what stands before a count.
  private func qualifier(at index: inout Int) -> DateMention.Modifier? {
    switch (kind(index), kind(index + 1)) {
    case (.approximately, _):
      index += 1
      return .approximate
    case (.almost, _):
      index += 1
      return .lessThan
    case (.over, _):
      // "for over ten years", but "ten raids over two days".
      guard [.forWord, .of, .inWord, .after, .within, .until, .each].contains(kind(index - 1)) else { return nil }
      index += 1
      return .moreThan
    case (.article, .mere):
      if kind(index + 2) == .cardinal || kind(index + 2) == .number { index += 2 }
      return nil
    case (.some, .number), (.some, .cardinal), (.some, .magnitude):
      index += 1
      return nil
    case (.only, _):
      index += 1
      if kind(index) == .over {
        index += 1
        return .moreThan
      }
      return nil
    case (.more, .than), (.less, .than):
      let isMore = kind(index) == .more
      index += 2
      return isMore ? .moreThan : .lessThan
    case (.atWord, .least), (.atWord, .most):
      let isLeast = kind(index + 1) == .least
      index += 2
      return isLeast ? .atLeast : .atMost
    default: return nil
    }
  }

  private func countedUnit(at index: Int, from start: Int) -> Amount? {
    if let half = halfUnit(at: index, from: start) { return half }
    guard let count = count(at: index) else { return bareUnits(at: index, from: start) }
    var next = count.end
    if kind(next) == .hyphen, isGlued(next) {
      guard let unit = unit(at: next + 1), !(kind(index) == .article && count.end == index + 1) else { return nil }
      return Amount(start: start, end: next + 2, count: count.value, unit: unit, isAttributive: true)
    }
    var half = false
    if kind(next) == .and, kind(next + 1) == .article, kind(next + 2) == .fraction {
      half = true
      next += 3
    }
    if kind(next) == .of { next += 1 }
    if [.more, .other, .brief, .mere].contains(kind(next)), kind(next + 1) == .units, count.value != 1,
      self[next].number < 12
    {
      // "two full years", "ten more days", "three long months".
      next += 1
    }
    guard let unit = unit(at: next) else { return nil }
    if kind(next + 1) == .apostrophe, isGlued(next + 1) {
      // "in a year's time", "two years' time".
      let time = kind(next + 2) == .other && isGlued(next + 2) ? next + 3 : next + 2
      if kind(time) == .time {
        let isVague = kind(index) == .article && kind(next) == .units
        return Amount(start: start, end: time + 1, count: isVague ? nil : count.value, unit: unit)
      }
    }
    if kind(next) == .unit, let value = count.value, value > 1, !half { return nil }
    if kind(next) == .units, count.value == 1, kind(index) == .article { return nil }
    var amount = Amount(start: start, end: next + 1, count: count.value, half: half, unit: unit)
    if kind(next) == .unit, kind(next + 1) == .or, kind(next + 2) == .cardinal, self[next + 2].number == 2 {
      // "a day or two".
      amount.end += 2
      amount.count = nil
    }
    if kind(amount.end) == .and, kind(amount.end + 1) == .article, kind(amount.end + 2) == .fraction {
      amount.half = true
      amount.end += 3
    }
    return amount
  }

  /// "half a century", "a half century", "half-century", "a quarter of a century".
  private func halfUnit(at index: Int, from start: Int) -> Amount? {
    let fraction = kind(index) == .article ? index + 1 : index
    guard kind(fraction) == .fraction else { return nil }
    if self[fraction].number == 4 {
      guard kind(fraction + 1) == .of, kind(fraction + 2) == .article, unit(at: fraction + 3) == .century else {
        return nil
      }
      return Amount(start: start, end: fraction + 4, count: 25, unit: .year)
    }
    let next = [.article, .hyphen].contains(kind(fraction + 1)) ? fraction + 2 : fraction + 1
    guard self[fraction].number == 2, kind(next) == .unit, let unit = unit(at: next) else { return nil }
    return Amount(start: start, end: next + 1, count: 0, half: true, unit: unit)
  }

  /// "years later", "for months", "within hours": plural units with nothing before them.
  private func bareUnits(at index: Int, from start: Int) -> Amount? {
    guard kind(index) == .units, let unit = unit(at: index) else { return nil }
    let after = kind(index + 1)
    let isBound = [.later, .earlier, .ago, .after, .before, .afterwards].contains(after)
    if after == .hyphen, isGlued(index + 1), kind(index + 2) == .shortly {
      return Amount(start: start, end: index + 3, count: nil, unit: unit, isAttributive: true)
    }
    let isFilled = after == .of && kind(index + 2) == .other && unit >= .day && kind(index - 1) != .the
    guard isBound || isFilled || [.forWord, .within, .approximately].contains(kind(index - 1)) else { return nil }
    return Amount(start: start, end: index + 1, count: nil, unit: unit)
  }

  func unit(at index: Int) -> DateUnit? {
    let lexeme = self[index]
    guard lexeme.kind == .unit || lexeme.kind == .units else { return nil }
    return DateUnit(rawValue: lexeme.number)
  }

  /// "10", "ten", "twenty-five", "two hundred", "a", "a few", "several", "a couple of", "a dozen"; `nil` is vague.
  func count(at index: Int) -> (value: Int?, end: Int)? {
    guard let first = singleCount(at: index) else { return nil }
    // "two or three", "ten to twelve", "a day or two" has its unit between.
    let link = kind(first.end)
    guard link == .or || link == .to || link == .hyphen, first.value != nil, kind(index) != .article,
      let second = singleCount(at: first.end + 1), [.number, .cardinal, .magnitude].contains(kind(first.end + 1)),
      kind(second.end) == .units
    else { return first }
    return (nil, second.end)
  }

  private func singleCount(at index: Int) -> (value: Int?, end: Int)? {
    switch kind(index) {
    case .number where self[index].digits <= 4 && kind(index - 1) != .mark: return (self[index].number, index + 1)
    case .quantity where self[index].number > 0: return (self[index].number, index + 1)
    case .cardinal, .magnitude: return spelled(at: index)
    case .few: return (nil, index + 1)
    case .some where kind(index + 1) == .units: return (nil, index + 1)
    case .couple where self[index].number > 0: return (self[index].number, index + 1)
    case .article:
      switch kind(index + 1) {
      case .few: return (nil, index + 2)
      case .couple:
        let value = self[index + 1].number
        return (value == 0 ? nil : value, index + 2)
      case .magnitude: return spelled(at: index + 1)
      default: return (1, index + 1)
      }
    default: return nil
    }
  }

  /// "twenty-five", "two hundred", "ten thousand".
  func spelled(at index: Int) -> (value: Int?, end: Int)? {
    var (total, group, next) = (0, 0, index)
    while next < index + 12 {
      let lexeme = self[next]
      if lexeme.kind == .cardinal {
        group += lexeme.number
      } else if lexeme.kind == .magnitude, lexeme.number == 100 {
        group = max(group, 1) * 100
      } else if lexeme.kind == .magnitude {
        (total, group) = (total + max(group, 1) * 1000, 0)
      } else if lexeme.kind == .hyphen || lexeme.kind == .and, next > index, kind(next + 1) == .cardinal,
        kind(next - 1) == (lexeme.kind == .and ? .magnitude : .cardinal)
      {
        next += 1
        continue
      } else {
        break
      }
      next += 1
    }
    total += group
    return next > index && total > 0 && total < 100_000_000 ? (total, next) : nil
  }

  // MARK: Recurring

  /// "daily", "every three months", "each year", "once a year", "three times a year", "at night".
  private func recurring(at index: Int) -> Phrase? {
    switch kind(index) {
    case .frequency:
      guard let unit = DateUnit(rawValue: self[index].number) else { return nil }
      return Phrase(start: index, end: index + 1, meaning: .recurring(count: 0, unit: unit, times: nil))
    case .each: return every(at: index)
    case .once: return times(self[index].number, from: index, at: index + 1)
    case .number, .cardinal, .few:
      guard let count = count(at: index), kind(count.end) == .times else { return nil }
      return times(count.value, from: index, at: count.end + 1)
    default: return nil
    }
  }

  private func every(at index: Int) -> Phrase? {
    if let unit = unit(at: index + 1), kind(index + 1) == .unit, unit != .season {
      return Phrase(start: index, end: index + 2, meaning: .recurring(count: 1, unit: unit, times: nil))
    }
    if kind(index + 1) == .dayPart || kind(index + 1) == .weekday {
      return Phrase(start: index, end: index + 2, meaning: .recurring(count: 1, unit: .day, times: nil))
    }
    guard let count = count(at: index + 1), let unit = unit(at: count.end), let value = count.value else { return nil }
    return Phrase(start: index, end: count.end + 1, meaning: .recurring(count: value, unit: unit, times: nil))
  }

  private func times(_ count: Int?, from start: Int, at index: Int) -> Phrase? {
    guard kind(index) == .article || kind(index) == .each || kind(index) == .per, let unit = unit(at: index + 1) else {
      return nil
    }
    return Phrase(start: start, end: index + 2, meaning: .recurring(count: 1, unit: unit, times: count))
  }
}

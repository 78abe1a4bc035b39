import Documents

/// Gives the expressions of a document their values, in reading order.
struct DateResolver {
  private(set) var narrative = Narrative()
  private(set) var mentions: [DateMention] = []

  /// What one part of an expression turned out to mean.
  struct Resolved {
    var kind: DateMention.Kind
    var value: EDTF?
    var timexKind: TIMEX3.Kind
    var timex: String
    var modifier: DateMention.Modifier?
    var basis = DateMention.Basis.explicit
    var moment: Narrative.Moment?
    var isBeforeChrist = false
    /// A part of a day, or a time, is said.
    var isTimed = false
  }

  mutating func resolve(_ expressions: [DateExpression], in parser: DateParser, isHeading: Bool) {
    narrative.beginParagraph(firstYear: Self.firstYear(expressions))
    for index in expressions.indices {
      let next = index + 1 < expressions.count ? expressions[index + 1] : nil
      resolve(expressions[index], before: next, in: parser, isHeading: isHeading)
    }
  }

  private static func firstYear(_ expressions: [DateExpression]) -> Int? {
    for expression in expressions {
      guard case .date(let date) = expression.parts[0].meaning, let year = date.astronomicalYear else { continue }
      return year
    }
    return nil
  }

  private mutating func resolve(
    _ expression: DateExpression, before next: DateExpression?, in parser: DateParser, isHeading: Bool
  ) {
    let isApproximate = parser.kind(expression.lexemes.lowerBound - 1) == .approximately
    // "c. 314–368" is about both; "c. 63 BC to AD 14" is about the first.
    let spreads = expression.parts.count == 1 || parser.kind(expression.parts[0].lexemes.upperBound) != .to
    let confidence = narrative.confidence
    let start = narrative
    let isAside = Self.isAside(expression, in: parser)
    var parts: [Resolved] = []
    for part in expression.parts {
      let isOwn = parser.kind(part.lexemes.lowerBound - 1) == .approximately
      let isFirsts = isApproximate && !isOwn && spreads
      var resolved = resolve(part, isApproximate: isOwn || isFirsts)
      if repeatsLast(expression, in: parser) {
        resolved = arrived()
      } else if let next, let date = date(explaining: expression, next, in: parser) {
        resolved = date
      }
      parts.append(resolved)
      if let moment = resolved.moment {
        narrative.arrive(at: moment, isBeforeChrist: resolved.isBeforeChrist, isAside: isAside(moment, start))
      }
    }
    if !Self.moves(expression, in: parser, from: start) { narrative = start }
    if isHeading, let moment = parts[0].moment {
      narrative.arrive(at: moment, isBeforeChrist: parts[0].isBeforeChrist)
    }
    mentions += Self.mentions(of: expression, parts, in: parser, confidence: confidence)
  }

  /// Whether the story goes on from this date: a year in parentheses or "until 1978" is only mentioned.
  private static func moves(
    _ expression: DateExpression, in parser: DateParser, from start: Narrative
  ) -> Bool {
    let lexemes = expression.lexemes
    let isAside = parser.kind(lexemes.lowerBound - 1) == .open && parser.kind(lexemes.upperBound) == .close
    if isAside, lexemes.count == 1 { return start.current == nil }
    // "a 1998 interview", "the 1978 treaty", "his 1936 book".
    let isAttribute = [.the, .article, .pronoun].contains(parser.kind(lexemes.lowerBound - 1))
    if isAttribute, lexemes.count == 1, parser.kind(lexemes.lowerBound) == .number {
      let year = parser[lexemes.lowerBound].number
      return start.current.map { ($0.year...$0.year + 2).contains(year) } ?? true
    }
    return parser.kind(lexemes.lowerBound - 1) != .until || parser.kind(lexemes.lowerBound - 2) == .not
  }

  /// "On 27 June 1950, two days after the invasion, …", "he died on 26 June, a week later.": the same date said again.
  private func repeatsLast(_ expression: DateExpression, in parser: DateParser) -> Bool {
    let before = parser[expression.lexemes.lowerBound - 1]
    guard before.kind == .comma || before.kind == .hyphen, let last = mentions.last, last.kind == .date,
      last.range.upperBound == before.start
    else { return false }
    switch expression.parts[0].meaning {
    case .fromEvent: return true
    case .offset:
      // Another clause may begin with it: "on 26 June, and a week later the king fled".
      return [.stop, .comma, .colon, .close, .edge].contains(parser.kind(expression.lexemes.upperBound))
    default: return false
    }
  }

  /// "Six days later, on 7 October, …", "two years later (218 BC)": the date that follows says what the distance means.
  private func date(explaining expression: DateExpression, _ next: DateExpression, in parser: DateParser) -> Resolved? {
    guard case .offset(_, let unit, true, false) = expression.parts[0].meaning, next.parts.count == 1,
      case .date(let date) = next.parts[0].meaning, date.finestUnit <= unit, date.dayPart == nil, date.clock == nil
    else { return nil }
    let end = expression.lexemes.upperBound
    let start = next.lexemes.lowerBound
    let link = (end..<start).map { parser.kind($0) }
    guard [[.open], [.comma, .onWord], [.comma, .inWord], [.onWord], [.inWord]].contains(link) else { return nil }
    var resolved = self.date(date)
    guard resolved.moment != nil else { return nil }
    resolved.basis = .relative
    return resolved
  }

  /// The date that the narrative has just reached.
  private func arrived() -> Resolved {
    guard let current = narrative.current else { return resolve(.vague) }
    return dated(current.date, year: current.year, basis: .relative)
  }

  /// Whether a moment is one that the story glances at: it lies back, and the words fit that.
  private static func isAside(
    _ expression: DateExpression, in parser: DateParser
  ) -> (Narrative.Moment, Narrative) -> Bool {
    let before = parser.kind(expression.lexemes.lowerBound - 1)
    let meaning = expression.parts[0].meaning
    return { moment, narrative in
      guard let current = narrative.current else { return false }
      switch meaning {
      case .offset(_, let unit, let isLater, _): return (!isLater && unit >= .year) || unit > .year
      case .neighbour(let steps, _, _), .named(let steps, _), .inYear(let steps, _): return steps < 0
      default: break
      }
      if before == .of || before == .since, moment.reachedMonth == nil { return moment.year < current.year }
      return before == .open && !moment.isNear(current)
    }
  }

  // MARK: One part

  private func resolve(_ part: DateExpression.Part, isApproximate: Bool) -> Resolved {
    var resolved = resolve(part.meaning, isApproximate: isApproximate)
    if resolved.modifier == nil { resolved.modifier = part.modifier }
    return resolved
  }

  private func resolve(_ meaning: DateMeaning, isApproximate: Bool = false) -> Resolved {
    switch meaning {
    case .date(var date):
      date.isApproximate = isApproximate
      return self.date(date)
    case .inYear(let steps, let date):
      return dated(date, year: narrative.current.map { $0.year + steps }, basis: .relative)
    case .inMonth(let steps, let date): return inMonth(steps, date)
    case .named(let steps, let date):
      let found = narrative.neighbour(date, steps: steps)
      return dated(found.date, year: found.year, basis: .relative)
    case .offset(let count, let unit, let isLater, let isFromNow):
      return offset(count, unit, isLater: isLater, isFromNow: isFromNow)
    case .fromDate(let count, let unit, let date): return fromDate(count, unit, date)
    case .fromEvent: return Resolved(kind: .reference, timexKind: .date, timex: "")
    case .dayPart(let part):
      return Resolved(kind: .time, timexKind: .time, timex: "XXXX-XX-XXT" + part.timex)
    case .within(let inner, let count, let unit, let edge):
      var resolved = resolve(inner)
      if unit == .month, let count, let edge, let value = resolved.value?.months(count, at: edge) {
        resolved.value = value
      }
      resolved.timexKind = .duration
      resolved.timex = unit.timex(count: count, half: false)
      return resolved
    case .neighbour(let steps, let unit, let dayPart): return neighbour(steps, unit, dayPart)
    case .part(let phase, let inner):
      var resolved = resolve(inner)
      resolved.modifier = phase
      return resolved
    case .duration(let count, let half, let unit):
      return Resolved(kind: .duration, timexKind: .duration, timex: unit.timex(count: count, half: half))
    case .recurring(let count, let unit, _):
      let value = count == 0 ? unit.recurrence : unit.timex(count: count, half: false)
      return Resolved(kind: .set, timexKind: .set, timex: value)
    case .open:
      return Resolved(kind: .reference, timexKind: .date, timex: "PRESENT_REF")
    case .present: return Resolved(kind: .reference, timexKind: .date, timex: "PRESENT_REF")
    case .past: return Resolved(kind: .reference, timexKind: .date, timex: "PAST_REF")
    case .future: return Resolved(kind: .reference, timexKind: .date, timex: "FUTURE_REF")
    case .dayFromNow(let steps):
      let value = steps < 0 ? "PAST_REF" : steps > 0 ? "FUTURE_REF" : "PRESENT_REF"
      return Resolved(kind: .reference, timexKind: .date, timex: value)
    case .vague: return Resolved(kind: .reference, timexKind: .date, timex: "")
    }
  }

  /// "the 6th of that month".
  private func inMonth(_ steps: Int, _ date: PartialDate) -> Resolved {
    let month = narrative.moved(by: steps, .month)
    var result = date
    result.month = month?.month
    return dated(result, year: month?.year, basis: .relative)
  }

  private func date(_ date: PartialDate) -> Resolved {
    let completed = narrative.completed(date)
    let basis: DateMention.Basis = date.needsYear || date.hasShortYear ? .inferred : .explicit
    if date.clock != nil, date.month == nil { return timeOfDay(date) }
    var resolved = dated(completed.date, year: completed.year, basis: basis)
    // "in winter" is every winter's.
    if date.isGeneric { resolved.value = nil }
    return resolved
  }

  private func dated(_ date: PartialDate, year: Int?, basis: DateMention.Basis) -> Resolved {
    let isTime = date.dayPart != nil || date.clock != nil
    let isDated = date.day != nil && basis != .relative && date.clock == nil
    var moment: Narrative.Moment?
    if let year, !date.isCoarse {
      moment = Narrative.Moment(
        year: year, month: date.month, day: date.day, season: date.season, isLate: date.phase == .end)
    }
    return Resolved(
      kind: isTime && !isDated ? .time : .date, value: date.edtf(year: year), timexKind: isTime ? .time : .date,
      timex: date.timex(year: year), modifier: date.phase ?? (date.isApproximate ? .approximate : nil), basis: basis,
      moment: moment, isBeforeChrist: (year ?? 1) <= 0, isTimed: isTime)
  }

  /// "19:15", "the morning": on the day the narrative has reached.
  private func timeOfDay(_ date: PartialDate) -> Resolved {
    var result = date
    let day = narrative.current?.civil
    result.month = day?.month
    result.day = day?.day
    var resolved = dated(result, year: day?.year, basis: .inferred)
    if day == nil { resolved.timex = "XXXX-XX-XX" + resolved.timex.drop { $0 != "T" } }
    resolved.moment = nil
    return resolved
  }

  // MARK: Distances

  private func offset(_ count: Int?, _ unit: DateUnit, isLater: Bool, isFromNow: Bool) -> Resolved {
    let isTime = unit < .day
    let timexKind: TIMEX3.Kind = isTime ? .time : .date
    guard let count, let moment = narrative.moved(by: isLater ? count : -count, unit), !isTime else {
      return vagueOffset(unit, isLater: isLater, hasCount: count != nil, timexKind)
    }
    var resolved = dated(moment.date, year: moment.year, basis: .relative)
    if isFromNow {
      // "ago" counts from the time of speaking, which the narrative's is not for certain.
      resolved.value = nil
      resolved.moment = nil
    }
    return resolved
  }

  private func fromDate(_ count: Int, _ unit: DateUnit, _ date: PartialDate) -> Resolved {
    var other = self
    let anchor = self.date(date)
    guard let moment = anchor.moment else {
      return Resolved(kind: .date, timexKind: .date, timex: "", basis: .relative)
    }
    other.narrative.arrive(at: moment)
    return other.offset(abs(count), unit, isLater: count > 0, isFromNow: false)
  }

  private func vagueOffset(_ unit: DateUnit, isLater: Bool, hasCount: Bool, _ kind: TIMEX3.Kind) -> Resolved {
    var resolved = Resolved(
      kind: kind == .time ? .time : .date, timexKind: kind, timex: isLater ? "FUTURE_REF" : "PAST_REF", basis: .relative
    )
    if hasCount { resolved.timex = unit <= .fortnight ? "XXXX-XX-XX" : unit == .month ? "XXXX-XX" : "XXXX" }
    if kind == .time {
      resolved.timex = (narrative.current?.date.timex(year: narrative.current?.year) ?? "XXXX-XX-XX") + "TXX"
    }
    guard kind == .date, let current = narrative.current, case .date(let base)? = current.date.edtf(year: current.year)
    else {
      return resolved
    }
    if !hasCount, base.precision >= .season {
      resolved.value = isLater ? .interval(from: base, to: nil) : .interval(from: nil, to: base)
    }
    return resolved
  }

  private func neighbour(_ steps: Int, _ unit: DateUnit, _ dayPart: DayPart?) -> Resolved {
    if unit == .week { return week(steps) }
    if unit == .decade || unit == .century { return coarse(steps, unit) }
    guard let moment = narrative.moved(by: steps, unit) else {
      let unknown = unit == .day ? "XXXX-XX-XX" : unit == .month ? "XXXX-XX" : unit == .year ? "XXXX" : ""
      let time = dayPart.map { "T" + $0.timex } ?? ""
      return Resolved(
        kind: dayPart == nil ? .date : .time, timexKind: dayPart == nil ? .date : .time, timex: unknown + time,
        basis: .relative)
    }
    var date = moment.date
    date.dayPart = dayPart
    return dated(date, year: moment.year, basis: .relative)
  }

  /// The week from Monday to Sunday.
  private func week(_ steps: Int) -> Resolved {
    var resolved = Resolved(kind: .date, timexKind: .date, timex: "XXXX-WXX", basis: .relative)
    guard let day = narrative.moved(by: steps, .week)?.civil else { return resolved }
    let monday = CivilDay(ordinal: day.ordinal - day.weekday + 1)
    resolved.value = .interval(
      from: EDTFDate(.day(monday)), to: EDTFDate(.day(CivilDay(ordinal: monday.ordinal + 6))))
    let thursday = CivilDay(ordinal: monday.ordinal + 3)
    let number = (thursday.ordinal - CivilDay(year: thursday.year, month: 1, day: 1).ordinal) / 7 + 1
    resolved.timex = EDTFDate.Fields.padded(thursday.year, 4) + "-W" + EDTFDate.Fields.padded(number, 2)
    return resolved
  }

  private func coarse(_ steps: Int, _ unit: DateUnit) -> Resolved {
    guard let current = narrative.current, current.year > 0 else {
      return Resolved(kind: .date, timexKind: .date, timex: unit == .decade ? "XXX" : "XX", basis: .relative)
    }
    let date =
      unit == .decade
      ? PartialDate(decade: max(0, current.year / 10 + steps) * 10)
      : PartialDate(century: max(1, current.year / 100 + 1 + steps))
    return dated(date, year: nil, basis: .relative)
  }
}

extension Narrative.Moment {
  var date: PartialDate {
    var date = PartialDate()
    date.month = month
    date.day = day
    date.season = month == nil ? season : nil
    return date
  }
}

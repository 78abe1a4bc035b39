import Documents

/// Mentions made of resolved parts: what is joined, what bounds it, how sure it is.
extension DateResolver {
  static func mentions(
    of expression: DateExpression, _ parts: [Resolved], in parser: DateParser, confidence: Double
  ) -> [DateMention] {
    let timexes = zip(expression.parts, parts).map { part, resolved in
      TIMEX3(
        range: bytes(of: part.lexemes, in: parser), kind: resolved.timexKind, value: resolved.timex,
        mod: resolved.modifier?.timex ?? "")
    }
    if parts.count == 1 {
      let bound = bound(before: expression, in: parser)
      return [mention(parts[0], timexes[0].range, bound: bound, timexes, confidence)]
    }
    switch union(parts, expression.join) {
    case .apart:
      return zip(parts, timexes).map { mention($0, $1.range, bound: nil, [$1], confidence) }
    case .whole(let value):
      var whole = parts[0]
      whole.value = value
      whole.modifier = nil
      if let inferred = parts.first(where: { $0.basis != .explicit }) { whole.basis = inferred.basis }
      let range = timexes[0].range.lowerBound..<timexes[timexes.count - 1].range.upperBound
      return [mention(whole, range, bound: nil, timexes, confidence)]
    }
  }

  private static func mention(
    _ part: Resolved, _ range: ByteRange, bound: DateMention.Bound?, _ timexes: [TIMEX3], _ confidence: Double
  ) -> DateMention {
    let value = part.value.map { bounded($0, by: bound, part) }
    let sure = part.basis == .explicit ? 1 : part.basis == .inferred ? confidence : confidence * 0.8
    return DateMention(
      range: range, value: value, kind: part.kind, basis: part.basis, modifier: part.modifier, bound: bound,
      confidence: value == nil ? 0 : sure, timexes: timexes)
  }

  /// "before the end of 1922" is in 1922 still; "before dawn on 22 June" and "after midnight" are on that day.
  private static func bounded(_ value: EDTF, by bound: DateMention.Bound?, _ part: Resolved) -> EDTF {
    guard let bound else { return value }
    if part.isTimed, bound == .before || bound == .after { return value }
    return value.bounded(by: bound == .before && part.modifier == .end ? .until : bound)
  }

  private static func bytes(of lexemes: Range<Int>, in parser: DateParser) -> ByteRange {
    parser[lexemes.lowerBound].start..<parser[lexemes.upperBound - 1].end
  }

  // MARK: Joining

  private enum Union {
    case whole(EDTF?)
    /// They stay dates of their own ("1687 and 1689").
    case apart
  }

  private static func union(_ parts: [Resolved], _ join: DateExpression.Join) -> Union {
    switch join {
    case .open:
      guard case .date(let from)? = parts[0].value else { return .apart }
      return .whole(.interval(from: from, to: nil))
    case .none, .interval:
      if parts[0].value == nil { return .whole(nil) }
      guard let (from, to) = ends(parts), from.earliest <= to.earliest else { return .apart }
      return .whole(.interval(from: from, to: to))
    case .both:
      let dates = parts.compactMap { $0.value.flatMap(Self.start) }
      guard dates.count == parts.count, let from = dates.first, let to = dates.last,
        zip(dates, dates.dropFirst()).allSatisfy(touches)
      else { return .apart }
      return .whole(.interval(from: from, to: to))
    }
  }

  /// Whether one date begins the day after the other ends, and both are of one precision.
  private static func touches(_ first: EDTFDate, _ second: EDTFDate) -> Bool {
    first.precision == second.precision && second.earliest.ordinal == first.latest.ordinal + 1
  }

  private static func ends(_ parts: [Resolved]) -> (EDTFDate, EDTFDate)? {
    guard let from = parts[0].value.flatMap(Self.start), let last = parts[parts.count - 1].value else { return nil }
    switch last {
    case .date(let to), .interval(_, let to?): return (from, to)
    case .interval(_, nil): return nil
    }
  }

  private static func start(_ value: EDTF) -> EDTFDate? {
    switch value {
    case .date(let date): date
    case .interval(let from, _): from
    }
  }

  private static func bound(before expression: DateExpression, in parser: DateParser) -> DateMention.Bound? {
    var index = expression.lexemes.lowerBound - 1
    while parser.kind(index) == .the || parser.kind(index) == .approximately { index -= 1 }
    if [.least, .most].contains(parser.kind(index)), parser.kind(index - 1) == .atWord { index -= 2 }
    switch parser.kind(index) {
    // "not before May" is in May.
    case .before: return parser.kind(index - 1) == .not ? nil : .before
    case .than where parser.kind(index - 1) == .later: return isDenied(before: index - 1, in: parser) ? .until : .after
    case .than where parser.kind(index - 1) == .earlier:
      return isDenied(before: index - 1, in: parser) ? .since : .before
    case .to where parser.kind(index - 1) == .upDown: return .until
    case .after: return .after
    // "not until May" is in May.
    case .until: return parser.kind(index - 1) == .not ? nil : .until
    case .hyphen where parser.kind(index - 1) == .prefix: return parser[index - 1].number == 0 ? .before : .after
    case .since: return .since
    case .byWord: return .by
    case .to where parser.kind(index - 1) == .previous: return .before
    case .from: return opens(expression, after: index, in: parser) ? .since : nil
    default: return nil
    }
  }

  /// "From 1922, he ruled alone.", "from 1905 onwards", "from 1905 on,".
  private static func opens(_ expression: DateExpression, after index: Int, in parser: DateParser) -> Bool {
    let end = expression.lexemes.upperBound
    if parser[index].isCapitalized, parser.kind(end) == .comma { return true }
    if parser.kind(end) == .onward { return true }
    guard parser.kind(end) == .onWord else { return false }
    let next = parser[end + 1]
    return [.comma, .stop, .close, .edge, .colon].contains(next.kind) || (next.kind == .other && !next.isCapitalized)
  }

  /// "no later than", "not earlier than".
  private static func isDenied(before index: Int, in parser: DateParser) -> Bool {
    parser.kind(index - 1) == .not || parser[index - 1].end - parser[index - 1].start == 2
  }
}

extension EDTF {
  /// The first or last months of a year.
  func months(_ count: Int, at edge: DateMention.Modifier) -> EDTF? {
    guard case .date(let date) = self, case .year(let year) = date.fields, (1...11).contains(count) else { return nil }
    let months = edge == .start ? 1...count : (13 - count)...12
    if count == 1 { return .date(EDTFDate(.month(year: year, month: months.lowerBound))) }
    return .interval(
      from: EDTFDate(.month(year: year, month: months.lowerBound)),
      to: EDTFDate(.month(year: year, month: months.upperBound)))
  }

  /// What "until", "since" and the like make of a date.
  func bounded(by bound: DateMention.Bound) -> EDTF {
    guard case .date(let date) = self else { return self }
    switch bound {
    case .by: return self
    case .after, .since: return .interval(from: date, to: nil)
    case .until: return .interval(from: nil, to: date)
    case .before: return .interval(from: nil, to: date.predecessor)
    }
  }
}

extension EDTFDate {
  /// The date of the same precision that ends before this one begins.
  var predecessor: EDTFDate {
    let before = CivilDay(ordinal: earliest.ordinal - 1)
    let fields: Fields =
      switch self.fields {
      case .century(let index): .century(index - 1)
      case .decade(let index): .decade(index - 1)
      case .year(let year): .year(year - 1)
      case .season(let year, 21): .season(year: year - 1, season: 24)
      case .season(let year, let season): .season(year: year, season: season - 1)
      case .month: .month(year: before.year, month: before.month)
      case .day: .day(before)
      }
    return EDTFDate(fields, qualification)
  }
}

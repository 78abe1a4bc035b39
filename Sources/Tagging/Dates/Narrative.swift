/// The time that a text has arrived at, against which it says "ten days later" and "August 11".
///
/// A narrative moves forward sentence by sentence; a date that is only mentioned (a book's year in parentheses, "the law
/// of 1868") does not move it. So there are two times: the last one that was said, from which distances count, and the
/// main line's, which gives months and days their year. Every paragraph that passes without a date makes both less sure.
struct Narrative {
  /// A point that the text has reached, as exact as the text was.
  struct Moment: Hashable {
    /// Astronomical.
    var year: Int
    var month: Int?
    var day: Int?
    var season: Int?
    /// "late 1822".
    var isLate = false

    /// The month, or the first one of the season.
    var reachedMonth: Int? { month ?? season.map { ($0 - 20) * 3 } }

    func isNear(_ other: Moment) -> Bool { abs(year - other.year) <= 10 }

    var civil: CivilDay? {
      guard let month, let day, (1...12).contains(month), day <= CivilDay.days(inMonth: month, of: year) else {
        return nil
      }
      return CivilDay(year: year, month: month, day: day)
    }
  }

  /// The last time that was said.
  private(set) var current: Moment?
  /// Where the story is.
  private var mainLine: Moment?
  /// Whether the last year was said to be before Christ.
  private(set) var isBeforeChrist = false
  /// The first year that the paragraph will say, for dates that come before any year.
  private var upcomingYear: Int?
  private var paragraphsSince = 0

  /// How sure the current time is: 0.9 in its own paragraph, less in later ones.
  var confidence: Double { max(0.3, 0.9 - 0.15 * Double(paragraphsSince)) }

  mutating func beginParagraph(firstYear: Int?) {
    paragraphsSince += 1
    upcomingYear = firstYear
  }

  /// - Parameter isAside: whether the words look like a glance elsewhere; a leap of more than ten years to a bare year
  ///   is one too, unless a second one follows it there.
  mutating func arrive(at moment: Moment, isBeforeChrist: Bool = false, isAside: Bool = false) {
    let isLeap = mainLine.map { $0.reachedMonth != nil && !moment.isNear($0) } ?? false
    let isGlance = isAside || (isLeap && moment.reachedMonth == nil)
    let isSecondGlance = !isAside && current != mainLine && (current?.isNear(moment) ?? false)
    if !isGlance || isSecondGlance || mainLine == nil { mainLine = moment }
    current = moment
    self.isBeforeChrist = isBeforeChrist
    paragraphsSince = 0
  }

  // MARK: Filling in

  /// The date with a year, where the narrative can give one; and its astronomical year.
  func completed(_ date: PartialDate) -> (date: PartialDate, year: Int?) {
    var result = date
    if date.hasShortYear, let short = date.year { result.year = longYear(short) }
    if result.year != nil { result.hasShortYear = false }
    if let decade = date.decade, decade < 100, date.era == .unstated { result.decade = longYear(decade) }
    if let year = result.year {
      if date.era == .unstated, isBeforeChrist, year < 1000 { result.era = .beforeChrist }
      return (result, result.astronomicalYear ?? year)
    }
    guard date.needsYear else { return (result, nil) }
    if date.month == nil, date.season == nil, date.day != nil || date.weekday != nil { return dayAlone(result) }
    return (result, year(month: date.month ?? date.season.map { ($0 - 20) * 3 }))
  }

  /// A two-digit year in the century that the narrative is in.
  private func longYear(_ short: Int) -> Int {
    let base = current?.year ?? upcomingYear ?? 1900
    return base >= 1000 ? base / 100 * 100 + short : 1900 + short
  }

  /// The year in which `month` falls, closest to the current time: January after November is next year's.
  private func year(month: Int?) -> Int? {
    guard let base = mainLine else { return upcomingYear }
    guard let month, let reached = base.reachedMonth ?? (base.isLate ? 10 : nil) else { return base.year }
    if reached - month >= (base.month == nil ? 7 : 9) { return base.year + 1 }
    if month - reached >= 10 { return base.year - 1 }
    return base.year
  }

  /// The time to count `unit`s from: years from the last one said, what is finer from the main line.
  private func base(for unit: DateUnit) -> Moment? {
    let isExact: (Moment) -> Bool = unit < .month ? { $0.civil != nil } : { $0.reachedMonth != nil }
    if unit >= .year { return current }
    return [mainLine, current].compactMap { $0 }.first(where: isExact)
  }

  /// "the 13th", "Monday": in the current month, or the nearest one.
  private func dayAlone(_ date: PartialDate) -> (date: PartialDate, year: Int?) {
    var result = date
    if let day = date.day {
      guard let base = base(for: .month), let month = base.month else { return (date, nil) }
      result.month = month
      if let reached = base.day, day < reached, reached - day > 15 { result.month = month % 12 + 1 }
      return (result, result.month == 1 && month == 12 ? base.year + 1 : base.year)
    }
    guard let weekday = date.weekday, let day = base(for: .day)?.civil else { return (date, nil) }
    // Three days back to three days on.
    let next = CivilDay(ordinal: day.ordinal + (weekday - day.weekday + 10) % 7 - 3)
    result.month = next.month
    result.day = next.day
    return (result, next.year)
  }

  // MARK: Moving

  /// The moment so many units from the current one, no finer than the unit; `nil` where the current one is too coarse.
  func moved(by count: Int, _ unit: DateUnit) -> Moment? {
    guard let base = base(for: unit), abs(count) < 100_000 else { return nil }
    switch unit {
    case .second, .minute, .hour: return base.civil.map { Moment($0) }
    case .day: return base.civil.map { Moment(CivilDay(ordinal: $0.ordinal + count)) }
    case .week, .fortnight:
      return base.civil.map { Moment(CivilDay(ordinal: $0.ordinal + count * (unit == .week ? 7 : 14))) }
    case .month:
      guard let month = base.month else { return nil }
      let months = base.year * 12 + month - 1 + count
      let year = months >= 0 ? months / 12 : (months - 11) / 12
      return Moment(year: year, month: months - year * 12 + 1)
    case .season, .quarter, .generation: return nil
    case .year: return Moment(year: base.year + count)
    case .decade: return Moment(year: base.year + 10 * count)
    case .century: return Moment(year: base.year + 100 * count)
    case .millennium: return Moment(year: base.year + 1000 * count)
    }
  }

  /// The named month, season or weekday that comes next (`steps` 1), was last (-1), or lies in the current year (0).
  func neighbour(_ date: PartialDate, steps: Int) -> (date: PartialDate, year: Int?) {
    var result = date
    if let weekday = date.weekday, date.month == nil {
      guard let day = base(for: .day)?.civil else { return (date, nil) }
      let distance = (weekday - day.weekday + 7) % 7
      let forward = distance == 0 && steps != 0 ? 7 : distance
      let target = CivilDay(ordinal: day.ordinal + (steps < 0 ? forward - 7 : forward))
      result.month = target.month
      result.day = target.day
      return (result, target.year)
    }
    guard let current = base(for: .month) ?? current else { return (date, nil) }
    let place = date.month ?? date.season.map { ($0 - 20) * 3 }
    let reached = current.reachedMonth
    guard let place, steps != 0 else { return (result, current.year) }
    guard let reached else {
      // The winter that follows a year begins in it.
      if steps > 0 { return (result, date.season == 24 ? current.year : current.year + 1) }
      return (result, current.year - (date.season == nil ? 0 : 1))
    }
    if steps > 0 { return (result, place > reached ? current.year : current.year + 1) }
    return (result, place < reached ? current.year : current.year - 1)
  }
}

extension Narrative.Moment {
  init(_ day: CivilDay) { self.init(year: day.year, month: day.month, day: day.day) }
}

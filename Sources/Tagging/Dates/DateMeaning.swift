/// What the words of a date say, before the narrative fills in what they leave out.
struct PartialDate: Hashable {
  enum Era: Hashable { case unstated, common, beforeChrist }

  /// What a year, decade or century was written with.
  var era = Era.unstated
  /// Ordinal: 3 for "the third millennium".
  var millennium: Int?
  /// Ordinal: 19 for "the nineteenth century".
  var century: Int?
  /// First year: 1920; below 100 where the century is not said ("the twenties" is 20).
  var decade: Int?
  /// As written, so 264 for 264 BC; below 100 and ``hasShortYear`` for "'17".
  var year: Int?
  var hasShortYear = false
  /// EDTF's: 21 spring to 24 winter.
  var season: Int?
  var month: Int?
  var day: Int?
  /// ISO: 1 Monday to 7 Sunday.
  var weekday: Int?
  var dayPart: DayPart?
  /// "14:30" as TIMEX3 prints it.
  var clock: String?
  var phase: DateMention.Modifier?
  /// Half or quarter of the year or century: (2, 1) is the first half.
  var fraction: Fraction?
  var isApproximate = false
  /// Day and month of a feast that moves, or that has a name.
  var isHoliday = false
  /// "in winter": no winter in particular.
  var isGeneric = false

  struct Fraction: Hashable {
    let parts: Int
    let index: Int
  }

  /// The year as astronomers count it, if it is said in full.
  var astronomicalYear: Int? {
    guard let year, !hasShortYear else { return nil }
    return era == .beforeChrist ? 1 - year : year
  }

  var isCoarse: Bool { millennium != nil || century != nil || decade != nil }

  /// Whether nothing above the day, month or season is said.
  var needsYear: Bool { year == nil && !isCoarse && (season != nil || month != nil || day != nil || weekday != nil) }

  /// The finest unit that is said.
  var finestUnit: DateUnit {
    if day != nil || weekday != nil || dayPart != nil || clock != nil { return .day }
    if month != nil { return .month }
    if season != nil { return .season }
    if year != nil { return .year }
    if decade != nil { return .decade }
    return century != nil ? .century : .millennium
  }
}

/// What an expression of time means, as far as its own words tell.
enum DateMeaning: Hashable {
  case date(PartialDate)
  /// "ten days later": so many units from the narrative's current time. `nil` counts are vague ("some days later").
  case offset(count: Int?, unit: DateUnit, isLater: Bool, isFromNow: Bool)
  /// "two days after the invasion": so far from an event; the length and unit do not tell when.
  case fromEvent
  /// "two days before 5 May 1950", "the day after Christmas".
  case fromDate(count: Int, unit: DateUnit, PartialDate)
  /// "night attacks", "at night": a part of any day.
  case dayPart(DayPart)
  /// "the last two weeks of February 1951".
  indirect case within(DateMeaning, count: Int?, unit: DateUnit, edge: DateMention.Modifier? = nil)
  /// "the following year" is +1, "that year" 0; a day part may follow ("the next morning").
  case neighbour(steps: Int, unit: DateUnit, dayPart: DayPart?)
  /// "the next winter", "that July", "the following Monday": the named date in that direction.
  case named(steps: Int, PartialDate)
  /// "August of the following year": a date so many years from the narrative's.
  case inYear(steps: Int, PartialDate)
  /// "the 6th of that month", "the 12th ult.": a day so many months from the narrative's.
  case inMonth(steps: Int, PartialDate)
  /// "later that year", "the end of the month": a part of what it holds.
  indirect case part(DateMention.Modifier, of: DateMeaning)
  case duration(count: Int?, half: Bool, unit: DateUnit)
  /// Every `count` units, or `times` in each of them.
  case recurring(count: Int, unit: DateUnit, times: Int?)
  case present, past, future
  /// "present" behind "2013 to".
  case open
  /// "-1" for yesterday, from the time of writing.
  case dayFromNow(Int)
  /// "that time", "the period": a time that the words do not name.
  case vague
}

/// An expression of time and where it stands, in lexemes.
struct DateExpression: Hashable {
  struct Part: Hashable {
    var lexemes: Range<Int>
    var meaning: DateMeaning
    /// About how long or when: "more than", "nearly", "about".
    var modifier: DateMention.Modifier?
  }

  enum Join: Hashable {
    case none, interval
    /// The second part is the present.
    case open
    /// A list of two.
    case both
  }

  var parts: [Part]
  var join = Join.none

  var lexemes: Range<Int> { parts[0].lexemes.lowerBound..<parts[parts.count - 1].lexemes.upperBound }
}

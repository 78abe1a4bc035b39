/// A date in the Extended Date/Time Format (ISO 8601-2:2019, annex A): a single date or an interval.
///
/// Levels 0 and 1, with centuries and decades ("18XX", "192X") and without times of day.
/// Years are astronomical: 264 BC is -263, printed "-0263"; the fourth century BC is "-03XX", -399 to -300.
public enum EDTF: Hashable, Sendable {
  case date(EDTFDate)
  /// `nil` is an open end, printed "..". At least one end is a date.
  case interval(from: EDTFDate?, to: EDTFDate?)

  /// The first day it can mean; `nil` if it is open towards the past.
  public var earliest: CivilDay? {
    switch self {
    case .date(let date): date.earliest
    case .interval(let from, _): from?.earliest
    }
  }

  /// The last day it can mean; `nil` if it is open towards the future.
  public var latest: CivilDay? {
    switch self {
    case .date(let date): date.latest
    case .interval(_, let to): to?.latest
    }
  }

  /// That of a date; of an interval the coarser one of its ends.
  public var precision: EDTFDate.Precision {
    switch self {
    case .date(let date): date.precision
    case .interval(let from?, let to?): min(from.precision, to.precision)
    case .interval(let from, let to): (from ?? to)?.precision ?? .century
    }
  }

  /// Whether some day of `year` lies between the bounds.
  ///
  /// - Parameter year: astronomical.
  public func contains(year: Int) -> Bool {
    (earliest.map { $0.year <= year } ?? true) && (latest.map { year <= $0.year } ?? true)
  }

  /// Whether every day of `other` lies between the bounds.
  public func contains(_ other: EDTF) -> Bool {
    let startsInside = earliest.map { mine in other.earliest.map { mine <= $0 } ?? false } ?? true
    let endsInside = latest.map { mine in other.latest.map { $0 <= mine } ?? false } ?? true
    return startsInside && endsInside
  }

  /// Whether it surely lies before `other`: its last day is before the other's first.
  public func precedes(_ other: EDTF) -> Bool {
    guard let latest, let start = other.earliest else { return false }
    return latest < start
  }
}

/// A date of some precision, perhaps approximate or uncertain.
public struct EDTFDate: Hashable, Sendable {
  /// Coarse to fine.
  public enum Precision: Int, Comparable, CaseIterable, Sendable {
    case century, decade, year, season, month, day

    public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
  }

  public enum Fields: Hashable, Sendable {
    /// 18 for "18XX"; -n for the n-th century before Christ ("-03XX" is -4).
    case century(Int)
    /// 192 for "192X"; -27 for "-026X".
    case decade(Int)
    case year(Int)
    /// 21 spring, 22 summer, 23 autumn, 24 winter, by the northern calendar.
    case season(year: Int, season: Int)
    case month(year: Int, month: Int)
    case day(CivilDay)
  }

  public enum Qualification: String, CaseIterable, Hashable, Sendable {
    case none = ""
    case uncertain = "?"
    case approximate = "~"
    case both = "%"
  }

  public let fields: Fields
  public let qualification: Qualification

  public init(_ fields: Fields, _ qualification: Qualification = .none) {
    self.fields = fields
    self.qualification = qualification
  }

  public var precision: Precision {
    switch fields {
    case .century: .century
    case .decade: .decade
    case .year: .year
    case .season: .season
    case .month: .month
    case .day: .day
    }
  }

  /// The year it lies in; `nil` for a decade or century.
  public var year: Int? {
    switch fields {
    case .century, .decade: nil
    case .year(let year), .season(let year, _), .month(let year, _): year
    case .day(let day): day.year
    }
  }

  public var earliest: CivilDay {
    switch fields {
    case .century(let index): CivilDay(year: index < 0 ? 100 * index + 1 : 100 * index, month: 1, day: 1)
    case .decade(let index): CivilDay(year: index < 0 ? 10 * index + 1 : 10 * index, month: 1, day: 1)
    case .year(let year): CivilDay(year: year, month: 1, day: 1)
    case .season(let year, let season): CivilDay(year: year, month: 3 * (season - 20), day: 1)
    case .month(let year, let month): CivilDay(year: year, month: month, day: 1)
    case .day(let day): day
    }
  }

  /// Winter ends in February of the next year.
  public var latest: CivilDay {
    switch fields {
    case .century(let index): CivilDay(year: index < 0 ? 100 * (index + 1) : 100 * index + 99, month: 12, day: 31)
    case .decade(let index): CivilDay(year: index < 0 ? 10 * (index + 1) : 10 * index + 9, month: 12, day: 31)
    case .year(let year): CivilDay(year: year, month: 12, day: 31)
    case .season(let year, 24): EDTFDate(.month(year: year + 1, month: 2)).latest
    case .season(let year, let season): EDTFDate(.month(year: year, month: 3 * (season - 20) + 2)).latest
    case .month(let year, let month):
      CivilDay(year: year, month: month, day: CivilDay.days(inMonth: month, of: year))
    case .day(let day): day
    }
  }
}

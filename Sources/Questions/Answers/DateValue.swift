/// A date as far as it is known: a day, a month, a year, a decade, a century, or a stretch between two of these.
///
/// Read from EDTF (ISO 8601-2) as annotations carry it.
public struct DateValue: Hashable, Sendable {
  /// How much of a date is said.
  public enum Precision: Int, Comparable, Hashable, Sendable {
    case century, decade, year, season, month, day

    public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
  }

  /// One end: a calendar date with what is known of it. Years before 1 count astronomically (0 is 1 BC).
  public struct Point: Hashable, Sendable {
    public let year: Int
    /// 1 to 12, or 21 (spring) to 24 (winter) for a season.
    public let month: Int?
    public let day: Int?
    /// How many years the point spans: 1, 10 for "192X", 100 for "18XX".
    public let span: Int

    public init(year: Int, month: Int? = nil, day: Int? = nil, span: Int = 1) {
      self.year = year
      self.month = month
      self.day = day
      self.span = span
    }

    public var precision: Precision {
      if span >= 100 { return .century }
      if span >= 10 { return .decade }
      guard let month else { return .year }
      if month > 12 { return .season }
      return day == nil ? .month : .day
    }
  }

  /// nil where the stretch has no beginning ("../1913").
  public let start: Point?
  /// nil where the stretch has no end ("1922/.."). Equal to ``start`` for a single date.
  public let end: Point?
  public let isApproximate: Bool

  public init(start: Point?, end: Point?, isApproximate: Bool = false) {
    self.start = start
    self.end = end
    self.isApproximate = isApproximate
  }

  public init(_ point: Point) { self.init(start: point, end: point) }

  public var isRange: Bool { start != end }
  public var isOpen: Bool { start == nil || end == nil }
  /// The end that is said of an open stretch, else the whole.
  public var known: DateValue? { isOpen ? (start ?? end).map { DateValue($0) } : self }
  /// The finer of the two ends.
  public var precision: Precision { max(start?.precision ?? .century, end?.precision ?? .century) }

  /// The first day it may mean, in days of a proleptic Gregorian calendar; open ends are far away.
  public var firstDay: Int { start.map { $0.days.lowerBound } ?? Int.min / 2 }
  /// The day after the last one it may mean.
  public var dayAfter: Int { end.map { $0.days.upperBound } ?? Int.max / 2 }

  public func overlaps(_ other: DateValue) -> Bool { firstDay < other.dayAfter && other.firstDay < dayAfter }
  public func contains(_ other: DateValue) -> Bool { firstDay <= other.firstDay && other.dayAfter <= dayAfter }
}

extension DateValue.Point {
  /// The days it may mean, counted from 1 January of year 0.
  var days: Range<Int> {
    let first = Self.day(year: year, month: firstMonth, day: day ?? 1)
    if day != nil { return first..<(first + 1) }
    if let month {
      let length = month > 12 ? 3 : 1
      let next = firstMonth - 1 + length
      return first..<Self.day(year: year + next / 12, month: next % 12 + 1, day: 1)
    }
    return first..<Self.day(year: year + span, month: 1, day: 1)
  }

  /// Spring begins in March; winter in December.
  private var firstMonth: Int {
    guard let month else { return 1 }
    return month > 12 ? min((month - 20) * 3, 12) : month
  }

  /// Days since 1 January of year 0 in the proleptic Gregorian calendar.
  ///
  /// The civil-calendar arithmetic of eras of 400 years, each 146,097 days long.
  static func day(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    // The eras begin on 1 March; 60 days of year 0 stand before it.
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear + 60
  }
}

extension DateValue {
  /// Reads an EDTF value; nil for what is no date, such as a duration.
  public init?(edtf: some StringProtocol) {
    var text = String(edtf).filter { $0 != "?" }
    let approximate = text.contains("~") || text.contains("%")
    text.removeAll { $0 == "~" || $0 == "%" }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count) else { return nil }
    let points = parts.map { $0 == ".." || $0.isEmpty ? nil : Point(edtf: $0) }
    for (part, point) in zip(parts, points) where point == nil && part != ".." && !part.isEmpty { return nil }
    guard points.contains(where: { $0 != nil }) else { return nil }
    self.init(start: points[0], end: points[points.count - 1], isApproximate: approximate)
    guard firstDay < dayAfter else { return nil }
  }
}

extension DateValue.Point {
  fileprivate init?(edtf: some StringProtocol) {
    let negative = edtf.hasPrefix("-")
    let fields = edtf.drop { $0 == "-" || $0 == "+" }.split(separator: "-")
    guard let first = fields.first, first.utf8.count == 4, (1...3).contains(fields.count) else { return nil }
    let unknown = first.reversed().prefix { $0 == "X" || $0 == "x" }.count
    guard unknown <= 2, let year = Int(first.prefix(4 - unknown)) else { return nil }
    let span = unknown == 0 ? 1 : unknown == 1 ? 10 : 100
    let numbers = fields.dropFirst().map { Int($0) }
    guard !numbers.contains(nil), span == 1 || numbers.isEmpty else { return nil }
    let month = numbers.first ?? nil
    let day = numbers.count == 2 ? numbers[1] : nil
    if let month, !(1...12).contains(month), !((21...24).contains(month) && day == nil) { return nil }
    if let day, !(1...31).contains(day) { return nil }
    self.init(year: (negative ? -year : year) * span, month: month, day: day, span: span)
  }
}

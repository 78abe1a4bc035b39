/// The values of dates, once their year is known.
extension PartialDate {
  /// In EDTF; `nil` where something needed is missing or there is no such day.
  ///
  /// - Parameter year: astronomical.
  func edtf(year: Int?) -> EDTF? {
    let qualification: EDTFDate.Qualification = isApproximate ? .approximate : .none
    if let millennium { return years(ordinal: millennium, length: 1000, qualification) }
    if let century {
      if fraction != nil { return years(ordinal: century, length: 100, qualification) }
      return .date(EDTFDate(.century(era == .beforeChrist ? -century : century - 1), qualification))
    }
    if let decade {
      if era == .beforeChrist {
        return .interval(
          from: EDTFDate(.year(-decade - 8), qualification), to: EDTFDate(.year(1 - decade), qualification))
      }
      return decade < 100 ? nil : .date(EDTFDate(.decade(decade / 10), qualification))
    }
    guard let year else { return nil }
    if let month { return self.day(year: year, month: month, qualification) }
    if let season { return .date(EDTFDate(.season(year: year, season: season), qualification)) }
    if day != nil || weekday != nil { return nil }
    if let fraction, 12 % fraction.parts == 0 {
      let length = 12 / fraction.parts
      return .interval(
        from: EDTFDate(.month(year: year, month: (fraction.index - 1) * length + 1), qualification),
        to: EDTFDate(.month(year: year, month: fraction.index * length), qualification))
    }
    return .date(EDTFDate(.year(year), qualification))
  }

  private func day(year: Int, month: Int, _ qualification: EDTFDate.Qualification) -> EDTF? {
    guard let day else { return .date(EDTFDate(.month(year: year, month: month), qualification)) }
    guard (1...CivilDay.days(inMonth: month, of: year)).contains(day) || isLeapDayOfJulianYear(year) else { return nil }
    guard day <= CivilDay.days(inMonth: month, of: year) else {
      return .date(EDTFDate(.month(year: year, month: month), qualification))
    }
    return .date(EDTFDate(.day(CivilDay(year: year, month: month, day: day)), qualification))
  }

  /// 29 February 1700 was a day by the Julian calendar only.
  private func isLeapDayOfJulianYear(_ year: Int) -> Bool { month == 2 && day == 29 && year % 4 == 0 }

  /// The years of a millennium, or of a half or quarter of a century.
  private func years(ordinal: Int, length: Int, _ qualification: EDTFDate.Qualification) -> EDTF {
    var first = era == .beforeChrist ? 1 - ordinal * length : (ordinal - 1) * length
    var count = length
    if let fraction {
      count = length / fraction.parts
      first += (fraction.index - 1) * count
    }
    return .interval(
      from: EDTFDate(.year(first), qualification), to: EDTFDate(.year(first + count - 1), qualification))
  }

  // MARK: TIMEX3

  /// In TIMEX3, with X for what is not known.
  ///
  /// - Parameter year: astronomical.
  func timex(year: Int?) -> String {
    let prefix = era == .beforeChrist ? "BC" : ""
    if let millennium { return prefix + String(millennium - 1) }
    if let century {
      let value = prefix + EDTFDate.Fields.padded(century - 1, 2)
      return value
    }
    if let decade {
      return decade < 100 && era == .unstated
        ? "XX" + String(decade / 10) : prefix + EDTFDate.Fields.padded(decade / 10, 3)
    }
    let years =
      year.map { $0 <= 0 ? "BC" + EDTFDate.Fields.padded(1 - $0, 4) : EDTFDate.Fields.padded($0, 4) } ?? "XXXX"
    return years + timexInYear + timexTime
  }

  private var timexInYear: String {
    if let month {
      return "-" + EDTFDate.Fields.padded(month, 2) + (day.map { "-" + EDTFDate.Fields.padded($0, 2) } ?? "")
    }
    if let season { return "-" + ["SP", "SU", "FA", "WI"][season - 21] }
    if let weekday { return "-WXX-" + String(weekday) }
    if let day { return "-XX-" + EDTFDate.Fields.padded(day, 2) }
    if let fraction, fraction.parts == 2 || fraction.parts == 4 {
      return (fraction.parts == 2 ? "-H" : "-Q") + String(fraction.index)
    }
    return year == nil && (clock != nil || dayPart != nil) ? "-XX-XX" : ""
  }

  private var timexTime: String {
    if let clock { return "T" + clock }
    return dayPart.map { "T" + $0.timex } ?? ""
  }
}

extension DateUnit {
  /// As TIMEX3 abbreviates it in a period; what has no letter of its own is counted in another.
  var period: (prefix: String, scale: Int, letter: String) {
    switch self {
    case .second: ("PT", 1, "S")
    case .minute: ("PT", 1, "M")
    case .hour: ("PT", 1, "H")
    case .day: ("P", 1, "D")
    case .week: ("P", 1, "W")
    case .fortnight: ("P", 2, "W")
    case .month, .season: ("P", 1, "M")
    case .quarter: ("P", 3, "M")
    case .year: ("P", 1, "Y")
    case .generation: ("P", 30, "Y")
    case .decade: ("P", 10, "Y")
    case .century: ("P", 100, "Y")
    case .millennium: ("P", 1000, "Y")
    }
  }

  /// "P4M", "PXY", "P18M" for a year and a half.
  func timex(count: Int?, half: Bool) -> String {
    guard let count else { return self == .season ? "" : period.prefix + "X" + period.letter }
    if half, self == .year { return "P" + String(count * 12 + 6) + "M" }
    if half, period.scale % 2 == 0 {
      return period.prefix + String(count * period.scale + period.scale / 2) + period.letter
    }
    return period.prefix + String(count * period.scale) + (half ? ".5" : "") + period.letter
  }

  /// What recurs once in each of them: "XXXX-XX-XX" every day.
  var recurrence: String {
    switch self {
    case .second, .minute, .hour: "XXXX-XX-XXTXX"
    case .day: "XXXX-XX-XX"
    case .week, .fortnight: "XXXX-WXX"
    case .month, .season, .quarter: "XXXX-XX"
    case .year, .decade, .generation, .century, .millennium: "XXXX"
    }
  }
}

extension DateMention.Modifier {
  var timex: String {
    switch self {
    case .start: "START"
    case .mid: "MID"
    case .end: "END"
    case .approximate: "APPROX"
    case .moreThan: "MORE_THAN"
    case .lessThan: "LESS_THAN"
    case .atLeast: "EQUAL_OR_MORE"
    case .atMost: "EQUAL_OR_LESS"
    }
  }
}

extension EDTF: LosslessStringConvertible {
  /// Reads what ``description`` prints.
  ///
  /// - Returns: `nil` for anything outside the part of EDTF that ``EDTF`` holds.
  public init?(_ text: String) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    switch ends.count {
    case 1:
      guard let date = EDTFDate(text) else { return nil }
      self = .date(date)
    case 2:
      let from = ends[0] == ".." ? nil : EDTFDate(String(ends[0]))
      let to = ends[1] == ".." ? nil : EDTFDate(String(ends[1]))
      guard from != nil || to != nil, from != nil || ends[0] == "..", to != nil || ends[1] == ".." else { return nil }
      self = .interval(from: from, to: to)
    default: return nil
    }
  }

  public var description: String {
    switch self {
    case .date(let date): date.description
    case .interval(let from, let to): (from?.description ?? "..") + "/" + (to?.description ?? "..")
    }
  }
}

extension EDTFDate: LosslessStringConvertible {
  public init?(_ text: String) {
    var bytes = Array(text.utf8)
    let qualification: Qualification
    switch bytes.last {
    case UInt8(ascii: "?"): qualification = .uncertain
    case UInt8(ascii: "~"): qualification = .approximate
    case UInt8(ascii: "%"): qualification = .both
    default: qualification = .none
    }
    if qualification != .none { bytes.removeLast() }
    guard let fields = Fields(bytes[...]) else { return nil }
    self.init(fields, qualification)
  }

  public var description: String { fields.description + qualification.rawValue }
}

extension EDTFDate.Fields: CustomStringConvertible {
  public var description: String {
    switch self {
    case .century(let index): Self.signed(index, digits: 2) + "XX"
    case .decade(let index): Self.signed(index, digits: 3) + "X"
    case .year(let year): Self.year(year)
    case .season(let year, let season): Self.year(year) + "-" + String(season)
    case .month(let year, let month): Self.year(year) + "-" + Self.padded(month, 2)
    case .day(let day): Self.year(day.year) + "-" + Self.padded(day.month, 2) + "-" + Self.padded(day.day, 2)
    }
  }

  /// Four digits with a sign where needed; more digits stand behind a "Y".
  static func year(_ year: Int) -> String {
    if abs(year) > 9999 { return "Y" + String(year) }
    return (year < 0 ? "-" : "") + padded(abs(year), 4)
  }

  static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  private static func signed(_ index: Int, digits: Int) -> String {
    index < 0 ? "-" + padded(-index - 1, digits) : padded(index, digits)
  }

  fileprivate init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    let isLong = rest.first == UInt8(ascii: "Y")
    if isLong { rest = rest.dropFirst() }
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    let parts = rest.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let head = parts.first, parts.count <= 3, isLong ? (5...15).contains(head.count) : head.count == 4 else {
      return nil
    }
    if parts.count == 1, !isLong, let coarse = Self.coarse(head, isNegative: isNegative) {
      self = coarse
      return
    }
    guard let magnitude = Self.number(head), !isLong || magnitude > 9999, !isNegative || magnitude > 0 else {
      return nil
    }
    self.init(year: isNegative ? -magnitude : magnitude, rest: parts.dropFirst())
  }

  private init?(year: Int, rest: ArraySlice<ArraySlice<UInt8>>) {
    let numbers = rest.map { $0.count == 2 ? Self.number($0) ?? -1 : -1 }
    switch (numbers.first, numbers.dropFirst().first) {
    case (nil, _): self = .year(year)
    case (let month?, nil) where (1...12).contains(month): self = .month(year: year, month: month)
    case (let season?, nil) where (21...24).contains(season): self = .season(year: year, season: season)
    case (let month?, let day?)
    where (1...12).contains(month) && day >= 1 && day <= CivilDay.days(inMonth: month, of: year):
      self = .day(CivilDay(year: year, month: month, day: day))
    default: return nil
    }
  }

  /// "18XX", "192X".
  private static func coarse(_ head: ArraySlice<UInt8>, isNegative: Bool) -> Self? {
    let digits = head.prefix { $0 != UInt8(ascii: "X") }
    guard head.dropFirst(digits.count).allSatisfy({ $0 == UInt8(ascii: "X") }), let index = number(digits) else {
      return nil
    }
    switch digits.count {
    case 2: return .century(isNegative ? -index - 1 : index)
    case 3: return .decade(isNegative ? -index - 1 : index)
    default: return nil
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 15 else { return nil }
    var result = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      result = result * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return result
  }
}

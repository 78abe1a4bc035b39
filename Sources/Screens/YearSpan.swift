/// The years that an EDTF value (ISO 8601-2) spans, with their fractions; from the start up to but not including the
/// end.
struct YearSpan: Hashable, Sendable {
  let start: Double
  let end: Double

  /// `nil` for what is not a date; an open side ends at the known one.
  init?(edtf: String) {
    let sides = edtf.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(sides.count) else { return nil }
    let known = sides.compactMap { Self.span($0) }
    guard let first = known.first, let last = known.last else { return nil }
    start = min(first.start, last.start)
    end = max(first.end, last.end)
  }

  private static func span(_ date: Substring) -> (start: Double, end: Double)? {
    let plain = date.filter { !"~?%".contains($0) }
    let isNegative = plain.first == "-"
    let parts = (isNegative ? plain.dropFirst() : plain[...]).split(separator: "-")
    guard let yearPart = parts.first, yearPart.count == 4, let year = year(yearPart) else { return nil }
    let first = isNegative ? -year.first : year.first
    if parts.count == 2, let season = Int(parts[1]), (21...23).contains(season) {
      // Of the northern hemisphere: spring is March to May.
      let start = Double(first) + Double(3 * (season - 20) - 1) / 12
      return (start, start + 0.25)
    }
    guard parts.count > 1, let month = Int(parts[1]), (1...12).contains(month) else {
      return (Double(first), Double(first + year.count))
    }
    let start = Double(first) + Double(month - 1) / 12
    guard parts.count > 2, let day = Int(parts[2]), (1...31).contains(day) else { return (start, start + 1.0 / 12) }
    return (start + Double(day - 1) / 372, start + Double(day) / 372)
  }

  /// "1917", "192X", "19XX".
  private static func year(_ text: Substring) -> (first: Int, count: Int)? {
    let unknown = text.count { $0 == "X" }
    guard let first = Int(text.map { $0 == "X" ? "0" : String($0) }.joined()) else { return nil }
    return (first, unknown == 0 ? 1 : unknown == 1 ? 10 : unknown == 2 ? 100 : 1000)
  }
}

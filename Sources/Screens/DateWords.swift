/// An EDTF value (ISO 8601-2) as a reader takes it in: "until 1788", "spring 1789", "2 to 6 March 1919", "about 1917".
func dateWords(edtf: String) -> String {
  let sides = edtf.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  guard sides.count == 2 else { return sideWords(edtf) }
  switch (sides[0], sides[1]) {
  case ("", let end), ("..", let end): return "until " + sideWords(end)
  case (let start, ""), (let start, ".."): return "from " + sideWords(start)
  case (let start, let end): return rangeWords(start, end)
  }
}

/// What both ends share is said once, at the end.
private func rangeWords(_ start: String, _ end: String) -> String {
  let (first, last) = (sideWords(start), sideWords(end))
  guard start.count == end.count, !start.hasPrefix("-"), start.allSatisfy({ $0.isNumber || $0 == "-" }) else {
    return "\(first) to \(last)"
  }
  let (head, tail) = (first.split(separator: " "), last.split(separator: " "))
  let shared = zip(head.reversed(), tail.reversed()).prefix { $0 == $1 }.count
  return (head.dropLast(min(shared, head.count - 1)).map(String.init) + ["to", last]).joined(separator: " ")
}

private func sideWords(_ date: String) -> String {
  let plain = String(date.filter { !"~?%".contains($0) })
  let lead = date.contains { "~%".contains($0) } ? "about " : ""
  let doubt = date.contains { "?%".contains($0) } ? "?" : ""
  return lead + pointWords(plain) + doubt
}

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]
private let seasonNames = [21: "spring", 22: "summer", 23: "autumn", 24: "winter"]

private func pointWords(_ date: String) -> String {
  let isBefore = date.hasPrefix("-")
  let parts = date.split(separator: "-").map(String.init)
  guard let year = parts.first.flatMap({ yearWords($0, isBefore: isBefore) }) else { return date }
  guard parts.count > 1 else { return year }
  guard let number = Int(parts[1]) else { return date }
  if let season = seasonNames[number], parts.count == 2 { return "\(season) \(year)" }
  guard monthNames.indices.contains(number - 1) else { return date }
  let month = "\(monthNames[number - 1]) \(year)"
  guard parts.count > 2 else { return month }
  return Int(parts[2]).map { "\($0) \(month)" } ?? date
}

/// "1917", "1920s", "19th century", "44 BC"; ISO 8601 has a year 0, which is 1 BC.
private func yearWords(_ year: String, isBefore: Bool) -> String? {
  if let number = Int(year) { return isBefore || number == 0 ? "\(number + 1) BC" : "\(number)" }
  guard year.count == 4, !isBefore else { return nil }
  if let decade = Int(year.dropLast()), year.hasSuffix("X") { return "\(decade)0s" }
  guard let century = Int(year.dropLast(2)), year.hasSuffix("XX") else { return nil }
  return "\(ordinal(century + 1)) century"
}

private func ordinal(_ number: Int) -> String {
  let suffix: String
  switch (number % 10, number % 100) {
  case (_, 11), (_, 12), (_, 13): suffix = "th"
  case (1, _): suffix = "st"
  case (2, _): suffix = "nd"
  case (3, _): suffix = "rd"
  default: suffix = "th"
  }
  return "\(number)\(suffix)"
}

import Documents

extension Gradebook {
  /// A line an answer, for a spreadsheet: RFC 4180, with a line for the names of the columns.
  public var csv: String {
    var lines = ["person,name,round,item,section,question,answer,right,points,time"]
    lines += answers.map { answer in
      [
        answer.person.rawValue, answer.name, "\(answer.round)", answer.item, answer.section, answer.stem,
        answer.given, answer.isRight ? "1" : "0", "\(answer.points)", iso(answer.time),
      ].map(field).joined(separator: ",")
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  /// To read: people, items, and the sections that want reading again.
  public var lines: [String] {
    var lines = ["\(name): “\(text)”, \(counted(people.count, "student"))"]
    if !isGraded { lines.append("All sat on one account, so nothing here is a grade.") }
    lines += ["", "People: minutes, answered, right, points"]
    lines += people.map {
      "  \($0.name): \($0.minutes) min, \($0.answered) of \($0.asked), \($0.right) right, \(counted($0.points, "point"))"
    }
    lines += ["", "Items: answers, right, discrimination"]
    for item in items {
      lines.append("  \(item.round). \(item.stem)")
      lines.append(
        "     Answer: \(item.key). \(counted(item.answers, "answer")), \(percent(item.facility)) right\(apart(item))")
      lines += item.choices.filter { !$0.isRight && $0.count > 0 }.prefix(3).map { "     \($0.count) × \($0.given)" }
    }
    let again = toReadAgain
    if !again.isEmpty {
      lines += ["", "To read again"]
      lines += again.map {
        "  \($0.title): \($0.answers - $0.right) wrong of \($0.answers), \(counted($0.marks, "mark")), "
          + counted($0.questions, "question")
      }
    }
    return lines
  }

  /// The sections with something wrong or not understood, the neediest first.
  public var toReadAgain: [SectionReport] {
    sections.filter { $0.need > 0 }.sorted { ($1.need, $0.id) < ($0.need, $1.id) }
  }

  private func apart(_ item: ItemReport) -> String {
    item.discrimination.map { ", discrimination \(hundredths($0))" } ?? ""
  }
}

/// A field of a table. What a spreadsheet would take for a formula gets an apostrophe in front.
private func field(_ text: String) -> String {
  var text = text
  if let first = text.first, "=+-@\t\r".contains(first) { text = "'" + text }
  guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}

func percent(_ share: Double?) -> String { share.map { "\(Int(($0 * 100).rounded())) %" } ?? "none" }

func hundredths(_ value: Double) -> String {
  let hundredths = Int((abs(value) * 100).rounded())
  let digits = "\(hundredths % 100)"
  return (value < 0 && hundredths > 0 ? "-" : "") + "\(hundredths / 100)." + (digits.count < 2 ? "0" : "") + digits
}

/// A moment as ISO 8601 in UTC, to the second.
func iso(_ milliseconds: Int64) -> String {
  let (days, rest) = floored(milliseconds / 1000, 86_400)
  // Days to a civil date: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
  let (era, day) = floored(days + 719_468, 146_097)
  let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
  let ofYear = day - (365 * year + year / 4 - year / 100)
  let month = (5 * ofYear + 2) / 153
  func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
  let civil = month < 10 ? month + 3 : month - 9
  return "\(year + era * 400 + (civil <= 2 ? 1 : 0))-\(two(civil))-\(two(ofYear - (153 * month + 2) / 5 + 1))T"
    + "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
}

private func floored(_ value: Int64, _ divisor: Int64) -> (Int64, Int64) {
  let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}

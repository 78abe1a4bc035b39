import Documents

// MARK: Years for bare months

extension StatementReader {
  func completeDates(_ statement: inout Statement, sentence: Sentence) {
    for slot in statement.liveSlots where statement.slots[slot].kind == .date {
      addEra(&statement, slot)
      guard let value = statement.slots[slot].value.flatMap({ DateValue(edtf: $0) }),
        let range = statement.range(of: slot),
        !statement.slots[slot].surface.contains(where: \.isNumber) || !saysYear(statement, range),
        !isCounted(statement, range)
      else { continue }
      appendYear(&statement, slot: slot, range: range, value)
      guard let start = value.start, start == value.end, start.year > 0, start.span == 1, start.precision != .season
      else {
        continue
      }
      complete(&statement, slot: slot, range: range, with: start)
    }
    for slot in statement.liveSlots where statement.slots[slot].kind == .date { dropComma(&statement, behind: slot) }
  }

  /// "The accord of April, 1904, was": the comma belongs to the date as it was written, not to the sentence.
  private func dropComma(_ statement: inout Statement, behind slot: Int) {
    guard let range = statement.range(of: slot), range.lowerBound > 0, range.upperBound + 1 < statement.words.count,
      statement.words[range.lowerBound - 1].text == "of", statement.words[range.upperBound].text == ",",
      statement.words[range.upperBound + 1].isVerbal
    else { return }
    statement.words.remove(at: range.upperBound)
  }

  /// "In 107" becomes "In 107 BC" in a text that tells of those years.
  private func addEra(_ statement: inout Statement, _ slot: Int) {
    let old = statement.slots[slot]
    guard let start = old.value.flatMap({ DateValue(edtf: $0) })?.start, start.year <= 0, start.span == 1,
      let range = statement.range(of: slot), !old.surface.lowercased().contains("b"),
      old.surface.last?.isNumber == true, old.surface.allSatisfy(\.isNumber)
    else { return }
    // Among years of both eras a bare one may be of either: it is not asked for.
    guard dates.areMostlyBC else {
      statement.slots[slot] = Slot(entity: old.entity, kind: .date, surface: old.surface, value: nil, isResolved: false)
      return
    }
    let next = range.upperBound < statement.words.count ? statement.words[range.upperBound].text : ""
    guard !next.hasPrefix("B") else { return }
    statement.words.insert(
      StatementWord(text: dates.era, isGlued: false, token: statement.words[range.upperBound - 1].token, slot: slot),
      at: range.upperBound)
    statement.slots[slot] = Slot(
      entity: old.entity, kind: .date, surface: old.surface + " " + dates.era, value: old.value, isResolved: false)
    statement.edits.insert(.year)
  }

  /// "July and August" becomes "July and August 1923".
  private func appendYear(_ statement: inout Statement, slot: Int, range: Range<Int>, _ value: DateValue) {
    guard value.isRange, let start = value.start, let end = value.end, start.year == end.year, start.month != nil,
      end.day == nil, let month = end.month, month <= 12, !saysYear(statement, range),
      WrittenDate.month(statement.words[range.upperBound - 1].text.lowercased()) == month
    else { return }
    statement.words.insert(
      StatementWord(
        text: String(end.year), isGlued: false, token: statement.words[range.upperBound - 1].token, slot: slot),
      at: range.upperBound)
    let old = statement.slots[slot]
    statement.slots[slot] = Slot(
      entity: old.entity, kind: .date, surface: old.surface + " \(end.year)", value: old.value, isResolved: true)
    statement.edits.insert(.year)
  }

  /// "three weeks before the crash": counted from something that the sentence names.
  private func isCounted(_ statement: Statement, _ range: Range<Int>) -> Bool {
    guard let last = statement.words[range].last, range.upperBound < statement.words.count else { return false }
    return ["before", "after"].contains(last.text.lowercased()) && statement.words[range.upperBound].text != ","
  }

  private func saysYear(_ statement: Statement, _ range: Range<Int>) -> Bool {
    statement.words[range].contains { word in
      // "mid-1856"
      let digits = word.text.split(separator: "-").last?.prefix { $0.isNumber } ?? ""
      return (3...4).contains(digits.count)
    }
  }

  /// "October 8" becomes "October 8, 1923"; "the following year" becomes "1924".
  private func complete(_ statement: inout Statement, slot: Int, range: Range<Int>, with point: DateValue.Point) {
    let surface = statement.slots[slot].surface
    let written = point.written(dayFirst: dates.isDayFirst)
    var words = written.split(separator: " ").map { String($0) }
    let before = range.lowerBound > 0 ? statement.words[range.lowerBound - 1].text.lowercased() : ""
    // "a century later" is no year.
    // "at Christmas" is no "at on 25 December", "the next day’s attack" none "on 25 December’s".
    let after = range.upperBound < statement.words.count ? statement.words[range.upperBound].text : ""
    let gap = DateGap(statement.words[range].map { $0.text.lowercased() }, precision: point.precision)
    guard before != "at" || gap.isLoose, !["’s", "'s", "’", "'"].contains(after),
      statement.slots[slot].value.map(dates.isDisputed) != true, !surface.lowercased().contains("centur")
    else { return }
    let hasPreposition =
      gap.isLoose && before == "at"
      || ["in", "on", "of", "during", "by", "since", "from", "until", "to", "till"].contains(before)
    guard hasPreposition || WrittenDate.readings(of: surface + " \(point.year)").isEmpty || range.lowerBound == 0 else {
      return
    }
    // "the end of the year" becomes "the end of 1847".
    if gap.isLoose {
      guard hasPreposition else { return }
      let lead = statement.words[range].prefix(gap.kept).map(\.text)
      words = (lead.last == "the" ? lead.dropLast() : lead) + words
    }
    if !hasPreposition { words.insert(point.precision == .day ? "on" : "in", at: 0) }
    let replaced = words.enumerated().map { offset, text in
      StatementWord(
        text: text, isGlued: false, token: statement.words[range.lowerBound].token,
        slot: offset == 0 && !hasPreposition ? nil : slot)
    }
    statement.slots[slot] = Slot(
      entity: statement.slots[slot].entity, kind: .date,
      surface: replaced.filter { $0.slot != nil }.map(\.text).joined(separator: " "),
      value: statement.slots[slot].value, isResolved: true)
    statement.words.replaceSubrange(range, with: replaced)
    statement.edits.insert(.year)
  }
}

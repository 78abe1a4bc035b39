import Documents

/// What of a date is left out in a gap, and what stays before it.
///
/// "In the year ____", "the ____" of "the 1820s", "by the end of ____": the words before the gap say how exactly it was,
/// and give nothing away.
struct DateGap {
  /// How many words of the mention stay before the gap.
  let kept: Int
  /// Whether these say in which part of the year or decade it was.
  let isLoose: Bool

  static let parts: Set<String> = ["end", "beginning", "start", "close", "middle"]
  private static let times: Set<String> = ["early", "late", "mid"]

  /// - Parameter words: the mention, in lower case.
  init(_ words: [String], precision: DateValue.Precision) {
    let loose = Self.looseWords(words)
    let rest = words.count - loose
    isLoose = loose > 0 && rest > 0 && precision <= .month
    kept = isLoose ? loose : Self.fixedWords(words, precision)
  }

  /// "the end of", "late in", "the early".
  private static func looseWords(_ words: [String]) -> Int {
    let article = words.first == "the" ? 1 : 0
    guard article < words.count else { return 0 }
    if times.contains(words[article]) {
      return article + 1 < words.count && words[article + 1] == "in" ? article + 2 : article + 1
    }
    guard parts.contains(words[article]), article + 1 < words.count, words[article + 1] == "of" else { return 0 }
    return article + (article + 2 < words.count && words[article + 2] == "the" ? 3 : 2)
  }

  /// "the year", "the month of", and the article of a decade or a season.
  private static func fixedWords(_ words: [String], _ precision: DateValue.Precision) -> Int {
    if words.count > 2, words.starts(with: ["the", "year"]) { return 2 }
    let month = words.starts(with: ["month", "of"]) ? 2 : words.starts(with: ["the", "month", "of"]) ? 3 : 0
    if month > 0, words.count > month { return month }
    return words.count > 1 && words[0] == "the" && [.decade, .season].contains(precision) ? 1 : 0
  }

  /// What is left out of a mention: all of it, or of a date what ``kept`` leaves.
  static func range(in statement: Statement, _ slot: Int, _ range: Range<Int>) -> Range<Int> {
    guard statement.slots[slot].kind == .date, let value = statement.slots[slot].value.flatMap({ DateValue(edtf: $0) })
    else { return range }
    let gap = DateGap(statement.words[range].map { $0.text.lowercased() }, precision: value.precision)
    return (range.lowerBound + gap.kept)..<range.upperBound
  }
}

extension WritingContext {
  /// The key for the part of a mention that is left out.
  func key(_ statement: Statement, _ slot: Int, at gap: Range<Int>) -> AnswerKey? {
    let old = statement.slots[slot]
    let surface = gap == statement.range(of: slot) ? old.surface : Statement.plain(statement.words[gap])
    return AnswerKey(
      slot: Slot(
        entity: old.entity, kind: old.kind, surface: surface, value: old.value, isResolved: old.isResolved),
      annotations: annotations)
  }
}

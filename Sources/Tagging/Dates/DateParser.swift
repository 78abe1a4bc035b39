/// Reads expressions of time from lexemes, left to right, the longest one at each place.
///
/// Every rule looks ahead a bounded number of lexemes, so that the cost is linear in the length of the text.
struct DateParser {
  let lexemes: [DateLexeme]

  /// A date that its words spell, and where it ends.
  struct Reading {
    var end: Int
    var date: PartialDate
    /// Where the date begins behind "the", "early" and the like.
    var core = 0
    /// "of the following year": the date lies so many years from the narrative's.
    var steps: Int?
    /// "of the same month": the day lies so many months from the narrative's.
    var monthSteps: Int?

    var meaning: DateMeaning {
      if let monthSteps { return .inMonth(steps: monthSteps, date) }
      return steps.map { .inYear(steps: $0, date) } ?? .date(date)
    }
  }

  /// A meaning that is no plain date, and where its words end.
  struct Phrase {
    var start: Int
    var end: Int
    var meaning: DateMeaning
    var modifier: DateMention.Modifier?
  }

  private static let edge = DateLexeme(kind: .edge, traits: [], start: 0, end: 0)

  subscript(index: Int) -> DateLexeme {
    lexemes.indices.contains(index) ? lexemes[index] : Self.edge
  }

  func kind(_ index: Int) -> DateWord { self[index].kind }

  func isGlued(_ index: Int) -> Bool { !self[index].isSpaced }

  /// All expressions, in reading order and without overlap.
  func expressions() -> [DateExpression] {
    var found: [DateExpression] = []
    var index = 0
    while index < lexemes.count {
      if Self.canStart(lexemes[index].kind), let expression = expression(at: index) {
        found.append(expression)
        index = max(index + 1, expression.lexemes.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  private static func canStart(_ kind: DateWord) -> Bool {
    switch kind {
    case .other, .edge, .comma, .hyphen, .slash, .open, .close, .colon, .stop, .quote, .mark, .pronoun, .subordinator,
      .inWord, .onWord, .forWord, .byWord, .of, .and, .or, .counted, .counting, .clockWord, .per, .times:
      false
    default: true
    }
  }

  private func expression(at index: Int) -> DateExpression? {
    let absolute = range(at: index) ?? single(at: index)
    let phrase = relative(at: index) ?? amount(at: index) ?? reference(at: index)
    if let absolute, absolute.lexemes.upperBound >= (phrase?.end ?? 0) { return absolute }
    guard let phrase, phrase.end > phrase.start else { return absolute }
    return DateExpression(
      parts: [.init(lexemes: phrase.start..<phrase.end, meaning: phrase.meaning, modifier: phrase.modifier)])
  }

  /// One date that stands alone.
  private func single(at index: Int) -> DateExpression? {
    guard let reading = point(at: index), mayStandAlone(reading, at: index) else { return nil }
    let start = keepsArticle(before: reading.end, from: index) ? index : index + 1
    return DateExpression(parts: [.init(lexemes: start..<reading.end, meaning: reading.meaning)])
  }

  /// Whether "the" belongs to the date and not to a noun behind it ("the summer campaign").
  func keepsArticle(before end: Int, from index: Int) -> Bool {
    guard kind(index) == .the else { return true }
    let next = self[end]
    // "the 1932 election", "the October 1973 war".
    if kind(index + 1) == .number && self[index + 1].digits > 2 || kind(index + 1) == .month { return false }
    switch kind(end - 1) {
    case .holiday: return false
    case .season:
      return !(next.kind == .other && next.isSpaced && next.isCapitalized && !next.traits.contains(.startsSentence))
    case .unit where kind(end - 2) == .hyphen: return false
    default: return !(next.kind == .apostrophe && isGlued(end))
    }
  }
}

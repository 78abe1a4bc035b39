/// What speaks against an item without being a fault: each alone is common among good items, four together are not.
///
/// Of 632 items of nineteen texts that had been judged, 19 of 33 with four doubts or more were bad, and 102 of 599
/// with fewer: 10 % with none, 13 %, 16 % and 28 % with one, two and three.
enum ItemDoubts {
  /// An item with so many is not shown.
  static let most = 3

  /// How many of the seven there are.
  static func count(_ question: Question, source: Substring) -> Int {
    switch question.form {
    case .quote, .acronym, .ordering, .matching: return 0
    case .cloze, .short, .choice, .truth, .numeric: break
    }
    let stem = statement(of: question)
    let words = stem.split(separator: " ")
    return [
      isUndated(question, stem), words.first == "The", ranks(stem), source.split(separator: " ").count < 10,
      asksForName(question), stem.commas >= 3 || source.commas >= 4,
      words.dropFirst().count { $0.first(where: \.isLetter)?.isUppercase == true } <= 1,
    ].count { $0 }
  }

  /// Without what asks for it.
  private static func statement(of question: Question) -> Substring {
    if let inside = GapStem.statement(in: question.stem) { return inside }
    let mark = "True or false: "
    return question.stem.hasPrefix(mark) ? question.stem.dropFirst(mark.count) : question.stem[...]
  }

  /// No year says when it was.
  private static func isUndated(_ question: Question, _ stem: Substring) -> Bool {
    question.answerKind != .date
      && !stem.split(whereSeparator: { !$0.isNumber }).contains { $0.count == 4 && "12".contains($0.prefix(1)) }
  }

  private static let ranking: Set<String> = [
    "more", "most", "better", "less", "other", "another", "similar", "same", "such", "new", "first", "second", "next",
    "also", "still", "again", "finally", "then",
  ]

  /// Something is set beside other things of its kind: "the second settlement", "other cities".
  private static func ranks(_ stem: Substring) -> Bool {
    stem.lowercased().split { !$0.isLetter }.contains { ranking.contains(String($0)) }
  }

  /// Dates are seldom asked wrongly.
  private static func asksForName(_ question: Question) -> Bool {
    question.answerKind == .person || question.form == .cloze && question.answerKind == .organization
  }
}

extension Substring {
  fileprivate var commas: Int { count { $0 == "," } }
}

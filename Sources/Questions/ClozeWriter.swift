import Documents

/// Writes cloze items: a statement that stands alone, with one name, date or number left out.
struct ClozeWriter {
  let context: WritingContext

  func candidates(from statement: Statement) -> [Candidate] {
    guard ClozeJudge.isWorthAsking(statement) else { return [] }
    return statement.liveSlots.compactMap { slot in candidate(statement, slot) }
  }

  private func candidate(_ statement: Statement, _ slot: Int) -> Candidate? {
    guard let range = statement.range(of: slot),
      let key = AnswerKey(slot: statement.slots[slot], annotations: context.annotations),
      [.person, .organization, .date].contains(key.kind), ClozeJudge.canAsk(statement, slot: slot, at: range)
    else { return nil }
    var words = statement.words
    words.replaceSubrange(
      range,
      with: [StatementWord(text: "____" + hint(key), isGlued: words[range.lowerBound].isGlued, token: nil, slot: slot)])
    let fact = FactName.statement(context.document[context.source(of: statement.sentence)])
    let entity = statement.slots[slot].entity
    return context.candidate(
      form: .cloze, fact: fact, stem: Statement.render(words) + ".", key: key, sentence: statement.sentence,
      worth: context.worth.of(statement, asking: slot), ease: context.worth.ease(of: entity))
  }

  /// How precise a date is asked, so that there is one right answer.
  private func hint(_ key: AnswerKey) -> String {
    guard let date = key.date, !date.isRange else { return "" }
    switch date.precision {
    case .day: return " (full date)"
    case .month: return " (month and year)"
    case .year: return " (year)"
    case .season, .decade, .century: return ""
    }
  }
}

/// Names facts by what they say.
enum FactName {
  static func statement(_ source: Substring) -> String {
    StableHash.name("says", Folding.contentWords(of: source).sorted().joined(separator: " "))
  }
}

/// Which blanks make an item: anchored, and with one right answer.
enum ClozeJudge {
  /// Predicates that say too little to be asked about: "It seems", "One might ask".
  private static let hedges: Set<String> = [
    "might", "may", "perhaps", "maybe", "seems", "seem", "would", "could", "should", "must",
    "if", "whether", "arguably", "presumably", "supposedly", "probably",
  ]

  static func isWorthAsking(_ statement: Statement) -> Bool {
    let lower = statement.words.map { $0.text.lowercased() }
    return lower.count(where: hedges.contains) == 0 && statement.liveSlots.count >= 1
  }

  static func canAsk(_ statement: Statement, slot: Int, at range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 ? statement.words[range.lowerBound - 1].text.lowercased() : ""
    let after = range.upperBound < statement.words.count ? statement.words[range.upperBound] : nil
    if after?.text.hasPrefix("-") == true || before.hasSuffix("-") { return false }
    guard isAnchored(statement, without: range), SlotJudge.isWhole(statement, slot: slot, at: range) else {
      return false
    }
    switch statement.slots[slot].kind {
    case .date: return canAskDate(statement, slot, before: before, after: after)
    case .person, .organization, .place, .work, .event, .quantity: return true
    }
  }

  /// Only a date that says when something happened: not "by 1921", not "the 1913 level".
  private static func canAskDate(_ statement: Statement, _ slot: Int, before: String, after: StatementWord?) -> Bool {
    guard let value = statement.slots[slot].value.flatMap({ DateValue(edtf: $0) }), !value.isOpen, !value.isApproximate
    else {
      return false
    }
    if value.isRange { return ["from", "between", "during", "in"].contains(before) }
    guard ["in", "on", "during"].contains(before) || (before == "of" && value.precision >= .month) else { return false }
    guard let after else { return true }
    return !after.text.isFollowingNoun
  }

  /// Something named, dated or quoted besides the blank says which event is meant.
  static func isAnchored(_ statement: Statement, without range: Range<Int>) -> Bool {
    statement.words.enumerated().contains { index, word in
      guard !range.contains(index), index > 0 || word.slot != nil else { return false }
      return word.slot != nil || word.text.first?.isUppercase == true || word.text == "‘"
    }
  }
}

extension String {
  /// A lowercase word that can be the head of a phrase begun by a date ("the 1913 level").
  fileprivate var isFollowingNoun: Bool {
    [
      "level", "levels", "opposition", "congress", "constitution", "treaty", "election", "elections", "war",
      "revolution",
    ].contains(self)
  }
}

import Documents

/// Whether a mention is a whole name that can be asked for.
enum SlotJudge {
  /// "the Second ____" and "the ____ (Third) Congress" cut a name; "the party" and "Congress" are none.
  static func isWhole(_ statement: Statement, slot: Int, at range: Range<Int>) -> Bool {
    guard statement.slots[slot].kind != .date else { return true }
    if range.lowerBound > 0, isPartOfName(statement.words[range.lowerBound - 1], isFirst: range.lowerBound == 1) {
      return false
    }
    if range.upperBound < statement.words.count, isPartOfName(statement.words[range.upperBound], isFirst: false) {
      return false
    }
    let words = Folding.contentWords(of: statement.slots[slot].surface)
    return !words.isEmpty && !words.isSubset(of: ClosedClasses.anaphoricNouns.union(generic))
  }

  private static func isPartOfName(_ word: StatementWord, isFirst: Bool) -> Bool {
    guard word.slot == nil else { return false }
    if NameForm.ordinals.contains(word.text.lowercased()) { return true }
    guard !isFirst, word.text.first?.isUppercase == true else { return false }
    return !["I"].contains(word.text)
  }

  /// Kinds of organization: a name needs more.
  private static let generic: Set<String> = [
    "international", "central", "national", "federal", "people", "peoples", "supreme", "general", "royal", "imperial",
    "executive", "union", "league", "society", "office", "service", "guard", "guards", "militia", "navy", "force",
  ]
}

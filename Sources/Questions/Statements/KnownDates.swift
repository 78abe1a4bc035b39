import Documents

extension StatementEdits {
  /// "in early March 1823 … later that same month": a date put in that the statement gives already.
  static func dropKnown(_ statement: inout Statement) {
    for slot in statement.liveSlots where statement.slots[slot].kind == .date && statement.slots[slot].isResolved {
      let isKnown = statement.liveSlots.contains { other in
        other < slot && !statement.slots[other].isResolved && statement.slots[other].kind == .date
          && statement.slots[other].value == statement.slots[slot].value
      }
      guard isKnown, let range = statement.range(of: slot), range.lowerBound > 1,
        ["in", "on"].contains(statement.words[range.lowerBound - 1].text)
      else { continue }
      statement.words.removeSubrange((range.lowerBound - 1)..<range.upperBound)
      statement.edits.insert(.year)
      return
    }
  }
}

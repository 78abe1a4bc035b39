import Documents

/// "a society called the Harbour Guild": a name with the noun that says what bears it.
struct CalledObject: Hashable {
  let noun: String
  let slot: Int

  /// Nil for anything but an article, one or two words, "called" and one whole name.
  init?(_ words: ArraySlice<StatementWord>, of statement: Statement) {
    guard ["a", "an"].contains(words.first?.text.lowercased() ?? ""),
      let verb = words.firstIndex(where: { ["called", "named"].contains($0.text) })
    else { return nil }
    let kind = words[(words.startIndex + 1)..<verb]
    let start = verb + 1 < words.endIndex && words[verb + 1].text == "the" ? verb + 2 : verb + 1
    guard (1...2).contains(kind.count), kind.allSatisfy({ $0.slot == nil && $0.text.first?.isLowercase == true }),
      start < words.endIndex, let slot = words[start].slot, words[start...].allSatisfy({ $0.slot == slot }),
      let whole = statement.range(of: slot), whole.count == words[start...].count,
      statement.slots[slot].kind != .date, statement.slots[slot].kind != .person,
      SlotJudge.isWhole(statement, slot: slot, at: whole)
    else { return nil }
    noun = kind.map(\.text).joined(separator: " ")
    self.slot = slot
  }
}

/// The same statement with its date at the other end: another wording of what it says.
extension Statement {
  /// "In 1858 Olaf Krag joined the board" as "Olaf Krag joined the board in 1858", and the other way round; nil where
  /// the date could then belong to something else.
  var turned: Statement? { withDateBehind ?? withDateBefore }

  private static let openers: Set<String> = [
    "who", "which", "that", "when", "where", "while", "because", "after", "before", "until", "and", "but", ";",
    "if", "so", "whose", "though", "although", "to",
  ]

  private static func isPlain(_ words: some Collection<StatementWord>) -> Bool {
    // "as agents of the crown" goes with what is before it, "as the crown fell" is a clause.
    let roles = zip(words, words.dropFirst()).allSatisfy { word, next in
      word.text != "as" || next.text.hasSuffix("s") && !Folding.functionWords.contains(next.text)
    }
    return roles
      && words.allSatisfy { $0.slot != nil || !openers.contains($0.text.lowercased()) && !$0.text.hasSuffix("ing") }
  }

  private var hasOneDate: Bool { liveSlots.count { slots[$0].kind == .date } == 1 && words.count <= 26 }

  private var withDateBehind: Statement? {
    guard hasOneDate, let first = words.first, first.slot == nil, ["In", "On"].contains(first.text),
      let slot = words.dropFirst().first?.slot, slots[slot].kind == .date, let range = range(of: slot),
      range.upperBound + 6 < words.count
    else { return nil }
    let rest = words[range.upperBound...].drop { $0.text == "," }
    // A list of names may stand at the head; what is joined later may have a date of its own.
    guard Self.isPlain(rest.dropFirst(7)), Self.isPlain(rest.prefix(7).filter { $0.text != "and" }) else { return nil }
    // ", under the mayor, Brun": an aside that the stop closes.
    guard !Array(rest).endsInAside else { return nil }
    var front = Array(words[..<range.upperBound])
    front[0].text = first.text.lowercased()
    return with(words: Array(rest) + front)
  }

  private var withDateBefore: Statement? {
    guard hasOneDate, let slot = words.last?.slot, slots[slot].kind == .date, let range = range(of: slot),
      range.lowerBound > 6, ["in", "on"].contains(words[range.lowerBound - 1].text), Self.isPlain(words.dropFirst(7)),
      Self.isPlain(words.prefix(7).filter { $0.text != "and" }), let first = words.first,
      first.slot != nil || Folding.functionWords.contains(first.text.lowercased()),
      !words.contains(where: { $0.text == "," })
    else { return nil }
    var front = Array(words[(range.lowerBound - 1)...])
    front[0].text = front[0].text.capitalizedFirst
    var rest = Array(words[..<(range.lowerBound - 1)])
    if first.slot == nil { rest[0].text = first.text.lowercased() }
    return with(words: front + rest)
  }

  private func with(words: [StatementWord]) -> Statement {
    var result = self
    result.words = words
    result.words[0].isGlued = false
    return result
  }
}

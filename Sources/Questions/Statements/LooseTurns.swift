import Documents

/// Days, members of a row and second times that the sentence before makes clear: "on election day", "the second
/// rebellion", "set off again".
enum LooseTurns {
  /// The words that show it; nil if there are none.
  static func first(in statement: Statement, tree: DependencyTree?) -> String? {
    let lower = statement.words.map { $0.text.lowercased() }
    return feast(statement, lower) ?? rowMember(statement, lower, tree) ?? inRow(lower) ?? secondTime(statement, lower)
      ?? looseDecision(statement, lower)
  }

  private static let feasts: [[String]] = [
    ["election", "day"], ["inauguration", "day"], ["christmas", "day"], ["christmas", "eve"], ["easter", "sunday"],
    ["easter", "monday"], ["good", "friday"], ["palm", "sunday"], ["thanksgiving", "day"], ["independence", "day"],
  ]

  /// "On Election Day Brun won": of which year, the sentence before says.
  private static func feast(_ statement: Statement, _ lower: [String]) -> String? {
    let isDated = statement.liveSlots.contains { statement.slots[$0].kind == .date }
    guard !isDated else { return nil }
    return feasts.first { feast in
      lower.indices.dropFirst().contains { index in
        lower[index...].starts(with: feast)
          && ["on", "by", "until", "after", "before", "since"].contains(lower[index - 1])
      }
    }?.joined(separator: " ")
  }

  /// "The second rebellion, led by Brun, …": of which row, the sentence before says.
  private static func rowMember(_ statement: Statement, _ lower: [String], _ tree: DependencyTree?) -> String? {
    let words = statement.words
    guard words.count > 3, lower[0] == "the", words[1].slot == nil, words[2].slot == nil,
      words[1].text.first?.isLowercase == true, words[2].text.first?.isLowercase == true
    else { return nil }
    let isOrdinal = NameForm.ordinals.contains(lower[1])
    guard isOrdinal || ["next", "last", "final", "other"].contains(lower[1]) else { return nil }
    if words[3].text == "," { return "the " + lower[1] }
    // "The first railway opened in 1835": the first of all.
    guard lower[1] != "first", let tree, let verb = words[3].token, words[3].slot == nil else { return nil }
    return ["VBD", "VBZ"].contains(tree.xpos[verb]) ? "the " + lower[1] : nil
  }

  private static let spans: Set<String> = [
    "century", "half", "quarter", "decade", "millennium", "place", "instance", "time", "degree", "generation",
  ]

  /// "On the third voyage, Brun saw the cape": of whose voyages, the sentence before says.
  private static func inRow(_ lower: [String]) -> String? {
    guard lower.count > 5, ["in", "on", "at", "during", "for", "by", "after"].contains(lower[0]), lower[1] == "the",
      NameForm.ordinals.contains(lower[2]) || ["next", "last"].contains(lower[2]), lower[4] == ",",
      !spans.contains(lower[3])
    else { return nil }
    return lower[...3].joined(separator: " ")
  }

  private static let decisions: Set<String> = [
    "decision", "decisions", "proposal", "proposals", "offer", "suggestion", "demand", "demands", "answer", "reply",
    "refusal", "advice", "request", "arguments",
  ]

  /// "Lund attacked Brun’s decision and left": to do what, the sentence before says.
  private static func looseDecision(_ statement: Statement, _ lower: [String]) -> String? {
    guard !statement.liveSlots.contains(where: { statement.slots[$0].kind == .date }) else { return nil }
    return lower.indices.dropFirst(2).first { index in
      decisions.contains(lower[index]) && ["’s", "'s", "’", "'"].contains(lower[index - 1])
        && (index + 1 == lower.count || ["and", "but", ",", "."].contains(lower[index + 1]))
    }.map { lower[$0] }
  }

  /// "Brun set off again on 6 May 1820": after what, the sentence before says. A longer sentence tells it.
  private static func secondTime(_ statement: Statement, _ lower: [String]) -> String? {
    var words = statement.words[...]
    while let last = words.last,
      last.slot.map({ statement.slots[$0].kind == .date }) == true || ["in", "on", "during", ","].contains(last.text)
    {
      words.removeLast()
    }
    guard let last = words.last, last.text == "again", words.count(where: { $0.slot == nil }) <= 6 else { return nil }
    return "again"
  }
}

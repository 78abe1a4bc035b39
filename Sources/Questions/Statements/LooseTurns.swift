import Documents

/// Days, members of a row and second times that the sentence before makes clear: "on election day", "the second
/// rebellion", "set off again".
enum LooseTurns {
  /// The words that show it; nil if there are none.
  static func first(in statement: Statement, tree: DependencyTree?) -> String? {
    let lower = statement.words.map { $0.text.lowercased() }
    let checks: [() -> String?] = [
      { feast(statement, lower) }, { rowMember(statement, lower, tree) }, { inRow(lower) },
      { secondTime(statement, lower) }, { looseDecision(statement, lower) }, { exception(lower) }, { share(lower) },
      { leading(lower) }, { comeback(statement) }, { below(lower) }, { asWell(statement, lower, tree) },
      { ownerAlone(statement, lower) }, { openNoun(statement, tree) }, { sooner(statement, lower, tree) },
      { openComma(lower) }, { memberAlone(lower) },
    ]
    for check in checks { if let found = check() { return found } }
    return nil
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

  /// "Brun and Krag were exceptions.": to what, the sentence before says.
  private static func exception(_ lower: [String]) -> String? {
    guard let last = lower.last, ["exception", "exceptions"].contains(last) else { return nil }
    let before = lower.dropLast().suffix(2).filter { !["the", "an", "no", "rare", "notable"].contains($0) }
    return before.last.map { ["was", "were", "is", "are", "proved", "remained"].contains($0) } == true ? last : nil
  }

  /// "Forty-two percent were sent to Bergen": of whom, the sentence before says.
  private static func share(_ lower: [String]) -> String? {
    let start =
      lower.first.map { ["in", "by", "of"].contains($0) } == true ? lower.firstIndex(of: ",").map { $0 + 1 } ?? 0 : 0
    let words = lower[start...].drop { ["only", "some", "about", "over", "nearly", "almost", "another"].contains($0) }
    guard let unit = words.prefix(6).firstIndex(where: { ["percent", "%", "per"].contains($0) }),
      unit > words.startIndex,
      words[..<unit].allSatisfy(isNumber)
    else { return nil }
    let next = words[unit] == "per" ? unit + 2 : unit + 1
    guard next < lower.count, words[unit] != "per" || lower[unit + 1] == "cent" else { return nil }
    return lower[next] == "of" ? nil : "percent"
  }

  /// Also "forty-two" and a part of it.
  private static func isNumber(_ word: String) -> Bool {
    let parts = word.split(separator: "-")
    return word.first?.isNumber == true || parts.allSatisfy { NumberValue.isNumeral(String($0)) }
  }

  /// "A much more learned writer was Brun": than whom, the sentence before says.
  private static func leading(_ lower: [String]) -> String? {
    guard lower.count > 5, ["a", "an"].contains(lower[0]), !lower.contains("than") else { return nil }
    let words = lower.dropFirst().drop { ["much", "far", "still", "somewhat", "rather", "slightly"].contains($0) }
    guard let first = words.first,
      let verb = words.prefix(6).firstIndex(where: { ["was", "were", "came"].contains($0) })
    else { return nil }
    let isComparative = ["more", "less", "similar", "better", "greater", "larger", "smaller", "different"].contains(
      first)
    return isComparative && !words[..<verb].contains("to") ? "a " + first : nil
  }

  /// "did not improve when Brun returned in 1502": where to, and from where, the sentence before says.
  private static func comeback(_ statement: Statement) -> String? {
    let words = statement.words
    guard let index = words.firstIndex(where: { $0.text == "returned" }), index > 0,
      !["was", "were", "been", "be", "being", "had"].contains(words[index - 1].text.lowercased())
    else { return nil }
    let rest = words[(index + 1)...]
    let isDated = rest.count < 2 || ["in", "on"].contains(words[index + 1].text) && isDate(rest.dropFirst().first)
    let tells = rest.contains { ["to", "from", "as", "with", "home"].contains($0.text) }
    let hasPlace = rest.contains { $0.slot.map { statement.slots[$0].kind == .place } == true }
    return isDated && !tells && !hasPlace ? "returned" : nil

    func isDate(_ word: StatementWord?) -> Bool { word?.slot.map { statement.slots[$0].kind == .date } == true }
  }

  /// "The pilots too had to pay", "Brun again left": like whom, and after what, the sentence before says.
  private static func asWell(_ statement: Statement, _ lower: [String], _ tree: DependencyTree?) -> String? {
    guard let tree else { return nil }
    return lower.indices.dropFirst().dropLast().first { index in
      guard ["too", "again"].contains(lower[index]), let next = statement.words[index + 1].token,
        statement.words[index + 1].slot == nil
      else { return false }
      return ["VBD", "VBZ", "VBP", "MD"].contains(tree.xpos[next])
    }.map { lower[$0] }
  }

  /// "sold the yard and, work with the board": the comma of what stood between two of them.
  private static func openComma(_ lower: [String]) -> String? {
    guard let last = lower.lastIndex(of: ","), last > 0, ["and", "but", "or"].contains(lower[last - 1]) else {
      return nil
    }
    return lower[last - 1] + ","
  }

  /// "The first one was opened in Bergen": which of what, the sentence before says.
  private static func memberAlone(_ lower: [String]) -> String? {
    guard lower.count > 3, lower[0] == "the", lower[2] == "one",
      NameForm.ordinals.contains(lower[1])
        || ["last", "next", "other", "new", "old", "larger", "smaller"].contains(lower[1])
    else { return nil }
    return "the " + lower[1] + " one"
  }

  private static let lasting: Set<String> = [
    "year", "years", "life", "lives", "times", "age", "ages", "part", "parts", "stage", "stages", "period", "century",
    "centuries", "decades", "generations",
  ]

  /// "Later pilots knew the strait", "had some earlier successes": than when, the sentence before says.
  private static func sooner(_ statement: Statement, _ lower: [String], _ tree: DependencyTree?) -> String? {
    guard let tree, !lower.contains("than") else { return nil }
    return lower.indices.dropLast().first { index in
      guard ["earlier", "later"].contains(lower[index]), let token = statement.words[index].token,
        let noun = statement.words[index + 1].token, statement.words[index + 1].slot == nil,
        index == 0 || ["some", "several", "many", "an", "a", "the", "two", "three"].contains(lower[index - 1])
      else { return false }
      return tree.relations[token] == "amod" && tree.tags[noun] == .noun && !lasting.contains(lower[index + 1])
    }.map { lower[$0] }
  }

  /// "Brun’s was one of the yards that closed": it was "his" that needed no noun.
  private static func ownerAlone(_ statement: Statement, _ lower: [String]) -> String? {
    lower.indices.dropFirst().dropLast().first { index in
      ["’s", "'s"].contains(lower[index]) && statement.words[index - 1].slot != nil
        && ["was", "were", "is", "had", "became"].contains(lower[index + 1])
    }.map { lower[$0] + " " + lower[$0 + 1] }
  }

  private static let open: Set<String> = [
    "decision", "attempt", "plan", "proposal", "effort", "right", "demand", "promise", "offer", "refusal", "ability",
    "permission", "intention", "determination", "threat", "request", "pledge", "vow", "campaign",
  ]

  /// "agreed with a decision in 1855": to do what, what was cut away said.
  private static func openNoun(_ statement: Statement, _ tree: DependencyTree?) -> String? {
    guard let tree else { return nil }
    let live = Set(statement.words.compactMap(\.token))
    return statement.words.first { word in
      guard let noun = word.token, word.slot == nil, open.contains(tree.lemmas[noun].lowercased()) else { return false }
      return tree.heads.indices.contains { other in
        tree.heads[other] == noun && other > noun && !live.contains(other)
          && ["acl", "ccomp", "xcomp"].contains(tree.relations[other])
      }
    }?.text
  }

  /// "Following are excerpts from a letter of Brun": what stands below.
  private static func below(_ lower: [String]) -> String? {
    guard lower.count > 3, ["following", "below", "above", "included", "excerpted"].contains(lower[0]),
      ["are", "is", "was", "were"].contains(lower[1])
    else { return nil }
    return lower[0]
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

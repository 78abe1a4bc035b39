import Documents

/// Statements that are whole as English and still leave open what they speak of: more than what, which incidents, whose
/// end, and what the sentence before joined to them.
enum LooseClaims {
  /// The words that show it; nil if nothing is left open.
  static func first(in statement: Statement, tree: DependencyTree?) -> String? {
    let lower = statement.words.map { $0.text.lowercased() }
    let checks: [() -> String?] = [
      { joiner(lower) }, { bareFollowing(lower) }, { comparative(lower) }, { end(lower) }, { count(statement, lower) },
      { bareAct(statement, lower) }, { innerStop(lower) },
      { cutVerb(statement, tree) }, { fragment(statement, lower, tree) }, { again(lower) },
      { against(lower) }, { bareDeed(statement, lower) },
      { partedSubject(statement, lower, tree) }, { bareHappening(lower) }, { cleft(lower) },
      { opener(lower) }, { LooseTurns.first(in: statement, tree: tree) }, { nobody(statement, lower, tree) },
      { splice(statement, lower, tree) },
    ]
    for check in checks { if let found = check() { return found } }
    return nil
  }

  /// "And that Brun did nothing": the rest of a list.
  private static func joiner(_ lower: [String]) -> String? {
    guard let first = lower.first, ["and", "but", "or", "nor", "visit", "click", "browse", "view"].contains(first)
    else {
      return hanging(lower)
    }
    return first
  }

  /// "Founded to build ships, it failed": what it is, the sentence before says.
  private static func hanging(_ lower: [String]) -> String? {
    guard let first = lower.first, first.hasSuffix("ed") || first.hasSuffix("ing") || ["built", "led"].contains(first),
      let index = lower.firstIndex(where: { $0 == "it" || $0 == "they" }), index > 2, lower[index - 1] == ","
    else { return nil }
    return lower[index]
  }

  /// "Norland followed on 6 May": in what, the sentence before says.
  private static func bareFollowing(_ lower: [String]) -> String? {
    guard let index = lower.firstIndex(of: "followed"), index > 0, !isAuxiliary(lower[index - 1]) else { return nil }
    let next = index + 1 < lower.count ? lower[index + 1] : "."
    return ["on", "in", ",", ".", "and", "at", "after", "with", "during"].contains(next) ? "followed" : nil
  }

  private static func isAuxiliary(_ word: String) -> Bool {
    ["was", "were", "is", "are", "been", "being", "be", ","].contains(word)
  }

  private static let happenings: Set<String> = [
    "tragedy", "incident", "accident", "disaster", "event", "episode", "scandal", "change", "development",
    "breakthrough", "turning-point", "setback", "surprise", "problem", "difficulty", "crisis", "dispute", "quarrel",
  ]

  /// "A tragedy turned the tide": which, the next sentence says.
  private static func bareHappening(_ lower: [String]) -> String? {
    let index = lower.indices.dropLast(2).first { index in
      guard ["a", "an", "another"].contains(lower[index]), happenings.contains(lower[index + 1]) else { return false }
      // Before its verb; not "in a crisis of the league".
      let before = index == 0 ? "," : lower[index - 1]
      return ([",", "when", "after", "but", "and"].contains(before) || before.allSatisfy(\.isNumber))
        && ![
          "of", "in", "at", "on", "with", "between", "over", "about", "that", "which", "who", "where", "when", "known",
          "called", "involving", "caused", ",", "for",
        ].contains(lower[index + 2])
    }
    return index.map { lower[$0] + " " + lower[$0 + 1] }
  }

  /// "Brun was the one who wrote": a row of others stands before it.
  private static func cleft(_ lower: [String]) -> String? {
    lower.indices.dropLast(2).contains {
      lower[$0] == "the" && ["one", "ones"].contains(lower[$0 + 1]) && ["who", "that", "which"].contains(lower[$0 + 2])
    } ? "the one who" : nil
  }

  /// "Following, in a letter": it points at what stands below.
  private static func opener(_ lower: [String]) -> String? {
    guard lower.count > 2, lower[1] == ",", ["following", "preceding", "next", "finally", "lastly"].contains(lower[0])
    else { return nil }
    return lower[0]
  }

  /// "first gave them the nickname", where nobody has been spoken of.
  private static func nobody(_ statement: Statement, _ lower: [String], _ tree: DependencyTree?) -> String? {
    guard let index = lower.firstIndex(of: "them") else { return nil }
    let isMany = statement.words[..<index].contains { word in
      let tag = tree.flatMap { tree in word.token.map { tree.xpos[$0] } }
      if tag?.hasSuffix("S") ?? (word.text.last == "s" && word.text.count > 3) { return true }
      return word.text == "and" || word.slot.map { statement.slots[$0].kind != .person } == true
    }
    return isMany ? nil : "them"
  }

  private static let comparatives: Set<String> = ["better", "worse", "larger", "smaller", "stronger", "weaker"]

  /// "Brun’s army had been more successful": than which?
  private static func comparative(_ lower: [String]) -> String? {
    for index in lower.indices.dropFirst()
    where ["more", "less"].contains(lower[index]) || comparatives.contains(lower[index]) {
      let before = lower[index - 1] == "far" || lower[index - 1] == "much" ? lower[max(0, index - 2)] : lower[index - 1]
      guard ["was", "were", "been", "fared", "proved", "did"].contains(before) else { continue }
      let rest = lower[(index + 1)...]
      let last = comparatives.contains(lower[index]) ? rest.prefix(1) : rest.prefix(2)
      let isEnd =
        rest.isEmpty || last.last.map { [",", "in", "at", "on", "and", "."].contains($0) } == true || rest.count == 1
      if isEnd, !rest.contains("than") { return lower[index] }
    }
    return nil
  }

  /// "proclaimed that the end was in sight": of what?
  private static func end(_ lower: [String]) -> String? {
    for index in lower.indices.dropFirst()
    where ["end", "beginning"].contains(lower[index]) && lower[index - 1] == "the" {
      let next = index + 1 < lower.count ? lower[index + 1] : "."
      if ["was", "were", "came", "had"].contains(next) || index > 1 && lower[index - 2] == "until" && next != "of" {
        return "the " + lower[index]
      }
    }
    return nil
  }

  private static let things: Set<String> = [
    "incidents", "cases", "events", "instances", "occasions", "items", "things", "issues", "points", "areas",
    "elements", "members", "people", "persons", "men", "others", "casualties", "losses", "deaths",
  ]

  /// "127 incidents resulted in …": which are counted, the sentence before says.
  private static func count(_ statement: Statement, _ lower: [String]) -> String? {
    let start =
      lower.first.map { ["in", "on", "by", "during"].contains($0) } == true ? lower.firstIndex(of: ",") ?? -1 : -1
    let words = lower[(start + 1)...]
    guard words.count > 3, let number = words.first, number.first?.isNumber == true || NumberValue.isNumeral(number)
    else { return nil }
    let noun = words[words.startIndex + 1]
    let next = words[words.startIndex + 2]
    guard things.contains(noun),
      ["was", "were", "resulted", "occurred", "took", "had", "led", "caused"].contains(next),
      !lower.contains("killed"), !lower.contains("died"), !lower.contains("arrested"), !lower.contains("wounded")
    else { return nil }
    return number + " " + noun
  }

  /// "was acquired. designated the lands": two sentences that the layout has joined.
  private static func innerStop(_ lower: [String]) -> String? {
    lower.indices.dropLast().dropFirst().first { lower[$0] == "." && lower[$0 - 1].count > 3 }.map {
      lower[$0 - 1] + "."
    }
  }

  /// "persuaded the merchants to finance.": a second verb went, and took the object of both with it.
  private static func cutVerb(_ statement: Statement, _ tree: DependencyTree?) -> String? {
    guard let tree, let last = statement.words.last, last.slot == nil, let token = last.token,
      tree.tags[token] == .verb, last.text.first?.isLowercase == true
    else { return nil }
    let live = Set(statement.words.compactMap(\.token))
    let isCut = tree.heads.indices.contains { other in
      tree.heads[other] == token && other > token && !live.contains(other)
        && ["conj", "obj", "xcomp", "ccomp"].contains(tree.relations[other])
    }
    return isCut ? last.text + "." : nil
  }

  /// "After Norland abolished the toll in 1807.": a clause that has lost its main one.
  private static func fragment(_ statement: Statement, _ lower: [String], _ tree: DependencyTree?) -> String? {
    guard let tree, let first = statement.words.first, first.slot == nil, let token = first.token,
      ["mark", "advmod"].contains(tree.relations[token]),
      ["after", "before", "when", "while", "although", "because", "since", "if", "once", "until", "though"].contains(
        lower[0])
    else { return nil }
    let finite = statement.words.count { word in
      word.token.map { ["VBD", "VBZ", "VBP", "MD"].contains(tree.xpos[$0]) } == true
    }
    return finite < 2 ? lower[0] : nil
  }

  /// "was chosen again": for what, the sentence before says.
  private static func again(_ lower: [String]) -> String? {
    lower.indices.dropFirst().contains { index in
      lower[index] == "again"
        && ["chosen", "elected", "appointed", "tried", "asked", "failed"].contains(lower[index - 1])
        && (index + 1 == lower.count || ["in", "on", "by", "at", ",", "and"].contains(lower[index + 1]))
    } ? "again" : nil
  }

  /// "were unable to halt their advance": not their own.
  private static func against(_ lower: [String]) -> String? {
    let verbs: Set<String> = [
      "halt", "halted", "stop", "stopped", "resist", "resisted", "repel", "repelled", "repulse", "repulsed", "oppose",
      "opposed", "withstand", "withstood", "block", "blocked", "slow", "slowed", "check", "checked",
    ]
    let index = lower.indices.dropLast().first {
      verbs.contains(lower[$0]) && ["their", "his", "its"].contains(lower[$0 + 1])
    }
    return index.map { lower[$0] + " " + lower[$0 + 1] }
  }

  private static let deeds: Set<String> = [
    "proposal", "plan", "decree", "statement", "speech", "declaration", "resolution", "law", "order", "offer",
    "campaign", "attack", "offensive", "program", "programme", "policy", "report", "letter", "note", "manifesto",
    "appeal", "proclamation", "project", "measure", "step", "decision", "agreement", "treaty", "meeting", "message",
    "document", "book", "article", "pamphlet", "position", "post", "role", "mission", "tour", "trip", "visit",
    "dilemma", "problem", "challenge", "difficulty", "crisis", "setback", "ultimatum", "choice", "request", "demand",
    "promise", "threat", "warning",
  ]

  /// "announced a new proposal in 1855": which of many, nothing says.
  private static func bareDeed(_ statement: Statement, _ lower: [String]) -> String? {
    var words = statement.words[...]
    while let last = words.last,
      last.slot.map({ statement.slots[$0].kind == .date }) == true || ["in", "on", "during", ","].contains(last.text)
    {
      words.removeLast()
    }
    guard words.count > 3, let noun = words.last, noun.slot == nil, deeds.contains(noun.text) else { return nil }
    let before = words.suffix(3).dropLast().map { $0.text.lowercased() }
    let isBare =
      ["a", "an"].contains(before[1])
      || ["a", "an"].contains(before[0])
        && ["new", "further", "second", "final", "long", "major", "special", "similar"].contains(before[1])
    // Another name says for whom, or against whom.
    let others = Set(
      statement.liveSlots.filter { ![.date, .quantity].contains(statement.slots[$0].kind) }
        .map { statement.slots[$0].entity })
    return isBare && others.count < 2 ? "a " + noun.text : nil
  }

  private static let acts: Set<String> = [
    "agreement", "proposal", "decision", "plan", "speech", "letter", "request", "offer", "victory", "suggestion",
    "attempt", "effort", "efforts", "idea", "ideas", "proposals", "plans", "demand", "demands", "answer", "reply",
    "message", "argument", "arguments", "action", "actions", "decisions", "response", "policy", "policies",
    "ban", "ultimatum", "claim", "claims", "promise", "promises", "threat", "warning", "motion", "order", "orders",
    "success", "defeat", "advice", "visit", "refusal", "view", "views", "position", "opinion", "report", "words",
    "example",
  ]

  /// "Brun’s agreement was made public": to what she agreed, another sentence says.
  private static func bareAct(_ statement: Statement, _ lower: [String]) -> String? {
    guard let index = lower.firstIndex(where: { acts.contains($0) }), index > 1,
      ["’s", "'s", "’", "'"].contains(lower[index - 1]), index + 1 < lower.count,
      ["was", "were", "had", "did", "became"].contains(lower[index + 1])
    else { return nil }
    let owner = statement.words[index - 2].slot
    let isPerson = owner.map { [.person, .organization, .place].contains(statement.slots[$0].kind) } == true
    // Another name says which.
    let others = statement.liveSlots.contains { slot in
      statement.slots[slot].kind != .date && statement.slots[slot].kind != .quantity && slot != owner
    }
    return isPerson && !others ? lower[index] + " " + lower[index + 1] : nil
  }

  private static func isDatedFront(_ words: ArraySlice<StatementWord>, of statement: Statement) -> Bool {
    guard let first = words.first?.text.lowercased(), ["in", "on", "by", "during"].contains(first) else { return false }
    return words.dropFirst().allSatisfy { word in
      word.slot.map { statement.slots[$0].kind == .date } ?? Folding.functionWords.contains(word.text.lowercased())
    }
  }

  /// "The size of the corps, was increased": the comma of something that was taken out.
  private static func partedSubject(_ statement: Statement, _ lower: [String], _ tree: DependencyTree?) -> String? {
    let words = statement.words
    guard let tree, var comma = words.firstIndex(where: { $0.text == "," }), comma > 1 else { return nil }
    // "In 1820, Brun, had seen": the date parts nothing.
    if isDatedFront(words[..<comma], of: statement),
      let second = words[(comma + 1)...].firstIndex(where: { $0.text == "," })
    {
      comma = second
    }
    guard comma + 2 < words.count,
      let token = words[comma + 1].token, ["was", "were", "had", "has"].contains(lower[comma + 1]),
      ["VBD", "VBZ", "MD"].contains(tree.xpos[token]),
      !words[..<comma].contains(where: {
        ["who", "which", "that", "what", "where", "when"].contains($0.text.lowercased())
      })
    else { return nil }
    let next = words[comma + 2].text.lowercased()
    // "In 1820, had Brun …" is another fault; "Brun, was": one comma alone.
    let rest = words[(comma + 1)...].prefix { $0.text != "," }
    return next == "the" || rest.isEmpty ? nil : ", " + lower[comma + 1]
  }

  private static let sayings: Set<String> = [
    "said", "wrote", "thought", "believed", "argued", "claimed", "noted", "recalled", "told", "added", "declared",
    "says", "writes", "knew", "felt", "hoped", "feared",
  ]

  /// Whether a whole clause that nothing subordinates stands before the comma, and the main verb behind it.
  private static func isSplicedBefore(
    _ comma: Int, _ root: Int, _ statement: Statement, _ tree: DependencyTree
  ) -> Bool {
    let words = statement.words
    guard let main = words.firstIndex(where: { $0.token == root }), main > comma,
      !sayings.contains(words[main].text.lowercased())
    else { return false }
    return words[..<comma].contains { word in
      guard let verb = word.token, tree.heads[verb] == root,
        ["ccomp", "parataxis", "conj", "advcl"].contains(tree.relations[verb])
      else { return false }
      let below = tree.heads.indices.filter { tree.heads[$0] == verb }.map { tree.relations[$0] }
      return below.contains { $0.hasPrefix("nsubj") } && !below.contains("mark") && !below.contains("cc")
        && !["advmod"].contains(words[0].token.map { tree.relations[$0] } ?? "")
    }
  }

  /// "Brun attacked the fort, they were beaten": two sentences with a comma between them.
  private static func splice(_ statement: Statement, _ lower: [String], _ tree: DependencyTree?) -> String? {
    guard let tree, let root = tree.heads.firstIndex(of: -1) else { return nil }
    let words = statement.words
    for comma in words.indices.dropLast(2) where words[comma].text == "," {
      guard ["they", "he", "she", "it", "few", "many", "most"].contains(lower[comma + 1]),
        let subject = words[comma + 1].token, tree.relations[subject].hasPrefix("nsubj")
      else { continue }
      let verb = tree.heads[subject]
      if verb == root, isSplicedBefore(comma, root, statement, tree) { return ", " + lower[comma + 1] }
      guard verb >= 0, verb != root, ["parataxis", "ccomp", "conj"].contains(tree.relations[verb]),
        tree.heads[verb] == root,
        words[..<comma].contains(where: { $0.token == root }),
        !tree.heads.indices.contains(where: { tree.heads[$0] == verb && ["cc", "mark"].contains(tree.relations[$0]) })
      else { continue }
      return ", " + lower[comma + 1]
    }
    return nil
  }
}

/// What is done once, so that it tells who did it although nobody else is named: "Anna Brun invented a lamp that burns
/// under water."
enum Deed {
  /// Past forms, which are the participles as well where they have no other.
  private static let verbs: Set<String> = [
    "abolished", "annexed", "assassinated", "authored", "banned", "brokered", "built", "co-founded", "coined",
    "commissioned", "compiled", "composed", "conquered", "constructed", "convened", "created", "crossed", "deciphered",
    "deposed", "designed", "devised", "discovered", "disproved", "dissolved", "drafted", "edited", "engineered",
    "erected", "established", "explored", "formulated", "founded", "inaugurated", "initiated", "instituted",
    "introduced",
    "invaded", "invented", "launched", "legalized", "masterminded", "modernized", "murdered", "nationalized",
    "negotiated", "opened", "orchestrated", "organized", "outlawed", "overthrew", "overthrown", "painted", "patented",
    "perfected", "pioneered", "popularized", "proclaimed", "published", "rebuilt", "refuted", "repealed", "reorganized",
    "revolutionized", "sculpted", "standardized", "translated", "unearthed", "unified", "vetoed", "wrote", "written",
  ]

  private static let between: Set<String> = [
    "had", "also", "first", "later", "then", "soon", "finally", "successfully", "secretly", "single-handedly", "who",
    "himself", "herself", "jointly",
  ]

  /// How many telling words the deed must have besides its verb.
  private static let enough = 4

  /// Whether what is named at `range` is the one who did such a thing, or by whom it was done.
  static func isDone(by range: Range<Int>, in statement: Statement) -> Bool {
    let lower = statement.words.map { $0.text.lowercased() }
    guard !lower.contains(where: { ["not", "never", "they", "others", "many"].contains($0) }) else { return false }
    return isSubject(range, statement, lower) || isAgent(range, statement, lower)
  }

  /// Verbs that fit anybody and anything.
  private static let vague: Set<String> = [
    "agreed", "allowed", "appeared", "argued", "asked", "attempted", "attended", "became", "began", "believed",
    "called",
    "came", "caused", "claimed", "considered", "continued", "decided", "enjoyed", "experienced", "faced", "failed",
    "feared", "felt", "found", "gained", "gave", "got", "grew", "happened", "helped", "hoped", "included", "increased",
    "joined", "kept", "knew", "lived", "looked", "lost", "made", "managed", "moved", "needed", "noted", "offered",
    "opposed", "owed", "participated", "planned", "played", "preferred", "proved", "realized", "received", "refused",
    "remained", "represented", "returned", "said", "saw", "seemed", "served", "shared", "showed", "sought", "started",
    "stated", "stayed", "struggled", "suffered", "suggested", "supported", "thought", "told", "took", "tried", "used",
    "wanted", "went", "wished", "worked",
  ]

  /// Pasts that do not end in "ed".
  private static let strong: Set<String> = [
    "beat", "bought", "brought", "broke", "chose", "drew", "drove", "fought", "held", "led", "laid", "put", "ran",
    "sent",
    "set", "shot", "slew", "sold", "spoke", "stole", "struck", "swept", "taught", "threw", "withdrew", "won",
  ]

  /// "The Congress of Vardo vested Krag with the powers of a dictator": the subject of a verb that says what was done,
  /// and to whom or by what body, or in many words.
  static func isSpecific(by range: Range<Int>, in statement: Statement, besides others: [Slot]) -> Bool {
    let lower = statement.words.map { $0.text.lowercased() }
    guard opens(range, in: statement, lower) else { return false }
    let rest = lower[range.upperBound...].drop { between.contains($0) || $0.hasSuffix("ly") }
    guard let verb = rest.first, verb.hasSuffix("ed") || strong.contains(verb), !vague.contains(verb),
      !lower.contains(where: { ["not", "never", "they", "others", "many"].contains($0) })
    else { return false }
    let telling = count(statement.words[(rest.startIndex + 1)...])
    if others.contains(where: { [.person, .organization, .event, .work].contains($0.kind) }) { return telling >= 3 }
    if others.contains(where: { $0.kind == .place }) { return telling >= 5 }
    // "won the presidency with 42 percent of the vote"
    let hasFigure = lower[range.upperBound...].contains { word in
      NumberValue.isNumeral(word) && NumberValue.parse(word).map { $0.value >= 20 } == true
    }
    if range.count > 1, hasFigure { return telling >= 4 }
    return telling >= (range.count > 1 ? 7 : 8)
  }

  /// Whether nothing stands before a name but its article, its title or a phrase that says where: "In the north, Major
  /// Anna Brun led".
  private static func opens(_ range: Range<Int>, in statement: Statement, _ lower: [String]) -> Bool {
    var front = lower[..<range.lowerBound]
    if front.last == "the" { front.removeLast() }
    if let last = front.last, statement.words[front.endIndex - 1].slot == nil,
      statement.words[front.endIndex - 1].text.first?.isUppercase == true, PersonNouns.all.contains(last)
    {
      front.removeLast()
    }
    guard let first = front.first else { return true }
    return front.last == "," && ["in", "at", "from"].contains(first) && front.count <= 6
      && front.dropLast().allSatisfy { $0 != "," }
  }

  /// Whether any person or body of a statement did such a thing.
  static func isTold(in statement: Statement) -> Bool {
    statement.liveSlots.contains { slot in
      [.person, .organization].contains(statement.slots[slot].kind)
        && statement.range(of: slot).map { isDone(by: $0, in: statement) } == true
    }
  }

  private static func isSubject(_ range: Range<Int>, _ statement: Statement, _ lower: [String]) -> Bool {
    // Nobody else stands before the verb: "Brun and Krag founded", "the aunt of Brun founded".
    let front = lower[..<range.lowerBound]
    guard front.isEmpty || front.last == "," || front.last == "the" && front.count == 1 else { return false }
    let rest = lower[range.upperBound...].drop(while: between.contains)
    guard let verb = rest.first, verbs.contains(verb), !["written", "overthrown"].contains(verb) else { return false }
    return tells(statement.words[(rest.startIndex + 1)...])
  }

  /// "was designed by Anna Brun"
  private static func isAgent(_ range: Range<Int>, _ statement: Statement, _ lower: [String]) -> Bool {
    let front = lower[..<range.lowerBound]
    guard front.count > 3, front.last == "by" || front.suffix(2) == ["by", "the"],
      let verb = front.lastIndex(where: verbs.contains), range.lowerBound - verb <= 3,
      let auxiliary = front[..<verb].lastIndex(where: { ["was", "were", "been"].contains($0) }), verb - auxiliary <= 2,
      !front[..<auxiliary].contains(",")
    else { return false }
    return tells(statement.words[..<auxiliary]) || tells(statement.words[range.upperBound...])
  }

  private static func tells(_ words: ArraySlice<StatementWord>) -> Bool { count(words) >= enough }

  /// How many words say what was done.
  private static func count(_ words: ArraySlice<StatementWord>) -> Int {
    // Up to the next clause, which tells of something else.
    let clause = words.prefix { ![";", "but", "while", "although"].contains($0.text) }
    return Telling.count(clause.map { $0.text.lowercased() })
  }
}

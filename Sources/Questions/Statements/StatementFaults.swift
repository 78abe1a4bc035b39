import Documents

/// What is wrong with a statement as English, told by the order of its words: a part that lost its other half when the
/// sentence was cut, or that points to what was cut away.
enum StatementFaults {
  /// The first fault as the words that show it; nil if there is none.
  static func first(in statement: Statement, tree: DependencyTree?) -> String? {
    let lower = statement.words.map { $0.text.lowercased() }
    let byWords: [() -> String?] = [
      { looseFollower(lower) }, { looseMember(statement, lower) }, { ownerless(statement, lower) },
      { looseEdition(lower) }, { twoYears(statement) }, { passingOwner(statement, lower) },
      { doubledPreposition(lower) },
      { nounless(lower) }, { strayVerb(statement, tree) }, { strayQuotation(lower) },
      { LooseClaims.first(in: statement, tree: tree) },
    ]
    for check in byWords { if let fault = check() { return fault } }
    guard let tree else { return nil }
    return uncompleted(statement, lower, tree) ?? subjectless(statement, lower, tree) ?? cutList(statement, lower, tree)
      ?? secondSubject(
        statement, lower, tree)
      ?? passingSubject(statement, lower, tree)
  }

  // MARK: What a verb needs

  private static let taking: Set<String> = [
    "deprive", "rob", "strip", "accuse", "convict", "acquit", "remind", "inform", "assure", "convince", "relieve",
  ]

  /// "Brun deprived the pilots", "Brun made Olaf Krag, a banker": of what, or what she made of him, was cut away.
  private static func uncompleted(_ statement: Statement, _ lower: [String], _ tree: DependencyTree) -> String? {
    guard let root = tree.heads.firstIndex(of: -1),
      let verb = statement.words.firstIndex(where: { $0.token == root }), verb + 1 < statement.words.count
    else { return nil }
    let lemma = tree.lemmas[root].lowercased()
    let rest = lower[(verb + 1)...]
    if taking.contains(lemma) {
      return rest.contains { ["of", "that", "about", "to"].contains($0) } ? nil : lower[verb]
    }
    guard lemma == "make", let slot = statement.words[verb + 1].slot, statement.slots[slot].kind == .person,
      let name = statement.range(of: slot)
    else { return nil }
    let behind = lower[name.upperBound...]
    return behind.isEmpty || behind.first == "," && !behind.dropFirst().contains(",") ? lower[verb] : nil
  }

  // MARK: What points away

  /// "The election that followed": upon what, the sentence before says.
  private static func looseFollower(_ lower: [String]) -> String? {
    let verbs: Set<String> = ["followed", "ensued", "resulted", "preceded"]
    for index in lower.indices.dropFirst() where verbs.contains(lower[index]) {
      guard ["that", "which"].contains(lower[index - 1]) else { continue }
      let next = index + 1 < lower.count ? lower[index + 1] : ","
      let isWhole =
        next == "the" || next == "a" || next == "an" || next == "his" || next == "from"
        || next == "upon" || next == "her" || next == "its"
      if !isWhole { return lower[index - 1] + " " + lower[index] }
    }
    return nil
  }

  /// "Under Anna Brun its sales grew": nothing before it can have them.
  private static func ownerless(_ statement: Statement, _ lower: [String]) -> String? {
    guard let index = lower.firstIndex(where: { $0 == "its" || $0 == "itself" }), index > 0 else { return nil }
    let words = statement.words
    let hasOwner = words[..<index].dropFirst().contains { word in
      if let slot = word.slot { return ![.person, .date, .quantity].contains(statement.slots[slot].kind) }
      guard let first = word.text.first, first.isLetter else { return false }
      let text = word.text.lowercased()
      return first.isUppercase || !Folding.functionWords.contains(text) && text.count > 3
    }
    return hasOwner ? nil : lower[index]
  }

  /// "In Bergen, after the revolt of Krag, his relations with …": the subject’s owner was named before, and not where
  /// another’s deeds are told.
  private static func passingOwner(_ statement: Statement, _ lower: [String]) -> String? {
    guard let comma = lower.firstIndex(of: ","), let index = lower.firstIndex(where: { ["his", "her"].contains($0) }),
      index > comma, lower[index - 1] == ",", prepositions.contains(lower[0]) || ["after", "before"].contains(lower[0])
    else { return nil }
    let words = statement.words
    let persons = words[..<index].indices.filter { position in
      words[position].slot.map { statement.slots[$0].kind == .person } == true
        && (position == 0 || words[position - 1].slot != words[position].slot)
    }
    guard let only = persons.first, persons.count == 1, only > 0 else { return nil }
    let isOwner = words[only...].dropFirst().prefix(4).contains { ["’s", "'s", "’", "'"].contains($0.text) }
    return lower[only - 1] == "of" && !isOwner ? lower[index] : nil
  }

  /// "A new edition came out in 1850": of what?
  private static func looseEdition(_ lower: [String]) -> String? {
    let nouns: Set<String> = ["edition", "editions", "translation", "translations", "reprint", "version", "sequel"]
    let parts: Set<String> = ["part", "volume", "book", "chapter", "instalment", "installment"]
    for index in lower.indices.dropFirst() {
      // "The 21st book was never finished", "A second part appeared".
      let isCounted =
        parts.contains(lower[index])
        && (NameForm.ordinals.contains(lower[index - 1]) || lower[index - 1].first?.isNumber == true
          || ["last", "final"].contains(lower[index - 1]))
      guard nouns.contains(lower[index]) || isCounted else { continue }
      let before = lower[max(0, index - 4)..<index]
      guard before.contains(where: { ["a", "an", "the"].contains($0) }) else { continue }
      if before.contains(where: { $0 == "’s" || $0 == "'s" }) { continue }
      if lower[(index + 1)...].prefix(6).prefix(while: { $0 != "," }).contains("of") { continue }
      return lower[index]
    }
    return nil
  }

  /// "The third figure was Anna Brun": of a row that stands before.
  private static func looseMember(_ statement: Statement, _ lower: [String]) -> String? {
    guard lower.count > 3, lower[0] == "the", statement.words[1].slot == nil,
      ["first", "second", "third", "fourth", "fifth", "next", "last", "final", "other"].contains(
        statement.words[1].text),
      let verb = lower.prefix(6).firstIndex(where: { ["was", "is", "were"].contains($0) }), verb > 2,
      !lower[..<verb].contains(where: { ["of", "in", "at", "for", "to"].contains($0) })
    else { return nil }
    return "the " + lower[1]
  }

  /// "A friend of Krag, he sold …", "In the war of Krag he sold …": who that is, the sentence before says; Krag is
  /// somebody else.
  private static func passingSubject(_ statement: Statement, _ lower: [String], _ tree: DependencyTree) -> String? {
    let words = statement.words
    guard let index = lower.firstIndex(where: { ["he", "she"].contains($0) }), index > 1 else { return nil }
    let isPhrase = prepositions.contains(lower[0]) && isPlain(words[1..<index], tree)
    guard lower[index - 1] == "," || isPhrase else { return nil }
    var (hasPerson, isMeant) = (false, false)
    for position in 0..<index {
      guard let slot = words[position].slot, statement.slots[slot].kind == .person else { continue }
      hasPerson = true
      let next = words[position + 1].text
      let isSubject = words[position].token.map { tree.relations[$0].hasPrefix("nsubj") } == true
      if isSubject || ["’s", "'s", "’", "'"].contains(next) { isMeant = true }
    }
    return hasPerson && !isMeant ? lower[index] : nil
  }

  /// Whether no clause of its own stands among `words`.
  private static func isPlain(_ words: ArraySlice<StatementWord>, _ tree: DependencyTree) -> Bool {
    !words.contains { $0.token.map { tree.xpos[$0].hasPrefix("VB") || tree.xpos[$0] == "MD" } == true }
  }

  /// "The Harbour Act 1662 brought the pilots back in 1660": a clause with "when" that was given the date before it
  /// though it has a year of its own.
  private static func twoYears(_ statement: Statement) -> String? {
    guard statement.own != nil, let slot = statement.words.last?.slot, statement.slots[slot].kind == .date,
      let range = statement.range(of: slot), range.upperBound == statement.words.count
    else { return nil }
    func years(_ words: ArraySlice<StatementWord>) -> [String] {
      words.map(\.text).filter { $0.count == 4 && $0.allSatisfy(\.isNumber) && "12".contains($0.prefix(1)) }
    }
    let own = years(statement.words[range])
    return years(statement.words[..<range.lowerBound]).first { !own.isEmpty && !own.contains($0) }
  }

  // MARK: What lost its other half

  /// "The is a palace": a name in another script that was lost on the way.
  private static func nounless(_ lower: [String]) -> String? {
    zip(lower, lower.dropFirst()).first {
      ["the", "a", "an"].contains($0) && ["is", "was", "are", "were"].contains($1)
    }
    .map { $0 + " " + $1 }
  }

  /// "In March 1813 declared war", "In 1945 was converted": a verb straight behind a date.
  private static func subjectless(_ statement: Statement, _ lower: [String], _ tree: DependencyTree) -> String? {
    let words = statement.words
    guard let first = lower.first, ["in", "on", "by", "during", "early", "late"].contains(first) else { return nil }
    let rest = words.dropFirst().drop { word in
      word.slot.map { statement.slots[$0].kind == .date } ?? ["the", ",", "on", "in"].contains(word.text)
    }
    guard rest.startIndex > 1, let next = rest.first, next.slot == nil, let token = next.token,
      tree.xpos[token] == "VBD", [.verb, .aux].contains(tree.tags[token]),
      words[1..<rest.startIndex].contains(where: { $0.slot != nil })
    else { return nil }
    return lower[rest.startIndex - 1] + " " + next.text
  }

  /// "The satire Candide, Brun mocked": what began with a preposition; "the borders, Here he": two sentences in one.
  private static func secondSubject(_ statement: Statement, _ lower: [String], _ tree: DependencyTree) -> String? {
    let words = statement.words
    let capital = words.indices.dropFirst().first { index in
      words[index - 1].text == "," && words[index].slot == nil
        && ["Here", "There", "He", "She", "It", "They", "This", "The", "But", "And", "These"].contains(
          words[index].text)
    }
    if let capital { return ", " + words[capital].text }
    guard ["the", "a", "an"].contains(lower[0]), let comma = words.firstIndex(where: { $0.text == "," }),
      comma + 2 < words.count, let slot = words[comma + 1].slot, statement.slots[slot].kind == .person,
      !words[..<comma].contains(where: { $0.token.map { tree.xpos[$0].hasPrefix("VB") } == true })
    else { return nil }
    let name = words[(comma + 1)...].prefix { $0.slot == slot }
    guard name.endIndex < words.count, let verb = words[name.endIndex].token else { return nil }
    return ["VBD", "VBZ"].contains(tree.xpos[verb]) ? ", " + words[comma + 1].text : nil
  }

  private static let prepositions: Set<String> = ["in", "on", "of", "for", "by", "from", "to", "at", "during", "until"]

  /// "for on May 14": a date put in behind a preposition that was meant for something else.
  private static func doubledPreposition(_ lower: [String]) -> String? {
    for index in lower.indices.dropLast() where prepositions.contains(lower[index]) {
      let next = lower[index + 1]
      guard ["in", "on", "of", "by"].contains(next), lower[index] != "from" else { continue }
      // "the year he went in on": rare; "of in", "for on", "at in" are never English.
      return lower[index] + " " + next
    }
    return nil
  }

  /// ", “but we needed more”": what somebody said, hung on a sentence that says something else.
  private static func strayQuotation(_ lower: [String]) -> String? {
    lower.indices.dropFirst().dropLast().first { index in
      lower[index] == "“" && lower[index - 1] == "," && ["but", "and", "so", "or", "for"].contains(lower[index + 1])
    }.map { "“" + lower[$0 + 1] }
  }

  /// "Brun, went on board": a comma that parts a name from its verb.
  private static func strayVerb(_ statement: Statement, _ tree: DependencyTree?) -> String? {
    let words = statement.words
    guard let tree, let comma = words.firstIndex(where: { $0.text == "," }), (1...4).contains(comma),
      comma + 1 < words.count,
      words[..<comma].allSatisfy({ word in
        word.slot.map { statement.slots[$0].kind != .date } ?? (word.text.first?.isUppercase == true)
      }), let token = words[comma + 1].token, words[comma + 1].slot == nil
    else { return nil }
    guard ["VBD", "VBZ", "VBP", "MD"].contains(tree.xpos[token]) else { return nil }
    // "Brun, born in 1821, sold": a participle that looks like the past.
    let rest = words[(comma + 1)...]
    return rest.contains { $0.text == "," } ? nil : words[comma].text + " " + words[comma + 1].text
  }

  /// "took the fort, burned the town": a list without its end; "was taken, its walls destroyed"; ", for in the north
  /// Anna Brun": a reason without its verb.
  private static func cutList(_ statement: Statement, _ lower: [String], _ tree: DependencyTree) -> String? {
    let words = statement.words
    guard let comma = words.lastIndex(where: { $0.text == "," }), comma > 3, comma + 1 < words.count else { return nil }
    let tail = words[(comma + 1)...]
    func tag(_ word: StatementWord) -> String { word.token.map { tree.xpos[$0] } ?? "" }
    let isFinite = tail.contains { ["VBD", "VBZ", "VBP", "MD"].contains(tag($0)) }
    guard let first = tail.first, let root = tree.heads.firstIndex(of: -1) else { return nil }
    if ["for", "as", "since"].contains(lower[comma + 1]), tail.count > 2, !isFinite,
      first.token.map({ tree.relations[$0] == "mark" || tree.relations[$0] == "cc" }) == true
    {
      return ", " + first.text
    }
    if ["its", "his", "her", "their"].contains(lower[comma + 1]), !isFinite,
      tail.contains(where: { tag($0) == "VBN" && $0.token.map { tree.relations[$0] == "conj" } == true })
    {
      return ", " + first.text
    }
    // "tried to win the pilots, reach out to the bankers": the last of the row is gone.
    if tag(first) == "VB", first.token.map({ tree.relations[$0] == "conj" }) == true,
      tail.allSatisfy({ !["and", "or"].contains($0.text) }),
      // "to see Brun, in Krag’s absence, take his place" closes an aside.
      !words[..<comma].contains(where: { $0.text == "," })
    {
      return ", " + first.text
    }
    let isPassive = tree.heads.indices.contains { tree.heads[$0] == root && tree.relations[$0] == "aux:pass" }
    guard let token = first.token, ["VBD", "VBN"].contains(tag(first)), tree.xpos[root] == "VBD" || isPassive,
      tree.relations[token] == "conj", tree.heads[token] == root
    else { return nil }
    // "fell, and the council, led by Brun, reopened": the conjunction stands farther before.
    let isJoined =
      lower[(comma + 1)...].contains("and")
      || tree.heads.indices.contains { tree.heads[$0] == token && tree.relations[$0] == "cc" }
    return isJoined ? nil : ", " + first.text
  }
}

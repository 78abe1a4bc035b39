import Documents

/// What is wrong with a statement as English, told by the order of its words: a part that lost its other half when the
/// sentence was cut, or that points to what was cut away.
enum StatementFaults {
  /// The first fault as the words that show it; nil if there is none.
  static func first(in statement: Statement, tree: DependencyTree?) -> String? {
    let lower = statement.words.map { $0.text.lowercased() }
    return looseFollower(lower) ?? ownerless(statement, lower) ?? looseEdition(lower)
      ?? doubledPreposition(lower) ?? strayVerb(statement, tree) ?? tree.flatMap { cutList(statement, lower, $0) }
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

  /// "A new edition came out in 1850": of what?
  private static func looseEdition(_ lower: [String]) -> String? {
    let nouns: Set<String> = ["edition", "editions", "translation", "translations", "reprint", "version", "sequel"]
    for index in lower.indices.dropFirst() where nouns.contains(lower[index]) {
      let before = lower[max(0, index - 4)..<index]
      guard before.contains(where: { ["a", "an", "the"].contains($0) }) else { continue }
      if before.contains(where: { $0 == "’s" || $0 == "'s" }) { continue }
      if lower[(index + 1)...].prefix(6).contains("of") { continue }
      return lower[index]
    }
    return nil
  }

  // MARK: What lost its other half

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

  /// "Brun, went on board": a comma that parts a name from its verb.
  private static func strayVerb(_ statement: Statement, _ tree: DependencyTree?) -> String? {
    let words = statement.words
    guard let tree, let comma = words.firstIndex(where: { $0.text == "," }), (1...4).contains(comma),
      comma + 1 < words.count,
      words[..<comma].allSatisfy({ word in
        word.slot.map { statement.slots[$0].kind != .date } ?? (word.text.first?.isUppercase == true)
      }), let token = words[comma + 1].token, words[comma + 1].slot == nil
    else { return nil }
    let isFinite = ["VBD", "VBZ", "VBP", "MD"].contains(tree.xpos[token])
    guard isFinite, !["VBN", "VBG"].contains(tree.xpos[token]) else { return nil }
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
    guard let token = first.token, tag(first) == "VBD", tree.xpos[root] == "VBD", tree.relations[token] == "conj",
      tree.heads[token] == root
    else { return nil }
    // "fell, and the council, led by Brun, reopened": the conjunction stands farther before.
    let isJoined =
      lower[(comma + 1)...].contains("and")
      || tree.heads.indices.contains { tree.heads[$0] == token && tree.relations[$0] == "cc" }
    return isJoined ? nil : ", " + first.text
  }
}

/// The nouns that say of a capitalized name what it names: a treaty, a law, a meeting, a rising.
enum NamedEvents {
  /// What to ask "which …" with, and whether it is many.
  struct Noun: Hashable {
    let text: String
    let isPlural: Bool
    /// Lasts for years: other things happen in it, and a gap behind "during" could be any such time.
    let isLong: Bool
  }

  private static let brief: Set<String> = [
    "treaty", "pact", "act", "agreement", "accord", "charter", "declaration", "doctrine", "proclamation", "edict",
    "manifesto", "conference", "convention", "congress", "summit", "protocol", "armistice", "truce", "compromise",
    "purchase", "incident", "affair", "massacre", "battle", "siege", "raid", "mutiny", "rising", "uprising",
    "rebellion", "revolt", "putsch", "coup", "march", "plan", "memorandum", "telegram", "bill", "law", "ordinance",
    "amendment", "concordat", "ultimatum", "scandal", "strike", "offensive", "riot",
  ]
  private static let long: Set<String> = ["war", "revolution", "crusade", "depression"]
  private static let many: Set<String> = ["laws", "acts", "accords", "decrees", "riots", "agreements", "conventions"]

  /// By the last noun before "of" and "on"; nil for a name that does not say what it is.
  static func noun(of name: String) -> Noun? {
    let words = name.split(separator: " ").map(String.init)
    // "World War II" is a war.
    let head = words.prefix { !["of", "on", "for", "at"].contains($0) }.dropLast(if: { word in
      word.count <= 4 && word.allSatisfy { "IVX".contains($0) }
    })
    guard let last = head.last, last.first?.isUppercase == true else { return nil }
    // "the Treaty" alone names none.
    guard words.count > 1 else { return nil }
    let noun = last.lowercased()
    if brief.contains(noun) { return Noun(text: noun, isPlural: false, isLong: false) }
    if long.contains(noun) { return Noun(text: noun, isPlural: false, isLong: true) }
    return many.contains(noun) ? Noun(text: noun, isPlural: true, isLong: false) : nil
  }

  /// Whether the gap of a name may stand in `statement`: a whole name that no year goes on with ("the Corn Act of
  /// 1815"), and not the time at which something else happened.
  static func canAsk(_ statement: Statement, _ slot: Int, at range: Range<Int>) -> Bool {
    guard let noun = noun(of: statement.slots[slot].surface.withoutArticle), !noun.isLong else { return false }
    let words = statement.words
    let before = words[..<range.lowerBound].suffix(2).map { $0.text.lowercased() }
    let times: Set<String> = ["during", "after", "before", "since", "until", "following", "at", "in", "by", "from"]
    if before.contains(where: times.contains) { return false }
    return !isContinued(statement, range)
  }

  /// "____ of 1815", "____ on Trade".
  static func isContinued(_ statement: Statement, _ range: Range<Int>) -> Bool {
    let words = statement.words
    guard range.upperBound + 1 < words.count, ["of", "on", "and"].contains(words[range.upperBound].text) else {
      return false
    }
    let next = words[range.upperBound + 1]
    return next.slot != nil || next.text.first?.isUppercase == true || next.text.first?.isNumber == true
  }
}

extension Collection {
  /// Without the last element where it is as told.
  fileprivate func dropLast(if isDropped: (Element) -> Bool) -> [Element] {
    guard let last = Array(self).last, isDropped(last) else { return Array(self) }
    return Array(dropLast())
  }
}

/// Joins the names of organizations: acronyms with their expansions, ordinals in brackets, short forms.
struct OrganizationLinker {
  let mentions: [NameMention]
  let table: TokenTable

  /// The group of each mention.
  func groups() -> [Int] {
    var sets = DisjointSets(count: mentions.count)
    joinForms(&sets)
    joinBracketedAcronyms(&sets)
    joinAcronymsOfInitials(&sets)
    joinBlends(&sets)
    joinShortForms(&sets)
    return mentions.indices.map { sets.root(of: $0) }
  }

  private func joinForms(_ sets: inout DisjointSets) {
    var first: [String: Int] = [:]
    for (index, mention) in mentions.enumerated() {
      for form in forms(of: mention) {
        if let other = first[form] { sets.join(index, other) } else { first[form] = index }
      }
    }
  }

  /// The keys under which a name may meet another: "the Communist (Third) International" is also
  /// the Communist International and the Third International.
  private func forms(of mention: NameMention) -> [String] {
    let words = mention.words.filter { $0.lowercased() != "the" }
    guard let open = words.firstIndex(of: "("), let close = words.firstIndex(of: ")"), open < close,
      close + 1 < words.count
    else { return [mention.key] }
    let inner = words[(open + 1)..<close]
    let after = words[(close + 1)...]
    return [words[..<open] + after, inner + after].map { NameFolding.key($0) } + [mention.key]
  }

  /// "the African National Congress (ANC)" and "the ANC (African National Congress)".
  private func joinBracketedAcronyms(_ sets: inout DisjointSets) {
    for (index, next) in zip(mentions.indices, mentions.indices.dropFirst()) {
      let gap = mentions[index].tokens.upperBound..<mentions[next].tokens.lowerBound
      guard gap.count <= 2, !gap.isEmpty, table[gap.lowerBound] == "(" else { continue }
      if isAcronym(mentions[index]) != isAcronym(mentions[next]) { sets.join(index, next) }
    }
  }

  /// An acronym elsewhere is the one organization whose initials it has.
  private func joinAcronymsOfInitials(_ sets: inout DisjointSets) {
    var bearers: [String: Set<Int>] = [:]
    for (index, mention) in mentions.enumerated() where mention.words.count > 1 {
      bearers[Acronym.initials(of: mention.words), default: []].insert(sets.root(of: index))
    }
    for (index, mention) in mentions.enumerated() where isAcronym(mention) {
      let letters = mention.words[0].filter { $0 != "." }
      if let found = bearers[letters], found.count == 1, let only = found.first { sets.join(index, only) }
    }
  }

  /// "Interpol" is the one body whose words begin as its syllables do.
  private func joinBlends(_ sets: inout DisjointSets) {
    var bearers: [Substring: [String: (mention: Int, words: [String])]] = [:]
    for (index, mention) in mentions.enumerated() where mention.words.count > 1 {
      guard bearers[mention.key.prefix(3)]?[mention.key] == nil else { continue }
      let words = mention.words.map { NameFolding.key([$0]) }.filter(isNoArticle)
      bearers[mention.key.prefix(3), default: [:]][mention.key] = (index, words)
    }
    var tried: Set<String> = []
    for (index, mention) in mentions.enumerated() where mention.words.count == 1 && mention.key.count > 5 {
      guard let near = bearers[mention.key.prefix(3)], tried.insert(mention.key).inserted else { continue }
      let fitting = near.values.filter { Acronym.isBlend(mention.key[...], of: $0.words[...]) }
      let found = Set(fitting.map { sets.root(of: $0.mention) })
      if found.count == 1, let only = found.first { sets.join(index, only) }
    }
  }

  private func isNoArticle(_ word: String) -> Bool { !["", "the", "of", "for", "and"].contains(word) }

  /// "the Assembly" is the one body whose head it is, once that has been named in full.
  private func joinShortForms(_ sets: inout DisjointSets) {
    var bearers: [String: Set<Int>] = [:]
    for (index, mention) in mentions.enumerated() where mention.words.count > 1 {
      bearers[head(of: mention), default: []].insert(sets.root(of: index))
    }
    for (index, mention) in mentions.enumerated() where mention.words.count == 1 && !isAcronym(mention) {
      guard let found = bearers[mention.words[0]], found.count == 1, let only = found.first, only < index else {
        continue
      }
      sets.join(index, only)
    }
  }

  /// The last word before "of" and the like.
  private func head(of mention: NameMention) -> String {
    let end = mention.words.dropFirst().firstIndex { ["of", "for", "in"].contains($0) } ?? mention.words.count
    return mention.words[end - 1]
  }

  private func isAcronym(_ mention: NameMention) -> Bool {
    mention.words.count == 1 && Acronym.isAcronym(mention.words[0])
  }
}

/// Short forms made of initials.
enum Acronym {
  /// Two to seven capitals, with full stops or without.
  static func isAcronym(_ word: String) -> Bool {
    let letters = word.filter { $0 != "." }
    return (2...7).contains(letters.count) && letters.allSatisfy { $0.isUppercase }
  }

  /// Whether `word` is put together from the beginnings of all of two to four `words`, two letters or more of each.
  static func isBlend(_ word: Substring, of words: ArraySlice<String>) -> Bool {
    (2...4).contains(words.count) && startsJoin(word, words)
  }

  private static func startsJoin(_ word: Substring, _ words: ArraySlice<String>) -> Bool {
    guard let first = words.first else { return word.isEmpty }
    let shared = zip(word, first).prefix { $0 == $1 }.count
    return shared >= 2 && (2...shared).contains { startsJoin(word.dropFirst($0), words.dropFirst()) }
  }

  /// The first letters of the words that are written with a capital.
  static func initials(of words: [String]) -> String {
    String(words.compactMap { $0.first }.filter { $0.isUppercase })
  }
}

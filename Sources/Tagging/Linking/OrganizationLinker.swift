/// Joins the names of organizations: acronyms with their expansions, ordinals in brackets, short forms.
struct OrganizationLinker {
  let mentions: [NameMention]
  let table: TokenTable

  /// The group of each mention.
  func groups() -> [Int] {
    var sets = DisjointSets(count: mentions.count)
    joinForms(&sets)
    joinBracketed(&sets)
    joinMembers(&sets)
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

  /// "the African National Congress (ANC)", "the Council of Elders (‘Rika’)", "the Elders (formerly the Council)".
  private func joinBracketed(_ sets: inout DisjointSets) {
    for (index, next) in zip(mentions.indices, mentions.indices.dropFirst()) {
      let gap = mentions[index].tokens.upperBound..<mentions[next].tokens.lowerBound
      guard gap.count <= 7, !gap.isEmpty else { continue }
      let words = table.words(gap).map { $0.lowercased() }.filter { !Self.quotes.contains($0) }
      guard words.first == "(" else { continue }
      let saying = words.dropFirst().drop { $0 == "the" }.joined(separator: " ")
      let saysSo = Self.renamings.contains(saying.hasSuffix(" the") ? String(saying.dropLast(4)) : saying)
      let (one, other) = (mentions[index], mentions[next])
      let isShort = words.count <= 2 && saying.isEmpty && isShortForm(one) != isShortForm(other)
      if isShort && closes(after: other) || saysSo { sets.join(index, next) }
    }
  }

  /// An acronym, or one word that is no plural: "Labour (Fabians)" are two.
  private func isShortForm(_ mention: NameMention) -> Bool {
    isAcronym(mention) || mention.words.count == 1 && mention.words[0].last != "s"
  }

  private func closes(after mention: NameMention) -> Bool {
    if isAcronym(mention) { return true }
    let next = mention.tokens.upperBound
    let reach = next < table.count && [",", "or"].contains(table[next]) ? 5 : 2
    return (next..<min(next + reach, table.count)).contains { table[$0] == ")" }
  }

  private static let quotes = words("‘ ’ “ ” ' \" `` ''")
  /// What is said between two names of one body.
  private static let renamings: Set = [
    "formerly", "previously", "originally", "later", "now", "then", "later called", "now called", "then called",
    "formerly called", "also called", "called", "known as", "also known as", "later known as", "formerly known as",
    "new name of", "old name of", "former name of", "later name of", "later renamed", "renamed",
  ]

  /// "the Liberals" are the "Liberal Party", where the text knows one body of that name.
  private func joinMembers(_ sets: inout DisjointSets) {
    var parties: [Substring: Int] = [:]
    for (index, mention) in mentions.enumerated() where mention.words.count == 2 && mention.words[1] == "Party" {
      parties[mention.words[0][...]] = index
    }
    guard !parties.isEmpty else { return }
    for (index, mention) in mentions.enumerated() where mention.words.count == 1 && mention.words[0].last == "s" {
      if let party = parties[mention.words[0].dropLast()] { sets.join(index, party) }
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

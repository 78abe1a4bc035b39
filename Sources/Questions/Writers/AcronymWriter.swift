import Documents

/// Writes items on acronyms and short names that the text itself explains: "the Free Trade League (FTL)".
struct AcronymWriter {
  let context: WritingContext

  struct Pair: Hashable {
    let short: String
    let long: String
    let sentence: Int
    var isAcronym: Bool { short.allSatisfy { $0.isUppercase || $0 == "." } }
  }

  func candidates() -> [Candidate] {
    var seen: Set<String> = []
    var result: [Candidate] = []
    for index in context.annotations.sentences.indices {
      for pair in pairs(in: index) where seen.insert(Folding.fold(pair.short)).inserted { result += items(for: pair) }
    }
    return result
  }

  private func items(for pair: Pair) -> [Candidate] {
    let fact = StableHash.name("stands for", Folding.fold(pair.short), Folding.fold(pair.long))
    let long = pair.long.withoutArticle
    let expansion =
      pair.isAcronym
      ? "What does the abbreviation \(pair.short) stand for?"
      : "What was the full name of \(article(of: pair.short))\(pair.short)?"
    let short =
      pair.isAcronym
      ? "By which abbreviation is the \(long) known?" : "By which short name was the \(long) known?"
    return [(expansion, long, pair.short), (short, pair.short, long)].map { stem, key, other in
      let answer = AnswerKey(
        text: key, accepted: aliases(of: key, besides: other), kind: kind(of: long), entity: entity(named: long),
        date: nil)
      return context.candidate(
        form: .acronym, fact: fact, stem: stem, key: answer, sentence: pair.sentence, worth: 4.5, ease: 0.2)
    }
  }

  /// "the " where the text writes the short name so.
  private func article(of short: String) -> String {
    guard let id = entity(named: short), let index = context.annotations.entities.firstIndex(where: { $0.id == id })
    else {
      return ""
    }
    return context.reader.articles.takesArticle(index) ? "the " : ""
  }

  private func entity(named name: String) -> String? {
    context.checks.namesakes[Folding.fold(name)]?.sorted().first
  }

  private func kind(of name: String) -> AnswerKind {
    entity(named: name).flatMap { context.checks.entities[$0] }.flatMap { AnswerKind(rawValue: $0.kind.rawValue) }
      ?? .term
  }

  /// Other expansions of the same thing: not the short form, which would answer the question with itself.
  private func aliases(of key: String, besides other: String) -> [String] {
    guard let id = entity(named: key), let entity = context.checks.entities[id], key.contains(" ") else { return [] }
    return ([entity.canonical] + entity.aliases).filter {
      let folded = Folding.fold($0)
      return $0.contains(" ") && folded != Folding.fold(key) && folded != Folding.fold(other)
    }
  }
}

// MARK: Reading

extension AcronymWriter {
  private func pairs(in index: Int) -> [Pair] {
    let sentence = context.annotations.sentences[index]
    guard context.reader.prose.contains(sentence.block), sentence.tokens.count < 120 else { return [] }
    let words = sentence.tokens.map { String(context.document[$0.range]) }
    return words.indices.compactMap { open in
      guard words[open] == "(", let close = words[open...].prefix(14).firstIndex(of: ")"), open >= 1 else { return nil }
      return pair(words, open, close, index)
    }
  }

  private func pair(_ words: [String], _ open: Int, _ close: Int, _ sentence: Int) -> Pair? {
    // "‘Skilte veier’ (‘Parted Ways’)": the same in another language.
    if Self.quotes.contains(words[open - 1]), Self.quotes.contains(words[open + 1]) { return nil }
    let inside = Self.unquoted(Array(words[(open + 1)..<close]))
    if inside.count == 1, Self.isShort(inside[0], wasQuoted: close - open - 1 == 3),
      let long = longBefore(words, open, inside[0])
    {
      return Pair(short: inside[0], long: long, sentence: sentence)
    }
    let before = Self.unquoted(Array(words[max(0, open - 3)..<open]))
    let wasQuoted = open >= 3 && Self.quotes.contains(words[open - 1]) && Self.quotes.contains(words[open - 3])
    guard let short = before.last, Self.isShort(short, wasQuoted: wasQuoted),
      let long = Self.spelt(inside, short) ?? Self.longInside(inside), !Self.isCut(long, inside, short)
    else { return nil }
    return Pair(short: short, long: long, sentence: sentence)
  }

  private static let quotes: Set<String> = ["‘", "’", "“", "”", "'", "\"", "``", "''"]

  private static func unquoted(_ words: [String]) -> [String] { words.filter { !quotes.contains($0) } }

  /// "FTL", or a quoted name of one word.
  private static func isShort(_ word: String, wasQuoted: Bool) -> Bool {
    let letters = word.filter { $0 != "." }
    let isAcronym = (2...6).contains(letters.count) && letters.allSatisfy { $0.isUppercase && $0.isASCII }
    let isRoman = letters.allSatisfy { "IVXLC".contains($0) }
    return (isAcronym && !isRoman) || (wasQuoted && word.count >= 4 && word.first?.isUppercase == true)
  }

  /// The capitalized run that ends before the bracket.
  private func longBefore(_ words: [String], _ open: Int, _ short: String) -> String? {
    var run: [String] = []
    var index = open - 1
    while index >= 0, Self.quotes.contains(words[index]) { index -= 1 }
    while index >= 0, run.count < 12, Self.continues(words[index], run) {
      run.insert(words[index], at: 0)
      index -= 1
    }
    while let first = run.first, first.first?.isUppercase != true { run.removeFirst() }
    if index < 0, run.first == "The" { run.removeFirst() }
    guard run.filter({ $0.first?.isUppercase == true }).count >= 2 else { return blend(words, open, short) }
    if let matched = Self.matched(run, short) { return Self.joined(matched) }
    // An acronym of another language ("KPD"): the name must be one that is known for an organization.
    // "the CIA and Civil Information (DCI)": the tagger may have joined two.
    let isTwo = run.count > 2 && run[1] == "and" && run[0].allSatisfy(\.isUppercase)
    // "The Navy, Army and Air Force Board (NAAFB)": a comma has cut what the first letter stands for.
    let initials = run.filter { $0.first?.isUppercase == true }.map { $0.prefix(1) }.joined()
    let letters = short.filter { $0 != "." }
    if initials.count > 1, initials.count < letters.count, letters.hasSuffix(initials) { return nil }
    let name = Self.joined(run)
    return isTwo ? nil : kind(of: name.withoutArticle) == .organization ? name : nil
  }

  /// "the harbour bureau (‘Harbureau’)": two words run together, of which the short name keeps the head and the tail.
  private func blend(_ words: [String], _ open: Int, _ short: String) -> String? {
    let before = words[..<open].filter { !Self.quotes.contains($0) }.suffix(2)
    guard before.count == 2, let first = before.first, let last = before.last, short.count >= 6 else { return nil }
    let folded = short.lowercased()
    let isBlend =
      first.count >= 4 && last.count >= 4 && folded.hasPrefix(first.lowercased().prefix(3))
      && folded.hasSuffix(last.lowercased().suffix(4))
    return isBlend ? first + " " + last : nil
  }

  private static func continues(_ word: String, _ run: [String]) -> Bool {
    if word.first?.isUppercase == true || word == "'" || word == "’" || word == "’s" || word == "'s" { return true }
    return ["of", "and", "for", "the", "on", "in"].contains(word) && run.first != nil
  }

  /// The end of the run whose initials the acronym spells, where it spells any; else the run.
  private static func matched(_ run: [String], _ short: String) -> [String]? {
    let letters = Array(short.lowercased().filter { $0 != "." })
    guard short.dropFirst().contains(where: \.isUppercase) else { return run }
    for start in run.indices where run[start].first?.isUppercase == true {
      // "Inter-Services Agency (ISA)": a hyphen may open a word of its own.
      let words = run[start...].filter { $0.first?.isUppercase == true }
      let parts = words.flatMap { $0.split(separator: "-") }
      let spelt = [words.map { $0.prefix(1) }, parts.map { $0.prefix(1) }].map { $0.joined().lowercased() }
      if spelt.contains(String(letters)) { return Array(run[start...]) }
    }
    // "Demilitarized Zone (DMZ)": letters from inside a word; at least the first one must begin the name.
    if run.first?.lowercased().first == letters.first, run.count < letters.count { return run }
    return nil
  }

  /// "WESCO (World Educational, Scientific, and Cultural Organization)": the whole, where its capitals spell the acronym.
  private static func spelt(_ inside: [String], _ short: String) -> String? {
    var words = inside
    if words.first?.lowercased() == "the" { words.removeFirst() }
    let initials = words.filter { $0.first?.isUppercase == true }.map { $0.prefix(1) }.joined()
    guard words.contains(","), initials == short, words.count <= 12 else { return nil }
    return words.reduce(into: "") { $0 += ($0.isEmpty || $1 == "," ? "" : " ") + $1 }
  }

  /// Whether a comma has cut the name before the acronym was spelt out.
  private static func isCut(_ long: String, _ inside: [String], _ short: String) -> Bool {
    let initials = long.split(separator: " ").filter { $0.first?.isUppercase == true }.map { $0.prefix(1) }.joined()
    return inside.contains(",") && !long.contains(",") && short.hasPrefix(initials) && initials.count < short.count
  }

  private static func longInside(_ inside: [String]) -> String? {
    var words = Array(inside.prefix { ![",", ";", "or"].contains($0) })
    if words.first?.lowercased() == "the" { words.removeFirst() }
    guard (2...9).contains(words.count), words.first?.first?.isUppercase == true, words.last?.first?.isUppercase == true
    else { return nil }
    let isName = words.allSatisfy {
      $0.first?.isUppercase == true || ["of", "and", "for", "the", "on", "’s", "'s", "’", "'"].contains($0)
    }
    return isName ? joined(words) : nil
  }

  private static func joined(_ words: [String]) -> String {
    words.reduce(into: "") { result, word in
      let isGlued = word.hasPrefix("’") || word.hasPrefix("'")
      result += (result.isEmpty || isGlued ? "" : " ") + word
    }
  }
}

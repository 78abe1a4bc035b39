import Documents

/// Writes items from appositions: "Greta Lund, the first mayor of Bergen," answers "Who was the first mayor of Bergen?".
struct AppositionWriter {
  let context: WritingContext

  func candidates(from statement: Statement) -> [Candidate] {
    guard statement.own == nil, !statement.edits.contains(.tail), let syntax = context.reader.syntax(of: statement)
    else { return [] }
    return Appositions(statement: statement, syntax: syntax).all.flatMap { items($0, statement) }
  }

  /// "Anna Brun (then president of the Harbour Board)".
  func inBrackets(_ statement: Statement) -> [Candidate] {
    let words = statement.words
    return words.indices.flatMap { open -> [Candidate] in
      guard open > 0, words[open].text == "(", let slot = words[open - 1].slot,
        [.person, .organization].contains(statement.slots[slot].kind),
        let close = words[open...].firstIndex(where: { $0.text == ")" })
      else { return [] }
      var inner = Array(words[(open + 1)..<close])
      if inner.first?.text.lowercased() == "then" { inner.removeFirst() }
      guard let first = inner.first, first.slot == nil, !["a", "an"].contains(first.text.lowercased()),
        Appositions.names(inner, in: statement, ofThing: statement.slots[slot].kind == .organization),
        let range = statement.range(of: slot), SlotJudge.isWhole(statement, slot: slot, at: range)
      else { return [] }
      return items(
        Apposition(slot: slot, description: inner, holdsForever: Appositions.holdsForever(inner)), statement)
    }
  }

  private func items(_ apposition: Apposition, _ statement: Statement) -> [Candidate] {
    guard let key = AnswerKey(slot: statement.slots[apposition.slot], annotations: context.annotations),
      let time = time(of: apposition, statement)
    else { return [] }
    let isThing = statement.slots[apposition.slot].kind == .organization
    let stem = (isThing ? "What was " : "Who was ") + Statement.plain(apposition.description) + time + "?"
    let fact = StableHash.name("is", Folding.contentWords(of: stem).sorted().joined(separator: " "))
    return [
      context.candidate(
        form: isThing && apposition.description.contains { $0.text == "name" } ? .acronym : .short, fact: fact,
        stem: stem, key: key, sentence: statement.sentence,
        worth: context.worth.of(statement, asking: apposition.slot) + 1.8,
        ease: context.worth.ease(of: statement.slots[apposition.slot].entity))
    ]
  }

  /// " in 1919" for an office that others held before and after; "" where the words hold for all time; nil where it
  /// cannot be said when.
  private func time(of apposition: Apposition, _ statement: Statement) -> String? {
    if apposition.holdsForever { return "" }
    let dates = statement.liveSlots.map { statement.slots[$0] }.filter { $0.kind == .date }
    let values = Set(dates.compactMap(\.value))
    guard values.count == 1, let value = dates.first?.value.flatMap({ DateValue(edtf: $0) }), let start = value.start,
      start == value.end, start.year > 0, start.span == 1, !value.isApproximate
    else { return nil }
    return start.month.map { $0 <= 12 } == true
      ? " in " + DateValue.Point(year: start.year, month: start.month).written : " in \(start.year)"
  }
}

/// A name and what the words beside it say that it is.
struct Apposition: Hashable {
  let slot: Int
  let description: [StatementWord]
  /// "the founder of the league", "the first mayor": true whenever it is asked.
  let holdsForever: Bool
}

/// Finds the appositions of a statement whose name is a person's.
struct Appositions {
  let statement: Statement
  let syntax: ClauseSyntax
  private let nouns: NounPhrases

  init(statement: Statement, syntax: ClauseSyntax) {
    self.statement = statement
    self.syntax = syntax
    nouns = NounPhrases(tree: syntax.tree)
  }

  var all: [Apposition] {
    let tree = syntax.tree
    return tree.heads.indices.compactMap { token in
      guard tree.relations[token] == "appos", let first = nouns.core(of: tree.heads[token]),
        let second = nouns.core(of: token), let end = first.last, let start = second.first, end + 2 == start,
        tree.tags[end + 1] == .punct, isClosed(after: second),
        !nouns.isJoined(token), !nouns.isJoined(tree.heads[token])
      else { return nil }
      return apposition(name: first, second) ?? apposition(name: second, first)
    }
  }

  private func isClosed(after tokens: [Int]) -> Bool {
    guard let last = tokens.last, last + 1 < syntax.tree.heads.count else { return true }
    return syntax.tree.tags[last + 1] == .punct
  }

  private func apposition(name: [Int], _ other: [Int]) -> Apposition? {
    let named = words(name)
    let slots = Set(named.compactMap(\.slot))
    guard slots.count == 1, let slot = slots.first, statement.slots[slot].kind == .person,
      named.allSatisfy({ $0.slot == slot }), statement.words.count(where: { $0.slot == slot }) == named.count
    else { return nil }
    let description = words(other)
    guard isTelling(description) else { return nil }
    return Apposition(
      slot: slot, description: description.lowered([]), holdsForever: Self.holdsForever(description))
  }

  private func words(_ tokens: [Int]) -> [StatementWord] {
    statement.words.filter { $0.token.map(tokens.contains) == true }
  }

  private static let shifting: Set<String> = [
    "future", "later", "former", "then", "late", "new", "young", "old", "elder", "younger", "same", "other", "next",
    "great", "famous", "celebrated", "notorious", "brilliant",
  ]

  /// Definite, with a name in it, and of one time.
  private func isTelling(_ words: [StatementWord]) -> Bool {
    words.first?.text.lowercased() == "the" && words.count >= 4 && Self.names(words, in: statement)
  }

  /// Whether a description is of one person and tells which.
  static func names(_ words: [StatementWord], in statement: Statement, ofThing isThing: Bool = false) -> Bool {
    guard (3...14).contains(words.count) else { return false }
    let lower = words.map { $0.text.lowercased() }
    let heads = isThing ? things : PersonNouns.all.union(makers)
    guard
      lower.allSatisfy({
        isThing && $0 == "new" || !shifting.contains($0) && !ClosedClasses.possessivePronouns.contains($0)
      }),
      lower.prefix(isThing ? 4 : lower.count).contains(where: heads.contains),
      !words.contains(where: { [",", "(", ")", "who", "which", "that"].contains($0.text) })
    else { return false }
    return words.dropFirst().contains { word in
      if let slot = word.slot { return statement.slots[slot].kind != .date }
      return word.text.first?.isUppercase == true
    }
  }

  /// What a body can be beside another, whenever it is asked.
  private static let things: Set<String> = ["name", "predecessor", "successor", "forerunner", "organ"]

  private static let makers: Set<String> = [
    "founder", "author", "inventor", "discoverer", "architect", "builder", "creator", "designer", "composer", "first",
    "murderer", "assassin", "killer", "conqueror", "father", "mother", "son", "daughter", "wife", "husband", "widow",
    "victor", "liberator", "last", "drafter", "editor", "translator", "killers",
  ]

  static func holdsForever(_ words: [StatementWord]) -> Bool {
    words.prefix(4).contains { makers.contains($0.text.lowercased()) || things.contains($0.text.lowercased()) }
  }
}

import Documents

/// Finds the statements that the sentence before them explains.
///
/// What leans on that sentence by one pronoun or definite phrase is as clear behind it as it is to a reader of the text.
/// What leans farther back is not.
struct PremiseFinder {
  let reader: StatementReader
  let familiar: Set<String>

  /// How many words both sentences may have; a stem has 45 at most, and some say what is asked for.
  private static let longest = 42

  /// The readings of sentence number `index` that do not stand alone, each with a reading of the one before it that
  /// does and explains them.
  func premises(of index: Int) -> [Premise] {
    let sentences = reader.annotations.sentences
    guard index > 0, sentences[index - 1].block == sentences[index].block else { return [] }
    let leaning = reader.drafts(of: index).filter { $0.refusal?.isOfReference == true }.map(\.statement)
      .filter { reader.refusal(of: $0, leans: true, least: 6) == nil }
    guard !leaning.isEmpty else { return [] }
    let drafts = reader.drafts(of: index - 1)
    let premises = drafts.filter { isPremise($0) && Self.names($0.statement) }.map(\.statement)
    guard let whole = drafts.first?.statement, !premises.isEmpty else { return [] }
    return leaning.compactMap { statement in
      premises.first { explains($0, statement, isWhole: $0 == whole) }.map {
        Premise(premise: $0, statement: statement)
      }
    }
  }

  /// What is too short to be asked about may still explain.
  private func isPremise(_ draft: StatementReader.Draft) -> Bool {
    if case .length(let words) = draft.refusal, words >= 5 {
      return reader.refusal(of: draft.statement, least: 5) == nil
    }
    return draft.refusal == nil
  }

  /// Of what they are one or some, a sentence before the premise says.
  private static let partial: Set<String> = ["one", "another", "some", "many", "most", "several", "both", "others"]

  /// A name, for something to be meant, and a capital inside.
  private static func names(_ premise: Statement) -> Bool {
    premise.words.first.map { partial.contains($0.text.lowercased()) } == false
      && premise.liveSlots.contains { ![.date, .quantity].contains(premise.slots[$0].kind) }
      && premise.text.dropFirst(6).contains(where: \.isUppercase)
  }

  private func explains(_ premise: Statement, _ statement: Statement, isWhole: Bool) -> Bool {
    guard premise.length + statement.length <= Self.longest else { return false }
    guard ReferenceCheck.unresolved(in: statement.text, after: premise.text) == nil else {
      return false
    }
    guard !looksBack(statement, from: premise) else { return false }
    return pronounsAgree(premise, statement) && demonstrativesAgree(premise, statement, isWhole: isWhole)
      && definitesAgree(premise, statement)
  }
}

extension PremiseFinder {
  /// "By 1900 Norland wished to … In the 1850s it …": a glance back needs more than the sentence before.
  private func looksBack(_ statement: Statement, from premise: Statement) -> Bool {
    func years(_ statement: Statement) -> [Int] {
      statement.liveSlots.compactMap { slot in
        statement.slots[slot].value.flatMap { DateValue(edtf: $0) }?.start?.year
      }
    }
    guard let told = years(premise).max(), let first = years(statement).min() else { return false }
    return first < told
  }
}

// MARK: Pronouns

extension PremiseFinder {
  private static let personal: Set<String> = [
    "he", "she", "it", "they", "his", "her", "its", "their", "him", "them", "himself", "herself", "itself",
    "themselves",
  ]

  /// The first pronoun is the subject, or the subject's, and stands for the subject of the premise; the others go with
  /// it or with what the statement names itself.
  private func pronounsAgree(_ premise: Statement, _ statement: Statement) -> Bool {
    let isOpen =
      !PronounCheck.isResolved(statement)
      || ReferenceCheck.unresolved(in: statement.text, familiar: familiar).map(Self.personal.contains) == true
    guard isOpen else { return true }
    guard let index = statement.words.firstIndex(where: { Self.personal.contains($0.text.lowercased()) }) else {
      return false
    }
    let before = statement.words[..<index]
    guard !before.contains(where: { $0.slot.map { statement.slots[$0].kind != .date } == true }), index <= 10,
      !before.contains(where: { Self.openers.contains($0.text.lowercased()) }), let subject = subject(of: premise)
    else { return false }
    let pronouns = Set(statement.words.map { $0.text.lowercased() }).intersection(Self.personal)
    let numbers = Set(pronouns.compactMap(Number.init(of:)))
    return numbers.count == 1 && numbers.first == subject.number && isOnlyOne(subject, in: premise)
  }

  /// Clauses before the main one have a subject of their own.
  private static let openers: Set<String> = [
    "when", "while", "because", "although", "though", "if", "after", "as", "that",
  ]

  private enum Number: Hashable {
    case man, woman, thing, many

    init?(of pronoun: String) {
      switch pronoun {
      case "he", "his", "him", "himself": self = .man
      case "she", "her", "herself": self = .woman
      case "it", "its", "itself": self = .thing
      case "they", "their", "them", "themselves": self = .many
      default: return nil
      }
    }
  }

  private struct Subject {
    let number: Number?
    let entities: Set<Int>
  }

  private func subject(of premise: Statement) -> Subject? {
    guard let syntax = reader.syntax(of: premise),
      let clause = clauses(of: syntax.tree, sentence: syntax.sentence).first(where: { $0.kind == .main }),
      let phrase = clause.subject
    else { return nil }
    let words = premise.words.filter { $0.token.map(phrase.tokens.contains) == true }
    let slots = Set(words.compactMap(\.slot)).filter { premise.slots[$0].kind != .date }
    let entities = Set(slots.map { premise.slots[$0].entity })
    return Subject(number: number(words, slots, phrase.head, premise, syntax.tree), entities: entities)
  }

  private func number(
    _ words: [StatementWord], _ slots: Set<Int>, _ head: Int, _ premise: Statement, _ tree: DependencyTree
  ) -> Number? {
    let headSlot = words.first { $0.token == head }?.slot
    if words.contains(where: { $0.text == "and" }) { return slots.count > 1 ? .many : nil }
    if tree.xpos[head].hasSuffix("S") { return .many }
    guard let headSlot else { return tree.xpos[head] == "NN" && !isPerson(words) ? .thing : nil }
    let entity = reader.annotations.entities[premise.slots[headSlot].entity]
    switch entity.kind {
    case .person: return entity.gender.map { $0 == .female ? .woman : .man }
    case .organization, .place, .event, .work: return .thing
    case .date, .quantity: return nil
    }
  }

  private func isPerson(_ words: [StatementWord]) -> Bool {
    words.contains { PersonNouns.all.contains($0.text.lowercased()) }
  }

  /// Nobody else, or nothing else of the same kind, is named in the premise.
  private func isOnlyOne(_ subject: Subject, in premise: Statement) -> Bool {
    switch subject.number {
    case .man, .woman:
      return !premise.liveSlots.contains {
        premise.slots[$0].kind == .person && !subject.entities.contains(premise.slots[$0].entity)
      }
    case .thing, .many: return true
    case nil: return false
    }
  }
}

// MARK: Demonstratives and definites

extension PremiseFinder {
  private static let demonstratives: Set<String> = ["this", "these", "those", "such"]

  /// "This treaty", "these rebels" behind the sentence that tells of them; a part of that sentence must name the noun.
  private func demonstrativesAgree(_ premise: Statement, _ statement: Statement, isWhole: Bool) -> Bool {
    let lower = statement.words.map { $0.text.lowercased() }
    let places = lower.indices.filter { Self.demonstratives.contains(lower[$0]) && statement.words[$0].slot == nil }
    guard places.count < 2 else { return false }
    guard let place = places.first, !isWhole else { return true }
    let nouns = Set(premise.words.map { Self.singular($0.text) })
    return lower[(place + 1)...].prefix(3).contains { nouns.contains(Self.singular($0)) }
  }

  /// Every definite phrase that nothing in the statement makes definite is so by the premise.
  private func definitesAgree(_ premise: Statement, _ statement: Statement) -> Bool {
    var known = familiar
    for _ in 0..<4 {
      guard let phrase = loosePhrase(statement, known) else { return true }
      guard phrase.hasPrefix("the "), isMade(definite: phrase, by: premise, in: statement),
        known.insert(phrase).inserted
      else { return false }
    }
    return false
  }

  private func loosePhrase(_ statement: Statement, _ known: Set<String>) -> String? {
    let text = ReferenceCheck.withoutLeaning(statement.text)
    if let phrase = ReferenceCheck.unresolved(in: text, familiar: known), phrase.hasPrefix("the ") { return phrase }
    return reader.syntax(of: statement).flatMap {
      DefiniteCheck.loosePhrase(in: statement, tree: $0.tree, familiar: known)
    }
  }

  /// The premise has the same noun, or names one thing of its kind; or the statement begins with it or with it behind a
  /// date, as a sentence does that goes on with what the one before has told.
  private func isMade(definite phrase: String, by premise: Statement, in statement: Statement) -> Bool {
    let last = phrase.split(separator: " ").last.map(String.init) ?? ""
    let noun = Self.singular(last.replacing("’s", with: ""))
    if premise.words.contains(where: { Self.singular($0.text) == noun }) { return true }
    if let kind = Self.kind(of: noun) {
      let named = Set(premise.liveSlots.map { premise.slots[$0] }.filter { $0.kind == kind }.map(\.entity))
      return named.count == 1
        || subject(of: premise).map { $0.entities.count == 1 && $0.entities.isSubset(of: named) } == true
    }
    return Self.telling.contains(noun) && Statement.render(Self.behindDate(statement)).lowercased().hasPrefix(phrase)
  }

  /// "In late 1941, the program": from its subject on.
  private static func behindDate(_ statement: Statement) -> ArraySlice<StatementWord> {
    guard let first = statement.words.first, ["In", "On", "By", "During"].contains(first.text) else {
      return statement.words[...]
    }
    return statement.words.dropFirst().drop { word in
      word.text == "," || word.slot.map { statement.slots[$0].kind == .date } == true
    }
  }

  private static func kind(of noun: String) -> EntityKind? {
    if ["country", "nation", "city", "town", "village", "province", "region", "island", "colony", "kingdom"].contains(
      noun)
    {
      return .place
    }
    if ["party", "organization", "organisation", "movement", "union", "company", "league", "society", "council"]
      .contains(noun)
    {
      return .organization
    }
    return PersonNouns.all.contains(noun) ? .person : nil
  }

  /// Nouns for what a sentence has told.
  private static let telling: Set<String> = [
    "act", "agreement", "attack", "battle", "bill", "boycott", "campaign", "coup", "crisis", "decision", "defeat",
    "event", "incident", "invasion", "law", "legislation", "massacre", "measure", "move", "order", "plan", "policy",
    "program", "programme", "project", "proposal", "protest", "rebellion", "reform", "revolt", "riot", "rising",
    "siege",
    "strike", "treaty", "uprising", "victory", "war", "pact", "amendment", "conflict", "struggle", "scandal", "affair",
    "movement", "system", "work", "book", "novel", "pamphlet", "speech", "letter", "document", "expedition", "voyage",
  ]

  private static func singular(_ word: String) -> String { ReferenceCheck.singular(word.lowercased()) }
}

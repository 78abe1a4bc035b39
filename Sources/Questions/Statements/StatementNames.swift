import Documents

// MARK: Names for pronouns and short names

extension StatementReader {
  /// Below this a reference counts as unresolved.
  static let confidence = 0.8

  func nameReferences(_ statement: inout Statement, sentence: Sentence) {
    for standIn in antecedents.standIns(in: statement.sentence) { name(standIn, in: &statement, sentence) }
    let first = references.partitioningIndex { $0.range.lowerBound >= sentence.range.lowerBound }
    for reference in references[first...].prefix(while: { $0.range.upperBound <= sentence.range.upperBound }) {
      guard reference.confidence >= Self.confidence, let tokens = tokens(of: reference.range, in: sentence) else {
        continue
      }
      if looksForward(tokens, from: reference.entity, in: statement) { continue }
      guard guards.isSafe(reference.entity, at: reference.range.lowerBound) else { continue }
      name(reference.entity, at: tokens, in: &statement)
    }
    nameOnce(&statement)
  }

  /// "When he died, Olaf Krag owned a yard": the name that was put in for "he" says who, so that the other goes.
  private func nameOnce(_ statement: inout Statement) {
    for slot in statement.liveSlots where statement.slots[slot].isResolved && statement.slots[slot].kind == .person {
      guard let gender = annotations.entities[statement.slots[slot].entity].gender,
        let second = repeated(slot, in: statement)
      else { continue }
      let old = statement.words[second.lowerBound]
      let pronoun = StatementWord(
        text: gender == .female ? "she" : "he", isGlued: old.isGlued, token: old.token, slot: nil)
      statement.words.replaceSubrange(second, with: [pronoun])
    }
  }

  /// Where the one whom `slot` names is named once more, as a subject.
  private func repeated(_ slot: Int, in statement: Statement) -> Range<Int>? {
    guard let first = statement.range(of: slot), isPlain(first, in: statement) else { return nil }
    let others = statement.liveSlots.filter {
      $0 != slot && statement.slots[$0].entity == statement.slots[slot].entity
    }
    return others.compactMap { statement.range(of: $0) }.first {
      $0.lowerBound > first.upperBound && isPlain($0, in: statement) && isSubject($0, in: statement)
    }
  }

  /// No possessive, and not the first of several.
  private func isPlain(_ range: Range<Int>, in statement: Statement) -> Bool {
    let next = range.upperBound < statement.words.count ? statement.words[range.upperBound].text : ""
    return !["’s", "'s", "’", "'", "and", "or"].contains(next)
  }

  private func isSubject(_ range: Range<Int>, in statement: Statement) -> Bool {
    guard let tree = syntax(of: statement)?.tree else { return false }
    return statement.words[range].contains { word in word.token.map { tree.relations[$0].hasPrefix("nsubj") } == true }
  }

  /// "In her last letter Anna Brun wrote …": a pronoun before the person that its clause is about.
  private func looksForward(_ tokens: Range<Int>, from entity: Int, in statement: Statement) -> Bool {
    guard let tree = syntax(of: statement)?.tree, let place = place(of: tokens, in: statement),
      statement.words[place].count == 1
    else { return false }
    let pronouns = ClosedClasses.possessivePronouns.union(ClosedClasses.subjectPronouns)
    func isPerson(_ word: StatementWord) -> Bool { word.slot.map { statement.slots[$0].kind == .person } == true }
    guard pronouns.contains(statement.words[place.lowerBound].text.lowercased()),
      !statement.words[..<place.lowerBound].contains(where: isPerson),
      !tree.relations[tokens.lowerBound].hasPrefix("nsubj")
    else { return false }
    let isPersonSlot = { (slot: Int) in statement.slots[slot].kind == .person }
    if PronounCheck.looksForward(statement.words, at: place.lowerBound, isPerson: isPersonSlot) { return true }
    return statement.words[place.upperBound...].contains { word in
      isPerson(word) && word.slot.map { statement.slots[$0].entity != entity } == true
        && word.token.map { tree.relations[$0].hasPrefix("nsubj") } == true
    }
  }

  /// Whether the nearest person before `index` is one whom the statement calls by an office only.
  private func isOffice(before index: Int, in statement: Statement) -> Bool {
    let words = statement.words[..<index]
    let office = words.indices.dropFirst().last { position in
      words[position].slot == nil && words[position - 1].text.lowercased() == "the"
        && PersonNouns.all.contains(words[position].text.lowercased())
    }
    guard let office, office + 1 < index, words[office + 1].slot == nil, words[office + 1].text != "of" else {
      return false
    }
    return !words[office...].contains { $0.slot.map { statement.slots[$0].kind == .person } == true }
  }

  /// Whether a country stands before `index`, and no person.
  private func isCountry(before index: Int, in statement: Statement) -> Bool {
    let kinds = statement.words[..<index].compactMap { $0.slot.map { statement.slots[$0].kind } }
    return kinds.contains(.place) && !kinds.contains(.person)
  }

  private func name(_ entity: Int, at tokens: Range<Int>, in statement: inout Statement) {
    guard let place = place(of: tokens, in: statement) else { return }
    if annotations.entities[entity].kind == .person, !isOnePerson(entity),
      !isNamedInFull(entity, before: tokens, in: statement)
    {
      return
    }
    let isNamedBefore = statement.words[..<place.lowerBound].contains { word in
      word.slot.map { statement.slots[$0].entity == entity } == true
    }
    let surface = statement.words[place].map { $0.text.lowercased() }.joined(separator: " ")
    // "his Majesty"
    let next = place.upperBound < statement.words.count ? statement.words[place.upperBound].text : ""
    if ["Majesty", "Highness", "Excellency", "Holiness", "Lordship", "Grace", "Honour"].contains(next) { return }
    // "The emperor was succeeded by his son": the emperor’s.
    if ["his", "her"].contains(surface), isOffice(before: place.lowerBound, in: statement) { return }
    // "left England free to use her power": countries are she as well.
    if ["her", "she"].contains(surface), isCountry(before: place.lowerBound, in: statement) { return }
    // "The chief himself returned": no place for a name.
    if ["himself", "herself", "itself", "themselves"].contains(surface) { return }
    if isNamedBefore, !surface.hasPrefix("the ") { return }
    let isPossessive = ClosedClasses.possessivePronouns.contains(surface)
    var named = articles.named(entity)
    if let short = shortOnly[entity] { named = [(text: short, isName: true)] }
    // "the commission" as "the Royal Commission", whatever the text writes where it names it.
    if surface.hasPrefix("the "), named.count > 1, named[0].text.lowercased() != "the",
      annotations.entities[entity].kind == .organization
    {
      named.insert((text: "the", isName: false), at: 0)
    }
    put(named, entity, isPossessive: isPossessive, at: place, tokens.lowerBound, in: &statement)
  }

  private func name(_ standIn: Antecedents.StandIn, in statement: inout Statement, _ sentence: Sentence) {
    let bytes = sentence.tokens[standIn.tokens.lowerBound].range.lowerBound
    guard let place = place(of: standIn.tokens, in: statement), !quoted.contains(bytes..<(bytes + 1)) else { return }
    if let entity = standIn.entity, standIn.words.isEmpty {
      guard guards.isSafe(entity, at: bytes) else { return }
      return name(entity, at: standIn.tokens, in: &statement)
    }
    var named = standIn.words
    // "the aforementioned Harbour Act", then "the act": a name with a title has its article.
    if statement.words[place.lowerBound].text.lowercased() == "the", named.count > 1,
      Self.titles.contains(named.last?.lowercased() ?? ""), named.allSatisfy({ $0.lowercased() != "the" }),
      named.allSatisfy({ $0.first?.isUppercase == true })
    {
      named.insert("the", at: 0)
    }
    let isInside = named.first?.lowercased() == "the"
    let words = named.enumerated().map { offset, text in
      (text: text, isName: standIn.entity != nil && !(isInside && offset == 0))
    }
    put(
      words, standIn.entity, isPossessive: standIn.isPossessive, at: place, standIn.tokens.lowerBound, in: &statement)
  }

  private static let titles: Set<String> = [
    "act", "treaty", "pact", "party", "union", "league", "commission", "committee", "council", "board", "army",
    "bill",
    "convention", "conference", "declaration", "movement", "war", "revolution", "rebellion", "agreement",
  ]

  /// Where the words of `tokens` stand, if they are still there and part of no mention.
  private func place(of tokens: Range<Int>, in statement: Statement) -> Range<Int>? {
    guard let first = statement.words.firstIndex(where: { $0.token == tokens.lowerBound }),
      let last = statement.words.firstIndex(where: { $0.token == tokens.upperBound - 1 }), first <= last,
      statement.words[first...last].allSatisfy({ $0.slot == nil })
    else { return nil }
    return first..<(last + 1)
  }

  private func put(
    _ name: [(text: String, isName: Bool)], _ entity: Int?, isPossessive: Bool, at place: Range<Int>, _ token: Int,
    in statement: inout Statement
  ) {
    if let entity {
      let known = annotations.entities[entity]
      statement.slots.append(
        Slot(
          entity: entity, kind: known.kind, surface: shortOnly[entity] ?? known.canonical, value: nil, isResolved: true)
      )
    }
    let slot = entity == nil ? nil : statement.slots.count - 1
    var words = name.map {
      StatementWord(
        text: $0.text, isGlued: ["’s", "'s", "’", "'"].contains($0.text), token: token, slot: $0.isName ? slot : nil)
    }
    words[0].isGlued = statement.words[place.lowerBound].isGlued
    if isPossessive { words.append(StatementWord(text: "’s", isGlued: true, token: nil, slot: nil)) }
    statement.words.replaceSubrange(place, with: words)
    statement.edits.insert(.name)
  }

  /// "Storm" becomes "Henrik Storm" where a statement names him first.
  func completeNames(_ statement: inout Statement) {
    var seen: Set<Int> = []
    for slot in statement.liveSlots where statement.slots[slot].kind == .person {
      let old = statement.slots[slot]
      guard seen.insert(old.entity).inserted, !old.isResolved, let surname = statement.range(of: slot),
        let full = fullName(of: old), !isCut(statement, surname)
      else { continue }
      let range = withParticles(surname, of: full, in: statement)
      let token = statement.words[range.lowerBound].token
      let words = full.split(separator: " ").enumerated().map { offset, text in
        StatementWord(
          text: String(text), isGlued: offset == 0 && statement.words[range.lowerBound].isGlued, token: token,
          slot: slot)
      }
      statement.words.replaceSubrange(range, with: words)
      statement.slots[slot] = Slot(
        entity: old.entity, kind: .person, surface: full, value: nil, isResolved: false)
      statement.edits.insert(.name)
    }
  }

  /// Who bears which surname.
  static func bearers(_ annotations: Annotations) -> [String: Set<Int>] {
    annotations.entities.indices.reduce(into: [:]) { result, index in
      guard annotations.entities[index].kind == .person,
        let last = Folding.words(of: annotations.entities[index].canonical).last
      else { return }
      result[last, default: []].insert(index)
    }
  }

  /// Whether the long forms of a name agree, and nobody else has its surname; where two differ, it is not sure that one
  /// person bears them all.
  /// Whether the paragraph has told of a person by the whole name before some tokens, and of nobody of the family by
  /// the surname alone.
  private func isNamedInFull(_ index: Int, before tokens: Range<Int>, in statement: Statement) -> Bool {
    let sentence = annotations.sentences[statement.sentence]
    let offset = sentence.tokens[tokens.lowerBound].range.lowerBound
    let start = document.blocks[sentence.block].range.lowerBound
    let full = annotations.entities[index].canonical
    let family = bearers[Folding.words(of: full).last ?? "", default: []]
    guard full.contains(" "), full.split(separator: " ").allSatisfy({ $0.count > 2 }), start < offset else {
      return false
    }
    let named = annotations.marks(in: start..<offset).filter { family.contains($0.entity) }
    return named.first.map { $0.entity == index && document[$0.range].hasSuffix(full) } == true
      && named.allSatisfy { document[$0.range].contains(" ") }
  }

  private func isOnePerson(_ index: Int) -> Bool {
    let entity = annotations.entities[index]
    let last = Folding.words(of: entity.canonical).last ?? ""
    guard bearers[last, default: []].count < 2 else { return false }
    // "George H. Storm" and "George W. Storm": father and son.
    let initials = ([entity.canonical] + entity.aliases).map(Self.initials).filter { !$0.isEmpty }
    guard Set(initials).count < 2 else { return false }
    let names = Set(entity.canonical.lowercased().split(separator: " "))
    return entity.aliases.allSatisfy { alias in
      let words = alias.lowercased().split(separator: " ")
      return words.count < 2 || words.allSatisfy { names.contains($0) || PersonNouns.all.contains(String($0)) }
    }
  }

  private static func initials(_ name: String) -> [Substring] {
    name.split(separator: " ").filter { $0.count == 2 && $0.hasSuffix(".") && $0.first?.isUppercase == true }
  }

  /// The fullest form of a name that the text gives, where the mention is a part of it.
  private func fullName(of slot: Slot) -> String? {
    let full = annotations.entities[slot.entity].canonical
    guard shortOnly[slot.entity] == nil, isOnePerson(slot.entity) else { return nil }
    let (short, long) = (slot.surface.split(separator: " "), full.split(separator: " "))
    guard short.count == 1, (2...4).contains(long.count), long.contains(short[0]),
      full.allSatisfy({ $0.isLetter || " .-’'".contains($0) }),
      long.allSatisfy({ $0.first?.isUppercase == true || $0.count <= 3 })
    else { return nil }
    return full
  }

  /// "Mrs Storm", "Storm-Voss", "the Storm faction", "H. Storm": not a place for the full name.
  /// "bin Laden", where only "Laden" was taken for the name: the small words before it are of the name as well.
  private func withParticles(_ range: Range<Int>, of full: String, in statement: Statement) -> Range<Int> {
    let particles = Set(full.split(separator: " ").filter { $0.first?.isLowercase == true }.map(String.init))
    var start = range.lowerBound
    while start > 0, statement.words[start - 1].slot == nil, particles.contains(statement.words[start - 1].text) {
      start -= 1
    }
    return start..<range.upperBound
  }

  private func isCut(_ statement: Statement, _ range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 ? statement.words[range.lowerBound - 1].text : ""
    let after = range.upperBound < statement.words.count ? statement.words[range.upperBound].text : ""
    // "Brown v. Board of Education"
    if SlotJudge.isOfCase(statement, range) { return true }
    return before.first?.isUppercase == true && range.lowerBound > 1 || before.hasSuffix("-") || after.hasPrefix("-")
      || ["Mr", "Mrs", "Mr.", "Mrs.", "Miss", "Lady", "Lord", "Sir", "Madame", "young", "old", "the"].contains(before)
      || after.first?.isUppercase == true
  }
}

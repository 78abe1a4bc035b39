import Documents

/// A question made from a clause, and the slots that answer it.
struct ClauseQuestion: Hashable, Sendable {
  enum Asked: Hashable, Sendable { case subject, companion, date, agent, object, oblique }

  let asked: Asked
  let slots: [Int]
  let stem: String
  /// What the clause says without what is asked: names the fact.
  let relation: String
  /// For a date: the clause without it, as a sentence without its stop.
  var event: String?
}

/// Turns a clause into the questions that its subject, date, agent and object answer.
///
/// Each follows one rule of English: a subject is replaced by its question word, anything else is moved to the front
/// and the auxiliary before the subject, with "do" where there is none (Huddleston and Pullum 2002, chapter 10).
struct ClauseQuestions {
  let layout: ClauseLayout
  let names: QuestionNames

  var all: [ClauseQuestion] {
    [subjectQuestion, yearQuestion, agentQuestion, objectQuestion].compactMap { $0 } + companionQuestions
      + obliqueQuestions
      + dateQuestions
  }

  var statement: Statement { layout.statement }
  var tree: DependencyTree { layout.tree }
  private var lemma: String { layout.verbs.head.map { tree.lemmas[$0].lowercased() } ?? "" }

  // MARK: Subject

  private var subjectQuestion: ClauseQuestion? {
    guard let slots = wholeSlots(of: layout.core), let word = names.subject(slots.map { statement.slots[$0] }) else {
      return nil
    }
    guard
      isDated
        ? ClozeJudge.saysEnough(layout.predicate, besides: slots, of: statement)
        : layout.predicate.count >= 7 && tellsWhich(besides: slots)
    else {
      return nil
    }
    // "Who fled Virginia in 1776?" may be many.
    guard layout.fronted.isEmpty || layout.fronted.contains(where: { $0.slot != nil }), opensWithVerb,
      statement.words.count >= 6
    else { return nil }
    // "Who became prime minister in 1922?": of which country.
    if lemma == "become", layout.predicate.count <= 7, !layout.predicate.contains(where: { $0.text == "of" }),
      !layout.predicate.contains(where: { $0.slot.map { statement.slots[$0].kind != .date } == true }),
      layout.predicate.contains(where: { PersonNouns.all.contains($0.text) })
    {
      return nil
    }
    guard !isIndefinitePredicate, !layout.fronted.contains(where: \.isPossessive) else { return nil }
    var predicate = layout.predicate
    // ", was": what went before was no predicate but an aside.
    guard
      !predicate.indices.dropLast().contains(where: {
        predicate[$0].text == "," && ["was", "were", "had", "is"].contains(predicate[$0 + 1].text)
      })
    else { return nil }
    // "met in Bergen and so did the board", "ran again in 1855": another is meant as well.
    if predicate.contains(where: { $0.text == "again" }) { return nil }
    if zip(predicate, predicate.dropFirst()).contains(where: { $0.text == "so" && $1.text == "did" }) { return nil }
    // "Who had died in May 1821?"
    if predicate.first?.text == "had", predicate.count <= 6 { return nil }
    if word.isSingular, predicate.first?.text == "were" { predicate[0].text = "was" }
    if word.isSingular, predicate.contains(where: { ["their", "themselves", "they"].contains($0.text) }) { return nil }
    let asking = word.text + " " + Statement.plain(predicate)
    return question(.subject, slots, fronting(asking, isShort: predicate.count <= 12))
  }

  /// Without a date, a second name says which event is meant, and more than a state of mind must be said.
  private func tellsWhich(besides slots: [Int]) -> Bool {
    if layout.verbs.verb == nil, let head = tree.heads.firstIndex(of: -1), tree.tags[head] == .adj { return false }
    if slots.count == 1, let range = statement.range(of: slots[0]) {
      let others = statement.liveSlots.filter { !slots.contains($0) }.map { statement.slots[$0] }
      if Deed.isSpecific(by: range, in: statement, besides: others) { return true }
    }
    return layout.predicate.contains { word in
      word.slot.map { !slots.contains($0) && statement.slots[$0].kind != .place } == true
    }
  }

  /// "Who immediately after his victory …" is no way to ask.
  private var opensWithVerb: Bool {
    guard let token = layout.predicate.first?.token else { return false }
    // "Who sacrificing his hopes joined …": the comma of an aside is lost.
    if ["VBG", "VBN"].contains(tree.xpos[token]) { return false }
    return tree.xpos[token].hasPrefix("V") || tree.xpos[token] == "MD"
      || tree.xpos[token] == "RB"
        && layout.predicate.dropFirst().first?.token.map { tree.xpos[$0].hasPrefix("V") } == true
  }

  /// "was a member of": many could be the answer.
  private var isIndefinitePredicate: Bool {
    guard layout.verbs.verb == nil else { return false }
    let after = layout.predicate.drop {
      ["was", "were", "is", "had", "been", "also", "then", "later"].contains($0.text)
    }
    return ["a", "an", "one", "among", "in", "not", "very", "so", "too", "more"].contains(after.first?.text ?? "")
      || after.count < 3
  }

  /// Puts the fronted phrase behind a short question, before a long one.
  private func fronting(_ asking: String, isShort: Bool) -> String? {
    guard let first = layout.fronted.first else { return asking.capitalizedFirst + "?" }
    guard FrontedPhrase.canMove(layout.fronted) else { return nil }
    let phrase = Statement.plain(layout.fronted.lowered(layout.proper))
    let isDate = layout.fronted.dropFirst().allSatisfy { $0.slot.map { statement.slots[$0].kind == .date } == true }
    if isShort, isDate, first.slot == nil { return asking.capitalizedFirst + " " + phrase + "?" }
    return phrase.capitalizedFirst + ", " + asking.first!.lowercased() + asking.dropFirst() + "?"
  }

  private static let marking: Set<String> = ["mark", "see", "bring", "witness"]

  /// "1823 saw the first ship of the company": a year that stands as the subject.
  private var yearQuestion: ClauseQuestion? {
    guard let slots = wholeSlots(of: layout.core), slots.count == 1, statement.slots[slots[0]].kind == .date,
      Self.marking.contains(lemma), layout.fronted.isEmpty, layout.predicate.count >= 5,
      let value = statement.slots[slots[0]].value.flatMap({ DateValue(edtf: $0) }), value.precision == .year,
      !value.isOpen, !value.isApproximate,
      layout.predicate.contains(where: { word in word.slot.map { statement.slots[$0].kind != .date } == true })
    else { return nil }
    return question(
      .date, slots, "Which \(value.isRange ? "years" : "year") \(Statement.plain(layout.predicate))?")
  }

  // MARK: Date

  private var dateQuestions: [ClauseQuestion] {
    statement.liveSlots.compactMap { slot in
      guard statement.slots[slot].kind == .date,
        let value = statement.slots[slot].value.flatMap({ DateValue(edtf: $0) })
      else {
        return nil
      }
      return dateQuestion(slot, value)
    }
  }

  private func dateQuestion(_ slot: Int, _ value: DateValue) -> ClauseQuestion? {
    guard
      let when = names.date(value, surface: statement.slots[slot].surface)
        ?? names.bound(value, after: preposition(of: slot)), !statement.slots[slot].surface.hasSuffix("00s"),
      !isComparison(slot), !isBetween(slot)
    else { return nil }
    // "In which year was he a pilot at the conference?"
    if layout.verbs.verb == nil, layout.predicate.prefix(4).contains(where: { ["a", "an"].contains($0.text) }) {
      return nil
    }
    let asking = isLatest(slot) ? "By" + when.drop { $0 != " " } : when
    if let range = obliqueRange(slot, in: layout.fronted) {
      guard range.count == layout.fronted.count, !isBare(layout.predicate) else { return nil }
      var question = inverted(.date, [slot], asking: asking, predicate: layout.predicate, fronted: [])
      if !isLatest(slot), !value.isOpen { question?.event = event(layout.predicate) }
      return question
    }
    guard let range = obliqueRange(slot, in: layout.predicate), hangsOnVerb(slot) else { return nil }
    // "left, and in 1907 the board split": the date of the next clause.
    if range.lowerBound > 0, ["and", "but", "or", ";"].contains(layout.predicate[range.lowerBound - 1].text) {
      return nil
    }
    let rest = withoutComma(layout.predicate.removing(range), at: range.lowerBound)
    guard !isBare(rest) else { return nil }
    var question = inverted(.date, [slot], asking: asking, predicate: rest, fronted: layout.fronted)
    if layout.fronted.isEmpty, !isLatest(slot), !value.isOpen { question?.event = event(rest) }
    return question
  }

  /// The word before a date, in lower case.
  private func preposition(of slot: Int) -> String {
    guard let range = statement.range(of: slot), range.lowerBound > 0 else { return "" }
    return statement.words[range.lowerBound - 1].text.lowercased()
  }

  /// "was elected on May 5, 1820, by the council": the comma was the date’s.
  private func withoutComma(_ words: [StatementWord], at index: Int) -> [StatementWord] {
    guard index + 1 < words.count, words[index].text == ",", !words[..<index].contains(where: { $0.text == "," }),
      ["by", "with"].contains(words[index + 1].text)
    else { return words }
    var words = words
    words.remove(at: index)
    return words
  }

  /// "issued a decree": which of many, nothing says.
  private func isBare(_ predicate: [StatementWord]) -> Bool {
    // "declared victory": in what, nothing says either.
    if predicate.count == 2, predicate[1].slot == nil, let noun = predicate[1].token, tree.xpos[noun] == "NN",
      layout.verbs.auxiliary == nil
    {
      return true
    }
    return predicate.count == 3 && ["a", "an"].contains(predicate[1].text) && predicate[2].slot == nil
      && predicate[2].text.first?.isLowercase == true
  }

  /// "Between 1821 and 1823": two ends, which no "in which" asks for.
  private func isBetween(_ slot: Int) -> Bool { preposition(of: slot) == "between" }

  /// "By 1921 most had left": not when, but by when.
  private func isLatest(_ slot: Int) -> Bool { preposition(of: slot) == "by" }

  /// "2.4 million in 1917 and 700,000 in 1920": a second date in the same clause.
  private func isComparison(_ slot: Int) -> Bool {
    let dates = statement.liveSlots.filter { statement.slots[$0].kind == .date && $0 != slot }
    let text = layout.predicate.filter { $0.slot == nil }.map(\.text)
    let isCompared = text.contains("and") || text.contains("from") && text.contains("to")
    return isCompared && dates.contains { other in layout.predicate.contains { $0.slot == other } }
  }

  /// The clause without its date; nil where it looks back from a later time.
  private func event(_ predicate: [StatementWord]) -> String? {
    // "was a large port": how it was then, not what happened.
    let isState = layout.verbs.verb == nil || layout.verbs.verb.map { tree.lemmas[$0].lowercased() } == "be"
    return predicate.first?.text == "had" || isState ? nil : Statement.render(layout.insideSubject + predicate)
  }

  private func isRange(_ slot: Int) -> Bool {
    statement.slots[slot].value.flatMap { DateValue(edtf: $0) }?.isRange == true
  }

  /// The preposition and the date, where the phrase is nothing else.
  private func obliqueRange(_ slot: Int, in words: [StatementWord]) -> Range<Int>? {
    guard let first = words.firstIndex(where: { $0.slot == slot }), first > 0,
      ["in", "on", "during", "from", "between", "by", "since", "until", "till"].contains(
        words[first - 1].text.lowercased()),
      words[first - 1].text.lowercased() != "from" || isRange(slot)
    else { return nil }
    let end = words[first...].prefix { $0.slot == slot }.endIndex
    return (first - 1)..<end
  }

  /// Whether the date belongs to the main verb: by the parse, or because no other verb stands between them.
  private func hangsOnVerb(_ slot: Int) -> Bool {
    let tokens = Set(statement.words.filter { $0.slot == slot }.compactMap(\.token))
    let tops = tokens.filter { !tokens.contains(tree.heads[$0]) }
    let isOblique =
      tops.count == 1
      && tops.allSatisfy {
        tree.heads[$0] == layout.verbs.head && ["obl", "obl:tmod", "obl:unmarked"].contains(tree.relations[$0])
      }
    if isOblique { return !isOfEnding(slot) }
    guard let first = layout.predicate.firstIndex(where: { $0.slot == slot }) else { return false }
    // "until his death in 1924": the date of the death, not of what lasted until then.
    let before = layout.predicate[..<first].map { $0.text.lowercased() }
    if before.dropLast().contains(where: ["until", "till", "since", "before", "after", "than", "from"].contains)
      || before.dropLast().last.map(NominalWriter.isHappening) == true
    {
      return false
    }
    let own = Set([layout.verbs.verb, layout.verbs.auxiliary].compactMap { $0 })
    return !layout.predicate[..<first].contains { word in
      guard let token = word.token, !own.contains(token) else { return false }
      return tree.tags[token] == .verb
        || ["who", "which", "that", "when", "where", "though", "although", "while", "because"].contains(word.text)
    }
  }

  /// "until his death in 1924", whatever the parse hangs the date on.
  private func isOfEnding(_ slot: Int) -> Bool {
    guard let first = layout.predicate.firstIndex(where: { $0.slot == slot }) else { return false }
    let before = layout.predicate[..<first].map { $0.text.lowercased() }.dropLast()
    guard let until = before.lastIndex(where: ["until", "till", "since"].contains), before.count - until <= 7 else {
      return false
    }
    return before.last.map { NominalWriter.isHappening($0) || ["defeat", "retirement", "end"].contains($0) } == true
  }

  // MARK: Agent and object

  private var agentQuestion: ClauseQuestion? {
    guard let agent = layout.agent, layout.verbs.isPassive, layout.fronted.isEmpty || dateFronted,
      let range = range(of: agent, in: layout.predicate), range.count >= 2,
      layout.predicate[range.lowerBound].text.lowercased() == "by",
      let slots = wholeSlots(of: Array(layout.predicate[range].dropFirst())),
      let asking = names.agent(slots.map { statement.slots[$0] }),
      range.upperBound == layout.predicate.count || layout.predicate[range.upperBound].text != ","
    else { return nil }
    return inverted(.agent, slots, asking: asking, predicate: layout.predicate.removing(range), fronted: layout.fronted)
  }

  private var objectQuestion: ClauseQuestion? {
    guard let object = layout.object, layout.fronted.isEmpty || dateFronted,
      let range = range(of: object, in: layout.predicate)
    else { return nil }
    if let called = CalledObject(layout.predicate[range], of: statement),
      !layout.insideSubject.contains(where: { $0.text == "," })
    {
      return inverted(
        .object, [called.slot], asking: "Which " + called.noun, predicate: layout.predicate.removing(range),
        fronted: layout.fronted)
    }
    guard
      let slots = wholeSlots(of: Array(layout.predicate[range])),
      let asking = names.object(slots.map { statement.slots[$0] }),
      // "lost Olaf Krag and half of its members": one of two.
      // "gave the Harbour Board its name": a second object follows.
      range.upperBound == layout.predicate.count
        || !["and", "or", "as", "its", "his", "her", "their", "the", "a", "an"].contains(
          layout.predicate[range.upperBound].text)
    else { return nil }
    return inverted(
      .object, slots, asking: asking, predicate: layout.predicate.removing(range), fronted: layout.fronted)
  }

  var dateFronted: Bool {
    layout.fronted.count >= 2
      && layout.fronted.dropFirst().allSatisfy { $0.slot.map { statement.slots[$0].kind == .date } == true }
  }

  private func range(of tokens: Range<Int>, in words: [StatementWord]) -> Range<Int>? {
    let inside = words.indices.filter { words[$0].token.map(tokens.contains) == true }
    guard let first = inside.first, let last = inside.last, last - first + 1 == inside.count else { return nil }
    return first..<(last + 1)
  }

  // MARK: One of two, and what hangs on a preposition

  /// "Anna Brun and Olaf Krag founded the league in 1855": who did it together with her, and with him.
  private var companionQuestions: [ClauseQuestion] {
    guard let slots = wholeSlots(of: layout.core), slots.count == 2, statement.slots[slots[0]].kind == .person,
      statement.slots[slots[0]].entity != statement.slots[slots[1]].entity, let asked = subjectQuestion?.stem,
      layout.predicate.count >= 5,
      !layout.predicate.contains(where: { ["each", "both", "together"].contains($0.text) })
    else { return [] }
    guard var predicate = Optional(layout.predicate),
      ["was", "were", "had"].contains(predicate[0].text.lowercased()) || layout.verbs.verb != nil,
      layout.fronted.isEmpty || dateFronted && !predicate.contains(where: { $0.text == "," }),
      !asked.contains(" their "), !asked.contains("themselves")
    else { return [] }
    if predicate[0].text == "were" { predicate[0].text = "was" }
    return slots.indices.compactMap { index in
      let other = statement.slots[slots[1 - index]].surface
      var words = Statement.plain(predicate)
      if !layout.fronted.isEmpty { words += " " + Statement.plain(layout.fronted.lowered(layout.proper)) }
      return question(.companion, [slots[index]], "Together with \(other), who \(words)?")
    }
  }

  private static let askable: Set<String> = ["with", "against", "to", "from", "for", "under", "between", "on"]

  /// "With whom", "Against which party", "Where": a name behind a preposition that belongs to the verb.
  private var obliqueQuestions: [ClauseQuestion] {
    guard layout.fronted.isEmpty || dateFronted else { return [] }
    return statement.liveSlots.compactMap { slot in
      guard let first = layout.predicate.firstIndex(where: { $0.slot == slot }), hangsOnVerb(exactly: slot),
        let (range, preposition) = phrase(slot, from: first), let asking = asking(slot, preposition),
        !isInsidePlace(slot, range),
        let whole = statement.range(of: slot), SlotJudge.isWhole(statement, slot: slot, at: whole),
        tellsWhich(besides: [slot]) || isDated, statement.slots[slot].kind == .place || says(besides: range)
      else { return nil }
      return inverted(
        .oblique, [slot], asking: asking, predicate: layout.predicate.removing(range), fronted: layout.fronted)
    }
  }

  /// "seized the Lofoten Islands in the North Sea": where the islands lie, not where they were seized.
  private func isInsidePlace(_ slot: Int, _ range: Range<Int>) -> Bool {
    guard statement.slots[slot].kind == .place, range.lowerBound > 0 else { return false }
    let before = layout.predicate[range.lowerBound - 1]
    return before.slot.map { statement.slots[$0].kind == .place } ?? (before.text.first?.isUppercase == true)
  }

  /// "With whom did she meet in 1855?" may be many: the rest must say two things.
  private func says(besides range: Range<Int>) -> Bool {
    layout.predicate.indices.count { index in
      let word = layout.predicate[index]
      return !range.contains(index) && word.text.count > 2
        && word.slot.map({ statement.slots[$0].kind != .date })
          ?? !Folding.functionWords.contains(word.text.lowercased())
    } >= 2
  }

  private var isDated: Bool { statement.liveSlots.contains { statement.slots[$0].kind == .date } }

  /// The preposition, the article and the name, where nothing else belongs to the phrase.
  private func phrase(_ slot: Int, from first: Int) -> (range: Range<Int>, preposition: String)? {
    let words = layout.predicate
    let end = words[first...].prefix { $0.slot == slot }.endIndex
    let start = first > 0 && words[first - 1].text == "the" ? first - 1 : first
    guard start > 0, end == words.count || !["and", "or", "’s", "'s", "’", ",", "of"].contains(words[end].text),
      end == words.count || words[end].token.map({ ![.noun, .propn].contains(tree.tags[$0]) }) ?? true
    else { return nil }
    return ((start - 1)..<end, words[start - 1].text.lowercased())
  }

  private func asking(_ slot: Int, _ preposition: String) -> String? {
    let slot = statement.slots[slot]
    switch slot.kind {
    case .place: return ["in", "at"].contains(preposition) && isDated ? "Where" : nil
    case .person, .organization:
      guard Self.askable.contains(preposition), let object = names.object([slot]) else { return nil }
      return preposition.capitalizedFirst + " " + object.prefix(1).lowercased() + object.dropFirst()
    case .date, .work, .event, .quantity: return nil
    }
  }

  /// Whether the parse hangs the name on the main verb, and is sure of it.
  private func hangsOnVerb(exactly slot: Int) -> Bool {
    let tokens = Set(statement.words.filter { $0.slot == slot }.compactMap(\.token))
    let tops = tokens.filter { !tokens.contains(tree.heads[$0]) }
    return tops.count == 1
      && tops.allSatisfy {
        tree.heads[$0] == layout.verbs.head && tree.relation(of: $0) == "obl" && tree.confidence(of: [$0]) >= 0.6
      }
  }

  // MARK: Parts

  /// The slots that make up `words` but for an article and "and"; nil if anything else stands there.
  private func wholeSlots(of words: [StatementWord]) -> [Int]? {
    var slots: [Int] = []
    for word in words {
      if let slot = word.slot {
        if slots.last != slot { slots.append(slot) }
      } else if !["the", "and", ","].contains(word.text.lowercased()) {
        return nil
      }
    }
    guard (1...3).contains(slots.count), Set(slots).count == slots.count else { return nil }
    for slot in slots {
      guard let range = statement.range(of: slot), SlotJudge.isWhole(statement, slot: slot, at: range),
        statement.slots[slot].kind != .event || !NamedEvents.isContinued(statement, range)
      else { return nil }
    }
    return Set(slots.map { statement.slots[$0].kind }).count == 1 ? slots : nil
  }

  func question(_ asked: ClauseQuestion.Asked, _ slots: [Int], _ stem: String?) -> ClauseQuestion? {
    guard let stem else { return nil }
    let content = Folding.contentWords(
      of: Statement.plain(statement.words.filter { word in !slots.contains { word.slot == $0 } }))
    return ClauseQuestion(
      asked: asked, slots: slots, stem: stem, relation: lemma + " " + content.sorted().joined(separator: " "))
  }
}

extension StatementWord {
  var isPossessive: Bool { ClosedClasses.possessivePronouns.contains(text.lowercased()) }
}

extension Statement {
  static func plain(_ words: some Sequence<StatementWord>) -> String {
    var result = ""
    for word in words {
      if !result.isEmpty, !word.isGlued { result += " " }
      result += word.text
    }
    return result
  }
}

/// Which phrases before a subject can stand before or behind a question.
enum FrontedPhrase {
  static let prepositions: Set<String> = [
    "in", "on", "at", "after", "during", "before", "under", "from", "by", "despite", "following", "until", "since",
    "between", "throughout", "as", "within", "against",
  ]

  static func canMove(_ words: [StatementWord]) -> Bool {
    guard let first = words.first, words.count <= 12 else { return false }
    return prepositions.contains(first.text.lowercased()) && !words.contains(where: \.isPossessive)
  }
}

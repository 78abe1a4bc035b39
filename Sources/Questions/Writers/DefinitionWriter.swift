import Documents

/// Writes items on what a thing is said to be beside its name: "the Harbour Charter, the rule of all trade in Norland,"
/// answers "Which charter was the rule of all trade in Norland?", wherever it stands in its sentence.
struct DefinitionWriter {
  let context: WritingContext

  func candidates(from statement: Statement) -> [Candidate] {
    guard statement.own == nil, !statement.edits.contains(.tail), let tree = context.reader.syntax(of: statement)?.tree
    else { return [] }
    return Definitions(statement: statement, tree: tree).all.compactMap { item($0, statement, tree) }
  }

  private func item(_ definition: Definition, _ statement: Statement, _ tree: DependencyTree) -> Candidate? {
    var part = statement
    part.words = definition.words
    guard DefiniteCheck.loosePhrase(in: part, tree: tree, familiar: context.checks.familiar) == nil else { return nil }
    let key: AnswerKey? =
      definition.slot.map { AnswerKey(slot: statement.slots[$0], annotations: context.annotations) }
      ?? AnswerKey(
        text: Statement.plain(statement.words[definition.name]), accepted: [], kind: .term, entity: nil, date: nil)
    guard let key else { return nil }
    let fact = StableHash.name("names", Folding.contentWords(of: definition.stem).sorted().joined(separator: " "))
    return context.candidate(
      form: .short, fact: fact, stem: definition.stem, key: key, sentence: statement.sentence,
      worth: context.worth.of(statement, asking: definition.slot) + 1.2,
      ease: definition.slot.map { context.worth.ease(of: statement.slots[$0].entity) } ?? 0)
  }
}

/// A name, and the words beside it that are true of nothing else.
struct Definition: Hashable {
  let name: Range<Int>
  /// Index into ``Statement/slots`` where the name is a mention.
  let slot: Int?
  let words: [StatementWord]
  let stem: String
}

/// Finds the definitions in a statement.
struct Definitions {
  let statement: Statement
  let tree: DependencyTree
  private var words: [StatementWord] { statement.words }

  init(statement: Statement, tree: DependencyTree) {
    self.statement = statement
    self.tree = tree
  }

  var all: [Definition] { words.indices.flatMap { [beside($0), done($0), called($0)].compactMap { $0 } } }

  // MARK: "the Charter, the rule of all trade"

  /// The apposition that the comma at `comma` opens.
  private func beside(_ comma: Int) -> Definition? {
    guard words[comma].text == ",", comma > 0, comma + 5 < words.count,
      ["the", "a", "an"].contains(words[comma + 1].text), let (name, slot) = name(endingAt: comma),
      let end = end(from: comma + 1)
    else { return nil }
    let told = Array(words[(comma + 1)..<end])
    guard isNoun(told), isTelling(told), told.count >= 6, !isClause(told) else { return nil }
    let phrase = Statement.plain(told.dropFirst())
    let stem =
      if let noun = slot.flatMap({ noun($0) }), told[0].text == "the",
        statement.slots[slot ?? 0].kind == .event
      {
        "Which \(noun.text) \(noun.isPlural ? "were" : "was") the \(phrase)?"
      } else {
        "What was the name of the \(phrase)?"
      }
    return Definition(name: name, slot: slot, words: told, stem: stem)
  }

  /// ", the storms of that autumn did play a part": a verb of its own before any "which" makes it a clause.
  private func isClause(_ told: [StatementWord]) -> Bool {
    let main = told.prefix { !["which", "that", "who", "whose", "where", "when"].contains($0.text) }
    return main.contains { ["did", "was", "were", "had", "has", "have", "is", "are", "would"].contains($0.text) }
  }

  // MARK: "the Charter, signed by Anna Brun in 1855,"

  /// The participle that the comma at `comma` opens, said of what has a name that tells what it is.
  private func done(_ comma: Int) -> Definition? {
    guard words[comma].text == ",", comma > 0, comma + 4 < words.count, let verb = words[comma + 1].token,
      tree.xpos[verb] == "VBN", words[comma + 1].slot == nil, let (name, slot) = name(endingAt: comma), let slot,
      let noun = noun(slot), let end = end(from: comma + 1)
    else { return nil }
    let told = Array(words[(comma + 1)..<end])
    let isDone = told.contains { ["by", "in", "on", "between", "at"].contains($0.text) }
    let hasNaming = StatementEdits.namings.contains { naming in told.map(\.text).starts(with: naming) }
    guard isDone, !hasNaming, isTelling(told, things: saysWhenOrWho(told) ? 1 : 2), told.count >= 5,
      !Self.states.contains(told[0].text.lowercased())
    else {
      return nil
    }
    let verbForm = noun.isPlural ? "were" : "was"
    return Definition(
      name: name, slot: slot, words: told, stem: "Which \(noun.text) \(verbForm) \(Statement.plain(told))?")
  }

  /// Somebody, a body, or two names of any kind: few things bear both.
  private func saysWhenOrWho(_ told: [StatementWord]) -> Bool {
    let slots = Set(told.compactMap(\.slot)).map { statement.slots[$0] }
    return Set(slots.map(\.entity)).count >= 2 || slots.contains { [.person, .organization].contains($0.kind) }
  }

  /// What may be said of many at many times.
  private static let states: Set<String> = [
    "led", "headed", "backed", "supported", "based", "located", "situated", "made", "followed", "compared", "given",
    "considered", "seen", "dominated", "ruled", "composed", "divided", "faced", "caught", "supposed", "bound",
  ]

  private func noun(_ slot: Int) -> (text: String, isPlural: Bool)? {
    switch statement.slots[slot].kind {
    case .event:
      let head = Folding.words(of: statement.slots[slot].surface).prefix { $0 != "of" && $0 != "for" }.last
      guard let head, Self.documents.contains(head) else { return nil }
      return (head, head.hasSuffix("s") && head != "congress")
    case .organization:
      let noun = QuestionNames.noun(named: statement.slots[slot].surface)
      return noun == "group" ? nil : (noun, false)
    case .person, .date, .place, .work, .quantity: return nil
    }
  }

  private static let documents: Set<String> = [
    "act", "acts", "law", "laws", "treaty", "pact", "charter", "declaration", "agreement", "accord", "accords",
    "constitution", "convention", "edict", "decree", "manifesto", "protocol", "proclamation", "conference", "congress",
    "armistice", "truce", "compromise", "plan", "doctrine", "bill", "ordinance", "covenant", "amendment",
  ]

  // MARK: "a state called Norland, which …"

  /// The name behind "called" at `verb`, and what a relative clause says of it.
  private func called(_ verb: Int) -> Definition? {
    let lower = words[verb...].prefix(2).map { $0.text.lowercased() }
    guard verb > 1, verb + 3 < words.count,
      let naming = ([["named"]] + StatementEdits.namings).first(where: lower.starts),
      let article = words[..<verb].suffix(5).lastIndex(where: { ["a", "an"].contains($0.text.lowercased()) }),
      isKind(words[(article + 1)..<verb].filter { $0.text != "," })
    else { return nil }
    let after = verb + naming.count
    let start = words[after].text == "the" ? after + 1 : after
    guard let name = capitals(from: start), name.upperBound + 5 < words.count, words[name.upperBound].text == ",",
      ["which", "in", "where"].contains(words[name.upperBound + 1].text),
      words[name.upperBound + 1].text != "in" || words[name.upperBound + 2].text == "which",
      let end = end(from: name.upperBound + 1)
    else { return nil }
    let kind = words[(article + 1)..<verb].filter { $0.text != "," }
    let told = Array(words[(name.upperBound + 1)..<end])
    guard isTelling(told, things: saysWhenOrWho(told) ? 1 : 2) else { return nil }
    return Definition(
      name: name, slot: slot(exactly: name), words: told,
      stem: "What was the name of the \(Statement.plain(kind)) \(Statement.plain(told))?")
  }

  private func isKind(_ words: [StatementWord]) -> Bool {
    (1...3).contains(words.count)
      && words.allSatisfy { word in
        word.slot == nil && word.text.first?.isLowercase == true
          && word.token.map { [.noun, .adj].contains(tree.tags[$0]) } == true
      } && words.last?.token.map { tree.tags[$0] == .noun } == true
  }

  // MARK: Parts

  /// A whole name before `end` that is nobody's and no date.
  private func name(endingAt end: Int) -> (Range<Int>, Int?)? {
    if let slot = words[end - 1].slot {
      guard [.event, .organization, .work].contains(statement.slots[slot].kind),
        let range = statement.range(of: slot), range.upperBound == end,
        SlotJudge.isWhole(statement, slot: slot, at: range)
      else { return nil }
      return isAlone(range) ? (range, slot) : nil
    }
    let run = words[..<end].reversed().prefix { word in
      word.slot == nil && word.text.first?.isUppercase == true
        && !Folding.functionWords.contains(word.text.lowercased())
    }
    let range = (end - run.count)..<end
    guard (2...5).contains(run.count), range.lowerBound > 1, isAlone(range) else { return nil }
    return (range, nil)
  }

  /// No other name stands before it, and none is joined to it.
  private func isAlone(_ name: Range<Int>) -> Bool {
    guard name.lowerBound > 0 else { return true }
    let before = words[name.lowerBound - 1]
    return before.slot == nil && !["and", "or", ",", "’s", "'s", "’"].contains(before.text)
      && (before.text.first?.isUppercase != true || name.lowerBound == 1)
      && !(name.lowerBound > 1 && before.text == "the" && ["and", "or", ","].contains(words[name.lowerBound - 2].text))
  }

  private func slot(exactly range: Range<Int>) -> Int? {
    words[range.lowerBound].slot.flatMap { statement.range(of: $0) == range ? $0 : nil }
  }

  /// Capitals from `start`, marked as one thing or not at all.
  private func capitals(from start: Int) -> Range<Int>? {
    let run = words[start...].prefix { $0.text.first?.isUppercase == true || $0.text == "of" }
    guard (1...5).contains(run.count), run.last?.text.first?.isUppercase == true,
      run.allSatisfy({ word in
        word.slot.map { ![.person, .date].contains(statement.slots[$0].kind) } ?? true
      })
    else { return nil }
    return run.startIndex..<run.endIndex
  }

  /// Where what begins at `start` ends: at a comma that parts no list, or with the statement.
  private func end(from start: Int) -> Int? {
    var end = start
    while end < words.count {
      if words[end].text == ",", !isInList(end) { break }
      end += 1
    }
    return end - start <= 30 ? end : nil
  }

  /// Whether a comma stands between the parts of a list that ends in "and" or "or".
  private func isInList(_ comma: Int) -> Bool {
    guard comma + 2 < words.count else { return false }
    if ["and", "or"].contains(words[comma + 1].text) {
      // ", and the town fell": a clause of its own.
      return words[..<comma].suffix(6).contains { $0.text == "," } && !opensClause(comma + 2)
    }
    let rest = words[(comma + 1)...].prefix(7)
    guard let next = rest.firstIndex(where: { $0.text == "," }), next + 1 < words.count else { return false }
    let isShort = next - comma <= 4
    return isShort && (["and", "or"].contains(words[next + 1].text) || isInList(next)) && !opensClause(comma + 1)
  }

  private func opensClause(_ index: Int) -> Bool {
    words[index...].prefix(5).prefix(while: { $0.text != "," }).contains { word in
      word.token.map { ["VBD", "VBZ", "VBP"].contains(tree.xpos[$0]) } == true
    } && words[index].token.map { tree.tags[$0] != .verb } == true
  }

  /// A common noun behind its article, and no person.
  private func isNoun(_ told: [StatementWord]) -> Bool {
    let run = told.dropFirst().prefix { word in
      word.token.map { [.noun, .adj, .propn, .num, .adv].contains(tree.tags[$0]) } == true || word.text == "-"
    }
    guard let head = run.last, let token = head.token, tree.tags[token] == .noun, head.slot == nil else { return false }
    let lower = head.text.lowercased()
    return !PersonNouns.all.contains(lower) && !Self.empty.contains(lower) && run.endIndex < told.endIndex
      && !told.prefix(5).contains { Self.shifting.contains($0.text.lowercased()) }
  }

  private static let empty: Set<String> = [
    "one", "part", "kind", "sort", "result", "number", "thing", "fact", "time", "day", "year", "place", "way", "case",
    "event", "move", "step", "idea", "example", "act", "feat", "sign", "reason", "group", "name", "process", "series",
  ]
  private static let shifting: Set<String> = [
    "former", "then", "new", "same", "other", "next", "latter", "only", "last", "present", "previous", "more", "such",
  ]

  /// Whether it is true of one thing only: it names somebody or something and says two things more.
  private func isTelling(_ told: [StatementWord], things: Int = 2) -> Bool {
    let lower = told.map { $0.text.lowercased() }
    let leaning = ClosedClasses.possessivePronouns.union(ClosedClasses.subjectPronouns).union(
      ClosedClasses.objectPronouns
    ).union(ClosedClasses.deictic)
    guard !lower.contains(where: leaning.contains),
      !lower.contains(where: { ["not", "never", "perhaps"].contains($0) })
    else { return false }
    let isNamed = told.contains { word in
      word.slot.map { statement.slots[$0].kind != .date } ?? (word.text.first?.isUppercase == true)
    }
    let content = told.count { word in
      word.slot == nil && word.text.count > 3 && word.text.first?.isLowercase == true
        && !Folding.functionWords.contains(word.text)
    }
    return isNamed && content >= things
  }
}

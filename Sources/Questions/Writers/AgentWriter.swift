import Documents

/// Writes items from participles with an agent: "the theory of drift put forward by Anna Brun" answers "By whom was the
/// theory of drift put forward?", wherever it stands in its sentence.
struct AgentWriter {
  let context: WritingContext

  func candidates(from statement: Statement) -> [Candidate] {
    guard statement.own == nil, let syntax = context.reader.syntax(of: statement) else { return [] }
    return AgentPhrases(statement: statement, tree: syntax.tree).all.compactMap { item($0, statement) }
  }

  private func item(_ phrase: AgentPhrase, _ statement: Statement) -> Candidate? {
    let slot = statement.slots[phrase.agent]
    let names = QuestionNames(annotations: context.annotations)
    guard let asking = names.agent([slot]), let key = AnswerKey(slot: slot, annotations: context.annotations) else {
      return nil
    }
    let stem =
      "\(asking) \(phrase.isPlural ? "were" : "was") \(Statement.plain(phrase.noun)) \(Statement.plain(phrase.verb))?"
    let fact = StableHash.name("by", Folding.contentWords(of: stem).sorted().joined(separator: " "))
    return context.candidate(
      form: .short, fact: fact, stem: stem, key: key, sentence: statement.sentence,
      worth: context.worth.of(statement, asking: phrase.agent) + 1.2, ease: context.worth.ease(of: slot.entity))
  }
}

/// A definite thing with a name of its own, what was done to it, and by whom.
struct AgentPhrase: Hashable {
  let noun: [StatementWord]
  let isPlural: Bool
  /// The participle with its particle and date, without the agent.
  let verb: [StatementWord]
  /// Index into ``Statement/slots``.
  let agent: Int
}

/// Finds such phrases in the syntax of a statement.
struct AgentPhrases {
  let statement: Statement
  let tree: DependencyTree
  private let nouns: NounPhrases

  /// Below this the participle is not trusted; that it stands behind its noun and before "by" tells as much.
  static let confidence = 0.35

  /// What one does for a time, and others before and after.
  private static let lasting: Set<String> = [
    "lead", "head", "direct", "rule", "govern", "command", "own", "control", "hold", "chair", "edit", "run", "inhabit",
    "support", "occupy", "use", "represent", "manage", "know", "see", "follow", "oppose", "dominate", "back",
  ]

  init(statement: Statement, tree: DependencyTree) {
    self.statement = statement
    self.tree = tree
    nouns = NounPhrases(tree: tree)
  }

  var all: [AgentPhrase] {
    tree.heads.indices.compactMap { verb in
      guard tree.xpos[verb] == "VBN", tree.relation(of: verb) == "acl", tree.heads[verb] >= 0,
        !Self.lasting.contains(tree.lemmas[verb].lowercased()),
        let by = marker(of: verb), tree.confidence(of: [verb]) >= Self.confidence
      else { return nil }
      return phrase(tree.heads[verb], verb, by)
    }
  }

  /// Where "by" stands, close behind its participle.
  private func marker(of verb: Int) -> Int? {
    let agents = tree.heads.indices.filter { tree.heads[$0] == verb && tree.relation(of: $0) == "obl" }
    return agents.compactMap { agent in
      tree.heads.indices.first {
        tree.heads[$0] == agent && tree.relations[$0] == "case" && tree.lemmas[$0].lowercased() == "by"
      }
    }.first { $0 > verb && $0 <= verb + 5 }
  }

  /// The phrase of a noun up to its participle, with the noun that it belongs to ("the theory of drift").
  private func phrase(_ noun: Int, before verb: Int) -> (noun: Int, tokens: [Int])? {
    var (noun, found) = (noun, Optional<(noun: Int, tokens: [Int])>.none)
    while let core = nouns.core(of: noun)?.filter({ $0 < verb }), let first = core.first, let last = core.last,
      last - first + 1 == core.count, last + 2 >= verb, ((last + 1)..<verb).allSatisfy({ tree.tags[$0] == .punct }),
      !nouns.isJoined(noun)
    {
      found = (noun, Array(first..<verb))
      guard tree.relation(of: noun) == "nmod", tree.heads[noun] >= 0 else { break }
      noun = tree.heads[noun]
    }
    return found
  }

  private func phrase(_ noun: Int, _ verb: Int, _ by: Int) -> AgentPhrase? {
    guard let (noun, core) = phrase(noun, before: verb), let agent = agent(after: by) else { return nil }
    let words = words(core).withoutEdgeCommas
    let done = self.words(Array(verb..<by))
    guard isTelling(words), !done.isEmpty, done.allSatisfy({ !$0.text.contains(",") }) else { return nil }
    return AgentPhrase(
      noun: words.lowered([]), isPlural: tree.xpos[noun].hasSuffix("S"), verb: done, agent: agent)
  }

  private func words(_ tokens: [Int]) -> [StatementWord] {
    statement.words.filter { $0.token.map(tokens.contains) == true }
  }

  /// Definite, with a name or a quoted word in it and nothing that leans on what went before.
  private func isTelling(_ words: [StatementWord]) -> Bool {
    guard (3...14).contains(words.count), words[0].text.lowercased() == "the" else { return false }
    let lower = words.map { $0.text.lowercased() }
    guard lower.allSatisfy({ !ClosedClasses.possessivePronouns.contains($0) && !ClosedClasses.deictic.contains($0) })
    else { return false }
    return words.dropFirst().contains { word in
      if let slot = word.slot { return statement.slots[slot].kind != .date }
      return word.text.first?.isUppercase == true || word.text == "‘"
    }
  }

  /// The one name behind "by", with nothing before it but what describes it.
  private func agent(after by: Int) -> Int? {
    guard let start = statement.words.firstIndex(where: { $0.token == by }) else { return nil }
    let following = statement.words[(start + 1)...].prefix(9)
    guard
      let at = following.firstIndex(where: { word in
        word.slot.map { [.person, .organization].contains(statement.slots[$0].kind) } == true
      }), let slot = statement.words[at].slot, let range = statement.range(of: slot), range.lowerBound == at,
      SlotJudge.isWhole(statement, slot: slot, at: range)
    else { return nil }
    let between = statement.words[(start + 1)..<at]
    let isPlain = between.allSatisfy { word in
      guard let token = word.token else { return false }
      return [.det, .adj, .noun, .propn, .punct].contains(tree.tags[token]) && !["and", "’s", "'s"].contains(word.text)
    }
    let next = range.upperBound < statement.words.count ? statement.words[range.upperBound].text : ""
    return isPlain && !["’s", "'s", "and", "’", "'"].contains(next) ? slot : nil
  }
}

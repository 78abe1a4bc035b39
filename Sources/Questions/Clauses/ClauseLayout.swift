import Documents

/// The main clause of a statement, cut where a question must cut it.
struct ClauseLayout {
  let statement: Statement
  let tree: DependencyTree
  /// Words that keep their capital.
  let proper: Set<String>
  /// What stands before the subject, without the comma behind it.
  let fronted: [StatementWord]
  let subject: [StatementWord]
  /// The subject without apposition, participle and relative clause.
  let core: [StatementWord]
  /// Everything from the word after the subject on.
  let predicate: [StatementWord]
  let verbs: ClauseVerbs
  /// Token ranges of the agent of a passive and of the direct object, where the parse is sure of them.
  let agent: Range<Int>?
  let object: Range<Int>?
}

/// The verb group of a clause by token: what moves before the subject in a question, and what stays.
struct ClauseVerbs: Hashable {
  /// The first auxiliary, or the copula.
  let auxiliary: Int?
  /// The main verb; nil in a copular clause.
  let verb: Int?
  let isPassive: Bool
  /// Whether another verb shares the subject ("rose and spoke").
  let isShared: Bool
  var head: Int? { verb ?? auxiliary }
}

// MARK: From the syntax

extension ClauseLayout {
  /// nil unless the parse is of one piece: a finite, affirmed main clause in the past with its own subject before its
  /// verb, and no second clause beside it that has another subject.
  init?(statement: Statement, tree: DependencyTree, clauses: [Clause], proper: Set<String>) {
    guard let main = clauses.first(where: { $0.kind == .main }), let subject = main.subject, subject.isContiguous,
      main.verbs.isFinite, !main.verbs.isNegated, main.verbs.modal == nil, main.expletive == nil,
      main.indirectObject == nil, let firstVerb = main.verbs.tokens.first, subject.tokens.upperBound <= firstVerb
    else { return nil }
    let live = Set(statement.words.compactMap(\.token))
    guard main.verbs.tokens.allSatisfy(live.contains), live.contains(main.head) else { return nil }
    let others = clauses.filter { live.contains($0.head) && $0.head != main.head }
    for other in others {
      if case .coordinate(main.head) = other.kind, !other.sharesSubject { return nil }
      if case .parenthetical = other.kind { return nil }
    }
    guard let parts = Self.parts(of: statement, subject: subject.tokens, core: subject.core, verb: firstVerb) else {
      return nil
    }
    (self.statement, self.tree, self.proper) = (statement, tree, proper)
    (fronted, self.subject, core, predicate) = parts
    // What a shorter statement has left out does not count.
    let conjuncts = main.conjuncts.filter(live.contains)
    let isSimple = main.complements.isEmpty && conjuncts.isEmpty
    verbs = ClauseVerbs(
      auxiliary: main.verbs.auxiliaries.first, verb: main.verbs.verb, isPassive: main.verbs.voice == .passive,
      isShared: !conjuncts.isEmpty)
    agent = main.agent?.phrase.tokens
    object = isSimple && main.verbs.voice == .active ? main.object?.tokens : nil
    // "In 118 B. C. occurred the death …"
    if let first = self.subject.first?.text, ["B.", "C.", "B.C.", "BC", "A.", "A.D.", "AD"].contains(first) {
      return nil
    }
    // "Using the talks as an excuse the king …": no comma tells where the subject begins.
    if let first = subject.tokens.first, ["VBG", "VBN", "IN"].contains(tree.xpos[first]) { return nil }
    guard agrees(subjectHead: subject.head), !joinsAnotherClause else { return nil }
    // A finite verb inside the subject: the parse took two clauses for one.
    let isPure = core.allSatisfy { $0.token.map { !["VBD", "VBZ", "VBP", "MD"].contains(tree.xpos[$0]) } ?? true }
    guard isPure else { return nil }
  }

  private typealias Parts = (
    fronted: [StatementWord], subject: [StatementWord], core: [StatementWord], predicate: [StatementWord]
  )

  private static func parts(of statement: Statement, subject: Range<Int>, core: Range<Int>, verb: Int) -> Parts? {
    let inSubject = statement.words.indices.filter { statement.words[$0].token.map(subject.contains) == true }
    guard let first = inSubject.first, var last = inSubject.last else { return nil }
    // "’s" put in behind a name belongs to it, and so does "the" before one.
    while last + 1 < statement.words.count, statement.words[last + 1].token == nil { last += 1 }
    let predicate = withoutAside(statement.words[(last + 1)...], before: verb)
    let whole = Array(statement.words[first...last]).withoutEdgeCommas
    let inner = whole.filter { $0.token.map(core.contains) ?? true }.withoutEdgeCommas
    guard let fronted = fronted(of: statement, before: first), predicate.count >= 2, !inner.isEmpty else { return nil }
    return (fronted, whole, inner, predicate)
  }

  /// Without ", together with her men," between the subject and its verb, which the parse hung on the verb.
  private static func withoutAside(_ words: ArraySlice<StatementWord>, before verb: Int) -> [StatementWord] {
    let plain = Array(words).withoutLeadingCommas
    guard words.first?.text == ",", let end = plain.firstIndex(where: { $0.token == verb }), end > 2,
      plain[end - 1].text == ",", !plain[..<(end - 1)].contains(where: { $0.text == "," })
    else { return plain }
    return Array(plain[end...])
  }

  private static func fronted(of statement: Statement, before first: Int) -> [StatementWord]? {
    var fronted = Array(statement.words[..<first])
    if fronted.last?.text == "," { fronted.removeLast() }
    return fronted.allSatisfy { $0.text != "," } ? fronted : nil
  }

  /// The number of the subject and of the verb, where both show; the verb in the past.
  private func agrees(subjectHead head: Int) -> Bool {
    guard let first = verbs.auxiliary ?? verbs.verb else { return false }
    let verb = statement.words.first { $0.token == first }?.text.lowercased() ?? ""
    let isJoined = tree.heads.indices.contains { tree.heads[$0] == head && tree.relations[$0] == "conj" }
    let isPlural = tree.xpos[head].hasSuffix("S") || isJoined
    if ["was", "is", "has"].contains(verb), tree.xpos[head] == "NNS" { return false }
    if ["were", "are", "have"].contains(verb), !isPlural, ["NN", "NNP"].contains(tree.xpos[head]) { return false }
    return tree.xpos[first] == "VBD" || ["was", "were", "had", "did"].contains(verb)
  }

  /// ", but Brun refused": a clause of its own that the parse has hung on this one.
  private var joinsAnotherClause: Bool {
    predicate.indices.dropLast(2).contains { index in
      guard predicate[index].text == ",", ["and", "but", "so", "yet", "or"].contains(predicate[index + 1].text) else {
        return false
      }
      let rest = predicate[(index + 2)...]
      guard let next = rest.first?.token, !["VBD", "VBN", "VBG", "RB"].contains(tree.xpos[next]) else { return false }
      return rest.contains { $0.token.map { ["VBD", "VBZ", "VBP", "MD"].contains(tree.xpos[$0]) } == true }
    }
  }

  /// "its two pilots, Nils Aas and Ivar Holm": names in apposition to a plural.
  private func isApposed(_ words: [StatementWord], _ comma: Int) -> Bool {
    guard words.count(where: { $0.text == "," }) == 1, comma > 0, comma + 1 < words.count,
      let noun = words[comma - 1].token
    else { return false }
    return words[comma - 1].slot == nil && tree.xpos[noun] == "NNS"
      && words[comma + 1].slot.map { statement.slots[$0].kind == .person } == true
  }

  /// "ships, boats and men": the comma parts a list and fences nothing off.
  private func isList(_ words: [StatementWord]) -> Bool {
    guard let last = words.lastIndex(where: { $0.text == "," }) else { return false }
    // "the league, or union,": one thing under two names.
    // "Henrik Storm, a pilot and poet,": one person in other words.
    let isAlias =
      words.count { $0.text == "," } == 1 && last + 1 < words.count
      && ["or", "a", "an"].contains(words[last + 1].text)
    return !isAlias && !isApposed(words, last) && words[last...].contains { $0.text == "and" || $0.text == "or" }
      && words[(last + 1)...].first?.token.map { ["NN", "NNS", "NNP", "NNPS", "JJ", "CC"].contains(tree.xpos[$0]) }
        == true
  }

  /// The subject as it stands inside a sentence: short where it still has a name, else with its aside fenced off.
  var insideSubject: [StatementWord] {
    let hasName = core.contains { $0.slot.map { statement.slots[$0].kind != .date } == true }
    // "the reformers sitting in Bergen": without a comma, what follows says which.
    let isCut = core.count < subject.count && core.first == subject.first && subject[core.count].text != ","
    let chosen = hasName && !isCut ? core : subject
    var words = fronted.isEmpty ? chosen.lowered(proper) : chosen
    if words.contains(where: { $0.text == "," }), !isList(words) {
      words.append(StatementWord(text: ",", isGlued: true, token: nil, slot: nil))
    }
    return words
  }
}

// MARK: From the order of words

extension ClauseLayout {
  /// Without a parse of the whole: a name, or two joined by "and", straight before a verb in the past, at the head of
  /// the statement or behind a date.
  init?(namedSubjectOf statement: Statement, tree: DependencyTree, proper: Set<String>) {
    let words = statement.words
    guard let start = Self.subjectStart(statement), let end = Self.subjectEnd(statement, from: start),
      end + 2 < words.count,
      let verbs = Self.verbs(words, at: end, tree: tree), Self.isOneClause(words[end...], tree: tree),
      let fronted = Self.fronted(of: statement, before: start)
    else { return nil }
    (self.statement, self.tree, self.proper, self.verbs) = (statement, tree, proper, verbs)
    self.fronted = fronted
    (subject, core) = (Array(words[start..<end]), Array(words[start..<end]))
    predicate = Array(words[end...])
    (agent, object) = (nil, nil)
  }

  private static func subjectStart(_ statement: Statement) -> Int? {
    let words = statement.words
    guard
      let first = words.firstIndex(where: {
        $0.slot.map { [.person, .organization].contains(statement.slots[$0].kind) } == true
      })
    else { return nil }
    let start = first > 0 && words[first - 1].text.lowercased() == "the" ? first - 1 : first
    let before = words[..<start].filter { $0.text != "," }
    guard let opener = before.first else { return start }
    let isDate = before.dropFirst().allSatisfy { $0.slot.map { statement.slots[$0].kind == .date } == true }
    return isDate && ["in", "on", "during", "by", "after"].contains(opener.text.lowercased()) ? start : nil
  }

  private static func subjectEnd(_ statement: Statement, from start: Int) -> Int? {
    let words = statement.words
    var index = start
    while index < words.count, words[index].slot != nil || ["the", "and"].contains(words[index].text.lowercased()) {
      index += 1
    }
    return index > start && words[index - 1].slot != nil ? index : nil
  }

  private static func verbs(_ words: [StatementWord], at index: Int, tree: DependencyTree) -> ClauseVerbs? {
    guard let first = words[index].token else { return nil }
    let text = words[index].text.lowercased()
    guard ["was", "were", "had"].contains(text) else {
      guard tree.xpos[first] == "VBD", tree.tags[first] == .verb else { return nil }
      return ClauseVerbs(auxiliary: nil, verb: first, isPassive: false, isShared: false)
    }
    var next = index + 1
    while next < words.count, let token = words[next].token, tree.tags[token] == .adv || words[next].text == "been" {
      next += 1
    }
    guard next < words.count, let verb = words[next].token, !["not", "never"].contains(words[index + 1].text) else {
      return nil
    }
    if ["VBN", "VBG"].contains(tree.xpos[verb]) {
      return ClauseVerbs(
        auxiliary: first, verb: verb, isPassive: text != "had" && tree.xpos[verb] == "VBN", isShared: false)
    }
    return text == "had" ? nil : ClauseVerbs(auxiliary: first, verb: nil, isPassive: false, isShared: false)
  }

  /// Whether nothing in `words` looks like a second clause with its own subject.
  private static func isOneClause(_ words: ArraySlice<StatementWord>, tree: DependencyTree) -> Bool {
    for (index, word) in zip(words.indices, words).dropFirst() {
      guard ["and", "but", "or", "so", ";"].contains(word.text), index + 1 < words.endIndex else { continue }
      let rest = words[(index + 1)...].prefix(14)
      if rest.contains(where: { $0.token.map { ["VBD", "VBZ", "VBP", "VBN"].contains(tree.xpos[$0]) } == true }) {
        return false
      }
    }
    return true
  }
}

extension [StatementWord] {
  var withoutEdgeCommas: [StatementWord] {
    var words = self[...]
    while words.first?.text == "," { words.removeFirst() }
    while words.last?.text == "," { words.removeLast() }
    return Array(words)
  }

  /// Whether the last comma has only a name behind it, with or without an article: "a new people, the Mongols". What
  /// follows such an aside would need another comma.
  var endsInAside: Bool {
    guard let comma = lastIndex(where: { $0.text == "," }), comma + 1 < count else { return false }
    let rest = self[(comma + 1)...]
    let isJoined =
      rest.contains { ["and", "or", "of"].contains($0.text) } && self[..<comma].contains { $0.text == "," }
    return !isJoined
      && rest.allSatisfy { $0.slot != nil || $0.text.first?.isUppercase == true || ["the", "of"].contains($0.text) }
  }

  var withoutLeadingCommas: [StatementWord] { Array(drop { $0.text == "," }) }

  /// With its first word in lower case, unless it is a name, a quotation or an acronym.
  func lowered(_ proper: Set<String>) -> [StatementWord] {
    guard let first, first.slot == nil, first.text.dropFirst().allSatisfy({ !$0.isUppercase }) else { return self }
    // "Admiral Dahl"
    let isTitle = count > 1 && self[1].slot != nil && PersonNouns.all.contains(first.text.lowercased())
    if isTitle { return self }
    // "Foreign Secretary"
    if count > 1, self[1].slot == nil, self[1].text.first?.isUppercase == true,
      !Folding.functionWords.contains(first.text.lowercased()),
      !FrontedPhrase.prepositions.contains(first.text.lowercased())
    {
      return self
    }
    let lower = first.text.lowercased()
    let isName = proper.contains(lower) || ClosedClasses.nationalities.contains(lower)
    let isSmall = Folding.functionWords.contains(lower) || FrontedPhrase.prepositions.contains(lower) || !isName
    guard isSmall else { return self }
    var words = self
    words[0].text = first.text.lowercased()
    return words
  }

  /// Without `removed`, and without the comma that fenced it off.
  func removing(_ removed: Range<Int>) -> [StatementWord] {
    var range = removed
    if range.lowerBound > 0, self[range.lowerBound - 1].text == ",",
      range.upperBound == count || self[range.upperBound].text == ","
    {
      range = (range.lowerBound - 1)..<range.upperBound
    }
    var words = self
    words.removeSubrange(range)
    return words
  }
}

import Documents

/// The syntax that a statement is read by: of its sentence, or of a clause that was taken out of it.
struct ClauseSyntax: Hashable, Sendable {
  let tree: DependencyTree
  /// As many tokens as the tree.
  let sentence: Sentence
}

/// Takes the clauses inside a sentence out, each as a statement of its own.
///
/// "The fort, which Anna Brun had built in 1704, fell" also says that Anna Brun had built the fort in 1704. Sentence
/// splitting after Heilman and Smith 2010, held to clauses about a name that stands straight before them.
struct SubClauses {
  let statement: Statement
  let syntax: ClauseSyntax
  private let nouns: NounPhrases
  private var tree: DependencyTree { syntax.tree }

  init(statement: Statement, syntax: ClauseSyntax) {
    self.statement = statement
    self.syntax = syntax
    nouns = NounPhrases(tree: syntax.tree)
  }

  var statements: [Statement] {
    let live = Set(statement.words.compactMap(\.token))
    let found = clauses(of: tree, sentence: syntax.sentence).filter { live.contains($0.head) }
    guard let main = found.first(where: { $0.kind == .main }) else { return [] }
    return found.compactMap { statement(of: $0) } + coordinate(main, among: found)
  }

  private func statement(of clause: Clause) -> Statement? {
    if let when = dated(clause) { return when }
    return switch clause.kind {
    case .relative(let antecedent): relative(clause, antecedent)
    case .adnominal(let antecedent): participle(clause, antecedent)
    case .adverbial: adverbial(clause)
    default: nil
    }
  }

  private static let factual: Set<String> = ["when", "after", "although", "though", "because", "while", "once"]

  /// "When Anna Brun took the fort in May 1704, …": what is said to have happened, where it has a date of its own.
  private func adverbial(_ clause: Clause) -> Statement? {
    guard let marker = clause.marker ?? clause.adverbs.first?.head,
      Self.factual.contains(tree.lemmas[marker].lowercased()), clause.verbs.isFinite, clause.verbs.tense == .past,
      !clause.verbs.isNegated, clause.verbs.modal == nil, clause.expletive == nil, clause.conjuncts.isEmpty,
      let subject = clause.subject, subject.isContiguous, subject.tokens.lowerBound == marker + 1,
      let tokens = body(of: clause, from: marker) ?? datedBody(of: clause, from: marker), tokens.count >= 5
    else { return nil }
    let isDated = statement.words.contains { word in
      word.token.map(tokens.contains) == true && word.slot.map { statement.slots[$0].kind == .date } == true
    }
    guard isDated else { return nil }
    return SubClause(
      subject: [], subjectHead: subject.head, auxiliary: nil, body: tokens.filter { $0 != marker }, head: clause.head,
      relation: tree.relations[subject.head]
    ).statement(from: statement, syntax: syntax)
  }

  // MARK: About a noun

  /// "…, who ruled for ten years": the noun in place of the relative pronoun that is its subject.
  private func relative(_ clause: Clause, _ antecedent: Int) -> Statement? {
    guard let subject = clause.subject, subject.tokens.count == 1, clause.verbs.isFinite, !clause.verbs.isNegated,
      clause.verbs.tense == .past, clause.verbs.modal == nil, clause.expletive == nil
    else { return nil }
    let pronoun = subject.tokens.lowerBound
    guard ["who", "which", "that"].contains(tree.lemmas[pronoun].lowercased()),
      let tokens = clause.conjuncts.isEmpty ? body(of: clause, from: pronoun) : firstOfMany(clause, from: pronoun),
      let noun = named(antecedent, before: pronoun), !endsWithAnother(noun, than: antecedent),
      let subject = tree.lemmas[pronoun].lowercased() == "who" ? somebody(noun, antecedent) : (noun, antecedent)
    else { return nil }
    return SubClause(
      subject: subject.0, subjectHead: subject.1, auxiliary: nil, body: tokens.filter { $0 != pronoun },
      head: clause.head,
      relation: clause.verbs.voice == .passive ? "nsubj:pass" : "nsubj"
    ).statement(from: statement, syntax: syntax)
  }

  /// "her sympathy for the Harbour Party, which won": the party won, whatever the parse hangs the clause on.
  private func endsWithAnother(_ noun: [Int], than head: Int) -> Bool {
    func slot(of token: Int) -> Int? { statement.words.first { $0.token == token }?.slot }
    guard slot(of: head) == nil, let last = noun.last, slot(of: last) != nil else { return false }
    return noun.contains { $0 > head && ["for", "with", "against", "to", "toward", "towards"].contains(word(of: $0)) }
  }

  /// Who is meant by "who": the noun itself, or in "the work of Anna Brun, who" the person at its end.
  private func somebody(_ noun: [Int], _ head: Int) -> ([Int], Int)? {
    func slot(of token: Int) -> Int? { statement.words.first { $0.token == token }?.slot }
    let kind = slot(of: head).map { statement.slots[$0].kind }
    if let kind { return [.person, .organization].contains(kind) ? (noun, head) : nil }
    if tree.xpos[head].hasSuffix("S") || PersonNouns.all.contains(tree.lemmas[head].lowercased()) {
      return (noun, head)
    }
    guard let last = noun.last, let end = slot(of: last) else { return (noun, head) }
    guard statement.slots[end].kind == .person else { return nil }
    return (noun.filter { slot(of: $0) == end }, last)
  }

  /// ", founded by Anna Brun in 1704,": with "was" before the participle.
  private func participle(_ clause: Clause, _ antecedent: Int) -> Statement? {
    guard clause.verbs.form == .pastParticiple, clause.verbs.auxiliaries.isEmpty, clause.subject == nil,
      tree.xpos[clause.head] == "VBN", clause.conjuncts.isEmpty, !clause.verbs.isNegated,
      let start = clause.phrase.tokens.first, start == clause.head, let tokens = body(of: clause, from: start),
      let noun = named(antecedent, before: start), !clause.obliques.isEmpty
    else { return nil }
    let isPlural = tree.xpos[antecedent].hasSuffix("S")
    return SubClause(
      subject: noun, subjectHead: antecedent, auxiliary: isPlural ? "were" : "was", body: tokens, head: clause.head,
      relation: "nsubj:pass"
    ).statement(from: statement, syntax: syntax)
  }

  /// "in June 1869, when Anna Brun gave up the fort": what happened then, with the date behind it.
  private func dated(_ clause: Clause) -> Statement? {
    guard let marker = clause.marker ?? clause.adverbs.first?.head, tree.lemmas[marker].lowercased() == "when",
      clause.verbs.isFinite, clause.verbs.tense == .past, !clause.verbs.isNegated, clause.verbs.modal == nil,
      let subject = subjectHead(clause, behind: marker), let tokens = happening(clause, from: marker),
      let before = statement.words.firstIndex(where: { $0.token == marker - 1 }), before >= 2,
      case let comma = statement.words[before].text == "," ? before : before + 1,
      let slot = statement.words[comma - 1].slot, statement.slots[slot].kind == .date,
      let date = statement.range(of: slot), date.upperBound == comma, date.lowerBound > 0,
      ["in", "on", "during"].contains(statement.words[date.lowerBound - 1].text.lowercased())
    else { return nil }
    let tail = statement.words[(date.lowerBound - 1)..<comma].compactMap(\.token)
    guard Set(tail).count == tail.count || tail.count == date.count + 1 else { return nil }
    return SubClause(
      subject: [], subjectHead: subject, auxiliary: nil, body: tokens.filter { $0 != marker }, head: clause.head,
      relation: clause.subject == nil ? "nsubj" : tree.relations[subject],
      tail: tail.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    ).statement(from: statement, syntax: syntax)
  }

  /// ", when the fleet lay at anchor": where the parse has lost the subject, the first noun before the verb.
  private func subjectHead(_ clause: Clause, behind marker: Int) -> Int? {
    if let subject = clause.subject {
      return subject.isContiguous && subject.tokens.lowerBound == marker + 1 ? subject.head : nil
    }
    guard tree.xpos[clause.head] == "VBD", tree.tags[clause.head] == .verb, clause.head > marker + 2,
      clause.head <= marker + 9,
      tree.tags[marker + 1] == .det || tree.tags[marker + 1] == .propn
    else { return nil }
    let between = (marker + 1)..<clause.head
    let isPlain = between.allSatisfy { [.det, .adj, .noun, .propn, .adv].contains(tree.tags[$0]) }
    return isPlain ? between.last { tree.tags[$0] == .noun || tree.tags[$0] == .propn } : nil
  }

  /// The clause from its marker to the first comma, without a purpose that ends it ("to extract, at gunpoint, …").
  private func happening(_ clause: Clause, from marker: Int) -> [Int]? {
    let comma =
      (marker..<tree.heads.count).first { tree.tags[$0] == .punct && tree.lemmas[$0] != "-" } ?? tree.heads.count
    guard clause.head > marker, clause.head + 1 < comma else { return nil }
    // What the parse hangs on a noun stays, unless its verb has its object behind the comma.
    let purpose = (clause.head + 2..<max(clause.head + 2, comma)).first {
      tree.xpos[$0] == "TO" && tree.tags[$0] == .part
        && (tree.relations[tree.heads[$0]] == "advcl" || $0 + 2 == comma)
    }
    return Array(marker..<(purpose ?? comma))
  }

  /// ", who founded the school and led the league": up to the conjunction, where an object or oblique stands before it.
  private func firstPart(of clause: Clause, from start: Int) -> [Int]? {
    guard let first = clause.conjuncts.first, let cut = joint(before: first), cut > clause.head + 2,
      start < clause.head
    else { return nil }
    let tokens = Array(start..<cut)
    let hangsOut = tokens.contains { tree.heads[$0] >= cut } || tokens.contains { tree.tags[$0] == .punct }
    let isWhole = !tokens.filter { $0 > clause.head }.allSatisfy { [.adv, .adp, .det].contains(tree.tags[$0]) }
    return !hangsOut && isWhole ? tokens : nil
  }

  /// The tokens of a clause from `start` on, where punctuation or the sentence ends it and nothing of it lies elsewhere.
  private func body(of clause: Clause, from start: Int) -> [Int]? {
    let range = clause.phrase.tokens
    guard clause.phrase.isContiguous, range.contains(start), range.lowerBound >= start - 1, range.count >= 3 else {
      return nil
    }
    let isOver = range.upperBound >= tree.heads.count || tree.tags[range.upperBound] == .punct
    // What the clause holds between commas may belong to the sentence around it.
    let hasComma = (start..<range.upperBound).contains {
      tree.tags[$0] == .punct && $0 + 1 < range.upperBound && !isBetweenNames($0)
    }
    return isOver && !hasComma ? Array(start..<range.upperBound) : nil
  }

  /// "signed by Brun, Krag, and Voss": a comma between names.
  private func isBetweenNames(_ comma: Int) -> Bool {
    guard let index = statement.words.firstIndex(where: { $0.token == comma }), index > 0,
      statement.words[index].text == ","
    else { return false }
    let rest = statement.words[(index + 1)...].drop { ["and", "the"].contains($0.text) }
    func isName(_ word: StatementWord?) -> Bool {
      word?.slot.map { ![.date, .quantity].contains(statement.slots[$0].kind) } == true
    }
    return isName(statement.words[index - 1]) && isName(rest.first)
  }

  /// "When Anna Brun died, in May 1704, …": the comma before the date is left out.
  private func datedBody(of clause: Clause, from start: Int) -> [Int]? {
    let range = clause.phrase.tokens
    guard clause.phrase.isContiguous, range.contains(start), range.lowerBound >= start - 1 else { return nil }
    let isOver = range.upperBound >= tree.heads.count || tree.tags[range.upperBound] == .punct
    let marks = (start..<range.upperBound).filter { tree.tags[$0] == .punct }
    guard isOver, marks.count == 1, let comma = marks.first, isDate(behind: comma) else { return nil }
    return (start..<range.upperBound).filter { $0 != comma }
  }

  /// Whether the words up to the next comma or the end are a preposition and a date.
  private func isDate(behind comma: Int) -> Bool {
    guard let start = statement.words.firstIndex(where: { $0.token == comma }) else { return false }
    let phrase = statement.words[(start + 1)...].prefix { $0.text != "," }
    guard phrase.count >= 2, let first = phrase.first, first.slot == nil else { return false }
    return ["in", "on", "at", "late", "early"].contains(first.text.lowercased())
      && phrase.dropFirst().contains { $0.slot.map { statement.slots[$0].kind == .date } == true }
      && phrase.dropFirst().allSatisfy {
        $0.slot.map { statement.slots[$0].kind == .date } ?? ["the", "in", "end", "beginning", "of"].contains($0.text)
      }
  }

  /// ", who founded the guild and led it for years": up to "and", where nothing parts what stands before it.
  private func firstOfMany(_ clause: Clause, from start: Int) -> [Int]? {
    guard let second = clause.conjuncts.first, let cut = joint(before: second), clause.head < cut, cut - start >= 4,
      clause.phrase.isContiguous, clause.phrase.tokens.contains(start),
      tree.xpos[second] == "VBD", !clause.verbs.tokens.contains(second), clause.verbs.auxiliaries.isEmpty,
      !(start..<cut).contains(where: { tree.tags[$0] == .punct })
    else { return nil }
    return Array(start..<cut)
  }

  /// The phrase of a noun that is a name or has one, and that ends straight before `clause` or a comma before it.
  private func named(_ noun: Int, before clause: Int) -> [Int]? {
    guard let tokens = nouns.core(of: noun), let last = tokens.last, isNext(clause, to: last) else { return nil }
    guard !["nmod", "conj", "appos"].contains(tree.relations[noun]), !nouns.isJoined(noun) else { return nil }
    let words = statement.words.filter { $0.token.map(tokens.contains) == true }
    let slots = Set(words.compactMap(\.slot))
    let isNamed = slots.contains { statement.slots[$0].kind != .date }
    let isLoose = ["a", "an"].contains(words.first?.text.lowercased() ?? "a") || words.contains(where: \.isPossessive)
    // A name cut in two is none.
    let isWhole = slots.allSatisfy { slot in
      statement.words.allSatisfy { $0.slot != slot || $0.token.map(tokens.contains) == true }
    }
    return isNamed && !isLoose && isWhole ? tokens : nil
  }

  /// Straight behind, or behind a comma; what stood between in brackets has been cut from the statement.
  private func isNext(_ clause: Int, to noun: Int) -> Bool {
    if noun + 1 == clause || (noun + 2 == clause && tree.tags[noun + 1] == .punct) { return true }
    guard let last = statement.words.lastIndex(where: { $0.token == noun }),
      let first = statement.words.firstIndex(where: { $0.token == clause })
    else { return false }
    return last + 1 == first || last + 2 == first && statement.words[last + 1].text == ","
  }

  // MARK: Side by side

  /// "She founded the school and led the league": the second with the subject of the first.
  private func coordinate(_ main: Clause, among found: [Clause]) -> [Statement] {
    guard let subject = main.subject, subject.isContiguous, main.verbs.isFinite, main.expletive == nil,
      let first = main.conjuncts.first, let cut = joint(before: first)
    else { return [] }
    let clause = found.first { $0.head == first }
    // What is joined must go on with a verb or a subject of its own, and no clause in between may be its host.
    guard let clause, begins(clause, behind: cut),
      !found.contains(where: { $0.head > main.head && $0.head < cut && $0.verbs.isFinite })
    else { return [] }
    var result: [Statement] = []
    var shorter = statement
    shorter.words.removeAll { $0.token.map { $0 >= cut } == true }
    while shorter.words.last?.text == "," { shorter.words.removeLast() }
    closeQuotation(&shorter)
    shorter.edits.insert(.tail)
    result.append(shorter)
    if main.conjuncts.count == 1, let second = second(clause, main, subject, from: cut) {
      result.append(second)
    }
    return result
  }

  /// The mark that closes a quotation went with the cut where it stood straight at it.
  private func closeQuotation(_ shorter: inout Statement) {
    let count = shorter.words.count
    guard shorter.words.count(where: { $0.text == "“" }) == shorter.words.count(where: { $0.text == "”" }) + 1,
      count < statement.words.count, statement.words[count].text == "”",
      statement.words[..<count].elementsEqual(shorter.words)
    else { return }
    shorter.words.append(statement.words[count])
  }

  private func begins(_ clause: Clause, behind cut: Int) -> Bool {
    let start = (cut..<min(cut + 3, tree.heads.count)).first { ![.punct, .cconj].contains(tree.tags[$0]) }
    guard let start else { return false }
    if !clause.sharesSubject {
      guard let subject = clause.subject else { return false }
      let own = subject.tokens.lowerBound
      return own == start || own > start && isFront(start..<own)
    }
    return clause.verbs.tokens.first.map { $0 <= start + 1 } == true
  }

  /// "in May 1842": a preposition and a date before a subject.
  private func isFront(_ tokens: Range<Int>) -> Bool {
    let words = statement.words.filter { $0.token.map(tokens.contains) == true && $0.text != "," }
    guard words.count >= 2, ["in", "on", "by", "during"].contains(words[0].text.lowercased()) else { return false }
    return words.dropFirst().allSatisfy { $0.slot.map { statement.slots[$0].kind == .date } == true }
  }

  /// "Anna Brun settled in Bergen and in 1842 she was exiled": her name for the pronoun that goes on with her.
  private func goingOn(_ clause: Clause, _ main: Clause, _ subject: Phrase, _ own: Phrase, body: [Int]) -> Statement? {
    guard !persons(in: main.object).contains(where: { !subject.tokens.contains($0) }) else { return nil }
    let front = body.filter { $0 < own.tokens.lowerBound }
    return SubClause(
      front: front, subject: Array(subject.core), subjectHead: subject.head, auxiliary: nil,
      body: body.filter { $0 >= own.tokens.upperBound }, head: clause.head, relation: tree.relations[own.head]
    ).statement(from: statement, syntax: syntax)
  }

  private func persons(in phrase: Phrase?) -> [Int] {
    guard let phrase else { return [] }
    return statement.words.compactMap { word in
      guard let token = word.token, phrase.tokens.contains(token), let slot = word.slot,
        statement.slots[slot].kind == .person
      else { return nil }
      return token
    }
  }

  private func second(_ clause: Clause, _ main: Clause, _ subject: Phrase, from cut: Int) -> Statement? {
    guard clause.verbs.isFinite, clause.verbs.tense == .past, !clause.verbs.isNegated, clause.conjuncts.isEmpty,
      clause.verbs.modal == nil, clause.expletive == nil, clause.phrase.isContiguous
    else { return nil }
    let start = tree.tags[cut] == .punct || tree.tags[cut] == .cconj ? cut + 1 : cut
    let begin = start < tree.heads.count && tree.tags[start] == .cconj ? start + 1 : start
    let body = (begin..<clause.phrase.tokens.upperBound).filter { $0 < tree.heads.count }
    guard body.count >= 3, body.last.map({ $0 + 1 >= tree.heads.count || tree.tags[$0 + 1] == .punct }) == true else {
      return nil
    }
    if !clause.sharesSubject {
      guard let own = clause.subject, own.isContiguous, own.tokens.lowerBound >= begin else { return nil }
      if ["he", "she"].contains(word(of: own.head)), persons(in: subject).contains(subject.head) {
        return goingOn(clause, main, subject, own, body: body)
      }
      return SubClause(
        subject: [], subjectHead: own.head, auxiliary: nil, body: body, head: clause.head,
        relation: tree.relations[own.head]
      ).statement(from: statement, syntax: syntax)
    }
    let verbs = clause.verbs.tokens
    guard let firstVerb = verbs.first, firstVerb <= begin + 2, ["VBD"].contains(tree.xpos[firstVerb]) else {
      return nil
    }
    let front = front(of: main, before: subject, unlessDated: body)
    guard let front, let isPassive = isPassive(clause, beside: main, firstVerb) else { return nil }
    // "met in Leeds, and received much attention": few words that name nothing tell nothing by themselves.
    let namesAnything = statement.words.contains { $0.token.map(body.contains) == true && $0.slot != nil }
    guard namesAnything || isPassive || body.count > 4 else { return nil }
    let auxiliary = main.verbs.auxiliaries.last.flatMap { token in
      statement.words.first { $0.token == token }?.text
    }
    return SubClause(
      front: front, subject: Array(subject.core), subjectHead: subject.head, auxiliary: isPassive ? auxiliary : nil,
      body: body, head: clause.head,
      relation: isPassive || clause.verbs.voice == .passive ? "nsubj:pass" : "nsubj"
    ).statement(from: statement, syntax: syntax)
  }

  /// "was expelled and arrested": a participle that shares "was" looks like the past; nil where it may be either.
  private func isPassive(_ clause: Clause, beside main: Clause, _ verb: Int) -> Bool? {
    guard main.verbs.voice == .passive, clause.verbs.auxiliaries.isEmpty, clause.object == nil,
      let auxiliary = main.verbs.auxiliaries.last, ["was", "were"].contains(word(of: auxiliary)),
      Morphology.inflect(tree.lemmas[verb].lowercased(), as: .pastParticiple) == word(of: verb)
    else { return false }
    let lemma = tree.lemmas[verb].lowercased()
    if Self.suffered.contains(lemma) { return true }
    return Self.never.contains(lemma) ? false : nil
  }

  private func word(of token: Int) -> String {
    statement.words.first { $0.token == token }?.text.lowercased() ?? ""
  }

  /// Verbs that say what was done to somebody, unless an object follows.
  private static let suffered: Set<String> = [
    "arrest", "execute", "kill", "hang", "try", "sentence", "imprison", "exile", "expel", "deport", "appoint", "elect",
    "replace", "publish", "translate", "destroy", "capture", "convict", "banish", "wound", "murder", "dismiss",
    "rebuild",
    "release", "bury", "crown", "shoot", "send", "banned", "dissolve", "abolish", "defeat", "assassinate", "condemn",
  ]

  /// Verbs that have no passive.
  private static let never: Set<String> = [
    "die", "live", "move", "return", "retire", "remain", "emigrate", "settle", "stay", "work", "serve", "study",
    "travel", "escape", "belong", "last", "end", "lie", "stand", "sit", "resign", "appear", "happen", "collapse",
    "flourish", "vanish", "struggle", "survive", "retreat", "withdraw", "fall", "rise", "begin", "start", "become",
  ]

  /// A date before the first clause holds for the second as well, unless that has one; nil for anything else there.
  private func front(of main: Clause, before subject: Phrase, unlessDated body: [Int]) -> [Int]? {
    let words = statement.words.filter { $0.token.map { $0 < subject.tokens.lowerBound } == true }
    guard !words.isEmpty else { return [] }
    let rest = words.filter { $0.text != "," }
    let isDate = rest.dropFirst().allSatisfy { $0.slot.map { statement.slots[$0].kind == .date } == true }
    guard isDate, rest.count >= 2, ["in", "on", "during"].contains(rest[0].text.lowercased()) else { return nil }
    let isDated = statement.words.contains { word in
      word.token.map(body.contains) == true && word.slot.map { statement.slots[$0].kind == .date } == true
    }
    return isDated ? [] : words.compactMap(\.token)
  }

  /// Where the conjunction before the clause at `head` stands, with the comma before it.
  private func joint(before head: Int) -> Int? {
    guard let conjunction = tree.heads.indices.first(where: { tree.heads[$0] == head && tree.relations[$0] == "cc" }),
      ["and", "but"].contains(tree.lemmas[conjunction].lowercased())
    else { return nil }
    return conjunction > 0 && tree.tags[conjunction - 1] == .punct ? conjunction - 1 : conjunction
  }
}

/// The parts of a statement in the making, by token of the sentence it comes from.
private struct SubClause {
  var front: [Int] = []
  let subject: [Int]
  let subjectHead: Int
  /// Put in before the body.
  let auxiliary: String?
  let body: [Int]
  let head: Int
  let relation: String
  /// What is put behind the body.
  var tail: [Int] = []

  func statement(from whole: Statement, syntax: ClauseSyntax) -> Statement? {
    let order = front + subject + (auxiliary == nil ? [] : [-1]) + body + tail
    guard Set(order).count == order.count else { return nil }
    let index = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    guard let head = index[head], let subjectHead = index[subjectHead] else { return nil }
    var words: [StatementWord] = []
    words += taken(front, from: whole, index)
    let carried = taken(subject, from: whole, index)
    words += carried
    // "Anna Brun, the founder of the yard, sold": the comma that closes the aside was no part of the subject.
    if let comma = carried.firstIndex(where: { $0.text == "," }), carried.last?.text != ",",
      !carried[comma...].contains(where: { ["and", "or"].contains($0.text) }), auxiliary == nil
    {
      words.append(StatementWord(text: ",", isGlued: true, token: nil, slot: nil))
    }
    if let auxiliary, let at = index[-1] {
      words.append(StatementWord(text: auxiliary, isGlued: false, token: at, slot: nil))
    }
    words += taken(body, from: whole, index)
    while words.last?.text == "," { words.removeLast() }
    var behind = taken(tail, from: whole, index)
    if let first = behind.first, first.slot == nil { behind[0].text = first.text.lowercased() }
    words += behind
    while words.last?.text == "," { words.removeLast() }
    guard words.count >= 4 else { return nil }
    words[0].isGlued = false
    var result = whole
    result.words = words
    result.edits.insert(.clause)
    result.own = self.syntax(order, index, head: head, subjectHead: subjectHead, from: syntax)
    return result
  }

  private func taken(_ tokens: [Int], from whole: Statement, _ index: [Int: Int]) -> [StatementWord] {
    var (result, isKept) = ([StatementWord](), false)
    for word in whole.words {
      if let token = word.token { isKept = tokens.contains(token) }
      guard isKept else { continue }
      var moved = word
      moved.token = word.token.flatMap { index[$0] }
      result.append(moved)
    }
    return result
  }

  private func syntax(
    _ order: [Int], _ index: [Int: Int], head: Int, subjectHead: Int, from syntax: ClauseSyntax
  ) -> ClauseSyntax {
    let tree = syntax.tree
    func value<T>(_ values: [T], _ inserted: T) -> [T] { order.map { $0 < 0 ? inserted : values[$0] } }
    var heads = order.map { $0 < 0 ? head : index[tree.heads[$0]] ?? head }
    var relations = value(tree.relations, "aux:pass")
    (heads[head], relations[head]) = (-1, "root")
    (heads[subjectHead], relations[subjectHead]) = (head, relation)
    // Only the order of these tokens tells anything: the words of the statement carry their own text.
    let start = syntax.sentence.range.lowerBound
    let tokens = order.indices.map { Token(range: (start + $0)..<(start + $0 + 1)) }
    return ClauseSyntax(
      tree: DependencyTree(
        tags: value(tree.tags, .aux), xpos: value(tree.xpos, "VBD"), lemmas: value(tree.lemmas, "be"), heads: heads,
        relations: relations),
      sentence: Sentence(
        range: syntax.sentence.range, block: syntax.sentence.block, tokens: tokens))
  }
}

import Documents

/// Readings of a statement without the parts that no verb needs, where it is long or leans on another sentence by one
/// of them.
///
/// "In 1827 Anna Brun founded the Bergen Mission to feed the poor of the quarter" also says that she founded it in 1827.
/// What is affirmed stays true with fewer such parts; what is denied, limited or conditional does not, and is left alone.
struct Pruning {
  let tree: DependencyTree
  private let nouns: NounPhrases

  init(tree: DependencyTree) {
    self.tree = tree
    nouns = NounPhrases(tree: tree)
  }

  /// The reading that keeps most: one part less, or as many from the end as it takes; nil where none is sound.
  func reading(of statement: Statement, where isSound: (Statement) -> Bool) -> Statement? {
    guard let root = tree.heads.firstIndex(of: -1), isClause(root, in: statement) else {
      return nil
    }
    let parts = parts(of: statement, root: root).sorted {
      ($0.upperBound, $0.lowerBound) > ($1.upperBound, $1.lowerBound)
    }
    let single = parts.prefix(Self.most).map { [$0] }
    return (single + cumulative(parts)).lazy.map { without($0, in: statement) }
      .first { isAffirmed($0) && tells($0) && isClause(root, in: $0) && isSound($0) }
  }

  private static let most = 6

  /// The last two parts, the last three and so on, none inside another.
  private func cumulative(_ parts: [Range<Int>]) -> [[Range<Int>]] {
    let outer = parts.reduce(into: [Range<Int>]()) { kept, part in
      if let last = kept.last, part.overlaps(last) {
        if part.count > last.count { kept[kept.count - 1] = part }
      } else {
        kept.append(part)
      }
    }
    return outer.count < 2 ? [] : (2...min(outer.count, 4)).map { Array(outer.prefix($0)) }
  }

  private func without(_ parts: [Range<Int>], in statement: Statement) -> Statement {
    var shorter = statement
    for part in parts.sorted(by: { $0.lowerBound > $1.lowerBound }) { shorter.words.removeSubrange(part) }
    shorter.edits.insert(.tail)
    return shorter
  }

  // MARK: What must be there

  private static let limiting: Set<String> = [
    "not", "n't", "n’t", "never", "no", "nor", "neither", "only", "hardly", "scarcely", "barely", "few", "little",
    "unless", "if", "whether", "would", "could", "might", "should", "may", "must", "cannot", "without", "nobody",
    "nothing", "until", "mostly", "mainly", "partly", "largely", "primarily", "merely", "tended", "refused", "failed",
    "rather", "more", "less", "fewer", "too", "so",
  ]

  private func isAffirmed(_ statement: Statement) -> Bool {
    // "When Anna Brun sold the yard.": what it led to is gone.
    let opener = statement.words.first?.text.lowercased() ?? ""
    if Self.markers.contains(opener), !statement.words.contains(where: { $0.text == "," }) { return false }
    return !statement.words.contains { $0.slot == nil && Self.limiting.contains($0.text.lowercased()) }
  }

  /// The verb with its subject before it, and no clause before both that is not closed.
  private func isClause(_ root: Int, in statement: Statement) -> Bool {
    let live = Set(statement.words.compactMap(\.token))
    let first = statement.words.first?.token
    let opens = first.map { tree.heads[$0] == root && ["mark", "advmod"].contains(tree.relations[$0]) } ?? false
    return live.contains(root) && tree.tags[root] == .verb
      && !(opens && Self.markers.contains(statement.words[0].text.lowercased()))
      && tree.heads.indices.contains {
        tree.heads[$0] == root && tree.relation(of: $0) == "nsubj" && live.contains($0) && $0 < root
      }
  }

  /// Two names, or one and a date or an occasion.
  private func tells(_ statement: Statement) -> Bool {
    let slots = statement.liveSlots.map { statement.slots[$0] }
    let names = Set(slots.filter { ![.date, .quantity].contains($0.kind) }.map(\.entity))
    return names.count >= 2
      || !names.isEmpty && (slots.contains { $0.kind == .date } || statement.hasOccasion(outside: 0..<0))
  }

  // MARK: What can go

  /// Positions of the words of each part, with the commas that enclose it.
  private func parts(of statement: Statement, root: Int) -> [Range<Int>] {
    let place = statement.words.enumerated().reduce(into: [Int: Int]()) { result, word in
      if let token = word.element.token, result[token] == nil { result[token] = word.offset }
    }
    return tree.heads.indices.compactMap { token in
      let host = tree.heads[token]
      guard host >= 0, place[token] != nil, let head = place[host], let range = range(of: token, in: statement) else {
        return nil
      }
      if isBetween(range, token, root, place, in: statement) { return enclosed(range, in: statement) }
      guard range.lowerBound > head else { return nil }
      let words = statement.words[range]
      let isEnclosed = statement.words[range.lowerBound - 1].text == ","
      let isFree =
        host == root
        ? mayLeave(token, words, isEnclosed: isEnclosed) && isAnchored(root, without: range, in: statement)
        : isEnclosed && isAside(token, words, of: root, isLast: range.upperBound == statement.words.count)
          && !isBehindAside(range, in: statement)
      return isFree ? enclosed(range, in: statement) : nil
    }
  }

  /// "Anna Brun, hoping for rain, founded": a participle between commas behind the subject.
  private func isBetween(
    _ range: Range<Int>, _ token: Int, _ root: Int, _ place: [Int: Int], in statement: Statement
  ) -> Bool {
    guard tree.heads[token] == root, tree.relation(of: token) == "advcl", let verb = place[root],
      range.upperBound < verb, statement.words[range.lowerBound - 1].text == ",",
      let start = statement.words[range.lowerBound].token, ["VBG", "VBN"].contains(tree.xpos[start])
    else { return false }
    return tree.heads.indices.contains { child in
      tree.heads[child] == root && tree.relation(of: child) == "nsubj"
        && place[child].map { $0 < range.lowerBound - 1 } == true
    }
  }

  /// "Anna Brun, a midwife, founded", "founded the yard, which burned down": what is added to a subject or at the end.
  /// What stands in the middle may be a member of a row.
  private func isAside(_ token: Int, _ words: ArraySlice<StatementWord>, of root: Int, isLast: Bool) -> Bool {
    let host = tree.heads[token]
    let isSubject = tree.heads[host] == root && tree.relation(of: host) == "nsubj" && host < root
    switch tree.relations[token] {
    case "acl", "acl:relcl": return isSubject || isLast
    // "in Bergen, Vardo and Stavanger"
    case "appos":
      // ", a yard that built, sold and mended ships": what it was, whatever it tells of itself.
      let isKind =
        ["a", "an"].contains(words.first?.text ?? "") && words.contains { ["that", "which"].contains($0.text) }
      return isSubject || isLast && (isKind || !words.contains { [",", "and"].contains($0.text) })
    default: return false
    }
  }

  /// "to extract, at gunpoint, the fines": what follows a few words between commas goes on with what stood before them.
  private func isBehindAside(_ range: Range<Int>, in statement: Statement) -> Bool {
    guard range.upperBound == statement.words.count, let start = statement.words[range.lowerBound].token,
      tree.tags[start] == .det
    else { return false }
    let before = statement.words[..<(range.lowerBound - 1)].suffix(5)
    return before.dropLast().contains { $0.text == "," }
  }

  /// What is left says whom or what: its object, or in the passive its subject, has a name or a number.
  private func isAnchored(_ root: Int, without range: Range<Int>, in statement: Statement) -> Bool {
    let isPassive = tree.heads.indices.contains { tree.heads[$0] == root && tree.relations[$0] == "aux:pass" }
    let core = tree.heads.indices.first {
      tree.heads[$0] == root && (isPassive ? tree.relation(of: $0) == "nsubj" : tree.relations[$0] == "obj")
    }
    guard let core else { return false }
    if Self.promising.contains(tree.lemmas[core].lowercased()) { return false }
    let tokens = Set(nouns.subtree(of: core))
    return statement.words.indices.contains { index in
      let word = statement.words[index]
      guard !range.contains(index), word.token.map(tokens.contains) == true else { return false }
      return word.slot != nil || NumberValue.isNumeral(word.text)
        || index > 0 && word.text.first?.isUppercase == true && word.text.count > 1
    }
  }

  /// Nouns that say little without what they are for: "permission to leave".
  private static let promising: Set<String> = [
    "permission", "right", "power", "order", "attempt", "effort", "authority", "ability", "decision", "promise",
    "chance", "opportunity", "need", "request", "offer", "agreement", "desire", "proposal", "pressure", "step",
    "measure", "action", "refusal", "demand", "vote",
    "resolve", "will", "willingness", "intention", "determination", "readiness", "failure",
  ]

  /// The words of a subtree, where nothing else stands among them.
  private func range(of token: Int, in statement: Statement) -> Range<Int>? {
    let tokens = Set(nouns.subtree(of: token))
    let positions = statement.words.indices.filter { statement.words[$0].token.map(tokens.contains) == true }
    guard let first = positions.first, let last = positions.last, first > 0,
      statement.words[first...last].allSatisfy({ $0.token.map(tokens.contains) ?? true })
    else { return nil }
    // Its own commas are no part of it.
    let start = statement.words[first].text == "," ? first + 1 : first
    let end = statement.words[last].text == "," ? last : last + 1
    return start + 1 < end ? start..<end : nil
  }

  /// With the comma before it and the one behind it; nil where only one side has one.
  private func enclosed(_ range: Range<Int>, in statement: Statement) -> Range<Int>? {
    let words = statement.words
    let isOpened = words[range.lowerBound - 1].text == ","
    // "early in her reign": what is left of it would be said of something else.
    if Self.leading.contains(words[range.lowerBound - 1].text.lowercased()) { return nil }
    // "and Olaf Krag to five years": what the verb says of the second, too.
    if let last = words[range.lowerBound - 1].token,
      tree.relations[last] == "conj"
        || tree.relation(of: last) == "flat"
          && tree.heads[last] >= 0 && tree.relations[tree.heads[last]] == "conj"
        || tree.relations[last] == "orphan"
    {
      return nil
    }
    let isLast = range.upperBound == words.count
    let isClosed = !isLast && words[range.upperBound].text == ","
    // ", staying there until 1883, when she sold it": the clause tells of that year.
    let behind = isClosed && range.upperBound + 1 < words.count ? words[range.upperBound + 1].text.lowercased() : ""
    if ["when", "where", "who", "which", "whose"].contains(behind) { return nil }
    // “a day of infamy,” with its comma inside.
    if isOpened, isClosed, range.upperBound + 1 < words.count, words[range.upperBound + 1].text == "”",
      words[range].contains(where: { $0.text == "“" })
    {
      return range.lowerBound - 1..<(range.upperBound + 2)
    }
    if isOpened {
      if isLast { return range.lowerBound - 1..<range.upperBound }
      return isClosed && !isParticiple(range.upperBound + 1, in: statement)
        ? range.lowerBound - 1..<(range.upperBound + 1) : nil
    }
    // "in the port of": something hangs on it that is no part of it.
    let next = isLast ? "," : words[range.upperBound].text
    return ["of", "that", "who", "which", "whose", "where", "like", "such", "including", "’s", "'s", "’"].contains(next)
      ? nil : range
  }

  /// ", while trade fell, driven by the storms": it may be said of what is taken out.
  private func isParticiple(_ index: Int, in statement: Statement) -> Bool {
    guard index < statement.words.count, let token = statement.words[index].token else { return false }
    return ["VBN", "VBG"].contains(tree.xpos[token])
  }

  private func mayLeave(_ token: Int, _ words: ArraySlice<StatementWord>, isEnclosed: Bool) -> Bool {
    switch tree.relations[token] {
    case "advcl", "advcl:relcl": isFreeClause(token, words, isEnclosed: isEnclosed)
    case "obl", "obl:tmod": isFreePhrase(token, words)
    default: false
    }
  }

  private static let leading: Set<String> = [
    "early", "late", "soon", "shortly", "even", "just", "especially", "and", "or", "but",
  ]

  private static let markers: Set<String> = [
    "because", "although", "though", "while", "whereas", "when", "after", "as", "since", "before",
  ]
  /// Verbs that say little without what they are done for.
  private static let purposive: Set<String> = [
    "use", "need", "take", "have", "try", "seek", "work", "serve", "act", "help", "vote", "agree", "decide", "make",
    "do", "choose", "allow", "force", "urge", "ask", "order", "get", "set", "pay", "require", "employ", "wait",
    "attempt",
  ]

  private func isFreeClause(_ token: Int, _ words: ArraySlice<StatementWord>, isEnclosed: Bool) -> Bool {
    let host = tree.heads[token]
    guard isComplete(host, without: token), let first = words.first, let start = first.token else { return false }
    if tree.xpos[token].hasPrefix("VB") && tree.xpos[start] == "TO"
      || first.text == "in" && words.dropFirst().first?.text == "order"
    {
      return !Self.purposive.contains(tree.lemmas[host].lowercased())
    }
    return isEnclosed && (Self.markers.contains(first.text.lowercased()) || ["VBG", "VBN"].contains(tree.xpos[start]))
  }

  private static let prepositions: Set<String> = [
    "in", "within", "at", "among", "inside", "across", "throughout", "during", "despite", "after", "before",
    "following", "through", "for", "along", "outside", "around",
  ]

  private func isFreePhrase(_ token: Int, _ words: ArraySlice<StatementWord>) -> Bool {
    guard let first = words.first, Self.prepositions.contains(first.text.lowercased()),
      first.token.map({ tree.tags[$0] == .adp || tree.tags[$0] == .sconj }) == true,
      words.allSatisfy({ $0.slot == nil })
    else { return false }
    return isComplete(tree.heads[token], without: token)
  }

  /// Whether a verb says something without one of its parts: it has an object, or is in the passive.
  private func isComplete(_ host: Int, without part: Int) -> Bool {
    guard tree.tags[host] == .verb, !Valency.needsPlace.contains(tree.lemmas[host].lowercased()) else { return false }
    return tree.heads.indices.contains { other in
      other != part && tree.heads[other] == host
        && (tree.relations[other] == "obj" || tree.relations[other] == "aux:pass"
          || tree.relations[other] == "obl:agent")
    }
  }
}

/// What verbs need beside their subject.
enum Valency {
  /// Verbs that say nothing without a place.
  static let needsPlace: Set<String> = [
    "be", "live", "stay", "remain", "lie", "stand", "arrive", "go", "come", "enter", "put", "place", "result",
    "consist", "engage", "participate", "take", "reside", "sit", "gather", "assemble", "meet", "emerge", "rise", "grow",
    "return", "withdraw", "retreat", "flee", "originate", "stem", "suffer", "benefit", "differ", "succeed", "fail",
    "believe", "end", "culminate", "appear", "begin", "occur", "happen", "exclude", "remove", "expel", "dismiss",
    "involve", "invest", "include", "base", "root", "ground", "divide", "split", "trap", "situate", "locate", "hold",
    "find", "keep", "leave", "see", "make", "have", "get", "spend", "blame", "know", "regard", "view", "consider",
    "date", "derive", "spring", "belong", "refer", "amount", "depend", "serve", "lead", "turn",
  ]
}

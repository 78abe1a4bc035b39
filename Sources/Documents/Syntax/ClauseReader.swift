/// The clauses of a sentence in the order of their heads.
///
/// A clause is a verb, or a predicate with a copula or a subject, in one of the places where Universal Dependencies
/// puts a clause. Takes time linear in the length of the sentence.
public func clauses(of tree: DependencyTree, sentence: Sentence) -> [Clause] {
  ClauseReader(spans: SyntaxSpans(tree: tree, sentence: sentence)).clauses()
}

private struct ClauseReader {
  let spans: SyntaxSpans
  var tree: DependencyTree { spans.tree }

  func clauses() -> [Clause] {
    var read: [Int: Clause] = [:]
    return tree.heads.indices.compactMap { token in
      guard let kind = kind(of: token) else { return nil }
      let clause = clause(head: token, kind: kind, before: read)
      read[token] = clause
      return clause
    }
  }

  private func kind(of token: Int) -> Clause.Kind? {
    let children = spans.children(of: token)
    let head = tree.heads[token]
    guard head >= 0 else { return isPredicate(token, children) ? .main : nil }
    switch tree.relations[token] {
    case "acl:relcl": return .relative(antecedent: head)
    case "acl": return isPredicate(token, children) ? .adnominal(antecedent: head) : nil
    case "ccomp", "xcomp": return isPredicate(token, children) ? .complement(head: head) : nil
    case "advcl", "advcl:relcl": return isPredicate(token, children) ? .adverbial(head: head) : nil
    case "parataxis": return isPredicate(token, children) ? .parenthetical(head: head) : nil
    case "conj":
      let isJoined = isPredicate(token, children) && isPredicate(head, spans.children(of: head))
      return isJoined ? .coordinate(first: head) : nil
    case let relation where relation.hasPrefix("csubj"):
      return isPredicate(token, children) ? .subject(head: head) : nil
    default: return nil
    }
  }

  private func isPredicate(_ token: Int, _ children: [Int]) -> Bool {
    tree.tags[token] == .verb || tree.tags[token] == .aux
      || children.contains { ["cop", "nsubj", "expl"].contains(tree.relation(of: $0)) }
  }

  private func clause(head: Int, kind: Clause.Kind, before: [Int: Clause]) -> Clause {
    let children = spans.children(of: head)
    let verbs = VerbGroup(tree: tree, head: head, children: children)
    let own = phrase(["nsubj", "csubj"], in: children)
    let inherited = own == nil ? shared(kind, before) : nil
    let core = children.filter { Self.core.contains(tree.relation(of: $0)) || tree.relations[$0] == "compound:prt" }
    return Clause(
      head: head, kind: kind, verbs: verbs, subject: own ?? inherited, sharesSubject: inherited != nil,
      object: phrase(["obj"], in: children), indirectObject: phrase(["iobj"], in: children),
      obliques: children.filter { tree.relation(of: $0) == "obl" }.map(oblique),
      adverbs: children.filter { tree.relation(of: $0) == "advmod" && $0 != verbs.negation }.map(spans.phrase(at:)),
      predicate: verbs.verb == nil ? predicate(head, children) : nil,
      complements: children.filter { ["ccomp", "xcomp"].contains(tree.relations[$0]) }.map(spans.phrase(at:)),
      marker: marker(of: head, children), expletive: children.first { tree.relation(of: $0) == "expl" },
      conjuncts: children.filter { self.kind(of: $0) == .coordinate(first: head) }, phrase: spans.phrase(at: head),
      confidence: min(tree.confidence(of: [head] + core), inherited.map { tree.confidence(of: [$0.head]) } ?? 1))
  }

  private func phrase(_ relations: [Substring], in children: [Int]) -> Phrase? {
    children.first { relations.contains(tree.relation(of: $0)) }.map(spans.phrase(at:))
  }

  /// A verb that is joined to another and has no subject takes the other's.
  private func shared(_ kind: Clause.Kind, _ before: [Int: Clause]) -> Phrase? {
    guard case .coordinate(let first) = kind else { return nil }
    return before[first]?.subject
  }

  private func oblique(at head: Int) -> Oblique {
    let children = spans.children(of: head)
    let prepositions = children.filter { tree.relation(of: $0) == "case" }.flatMap { word in
      [word] + spans.children(of: word).filter { tree.relation(of: $0) == "fixed" }
    }.sorted()
    let phrase = spans.phrase(at: head)
    var start = phrase.tokens.lowerBound
    while start < head, prepositions.contains(start) { start += 1 }
    return Oblique(phrase: phrase, prepositions: prepositions, object: start..<phrase.tokens.upperBound)
  }

  private func predicate(_ head: Int, _ children: [Int]) -> Phrase {
    let copula = children.last { tree.relation(of: $0) == "cop" } ?? -1
    let parts = children.filter { child in
      let relation = tree.relation(of: child)
      return relation == "acl"
        || child > copula && !Self.clausal.contains(relation) && kind(of: child) == nil
          && !(relation == "cc" && joinsClause(child, head, children))
    }
    return spans.phrase(head: head, parts: [head] + parts)
  }

  private func joinsClause(_ conjunction: Int, _ head: Int, _ children: [Int]) -> Bool {
    children.contains { $0 > conjunction && kind(of: $0) == .coordinate(first: head) }
  }

  private func marker(of head: Int, _ children: [Int]) -> Int? {
    children.first { child in
      tree.relation(of: child) == "mark"
        || child < head && tree.relation(of: child) == "advmod" && tree.xpos[child] == "WRB"
    }
  }

  private static let core: Set<Substring> = ["nsubj", "csubj", "obj", "iobj", "aux", "cop", "expl"]
  private static let clausal: Set<Substring> = [
    "nsubj", "csubj", "cop", "aux", "mark", "punct", "expl", "advcl", "parataxis", "discourse", "vocative",
    "dislocated",
  ]
}

import Documents

/// The main clause of a statement, cut where a question must cut it.
struct ClauseLayout {
  let statement: Statement
  let clause: Clause
  let tree: DependencyTree
  /// What stands before the subject, without the comma behind it.
  let fronted: [StatementWord]
  let subject: [StatementWord]
  /// Everything from the word after the subject on.
  let predicate: [StatementWord]

  /// nil unless the parse is of one piece: a finite, affirmed main clause with its own subject before its verb, and
  /// no second clause beside it that has another subject.
  init?(statement: Statement, tree: DependencyTree, clauses: [Clause]) {
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
    guard let parts = Self.parts(of: statement, subject: subject.tokens) else { return nil }
    (self.statement, clause, self.tree) = (statement, main, tree)
    (fronted, self.subject, predicate) = parts
    guard agrees else { return nil }
  }

  private static func parts(
    of statement: Statement, subject: Range<Int>
  ) -> (fronted: [StatementWord], subject: [StatementWord], predicate: [StatementWord])? {
    let inSubject = statement.words.indices.filter { statement.words[$0].token.map(subject.contains) == true }
    guard let first = inSubject.first, var last = inSubject.last else { return nil }
    // "’s" put in behind a name belongs to it, and so does "the" before one.
    while last + 1 < statement.words.count, statement.words[last + 1].token == nil { last += 1 }
    var fronted = Array(statement.words[..<first])
    if fronted.last?.text == "," { fronted.removeLast() }
    let predicate = Array(statement.words[(last + 1)...])
    guard predicate.count >= 2, fronted.allSatisfy({ $0.text != "," }) else { return nil }
    return (fronted, Array(statement.words[first...last]).withoutEdgeCommas, predicate.withoutLeadingCommas)
  }

  /// The number of the subject and of the verb, where both show.
  private var agrees: Bool {
    guard let first = clause.verbs.tokens.first, let head = clause.subject?.head else { return false }
    let verb = statement.words.first { $0.token == first }?.text.lowercased() ?? ""
    let isPlural = tree.xpos[head].hasSuffix("S") || joinsSubjects
    if ["was", "is", "has"].contains(verb), tree.xpos[head] == "NNS" { return false }
    if ["were", "are", "have"].contains(verb), !isPlural, ["NN", "NNP"].contains(tree.xpos[head]) { return false }
    return tree.xpos[first] == "VBD" || ["was", "were", "had", "did"].contains(verb)
  }

  var joinsSubjects: Bool {
    guard let subject = clause.subject else { return false }
    return tree.heads.indices.contains { tree.heads[$0] == subject.head && tree.relations[$0] == "conj" }
  }

  /// The subject as it stands inside a sentence.
  var loweredSubject: [StatementWord] { fronted.isEmpty ? subject.lowered(by: tree) : subject }
}

extension [StatementWord] {
  var withoutEdgeCommas: [StatementWord] {
    var words = self[...]
    while words.first?.text == "," { words.removeFirst() }
    while words.last?.text == "," { words.removeLast() }
    return Array(words)
  }

  var withoutLeadingCommas: [StatementWord] { Array(drop { $0.text == "," }) }

  /// With its first word in lower case, unless it is a name, a quotation or an acronym.
  func lowered(by tree: DependencyTree) -> [StatementWord] {
    guard let first, first.slot == nil, let token = first.token else { return self }
    guard tree.tags[token] != .propn, first.text.dropFirst().allSatisfy({ !$0.isUppercase }) else { return self }
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

import Documents

// MARK: What stands between semicolons, and behind "and in 1768"

extension StatementReader {
  /// The parts of a sentence behind its semicolons, and behind a conjunction and a date, each as a statement of its own
  /// with its own syntax.
  ///
  /// "The mission failed; on 8 January 1879 General Storm reached Bergen" says two things, of which the second needs
  /// nothing from the first.
  func parts(of index: Int) -> [Statement] {
    guard let whole = words(of: index), let syntax = syntax(of: whole) else { return [] }
    return Self.ranges(in: whole).compactMap { part($0, of: whole, syntax) }
  }

  /// The words behind each such mark that no bracket or quotation holds.
  private static func ranges(in whole: Statement) -> [Range<Int>] {
    let words = whole.words
    var (depth, starts) = (0, [Int]())
    for (index, word) in words.enumerated() {
      if ["(", "“"].contains(word.text) { depth += 1 }
      if [")", "”"].contains(word.text) { depth -= 1 }
      if depth == 0, word.text == ";" || opensDated(whole, index) { starts.append(index + 1) }
    }
    let ends = starts.dropFirst().map { $0 - 1 } + [words.count]
    return zip(starts, ends).compactMap { $0 + 6 <= $1 ? $0..<$1 : nil }
  }

  /// ", and in 1768, Lord Dahl sent …": a comma, a conjunction and a date, behind which a new subject may stand.
  private static func opensDated(_ statement: Statement, _ comma: Int) -> Bool {
    let words = statement.words
    guard words[comma].text == ",", comma + 4 < words.count, ["and", "but"].contains(words[comma + 1].text),
      ["in", "on", "by"].contains(words[comma + 2].text), let slot = words[comma + 3].slot
    else { return false }
    return statement.slots[slot].kind == .date
  }

  /// "; in March declared war": what it is about, stands before the mark.
  private func hasSubject(_ syntax: ClauseSyntax) -> Bool {
    let main = clauses(of: syntax.tree, sentence: syntax.sentence).first { $0.kind == .main }
    guard let main, main.verbs.isFinite, let subject = main.subject else { return false }
    return ![.pron, .det, .num].contains(syntax.tree.tags[subject.head])
  }

  /// "in 1869 Anna Brun invited": a name behind the date, whatever the parse makes of it.
  private func opensWithName(_ statement: Statement) -> Bool {
    let isDated = ["In", "On", "By", "in", "on", "by"].contains(statement.words[0].text)
    let rest = statement.words.drop { word in
      word.text == "," || word.slot.map { statement.slots[$0].kind == .date } ?? (isDated && word == statement.words[0])
    }
    guard isDated, let slot = rest.first?.slot else { return false }
    return [.person, .organization].contains(statement.slots[slot].kind)
  }

  private func part(_ range: Range<Int>, of whole: Statement, _ syntax: ClauseSyntax) -> Statement? {
    guard let first = whole.words[range.lowerBound].token, let last = whole.words[range.upperBound - 1].token,
      let own = syntax.part(first..<(last + 1))
    else { return nil }
    var statement = whole
    statement.words = Array(whole.words[range])
    statement.words[0].isGlued = false
    statement.edits.insert(.clause)
    statement = edited(statement)
    // Whom a pronoun means, a part before it may say.
    let pronouns = ClosedClasses.subjectPronouns.union(["him", "them", "its", "their"])
    guard statement.words.count >= 5, statement.words[0].text.first?.isLetter == true,
      !statement.words.contains(where: { pronouns.contains($0.text.lowercased()) }),
      hasSubject(own) || opensWithName(statement)
    else { return nil }
    for index in statement.words.indices {
      statement.words[index].token = statement.words[index].token.map { $0 - first }
    }
    statement.own = own
    return statement
  }
}

extension ClauseSyntax {
  /// The syntax of some tokens that make up one clause; nil where more than one of them hangs on something outside.
  func part(_ tokens: Range<Int>) -> ClauseSyntax? {
    let tops = tokens.filter { !tokens.contains(tree.heads[$0]) && ![.punct, .cconj].contains(tree.tags[$0]) }
    guard tops.count == 1, let top = tops.first else { return nil }
    func taken<T>(_ values: [T]) -> [T] { Array(values[tokens]) }
    var heads = tokens.map { (tokens.contains(tree.heads[$0]) ? tree.heads[$0] : top) - tokens.lowerBound }
    var relations = taken(tree.relations)
    (heads[top - tokens.lowerBound], relations[top - tokens.lowerBound]) = (-1, "root")
    return ClauseSyntax(
      tree: DependencyTree(
        tags: taken(tree.tags), xpos: taken(tree.xpos), lemmas: taken(tree.lemmas), heads: heads, relations: relations,
        confidences: taken(tree.confidences)),
      sentence: Sentence(range: sentence.range, block: sentence.block, tokens: taken(sentence.tokens)))
  }
}

import Documents

/// Cuts a long sentence back to its main part where the syntax says that nothing hangs on the rest.
struct Trimming {
  let tree: DependencyTree

  /// The statement up to a comma or subordinate clause near its end, shortest last; at most two.
  func shorter(_ statement: Statement) -> [Statement] {
    var result: [Statement] = []
    for cut in cuts(in: statement).suffix(4).reversed() {
      var shorter = statement
      shorter.words.removeSubrange(cut...)
      shorter.edits.insert(.tail)
      result.append(shorter)
    }
    return Array(result.prefix(2))
  }

  /// Positions from which a clause or participle that ends the statement can be dropped.
  private func cuts(in statement: Statement) -> [Int] {
    statement.words.indices.filter { index in
      guard index >= 6, index + 2 < statement.words.count, statement.words[index].text == "," else { return false }
      return isTail(Array(statement.words[index...]), before: statement.words[..<index])
    }
  }

  private func isPredicate(_ token: Int) -> Bool {
    if ["VBD", "VBZ", "VBP"].contains(tree.xpos[token]) { return true }
    return tree.heads.indices.contains {
      tree.heads[$0] == token && ["cop", "aux", "aux:pass"].contains(tree.relations[$0])
    }
  }

  private static let openers: Set<String> = [
    "which", "who", "where", "when", "while", "whereas", "although", "though", "but", "and", "because", "as", "after",
    "until", "since", "with", "so", "if", "before",
  ]

  /// A conjunction, a relative or a participle behind the comma.
  private func opensTail(_ tail: [StatementWord]) -> Bool {
    guard tail.count > 2, let token = tail[1].token else { return false }
    // "the arrest of Brun, a pilot who had sold charts, increased fears": what has an object is no participle of the
    // passive.
    let hasObject = tree.heads.indices.contains { tree.heads[$0] == token && tree.relations[$0] == "obj" }
    if tree.xpos[token] == "VBN", hasObject { return false }
    return Self.openers.contains(tail[1].text.lowercased()) || ["VBG", "VBN"].contains(tree.xpos[token])
  }

  /// Whether one subtree of a kind that can go makes up all of `tail`, and the root stands before it.
  private func isTail(_ tail: [StatementWord], before head: ArraySlice<StatementWord>) -> Bool {
    let tokens = Set(tail.compactMap(\.token))
    let kept = Set(head.compactMap(\.token))
    guard let root = tree.heads.firstIndex(of: -1), kept.contains(root), isPredicate(root) else { return false }
    // "took it, renamed it" is no sentence without its last part.
    let joined = tree.heads.indices.filter { tree.heads[$0] == root && tree.relations[$0] == "conj" }
    if joined.contains(where: tokens.contains), joined.contains(where: kept.contains) { return false }
    guard !kept.contains(where: { tokens.contains(tree.heads[$0]) }) else { return false }
    guard opensTail(tail) else { return false }
    // "and the seats, as they fell vacant, were sold": what goes on behind the aside is no part of it.
    let behind = tail.indices.dropLast().filter { $0 > 1 && tail[$0].text == "," }.map {
      tail[$0 + 1].text.lowercased()
    }
    if behind.contains(where: ["have", "has", "had", "was", "were", "is", "are", "did"].contains) { return false }
    // ", which opposed it, against the army": what follows the second comma may belong to the head.
    if tail.dropFirst(2).contains(where: { $0.text == "," }), ["which", "who", "where"].contains(tail[1].text) {
      return false
    }
    let tops = tokens.filter { !tokens.contains(tree.heads[$0]) && tree.tags[$0] != .punct }
    return !tops.isEmpty
      && tops.allSatisfy { top in
        let relation = tree.relations[top]
        return ["advcl", "acl", "acl:relcl", "advcl:relcl", "parataxis"].contains(relation)
          || (relation == "conj" && tree.tags[top] == .verb && tree.heads[top] == root)
          || (relation == "cc")
      }
  }
}

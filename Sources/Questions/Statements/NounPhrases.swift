import Documents

/// Which tokens make up the phrase of a noun.
struct NounPhrases {
  let tree: DependencyTree
  private let children: [[Int]]

  init(tree: DependencyTree) {
    self.tree = tree
    var children = [[Int]](repeating: [], count: tree.heads.count)
    for token in tree.heads.indices where tree.heads.indices.contains(tree.heads[token]) {
      children[tree.heads[token]].append(token)
    }
    self.children = children
  }

  private static let parts: Set<Substring> = ["det", "amod", "compound", "flat", "nmod", "nummod", "goeswith", "fixed"]

  /// The noun with its article, adjectives, names and "of …", without its preposition and without clauses about it;
  /// nil where the parts do not stand together.
  func core(of noun: Int) -> [Int]? {
    var tokens = [noun]
    for child in children[noun] where Self.parts.contains(tree.relation(of: child)) { tokens += subtree(of: child) }
    tokens.sort()
    guard let first = tokens.first, let last = tokens.last, last - first + 1 == tokens.count else { return nil }
    return tokens
  }

  /// Everything that hangs on `token`, in reading order.
  func subtree(of token: Int) -> [Int] {
    var (found, position) = ([token], 0)
    while position < found.count, found.count <= tree.heads.count {
      found += children[found[position]]
      position += 1
    }
    return found.sorted()
  }

  /// Whether another noun is joined to it by "and".
  func isJoined(_ noun: Int) -> Bool { children[noun].contains { tree.relation(of: $0) == "conj" } }
}

extension DependencyTree {
  /// The relation of `token` without its subtype.
  func relation(of token: Int) -> Substring { relations[token].prefix { $0 != ":" } }
}

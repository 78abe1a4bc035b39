/// What each token of a tree rules over: children in reading order, and the extent of its subtree.
///
/// Takes time linear in the length of the sentence. Tokens that hang in a cycle rule over themselves only.
struct SyntaxSpans {
  let tree: DependencyTree
  let sentence: Sentence
  private let first: [Int]
  private let next: [Int]
  private let spans: [Range<Int>]
  private let counts: [Int]

  init(tree: DependencyTree, sentence: Sentence) {
    let count = tree.heads.count
    precondition(sentence.tokens.count == count, "a tree for this sentence")
    var first = [Int](repeating: -1, count: count)
    var next = first
    for token in (0..<count).reversed() where tree.heads.indices.contains(tree.heads[token]) {
      next[token] = first[tree.heads[token]]
      first[tree.heads[token]] = token
    }
    var spans = (0..<count).map { $0..<$0 + 1 }
    var counts = [Int](repeating: 1, count: count)
    for token in Self.fromTheRoot(tree: tree, first: first, next: next).reversed() {
      let head = tree.heads[token]
      guard tree.heads.indices.contains(head) else { continue }
      let (a, b) = (spans[head], spans[token])
      spans[head] = min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
      counts[head] += counts[token]
    }
    (self.tree, self.sentence, self.first, self.next, self.spans, self.counts) =
      (tree, sentence, first, next, spans, counts)
  }

  private static func fromTheRoot(tree: DependencyTree, first: [Int], next: [Int]) -> [Int] {
    var order = tree.heads.indices.filter { !tree.heads.indices.contains(tree.heads[$0]) }
    var position = 0
    while position < order.count {
      var child = first[order[position]]
      while child >= 0 {
        order.append(child)
        child = next[child]
      }
      position += 1
    }
    return order
  }

  /// The tokens that depend on `head`, in reading order.
  func children(of head: Int) -> [Int] {
    var found: [Int] = []
    var child = first[head]
    while child >= 0 {
      found.append(child)
      child = next[child]
    }
    return found
  }

  func phrase(at head: Int) -> Phrase {
    phrase(head: head, parts: [head] + children(of: head))
  }

  /// The phrase of `head` and those of its children that are among `parts`.
  func phrase(head: Int, parts: [Int]) -> Phrase {
    let extents = parts.map { $0 == head ? head..<head + 1 : spans[$0] }
    let count = parts.reduce(0) { $0 + ($1 == head ? 1 : counts[$1]) }
    let cover = Self.cover(extents)
    let tokens = trimmed(cover, around: head)
    let core = parts.filter { $0 == head || !isAside($0) }.map { $0 == head ? head..<head + 1 : spans[$0] }
    return Phrase(
      head: head, relation: tree.relations[head], tokens: tokens,
      core: trimmed(Self.cover(core), around: head), bytes: bytes(tokens), isContiguous: count == cover.count)
  }

  func bytes(_ tokens: Range<Int>) -> ByteRange {
    sentence.tokens[tokens.lowerBound].range.lowerBound..<sentence.tokens[tokens.upperBound - 1].range.upperBound
  }

  private static func cover(_ ranges: [Range<Int>]) -> Range<Int> {
    ranges.dropFirst().reduce(ranges[0]) {
      min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
    }
  }

  private func isAside(_ token: Int) -> Bool {
    ["acl", "acl:relcl", "appos", "parataxis", "advcl", "advcl:relcl"].contains(tree.relations[token])
  }

  private func trimmed(_ range: Range<Int>, around head: Int) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < head, isSeparator(low) { low += 1 }
    while high - 1 > head, isSeparator(high - 1) { high -= 1 }
    return low..<high
  }

  private func isSeparator(_ token: Int) -> Bool {
    tree.tags[token] == .punct && Self.separators.contains(tree.lemmas[token])
  }

  private static let separators: Set<String> = [",", ";", ":", ".", "!", "?", "-", "--", "–", "—", "...", "…"]
}

extension DependencyTree {
  /// The relation of `token` without its subtype: "nsubj" for "nsubj:pass".
  func relation(of token: Int) -> Substring {
    relations[token].prefix { $0 != ":" }
  }
}

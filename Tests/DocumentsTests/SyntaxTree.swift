import Documents

/// A sentence of our own with its tree, one line a word: word, lemma, tag, Penn tag, head from 1 or 0, relation.
struct SyntaxTree {
  let words: [String]
  let tree: DependencyTree
  let sentence: Sentence

  init(_ table: String) {
    let rows = table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    words = rows.map { $0[0] }
    tree = DependencyTree(
      tags: rows.map { DependencyTree.Tag(rawValue: $0[2])! }, xpos: rows.map { $0[3] }, lemmas: rows.map { $0[1] },
      heads: rows.map { Int($0[4])! - 1 }, relations: rows.map { $0[5] })
    var end = 0
    let tokens = words.map { word in
      defer { end += word.utf8.count + 1 }
      return Token(range: end..<end + word.utf8.count)
    }
    sentence = Sentence(range: 0..<end - 1, block: 0, tokens: tokens)
  }

  func text(_ range: Range<Int>) -> String { words[range].joined(separator: " ") }

  var clauses: [Clause] { Documents.clauses(of: tree, sentence: sentence) }
}

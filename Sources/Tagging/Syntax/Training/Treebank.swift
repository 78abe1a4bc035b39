import Documents

/// A sentence whose syntax is known.
public struct TreebankSentence: Hashable, Sendable {
  public let words: [String]
  public let tree: DependencyTree

  public init(words: [String], tree: DependencyTree) {
    precondition(words.count == tree.heads.count)
    self.words = words
    self.tree = tree
  }
}

/// Sentences in the CoNLL-U format of Universal Dependencies.
public enum Treebank {
  /// What is wrong with a line, counted from 1.
  public enum Failure: Error, Hashable, Sendable {
    case columns(line: Int, found: Int)
    case number(line: Int, text: String)
    case tag(line: Int, text: String)
    /// A head that is no word of the sentence that ends before `line`, or no single root.
    case tree(line: Int)
  }

  /// Reads whole sentences; multi-word tokens and empty nodes are passed over.
  public static func sentences(conllu text: String) throws(Failure) -> [TreebankSentence] {
    var sentences: [TreebankSentence] = []
    var rows: [Row] = []
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || line == "\r" {
        if !rows.isEmpty { sentences.append(try sentence(rows, line: number)) }
        rows = []
      } else if line.utf8.first != UInt8(ascii: "#") {
        if let row = try Row(line, number: number) { rows.append(row) }
      }
    }
    if !rows.isEmpty { sentences.append(try sentence(rows, line: number)) }
    return sentences
  }

  /// The words of each sentence, whatever the other columns hold.
  public static func words(conllu text: String) -> [[String]] {
    text.split(separator: "\n", omittingEmptySubsequences: false).split { $0.isEmpty || $0 == "\r" }.map { lines in
      lines.compactMap { line in
        let columns = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
        let isWord = columns.count > 1 && columns[0].allSatisfy(\.isWholeNumber) && !columns[1].isEmpty
        return isWord ? String(columns[1]) : nil
      }
    }.filter { !$0.isEmpty }
  }

  /// The same text back from sentences, without what they do not hold.
  public static func conllu(_ sentences: [TreebankSentence]) -> String {
    sentences.map { sentence in
      let tree = sentence.tree
      return sentence.words.indices.map { index in
        let columns = [
          "\(index + 1)", sentence.words[index], tree.lemmas[index], tree.tags[index].rawValue, tree.xpos[index], "_",
          "\(tree.heads[index] + 1)", tree.relations[index], "_", "_",
        ]
        return columns.joined(separator: "\t") + "\n"
      }.joined()
    }.map { $0 + "\n" }.joined()
  }

  private struct Row {
    let word: String, lemma: String, xpos: String, relation: String
    let tag: DependencyTree.Tag
    let head: Int

    init?(_ line: Substring, number: Int) throws(Failure) {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count >= 8 else { throw .columns(line: number, found: columns.count) }
      guard !columns[0].contains(where: { $0 == "-" || $0 == "." }) else { return nil }
      guard let head = Int(columns[6]), head >= 0 else { throw .number(line: number, text: String(columns[6])) }
      guard let tag = DependencyTree.Tag(rawValue: String(columns[3])) else {
        throw .tag(line: number, text: String(columns[3]))
      }
      (word, lemma, xpos) = (String(columns[1]), String(columns[2]), String(columns[4]))
      (relation, self.tag, self.head) = (String(columns[7]), tag, head - 1)
    }
  }

  private static func sentence(_ rows: [Row], line: Int) throws(Failure) -> TreebankSentence {
    guard rows.allSatisfy({ $0.head < rows.count }), rows.count(where: { $0.head < 0 }) == 1 else {
      throw .tree(line: line)
    }
    let tree = DependencyTree(
      tags: rows.map(\.tag), xpos: rows.map(\.xpos), lemmas: rows.map(\.lemma), heads: rows.map(\.head),
      relations: rows.map(\.relation))
    return TreebankSentence(words: rows.map(\.word), tree: tree)
  }
}

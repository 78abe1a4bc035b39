/// Sentences and their trees in about ten bytes a token, for a file that is read faster than a text is studied.
///
/// Layout: three tables of strings (Penn tags, lemmas, relations), the number of sentences, whether there are trees,
/// then sentence after sentence; positions are told by their distance from the one before.
public enum PackedSentences {
  /// - Parameter trees: one for each sentence, or none.
  public static func bytes(sentences: [Sentence], trees: [DependencyTree]) -> [UInt8] {
    precondition(trees.isEmpty || trees.count == sentences.count)
    var writer = PackedWriter()
    let tables = [
      StringTable(trees.lazy.map(\.xpos)), StringTable(trees.lazy.map(\.lemmas)),
      StringTable(trees.lazy.map(\.relations)),
    ]
    for table in tables { writer.add(table.strings) }
    writer.add(sentences.count)
    writer.add(byte: trees.isEmpty ? 0 : 1)
    var (block, end) = (0, 0)
    for (index, sentence) in sentences.enumerated() {
      writer.add(signed: sentence.block - block)
      writer.add(signed: sentence.range.lowerBound - end)
      writer.add(sentence.range.count)
      add(sentence.tokens, from: sentence.range.lowerBound, to: &writer)
      if !trees.isEmpty { add(trees[index], tables, to: &writer) }
      (block, end) = (sentence.block, sentence.range.upperBound)
    }
    return writer.bytes
  }

  private static func add(_ tokens: [Token], from start: Int, to writer: inout PackedWriter) {
    writer.add(tokens.count)
    var end = start
    for token in tokens {
      writer.add(signed: token.range.lowerBound - end)
      writer.add(token.range.count)
      end = token.range.upperBound
    }
  }

  private static func add(_ tree: DependencyTree, _ tables: [StringTable], to writer: inout PackedWriter) {
    for index in tree.heads.indices {
      writer.add(byte: tagCodes[tree.tags[index]] ?? 0)
      writer.add(tables[0].index(of: tree.xpos[index]))
      writer.add(tables[1].index(of: tree.lemmas[index]))
      writer.add(signed: tree.heads[index] - index)
      writer.add(tables[2].index(of: tree.relations[index]))
      writer.add(byte: tree.confidences[index])
    }
  }

  /// - Parameter length: bytes of the text that the sentences are of.
  /// - Returns: `nil` where the bytes are none that ``bytes(sentences:trees:)`` gave for such a text.
  public static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, length: Int
  ) -> (sentences: [Sentence], trees: [DependencyTree])? {
    var reader = PackedReader(bytes: bytes)
    let tables = (0..<3).map { _ in reader.strings() }
    let count = reader.count()
    let hasTrees = reader.byte() == 1
    var (sentences, trees): ([Sentence], [DependencyTree]) = ([], [])
    sentences.reserveCapacity(count)
    trees.reserveCapacity(hasTrees ? count : 0)
    var (block, end) = (0, 0)
    for _ in 0..<count {
      guard let sentence = sentence(&reader, block: block, end: end, length: length) else { return nil }
      sentences.append(sentence)
      (block, end) = (sentence.block, sentence.range.upperBound)
      guard hasTrees else { continue }
      guard let tree = tree(&reader, count: sentence.tokens.count, tables) else { return nil }
      trees.append(tree)
    }
    return reader.hasFailed || !reader.isAtEnd ? nil : (sentences, trees)
  }

  private static func sentence(_ reader: inout PackedReader, block: Int, end: Int, length: Int) -> Sentence? {
    let block = block + reader.signed()
    let start = end + reader.signed()
    let range = start..<start + reader.number()
    guard block >= 0, start >= 0, range.upperBound <= length else { return nil }
    var position = start
    var tokens: [Token] = []
    let count = reader.count()
    tokens.reserveCapacity(count)
    for _ in 0..<count {
      let first = position + reader.signed()
      position = first + reader.number()
      guard first >= 0, position <= length else { return nil }
      tokens.append(Token(range: first..<position))
    }
    return reader.hasFailed ? nil : Sentence(range: range, block: block, tokens: tokens)
  }

  private static func tree(_ reader: inout PackedReader, count: Int, _ tables: [[String]]) -> DependencyTree? {
    var tags: [DependencyTree.Tag] = []
    var (xpos, lemmas, relations): ([String], [String], [String]) = ([], [], [])
    var (heads, confidences): ([Int], [UInt8]) = ([], [])
    for index in 0..<count {
      let tag = Int(reader.byte())
      let (penn, lemma) = (reader.number(), reader.number())
      let head = index + reader.signed()
      let relation = reader.number()
      guard tag < DependencyTree.Tag.allCases.count, penn < tables[0].count, lemma < tables[1].count,
        relation < tables[2].count, (-1..<count).contains(head)
      else { return nil }
      tags.append(DependencyTree.Tag.allCases[tag])
      xpos.append(tables[0][penn])
      lemmas.append(tables[1][lemma])
      heads.append(head)
      relations.append(tables[2][relation])
      confidences.append(reader.byte())
    }
    return DependencyTree(
      tags: tags, xpos: xpos, lemmas: lemmas, heads: heads, relations: relations, confidences: confidences)
  }

  private static let tagCodes = Dictionary(
    uniqueKeysWithValues: DependencyTree.Tag.allCases.enumerated().map { ($1, UInt8($0)) })
}

/// Different strings in the order of their first use.
private struct StringTable {
  private(set) var strings: [String] = []
  private var indices: [String: Int] = [:]

  init(_ lists: some Sequence<[String]>) {
    for list in lists {
      for string in list where indices[string] == nil {
        indices[string] = strings.count
        strings.append(string)
      }
    }
  }

  /// - Precondition: the string is in the table.
  func index(of string: String) -> Int { indices[string] ?? 0 }
}

import Documents

// MARK: From sentence to words

extension StatementReader {
  func words(of index: Int) -> Statement? {
    let sentence = annotations.sentences[index]
    guard document.blocks[sentence.block].kind == .paragraph, (6...80).contains(sentence.tokens.count),
      !quoted.isOpen(in: sentence.range), let stop = finalStop(of: sentence), isDeclarative(sentence)
    else { return nil }
    var statement = Statement(words: [], slots: [], sentence: index, edits: [])
    var end = sentence.tokens[0].range.lowerBound
    for (position, token) in sentence.tokens.prefix(stop).enumerated() {
      let isGlued = token.range.lowerBound == end
      end = token.range.upperBound
      statement.words.append(
        StatementWord(text: String(document[token.range]), isGlued: isGlued && position > 0, token: position, slot: nil)
      )
    }
    addSlots(to: &statement, sentence)
    return statement
  }

  /// The index of the full stop, which only a source in brackets may follow.
  private func finalStop(of sentence: Sentence) -> Int? {
    var last = sentence.tokens.count - 1
    if document[sentence.tokens[last].range] == ")" {
      guard let open = sentence.tokens.lastIndex(where: { document[$0.range] == "(" }), open > 0 else { return nil }
      last = open - 1
    }
    return document[sentence.tokens[last].range] == "." ? last : nil
  }

  /// Begins with a capital or a digit, and has no mark of a list, a heading or an ellipsis.
  private func isDeclarative(_ sentence: Sentence) -> Bool {
    guard let first = document[sentence.range].first(where: { $0.isLetter || $0.isNumber }),
      first.isUppercase || first.isNumber
    else { return false }
    var dots = 0
    for byte in document[sentence.range].utf8 {
      dots = byte == UInt8(ascii: ".") ? dots + 1 : 0
      if dots == 3 || Self.marks[Int(byte)] { return false }
    }
    return !sentence.tokens.contains { document[$0.range].first == "…" }
  }

  /// Bytes of layout and of questions.
  private static let marks: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "?!\n[]{}<>|*_=\\\t".utf8 { table[Int(byte)] = true }
    return table
  }()

  private func addSlots(to statement: inout Statement, _ sentence: Sentence) {
    for mark in annotations.marks(in: sentence.range) {
      guard let tokens = tokens(of: mark.range, in: sentence), !quoted.contains(mark.range) else { continue }
      let entity = annotations.entities[mark.entity]
      if isDoubtful(mark) { continue }
      let value = mark.kind == .date ? dates.value(at: mark.range) ?? entity.value : nil
      statement.slots.append(
        Slot(
          entity: mark.entity, kind: mark.kind, surface: Explanation.clean(document[mark.range]), value: value,
          isResolved: false))
      for index in statement.words.indices where statement.words[index].token.map(tokens.contains) == true {
        statement.words[index].slot = statement.slots.count - 1
      }
    }
  }

  /// A name that the tagger takes for a person here and for something else there, or a person in capitals only.
  private func isDoubtful(_ mark: Mark) -> Bool {
    let surface = document[mark.range]
    if mark.kind == .person, surface.count > 2, surface.allSatisfy({ $0.isUppercase || $0 == "." || $0 == " " }) {
      return true
    }
    return mark.kind != .date && kinds[Folding.fold(surface), default: []].count > 1
  }

  static func kinds(in document: Document, _ annotations: Annotations) -> [String: Set<EntityKind>] {
    annotations.marks.reduce(into: [:]) { result, mark in
      if mark.kind != .date { result[Folding.fold(document[mark.range]), default: []].insert(mark.kind) }
    }
  }

  /// The tokens that make up `range` exactly; nil if it cuts one.
  func tokens(of range: ByteRange, in sentence: Sentence) -> Range<Int>? {
    let first = sentence.tokens.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let last = sentence.tokens.partitioningIndex { $0.range.upperBound >= range.upperBound }
    guard first <= last, last < sentence.tokens.count, sentence.tokens[first].range.lowerBound == range.lowerBound,
      sentence.tokens[last].range.upperBound == range.upperBound
    else { return nil }
    return first..<(last + 1)
  }
}

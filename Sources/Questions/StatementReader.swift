import Documents

/// Brings the sentences of a text into statements that stand alone, and refuses those that cannot be.
struct StatementReader {
  let document: Document
  let annotations: Annotations
  /// Sorted by where they begin.
  private let references: [(range: ByteRange, entity: Int, confidence: Double)]
  private let dates: DateMentions
  private let quoted: QuotedText
  let articles: Articles

  init(document: Document, annotations: Annotations) {
    self.document = document
    self.annotations = annotations
    references = annotations.entities.enumerated().flatMap { index, entity in
      entity.mentions.compactMap { mention in
        if case .reference(let confidence) = mention.form { (mention.range, index, confidence) } else { nil }
      }
    }.sorted { $0.0.lowerBound < $1.0.lowerBound }
    dates = DateMentions(annotations)
    quoted = QuotedText(document: document, annotations: annotations)
    articles = Articles(document: document, annotations: annotations)
  }

  /// The statements of sentence number `index`: the whole, and where it is long its main part.
  func statements(of index: Int) -> [Statement] {
    guard var statement = words(of: index) else { return [] }
    StatementEdits.dropParentheses(&statement)
    StatementEdits.dropAsides(&statement)
    StatementEdits.dropOpener(&statement)
    StatementEdits.dropInsertions(&statement)
    nameReferences(&statement, sentence: annotations.sentences[index])
    completeDates(&statement, sentence: annotations.sentences[index])
    var result: [Statement] = []
    if !annotations.trees.isEmpty {
      result += Trimming(tree: annotations.trees[index]).shorter(statement)
    }
    return ([statement] + result).filter(isSound)
  }

  /// Whether a statement can be shown: complete, and without a loose reference.
  private func isSound(_ statement: Statement) -> Bool {
    let text = statement.text
    let count = statement.words.count { $0.text.contains { $0.isLetter || $0.isNumber } }
    return (6...45).contains(count) && ReferenceCheck.unresolved(in: text) == nil && DebrisCheck.first(in: text) == nil
  }
}

// MARK: From sentence to words

extension StatementReader {
  private func words(of index: Int) -> Statement? {
    let sentence = annotations.sentences[index]
    guard document.blocks[sentence.block].kind == .paragraph, (6...80).contains(sentence.tokens.count),
      !quoted.isOpen(in: sentence.range), isDeclarative(sentence)
    else { return nil }
    var statement = Statement(words: [], slots: [], sentence: index, edits: [])
    var end = sentence.tokens[0].range.lowerBound
    for (position, token) in sentence.tokens.enumerated().dropLast() {
      let isGlued = token.range.lowerBound == end
      end = token.range.upperBound
      statement.words.append(
        StatementWord(text: String(document[token.range]), isGlued: isGlued && position > 0, token: position, slot: nil)
      )
    }
    addSlots(to: &statement, sentence)
    return statement
  }

  /// Ends in a full stop, begins with a capital or a digit, and has neither colon nor ellipsis.
  private func isDeclarative(_ sentence: Sentence) -> Bool {
    guard let last = sentence.tokens.last, document[last.range] == "." else { return false }
    let text = document[sentence.range]
    guard let first = text.first(where: { $0.isLetter || $0.isNumber }), first.isUppercase || first.isNumber else {
      return false
    }
    return !text.contains { "…:;?!\n[]{}<>|*_=\\\t".contains($0) } && !text.contains("...")
  }

  private func addSlots(to statement: inout Statement, _ sentence: Sentence) {
    for mark in annotations.marks(in: sentence.range) {
      guard let tokens = tokens(of: mark.range, in: sentence), !quoted.contains(mark.range) else { continue }
      let entity = annotations.entities[mark.entity]
      let value = mark.kind == .date ? dates.value(at: mark.range) ?? entity.value : nil
      statement.slots.append(
        Slot(
          entity: mark.entity, kind: mark.kind, surface: String(document[mark.range]), value: value, isResolved: false))
      for index in statement.words.indices where statement.words[index].token.map(tokens.contains) == true {
        statement.words[index].slot = statement.slots.count - 1
      }
    }
  }

  /// The tokens that make up `range` exactly; nil if it cuts one.
  private func tokens(of range: ByteRange, in sentence: Sentence) -> Range<Int>? {
    let first = sentence.tokens.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let last = sentence.tokens.partitioningIndex { $0.range.upperBound >= range.upperBound }
    guard first <= last, last < sentence.tokens.count, sentence.tokens[first].range.lowerBound == range.lowerBound,
      sentence.tokens[last].range.upperBound == range.upperBound
    else { return nil }
    return first..<(last + 1)
  }
}

// MARK: Names for pronouns, years for bare months

extension StatementReader {
  /// Below this a reference counts as unresolved.
  static let confidence = 0.8

  private func nameReferences(_ statement: inout Statement, sentence: Sentence) {
    let first = references.partitioningIndex { $0.range.lowerBound >= sentence.range.lowerBound }
    for reference in references[first...].prefix(while: { $0.range.upperBound <= sentence.range.upperBound }) {
      guard reference.confidence >= Self.confidence, let tokens = tokens(of: reference.range, in: sentence) else {
        continue
      }
      name(reference.entity, at: tokens, in: &statement)
    }
  }

  private func name(_ entity: Int, at tokens: Range<Int>, in statement: inout Statement) {
    guard let first = statement.words.firstIndex(where: { $0.token == tokens.lowerBound }),
      let last = statement.words.firstIndex(where: { $0.token == tokens.upperBound - 1 }),
      statement.words[first...last].allSatisfy({ $0.slot == nil })
    else { return }
    let isNamedBefore = statement.words[..<first].contains { word in
      word.slot.map { statement.slots[$0].entity == entity } == true
    }
    let surface = statement.words[first...last].map { $0.text.lowercased() }.joined(separator: " ")
    if isNamedBefore, !surface.hasPrefix("the ") { return }
    let isPossessive = ClosedClasses.possessivePronouns.contains(surface)
    statement.slots.append(
      Slot(
        entity: entity, kind: annotations.entities[entity].kind, surface: annotations.entities[entity].canonical,
        value: nil, isResolved: true))
    var words = articles.named(entity).map {
      StatementWord(
        text: $0.text, isGlued: false, token: tokens.lowerBound, slot: $0.isName ? statement.slots.count - 1 : nil)
    }
    words[0].isGlued = statement.words[first].isGlued
    if isPossessive { words.append(StatementWord(text: "’s", isGlued: true, token: nil, slot: nil)) }
    statement.words.replaceSubrange(first...last, with: words)
    statement.edits.insert(.name)
  }

  private func completeDates(_ statement: inout Statement, sentence: Sentence) {
    for slot in statement.liveSlots where statement.slots[slot].kind == .date {
      guard let value = statement.slots[slot].value.flatMap({ DateValue(edtf: $0) }),
        let range = statement.range(of: slot),
        !statement.slots[slot].surface.contains(where: \.isNumber) || !saysYear(statement, range)
      else { continue }
      guard let start = value.start, start == value.end, start.year > 0, start.span == 1, start.precision != .season
      else {
        continue
      }
      complete(&statement, slot: slot, range: range, with: start)
    }
  }

  private func saysYear(_ statement: Statement, _ range: Range<Int>) -> Bool {
    statement.words[range].contains { word in
      let digits = word.text.prefix { $0.isNumber }
      return (3...4).contains(digits.count)
    }
  }

  /// "October 8" becomes "October 8, 1923"; "the following year" becomes "1924".
  private func complete(_ statement: inout Statement, slot: Int, range: Range<Int>, with point: DateValue.Point) {
    let surface = statement.slots[slot].surface
    var words = point.written.split(separator: " ").map { String($0) }
    let before = range.lowerBound > 0 ? statement.words[range.lowerBound - 1].text.lowercased() : ""
    let hasPreposition = ["in", "on", "of", "during", "by", "since", "from", "until", "to", "till"].contains(before)
    guard hasPreposition || WrittenDate.readings(of: surface + " \(point.year)").isEmpty || range.lowerBound == 0 else {
      return
    }
    if !hasPreposition { words.insert(point.precision == .day ? "on" : "in", at: 0) }
    let replaced = words.enumerated().map { offset, text in
      StatementWord(
        text: text, isGlued: false, token: statement.words[range.lowerBound].token,
        slot: offset == 0 && !hasPreposition ? nil : slot)
    }
    statement.slots[slot] = Slot(
      entity: statement.slots[slot].entity, kind: .date, surface: point.written, value: statement.slots[slot].value,
      isResolved: true)
    statement.words.replaceSubrange(range, with: replaced)
    statement.edits.insert(.year)
  }
}

import Documents

/// Brings the sentences of a text into statements that stand alone, and refuses those that cannot be.
struct StatementReader {
  let document: Document
  let annotations: Annotations
  /// Sorted by where they begin.
  private let references: [(range: ByteRange, entity: Int, confidence: Double)]
  let dates: DateMentions
  private let quoted: QuotedText
  let articles: Articles
  /// Words that the text capitalizes inside sentences, folded.
  let properWords: Set<String>

  private let familiar: Set<String>
  /// What each name, folded, is tagged as.
  private let kinds: [String: Set<EntityKind>]

  init(document: Document, annotations: Annotations, familiar: Set<String>) {
    self.document = document
    self.familiar = familiar
    self.annotations = annotations
    references = annotations.entities.enumerated().flatMap { index, entity in
      entity.mentions.compactMap { mention in
        if case .reference(let confidence) = mention.form { (mention.range, index, confidence) } else { nil }
      }
    }.sorted { $0.0.lowerBound < $1.0.lowerBound }
    dates = DateMentions(annotations, document: document)
    quoted = QuotedText(document: document, annotations: annotations)
    articles = Articles(document: document, annotations: annotations)
    properWords = Self.properWords(of: document, annotations.sentences)
    kinds = Self.kinds(in: document, annotations)
  }

  private static func properWords(of document: Document, _ sentences: [Sentence]) -> Set<String> {
    var words: Set<String> = []
    for sentence in sentences {
      for token in sentence.tokens.dropFirst() {
        let text = document[token.range]
        if text.first?.isUppercase == true { words.insert(text.lowercased()) }
      }
    }
    return words
  }

  /// The statements of sentence number `index`: the whole, and where it is long its main part.
  func statements(of index: Int) -> [Statement] { drafts(of: index).filter(isSound) }

  /// The same before it is asked whether they stand alone.
  func drafts(of index: Int) -> [Statement] {
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
    return [statement] + result
  }

  /// Whether a statement can be shown: complete, and without a loose reference.
  func isSound(_ statement: Statement) -> Bool {
    let text = statement.text
    let count = statement.words.count { $0.text.contains { $0.isLetter || $0.isNumber } }
    // What is not dated needs more words to say which event is meant.
    let isDated = statement.liveSlots.contains { statement.slots[$0].kind == .date }
    if isVague(statement) { return false }
    guard count >= (isDated ? 6 : 12), PronounCheck.isResolved(statement), !hasDoubleDate(statement) else {
      return false
    }
    if !annotations.trees.isEmpty, !hasFiniteVerb(statement) { return false }
    if !annotations.trees.isEmpty,
      DefiniteCheck.loosePhrase(in: statement, tree: annotations.trees[statement.sentence], familiar: familiar) != nil
    {
      return false
    }
    return count <= 45 && ReferenceCheck.unresolved(in: text, familiar: familiar) == nil
      && DebrisCheck.first(in: text) == nil
  }
}

extension StatementReader {
  /// "A wave of strikes …": something new, with no name near it that says whose or where.
  private func isVague(_ statement: Statement) -> Bool {
    let months = Set(WrittenDate.months)
    let words = statement.words
    let start =
      words.first.map { ["In", "On", "During"].contains($0.text) } == true
      ? words.drop { $0.slot == nil }.drop { $0.slot != nil || $0.text == "," } : words[...]
    guard let first = start.first, ["a", "an"].contains(first.text.lowercased()) else { return false }
    return !start.dropFirst().prefix(10).contains { word in
      if let slot = word.slot { return statement.slots[slot].kind != .date }
      return word.text.first?.isUppercase == true && !months.contains(word.text.lowercased())
    }
  }

  private func hasFiniteVerb(_ statement: Statement) -> Bool {
    let tree = annotations.trees[statement.sentence]
    return statement.words.contains { word in
      word.token.map { ["VBD", "VBZ", "VBP", "MD"].contains(tree.xpos[$0]) } == true
    }
  }

  /// "In 1923, in October 1922": a date put in beside another.
  private func hasDoubleDate(_ statement: Statement) -> Bool {
    let dates = statement.liveSlots.map { statement.slots[$0] }.filter { $0.kind == .date }
    if dates.contains(where: \.isResolved), Set(dates.map(\.value)).count < dates.count { return true }
    var lastDate: Int?
    for (index, word) in statement.words.enumerated() {
      guard let slot = word.slot, statement.slots[slot].kind == .date else { continue }
      if let last = lastDate, statement.words[last].slot != slot, index - last <= 3,
        statement.words[(last + 1)..<index].allSatisfy({ [",", "in", "on", "of"].contains($0.text.lowercased()) })
      {
        return true
      }
      lastDate = index
    }
    return false
  }
}

// MARK: From sentence to words

extension StatementReader {
  private func words(of index: Int) -> Statement? {
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

  /// Begins with a capital or a digit, and has neither colon nor ellipsis.
  private func isDeclarative(_ sentence: Sentence) -> Bool {
    let text = document[sentence.range]
    guard let first = text.first(where: { $0.isLetter || $0.isNumber }), first.isUppercase || first.isNumber else {
      return false
    }
    return !text.contains { "…:?!\n[]{}<>|*_=\\\t".contains($0) } && !text.contains("...")
  }

  private func addSlots(to statement: inout Statement, _ sentence: Sentence) {
    for mark in annotations.marks(in: sentence.range) {
      guard let tokens = tokens(of: mark.range, in: sentence), !quoted.contains(mark.range) else { continue }
      let entity = annotations.entities[mark.entity]
      if isDoubtful(mark) { continue }
      let value = mark.kind == .date ? dates.value(at: mark.range) ?? entity.value : nil
      statement.slots.append(
        Slot(
          entity: mark.entity, kind: mark.kind, surface: String(document[mark.range]), value: value, isResolved: false))
      for index in statement.words.indices where statement.words[index].token.map(tokens.contains) == true {
        statement.words[index].slot = statement.slots.count - 1
      }
    }
  }

  /// A name that the tagger takes for a person here and for something else there, or a person in capitals only.
  private func isDoubtful(_ mark: Mark) -> Bool {
    let surface = document[mark.range]
    if mark.kind == .person, surface.count > 2, surface.allSatisfy({ $0.isUppercase || $0 == "." }) { return true }
    return mark.kind != .date && kinds[Folding.fold(surface), default: []].count > 1
  }

  private static func kinds(in document: Document, _ annotations: Annotations) -> [String: Set<EntityKind>] {
    annotations.marks.reduce(into: [:]) { result, mark in
      if mark.kind != .date { result[Folding.fold(document[mark.range]), default: []].insert(mark.kind) }
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
      appendYear(&statement, slot: slot, range: range, value)
      guard let start = value.start, start == value.end, start.year > 0, start.span == 1, start.precision != .season
      else {
        continue
      }
      complete(&statement, slot: slot, range: range, with: start)
    }
  }

  /// "July and August" becomes "July and August 1923".
  private func appendYear(_ statement: inout Statement, slot: Int, range: Range<Int>, _ value: DateValue) {
    guard value.isRange, let start = value.start, let end = value.end, start.year == end.year, start.month != nil,
      end.day == nil, let month = end.month, month <= 12, !saysYear(statement, range),
      WrittenDate.month(statement.words[range.upperBound - 1].text.lowercased()) == month
    else { return }
    statement.words.insert(
      StatementWord(
        text: String(end.year), isGlued: false, token: statement.words[range.upperBound - 1].token, slot: slot),
      at: range.upperBound)
    let old = statement.slots[slot]
    statement.slots[slot] = Slot(
      entity: old.entity, kind: .date, surface: old.surface + " \(end.year)", value: old.value, isResolved: true)
    statement.edits.insert(.year)
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
    let written = point.written(dayFirst: dates.isDayFirst)
    var words = written.split(separator: " ").map { String($0) }
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
      entity: statement.slots[slot].entity, kind: .date, surface: written, value: statement.slots[slot].value,
      isResolved: true)
    statement.words.replaceSubrange(range, with: replaced)
    statement.edits.insert(.year)
  }
}

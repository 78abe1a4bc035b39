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
  let antecedents: Antecedents
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
    antecedents = Antecedents(document: document, annotations: annotations)
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

  /// A sentence with names and years put in and nothing left out; nil where it is no full sentence.
  func whole(of index: Int) -> Statement? {
    guard var statement = words(of: index) else { return nil }
    nameReferences(&statement, sentence: annotations.sentences[index])
    completeNames(&statement)
    completeDates(&statement, sentence: annotations.sentences[index])
    return statement
  }

  /// The same before it is asked whether they stand alone.
  func drafts(of index: Int) -> [Statement] {
    guard var statement = words(of: index) else { return [] }
    StatementEdits.dropParentheses(&statement)
    StatementEdits.dropAsides(&statement)
    StatementEdits.plainDates(&statement)
    StatementEdits.dropOpener(&statement)
    StatementEdits.plainDates(&statement)
    StatementEdits.dropAdverbial(&statement)
    StatementEdits.dropCounting(&statement)
    StatementEdits.dropInsertions(&statement)
    nameReferences(&statement, sentence: annotations.sentences[index])
    completeNames(&statement)
    completeDates(&statement, sentence: annotations.sentences[index])
    var result: [Statement] = []
    if let syntax = syntax(of: statement) {
      let clauses = SubClauses(statement: statement, syntax: syntax).statements
      result += Trimming(tree: syntax.tree).shorter(statement)
      for clause in clauses {
        result.append(clause)
        result += Trimming(tree: self.syntax(of: clause)?.tree ?? syntax.tree).shorter(clause)
      }
    }
    if let plain = withoutFront(statement), refusal(of: statement) != nil { result.append(plain) }
    return [statement] + result
  }

  /// "…, when Anna Brun.": a clause that has lost its verb.
  private func isCutShort(_ statement: Statement) -> Bool {
    let openers: Set<String> = ["when", "who", "which", "where", "because", "although", "while", "if", "whose"]
    guard let tree = syntax(of: statement)?.tree,
      let last = statement.words.lastIndex(where: { openers.contains($0.text.lowercased()) }), last > 0
    else { return false }
    return !statement.words[last...].contains { word in
      word.token.map { tree.xpos[$0].hasPrefix("VB") || tree.xpos[$0] == "MD" } == true
    }
  }

  private func isInverted(_ statement: Statement) -> Bool {
    guard let first = statement.words.first, first.slot == nil, let token = first.token,
      let tree = syntax(of: statement)?.tree
    else { return false }
    // "B. C. occurred …"
    if ["A.", "B.", "C.", "D.", "B.C.", "A.D.", "BC", "AD", "BCE", "CE"].contains(first.text) { return true }
    return ["VBZ", "VBD", "VBP", "VB", "MD"].contains(tree.xpos[token])
  }

  /// The syntax that the tokens of a statement count in; nil where no parser ran.
  func syntax(of statement: Statement) -> ClauseSyntax? {
    if let own = statement.own { return own }
    guard !annotations.trees.isEmpty else { return nil }
    let (tree, sentence) = (annotations.trees[statement.sentence], annotations.sentences[statement.sentence])
    return tree.heads.count == sentence.tokens.count ? ClauseSyntax(tree: tree, sentence: sentence) : nil
  }

  /// Whether a statement can be shown: complete, and without a loose reference.
  func isSound(_ statement: Statement) -> Bool { refusal(of: statement) == nil }

  /// Why a statement cannot be shown; nil if it can.
  func refusal(of statement: Statement) -> Refusal? {
    let text = statement.text
    let count = statement.words.count { $0.text.contains { $0.isLetter || $0.isNumber } }
    // What is not dated needs more words to say which event is meant.
    let isDated = statement.liveSlots.contains { statement.slots[$0].kind == .date }
    let names = Set(
      statement.liveSlots.filter { ![.date, .quantity].contains(statement.slots[$0].kind) }.map {
        statement.slots[$0].entity
      })
    guard count >= (isDated ? 6 : names.count >= 2 ? 9 : 12), count <= 45 else { return .length(words: count) }
    if isVague(statement) { return .vague }
    guard PronounCheck.isResolved(statement) else { return .pronoun }
    if hasDoubleDate(statement) { return .doubleDate }
    if isInverted(statement) { return .inverted }
    if isCutShort(statement) { return .noFiniteVerb }
    if let loose = looseReference(in: statement, text) { return .unresolved(loose) }
    if !hasFiniteVerb(statement) { return .noFiniteVerb }
    return DebrisCheck.first(in: text).map { .debris($0) }
  }

  private func looseReference(in statement: Statement, _ text: String) -> String? {
    if let phrase = ReferenceCheck.unresolved(in: text, familiar: familiar) { return phrase }
    return syntax(of: statement).flatMap {
      DefiniteCheck.loosePhrase(in: statement, tree: $0.tree, familiar: familiar)
    }
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
    guard let tree = syntax(of: statement)?.tree else { return true }
    return statement.words.contains { word in
      guard let token = word.token else { return false }
      if ["VBD", "VBZ", "VBP", "MD"].contains(tree.xpos[token]) { return true }
      // A past that was taken for a participle although no auxiliary goes with it.
      return tree.xpos[token] == "VBN" && tree.heads[token] < 0
        && !tree.heads.indices.contains { tree.heads[$0] == token && tree.relations[$0].hasPrefix("aux") }
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
    for standIn in antecedents.standIns(in: statement.sentence) { name(standIn, in: &statement, sentence) }
    let first = references.partitioningIndex { $0.range.lowerBound >= sentence.range.lowerBound }
    for reference in references[first...].prefix(while: { $0.range.upperBound <= sentence.range.upperBound }) {
      guard reference.confidence >= Self.confidence, let tokens = tokens(of: reference.range, in: sentence) else {
        continue
      }
      name(reference.entity, at: tokens, in: &statement)
    }
  }

  private func name(_ entity: Int, at tokens: Range<Int>, in statement: inout Statement) {
    guard let place = place(of: tokens, in: statement) else { return }
    if annotations.entities[entity].kind == .person, !isOnePerson(entity) { return }
    let isNamedBefore = statement.words[..<place.lowerBound].contains { word in
      word.slot.map { statement.slots[$0].entity == entity } == true
    }
    let surface = statement.words[place].map { $0.text.lowercased() }.joined(separator: " ")
    if isNamedBefore, !surface.hasPrefix("the ") { return }
    let isPossessive = ClosedClasses.possessivePronouns.contains(surface)
    put(articles.named(entity), entity, isPossessive: isPossessive, at: place, tokens.lowerBound, in: &statement)
  }

  private func name(_ standIn: Antecedents.StandIn, in statement: inout Statement, _ sentence: Sentence) {
    let bytes = sentence.tokens[standIn.tokens.lowerBound].range.lowerBound
    guard let place = place(of: standIn.tokens, in: statement), !quoted.contains(bytes..<(bytes + 1)) else { return }
    if let entity = standIn.entity, standIn.words.isEmpty { return name(entity, at: standIn.tokens, in: &statement) }
    let isInside = standIn.words.first?.lowercased() == "the"
    let words = standIn.words.enumerated().map { offset, text in
      (text: text, isName: standIn.entity != nil && !(isInside && offset == 0))
    }
    put(
      words, standIn.entity, isPossessive: standIn.isPossessive, at: place, standIn.tokens.lowerBound, in: &statement)
  }

  /// Where the words of `tokens` stand, if they are still there and part of no mention.
  private func place(of tokens: Range<Int>, in statement: Statement) -> Range<Int>? {
    guard let first = statement.words.firstIndex(where: { $0.token == tokens.lowerBound }),
      let last = statement.words.firstIndex(where: { $0.token == tokens.upperBound - 1 }), first <= last,
      statement.words[first...last].allSatisfy({ $0.slot == nil })
    else { return nil }
    return first..<(last + 1)
  }

  private func put(
    _ name: [(text: String, isName: Bool)], _ entity: Int?, isPossessive: Bool, at place: Range<Int>, _ token: Int,
    in statement: inout Statement
  ) {
    if let entity {
      let known = annotations.entities[entity]
      statement.slots.append(
        Slot(entity: entity, kind: known.kind, surface: known.canonical, value: nil, isResolved: true))
    }
    let slot = entity == nil ? nil : statement.slots.count - 1
    var words = name.map {
      StatementWord(
        text: $0.text, isGlued: ["’s", "'s", "’", "'"].contains($0.text), token: token, slot: $0.isName ? slot : nil)
    }
    words[0].isGlued = statement.words[place.lowerBound].isGlued
    if isPossessive { words.append(StatementWord(text: "’s", isGlued: true, token: nil, slot: nil)) }
    statement.words.replaceSubrange(place, with: words)
    statement.edits.insert(.name)
  }

  /// "Storm" becomes "Henrik Storm" where a statement names him first.
  private func completeNames(_ statement: inout Statement) {
    var seen: Set<Int> = []
    for slot in statement.liveSlots where statement.slots[slot].kind == .person {
      let old = statement.slots[slot]
      guard seen.insert(old.entity).inserted, !old.isResolved, let range = statement.range(of: slot),
        let full = fullName(of: old), !isCut(statement, range)
      else { continue }
      let token = statement.words[range.lowerBound].token
      let words = full.split(separator: " ").enumerated().map { offset, text in
        StatementWord(
          text: String(text), isGlued: offset == 0 && statement.words[range.lowerBound].isGlued, token: token,
          slot: slot)
      }
      statement.words.replaceSubrange(range, with: words)
      statement.slots[slot] = Slot(
        entity: old.entity, kind: .person, surface: full, value: nil, isResolved: false)
      statement.edits.insert(.name)
    }
  }

  /// Whether the long forms of a name agree; where two differ, it is not sure that one person bears them all.
  private func isOnePerson(_ index: Int) -> Bool {
    let entity = annotations.entities[index]
    let names = Set(entity.canonical.lowercased().split(separator: " "))
    return entity.aliases.allSatisfy { alias in
      let words = alias.lowercased().split(separator: " ")
      return words.count < 2 || words.allSatisfy { names.contains($0) || PersonNouns.all.contains(String($0)) }
    }
  }

  /// The fullest form of a name that the text gives, where the mention is a part of it.
  private func fullName(of slot: Slot) -> String? {
    let full = annotations.entities[slot.entity].canonical
    guard isOnePerson(slot.entity) else { return nil }
    let (short, long) = (slot.surface.split(separator: " "), full.split(separator: " "))
    guard short.count == 1, (2...4).contains(long.count), long.contains(short[0]),
      full.allSatisfy({ $0.isLetter || " .-’'".contains($0) }),
      long.allSatisfy({ $0.first?.isUppercase == true || $0.count <= 3 })
    else { return nil }
    return full
  }

  /// "Mrs Storm", "Storm-Voss", "the Storm faction", "H. Storm": not a place for the full name.
  private func isCut(_ statement: Statement, _ range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 ? statement.words[range.lowerBound - 1].text : ""
    let after = range.upperBound < statement.words.count ? statement.words[range.upperBound].text : ""
    return before.first?.isUppercase == true && range.lowerBound > 1 || before.hasSuffix("-") || after.hasPrefix("-")
      || ["Mr", "Mrs", "Mr.", "Mrs.", "Miss", "Lady", "Lord", "Sir", "Madame", "young", "old", "the"].contains(before)
      || after.first?.isUppercase == true
  }

  private static let binding: Set<String> = [
    "if", "unless", "had", "were", "according", "for", "to", "not", "only", "without",
  ]

  /// A statement without the phrase before its first comma, where the main clause begins behind that.
  private func withoutFront(_ statement: Statement) -> Statement? {
    guard let syntax = syntax(of: statement), let comma = statement.words.firstIndex(where: { $0.text == "," }),
      (2...14).contains(comma), comma + 4 < statement.words.count,
      let first = statement.words.first, !Self.binding.contains(first.text.lowercased()),
      let main = clauses(of: syntax.tree, sentence: syntax.sentence).first(where: { $0.kind == .main }),
      let subject = main.subject, let start = statement.words[comma + 1].token, subject.tokens.lowerBound == start,
      first.slot == nil
    else { return nil }
    let front = statement.words[..<comma].compactMap(\.token)
    guard !front.contains(where: { subject.tokens.contains($0) }) else { return nil }
    // A date says when; without it the rest may be said of another time.
    let isDate = statement.words[..<comma].contains { $0.slot.map { statement.slots[$0].kind == .date } == true }
    guard !isDate else { return nil }
    var shorter = statement
    shorter.words.removeSubrange(...comma)
    shorter.words[0].isGlued = false
    shorter.edits.insert(.opener)
    return shorter
  }

  private func completeDates(_ statement: inout Statement, sentence: Sentence) {
    for slot in statement.liveSlots where statement.slots[slot].kind == .date {
      addEra(&statement, slot)
      guard let value = statement.slots[slot].value.flatMap({ DateValue(edtf: $0) }),
        let range = statement.range(of: slot),
        !statement.slots[slot].surface.contains(where: \.isNumber) || !saysYear(statement, range),
        !isCounted(statement, range)
      else { continue }
      appendYear(&statement, slot: slot, range: range, value)
      guard let start = value.start, start == value.end, start.year > 0, start.span == 1, start.precision != .season
      else {
        continue
      }
      complete(&statement, slot: slot, range: range, with: start)
    }
  }

  /// "In 107" becomes "In 107 BC" in a text that tells of those years.
  private func addEra(_ statement: inout Statement, _ slot: Int) {
    let old = statement.slots[slot]
    guard let start = old.value.flatMap({ DateValue(edtf: $0) })?.start, start.year <= 0, start.span == 1,
      let range = statement.range(of: slot), !old.surface.lowercased().contains("b"),
      old.surface.last?.isNumber == true, old.surface.allSatisfy(\.isNumber)
    else { return }
    // Among years of both eras a bare one may be of either: it is not asked for.
    guard dates.areMostlyBC else {
      statement.slots[slot] = Slot(entity: old.entity, kind: .date, surface: old.surface, value: nil, isResolved: false)
      return
    }
    let next = range.upperBound < statement.words.count ? statement.words[range.upperBound].text : ""
    guard !next.hasPrefix("B") else { return }
    statement.words.insert(
      StatementWord(text: "BC", isGlued: false, token: statement.words[range.upperBound - 1].token, slot: slot),
      at: range.upperBound)
    statement.slots[slot] = Slot(
      entity: old.entity, kind: .date, surface: old.surface + " BC", value: old.value, isResolved: false)
    statement.edits.insert(.year)
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

  /// "three weeks before the crash": counted from something that the sentence names.
  private func isCounted(_ statement: Statement, _ range: Range<Int>) -> Bool {
    guard let last = statement.words[range].last, range.upperBound < statement.words.count else { return false }
    return ["before", "after"].contains(last.text.lowercased()) && statement.words[range.upperBound].text != ","
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
    // "at Christmas" is no "at on 25 December".
    guard before != "at" else { return }
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

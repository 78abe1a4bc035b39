import Documents

/// What the checks of an item look at besides the item.
public struct CheckContext: Sendable {
  let document: Document
  let annotations: Annotations
  let entities: [String: Entity]
  /// Folded names to the ids of what they name.
  let namesakes: [String: Set<String>]
  let familiar: Set<String>
  let index: SentenceIndex

  public init(document: Document, annotations: Annotations) {
    self.document = document
    self.annotations = annotations
    familiar = FamiliarPhrases.of(document, annotations.sentences)
    index = SentenceIndex(document: document, sentences: annotations.sentences)
    var entities: [String: Entity] = [:]
    var namesakes: [String: Set<String>] = [:]
    for entity in annotations.entities {
      entities[entity.id] = entity
      for name in [entity.canonical] + entity.aliases { namesakes[Folding.fold(name), default: []].insert(entity.id) }
    }
    self.entities = entities
    self.namesakes = namesakes
  }

  /// The nouns that the names before them make definite in the sentence of `source`.
  func explained(in source: ByteRange) -> Set<String> {
    let first = annotations.sentences.partitioningIndex { $0.range.upperBound > source.lowerBound }
    guard first < annotations.sentences.count else { return [] }
    let sentence = annotations.sentences[first]
    return OwnAntecedents(sentence: sentence, document: document, annotations: annotations).explained
  }

  /// The source with one sentence before and after it.
  func passage(around source: ByteRange) -> Substring {
    let sentences = annotations.sentences
    let first = sentences.partitioningIndex { $0.range.upperBound > source.lowerBound }
    let last = sentences.partitioningIndex { $0.range.lowerBound >= source.upperBound }
    let start = first > 0 ? sentences[first - 1].range.lowerBound : source.lowerBound
    let end = last < sentences.count ? sentences[last].range.upperBound : source.upperBound
    return document[min(start, source.lowerBound)..<max(end, source.upperBound)]
  }
}

/// Everything that the rubric's checks find wrong with one item; empty for an item that may be shown.
public func defects(of question: Question, in context: CheckContext) -> [Defect] {
  ItemChecks(question: question, context: context).all
}

struct ItemChecks {
  let question: Question
  let context: CheckContext

  var all: [Defect] {
    guard isComplete else { return [.incomplete] }
    guard sourceIsSound else { return [.source] }
    return form + support + leaks + references + lengths + debris + options + dates + people + truth + blank + answers
      + doubts
  }

  private var doubts: [Defect] {
    let count = ItemDoubts.count(question, source: context.document[question.source])
    return count > ItemDoubts.most ? [.doubtful(count)] : []
  }

  private var isComplete: Bool {
    !question.id.isEmpty && !question.fact.isEmpty && !question.stem.isEmpty && !question.key.isEmpty
      && !question.section.isEmpty
  }

  // M03
  private var sourceIsSound: Bool {
    let count = context.document.text.utf8.count
    return question.source.lowerBound >= 0 && question.source.upperBound <= count && !question.source.isEmpty
  }

  // M02
  private var form: [Defect] {
    let stem = question.stem
    let blanks = stem.utf8Count(of: "____")
    switch question.form {
    case .cloze: return blanks == 1 && !stem.contains("_____") ? [] : [.form(.blanks(blanks))]
    case .truth:
      return stem.hasPrefix("True or false: ") && ["True", "False"].contains(question.key) ? [] : [.form(.mark)]
    case .ordering, .matching: return blanks == 0 ? [] : [.form(.blanks(blanks))]
    case .short, .choice, .quote, .acronym, .numeric:
      let gap = question.form.isChoice ? GapStem.statement(in: stem) : nil
      guard stem.hasSuffix("?"), stem.count(where: { $0 == "?" }) == 1, blanks == (gap == nil ? 0 : 1) else {
        return [.form(.questionMark)]
      }
      return QuestionWord.agrees(stem, with: question.answerKind) ? [] : [.form(.questionWord)]
    }
  }

  // M04
  private var support: [Defect] {
    guard question.basis == .stated else { return [] }
    switch question.form {
    case .truth, .ordering, .matching: return []
    case .cloze, .short, .choice, .quote, .acronym, .numeric: break
    }
    let passage = " " + Folding.fold(context.passage(around: question.source)) + " "
    let isThere = ([question.key] + question.accepted).contains { passage.contains(" " + Folding.fold($0) + " ") }
    if isThere { return [] }
    return Folding.contentWords(of: question.key).isSubset(of: Folding.contentWords(of: passage))
      ? [] : [.unsupportedKey]
  }

  // M05
  private var leaks: [Defect] {
    switch question.form {
    case .truth, .ordering, .matching, .acronym: return []
    case .cloze, .short, .choice, .quote, .numeric: break
    }
    let stem = LeakCheck.words(ofStem: question.stem, isQuote: question.form == .quote)
    return LeakCheck.leaks(key: question.key, accepted: question.accepted, kind: question.answerKind, stem: stem)
      .map { [.leak($0)] } ?? []
  }

  // M06
  private var references: [Defect] {
    switch question.form {
    case .ordering, .matching: return []
    case .cloze, .short, .choice, .truth, .quote, .acronym, .numeric: break
    }
    if let premise = question.premise, question.stem.hasPrefix(premise) {
      let rest = String(question.stem.dropFirst(premise.count))
      let loose =
        ReferenceCheck.unresolved(in: premise, familiar: context.familiar)
        ?? ReferenceCheck.unresolved(in: rest, after: premise)
      return loose.map { [.unresolved($0)] } ?? []
    }
    let statement = GapStem.statement(in: question.stem).map(String.init) ?? question.stem
    guard let loose = ReferenceCheck.unresolved(in: statement, familiar: context.familiar) else { return [] }
    guard loose.hasPrefix("the ") else { return [.unresolved(loose)] }
    let rest = ReferenceCheck.unresolved(
      in: statement, familiar: context.familiar, explained: context.explained(in: question.source))
    return rest.map { [.unresolved($0)] } ?? []
  }

  // M07
  private var lengths: [Defect] {
    func words(_ text: String) -> Int { text.split(separator: " ").count }
    var found: [Defect] = []
    if !(5...45).contains(words(question.stem)) { found.append(.length(.stem, words: words(question.stem))) }
    if case .choice(let options) = question.form, let long = options.first(where: { words($0) > 12 }) {
      found.append(.length(.option, words: words(long)))
    }
    let isList = question.answerKind == .arrangement
    if !isList, words(question.key) > 8 { found.append(.length(.key, words: words(question.key))) }
    return found
  }

  // M08
  private var debris: [Defect] {
    let texts = [question.stem, question.key] + question.options
    let found = texts.lazy.compactMap(DebrisCheck.first(in:)).first ?? DebrisCheck.strayComma(inQuestion: question.stem)
    return found.map { [.debris($0)] } ?? []
  }

  // M15
  private var blank: [Defect] {
    let gap = question.form.isChoice ? GapStem.statement(in: question.stem) : nil
    guard let stem = question.form == .cloze ? question.stem[...] : gap else { return [] }
    let words = Folding.words(of: String(stem).replacing("____", with: " ")).filter { !Self.smallWords.contains($0) }
    return words.count >= 6 ? [] : [.context]
  }

  /// Words that tell nothing about which blank is meant.
  private static let smallWords: Set<String> = [
    "the", "a", "an", "in", "on", "by", "of", "from", "to", "at", "during", "with",
  ]

  // M13
  private var truth: [Defect] {
    guard case .truth(let isTrue) = question.form else { return [] }
    let statement = question.stem.dropFirst("True or false: ".count)
    if isTrue {
      return Folding.fold(context.document[question.source]).contains(Folding.fold(statement)) ? [.truth(.copied)] : []
    }
    // What was put in must not make it true by another sentence.
    let elsewhere = otherSentences(holding: 0.9, of: Folding.contentWords(of: statement))
    return elsewhere.isEmpty ? [] : [.truth(.maybeTrue)]
  }

  private func otherSentences(holding share: Double, of words: Set<String>) -> [Int] {
    context.index.sentences(holding: share, of: words).filter {
      !context.annotations.sentences[$0].range.overlaps(question.source)
    }
  }

  // M16
  private var answers: [Defect] {
    switch question.form {
    case .truth, .ordering, .matching, .acronym, .quote, .numeric: return []
    case .cloze, .short, .choice: break
    }
    let stem = GapStem.statement(in: question.stem) ?? question.stem[...]
    let words = Folding.contentWords(of: stem).subtracting(Self.askingWords)
    guard words.count >= 4, let key = question.entity else { return [] }
    let others = otherSentences(holding: 0.8, of: words).compactMap { rival(in: $0, of: key) }
    return others.prefix(1).map { .manyAnswers($0) }
  }

  /// A name or date in that sentence that could be the answer as well as the key.
  private func rival(in sentence: Int, of key: String) -> String? {
    let marks = context.annotations.marks(in: context.annotations.sentences[sentence].range)
      .filter { $0.kind.rawValue == question.answerKind.rawValue }
    guard !marks.contains(where: { context.annotations.entities[$0.entity].id == key }) else { return nil }
    let date = DateValue.key(of: question)
    return marks.map { context.annotations.entities[$0.entity] }.first { entity in
      guard let date else { return true }
      return entity.value.flatMap { DateValue(edtf: $0) }.map { !$0.overlaps(date) } ?? false
    }?.canonical
  }

  /// Words of a stem that belong to the asking.
  private static let askingWords: Set<String> = [
    "year", "month", "date", "dates", "years", "name", "complete", "completes", "sentence", "whom", "full",
    "organization", "group",
  ]
}

// MARK: Multiple choice

extension ItemChecks {
  private var distractors: [String] {
    guard case .choice(let options) = question.form else { return [] }
    return options.filter { Folding.fold($0) != Folding.fold(question.key) }
  }

  // M09, M10
  private var options: [Defect] {
    guard case .choice(let options) = question.form else { return [] }
    let folded = options.map { Folding.fold($0) }
    var found: [Defect] = []
    if !(3...5).contains(options.count) { found.append(.options(.count(options.count))) }
    if Set(folded).count != folded.count { found.append(.options(.repeated)) }
    if options.count(where: { $0 == question.key }) != 1 { found.append(.options(.keyNotOnce)) }
    if folded.contains(where: { $0.hasSuffix("of the above") || $0 == "none of these" }) {
      found.append(.options(.allOrNone))
    }
    let source = Folding.fold(context.document[question.source])
    for option in distractors { found += fault(of: option, source: source).map { [.options($0)] } ?? [] }
    let longest = distractors.map(\.count).max() ?? 0
    if longest > 0, Double(question.key.count) > 1.5 * Double(longest) { found.append(.lengthTell) }
    return found
  }

  private func fault(of option: String, source: String) -> Defect.OptionFault? {
    let folded = Folding.fold(option)
    if source.contains(folded) { return .inSource(option) }
    if question.accepted.contains(where: { Folding.fold($0) == folded }) { return .alias(option) }
    guard question.answerKind != .date, let ids = context.namesakes[folded] else { return nil }
    if let entity = question.entity, ids.contains(entity) { return .alias(option) }
    let kinds = ids.compactMap { context.entities[$0]?.kind.rawValue }
    return kinds.contains(question.answerKind.rawValue) ? nil : .kind(option)
  }

  // M12
  private var dates: [Defect] {
    guard case .choice = question.form, question.answerKind == .date else { return [] }
    guard let key = WrittenDate.readings(of: question.key).first else { return [.dateOption(question.key)] }
    return distractors.filter { option in
      guard let date = WrittenDate.readings(of: option).first else { return true }
      let distance = abs((date.start?.year ?? 0) - (key.start?.year ?? 0))
      return date.precision != key.precision || date.isRange != key.isRange || date.overlaps(key) || distance > 10
    }.map { .dateOption($0) }
  }

  // M20
  private var people: [Defect] {
    guard case .choice = question.form, question.answerKind == .person else { return [] }
    let gender = question.entity.flatMap { context.entities[$0]?.gender }
    let years = sourceYears
    return distractors.filter { option in
      let folded = Folding.fold(option)
      let known = WorldNames.personsByName[folded]
      let genders = context.namesakes[folded]?.compactMap { context.entities[$0]?.gender } ?? []
      let all = genders.isEmpty ? known?.gender.map { [$0] } ?? [] : genders
      if let gender, !all.isEmpty, !all.contains(gender) { return true }
      // Whose surname it is, is sure only of a whole name.
      guard let life = known?.years, folded.contains(" "), let years else { return false }
      return years.upperBound < life.lowerBound + 10 || life.upperBound + 5 < years.lowerBound
    }.map { .disagreement($0) }
  }

  /// The years that the source names.
  private var sourceYears: ClosedRange<Int>? {
    let values = context.annotations.marks(in: question.source).filter { $0.kind == .date }
      .compactMap { context.annotations.entities[$0.entity].value.flatMap { DateValue(edtf: $0) } }
    let years = values.flatMap { [$0.start?.year, $0.end?.year].compactMap { $0 } }
    guard let first = years.min(), let last = years.max() else { return nil }
    return first...last
  }
}

/// Whether a question asks with a word that fits what it asks for.
enum QuestionWord {
  static func agrees(_ stem: String, with kind: AnswerKind) -> Bool {
    let words = Folding.words(of: stem.prefix(400))
    let asks = Set(words).intersection(["who", "whom", "whose", "what", "which", "when", "where", "how"])
    switch kind {
    case .person: return !asks.isDisjoint(with: ["who", "whom", "whose", "which", "what"])
    case .date: return asks.contains("when") || asks.contains("which") || asks.contains("what")
    // "Which organization was built on the hill?": a house.
    case .organization
    where words.starts(with: ["which", "organization", "was"])
      && words.dropFirst(3).first.map(["built", "constructed", "erected", "painted", "written"].contains) == true:
      return false
    case .organization, .work, .event, .term: return !asks.isDisjoint(with: ["which", "what"])
    case .place: return !asks.isDisjoint(with: ["where", "which", "what"])
    case .quantity: return !asks.isDisjoint(with: ["how", "what", "which"])
    case .truth, .arrangement: return true
    }
  }
}

/// Words of the key that the stem gives away (M05).
enum LeakCheck {
  /// The content words of a stem, without the noun that "which" or "what" names a kind with.
  static func words(ofStem stem: String, isQuote: Bool) -> Set<String> {
    let words = Folding.words(of: isQuote ? withoutQuotations(stem) : stem)
    var kept: [String] = []
    for (index, word) in words.enumerated() {
      if index > 0, ["which", "what"].contains(words[index - 1]) { continue }
      kept.append(word)
    }
    // "the Storm-Voss Pact" names both.
    let parts = kept.flatMap { $0.split { "-–".contains($0) }.map(String.init) }
    // "one-party" names no party.
    return Set(parts).subtracting(ClosedClasses.anaphoricNouns).union(kept).subtracting(Folding.functionWords)
  }

  private static func withoutQuotations(_ text: String) -> String {
    var depth = 0
    return String(
      text.filter { character in
        if character == "“" { depth += 1 }
        defer { if character == "”", depth > 0 { depth -= 1 } }
        return depth == 0
      })
  }

  static func leaks(key: String, accepted: [String], kind: AnswerKind, stem: Set<String>) -> String? {
    let keyWords = ([key] + accepted).reduce(into: Set<String>()) { $0.formUnion(words(of: $1, kind: kind)) }
    if let doctrine = keyWords.sorted().first(where: { isDoctrine($0, ofSomebodyIn: stem) }) { return doctrine }
    return keyWords.intersection(stem).sorted().first
  }

  /// "Brunism" beside "Brun": who it is called after gives it away.
  private static func isDoctrine(_ word: String, ofSomebodyIn stem: Set<String>) -> Bool {
    guard word.hasSuffix("ism"), word.count > 8 else { return false }
    return stem.contains { stemWord in
      stemWord.count >= 5
        && zip(stemWord, word).prefix { $0 == $1 }.count >= max(5, stemWord.count - 2)
    }
  }

  /// A month alone gives no date away, nor do the small words around a name.
  private static func words(of form: String, kind: AnswerKind) -> Set<String> {
    let words = Folding.contentWords(of: form)
    switch kind {
    case .date: return words.filter { $0.contains(where: \.isNumber) }
    default: return words.filter { $0.utf8.count > 1 }
    }
  }
}

extension String {
  /// How often `part` occurs, without overlap.
  func utf8Count(of part: String) -> Int {
    let (text, pattern) = (Array(utf8), Array(part.utf8))
    var (count, index) = (0, 0)
    while index + pattern.count <= text.count {
      if text[index..<(index + pattern.count)].elementsEqual(pattern) {
        (count, index) = (count + 1, index + pattern.count)
      } else {
        index += 1
      }
    }
    return count
  }
}

import Documents

/// Brings the sentences of a text into statements that stand alone, and refuses those that cannot be.
struct StatementReader {
  let document: Document
  let annotations: Annotations
  /// Sorted by where they begin.
  let references: [(range: ByteRange, entity: Int, confidence: Double)]
  let dates: DateMentions
  let quoted: QuotedText
  let articles: Articles
  let antecedents: Antecedents
  let places: PlaceFrames
  let prose: Prose
  let guards: ReferenceGuard
  /// Words that the text capitalizes inside sentences, folded; not "women" of a text with a Women’s League.
  let properWords: Set<String>

  let familiar: Set<String>
  let firstMentions: FirstMentions
  /// What each name, folded, is tagged as.
  let kinds: [String: Set<EntityKind>]
  /// Persons by the last word of their names, folded.
  let bearers: [String: Set<Int>]
  /// Persons whom the text calls by a surname alone, long before a full name that may be a relative's.
  let shortOnly: [Int: String]
  /// "Persons" in whom things happen.
  let placed: Set<Int>
  /// Persons called by half of somebody’s name.
  let halfNamed: Set<Int>
  private let kept = Kept()

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
    firstMentions = FirstMentions(document: document, sentences: annotations.sentences)
    quoted = QuotedText(document: document, annotations: annotations)
    articles = Articles(document: document, annotations: annotations)
    antecedents = Antecedents(document: document, annotations: annotations)
    prose = Prose(document: document)
    places = PlaceFrames(document: document, annotations: annotations)
    guards = ReferenceGuard(document: document, annotations: annotations, antecedents: antecedents)
    properWords = Self.properWords(of: document, annotations.sentences)
    kinds = Self.kinds(in: document, annotations)
    bearers = Self.bearers(annotations)
    shortOnly = PersonEvidence.shortOnly(document, annotations)
    halfNamed = PersonEvidence.halfNamed(annotations)
    placed = PersonEvidence.placed(document, annotations).union(PersonEvidence.titled(document, annotations))
  }

  private static func properWords(of document: Document, _ sentences: [Sentence]) -> Set<String> {
    var capitals: [String: Int] = [:]
    var common: [String: Int] = [:]
    for sentence in sentences {
      for token in sentence.tokens.dropFirst() {
        let text = document[token.range]
        if text.first?.isUppercase == true { capitals[text.lowercased(), default: 0] += 1 }
        if text.first?.isLowercase == true { common[String(text), default: 0] += 1 }
      }
    }
    return Set(capitals.filter { word, count in count * 2 >= common[word, default: 0] }.keys)
  }

  /// The statements of sentence number `index`: the whole, and where it is long its main part.
  func statements(of index: Int) -> [Statement] { drafts(of: index).filter { $0.refusal == nil }.map(\.statement) }

  /// A reading of a sentence, with why it cannot be shown.
  struct Draft: Hashable {
    let statement: Statement
    let refusal: Refusal?
  }

  /// What was read before: the notes on options come back to many sentences.
  private final class Kept {
    var drafts: [Int: [Draft]] = [:]
  }

  /// The readings of sentence number `index`, the whole first.
  func drafts(of index: Int) -> [Draft] {
    if let known = kept.drafts[index] { return known }
    let found = read(index)
    kept.drafts[index] = found
    return found
  }

  /// Whether anything is named or dated in a sentence: without that nothing is asked about it.
  func isNamed(_ index: Int) -> Bool {
    let range = annotations.sentences[index].range
    if !annotations.marks(in: range).isEmpty || !antecedents.standIns(in: index).isEmpty { return true }
    let first = references.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return first < references.count && references[first].range.upperBound <= range.upperBound
  }

  /// A sentence with names and years put in and nothing left out; nil where it is no full sentence.
  func whole(of index: Int) -> Statement? { words(of: index).map(named) }

  /// A sentence that leads to a quotation or a list, with names and years put in; nil for any other.
  func leadIn(of index: Int) -> Statement? { words(of: index, leadsOn: true).map(named) }

  /// The reading of a sentence that keeps what a bracket says it was called: "(later known as the Ring)".
  func naming(of index: Int) -> Statement? {
    guard let words = words(of: index), case var open = words, StatementEdits.openNaming(&open), isSound(edited(words))
    else { return nil }
    return edited(open)
  }

  private func read(_ index: Int) -> [Draft] {
    guard let words = words(of: index) else { return [] }
    let statement = edited(words)
    var result: [Statement] = []
    if let syntax = syntax(of: statement) {
      let clauses = SubClauses(statement: statement, syntax: syntax).statements
      result += Trimming(tree: syntax.tree).shorter(statement)
      for clause in clauses {
        result.append(clause)
        result += Trimming(tree: self.syntax(of: clause)?.tree ?? syntax.tree).shorter(clause)
      }
    }
    result += parts(of: index)
    var drafts = ([statement] + result).map { Draft(statement: $0, refusal: refusal(of: $0)) }
    if drafts[0].refusal != nil { drafts += repaired(statement).map { Draft(statement: $0, refusal: nil) } }
    return drafts + pruned(drafts)
  }

  /// What is left of readings that lean on other sentences, or are long, without the parts that no verb needs.
  private func pruned(_ drafts: [Draft]) -> [Draft] {
    var known = Set(drafts.map(\.statement.text))
    return drafts.compactMap { draft in
      guard isPrunable(draft), let tree = syntax(of: draft.statement)?.tree,
        let pruned = Pruning(tree: tree).reading(
          of: draft.statement, where: { $0.words.count <= Self.longest && isSound($0) }),
        known.insert(pruned.text).inserted
      else { return nil }
      return Draft(statement: pruned, refusal: nil)
    }
  }

  /// How many words are asked about without a date.
  private static let longest = 32

  private func isPrunable(_ draft: Draft) -> Bool {
    switch draft.refusal {
    case nil: draft.statement.words.count > Self.longest
    case .length(let words): words > Self.longest
    case .unresolved, .debris, .pronoun: true
    default: false
    }
  }

  /// A statement without what leans on other sentences or interrupts it, with names and years put in.
  func edited(_ words: Statement) -> Statement {
    var statement = words
    StatementEdits.dropParentheses(&statement)
    StatementEdits.dropAsides(&statement)
    StatementEdits.plainDates(&statement)
    StatementEdits.dropCleft(&statement)
    StatementEdits.dropCountedYear(&statement)
    StatementEdits.nameThis(&statement)
    StatementEdits.dropOpener(&statement)
    StatementEdits.plainDates(&statement)
    StatementEdits.dropAdverbial(&statement)
    StatementEdits.dropCounting(&statement)
    StatementEdits.dropInsertions(&statement)
    return named(statement)
  }

  private func named(_ words: Statement) -> Statement {
    var statement = words
    nameReferences(&statement, sentence: annotations.sentences[statement.sentence])
    completeNames(&statement)
    completeDates(&statement, sentence: annotations.sentences[statement.sentence])
    StatementEdits.dropKnown(&statement)
    return statement
  }

  /// Other readings of a statement that does not stand alone; only those that do.
  private func repaired(_ statement: Statement) -> [Statement] {
    guard let tree = syntax(of: statement)?.tree else { return [] }
    let repairs = StatementRepairs(tree: tree)
    let framed = places.frame(of: statement.sentence).map { repairs.inCountry(statement, $0) } ?? []
    let all = [withoutFront(statement), repairs.withDatedFront(statement)].compactMap { $0 } + framed
    let shorter = Trimming(tree: tree)
    let found = (all + all.flatMap(shorter.shorter)).filter(isSound)
    return found.isEmpty ? repairs.withoutPhrase(statement).filter(isSound).prefix(1) + [] : found
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
  ///
  /// - Parameters:
  ///   - leans: whether the sentence that it leans on is shown with it.
  ///   - enough: how many words it must have; by what it names where that is `nil`.
  func refusal(of statement: Statement, leans: Bool = false, least enough: Int? = nil) -> Refusal? {
    let text = statement.text
    let count = statement.length
    let least = enough ?? Self.leastLength(of: statement)
    guard count >= least, count <= 45 else { return .length(words: count) }
    if isVague(statement) { return .vague }
    guard leans || PronounCheck.isResolved(statement), !namesTwice(statement) else { return .pronoun }
    if let half = statement.liveSlots.first(where: { halfNamed.contains(statement.slots[$0].entity) }) {
      return .unresolved(statement.slots[half].surface)
    }
    if hasDoubleDate(statement) { return .doubleDate }
    if isInverted(statement) { return .inverted }
    if isCutShort(statement) { return .noFiniteVerb }
    if statement.words.contains(where: { $0.text == ":" }) { return .debris(":") }
    if !leans, let loose = looseReference(in: statement, text) { return .unresolved(loose) }
    if let fault = StatementFaults.first(in: statement, tree: syntax(of: statement)?.tree) { return .debris(fault) }
    if !hasFiniteVerb(statement) { return .noFiniteVerb }
    return DebrisCheck.first(in: text).map { .debris($0) }
  }

  /// What is not dated needs more words to say which event is meant.
  private static func leastLength(of statement: Statement) -> Int {
    let isDated = statement.liveSlots.contains { statement.slots[$0].kind == .date }
    let names = Set(
      statement.liveSlots.filter { ![.date, .quantity].contains(statement.slots[$0].kind) }.map {
        statement.slots[$0].entity
      })
    if isDated, statement.words.contains(where: { ["died", "born"].contains($0.text) }) || names.count >= 2 {
      return 5
    }
    if isDated { return 6 }
    if names.count >= 2 { return 9 }
    return Deed.isTold(in: statement) ? 8 : 12
  }

  private func looseReference(in statement: Statement, _ text: String) -> String? {
    let explained = OwnAntecedents(statement).explained
    if let phrase = ReferenceCheck.unresolved(in: text, familiar: familiar, explained: explained) { return phrase }
    return syntax(of: statement).flatMap {
      DefiniteCheck.loosePhrase(
        in: statement, tree: $0.tree, familiar: familiar, explained: explained,
        isNew: { firstMentions.isNew($0, in: statement.sentence) })
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
    // "In Norland, a wave of strikes …"
    let isPlaced = words[..<start.startIndex].contains { $0.slot.map { statement.slots[$0].kind == .place } == true }
    return !isPlaced
      && !start.dropFirst().prefix(10).contains { word in
        if let slot = word.slot { return statement.slots[slot].kind != .date }
        return word.text.first?.isUppercase == true && !months.contains(word.text.lowercased())
      }
  }

  private func hasFiniteVerb(_ statement: Statement) -> Bool {
    guard let tree = syntax(of: statement)?.tree else { return true }
    return statement.words.contains { word in
      guard let token = word.token else { return false }
      if ["VBD", "VBZ", "VBP", "MD"].contains(tree.xpos[token]) || Self.onlyPast.contains(word.text) { return true }
      // A past that was taken for a participle, or for a noun, although no auxiliary goes with it.
      let isPast = tree.xpos[token] == "VBN" || word.text.hasSuffix("ed") && word.text.first?.isLowercase == true
      let children = tree.heads.indices.filter { tree.heads[$0] == token }
      return isPast && tree.heads[token] < 0 && !children.contains { tree.relations[$0].hasPrefix("aux") }
    }
  }

  /// Forms that are the past of a verb and nothing else, whatever the parse took them for.
  private static let onlyPast: Set<String> = [
    "arose", "became", "began", "broke", "brought", "caught", "chose", "drew", "drove", "fell", "fled", "flew",
    "fought",
    "gave", "grew", "kept", "knew", "lost", "rose", "sank", "shook", "slew", "sought", "spoke", "stole", "stood",
    "strove",
    "swore", "threw", "took", "went", "withdrew", "won", "wrote",
  ]

  /// "After Krag’s death Krag left", "After Krag’s death he left": "his" and "he" of one clause, one with the name put in.
  private func namesTwice(_ statement: Statement) -> Bool {
    let words = statement.words
    return words.indices.dropLast().contains { index in
      guard words[index + 1].text == "’s", words[index + 1].token == nil, let slot = words[index].slot else {
        return false
      }
      return words[(index + 1)...].contains { word in
        word.slot.map {
          $0 != slot && statement.slots[$0].entity == statement.slots[slot].entity
        } == true || ["he", "she"].contains(word.text)
      }
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

extension StatementReader {
  private static let binding: Set<String> = [
    "if", "unless", "had", "were", "according", "for", "to", "not", "only", "without", "from", "since", "until",
  ]

  /// A statement without the phrase before its main clause.
  private func withoutFront(_ statement: Statement) -> Statement? {
    guard let syntax = syntax(of: statement), let first = statement.words.first, first.slot == nil,
      !Self.binding.contains(first.text.lowercased()),
      let main = clauses(of: syntax.tree, sentence: syntax.sentence).first(where: { $0.kind == .main }),
      let subject = main.subject,
      let start = statement.words.firstIndex(where: { $0.token == subject.tokens.lowerBound }), start > 2,
      statement.words[start - 1].text == ",", case let comma = start - 1, comma <= 28,
      comma + 4 < statement.words.count
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
}

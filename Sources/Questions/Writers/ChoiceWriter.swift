import Documents

/// Makes multiple choice of typed items: three good distractors beside the key, or none at all.
struct ChoiceWriter {
  let context: WritingContext
  let distractors: Distractors
  /// Options that are not shown again, by the id of their item.
  private let retired: [String: Set<String>]
  /// Entities by their ids.
  private let entities: [String: Int]

  init(context: WritingContext, distractors: Distractors, retired: [String: Set<String>] = [:]) {
    self.context = context
    self.distractors = distractors
    self.retired = retired
    entities = Dictionary(context.annotations.entities.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  func candidates(from typed: [Candidate]) -> [Candidate] { typed.compactMap(candidate) }

  private func candidate(from typed: Candidate) -> Candidate? {
    let question = typed.question
    guard let stem = Self.stem(of: question), let id = question.entity, let entity = entities[id] else { return nil }
    let isDate = question.answerKind == .date
    guard [.person, .organization, .date].contains(question.answerKind) else { return nil }
    let date = isDate ? DateValue.key(of: question) : nil
    if isDate, date == nil || Self.asksLatest(question.stem) { return nil }
    let key = AnswerKey(
      text: question.key, accepted: question.accepted, kind: question.answerKind, entity: id, date: date)
    var chance = context.chance(for: question.fact + question.key)
    let request = Distractors.Request(
      key: key, entity: entity, sentence: typed.sentence, stem: question.stem,
      retired: retired[Self.id(of: question)] ?? [])
    guard let found = distractors.options(for: request, chance: &chance) else { return nil }
    return choice(of: typed, stem: stem, key: key.shown(as: found.key), options: found.options)
  }

  /// "By which year had most left?" Every later year is right as well.
  private static func asksLatest(_ stem: String) -> Bool {
    let lower = stem.lowercased()
    return lower.contains("by ____")
      || ["by which year", "by which month", "by what date"].contains(where: lower.hasPrefix)
  }

  private func choice(of typed: Candidate, stem: String, key: AnswerKey, options: [Option]) -> Candidate {
    let question = typed.question
    // Some facts are asked by choosing, the others by typing: which ones is chance.
    let isPreferred =
      StableHash.of("choice", question.fact, Folding.fold(question.key)) % 5 < (question.form == .short ? 4 : 3)
    return Candidate(
      question: Question(
        id: Self.id(of: question), fact: question.fact,
        form: .choice(options: options.map(\.text)), stem: stem, key: key.text, accepted: key.accepted,
        answerKind: key.kind, entity: key.entity, section: question.section, source: question.source,
        explanation: "",
        difficulty: Difficulty.choice(typed: question.difficulty), basis: question.basis),
      worth: typed.worth + (isPreferred ? 0.2 : -0.2), sentence: typed.sentence, target: typed.target, options: options)
  }

  /// The id of the item that asks by choosing what `question` asks by typing.
  private static func id(of question: Question) -> String {
    StableHash.name(QuestionType.mcq.rawValue, question.fact, Folding.fold(question.key))
  }

  /// The question itself, or a statement with a gap as a question; nil for what is not asked by choosing.
  private static func stem(of question: Question) -> String? {
    switch question.form {
    case .short: return question.stem
    case .cloze:
      guard question.stem.hasSuffix("."), !question.stem.contains("“"), !question.stem.contains("”") else { return nil }
      return GapStem.asking(question.answerKind, date: DateValue.key(of: question), in: question.stem)
    case .choice, .truth, .quote, .acronym, .numeric, .ordering, .matching: return nil
    }
  }
}

/// A statement with a gap, asked as a question: "Which name completes the sentence: “In 1858 ____ joined the board”?"
enum GapStem {
  static func asking(_ kind: AnswerKind, date: DateValue?, in statement: String) -> String? {
    guard let opening = opening(kind, date) else { return nil }
    var body = String(statement.dropLast())
    for hint in [" (full date)", " (month and year)", " (year)", " (years)"] {
      body = body.replacing("____" + hint, with: "____")
    }
    let verb = opening.contains(" and ") ? " complete" : " completes"
    return body.contains("____ (") ? nil : "Which " + opening + verb + " the sentence: “" + body + "”?"
  }

  private static func opening(_ kind: AnswerKind, _ date: DateValue?) -> String? {
    switch kind {
    case .person, .organization: return "name"
    case .date:
      guard let date, !date.isRange else { return nil }
      switch date.precision {
      case .day: return "date"
      case .month: return "month and year"
      case .year: return "year"
      case .season, .decade, .century: return nil
      }
    case .place, .work, .event, .quantity, .term, .truth, .arrangement: return nil
    }
  }

  /// The statement inside such a question; nil for any other stem.
  static func statement(in stem: String) -> Substring? {
    guard stem.hasSuffix("”?"), stem.contains("____"), let mark = stem.firstIndex(of: "“") else { return nil }
    return stem[stem.index(after: mark)...].dropLast(2)
  }
}

extension DateValue {
  /// The date that is the key of an item: the EDTF value among the accepted forms.
  static func key(of question: Question) -> DateValue? {
    guard question.answerKind == .date else { return nil }
    return (question.accepted + [question.key]).lazy.compactMap { DateValue(edtf: $0) }.first
  }
}

extension AnswerKey {
  /// The key under another of its forms.
  fileprivate func shown(as form: String) -> AnswerKey {
    guard form != text else { return self }
    return AnswerKey(
      text: form, accepted: [text] + accepted.filter { $0 != form }, kind: kind, entity: entity, date: date)
  }
}

extension Difficulty {
  /// Choosing is easier than typing.
  static func choice(typed: Double) -> Double { max(0.05, ((typed - 0.2) * 100).rounded() / 100) }
}

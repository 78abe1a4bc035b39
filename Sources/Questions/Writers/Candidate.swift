import Documents

/// An item on its way to the deck.
struct Candidate: Hashable, Sendable {
  var question: Question
  /// How much it is worth asking, about 0 to 10.
  let worth: Double
  /// Index into ``Annotations/sentences``.
  let sentence: Int
  /// What the key is, by entity or folded text: what coverage counts.
  let target: String
  /// What each option of a choice is: its explanation is written when it is chosen.
  var options: [Option] = []
}

extension Candidate {
  /// With word of the sentence that its stem begins with.
  func behind(_ premise: String) -> Candidate {
    var result = self
    result.question.premise = premise
    return result
  }
}

/// What every writer of items needs.
struct WritingContext {
  let document: Document
  let annotations: Annotations
  let checks: CheckContext
  let reader: StatementReader
  let worth: Worth
  let seed: UInt64

  init(document wrapped: Document, annotations given: Annotations, seed: UInt64) {
    let document = wrapped.unwrapped
    let annotations = Headwords.plain(given)
    self.document = document
    self.annotations = annotations
    self.seed = seed
    checks = CheckContext(document: document, annotations: annotations)
    reader = StatementReader(document: document, annotations: annotations, familiar: checks.familiar)
    worth = Worth(document: document, annotations: annotations)
  }

  func isAttributive(_ statement: Statement, _ range: Range<Int>) -> Bool {
    !isTimeOfItsOwn(statement, range) && !SlotJudge.isAbbreviation(statement, range)
      && reader.syntax(of: statement).map { SlotJudge.isAttributive(statement, at: range, tree: $0.tree) } ?? false
  }

  /// "In 1954, forces …": a date that a comma parts from the noun that the parse has hung it on.
  private func isTimeOfItsOwn(_ statement: Statement, _ range: Range<Int>) -> Bool {
    let slot = statement.words[range.lowerBound].slot
    guard slot.map({ statement.slots[$0].kind == .date }) == true, range.lowerBound == 1 else { return false }
    return range.upperBound < statement.words.count && statement.words[range.upperBound].text == ","
  }

  func source(of sentence: Int) -> ByteRange { annotations.sentences[sentence].range }

  func section(of sentence: Int) -> String { document.section(at: source(of: sentence).lowerBound).id }

  /// Chance that depends on the seed and on what is asked, not on what else is in the text.
  func chance(for id: String) -> SeededChance {
    SeededChance(seed: StableHash.of(id, String(seed)))
  }

  /// An item that asks `stem`, with what follows from its source.
  func candidate(
    form: Form, fact: String, stem: String, key: AnswerKey, sentence: Int, worth: Double, ease: Double,
    explanation: String? = nil, basis: Basis = .stated
  ) -> Candidate {
    let probe = Question(
      id: "0", fact: fact, form: form, stem: stem.withInnerStops, key: key.text, accepted: key.accepted,
      answerKind: key.kind,
      entity: key.entity, section: section(of: sentence), source: source(of: sentence),
      explanation: explanation ?? Explanation.of(key: key.text, source: document[source(of: sentence)]),
      difficulty: Difficulty.estimate(form: form, kind: key.kind, ease: ease), basis: basis)
    let id = StableHash.name(probe.type.rawValue, fact, Folding.fold(key.text))
    return Candidate(
      question: probe.identified(id), worth: worth, sentence: sentence, target: key.entity ?? Folding.fold(key.text))
  }
}

extension Question {
  func identified(_ id: String) -> Question {
    Question(
      id: id, fact: fact, form: form, stem: stem, key: key, accepted: accepted, answerKind: answerKind, entity: entity,
      section: section, source: source, explanation: explanation, difficulty: difficulty, basis: basis)
  }
}

/// How hard an item is likely to be before anybody has answered it.
enum Difficulty {
  /// 0 to 1: typed answers are harder than chosen ones, exact dates harder than names, and what the text repeats is
  /// easier (`ease`, 0 to 1).
  static func estimate(form: Form, kind: AnswerKind, ease: Double) -> Double {
    let byForm =
      switch form {
      case .truth: 0.25
      case .choice: 0.35
      case .matching: 0.45
      case .acronym: 0.4
      case .cloze: 0.5
      case .short, .quote: 0.55
      case .numeric, .ordering: 0.65
      }
    let byKind: Double =
      switch kind {
      case .date, .quantity: 0.15
      case .term, .work, .event: 0.1
      case .person, .organization, .place, .truth, .arrangement: 0
      }
    let estimate = byForm + byKind - 0.25 * ease
    return (max(0.05, min(0.95, estimate)) * 100).rounded() / 100
  }
}

/// Why the key is right, in words.
enum Explanation {
  static func of(key: String, source: Substring) -> String { "\(key). The text says: \(clean(source))" }

  /// On one line, with single spaces.
  static func clean(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

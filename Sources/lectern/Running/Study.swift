import Documents
import Progress
import Questions
import Scheduling
import Screens
import Tagging

/// What the slow work on a text gives.
struct Study: Sendable {
  let text: ShelvedText
  let annotations: Annotations
  /// Every item that may be shown, the learner's own cards among them.
  let questions: [Question]

  var material: StudyMaterial {
    StudyMaterial(text: text.screenID, annotations: annotations, questions: questions)
  }
}

/// Studies a text and enters its questions in the store.
///
/// - Parameters:
///   - limit: names and questions are looked for in so many bytes of the text.
///   - progress: told the share that is done, 0 to 1; `false` stops the work.
/// - Returns: `nil` if it was stopped.
func study(
  _ text: ShelvedText, in store: ProgressStore, limit: Int, progress: (Double) -> Bool
) throws -> Study? {
  // The models and all intermediate work are freed by then, and a class shares one machine's memory.
  defer { Footprint.shrink() }
  guard let found = try findings(in: text.document.beginning(bytes: limit), progress: progress) else { return nil }
  // A text that was made from imported cards is asked about by those cards alone.
  let isMadeOfCards = try store.setting(StoredSetting.madeOfCards(text.id)) != nil
  let questions = try LearnersWord(of: text, in: store).applied(to: isMadeOfCards ? [] : found.questions)
  try store.register(
    questions.map {
      // What one sentence says answers the other items on it, too: they are siblings, asked on different days.
      Registration(
        card: $0.card, fact: "\($0.source.lowerBound)", section: $0.section, type: $0.type.rawValue)
    }, in: text.id)
  return Study(text: text, annotations: found.annotations, questions: questions)
}

/// What a text says of itself, from the cache where the same program has studied it before.
private func findings(in document: Document, progress: (Double) -> Bool) throws -> Findings? {
  let cache = StudyCache.own
  let key = cache?.key(of: document)
  if let cache, let key, let kept = cache.findings(key, length: document.text.utf8.count) {
    return progress(1) ? kept : nil
  }
  guard let annotations = try Tagger.shipped().annotations(of: document, progress: progress) else { return nil }
  let questions = QuestionWriter().questions(on: document, annotations: annotations, seed: 0)
  let found = Findings(annotations: annotations.forReading, questions: questions)
  if let cache, let key { cache.keep(found, key) }
  return found
}

extension Annotations {
  /// Without tokens and trees: they are what questions are made of, and nothing on a screen asks for them.
  fileprivate var forReading: Annotations {
    Annotations(
      sentences: sentences.map { Sentence(range: $0.range, block: $0.block, tokens: []) }, entities: entities,
      quotations: quotations)
  }
}

/// What the learner has said of the items of a text: which are bad, where the text is wrong, how a card should read,
/// and the cards of their own.
struct LearnersWord {
  let text: ShelvedText
  private let bad: Set<CardID>
  private let errors: [ByteRange]
  private let own: [OwnCard]
  private let edits: [CardID: CardEdit]

  init(of text: ShelvedText, in store: ProgressStore) throws {
    self.text = text
    bad = Set(try store.badItems().map(\.card))
    errors = try store.knownErrors(in: text.id).map(\.range)
    own = try store.ownCards(in: text.id)
    edits = try store.latestEdits()
  }

  func applied(to questions: [Question]) -> [Question] {
    (questions + own.map(question)).filter { question in
      !bad.contains(question.card) && !errors.contains { $0.overlaps(question.source) }
    }.map { question in edits[question.card].map { question.reworded($0) } ?? question }
  }

  private func question(of card: OwnCard) -> Question {
    let end = text.document.text.utf8.count
    let source = min(card.source.lowerBound, end)..<min(card.source.upperBound, end)
    return Question(
      id: card.id.rawValue, fact: card.id.rawValue, form: card.stem.contains("____") ? .cloze : .short,
      stem: card.stem, key: card.answer, accepted: [], answerKind: .term, entity: nil,
      section: text.document.section(at: source.lowerBound).id, source: source, explanation: "", difficulty: 0.5)
  }
}

extension Question {
  /// The same item in the learner's words; a form that needs its own stem keeps it.
  fileprivate func reworded(_ edit: CardEdit) -> Question {
    let keepsForm = !isTyped || form != .cloze || edit.stem.contains("____")
    return Question(
      id: id, fact: fact, form: keepsForm ? form : .short, stem: edit.stem, key: isTyped ? edit.answer : key,
      accepted: edit.answer == key ? accepted : [], answerKind: answerKind, entity: entity, section: section,
      source: source, explanation: edit.explanation, difficulty: difficulty, basis: basis)
  }
}

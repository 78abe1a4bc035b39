import Documents
import Glibc
import Progress
import Questions
import Scheduling

/// What the learner has said of the items of a text: which are bad, where the text is wrong, how a card should read,
/// the cards of their own, and all that was answered.
struct LearnersWord {
  let document: Document
  private let suppression: Suppression
  private let analysis: ItemAnalysis
  private let own: [OwnCard]
  private let edits: [CardID: CardEdit]
  /// Whether the text was made from imported cards, and is asked about by them alone.
  let isMadeOfCards: Bool

  /// Of a learner who has said nothing.
  init(on document: Document) {
    self.document = document
    suppression = Suppression()
    analysis = ItemAnalysis([QuizAnswer]())
    own = []
    edits = [:]
    isMadeOfCards = false
  }

  init(on document: Document, of text: Progress.TextID, in store: ProgressStore) throws {
    self.document = document
    suppression = Suppression(
      items: Set(try store.badItems().map(\.card.rawValue)), passages: try store.knownErrors(in: text).map(\.passage))
    analysis = ItemAnalysis(try store.answers(in: text))
    own = try store.ownCards(in: text)
    edits = try store.latestEdits()
    isMadeOfCards = try store.setting(StoredSetting.madeOfCards(text)) != nil
  }

  /// The word on a text that the learner may never have opened; `nil` where there is none. Nothing is entered.
  static func known(on document: Document) -> LearnersWord? {
    guard let folders = try? Folders(environment: Environment.variables), access(folders.database, F_OK) == 0,
      let store = try? ProgressStore(path: folders.database, at: WallClock.now),
      let text = try? store.text(hash: sha256(document.text))
    else { return nil }
    return try? LearnersWord(on: document, of: text.id, in: store)
  }

  /// The items that are asked, those that nobody falls for any more with other options; tells somebody who waits at a
  /// terminal how far it is.
  func questions(
    _ annotations: Annotations, seed: UInt64 = 0, limit: Int? = nil, types: Set<QuestionType>? = nil,
    sections: Set<String>? = nil
  ) -> [Question] {
    let line = ProgressLine("writing questions")
    let found = settled { writer in
      writer.questions(
        on: document, annotations: annotations, seed: seed, limit: limit, types: types, sections: sections,
        progress: line.show
      ).map { Findings(annotations: annotations, questions: $0) }
    }
    return rated(found?.questions ?? [])
  }

  /// What is found once no option is left that nobody falls for.
  ///
  /// - Parameter find: writes the items; `nil` stops it.
  func settled(_ find: (QuestionWriter) throws -> Findings?) rethrows -> Findings? {
    var writer = QuestionWriter(suppression: suppression)
    // New options may be as idle as those before them; more than a few rounds would only shuffle them.
    for _ in 0..<3 {
      guard let found = try find(writer) else { return nil }
      let idle = found.questions.compactMap { question in
        let unused = analysis.unusedOptions(of: question)
        return unused.isEmpty ? nil : (question.id, Set(unused))
      }
      if idle.isEmpty { return found }
      writer.retired.merge(idle) { $0.union($1) }
    }
    return try find(writer)
  }

  /// With the difficulty that the answers tell.
  func rated(_ questions: [Question]) -> [Question] {
    questions.map { $0.with(difficulty: analysis.difficulty(of: $0)) }
  }

  /// In the learner's words, with the learner's own cards, each at its place in the text.
  func applied(to questions: [Question]) -> [Question] {
    let wrong = suppression.ranges(in: document)
    let all = (questions + own.map(question)).enumerated().sorted {
      ($0.element.source.lowerBound, $0.offset) < ($1.element.source.lowerBound, $1.offset)
    }
    return all.map(\.element).filter { question in
      !suppression.items.contains(question.id) && !wrong.contains { $0.overlaps(question.source) }
    }.map { question in edits[question.card].map { question.reworded($0) } ?? question }
  }

  private func question(of card: OwnCard) -> Question {
    let end = document.text.utf8.count
    let source = min(card.source.lowerBound, end)..<min(card.source.upperBound, end)
    return Question(
      id: card.id.rawValue, fact: card.id.rawValue, form: card.stem.contains("____") ? .cloze : .short,
      stem: card.stem, key: card.answer, accepted: [], answerKind: .term, entity: nil,
      section: document.section(at: source.lowerBound).id, source: source, explanation: "", difficulty: 0.5)
  }
}

/// The cards on a text as this learner is asked them: what is asked of everybody, in the learner's own words, and the
/// learner's own cards.
func askedCards(on document: Document) throws -> [Question] {
  let word = LearnersWord.known(on: document) ?? LearnersWord(on: document)
  return word.applied(to: word.isMadeOfCards ? [] : word.questions(try annotate(document)))
}

extension ItemAnalysis {
  init(_ answers: [QuizAnswer]) {
    self.init(
      answers.map { answer in
        ItemResponse(
          item: answer.question.rawValue, given: answer.given, isRight: answer.isRight,
          time: Int(answer.time.milliseconds / 1000))
      })
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

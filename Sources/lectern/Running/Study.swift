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
///   - apart: whether a process of its own does the work, as far as what it finds can be kept in the cache. All memory
///     that only the work needs is gone with that process, and a text that brings it down does not take the screen along.
///   - progress: told the share that is done, 0 to 1; `false` stops the work.
/// - Returns: `nil` if it was stopped.
func study(
  _ text: ShelvedText, in store: ProgressStore, limit: Int, apart: Bool = false, progress: @escaping (Double) -> Bool
) throws -> Study? {
  // The models and all intermediate work are freed by then, and a class shares one machine's memory.
  defer { Footprint.shrink() }
  let word = try LearnersWord(on: text.document, of: text.id, in: store)
  // A text that was made from imported cards is asked about by those cards alone, and they need no reading.
  if word.isMadeOfCards {
    let cards = Study(text: text, annotations: Annotations(), questions: word.applied(to: []))
    try store.register(cards)
    return cards
  }
  let work = StudyWork(document: text.document.beginning(bytes: limit), progress: progress)
  let path = apart ? try store.text(text.id)?.path : nil
  guard let found = try work.settled(word, fileToStudyApart: path) else { return nil }
  let study = Study(
    text: text, annotations: found.annotations, questions: word.applied(to: word.rated(found.questions)))
  try store.register(study)
  return study
}

extension ProgressStore {
  fileprivate func register(_ study: Study) throws(ProgressError) {
    try register(
      study.questions.map {
        // What one sentence says answers the other items on it, too: they are siblings, asked on different days.
        Registration(
          card: $0.card, fact: $0.source.isEmpty ? $0.fact : "\($0.source.lowerBound)", section: $0.section,
          type: $0.type.rawValue)
      }, in: study.text.id)
  }
}

/// Finds what a text says of itself; what the same program has found before comes from the cache.
final class StudyWork {
  private let document: Document
  private let progress: (Double) -> Bool
  private let cache = StudyCache.own
  private var annotations: Annotations?

  init(document: Document, progress: @escaping (Double) -> Bool) {
    self.document = document
    self.progress = progress
  }

  /// What is found as far as the learner does not object.
  ///
  /// - Parameter path: the file of the text, for a process of its own to study; `nil` to do the work here.
  /// - Returns: `nil` if the work was stopped.
  func settled(_ word: LearnersWord, fileToStudyApart path: String? = nil) throws -> Findings? {
    if let kept = word.settled(kept) { return progress(1) ? kept : nil }
    if let path, cache?.takes(document) == true, try !StudyProcess(path: path).run(progress) { return nil }
    return try word.settled(findings)
  }

  private func kept(_ writer: QuestionWriter) -> Findings? {
    guard let cache, let key = cache.key(of: document, writer: writer) else { return nil }
    return cache.findings(key, length: document.text.utf8.count)
  }

  private func findings(_ writer: QuestionWriter) throws -> Findings? {
    if let kept = kept(writer) { return progress(1) ? kept : nil }
    // Writing the questions takes about as long as finding what they are about.
    let tagging = { [progress] share in progress(share / 2) }
    guard let annotations = try annotations ?? Tagger.shipped().annotations(of: document, progress: tagging) else {
      return nil
    }
    self.annotations = annotations
    let writing = { [progress] share in progress((1 + share) / 2) }
    guard let questions = writer.questions(on: document, annotations: annotations, seed: 0, progress: writing) else {
      return nil
    }
    let found = Findings(annotations: annotations.forReading, questions: questions)
    if let cache, let key = cache.key(of: document, writer: writer) { cache.keep(found, key) }
    return progress(1) ? found : nil
  }
}

extension Annotations {
  /// Without tokens and trees: they are what questions are made of, and nothing on a screen asks for them.
  fileprivate var forReading: Annotations {
    Annotations(
      sentences: sentences.map { Sentence(range: $0.range, block: $0.block, tokens: []) }, entities: entities,
      quotations: quotations)
  }
}

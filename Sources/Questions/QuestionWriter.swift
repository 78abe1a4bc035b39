import Documents
import Scheduling

/// Writes the items of a text: many are tried, and only those that pass every check are kept.
public struct QuestionWriter: Sendable {
  /// What is known to be wrong in the text.
  public var suppression: Suppression
  /// Distractors that nobody takes, by the ids of their items: others stand in their place.
  public var retired: [String: Set<String>]

  public init(suppression: Suppression = Suppression(), retired: [String: Set<String>] = [:]) {
    self.suppression = suppression
    self.retired = retired
  }

  /// The items that would be shown, in reading order.
  ///
  /// Pure and deterministic; takes time linear in the length of the text.
  ///
  /// - Parameters:
  ///   - seed: decides distractors, positions and which statements are made false.
  ///   - limit: at most so many, the most worthwhile, spread over sections and people.
  ///   - types: only these; all where nil.
  ///   - sections: ids of the only sections to ask about; all where nil.
  public func questions(
    on document: Document, annotations: Annotations, seed: UInt64, limit: Int? = nil, types: Set<QuestionType>? = nil,
    sections: Set<String>? = nil
  ) -> [Question] {
    questions(
      on: document, annotations: annotations, seed: seed, limit: limit, types: types, sections: sections
    ) { _ in true } ?? []
  }

  /// The same with word of how far it is.
  ///
  /// - Parameter progress: takes the part done, 0 to 1; returns false to stop.
  /// - Returns: `nil` if it was stopped.
  public func questions(
    on document: Document, annotations: Annotations, seed: UInt64, limit: Int? = nil, types: Set<QuestionType>? = nil,
    sections: Set<String>? = nil, progress: (Double) -> Bool
  ) -> [Question]? {
    let context = WritingContext(document: document, annotations: annotations, seed: seed)
    let writers = ItemWriters(context: context, retired: retired)
    let isWanted = { sentence in sections.map { $0.contains(context.section(of: sentence)) } ?? true }
    guard let written = writers.candidates(where: isWanted, progress: { progress(Self.shareOfWriting * $0) }) else {
      return nil
    }
    let wrong = suppression.ranges(in: document)
    let wanted = written.filter { candidate in
      types.map { $0.contains(candidate.question.type) } ?? true
        && !suppression.covers(candidate.question, at: wrong)
    }
    // Checked when its turn comes: of many candidates only some are reached.
    let selection = Selection(limit: limit, seed: seed) { defects(of: $0, in: context.checks).isEmpty }
    return writers.explained(selection.chosen(from: wanted), from: wanted)
  }

  /// What writing takes of the time; the rest is choosing.
  private static let shareOfWriting = 0.8

  /// What was made of every sentence: for those who want to know why nothing is asked about one.
  public func account(of document: Document, annotations: Annotations, seed: UInt64) -> [SentenceAccount] {
    let context = WritingContext(document: document, annotations: annotations, seed: seed)
    let written = Dictionary(grouping: ItemWriters(context: context).candidates { _ in true }, by: \.sentence)
    return annotations.sentences.indices.map { index in
      let readings = context.reader.drafts(of: index).map { draft in
        let isDull = !ClozeJudge.isWorthAsking(draft.statement)
        return SentenceAccount.Reading(
          text: draft.statement.text, refusal: draft.refusal ?? (isDull ? .notWorthAsking : nil))
      }
      return SentenceAccount(
        sentence: Explanation.clean(document[annotations.sentences[index].range]), readings: readings,
        trials: (written[index] ?? []).map {
          .init(question: $0.question, defects: defects(of: $0.question, in: context.checks))
        })
    }
  }
}

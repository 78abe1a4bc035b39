import Documents

/// All writers of items, run over a text.
struct ItemWriters {
  let context: WritingContext
  private let cloze: ClozeWriter
  private let clause: ClauseWriter
  private let truth: TruthWriter
  private let term: TermWriter
  private let choice: ChoiceWriter

  init(context: WritingContext, library: [OutsideName] = []) {
    self.context = context
    let distractors = Distractors(context: context.checks, library: library)
    cloze = ClozeWriter(context: context)
    clause = ClauseWriter(context: context)
    truth = TruthWriter(context: context, distractors: distractors)
    term = TermWriter(context: context)
    choice = ChoiceWriter(context: context, distractors: distractors)
  }

  /// Every item that can be tried on the sentences that `isWanted` allows.
  func candidates(where isWanted: (Int) -> Bool) -> [Candidate] {
    var result: [Candidate] = []
    var events: [DatedEvent] = []
    var claims: [Contradictions.Claim] = []
    for index in context.annotations.sentences.indices where isWanted(index) {
      for statement in context.reader.statements(of: index) {
        result += cloze.candidates(from: statement) + clause.candidates(from: statement)
        result += clause.counts(from: statement)
        result += term.candidates(from: statement) + truth.candidates(from: statement)
        events += clause.events(from: statement)
        claims += clause.claims(from: statement)
      }
    }
    result += (AcronymWriter(context: context).candidates() + QuoteWriter(context: context).candidates())
      .filter { isWanted($0.sentence) }
    let doubtful = Contradictions(claims).sentences
    result.removeAll { doubtful.contains($0.sentence) }
    return result + choice.candidates(from: result)
      + TimelineWriter(context: context).candidates(from: events.filter { !doubtful.contains($0.sentence) })
  }
}

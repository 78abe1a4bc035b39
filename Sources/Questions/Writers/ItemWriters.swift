import Documents

/// All writers of items, run over a text.
struct ItemWriters {
  let context: WritingContext
  private let cloze: ClozeWriter
  private let clause: ClauseWriter
  private let truth: TruthWriter
  private let term: TermWriter
  private let choice: ChoiceWriter
  private let apposition: AppositionWriter
  private let nominal: NominalWriter
  private let agent: AgentWriter
  private let membership: MembershipWriter
  private let emergence: EmergenceWriter
  private let definition: DefinitionWriter
  private let finder: PremiseFinder

  init(context: WritingContext, retired: [String: Set<String>] = [:]) {
    self.context = context
    let distractors = Distractors(context: context.checks)
    cloze = ClozeWriter(context: context)
    clause = ClauseWriter(context: context)
    apposition = AppositionWriter(context: context)
    nominal = NominalWriter(context: context)
    agent = AgentWriter(context: context)
    membership = MembershipWriter(context: context)
    emergence = EmergenceWriter(context: context)
    definition = DefinitionWriter(context: context)
    finder = PremiseFinder(reader: context.reader, familiar: context.checks.familiar)
    truth = TruthWriter(context: context, distractors: distractors)
    term = TermWriter(context: context)
    choice = ChoiceWriter(context: context, distractors: distractors, retired: retired)
  }

  /// Every item that can be tried on the sentences that `isWanted` allows.
  func candidates(where isWanted: (Int) -> Bool) -> [Candidate] {
    candidates(where: isWanted) { _ in true } ?? []
  }

  /// The same with word of how far it is, the share of the sentences that are done; `nil` if `progress` stopped it.
  func candidates(where isWanted: (Int) -> Bool, progress: (Double) -> Bool) -> [Candidate]? {
    let count = context.annotations.sentences.count
    var (result, behindPremises): ([Candidate], [Candidate]) = ([], [])
    var events: [DatedEvent] = []
    var claims: [Contradictions.Claim] = []
    for index in context.annotations.sentences.indices where isWanted(index) && context.reader.isNamed(index) {
      guard progress(Double(index) / Double(count)) else { return nil }
      let drafts = context.reader.drafts(of: index)
      // An apposition is whole where the sentence around it leans on another.
      if let whole = drafts.first?.statement {
        result += apposition.candidates(from: whole) + nominal.candidates(from: whole) + agent.candidates(from: whole)
        result += membership.candidates(from: whole) + definition.candidates(from: whole)
      } else if let lead = context.reader.leadIn(of: index) {
        result += apposition.candidates(from: lead) + membership.candidates(from: lead)
      }
      if let naming = context.reader.naming(of: index) { result += term.namings(from: naming) }
      if let whole = context.reader.whole(of: index), whole.words.contains(where: { $0.text == "(" }) {
        result += apposition.inBrackets(whole) + nominal.candidates(from: whole)
      }
      let sound = drafts.filter { $0.refusal == nil }.map(\.statement)
      for statement in sound {
        let reading = clause.reading(of: statement)
        result += cloze.candidates(from: statement) + emergence.candidates(from: statement)
        // What a shorter reading asks as well, it asks better.
        if !sound.contains(where: { $0.isEnough(of: statement) }) {
          result += clause.candidates(from: reading)
        }
        result += clause.counts(from: reading)
        result += term.candidates(from: statement) + term.namings(from: statement) + truth.candidates(from: statement)
        events += clause.events(from: reading)
        claims += clause.claims(from: reading)
      }
      for premise in finder.premises(of: index) {
        behindPremises += cloze.candidates(from: premise) + clause.candidates(from: premise)
      }
    }
    let chronicle = ChronicleWriter(context: context)
    events += chronicle.events.filter { isWanted($0.sentence) }
    result +=
      (chronicle.candidates() + AcronymWriter(context: context).candidates()
      + QuoteWriter(context: context).candidates()
      + LifeWriter(context: context).candidates() + OccasionWriter(context: context).candidates()
      + WorkYearWriter(context: context).candidates())
      .filter { isWanted($0.sentence) }
    let doubtful = Contradictions(claims).sentences
    result.removeAll { doubtful.contains($0.sentence) }
    behindPremises.removeAll { doubtful.contains($0.sentence) }
    return result + choice.candidates(from: result) + behindPremises
      + TimelineWriter(context: context).candidates(from: events.filter { !doubtful.contains($0.sentence) })
  }

  /// The items with what each option of a choice is.
  func explained(_ questions: [Question], from candidates: [Candidate]) -> [Question] {
    let notes = OptionNotes(document: context.document, annotations: context.annotations, reader: context.reader)
    let choices = candidates.filter { !$0.options.isEmpty }.map { ($0.question.id, $0.options) }
    let options = Dictionary(choices) { first, _ in first }
    return questions.map { question in
      guard let shown = options[question.id] else { return question }
      return question.with(
        explanation: notes.explanation(of: question.key, source: context.document[question.source], options: shown))
    }
  }
}

import Documents

/// Writes short-answer items from clauses.
struct ClauseWriter {
  let context: WritingContext

  /// A statement with what its clause asks; read once for all that is made of it.
  struct Reading {
    let statement: Statement
    let layout: ClauseLayout?
    let questions: [ClauseQuestion]
  }

  func reading(of statement: Statement) -> Reading {
    guard let layout = layout(of: statement) else { return Reading(statement: statement, layout: nil, questions: []) }
    guard ClozeJudge.isWorthAsking(statement) else {
      return Reading(statement: statement, layout: layout, questions: [])
    }
    let asked = ClauseQuestions(layout: layout, names: QuestionNames(annotations: context.annotations)).all
    return Reading(statement: statement, layout: layout, questions: asked.filter { isAnchored($0, statement) })
  }

  func candidates(from reading: Reading) -> [Candidate] {
    reading.questions.compactMap { short($0, reading.statement) }
  }

  /// The same of a sentence behind the one that it leans on.
  func candidates(from premise: Premise) -> [Candidate] {
    let (text, asked) = (premise.premise.text, Set(premise.asked))
    return reading(of: premise.statement).questions.filter { asked.isSuperset(of: $0.slots) }
      .compactMap { short($0, premise.statement, behind: text + " ") }.map { $0.behind(text) }
  }

  private func layout(of statement: Statement) -> ClauseLayout? {
    guard let syntax = context.reader.syntax(of: statement) else { return nil }
    let (tree, proper) = (syntax.tree, context.reader.properWords)
    return ClauseLayout(
      statement: statement, tree: tree, clauses: clauses(of: tree, sentence: syntax.sentence), proper: proper)
      ?? ClauseLayout(namedSubjectOf: statement, tree: tree, proper: proper)
  }

  /// The dated events of a statement in a few words.
  func events(from reading: Reading) -> [DatedEvent] {
    let statement = reading.statement
    return reading.questions.compactMap { question in
      guard let event = question.event, question.slots.count == 1,
        let key = AnswerKey(slot: statement.slots[question.slots[0]], annotations: context.annotations),
        let date = key.date,
        !event.contains(String(date.start?.year ?? 0)), !question.relation.hasPrefix("continue "),
        ReferenceCheck.unresolved(in: event, familiar: context.checks.familiar) == nil
      else { return nil }
      return DatedEvent(
        text: event, date: date, dateText: key.text, sentence: statement.sentence,
        worth: context.worth.of(statement, asking: nil))
    }
  }

  /// Items on how many there were of something.
  func counts(from reading: Reading) -> [Candidate] {
    let statement = reading.statement
    guard ClozeJudge.isWorthAsking(statement), let layout = reading.layout,
      statement.liveSlots.contains(where: { statement.slots[$0].kind == .date }),
      ClozeJudge.isAnchored(statement, without: 0..<0)
    else { return [] }
    let base = ClauseQuestions(layout: layout, names: QuestionNames(annotations: context.annotations))
    return CountQuestions(layout: layout, base: base).all.map { count in
      let key = AnswerKey(text: count.number, accepted: [], kind: .quantity, entity: nil, date: nil)
      return context.candidate(
        form: .numeric,
        fact: StableHash.name("count", Folding.contentWords(of: count.stem).sorted().joined(separator: " ")),
        stem: count.stem, key: key, sentence: statement.sentence, worth: context.worth.of(statement, asking: nil) + 1,
        ease: 0)
    }
  }

  /// What a statement says happened once, and when.
  func claims(from reading: Reading) -> [Contradictions.Claim] {
    let statement = reading.statement
    return reading.layout.map { layout in
      guard let head = layout.verbs.head, let subject = layout.core.compactMap(\.slot).first else { return [] }
      let object = layout.object.flatMap { range in
        layout.predicate.first { $0.token.map(range.contains) == true && $0.slot != nil }?.slot
      }
      // Of two dates one may be another event's.
      let dates = statement.liveSlots.filter { statement.slots[$0].kind == .date }
      guard dates.count == 1 else { return [] }
      return dates.compactMap { slot in
        guard let value = statement.slots[slot].value.flatMap({ DateValue(edtf: $0) })
        else { return nil }
        return Contradictions.claim(
          verb: layout.tree.lemmas[head].lowercased(), subject: id(statement, subject),
          object: object.map { id(statement, $0) }, date: value, sentence: statement.sentence)
      }
    } ?? []
  }

  private func id(_ statement: Statement, _ slot: Int) -> String {
    context.annotations.entities[statement.slots[slot].entity].id
  }

  private func isAnchored(_ question: ClauseQuestion, _ statement: Statement) -> Bool {
    question.slots.allSatisfy { slot in
      statement.range(of: slot).map { ClozeJudge.isAnchored(statement, without: $0) } == true
    }
  }

  private func short(_ question: ClauseQuestion, _ statement: Statement, behind premise: String = "") -> Candidate? {
    let keys = question.slots.compactMap { index in
      let slot = question.asked == .date ? statement.slots[index].askedByYear : statement.slots[index]
      return AnswerKey(slot: slot, annotations: context.annotations)
    }
    guard keys.count == question.slots.count, let key = AnswerKey(joining: keys) else { return nil }
    let fact = StableHash.name("clause", question.relation)
    let ease = question.slots.map { context.worth.ease(of: statement.slots[$0].entity) }.min() ?? 0
    return context.candidate(
      form: .short, fact: fact, stem: premise + question.stem, key: key, sentence: statement.sentence,
      worth: context.worth.of(statement, asking: question.slots.first) + (premise.isEmpty ? 1.5 : 0.5), ease: ease,
      basis: question.slots.first.map(statement.basis(of:)) ?? .stated)
  }
}

extension AnswerKey {
  /// One key for several: "A and B".
  init?(joining keys: [AnswerKey]) {
    guard let first = keys.first else { return nil }
    if keys.count == 1 {
      self = first
      return
    }
    let names = keys.map(\.text)
    let text = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    let reversed = names.reversed().dropLast().joined(separator: ", ") + " and " + names[0]
    self.init(text: text, accepted: [reversed], kind: first.kind, entity: nil, date: nil)
  }

  init(text: String, accepted: [String], kind: AnswerKind, entity: String?, date: DateValue?) {
    self.text = text
    self.accepted = accepted
    self.kind = kind
    self.entity = entity
    self.date = date
  }
}

import Documents

/// Writes true/false items: a statement in other words than the sentence, or with one name or date exchanged.
struct TruthWriter {
  let context: WritingContext
  let distractors: Distractors

  func candidates(from statement: Statement) -> [Candidate] {
    // Without a date a statement is seldom so exact that it is plainly true or false.
    guard ClozeJudge.isWorthAsking(statement), !statement.text.contains("“"), statement.words.count <= 30,
      statement.liveSlots.contains(where: {
        statement.slots[$0].value.flatMap { DateValue(edtf: $0) }.map { $0.precision > .century } == true
      })
    else { return [] }
    var found: [Candidate] = []
    if let item = truth(statement) { found.append(item) }
    if let item = falsehood(statement) { found.append(item) }
    // One of a sentence is enough; which one is chance.
    var chance = context.chance(for: FactName.statement(context.document[context.source(of: statement.sentence)]))
    return found.count == 2 ? [found[Int.random(in: 0...1, using: &chance)]] : found
  }

  private func truth(_ statement: Statement) -> Candidate? {
    guard statement.liveSlots.count >= 2, ClozeJudge.isAnchored(statement, without: 0..<0) else { return nil }
    let source = Folding.fold(context.document[context.source(of: statement.sentence)])
    // Word for word it is found by looking, not by knowing.
    let other = [statement, statement.turned].compactMap { $0 }.first { !source.contains(Folding.fold($0.text)) }
    return other.flatMap { item($0, isTrue: true, text: $0.text, explanation: nil, worth: 0) }
  }

  private func falsehood(_ statement: Statement) -> Candidate? {
    let source = context.document[context.source(of: statement.sentence)]
    let dates = statement.liveSlots.count { statement.slots[$0].kind == .date }
    for slot in order(of: statement) where statement.slots[slot].kind != .date || dates == 1 {
      // "The league, or FTL": the other name would give it away.
      if let range = statement.range(of: slot), isBesideAlias(statement, range) || isLatest(statement, slot, range) {
        continue
      }
      if let range = statement.range(of: slot), statement.slots[slot].kind == .person, !isFree(statement, range) {
        continue
      }
      guard let range = statement.range(of: slot), ClozeJudge.canAsk(statement, slot: slot, at: range),
        !context.isAttributive(statement, range), case let gap = DateGap.range(in: statement, slot, range),
        let key = context.key(statement, slot, at: gap)
      else { continue }
      var chance = context.chance(for: "false " + FactName.statement(source) + key.text)
      let rest = Statement.plain(statement.words.filter { $0.slot != slot })
      guard
        let other = distractors.substitute(
          for: key, entity: statement.slots[slot].entity, sentence: statement.sentence, stem: rest, chance: &chance)
      else { continue }
      var words = statement.words
      words.replaceSubrange(
        gap, with: [StatementWord(text: other.text, isGlued: words[gap.lowerBound].isGlued, token: nil, slot: slot)])
      let explanation = "False: not \(other.text) but \(key.text). The text says: \(Explanation.clean(source))"
      return item(statement, isTrue: false, text: Statement.render(words) + ".", explanation: explanation, worth: 0.2)
    }
    return nil
  }

  /// A person that no title, rank or possession ties to this place.
  private func isFree(_ statement: Statement, _ range: Range<Int>) -> Bool {
    let words = statement.words
    let before = range.lowerBound > 0 ? words[range.lowerBound - 1] : nil
    let after = range.upperBound < words.count ? words[range.upperBound] : nil
    if after?.isGlued == true, after?.text != "," { return false }
    // ", the widow of the king,": said of one person only.
    if after?.text == "," { return false }
    guard let before, range.lowerBound > 0 else { return true }
    let isDate = before.slot.map { statement.slots[$0].kind == .date } == true
    return isDate || before.text == "," || ["by", "and", "with", "to", "when"].contains(before.text.lowercased())
  }

  /// "By 1921 most had left": true of every later year as well.
  private func isLatest(_ statement: Statement, _ slot: Int, _ range: Range<Int>) -> Bool {
    statement.slots[slot].kind == .date && range.lowerBound > 0
      && statement.words[range.lowerBound - 1].text.lowercased() == "by"
  }

  private func isBesideAlias(_ statement: Statement, _ range: Range<Int>) -> Bool {
    let near = statement.words[max(0, range.lowerBound - 2)..<min(statement.words.count, range.upperBound + 2)]
    return near.contains { $0.text == "or" || $0.text == "called" }
  }

  /// Dates first: they are wrong beyond doubt. No organizations: another in its place seldom makes sense.
  private func order(of statement: Statement) -> [Int] {
    let slots = statement.liveSlots
    return slots.filter { statement.slots[$0].kind == .date } + slots.filter { statement.slots[$0].kind == .person }
  }

  private func item(
    _ statement: Statement, isTrue: Bool, text: String, explanation: String?, worth: Double
  ) -> Candidate? {
    let source = context.document[context.source(of: statement.sentence)]
    guard text.split(separator: " ").count <= 36 else { return nil }
    let key = AnswerKey(
      text: isTrue ? "True" : "False", accepted: [isTrue ? "T" : "F"], kind: .truth, entity: nil, date: nil)
    let ease = statement.liveSlots.map { context.worth.ease(of: statement.slots[$0].entity) }.max() ?? 0
    return context.candidate(
      form: .truth(isTrue), fact: FactName.statement(source), stem: "True or false: " + text, key: key,
      sentence: statement.sentence, worth: context.worth.of(statement, asking: nil) + worth, ease: ease,
      explanation: explanation ?? "True. The text says: \(Explanation.clean(source))")
  }
}

/// Keeps true and false near to even: neither more than three fifths.
enum TruthBalance {
  static func balanced(_ ranked: [Candidate]) -> [Candidate] {
    let truths = ranked.count { $0.question.form == .truth(true) }
    let falsehoods = ranked.count { $0.question.form == .truth(false) }
    let most = min(truths, falsehoods) * 3 / 2
    var kept: [Bool: Int] = [:]
    return ranked.filter { candidate in
      guard case .truth(let isTrue) = candidate.question.form else { return true }
      kept[isTrue, default: 0] += 1
      return kept[isTrue, default: 0] <= most
    }
  }
}

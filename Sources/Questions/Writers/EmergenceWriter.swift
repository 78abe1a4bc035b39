import Documents

/// Writes items on when something came up: "In 1855 there arose the so-called Harbour Question" answers "In which year
/// did the so-called Harbour Question arise?".
struct EmergenceWriter {
  let context: WritingContext

  private static let verbs = [
    "emerged": "emerge", "arose": "arise", "appeared": "appear", "followed": "follow", "occurred": "occur",
  ]

  func candidates(from statement: Statement) -> [Candidate] { [item(statement)].compactMap { $0 } }

  private func item(_ statement: Statement) -> Candidate? {
    let words = statement.words
    guard words.count >= 7, ["In", "On"].contains(words[0].text), let slot = words[1].slot,
      statement.slots[slot].kind == .date, let date = statement.range(of: slot),
      let there = words[date.upperBound...].prefix(2).firstIndex(where: { $0.text == "there" }),
      there + 2 < words.count,
      let verb = Self.verbs[words[there + 1].text], let noun = noun(statement, from: there + 2),
      let value = statement.slots[slot].value.flatMap({ DateValue(edtf: $0) }),
      let asking = QuestionNames(annotations: context.annotations).date(value, surface: statement.slots[slot].surface),
      let key = AnswerKey(slot: statement.slots[slot].askedByYear, annotations: context.annotations)
    else { return nil }
    return context.candidate(
      form: .short, fact: StableHash.name("emerged", Folding.fold(noun)), stem: "\(asking) did \(noun) \(verb)?",
      key: key, sentence: statement.sentence, worth: context.worth.of(statement, asking: slot) + 1, ease: 0,
      basis: statement.basis(of: slot))
  }

  /// "the so-called Harbour Question", up to a comma or the end.
  private func noun(_ statement: Statement, from start: Int) -> String? {
    let phrase = statement.words[start...].prefix { $0.text != "," }
    guard (2...9).contains(phrase.count), ["the", "a", "an"].contains(phrase.first?.text),
      phrase.dropFirst().contains(where: { $0.text.first?.isUppercase == true }),
      !phrase.contains(where: { word in
        word.slot.map { statement.slots[$0].kind == .date } == true
          || ["who", "which", "that", "when", "where", "with"].contains(word.text)
      })
    else { return nil }
    return Statement.plain(phrase)
  }
}

extension Slot {
  /// Where "in which year" is asked of "late 1920", the year.
  var askedByYear: Slot {
    guard kind == .date, QuestionNames.isPartOfYear(surface), let value else { return self }
    return Slot(entity: entity, kind: .date, surface: value, value: value, isResolved: isResolved)
  }
}

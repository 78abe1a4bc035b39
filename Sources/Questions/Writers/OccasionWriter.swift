import Documents

/// Writes items on when named occasions took place, wherever the text puts the date beside the name.
struct OccasionWriter {
  let context: WritingContext

  private struct Found {
    let occasion: Occasion
    let value: DateValue
    let sentence: Int
  }

  /// What the text dates in two ways is not asked.
  func candidates() -> [Candidate] {
    let groups = Dictionary(grouping: found) { Folding.fold($0.occasion.name) }
    return groups.values.flatMap { group in
      group.allSatisfy { $0.value.overlaps(group[0].value) } ? group.compactMap(item) : []
    }.sorted { ($0.sentence, $0.question.id) < ($1.sentence, $1.question.id) }
  }

  private var found: [Found] {
    context.annotations.sentences.enumerated().flatMap { index, sentence -> [Found] in
      guard context.reader.prose.contains(sentence.block) else { return [] }
      return Occasions(document: context.document, annotations: context.annotations, sentence: sentence).all.compactMap
      {
        let value = edtf(of: $0.date).flatMap { DateValue(edtf: $0) }
        return value.map { [occasion = $0] in Found(occasion: occasion, value: $0, sentence: index) }
      }
    }
  }

  private func edtf(of date: Occasion.Time) -> String? {
    date.value ?? context.reader.dates.value(at: date.range)
  }

  private func key(of date: Occasion.Time, _ surface: String, _ value: DateValue) -> AnswerKey? {
    guard let entity = date.entity else {
      return AnswerKey(text: surface, accepted: [], kind: .date, entity: nil, date: value)
    }
    let slot = Slot(entity: entity, kind: .date, surface: surface, value: edtf(of: date), isResolved: false)
    return AnswerKey(slot: slot.askedByYear, annotations: context.annotations)
  }

  private func item(_ found: Found) -> Candidate? {
    let (date, document) = (found.occasion.date, context.document)
    let surface = Explanation.clean(document[date.range])
    guard saysYear(surface), !context.reader.quoted.contains(date.range),
      let asking = QuestionNames(annotations: context.annotations).date(found.value, surface: surface),
      let key = key(of: date, surface, found.value)
    else { return nil }
    let happening = found.occasion.happening
    return context.candidate(
      form: .short, fact: StableHash.name("occasion", Folding.fold(found.occasion.name)),
      stem: happening.stem(asking, found.occasion.name, isPlural: found.occasion.isPlural), key: key,
      sentence: found.sentence, worth: 4.4, ease: 0)
  }

  private func saysYear(_ surface: String) -> Bool {
    surface.split { !$0.isNumber }.contains { (3...4).contains($0.count) }
  }
}

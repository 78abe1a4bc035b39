import Documents

/// A choice offered, and what it is in the text.
struct Option: Hashable, Sendable {
  let text: String
  /// The sentence that mentions it; nil for a date that the text does not have.
  let sentence: Int?
}

/// Finds wrong answers of the key's kind, from the same text first.
struct Distractors {
  private let document: Document
  private let annotations: Annotations
  private let names: QuestionNames
  private let isDayFirst: Bool
  /// The sentence of each entity's first mention by name.
  private let firstSentences: [Int?]
  /// Indices of people and organizations with a fit name, by kind.
  private let pools: [EntityKind: [Int]]
  /// Dates of the text by precision, each once, in order.
  private let dates: [(value: DateValue, text: String, sentence: Int)]

  init(document: Document, annotations: Annotations) {
    self.document = document
    self.annotations = annotations
    names = QuestionNames(annotations: annotations)
    isDayFirst = DateMentions(annotations, document: document).isDayFirst
    let sentences = annotations.sentences
    func sentence(at offset: Int) -> Int? {
      let index = sentences.partitioningIndex { $0.range.upperBound > offset }
      return index < sentences.count && sentences[index].range.lowerBound <= offset ? index : nil
    }
    firstSentences = annotations.entities.map { entity in
      entity.mentions.first { $0.form == .name }.flatMap { sentence(at: $0.range.lowerBound) }
    }
    var pools: [EntityKind: [Int]] = [:]
    for (index, entity) in annotations.entities.enumerated()
    where entity.kind != .date && firstSentences[index] != nil && Self.isFit(entity) {
      pools[entity.kind, default: []].append(index)
    }
    self.pools = pools
    dates = Self.dates(of: annotations, isDayFirst: isDayFirst, sentence: sentence)
  }

  private static func isFit(_ entity: Entity) -> Bool {
    let words = Folding.contentWords(of: entity.canonical)
    if entity.kind == .person, !isSurelyPerson(entity) { return false }
    return entity.canonical.first?.isUppercase == true && !words.isSubset(of: ClosedClasses.anaphoricNouns)
      && entity.canonical.split(separator: " ").count <= 8 && DebrisCheck.first(in: entity.canonical) == nil
  }

  /// A name of two words or more, or a single one that the text uses often.
  private static func isSurelyPerson(_ entity: Entity) -> Bool {
    if entity.canonical.hasSuffix("ism") || entity.canonical.hasSuffix("istas") { return false }
    if ([entity.canonical] + entity.aliases).contains(where: { $0.contains(" ") }) { return true }
    return entity.mentions.count { $0.form == .name } >= 3 && !entity.canonical.allSatisfy(\.isUppercase)
  }

  private static func dates(
    of annotations: Annotations, isDayFirst: Bool, sentence: (Int) -> Int?
  ) -> [(value: DateValue, text: String, sentence: Int)] {
    var seen: Set<DateValue> = []
    var result: [(value: DateValue, text: String, sentence: Int)] = []
    for entity in annotations.entities where entity.kind == .date {
      for mention in entity.mentions {
        guard let value = (mention.value ?? entity.value).flatMap({ DateValue(edtf: $0) }), !value.isRange,
          !value.isApproximate,
          let point = value.start, point.span == 1, point.precision != .season, seen.insert(value).inserted,
          let index = sentence(mention.range.lowerBound)
        else { continue }
        result.append((value, point.written(dayFirst: isDayFirst), index))
      }
    }
    return result.sorted { $0.value.firstDay < $1.value.firstDay }
  }

  /// Four options in the order shown, the key among them; nil where three good distractors cannot be had.
  func options(
    for key: AnswerKey, entity: Int, sentence: Int, stem: String, chance: inout SeededChance
  ) -> [Option]? {
    let wrong: [Option]?
    if let date = key.date {
      wrong = dateOptions(date, sentence: sentence, chance: &chance)
    } else {
      wrong = nameOptions(key, entity: entity, sentence: sentence, stem: stem, chance: &chance)
    }
    guard let wrong, wrong.count == 3 else { return nil }
    var options = wrong.shuffled(using: &chance)
    let text = key.date?.start?.written(dayFirst: isDayFirst) ?? key.text
    guard key.date == nil || text == key.text else { return nil }
    options.insert(Option(text: text, sentence: sentence), at: Int.random(in: 0...3, using: &chance))
    return options
  }

  // MARK: Names

  private func nameOptions(
    _ key: AnswerKey, entity: Int, sentence: Int, stem: String, chance: inout SeededChance
  ) -> [Option]? {
    let target = annotations.entities[entity]
    let source = " " + Folding.fold(neighbourhood(of: sentence)) + " "
    let stemWords = Folding.contentWords(of: stem)
    let fit = (pools[target.kind] ?? []).filter { candidate in
      let other = annotations.entities[candidate]
      guard candidate != entity, agree(target, other), !isNamed(other, in: source) else { return false }
      return lengthsAgree(key.text, other.canonical)
        && Folding.contentWords(of: other.canonical).isDisjoint(with: stemWords)
    }
    guard fit.count >= 3 else { return nil }
    let here = document.sectionIndex(at: annotations.sentences[sentence].range.lowerBound)
    let ranked = fit.map { candidate in
      (candidate, closeness(candidate, to: here, key: key.text) + Double.random(in: 0..<1, using: &chance))
    }
    .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return ranked.prefix(3).map { Option(text: display($0.0, like: key), sentence: firstSentences[$0.0]) }
  }

  /// The name, by the last word alone where the key is one word and the text calls them so.
  private func display(_ entity: Int, like key: AnswerKey) -> String {
    let other = annotations.entities[entity]
    let isShort = key.kind == .person && !key.text.contains(" ")
    guard isShort, let alias = other.aliases.first(where: { !$0.contains(" ") && other.canonical.hasSuffix($0) }) else {
      return other.canonical
    }
    return alias
  }

  /// The source with a sentence before and after: whoever is named there may be right as well.
  private func neighbourhood(of sentence: Int) -> Substring {
    let sentences = annotations.sentences
    let (first, last) = (max(0, sentence - 1), min(sentences.count - 1, sentence + 1))
    return document[sentences[first].range.lowerBound..<sentences[last].range.upperBound]
  }

  private func isNamed(_ entity: Entity, in folded: String) -> Bool {
    ([entity.canonical] + entity.aliases).contains { folded.contains(" " + Folding.fold($0) + " ") }
  }

  /// One gender; one kind of organization, singular or plural alike.
  private func agree(_ target: Entity, _ other: Entity) -> Bool {
    switch target.kind {
    case .person:
      return target.gender == other.gender || target.gender == nil || other.gender == nil
    case .organization:
      return isPlural(target) == isPlural(other) && isAcronym(target.canonical) == isAcronym(other.canonical)
        && names.noun(for: target) == names.noun(for: other)
    case .date, .place, .work, .event, .quantity: return true
    }
  }

  private func isPlural(_ entity: Entity) -> Bool {
    entity.canonical.hasSuffix("s") && !entity.canonical.contains(" of ")
  }

  private func isAcronym(_ name: String) -> Bool { name.count <= 6 && name.allSatisfy { $0.isUppercase } }

  private func lengthsAgree(_ key: String, _ other: String) -> Bool {
    Double(key.count) <= 1.5 * Double(other.count) && Double(other.count) <= 2 * Double(key.count)
  }

  private func closeness(_ candidate: Int, to section: Int, key: String) -> Double {
    let mentions = annotations.entities[candidate].mentions
    let isNear = mentions.contains { document.sectionIndex(at: $0.range.lowerBound) == section }
    let words = abs(
      key.split(separator: " ").count - annotations.entities[candidate].canonical.split(separator: " ").count)
    return (isNear ? 1.5 : 0) + min(1, Double(mentions.count) / 8) - 0.6 * Double(words)
  }

  /// One wrong name or date that can stand in the key's place; nil where there is none.
  func substitute(
    for key: AnswerKey, entity: Int, sentence: Int, stem: String, chance: inout SeededChance
  ) -> Option? {
    guard let date = key.date else {
      return nameOptions(key, entity: entity, sentence: sentence, stem: stem, chance: &chance)?.first
    }
    return dateOptions(date, sentence: sentence, chance: &chance)?.first
  }

  // MARK: Dates

  private func dateOptions(_ key: DateValue, sentence: Int, chance: inout SeededChance) -> [Option]? {
    guard !key.isRange, let point = key.start, point.year > 0, point.span == 1, point.precision != .season else {
      return nil
    }
    let source = " " + Folding.fold(neighbourhood(of: sentence)) + " "
    func isFree(_ value: DateValue, _ text: String) -> Bool {
      value.precision == key.precision && !value.overlaps(key) && abs((value.start?.year ?? 0) - point.year) <= 8
        && !source.contains(" " + Folding.fold(text) + " ")
    }
    var found = dates.filter { isFree($0.value, $0.text) }.map {
      (value: $0.value, option: Option(text: $0.text, sentence: $0.sentence))
    }
    found.shuffle(using: &chance)
    var chosen = Array(found.prefix(3))
    for made in shifted(point).shuffled(using: &chance) where chosen.count < 3 {
      let value = DateValue(made)
      let text = made.written(dayFirst: isDayFirst)
      guard isFree(value, text), !chosen.contains(where: { $0.value.overlaps(value) }) else { continue }
      chosen.append((value, Option(text: text, sentence: nil)))
    }
    return chosen.count == 3 ? chosen.map(\.option) : nil
  }

  /// Dates near `point` of the same precision, for a text that has too few.
  private func shifted(_ point: DateValue.Point) -> [DateValue.Point] {
    [-3, -2, -1, 1, 2, 3].map { shift in
      guard let month = point.month else { return DateValue.Point(year: point.year + shift) }
      let moved = (month - 1 + shift * 2 + 24) % 12 + 1
      let day = point.day.map { min(28, ($0 + shift * 4 + 27) % 28 + 1) }
      return DateValue.Point(
        year: shift.isMultiple(of: 2) ? point.year : point.year + shift.signum(), month: moved, day: day)
    }
  }
}

extension Distractors {
  /// The key and its sentence, then where each other option stands in the text.
  func explanation(of key: AnswerKey, source: Substring, options: [Option]) -> String {
    let others = options.filter { $0.text != key.text }.map { option -> String in
      guard let sentence = option.sentence else { return "\(option.text): the text has no such date." }
      let words = Explanation.clean(document[annotations.sentences[sentence].range]).split(separator: " ")
      let shown = words.prefix(30).joined(separator: " ") + (words.count > 30 ? " …" : "")
      return "\(option.text): \(shown)"
    }
    return ([Explanation.of(key: key, source: source)] + others).joined(separator: "\n")
  }
}

import Documents

/// A choice offered, and what it is in the text.
struct Option: Hashable, Sendable {
  enum Source: Hashable, Sendable {
    /// Index into ``Annotations/entities``.
    case entity(Int)
    /// A date of the text, by a sentence that has it.
    case date(sentence: Int)
    /// Made up: the text has no such date, and no such name.
    case invented
    case outside(OutsideName)
  }

  let text: String
  let source: Source
}

/// Finds wrong answers of the key's kind: from the same text first, then from what is known besides.
struct Distractors {
  let document: Document
  let annotations: Annotations
  private let pool: NamePool
  private let index: SentenceIndex
  private let dates: DateDistractors

  init(context: CheckContext, library: [OutsideName] = []) {
    document = context.document
    annotations = context.annotations
    index = context.index
    pool = context.pool(with: library)
    dates = DateDistractors(document: document, annotations: annotations, index: context.index)
  }

  /// What is asked: the key, where it stands, and the stem that the options are to fit.
  struct Request {
    let key: AnswerKey
    /// Index into ``Annotations/entities``.
    let entity: Int
    let sentence: Int
    let stem: String
  }

  /// Four options in the order shown, the key as the first says it; nil where three good distractors cannot be had.
  func options(for request: Request, chance: inout SeededChance) -> (key: String, options: [Option])? {
    let key = request.key
    guard
      let found = key.date == nil ? names(for: request, chance: &chance) : dates.choice(for: request, chance: &chance),
      found.wrong.count == 3
    else { return nil }
    var options = found.wrong.shuffled(using: &chance)
    let source = key.date == nil ? Option.Source.entity(request.entity) : .date(sentence: request.sentence)
    options.insert(Option(text: found.key, source: source), at: Int.random(in: 0...3, using: &chance))
    return (found.key, options)
  }

  /// One wrong name or date that can stand in the key's place; nil where there is none.
  func substitute(
    for key: AnswerKey, entity: Int, sentence: Int, stem: String, chance: inout SeededChance
  ) -> Option? {
    let request = Request(key: key, entity: entity, sentence: sentence, stem: stem)
    guard key.date == nil else { return dates.choice(for: request, chance: &chance)?.wrong.first }
    let fit = ranked(request, isShort: !key.text.contains(" "), chance: &chance)
    return fit.first.map { Option(text: $0.text, source: $0.source) }
  }

  // MARK: Names

  private struct Ranked {
    let text: String
    let source: Option.Source
    let score: Double
  }

  private func names(for request: Request, chance: inout SeededChance) -> (key: String, wrong: [Option])? {
    guard let target = pool.named[request.entity] else { return nil }
    if let series = Self.series(target, request) { return (request.key.text, series) }
    var forms = [(key: request.key.text, isShort: !request.key.text.contains(" "))]
    // "Stalin" among surnames, where the text has more of these.
    if target.kind == .person, let short = target.shortName, short != request.key.text,
      ([request.key.text] + request.key.accepted).contains(short)
    {
      forms.append((short, true))
    }
    let tries = forms.compactMap { form -> (key: String, wrong: [Option], own: Int)? in
      var chance = chance
      return chosen(request, key: form.key, isShort: form.isShort, chance: &chance)
    }
    let best = tries.max { $0.own < $1.own }
    return best.map { ($0.key, $0.wrong) }
  }

  private func chosen(
    _ request: Request, key: String, isShort: Bool, chance: inout SeededChance
  ) -> (key: String, wrong: [Option], own: Int)? {
    var own = ranked(request, key: key, isShort: isShort, chance: &chance).prefix(8)
      .filter { !isAlsoRight($0, request) }
    if own.count < 3 {
      let others = foreign(request, key: key, isShort: isShort, chance: &chance)
      // At least one name of the text: a reader who skimmed it would see the stranger's place.
      guard !own.isEmpty else { return nil }
      own += others.prefix(3 - own.count)
    }
    guard own.count >= 3 else { return nil }
    let wrong = withoutLengthTell(Array(own), key: key, chance: &chance)
    guard Set((wrong.map(\.text) + [key]).map { Folding.fold($0) }).count == 4 else { return nil }
    let count = wrong.count { if case .entity = $0.source { true } else { false } }
    return (key, wrong.map { Option(text: $0.text, source: $0.source) }, count)
  }

  /// The first three; with a longer one among them where the key would be the longest more often than chance has it.
  private func withoutLengthTell(_ ranked: [Ranked], key: String, chance: inout SeededChance) -> [Ranked] {
    var chosen = Array(ranked.prefix(3))
    let mayBeLongest = Int.random(in: 0..<4, using: &chance) == 0
    guard !mayBeLongest, chosen.allSatisfy({ $0.text.count < key.count }),
      let longer = ranked.dropFirst(3).first(where: { $0.text.count >= key.count })
    else { return chosen }
    chosen[2] = longer
    return chosen
  }

  /// The first, third and fourth beside the second of a series.
  private static func series(_ target: PooledName, _ request: Request) -> [Option]? {
    guard let ordinal = target.ordinal, let at = NameForm.ordinals.firstIndex(of: ordinal), at < 6,
      request.key.text.lowercased().hasPrefix(ordinal + " ")
    else { return nil }
    let rest = request.key.text.dropFirst(ordinal.count)
    let near = (0...max(3, at + 1)).filter { $0 != at }.sorted { abs($0 - at) < abs($1 - at) }.prefix(3)
    return near.map { Option(text: NameForm.ordinals[$0].capitalizedFirst + rest, source: .invented) }
  }

  private func ranked(
    _ request: Request, key: String? = nil, isShort: Bool, chance: inout SeededChance
  ) -> [Ranked] {
    guard let target = pool.named[request.entity] else { return [] }
    let text = key ?? request.key.text
    let near = " " + Folding.fold(neighbourhood(of: request.sentence)) + " "
    let stem = Folding.contentWords(of: request.stem)
    let here = document.sectionIndex(at: annotations.sentences[request.sentence].range.lowerBound)
    let fit = candidates(of: target.kind, near: here).compactMap { candidate -> Ranked? in
      guard candidate != request.entity, let other = pool.named[candidate], agree(target, other, request),
        let shown = shown(other, isShort: isShort), lengthsAgree(text, shown),
        other.words.isDisjoint(with: stem), other.words.isDisjoint(with: target.words),
        !other.folded.contains(where: near.contains)
      else { return nil }
      let score = closeness(other, to: target, section: here, text: text) + Double.random(in: 0..<1, using: &chance)
      return Ranked(text: shown, source: .entity(candidate), score: score)
    }
    return fit.sorted { ($1.score, $0.text) < ($0.score, $1.text) }
  }

  /// Those of the same section and its neighbours, and at most some dozens: a book has thousands.
  private func candidates(of kind: EntityKind, near section: Int) -> [Int] {
    let all = pool.inText[kind] ?? []
    guard all.count > 80 else { return all }
    let near = all.filter { entity in
      pool.named[entity]?.sections.contains { abs($0 - section) <= 2 } == true
    }
    return near.count >= 12 ? Array(near.prefix(80)) : Array((near + all.prefix(60)).uniqued())
  }

  private func shown(_ other: PooledName, isShort: Bool) -> String? {
    guard other.kind == .person else { return other.name }
    if isShort { return other.shortName.flatMap { $0.contains(" ") ? nil : $0 } }
    return other.name.contains(" ") ? other.name : nil
  }

  /// The source with a sentence before and after: whoever is named there may be right as well.
  private func neighbourhood(of sentence: Int) -> Substring {
    let sentences = annotations.sentences
    let (first, last) = (max(0, sentence - 1), min(sentences.count - 1, sentence + 1))
    return document[sentences[first].range.lowerBound..<sentences[last].range.upperBound]
  }

  /// Whether the text says of this name what the stem asks for.
  private func isAlsoRight(_ option: Ranked, _ request: Request) -> Bool {
    guard case .entity(let entity) = option.source, let other = pool.named[entity] else { return false }
    let words = Folding.contentWords(of: request.stem)
    return other.sentences.prefix(40).contains { index.share(of: words, in: $0) >= 0.5 }
  }

  private func lengthsAgree(_ key: String, _ other: String) -> Bool {
    Double(key.count) <= 1.5 * Double(other.count) && Double(other.count) <= 2 * Double(key.count)
  }
}

// MARK: Of one kind

extension Distractors {
  /// Gender, time and role of persons; kind, number and form of organizations.
  private func agree(_ target: PooledName, _ other: PooledName, _ request: Request) -> Bool {
    switch target.kind {
    case .person:
      let genders = [target.gender, other.gender].compactMap { $0 }
      return Set(genders).count < 2 && target.isCited == other.isCited && isOfTime(other, target, request)
    case .organization:
      return target.isPlural == other.isPlural && target.isAcronym == other.isAcronym && target.noun == other.noun
        && isOfTime(other, target, request)
    case .date, .place, .work, .event, .quantity: return true
    }
  }

  /// The years that a question is about: of its sentence, or those at which the text tells of the key.
  private func years(of request: Request, _ target: PooledName) -> ClosedRange<Int>? {
    pool.years[request.sentence] ?? target.told ?? pool.middleYear.map { $0...$0 }
  }

  /// Grown up and alive then, where it is known; told of within some forty years, where it is not.
  private func isOfTime(_ other: PooledName, _ target: PooledName, _ request: Request) -> Bool {
    guard let asked = years(of: request, target) else { return true }
    if let life = other.life {
      let age = other.kind == .person ? 16 : 0
      return life.lowerBound + age <= asked.upperBound && asked.lowerBound <= life.upperBound + 1
    }
    guard let told = other.told else { return true }
    return told.lowerBound - 40 <= asked.upperBound && asked.lowerBound <= told.upperBound + 40
  }

  private func closeness(_ other: PooledName, to target: PooledName, section: Int, text: String) -> Double {
    let words = abs(text.split(separator: " ").count - other.name.split(separator: " ").count)
    let roles =
      target.roles.isEmpty || other.roles.isEmpty ? 0 : target.roles.isDisjoint(with: other.roles) ? -0.7 : 0.7
    return (other.sections.contains(section) ? 1.5 : 0) + min(1, Double(other.sentences.count) / 8) + roles
      - 0.4 * Double(words)
  }

  /// Names from outside: of the same gender, alive then, of a role and a region that fit the text.
  private func foreign(
    _ request: Request, key: String, isShort: Bool, chance: inout SeededChance
  ) -> [Ranked] {
    guard let target = pool.named[request.entity], let asked = years(of: request, target) else { return [] }
    let roles =
      target.roles.isEmpty
      ? Set(pool.roles.filter { $0.value * 3 >= (pool.roles.values.max() ?? 0) }.keys) : target.roles
    let regions = (target.region.map { [$0] } ?? []) + pool.regions
    let stem = Folding.contentWords(of: request.stem)
    var found: [Ranked] = []
    for other in pool.outside[target.kind] ?? [] {
      guard let life = other.life, let shown = shown(other, isShort: isShort), lengthsAgree(key, shown),
        isLike(other, target, roles: roles), other.words.isDisjoint(with: stem),
        other.words.isDisjoint(with: target.words),
        life.lowerBound + (other.kind == .person ? 22 : 0) <= asked.upperBound, asked.lowerBound <= life.upperBound
      else { continue }
      let place = other.region.flatMap { regions.firstIndex(of: $0) }
      let isOwn = if case .library? = other.outside?.origin { 4.0 } else { 0.0 }
      let score = isOwn + (place.map { max(0, 3 - Double($0)) } ?? 0) + Double.random(in: 0..<1.5, using: &chance)
      if let name = other.outside { found.append(Ranked(text: shown, source: .outside(name), score: score)) }
    }
    // Where the text is of one part of the world, so are they.
    let best = found.sorted { ($1.score, $0.text) < ($0.score, $1.text) }
    return regions.isEmpty ? best : best.filter { $0.score >= 1 }
  }

  private func isLike(_ other: PooledName, _ target: PooledName, roles: Set<String>) -> Bool {
    switch target.kind {
    case .person:
      let isOfRole =
        target.isCited ? other.roles.contains("writer") : roles.isEmpty || !roles.isDisjoint(with: other.roles)
      return (target.gender ?? .male) == other.gender && isOfRole
    case .organization:
      if target.isAcronym { return other.noun == "acronym" }
      return other.noun == target.noun && target.isPlural == other.isPlural && !other.isAcronym
    case .date, .place, .work, .event, .quantity: return false
    }
  }
}

extension Sequence where Element: Hashable {
  /// Each element where it stands first.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

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

/// Finds wrong answers of the key's kind: from the same text first, then from a list of the history of the world.
struct Distractors {
  let document: Document
  let annotations: Annotations
  private let pool: NamePool
  private let index: SentenceIndex
  private let dates: DateDistractors

  init(context: CheckContext) {
    document = context.document
    annotations = context.annotations
    index = context.index
    pool = NamePool(document: context.document, annotations: context.annotations)
    dates = DateDistractors(document: document, annotations: annotations, index: context.index)
  }

  /// What is asked: the key, where it stands, and the stem that the options are to fit.
  struct Request {
    let key: AnswerKey
    /// Index into ``Annotations/entities``.
    let entity: Int
    let sentence: Int
    let stem: String
    /// Options that are not to be shown.
    var retired: Set<String> = []
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
    let name: PooledName
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
      // At least one name of the text: whoever skimmed it would know the only one that it has.
      guard !own.isEmpty || pool.named[request.entity]?.kind == .organization else { return nil }
      let others = foreign(request, key: key, isShort: isShort, chance: &chance)
      own += others.prefix(6 - own.count)
    }
    guard own.count >= 3 else { return nil }
    let stem = LetterPairs(request.stem)
    let even = withoutTell(Array(own), key: key, chance: &chance) { Double($0.count) }
    let wrong = withoutTell(even, key: key, chance: &chance) { LetterPairs($0).share(in: stem) }
    let shown = wrong.prefix(3)
    // Few options leave no choice of others; a key that alone repeats the stem is no question then.
    let likeness = LetterPairs(key).share(in: stem) - (shown.map { LetterPairs($0.text).share(in: stem) }.max() ?? 0)
    guard likeness < Self.tellingLikeness else { return nil }
    guard Set((shown.map(\.text) + [key]).map { Folding.fold($0) }).count == 4, isSure(shown, request) else {
      return nil
    }
    let count = shown.count { if case .entity = $0.source { true } else { false } }
    return (key, shown.map { Option(text: $0.text, source: $0.source) }, count)
  }

  /// Whether persons are surely of one kind.
  private func isSure(_ shown: ArraySlice<Ranked>, _ request: Request) -> Bool {
    guard let target = pool.named[request.entity], target.kind == .person else { return true }
    return ChoiceDoubt.of(target, against: shown.map(\.name)).count <= ChoiceDoubt.most
  }

  /// The share of its pairs of letters by which a key may be more like the stem than every distractor, 0 to 1.
  private static let tellingLikeness = 0.08

  /// The first three in front; with one among them that has more of `measure` than the key, where the key would have
  /// the most more often than chance has it.
  private func withoutTell(
    _ ranked: [Ranked], key: String, chance: inout SeededChance, measure: (String) -> Double
  ) -> [Ranked] {
    let mayHaveMost = Int.random(in: 0..<4, using: &chance) == 0
    let own = measure(key)
    guard !mayHaveMost, ranked.count > 3, ranked.prefix(3).allSatisfy({ measure($0.text) < own }),
      let other = ranked.dropFirst(3).firstIndex(where: { measure($0.text) >= own })
    else { return ranked }
    var changed = ranked
    changed.swapAt(2, other)
    return changed
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
        fitsTitle(other, target, request),
        let shown = shown(other, isShort: isShort), lengthsAgree(text, shown),
        isApart(other, from: target, stem: stem), !request.retired.contains(shown),
        !other.folded.contains(where: near.contains)
      else { return nil }
      let score =
        closeness(other, to: target, section: here, sentence: request.sentence, text: text)
        - (target.kind == .person ? 0.5 * Double(ChoiceDoubt.between(target, other).count) : 0)
        + Double.random(in: 0..<1, using: &chance)
      return Ranked(text: shown, name: other, source: .entity(candidate), score: score)
    }
    return fit.sorted { ($1.score, $0.text) < ($0.score, $1.text) }
  }

  /// Whether no word of a distractor stands in the stem or in the key; what says of which kind both are may.
  private func isApart(_ other: PooledName, from target: PooledName, stem: Set<String>) -> Bool {
    let kind = target.kind == .organization ? target.heads.intersection(other.heads).union([target.noun]) : []
    let own = other.words.subtracting(kind)
    return own.isDisjoint(with: stem) && own.isDisjoint(with: target.words)
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
      return Set(genders).count < 2 && target.isCited == other.isCited && target.hasInitial == other.hasInitial
        && target.isNumbered == other.isNumbered
        && isOfTime(other, target, request) && isOfPlace(other, target, request) && isOfRole(other, target)
        && isOfNation(other, target)
    case .organization:
      return target.isPlural == other.isPlural && target.isAcronym == other.isAcronym && target.noun == other.noun
        && target.body == other.body && isOfKind(other, target)
        && isOfForm(other, target) && isOfTime(other, target, request) && isOfPlace(other, target, request)
    case .date, .place, .work, .event, .quantity: return true
    }
  }

  /// The years that a question is about: of its sentence, or those at which the text tells of the key.
  private func years(of request: Request, _ target: PooledName) -> ClosedRange<Int>? {
    if let years = pool.years[request.sentence] { return years }
    for distance in 1...6 {
      if let years = pool.years[request.sentence - distance] ?? pool.years[request.sentence + distance] { return years }
    }
    let middle = target.told.map { ($0.lowerBound + $0.upperBound) / 2 } ?? pool.middleYear
    return middle.map { $0...$0 }
  }

  /// Grown up and alive then, where it is known; told of within some twenty years, where it is not.
  private func isOfTime(_ other: PooledName, _ target: PooledName, _ request: Request) -> Bool {
    guard let asked = years(of: request, target) else { return true }
    if let life = other.life {
      let age = other.kind == .person ? 20 : 0
      return life.lowerBound + age <= asked.upperBound && asked.lowerBound <= life.upperBound + 1
    }
    guard let told = other.told else { return true }
    return told.lowerBound - 15 <= asked.upperBound && asked.lowerBound <= told.upperBound + 25
  }

  /// Of the part of the world that the question is about, where that is known.
  private func isOfPlace(_ other: PooledName, _ target: PooledName, _ request: Request) -> Bool {
    guard let asked = region(of: request, target) else {
      let near = pool.regionsBySentence.near(request.sentence)
      // Where nothing near says where it was, it was where most of the text is.
      let likely = near.isEmpty ? Set(pool.regionsBySentence.ranked.prefix(2)) : near
      if other.life == nil, !near.isEmpty { return true }
      return likely.isEmpty || other.region.map(likely.contains) ?? true
    }
    // Of a person of whom it is not known where they belong, it is not known whether they fit: in a text of one region
    // they belong to it.
    guard let region = other.region else { return other.kind != .person || asked == pool.regionsBySentence.main }
    return asked == region
  }

  private func region(of request: Request, _ target: PooledName) -> String? {
    target.region ?? pool.regionsBySentence.around(request.sentence) ?? pool.regionsBySentence.main
  }

  /// Whether the names say that both are of one kind ("administration", "party", "Whigs"); where nothing does, a shop
  /// may stand beside a treaty.
  private func isOfKind(_ other: PooledName, _ target: PooledName) -> Bool {
    if (target.ordinal == nil) != (other.ordinal == nil) { return false }
    return switch target.noun {
    case "organization": !target.heads.isDisjoint(with: other.heads)
    case "group": !target.name.contains(" ") && !other.name.contains(" ")
    default: true
    }
  }

  /// Where the name says no kind, its form has to: a league beside a faction is no choice.
  private func isOfForm(_ other: PooledName, _ target: PooledName) -> Bool {
    guard target.noun == "organization" else { return true }
    return target.name.contains(" ") == other.name.contains(" ")
  }

  /// A Persian is no choice beside a Greek, where the text says that they are.
  private func isOfNation(_ other: PooledName, _ target: PooledName) -> Bool {
    target.nations.isEmpty || other.nations.isEmpty || !target.nations.isDisjoint(with: other.nations)
  }

  private func isOfRole(_ other: PooledName, _ target: PooledName) -> Bool {
    // Of whom nothing is known, it is taken that they are what most of the text are: chemists beside an emperor.
    let roles = other.roles.isEmpty ? pool.mainRoles : other.roles
    let wanted = target.roles.isEmpty ? pool.mainRoles : target.roles
    return wanted.isEmpty || roles.isEmpty || !wanted.isDisjoint(with: roles)
  }

  /// Where a title or a trade stands before the gap, whoever is offered must be known to have it.
  private func fitsTitle(_ other: PooledName, _ target: PooledName, _ request: Request) -> Bool {
    guard target.kind == .person, let gap = request.stem.firstRange(of: "____") else { return true }
    let before = Folding.words(of: request.stem[..<gap.lowerBound]).suffix(4)
    guard isOfSide(other, target, before) else { return false }
    let title = before.last ?? ""
    // "league president ____": who else was that, the text does not say.
    if PersonNouns.all.contains(title), isOfBody(request.stem[..<gap.lowerBound]) { return false }
    guard PersonNouns.all.contains(title) || PersonNouns.all.contains(String(title.dropLast())) else { return true }
    return !other.roles.isDisjoint(with: target.roles)
  }

  /// Whether the name of a body or a place stands before the title that ends `before`: "then-FTL president".
  private func isOfBody(_ before: Substring) -> Bool {
    let words = before.split(separator: " ").suffix(2)
    guard words.count == 2, let owner = words.first, words.last?.first?.isLowercase == true else { return false }
    let name = owner.split(separator: "-").last.map { $0.lowercased().trimming { !$0.isLetter } } ?? ""
    let isCapital = owner.split(separator: "-").last?.first?.isUppercase == true
    return isCapital && !ClosedClasses.nationalities.contains(name) && !ClosedClasses.sides.contains(name)
      && !Folding.functionWords.contains(name)
  }

  /// "the Norlandic general ____": whoever is offered must be known to be of that side.
  private func isOfSide(_ other: PooledName, _ target: PooledName, _ before: ArraySlice<String>) -> Bool {
    let named = target.nations.intersection(before)
    guard !named.isEmpty, other.nations.isDisjoint(with: named) else { return true }
    // Of whom the list knows where they belong.
    return other.life != nil && target.region != nil && other.region == target.region
      && named.isSubset(of: ClosedClasses.nationalities)
  }

  /// How many of their roles two persons share, 0 to 1.
  private func likeness(_ left: Set<String>, _ right: Set<String>) -> Double {
    let all = left.union(right).count
    return all == 0 ? 0 : Double(left.intersection(right).count) / Double(all)
  }

  /// 1 for who is named in the same sentence, 0 from some sixty sentences on: a text tells of one time and one side near
  /// each other.
  private func nearness(_ other: PooledName, to sentence: Int) -> Double {
    let distance = other.sentences.lazy.map { abs($0 - sentence) }.min() ?? Self.far
    return max(0, 1 - Double(distance) / Double(Self.far))
  }

  private static let far = 60

  private func closeness(
    _ other: PooledName, to target: PooledName, section: Int, sentence: Int, text: String
  ) -> Double {
    let words = abs(text.split(separator: " ").count - other.name.split(separator: " ").count)
    let place = target.region != nil && target.region == other.region ? 0.5 : 0
    // As well known to the reader as the key: neither a stranger beside the hero nor the other way round.
    let rank = abs(min(8, Double(target.sentences.count)) - min(8, Double(other.sentences.count))) / 8
    let alike = likeness(other.roles, target.roles) + place - 2 * rank - 0.4 * Double(words)
    return alike + (other.sections.contains(section) ? 0.7 : 0) + 1.2 * nearness(other, to: sentence)
  }

  /// Names from outside: of the same gender, alive then, of a role and a region that fit the text.
  private func foreign(
    _ request: Request, key: String, isShort: Bool, chance: inout SeededChance
  ) -> [Ranked] {
    // Of a person nothing is known by which a stranger could be like them.
    guard let target = pool.named[request.entity], let asked = years(of: request, target),
      target.kind != .person || !target.roles.isEmpty && (target.life != nil || !target.nations.isEmpty)
    else { return [] }
    let roles =
      target.roles.isEmpty ? pool.mainRoles : target.roles
    let regions = region(of: request, target).map { [$0] } ?? Array(pool.regionsBySentence.ranked.prefix(3))
    let stem = Folding.contentWords(of: request.stem)
    var found: [Ranked] = []
    for other in pool.outside[target.kind] ?? [] {
      guard let life = prime(of: other), let shown = shown(other, isShort: isShort), lengthsAgree(key, shown),
        isLike(other, target, roles: roles), fitsTitle(other, target, request), !request.retired.contains(shown),
        isApart(other, from: target, stem: stem),
        life.lowerBound <= asked.upperBound, asked.lowerBound <= life.upperBound
      else { continue }
      let place = other.region.flatMap { regions.firstIndex(of: $0) }
      // Where the text is of one part of the world, so are they.
      guard place != nil || regions.isEmpty else { continue }
      let score =
        (place.map { max(0, 6 - 2 * Double($0)) } ?? 0) + 3 * likeness(other.roles, target.roles)
        + Double.random(in: 0..<1, using: &chance)
      if let name = other.outside {
        found.append(Ranked(text: shown, name: other, source: .outside(name), score: score))
      }
    }
    return found.sorted { ($1.score, $0.text) < ($0.score, $1.text) }
  }

  /// When a stranger was somebody: a ruler from the crown on, others from the middle of their thirties.
  private func prime(of other: PooledName) -> ClosedRange<Int>? {
    guard let life = other.life, other.kind == .person else { return other.life }
    let first = life.lowerBound + (other.roles.contains("ruler") ? 20 : 34)
    return first <= life.upperBound ? first...life.upperBound : nil
  }

  private func isLike(_ other: PooledName, _ target: PooledName, roles: Set<String>) -> Bool {
    switch target.kind {
    case .person:
      let isOfRole =
        target.isCited ? other.roles.contains("writer") : roles.isEmpty || !roles.isDisjoint(with: other.roles)
      return (target.gender ?? .male) == other.gender && isOfRole
    case .organization:
      // Letters of which nothing says what they stand for may be anything.
      if target.isAcronym { return false }
      return other.noun == target.noun && target.noun != "organization" && target.isPlural == other.isPlural
        && !other.isAcronym
        && target.body == other.body
    case .date, .place, .work, .event, .quantity: return false
    }
  }
}

/// The pairs of letters of a text: what its look has in common with another's.
struct LetterPairs {
  private let pairs: Set<[Character]>

  init(_ text: String) {
    let letters = Array(text.lowercased())
    pairs = Set(zip(letters, letters.dropFirst()).map { [$0, $1] })
  }

  /// The share of the pairs that `other` has, 0 to 1.
  func share(in other: LetterPairs) -> Double {
    pairs.isEmpty ? 0 : Double(pairs.intersection(other.pairs).count) / Double(pairs.count)
  }
}

extension Sequence where Element: Hashable {
  /// Each element where it stands first.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

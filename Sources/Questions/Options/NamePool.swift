import Documents

/// A name that could stand among the options.
struct PooledName: Sendable {
  let kind: EntityKind
  let name: String
  /// The name that the text calls a person by alone; equal to `name` where it has one word.
  let shortName: String?
  /// Every form, folded, with a space at both ends.
  let folded: [String]
  let words: Set<String>
  let gender: Entity.Gender?
  /// When a person lived, or an organization was; `nil` where that is not known.
  let life: ClosedRange<Int>?
  /// The first and the last year that the text tells of it.
  let told: ClosedRange<Int>?
  let roles: Set<String>
  let region: String?
  let noun: String
  /// An author whom the text cites, not somebody of whom it tells.
  let isCited: Bool
  /// "Nicholas II".
  var isNumbered: Bool {
    name.split(separator: " ").last.map { $0.allSatisfy { "IVX".contains($0) } && name.contains(" ") } ?? false
  }
  /// "E. Grant": the given name only by its first letter.
  var hasInitial: Bool { name.split(separator: " ").first.map { $0.hasSuffix(".") && $0.count <= 3 } ?? false }
  /// Index into ``Annotations/entities``; `nil` for a name from outside.
  let entity: Int?
  /// The sentences that name it: what is only named in a heading or under a title has none.
  let sentences: [Int]
  let sections: Set<Int>
  let outside: OutsideName?
  /// Whether the text tells that it does something, or shows a person to be one.
  var isActing = true
  /// Nouns at the end of its names that are no kind by themselves: "administration".
  var heads: Set<String> = []
  /// Adjectives of nations that the text sets beside the name, in lower case.
  var nations: Set<String> = []

  var isAcronym: Bool { name.count <= 6 && name.allSatisfy(\.isUppercase) }
  /// "Right SRs", "Mensheviks": people, not a body.
  var isPlural: Bool { name.hasSuffix("s") && !name.hasSuffix("ss") && !name.contains(" of ") }
  /// Under arms, or a house of parliament: neither is a choice beside a party.
  var body: Body {
    let words = Folding.words(of: name)
    if !Self.armed.isDisjoint(with: words) { return .armed }
    return words.contains { ["commons", "lords", "deputies", "senators"].contains($0) } ? .chamber : .other
  }
  enum Body { case armed, chamber, other }
  private static let armed: Set<String> = [
    "guard", "guards", "freikorps", "corps", "militia", "militias", "army", "armies", "cossacks", "brigade", "brigades",
    "legion", "legions", "regiment", "regiments", "troops", "hussars", "dragoons", "fleet", "force", "forces",
    "blackshirts",
    "janissaries", "redcoats", "minutemen", "navy", "division", "mamluks", "boxers",
  ]
  /// "Second International": one of a series.
  var ordinal: String? {
    let first = name.split(separator: " ").first.map { $0.lowercased() } ?? ""
    return name.contains(" ") && NameForm.ordinals.prefix(10).contains(first) ? first : nil
  }
}

/// The names of a text that can be options, and those from outside that are like them.
struct NamePool: Sendable {
  /// By index of the entity.
  let named: [Int: PooledName]
  /// Indices of entities by kind, in reading order of their first mention.
  let inText: [EntityKind: [Int]]
  let outside: [EntityKind: [PooledName]]
  /// The year in the middle of what the text tells.
  let middleYear: Int?
  /// The years that each sentence names.
  let years: [Int: ClosedRange<Int>]
  /// Which part of the world each sentence speaks of.
  let regionsBySentence: Regions
  /// The roles that most persons of the text have of whom it is known.
  let mainRoles: Set<String>

  init(document: Document, annotations: Annotations) {
    let sentences = annotations.sentences
    func sentence(at offset: Int) -> Int? {
      let index = sentences.partitioningIndex { $0.range.upperBound > offset }
      return index < sentences.count && sentences[index].range.lowerBound <= offset ? index : nil
    }
    let years = Self.years(annotations, sentence: sentence)
    let middle = years.values.map { ($0.lowerBound + $0.upperBound) / 2 }.sorted()
    let middleYear = middle.isEmpty ? nil : middle[middle.count / 2]
    self.middleYear = middleYear
    self.years = years
    let knownPersons = annotations.entities.indices.reduce(into: [Int: OutsideName]()) { result, index in
      let entity = annotations.entities[index]
      if entity.kind == .person { result[index] = Self.known(entity, around: middleYear) }
    }
    // Whoever is known says where a sentence is, as the name of a country does.
    let evidence = knownPersons.flatMap { index, person in
      annotations.entities[index].mentions.compactMap { mention in
        person.region.flatMap { region in sentence(at: mention.range.lowerBound).map { (sentence: $0, region: region) }
        }
      }
    }
    let regions = Regions(document: document, sentences: sentences, evidence: evidence)
    let textRoles = TextRoles(document: document, annotations: annotations)
    regionsBySentence = regions
    let names = QuestionNames(annotations: annotations)
    let elsewhere = PersonEvidence.placed(document, annotations).union(PersonEvidence.titled(document, annotations))
    let acting = PersonEvidence.acting(annotations)
    let allWords = Folding.contentWords(of: document.text)
    let cited = CitedAuthors(document: document, annotations: annotations)
    let papers = Self.papers(document, sentences)
    var named: [Int: PooledName] = [:]
    var inText: [EntityKind: [Int]] = [:]
    for (index, entity) in annotations.entities.enumerated() where entity.kind != .date {
      let mentions = entity.mentions.filter { $0.form == .name }
      let places = mentions.compactMap { sentence(at: $0.range.lowerBound) }
        .filter { sentences[$0].tokens.count >= 7 && document.blocks[sentences[$0].block].kind == .paragraph }
        .filter { !Self.isFrontMatter(sentences[$0].range, document) }
      guard !mentions.isEmpty else { continue }
      let known = knownPersons[index]
      // Whoever was born then did nothing for twenty years.
      let told = places.compactMap { place -> ClosedRange<Int>? in
        guard let named = years[place] else { return nil }
        let isBirth = sentences[place].tokens.contains { document[$0.range] == "born" }
        return isBirth ? (named.lowerBound + 20)...max(named.lowerBound + 20, named.upperBound) : named
      }
      named[index] = PooledName(
        kind: entity.kind, name: entity.canonical.withoutArticle, shortName: Self.shortName(of: entity),
        folded: ([entity.canonical] + entity.aliases).map { " " + Folding.fold($0) + " " },
        words: Self.ownWords(of: entity.canonical), gender: entity.gender ?? known?.gender, life: known?.years,
        told: told.map(\.lowerBound).min().flatMap { low in told.map(\.upperBound).max().map { low...$0 } },
        roles: known?.roles ?? textRoles.of(index), region: known?.region ?? regions.most(in: places),
        noun: names.noun(for: entity),
        isCited: entity.kind == .person && cited.contains(index), entity: index, sentences: places,
        sections: Set(mentions.map { document.sectionIndex(at: $0.range.lowerBound) }), outside: nil)
      let isActing = entity.kind != .person || known != nil || acting.contains(index)
      // "Athenian" where there are "Athenians".
      let isFolk =
        entity.kind == .person && ["an", "ese", "ish", "i"].contains(where: entity.canonical.hasSuffix)
        && allWords.contains(Folding.fold(entity.canonical) + "s")
      if !places.isEmpty, Self.isFit(entity), !papers.contains(entity.canonical.withoutArticle),
        !elsewhere.contains(index), isActing,
        !isFolk
      {
        inText[entity.kind, default: []].append(index)
      }
    }
    for (index, nations) in PersonEvidence.nations(document, annotations) { named[index]?.nations = nations }
    for index in named.keys {
      named[index]?.isActing = annotations.entities[index].kind != .person || acting.contains(index)
      named[index]?.heads = Self.heads(of: annotations.entities[index])
    }
    self.named = named
    self.inText = inText
    outside = Dictionary(
      grouping: WorldNames.all.filter { Self.isForeign($0, to: allWords) }.map(Self.pooled), by: \.kind)
    let known = named.values.filter { $0.life != nil }
    let roles = known.flatMap(\.roles).reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    mainRoles = Set(roles.filter { $0.value * 3 >= (roles.values.max() ?? 0) }.keys)
  }

  /// The last word before "of" of each name that has several: "Youth Administration", "Board of Trade".
  private static func heads(of entity: Entity) -> Set<String> {
    guard entity.kind == .organization else { return [] }
    return Set(
      ([entity.canonical] + entity.aliases).compactMap { name in
        let words = name.withoutArticle.split(separator: " ").prefix { $0 != "of" && $0 != "for" && $0 != "on" }
        guard words.count > 1 || words.count < name.withoutArticle.split(separator: " ").count, let last = words.last
        else { return nil }
        return last.count > 3 && !last.allSatisfy(\.isUppercase) ? last.lowercased() : nil
      })
  }

  private static func years(_ annotations: Annotations, sentence: (Int) -> Int?) -> [Int: ClosedRange<Int>] {
    var years: [Int: ClosedRange<Int>] = [:]
    for entity in annotations.entities where entity.kind == .date {
      for mention in entity.mentions {
        guard let value = (mention.value ?? entity.value).flatMap({ DateValue(edtf: $0) }),
          let index = sentence(mention.range.lowerBound),
          let first = (value.start ?? value.end)?.year, let last = (value.end ?? value.start)?.year, first <= last
        else { continue }
        let before = years[index]
        years[index] = min(first, before?.lowerBound ?? first)...max(last, before?.upperBound ?? last)
      }
    }
    return years
  }

  /// What ends the full name of a place, a paper or a plan.
  private static let nonBodies: Set<String> = [
    "zone", "line", "treaty", "pact", "agreement", "act", "plan", "war", "directive", "theory", "policy", "program",
    "programme", "project", "missile", "missiles", "area", "region", "initiative", "talks", "clause", "protocol",
    "charter", "doctrine", "declaration", "product", "weapon", "weapons", "bomb", "tax", "canal", "street", "airport",
  ]

  /// Letters that the text explains as something that is no body: "the Neutral Zone (NZ)".
  private static func papers(_ document: Document, _ sentences: [Sentence]) -> Set<String> {
    var found: Set<String> = [
      "GDP", "GNP", "TV", "AIDS", "HIV", "DNA", "BC", "BCE", "CE", "AD", "DMZ", "MP", "MPs", "UAE", "UK",
      "US", "USA", "USSR", "GDR", "FRG", "PRC", "ROK", "DPRK",
    ]
    for sentence in sentences {
      let words = sentence.tokens.map { document[$0.range] }
      for index in words.indices.dropLast(2).dropFirst() where words[index] == "(" && words[index + 2] == ")" {
        if nonBodies.contains(words[index - 1].lowercased()) { found.insert(String(words[index + 1])) }
      }
    }
    return found
  }

  /// Without "von" and "de", which many names share.
  private static func ownWords(of name: String) -> Set<String> {
    Folding.contentWords(of: name).subtracting([
      "von", "van", "der", "de", "la", "le", "du", "di", "da", "del", "al", "ibn", "bin",
    ])
  }

  /// What stands before the first heading of a text of several sections: who wrote and printed it.
  private static func isFrontMatter(_ range: ByteRange, _ document: Document) -> Bool {
    document.sections.count > 3 && document.section(at: range.lowerBound).heading == nil
  }

  /// Whom the list knows by that name; a surname alone counts where the times fit.
  private static func known(_ entity: Entity, around middle: Int?) -> OutsideName? {
    for name in [entity.canonical] + entity.aliases {
      guard let person = WorldNames.personsByName[Folding.fold(name)], let years = person.years else { continue }
      if name.contains(" ") { return person }
      if let middle, entity.aliases.allSatisfy({ !$0.contains(" ") }),
        (years.lowerBound - 50...years.upperBound + 150).contains(middle)
      {
        return person
      }
    }
    return nil
  }

  private static func shortName(of entity: Entity) -> String? {
    if entity.kind != .person { return nil }
    if !entity.canonical.contains(" ") { return entity.canonical }
    return entity.aliases.first {
      !$0.contains(" ") && $0.count > 2 && entity.canonical.hasSuffix(" " + $0)
        && !PersonEvidence.titles.contains($0.lowercased())
    }
  }

  /// Not a name of the text, nor anybody of the same surname.
  private static func isForeign(_ name: OutsideName, to words: Set<String>) -> Bool {
    let own = Folding.words(of: name.name)
    if name.kind == .person {
      return own.allSatisfy { $0.count <= 3 || $0 == "great" || !words.contains($0) || isGiven($0, in: own) }
    }
    return !own.filter { $0.count > 3 }.allSatisfy(words.contains)
  }

  /// The first of several words: many share a given name.
  private static func isGiven(_ word: String, in own: [String]) -> Bool { own.count > 1 && word == own[0] }

  private static func pooled(_ name: OutsideName) -> PooledName {
    PooledName(
      kind: name.kind, name: name.name, shortName: name.kind == .person ? name.shortName : nil,
      folded: [" " + Folding.fold(name.name) + " "], words: Self.ownWords(of: name.name), gender: name.gender,
      life: name.years, told: nil, roles: name.roles, region: name.region, noun: name.noun ?? "organization",
      isCited: false, entity: nil, sentences: [], sections: [], outside: name)
  }

  // MARK: Fit names

  private static func isFit(_ entity: Entity) -> Bool {
    let words = Folding.contentWords(of: entity.canonical)
    if entity.kind == .person, !isSurelyPerson(entity) || PersonEvidence.isCut(entity.canonical) { return false }
    if entity.kind == .person, PersonEvidence.titles.contains(entity.canonical.lowercased()) { return false }
    return entity.canonical.first?.isUppercase == true && !words.isSubset(of: ClosedClasses.anaphoricNouns)
      && entity.canonical.split(separator: " ").count <= 8 && DebrisCheck.first(in: entity.canonical) == nil
      && !adherents.contains(Folding.fold(entity.canonical.withoutArticle))
  }

  /// A name of two words or more, or a single one that the text uses often.
  private static func isSurelyPerson(_ entity: Entity) -> Bool {
    if entity.canonical.hasSuffix("ism") || entity.canonical.hasSuffix("istas") { return false }
    if ([entity.canonical] + entity.aliases).contains(where: { $0.contains(" ") }) { return true }
    return entity.mentions.count { $0.form == .name } >= 3 && !entity.canonical.allSatisfy(\.isUppercase)
  }

  /// Followers of a creed: whoever belongs to a party of it is one as well.
  private static let adherents: Set<String> = [
    "communists", "socialists", "marxists", "anarchists", "liberals", "conservatives", "nationalists", "republicans",
    "democrats", "royalists", "monarchists", "catholics", "protestants", "christians", "muslims", "jews", "fascists",
    "radicals", "reformists", "revolutionaries", "leninists", "trotskyists", "stalinists", "imperialists", "patriots",
    "moderates", "left", "right", "lefts", "rights", "opposition", "communist", "socialist", "allies",
  ]
}

/// The people whom a text names as its sources: "Smith writes", "as Smith notes".
struct CitedAuthors {
  private let entities: Set<Int>

  private static let verbs: Set<String> = [
    "writes", "notes", "argues", "points", "explains", "comments", "records", "recalls", "describes", "observes",
    "says", "tells", "estimates", "concludes", "remarks", "suggests", "claims",
  ]
  private static let titles: Set<String> = ["historian", "biographer", "author", "scholar"]

  init(document: Document, annotations: Annotations) {
    let sentences = annotations.sentences
    var cited: [Int: Int] = [:]
    for mark in annotations.marks where mark.kind == .person {
      let index = sentences.partitioningIndex { $0.range.upperBound > mark.range.lowerBound }
      guard index < sentences.count else { continue }
      let tokens = sentences[index].tokens
      let next = tokens.partitioningIndex { $0.range.lowerBound >= mark.range.upperBound }
      let first = tokens.partitioningIndex { $0.range.upperBound > mark.range.lowerBound }
      let after = next < tokens.count ? document[tokens[next].range].lowercased() : ""
      let before = first > 0 && first <= tokens.count ? document[tokens[first - 1].range].lowercased() : ""
      if Self.verbs.contains(after) || Self.titles.contains(before)
        || Self.isSource(
          document[sentences[index].range], from: mark.range.lowerBound - sentences[index].range.lowerBound)
      {
        cited[mark.entity, default: 0] += 1
      }
    }
    entities = Set(
      cited.filter { entity, count in
        count * 2 >= annotations.entities[entity].mentions.count { $0.form == .name }
      }.keys)
  }

  func contains(_ entity: Int) -> Bool { entities.contains(entity) }

  /// Whether the name stands in brackets that give a source: "(Smith, page 75)".
  private static func isSource(_ sentence: Substring, from offset: Int) -> Bool {
    let bytes = Array(sentence.utf8)
    guard offset < bytes.count, let open = bytes[...offset].lastIndex(of: UInt8(ascii: "(")),
      !bytes[open...offset].contains(UInt8(ascii: ")"))
    else { return false }
    let end = bytes[offset...].firstIndex(of: UInt8(ascii: ")")) ?? bytes.count
    let words = Folding.words(of: String(decoding: bytes[open..<end], as: UTF8.self))
    return words.contains {
      ["page", "pages", "pp", "p", "quoted", "cited", "chapter", "vol", "volume", "ibid"].contains($0)
    }
  }
}

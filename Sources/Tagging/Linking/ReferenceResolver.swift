import Documents

/// Finds what pronouns and definite descriptions refer to, where one name alone can be meant.
struct ReferenceResolver {
  private let table: TokenTable
  private let entities: [Entity]
  private let people: NamedMentions
  private let organizations: NamedMentions
  private let all: NamedMentions
  private let quotations: [Quotation]

  init(table: TokenTable, entities: [Entity], quotations: [Quotation]) {
    self.table = table
    self.entities = entities
    self.quotations = quotations
    people = NamedMentions(entities, of: [.person])
    organizations = NamedMentions(entities, of: [.organization])
    all = NamedMentions(entities, of: Set(EntityKind.allCases))
  }

  /// The entities with their references, and with the genders that pronouns tell.
  func resolved() -> [Entity] {
    let genders = gendersByPronoun()
    var references: [Int: [Mention]] = [:]
    var carried: [Entity.Gender: Carried] = [:]
    for sentence in 0..<table.sentenceCount where !table.inHeading[sentence] {
      resolve(sentence, genders: genders, carried: &carried, into: &references)
    }
    return entities.indices.map { index in
      let entity = entities[index]
      let mentions = (entity.mentions + (references[index] ?? [])).sorted { $0.range.lowerBound < $1.range.lowerBound }
      return Entity(
        id: entity.id, kind: entity.kind, canonical: entity.canonical, aliases: entity.aliases, mentions: mentions,
        value: entity.value, gender: genders[index])
    }
  }

  /// Pronouns in sentences that name one person, and in those after them, vote.
  private func gendersByPronoun() -> [Entity.Gender?] {
    var votes: [Int: (male: Int, female: Int)] = [:]
    for sentence in 0..<table.sentenceCount {
      guard let only = onlyPerson(near: sentence) else { continue }
      for token in table.tokens(ofSentence: sentence) {
        switch Self.genderOfPronoun(table[token]) {
        case .male: votes[only, default: (0, 0)].male += 1
        case .female: votes[only, default: (0, 0)].female += 1
        case nil: break
        }
      }
    }
    return entities.enumerated().map { index, entity in
      guard entity.gender == nil, let vote = votes[index] else { return entity.gender }
      if vote.male >= 2, vote.male > 4 * vote.female { return .male }
      return vote.female >= 2 && vote.female > 4 * vote.male ? .female : nil
    }
  }

  /// The one person that a sentence and the one before it in its block name.
  private func onlyPerson(near sentence: Int) -> Int? {
    let people = Set(namedPeople(in: sentence) + namedPeople(before: sentence))
    return people.count == 1 ? people.first : nil
  }

  private func namedPeople(in sentence: Int) -> [Int] { named(in: sentence).map(\.entity) }

  private func named(in sentence: Int) -> [NamedMentions.Item] {
    let tokens = table.tokens(ofSentence: sentence)
    return tokens.isEmpty ? [] : Array(people.items(in: table.range(tokens)))
  }

  private func namedPeople(before sentence: Int) -> [Int] {
    follows(sentence) ? namedPeople(in: sentence - 1) : []
  }

  /// Whom the last pronoun of a gender meant.
  private struct Carried {
    let sentence: Int
    let entity: Int
    let confidence: Double
  }

  private func resolve(
    _ sentence: Int, genders: [Entity.Gender?], carried: inout [Entity.Gender: Carried],
    into references: inout [Int: [Mention]]
  ) {
    let tokens = table.tokens(ofSentence: sentence)
    for token in tokens where table.ranges[token].count <= 13 {
      let range = table.ranges[token]
      if let gender = Self.genderOfPronoun(table[token]) {
        guard !isQuoted(range) else { continue }
        let near = peopleNear(token, in: sentence)
        let found =
          near.isEmpty
          ? self.carried(carried[gender], to: sentence) : person(of: gender, among: near, genders)
        guard let (entity, confidence) = found else { continue }
        carried[gender] = Carried(sentence: sentence, entity: entity, confidence: confidence)
        add(range, to: entity, confidence, &references)
      } else if token > tokens.lowerBound, Self.heads.contains(table[token]), table[token - 1].lowercased() == "the" {
        let whole = table.ranges[token - 1].lowerBound..<range.upperBound
        if let entity = organization(headed: table[token], before: whole.lowerBound, in: sentence) {
          add(whole, to: entity, 0.6, &references)
        }
      }
    }
  }

  private func add(_ range: ByteRange, to entity: Int, _ confidence: Double, _ references: inout [Int: [Mention]]) {
    guard !all.touches(range), !isQuoted(range) else { return }
    references[entity, default: []].append(Mention(range: range, form: .reference(confidence: confidence)))
  }

  private func isQuoted(_ range: ByteRange) -> Bool {
    let next = quotations.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return next < quotations.count && quotations[next].range.lowerBound < range.upperBound
  }

  /// Who is named before a token in its sentence, or in the sentence before.
  private func peopleNear(_ token: Int, in sentence: Int) -> Set<Int> {
    let start = table.sentenceStarts[sentence]
    let here = start < token ? people.items(in: table.range(start..<token)) : []
    let before = follows(sentence) ? named(in: sentence - 1) : []
    // Whom a quotation names is not who speaks outside of it.
    return Set((here + before).filter { !isQuoted($0.range) }.map(\.entity))
  }

  /// Whether the sentence before stands in the same block.
  private func follows(_ sentence: Int) -> Bool {
    sentence > 0 && table.blocks[sentence - 1] == table.blocks[sentence]
  }

  /// The one person of the pronoun's gender.
  private func person(
    of gender: Entity.Gender, among near: Set<Int>, _ genders: [Entity.Gender?]
  ) -> (entity: Int, confidence: Double)? {
    let fitting = near.filter { genders[$0] == nil || genders[$0] == gender }
    guard fitting.count == 1, let only = fitting.first else { return nil }
    let isTold = genders[only] == gender
    return (only, (isTold ? 0.9 : 0.65) - (near.count > 1 ? 0.1 : 0))
  }

  /// "He … . He …": the same person, a little less surely, where nobody has been named since.
  private func carried(_ last: Carried?, to sentence: Int) -> (entity: Int, confidence: Double)? {
    guard let last, last.sentence == sentence || (last.sentence == sentence - 1 && follows(sentence)) else {
      return nil
    }
    let confidence = last.confidence - (last.sentence == sentence ? 0 : 0.05)
    return confidence >= 0.6 ? (last.entity, confidence) : nil
  }

  /// The one organization named in the block before whose name has the head.
  private func organization(headed head: String, before offset: Int, in sentence: Int) -> Int? {
    var first = sentence
    while first > 0, sentence - first < 3, table.blocks[first - 1] == table.blocks[sentence] { first -= 1 }
    let start = table.ranges[table.sentenceStarts[first]].lowerBound
    guard start < offset else { return nil }
    let found = Set(
      organizations.items(in: start..<offset).map(\.entity).filter { index in
        entities[index].canonical.lowercased().split(separator: " ").contains { $0 == head }
      })
    return found.count == 1 ? found.first : nil
  }

  private static func genderOfPronoun(_ word: String) -> Entity.Gender? {
    switch word {
    case "he", "He", "him", "Him", "his", "His", "himself": .male
    case "she", "She", "her", "Her", "hers", "herself": .female
    default: nil
    }
  }

  private static let heads = words(
    "party union league army committee congress council company bank church society association federation parliament"
      + " senate assembly commission ministry court university movement front international")
}

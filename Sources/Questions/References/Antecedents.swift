import Documents

/// What the pronouns and short descriptions of a text stand for, found by following what each paragraph is about.
///
/// "He" is the one person that the sentence before names, and stays him for as long as nobody else comes in; "it" is
/// what the sentence before was about; "the treaty" is the one treaty named shortly before. After centering theory
/// (Grosz, Joshi and Weinstein 1995), held to cases where nothing else can be meant.
struct Antecedents {
  /// A name for some tokens of a sentence.
  struct StandIn: Hashable {
    let tokens: Range<Int>
    /// With its article; "’s" is not among them.
    let words: [String]
    /// Index into ``Annotations/entities``, where the name is a mention.
    let entity: Int?
    let isPossessive: Bool
  }

  private let found: [Int: [StandIn]]

  init(document: Document, annotations: Annotations) {
    guard annotations.trees.count == annotations.sentences.count else {
      found = [:]
      return
    }
    var thread = Thread(document: document, annotations: annotations)
    var found: [Int: [StandIn]] = [:]
    for index in annotations.sentences.indices {
      let standIns = thread.follow(index)
      if !standIns.isEmpty { found[index] = standIns }
    }
    self.found = found
  }

  func standIns(in sentence: Int) -> [StandIn] { found[sentence] ?? [] }
}

/// What a paragraph has spoken of so far.
private struct Thread {
  let document: Document
  let annotations: Annotations
  private let references: [(range: ByteRange, entity: Int)]

  private var block = -1
  /// The first sentence of the block.
  private var first: Int?
  /// Who was named in the sentence before, or meant by a pronoun there.
  private var people: Set<Int> = []
  /// Whether that sentence has somebody in it who may be meant and has no name.
  private var hasNameless = false
  /// What the sentence before was about, where that is a thing with a name.
  private var topic: [String]?
  private var topicEntity: Int?
  private var topicIsPlural = false
  private var names: [TitledName] = []
  /// Whom the sentences of the block are about, one after the other, and how many of them were in a row.
  private var hero: (entity: Int, run: Int)?
  /// Who was acted upon in the sentence before, or acted besides its subject: he may be meant next.
  private var rivals: Set<Int> = []
  /// Whom the block before ended with.
  private var former: Int?
  /// What pronouns have said of persons so far.
  private var genders: [Int: Entity.Gender] = [:]

  init(document: Document, annotations: Annotations) {
    self.document = document
    self.annotations = annotations
    references = annotations.entities.enumerated().flatMap { index, entity in
      entity.mentions.compactMap { mention in
        if case .reference(let confidence) = mention.form, confidence >= StatementReader.confidence {
          (mention.range, index)
        } else {
          nil
        }
      }
    }.sorted { $0.0.lowerBound < $1.0.lowerBound }
  }

  mutating func follow(_ index: Int) -> [Antecedents.StandIn] {
    let view = SentenceView(document: document, annotations: annotations, index: index)
    guard document.blocks[view.sentence.block].kind == .paragraph else {
      block = -1
      return []
    }
    if view.sentence.block != block { forget(view.sentence.block) }
    first = first ?? index
    let clause = view.main
    var standIns: [Antecedents.StandIn] = []
    var here = Set<Int>()
    var isOpen = !hasNameless
    for token in view.words.indices {
      if let mark = view.mark(at: token), mark.kind == .person { here.insert(mark.entity) }
      if view.isNameless(token) { isOpen = false }
      guard let pronoun = Pronoun(view.words[token]) else { continue }
      var known = reference(at: view.sentence.tokens[token].range)
      if pronoun.isPersonal {
        // "She was the daughter of Clara Voss. She studied law": a name in passing does not take over.
        if let other = known, here.isEmpty, !rivals.contains(other),
          let same = continuing(pronoun, at: token, clause, view), same != other
        {
          known = nil
        }
        let candidates = (here.isEmpty ? people : here).filter { agrees($0, pronoun) }
        let isPassing = here.isEmpty && hero.map { $0.run >= 2 && !candidates.contains($0.entity) } == true
        let isOnly = candidates.count == 1 && isOpen && here.count <= 1 && !isPassing
        let only =
          isOnly ? candidates.first : here.isEmpty ? continuing(pronoun, at: token, clause, view) : nil
        guard let entity = known ?? only else { continue }
        genders[entity] = genders[entity] ?? pronoun.gender
        // "In his youth Krag went …": it looks forward.
        if here.isEmpty, let subject = clause?.subject, token < subject.tokens.lowerBound,
          view.isName(subject.head)
        {
          continue
        }
        if here.isEmpty, known == nil, let only {
          standIns.append(
            .init(
              tokens: token..<(token + 1), words: [], entity: only,
              isPossessive: pronoun.isPossessive(view.tag(token))))
        }
        here.insert(entity)
      } else if token == 0 || isBehindDate(token, view), let topic, known == nil, topicIsPlural == pronoun.isPlural,
        isSubject(token, clause, view) || token == 0 && pronoun.isPossessive("")
      {
        standIns.append(
          .init(
            tokens: token..<(token + 1), words: topic, entity: topicEntity, isPossessive: pronoun.isPossessive("")))
      }
    }
    standIns += titled(view, index)
    remember(view, clause, here, standIns)
    return standIns
  }

  private mutating func forget(_ newBlock: Int) {
    block = newBlock
    (people, hasNameless, topic, topicEntity) = ([], false, nil, nil)
    (first, former, hero, rivals) = (nil, hero?.entity, nil, [])
  }

  /// Who two sentences in a row were about is the subject of the third as well, whoever else came in beside him.
  private func continuing(_ pronoun: Pronoun, at token: Int, _ clause: Clause?, _ view: SentenceView) -> Int? {
    guard let hero, hero.run >= 2, gender(of: hero.entity) == pronoun.gender,
      let subject = clause?.subject, subject.tokens == token..<(token + 1),
      !view.words[..<token].contains(where: { Pronoun($0)?.isPersonal == true })
    else { return nil }
    return hero.entity
  }

  /// "In 1931, it": nothing but a date stands before.
  private func isBehindDate(_ token: Int, _ view: SentenceView) -> Bool {
    guard (3...6).contains(token), view.words[token - 1] == ",", ["In", "On"].contains(view.words[0]) else {
      return false
    }
    return (1..<(token - 1)).allSatisfy { view.mark(at: $0)?.kind == .date }
  }

  private func reference(at range: ByteRange) -> Int? {
    let index = references.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return index < references.count && references[index].range == range ? references[index].entity : nil
  }

  private func agrees(_ entity: Int, _ pronoun: Pronoun) -> Bool {
    guard let gender = annotations.entities[entity].gender else { return true }
    return gender == pronoun.gender
  }

  /// "It" as the subject of its clause, not in "it is said that".
  private func isSubject(_ token: Int, _ clause: Clause?, _ view: SentenceView) -> Bool {
    guard let clause, let subject = clause.subject, subject.tokens == token..<(token + 1), clause.expletive == nil
    else {
      return false
    }
    let next = view.words.dropFirst(token + 1).prefix(6).map { $0.lowercased() }
    let isDummy =
      ["is", "was", "seems", "seemed", "took", "takes", "became", "appears", "appeared", "had"]
      .contains(next.first ?? "") && (next.contains("that") || next.contains("to") || next.contains("who"))
    return !isDummy
  }

  // MARK: "the treaty"

  private func titled(_ view: SentenceView, _ index: Int) -> [Antecedents.StandIn] {
    view.words.indices.dropLast().compactMap { token in
      let article = view.words[token].lowercased()
      guard ["the", "this", "that"].contains(article), article != "that" || view.tag(token) == "DT" else { return nil }
      let head = view.words[token + 1].lowercased()
      guard view.words[token + 1].first?.isLowercase == true, ClosedClasses.anaphoricNouns.contains(head),
        !view.continues(after: token + 1), !view.isAdded(token + 1), !view.isNamedBehind(token + 1)
      else { return nil }
      let own = TitledName.all(in: view, index: index, before: token)
      guard !own.contains(where: { $0.kind == TitledName.kind(of: head) }),
        let meant = only(head, before: index, within: 3) ?? lasting(head, before: index)
      else { return nil }
      return .init(tokens: token..<(token + 2), words: meant.words, entity: meant.entity, isPossessive: false)
    }
  }

  /// The one name with this head among the last sentences of the paragraph.
  private func only(_ head: String, before index: Int, within reach: Int) -> TitledName? {
    let start = max(first ?? index, index - reach)
    return Self.only(names.filter { $0.head == head && $0.sentence >= start })
  }

  /// The one name of its kind for a long while, named not so long ago.
  private func lasting(_ head: String, before index: Int) -> TitledName? {
    let kind = TitledName.kind(of: head)
    guard TitledName.lasting.contains(kind) else { return nil }
    let only = Self.only(names.filter { $0.kind == kind })
    return only.flatMap { index - $0.sentence <= Self.reach ? $0 : nil }
  }

  /// Both in sentences: how far back a name may be meant, and how long another of its kind is remembered.
  private static let (reach, memory) = (16, 60)

  private static func only(_ names: [TitledName]) -> TitledName? {
    guard !names.contains(where: \.isBare),
      Set(names.map { $0.words.joined(separator: " ").lowercased() }).count == 1
    else { return nil }
    return names.last
  }

  // MARK: What is carried on

  /// Whom this sentence is about: its subject by name, or by a pronoun that stands for one.
  private mutating func follow(_ clause: Clause?, _ view: SentenceView, _ standIns: [Antecedents.StandIn]) {
    guard let subject = clause?.subject else { return followName(view, standIns) }
    let person: Int? =
      if let mark = view.mark(at: subject.head) {
        mark.kind == .person && !view.isJoined(subject.head) ? mark.entity : nil
      } else if subject.tokens.count == 1, Pronoun(view.words[subject.head])?.isPersonal == true {
        meant(by: subject.head, view, standIns)
      } else if view.tree.tags[subject.head] == .noun, !PersonNouns.all.contains(view.words[subject.head].lowercased()),
        Pronoun(view.words[subject.core.lowerBound])?.isPersonal == true
      {
        // "his influence waned"
        meant(by: subject.core.lowerBound, view, standIns)
      } else {
        nil
      }
    guard let person else { return hero = staysWith(hero?.entity, view) ? hero : nil }
    follow(person, from: subject.head, view, standIns)
  }

  /// Where the parse finds no subject: the first who is named, if a second clause goes on with the pronoun.
  private mutating func followName(_ view: SentenceView, _ standIns: [Antecedents.StandIn]) {
    guard let token = view.words.indices.first(where: { view.mark(at: $0)?.kind == .person }),
      let person = view.mark(at: token)?.entity, isTakenUp(person, behind: token, view, standIns)
    else { return hero = nil }
    follow(person, from: token, view, standIns)
  }

  private mutating func follow(
    _ person: Int, from token: Int, _ view: SentenceView, _ standIns: [Antecedents.StandIn]
  ) {
    guard !view.hasLaterSubject(than: person) else { return hero = nil }
    let before = person == hero?.entity ? (hero?.run ?? 0) : person == former ? 1 : 0
    hero = (person, before + 1 + (isTakenUp(person, behind: token, view, standIns) ? 1 : 0))
  }

  /// Whether a sentence about something else brings in nobody whom the next one may be about.
  private func staysWith(_ person: Int?, _ view: SentenceView) -> Bool {
    guard let person else { return false }
    return view.words.indices.allSatisfy { token in
      if let mark = view.mark(at: token), mark.kind == .person, mark.entity != person { return false }
      if let pronoun = Pronoun(view.words[token]), pronoun.isPersonal, pronoun.gender != gender(of: person) {
        return false
      }
      return !view.isNameless(token)
    } && !view.hasUnmarkedSubject
  }

  /// "Anna Brun sold the yard, and in 1842 she left": a second clause is about the same.
  private func isTakenUp(_ person: Int, behind subject: Int, _ view: SentenceView, _ standIns: [Antecedents.StandIn])
    -> Bool
  {
    view.words.indices.dropFirst(subject + 1).contains { token in
      ["he", "she"].contains(view.words[token]) && view.tree.relations[token].hasPrefix("nsubj")
        && meant(by: token, view, standIns) == person
    }
  }

  private func gender(of person: Int) -> Entity.Gender? { annotations.entities[person].gender ?? genders[person] }

  private func meant(by token: Int, _ view: SentenceView, _ standIns: [Antecedents.StandIn]) -> Int? {
    reference(at: view.sentence.tokens[token].range)
      ?? standIns.first { $0.tokens == token..<(token + 1) && $0.words.isEmpty }?.entity
  }

  /// Joined to or a part of what the verb is about.
  private func isPartOfCore(_ token: Int, _ view: SentenceView) -> Bool {
    guard ["conj", "flat", "compound", "appos"].contains(view.tree.relations[token]), view.tree.heads[token] >= 0 else {
      return false
    }
    let relation = view.tree.relations[view.tree.heads[token]]
    return ["nsubj", "obj", "iobj", "obl"].contains(where: relation.hasPrefix)
  }

  private mutating func remember(
    _ view: SentenceView, _ clause: Clause?, _ here: Set<Int>, _ standIns: [Antecedents.StandIn]
  ) {
    people = here
    rivals = Set(
      view.words.indices.compactMap { token in
        guard let mark = view.mark(at: token), mark.kind == .person else { return nil }
        return ["nmod", "nmod:poss", "appos", "flat", "compound", "conj"].contains(view.tree.relations[token])
          && !isPartOfCore(token, view) ? nil : mark.entity
      })
    follow(clause, view, standIns)
    hasNameless = view.words.indices.contains(where: view.isNameless) || view.hasUnmarkedSubject
    names += TitledName.all(in: view, index: view.index, before: view.words.count)
    names.removeAll { view.index - $0.sentence > Self.memory }
    let carried = standIns.first {
      !$0.words.isEmpty && !$0.isPossessive && $0.tokens.count == 1 && $0.tokens == clause?.subject?.tokens
    }
    if let carried {
      (topic, topicEntity) = (carried.words, carried.entity)
      return
    }
    (topic, topicEntity) = (nil, nil)
    guard let clause, let subject = clause.subject, subject.isContiguous else { return }
    if !view.bringsInThing(clause), let words = view.thing(subject.core) {
      (topic, topicEntity) = words
      topicIsPlural = false
    } else if !view.bringsInThings(clause), let words = view.things(subject.core) {
      (topic, topicEntity, topicIsPlural) = (words, nil, true)
    }
  }
}

/// "he", "her", "its": who or what it can stand for.
struct Pronoun {
  /// nil for a thing.
  let gender: Entity.Gender?
  let word: String
  private(set) var isPlural = false
  var isPersonal: Bool { gender != nil }

  init?(_ text: String) {
    word = text.lowercased()
    switch word {
    case "he", "him", "his", "himself": gender = .male
    case "she", "her", "hers", "herself": gender = .female
    case "it", "its": gender = nil
    case "they", "their": (gender, isPlural) = (nil, true)
    default: return nil
    }
  }

  func isPossessive(_ tag: String) -> Bool {
    ["his", "its", "their"].contains(word) || (word == "her" && tag == "PRP$")
  }
}

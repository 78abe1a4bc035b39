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
  /// Who was named in the sentence before, or meant by a pronoun there.
  private var people: Set<Int> = []
  /// Whether that sentence has somebody in it who may be meant and has no name.
  private var hasNameless = false
  /// What the sentence before was about, where that is a thing with a name.
  private var topic: [String]?
  private var topicEntity: Int?
  private var topicIsPlural = false
  private var names: [TitledName] = []

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
    let clause = view.main
    var standIns: [Antecedents.StandIn] = []
    var here = Set<Int>()
    var isOpen = !hasNameless
    for token in view.words.indices {
      if let mark = view.mark(at: token), mark.kind == .person { here.insert(mark.entity) }
      if view.isNameless(token) { isOpen = false }
      guard let pronoun = Pronoun(view.words[token]) else { continue }
      let known = reference(at: view.sentence.tokens[token].range)
      if pronoun.isPersonal {
        let candidates = (here.isEmpty ? people : here).filter { agrees($0, pronoun) }
        let only = candidates.count == 1 && isOpen && (here.isEmpty || here.count == 1) ? candidates.first : nil
        guard let entity = known ?? only else { continue }
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
      } else if token == 0, let topic, known == nil, topicIsPlural == pronoun.isPlural,
        isSubject(token, clause, view) || pronoun.isPossessive("")
      {
        standIns.append(
          .init(tokens: 0..<1, words: topic, entity: topicEntity, isPossessive: pronoun.isPossessive("")))
      }
    }
    standIns += titled(view, index)
    remember(view, clause, here, standIns)
    return standIns
  }

  private mutating func forget(_ newBlock: Int) {
    block = newBlock
    (people, hasNameless, topic, topicEntity) = ([], false, nil, nil)
    names = []
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
    let next = view.words.dropFirst().prefix(6).map { $0.lowercased() }
    let isDummy =
      ["is", "was", "seems", "seemed", "took", "takes", "became", "appears", "appeared", "had"]
      .contains(next.first ?? "") && (next.contains("that") || next.contains("to") || next.contains("who"))
    return !isDummy
  }

  // MARK: "the treaty"

  private func titled(_ view: SentenceView, _ index: Int) -> [Antecedents.StandIn] {
    view.words.indices.dropLast().compactMap { token in
      guard view.words[token].lowercased() == "the" else { return nil }
      let head = view.words[token + 1].lowercased()
      guard view.words[token + 1].first?.isLowercase == true, ClosedClasses.anaphoricNouns.contains(head),
        !view.continues(after: token + 1)
      else { return nil }
      let own = TitledName.all(in: view, index: index, before: token)
      guard !own.contains(where: { $0.head == head }) else { return nil }
      let near = names.filter { $0.head == head && index - $0.sentence <= 3 }
      guard let last = near.last, Set(near.map { $0.words.joined(separator: " ").lowercased() }).count == 1,
        !names.contains(where: { $0.head == head && $0.isBare && index - $0.sentence <= 3 })
      else { return nil }
      return .init(tokens: token..<(token + 2), words: last.words, entity: last.entity, isPossessive: false)
    }
  }

  // MARK: What is carried on

  private mutating func remember(
    _ view: SentenceView, _ clause: Clause?, _ here: Set<Int>, _ standIns: [Antecedents.StandIn]
  ) {
    people = here
    hasNameless = view.words.indices.contains(where: view.isNameless) || view.hasUnmarkedSubject
    names += TitledName.all(in: view, index: view.index, before: view.words.count)
    names.removeAll { view.index - $0.sentence > 4 }
    let carried = standIns.first { $0.tokens == 0..<1 && !$0.words.isEmpty && !$0.isPossessive }
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
private struct Pronoun {
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

/// One sentence with its marks by token.
private struct SentenceView {
  let index: Int
  let sentence: Sentence
  let tree: DependencyTree
  let words: [String]
  private let marks: [Int: Mark]
  let main: Clause?

  init(document: Document, annotations: Annotations, index: Int) {
    self.index = index
    sentence = annotations.sentences[index]
    tree = annotations.trees[index]
    words = sentence.tokens.map { String(document[$0.range]) }
    var marks: [Int: Mark] = [:]
    for mark in annotations.marks(in: sentence.range) {
      for (token, place) in sentence.tokens.enumerated() where mark.range.overlaps(place.range) { marks[token] = mark }
    }
    self.marks = marks
    main = clauses(of: tree, sentence: sentence).first { $0.kind == .main }
  }

  func mark(at token: Int) -> Mark? { marks[token] }
  func tag(_ token: Int) -> String { tree.xpos[token] }

  /// A singular noun for a person that no name goes with.
  func isNameless(_ token: Int) -> Bool {
    guard tree.xpos[token] == "NN", PersonNouns.all.contains(words[token].lowercased()), marks[token] == nil,
      ["nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "conj"].contains(tree.relations[token])
    else { return false }
    if let next = marks[token + 1], next.kind == .person { return false }
    return !tree.heads.indices.contains {
      tree.heads[$0] == token && ["appos", "flat", "compound"].contains(tree.relations[$0])
        && marks[$0]?.kind == .person
    }
  }

  func isName(_ token: Int) -> Bool { tree.tags[token] == .propn }

  /// Whether the subject is a name that nobody has marked: it may be a person.
  var hasUnmarkedSubject: Bool {
    guard let subject = main?.subject, tree.tags[subject.head] == .propn else { return false }
    return marks[subject.head] == nil
  }

  /// A new singular thing behind the verb, which "it" may as well mean.
  func bringsInThing(_ clause: Clause) -> Bool {
    guard let object = clause.object ?? clause.predicate else { return false }
    return ["a", "an"].contains(words[object.tokens.lowerBound].lowercased())
  }

  /// The words of a phrase that names one thing; nil for people, plurals and what has no name in it.
  func thing(_ tokens: Range<Int>) -> (words: [String], entity: Int?)? {
    guard tokens.count <= 8, let head = main?.subject?.head, ["NN", "NNP"].contains(tree.xpos[head]) else { return nil }
    let phrase = tokens.map { words[$0] }
    guard !PersonNouns.all.contains(words[head].lowercased()), marks[head]?.kind != .person, marks[head]?.kind != .date,
      !tokens.contains(where: { tree.relations[$0] == "conj" }), !phrase.contains(where: { Pronoun($0) != nil })
    else { return nil }
    let isNamed = tokens.contains { token in
      words[token].first?.isUppercase == true && (token > 0 || marks[token] != nil) && marks[token]?.kind != .date
    }
    guard isNamed, !["a", "an", "this", "these", "such", "another"].contains(phrase[0].lowercased()) else { return nil }
    let isFunction = Folding.functionWords.contains(phrase[0].lowercased())
    let entity = marks[head].flatMap { mark in
      tokens.allSatisfy { marks[$0] == mark || words[$0].lowercased() == "the" } ? mark.entity : nil
    }
    return ([isFunction ? phrase[0].lowercased() : phrase[0]] + phrase.dropFirst(), entity)
  }

  /// Plural nouns behind the verb, which "they" may as well mean.
  func bringsInThings(_ clause: Clause) -> Bool {
    words.indices.contains { token in
      token > clause.head && tree.xpos[token].hasSuffix("S") && tree.xpos[token].hasPrefix("NN")
        && ["obj", "obl", "iobj", "obl:agent", "conj"].contains(tree.relations[token])
    }
  }

  /// The words of a phrase that names several; nil for what has no name in it.
  func things(_ tokens: Range<Int>) -> [String]? {
    guard tokens.count <= 9, let head = main?.subject?.head else { return nil }
    let phrase = tokens.map { words[$0] }
    let isJoined = tokens.contains { tree.relations[$0] == "conj" && tree.heads[$0] == head && marks[$0] != nil }
    guard isJoined ? marks[head] != nil : ["NNS", "NNPS"].contains(tree.xpos[head]) else { return nil }
    let isNamed = tokens.contains { token in
      words[token].first?.isUppercase == true && (token > 0 || marks[token] != nil) && marks[token]?.kind != .date
    }
    guard isNamed, !phrase.contains(where: { Pronoun($0) != nil }),
      !["these", "those", "such", "other", "many", "some", "most", "several", "few"].contains(phrase[0].lowercased())
    else { return nil }
    let isFunction = Folding.functionWords.contains(phrase[0].lowercased())
    return [isFunction ? phrase[0].lowercased() : phrase[0]] + phrase.dropFirst()
  }

  /// Whether the phrase goes on behind its head: "the treaty of", "the party’s", "the war-cry".
  func continues(after token: Int) -> Bool {
    guard token + 1 < words.count else { return false }
    let next = words[token + 1].lowercased()
    if ClosedClasses.anchors.contains(next) || next.hasPrefix("-") { return true }
    return words[token + 1].first?.isUppercase == true || tree.tags[token + 1] == .noun
      || tree.tags[token + 1] == .propn
  }
}

/// A name whose head says what it names: "the Treaty of Kanagawa" a treaty, "Emperor Meiji" an emperor.
private struct TitledName {
  /// In lower case.
  let head: String
  /// With "the" where it stands there.
  let words: [String]
  let sentence: Int
  let entity: Int?
  /// The noun alone with "a" or another word before it: something else that may be meant.
  let isBare: Bool

  static func all(in view: SentenceView, index: Int, before end: Int) -> [TitledName] {
    var result: [TitledName] = []
    var token = 0
    while token < end {
      let run = run(in: view, from: token, before: end)
      if run.count >= 2, let name = name(of: run, in: view, index) { result.append(name) }
      if run.isEmpty, ClosedClasses.anaphoricNouns.contains(view.words[token].lowercased()), token > 0,
        view.words[token - 1].lowercased() != "the"
      {
        result.append(
          TitledName(
            head: view.words[token].lowercased(), words: [], sentence: index, entity: nil, isBare: true))
      }
      token = max(token + 1, run.upperBound)
    }
    return result
  }

  /// Capitalized words from `start`, with "of" between them.
  private static func run(in view: SentenceView, from start: Int, before end: Int) -> Range<Int> {
    var token = start
    while token < end {
      let word = view.words[token]
      if word.first?.isUppercase == true, !(token == start && Folding.functionWords.contains(word.lowercased())) {
        token += 1
      } else if token > start, word == "of", token + 1 < end, view.words[token + 1].first?.isUppercase == true {
        token += 1
      } else if token > start, word == "of", token + 2 < end, view.words[token + 1] == "the",
        view.words[token + 2].first?.isUppercase == true
      {
        token += 2
      } else {
        break
      }
    }
    return start..<token
  }

  private static func name(of run: Range<Int>, in view: SentenceView, _ index: Int) -> TitledName? {
    var words = run.map { view.words[$0] }
    let isTitle =
      PersonNouns.all.contains(words[0].lowercased())
      && run.dropFirst().contains { view.mark(at: $0)?.kind == .person }
    let of = words.firstIndex(of: "of")
    let head = isTitle ? words[0] : (of.map { words[$0 - 1] } ?? words[words.count - 1])
    guard ClosedClasses.anaphoricNouns.contains(head.lowercased()) else { return nil }
    // "was King of Norland": the king takes his article.
    let isOfSomething = !isTitle && of != nil
    if isOfSomething || run.lowerBound > 0 && view.words[run.lowerBound - 1].lowercased() == "the" {
      words.insert("the", at: 0)
    }
    let marks = Set(run.compactMap { view.mark(at: $0)?.entity })
    let isWhole = run.allSatisfy { view.mark(at: $0) != nil }
    return TitledName(
      head: head.lowercased(), words: words, sentence: index, entity: isWhole && marks.count == 1 ? marks.first : nil,
      isBare: false)
  }
}

/// Nouns for a person.
enum PersonNouns {
  static let all: Set<String> = [
    "king", "queen", "emperor", "empress", "tsar", "czar", "kaiser", "prince", "princess", "president", "minister",
    "premier", "chancellor", "general", "governor", "leader", "commander", "captain", "admiral", "colonel", "officer",
    "soldier", "man", "woman", "boy", "girl", "child", "son", "daughter", "wife", "husband", "brother", "sister",
    "father", "mother", "author", "writer", "poet", "artist", "scientist", "engineer", "doctor", "bishop", "pope",
    "priest", "archbishop", "cardinal", "successor", "predecessor", "heir", "rival", "founder", "director", "manager",
    "chairman", "secretary", "dictator", "monarch", "ruler", "merchant", "student", "teacher", "lawyer", "farmer",
    "worker", "senator", "deputy", "ambassador", "nephew", "uncle", "aunt", "cousin", "friend", "colleague", "comrade",
    "shogun", "sultan", "caliph", "duke", "duchess", "count", "countess", "earl", "baron", "lord", "lady", "knight",
    "monk", "nun", "missionary", "explorer", "historian", "philosopher", "assassin", "murderer", "widow", "consul",
    "dauphin", "regent", "marshal", "lieutenant", "sergeant", "professor", "editor", "journalist", "composer",
    "painter", "sculptor", "architect", "inventor", "astronomer", "mathematician", "physician", "surgeon", "judge",
    "mayor", "banker", "slave", "servant", "prisoner", "traveler", "traveller", "sailor", "delegate", "candidate",
  ]
}

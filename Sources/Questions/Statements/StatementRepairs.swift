import Documents

/// Readings of a statement that stand alone where it does not: without a phrase that leans on another sentence, or with
/// what that phrase is about put in.
struct StatementRepairs {
  let tree: DependencyTree
  private let nouns: NounPhrases

  init(tree: DependencyTree) {
    self.tree = tree
    nouns = NounPhrases(tree: tree)
  }

  // MARK: A phrase that can go

  private static let loosePrepositions: Set<String> = [
    "in", "within", "at", "among", "inside", "across", "throughout", "from",
  ]

  /// "She was arrested at the scene and tried in 1841" without "at the scene": one phrase less each, that has no name
  /// and that no verb needs.
  func withoutPhrase(_ statement: Statement) -> [Statement] {
    let place = statement.words.enumerated().reduce(into: [Int: Int]()) { result, word in
      if let token = word.element.token, result[token] == nil { result[token] = word.offset }
    }
    return tree.heads.indices.compactMap { noun in
      guard ["obl", "nmod"].contains(tree.relation(of: noun)), tree.tags[noun] == .noun,
        let range = removable(noun, statement, place)
      else { return nil }
      var shorter = statement
      shorter.words = statement.words.removing(range)
      shorter.edits.insert(.insertion)
      return shorter
    }
  }

  private func removable(_ noun: Int, _ statement: Statement, _ place: [Int: Int]) -> Range<Int>? {
    let tokens = nouns.subtree(of: noun)
    guard let first = tokens.first, let last = tokens.last, last - first + 1 == tokens.count,
      (3...7).contains(tokens.count),
      Self.loosePrepositions.contains(tree.lemmas[first].lowercased()), tree.tags[first] == .adp,
      let start = place[first], let end = place[last], start >= 3, end - start == last - first,
      statement.words[start...end].allSatisfy({ $0.slot == nil }), isFree(noun)
    else { return nil }
    // "early in her reign": what is left of it would be said of something else.
    if ["early", "late", "soon", "shortly", "only", "even", "just", "mainly", "partly", "especially"].contains(
      statement.words[start - 1].text.lowercased())
    {
      return nil
    }
    // "in the party of": something hangs on it that is no part of it.
    let next = end + 1 < statement.words.count ? statement.words[end + 1].text : ","
    return ["of", "that", "who", "which", "whose", "where", "like", "such", "including"].contains(next)
      ? nil : start..<(end + 1)
  }

  /// Whether what it hangs on can do without it: a noun, or a verb with something else to its right.
  private func isFree(_ noun: Int) -> Bool {
    let head = tree.heads[noun]
    guard head >= 0 else { return false }
    if tree.relation(of: noun) == "nmod" { return tree.tags[head] == .noun && tree.xpos[head] == "NNS" }
    guard tree.tags[head] == .verb, !Valency.needsPlace.contains(tree.lemmas[head].lowercased()) else { return false }
    return tree.heads.indices.contains { other in
      other != noun && tree.heads[other] == head && other > head
        && ["obj", "obl", "xcomp", "ccomp", "conj"].contains(String(tree.relation(of: other)))
    }
      || tree.relation(of: head) != "acl"
        && tree.relations.indices.contains { tree.heads[$0] == head && tree.relations[$0] == "aux:pass" }
  }

  // MARK: "At this congress, held in May 1823,"

  /// "At this congress, held in May 1823, the league was founded": at a congress held then.
  func withDatedFront(_ statement: Statement) -> Statement? {
    let words = statement.words
    guard words.count > 9, ["at", "in", "during", "by"].contains(words[0].text.lowercased()),
      ["this", "that", "the"].contains(words[1].text), let noun = words[2].token, tree.tags[noun] == .noun,
      words[3].text == ",", let verb = words[4].token, ["VBN", "VBD"].contains(tree.xpos[verb]),
      let close = words[5...].prefix(10).firstIndex(where: { $0.text == "," && $0.slot == nil }),
      words[5..<close].contains(where: { $0.slot.map { statement.slots[$0].kind == .date } == true }),
      close + 4 < words.count
    else { return nil }
    var repaired = statement
    repaired.words.remove(at: 3)
    repaired.words[1].text = "aeiou".contains(words[2].text.first ?? "x") ? "an" : "a"
    repaired.edits.insert(.insertion)
    return repaired
  }

  // MARK: "the government" of a country

  private static let ofCountry: Set<String> = ["capital", "king", "queen", "emperor", "president", "throne", "crown"]
  private static let inCountry: Set<String> = [
    "republic", "army", "parliament", "monarchy", "revolution", "soviets", "councils", "assembly", "regime", "workers",
    "peasants", "rising", "uprising", "elections", "strike", "economy", "government", "fascists", "communists",
  ]

  /// "The government fell" as "The government in Norland fell", where the paragraph is about Norland; "A wave of strikes
  /// began" as "In Norland, a wave of strikes began".
  func inCountry(_ statement: Statement, _ country: PlaceFrames.Frame) -> [Statement] {
    let namesPlace = statement.liveSlots.contains { statement.slots[$0].kind == .place }
    guard !namesPlace else { return [] }
    return [besideNoun(statement, country), before(statement, country)].compactMap { $0 }
  }

  private func besideNoun(_ statement: Statement, _ country: PlaceFrames.Frame) -> Statement? {
    guard let noun = statement.words.indices.first(where: { isLoose(statement, $0) }),
      let token = statement.words[noun].token
    else { return nil }
    let preposition = Self.ofCountry.contains(statement.words[noun].text.lowercased()) ? "of" : "in"
    return inserting([preposition], country, [], into: statement, at: noun + 1, token: token)
  }

  private func before(_ statement: Statement, _ country: PlaceFrames.Frame) -> Statement? {
    guard let first = statement.words.first, ["A", "An"].contains(first.text), let token = first.token else {
      return nil
    }
    var lower = statement
    lower.words[0].text = first.text.lowercased()
    return inserting(["In"], country, [","], into: lower, at: 0, token: token)
  }

  private func inserting(
    _ lead: [String], _ country: PlaceFrames.Frame, _ tail: [String], into statement: Statement, at index: Int,
    token: Int
  ) -> Statement {
    var framed = statement
    framed.slots.append(
      Slot(entity: country.entity, kind: .place, surface: country.name, value: nil, isResolved: true))
    let name = country.name.split(separator: " ").map {
      StatementWord(text: String($0), isGlued: false, token: token, slot: framed.slots.count - 1)
    }
    let lead = lead.map { StatementWord(text: $0, isGlued: false, token: token, slot: nil) }
    let tail = tail.map { StatementWord(text: $0, isGlued: true, token: token, slot: nil) }
    framed.words.insert(contentsOf: lead + name + tail, at: index)
    framed.edits.insert(.name)
    return framed
  }

  /// "the government", with nothing that says whose.
  private func isLoose(_ statement: Statement, _ index: Int) -> Bool {
    let (words, word) = (statement.words, statement.words[index].text.lowercased())
    guard Self.ofCountry.contains(word) || Self.inCountry.contains(word), words[index].slot == nil,
      words[max(0, index - 3)..<index].contains(where: { $0.text.lowercased() == "the" })
    else { return false }
    guard index + 1 < words.count else { return true }
    let next = words[index + 1]
    let isNoun = next.token.map { [.noun, .propn].contains(tree.tags[$0]) } == true
    return !["of", "in", "’s", "'s", "’"].contains(next.text) && !isNoun
  }
}

/// The country that each paragraph tells of: "In Norland, …" holds until another place is named.
struct PlaceFrames {
  struct Frame: Hashable {
    /// Index into ``Annotations/entities``.
    let entity: Int
    let name: String
  }

  private let frames: [Int: Frame]

  init(document: Document, annotations: Annotations) {
    var (frames, current, section) = ([Int: Frame](), Frame?.none, "")
    for (index, sentence) in annotations.sentences.enumerated() {
      let here = document.section(at: sentence.range.lowerBound).id
      if here != section { (section, current) = (here, nil) }
      let places = annotations.marks(in: sentence.range).filter { $0.kind == .place }
      if let first = places.first, Self.opens(document, sentence, first), Set(places.map(\.entity)).count == 1 {
        current = Frame(entity: first.entity, name: String(document[first.range]))
        continue
      }
      if !places.isEmpty { current = nil }
      frames[index] = current
    }
    self.frames = frames
  }

  /// The country of a sentence that names none.
  func frame(of sentence: Int) -> Frame? { frames[sentence] }

  /// "In Norland," at the head of a sentence.
  private static func opens(_ document: Document, _ sentence: Sentence, _ mark: Mark) -> Bool {
    guard let first = sentence.tokens.first, ["In", "Also"].contains(document[first.range]),
      let at = sentence.tokens.firstIndex(where: { $0.range.lowerBound == mark.range.lowerBound }), at <= 2
    else { return false }
    return document[mark.range.upperBound..<sentence.range.upperBound].first == ","
  }
}

import Documents

/// What the sentence of a definite phrase has named before it: "Krag returned to Bergen before the fall of the city".
///
/// The nouns that one name standing before them explains; where two might be meant, none does.
struct OwnAntecedents {
  /// A word with what it is a mention of.
  struct Word {
    let text: String
    let kind: EntityKind?
    let entity: Int?
  }

  let words: [Word]

  init(_ statement: Statement) {
    words = statement.words.map { word in
      let slot = word.slot.map { statement.slots[$0] }
      return Word(text: word.text, kind: slot?.kind, entity: slot?.entity)
    }
  }

  /// Of a sentence as it stands in the text.
  init(sentence: Sentence, document: Document, annotations: Annotations) {
    let marks = annotations.marks(in: sentence.range)
    words = sentence.tokens.map { token in
      let mark = marks.first { $0.range.overlaps(token.range) }
      return Word(text: String(document[token.range]), kind: mark?.kind, entity: mark?.entity)
    }
  }

  /// The nouns, in lower case, that stand behind "the" and are explained each time.
  var explained: Set<String> {
    var (found, loose): (Set<String>, Set<String>) = ([], [])
    for index in words.indices.dropFirst() where words[index].kind == nil {
      let noun = bare(index)
      guard ClosedClasses.anaphoricNouns.contains(noun) || Self.all.contains(noun), isDefinite(index) else { continue }
      if isExplained(noun, at: index) { found.insert(noun) } else { loose.insert(noun) }
    }
    return found.subtracting(loose)
  }

  /// Without the mark of a possessive that belongs to the same token.
  private func bare(_ index: Int) -> String {
    let text = words[index].text.lowercased()
    return text.hasSuffix("’s") || text.hasSuffix("'s") ? String(text.dropLast(2)) : text
  }

  private func isDefinite(_ index: Int) -> Bool {
    (1...2).contains { index >= $0 && words[index - $0].text.lowercased() == "the" }
  }

  private func isExplained(_ noun: String, at index: Int) -> Bool {
    if isNamedBehind(index) { return true }
    if Self.offices.contains(noun) { return hasOffice(before: index) }
    if let names = Self.titles.first(where: { $0.nouns.contains(noun) }) {
      return titled(names.heads, before: index) == 1
    }
    if Self.bodies.contains(noun) {
      return mentions(of: .organization, before: index).count == 1
    }
    let places = mentions(of: .place, before: index)
    guard places.count == 1, let place = places.first else { return false }
    if Self.towns.contains(noun) { return !Countries.contains(place) }
    if Self.states.contains(noun) { return Countries.contains(place) }
    return Self.lands.contains(noun)
  }

  /// "the ruler, Rajah Bakar, fled"
  private func isNamedBehind(_ index: Int) -> Bool {
    guard PersonNouns.all.contains(bare(index)), index + 2 < words.count, words[index + 1].text == "," else {
      return false
    }
    let name = words[(index + 2)...].prefix { $0.text.first?.isUppercase == true }
    return name.contains { $0.kind == .person } && (name.endIndex == words.count || words[name.endIndex].text == ",")
  }

  /// "Secretary of State … the position": an office in which somebody was.
  private func hasOffice(before index: Int) -> Bool {
    words[..<index].contains { PersonNouns.all.contains($0.text.lowercased()) }
  }

  /// The names of a kind before `index`, each once.
  private func mentions(of kind: EntityKind, before index: Int) -> Set<String> {
    var names: [Int: [String]] = [:]
    for word in words[..<index] where word.kind == kind {
      if let entity = word.entity { names[entity, default: []].append(word.text) }
    }
    return Set(names.values.map { $0.joined(separator: " ") })
  }

  /// How many names before `index` say by their last word that they are such a thing: "the Treaty of Vardo", "World
  /// War II".
  private func titled(_ heads: Set<String>, before index: Int) -> Int {
    words[..<index].indices.dropFirst().count { position in
      let word = words[position].text
      guard word.first?.isUppercase == true, heads.contains(word.lowercased()) else { return false }
      let before = words[position - 1].text
      return before.first?.isUppercase == true && before.count > 1
        || position + 1 < words.count && ["of", "on"].contains(words[position + 1].text)
    }
  }

  // MARK: Nouns

  private static let towns: Set<String> = ["city", "town", "village", "port", "fort", "fortress"]
  private static let states: Set<String> = ["country", "nation", "republic", "kingdom"]
  private static let lands: Set<String> = [
    "region", "area", "territory", "province", "island", "islands", "district", "colony", "peninsula", "site",
  ]
  private static let bodies: Set<String> = [
    "organization", "organisation", "group", "party", "company", "firm", "union", "league", "association", "society",
    "committee", "council", "commission", "movement", "club", "newspaper", "magazine", "journal", "bank", "corporation",
    "agency", "university", "college", "school", "church", "institution", "body",
  ]
  private static let offices: Set<String> = ["position", "post", "office", "job", "title", "role"]

  private static let titles: [(nouns: Set<String>, heads: Set<String>)] = [
    (
      ["war", "conflict", "fighting", "struggle", "hostilities"],
      ["war", "wars", "revolution", "rebellion", "rising", "revolt", "uprising"]
    ),
    (["battle", "engagement", "siege"], ["battle", "siege"]),
    (
      ["revolution", "rebellion", "revolt", "uprising", "rising"],
      [
        "revolution", "rebellion", "revolt", "uprising", "rising",
      ]
    ),
    (["treaty", "agreement", "pact", "accord"], ["treaty", "agreement", "pact", "accord", "accords", "peace"]),
    (
      ["law", "laws", "act", "legislation", "bill", "measure", "statute"],
      ["act", "acts", "law", "laws", "bill", "statute", "code"]
    ),
    (["amendment"], ["amendment"]),
    (["document", "declaration", "charter", "constitution"], ["declaration", "charter", "constitution", "manifesto"]),
    (["empire"], ["empire"]), (["dynasty"], ["dynasty"]), (["conference", "meeting"], ["conference"]),
    (["convention"], ["convention"]), (["congress"], ["congress"]), (["expedition"], ["expedition"]),
    (["canal"], ["canal"]), (["river"], ["river"]), (["strike"], ["strike"]), (["massacre"], ["massacre"]),
  ]

  private static let all: Set<String> =
    titles.reduce(into: towns.union(states).union(lands).union(bodies).union(offices)) { $0.formUnion($1.nouns) }
}

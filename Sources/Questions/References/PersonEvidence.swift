import Documents

/// Names tagged as persons that the text uses for something else.
enum PersonEvidence {
  /// Indices of entities that most often stand behind "in", "into" or "near": mountains and countries.
  static func placed(_ document: Document, _ annotations: Annotations) -> Set<Int> {
    var counts: [Int: (placed: Int, all: Int)] = [:]
    let starts = annotations.sentences.map(\.range.lowerBound)
    for mark in annotations.marks where mark.kind == .person {
      let index = starts.partitioningIndex { $0 > mark.range.lowerBound } - 1
      guard index >= 0 else { continue }
      let sentence = annotations.sentences[index]
      let text =
        sentence.range.lowerBound < mark.range.lowerBound
        ? document[sentence.range.lowerBound..<mark.range.lowerBound] : ""
      let before = text.split(separator: " ").last.map { $0.lowercased() } ?? ""
      let after =
        mark.range.upperBound < sentence.range.upperBound
        ? document[mark.range.upperBound..<sentence.range.upperBound].prefix(2) : ""
      counts[mark.entity, default: (0, 0)].all += 1
      if ships.contains(before) { counts[mark.entity]?.placed += 3 }
      if prepositions.contains(before), after.first != "’", after.first != "'" {
        counts[mark.entity]?.placed += 1
      }
    }
    return Set(counts.filter { $0.value.placed > 0 && $0.value.placed * 3 >= $0.value.all }.keys)
  }

  /// The surname of each person whose full name comes only after it has stood alone: "Brun" may be Anna Brun, or the
  /// brother whom the text has in mind. Whoever is known from elsewhere has one name.
  static func shortOnly(_ document: Document, _ annotations: Annotations) -> [Int: String] {
    var found: [Int: String] = [:]
    for (index, entity) in annotations.entities.enumerated() where entity.kind == .person {
      let names = entity.mentions.filter { $0.form == .name }.map { document[$0.range] }
      let alone = names.prefix { !$0.contains(" ") }
      guard alone.count >= 2, alone.count < names.count, entity.canonical.contains(" "), let first = alone.first,
        entity.canonical.hasSuffix(" " + first), WorldNames.personsByName[Folding.fold(entity.canonical)] == nil
      else { continue }
      found[index] = String(first)
    }
    return found
  }

  /// Persons of whom the text tells that they do something, or whom a pronoun or a gender shows to be persons: a book
  /// or a fortress that was taken for one does nothing. All of them where no parser ran.
  static func acting(_ annotations: Annotations) -> Set<Int> {
    guard !annotations.trees.isEmpty else { return Set(annotations.entities.indices) }
    var found = Set(
      annotations.entities.indices.filter { index in
        annotations.entities[index].gender != nil || annotations.entities[index].mentions.contains { $0.form != .name }
      })
    for name in annotations.personNames where !found.contains(name.entity) {
      let tree = annotations.trees[name.sentence]
      guard tree.heads.count == annotations.sentences[name.sentence].tokens.count else { continue }
      let acts = name.tokens.contains { token in
        let relation = tree.relations[token]
        guard relation.hasPrefix("nsubj") || relation == "obl:agent" else { return false }
        // "the riders whom Darius met": told of in passing, as likely as not of another time.
        return name.tokens.count > 1 || tree.heads[token] < 0 || !tree.relations[tree.heads[token]].hasPrefix("acl")
      }
      if acts { found.insert(name.entity) }
    }
    return found
  }

  /// The adjectives of nations and cities beside each person: "the Persian king Xerxes", "Krag, a Danish pilot".
  static func nations(_ document: Document, _ annotations: Annotations) -> [Int: Set<String>] {
    var found: [Int: Set<String>] = [:]
    for name in annotations.personNames {
      let tokens = annotations.sentences[name.sentence].tokens
      let next = name.tokens.upperBound
      let isAside = next < tokens.count && document[tokens[next].range] == ","
      let beside = tokens[..<name.tokens.lowerBound].suffix(3) + (isAside ? tokens[next...].prefix(4) : [])
      for token in beside {
        let word = document[token.range].lowercased()
        if ClosedClasses.nationalities.contains(word) || ClosedClasses.sides.contains(word) {
          found[name.entity, default: []].insert(word)
        }
      }
    }
    return found
  }

  /// Single words behind "the" more often than not: "the Khan", "the Athenian".
  static func titled(_ document: Document, _ annotations: Annotations) -> Set<Int> {
    Set(
      annotations.entities.indices.filter { index in
        let entity = annotations.entities[index]
        guard entity.kind == .person, !entity.canonical.contains(" ") else { return false }
        let names = entity.mentions.filter { $0.form == .name }
        let behind = names.count { name in
          let start = max(0, name.range.lowerBound - 4)
          return start + 4 == name.range.lowerBound
            && document.text.utf8.dropFirst(start).prefix(4).elementsEqual("the ".utf8)
        }
        return behind * 2 > names.count
      })
  }

  /// What stands before the name of a ship: "the frigate Anna Brun".
  private static let ships: Set<String> = [
    "uss", "hms", "ss", "rms", "hmas", "hmcs", "frigate", "cruiser", "destroyer", "battleship", "submarine", "steamer",
    "steamship", "schooner", "yacht", "liner", "gunboat", "ferry",
  ]

  private static let prepositions: Set<String> = ["in", "into", "near", "throughout", "across"]

  /// Titles that a text may use like a name.
  static let titles: Set<String> = [
    "caesar", "augustus", "imperator", "pharaoh", "shah", "khan", "sultan", "caliph", "tsar", "czar", "kaiser", "inca",
    "mikado", "dalai lama", "negus", "emperor", "king", "pope", "gothicus", "germanicus", "africanus",
  ]

  /// "Anna B.": cut before the surname.
  static func isCut(_ name: String) -> Bool {
    guard let last = name.split(separator: " ").last, name.contains(" ") else { return false }
    return last.hasSuffix(".") && last.count == 2
  }

  /// Persons called by a given name alone, which the text gives somebody with a surname more often: "Nils" beside
  /// "Nils Aas"; not "Leo" beside "Leo XIII" or "Leo of Bergen".
  static func halfNamed(_ annotations: Annotations) -> Set<Int> {
    var whole: [Substring: Int] = [:]
    for entity in annotations.entities where entity.kind == .person {
      let words = entity.canonical.split(separator: " ")
      guard words.count > 1, let last = words.last, last.first?.isUppercase == true,
        words.dropFirst().allSatisfy({ $0.first?.isUppercase == true }), !last.allSatisfy({ "IVX".contains($0) })
      else { continue }
      whole[words[0]] = max(whole[words[0]] ?? 0, entity.mentions.count)
    }
    let half = annotations.entities.indices.filter { index in
      let entity = annotations.entities[index]
      return entity.kind == .person && !entity.canonical.contains(" ")
        && whole[entity.canonical[...]].map { $0 >= entity.mentions.count } == true
    }
    return Set(half)
  }
}

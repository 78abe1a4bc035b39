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
      if prepositions.contains(before), after.first != "’", after.first != "'" {
        counts[mark.entity]?.placed += 1
      }
    }
    return Set(counts.filter { $0.value.placed > 0 && $0.value.placed * 2 >= $0.value.all }.keys)
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
}

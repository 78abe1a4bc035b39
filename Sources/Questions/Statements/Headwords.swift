import Documents

/// Names as a work of reference and a title page print them, brought into the form of running text.
///
/// "STORM, HENRIK" is Henrik Storm, and "HENRIK STORM" as well.
enum Headwords {
  /// The name in the form of running text; nil where it has that form.
  static func plain(_ name: String) -> String? {
    let parts = name.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmed }
    guard parts.count <= 2, let surname = parts.first, isCapital(surname) else { return nil }
    if parts.count == 1 { return name.contains(" ") ? cased(name) : nil }
    guard !parts[1].isEmpty, parts[1].allSatisfy({ $0.isLetter || " .-’'".contains($0) }),
      parts[1].first?.isUppercase == true
    else { return nil }
    return (isCapital(parts[1]) ? cased(parts[1]) : parts[1]) + " " + cased(surname)
  }

  /// Letters in capitals only, one word of three or more among them.
  private static func isCapital(_ text: String) -> Bool {
    text.allSatisfy { $0.isUppercase || !$0.isLetter } && text.allSatisfy { !$0.isNumber }
      && text.split(separator: " ").contains { $0.count >= 3 && !isNumeral($0) }
  }

  private static func isNumeral(_ word: Substring) -> Bool { word.allSatisfy { "IVX.".contains($0) } }

  private static let particles: Set<String> = ["von", "van", "de", "du", "der", "den", "di", "da", "la", "le", "of"]

  private static func cased(_ text: String) -> String {
    text.split(separator: " ").map { word in
      if isNumeral(word) { return String(word) }
      let lower = word.lowercased()
      if particles.contains(lower) { return lower }
      var isStart = true
      return String(
        lower.map { character in
          defer { isStart = "-’'.".contains(character) }
          return isStart ? Character(character.uppercased()) : character
        })
    }.joined(separator: " ")
  }

  /// The annotations with the names of persons in the form of running text.
  static func plain(_ annotations: Annotations) -> Annotations {
    guard annotations.entities.contains(where: { $0.kind == .person && plain($0.canonical) != nil }) else {
      return annotations
    }
    let entities = annotations.entities.map { entity in
      guard entity.kind == .person else { return entity }
      let canonical = plain(entity.canonical) ?? entity.canonical
      var aliases: [String] = []
      for alias in entity.aliases.map({ plain($0) ?? $0 }) where alias != canonical && !aliases.contains(alias) {
        aliases.append(alias)
      }
      return Entity(
        id: entity.id, kind: .person, canonical: canonical, aliases: aliases, mentions: entity.mentions,
        value: entity.value, gender: entity.gender)
    }
    return Annotations(
      sentences: annotations.sentences, entities: entities, quotations: annotations.quotations,
      trees: annotations.trees)
  }

  /// "STORM, HENRIK, Norwegian pilot, was born" as "Henrik Storm, a Norwegian pilot, was born".
  static func write(_ slot: Int, in statement: inout Statement) {
    let old = statement.slots[slot]
    guard old.kind == .person, old.surface.contains(","), let name = plain(old.surface),
      let range = statement.range(of: slot), let token = statement.words[range.lowerBound].token
    else { return }
    let words = name.split(separator: " ").map {
      StatementWord(text: String($0), isGlued: false, token: token, slot: slot)
    }
    statement.words.replaceSubrange(range, with: words)
    statement.slots[slot] = Slot(entity: old.entity, kind: .person, surface: name, value: nil, isResolved: false)
    statement.edits.insert(.name)
    addArticle(behind: range.lowerBound + words.count, in: &statement)
  }

  /// Takes what stands in brackets with it: "STORM, HENRIK (1797-1864), Norwegian pilot".
  private static func addArticle(behind start: Int, in statement: inout Statement) {
    var comma = start
    if comma < statement.words.count, statement.words[comma].text == "(",
      let close = statement.words[comma...].firstIndex(where: { $0.text == ")" })
    {
      comma = close + 1
    }
    guard comma + 2 < statement.words.count, statement.words[comma].text == ",",
      let first = statement.words[comma + 1].text.first, first.isLetter,
      !Folding.functionWords.contains(statement.words[comma + 1].text.lowercased()),
      !statement.words[comma + 1].isVerbal,
      let token = statement.words[comma + 1].token
    else { return }
    let lower = statement.words[comma + 1].text.lowercased()
    let isNation = ClosedClasses.nationalities.contains(lower)
    guard isNation || first.isLowercase && !lower.hasSuffix("ed") else { return }
    let article = "aeiou".contains(lower.first ?? "x") ? "an" : "a"
    statement.words.insert(
      StatementWord(text: article, isGlued: false, token: token, slot: nil), at: comma + 1)
  }
}

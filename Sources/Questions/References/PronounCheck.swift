import Documents

/// Whether every "he" and "she" of a statement has a person before it that it can stand for.
enum PronounCheck {
  private static let personal: Set<String> = ["he", "him", "his", "himself", "she", "her", "hers", "herself"]

  private static let clauseOpeners: Set<String> = [
    "which", "that", "who", "whose", "when", "where", "because", "after", "before", "while", "as", "until", "with",
  ]

  /// "offered her a place", "saw her in May": no noun behind it that is hers.
  private static func isObject(_ words: [StatementWord], _ index: Int) -> Bool {
    guard index + 1 < words.count else { return true }
    // "gave her Communion": to her, as likely as not.
    if index > 0, ["gave", "offered", "told", "sent", "granted", "paid"].contains(words[index - 1].text) {
      return true
    }
    let next = words[index + 1].text.lowercased()
    return next.first?.isLetter != true || Folding.functionWords.contains(next)
      || ["for", "with", "at", "on", "as", "by", "into", "that", "who"].contains(next)
  }

  /// Whether something before `index` can be "they": a plural, two that are joined, a body or a country.
  private static func hasMany(_ statement: Statement, before index: Int) -> Bool {
    var persons: Set<Int> = []
    return statement.words[..<index].contains { word in
      if let slot = word.slot {
        let kind = statement.slots[slot].kind
        if kind == .person { persons.insert(statement.slots[slot].entity) }
        return ![.person, .date].contains(kind) || persons.count > 1
      }
      let text = word.text
      return text == "and" || ["people", "men", "women", "children", "everyone", "each", "who"].contains(text)
        || text.count > 3 && text.hasSuffix("s") && !text.hasSuffix("ss") && !text.hasSuffix("’s")
        || text.first?.isUppercase == true && text.count > 3 && !Folding.functionWords.contains(text.lowercased())
        || ClosedClasses.anaphoricNouns.contains(text)
    }
  }

  /// Nouns of what somebody did, wrote or went through: before a comma they are the subject’s, where "his death" and
  /// "his advice" are another’s.
  static let own: Set<String> = [
    "return", "arrival", "childhood", "youth", "career", "memoirs", "diary", "autobiography", "speech", "address",
    "letter", "book", "essay", "novel", "trip", "visit", "journey", "studies", "education", "lifetime", "message",
    "pamphlet", "testimony", "promise", "ambition", "desire",
  ]

  /// "Upon his return to Bergen in 1840, Anna Brun sold the yard": the one person behind the phrase that opens the
  /// statement.
  static func looksForward(_ words: [StatementWord], at index: Int, isPerson: (Int) -> Bool) -> Bool {
    let isControlled =
      ["his", "her", "he", "she"].contains(words[index].text) && index > 1 && opensWithoutSubject(words)
    guard
      isControlled
        || ["his", "her"].contains(words[index].text) && index > 0
          && words[(index + 1)...].prefix(3).prefix(while: { $0.slot == nil && $0.text.first?.isLetter == true })
            .contains(where: { own.contains($0.text) }),
      let person = words[index...].firstIndex(where: { $0.slot.map(isPerson) == true }), person - index <= 14,
      words[person - 1].text == "," || words[person - 1].slot != nil
    else { return false }
    let slot = words[person].slot
    let next = words[person...].drop { $0.slot == slot }.first?.text ?? ""
    // Another clause, or what the person owns, in between or behind.
    let isPlain =
      isControlled
      || !words[..<person].contains { clauseOpeners.contains($0.text) && $0.text != "as" && $0.text != "with" }
    return isPlain && !["’s", "'s", "’", "and", "or", ","].contains(next)
      && (isControlled || fronts.contains(words[0].text))
  }

  /// "Upon returning to his base, Krag", "After hearing that he was ill, Krag": the subject of the main clause is that of the
  /// phrase before it as well.
  static func opensWithoutSubject(_ words: [StatementWord]) -> Bool {
    words.count > 2 && words[1].slot == nil && opensWithoutSubject(words[0].text, words[1].text)
  }

  /// By the first two words of the phrase.
  static func opensWithoutSubject(_ first: String, _ second: String) -> Bool {
    ["upon", "after", "before", "on", "in", "by", "while", "without", "despite", "since"].contains(first.lowercased())
      && second.hasSuffix("ing") && second.count > 4 && !["spring", "evening", "morning", "during"].contains(second)
  }

  private static let fronts: Set<String> = [
    "In", "On", "At", "Upon", "During", "After", "Before", "Since", "Throughout",
  ]

  static func isResolved(_ statement: Statement) -> Bool {
    var hasPerson = false
    // "Anna Brun saw him": somebody else. A clause of its own may come back to her.
    var (isFarther, isLater) = (false, false)
    var (persons, isAfterComma): (Set<Int>, Bool) = ([], false)
    var (hasOffice, isOther, hasCountry) = (false, false, false)
    for (index, word) in statement.words.enumerated() {
      defer { isAfterComma = word.text == "," }
      let text = word.text.lowercased()
      if let slot = word.slot, statement.slots[slot].kind == .person { (hasPerson, isFarther) = (true, false) }
      if let slot = word.slot, statement.slots[slot].kind == .person { persons.insert(statement.slots[slot].entity) }
      // "With Anna Brun and Olaf Krag, he sold the yard": one of the two, or a third.
      if isAfterComma, persons.count > 1, ["he", "she"].contains(text) { return false }
      if clauseOpeners.contains(text) { isFarther = true }
      // "the commander ordered his men": whoever he is.
      if word.slot == nil, index > 0, PersonNouns.all.contains(text) { hasOffice = true }
      // "Krag, to whom he owed it": somebody else.
      if text == "whom" { isOther = true } else if text == "," { isOther = false }
      if isOther, ["he", "she"].contains(text) { return false }
      if let slot = word.slot, statement.slots[slot].kind == .place { hasCountry = true }
      // "England … her fleet"
      if text == "her", hasCountry, !hasPerson, !isObject(statement.words, index) { continue }
      // "Anna Brun showed their use": nothing before it is many.
      if text == "their", !hasMany(statement, before: index) { return false }
      if personal.contains(text), !hasPerson, !(hasOffice && ["his", "her"].contains(text)),
        !looksForward(statement.words, at: index, isPerson: { statement.slots[$0].kind == .person })
      {
        return false
      }
      if text == "him" || text == "her" && isObject(statement.words, index), !isFarther { return false }
      // "Anna Brun joined it": nothing in the same clause can be meant.
      if clauseOpeners.subtracting(["as", "with"]).contains(text) || ["and", "but", ";"].contains(text) {
        isLater = true
      }
      if ["it", "them"].contains(text), !isLater { return false }
    }
    return true
  }
}

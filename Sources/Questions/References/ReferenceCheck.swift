/// Finds references in a stem that do not stand alone (M06).
enum ReferenceCheck {
  /// The first word or phrase that leans on something outside `text`; nil if there is none.
  ///
  /// - Parameters:
  ///   - familiar: definite phrases that the text uses all through ("the civil war"), in lower case.
  ///   - explained: nouns that a name before them in `text` makes definite (``OwnAntecedents``).
  static func unresolved(in text: String, familiar: Set<String> = [], explained: Set<String> = []) -> String? {
    let words = plainWords(of: text)
    return unclear(words) ?? looseNumber(words) ?? looseDefinite(words, familiar, explained)
  }

  /// The same for `text` behind the sentence that it leans on: what points there by a demonstrative is clear.
  ///
  /// Definite phrases are not looked at: which of them the premise explains, ``PremiseFinder`` knows by the syntax.
  static func unresolved(in text: String, after premise: String) -> String? {
    unclear(plainWords(of: premise + " " + withoutLeaning(text)))
  }

  /// Words that lean on the sentence before and on nothing else.
  private static let leaning: Set<String> = [
    "this", "these", "those", "such", "also", "then", "therefore", "thus", "thereafter", "meanwhile", "soon",
  ]

  static func withoutLeaning(_ text: String) -> String {
    text.split(separator: " ").filter { !leaning.contains($0.lowercased().trimming { $0.isPunctuation }) }
      .joined(separator: " ")
  }

  private static func unclear(_ words: [PlainWord]) -> String? {
    let lower = words.map { $0.text }
    if let word = deicticWord(words) ?? pronoun(words) { return word }
    for phrase in ClosedClasses.deicticPhrases {
      if let at = lower.firstIndex(of: phrase[0]), contains(phrase, in: lower, from: at, of: words) {
        return phrase.joined(separator: " ")
      }
    }
    for (index, word) in words.enumerated().dropFirst() where ["later", "earlier"].contains(word.text) {
      let unit = words[index - 1].text
      if ["minutes", "hours", "hour", "decades", "centuries", "century", "much", "week", "month"].contains(unit) {
        return unit + " " + word.text
      }
    }
    return bareMonth(words) ?? LooseWord.first(in: words)
  }

  struct PlainWord {
    var text: String
    var isCapital: Bool
    /// A comma, bracket or other mark stands between it and the word before.
    var afterMark: Bool
    var isQuoted: Bool

    /// What stands before the mark of a possessive; nil for any other word.
    var owner: String? {
      text.hasSuffix("’s") || text.hasSuffix("'s") ? String(text.dropLast(2)) : nil
    }
  }

  private static func contains(_ phrase: [String], in words: [String], from first: Int, of plain: [PlainWord]) -> Bool {
    for start in first..<words.count where words[start...].starts(with: phrase) {
      let end = start + phrase.count
      // "the Four Ports Treaty"
      if phrase.count == 2, phrase[0] == "the", end < words.count, plain[end - 1].isCapital, plain[end].isCapital {
        continue
      }
      if phrase == ["the", "other"], words[..<start].contains(where: { ["each", "one"].contains($0) }) { continue }
      if phrase == ["as", "well"], end < words.count, words[end] == "as" { continue }
      // "as a result of the strike" says what it points to.
      if end < words.count, ["of", "to", "for"].contains(words[end]), phrase[0] == "as" || phrase[0] == "in" {
        continue
      }
      return true
    }
    return false
  }

  /// Lowercase words with their apostrophes; what is quoted is marked.
  static func plainWords(of text: String) -> [PlainWord] {
    var result: [PlainWord] = []
    var word = ""
    var afterMark = false
    var depth = 0
    func flush() {
      let bare = word.trimming { $0 == "'" || $0 == "’" || $0 == "-" }
      if !bare.isEmpty {
        result.append(
          PlainWord(
            text: bare.lowercased(), isCapital: bare.first?.isUppercase == true, afterMark: afterMark,
            isQuoted: depth > 0))
        afterMark = false
      }
      word = ""
    }
    for character in text {
      if character.isLetter || character.isNumber || character == "'" || character == "’" || character == "-"
        || character == "_"
      {
        word.append(character)
        continue
      }
      flush()
      if character == "‘" || character == "“" { depth += 1 }
      if character == "”", depth > 0 { depth -= 1 }
      if !character.isWhitespace { afterMark = true }
    }
    flush()
    return result
  }

  private static func deicticWord(_ words: [PlainWord]) -> String? {
    for (index, word) in words.enumerated() where !word.isQuoted && ClosedClasses.deictic.contains(word.text) {
      // "World War I", "the Former Soviet Union", "the Here and Now" are names.
      if word.isCapital, index > 0, !isSpeaker(words, at: index) { continue }
      if word.text == "there", index + 1 < words.count,
        ["was", "were", "emerged", "arose", "existed", "grew", "remained", "came", "appeared", "followed", "occurred"]
          .contains(words[index + 1].text)
      {
        continue
      }
      if word.text == "next", index + 1 < words.count, words[index + 1].text == "to" { continue }
      // "workers to mine coal"
      if word.text == "mine", index > 0, ["to", "and", "or", "could"].contains(words[index - 1].text) { continue }
      // "in the latter part of May 1823"
      if word.text == "latter", index + 2 < words.count,
        ["part", "half", "years", "days"].contains(words[index + 1].text),
        words[index + 2].text == "of"
      {
        continue
      }
      if word.text == "former", index > 0, ["a", "the", "his", "her", "its", "their"].contains(words[index - 1].text),
        index + 1 < words.count, !words[index + 1].afterMark, isNounLike(words[index + 1].text)
      {
        continue
      }
      let next = index + 1 < words.count ? words[index + 1].text : ""
      if word.text == "those", ["who", "of", "whose", "with", "from", "that"].contains(next) { continue }
      if word.text == "instead", next == "of" { continue }
      // "soon after the fall of Bergen"
      if word.text == "soon", next == "after", index + 2 < words.count, !words[index + 1].afterMark,
        !words[index + 2].afterMark
      {
        continue
      }
      if word.text == "above", ["the", "a", "all", "zero"].contains(next) || next.first?.isNumber == true { continue }
      if word.text == "another", index > 0, words[index - 1].text == "one" { continue }
      if word.text == "others", index > 0, ["and", "among", "with", "many"].contains(words[index - 1].text) {
        continue
      }
      if word.text == "same", words[index...].prefix(5).contains(where: { ["who", "as", "that"].contains($0.text) }) {
        continue
      }
      if word.text == "such", index + 1 < words.count, words[index + 1].text == "as" { continue }
      if word.text == "yet", index > 0, ["not", "had", "never"].contains(words[index - 1].text) { continue }
      return word.text
    }
    return nil
  }

  /// "…, I was present": whoever tells it; not the number of a ruler, a war or a chapter.
  private static func isSpeaker(_ words: [PlainWord], at index: Int) -> Bool {
    guard words[index].text == "i" else { return false }
    let before = words[index - 1]
    let isNumber =
      !words[index].afterMark && (before.isCapital || ["part", "volume", "chapter", "article"].contains(before.text))
    return !isNumber
  }

  static func isNounLike(_ word: String) -> Bool {
    !["was", "were", "had", "has", "is", "and", "of", "to", "in", "by"].contains(word)
  }

  /// A pronoun is fine after something it can stand for: a name for "he", any noun phrase for "its".
  private static func pronoun(_ words: [PlainWord]) -> String? {
    for (index, word) in words.enumerated() where !word.isQuoted {
      let before = words[..<index]
      let isPersonal =
        ClosedClasses.subjectPronouns.contains(word.text) || ClosedClasses.objectPronouns.contains(word.text)
      guard isPersonal || ClosedClasses.possessivePronouns.contains(word.text) else { continue }
      if word.text == "it", isDummy(words, at: index) { continue }
      if ["who", "whom", "whose"].contains(words.first?.text) || before.contains(where: { $0.text == "who" }) {
        continue
      }
      let hasName = before.enumerated().contains { isNameLike($0.element, at: $0.offset) }
      let isPlural = ["they", "them", "themselves"].contains(word.text)
      let hasPlural = before.contains {
        $0.text == "and"
          || $0.text.count > 3 && !$0.isCapital && $0.text.hasSuffix("s") && !$0.text.hasSuffix("ss")
          || ["people", "men", "women", "children"].contains($0.text)
      }
      // Not the word that opens the question, nor one straight behind a short one: "In Norland, …"
      var offset = 0
      let hasCapital = before.contains { word in
        defer { offset += word.text.count + 1 }
        return offset > 5 && word.isCapital && word.text.count > 1
      }
      let isClear =
        isPersonal ? hasCapital && (isPlural ? hasPlural : hasName) : hasName || before.count { !isDateWord($0) } >= 3
      if !isClear, !looksForward(words, at: index) { return word.text }
    }
    return nil
  }

  /// "In his first speech, Anna Brun asked …"
  private static func looksForward(_ words: [PlainWord], at index: Int) -> Bool {
    let isControlled =
      index > 1 && ["his", "her", "he", "she"].contains(words[index].text)
      && PronounCheck.opensWithoutSubject(words[0].text, words[1].text)
    if isControlled,
      words[(index + 1)...].prefix(20).contains(where: { $0.afterMark && ($0.text.hasPrefix("__") || $0.isCapital) })
    {
      return true
    }
    return ["his", "her"].contains(words[index].text) && (1...3).contains(index)
      && words[(index + 1)...].prefix(3).contains { PronounCheck.own.contains($0.text) }
      && words[(index + 1)...].prefix(14).contains {
        $0.afterMark && ($0.text.hasPrefix("__") || $0.isCapital) || $0.text.hasPrefix("__")
      }
  }

  static func isDateWord(_ word: PlainWord) -> Bool {
    WrittenDate.months.contains(word.text) || word.text.first?.isNumber == true
      || ["in", "on", "by", "during", "early", "late"].contains(word.text)
  }

  private static func isNameLike(_ word: PlainWord, at index: Int) -> Bool {
    if word.text.hasPrefix("__") { return true }
    guard word.isCapital else { return false }
    if index == 0 {
      return !Folding.functionWords.contains(word.text) && !ClosedClasses.anaphoricNouns.contains(word.text)
        && word.text.count > 3 && !word.text.hasSuffix("ing") && !word.text.hasSuffix("ed")
        && !word.text.hasSuffix("ly")
    }
    return !WrittenDate.months.contains(word.text) && !ClosedClasses.weekdays.contains(word.text)
  }

  /// "it was decided that", "it became clear that".
  private static func isDummy(_ words: [PlainWord], at index: Int) -> Bool {
    words[index...].prefix(6).contains { $0.text == "that" } && index + 1 < words.count
      && ["was", "is", "became", "seemed", "appeared", "had"].contains(words[index + 1].text)
  }

  /// "on August 11", "in July": a month that no year follows or precedes.
  private static func bareMonth(_ words: [PlainWord]) -> String? {
    for index in words.indices where bareSeason(words, at: index) { return words[index].text }
    for (index, word) in words.enumerated() where word.isCapital && !word.isQuoted {
      if ClosedClasses.weekdays.contains(word.text), !near(words, index, 4, where: isYear) { return word.text }
      guard WrittenDate.months.contains(word.text), !isName(words, at: index) else { continue }
      if !near(words, index, 7, where: { isLongYear($0) || $0.text.hasPrefix("__") }),
        !near(words, index, 3, where: isYear)
      {
        return word.text
      }
    }
    return nil
  }

  /// "the 46", "the two": a number that counts nothing.
  private static func looseNumber(_ words: [PlainWord]) -> String? {
    for (index, word) in words.enumerated() where word.text == "the" && index + 1 < words.count && !word.isQuoted {
      let next = words[index + 1]
      if isLooseDay(words, at: index + 1) { return "the " + next.text }
      guard next.text.allSatisfy(\.isNumber), next.text.count < 4 else { continue }
      let follower = index + 2 < words.count ? words[index + 2] : nil
      if follower.map({ $0.afterMark || !$0.text.hasSuffix("s") || $0.text == "was" }) ?? true {
        return "the " + next.text
      }
    }
    return nil
  }

  /// "on the evening of the 25th": of which month, the sentence before says.
  private static func isLooseDay(_ words: [PlainWord], at index: Int) -> Bool {
    let digits = words[index].text.prefix { $0.isNumber }
    guard (1...2).contains(digits.count), ["st", "nd", "rd", "th"].contains(words[index].text.dropFirst(digits.count))
    else { return false }
    guard index + 1 < words.count, !words[index + 1].afterMark else { return true }
    let next = words[index + 1]
    return Folding.functionWords.contains(next.text)
      && !(next.text == "of" && index + 2 < words.count && words[index + 2].isCapital)
      && !(index > 1 && WrittenDate.months.contains(words[index - 2].text))
  }

  private static let seasons: Set<String> = ["spring", "summer", "autumn", "fall", "winter"]

  /// "by the autumn", where no year is near.
  private static func bareSeason(_ words: [PlainWord], at index: Int) -> Bool {
    guard seasons.contains(words[index].text), index > 0, ["the", "in", "by", "that"].contains(words[index - 1].text)
    else { return false }
    let follower = index + 1 < words.count ? words[index + 1] : nil
    let isName = words[index].text == "fall" && follower?.text == "of" && !near(words, index, 5, where: isYear)
    return !isName && !near(words, index, 5, where: { isYear($0) || $0.text.hasPrefix("__") })
  }

  /// "May" and "March" as names or verbs: "Theresa May", "the Long March".
  private static func isName(_ words: [PlainWord], at index: Int) -> Bool {
    if index + 1 < words.count,
      ["revolution", "uprising", "days", "coup", "manifesto", "crisis", "rising", "insurrection", "plot", "war"]
        .contains(words[index + 1].text)
    {
      return true
    }
    let isAmbiguous = ["may", "march", "august", "april", "june"].contains(words[index].text)
    // "August Krag was a pilot": a given name at the head.
    if isAmbiguous, index == 0, words.count > 1, ["august", "april", "june"].contains(words[0].text) {
      return words[1].isCapital && !words[1].afterMark && words[1].text.first?.isLetter == true
    }
    guard isAmbiguous, index > 0 else { return false }
    let before = words[index - 1]
    // "the August 4 attack" is a day.
    let isDay = index + 1 < words.count && words[index + 1].text.first?.isNumber == true
    if before.text == "the" { return !isDay }
    return before.isCapital && !before.text.allSatisfy(\.isNumber) && !Folding.functionWords.contains(before.text)
  }

  private static func near(
    _ words: [PlainWord], _ index: Int, _ distance: Int, where matches: (PlainWord) -> Bool
  ) -> Bool {
    words[max(0, index - 2)..<min(words.count, index + distance)].contains(where: matches)
  }

  private static func isYear(_ word: PlainWord) -> Bool {
    let digits = word.text.prefix { $0.isNumber }
    return digits.count >= 3 && digits.count <= 4
  }

  /// "160 votes" are no year.
  private static func isLongYear(_ word: PlainWord) -> Bool {
    isYear(word) && word.text.prefix { $0.isNumber }.count == 4
  }

  /// "the party", "the congress": a definite phrase that nothing in the stem makes definite.
  private static func looseDefinite(
    _ words: [PlainWord], _ familiar: Set<String>, _ explained: Set<String>
  ) -> String? {
    for (index, word) in words.enumerated() where word.text == "the" && !word.isQuoted {
      // "the Council’s offer"
      if index + 1 < words.count, words[index + 1].isCapital, let owner = words[index + 1].owner,
        many.contains(owner), !familiar.contains("the " + owner.capitalizedFirst)
      {
        return "the " + owner.capitalizedFirst
      }
      guard let (phrase, nextIndex) = phrase(words, after: index), let head = phrase.last else { continue }
      let next = nextIndex < words.count ? words[nextIndex] : nil
      guard ClosedClasses.anaphoricNouns.contains(head.text) else { continue }
      if isShortTitle(phrase, next), !familiar.contains("the " + head.text.capitalizedFirst) {
        return "the " + head.text.capitalizedFirst
      }
      let isNamed = phrase.contains {
        $0.isCapital || $0.text.hasPrefix("__") || NameForm.ordinals.contains($0.text)
          || $0.text.first?.isNumber == true
      }
      if isNamed || isExplained(phrase, explained) { continue }
      // "the year 1812"
      if head.text == "year", let next, isYear(next), !next.afterMark { continue }
      // "smuggled into the country from Norland" goes on with the verb.
      let isLand = ["country", "nation", "city", "town"].contains(head.text)
      if let next, !next.afterMark,
        ClosedClasses.anchors.contains(next.text)
          || places(words, at: nextIndex) && !(isLand && ["from", "to", "by", "with"].contains(next.text))
      {
        continue
      }
      if words[..<index].contains(where: { singular($0.text) == singular(head.text) }) { continue }
      let text = "the " + phrase.map(\.text).joined(separator: " ")
      if familiar.contains(text) { continue }
      return text
    }
    return nil
  }

  /// "the city", "the city’s ruler", where a name before says which city.
  private static func isExplained(_ phrase: [PlainWord], _ explained: Set<String>) -> Bool {
    guard !explained.isEmpty, let head = phrase.last else { return false }
    return phrase.count == 1 && explained.contains(head.text)
      || phrase.contains { $0.owner.map(explained.contains) == true }
  }

  /// Bodies and papers of which a text has many: the capital says that one is meant, not which.
  private static let many: Set<String> = [
    "council", "committee", "commission", "conference", "convention", "treaty", "agreement", "resolution", "company",
    "board", "bureau", "bill", "report", "organization", "group", "club", "corporation", "declaration", "plan", "pact",
    "congress", "party", "proposal", "memorandum", "expedition", "campaign", "front", "association", "society",
    "institute", "foundation", "agency", "federation",
  ]

  /// "the Council": which, its full name said before; not "the Council Chamber".
  private static func isShortTitle(_ phrase: [PlainWord], _ next: PlainWord?) -> Bool {
    guard phrase.count == 1, let head = phrase.first, head.isCapital, many.contains(head.text) else { return false }
    guard let next, !next.afterMark else { return true }
    return !next.isCapital && !ClosedClasses.anchors.contains(next.text)
  }

  /// "at Avignon": a preposition before a name.
  private static func places(_ words: [PlainWord], at index: Int) -> Bool {
    guard ClosedClasses.placing.contains(words[index].text) else { return false }
    var follower = index + 1
    while follower < words.count, ["the", "a", "an"].contains(words[follower].text) { follower += 1 }
    guard follower < words.count, words[follower].isCapital else { return false }
    return !WrittenDate.months.contains(words[follower].text) && !words[follower].text.hasPrefix("_")
  }

  static func singular(_ word: String) -> String { word.hasSuffix("s") ? String(word.dropLast()) : word }

  /// The words of the phrase that "the" at `index` opens, up to a head noun of the list, and the word after it.
  private static func phrase(_ words: [PlainWord], after index: Int) -> (phrase: [PlainWord], next: Int)? {
    var phrase: [PlainWord] = []
    for position in (index + 1)..<max(index + 1, min(words.count, index + 5)) {
      let word = words[position]
      if position > index + 1, word.afterMark { break }
      phrase.append(word)
      let next = position + 1 < words.count ? words[position + 1] : nil
      if ClosedClasses.anaphoricNouns.contains(word.text) {
        // "the party congress": the head comes last.
        if let next, !next.afterMark, ClosedClasses.anaphoricNouns.contains(next.text) { continue }
        return (phrase, position + 1)
      }
      if Folding.functionWords.contains(word.text) { break }
    }
    return nil
  }
}

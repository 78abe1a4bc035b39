import Documents

/// Whether a mention is a whole name that can be asked for.
enum SlotJudge {
  /// "the Second ____" and "the ____ (Third) Congress" cut a name; "the party" and "Congress" are none.
  static func isWhole(_ statement: Statement, slot: Int, at range: Range<Int>) -> Bool {
    guard statement.slots[slot].kind != .date else { return true }
    if range.lowerBound > 0, isPartOfName(statement.words[range.lowerBound - 1], isFirst: range.lowerBound == 1) {
      return false
    }
    if followsParticle(statement, range) { return false }
    if range.upperBound < statement.words.count, isPartOfName(statement.words[range.upperBound], isFirst: false) {
      return false
    }
    if range.lowerBound > 0, ["”", "\"", "''"].contains(statement.words[range.lowerBound - 1].text) { return false }
    if isCutPossessive(statement, range) { return false }
    // "the ____ to Inquire into the Loss of Ships"
    if range.upperBound + 1 < statement.words.count,
      ["to", "for", "on"].contains(statement.words[range.upperBound].text),
      statement.slots[slot].kind == .organization, statement.words[range.upperBound + 1].slot == nil,
      statement.words[range.upperBound + 1].text.first?.isUppercase == true
    {
      return false
    }
    if isJoined(statement, slot, range) { return false }
    // "____ 655" of "Northern Flight 655"; "the ____ 1559" of "the Harbour Act 1559"
    if range.upperBound < statement.words.count, statement.words[range.upperBound].text.allSatisfy(\.isNumber) {
      return false
    }
    if isBodyOfTitle(statement, slot, range) || isSubject(statement, slot, range) { return false }
    if isSplit(statement, slot, range) || isRank(statement, slot, range) { return false }
    if isCounted(statement, range) { return false }
    if isCutList(statement, range) || isExample(statement, range) { return false }
    let words = Folding.contentWords(of: statement.slots[slot].surface)
    return !words.isEmpty && !words.isSubset(of: ClosedClasses.anaphoricNouns.union(generic))
  }

  /// "____ & Sons", "____ the Pious", "the ____, Bergen" of "the University of Norland, Bergen".
  private static func isJoined(_ statement: Statement, _ slot: Int, _ range: Range<Int>) -> Bool {
    let words = statement.words
    func text(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }
    let (next, after) = (text(range.upperBound), text(range.upperBound + 1))
    if next == "&" || text(range.lowerBound - 1) == "&" { return true }
    // "____ and of the Masters" of "the Rights of Pilots and of the Masters"
    if next == "and", after == "of", words[range].contains(where: { $0.text == "of" }) { return true }
    let isCapital = after.first?.isUppercase == true
    switch statement.slots[slot].kind {
    case .person: return next == "the" && isCapital && words[range.upperBound + 1].slot == nil
    case .organization:
      let name = statement.slots[slot].surface.withoutArticle
      return next == "," && isCapital && name.hasPrefix("University of")
    case .date, .event, .place, .quantity, .work: return false
    }
  }

  /// "____’s of Bergen", "the Right S. R.’s": a name that ends in the mark of a possessive or a plural.
  private static func isCutPossessive(_ statement: Statement, _ range: Range<Int>) -> Bool {
    let words = statement.words
    guard range.upperBound < words.count, ["’s", "'s", "’", "'"].contains(words[range.upperBound].text) else {
      return false
    }
    if words[range].last?.text.hasSuffix(".") == true { return true }
    let isParted = range.upperBound + 1 < words.count && words[range.upperBound + 1].text == "s"
    let next = range.upperBound + (isParted ? 2 : 1)
    guard next < words.count else { return true }
    // "____’s Land" of "Rupert’s Land"
    if words[next].slot == nil, words[next].text.first?.isUppercase == true { return true }
    return ["of", "and", "was", "were", "had", "in", ","].contains(words[next].text)
  }

  /// "2d Division", "1st Army".
  private static func isNumericOrdinal(_ word: String) -> Bool {
    let rest = word.drop { $0.isNumber }
    return rest.count < word.count && ["st", "nd", "rd", "th", "d"].contains(rest.lowercased())
  }

  /// "the People’s ____", "____/Ridge", "Anna B. ____", "from ____ and Fox companies": one half of a name.
  private static func isSplit(_ statement: Statement, _ slot: Int, _ range: Range<Int>) -> Bool {
    let words = statement.words
    let (first, last) = (range.lowerBound, range.upperBound)
    if isOfCase(statement, range) { return true }
    if last < words.count, ["/", "-", "–"].contains(words[last].text) || words[last].text.hasPrefix("/") {
      return true
    }
    if first > 1, ["’s", "'s", "’", "'"].contains(words[first - 1].text), words[first - 2].slot == nil, first > 2,
      words[first - 2].text.first?.isUppercase == true
    {
      return true
    }
    func isPerson(_ index: Int) -> Bool {
      words.indices.contains(index) && words[index].slot.map { statement.slots[$0].kind == .person } == true
    }
    if statement.slots[slot].kind == .person, isPerson(first - 1) || isPerson(last) { return true }
    guard last + 2 < words.count, words[last].text == "and", words[last + 1].text.first?.isUppercase == true else {
      return false
    }
    let noun = words[last + 2]
    return words[last + 1].slot == nil && noun.slot == nil && noun.text.hasSuffix("s")
      && noun.text.first?.isLowercase == true && noun.text.count > 4 && range.count == 1
  }

  /// "Krag v. ____": half of the name of a case.
  static func isOfCase(_ statement: Statement, _ range: Range<Int>) -> Bool {
    let words = statement.words
    let beside = [range.lowerBound - 1, range.upperBound].filter(words.indices.contains)
    return beside.contains { ["v.", "vs.", "v", "vs"].contains(words[$0].text) }
  }

  /// "Assistant Secretary of ____": one half of a title.
  private static func isBodyOfTitle(_ statement: Statement, _ slot: Int, _ range: Range<Int>) -> Bool {
    let words = statement.words
    guard statement.slots[slot].kind == .organization, range.lowerBound > 2, words[range.lowerBound - 1].text == "of"
    else { return false }
    let head = words[range.lowerBound - 2]
    return head.slot == nil && head.text.first?.isUppercase == true
  }

  /// "graduated in ____": what somebody studied, not where.
  private static func isSubject(_ statement: Statement, _ slot: Int, _ range: Range<Int>) -> Bool {
    guard statement.slots[slot].kind == .organization, range.lowerBound > 1,
      ["in", "of"].contains(statement.words[range.lowerBound - 1].text)
    else { return false }
    let before = statement.words[..<range.lowerBound].map { $0.text.lowercased() }
    return before.suffix(14).contains { ["graduated", "majored", "specialized", "specialised"].contains($0) }
      || before.suffix(4).contains {
        ["degree", "degrees", "doctorate", "diploma", "studies", "bachelor"].contains($0)
      }
  }

  /// "was proclaimed ____": a title, not a name.
  private static func isRank(_ statement: Statement, _ slot: Int, _ range: Range<Int>) -> Bool {
    guard statement.slots[slot].kind == .person, range.lowerBound > 1 else { return false }
    let before = statement.words[(range.lowerBound - 2)..<range.lowerBound].map { $0.text.lowercased() }
    return ["was", "were", "been", "himself"].contains(before[0])
      && ["proclaimed", "styled", "surnamed", "titled", "entitled", "declared", "hailed"].contains(before[1])
      || before[1] == "title"
  }

  private static let particles: Set<String> = [
    "de", "du", "des", "von", "van", "zu", "der", "den", "di", "da", "del", "della", "la", "le", "ibn", "bin", "al",
    "y",
  ]

  /// "Anna de ____": the rest of a name that was cut.
  private static func followsParticle(_ statement: Statement, _ range: Range<Int>) -> Bool {
    let before = statement.words[..<range.lowerBound].suffix(3)
    guard let last = before.last, particles.contains(last.text) else { return false }
    return before.dropLast().contains { $0.text.first?.isUppercase == true }
  }

  /// "many Liberals": some people, not an organization.
  private static func isCounted(_ statement: Statement, _ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0 else { return false }
    let before = statement.words[range.lowerBound - 1].text.lowercased()
    return ["many", "some", "most", "several", "few", "all", "no", "more", "fewer", "of", "other", "leading"].contains(
      before)
      && statement.words[range].count == 1 && statement.words[range.lowerBound].text.hasSuffix("s") && before != "of"
  }

  /// "Ministry of Liberals and Radicals" cut before "and"; "Springfield, IL".
  private static func isCutList(_ statement: Statement, _ range: Range<Int>) -> Bool {
    let words = statement.words
    guard range.upperBound + 1 < words.count else { return false }
    let (mark, next) = (words[range.upperBound].text, words[range.upperBound + 1])
    if mark == ",", next.slot == nil, next.text.count == 2, next.text.allSatisfy(\.isUppercase) { return true }
    let hasOf = words[range].contains { $0.text == "of" }
    return hasOf && mark == "and" && next.slot == nil && next.text.first?.isUppercase == true
  }

  /// One of several that the sentence only gives as examples.
  private static func isExample(_ statement: Statement, _ range: Range<Int>) -> Bool {
    let before = statement.words[max(0, range.lowerBound - 12)..<range.lowerBound].map { $0.text.lowercased() }
    guard let cue = before.lastIndex(where: { ["including", "like", "as"].contains($0) }) else { return false }
    if before[cue] == "as" { guard cue > 0, before[cue - 1] == "such" else { return false } }
    return before[(cue + 1)...].allSatisfy {
      $0.first?.isLetter != true || $0.count > 1 && !["was", "were", "had", "which", "who"].contains($0)
    }
      && statement.words[max(0, range.lowerBound - 12)..<range.lowerBound].suffix(before.count - cue - 1).allSatisfy {
        $0.slot != nil || $0.text == "," || $0.text == "and" || $0.text.first?.isUppercase == true || $0.text == "the"
      }
  }

  /// Whether the name only describes the noun behind it, by the syntax: "the Senate vote".
  static func isAttributive(_ statement: Statement, at range: Range<Int>, tree: DependencyTree) -> Bool {
    let tokens = statement.words[range].compactMap(\.token)
    guard let last = tokens.last else { return false }
    return tokens.contains { token in
      let head = tree.heads[token]
      return head > last && ["compound", "amod", "nmod", "nummod", "flat", "det"].contains(tree.relations[token])
    }
  }

  /// A body called by its letters: "SPU".
  static func isAbbreviation(_ statement: Statement, _ range: Range<Int>) -> Bool {
    guard range.count == 1, let word = statement.words[range].first, let slot = word.slot else { return false }
    return statement.slots[slot].kind == .organization && (2...6).contains(word.text.count)
      && word.text.allSatisfy { $0.isUppercase }
  }

  private static func isPartOfName(_ word: StatementWord, isFirst: Bool) -> Bool {
    guard word.slot == nil else { return false }
    if NameForm.ordinals.contains(word.text.lowercased()) || isNumericOrdinal(word.text) { return true }
    guard !isFirst, word.text.first?.isUppercase == true else { return false }
    return true
  }

  /// Kinds of organization: a name needs more.
  private static let generic: Set<String> = [
    "international", "central", "national", "federal", "people", "peoples", "supreme", "general", "royal", "imperial",
    "executive", "academy", "institute", "foundation", "union", "league", "society", "office", "service", "guard",
    "guards", "militia", "navy", "force", "bureau", "agency", "corps", "federation", "association", "club", "guild",
    "chamber", "diet",
  ]
}

/// Finds what a statement says that something was called: "a body known as the Ring", "a system called apartheid".
struct Namings {
  let statement: Statement

  /// The names, without their article.
  var ranges: [Range<Int>] {
    let words = statement.words
    return words.indices.dropFirst(3).compactMap { index in
      let lower = words[index...].prefix(2).map { $0.text.lowercased() }
      guard let verb = StatementEdits.namings.first(where: lower.starts), isPassive(index) || isRelative(index) else {
        return nil
      }
      let after = index + verb.count
      let hasArticle = after < words.count && ["the", "a", "an"].contains(words[after].text)
      let start = hasArticle ? after + 1 : after
      return quoted(from: start) ?? capitals(from: start)
    }
  }

  /// "was known as", "a league called", ", later known as": what is called so stands before it.
  private func isPassive(_ verb: Int) -> Bool {
    let before = statement.words[verb - 1].text.lowercased()
    let adverbs: Set<String> = ["also", "later", "commonly", "popularly", "sometimes", "collectively", "often", "now"]
    if [",", "was", "were", "been"].contains(before) || adverbs.contains(before) { return true }
    // "She called" has a subject of its own; a common noun is called something.
    return statement.words[verb - 1].slot == nil && before.first?.isLetter == true
      && statement.words[verb - 1].text.first?.isLowercase == true && !Folding.functionWords.contains(before)
      && !ClosedClasses.subjectPronouns.contains(before)
  }

  /// ", which Brun called a Fair Bargain": what is called so stands before "which".
  private func isRelative(_ verb: Int) -> Bool {
    let before = statement.words[..<verb].suffix(6)
    guard statement.words[verb].text == "called" || statement.words[verb].text == "dubbed",
      let which = before.lastIndex(where: { $0.text == "which" }), (1...5).contains(verb - which - 1)
    else { return false }
    return !before[(which + 1)...].contains { $0.text == "," || $0.text == "and" }
  }

  /// ‘Ring’, or ‘Ring’ or ‘Circle’ with their marks.
  private func quoted(from start: Int) -> Range<Int>? {
    let words = statement.words
    guard let first = quotation(from: start) else { return nil }
    guard first.upperBound < words.count, words[first.upperBound].text == "or",
      let second = quotation(from: first.upperBound + 1)
    else { return nil }
    return first.lowerBound..<second.upperBound
  }

  private func quotation(from start: Int) -> Range<Int>? {
    let words = statement.words
    guard start < words.count, ["‘", "“"].contains(words[start].text),
      let close = words[start...].firstIndex(where: { ["’", "”"].contains($0.text) }),
      (1...4).contains(close - start - 1)
    else { return nil }
    return start..<(close + 1)
  }

  /// "Intolerable Acts": capitals that are no person and no date.
  private func capitals(from start: Int) -> Range<Int>? {
    let words = statement.words
    guard start < words.count, !isWholeSlot(at: start) else { return nil }
    let hasArticle = words[start - 1].text == "the"
    let small: Set<String> = hasArticle ? ["of", "the", "for", "and"] : ["of", "the"]
    let name = words[start...].prefix { word in
      word.slot.map { statement.slots[$0].kind != .date } ?? true
        && (word.text.first?.isUppercase == true || small.contains(word.text))
    }
    let trimmed = name.indices.last { words[$0].text.first?.isUppercase == true }.map { start..<($0 + 1) }
    guard let range = trimmed, (1...7).contains(range.count), words[start].text.first?.isUppercase == true else {
      return nil
    }
    // "a state called Norland": one word, where nobody has marked it as something else.
    if range.count == 1, words[start].slot != nil || hasArticle || words[start].text.count < 5 { return nil }
    // "the Harbour and Shore Board" is one name where its last word says so.
    if words[range].contains(where: { $0.text == "and" }), !isKind(words[range.upperBound - 1].text) { return nil }
    let next = range.upperBound < words.count ? words[range.upperBound] : nil
    return next?.slot == nil && !(next?.text.first?.isUppercase == true) && next?.text != "and" ? range : nil
  }

  /// A name that is marked as one, from its first word to its last, is asked for as that.
  private func isWholeSlot(at start: Int) -> Bool {
    guard let slot = statement.words[start].slot, let range = statement.range(of: slot), range.lowerBound == start
    else { return false }
    let next = range.upperBound < statement.words.count ? statement.words[range.upperBound] : nil
    let goesOn = next?.text.first?.isUppercase == true || ["and", "of", "for"].contains(next?.text ?? "")
    return !goesOn
  }

  private func isKind(_ word: String) -> Bool {
    NamedEvents.noun(of: "The " + word) != nil || QuestionNames.noun(named: word) == word.lowercased()
  }

  /// Where "a society called the" begins before a name that has that noun in it: what is left is "the".
  func kind(before name: Range<Int>) -> Range<Int>? {
    let words = statement.words
    let end = words[name.lowerBound - 1].text == "the" ? name.lowerBound - 1 : name.lowerBound
    guard let naming = StatementEdits.namings.first(where: { words[..<end].map(\.text).suffix($0.count) == $0[...] }),
      case let noun = end - naming.count - 1, noun > 0,
      words[name].contains(where: { $0.text.lowercased() == words[noun].text.lowercased() }),
      let article = words[..<noun].suffix(3).lastIndex(where: { ["a", "an"].contains($0.text) })
    else { return nil }
    return article..<name.lowerBound
  }
}

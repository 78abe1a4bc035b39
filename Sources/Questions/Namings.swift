/// Finds what a statement says that something was called: "a body known as the Ring", "a system called apartheid".
struct Namings {
  let statement: Statement

  /// The names, without their article.
  var ranges: [Range<Int>] {
    let words = statement.words
    return words.indices.dropFirst(3).compactMap { index in
      let lower = words[index...].prefix(2).map { $0.text.lowercased() }
      guard let verb = StatementEdits.namings.first(where: lower.starts), isPassive(index) else { return nil }
      let after = index + verb.count
      let start = after < words.count && words[after].text == "the" ? after + 1 : after
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

  /// "Intolerable Acts": capitals that nobody has marked as a person, a place or a body.
  private func capitals(from start: Int) -> Range<Int>? {
    let words = statement.words
    guard start < words.count else { return nil }
    let name = words[start...].prefix { word in
      word.slot == nil && (word.text.first?.isUppercase == true || ["of", "the"].contains(word.text))
    }
    let trimmed = name.indices.last { words[$0].text.first?.isUppercase == true }.map { start..<($0 + 1) }
    guard let range = trimmed, (2...6).contains(range.count), words[start].text.first?.isUppercase == true else {
      return nil
    }
    let next = range.upperBound < words.count ? words[range.upperBound] : nil
    return next?.slot == nil && !(next?.text.first?.isUppercase == true) && next?.text != "and" ? range : nil
  }
}

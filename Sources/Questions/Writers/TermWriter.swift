import Documents

/// Writes cloze items on terms that a text introduces in quotation marks, and on its numbers.
struct TermWriter {
  let context: WritingContext

  func candidates(from statement: Statement) -> [Candidate] {
    guard ClozeJudge.isWorthAsking(statement), !statement.liveSlots.isEmpty else { return [] }
    let namings = Namings(statement: statement).ranges
    let names = CapitalNames(statement: statement).ranges.filter { name in !namings.contains { $0.overlaps(name) } }
    return terms(in: statement).compactMap { item(statement, $0, .term) }
      + names.compactMap { item(statement, $0, .term) }
      + numbers(in: statement).compactMap { item(statement, $0, .quantity) }
  }

  /// Items on what something was called: "known as the ‘Ring’ or ‘Circle’" is one name with two forms.
  func namings(from statement: Statement) -> [Candidate] {
    guard ClozeJudge.isWorthAsking(statement), !statement.liveSlots.isEmpty else { return [] }
    let namings = Namings(statement: statement)
    return namings.ranges.compactMap { name in
      guard let kind = namings.kind(before: name) else { return item(statement, name, .term) }
      var plain = statement
      plain.words.replaceSubrange(
        kind, with: [StatementWord(text: "the", isGlued: false, token: statement.words[kind.lowerBound].token)])
      let start = kind.lowerBound + 1
      return item(plain, start..<(start + name.count), .term)
    }
  }

  private func item(_ statement: Statement, _ range: Range<Int>, _ kind: AnswerKind) -> Candidate? {
    // A share of something at a time needs no name beside it.
    let isShare =
      range.upperBound < statement.words.count
      && ["per", "percent", "%"].contains(statement.words[range.upperBound].text)
    guard ClozeJudge.isAnchored(statement, without: range) || kind == .quantity && isShare else { return nil }
    guard kind != .quantity || isTold(statement) else { return nil }
    let text = Self.unquoted(statement.words[range])
    let forms = text.split(separator: " or ").map { String($0) }
    let key = AnswerKey(text: text, accepted: forms.count > 1 ? forms : [], kind: kind, entity: nil, date: nil)
    var words = statement.words
    words.replaceSubrange(
      range, with: [StatementWord(text: "____", isGlued: words[range.lowerBound].isGlued, token: nil, slot: nil)])
    let fact = FactName.statement(context.document[context.source(of: statement.sentence)])
    return context.candidate(
      form: .cloze, fact: fact, stem: Statement.render(words) + ".", key: key, sentence: statement.sentence,
      worth: context.worth.of(statement, asking: nil) + (kind == .term ? 0.4 : -0.2), ease: 0)
  }

  /// A number is of one time: that of a date, or of what two names tell of.
  private func isTold(_ statement: Statement) -> Bool {
    if statement.liveSlots.contains(where: { saysWhen(statement, $0) }) { return true }
    let names = statement.liveSlots.map { statement.slots[$0] }.filter { ![.date, .quantity].contains($0.kind) }
    return Set(names.map(\.entity)).count >= 2
  }

  /// ‘Ring’ or ‘Circle’ without the marks.
  private static func unquoted(_ words: ArraySlice<StatementWord>) -> String {
    guard ["‘", "“"].contains(words.first?.text) else { return Statement.plain(words) }
    let marks: Set<String> = ["‘", "’", "“", "”"]
    return words.filter { !marks.contains($0.text) }.map(\.text).joined(separator: " ")
  }

  /// A date behind a preposition: "the 1913 level" does not say when.
  private func saysWhen(_ statement: Statement, _ slot: Int) -> Bool {
    guard statement.slots[slot].kind == .date, let range = statement.range(of: slot) else { return false }
    let before = range.lowerBound > 0 ? statement.words[range.lowerBound - 1].text.lowercased() : "in"
    return ["in", "on", "by", "during", "of", "since", "until", "from", "between", "after", "before", "and", "to"]
      .contains(before)
  }

  // MARK: Terms

  private static let introductions: Set<String> = [
    "as", "called", "named", "termed", "dubbed", "so-called", "nicknamed", "styled", "labelled", "labeled", "titled",
    "entitled", "of", "slogan", "term", "name", "word", "phrase", "concept", "theory", "doctrine",
  ]

  /// The words between single quotation marks that something introduces as a name.
  private func terms(in statement: Statement) -> [Range<Int>] {
    let words = statement.words
    return soCalled(words)
      + words.indices.compactMap { open in
        guard words[open].text == "‘" || words[open].text == "“", open > 0,
          Self.introductions.contains(words[open - 1].text.lowercased()),
          let close = words[open...].firstIndex(where: { $0.text == "’" || $0.text == "”" }),
          (1...4).contains(close - open - 1)
        else { return nil }
        if words[open - 1].text == "as", open >= 2, !["known", "referred", "described"].contains(words[open - 2].text) {
          return nil
        }
        if words[open - 1].text == "of", open >= 2,
          !["theory", "policy", "doctrine", "slogan", "system", "concept", "idea", "name"].contains(
            words[open - 2].text)
        {
          return nil
        }
        return (open + 1)..<close
      }
  }

  /// "the so-called Harbour Question": a name that nothing else marks.
  private func soCalled(_ words: [StatementWord]) -> [Range<Int>] {
    words.indices.compactMap { index in
      guard words[index].text.lowercased() == "so-called" else { return nil }
      let name = words[(index + 1)...].prefix { word in
        word.slot == nil && (word.text.first?.isUppercase == true || ["’", "’s", "'s"].contains(word.text))
      }
      return (2...5).contains(name.count) && name.last?.text.first?.isLetter == true
        ? name.startIndex..<name.endIndex : nil
    }
  }

  // MARK: Numbers

  private static let scales: Set<String> = ["million", "billion", "thousand", "hundred"]

  /// Numbers that count something: not a date, an ordinal, a page, or small enough to guess.
  private func numbers(in statement: Statement) -> [Range<Int>] {
    let words = statement.words
    let found = words.indices.filter { index in
      words[index].slot.map { statement.slots[$0].kind != .date } ?? true && NumberValue.isNumeral(words[index].text)
    }
    var ranges: [Range<Int>] = []
    for index in found {
      if let last = ranges.last, last.upperBound == index {
        ranges[ranges.count - 1] = last.lowerBound..<(index + 1)
      } else {
        ranges.append(index..<(index + 1))
      }
    }
    guard ranges.count <= 2 else { return [] }
    return ranges.filter { isFigure(words, $0) }.map { withSign(words, $0) }
  }

  /// "$7.2 million" with its sign.
  private func withSign(_ words: [StatementWord], _ range: Range<Int>) -> Range<Int> {
    isMoney(words, range) ? range.lowerBound - 1..<range.upperBound : range
  }

  private func isMoney(_ words: [StatementWord], _ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && ["$", "£", "€"].contains(words[range.lowerBound - 1].text)
  }

  /// "twenty thousand Norland troops", "100,000 Danish workers": what is counted begins with a name.
  private func countsNamed(_ words: [StatementWord], _ range: Range<Int>) -> Bool {
    guard range.upperBound + 1 < words.count, words[range.upperBound + 1].text.first?.isLowercase == true else {
      return false
    }
    let next = words[range.upperBound].text.lowercased()
    return range.count > 1 || words[range.lowerBound].text.contains { $0 == "," || $0 == "-" }
      || ClosedClasses.nationalities.contains(next) || ClosedClasses.sides.contains(next)
  }

  private func isFigure(_ words: [StatementWord], _ range: Range<Int>) -> Bool {
    let text = Statement.plain(words[range])
    guard let value = NumberValue.parse(text)?.value else { return false }
    let before = range.lowerBound > 0 ? words[range.lowerBound - 1].text.lowercased() : ""
    let after = range.upperBound < words.count ? words[range.upperBound].text.lowercased() : ""
    let isPercent = ["per", "percent", "%"].contains(after)
    if isMoney(words, range), value >= 1000, !["or", "to", "-", "–", "and"].contains(after) { return true }
    guard value >= 20 || isPercent, range.upperBound < words.count else { return false }
    if ["page", "volume", "chapter", "no.", "article", "section", "the", "about", "or"].contains(before) {
      return false
    }
    // "Hill 60", "Route 12 in the north": a name, and a number that counts nothing.
    if range.lowerBound > 1, words[range.lowerBound - 1].text.first?.isUppercase == true { return false }
    if ["but", "in", "on", "at", "by", "was", "were", "had", "from", "when", "which"].contains(after) {
      return false
    }
    if ["or", "to", "-", "–", "and", "of"].contains(after) { return false }
    if words[range.upperBound].text.first?.isUppercase == true, !countsNamed(words, range) { return false }
    // A bare number of four digits may be a year that nobody marked.
    return !(text.count == 4 && (1000...2100).contains(value) && !isPercent)
  }
}

extension NumberValue {
  /// Whether `word` alone is a number in digits or a number word.
  static func isNumeral(_ word: String) -> Bool {
    guard let first = word.first else { return false }
    if first.isNumber { return parse(word)?.unit.isEmpty == true }
    let lower = word.lowercased()
    if lower.contains("-") { return lower.split(separator: "-").allSatisfy { smallNumbers[String($0)] != nil } }
    return smallNumbers[lower] != nil || ["trillion", "million", "billion", "thousand", "hundred"].contains(lower)
  }
}

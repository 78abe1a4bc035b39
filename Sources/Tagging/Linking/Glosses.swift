import Documents

/// Names of bodies that stand beside a gloss: "the upper house (Rika)", "the Council of Elders (‘Rika’)",
/// "‘Rika’ (the Council of Elders)"; and names that an acronym behind them measures: "Women’s League (WL)".
struct Glosses {
  let table: TokenTable
  private let map: SpanMap

  /// - Parameter spans: in reading order, without overlap.
  init(table: TokenTable, spans: [NameSpan]) {
    self.table = table
    map = SpanMap(spans, count: table.count)
  }

  /// The names that the glosses tell, and all names in reading order: those that are told are bodies everywhere.
  func completed() -> (told: Set<String>, spans: [NameSpan]) {
    var told: [NameSpan] = []
    for sentence in 0..<table.sentenceCount where !table.inHeading[sentence] {
      let tokens = table.tokens(ofSentence: sentence)
      for open in tokens.dropFirst() where table.isOpeningBracket(open) {
        let ahead = open + 1..<min(tokens.upperBound, open + 14)
        guard let close = ahead.first(where: { table[$0] == ")" }), close > open + 1 else { continue }
        if let name = short(in: open + 1..<close, after: open) ?? short(before: open, inside: open + 1..<close, tokens)
          ?? measured(by: open + 1..<close, before: open, in: tokens)
        {
          told.append(NameSpan(tokens: name, kind: .organization))
        }
      }
    }
    let names = Set(told.map { table.words($0.tokens).joined(separator: " ") })
    let spans = map.replacing(with: told).map { span in
      let isTold = !names.isEmpty && names.contains(table.words(span.tokens).joined(separator: " "))
      return NameSpan(tokens: span.tokens, kind: isTold ? .organization : span.kind)
    }
    return (names, spans)
  }

  /// One capitalised word in brackets, in quotation marks or not, behind a body.
  private func short(in inside: Range<Int>, after open: Int) -> Range<Int>? {
    let word = unquoted(inside)
    guard word.count == 1, table.isCapitalised(word.lowerBound), !map.isBody(word.lowerBound) else { return nil }
    let isQuoted = word.count < inside.count
    let isNamed = map.isBody(open - 1) && (map[open - 1]?.tokens.count ?? 0) > 1
    // A person or a place in brackets is the body's leader or its seat, unless it is set apart as a word.
    guard isQuoted || map[word.lowerBound] == nil else { return nil }
    return isQuoted && isNamed || Self.bodies.contains(table[open - 1]) ? word : nil
  }

  /// One capitalised word before a bracket that holds nothing but a body.
  private func short(before open: Int, inside: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
    let isQuoted = Self.closing.contains(table[open - 1])
    let word = isQuoted ? open - 2 : open - 1
    guard word >= sentence.lowerBound, table.isCapitalised(word), !map.isBody(word), isQuoted || map[word] == nil,
      word == sentence.lowerBound || !table.isCapital(word - 1)
    else { return nil }
    let first = ["the", "a", "an"].contains(table[inside.lowerBound]) ? inside.lowerBound + 1 : inside.lowerBound
    guard first < inside.upperBound, map.isBody(first), let name = map[first]?.tokens, name.count > 1,
      name.lowerBound == first, name.upperBound <= inside.upperBound
    else { return nil }
    let endsThere = name.upperBound == inside.upperBound || [",", ";", "or"].contains(table[name.upperBound])
    return endsThere ? word..<(word + 1) : nil
  }

  /// The words before an acronym in brackets that have its initials, where the name that was found there has others.
  private func measured(by inside: Range<Int>, before open: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard inside.count == 1, Acronym.isAcronym(table[inside.lowerBound]), map.isBody(open - 1),
      let name = map[open - 1]?.tokens
    else { return nil }
    let letters = table[inside.lowerBound].filter { $0 != "." }
    guard letters.count > 2, name.count > 1, name.upperBound == open,
      Acronym.initials(of: table.words(name)) != letters
    else { return nil }
    let reach = max(sentence.lowerBound, name.lowerBound - 6)
    return table.expansion(of: letters, in: reach..<open, where: table.isCapitalRun)
  }

  private func unquoted(_ tokens: Range<Int>) -> Range<Int> {
    guard tokens.count == 3, Self.opening.contains(table[tokens.lowerBound]),
      Self.closing.contains(table[tokens.upperBound - 1])
    else { return tokens }
    return tokens.lowerBound + 1..<tokens.upperBound - 1
  }

  private static let opening = words("‘ “ ' \" `` `")
  private static let closing = words("’ ” ' \" ''")
  /// What bodies are called in small letters.
  private static let bodies = words(
    """
    party bureau committee council parliament assembly house chamber league union federation confederation
    association society commission ministry agency police militia militias army guard court senate congress
    directorate secretariat board bank company newspaper movement organization organisation front
    """)
}

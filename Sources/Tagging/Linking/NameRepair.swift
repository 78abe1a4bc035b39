import Documents

/// Puts right what the tagger cannot see: brackets cut in half, marks at the ends, one name of two kinds.
struct NameRepair {
  let table: TokenTable
  /// What is known of words; without it nothing is told from what is not known.
  var words: WordTable?

  /// Names in reading order, without overlap.
  func repaired(_ spans: [NameSpan]) -> [NameSpan] {
    var result: [NameSpan] = []
    for span in spans {
      let floor = result.last?.tokens.upperBound ?? 0
      if let whole = withWholeBrackets(trimmed(span), from: floor) { result.append(withOwner(whole, from: floor)) }
    }
    let named = NobodysNames(table: table, spans: result.map(withAuthor), words: words).removed()
    let titled = TitledNames(table: table, spans: named).repaired()
    let people = withSurnames(withInitials(titled))
    let bodies = BracketRepair(table: table, spans: agreeing(people)).repaired()
    let glossed = Glosses(table: table, spans: bodies).completed()
    let known = KnownNames(table: table, spans: glossed.spans, told: glossed.told).completed()
    return words.map { ToldPeople(table: table, spans: known, words: $0).completed() } ?? known
  }

  /// "Quoted in Degras, …" names an author, not a place.
  private func withAuthor(_ span: NameSpan) -> NameSpan {
    let start = span.tokens.lowerBound
    guard span.kind == .place, span.tokens.count == 1, start > 1, ["in", "by"].contains(table[start - 1]),
      ["quoted", "cited"].contains(table[start - 2].lowercased())
    else { return span }
    return NameSpan(tokens: span.tokens, kind: .person)
  }

  /// "Council of …" grows to "People’s Council of …", "Union" to "Workers’ Union".
  private func withOwner(_ span: NameSpan, from floor: Int) -> NameSpan {
    let start = span.tokens.lowerBound
    guard span.kind == .organization, start - 2 >= floor, ["’s", "'s", "’", "'"].contains(table[start - 1]),
      Self.owners.contains(table[start - 2])
    else { return span }
    return NameSpan(tokens: (start - 2)..<span.tokens.upperBound, kind: .organization)
  }

  private static let owners = Tagging.words(
    "People Peoples Workers Women Men Children Farmers Peasants Soldiers Sailors Miners Teachers Students Citizens")

  /// Without quotation marks, brackets and commas at its ends.
  private func trimmed(_ span: NameSpan) -> NameSpan {
    var (start, end) = (span.tokens.lowerBound, span.tokens.upperBound)
    while start < end, Self.marks.contains(table[start]) { start += 1 }
    while end > start, Self.marks.contains(table[end - 1]), table[end - 1] != ")" { end -= 1 }
    return NameSpan(tokens: start..<end, kind: span.kind)
  }

  /// "Third) Assembly" grows to "National (Third) Assembly", or shrinks to what follows the bracket.
  private func withWholeBrackets(_ span: NameSpan, from floor: Int) -> NameSpan? {
    var span = span
    let tokens = span.tokens
    guard !tokens.isEmpty, table.words(tokens).contains(where: { $0.contains(where: \.isLetter) }) else { return nil }
    guard let close = tokens.first(where: { table[$0] == ")" }), !tokens.contains(where: { table[$0] == "(" }) else {
      return span
    }
    let open = tokens.lowerBound - 1
    if open > floor, table[open] == "(", table[open - 1].first?.isUppercase == true, close + 1 < tokens.upperBound {
      span.tokens = (open - 1)..<tokens.upperBound
    } else if close + 1 < tokens.upperBound {
      span.tokens = (close + 1)..<tokens.upperBound
    } else if tokens.lowerBound < close {
      span.tokens = tokens.lowerBound..<close
    } else {
      return nil
    }
    return span
  }

  /// With initials and the capitalised word after them, which are nothing but a person ("R. Marlow").
  private func withInitials(_ spans: [NameSpan]) -> [NameSpan] {
    additions(to: spans) { index, end in
      guard isInitial(index), index + 1 < end else { return nil }
      let last = (index + 1..<end).first { !isInitial($0) } ?? end
      return last < end && table.isCapitalised(last) && table[last].utf8.count > 3 ? index..<(last + 1) : nil
    }
  }

  /// With surnames that stand alone, of people whom the text names in full.
  private func withSurnames(_ spans: [NameSpan]) -> [NameSpan] {
    let surnames = Set(
      spans.filter { $0.kind == .person && $0.tokens.count > 1 }.map { table[$0.tokens.upperBound - 1] })
    return additions(to: spans) { index, end in
      guard surnames.contains(table[index]), table.isCapitalised(index), table[index].utf8.count > 3 else { return nil }
      return index + 1 < end && table.isCapitalised(index + 1) ? nil : index..<(index + 1)
    }
  }

  /// Adds people where `match` finds them, from a token up to the end of its sentence, between the names there are.
  private func additions(to spans: [NameSpan], match: (Int, Int) -> Range<Int>?) -> [NameSpan] {
    var result: [NameSpan] = []
    var next = 0
    for sentence in 0..<table.sentenceCount where !table.inHeading[sentence] {
      let tokens = table.tokens(ofSentence: sentence)
      var index = tokens.lowerBound
      while index < tokens.upperBound {
        while next < spans.count, spans[next].tokens.upperBound <= index {
          result.append(spans[next])
          next += 1
        }
        let wall = next < spans.count ? spans[next].tokens.lowerBound : tokens.upperBound
        if index < wall, index <= tokens.lowerBound + 1 || !table.isCapitalised(index - 1),
          let found = match(index, min(wall, tokens.upperBound))
        {
          result.append(NameSpan(tokens: found, kind: .person))
          index = found.upperBound
        } else {
          index = index < wall ? index + 1 : spans[next].tokens.upperBound
        }
      }
    }
    return result + spans[next...]
  }

  /// "R.", but not "I".
  private func isInitial(_ index: Int) -> Bool {
    let range = table.ranges[index]
    return range.count == 2 && table.bytes[range.lowerBound] &- 0x41 < 26 && table.bytes[range.lowerBound + 1] == 0x2E
  }

  /// A name that is of one kind three times in five is of that kind everywhere, and otherwise of the kind that it has
  /// where it is written in most words ("Ilse Brun Weiss" rather than "Brun-Weiss").
  private func agreeing(_ spans: [NameSpan]) -> [NameSpan] {
    var counts: [String: [EntityKind: Int]] = [:]
    let keys = spans.map { NameFolding.key(table.words($0.tokens)) }
    var fullest: [String: NameSpan] = [:]
    for (key, span) in zip(keys, spans) {
      counts[key, default: [:]][span.kind, default: 0] += 1
      if span.tokens.count > fullest[key]?.tokens.count ?? 1 { fullest[key] = span }
    }
    return zip(keys, spans).map { key, span in
      guard let kinds = counts[key], kinds.count > 1 else { return span }
      let total = kinds.values.reduce(0, +)
      let leading = kinds.first { $0.value * 5 >= total * 3 }?.key
      return NameSpan(tokens: span.tokens, kind: leading ?? fullest[key]?.kind ?? span.kind)
    }
  }

  private static let marks = Tagging.words("\" ' “ ” ‘ ’ `` '' , ; : ( ) [ ] - – — *")
}

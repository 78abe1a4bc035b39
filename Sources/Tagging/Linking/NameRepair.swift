import Documents

/// Puts right what the tagger cannot see: brackets cut in half, marks at the ends, one name of two kinds.
struct NameRepair {
  let table: TokenTable

  /// Names in reading order, without overlap.
  func repaired(_ spans: [NameSpan]) -> [NameSpan] {
    var result: [NameSpan] = []
    for span in spans {
      let floor = result.last?.tokens.upperBound ?? 0
      if let whole = withWholeBrackets(trimmed(span), from: floor) { result.append(whole) }
    }
    return agreeing(result)
  }

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

  /// A name that is of one kind three times in four is of that kind everywhere.
  private func agreeing(_ spans: [NameSpan]) -> [NameSpan] {
    var counts: [String: [EntityKind: Int]] = [:]
    let keys = spans.map { NameFolding.key(table.words($0.tokens)) }
    for (key, span) in zip(keys, spans) { counts[key, default: [:]][span.kind, default: 0] += 1 }
    return zip(keys, spans).map { key, span in
      guard let kinds = counts[key], kinds.count > 1 else { return span }
      let total = kinds.values.reduce(0, +)
      let leading = kinds.first { $0.value * 4 >= total * 3 }
      return NameSpan(tokens: span.tokens, kind: leading?.key ?? span.kind)
    }
  }

  private static let marks = words("\" ' “ ” ‘ ’ `` '' , ; : ( ) [ ] - – — *")
}

import Documents

/// Takes out what is no name of a person or a body: peoples, and titles that stand alone.
struct NobodysNames {
  let table: TokenTable
  /// In reading order.
  let spans: [NameSpan]
  /// What is known of words; without it only what grammar tells is taken out.
  let words: WordTable?

  /// The names without them.
  func removed() -> [NameSpan] {
    let soviets = spans.contains(where: isSoviets) && !knowsCouncils
    return spans.filter { !(isPeople($0) || isTitle($0) || soviets && isSoviets($0)) }
  }

  /// "Muslims", "the Swedes", taken for a person.
  private func isPeople(_ span: NameSpan) -> Bool {
    guard span.kind == .person, span.tokens.count == 1, let words else { return false }
    let name = table[span.tokens.lowerBound]
    guard name.last == "s", name.count > 4 else { return false }
    return [name, String(name.dropLast())].contains { form in
      (words[WordScan.hash(form).exact]?.lists ?? 0) & WordTable.List.peopleOrNation.bit != 0
    }
  }

  /// "The King", "Professor of History", taken for a person.
  private func isTitle(_ span: NameSpan) -> Bool {
    guard span.kind == .person, span.tokens.count == 1, Titles.contains(table[span.tokens.lowerBound]) else {
      return false
    }
    let (start, end) = (span.tokens.lowerBound, span.tokens.upperBound)
    return start > 0 && ["the", "The", "a", "his", "her", "their"].contains(table[start - 1])
      || end < table.count && table[end] == "of"
  }

  private func isSoviets(_ span: NameSpan) -> Bool {
    span.kind == .organization && span.tokens.count == 1 && table[span.tokens.lowerBound] == "Soviets"
  }

  /// Whether the text knows soviets that are councils; elsewhere "the Soviets" are a nation.
  private var knowsCouncils: Bool {
    (0..<table.count).contains { index in
      guard table.ranges[index].count < 8, table[index].lowercased().hasPrefix("soviet") else { return false }
      if ["soviet", "soviets"].contains(table[index]) { return true }
      return index > 0 && table[index - 1].lowercased() == "of" && table[index] == "Soviets"
        || index + 1 < table.count && table[index + 1] == "of"
    }
  }
}

import Documents

/// Names whose kind the word beside them settles: who has a title is a person ("Mr. Arden"), and what is called
/// somebody's war or revolt is an event ("Arden’s Rebellion").
struct TitledNames {
  let table: TokenTable
  /// In reading order, without overlap.
  let spans: [NameSpan]

  /// The names, each of the kind that its title or its head gives it, and those added that follow a title unmarked.
  func repaired() -> [NameSpan] {
    var result: [NameSpan] = []
    for (index, span) in spans.enumerated() {
      let wall = index + 1 < spans.count ? spans[index + 1].tokens.lowerBound : table.count
      let floor = result.last?.tokens.upperBound ?? 0
      result += namesAfterTitles(in: floor..<span.tokens.lowerBound)
      let free = result.last?.tokens.upperBound ?? 0
      result.append(asEvent(withParticles(asPerson(span), from: free), from: free, upTo: wall))
    }
    return result + namesAfterTitles(in: (result.last?.tokens.upperBound ?? 0)..<table.count)
  }

  /// People in a stretch without names.
  private func namesAfterTitles(in gap: Range<Int>) -> [NameSpan] {
    gap.dropLast().compactMap { title in
      let name = title + 1
      guard isTitle(title), table.isCapitalised(name), !Titles.contains(table[name]),
        !Self.offices.contains(table[name])
      else {
        return nil
      }
      let sentence = table.tokens(ofSentence: table.sentence(ofToken: title))
      guard sentence.contains(name), !table.inHeading[table.sentence(ofToken: title)] else { return nil }
      let end = (name..<min(gap.upperBound, sentence.upperBound)).prefix(3).prefix { table.isCapitalised($0) }.endIndex
      return NameSpan(tokens: name..<end, kind: .person)
    }
  }

  /// One word behind a title is a person, whatever it was taken for; the title is no part of the name.
  private func asPerson(_ span: NameSpan) -> NameSpan {
    let start = span.tokens.lowerBound
    if span.tokens.count == 1, start > 0, [.place, .organization].contains(span.kind), isTitle(start - 1),
      table.sentence(ofToken: start - 1) == table.sentence(ofToken: start)
    {
      return NameSpan(tokens: span.tokens, kind: .person)
    }
    guard [.person, .organization].contains(span.kind), span.tokens.count > 1,
      isTitle(start) || span.kind == .person && Self.ranks.contains(table[start])
    else { return span }
    guard span.kind == .person || span.tokens.count == 2 && table.isCapitalised(start + 1) else { return span }
    return NameSpan(tokens: (start + 1)..<span.tokens.upperBound, kind: .person)
  }

  /// "Baron von Arden", but not "the marquis de Arden", whose name is his land's.
  private func withParticles(_ span: NameSpan, from floor: Int) -> NameSpan {
    guard span.kind == .person else { return span }
    var start = span.tokens.lowerBound
    let edge = max(floor, table.sentenceStarts[table.sentence(ofToken: start)])
    while start > edge, table.ranges[start - 1].count <= 5, Self.particles.contains(table[start - 1]) { start -= 1 }
    guard start < span.tokens.lowerBound, start == edge || !Self.estates.contains(table[start - 1].lowercased()) else {
      return span
    }
    return NameSpan(tokens: start..<span.tokens.upperBound, kind: .person)
  }

  /// "King Otmar’s War" is no mention of the king.
  private func asEvent(_ span: NameSpan, from floor: Int, upTo wall: Int) -> NameSpan {
    let end = span.tokens.upperBound
    guard span.kind == .person, end + 1 < wall, end + 1 < table.count, ["’s", "'s", "’", "'"].contains(table[end]),
      Self.risings.contains(table[end + 1])
    else { return span }
    let start = span.tokens.lowerBound
    let hasTitle = start > floor && Self.crowned.contains(table[start - 1])
    return NameSpan(tokens: (hasTitle ? start - 1 : start)..<(end + 2), kind: .event)
  }

  private func isTitle(_ token: Int) -> Bool { table.isCapital(token) && Self.titles.contains(table[token]) }

  /// Titles that stand before nothing but a person's name.
  private static let titles = words(
    """
    Mr. Mr Mrs. Mrs Ms. Ms Miss Sir Dr. Professor Prof. Senator Sen. Congressman Congresswoman Judge Colonel Col. Captain
    Capt. Lieutenant Lt. Admiral Comrade Rev. Madame Mme. Mademoiselle Abbé Monsieur Herr Frau
    """)
  private static let crowned = words("King Queen Emperor Empress Tsar Czar Tsarina")
  /// Titles that are left out of a longer name.
  private static let ranks = crowned.union(
    words(
      """
      President Premier General Gen. Marshal Governor Justice Speaker Prince Princess Lord Lady Pope Archbishop Archduke
      Reverend Emir Sultan Caliph
      """))
  private static let particles = words("von van der den zu du de la della di del da dos d’")
  /// Titles that are named after land.
  private static let estates = words(
    "comte comtesse marquis marquise prince princesse duc duke duchesse baron vicomte chevalier seigneur sieur roi")
  /// What follows a title in the name of an office.
  private static let offices = words("General Advocate Governor Commander Colonel Superintendent Inspector")
  private static let risings = words("War Wars Rebellion Revolt Uprising Rising Insurrection Mutiny Conspiracy")
}

import Documents

/// Finds what is quoted, and who says it: the speaker, not the author who cites.
struct QuotationFinder {
  private let table: TokenTable
  private let entities: [Entity]
  private let people: NamedMentions
  private let works: NamedMentions

  init(table: TokenTable, entities: [Entity]) {
    self.table = table
    self.entities = entities
    people = NamedMentions(entities, of: [.person])
    works = NamedMentions(entities, of: [.work])
  }

  /// A quotation, and the pronoun that says who speaks where no name does.
  struct Found {
    let quotation: Quotation
    let pronoun: ByteRange?
  }

  /// Takes a pronoun's speaker from the entities that it was found to refer to.
  ///
  /// - Parameter confidence: the least that a reference must have.
  static func quotations(_ found: [Found], among entities: [Entity], confidence least: Double = 0.8) -> [Quotation] {
    let pronouns = Set(found.compactMap(\.pronoun))
    guard !pronouns.isEmpty else { return found.map(\.quotation) }
    var speakers: [ByteRange: String] = [:]
    for entity in entities where entity.kind == .person {
      for mention in entity.mentions where pronouns.contains(mention.range) {
        if case .reference(let confidence) = mention.form, confidence >= least { speakers[mention.range] = entity.id }
      }
    }
    return found.map { found in
      Quotation(
        range: found.quotation.range, speaker: found.quotation.speaker ?? found.pronoun.flatMap { speakers[$0] })
    }
  }

  /// In reading order.
  func quotations() -> [Found] {
    var result: [Found] = []
    var sentence = 0
    while sentence < table.sentenceCount {
      var end = sentence + 1
      while end < table.sentenceCount, table.blocks[end] == table.blocks[sentence] { end += 1 }
      let tokens = table.sentenceStarts[sentence]..<table.sentenceStarts[end]
      for quote in quotes(in: tokens) {
        let speaker = speaker(of: quote, in: tokens)
        result.append(
          Found(quotation: Quotation(range: table.range(quote), speaker: speaker?.entity), pronoun: speaker?.pronoun))
      }
      sentence = end
    }
    return result
  }

  /// Marks and what stands between them: five words or more that are no title.
  private func quotes(in block: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var open: Int?
    for index in block where table.ranges[index].count <= 3 {
      let word = table[index]
      if let start = open, Self.closes(word, table[start]) {
        let quote = start..<(index + 1)
        if isQuotation(quote) { result.append(quote) }
        open = nil
      } else if open == nil || word == "“", Self.opening.contains(word), index + 1 < block.upperBound {
        open = index
      }
    }
    return result
  }

  private static func closes(_ word: String, _ opening: String) -> Bool {
    switch opening {
    case "“", "„": word == "”"
    case "``": word == "''"
    case "«": word == "»"
    default: word == opening
    }
  }

  private func isQuotation(_ quote: Range<Int>) -> Bool {
    let inner = quote.dropFirst().dropLast()
    let lettered = inner.count { table.bytes[table.ranges[$0].lowerBound].isLetter }
    return lettered >= 5
      && !works.items(in: table.range(quote)).contains { $0.range.count * 2 > table.range(quote).count }
  }

  /// The id of an entity, or the pronoun in its place.
  private struct Speaker {
    var entity: String?
    var pronoun: ByteRange?
  }

  /// The last "he" or "she" of some tokens, where no person is named behind it.
  private func pronoun(in tokens: Range<Int>) -> Speaker? {
    let last = tokens.last { ["he", "she"].contains(table[$0].lowercased()) }
    guard let last, people.items(in: table.ranges[last].upperBound..<table.range(tokens).upperBound).isEmpty else {
      return nil
    }
    return Speaker(pronoun: table.ranges[last])
  }

  private func speaker(of quote: Range<Int>, in block: Range<Int>) -> Speaker? {
    speakerBefore(quote, in: block) ?? speakerAfter(quote, in: block) ?? speakerInBrackets(quote, in: block)
  }

  /// "Ortega wrote: “…”", "in the words of Ortega, “…”".
  private func speakerBefore(_ quote: Range<Int>, in block: Range<Int>) -> Speaker? {
    let sentence = table.tokens(ofSentence: table.sentence(ofToken: quote.lowerBound))
    let before = max(block.lowerBound, sentence.lowerBound, quote.lowerBound - 25)..<quote.lowerBound
    guard let last = before.last else { return nil }
    let isIntroduced = table[last] == ":" || table[last] == ","
    let verb = before.last { Self.verbs.contains(table[$0].lowercased()) }
    guard verb != nil || isIntroduced && before.contains(where: { table[$0] == "words" }) else { return nil }
    if let verb, let pronoun = pronoun(in: before.lowerBound..<verb) { return pronoun }
    let named = people.items(in: table.range(before))
    // The nearest name before the verb is its subject; a verb before its subject ("wrote Ortega") comes second.
    let subject = verb.flatMap { verb in named.last { $0.range.upperBound <= table.ranges[verb].lowerBound } }
    return (subject ?? named.first).map { Speaker(entity: entities[$0.entity].id) }
  }

  /// "“…” said Ortega", "“…” Ortega wrote", "“…” he told Ortega".
  private func speakerAfter(_ quote: Range<Int>, in block: Range<Int>) -> Speaker? {
    let after = quote.upperBound..<min(block.upperBound, quote.upperBound + 7)
    guard let stop = after.first(where: { Self.verbs.contains(table[$0].lowercased()) }) else { return nil }
    let end = after.first { [".", "(", "“", "\"", ";"].contains(table[$0]) } ?? after.upperBound
    guard stop < end else { return nil }
    if let pronoun = pronoun(in: after.lowerBound..<stop) { return pronoun }
    return people.items(in: table.range(after.lowerBound..<end)).first.map { Speaker(entity: entities[$0.entity].id) }
  }

  /// "“…” (Ortega, The Harbour)", but not "“…” (quoted in Ortega)".
  private func speakerInBrackets(_ quote: Range<Int>, in block: Range<Int>) -> Speaker? {
    let after = quote.upperBound..<min(block.upperBound, quote.upperBound + 8)
    guard after.count > 1 else { return nil }
    let open = table[after.lowerBound] == "." ? after.lowerBound + 1 : after.lowerBound
    guard open + 1 < after.upperBound, table[open] == "(" else { return nil }
    let inner = (open + 1)..<after.upperBound
    let first = people.items(in: table.range(inner)).first
    guard let first, first.range.lowerBound == table.ranges[open + 1].lowerBound else { return nil }
    return Speaker(entity: entities[first.entity].id)
  }

  private static let opening: Set<String> = ["“", "„", "\"", "``", "«"]
  private static let verbs = words(
    """
    said says say saying wrote writes write writing explained explains argued argues declared declares stated states
    noted notes remarked remarks commented comments observed observes warned warns added adds replied replies answered
    asked asks proclaimed insisted insists concluded concludes recalled recalls described describes put puts claimed
    claims announced announces admitted admits complained complains predicted protested exclaimed cried shouted told
    demanded continued reported confessed asserted asserts urged pointed stressed emphasised emphasized called
    """)
}

extension UInt8 {
  /// Whether it begins or continues a word.
  fileprivate var isLetter: Bool { WordShape.isLetterByte(self) && self != 0xE2 }
}

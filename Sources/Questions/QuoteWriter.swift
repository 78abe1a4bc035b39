import Documents

/// Writes items on who said or wrote something.
struct QuoteWriter {
  let context: WritingContext

  func candidates() -> [Candidate] {
    let given = context.annotations.quotations
    let found = QuotationFinder(
      document: context.document, annotations: context.annotations, antecedents: context.reader.antecedents
    ).quotations()
    // What the tagger says about a quotation goes before what is found here.
    let known = given.filter { $0.speaker != nil }
    let missing = found.filter { quotation in !known.contains { $0.range.overlaps(quotation.range) } }
    return (known + missing).flatMap { quotation in
      [candidate(quotation), dated(quotation)].compactMap { $0 }
    }
  }

  private func candidate(_ quotation: Quotation) -> Candidate? {
    guard let id = quotation.speaker, let entity = context.annotations.entities.firstIndex(where: { $0.id == id }),
      let words = excerpt(of: quotation.range)
    else { return nil }
    let speaker = context.annotations.entities[entity]
    guard speaker.kind == .person, let sentence = sentence(of: quotation, speaker: speaker) else { return nil }
    let key = AnswerKey(
      text: speaker.canonical, accepted: speaker.aliases, kind: .person, entity: speaker.id, date: nil)
    let fact = StableHash.name("says", Folding.contentWords(of: words).sorted().joined(separator: " "))
    return context.candidate(
      form: .quote, fact: fact, stem: "Who said or wrote: “\(words)”?", key: key, sentence: sentence,
      worth: 4 - Double(words.split(separator: " ").count) * 0.04, ease: context.worth.ease(of: entity))
  }

  private static let verbs: [String: String] = [
    "wrote": "write", "said": "say", "declared": "declare", "announced": "announce", "stated": "state",
    "warned": "warn", "noted": "note",
  ]

  /// "On what date did Name write: “…”?", where the sentence that brings the words in says when.
  private func dated(_ quotation: Quotation) -> Candidate? {
    guard let id = quotation.speaker, let entity = context.annotations.entities.firstIndex(where: { $0.id == id }),
      let words = excerpt(of: quotation.range),
      let sentence = sentence(of: quotation, speaker: context.annotations.entities[entity]),
      let (slot, verb) = timeAndVerb(in: sentence, outside: quotation.range),
      let value = slot.value.flatMap({ DateValue(edtf: $0) }),
      let asking = QuestionNames(annotations: context.annotations).date(value, surface: slot.surface),
      let key = AnswerKey(slot: slot, annotations: context.annotations)
    else { return nil }
    let name = context.annotations.entities[entity].canonical
    return context.candidate(
      form: .short, fact: StableHash.name("says when", Folding.contentWords(of: words).sorted().joined(separator: " ")),
      stem: "\(asking) did \(name) \(verb): “\(words)”?", key: key, sentence: sentence, worth: 3.6,
      ease: context.worth.ease(of: entity))
  }

  /// The one date of a sentence outside the quotation, where it says its year, and the verb of speech.
  private func timeAndVerb(in sentence: Int, outside range: ByteRange) -> (Slot, String)? {
    let place = context.annotations.sentences[sentence]
    let marks = context.annotations.marks(in: place.range).filter { $0.kind == .date && !range.overlaps($0.range) }
    let verbs = place.tokens.filter { !range.overlaps($0.range) }
      .compactMap { Self.verbs[context.document[$0.range].lowercased()] }
    guard marks.count == 1, let mark = marks.first, let verb = verbs.first, Set(verbs).count == 1 else { return nil }
    let surface = Explanation.clean(context.document[mark.range])
    let value = context.reader.dates.value(at: mark.range)
    guard surface.contains(where: \.isNumber), let year = value?.prefix(4), surface.contains(year) else { return nil }
    return (
      Slot(entity: mark.entity, kind: .date, surface: surface, value: value, isResolved: false), verb
    )
  }

  /// The first sentence of a quotation that is whole and telling, without its marks.
  private func excerpt(of range: ByteRange) -> String? {
    let inner = context.document[range].trimming { "“”\"‘’',".contains($0) || $0.isWhitespace }
    let whole = Explanation.clean(inner)
    let candidates = Self.sentences(of: whole)
    return candidates.first { text in
      let count = text.split(separator: " ").count
      return (7...26).contains(count) && text.first?.isUppercase == true
        && !text.contains { "[]()…“”\"{}<>".contains($0) }
        && !text.contains("...") && Self.standsAlone(text) && DebrisCheck.first(in: text) == nil && !text.hasSuffix(",")
        && !text.hasSuffix("?")
    }.map { text in [".", ":", ";"].contains(where: text.hasSuffix) ? String(text.dropLast()) : text }
  }

  /// Begins with what it is about, not with "He" or "This".
  private static func standsAlone(_ text: String) -> Bool {
    let words = Folding.words(of: text)
    let leaning: Set<String> = ["this", "these", "those", "that", "such", "there", "here", "then"]
    guard let first = words.first, !leaning.contains(first), !ClosedClasses.subjectPronouns.contains(first),
      !ClosedClasses.possessivePronouns.contains(first),
      !["and", "but", "or", "so", "yet", "thus", "hence"].contains(first)
    else { return false }
    let pronouns: Set<String> = ["this", "these", "it", "they", "he", "she", "them", "him", "her", "his", "their"]
    return words.count(where: pronouns.contains) <= 1 && !words.prefix(6).contains(where: pronouns.contains)
      && !["him", "them", "it", "her"].contains(words.last ?? "")
  }

  private static func sentences(of text: String) -> [String] {
    var result: [String] = []
    var current = ""
    for word in text.split(separator: " ") {
      current += (current.isEmpty ? "" : " ") + word
      if [".", "!", "?", ":", ";"].contains(where: word.hasSuffix) {
        result.append(current)
        current = ""
      }
    }
    if !current.isEmpty { result.append(current) }
    return result
  }

  /// A source in brackets names an author, who may be quoting somebody.
  private func isInBrackets(_ range: ByteRange, of sentence: Sentence) -> Bool {
    guard range.lowerBound > sentence.range.lowerBound else { return false }
    let before = context.document[sentence.range.lowerBound..<range.lowerBound]
    return before.count { $0 == "(" } > before.count { $0 == ")" }
  }

  /// The sentence that names the speaker: the one the quotation stands in, or the one before it.
  private func sentence(of quotation: Quotation, speaker: Entity) -> Int? {
    let sentences = context.annotations.sentences
    let index = sentences.partitioningIndex { $0.range.upperBound > quotation.range.lowerBound }
    guard index < sentences.count else { return nil }
    let near = [index, index - 1, index + 1].filter(sentences.indices.contains)
    let isMeant = near.dropFirst().first { candidate in
      context.reader.antecedents.standIns(in: candidate).contains {
        $0.entity.map { context.annotations.entities[$0].id } == speaker.id
      }
    }
    return isMeant
      ?? near.first { candidate in
        speaker.mentions.contains {
          $0.form == .name && sentences[candidate].range.overlaps($0.range)
            && !isInBrackets($0.range, of: sentences[candidate])
        }
      }
  }
}

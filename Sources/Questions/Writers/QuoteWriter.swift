import Documents

/// Writes items on who said or wrote something.
struct QuoteWriter {
  let context: WritingContext

  func candidates() -> [Candidate] {
    let all = quotations
    let named = all.compactMap { quotation -> (quotation: Quotation, sentence: Int)? in
      guard let id = quotation.speaker, let speaker = context.checks.entities[id] else { return nil }
      return sentence(of: quotation, speaker: speaker).map { (quotation, $0) }
    }
    return all.flatMap { [candidate($0), dated($0), cited($0)].compactMap { $0 } }
      + AuthorWriter(context: context).candidates(quotations: named)
  }

  private var quotations: [Quotation] {
    let given = context.annotations.quotations
    let found = QuotationFinder(
      document: context.document, annotations: context.annotations, antecedents: context.reader.antecedents
    ).quotations()
    // What the words around it say goes before a source in brackets, whose author may be citing.
    let named = found.filter { $0.speaker != nil }
    return named
      + given.filter { quotation in
        quotation.speaker != nil && !isOfNextSentence(quotation)
          && !named.contains { $0.range.overlaps(quotation.range) }
      }
  }

  /// "“… the fault of the board.” Storm admitted …": the stop inside ends the sentence, and the name behind it begins
  /// another.
  private func isOfNextSentence(_ quotation: Quotation) -> Bool {
    let document = context.document
    let inner = document[quotation.range].trimming { "“”\"‘’'".contains($0) }
    guard inner.hasSuffix("."), let speaker = quotation.speaker.flatMap({ context.checks.entities[$0] }) else {
      return false
    }
    let sentences = context.annotations.sentences
    let index = sentences.partitioningIndex { $0.range.upperBound > quotation.range.lowerBound }
    guard index < sentences.count else { return false }
    let start = sentences[max(0, index - 1)].range.lowerBound
    let isBefore = speaker.mentions.contains { (start..<quotation.range.lowerBound).contains($0.range.lowerBound) }
    let end = document.blocks[sentences[index].block].range.upperBound
    let after = quotation.range.upperBound < end ? document[quotation.range.upperBound..<end].drop { $0 == " " } : ""
    return !isBefore && after.first?.isUppercase == true
  }

  private func candidate(_ quotation: Quotation) -> Candidate? {
    guard let id = quotation.speaker, let entity = context.annotations.entities.firstIndex(where: { $0.id == id }),
      let words = excerpt(of: quotation.range)
    else { return nil }
    let speaker = context.annotations.entities[entity]
    guard speaker.kind == .person, let sentence = sentence(of: quotation, speaker: speaker),
      !isOnlyOwner(speaker, of: sentence)
    else { return nil }
    let key = AnswerKey(
      text: speaker.canonical, accepted: speaker.aliases, kind: .person, entity: speaker.id, date: nil)
    let fact = StableHash.name("says", Folding.contentWords(of: words).sorted().joined(separator: " "))
    return context.candidate(
      form: .quote, fact: fact,
      stem: words.first?.isLowercase == true
        ? "Who said or wrote the words “\(words)”?" : "Who said or wrote: “\(words)”?", key: key, sentence: sentence,
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
      !isOnlyOwner(context.annotations.entities[entity], of: sentence),
      let (slot, verb) = time(in: sentence, outside: quotation.range),
      let value = slot.value.flatMap({ DateValue(edtf: $0) }), !QuestionNames.isPartOfYear(slot.surface),
      let asking = QuestionNames(annotations: context.annotations).date(value, surface: slot.surface),
      let key = AnswerKey(slot: slot, annotations: context.annotations)
    else { return nil }
    let name = context.annotations.entities[entity].canonical
    return context.candidate(
      form: .short, fact: StableHash.name("says when", Folding.contentWords(of: words).sorted().joined(separator: " ")),
      stem: "\(asking) did \(name) \(verb): “\(words)”?", key: key, sentence: sentence, worth: 3.6,
      ease: context.worth.ease(of: entity),
      basis: slot.isResolved ? .computed(rule: "counted from the date that the text gives before") : .stated)
  }

  /// "In which work did Name write: “…”?", where the text cites it behind the quotation.
  private func cited(_ quotation: Quotation) -> Candidate? {
    guard let id = quotation.speaker, let entity = context.annotations.entities.firstIndex(where: { $0.id == id }),
      let words = excerpts(of: quotation.range).last, let work = Citation.behind(quotation.range, in: context.document)
    else { return nil }
    let speaker = context.annotations.entities[entity]
    let names = Set(([speaker.canonical] + speaker.aliases).flatMap { Folding.words(of: $0) })
    guard speaker.kind == .person,
      work.author.map({ names.isSuperset(of: [Folding.words(of: $0).last ?? ""]) }) ?? true,
      let sentence = context.annotations.sentences.firstIndex(where: { $0.range.upperBound >= work.range.upperBound })
    else { return nil }
    // "(Anna Brun, page 12)" names an author.
    let isPerson = context.checks.namesakes[Folding.fold(work.title)]?.contains {
      context.checks.entities[$0]?.kind == .person
    }
    guard isPerson != true else { return nil }
    let key = AnswerKey(text: work.title, accepted: [], kind: .work, entity: nil, date: nil)
    return context.candidate(
      form: .quote,
      fact: StableHash.name("says in", Folding.contentWords(of: words).sorted().joined(separator: " ")),
      stem: "In which work did \(speaker.canonical) write: “\(words)”?", key: key, sentence: sentence, worth: 3.2,
      ease: 0)
  }

  /// "Storm’s company reported: “…”", "she wrote to Storm: “…”": the words are not his.
  private func isOnlyOwner(_ speaker: Entity, of sentence: Int) -> Bool {
    let place = context.annotations.sentences[sentence].range
    let names = speaker.mentions.filter { $0.form == .name && place.overlaps($0.range) }
    return !names.isEmpty
      && names.allSatisfy { name in
        if isInPassing(name.range, place) { return true }
        let after = context.document[name.range.upperBound..<max(name.range.upperBound, place.upperBound)]
        guard let mark = after.first, mark == "’" || mark == "'" else { return false }
        let next = after.dropFirst().first
        return next == "s" || next == " "
      }
  }

  /// Whether a preposition stands before the name and its titles: "in disputes with Storm", "announced to Lord Storm".
  private func isInPassing(_ name: ByteRange, _ sentence: ByteRange) -> Bool {
    guard sentence.lowerBound < name.lowerBound else { return false }
    let before = context.document[sentence.lowerBound..<name.lowerBound].split(separator: " ")
      .reversed().drop { $0.first?.isUppercase == true && !$0.hasSuffix(",") || $0 == "the" }
    // "a letter to her friend, Mr. Storm"
    if let role = before.first, role.hasSuffix(","), PersonNouns.all.contains(role.dropLast().lowercased()) {
      return before.dropFirst().prefix(3).contains { ["with", "to", "of", "for", "from"].contains($0) }
    }
    return before.first.map { ["with", "to", "of", "against", "about", "for", "from", "at"].contains($0) } == true
  }

  /// The one date of a sentence outside the quotation, where it says its year, and its verb of speech.
  private func time(in sentence: Int, outside range: ByteRange) -> (Slot, String)? {
    let place = context.annotations.sentences[sentence]
    let marks = context.annotations.marks(in: place.range).filter { $0.kind == .date && !range.overlaps($0.range) }
    let verbs = place.tokens.filter { !range.overlaps($0.range) }
      .compactMap { Self.verbs[context.document[$0.range].lowercased()] }
    guard marks.count == 1, let mark = marks.first, !isInBrackets(mark.range, of: place) else { return nil }
    let verb = Set(verbs).count == 1 ? verbs[0] : "say or write"
    let surface = Explanation.clean(context.document[mark.range])
    let value = context.reader.dates.value(at: mark.range)
    guard let year = value?.prefix(4), surface.contains(where: \.isNumber) || surface.hasSuffix("later") else {
      return nil
    }
    if surface.contains(year) {
      return (Slot(entity: mark.entity, kind: .date, surface: surface, value: value, isResolved: false), verb)
    }
    // "on October 8", "ten days later": the year, or the day, is known from what the text is telling of.
    guard let point = value.flatMap({ DateValue(edtf: $0) })?.start, point.precision == .day, value?.utf8.count == 10
    else { return nil }
    let written = point.written(dayFirst: context.reader.dates.isDayFirst)
    return (Slot(entity: mark.entity, kind: .date, surface: written, value: value, isResolved: true), verb)
  }

  /// The first sentence of a quotation that is whole and telling, without its marks; else the first part of one.
  private func excerpt(of range: ByteRange) -> String? { excerpts(of: range).first }

  private func excerpts(of range: ByteRange) -> [String] {
    // "the fall of "E" Company": a mark that closes was taken for one that opens.
    guard context.document[range].dropFirst().first?.isWhitespace != true else { return [] }
    let inner = context.document[range].trimming { "“”\"‘’',".contains($0) || $0.isWhitespace }
    let sentences = Self.sentences(of: Self.parted(Explanation.clean(inner)))
    let whole = sentences.compactMap(Self.telling)
    guard whole.isEmpty else { return Array(whole.prefix(2)) }
    let parts = sentences.compactMap(Self.firstPart)
    return (parts.compactMap(Self.telling) + parts.filter(isShortAndNamed)).prefix(1) + Self.words(inner)
  }

  /// "Storm is too slow": a few words about somebody who is named.
  private func isShortAndNamed(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (4...6).contains(words.count), let first = words.first, text.allSatisfy({ $0.isLetter || $0 == " " }) else {
      return false
    }
    return context.checks.namesakes[Folding.fold(first)] != nil && Self.standsAlone(text)
  }

  /// A quotation that is part of a sentence: "a fair wind and an honest crew".
  private static func words(_ inner: some StringProtocol) -> [String] {
    let text = Explanation.clean(inner)
    let short =
      text.split(separator: " ").count > 14 ? text.split(separator: ",").first.map { String($0) } ?? text : text
    let words = Folding.words(of: short)
    let isFit = ["a", "an", "the"].contains(words.first) && text.first?.isLowercase == true
    guard isFit, (5...18).contains(words.count), !short.contains(where: { "[]()…“”\"".contains($0) }),
      DebrisCheck.first(in: short) == nil
    else { return [] }
    return [short.hasSuffix(".") ? String(short.dropLast()) : short]
  }

  /// "storms…The pilot" with a stop where a new sentence follows the ellipsis.
  private static func parted(_ text: String) -> String {
    let parts = text.split(separator: "…")
    guard var result = parts.first.map({ String($0) }) else { return text }
    for part in parts.dropFirst() { result += (part.first?.isUppercase == true ? ". " : "… ") + part }
    return result
  }

  /// `text` without its stop, where it can stand alone.
  private static func telling(_ text: String) -> String? {
    let count = text.split(separator: " ").count
    guard (7...33).contains(count), text.first?.isUppercase == true,
      !text.contains(where: { "[]()…“”\"{}<>".contains($0) }), !text.contains("..."), standsAlone(text),
      DebrisCheck.first(in: text) == nil, !text.hasSuffix(","), !text.hasSuffix("?")
    else { return nil }
    return [".", ":", ";"].contains(where: text.hasSuffix) ? String(text.dropLast()) : text
  }

  /// What stands before ", and" or ", but" in a long sentence.
  private static func firstPart(of text: String) -> String? {
    let cuts = [", and ", ", but ", " – ", ", that is"].compactMap { text.firstRange(of: $0)?.lowerBound }
    return cuts.min().map { String(text[..<$0]) }
  }

  /// Begins with what it is about, not with "He" or "This".
  private static func standsAlone(_ text: String) -> Bool {
    let words = Folding.words(of: text)
    let leaning: Set<String> = ["this", "these", "those", "that", "such", "there", "here", "then"]
    guard let first = words.first, !leaning.contains(first), !ClosedClasses.subjectPronouns.contains(first),
      !ClosedClasses.possessivePronouns.contains(first),
      !["and", "but", "or", "so", "yet", "thus", "hence"].contains(first)
    else { return false }
    let pronouns: Set<String> = [
      "this", "these", "it", "they", "he", "she", "them", "him", "her", "his", "their", "hers", "theirs",
    ]
    return words.count(where: pronouns.contains) <= 1 && !words.prefix(6).contains(where: pronouns.contains)
      && !["him", "them", "it", "her"].contains(words.last ?? "")
  }

  private static func sentences(of text: String) -> [String] {
    var result: [String] = []
    var current = ""
    let words = text.split(separator: " ")
    for (index, word) in words.enumerated() {
      current += (current.isEmpty ? "" : " ") + word
      // "any U.S. ship": an abbreviation ends no sentence.
      let isShort = word.hasSuffix(".") && (word.dropLast().contains(".") || word.count == 2)
      // "what M. Storm said": nor does the letter of a name, but for "I".
      let isInitial = word.count == 2 && word.first?.isUppercase == true && word != "I."
      let goesOn =
        isShort && index + 1 < words.count && (isInitial || words[index + 1].first?.isUppercase != true)
      if !goesOn, [".", "!", "?", ":", ";"].contains(where: word.hasSuffix) {
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
      } ?? leading(to: index)
  }
}

extension QuoteWriter {
  /// "Ten days later she added:": the sentence before a quotation, which names nobody.
  private func leading(to index: Int) -> Int? {
    guard index > 0, let last = context.annotations.sentences[index - 1].tokens.last else { return nil }
    let words = context.annotations.sentences[index - 1].tokens.map { context.document[$0.range].lowercased() }
    return context.document[last.range] == ":" && (words.contains("he") || words.contains("she")) ? index - 1 : nil
  }
}

/// A work named in brackets behind a quotation: "(Trade Winds, page 12)", "(Anna Brun, Trade Winds, page 12)".
struct Citation {
  let title: String
  let author: String?
  let range: ByteRange

  /// Words of titles that many have written at.
  private static let collections: Set<String> = [
    "documents", "collected", "selected", "minutes", "proceedings", "reports", "letters", "works", "speeches",
    "writings", "papers", "records", "correspondence", "debates", "congress", "archives", "volume",
  ]

  /// The citation that follows `quotation` before anything but a stop; nil where it is cited from somebody else.
  static func behind(_ quotation: ByteRange, in document: Document) -> Citation? {
    let end =
      document.blocks.first { $0.range.contains(quotation.lowerBound) }?.range.upperBound ?? quotation.upperBound
    guard quotation.upperBound < end else { return nil }
    let rest = document[quotation.upperBound..<end]
    let lead = rest.prefix { $0.isWhitespace || $0 == "." || $0 == "," }
    guard rest.dropFirst(lead.count).first == "(", let close = rest.firstIndex(of: ")") else { return nil }
    let inner = rest[rest.index(rest.startIndex, offsetBy: lead.count + 1)..<close]
    var parts = Explanation.clean(inner).split(separator: ",").map { $0.drop { $0 == " " } }
    guard let last = parts.popLast(), last.hasPrefix("page") || last.hasPrefix("p. ") || last.hasPrefix("pp. "),
      (1...2).contains(parts.count), let title = parts.last, title.split(separator: " ").count >= 2,
      Self.collections.isDisjoint(with: Folding.words(of: title)),
      title.first?.isUppercase == true, !inner.lowercased().hasPrefix("quoted"), !inner.lowercased().hasPrefix("see")
    else { return nil }
    let start = quotation.upperBound
    return Citation(
      title: String(title), author: parts.count == 2 ? String(parts[0]) : nil,
      range: start..<(start + rest[...close].utf8.count))
  }
}

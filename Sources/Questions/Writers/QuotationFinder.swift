import Documents

/// Finds who is quoted, where the words around a quotation leave no doubt.
///
/// Two patterns: a sentence that ends in a colon and names one person with a verb of speech, before a quotation or a
/// quoted paragraph; and "“…,” Name said" or "Name said, “…”" around one.
struct QuotationFinder {
  let document: Document
  let annotations: Annotations
  let antecedents: Antecedents

  static let verbs: Set<String> = [
    "said", "says", "wrote", "writes", "explained", "explains", "replied", "replies", "declared", "declares", "warned",
    "warns", "argued", "argues", "put", "puts", "stated", "states", "remarked", "noted", "notes", "added", "adds",
    "recorded", "records", "recalled", "recalls", "commented", "comments", "observed", "observes", "insisted",
    "answered",
    "describes", "described", "summed", "sums", "concluded", "concludes", "complained", "predicted", "announced",
    "asked",
    "proclaimed", "protested", "reported", "claimed", "advised", "gave", "sounded", "confessed", "admitted",
  ]

  func quotations() -> [Quotation] {
    var last: (sentence: Int, speaker: String)?
    return annotations.sentences.indices.flatMap { index in
      var found = [before(index), around(index)].compactMap { $0 }
      if found.isEmpty, let last, last.sentence == index - 1, goesOn(index, last.speaker) {
        found = [following(index, speaker: last.speaker)].compactMap { $0 }
      }
      if let speaker = found.last?.speaker { last = (index, speaker) }
      return found
    }
  }

  /// "He added:" straight behind somebody's words, with nobody else named.
  private func goesOn(_ index: Int, _ speaker: String) -> Bool {
    let sentence = annotations.sentences[index]
    let words = sentence.tokens.map { document[$0.range].lowercased() }
    let gender = annotations.entities.first { $0.id == speaker }?.gender
    let isMeant = words.contains("he") && gender != .female || words.contains("she") && gender != .male
    guard sentence.tokens.count <= 14, isMeant else { return false }
    let others = annotations.marks(in: sentence.range).contains { $0.kind == .person }
    return !others
      && words.contains { ["added", "adds", "continued", "continues", "concluded", "repeated"].contains($0) }
  }

  /// "As Name put it:" and the quotation that follows.
  private func before(_ index: Int) -> Quotation? {
    let sentence = annotations.sentences[index]
    guard sentence.tokens.count <= 45, let speaker = speaker(in: sentence.range) ?? meant(index) else { return nil }
    return following(index, speaker: speaker)
  }

  /// The quotation behind a sentence that ends in a colon.
  private func following(_ index: Int, speaker: String) -> Quotation? {
    let sentences = annotations.sentences
    let sentence = sentences[index]
    guard let last = sentence.tokens.last, document[last.range] == ":", index + 1 < sentences.count else { return nil }
    let start = sentences[index + 1].range.lowerBound
    guard sentences[index + 1].block <= sentence.block + 1,
      let range = quoted(from: start, in: sentences[index + 1].block)
    else {
      return nil
    }
    return Quotation(range: range, speaker: speaker)
  }

  /// Who "he" is in a sentence that names nobody.
  private func meant(_ index: Int) -> String? {
    let sentence = annotations.sentences[index]
    guard !annotations.marks(in: sentence.range).contains(where: { $0.kind == .person }) else { return nil }
    let found = antecedents.standIns(in: index).filter { $0.words.isEmpty && !$0.isPossessive }
    guard found.count == 1, let entity = found.first?.entity,
      sentence.tokens.contains(where: { Self.verbs.contains(document[$0.range].lowercased()) })
    else { return nil }
    return annotations.entities[entity].id
  }

  /// The quotation that begins at `start`, to the mark that closes it or the end of its block.
  private func quoted(from start: Int, in block: Int) -> ByteRange? {
    let end = document.blocks[block].range.upperBound
    guard start < end else { return nil }
    let text = document[start..<end]
    guard let first = text.first, first == "“" || first == "\"" else { return nil }
    var offset = start
    for (count, character) in text.enumerated() {
      offset += character.utf8.count
      if count > 0, character == "”" || (first == "\"" && character == "\"") { return start..<offset }
    }
    return start..<end
  }

  /// A quotation inside a sentence, with the name beside its verb straight before or after it.
  private func around(_ index: Int) -> Quotation? {
    let sentence = annotations.sentences[index]
    let words = sentence.tokens.map { document[$0.range] }
    guard let open = words.firstIndex(where: { $0 == "“" }),
      let close = words[open...].firstIndex(where: { $0 == "”" }),
      close - open > 5
    else { return nil }
    let range = sentence.tokens[open].range.lowerBound..<sentence.tokens[close].range.upperBound
    let after =
      close + 1 < sentence.tokens.count ? sentence.tokens[close + 1].range.lowerBound..<sentence.range.upperBound : nil
    if let after, let speaker = speaker(in: after, within: 4) { return Quotation(range: range, speaker: speaker) }
    if let speaker = judge(index, before: open) ?? adviser(index, before: open) {
      return Quotation(range: range, speaker: speaker)
    }
    guard open > 1, open <= 12, words[open - 1] == "," || words[open - 1] == ":" else { return nil }
    return speaker(in: sentence.range.lowerBound..<range.lowerBound).map { Quotation(range: range, speaker: $0) }
  }

  /// "… summed up by Name as “…”".
  private func judge(_ index: Int, before open: Int) -> String? {
    let sentence = annotations.sentences[index]
    guard open >= 4, document[sentence.tokens[open - 1].range] == "as" else { return nil }
    let end = sentence.tokens[open - 2].range.upperBound
    guard let mark = annotations.marks(in: sentence.range).last(where: { $0.range.upperBound == end }),
      mark.kind == .person
    else { return nil }
    let before = Folding.words(of: document[sentence.range.lowerBound..<mark.range.lowerBound]).suffix(4)
    guard before.last == "by", before.contains(where: Self.verbs.contains) else { return nil }
    return annotations.entities[mark.entity].id
  }

  /// "Name advised that “…”".
  private func adviser(_ index: Int, before open: Int) -> String? {
    let sentence = annotations.sentences[index]
    guard open >= 3, document[sentence.tokens[open - 1].range] == "that",
      Self.verbs.contains(document[sentence.tokens[open - 2].range].lowercased())
    else { return nil }
    let end = sentence.tokens[open - 3].range.upperBound
    let mark = annotations.marks(in: sentence.range).last { $0.range.upperBound == end && $0.kind == .person }
    return mark.map { annotations.entities[$0.entity].id }
  }

  /// The only person in `range`, where a verb of speech stands beside the name.
  private func speaker(in range: ByteRange, within limit: Int = 40) -> String? {
    let people = annotations.marks(in: range).filter { $0.kind == .person && range.contains($0.range.lowerBound) }
    guard let person = people.first, Set(people.map(\.entity)).count == 1 else { return nil }
    let before = Folding.words(of: document[range.lowerBound..<person.range.lowerBound]).suffix(2)
    let following = Folding.words(of: document[person.range.upperBound..<range.upperBound])
    // "as quoted by", "according to" and a possessive name somebody else's words.
    guard document[person.range.upperBound..<range.upperBound].first != "’", before.last != "of", before.last != "by"
    else {
      return nil
    }
    let isBeside =
      following.prefix(limit).contains(where: Self.verbs.contains) || before.contains(where: Self.verbs.contains)
    return isBeside ? annotations.entities[person.entity].id : nil
  }
}

import Documents

// MARK: From sentence to words

extension StatementReader {
  /// - Parameter leadsOn: for a sentence that ends in a colon, and for no other.
  func words(of index: Int, leadsOn: Bool = false) -> Statement? {
    let sentence = annotations.sentences[index]
    guard prose.contains(sentence.block), (6...80).contains(sentence.tokens.count),
      !quoted.isOpen(in: sentence.range), let stop = finalStop(of: sentence, mark: leadsOn ? ":" : "."),
      isDeclarative(sentence)
    else { return nil }
    var statement = Statement(words: [], slots: [], sentence: index, edits: [])
    var end = sentence.tokens[0].range.lowerBound
    // A stop inside the last quotation mark goes, the mark stays.
    let isInside = stop + 2 == sentence.tokens.count && document[sentence.tokens[stop + 1].range] == "”"
    // "He wrote: “…”" says no more than its quotation.
    if isInside, leadsIn(sentence) { return nil }
    let start = max(listMark(sentence), isBracketed(sentence) ? 1 : 0)
    for (position, token) in sentence.tokens.prefix(isInside ? stop + 2 : stop).enumerated()
    where position >= start && position != stop {
      let isGlued = token.range.lowerBound == end
      end = token.range.upperBound
      statement.words.append(
        StatementWord(
          text: String(document[token.range]), isGlued: isGlued && position > start || position > stop, token: position,
          slot: nil)
      )
    }
    if stop == sentence.tokens.count, let last = statement.words.last {
      statement.words[statement.words.count - 1].text = last.text.withoutStop
    }
    addSlots(to: &statement, sentence)
    for slot in statement.slots.indices { Headwords.write(slot, in: &statement) }
    return statement
  }

  /// "(Krag sold the yard in 1823.)": a sentence that is a bracket of its own.
  private func isBracketed(_ sentence: Sentence) -> Bool {
    let words = sentence.tokens.map { document[$0.range] }
    return words.first == "(" && words.last == ")" && words.count(where: { $0 == "(" }) == 1
      && words.dropLast().last == "."
  }

  /// The index of the full stop, which only a source in brackets may follow; the number of tokens where the last is an
  /// abbreviation, whose stop is the sentence’s as well.
  private func finalStop(of sentence: Sentence, mark: String) -> Int? {
    var last = sentence.tokens.count - 1
    if isBracketed(sentence) { return mark == "." ? last - 1 : nil }
    if mark == ".", isAbbreviation(document[sentence.tokens[last].range]) { return sentence.tokens.count }
    if document[sentence.tokens[last].range] == ")" {
      guard let open = sentence.tokens.lastIndex(where: { document[$0.range] == "(" }), open > 0 else { return nil }
      last = open - 1
    }
    if document[sentence.tokens[last].range] == "”", last > 0 { last -= 1 }
    guard document[sentence.tokens[last].range] == mark else { return nil }
    // "the first volume of the Hebräisches u.": cut at an abbreviation.
    let word = last > 0 ? document[sentence.tokens[last - 1].range] : ""
    return word.count == 1 && word.first?.isLowercase == true ? nil : last
  }

  /// "U.S.", "XII.", "p.m.": what may end a sentence without another stop.
  private func isAbbreviation(_ word: Substring) -> Bool {
    guard word.count > 1, word.last == "." else { return false }
    let bare = word.dropLast()
    let isNumeral = bare.allSatisfy { "IVX".contains($0) }
    let isLetters = bare.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { $0.count == 1 }
    return isNumeral || isLetters && bare.count > 2 || ["Jr", "Sr", "Inc", "Ltd", "Co", "Corp", "etc"].contains(bare)
  }

  /// "by 141 to 52": votes, which look like a year.
  private func isScore(_ tokens: Range<Int>, in sentence: Sentence) -> Bool {
    let words = sentence.tokens.map { document[$0.range] }
    guard tokens.count == 1, tokens.lowerBound > 0, words[tokens.lowerBound].allSatisfy(\.isNumber) else {
      return false
    }
    func isNumber(_ index: Int) -> Bool {
      words.indices.contains(index) && words[index].first?.isNumber == true
    }
    let (before, after) = (tokens.lowerBound - 1, tokens.upperBound)
    if after < words.count, words[after] == "to", isNumber(after + 1), words[before] == "by" { return true }
    return words[before] == "to" && isNumber(before - 1) && before > 1 && words[before - 2] == "by"
  }

  private func leadsIn(_ sentence: Sentence) -> Bool {
    let words = sentence.tokens.map { document[$0.range] }
    guard let open = words.firstIndex(of: "“"), open > 1 else { return false }
    return words[open - 1] == ":"
      || words[open - 1] == "," && QuotationFinder.verbs.contains(words[open - 2].lowercased())
  }

  /// Begins with a capital or a digit, and has no mark of a list, a heading or an ellipsis.
  private func isDeclarative(_ sentence: Sentence) -> Bool {
    let tokens = sentence.tokens.dropFirst(listMark(sentence))
    guard let start = tokens.first?.range.lowerBound,
      let first = document[start..<sentence.range.upperBound].first(where: { $0.isLetter || $0.isNumber }),
      first.isUppercase || first.isNumber
    else { return false }
    return !tokens.contains { token in
      let text = document[token.range]
      return text.first == "…" || text.hasPrefix("...") || text.utf8.contains { Self.marks[Int($0)] }
    }
  }

  /// Bytes of layout and of questions.
  private static let marks: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "?!\n[]{}<>|*_=\\\t".utf8 { table[Int(byte)] = true }
    return table
  }()

  private func addSlots(to statement: inout Statement, _ sentence: Sentence) {
    for mark in annotations.marks(in: sentence.range) {
      guard let tokens = tokens(of: mark.range, in: sentence), !quoted.contains(mark.range) else { continue }
      if isDoubtful(mark) || isHalf(mark, in: sentence) || mark.kind == .date && isScore(tokens, in: sentence) {
        continue
      }
      let value = mark.kind == .date ? dates.value(at: mark.range) : nil
      let surface = Explanation.clean(document[mark.range])
      statement.slots.append(
        Slot(
          entity: mark.entity, kind: mark.kind, surface: mark.kind == .person ? surface.withoutStopOfNumeral : surface,
          value: value, isResolved: false))
      for index in statement.words.indices where statement.words[index].token.map(tokens.contains) == true {
        statement.words[index].slot = statement.slots.count - 1
      }
    }
  }

  /// "Congress of Bergen, a Norwegian Mission": two names and an article between them.
  private func isGlued(_ surface: Substring) -> Bool {
    [", a ", ", an ", ", the "].contains { surface.firstRange(of: $0) != nil }
  }

  /// A name that the tagger takes for a person here and for something else there, or a person in capitals only.
  private func isDoubtful(_ mark: Mark) -> Bool {
    let surface = document[mark.range]
    if mark.kind == .person, surface.count > 2, surface.allSatisfy({ $0.isUppercase || $0 == "." || $0 == " " }) {
      return true
    }
    if mark.kind == .person, placed.contains(mark.entity) { return true }
    if mark.kind != .date, isGlued(surface) { return true }
    return mark.kind != .date && kinds[Folding.fold(surface), default: []].count > 1
  }

  /// "Richard and Mildred Loving": a given name whose surname stands behind the other.
  private func isHalf(_ mark: Mark, in sentence: Sentence) -> Bool {
    guard mark.kind == .person, !document[mark.range].contains(" ") else { return false }
    let entity = annotations.entities[mark.entity]
    guard !entity.canonical.contains(" "), entity.mentions.count(where: { $0.form == .name }) <= 2 else { return false }
    let link = mark.range.upperBound + " and ".utf8.count
    guard link < sentence.range.upperBound, document[mark.range.upperBound..<link] == " and " else { return false }
    return annotations.marks(in: sentence.range).contains {
      $0.range.lowerBound == link && $0.kind == .person && document[$0.range].contains(" ")
    }
  }

  static func kinds(in document: Document, _ annotations: Annotations) -> [String: Set<EntityKind>] {
    annotations.marks.reduce(into: [:]) { result, mark in
      if mark.kind != .date { result[Folding.fold(document[mark.range]), default: []].insert(mark.kind) }
    }
  }

  /// The tokens that make up `range` exactly; nil if it cuts one.
  func tokens(of range: ByteRange, in sentence: Sentence) -> Range<Int>? {
    let first = sentence.tokens.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let last = sentence.tokens.partitioningIndex { $0.range.upperBound >= range.upperBound }
    guard first <= last, last < sentence.tokens.count, sentence.tokens[first].range.lowerBound == range.lowerBound,
      sentence.tokens[last].range.upperBound == range.upperBound
    else { return nil }
    return first..<(last + 1)
  }
}

extension String {
  /// An abbreviation without its stop.
  fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }

  /// "Pius X" of "Pius X." at the end of a sentence.
  fileprivate var withoutStopOfNumeral: String {
    hasSuffix(".")
      && (split(separator: " ").last?.dropLast()).map { !$0.isEmpty && $0.allSatisfy { "IVX".contains($0) } } == true
      ? String(dropLast()) : self
  }

  /// With the stops of "U.S" where more follows it than the sentence’s own stop.
  var withInnerStops: String {
    // Few stems have such letters, and every stem comes by here.
    let hasLetters = zip(utf8, utf8.dropFirst()).contains { $0 == 0x2E && ((0x41...0x5A).contains($1) || $1 >= 0x80) }
    return !hasLetters ? self : replacing(#/\b(?:\p{Lu}\.)+\p{Lu}(?=[”?,;:’\s])/#) { $0.output + "." }
  }
}

import Documents

/// Writes items on when people were born and died, from brackets behind their names: "Greta Lund (1811–1874)".
struct LifeWriter {
  let context: WritingContext

  func candidates() -> [Candidate] {
    context.annotations.entities.indices.flatMap { index -> [Candidate] in
      let entity = context.annotations.entities[index]
      guard entity.kind == .person, entity.canonical.contains(" ") else { return [] }
      let lives = entity.mentions.filter { $0.form == .name }.compactMap { life(behind: $0) }
      // Two of one name are two people.
      guard let (dates, sentence) = lives.first, lives.allSatisfy({ $0.dates == dates }) else { return [] }
      let years: [(verb: String, year: Int?)] = [("born", dates.born), ("die", dates.died)]
      return years.compactMap { turn in turn.year.map { item(index, turn.verb, $0, sentence) } }
    }
  }

  private func item(_ entity: Int, _ verb: String, _ year: Int, _ sentence: Int) -> Candidate {
    let name = context.annotations.entities[entity].canonical
    let date = DateValue.Point(year: year)
    let key = AnswerKey(text: date.written, accepted: [], kind: .date, entity: nil, date: DateValue(date))
    return context.candidate(
      form: .short, fact: StableHash.name("nominal", verb, Folding.fold(name)),
      stem: "In which year \(verb == "born" ? "was" : "did") \(name) \(verb)?", key: key, sentence: sentence,
      worth: 3.4,
      ease: context.worth.ease(of: entity))
  }

  /// How far behind a name its bracket may end, in characters.
  private static let reach = 140

  /// The bracket straight behind a mention, or behind a rank: "Sir Olaf Krag, 1st Baronet (1811–1874)".
  private func life(behind mention: Mention) -> (dates: LifeDates, sentence: Int)? {
    let all = context.document.text.utf8.count
    let rest = context.document[mention.range.upperBound..<all].prefix(Self.reach)
    guard let open = rest.firstIndex(of: "("), Self.isRank(rest[..<open]),
      let close = rest[open...].firstIndex(of: ")"),
      let dates = LifeDates(bracket: rest[rest.index(after: open)..<close])
    else { return nil }
    let sentence = context.annotations.sentences.partitioningIndex { $0.range.upperBound > mention.range.lowerBound }
    return sentence < context.annotations.sentences.count ? (dates, sentence) : nil
  }

  /// Nothing but a space, "Jr." or "1st Baronet".
  private static func isRank(_ text: Substring) -> Bool {
    let words = Folding.words(of: text)
    guard text.last == " ", let first = words.first else { return text == " " }
    let isCounted = first.first?.isNumber == true && first.last?.isLetter == true
    return words.count == 1 && ["jr", "sr"].contains(first) || isCounted && words.count <= 5
  }
}

/// The years of a life as a bracket gives them: "1811–1874", "12 March 1850 – 4 May 1912", "née Dahl; born 1946".
struct LifeDates: Hashable {
  /// Years count astronomically (0 is 1 BC).
  let born: Int?
  let died: Int?

  /// Lives are this long, in years.
  private static let spans = 10...112

  /// nil for what is no life, or not sure: "c. 1811–1874", "r. 1811–1830", "see 1811".
  init?(bracket: some StringProtocol) {
    // Names in other languages and spellings stand before it.
    let text = bracket.split(separator: ";").last.map { String($0).trimmed } ?? ""
    let halves = Self.halves(of: text)
    switch halves.count {
    case 1:
      guard let first = text.split(separator: " ").first, let year = Self.year(halves[0]) else { return nil }
      switch first.lowercased() {
      case "born", "b.": (born, died) = (year, nil)
      case "died", "d.": (born, died) = (nil, year)
      default: return nil
      }
    case 2:
      guard let last = Self.year(halves[1]), let first = Self.year(halves[0], before: last),
        Self.spans.contains(last - first)
      else { return nil }
      (born, died) = (first, last)
    default: return nil
    }
  }

  private static func halves(of text: String) -> [String] {
    text.replacing(" - ", with: "–").split { "–—".contains($0) }.map { String($0).trimmed }
  }

  private static let labels: Set<String> = ["born", "b.", "died", "d.", "in"]

  /// The year of a date, with what stands before and behind it left out: "born 3 May 1850 in Bergen".
  private static func year(_ half: String, before end: Int? = nil) -> Int? {
    let words = half.split(separator: " ").drop { labels.contains($0.lowercased()) }
    let date = words.prefix { $0 != "in" && $0 != "at" }.joined(separator: " ")
    let isBC = end.map { $0 <= 0 } == true && !date.uppercased().contains("BC")
    // "c. 1811" is not sure, "May–June" no year.
    guard !date.lowercased().hasPrefix("c"), !date.contains("?"), date.contains(where: \.isNumber) else { return nil }
    let readings = WrittenDate.readings(of: isBC ? date + " BC" : date)
    let years = Set(readings.compactMap { $0.start == $0.end && $0.start?.span == 1 ? $0.start?.year : nil })
    return years.count == 1 ? years.first : nil
  }
}

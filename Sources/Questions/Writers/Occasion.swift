import Documents

/// A meeting, battle, treaty or law under its own name, with the date beside it: "the Treaty of Bergen (1814)".
struct Occasion: Hashable {
  /// With its article.
  let name: String
  let happening: OccasionNouns.Happening
  let isPlural: Bool
  let date: Time

  /// Where its date stands, and what it says.
  struct Time: Hashable {
    let range: ByteRange
    /// EDTF, for a year inside a longer name: "the Navigation Act of 1660" may be one mention.
    var value: String?
    /// Index into ``Annotations/entities``; nil for such a year.
    var entity: Int?
  }
}

/// The nouns that name what has one date, and how one asks when it was.
enum OccasionNouns {
  enum Happening: Hashable {
    /// "When was the treaty signed?"
    case passive(String)
    /// "When did the rising take place?"
    case active(String)

    func stem(_ asking: String, _ name: String, isPlural: Bool) -> String {
      switch self {
      case .passive(let verb): "\(asking) \(isPlural ? "were" : "was") \(name) \(verb)?"
      case .active(let verb): "\(asking) did \(name) \(verb)?"
      }
    }
  }

  static let meetings: Set<String> = ["congress", "conference", "summit", "convention", "plenum", "synod"]

  /// Those whose nouns have a capital wherever they are part of a name: "the Stamp Act", not "the act".
  static let written: Set<String> = [
    "act", "law", "ordinance", "edict", "proclamation", "constitution", "declaration", "peace", "council", "accord",
    "accords", "protocol", "code", "charter",
  ]

  static func happening(_ noun: String) -> Happening? { table[noun] }

  private static let table: [String: Happening] = {
    var table: [String: Happening] = [:]
    for noun in meetings { table[noun] = .passive("held") }
    for noun in ["treaty", "pact", "armistice", "agreement", "accord", "accords", "peace", "protocol"] {
      table[noun] = .passive("signed")
    }
    for noun in ["act", "law", "ordinance"] { table[noun] = .passive("passed") }
    for noun in ["edict", "proclamation", "declaration", "charter"] { table[noun] = .passive("issued") }
    for noun in ["constitution", "code"] { table[noun] = .passive("adopted") }
    table["battle"] = .passive("fought")
    for noun in [
      "massacre", "uprising", "rising", "rebellion", "riot", "riots", "revolution", "coup", "mutiny", "revolt", "raid",
      "eruption", "earthquake", "putsch",
    ] { table[noun] = .active("take place") }
    return table
  }()
}

/// Finds the dated occasions of one sentence by its words, whatever else the sentence says.
struct Occasions {
  let document: Document
  let sentence: Sentence
  private let words: [String]
  /// The date that begins at a token, and the token behind it.
  private let dates: [Int: (mark: Occasion.Time, end: Int)]
  private let inDate: Set<Int>

  init(document: Document, annotations: Annotations, sentence: Sentence) {
    self.document = document
    self.sentence = sentence
    words = sentence.tokens.map { String(document[$0.range]) }
    var (dates, inDate) = ([Int: (mark: Occasion.Time, end: Int)](), Set<Int>())
    for mark in annotations.marks(in: sentence.range) where mark.kind == .date {
      let tokens = sentence.tokens.indices.filter { sentence.tokens[$0].range.overlaps(mark.range) }
      guard let first = tokens.first, let last = tokens.last else { continue }
      dates[first] = (Occasion.Time(range: mark.range, entity: mark.entity), last + 1)
      inDate.formUnion(tokens)
    }
    for (token, word) in words.enumerated() where !inDate.contains(token) && Self.isYear(word) {
      dates[token] = (Occasion.Time(range: sentence.tokens[token].range, value: word), token + 1)
      inDate.insert(token)
    }
    (self.dates, self.inDate) = (dates, inDate)
  }

  private static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && Int(word).map { (1000...2100).contains($0) } == true
  }

  var all: [Occasion] {
    guard !dates.isEmpty else { return [] }
    var last = 0
    return words.indices.compactMap { start in
      // "the Trading with the Enemy Act" is one name.
      guard start >= last, words[start].lowercased() == "the", let name = name(after: start) else { return nil }
      last = name.end
      guard let date = date(behind: name, from: start) ?? front(name, from: start)
      else { return nil }
      return Occasion(
        name: "the " + text(of: (start + 1)..<name.end), happening: name.happening,
        isPlural: ["riots", "accords"].contains(name.head), date: date)
    }
  }

  private func text(of range: Range<Int>) -> String {
    let bytes =
      sentence.tokens[range.lowerBound].range.lowerBound..<sentence.tokens[range.upperBound - 1].range.upperBound
    return Explanation.clean(document[bytes])
  }

  // MARK: The name

  private typealias Name = (end: Int, head: String, happening: OccasionNouns.Happening, isNumbered: Bool)

  /// "tenth party congress", "Stamp Act", "Battle of the Dunes".
  private func name(after article: Int) -> Name? {
    let reach = (article + 1)..<min(words.count, article + 7)
    guard let at = reach.first(where: { isHead($0, from: article) }) else { return nil }
    let head = words[at].lowercased()
    guard let happening = OccasionNouns.happening(head) else { return nil }
    let before = (article + 1)..<at
    guard !before.contains(where: inDate.contains) else { return nil }
    let isNumbered = before.first.map { NameForm.ordinal(words[$0].lowercased()) != nil } == true
    let end = end(ofName: at)
    let isLed = isNumbered ? before.count >= 2 && before.allSatisfy(isWord) : isTitle(before, head: at)
    // Of what is led by nothing only a name behind "of" tells which: "the Battle of the Dunes".
    guard isLed || (before.isEmpty || isNumbered) && end > at + 1 else { return nil }
    guard head != "peace" && head != "council" || end > at + 1 else { return nil }
    return (end, head, happening, isNumbered)
  }

  /// "Suppression of Communism" before "Act"; a meeting has a capital, too, where no number tells which.
  private func isTitle(_ before: Range<Int>, head: Int) -> Bool {
    guard let first = before.first, let last = before.last, isCapital(first), isCapital(last) else { return false }
    let noun = words[head].lowercased()
    // "the Continental Congress" sat for years; "the Berlin Conference" met once.
    guard noun != "congress", isCapital(head) || !OccasionNouns.meetings.contains(noun) else { return false }
    return before.allSatisfy { isCapital($0) || ["of", "and", "on", "for", "the", "with"].contains(words[$0]) }
  }

  private func isHead(_ token: Int, from article: Int) -> Bool {
    let head = words[token].lowercased()
    guard OccasionNouns.happening(head) != nil, !inDate.contains(token) else { return false }
    // "the party congress committee", "the Peace Conference": the last of such nouns is the head.
    if token + 1 < words.count, OccasionNouns.happening(words[token + 1].lowercased()) != nil { return false }
    return !OccasionNouns.written.contains(head) || isCapital(token)
  }

  private func isCapital(_ token: Int) -> Bool {
    words[token].first?.isUppercase == true && words[token].count > 1 && !inDate.contains(token)
  }

  private func isWord(_ token: Int) -> Bool {
    ["’s", "'s", "’", "'"].contains(words[token])
      || words[token].first?.isLetter == true && !Folding.functionWords.contains(words[token].lowercased())
  }

  /// Where a name ends, with the capitals behind "of".
  private func end(ofName head: Int) -> Int {
    guard head + 2 < words.count, words[head + 1] == "of" else { return head + 1 }
    var token = words[head + 2] == "the" ? head + 3 : head + 2
    let first = token
    while token < words.count, isCapital(token) { token += 1 }
    return token > first ? token : head + 1
  }

  // MARK: Its date

  private static let leads: Set<String> = ["at", "after", "before", "since", "until", "following", "during", "from"]
  private static let done: Set<String> = [
    "held", "meeting", "signed", "concluded", "fought", "convened", "passed", "issued", "adopted", "which",
  ]

  private func date(behind name: Name, from article: Int) -> Occasion.Time? {
    guard name.end + 1 < words.count else { return nil }
    let before = article > 0 ? words[article - 1].lowercased() : ""
    switch words[name.end] {
    case "(":
      guard let date = dates[name.end + 1], date.end < words.count, words[date.end] == ")" else { return nil }
      return date.mark
    case "of": return dates[name.end + 1]?.mark
    case "in", "on":
      // "He opposed the treaty in 1922": the date of that, not of the treaty.
      let isMeant = article == 0 || Self.leads.contains(before) || before == "to" && isMeeting(name)
      guard isMeant, let date = dates[name.end + 1] else { return nil }
      return article > 0 || date.end < words.count && words[date.end] != "," ? date.mark : nil
    case ",": return done(from: name.end + 1)
    default: return done(from: name.end)
    }
  }

  private func isMeeting(_ name: Name) -> Bool { OccasionNouns.meetings.contains(name.head) }

  /// "signed at Bergen in 1814": the first date behind the participle, where only a place stands between.
  private func done(from start: Int) -> Occasion.Time? {
    guard Self.done.subtracting(["which"]).contains(words[start]) else { return nil }
    for token in (start + 1)..<min(words.count, start + 7) {
      if let date = dates[token] { return ["in", "on"].contains(words[token - 1]) ? date.mark : nil }
      guard isCapital(token) || ["in", "on", "at", "the"].contains(words[token]) else { return nil }
    }
    return nil
  }

  private static let partyLike: Set<String> = [
    "party", "union", "unions", "trade-union", "international", "peace", "labour", "labor", "youth", "federation",
    "league", "communist", "socialist", "workers",
  ]

  /// "In March 1919 the eighth party congress resolved": a meeting acts while it meets, a parliament for years.
  private func front(_ name: Name, from article: Int) -> Occasion.Time? {
    guard name.isNumbered, isMeeting(name), article >= 2 else { return nil }
    let isShort =
      name.head != "congress" && name.head != "convention"
      || ((article + 1)..<name.end).contains { Self.partyLike.contains(words[$0].lowercased()) }
    let last = words[article - 1] == "," ? article - 1 : article
    guard isShort, let date = dates.first(where: { $0.value.end == last }), date.key <= 4,
      words[..<date.key].last.map({ ["in", "on", "as"].contains($0.lowercased()) }) == true
    else { return nil }
    return date.value.mark
  }
}

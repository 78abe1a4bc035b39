import Documents

/// Writes cloze items: a statement that stands alone, with one name, date or number left out.
struct ClozeWriter {
  let context: WritingContext

  func candidates(from statement: Statement) -> [Candidate] {
    guard ClozeJudge.isWorthAsking(statement) else { return [] }
    var found = statement.liveSlots.compactMap { slot in candidate(statement, slot) }
    // The date behind instead of before: another wording, for a second gap in the sentence.
    if let turned = statement.turned {
      found += turned.liveSlots.filter { turned.slots[$0].kind != .date }.compactMap { candidate(turned, $0, -0.3) }
    }
    return found
  }

  /// The same of a sentence behind the one that it leans on.
  func candidates(from premise: Premise) -> [Candidate] {
    let joined = premise.joined
    guard ClozeJudge.isWorthAsking(premise.statement) else { return [] }
    return premise.asked.compactMap { candidate(joined, $0, -1) }.map { $0.behind(premise.premise.text) }
  }

  private func candidate(_ statement: Statement, _ slot: Int, _ bonus: Double = 0) -> Candidate? {
    guard let range = statement.range(of: slot), case let gap = DateGap.range(in: statement, slot, range),
      let key = context.key(statement, slot, at: gap),
      [.person, .organization, .date, .place, .event].contains(key.kind), !context.isAttributive(statement, range),
      ClozeJudge.canAsk(statement, slot: slot, at: range)
    else { return nil }
    var words = statement.words
    let isYear = gap.lowerBound > range.lowerBound && words[gap.lowerBound - 1].text.lowercased() == "year"
    words.replaceSubrange(
      gap,
      with: [
        StatementWord(
          text: "____" + (isYear ? "" : hint(key)), isGlued: words[gap.lowerBound].isGlued, token: nil, slot: slot)
      ])
    let fact = FactName.statement(context.document[context.source(of: statement.sentence)])
    let entity = statement.slots[slot].entity
    return context.candidate(
      form: .cloze, fact: fact, stem: Statement.render(words) + ".", key: key, sentence: statement.sentence,
      worth: context.worth.of(statement, asking: slot) + bonus - (key.kind == .place ? 0.8 : 0),
      ease: context.worth.ease(of: entity),
      basis: statement.basis(of: slot))
  }

  /// How precise a date is asked, so that there is one right answer.
  private func hint(_ key: AnswerKey) -> String {
    guard let date = key.date else { return "" }
    // "late 1920" says more than a year.
    let eras: Set<Substring> = ["BC", "BCE", "AD", "CE", "B.C.", "A.D."]
    let isBare = key.text.split(separator: " ").allSatisfy { $0.allSatisfy(\.isNumber) || eras.contains($0) }
    guard date.isRange || isBare || date.precision != .year else { return "" }
    guard !date.isRange else { return date.precision == .year ? " (years)" : " (dates)" }
    switch date.precision {
    case .day: return " (full date)"
    case .month: return " (month and year)"
    case .year: return " (year)"
    case .season: return " (season and year)"
    case .decade: return " (decade)"
    case .century: return ""
    }
  }
}

/// Names facts by what they say.
enum FactName {
  static func statement(_ source: Substring) -> String {
    StableHash.name("says", Folding.contentWords(of: source).sorted().joined(separator: " "))
  }
}

/// Which blanks make an item: anchored, and with one right answer.
enum ClozeJudge {
  /// Predicates that say too little to be asked about: "It seems", "One might ask".
  private static let hedges: Set<String> = [
    "might", "may", "perhaps", "maybe", "possibly", "allegedly", "reputedly", "seems", "seem", "seemed", "would",
    "should", "must",
    "if", "whether", "arguably", "presumably", "supposedly", "probably",
  ]

  static func isWorthAsking(_ statement: Statement) -> Bool {
    // "May" is a month.
    let lower = unquoted(statement.words).map { $0.text == "May" ? "" : $0.text.lowercased() }
    let isDated = statement.liveSlots.contains { statement.slots[$0].kind == .date }
    // What did not happen is seldom worth a question.
    let isDenied = lower.contains { ["not", "never", "nothing", "nobody", "none", "n't", "n’t"].contains($0) }
    if isDenied, !isDated { return false }
    // A note on books: "published in 4 vols.", "his life was written by".
    if lower.contains(where: {
      ["vols", "vols.", "vol.", "folio", "edn", "edn.", "pp.", "q.v.", "trans.", "ed.", "eds."].contains($0)
    }) {
      return false
    }
    let isReading = zip(lower, lower.dropFirst()).contains { $0 == "be" && $1 == "found" }
    if isReading, lower.contains(where: { ["account", "accounts", "bibliography", "history"].contains($0) }) {
      return false
    }
    if lower.contains("volumes"), lower.contains(where: { ["appeared", "published"].contains($0) }) { return false }
    if isCaption(lower) { return false }
    // "Listen to the reports of the board": said to the reader.
    if statement.words.first?.slot == nil, let first = lower.first, Self.invitations.contains(first) { return false }
    // An opinion: "more selfish than had been …".
    if let than = lower.firstIndex(of: "than"), than + 1 < lower.count,
      ["had", "did", "was", "were", "has", "have", "ever", "any"].contains(lower[than + 1])
    {
      return false
    }
    if let life = lower.firstIndex(of: "life"), lower[life...].prefix(7).contains("written") { return false }
    let isHedged = lower.indices.contains { index in
      hedges.contains(lower[index])
        && !(isDated && (isOfNoun(lower, index) || isAnnounced(lower, index) || cameTrue(lower, index)))
    }
    return !isHedged && statement.liveSlots.count >= 1
      && statement.words.count <= (isDated ? 42 : 32)
  }

  private static let invitations: Set<String> = [
    "listen", "visit", "watch", "browse", "explore", "read", "view", "click", "see", "discover", "compare", "consider",
  ]

  /// "a bill that would have opened the port": what a noun was for, not whether the statement holds.
  private static func isOfNoun(_ lower: [String], _ index: Int) -> Bool {
    index > 1 && lower[index] == "would" && ["that", "which", "who"].contains(lower[index - 1])
      && lower[index - 2] != "," && !Self.reporting.contains(lower[index - 2])
  }

  /// "Krag declared that if the board did not pay, he would sell": that he declared it is what happened.
  private static func isAnnounced(_ lower: [String], _ index: Int) -> Bool {
    guard ["would", "should", "must", "if"].contains(lower[index]),
      let that = lower[..<index].firstIndex(where: { ["that", "whereby"].contains($0) }), that > 1
    else { return false }
    return lower[that] == "whereby" || announcing.contains(lower[that - 1])
  }

  private static let announcing: Set<String> = [
    "announced", "declared", "promised", "warned", "agreed", "proposed", "decided", "ordered", "ruled", "pledged",
    "vowed", "threatened", "swore", "stipulated", "decreed", "resolved",
  ]

  /// "the union, which would become the guild", "would later found": told from a later time, and true.
  private static func cameTrue(_ lower: [String], _ index: Int) -> Bool {
    guard lower[index] == "would", index + 1 < lower.count else { return false }
    if ["later", "eventually", "ultimately", "soon", "go"].contains(lower[index + 1]) { return true }
    return index > 0 && ["which", "who"].contains(lower[index - 1])
      && ["become", "remain", "last", "lead", "serve", "rule", "put", "prove"].contains(lower[index + 1])
  }

  private static let reporting: Set<String> = [
    "said", "hoped", "thought", "believed", "feared", "argued", "claimed", "insisted", "promised", "announced",
    "declared", "agreed", "so", "warned", "predicted", "expected", "felt", "stated", "decided", "knew", "concluded",
  ]

  private static let pictures: Set<String> = [
    "image", "photograph", "photo", "map", "illustration", "chart", "diagram", "engraving", "poster", "drawing",
    "cartoon", "painting", "print", "graph", "table", "woodcut", "lithograph", "photographs", "images", "picture",
    "maps", "drawings", "pictures", "charts", "illustrations",
  ]

  /// "The first image, made by Brun, shows the harbour."
  private static func isCaption(_ lower: [String]) -> Bool {
    lower.contains(where: ["shows", "show", "depicts", "depict", "illustrates", "portrays"].contains)
      && lower.contains(where: pictures.contains)
  }

  /// The words that are the text's own: what is quoted may hedge.
  private static func unquoted(_ words: [StatementWord]) -> [StatementWord] {
    var isQuoted = false
    return words.filter { word in
      if word.text == "“" { isQuoted = true }
      defer { if word.text == "”" { isQuoted = false } }
      return !isQuoted
    }
  }

  static func canAsk(_ statement: Statement, slot: Int, at range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 ? statement.words[range.lowerBound - 1].text.lowercased() : ""
    let after = range.upperBound < statement.words.count ? statement.words[range.upperBound] : nil
    // "____. towards": the stop of a numbered name.
    if after?.text.hasPrefix("-") == true || before.hasSuffix("-") || after?.text == "." { return false }
    // "____ was one of the first towns": the others were as well.
    let following = statement.words[range.upperBound...].prefix(4).map(\.text).filter { $0 != "only" }
    if following.count >= 3, ["was", "were", "is", "became"].contains(following[0]), following[1] == "one",
      following[2] == "of"
    {
      return false
    }
    guard isAnchored(statement, without: range), SlotJudge.isWhole(statement, slot: slot, at: range) else {
      return false
    }
    switch statement.slots[slot].kind {
    case .date: return canAskDate(statement, slot, before: before, after: after)
    case .person where !tellsEnough(statement, slot, range), .organization where !tellsEnough(statement, slot, range),
      .event where !tellsEnough(statement, slot, range) || !NamedEvents.canAsk(statement, slot, at: range):
      return false
    case .place:
      return !isAttributive(statement, range) && !isInsideQuotes(statement, range)
        && canAskPlace(statement, slot, range)
    case .person, .organization, .work, .event, .quantity:
      return !isAttributive(statement, range) && !isInsideQuotes(statement, range)
    }
  }

  /// "the ____ leadership": a name that only describes the noun behind it, and that is no abbreviation: a body that is
  /// called by its letters is asked for there as well ("____ support").
  private static func isAttributive(_ statement: Statement, _ range: Range<Int>) -> Bool {
    let after = range.upperBound < statement.words.count ? statement.words[range.upperBound] : nil
    if SlotJudge.isAbbreviation(statement, range) { return false }
    guard let after, !after.isGlued, after.slot == nil, let first = after.text.first, first.isLowercase else {
      return false
    }
    let lower = after.text.lowercased()
    return ClosedClasses.anaphoricNouns.contains(lower)
      || [
        "representative", "representatives", "aid", "support", "governments", "rule", "power", "delegate", "activists",
        "supporters", "politicians", "press", "newspapers", "cause", "candidate", "candidates", "side", "era",
      ]
      .contains(lower)
  }

  /// Part of what stands between single quotation marks, not the whole.
  private static func isInsideQuotes(_ statement: Statement, _ range: Range<Int>) -> Bool {
    let before = statement.words[..<range.lowerBound]
    guard let open = before.lastIndex(where: { $0.text == "‘" || $0.text == "“" }) else { return false }
    let isClosed = before[open...].contains { $0.text == "’" || $0.text == "”" }
    guard !isClosed else { return false }
    let after = range.upperBound < statement.words.count ? statement.words[range.upperBound].text : ""
    return open != range.lowerBound - 1 || !(after == "’" || after == "”")
  }

  /// With a date: the day, another name, a number, an office, or three words that tell what happened ("Who went into
  /// exile in 1911?" may be many).
  static func saysEnough(_ words: [StatementWord], besides slots: [Int], of statement: Statement) -> Bool {
    let others = statement.liveSlots.filter { !slots.contains($0) }.map { statement.slots[$0] }
    if others.contains(where: { $0.kind != .date || $0.value?.utf8.count == 10 }) { return true }
    let plain = words.filter { $0.slot == nil }.map { $0.text.lowercased() }
    let isMonthly = others.contains { $0.value?.utf8.count == 7 }
    if isMonthly, plain.contains("died") || plain.contains("born") { return true }
    if plain.contains(where: { NumberValue.isNumeral($0) || PersonNouns.all.contains($0) }) { return true }
    return plain.count { word in
      word.first?.isLetter == true && !Folding.functionWords.contains(word)
        && !["into", "onto", "upon", "over", "under", "after", "before", "during", "through"].contains(word)
    } >= 3
  }

  /// Seven words that are no names tell what was done.
  private static func saysMuch(_ statement: Statement) -> Bool {
    statement.words.count { word in
      word.slot == nil && word.text.first?.isLowercase == true && word.text.count > 2
        && !Folding.functionWords.contains(word.text)
    } >= 7
  }

  /// Without a date: two other names, or one and words that make the blank one of a kind.
  private static func tellsEnough(_ statement: Statement, _ slot: Int, _ range: Range<Int>) -> Bool {
    let others = statement.liveSlots.filter { $0 != slot }.map { statement.slots[$0] }
    if others.contains(where: { $0.kind == .date }) {
      return saysEnough(statement.words, besides: [slot], of: statement)
    }
    if Deed.isDone(by: range, in: statement) || Deed.isSpecific(by: range, in: statement, besides: others) {
      return true
    }
    // "The Harbour Act required every ship to carry …": what a law or a treaty did is its own.
    if statement.slots[slot].kind == .event, range.lowerBound <= 1,
      Telling.count(statement.words[range.upperBound...].map { $0.text.lowercased() }) >= 6
    {
      return true
    }
    let names = Set(others.filter { $0.kind != .quantity }.map(\.entity))
    if names.count >= 2 || statement.words.contains(where: { $0.text == "‘" || $0.text == "“" }) { return true }
    let hasOccasion = statement.hasOccasion(outside: range)
    if hasOccasion, names.count == 1 { return true }
    guard names.count == 1 || hasOccasion else { return false }
    let after = statement.words[range.upperBound...].prefix(3).map { $0.text.lowercased() }
    let isExplained = after.count == 3 && after[0] == "," && ["a", "an", "the", "who"].contains(after[1])
    return isExplained || saysMuch(statement)
      || statement.words.contains { word in
        NameForm.ordinals.contains(word.text.lowercased())
          || ["most", "largest", "greatest", "only"].contains(word.text)
          || word.text.contains(where: \.isNumber)
      }
  }

  /// A place that acts or is acted in, in a statement that says enough besides to be of one place only.
  private static func canAskPlace(_ statement: Statement, _ slot: Int, _ range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 ? statement.words[range.lowerBound - 1].text.lowercased() : ""
    let after = range.upperBound < statement.words.count ? statement.words[range.upperBound].text : ""
    let isSubject = range.lowerBound == 0 || range.lowerBound == 1 && before == "the" || followsDate(statement, range)
    let isCalled = ["called", "named"].contains(before)
    guard isSubject || isCalled || ["in", "at", "to", "into", "by", "from", "against"].contains(before), after != "’s",
      after != "'s",
      after != "," || isSubject && isAsideClosed(statement, range), after != "and", isSubject || before != ","
    else { return false }
    let others = statement.liveSlots.filter { $0 != slot }
    let isDated = others.contains { statement.slots[$0].kind == .date }
    let names = Set(others.filter { statement.slots[$0].kind != .date }.map { statement.slots[$0].entity })
    // One place a statement: the first that can be asked for.
    let isFirst = !statement.slots.indices.contains {
      $0 < slot && statement.slots[$0].kind == .place && statement.range(of: $0) != nil
    }
    return isFirst && (isDated ? !names.isEmpty : names.count >= 2)
  }

  /// "Vardo, on the northern coast, was": between the subject and its verb.
  private static func isAsideClosed(_ statement: Statement, _ range: Range<Int>) -> Bool {
    let rest = statement.words[(range.upperBound + 1)...]
    guard let close = rest.firstIndex(where: { $0.text == "," }), close + 1 < statement.words.count else {
      return false
    }
    return ["was", "had", "became", "is", "has"].contains(statement.words[close + 1].text)
  }

  /// "In 1914, Norland declared war": the subject behind a date at the head.
  private static func followsDate(_ statement: Statement, _ range: Range<Int>) -> Bool {
    let front = statement.words[..<range.lowerBound]
    guard front.last?.text == ",", let first = front.first, first.slot == nil else { return false }
    return front.dropFirst().dropLast().allSatisfy { $0.slot.map { statement.slots[$0].kind == .date } == true }
      && front.count > 2
  }

  /// Only a date that says when something happened, or by when it had: not "the 1913 level".
  private static func canAskDate(_ statement: Statement, _ slot: Int, before: String, after: StatementWord?) -> Bool {
    guard let value = statement.slots[slot].value.flatMap({ DateValue(edtf: $0) }), !value.isOpen, !value.isApproximate
    else {
      return false
    }
    guard value.precision > .century else { return false }
    if surfaceIsVague(statement.slots[slot].surface) || after?.text.isFollowingNoun == true { return false }
    if let range = statement.range(of: slot) {
      let words = statement.words[range].map { $0.text.lowercased() }
      let gap = DateGap(words, precision: value.precision)
      // "by the end of ____", "late in ____": the words that stay say how.
      if gap.isLoose { return !value.isRange && (words[gap.kept - 1] == "in" || Self.bounds.contains(before)) }
      if words.contains(where: { $0.hasPrefix("mid-") || DateGap.parts.contains($0) }) { return false }
    }
    if value.isRange { return ["from", "between", "during", "in"].contains(before) }
    return ["in", "on", "during", "by"].contains(before) || (before == "of" && value.precision >= .month)
  }

  private static let bounds: Set<String> = [
    "in", "by", "at", "before", "after", "until", "since", "from", "to", "toward", "towards", "around",
  ]

  /// "the opening of the year 1812"
  private static func surfaceIsVague(_ surface: String) -> Bool {
    // "the 1900s": ten years or a hundred.
    if surface.hasSuffix("00s") { return true }
    return surface.lowercased().split(separator: " ").prefix(3).contains {
      ["opening", "turn"].contains($0)
    }
  }

  /// Something besides the blank says which event is meant: for a date or a number a name, for a name another name,
  /// a year or a number.
  static func isAnchored(_ statement: Statement, without range: Range<Int>) -> Bool {
    let asked = statement.words[range].compactMap(\.slot).first.map { statement.slots[$0].kind } ?? .quantity
    let isFigure = asked == .date || asked == .quantity
    let words = statement.words
    if asked == .date, Telling.isOfItsOwn(statement, besides: range) { return true }
    if !isFigure, statement.hasOccasion(outside: range), saysMuch(statement) { return true }
    if asked == .event, range.lowerBound <= 1,
      Telling.count(words[range.upperBound...].map { $0.text.lowercased() }) >= 6
    {
      return true
    }
    if asked == .person || asked == .organization,
      Deed.isDone(by: range, in: statement) || Deed.isSpecific(by: range, in: statement, besides: [])
    {
      return true
    }
    return words.indices.contains { index in
      guard !range.contains(index) else { return false }
      if let slot = words[index].slot {
        if statement.slots[slot].kind == .date { return !isFigure }
        let range = statement.range(of: slot) ?? index..<(index + 1)
        return SlotJudge.isWhole(statement, slot: slot, at: range) || (isFigure && range.count >= 2)
      }
      if words[index].text == "‘" { return index + 1 < words.count && !range.contains(index + 1) }
      guard isFigure else { return words[index].text.first?.isNumber == true && words[index].text.count > 1 }
      if asked == .date, isShare(words, index) { return true }
      // "the Easter Rising": a noun that two capitals make a name.
      let isTitled =
        index > 1 && words[index].text.first?.isUppercase == true && words[index - 1].text.first?.isUppercase == true
        && ClosedClasses.anaphoricNouns.contains(words[index].text.lowercased())
        && !Folding.functionWords.contains(words[index - 1].text.lowercased())
      if isTitled { return true }
      return index > 0 && words[index].text.first?.isUppercase == true && !isCalendarWord(words[index].text)
        && !(index + 1 < words.count && ClosedClasses.anaphoricNouns.contains(words[index].text.lowercased()))
    }
  }

  /// "140 per cent": a figure that tells of one time.
  private static func isShare(_ words: [StatementWord], _ index: Int) -> Bool {
    words[index].text.count > 1 && NumberValue.isNumeral(words[index].text) && index + 1 < words.count
      && ["per", "percent", "%"].contains(words[index + 1].text)
  }

  private static func isCalendarWord(_ word: String) -> Bool {
    let lower = word.lowercased()
    return WrittenDate.months.contains(lower) || ClosedClasses.weekdays.contains(lower)
      || NameForm.ordinals.contains(lower)
      || ClosedClasses.anaphoricNouns.contains(lower)
  }
}

extension String {
  /// A lowercase word that can be the head of a phrase begun by a date ("the 1913 level").
  fileprivate var isFollowingNoun: Bool {
    [
      "level", "levels", "opposition", "congress", "constitution", "treaty", "election", "elections", "war",
      "revolution",
    ].contains(self)
  }
}

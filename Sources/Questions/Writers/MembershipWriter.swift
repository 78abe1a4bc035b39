import Documents

/// Writes items on the body that somebody belonged to or led: "Anna Brun, a member of the Harbour Board," answers
/// "Which board was Anna Brun a member of?".
struct MembershipWriter {
  let context: WritingContext

  func candidates(from statement: Statement) -> [Candidate] {
    Memberships(statement: statement).all.compactMap { item($0, statement) }
  }

  private func item(_ membership: Membership, _ statement: Statement) -> Candidate? {
    let text = Statement.plain(statement.words[membership.body])
    let slot = statement.words[membership.body.lowerBound].slot.flatMap { slot in
      statement.range(of: slot) == membership.body ? slot : nil
    }
    let known = slot.flatMap { AnswerKey(slot: statement.slots[$0], annotations: context.annotations) }
    let key = known ?? AnswerKey(text: text, accepted: [], kind: .organization, entity: nil, date: nil)
    // "Which alliance …? The Alliance of …"
    let entity = slot.map { context.annotations.entities[statement.slots[$0].entity] }
    let names = QuestionNames(annotations: context.annotations)
    let kind = entity.map(names.noun(for:)) ?? QuestionNames.noun(named: text)
    let noun = Folding.words(of: text).first == kind ? "organization" : kind
    let stem = "Which \(noun) \(membership.asking) of\(membership.time)?"
    return context.candidate(
      form: .short,
      fact: StableHash.name(
        "belongs", Folding.contentWords(of: membership.asking + membership.time).sorted().joined(separator: " ")),
      stem: stem, key: key, sentence: statement.sentence,
      worth: context.worth.of(statement, asking: slot) + 0.8,
      ease: slot.map { context.worth.ease(of: statement.slots[$0].entity) } ?? 0)
  }
}

/// Somebody's part in a body.
struct Membership: Hashable {
  /// "was Anna Brun a member", "did Anna Brun become director".
  let asking: String
  /// " in 1855", or nothing.
  var time = ""
  /// The words of the body's name.
  let body: Range<Int>
}

/// Finds what a statement says of people's parts in bodies, by its words.
struct Memberships {
  let statement: Statement
  private var words: [StatementWord] { statement.words }

  private static let roles: Set<String> = [
    "member", "leader", "founder", "co-founder", "president", "chairman", "chairwoman", "chair", "secretary",
    "director", "head", "organizer", "organiser", "treasurer", "delegate", "general secretary", "spokesman",
    "vice-president",
  ]
  private static let describing: Set<String> = ["founding", "leading", "general", "first", "prominent", "active"]

  var all: [Membership] {
    statement.liveSlots.compactMap { slot in
      guard statement.slots[slot].kind == .person, let name = statement.range(of: slot),
        SlotJudge.isWhole(statement, slot: slot, at: name), name.upperBound + 4 < words.count
      else { return nil }
      return beside(name, statement.slots[slot].surface) ?? predicate(name, statement.slots[slot].surface)
    }
  }

  /// "Anna Brun, a member of the Harbour Board,"
  private func beside(_ name: Range<Int>, _ surface: String) -> Membership? {
    let start = name.upperBound + 1
    guard words[name.upperBound].text == ",", ["a", "an", "the"].contains(words[start].text),
      let role = role(from: start + 1), let body = body(behind: role.upperBound),
      body.upperBound == words.count || [",", ":"].contains(words[body.upperBound].text)
    else { return nil }
    return Membership(asking: "was \(surface) " + Statement.plain(words[start..<role.upperBound]), body: body)
  }

  /// "Anna Brun became director of the Harbour Board in 1855"
  private func predicate(_ name: Range<Int>, _ surface: String) -> Membership? {
    var at = name.upperBound
    let verb = words[at].text
    guard ["was", "became"].contains(verb), name.lowerBound == 0 || isDateFront(name.lowerBound) else { return nil }
    at += 1
    var done = ""
    if verb == "was", ["elected", "appointed", "made", "chosen"].contains(words[at].text) {
      done = words[at].text + " "
      at += 1
    }
    let articled = ["a", "an", "the"].contains(words[at].text) ? at + 1 : at
    guard articled < words.count, let role = role(from: articled), let body = body(behind: role.upperBound) else {
      return nil
    }
    let (time, end) = time(behind: body.upperBound)
    guard end == words.count || [",", "and"].contains(words[end].text) else { return nil }
    let front = name.lowerBound > 0 ? " " + Statement.plain(dateFront(name.lowerBound)) : ""
    let what = done + Statement.plain(words[at..<role.upperBound])
    let asking = verb == "was" ? "was \(surface) \(what)" : "did \(surface) become \(what)"
    return Membership(asking: asking, time: (time ?? "") + front, body: body)
  }

  private func isDateFront(_ end: Int) -> Bool {
    let front = words[..<end].filter { $0.text != "," }
    guard let first = front.first, ["In", "On"].contains(first.text), front.count > 1 else { return false }
    return front.dropFirst().allSatisfy { $0.slot.map { statement.slots[$0].kind == .date } == true }
  }

  private func dateFront(_ end: Int) -> [StatementWord] {
    var front = words[..<end].filter { $0.text != "," || $0.slot != nil }
    front[0].text = front[0].text.lowercased()
    return front
  }

  /// " in 1855", and where the words behind it begin.
  private func time(behind start: Int) -> (text: String?, end: Int) {
    guard start + 1 < words.count, ["in", "on"].contains(words[start].text), let slot = words[start + 1].slot,
      statement.slots[slot].kind == .date, let range = statement.range(of: slot)
    else { return (nil, start) }
    return (" " + Statement.plain(words[start..<range.upperBound]), range.upperBound)
  }

  /// One to three words that end in a part one plays.
  private func role(from start: Int) -> Range<Int>? {
    for end in (start + 1)...min(words.count, start + 3) {
      let last = words[end - 1].text.lowercased()
      if Self.roles.contains(last), !(last == "general" || end < words.count && words[end].text == "secretary") {
        return start..<end
      }
      guard Self.describing.contains(last) else { return nil }
    }
    return nil
  }

  /// The name behind "of": a body that is marked, or capitals that say what they name.
  private func body(behind role: Int) -> Range<Int>? {
    guard role + 1 < words.count, words[role].text == "of" else { return nil }
    let start = words[role + 1].text == "the" ? role + 2 : role + 1
    guard start < words.count else { return nil }
    if let slot = words[start].slot, statement.slots[slot].kind == .organization, let range = statement.range(of: slot),
      range.lowerBound == start, SlotJudge.isWhole(statement, slot: slot, at: range)
    {
      return range
    }
    guard start == role + 2 else { return nil }
    let run = words[start...].prefix { word in
      guard word.slot.map({ statement.slots[$0].kind == .date }) ?? true else { return false }
      return word.text.first?.isUppercase == true || word.slot != nil
    }
    guard (2...5).contains(run.count), let last = run.last?.text, last.first?.isUppercase == true,
      Folding.contentWords(of: last).isSubset(of: Self.bodies)
    else { return nil }
    return run.startIndex..<run.endIndex
  }

  /// What a body without a mark is called.
  private static let bodies: Set<String> = [
    "opposition", "committee", "league", "society", "association", "union", "party", "movement", "club", "council",
    "board", "commission", "brotherhood", "federation", "front", "bloc", "group", "circle", "alliance", "academy",
  ]
}

import Documents

/// Writes items on what a noun says happened: "until his death in January 1924", "the outbreak of the Boer War in 1899".
struct NominalWriter {
  let context: WritingContext

  /// What the noun says as a verb; `isPassive` asks with "was".
  private struct Happening {
    let verb: String
    let isPassive: Bool
    /// Whether it happens to people, or to things.
    let befalls: Set<EntityKind>
  }

  private static let people: Set<EntityKind> = [.person]
  private static let things: Set<EntityKind> = [.organization, .event, .work]
  private static let places: Set<EntityKind> = [.place]

  private static let happenings: [String: Happening] = {
    var table: [String: Happening] = [:]
    for (noun, verb) in [("death", "die"), ("resignation", "resign"), ("abdication", "abdicate")] {
      table[noun] = Happening(verb: verb, isPassive: false, befalls: people)
    }
    for (noun, verb) in [
      ("birth", "born"), ("murder", "murdered"), ("assassination", "assassinated"), ("execution", "executed"),
      ("arrest", "arrested"), ("imprisonment", "imprisoned"), ("expulsion", "expelled"), ("canonization", "canonized"),
      ("coronation", "crowned"), ("inauguration", "inaugurated"), ("impeachment", "impeached"),
    ] { table[noun] = Happening(verb: verb, isPassive: true, befalls: people) }
    for (noun, verb) in [
      ("annexation", "annexed"), ("partition", "partitioned"), ("conquest", "conquered"), ("liberation", "liberated"),
      ("unification", "unified"), ("reunification", "reunified"), ("seizure", "seized"), ("invasion", "invaded"),
      ("occupation", "occupied"), ("bombing", "bombed"), ("bombardment", "bombarded"), ("destruction", "destroyed"),
      ("colonization", "colonized"), ("evacuation", "evacuated"), ("sack", "sacked"),
    ] { table[noun] = Happening(verb: verb, isPassive: true, befalls: places) }
    table["capture"] = Happening(verb: "captured", isPassive: true, befalls: places.union(people))
    table["fall"] = Happening(verb: "fall", isPassive: false, befalls: places.union(things))
    for (noun, verb) in [("outbreak", "break out"), ("collapse", "collapse")] {
      table[noun] = Happening(verb: verb, isPassive: false, befalls: things)
    }
    for (noun, verb) in [
      ("establishment", "established"), ("foundation", "founded"), ("founding", "founded"), ("formation", "formed"),
      ("creation", "created"), ("abolition", "abolished"), ("dissolution", "dissolved"), ("signing", "signed"),
      ("publication", "published"), ("adoption", "adopted"), ("launch", "launched"), ("opening", "opened"),
      ("passage", "passed"), ("repeal", "repealed"), ("ratification", "ratified"), ("enactment", "enacted"),
      ("signature", "signed"), ("outlawing", "outlawed"), ("completion", "completed"), ("sinking", "sunk"),
      ("storming", "stormed"), ("revocation", "revoked"), ("revision", "revised"), ("introduction", "introduced"),
    ] { table[noun] = Happening(verb: verb, isPassive: true, befalls: things) }
    return table
  }()

  /// Whether a noun stands for something that has a date of its own.
  static func isHappening(_ noun: String) -> Bool { happenings[noun] != nil }

  func candidates(from statement: Statement) -> [Candidate] {
    statement.words.indices.compactMap { index in
      guard let happening = Self.happenings[statement.words[index].text.lowercased()],
        let owner = owner(statement, of: index, happening.befalls)
      else { return nil }
      let agent = happening.isPassive ? agent(statement, at: owner.next) : nil
      guard let date = date(statement, at: agent?.next ?? owner.next) else { return nil }
      return item(statement, happening, owner.name, owner.entity, date, agent?.phrase ?? "")
    }
  }

  /// Whom or what it befalls, and where the words after the phrase begin.
  private func owner(
    _ statement: Statement, of noun: Int, _ kinds: Set<EntityKind>
  ) -> (name: String, entity: Int?, next: Int)? {
    let words = statement.words
    func named(_ slot: Int, next: Int) -> (name: String, entity: Int?, next: Int)? {
      guard kinds.contains(statement.slots[slot].kind) else { return nil }
      return (statement.slots[slot].surface, statement.slots[slot].entity, next)
    }
    if noun >= 2, ["’s", "'s", "’", "'"].contains(words[noun - 1].text), let slot = words[noun - 2].slot {
      return named(slot, next: noun + 1)
    }
    if noun >= 1, ["his", "her"].contains(words[noun - 1].text.lowercased()) {
      let slots = words[..<noun].compactMap(\.slot).filter { statement.slots[$0].kind == .person }
      let isOne = Set(slots.map { statement.slots[$0].entity }).count == 1
      return isOne ? slots.last.flatMap { named($0, next: noun + 1) } : nil
    }
    guard noun + 3 < words.count, words[noun + 1].text == "of" else { return nil }
    let isArticled = ["the", "a", "an"].contains(words[noun + 2].text.lowercased())
    let start = isArticled ? noun + 3 : noun + 2
    guard start < words.count else { return nil }
    if let slot = words[start].slot, let range = statement.range(of: slot), range.lowerBound == start,
      kinds.contains(statement.slots[slot].kind), [.person, .place].contains(statement.slots[slot].kind)
    {
      return !isArticled || statement.slots[slot].kind == .person ? named(slot, next: range.upperBound) : nil
    }
    let run = words[start...].prefix { word in
      word.text.first?.isUppercase == true || ["of", "and", "for", "the", "’s", "'s", "’", "'"].contains(word.text)
    }
    guard kinds.isSuperset(of: Self.things), run.count >= 2, run.last?.text.first?.isUppercase == true,
      !run.contains(where: { $0.slot.map { statement.slots[$0].kind == .person } == true })
    else { return nil }
    let slots = Set(run.compactMap(\.slot))
    return (
      (isArticled ? "the " : "") + Statement.plain(run),
      slots.count == 1 ? statement.slots[slots.first ?? 0].entity : nil,
      run.endIndex
    )
  }

  /// "by France", "by the Norland League" at `index`.
  private func agent(_ statement: Statement, at index: Int) -> (phrase: String, next: Int)? {
    let words = statement.words
    guard index + 1 < words.count, words[index].text == "by" else { return nil }
    let start = words[index + 1].text == "the" ? index + 2 : index + 1
    guard start < words.count, let slot = words[start].slot, let range = statement.range(of: slot),
      range.lowerBound == start, statement.slots[slot].kind != .date
    else { return nil }
    return (" " + Statement.plain(words[index..<range.upperBound]), range.upperBound)
  }

  /// The date in "in 1924", "on 3 May 1924" or "(1924)" at `index`.
  private func date(_ statement: Statement, at index: Int) -> Int? {
    guard index + 1 < statement.words.count, ["in", "on", "("].contains(statement.words[index].text.lowercased()),
      let slot = statement.words[index + 1].slot, statement.slots[slot].kind == .date,
      let end = statement.range(of: slot)?.upperBound
    else { return nil }
    guard statement.words[index].text == "(" else { return slot }
    return end < statement.words.count && statement.words[end].text == ")" ? slot : nil
  }

  private func item(
    _ statement: Statement, _ happening: Happening, _ name: String, _ entity: Int?, _ date: Int, _ agent: String
  ) -> Candidate? {
    let names = QuestionNames(annotations: context.annotations)
    guard let value = statement.slots[date].value.flatMap({ DateValue(edtf: $0) }),
      let asking = names.date(value, surface: statement.slots[date].surface),
      let key = AnswerKey(slot: statement.slots[date].askedByYear, annotations: context.annotations)
    else { return nil }
    let isPlural = happening.befalls == Self.things && name.hasSuffix("s") && !name.hasSuffix("ss")
    let auxiliary = happening.isPassive ? (isPlural ? "were" : "was") : "did"
    let stem = "\(asking) \(auxiliary) \(name) \(happening.verb)\(agent)?"
    let fact = StableHash.name("nominal", happening.verb, Folding.fold(name))
    return context.candidate(
      form: .short, fact: fact, stem: stem, key: key, sentence: statement.sentence, worth: 4.5,
      ease: entity.map(context.worth.ease(of:)) ?? 0, basis: statement.basis(of: date))
  }
}

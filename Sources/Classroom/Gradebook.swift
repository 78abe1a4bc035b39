/// What a class leaves behind: who was there, what was answered, how the items did, and what to read again.
///
/// Follows from the class's facts and its ledger.
public struct Gradebook: Hashable, Codable, Sendable {
  public let format: String
  public let name: String
  public let teacher: String
  public let text: String
  public let isGraded: Bool
  public let people: [PersonReport]
  public let items: [ItemReport]
  public let sections: [SectionReport]
  /// In the order of the ledger.
  public let answers: [AnswerReport]
}

public struct PersonReport: Hashable, Codable, Sendable {
  public let person: PersonID
  public let name: String
  /// Milliseconds since 1970: when they first came, and were last seen.
  public let came: Int64
  public let seen: Int64
  /// Minutes in class, rounded.
  public let minutes: Int
  public let asked: Int
  public let answered: Int
  public let right: Int
  public let points: Int
}

public struct AnswerReport: Hashable, Codable, Sendable {
  public let person: PersonID
  public let name: String
  public let round: Int
  public let item: String
  public let section: String
  public let stem: String
  public let given: String
  public let isRight: Bool
  public let points: Int
  /// Milliseconds since 1970.
  public let time: Int64
}

/// How an item did in one round.
public struct ItemReport: Hashable, Codable, Sendable {
  public let id: String
  public let round: Int
  public let section: String
  public let stem: String
  public let key: String
  public let answers: Int
  /// The share of right answers, 0 to 1; `nil` if nobody answered.
  public let facility: Double?
  /// The share of right answers among the better 27 % less that among the weaker 27 % (Kelley 1939), by the score in
  /// the other items; -1 to 1. `nil` where fewer than eight people answered or there is no other item.
  public let discrimination: Double?
  /// What was answered how often, the most frequent first; options that nobody chose come at the end.
  public let choices: [Tally]
}

public struct SectionReport: Hashable, Codable, Sendable {
  public let id: String
  public let title: String
  public let answers: Int
  public let right: Int
  /// Marks of passages that were not understood.
  public let marks: Int
  /// Questions to the teacher.
  public let questions: Int

  /// How much the section wants reading again: wrong answers, marks and questions.
  public var need: Int { answers - right + marks + questions }
}

extension Gradebook {
  public static let format = "lectern-class/1"

  public init(_ facts: ClassFacts, ledger: [Entry]) {
    let state = ClassState(facts, ledger: ledger)
    let students = state.people.filter { $0.value.part == .student }
    let rounds = state.rounds
    format = Self.format
    name = facts.name
    teacher = facts.teacher
    text = facts.text.title
    isGraded = !facts.roll.isShared
    let attendance = Attendance(ledger)
    let asked = rounds.reduce(0) { $0 + $1.round.items.count }
    people = students.keys.sorted { (students[$0]?.name ?? "", $0) < (students[$1]?.name ?? "", $1) }.map { id in
      let answers = rounds.flatMap { ($0.answers[id] ?? [:]).values }
      return PersonReport(
        person: id, name: students[id]?.name ?? "", came: attendance.came[id] ?? 0, seen: attendance.seen[id] ?? 0,
        minutes: Int((attendance.time[id] ?? 0) + 30_000) / 60_000, asked: asked, answered: answers.count,
        right: answers.count(where: \.isRight), points: answers.reduce(0) { $0 + $1.points })
    }
    items = rounds.flatMap { round in round.round.items.indices.map { ItemReport(round, $0, among: rounds) } }
    sections = facts.sections.map { SectionReport($0, state) }
    answers = ledger.compactMap { entry in
      guard case .answered(let answer) = entry.fact, let person = entry.person,
        let round = rounds.first(where: { $0.round.number == answer.round })
      else { return nil }
      let item = round.round.items[answer.item]
      return AnswerReport(
        person: person, name: state.people[person]?.name ?? "", round: answer.round, item: item.id,
        section: item.section, stem: item.stem, given: answer.given, isRight: answer.isRight, points: answer.points,
        time: entry.time)
    }
  }

  /// What a student may see of it: their own, and of the items only how many were right.
  public func own(_ person: PersonID) -> Gradebook {
    let mine = answers.filter { $0.person == person }
    let answered = Set(mine.map { "\($0.round) \($0.item)" })
    return Gradebook(
      format: format, name: name, teacher: teacher, text: text, isGraded: isGraded,
      people: people.filter { $0.person == person },
      items: items.filter { answered.contains("\($0.round) \($0.id)") }
        .map(\.withoutChoices), sections: [], answers: mine)
  }
}

extension ItemReport {
  fileprivate var withoutChoices: ItemReport {
    ItemReport(
      id: id, round: round, section: section, stem: stem, key: key, answers: answers, facility: facility,
      discrimination: nil, choices: [])
  }

  fileprivate init(_ state: RoundState, _ index: Int, among rounds: [RoundState]) {
    let item = state.round.items[index]
    let answers = state.answers.compactMapValues { $0[index] }
    var counts = Dictionary(grouping: answers.values) { $0.given }.map {
      Tally(given: $0.key, count: $0.value.count, isRight: $0.value[0].isRight)
    }
    if item.arrangement.isEmpty {
      let chosen = Set(counts.map(\.given))
      counts += item.options.filter { !chosen.contains($0) }
        .map { Tally(given: $0, count: 0, isRight: $0 == item.key) }
    }
    let scores = answers.keys.map { person -> (right: Bool, rest: Int) in
      let total = rounds.reduce(0) { $0 + ($1.answers[person]?.values.count(where: \.isRight) ?? 0) }
      let isRight = answers[person]?.isRight ?? false
      return (isRight, total - (isRight ? 1 : 0))
    }
    self.init(
      id: item.id, round: state.round.number, section: item.section, stem: item.stem, key: item.key,
      answers: answers.count,
      facility: answers.isEmpty ? nil : Double(answers.values.count(where: \.isRight)) / Double(answers.count),
      discrimination: rounds.reduce(0) { $0 + $1.round.items.count } > 1 ? discriminationIndex(scores) : nil,
      choices: counts.sorted { ($1.count, $0.given) < ($0.count, $1.given) })
  }
}

/// The discrimination index of an item by its upper and lower 27 % (Kelley 1939).
///
/// People whose rest scores are equal are shared out in proportion, so that the index depends on no order among them.
///
/// - Parameter scores: for each person whether the item was answered rightly, and how many others were.
func discriminationIndex(_ scores: [(right: Bool, rest: Int)]) -> Double? {
  guard scores.count >= 8 else { return nil }
  let size = Double(scores.count) * 0.27
  func share(_ ordered: [Int]) -> Double {
    var (left, right) = (size, 0.0)
    for score in ordered where left > 0 {
      let group = scores.filter { $0.rest == score }
      let taken = min(left, Double(group.count))
      right += taken * Double(group.count(where: \.right)) / Double(group.count)
      left -= taken
    }
    return right / size
  }
  let levels = Set(scores.map(\.rest)).sorted()
  return share(levels.reversed()) - share(levels)
}

extension SectionReport {
  fileprivate init(_ section: SectionTitle, _ state: ClassState) {
    let sections = state.facts.sections
    func holds(_ offset: Int) -> Bool { sections.last { $0.start <= offset }?.id == section.id }
    let answers = state.rounds.flatMap { round in
      round.answers.values.flatMap { $0.values.filter { round.round.items[$0.item].section == section.id } }
    }
    self.init(
      id: section.id, title: section.title, answers: answers.count, right: answers.count(where: \.isRight),
      marks: state.people.values.flatMap(\.marks).count { holds($0.start) },
      questions: state.questions.count { holds($0.passage.start) })
  }
}

/// Who was in the class from when to when.
private struct Attendance {
  var came: [PersonID: Int64] = [:]
  var seen: [PersonID: Int64] = [:]
  /// Milliseconds.
  var time: [PersonID: Int64] = [:]

  init(_ ledger: [Entry]) {
    var since: [PersonID: Int64] = [:]
    for entry in ledger {
      guard let person = entry.person else { continue }
      seen[person] = entry.time
      switch entry.fact {
      case .came:
        if came[person] == nil { came[person] = entry.time }
        if since[person] == nil { since[person] = entry.time }
      case .left:
        if let start = since.removeValue(forKey: person) { time[person, default: 0] += max(0, entry.time - start) }
      default: break
      }
    }
    for (person, start) in since { time[person, default: 0] += max(0, (seen[person] ?? start) - start) }
  }
}

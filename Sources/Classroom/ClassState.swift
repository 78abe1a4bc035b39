/// A class between two messages.
///
/// Pure: messages and the time come in, lines for the ledger and notices go out. Whatever is in ``entries`` of an
/// outcome must be on the disk before its notices are sent. A state that takes in the ledger of another becomes equal
/// to it, but for what is not kept: who is connected, and where people read.
public struct ClassState: Hashable, Sendable {
  public let facts: ClassFacts
  public internal(set) var sequence = 0
  public internal(set) var isEnded = false
  var people: [PersonID: Person] = [:]
  var rounds: [RoundState] = []
  var questions: [AskedQuestion] = []
  /// Open connections of each person.
  var connections: [PersonID: Int] = [:]
  /// Students who are in by other servers of the class.
  public internal(set) var elsewhere: [PersonID: Presence] = [:]
  var offset = 0
  var pointed: Stretch?
  let grader: ClassGrader

  public init(_ facts: ClassFacts, ledger: some Sequence<Entry> = []) {
    self.facts = facts
    grader = ClassGrader(confusable: facts.confusable)
    for entry in ledger { absorb(entry) }
  }

  struct Person: Hashable, Sendable {
    var name: String
    var part: Part
    var marks: [Stretch] = []
    var reading = 0
    var follows = true
  }

  struct AskedQuestion: Hashable, Sendable {
    let number: Int
    let key: String
    let person: PersonID
    let words: String
    let passage: Stretch
    var isAnswered = false
  }

  /// The round that was opened last.
  public var round: RoundState? { rounds.last }

  /// When the open round closes by itself, in milliseconds since 1970.
  public var deadline: Int64? { round.flatMap { $0.isClosed ? nil : $0.round.deadline } }

  public func isTeacher(_ person: PersonID) -> Bool { people[person]?.part == .teacher }

  public func name(of person: PersonID) -> String? { people[person]?.name }

  // MARK: The ledger

  /// Takes in a line of the ledger.
  mutating func absorb(_ entry: Entry) {
    sequence = max(sequence, entry.sequence)
    if case .ended = entry.fact { isEnded = true }
    absorbRound(entry)
    guard let id = entry.person else { return }
    switch entry.fact {
    case .came(let name, let part):
      people[id, default: Person(name: name, part: part)].name = name
      people[id]?.part = part
    case .marked(let passage): people[id]?.marks.append(passage)
    case .unmarked(let passage): people[id]?.marks.removeAll { $0 == passage }
    case .asked(let key, let words, let passage):
      questions.append(
        AskedQuestion(number: (questions.last?.number ?? 0) + 1, key: key, person: id, words: words, passage: passage))
    case .replied(let number, _, _):
      if let index = questions.firstIndex(where: { $0.number == number }) { questions[index].isAnswered = true }
    case .left, .opened, .answered, .closed, .revealed, .ended: break
    }
  }

  private mutating func absorbRound(_ entry: Entry) {
    switch entry.fact {
    case .opened(let round): rounds.append(RoundState(round))
    case .answered(let answer):
      guard let id = entry.person, let index = index(of: answer.round) else { return }
      rounds[index].answers[id, default: [:]][answer.item] = answer
      rounds[index].sequences[id, default: [:]][answer.item] = entry.sequence
    case .closed(let number): if let index = index(of: number) { rounds[index].isClosed = true }
    case .revealed(let number):
      if let index = index(of: number) { (rounds[index].isClosed, rounds[index].isRevealed) = (true, true) }
    case .came, .left, .marked, .unmarked, .asked, .replied, .ended: break
    }
  }

  func index(of round: Int) -> Int? { rounds.firstIndex { $0.round.number == round } }

  /// Writes a line and takes it in.
  mutating func write(_ fact: Fact, _ person: PersonID?, at now: Int64, to outcome: inout Outcome) {
    let entry = Entry(sequence: sequence + 1, time: now, person: person, fact: fact)
    absorb(entry)
    outcome.entries.append(entry)
  }

  // MARK: Coming and going

  /// Somebody's program says its first words.
  ///
  /// - Parameters:
  ///   - account: as the kernel reports it.
  ///   - accountName: as the machine calls it.
  /// - Returns: who it is; `nil` if they are sent away.
  public mutating func arrive(
    _ hello: Hello, account: UInt32, accountName: String, program: String, at now: Int64
  ) -> (PersonID?, Outcome) {
    guard let version = Wire.common(hello) else {
      return (nil, refusal(.version(server: program, lowest: Wire.lowest, highest: Wire.highest)))
    }
    guard let part = facts.roll.part(of: account, wanted: hello.part) else { return (nil, refusal(.notOnTheRoll)) }
    if part == .teacher, hello.part == .student { return (nil, refusal(.teachersAccount)) }
    let isSeated = facts.roll.isShared && part == .student
    guard !isSeated || ClassFacts.isName(hello.seat) else { return (nil, refusal(.malformed)) }
    let person = isSeated ? PersonID(account: account, seat: hello.seat) : PersonID(account: account)
    let name = called(hello, accountName: accountName)
    var outcome = Outcome()
    connections[person, default: 0] += 1
    if connections[person] == 1 || people[person]?.name != name {
      write(.came(name: name, part: part), person, at: now, to: &outcome)
    }
    outcome.deliveries.append(Delivery(.asker, .welcome(welcome(person, version: version))))
    outcome.deliveries += situation(of: person, at: now).map { Delivery(.asker, $0) }
    return (person, outcome)
  }

  private func refusal(_ reason: Refusal) -> Outcome {
    Outcome(deliveries: [Delivery(.askerAtLast, .refused(reason))])
  }

  private func called(_ hello: Hello, accountName: String) -> String {
    guard let nickname = hello.nickname, facts.allowsNicknames || facts.roll.isShared, !nickname.isEmpty,
      nickname.utf8.count <= Limits.nameBytes
    else { return accountName }
    return nickname
  }

  /// A connection of somebody has ended.
  public mutating func depart(_ person: PersonID, at now: Int64) -> Outcome {
    var outcome = Outcome()
    guard let count = connections[person] else { return outcome }
    connections[person] = count > 1 ? count - 1 : nil
    if count == 1 { write(.left, person, at: now, to: &outcome) }
    return outcome
  }

  private func welcome(_ person: PersonID, version: Int) -> Welcome {
    let part = people[person]?.part ?? .student
    return Welcome(
      version: version, name: facts.name, teacher: facts.teacher, text: facts.text, part: part,
      called: people[person]?.name ?? "", isGraded: !facts.roll.isShared, offset: offset, pointed: pointed,
      marks: people[person]?.marks ?? [])
  }

  /// What somebody who comes back must be told: the round, and what they answered.
  private func situation(of person: PersonID, at now: Int64) -> [Notice] {
    var notices: [Notice] = isEnded ? [.ended] : []
    if people[person]?.part == .teacher {
      notices += stock().map { .stock($0) }
      notices += questions.filter { !$0.isAnswered }.map { .question(shown($0, named: true)) }
    }
    guard let round else { return notices }
    notices.append(.opened(head(of: round, for: person, at: now)))
    if !round.isRevealed { return notices + asked(round) }
    return notices + revealed(round) + results(round, of: person)
  }

  func stock() -> [Stock] {
    facts.sections.compactMap { section in
      let items = facts.items.filter { $0.section == section.id }
        .map { StockItem(id: $0.id, type: $0.type, stem: String($0.stem.prefix(160))) }
      return items.isEmpty ? nil : Stock(section: section.id, items: Array(items.prefix(100)))
    }
  }

  func shown(_ question: AskedQuestion, named: Bool) -> OpenQuestion {
    OpenQuestion(
      number: question.number, words: question.words, passage: question.passage,
      name: named ? people[question.person]?.name : nil)
  }
}

/// A round and what was answered in it.
public struct RoundState: Hashable, Sendable {
  public let round: Round
  /// By person, then by the number of the item.
  public internal(set) var answers: [PersonID: [Int: AnswerFact]] = [:]
  /// The places of the answers in the ledger.
  var sequences: [PersonID: [Int: Int]] = [:]
  public internal(set) var isClosed = false
  public internal(set) var isRevealed = false

  init(_ round: Round) { self.round = round }

  func revealedItem(_ index: Int) -> RevealedItem {
    let given = answers.values.compactMap { $0[index] }
    let counts = Dictionary(grouping: given) { $0.given }
    let tally = counts.map { Tally(given: $0.key, count: $0.value.count, isRight: $0.value[0].isRight) }
      .sorted { ($1.count, $0.given) < ($0.count, $1.given) }
    return RevealedItem(
      index: index, item: round.items[index], tally: Array(tally.prefix(12)), right: given.count(where: \.isRight),
      answers: given.count)
  }
}

extension ClassState {
  func head(of state: RoundState, for person: PersonID, at now: Int64) -> RoundHead {
    RoundHead(
      round: state.round.number, items: state.round.items.count,
      milliseconds: state.isClosed ? 0 : max(0, state.round.deadline - now), isPractice: state.round.isPractice,
      isGraded: !facts.roll.isShared, isClosed: state.isClosed,
      mine: (state.answers[person]?.keys).map { $0.sorted() } ?? [])
  }

  func asked(_ state: RoundState) -> [Notice] {
    state.round.items.enumerated().map { .asked(round: state.round.number, AskedItem($1, index: $0)) }
  }

  func revealed(_ state: RoundState) -> [Notice] {
    let number = state.round.number
    return [.revealed(round: number, items: state.round.items.count)]
      + state.round.items.indices.map { .shown(round: number, state.revealedItem($0)) }
  }

  func results(_ state: RoundState, of person: PersonID) -> [Notice] {
    guard people[person]?.part == .student else { return [] }
    let results = state.round.items.indices.map { index -> Notice in
      let answer = state.answers[person]?[index]
      return .result(
        round: state.round.number, item: index, given: answer?.given, isRight: answer?.isRight ?? false)
    }
    guard state.round.hasScoreboard else { return results }
    let scores = scores()
    return results + [.board(Array(scores.prefix(10).map(\.score)), mine: scores.first { $0.person == person }?.score)]
  }

  /// Points of all rounds with a scoreboard that were revealed, the highest first; equal points share a rank.
  func scores() -> [(person: PersonID, score: Score)] {
    var points: [PersonID: Int] = [:]
    for state in rounds where state.round.hasScoreboard && state.isRevealed {
      for (person, answers) in state.answers {
        points[person, default: 0] += answers.values.reduce(0) { $0 + $1.points }
      }
    }
    let ordered = points.filter { people[$0.key] != nil }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ordered.map { entry in
      let rank = 1 + ordered.count { $0.value > entry.value }
      return (entry.key, Score(rank: rank, name: people[entry.key]?.name ?? "", points: entry.value))
    }
  }

  // MARK: What all are told

  /// That a round is opened, and what is asked in it.
  func announcement(of state: RoundState, at now: Int64) -> [Delivery] {
    let nobody = PersonID(rawValue: "")
    return ([.opened(head(of: state, for: nobody, at: now))] + asked(state)).map { Delivery(.everyone, $0) }
      + [Delivery(.teachers, progress(of: state))]
  }

  /// The keys of a round and what was answered, to all; what they answered themselves, to each who is here.
  func unveiling(of state: RoundState) -> [Delivery] {
    var deliveries = revealed(state).map { Delivery(.everyone, $0) }
    for student in connections.keys.sorted() where people[student]?.part == .student {
      deliveries += results(state, of: student).map { Delivery(.person(student), $0) }
    }
    if state.round.hasScoreboard {
      deliveries.append(Delivery(.teachers, .board(Array(scores().prefix(10).map(\.score)), mine: nil)))
    }
    return deliveries
  }

  // MARK: The teacher's part

  mutating func open(_ order: RoundOrder, _ person: PersonID, at now: Int64) -> Outcome {
    var outcome = Outcome()
    let known = Dictionary(facts.items.map { ($0.id, $0) }) { first, _ in first }
    let items = order.items.compactMap { known[$0] }
    guard (round?.isClosed ?? true), !items.isEmpty, items.count == order.items.count,
      items.count <= Limits.itemsOfRound, Limits.seconds.contains(order.seconds)
    else { return Outcome(deliveries: [Delivery(.asker, .notTaken(key: "", .noSuchRound))]) }
    let round = Round(
      number: (rounds.last?.round.number ?? 0) + 1, items: items, opened: now,
      deadline: now + Int64(order.seconds) * 1000, isPractice: order.isPractice, hasScoreboard: order.hasScoreboard,
      countsSpeed: order.countsSpeed)
    write(.opened(round), person, at: now, to: &outcome)
    outcome.deliveries += announcement(of: RoundState(round), at: now)
    return outcome
  }

  mutating func close(_ person: PersonID?, at now: Int64) -> Outcome {
    var outcome = Outcome()
    guard let round, !round.isClosed else { return outcome }
    write(.closed(round: round.round.number), person, at: now, to: &outcome)
    outcome.deliveries.append(Delivery(.everyone, .closed(round: round.round.number)))
    return outcome
  }

  mutating func reveal(_ person: PersonID, at now: Int64) -> Outcome {
    guard let round, !round.isRevealed else { return Outcome() }
    var outcome = close(person, at: now)
    write(.revealed(round: round.round.number), person, at: now, to: &outcome)
    if let round = self.round { outcome.deliveries += unveiling(of: round) }
    return outcome
  }

  // MARK: Answers

  /// By rule: the first answer to an item counts. The same one again (by its key) is acknowledged again; another one
  /// is not taken, nor is one that comes after the deadline or the close, by the server's clock.
  mutating func answer(
    round number: Int, item: Int, key: String, _ answer: ClassAnswer, _ person: PersonID, at now: Int64
  ) -> Outcome {
    func notTaken(_ reason: NotTaken) -> Outcome {
      Outcome(deliveries: [Delivery(.asker, .notTaken(key: key, reason))])
    }
    guard Limits.isKey(key) else { return notTaken(.tooLong) }
    guard let index = index(of: number), rounds[index].round.items.indices.contains(item) else {
      return notTaken(.noSuchRound)
    }
    if let known = rounds[index].answers[person]?[item] {
      guard known.key == key, let sequence = rounds[index].sequences[person]?[item] else {
        return notTaken(.alreadyAnswered)
      }
      return Outcome(deliveries: [Delivery(.asker, .received(key: key, sequence: sequence))])
    }
    let round = rounds[index].round
    guard !rounds[index].isClosed, now <= round.deadline else { return notTaken(.late) }
    guard let given = answer.given(for: round.items[item]) else { return notTaken(.notAnAnswer) }
    let isRight = grader.isRight(answer, for: round.items[item])
    let fact = AnswerFact(
      round: number, item: item, key: key, answer: answer, given: given, isRight: isRight,
      points: isRight ? points(round, at: now) : 0)
    var outcome = Outcome()
    write(.answered(fact), person, at: now, to: &outcome)
    outcome.deliveries.append(Delivery(.person(person), .received(key: key, sequence: sequence)))
    outcome.deliveries.append(Delivery(.teachers, progress(of: rounds[index])))
    return outcome
  }

  /// 100 for a right answer; where speed counts, from 100 at once to 50 at the deadline.
  private func points(_ round: Round, at now: Int64) -> Int {
    guard round.countsSpeed, round.deadline > round.opened else { return 100 }
    return 50 + Int(50 * (round.deadline - now) / (round.deadline - round.opened))
  }

  func progress(of state: RoundState) -> Notice {
    let done = state.answers.values.count { $0.count == state.round.items.count }
    let present = everywhere.count
    return .answered(round: state.round.number, people: done, of: max(done, present))
  }
}

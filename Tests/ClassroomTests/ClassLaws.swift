import Classroom
import TestSupport
import Testing

private let anna = PersonID(account: SampleClass.teacher)

/// What programs of a class may do in any order.
private struct Story {
  var state = ClassState(SampleClass.facts())
  var ledger: [Entry] = []
  /// What each student was sent before the reveal of the round that is open.
  var sentBeforeReveal: [Notice] = []
  private var time = SampleClass.noon

  mutating func play(_ steps: Int, _ generator: inout SplitMix64) {
    for _ in 0..<steps { step(&generator) }
  }

  mutating func step(_ generator: inout SplitMix64) {
    time += Int64.random(in: 0...4000, using: &generator)
    let account = UInt32.random(in: 1000...1005, using: &generator)
    let person = PersonID(account: account)
    let wasRevealed = state.round?.isRevealed ?? false
    let outcome = state.pass(to: time)
    keep(outcome, wasRevealed)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0, 1: keep(state.letIn(account, as: account == 1000 ? .teacher : .student, at: time), wasRevealed)
    case 2: keep(state.depart(person, at: time), wasRevealed)
    case 3:
      let items = SampleClass.items.map(\.id).shuffled(using: &generator).prefix(
        Int.random(in: 1...3, using: &generator))
      let order = RoundOrder(
        items: Array(items), seconds: Int.random(in: 1...20, using: &generator), hasScoreboard: true)
      keep(state.take(.open(order), from: person, at: time), wasRevealed)
    case 4: keep(state.take(.close, from: person, at: time), wasRevealed)
    case 5: keep(state.take(.reveal, from: person, at: time), wasRevealed)
    case 6:
      keep(
        state.take(.mark(Stretch(0..<Int.random(in: 0...3, using: &generator))), from: person, at: time), wasRevealed)
    case 7:
      keep(
        state.take(.ask(key: "\(time)", words: "Why?", passage: Stretch(0..<1)), from: person, at: time), wasRevealed)
    default: keep(state.take(answer(&generator), from: person, at: time), wasRevealed)
    }
  }

  private func answer(_ generator: inout SplitMix64) -> Request {
    let choice = SampleClass.rightAnswers.randomElement(using: &generator) ?? .choice(0)
    return .answer(
      round: Int.random(in: 1...max(1, state.round?.round.number ?? 1), using: &generator),
      item: Int.random(in: 0...2, using: &generator), key: "k\(Int.random(in: 0...5, using: &generator))",
      answer: choice)
  }

  private mutating func keep(_ outcome: Outcome, _ wasRevealed: Bool) {
    ledger += outcome.entries
    let isRevealed = state.round?.isRevealed ?? true
    guard !isRevealed else { return }
    sentBeforeReveal += outcome.deliveries.filter { $0.recipient != .teachers }.map(\.notice)
  }
}

@Suite struct ClassLaws {
  @Test(arguments: 0..<200 as Range<UInt64>) func theLedgerAloneGivesTheStateBack(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var story = Story()
    story.play(120, &generator)
    #expect(story.ledger.map(\.sequence) == Array(1..<story.ledger.count + 1))
    let again = ClassState(story.state.facts, ledger: story.ledger)
    #expect(Gradebook(again.facts, ledger: story.ledger) == Gradebook(story.state.facts, ledger: story.ledger))
    #expect(again.round == story.state.round && again.sequence == story.state.sequence)
    #expect(again.dashboard().marks == story.state.dashboard().marks)
  }

  /// Servers that share a ledger: whatever comes to whom in which order, all of them end where the ledger alone leads.
  @Test(arguments: 0..<60 as Range<UInt64>) func hostsThatShareALedgerAgree(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var story = Story()
    var hosts = Array(repeating: story.state, count: 3)
    for _ in 0..<150 {
      let host = Int.random(in: 0..<3, using: &generator)
      _ = hosts[host].hear(story.ledger.filter { $0.sequence > hosts[host].sequence }, at: SampleClass.noon)
      story.state = hosts[host]
      story.step(&generator)
      hosts[host] = story.state
    }
    #expect(story.ledger.map(\.sequence) == Array(1..<story.ledger.count + 1))
    let alone = ClassState(SampleClass.facts(), ledger: story.ledger)
    for var host in hosts {
      _ = host.hear(story.ledger.filter { $0.sequence > host.sequence }, at: SampleClass.noon)
      #expect(host.round == alone.round && host.sequence == alone.sequence)
      #expect(host.dashboard().marks == alone.dashboard().marks && host.dashboard().known == alone.dashboard().known)
      #expect(host.rebuilt(from: story.ledger).round == alone.round)
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func nobodyAnswersAnItemTwiceOrLate(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var story = Story()
    story.play(150, &generator)
    var seen: Set<String> = []
    var rounds: [Int: Round] = [:]
    var closed: Set<Int> = []
    for entry in story.ledger {
      switch entry.fact {
      case .opened(let round): rounds[round.number] = round
      case .closed(let round): closed.insert(round)
      case .answered(let answer):
        let isFirst = seen.insert("\(entry.person?.rawValue ?? "") \(answer.round) \(answer.item)").inserted
        #expect(isFirst)
        #expect(!closed.contains(answer.round))
        #expect(entry.time <= rounds[answer.round]?.deadline ?? 0)
      case .came, .left, .marked, .unmarked, .asked, .replied, .revealed, .ended: break
      }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func noKeyIsSentBeforeItsReveal(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var story = Story()
    story.play(120, &generator)
    for notice in story.sentBeforeReveal {
      switch notice {
      case .shown(let round, _), .result(let round, _, _, _):
        // Of an earlier round, which was revealed.
        #expect(round < story.state.round?.round.number ?? 0)
      case .asked, .opened:
        let text = String(decoding: try Wire.frame(notice), as: UTF8.self)
        for forbidden in ["Zanzibar", "\"key\"", "accepted", "arrangement", "explanation", "The text says"] {
          #expect(!text.contains(forbidden))
        }
      default: break
      }
    }
  }

  /// Answers of different students commute: in whatever order they come, the same ledger but for its order.
  @Test(arguments: 0..<100 as Range<UInt64>) func theOrderOfAnswersDoesNotMatter(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let answers = (1001...1020 as ClosedRange<UInt32>).map { account in
      (PersonID(account: account), Request.answer(round: 1, item: 0, key: "k", answer: .choice(Int(account) % 3)))
    }
    func facts(_ order: [(PersonID, Request)]) -> Set<String> {
      var state = ClassState(SampleClass.facts())
      state.letIn(SampleClass.teacher, as: .teacher)
      for account in 1001...1020 as ClosedRange<UInt32> { state.letIn(account) }
      _ = state.take(.open(RoundOrder(items: ["choice"], seconds: 60)), from: anna, at: SampleClass.noon)
      let entries = order.flatMap { state.take($0.1, from: $0.0, at: SampleClass.noon + 5).entries }
      return Set(entries.map { "\($0.person?.rawValue ?? "") \($0.fact)" })
    }
    // Every answer comes twice, as after a reconnect.
    let twice = (answers + answers).shuffled(using: &generator)
    #expect(facts(twice) == facts(answers) && facts(answers).count == 20)
  }
}

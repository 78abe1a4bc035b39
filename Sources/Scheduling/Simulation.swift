/// What would happen at a desired retention: reviews a day against knowledge kept, played through with seeded chance.
public struct Simulation: Hashable, Sendable, Codable {
  public let desiredRetention: Double
  /// Answers on each day from today on, the learning of new cards among them.
  public var reviews: [Int] { answers.map { Int($0.rounded()) } }
  private var answers: [Double]
  /// Minutes on each day.
  public private(set) var minutes: [Double]
  /// The sum of the chances of recall at the end of the last day.
  public private(set) var known = 0.0
  /// Cards seen by then.
  public var seen: Int { Int(cards.rounded()) }
  private var cards = 0.0
  /// For how many cards each one that is played through stands.
  private let share: Double

  /// How the learner answers, as the log tells.
  public struct Habits: Hashable, Sendable, Codable {
    /// Shares of Again, Hard, Good and Easy in first reviews.
    public let first: [Double]
    /// Shares of Hard, Good and Easy among later passing reviews.
    public let passing: [Double]
    /// Seconds an answer takes, by rating, Again first.
    public let seconds: [Double]

    public static let standard = Habits(
      first: [0.24, 0.1, 0.54, 0.12], passing: [0.11, 0.79, 0.1], seconds: [16, 12, 8, 6])

    public init(first: [Double], passing: [Double], seconds: [Double]) {
      precondition(first.count == 4 && passing.count == 3 && seconds.count == 4, "a figure for each rating")
      self.first = first
      self.passing = passing
      self.seconds = seconds
    }

    /// Drawn a little towards the standard, so that a short log cannot mislead.
    public init(_ log: ReviewLog) {
      var (first, later) = ([Double](repeating: 0, count: 4), [Double](repeating: 0, count: 4))
      var (time, count) = ([Double](repeating: 0, count: 4), [Double](repeating: 0, count: 4))
      var seen = [Bool](repeating: false, count: log.cardCount)
      for record in log.records where record.kind != .practice {
        let rating = record.rating.rawValue - 1
        if seen[Int(record.card)] { later[rating] += 1 } else { first[rating] += 1 }
        seen[Int(record.card)] = true
        time[rating] += Double(min(record.duration, 60_000)) / 1000
        count[rating] += 1
      }
      self.init(
        first: Self.shares(first, towards: Self.standard.first),
        passing: Self.shares(Array(later[1...]), towards: Self.standard.passing),
        seconds: (0..<4).map { (time[$0] + 20 * Self.standard.seconds[$0]) / (count[$0] + 20) })
    }

    private static func shares(_ counts: [Double], towards standard: [Double]) -> [Double] {
      let total = counts.reduce(0, +) + 100
      return zip(counts, standard).map { ($0 + 100 * $1) / total }
    }
  }

  /// Plays `days` days with the cards there are and `newPerDay` new ones, as long as there are any.
  ///
  /// - Parameter most: of more cards than this only so many are played through, each for several.
  /// - Precondition: `days` and `most` are at least 1; `desiredRetention` lies between 0 and 1.
  public init(
    _ items: [StudyItem], model: MemoryModel, desiredRetention: Double, habits: Habits = .standard, newPerDay: Int = 20,
    days: Int = 365, most: Int = .max, at now: Moment, seed: UInt64
  ) {
    precondition(days >= 1 && desiredRetention > 0 && desiredRetention < 1, "a span and a retention")
    self.desiredRetention = desiredRetention
    answers = Array(repeating: 0, count: days)
    minutes = Array(repeating: 0, count: days)
    let chosen = items.indices.filter { items[$0].standing != .suspended }
    let step = chosen.count <= most ? 1 : (chosen.count + most - 1) / most
    share = Double(chosen.count) / Double(max(1, (chosen.count + step - 1) / step))
    let played = stride(from: 0, to: chosen.count, by: step).map { items[chosen[$0]].card }
    let random = SplitMix64(seed: seed)
    switch model {
    case .fsrs6(let formulas):
      var player = Player(formulas: formulas, retention: desiredRetention, habits: habits, random: random)
      play(&player, played, newPerDay: newPerDay, at: now)
    case .fsrs7(let formulas):
      var player = Player(formulas: formulas, retention: desiredRetention, habits: habits, random: random)
      play(&player, played, newPerDay: newPerDay, at: now)
    }
  }

  private mutating func play<Formulas>(
    _ player: inout Player<Formulas>, _ cards: [Card], newPerDay: Int, at now: Moment
  ) {
    var fresh = 0.0
    for card in cards {
      if let seen = card.seen {
        let state = player.formulas.state(seen.memory)
        let due = player.start(of: state, last: seen.last.day, now: now)
        play(&player, from: due, state, last: seen.last.day.days(since: now.day))
      } else {
        let day = newPerDay > 0 ? Int(fresh) / newPerDay : answers.count
        fresh += share
        if day < answers.count { learn(&player, on: day) }
      }
    }
  }

  private mutating func learn<Formulas>(_ player: inout Player<Formulas>, on day: Int) {
    let rating = player.first()
    note(rating, on: day, player.habits)
    let state = player.formulas.firstState(rating)
    play(&player, from: day + player.interval(state), state, last: day)
  }

  /// One card to the end.
  private mutating func play<Formulas>(
    _ player: inout Player<Formulas>, from due: Int, _ state: Formulas.State, last: Int
  ) {
    var (day, state, last) = (due, state, last)
    while day < answers.count {
      let elapsed = Elapsed(days: day - last, exactDays: Double(day - last))
      let recall = player.formulas.recall(state, after: elapsed)
      let rating = player.later(recall: recall)
      note(rating, on: day, player.habits)
      state = player.formulas.next(state, after: elapsed, recall: recall, rating: rating)
      (last, day) = (day, day + player.interval(state))
    }
    let elapsed = Elapsed(days: answers.count - last, exactDays: Double(answers.count - last))
    known += share * player.formulas.recall(state, after: elapsed)
    cards += share
  }

  private mutating func note(_ rating: Rating, on day: Int, _ habits: Habits) {
    answers[day] += share
    minutes[day] += share * habits.seconds[rating.rawValue - 1] / 60
  }

  private struct Player<Formulas: MemoryFormulas> {
    let formulas: Formulas
    let retention: Double
    let habits: Habits
    var random: SplitMix64

    mutating func first() -> Rating { drawn(habits.first, from: 1) }

    mutating func later(recall: Double) -> Rating {
      random.unit() < recall ? drawn(habits.passing, from: 2) : .again
    }

    private mutating func drawn(_ shares: [Double], from lowest: Int) -> Rating {
      var rest = random.unit()
      for (index, share) in shares.enumerated() {
        rest -= share
        if rest < 0 { return Rating(rawValue: lowest + index) ?? .good }
      }
      return .good
    }

    func interval(_ state: Formulas.State) -> Int {
      Int(min(max(formulas.interval(state, retention: retention).rounded(), 1), 36_500))
    }

    /// The day, from 0, on which a seen card is next due at this retention; what is overdue, over the first week.
    mutating func start(of state: Formulas.State, last: StudyDay, now: Moment) -> Int {
      let due = last.advanced(by: interval(state)).days(since: now.day)
      return due > 0 ? due : Int(random.unit() * 7)
    }
  }
}

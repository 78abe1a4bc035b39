import Scheduling

/// 2027-01-15 12:00 UTC.
let noon = Timestamp(seconds: 1_800_014_400)
let clock = StudyClock()
let today = clock.day(of: noon)

/// Cards of a text, two of each fact.
func items(_ count: Int, seen: (Int) -> Seen? = { _ in nil }) -> [StudyItem] {
  (0..<count).map {
    StudyItem(
      card: Card(id: CardID(rawValue: "card \($0)"), seen: seen($0)), fact: "fact \($0 / 2)", section: "s\($0 / 4)",
      order: $0)
  }
}

/// A card in review, due so many days from today.
func inReview(due days: Int, interval: Int = 10, stability: Double = 10, lapses: Int = 0) -> Seen {
  let last = noon.advanced(seconds: (days - interval) * 86_400)
  return Seen(
    phase: .review, memory: memory(stability, 5), last: clock.moment(at: last), due: .on(today.advanced(by: days)),
    interval: interval, reviews: 3, lapses: lapses)
}

func memory(_ stability: Double, _ difficulty: Double) -> Memory {
  guard let state = try? MemoryState(stability: stability, difficulty: difficulty) else {
    preconditionFailure("a possible memory")
  }
  return .fsrs6(state)
}

func randomParameters(_ random: inout SplitMix64) -> Parameters {
  Parameters(clamping: Parameters.standard.values.map { $0 * Double.random(in: 0.6...1.6, using: &random) })
}

func randomScheduler(_ random: inout SplitMix64, model: MemoryModel? = nil) throws -> Scheduler {
  let steps = [[], [60], [60, 600], [30, 300, 3600], [600, 86_400], [86_400 * 3]]
  return try Scheduler(
    model: model ?? .fsrs6(FSRS6(randomParameters(&random))),
    desiredRetention: Double.random(in: 0.7...0.99, using: &random),
    learningSteps: steps.randomElement(using: &random) ?? [],
    relearningSteps: steps.randomElement(using: &random) ?? [],
    maximumInterval: [36_500, 365, 60].randomElement(using: &random) ?? 365, fuzzes: Bool.random(using: &random))
}

extension Scheduler {
  func outcomes(for card: Card, at now: Moment, rollover: Timestamp) -> Outcomes {
    Grading(scheduler: self, card: card, now: now, rollover: rollover).outcomes
  }
}

/// Works out the four outcomes of one card at one moment.
private struct Grading {
  let scheduler: Scheduler
  let card: Card
  let now: Moment
  let rollover: Timestamp
  let fuzz: Fuzz
  let memories: (again: Memory, hard: Memory, good: Memory, easy: Memory)

  init(scheduler: Scheduler, card: Card, now: Moment, rollover: Timestamp) {
    self.scheduler = scheduler
    self.card = card
    self.now = now
    self.rollover = rollover
    fuzz = scheduler.fuzzes ? Fuzz(card: card.id, reviews: card.seen?.reviews ?? 0) : .none
    let elapsed = card.seen.map { Elapsed(from: $0.last, to: now) } ?? Elapsed(days: 0, exactDays: 0)
    func memory(_ rating: Rating) -> Memory {
      scheduler.model.memory(after: card.seen?.memory, elapsed: elapsed, rating: rating)
    }
    memories = (memory(.again), memory(.hard), memory(.good), memory(.easy))
  }

  var outcomes: Outcomes {
    switch card.seen?.phase {
    case nil: stepped(steps: scheduler.learningSteps, at: 0, phase: Phase.learning)
    case .learning(let step): stepped(steps: scheduler.learningSteps, at: step, phase: Phase.learning)
    case .relearning(let step): stepped(steps: scheduler.relearningSteps, at: step, phase: Phase.relearning)
    case .review: reviewed
    }
  }

  // MARK: Review

  private var reviewed: Outcomes {
    let again = forgotten
    let previous = card.seen?.interval ?? 0
    let raw = (hard: rawDays(memories.hard), good: rawDays(memories.good), easy: rawDays(memories.easy))
    let least = max(1, again.interval.wholeDays)
    let hard = days(raw.hard, least: max(notBelow(previous, raw.hard), least))
    let good = days(raw.good, least: max(notBelow(previous, raw.good), hard + 1))
    let easy = days(raw.easy, least: max(notBelow(previous, raw.easy), good + 1))
    return Outcomes(
      again: again, hard: graduated(memories.hard, hard), good: graduated(memories.good, good),
      easy: graduated(memories.easy, easy))
  }

  private var forgotten: Outcome {
    if let step = scheduler.relearningSteps.first {
      return delayed(memories.again, seconds: fuzz.seconds(step), phase: .relearning(step: 0), lapse: true)
    }
    return unstepped(memories.again, phase: .relearning(step: 0), lapse: true)
  }

  /// The previous interval and a day more if this one is longer, the previous one if fuzz could reach it, else 0.
  private func notBelow(_ previous: Int, _ days: Double) -> Int {
    if days.rounded() > Double(previous) { return previous + 1 }
    return Double(previous) <= (days + Fuzz.delta(days)).rounded() ? previous : 0
  }

  // MARK: Steps

  /// `step` counts in `steps`; a card may stand past the end if the steps were changed since.
  private func stepped(steps: [Int], at step: Int, phase: (Int) -> Phase) -> Outcomes {
    guard let first = steps.first else { return unstepped(phase: phase(0)) }
    let step = min(max(step, 0), steps.count - 1)
    let hardSeconds = fuzz.seconds(hardDelay(steps, at: step))
    let again = delayed(memories.again, seconds: fuzz.seconds(first), phase: phase(0))
    let hard = delayed(memories.hard, seconds: hardSeconds, phase: phase(step))
    let goodDays = days(rawDays(memories.good), least: Interval.seconds(hardSeconds).wholeDays)
    let good =
      step + 1 < steps.count
      ? delayed(memories.good, seconds: fuzz.seconds(steps[step + 1]), phase: phase(step + 1))
      : graduated(memories.good, goodDays)
    let easyDays = days(rawDays(memories.easy), least: max(goodDays, good.interval.wholeDays) + 1)
    return Outcomes(again: again, hard: hard, good: good, easy: graduated(memories.easy, easyDays))
  }

  /// On the first step half-way to the second, or half as long again, at most a day more; on later ones the step itself.
  private func hardDelay(_ steps: [Int], at step: Int) -> Int {
    guard step == 0 else { return steps[step] }
    if steps.count > 1 { return (steps[0] + steps[1]) / 2 }
    return min(steps[0] + steps[0] / 2, steps[0] + 86_400)
  }

  private func unstepped(phase: Phase) -> Outcomes {
    let again = unstepped(memories.again, phase: phase)
    let hard = unstepped(memories.hard, phase: phase, notBefore: again.interval)
    let good = unstepped(memories.good, phase: phase, notBefore: hard.interval)
    let goodDays = days(rawDays(memories.good), least: good.interval.wholeDays)
    let easy = days(rawDays(memories.easy), least: goodDays + 1)
    return Outcomes(again: again, hard: hard, good: good, easy: graduated(memories.easy, easy))
  }

  /// Without steps a card goes straight to review, unless it would be forgotten before half a day is over.
  private func unstepped(
    _ memory: Memory, phase: Phase, notBefore least: Interval = .seconds(1), lapse: Bool = false
  ) -> Outcome {
    let raw = rawDays(memory)
    if raw < 0.5, scheduler.model.knowsSameDay, case .seconds(let seconds) = least {
      return delayed(memory, seconds: max(seconds, Int(raw * 86_400)), phase: phase, lapse: lapse)
    }
    return graduated(memory, days(raw, least: least.wholeDays), lapse: lapse)
  }

  // MARK: Results

  private func rawDays(_ memory: Memory) -> Double {
    scheduler.model.interval(memory, retention: scheduler.desiredRetention)
  }

  private func days(_ days: Double, least: Int) -> Int {
    fuzz.days(days, least: max(least, 1), most: scheduler.maximumInterval)
  }

  private func graduated(_ memory: Memory, _ days: Int, lapse: Bool = false) -> Outcome {
    outcome(
      memory, phase: .review, due: .on(now.day.advanced(by: days)), interval: .days(days), days: days, lapse: lapse)
  }

  /// A step; one that would cross the rollover waits for the study day on which it ends.
  private func delayed(_ memory: Memory, seconds: Int, phase: Phase, lapse: Bool = false) -> Outcome {
    let end = now.time.advanced(seconds: seconds)
    let past = end.milliseconds(since: rollover)
    let due = past < 0 ? Due.at(end) : .on(now.day.advanced(by: Int(past / 86_400_000) + 1))
    return outcome(
      memory, phase: phase, due: due, interval: .seconds(seconds), days: card.seen?.interval ?? 0, lapse: lapse)
  }

  private func outcome(
    _ memory: Memory, phase: Phase, due: Due, interval: Interval, days: Int, lapse: Bool
  ) -> Outcome {
    let seen = Seen(
      phase: phase, memory: memory, last: now, due: due, interval: days, reviews: (card.seen?.reviews ?? 0) &+ 1,
      lapses: (card.seen?.lapses ?? 0) &+ (lapse ? 1 : 0))
    return Outcome(card: Card(id: card.id, seen: seen), interval: interval)
  }
}

extension Interval {
  /// Whole days that are no shorter; at least 1.
  fileprivate var wholeDays: Int {
    switch self {
    case .seconds(let seconds): max(1, (seconds + 86_399) / 86_400)
    case .days(let days): max(1, days)
    }
  }
}

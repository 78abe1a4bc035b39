import Scheduling
import Testing

/// 240 review cards answered with each of the four buttons by Anki 26.09.3, fuzz off.
@Suite struct AnkiParityTests {
  @Test func everyButtonGivesAnkisInterval() throws {
    var parameters: [String: Parameters] = [:]
    var passing = 0
    for line in try figures("anki-buttons") {
      if line[0] == "parameters" {
        parameters[line[1]] = try Parameters(line[2...].map(\.number))
        continue
      }
      let outcomes = try outcomes(of: line, model: FSRS6(try #require(parameters[line[0]])))
      for (index, rating) in Rating.allCases.enumerated() {
        let expected = line[8 + index].split(separator: " ").map(String.init)
        let outcome = outcomes[rating]
        let memory = try #require(outcome.card.seen?.memory)
        if rating != .again || !expected[0].hasSuffix("d") {
          #expect(text(outcome.interval) == expected[0], "\(line) \(rating)")
        } else {
          // After Again without steps Anki lets a card past the maximum interval; here it holds.
          let days = min(expected[0].dropLast().description.whole, line[2].whole)
          #expect(outcome.interval == .days(days), "\(line)")
        }
        #expect(agree(memory.stability, expected[1].number, within: 3e-5), "\(line) \(rating)")
        #expect(abs(memory.difficulty - expected[2].number) <= 1e-5, "\(line) \(rating)")
        if rating != .again { passing += 1 }
      }
    }
    #expect(passing == 720)
  }

  private func outcomes(of line: [String], model: FSRS6) throws -> Outcomes {
    let scheduler = try Scheduler(
      model: .fsrs6(model), desiredRetention: line[1].number, relearningSteps: line[3].wholes,
      maximumInterval: line[2].whole, fuzzes: false)
    let clock = StudyClock()
    let now = Timestamp(seconds: 1_800_000_000)
    let last = now.advanced(seconds: -86_400 * line[6].whole)
    let seen = Seen(
      phase: .review, memory: .fsrs6(try MemoryState(stability: line[4].number, difficulty: line[5].number)),
      last: clock.moment(at: last), due: .on(clock.day(of: now)), interval: line[7].whole, reviews: 3, lapses: 0)
    return scheduler.outcomes(for: Card(id: CardID(rawValue: "c"), seen: seen), at: now, clock: clock)
  }

  private func text(_ interval: Interval) -> String {
    switch interval {
    case .seconds(let seconds): "\(seconds)s"
    case .days(let days): "\(days)d"
    }
  }
}

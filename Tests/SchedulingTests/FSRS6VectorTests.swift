import Scheduling
import Testing

/// Histories and tables of figures from py-fsrs 6.3.2.
@Suite struct FSRS6VectorTests {
  private struct History {
    let id: String
    let scheduler: PlainScheduler
    let created: Timestamp
    var steps: [[String]] = []
  }

  private func histories() throws -> [History] {
    var parameters: [String: Parameters] = [:]
    var histories: [History] = []
    for line in try figures("fsrs6-histories") {
      switch line[0] {
      case "parameters": parameters[line[1]] = try Parameters(line[2...].map(\.number))
      case "case":
        let model = FSRS6(try #require(parameters[line[2]]), stabilityLimit: nil)
        histories.append(
          History(
            id: line[1],
            scheduler: PlainScheduler(
              model: model, desiredRetention: line[3].number, learningSteps: line[4].wholes,
              relearningSteps: line[5].wholes, maximumInterval: line[6].whole),
            created: Timestamp(milliseconds: Int64(line[7].whole))))
      default: histories[histories.count - 1].steps.append(line)
      }
    }
    return histories
  }

  @Test func everyHistoryGivesTheStatesOfTheReference() throws {
    let histories = try histories()
    #expect(histories.count == 150)
    #expect(histories.reduce(0) { $0 + $1.steps.count } == 1455)
    for history in histories {
      var state: PlainScheduler.State?
      var now = history.created
      for (index, step) in history.steps.enumerated() {
        now = now.advanced(milliseconds: Int64(step[1].whole))
        let next = history.scheduler.review(state, step[0].rating, at: now)
        let probe = now.advanced(milliseconds: Int64(step[2].whole))
        let place: Comment = "\(history.id) step \(index)"
        #expect(name(next.phase) == step[3], place)
        #expect(next.due.milliseconds(since: now) == Int64(step[6].whole), place)
        #expect(agree(next.memory.stability, step[4].number, within: 1e-9), place)
        #expect(abs(next.memory.difficulty - step[5].number) <= 1e-9, place)
        #expect(abs(history.scheduler.retrievability(of: next, at: probe) - step[7].number) <= 1e-9, place)
        state = next
      }
    }
  }

  private func name(_ phase: Phase) -> String {
    switch phase {
    case .learning(let step): "learning \(step)"
    case .review: "review"
    case .relearning(let step): "relearning \(step)"
    }
  }

  @Test func everyFormulaGivesTheFiguresOfTheReference() throws {
    var model = FSRS6(stabilityLimit: nil)
    var checked = 0
    for line in try figures("fsrs6-formulas") where line[0] != "fuzz" {
      let place: Comment = "\(line)"
      checked += 1
      switch line[0] {
      case "parameters": model = FSRS6(try Parameters(line[2...].map(\.number)), stabilityLimit: nil)
      case "curve":
        #expect(model.decay == line[1].number && agree(model.factor, line[2].number, within: 1e-9), place)
      case "first":
        let state = model.firstState(line[1].rating)
        #expect(agree(state.stability, line[2].number, within: 1e-9), place)
        #expect(abs(state.difficulty - line[3].number) <= 1e-9, place)
      case "difficulty":
        #expect(abs(model.nextDifficulty(line[1].number, rating: line[2].rating) - line[3].number) <= 1e-9, place)
      case "sameday":
        #expect(agree(model.sameDayStability(line[1].number, line[2].rating), line[3].number, within: 1e-9), place)
      case "later":
        let state = try MemoryState(stability: line[2].number, difficulty: line[1].number)
        let next = model.laterStability(state, retrievability: line[3].number, rating: line[4].rating)
        #expect(agree(next, line[5].number, within: 1e-9), place)
      case "recall":
        let recall = model.retrievability(days: line[2].number, stability: line[1].number)
        #expect(abs(recall - line[3].number) <= 1e-9, place)
      case "interval":
        let days = model.interval(stability: line[1].number, retention: line[2].number)
        #expect(agree(days, line[3].number, within: 1e-9), place)
      default: Issue.record("unknown figure \(line)")
      }
    }
    #expect(checked == 6 * (1 + 1 + 4 + 20 + 24 + 144 + 24 + 48))
  }
}

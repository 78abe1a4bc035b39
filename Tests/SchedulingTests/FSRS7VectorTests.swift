import Scheduling
import Testing

@Suite struct FSRS7VectorTests {
  @Test func everyHistoryGivesTheStatesOfTheTranscription() throws {
    var model = FSRS7.standard
    var state: DualMemoryState?
    var place = ""
    var checked = 0
    for line in try figures("fsrs7-histories") {
      switch line[0] {
      case "parameters": model = try FSRS7(line[1...].map(\.number))
      case "case": (state, place) = (nil, line[1])
      default:
        let next =
          state.map { model.nextState($0, days: line[1].number, rating: line[0].rating) }
          ?? model.firstState(line[0].rating)
        let comment: Comment = "\(place): \(line)"
        #expect(agree(next.slow, line[2].number, within: 1e-9), comment)
        #expect(agree(next.fast, line[3].number, within: 1e-9), comment)
        #expect(abs(next.difficulty - line[4].number) <= 1e-9, comment)
        #expect(abs(model.retrievability(next, days: line[5].number) - line[6].number) <= 1e-9, comment)
        for pair in line[7].split(separator: " ") {
          let parts = pair.split(separator: "=").map { String($0).number }
          let days = model.interval(next, retention: parts[0])
          #expect(agree(days, parts[1], within: 1e-6) || days < 1e-9, comment)
        }
        state = next
        checked += 1
      }
    }
    #expect(checked == 443)
  }

  @Test(arguments: [
    ([0.1], FSRS7Error.count(1)),
    (Array(repeating: 200, count: 34), .outOfBounds(index: 0, value: 200)),
  ])
  func unusableParametersAreRefused(values: [Double], error: FSRS7Error) {
    #expect(throws: error) { try FSRS7(values) }
  }
}
